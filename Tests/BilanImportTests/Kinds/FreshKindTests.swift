import BilanModel
import Testing

@testable import BilanImport

/// Further sheets of the kinds that were once misread, each decided before it was read.
extension KindTests {
  @Test(
    arguments: KindCase.overlaps + KindCase.agreeing + KindCase.states + KindCase.deciding + KindCase.whoIsWho + KindCase.several + KindCase.partsOfSessions
      + KindCase.titles + KindCase.countRows + KindCase.sections + KindCase.signs + KindCase.lines + KindCase.remarks
      + KindCase.crosses + KindCase.timesAndParts
      + KindCase.unknownWords + KindCase.unreadColumns
      + KindCase.leftOut + KindCase.headersThatSayMore + KindCase.sentences
      + KindCase.saidInWords + KindCase.ordinary + KindCase.headings + KindCase.toCome)
  func theReadingOfFurtherSheetsIsRightOrAsks(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(
    arguments: KindCase.sideBySide + KindCase.namesOnLines + KindCase.staysOfNoTime + KindCase.aside + KindCase.statesAlone + KindCase.linesBesideLists
      + KindCase.slipsAndContraries)
  func theReadingOfSheetsThatWereWrongInSilenceIsRightOrAsks(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(
    arguments: KindCase.titlesAmidPeople + KindCase.titlesOfTables + KindCase.daysInARow + KindCase.sessionsOfOthers + KindCase.severalActivities
      + KindCase.saidOfSome)
  func theReadingOfTitlesAmidPeopleIsRightOrAsks(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  /// Men and women below a list of seven are its people; how many of them are young is no sum of it, and told.
  @Test(arguments: [("Total hommes;3\nTotal femmes;4\n", 0), ("Total hommes;3\nTotal femmes;4\nTotal jeunes;2\n", 1), ("Hommes : 3;\nFemmes : 3;\n", 0)])
  func numbersOfMenAndWomenOfAListAreNotTold(footer: String, told: Int) throws {
    let names = ["Nadia Ouali", "Pieter Claes", "Rosa Martins", "Tom Goossens", "Anne Dupont", "Luc Petit", "Emma Peeters"]
    let text = "Activité : DPO\nDate : 12/03/2024\nListe de présence\nNom;Organisme\n" + names.map { "\($0);CPAS\n" }.joined() + footer
    let reading = try read(text)
    #expect(KindCase.found(reading) == ["2024-03-12 dpo 7"], "\(reading.codes)")
    #expect(reading.codes.count(where: { $0 == "B0272" }) == told, "\(reading.codes)")
  }

  /// What is shown of a sheet that a line below calls off is what is kept of it.
  @Test(arguments: KindCase.sessionsOfOthers) func whatIsShownIsWhatIsKept(sheet: KindCase) throws {
    let checked = try read(sheet.text, purpose: .checking)
    let present = try #require(sheet.right).map { Int($0.split(separator: " ").last!)! }.reduce(0, +)
    #expect(checked.summary?.present == present && checked.sessions.compactMap(\.present).reduce(0, +) == present, "\(checked.codes)")
  }

  /// « Forest » above the first table is the commune of its people, as « Anderlecht » is of those below it.
  @Test func communesAboveSeveralTablesAreOfTheirPeople() throws {
    let sheet = try #require(KindCase.titlesOfTables.first { $0.what == "communes above two tables" })
    let reading = try read(sheet.text)
    #expect(reading.content.attendances.map { UInt32($0.place.number) } == [21007, 21001], "\(reading.codes)")
  }

  /// The folder of all attendance sheets does not make one of a file that calls itself something else.
  @Test(arguments: KindCase.otherLists) func whatCallsItselfSomethingElseIsRefused(sheet: KindCase) throws {
    let reading = try read(sheet.text, name: sheet.name)
    #expect(reading.isRefused && reading.hasErrors && KindCase.found(reading) == [], "\(reading.codes)")
  }

  /// Titles of both genders before one name tell two people apart, where the language has no other word like them; a title alone is left alone.
  @Test(arguments: [
    ("Nom;Commune\nMme Dupont;Forest\nM. Dupont;Forest\n", [Gender.female, .male]),
    ("Naam;Gemeente\nMevr. Maes;Vorst\nDhr. Maes;Vorst\n", [.female, .male]),
    ("Naam;Gemeente\nMevr. Maes;Vorst\nM. Maes;Vorst\n", [.notStated, .notStated]),
    ("Nom;Commune\nMme Dupont;Forest\nM. Petit;Forest\n", [.notStated, .notStated]),
    ("Nom;Commune\nMarie Dupont;Forest\nM Bah;Forest\n", [.notStated, .notStated]),
  ]) func titlesThatDifferTellTwoPeopleApart(table: String, genders: [Gender]) throws {
    let reading = try read("Liste de présence\nActivité : DPO\nDate : 12/03/2024\n" + table)
    #expect(reading.content.attendances.map(\.gender) == genders, "\(reading.codes)")
  }

  @Test(arguments: KindCase.emptyFiles) func nothingIsNeverAdded(sheet: KindCase) throws {
    for project in [testProject, nil] {
      let reading = try read(sheet.text, name: sheet.name, project: project)
      // Without a project there is nothing to add a file to: an error is enough.
      #expect((reading.isRefused || project == nil) && KindCase.found(reading) == [], "\(reading.codes)")
      #expect(reading.hasErrors, "\(reading.codes)")
    }
  }

  /// Two spans of hours in a title are both of the session; a pause within them leaves its length open, which is told.
  @Test(
    arguments: [
      ("Ateliers outil DPO – 12/03/2024, 9h-12h et 13h-16h30", 390), ("Workshops DPO-tool 12/03/2024 van 9u tot 12u en van 13u tot 16u", 360),
      ("Ateliers outil DPO – 12/03/2024 de 9h à 15h (pause de 12h à 13h)", nil),
    ] as [(String, Int32?)]) func severalSpansOfHoursInATitleAreAdded(title: String, minutes: Int32?) throws
  {
    let reading = try read("\(title)\nNom;Prénom;Présent\nDupont;Anne;x\n")
    #expect(reading.content.sessions.map(\.minutes) == [minutes], "\(reading.codes)")
    #expect((reading.first("B0308") != nil) == (minutes == nil), "\(reading.codes)")
  }

  /// Several people in one cell of names, by a number in letters; a name with such words is one person.
  @Test(arguments: [("Les trois sœurs Ndiaye", 3), ("Onze twee dochters", 2), ("Two children", 2), ("Anne Trois-Fontaines", 1), ("Deux Luc", 1)])
  func numbersInLettersCountHeads(cell: String, heads: Int) throws {
    let reading = try read("Activité : DPO\nDate : 12/03/2024\nNom;Commune;Présent\n\(cell);Forest;x\n")
    #expect(reading.content.attendances.count(where: { $0.presence == .present }) == heads, "\(reading.codes)")
  }

  /// A word beside a number by which it is an estimate, whatever the column is called.
  @Test(arguments: [("Source", "estimation"), ("Méthode", "estimé"), ("Bron", "schatting")]) func estimatesAreKnownInAnyColumn(title: String, word: String)
    throws
  {
    let reading = try read("Date;Commune;Rubans blancs;\(title)\n12/03/2024;Forest;10;comptage\n13/03/2024;Forest;20;\(word)\n")
    #expect(reading.content.counts.map(\.isEstimated) == [false, true], "\(reading.codes)")
  }

  @Test func namelessRegistrationsAreKept() throws {
    let reading = try read("Activité : DPO\nDate : 12/03/2024\nNom;Statut\nAnonyme 1;inscrit\nAnonyme 2;inscrit\n")
    #expect(!reading.isRefused, "\(reading.codes)")
    #expect(reading.content.attendances.map(\.presence) == [.registered, .registered])
  }

  /// Whatever a person answers for the sheet: it is refused, or a warning says what was done with it.
  @Test(arguments: KindCase.foreign + KindCase.foreignFiles) func whatIsForeignIsNeverTakenWithoutAWord(sheet: KindCase) throws {
    let answered = SessionOptions(activity: "DPO", date: Day(iso: "2024-10-21"))
    for project in [testProject, nil] {
      for options in [SessionOptions(), answered] {
        let reading = try read(sheet.text, name: sheet.name, project: project, options: options)
        if reading.isRefused {
          #expect(reading.hasErrors, "\(reading.codes)")
        } else {
          #expect(reading.diagnostics.contains { $0.problem.severity != .note }, "\(KindCase.found(reading)) \(reading.codes)")
        }
      }
    }
  }

  @Test(arguments: KindCase.countsAlone) func countsAreReadWithoutAProject(sheet: KindCase) throws {
    let reading = try read(sheet.text, name: sheet.name, project: nil)
    #expect(KindCase.found(reading) == sheet.right, "\(reading.codes)")
    for code in sheet.told { #expect(reading.first(code) != nil, "\(code) is not among \(reading.codes)") }
  }

  /// Forest is 21007 and Anderlecht 21001; 0 is a commune not stated.
  @Test(arguments: [
    (
      "Gemeente;Periode;Indicator;Aantal\nVorst;K1 2024;affiches;5\n;K2 2024;affiches;6\nAnderlecht;K1 2024;affiches;7\n;K2 2024;affiches;8\n",
      [21007, 21007, 21001, 21001]
    ),
    (
      "Municipality,Month,Posters handed out\nForest,2024-01,1\n,2024-02,3\nAnderlecht,2024-01,5\n,2024-02,7\n", [21007, 21007, 21001, 21001]
    ),
    (
      "Commune;Date;Indicateur;Nombre\nForest;05/03/2024;rubans;5\n;06/03/2024;rubans;6\nSous-total;;;11\nAnderlecht;05/03/2024;rubans;2\n"
        + ";06/03/2024;rubans;3\n", [21007, 21007, 21001, 21001]
    ),
    (
      "Commune|Trimestre|Indicateur|Nombre\nForest|T1 2024|affiches|10\n|T1 2024|rubans|11\n|T1 2024|dossiers|3\nAnderlecht|T1 2024|affiches|12\n"
        + "|T1 2024|rubans|13\n",
      [21007, 21007, 21007, 21001, 21001]
    ),
  ]) func rowsBelowAMergedCommuneTakeItAndSaySo(text: String, places: [UInt32]) throws {
    let reading = try read(text)
    #expect(reading.content.counts.map { UInt32($0.place.number) } == places, "\(reading.codes)")
    #expect(reading.first("B0429") != nil, "\(reading.codes)")
  }

  @Test func eachFurtherKindHasCases() {
    for cases in [KindCase.emptyFiles, KindCase.foreignFiles, KindCase.countsAlone] { #expect(cases.count >= 10) }
    for cases in [KindCase.overlaps, KindCase.agreeing, KindCase.states, KindCase.deciding, KindCase.whoIsWho, KindCase.several] {
      #expect(cases.count >= 4)
    }
  }
}
