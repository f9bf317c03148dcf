import BilanModel
import Testing

@testable import BilanImport

@Suite struct SessionTests {
  private func sessions(_ reading: SheetReading) -> [String] {
    reading.content.sessions.map { "\($0.key.axis)/\($0.key.activity)/\($0.key.day)" }.sorted()
  }

  @Test func sessionsFromTheColumnsOfTheRow() throws {
    let reading = try read(
      """
      Axe;Activité;Date;Nom;Prénom
      1;Stress vicariant des professionnels;21/10/2024;Dupont;Marie
      1;stress-vicariant;21/10/2024;Peeters;Els
      Axe 1;Workshops DPO-tool;22/10/2024;Dupont;Marie
      3;We are coming;22/10/2024;Diallo;Awa
      """)
    #expect(
      sessions(reading) == ["1/dpo/2024-10-22", "1/stress-vicariant/2024-10-21", "3/film/2024-10-22"])
    #expect(reading.content.attendances.map(\.session) == [0, 0, 1, 2])
    #expect(reading.codes == ["B0222"])
  }

  @Test func aDateInTheRowHoldsOverTheSheets() throws {
    let reading = try read(
      """
      Activité : DPO
      Axe : 1
      Date : 01/10/2024
      Nom;Prénom;Date
      A;Un;21/10/2024
      B;Deux;
      """)
    #expect(sessions(reading) == ["1/dpo/2024-10-01", "1/dpo/2024-10-21"])
  }

  @Test func theCommandLineHoldsOverEverything() throws {
    let reading = try read(
      """
      Activité : DPO
      Date : 01/10/2024
      Nom;Prénom;Activité;Date
      A;Un;We are coming;21/10/2024
      """, options: SessionOptions(activity: "1/stress-vicariant", date: day("2023-05-02")))
    #expect(sessions(reading) == ["1/stress-vicariant/2023-05-02"])
  }

  @Test(arguments: [
    ("2024-10-21_axe1_stress-vicariant.csv", "1/stress-vicariant/2024-10-21"),
    ("21-10-2024 Stress vicariant des professionnels.csv", "1/stress-vicariant/2024-10-21"),
    ("20241021_axe1_dpo_presences.csv", "1/dpo/2024-10-21"),
    ("Présences We are coming axe 3 21.10.2024.CSV", "3/film/2024-10-21"),
    ("as4 we are coming 21 oktober 2024.csv", "4/film/2024-10-21"),
  ])
  func theNameOfTheFileTells(name: String, session: String) throws {
    let reading = try read("Nom;Prénom\nDupont;Marie\n", name: name)
    #expect(sessions(reading) == [session])
  }

  @Test(
    arguments: ["Axe 1 - 05-10-2024 DPO.csv", "Axe_1_05-10-2024_DPO.csv", "axe1 groupe 2 05-10-2024.csv"])
  func aNumberBeforeTheDateIsNotItsDay(name: String) throws {
    #expect(FileNameReading.context(of: name).date == "2024-10-05")
    #expect(FileNameReading.context(of: name).axis == "1")
  }

  @Test func theLinesAboveHoldOverTheName() throws {
    let reading = try read(
      "Activité;DPO\nDate;;22/10/2024\nNom;Prénom\nDupont;Marie\n", name: "2024-10-21_axe1_stress-vicariant.csv")
    #expect(sessions(reading) == ["1/dpo/2024-10-22"])
  }

  @Test func aTitleAboveIsUnderstoodAndSaid() throws {
    let reading = try read(
      "Formation : Stress vicariant des professionnels, jour 1\nDatum : 21/10/2024\nNaam;Voornaam\nDupont;Marie\n")
    #expect(sessions(reading) == ["1/stress-vicariant/2024-10-21"])
    #expect(reading.first("B0212") != nil)
    let title = try read("Stress vicariant des professionnels\n21/10\nDate : 21/10/2024\n\nNom;Prénom\nDupont;Marie\n")
    #expect(sessions(title) == ["1/stress-vicariant/2024-10-21"])
  }

  @Test func withoutAnyAxisTheFileIsRefused() throws {
    let reading = try read("Activité : Atelier vicariant\nDate : 21/10/2024\nNom;Prénom\nDupont;Marie\n")
    #expect(reading.isRefused)
    #expect(reading.sheet == nil)
    #expect(reading.content.isEmpty)
    #expect(reading.first("B0202")?.values["nearest"] == .list(["Stress vicariant des professionnels"]))
    #expect(reading.codes.count { $0 == "B0202" } == 1)
  }

  @Test func anUnknownActivityOfAKnownAxisIsUnplanned() throws {
    let reading = try read("Axe : 1\nActivité : Café-Débat d'Été\nDate : 21/10/2024\nNom;Prénom\nDupont;Marie\n")
    let session = try #require(reading.content.sessions.first)
    #expect(session.key == Session.Key(axis: "1", activity: "cafe-debat-d-ete", day: day("2024-10-21")))
    #expect(session.unplannedTitle == "Café-Débat d'Été")
    #expect(reading.first("B0203")?.values["axis"] == .text("1"))
  }

  @Test func anActivityOfTwoAxesIsAmbiguous() throws {
    let reading = try read("Activité : We are coming\nDate : 21/10/2024\nNom;Prénom\nDupont;Marie\n")
    #expect(reading.isRefused)
    #expect(reading.first("B0204")?.values["axes"] == .list(["3", "4"]))
    let told = try read("Activité : We are coming\nAxe : 4\nDate : 21/10/2024\nNom;Prénom\nDupont;Marie\n")
    #expect(sessions(told) == ["4/film/2024-10-21"])
  }

  @Test
  func theAxisAboveSettlesTheActivitiesOfAColumn() throws {
    let reading = try read("Axe : 3\nActivité;Date;Nom;Prénom\nWe are coming;21/10/2024;Dupont;Marie\nPique-nique;22/10/2024;A;B\n")
    #expect(sessions(reading) == ["3/film/2024-10-21", "3/pique-nique/2024-10-22"])
  }

  @Test func anUnknownAxisIsRefusedWithThoseThereAre() throws {
    let reading = try read("Axe : 9\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom\nDupont;Marie\n")
    #expect(reading.isRefused)
    #expect(reading.first("B0206")?.values["axes"] == .list(["1", "3", "4"]))
  }

  @Test func withoutADayTheFileIsRefused() throws {
    let reading = try read("Activité : DPO\nAxe : 1\nNom;Prénom\nDupont;Marie\nPeeters;Els\n")
    #expect(reading.isRefused)
    #expect(reading.codes.count { $0 == "B0205" } == 1)
  }

  @Test func anImpossibleDateSpoilsItsRowOnly() throws {
    let reading = try read(
      """
      Axe : 1
      Activité : DPO
      Nom;Prénom;Date
      A;"Un
      Deux";21/10/2024
      B;Deux;31/02/2025
      C;Trois;03/25/2024
      D;Quatre;22/10/2024
      """)
    #expect(reading.isRefused == false)
    #expect(reading.hasErrors)
    #expect(sessions(reading) == ["1/dpo/2024-10-21", "1/dpo/2024-10-22"])
    #expect((reading.source.rowsRead, reading.source.rowsKept) == (4, 2))
    let place = try #require(reading.first("B0301")?.place)
    // The cell with a line end makes line and row differ.
    #expect((place.line, place.row, place.columnLetters) == (6, 5, "C"))
    #expect((place.header, place.text) == ("Date", "31/02/2025"))
    #expect(reading.first("B0309")?.place.text == "03/25/2024")
  }

  @Test func aDayOutsideEveryPeriodIsKeptAndReported() throws {
    let reading = try read("Activité : DPO\nAxe : 1\nDate : 21/10/2022\nNom;Prénom\nDupont;Marie\n")
    #expect(reading.isRefused == false)
    #expect(reading.first("B0307")?.message(in: .fr).contains("21/10/2022") == true)
  }

  @Test func namesOfADutyServiceAreRefused() throws {
    let reading = try read("Activité : Permanence sociale\nDate : 21/10/2024\nNom;Prénom\nDupont;Marie\n")
    #expect(reading.isRefused)
    #expect(reading.codes.contains("B0207"))
    #expect(reading.content == SheetContent())
    #expect(reading.sheet == nil)
    let one = try read(
      "Axe;Activité;Date;Nom;Prénom\n1;DPO;21/10/2024;Dupont;Marie\n4;Permanence sociale;21/10/2024;X;Y\n")
    #expect(one.isRefused)
    #expect(one.content == SheetContent())
  }

  @Test
  func theSessionWasHeldWhereTheSheetSays() throws {
    let option = SessionOptions(commune: Gazetteer.belgium.commune("21013"))
    for line in ["Commune : Forest", "Lieu : Forest"] {
      let reading = try read(
        "Activité : DPO\nAxe : 1\nDate : 21/10/2024\n\(line)\nNom;Prénom\nDupont;Marie\n", options: option)
      #expect(reading.content.sessions.first?.place.number == 21007)
    }
  }

  @Test func theSessionWasHeldWhereAPlaceIsACommune() throws {
    func place(_ line: String, _ options: SessionOptions = SessionOptions()) throws -> UInt32? {
      try read(
        "Activité : DPO\nAxe : 1\nDate : 21/10/2024\n\(line)\nNom;Prénom\nDupont;Marie\n", options: options
      ).content.sessions.first?.place.number
    }
    #expect(try place("Lieu : Anderlecht") == 21001)
    #expect(try place("Plaats : Salle des fêtes de Forest") == 99_999)
    #expect(try place("Commune : Forest") == 21007)
    #expect(try place("", SessionOptions(commune: Gazetteer.belgium.commune("21013"))) == 21013)
  }
}

@Suite struct WithoutProjectTests {
  @Test func whatIsReadIsSaidAndNothingIsWrong() throws {
    let reading = try read(
      "Activité : DPO\nDate : 21/10/2024\nNom;Prénom;Commune;Présent\nDupont;Marie;Forest;x\nPeeters;Els;;\n", project: nil)
    #expect(reading.isRefused == false)
    #expect(reading.hasErrors == false)
    #expect(reading.source.rowsRead == 2)
    #expect(reading.source.rowsRefused == 0)
    #expect(reading.summary?.people == 2)
    #expect(reading.summary?.present == 1)
    #expect(reading.summary?.communes == ["21007": 1])
    #expect(reading.sessions.map(\.day) == [day("2024-10-21")])
    #expect(reading.sessions.map(\.title) == ["DPO"])
    #expect(reading.sessions.map(\.axis) == [nil])
  }

  @Test func countsAreReadAsTheyAreWritten() throws {
    let reading = try read("Date;Indicateur;Commune;Nombre\n21/10/2024;Affiches;Forest;1 250\n", project: nil)
    #expect(reading.hasErrors == false)
    #expect(reading.content.counts.map(\.value) == [1250])
    #expect(reading.content.counts.map(\.metric) == ["Affiches"])
  }

  @Test
  func oneImpossibleDateRefusesNoFile() throws {
    let reading = try read("Nom;Prénom;Date\nA;Un;21/10/2024\nB;Deux;31/02/2025\n", project: nil)
    #expect(reading.isRefused == false)
    #expect(reading.codes.contains("B0301"))
  }
}
