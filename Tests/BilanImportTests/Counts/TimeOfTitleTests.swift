import BilanModel
import Testing

@testable import BilanImport

/// The time of all numbers, where a title or the file's name states it.
@Suite struct TimeOfTitleTests {
  private func read(_ title: String, name: String = "feuille.csv") throws -> SheetReading {
    try BilanImportTests.read("\(title)\nCommune;Affiches distribuées\nForest;12\nSaint-Gilles;20\n", name: name)
  }

  private func time(_ reading: SheetReading) -> String? {
    let times = Set(reading.content.counts.map { "\($0.day) \($0.lastDay)" })
    return times.count == 1 ? times.first : nil
  }

  @Test(arguments: [
    ("Affiches distribuées - sept. à déc. 2024", "2024-09-01 2024-12-31"), ("Affiches distribuées en mars et avril 2024", "2024-03-01 2024-04-30"),
    ("Affiches distribuées - de janvier à mars 2024", "2024-01-01 2024-03-31"), ("Affiches distribuées - janvier-mars 2024", "2024-01-01 2024-03-31"),
    ("Affiches distribuées : janvier, février et mars 2024", "2024-01-01 2024-03-31"),
    ("Verspreide affiches - van maart tot juni 2024", "2024-03-01 2024-06-30"), ("Verspreide affiches - maart en april 2024", "2024-03-01 2024-04-30"),
    ("Posters handed out January to March 2024", "2024-01-01 2024-03-31"), ("Affiches distribuées au 1er trimestre 2024", "2024-01-01 2024-03-31"),
    ("Affiches distribuées 2024 – mars", "2024-03-01 2024-03-31"), ("Affiches distribuées - T1 et T2 2024", "2024-01-01 2024-06-30"),
    ("Affiches et dépliants du 1er trimestre 2024", "2024-01-01 2024-03-31"), ("Affiches distribuées 2024 (comparé à 2023)", "2024-01-01 2024-12-31"),
    ("Affiches distribuées – 3e trim. 2024", "2024-07-01 2024-09-30"),
    ("Affiches distribuées\nSemaine du 4 mars 2024", "2024-03-04 2024-03-10"), ("Rapport annuel 2024", "2024-01-01 2024-12-31"),
    ("Convention 2024\nAffiches distribuées en 2023", "2023-01-01 2023-12-31"),
    ("Affiches distribuées 2024 (comparaison avec 2023)", "2024-01-01 2024-12-31"),
    ("Rapport du 15/01/2024\nAffiches distribuées en 2023", "2023-01-01 2023-12-31"),
    ("Affiches distribuées en 2023\nDate du rapport : 15/01/2024", "2023-01-01 2023-12-31"),
    ("Report date: 15/01/2024\nPosters handed out in 2023", "2023-01-01 2023-12-31"),
  ]) func whatIsSureIsUnderstood(title: String, right: String) throws {
    let reading = try read(title)
    #expect(time(reading) == right, "\(reading.codes)")
    #expect(reading.first("B0265") != nil && reading.first("B0466") == nil && reading.first("B0467") == nil, "\(reading.codes)")
  }

  @Test func theNameOfTheFileHoldsMonthsToo() throws {
    #expect(time(try read("Affiches distribuées", name: "affiches janvier-juin 2024.csv")) == "2024-01-01 2024-06-30")
  }

  @Test func aNameOfAnotherYearIsTold() throws {
    let reading = try read("Affiches distribuées en 2023", name: "affiches 2024.csv")
    #expect(time(reading) == "2023-01-01 2023-12-31" && reading.codes.count { $0 == "B0262" } == 1 && reading.first("B0466") == nil, "\(reading.codes)")
  }

  /// What may be several times is asked.
  @Test(arguments: [
    "Affiches distribuées - T1, T2 2024", "Affiches distribuées - printemps 2024", "Affiches distribuées - été 2024",
    "Verspreide affiches - zomer 2024", "Affiches distribuées - mars et mai 2024", "Appel à projets 2023\nAffiches distribuées",
    "Affiches distribuées - comparaison avec 2023", "Affiches distribuées - 1er et 2e trimestre 2024", "Arrêté du 15/01/2024\nAffiches distribuées",
    "Rapport du 15/01/2024 - Affiches distribuées l'année passée", "Affiches distribuées - de septembre 2023 à juin 2024",
  ]) func whatIsOpenIsAsked(title: String) throws {
    let reading = try read(title)
    #expect(reading.isRefused && reading.content.counts.isEmpty && reading.first("B0205") != nil, "\(reading.codes)")
  }

  /// Two times that differ are both named; a day until which was counted is no day of counting.
  @Test(arguments: [
    ("Date : 15/01/2024\nAffiches distribuées en 2023", "2023-01-01 2023-12-31", "B0466"),
    ("Datum: 15/01/2024\nVerspreide affiches in 2023", "2023-01-01 2023-12-31", "B0466"),
    ("Date : 15/07/2024\nAffiches distribuées - printemps 2024", "2024-07-15 2024-07-15", "B0466"),
    ("Affiches distribuées au 30/06/2024", "2024-01-01 2024-06-30", "B0467"), ("Chiffres arrêtés au 30 juin 2024", "2024-01-01 2024-06-30", "B0467"),
    ("Plan d'action 2024\nAffiches distribuées au 30/06/2024", "2024-01-01 2024-06-30", "B0467"),
  ]) func whatIsDoubtfulIsTold(title: String, right: String, code: String) throws {
    let reading = try read(title)
    #expect(time(reading) == right && reading.first(code) != nil && reading.first("B0265") == nil, "\(reading.codes)")
  }

  @Test(arguments: [
    ("Date : 12/03/2024\nAffiches distribuées 2024", "2024-03-12 2024-03-12"), ("Affiches distribuées - carnaval, 3 mars 2024", "2024-03-03 2024-03-03"),
    ("Affiches distribuées 2024, carnaval, 3 mars 2024", "2024-03-03 2024-03-03"),
  ]) func aDayWithinTheTimeStays(title: String, right: String) throws {
    let reading = try read(title)
    #expect(time(reading) == right && reading.first("B0466") == nil, "\(reading.codes)")
  }

  /// The name of a file is a weaker word than the day above the numbers.
  @Test func aNameMovesNoDay() throws {
    let reading = try read("Date : 15/01/2024", name: "affiches distribuées 2023.csv")
    #expect(time(reading) == "2024-01-15 2024-01-15" && reading.first("B0262") != nil && reading.first("B0466") == nil, "\(reading.codes)")
  }

  /// « décembre » below « novembre 2023 » is not of the year in the title.
  @Test func aMonthOfRowsWithAnotherYearIsAsked() throws {
    let reading = try BilanImportTests.read("Plan local 2024\nRubans blancs\nMois;Forest;Anderlecht\nnovembre 2023;1;2\ndécembre;3;4\n")
    #expect(Set(reading.content.counts.map(\.day)) == [day("2023-11-01")] && reading.first("B0301") != nil, "\(reading.codes)")
  }

  /// In a column too.
  @Test func monthsInCellsAreRead() throws {
    let reading = try BilanImportTests.read(
      "Période;Commune;Affiches distribuées\nde janvier à mars 2024;Forest;12\navril et mai 2024;Forest;8\nsemaine du 3 juin 2024;Forest;1\n")
    #expect(reading.content.counts.map { "\($0.day) \($0.lastDay)" } == ["2024-01-01 2024-03-31", "2024-04-01 2024-05-31", "2024-06-03 2024-06-09"])
  }

  // MARK: - Where

  @Test(
    arguments: [
      ("affiches hors Anderlecht.csv", nil), ("affiches (copie pour Forest).csv", nil), ("affiches sauf Forest.csv", nil),
      ("affiches envoyées à Forest.csv", nil), ("affiches hors commune de Forest.csv", nil),
      ("affiches pour Forest.csv", "Forest"), ("copie affiches Forest.csv", "Forest"), ("affiches commune de Forest.csv", "Forest"),
    ] as [(String, String?)]) func aNameMayLeaveACommuneOut(name: String, commune: String?)
  {
    #expect(CommuneInTitle.commune(ofFile: name, among: testProject.communes.map(CommuneInTitle.NamedCommune.init))?.name.fr == commune)
  }

  @Test(arguments: [
    ("Financement : commune de Forest", false), ("Met steun van: gemeente Vorst", false), ("Contact : Forest", false), ("Affiches distribuées : Forest", true),
    ("Lieu : Forest", true), ("Affiches distribuées – Saint-Gilles", true), ("Commune de Saint-Gilles - affiches", true),
  ]) func aCommuneBehindALabelMayBeOfOthers(title: String, isNamed: Bool) {
    #expect((CommuneInTitle.commune(of: [title], in: .belgium) != nil) == isNamed)
  }

  /// Counts of no commune are told once, where the project tells communes apart.
  @Test func countsOfNoCommuneAreTold() throws {
    let text = "Date;Affiches distribuées\n05/03/2024;12\n06/03/2024;20\n"
    let reading = try BilanImportTests.read(text)
    #expect(reading.codes.count { $0 == "B0434" } == 1 && reading.first("B0434")?.values["count"] == .count(2), "\(reading.codes)")
    var alone = testProject
    alone.participatingCommunes = []
    #expect(try BilanImportTests.read(text, project: alone).first("B0434") == nil)
    #expect(try BilanImportTests.read("Commune : Forest\n" + text).first("B0434") == nil)
    #expect(try BilanImportTests.read(text, name: "affiches Forest.csv").first("B0434") == nil)
    #expect(try BilanImportTests.read(text, name: "affiches hors Forest.csv").first("B0434") != nil)
  }
}
