import BilanModel
import TestSupport
import Testing

@testable import BilanImport

/// Sheets that were once read wrong without a word: columns that say one thing twice, lines that are nobody, lines that belong to the headers.
extension KindTests {
  @Test(arguments: KindCase.secondNumbers + KindCase.secondPresences) func theReadingOfSecondColumnsIsRightOrTold(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }

  @Test(arguments: KindCase.linesBelow + KindCase.alarms) func theReadingOfLinesBelowIsRightOrTold(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }

  @Test(arguments: KindCase.groupsAbove + KindCase.otherDaysAbove + KindCase.timesOfTitles) func theReadingOfLinesAboveIsRightOrAsks(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }

  @Test(arguments: KindCase.groupsAboveCommunes + KindCase.groupsAboveDays) func theReadingOfGroupsAboveIsRightOrTold(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }

  @Test(arguments: KindCase.otherYears) func aYearThatNoDayIsOfIsTold(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  /// Activities above columns of counts are those of their counts.
  @Test func activitiesAboveCountsAreTheirs() throws {
    let reading = try read(";Affichage;;We are coming;\nDate;Affiches distribuées;Rubans blancs;Affiches distribuées;Rubans blancs\n05/03/2024;1;2;3;4\n")
    let counts = reading.content.counts.map { "\($0.activity.map(\.text) ?? "-") \($0.metric) \($0.value)" }.sorted()
    #expect(counts == ["affichage affiches 1", "affichage rubans 2", "film affiches 3", "film rubans 4"], "\(reading.codes)")
  }

  /// The unit of a length may stand in the title of its column.
  @Test(
    arguments: [
      ("Date;Activité;Durée (h);Nom\n12/03/2024;DPO;2,5;Nadia Ouali\n", 150), ("Datum;Activiteit;Duur (min);Naam\n12/03/2024;DPO;180;Nadia Ouali\n", 180),
      ("Date;Activité;Durée (h);Nom\n12/03/2024;DPO;1h15;Nadia Ouali\n", 75),
    ] as [(String, Int32)]) func lengthsAreOfTheUnitOfTheirTitle(text: String, minutes: Int32) throws
  {
    let reading = try read(text)
    #expect(reading.content.sessions.map(\.minutes) == [minutes] && reading.first("B0308") == nil, "\(reading.codes)")
  }

  /// A title and a worksheet that are called by a commune with a dash in its name.
  @Test func aCommuneWithADashIsOne() throws {
    let counts = try read("Commune de Saint-Gilles\nDate;Rubans blancs\n12/03/2024;10\n").content.counts
    #expect(counts.map(\.place.number) == [21013])
    let sheet = TinyBook.Sheet("Saint-Gilles", texts: SmallList.head + [["Nom", "Prénom", "Présent"], ["Maes", "Lotte", "oui"]])
    #expect(try readBook(TinyBook([sheet]))[0].content.attendances.map(\.place.number) == [21013])
  }

  /// Forest is 21007 and Anderlecht 21001; written once above merged cells, or above each column.
  @Test(arguments: [";Forest;;Anderlecht;", ";Forest;Forest;Anderlecht;Anderlecht"]) func communesAboveColumnsAreOfTheirCounts(above: String) throws {
    let reading = try read("Campagne\n\(above)\nDate;Affiches distribuées;Rubans blancs;Affiches distribuées;Rubans blancs\n05/03/2024;10;100;20;200\n")
    let counts = reading.content.counts.map { "\($0.place.number) \($0.metric) \($0.value)" }.sorted()
    #expect(counts == ["21001 affiches 20", "21001 rubans 200", "21007 affiches 10", "21007 rubans 100"], "\(reading.codes)")
    #expect(reading.first("B0220") == nil, "\(reading.codes)")
  }

  /// The last day of « sept. à déc. 2024 », and of a month that is followed by another.
  @Test(arguments: [
    ("Affiches distribuées, sept. à déc. 2024", "2024-09-01", "2024-12-31"), ("Affiches (sept.–déc. 2024)", "2024-09-01", "2024-12-31"),
    ("en mars et avril 2024", "2024-03-01", "2024-04-30"), ("maart tot en met mei 2024", "2024-03-01", "2024-05-31"), ("mars 2024", "2024-03-01", "2024-03-31"),
    ("T1 et T2 2024", "2024-01-01", "2024-06-30"), ("affiches janvier-juin 2024", "2024-01-01", "2024-06-30"),
    ("1er trimestre 2024", "2024-01-01", "2024-03-31"),
  ]) func monthsOfATitleAreAllRead(title: String, first: String, last: String) {
    #expect(TimeInTitle(title) == .span(first: day(first), last: day(last)))
  }

  @Test(arguments: ["mars et juin 2024", "mars à février 2024", "T1 et T3 2024"]) func monthsApartAreNoSpan(title: String) {
    #expect(TimeInTitle(title) == .open)
  }

  /// A remark that says nothing but that a number is an estimate, in a few words; one that denies it.
  @Test(arguments: [
    ("chiffre estimé", true), ("à peu près", true), ("naar schatting", true), ("pas une estimation", false), ("niet geschat", false), ("comptage exact", false),
    ("estime de soi", false), ("estimation de la police", true),
  ]) func estimatesInAFewWordsAreKnown(remark: String, isEstimate: Bool) throws {
    let reading = try read("Date;Commune;Rubans blancs;Remarque\n12/03/2024;Forest;10;\n13/03/2024;Forest;20;\(remark)\n")
    #expect(reading.content.counts.map(\.isEstimated) == [false, isEstimate], "\(reading.codes)")
    #expect((reading.first("B0310")?.place.line == 3) == isEstimate, "\(reading.codes)")
  }

  /// Counts of a project of several communes that name none are in its total alone.
  @Test func countsWithoutAnyCommuneAreTold() throws {
    let reading = try read("Date;Rubans blancs\n12/03/2024;10\n13/03/2024;20\n")
    #expect(reading.first("B0434")?.values["count"] == .count(2), "\(reading.codes)")
    #expect(try read("Commune de Forest\nDate;Rubans blancs\n12/03/2024;10\n").first("B0434") == nil)
  }

  /// A name of a file that leaves a commune out, or sends it a copy, says of no count where it was; nor does a line on who paid.
  @Test(arguments: [
    ("affiches hors Anderlecht.csv", ""), ("affiches (copie pour Forest).csv", ""), ("affiches.csv", "Financement : commune de Forest\n"),
  ]) func communesThatAreOnlyMentionedAreNoPlace(name: String, above: String) throws {
    let reading = try read("\(above)Date;Rubans blancs\n12/03/2024;10\n", name: name)
    #expect(reading.content.counts.map(\.place) == [.notStated], "\(reading.codes)")
    #expect(reading.first("B0434") != nil && reading.first("B0220") == nil, "\(reading.codes)")
  }

  /// Times as American programs write them speak for the month first, whatever the language of the titles.
  @Test(arguments: [("2:00 PM", true), ("14:00", false)]) func timesWithHalvesOfTheDayAreTold(time: String, isTold: Bool) throws {
    let reading = try read("Date;Heure;Quoi;Commune;Nombre\n3/4/2024;\(time);Affiches distribuées;Forest;10\n")
    #expect(KindCase.found(reading) == ["2024-04-03 affiches 10"])
    #expect((reading.first("B0314") != nil) == isTold, "\(reading.codes)")
  }

  /// « Total » is of another axis than the sheets that it sums: its numbers are kept, and told.
  @Test func sumsOfAnotherAxisAreTold() throws {
    func counts(_ name: String, _ axis: String, _ numbers: [String]) -> TinyBook.Sheet {
      let months = ["octobre 2024", "novembre 2024"]
      let rows = zip(months, numbers).map { [$0, axis, "We are coming", "spectateurs", $1] }
      return TinyBook.Sheet(name, texts: [["Mois", "Axe", "Activité", "Indicateur", "Nombre"]] + rows)
    }
    let parts = [counts("Films", "3", ["40", "50"]), counts("Débats", "3", ["10", "20"])]
    let sum = try readBook(TinyBook(parts + [counts("Total", "4", ["50", "70"])]))
    #expect(sum.map(\.part) == ["Films", "Débats", "Total"])
    #expect(sum[0].first("B0296")?.place.part == "Total" && sum[0].first("B0150") == nil)
    let other = try readBook(TinyBook(parts + [counts("Total", "4", ["5", "7"])]))
    #expect(other[0].first("B0296") == nil && other[0].first("B0150") == nil)
  }
}

/// Sheets in which something was passed over that may change the figures.
extension KindTests {
  @Test(arguments: KindCase.namesakes + KindCase.partsByMarks + KindCase.namesOfChildren) func whoIsWhoInARowIsTold(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }

  @Test(arguments: KindCase.numbersAboveLists + KindCase.otherRemarks) func whatStandsBesideIsTold(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }

  /// Of a national number nothing is kept or shown.
  @Test func noNationalNumberIsKeptOrShown() throws {
    let reading = try read("Activité : DPO\nDate : 12/03/2024\nListe de présence\nNom;NISS\nAnne Dupont;85.07.30-001.61\nAnne Dupont;90.02.01-002.02\n")
    let all = "\(reading.content) \(reading.diagnostics)"
    for part in ["85.07", "850730", "90.02", "900201", "001.61", "00161"] { #expect(!all.contains(part)) }
    #expect(reading.content.people.count == 1)
  }

  /// A year beside three of its quarters holds them: `check` says so, as a report does.
  @Test func aYearBesideSomeOfItsQuartersIsTold() throws {
    for text in [
      "Affiches distribuées\nCommune;T1 2024;T2 2024;T3 2024;Année 2024\nForest;10;20;30;100\n",
      "Affiches distribuées\nPériode;Forest\njanvier 2024;5\nfévrier 2024;6\n1er semestre 2024;30\n",
    ] {
      #expect(try read(text, purpose: .checking).first("B0427") != nil, "\(text)")
      #expect(try read(text).first("B0427") == nil)
    }
    let whole = try read("Affiches distribuées\nCommune;T1 2024;T2 2024;T3 2024\nForest;10;20;30\n", purpose: .checking)
    #expect(whole.first("B0427") == nil)
  }
}
