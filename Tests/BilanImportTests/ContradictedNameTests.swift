import BilanModel
import TestSupport
import Testing

@testable import BilanImport

/// A title, the name of a file or of a worksheet that says otherwise than the sheet itself: the slip of whoever copies the sheet of last month.
@Suite struct ContradictedNameTests {
  /// What is said of a reading by B0262: what the sheet says, and what the name says.
  private func told(_ reading: SheetReading) -> [String] {
    reading.diagnostics.filter { $0.problem.code == "B0262" }.map { "\(text($0, "text")) | \(text($0, "other")) | \(text($0, "where"))" }
  }

  private func text(_ diagnostic: Diagnostic, _ key: String) -> String {
    switch diagnostic.values[key] {
    case .text(let text)?: text
    case .localized(let text)?: text.en
    default: "-"
    }
  }

  private func list(_ tab: String, _ head: [[String]]) -> TinyBook.Sheet {
    TinyBook.Sheet(tab, texts: head + [["Nom", "Présent"], ["Lotte Maes", "x"], ["Karim Benali", "x"]])
  }

  private func counts(_ tab: String, _ head: [[String]], _ number: String = "10") -> TinyBook.Sheet {
    TinyBook.Sheet(tab, texts: head + [["Commune", "Nombre"], ["Forest", number]])
  }

  // MARK: - Worksheets

  /// Three worksheets of three days, each with the date of the first in its head: one session, and a warning on the other two.
  @Test func aCopiedWorksheetThatKeptItsDateIsTold() throws {
    let head = [["Stress vicariant"], ["Date :", "21/10/2024"]]
    let readings = try readBook(TinyBook(["21-10", "22-10", "23-10"].map { list($0, head) }))
    #expect(
      readings.map(told) == [[], ["21/10/2024 | 22-10 | the worksheet's name"], ["21/10/2024 | 23-10 | the worksheet's name"]], "\(readings.map(\.codes))")
    #expect(readings.flatMap(\.content.sessions).map(\.key.day) == [day("2024-10-21"), day("2024-10-21"), day("2024-10-21")])
    #expect(readings[1].first("B0262")?.place.part == "22-10")
  }

  /// 21 October 2024 was a Monday; with its year the day of the name is told as such, once.
  @Test(arguments: [
    ("lundi", []), ("mardi", ["B0262"]), ("octobre", []), ("novembre", ["B0262"]), ("T4", []), ("T1", ["B0262"]), ("2024", []), ("2023", ["B0262"]),
    ("22 octobre", ["B0262"]), ("mardi 21 octobre", []), ("22-10-2024", ["B0261"]), ("21-10-2024", []), ("Groupe 4", []), ("10-12 ans", []), ("Feuil1", []),
    ("Présences 2023", ["B0262"]), ("Archives 2023 du CPAS", []),
  ]) func theNameOfAWorksheetIsComparedWithItsDay(tab: String, codes: [String]) throws {
    let book = TinyBook([list(tab, [["Activité", "DPO"], ["Date", "21/10/2024"]])])
    let reading = try readBook(book)[0]
    #expect(reading.codes.filter { ["B0261", "B0262"].contains($0) } == codes, "\(reading.codes)")
  }

  @Test func theTitleThatStayedOnACopiedWorksheetOfCountsIsTold() throws {
    let title = [["Affiches distribuées - mars 2024"]]
    let readings = try readBook(TinyBook([counts("mars", title), counts("avril", title, "11")]))
    #expect(readings.map(told) == [[], ["01/03/2024 – 31/03/2024 | avril | the worksheet's name"]], "\(readings.map(\.codes))")
    let years = try readBook(TinyBook(["2023", "2024"].map { counts($0, [["Affiches distribuées 2023"]]) }))
    #expect(years.map(told) == [[], ["01/01/2023 – 31/12/2023 | 2024 | the worksheet's name"]], "\(years.map(\.codes))")
  }

  @Test func theCommuneOfACopiedWorksheetIsTold() throws {
    func sheet(_ tab: String) -> TinyBook.Sheet {
      TinyBook.Sheet(tab, texts: [["Commune :", "Forest"], ["Date", "Affiches distribuées"], ["05/03/2024", "10"]])
    }
    let readings = try readBook(TinyBook([sheet("Forest"), sheet("Anderlecht")]))
    #expect(readings.map(told) == [[], ["Forest | Anderlecht | the worksheet's name"]], "\(readings.map(\.codes))")
    // Above people, the title may be the letterhead of who coordinates.
    let people = try readBook(TinyBook([list("Forest", [["Commune de Saint-Gilles"], ["Activité", "DPO"], ["Date", "21/10/2024"]])]))
    #expect(told(people[0]) == [], "\(people[0].codes)")
  }

  /// `S2` and `S3` of one day are one session, and told; parts of one session are not.
  @Test(arguments: [
    (["S2", "S3"], "22/10/2024", 1), (["Séance 1", "Séance 2"], "22/10/2024", 1), (["Sessie 1", "Sessie 2"], "23/10/2024", 0),
    (["matin", "après-midi"], "22/10/2024", 0), (["Groupe 1", "Groupe 2"], "22/10/2024", 0),
  ]) func worksheetsNumberedAsSessionsOfOneDayAreTold(tabs: [String], second: String, told: Int) throws {
    let sheets = zip(tabs, ["22/10/2024", second]).map { list($0, [["Activité", "DPO"], ["Date", $1]]) }
    let readings = try readBook(TinyBook(sheets))
    let found = readings.flatMap(\.diagnostics).filter { $0.problem.code == "B0240" }
    #expect(found.count == told, "\(readings.map(\.codes))")
    if told > 0 { #expect(found.first?.values["values"] == .list(tabs)) }
  }

  // MARK: - Files and titles

  @Test(arguments: [
    ("Affiches distribuées 2023\nCommune;Nombre\nForest;10\n", "affiches 2024.csv"),
    ("Date;Commune;Affiches distribuées\n05/03/2023;Forest;10\n06/03/2023;Forest;11\n", "affiches mars 2024.csv"),
    ("Date;Nom;Présent\n21/10/2023;Lotte Maes;x\n21/10/2023;Karim Benali;x\n", "stress vicariant octobre 2024.csv"),
    ("Activité : Stress vicariant\nDate : 21/10/2023\nNom;Présent\nLotte Maes;x\n", "stress vicariant 2024.csv"),
    // Nobody writes the month last behind the year: one of the two is wrong.
    ("Date;Nom;Présent\n10/05/2024;Lotte Maes;x\n10/05/2024;Karim Benali;x\n", "stress vicariant 2024-10-05.csv"),
  ]) func theNameOfTheFileIsComparedWithItsDays(text: String, name: String) throws {
    let reading = try read(text, name: name)
    #expect(!reading.isRefused, "\(reading.codes)")
    #expect(told(reading).count == 1 && told(reading)[0].hasSuffix("the file's name"), "\(reading.codes)")
  }

  @Test(arguments: [
    ("Année 2024\nActivité : Stress vicariant\nDate : 21/10/2023\nNom;Présent\nLotte Maes;x\n", "21/10/2023 | Année 2024"),
    ("Ateliers outil DPO - mars 2024\nNom;11/03/2023;12/03/2023\nLotte Maes;x;x\n", "11/03/2023 – 12/03/2023 | Ateliers outil DPO - mars 2024"),
    ("Stress vicariant - 21 octobre 2024\nDate;Nom\n22/10/2024;Lotte Maes\n", "22/10/2024 | Stress vicariant - 21 octobre 2024"),
    (
      "Ateliers outil DPO - mars 2024\nDate;Nom\n11/02/2024;Lotte Maes\n12/03/2024;Karim Benali\n",
      "11/02/2024 | Ateliers outil DPO - mars 2024"
    ),
    ("Rubans blancs – mars 2024\nDate;Commune;Nombre\n05/05/2024;Forest;10\n", "05/05/2024 | Rubans blancs – mars 2024"),
  ]) func theTitleIsComparedWithTheDaysOfTheRows(text: String, said: String) throws {
    let reading = try read(text)
    #expect(!reading.isRefused, "\(reading.codes)")
    #expect(told(reading) == ["\(said) | its title"], "\(reading.codes)")
  }

  /// What agrees, and what has a time of its own: money, a report, the day on which rows were written out, a school year.
  @Test(arguments: [
    ("Activité : DPO\nAppel à projets 2023\nDate;Nom;Présent\n21/10/2024;Lotte Maes;x\n", "feuille.csv"),
    ("Rapport de mars 2024 - DPO\nDate;Nom;Présent\n21/02/2024;Lotte Maes;x\n", "feuille.csv"),
    ("Activité : DPO\nAnnée scolaire 2023-2024\nDate;Nom;Présent\n21/10/2023;Lotte Maes;x\n", "feuille.csv"),
    ("Activité : DPO\nSemaine du 21/10/2024\nDate;Nom;Présent\n22/10/2024;Lotte Maes;x\n", "feuille.csv"),
    ("Activité;Date;Nom;Présent\nDPO;21/10/2024;Lotte Maes;x\n", "présences 15-01-2023.csv"),
    ("Activité;Date;Nom;Présent\nDPO;21/10/2024;Lotte Maes;x\n", "export 2023.csv"),
    ("Date;Commune;Affiches distribuées\n05/03/2024;Forest;10\n05/04/2024;Forest;11\n", "affiches mars 2024.csv"),
    ("Ateliers outil DPO – à partir de mars 2024\nDate;Nom\n12/03/2024;Lotte Maes\n09/04/2024;Lotte Maes\n14/05/2024;Lotte Maes\n", "feuille.csv"),
    ("Affiches distribuées 2024\nMois;Commune;Nombre\nmars;Forest;10\n", "affiches 2024.csv"),
    ("Affiches distribuées 2023\nCommune;Nombre\nForest;10\n\nAffiches distribuées 2024\nCommune;Nombre\nForest;12\n", "feuille.csv"),
  ]) func whatAgreesIsNotTold(text: String, name: String) throws {
    let reading = try read(text, name: name)
    #expect(told(reading) == [], "\(reading.codes)")
  }
}
