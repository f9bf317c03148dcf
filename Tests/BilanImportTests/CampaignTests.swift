import BilanModel
import Testing

@testable import BilanImport

@Suite struct CampaignTests {
  private func counts(_ reading: SheetReading) -> [String] {
    reading.content.counts.map {
      "\($0.axis) \($0.activity?.text ?? "-") \($0.metric) \($0.day) \($0.place.number) \($0.isEstimated ? "~" : "")\($0.value)"
    }
  }

  @Test func oneCountALine() throws {
    let reading = try read(
      """
      Date;Indicateur;Commune;Nombre
      25/11/2024;Affiches distribuées;Forest;1 250
      25/11/2024;affiches;Saint-Gilles;env. 200
      26/11/2024;Witte linten;;12
      26/11/2024;Dossiers suivis;Paris;3
      """)
    #expect(
      counts(reading) == [
        "3 - affiches 2024-11-25 21007 1250", "3 - affiches 2024-11-25 21013 ~200", "3 - rubans 2024-11-26 99999 12",
        "4 - dossiers 2024-11-26 99998 3",
      ])
    #expect(reading.content.counts.map(\.line) == [2, 3, 4, 5])
    #expect((reading.source.rowsRead, reading.source.rowsKept) == (4, 4))
    #expect(reading.first("B0310")?.place.text == "env. 200")
    #expect(reading.source.kind == .campaign)
  }

  /// The title of a column says it of all its numbers.
  @Test func aColumnOfEstimates() throws {
    let reading = try read("Date;Commune;Rubans blancs (estimation);Affiches distribuées\n12/03/2024;Forest;70;5\n")
    #expect(reading.content.counts.map { ($0.isEstimated ? "~" : "") + String($0.value) }.sorted() == ["5", "~70"])
  }

  @Test func oneMetricAColumn() throws {
    let reading = try read(
      """
      Date;Commune;Affiches distribuées;Rubans blancs;Badges
      25/11/2024;Forest;1.250;30;7
      26/11/2024;Anderlecht;;±40;
      """)
    #expect(
      counts(reading) == [
        "3 - affiches 2024-11-25 21007 1250", "3 - rubans 2024-11-25 21007 30", "3 - rubans 2024-11-26 21001 ~40",
      ])
    #expect(reading.first("B0409")?.values["text"] == .text("Badges"))
    #expect(!reading.codes.contains("B0302"))
  }

  @Test func aColumnCanSayThatANumberIsEstimated() throws {
    let reading = try read(
      "Datum;Indicator;Aantal;Schatting\n25/11/2024;affiches;10;ja\n25/11/2024;affiches;20;\n25/11/2024;affiches;30;geschat\n25/11/2024;affiches;40;nee\n")
    #expect(reading.content.counts.map(\.isEstimated) == [true, false, true, false])
  }

  @Test func totalsAreNotCountedButCompared() throws {
    let same = try read("Commune : Forest\nDate;Indicateur;Nombre\n25/11/2024;affiches;10\n25/11/2024;affiches;20\nTotal;;30\n")
    #expect(same.content.counts.map(\.value) == [10, 20])
    #expect(same.codes == ["B0401"])
    let other = try read("Date;Indicateur;Nombre\n25/11/2024;affiches;10\n25/11/2024;affiches;20\nTotal;;35\n")
    #expect(other.content.counts.map(\.value) == [10, 20])
    let differs = try #require(other.first("B0402"))
    #expect((differs.place.line, differs.place.column, differs.place.text) == (4, 2, "35"))
    #expect(differs.values["sum"] == .count(30))
    #expect(differs.message(in: .en) == "the total written is 35, the sum is 30")
  }

  @Test(
    arguments: ["Sous-total", "Subtotaal", "Sous total Forest"])
  func subtotalsAreNotCounted(word: String) throws {
    let reading = try read(
      "Commune;Date;Indicateur;Nombre\nForest;25/11/2024;affiches;10\n\(word);25/11/2024;affiches;10\n")
    #expect(reading.content.counts.map(\.value) == [10])
  }

  @Test(
    arguments: ["/", "--", "±"])
  func aStrokeIsNoZero(stroke: String) throws {
    let reading = try read(
      "Date;Commune;Affiches distribuées;Rubans blancs\n25/11/2024;Forest;\(stroke);7\n")
    #expect(reading.content.counts.map(\.metric) == ["rubans"])
  }

  @Test func numbersThatAreNoneSpoilTheirRow() throws {
    let reading = try read("Date;Indicateur;Nombre\n25/11/2024;affiches;12,5\n25/11/2024;affiches;20\n25/11/2024;affiches;-3\n")
    #expect(reading.content.counts.map(\.value) == [20])
    let place = try #require(reading.first("B0302")?.place)
    #expect((place.line, place.row, place.columnLetters, place.header, place.text) == (2, 2, "C", "Nombre", "12,5"))
    #expect((reading.source.rowsRead, reading.source.rowsKept) == (3, 1))
  }

  @Test func anUnknownMetricSpoilsItsRow() throws {
    let reading = try read("Date;Indicateur;Nombre\n25/11/2024;Afiches;12\n25/11/2024;affiches;20\n")
    #expect(reading.content.counts.map(\.value) == [20])
    let unknown = try #require(reading.first("B0208"))
    #expect((unknown.place.line, unknown.place.text) == (2, "Afiches"))
    #expect(unknown.values["nearest"] == .text("affiches"))
  }

  @Test func monthsAndQuartersLieInThePeriodThatHoldsThem() throws {
    let reading = try read(
      "Période;Indicateur;Nombre\noctobre 2024;affiches;10\nT1 2023;affiches;20\n2024;affiches;30\n")
    #expect(reading.content.counts.map(\.value) == [10, 20, 30])
    #expect(reading.content.counts.map(\.day) == [day("2024-10-01"), day("2023-01-01"), day("2024-01-01")])
    #expect(reading.hasErrors == false)
  }

  @Test func aSpanAcrossTwoPeriodsIsRefused() throws {
    var project = testProject
    project.periods = [
      Period(code: "a", first: day("2023-01-01"), last: day("2024-02-15"))!,
      Period(code: "b", first: day("2024-02-16"), last: day("2024-12-31"))!,
    ]
    let reading = try read(
      "Mois;Indicateur;Nombre\nfévrier 2024;affiches;10\nmars 2024;affiches;20\n2024;affiches;30\n", project: project)
    #expect(reading.content.counts.map(\.value) == [20])
    let straddling = reading.diagnostics.filter { $0.problem == .straddlingSpan }
    #expect(straddling.map(\.place.text) == ["février 2024", "2024"])
    #expect(straddling.map(\.place.line) == [2, 4])
    #expect(reading.first("B0311")?.place.header == "Mois")
  }

  @Test
  func aSpanAroundAPeriodIsRefused() throws {
    var project = testProject
    project.periods = [Period(code: "a", first: day("2024-02-10"), last: day("2024-02-20"))!]
    let reading = try read("Mois;Indicateur;Nombre\nfévrier 2024;affiches;10\n", project: project)
    #expect(reading.content.counts.isEmpty)
    #expect(reading.first("B0311") != nil)
  }

  @Test func aCountOfAnActivityInTwoAxesBelongsToTheAxisOfTheMetric() throws {
    let reading = try read("Date;Activité;Indicateur;Nombre\n25/11/2024;We are coming;affiches;10\n")
    #expect(counts(reading) == ["3 film affiches 2024-11-25 99999 10"])
    let open = try read("Date;Activité;Indicateur;Nombre\n25/11/2024;We are coming;spectateurs;10\n")
    #expect(open.content.counts.isEmpty)
    #expect(open.codes.contains("B0204"))
    let told = try read("Axe;Date;Activité;Indicateur;Nombre\n4;25/11/2024;We are coming;spectateurs;10\n")
    #expect(counts(told) == ["4 film spectateurs 2024-11-25 99999 10"])
  }

  /// Only a count of one day tells of a session; one of a month is its activity's all the same.
  @Test func aCountOfAMonthKeepsItsActivity() throws {
    let reading = try read(
      "Mois;Axe;Activité;Indicateur;Nombre\nnovembre 2024;3;We are coming;spectateurs;90\n25/11/2024;3;We are coming;spectateurs;60\nnovembre 2024;3;Affichage;affiches;5\n"
    )
    #expect(
      counts(reading) == [
        "3 film spectateurs 2024-11-01 99999 90", "3 film spectateurs 2024-11-25 99999 60",
        "3 affichage affiches 2024-11-01 99999 5",
      ])
  }

  @Test func aCountOfAMonthIsOfTheActivityThatIsGiven() throws {
    let above = try read("Axe : 3\nActivité : We are coming\nMois;Indicateur;Nombre\noctobre 2024;spectateurs;4\n")
    #expect(counts(above) == ["3 film spectateurs 2024-10-01 99999 4"])
    let unplanned = try read("Axe;Mois;Activité;Indicateur;Nombre\n3;T4 2024;Ciné-débat;spectateurs;7\n")
    #expect(counts(unplanned) == ["3 cine-debat spectateurs 2024-10-01 99999 7"])
    #expect(unplanned.content.counts.map(\.unplannedTitle) == ["Ciné-débat"])
  }

  @Test func countsWithoutADayAreRefused() throws {
    let reading = try read("Indicateur;Commune;Nombre\naffiches;Forest;10\naffiches;Forest;20\n")
    #expect(reading.content.counts.isEmpty)
    #expect(reading.isRefused)
    #expect(reading.codes.count { $0 == "B0205" } == 1)
  }

  @Test func countsMayComeFromADutyService() throws {
    let reading = try read("Activité : Permanence sociale\nMois;Indicateur;Nombre\noctobre 2024;Dossiers suivis;4\n")
    #expect(reading.hasErrors == false)
    #expect(counts(reading) == ["4 permanence dossiers 2024-10-01 99999 4"])
  }

  /// Who counted something in another sheet is no further source of this one.
  @Test func sourcesAreThoseOfOneSheet() throws {
    let folder = try Folder()
    var importer = Importer(project: testProject)
    for (name, source) in [("a.csv", "comptage police"), ("b.csv", "estimation des organisateurs")] {
      let text = "Date;Commune;Rubans blancs;Source\n12/03/2024;Forest;120;\(source)\n13/03/2024;Forest;80;\(source)\n"
      let reading = importer.read(try folder.write(name, text))
      #expect(reading.content.counts.count == 2 && reading.first("B0440") == nil, "\(reading.codes)")
    }
  }
}

/// Rows that could be taken for a second line of headers: each cell is a day, a metric or a place.
@Suite struct CampaignHeaderTests {
  @Test(arguments: ["2024-10-21;Affiches distribuées;1070;4161;", "2024-10-21;Affiches distribuées;Forest;;"])
  func aRowOfDataIsNoSecondLineOfHeaders(first: String) throws {
    let reading = try read("Date;Action;Commune;Quantité;Remarque\n\(first)\n2024-10-22;Affiches distribuées;Forest;253;\n2024-10-23;Rubans blancs;;7;\n")
    #expect(reading.isRefused == false)
    #expect(reading.content.counts.contains { $0.value == 253 })
    #expect(reading.content.counts.count == (first.contains("4161") ? 3 : 2))
  }
}
