import BilanModel
import Testing

@testable import BilanImport

private let above = "Activité : Stress vicariant des professionnels\nDate : 21 octobre 2024\n\n"

private let wholeSheet = """
  Liste des présences
  Activité : Stress vicariant des professionnels
  Date : lundi 21 octobre 2024
  Commune : Forest
  Horaire : 9h30 - 12h

  N°;Nom;Prénom;Service;Commune;Présent
  1;Dupont;Marie;CPAS de Forest;1190 Forest;x
  2;van der Berg;Jan;C.P.A.S. de Forest;;oui
  3;N'Guessan;Aya;Police;Paris;excusé
  4;;;;;
  """

@Suite struct AttendanceTests {
  @Test func aWholeSheet() throws {
    let reading = try read(wholeSheet)
    #expect(reading.isRefused == false)
    #expect(reading.headerLine == 7)
    #expect(reading.delimiter == ";")
    #expect(
      reading.columns == [
        .lastName: "Nom", .firstName: "Prénom", .organisation: "Service", .commune: "Commune", .status: "Présent",
      ])
    let session = try #require(reading.content.sessions.first)
    #expect(reading.content.sessions.count == 1)
    #expect(session.key == Session.Key(axis: "1", activity: "stress-vicariant", day: day("2024-10-21")))
    #expect(session.place == Place(number: 21007))
    #expect(session.minutes == 150)
    #expect(session.unplannedTitle == nil)
    #expect(
      reading.attendanceLines == [
        "1/stress-vicariant/2024-10-21 aya nguessan police 99998 excused",
        "1/stress-vicariant/2024-10-21 dupont marie cpas de forest 21007 present",
        "1/stress-vicariant/2024-10-21 jan vanderberg c p a s de forest 21007 present",
      ])
    #expect(reading.content.attendances.map(\.line) == [8, 9, 10])
    #expect((reading.source.rowsRead, reading.source.rowsKept) == (3, 3))
    #expect(reading.source.name == "feuille.csv")
    #expect(reading.source.hash.utf8.count == 64)
    #expect(reading.codes == ["B0305"])
    #expect(reading.first("B0305")?.place.line == 10)
    #expect(reading.summary?.present == 2)
    #expect(reading.summary?.people == 3)
    #expect(reading.summary?.communes == ["21007": 2])
  }

  @Test func everyFormOfStatus() throws {
    let reading = try read(
      above + """
        Nom;Prénom;Présence
        A;Un;x
        B;Deux;Présent(e)
        C;Trois;te laat
        D;Quatre;absent
        E;Cinq;
        F;Six;verontschuldigd
        G;Sept;inscrit
        H;Huit;peut-être
        """)
    // One person, one letter: the family names are words of their own.
    #expect(
      reading.presences == [
        "a un": .present, "b deux": .present, "c trois": .present, "d quatre": .absent, "cinq e": .absent,
        "f six": .excused, "g sept": .registered, "h huit": .registered,
      ])
    let doubt = try #require(reading.first("B0303"))
    #expect((doubt.place.line, doubt.place.column, doubt.place.header) == (12, 2, "Présence"))
    #expect(doubt.place.text == "peut-être")
    #expect(reading.summary?.present == 3)
  }

  @Test func withoutAStatusEverybodyIsPresent() throws {
    let reading = try read(above + "Nom;Prénom\nDupont;Marie\nPeeters;Els\n")
    #expect(reading.presences == ["dupont marie": .present, "els peeters": .present])
    #expect(reading.codes == ["B0222"])
    #expect(reading.summary?.present == nil)
    #expect(try read("Liste de présence\n" + above + "Nom;Prénom\nDupont;Marie\n").codes == ["B0211"])
    #expect(try read(above + "Nom;Prénom\nDupont;Marie\n", name: "Aanwezigheden.csv").codes == ["B0211"])
  }

  @Test func aBlankColumnOfStatusSaysNothing() throws {
    let reading = try read(above + "Nom;Prénom;Présent\nDupont;Marie;\nPeeters;Els;\n")
    #expect(reading.presences == ["dupont marie": .registered, "els peeters": .registered])
    #expect(reading.codes == ["B0217"])
  }

  @Test(
    arguments: ["\u{A0}", "\" \"", "\u{202F}"])
  func aColumnOfBlanksSaysNothing(blank: String) throws {
    let reading = try read(above + "Nom;Prénom;Présent\nDupont;Marie;\(blank)\nPeeters;Els;\(blank)\n")
    #expect(reading.presences == ["dupont marie": .registered, "els peeters": .registered])
    #expect(reading.codes == ["B0217"])
  }

  @Test
  func aRowOfBlanksIsNobody() throws {
    let reading = try read(above + "Nom;Prénom;Service;Présent\nDupont;Marie;CPAS;x\n\u{A0};;\u{A0};\n")
    #expect(reading.source.rowsRead == 1)
  }

  @Test func aSignatureIsAPresence() throws {
    let reading = try read(above + "Nom;Prénom;Signature\nDupont;Marie;MD\nPeeters;Els;\nZ;Zoé;non\n")
    #expect(reading.presences == ["dupont marie": .present, "els peeters": .absent, "z zoe": .absent])
    let unsigned = try read(above + "Nom;Prénom;Signature\nDupont;Marie;\nPeeters;Els;\n")
    #expect(unsigned.presences == ["dupont marie": .present, "els peeters": .present])
    #expect(unsigned.first("B0211") != nil)
  }

  @Test(
    arguments: [("Absent", Presence.absent), ("Afwezig", .absent), ("Excusé", .excused)])
  func aCrossUnderAbsentIsAnAbsence(header: String, presence: Presence) throws {
    let reading = try read(above + "Nom;Prénom;\(header)\nDupont;Marie;x\nPeeters;Els;\n")
    #expect(reading.presences == ["dupont marie": presence, "els peeters": .present])
  }

  @Test func registrationsMakeNobodyPresent() throws {
    let reading = try read(
      above + """
        Horodateur;Nom;Prénom;E-mail
        2024-10-01 10:00;Dupont;Marie;m@example.be
        2024-10-02 11:00;Peeters;Els;e@example.be
        """)
    #expect(reading.presences == ["dupont marie": .registered, "els peeters": .registered])
    #expect(reading.codes.contains("B0213"))
  }

  @Test func cancelledRegistrationsAreNotCounted() throws {
    let reading = try read(
      above + """
        Nom;Prénom;Attendee status;Présent
        Dupont;Marie;Attending;oui
        Peeters;Els;Cancelled;oui
        Diallo;Awa;Remboursé;
        """)
    #expect(reading.presences == ["dupont marie": .present])
    #expect(reading.first("B0407")?.values["count"] == .count(2))
    #expect(reading.summary?.countable == 1)
  }

  @Test(
    arguments: ["Waiting list", "Liste d'attente", "Wachtlijst", "Incomplete", "Test"])
  func otherRegistrationsThatAreNotCountable(status: String) throws {
    let reading = try read(
      above + "Nom;Prénom;Registration status\nDupont;Marie;Confirmed\nPeeters;Els;\(status)\n")
    #expect(reading.summary?.countable == 1)
  }

  @Test func unnamedRowsAreAttendancesOfNobody() throws {
    let reading = try read(
      above + """
        Nom;Prénom;Service;Présent
        ?;?;CPAS;x
        ;;Police;x
        illisible;;;x
        anonyme;;;x
        Dupont;Marie;CPAS;x
        """)
    #expect(reading.content.people.map(\.key) == ["dupont marie"])
    #expect(reading.content.attendances.map(\.person) == [-1, -1, -1, -1, 0])
    #expect(reading.first("B0408")?.values["count"] == .count(4))
    #expect(reading.codes.count { $0 == "B0306" } == 3)
  }

  @Test(
    arguments: [("n/a", ""), ("N/A", "N/A"), ("x", "x"), ("illisible", "illisible"), ("Inconnu", "inconnu")])
  func wordsForNobodyAreNobody(family: String, given: String) throws {
    let reading = try read(above + "Nom;Prénom;Présent\n\(family);\(given);x\nDupont;Marie;x\n")
    #expect(reading.content.people.map(\.key) == ["dupont marie"])
    #expect(reading.content.attendances.count == 2)
  }

  @Test func numberedBlankLinesAreNobody() throws {
    let reading = try read(
      above + "N°;Nom;Prénom;Service\n1;Dupont;Marie;CPAS\n2;;;\n3;;;\n;;;\n4;…;…;\n")
    #expect(reading.source.rowsRead == 1)
    #expect(!reading.codes.contains("B0408"))
  }

  @Test func oneSpellingOfAPersonIsEnough() throws {
    let reading = try read(
      above + """
        Nom;Prénom;Présent
        Dupont;Marie;
        DUPONT;MARIE;x
        Marie;Dupont;
        Peeters;Els;x
        """)
    #expect(reading.content.people.count == 2)
    #expect(reading.presences["dupont marie"] == .present)
    #expect(reading.first("B0405")?.values["count"] == .count(2))
    #expect(reading.content.people.first?.familyName == "Dupont")
  }

  @Test func theRowsCommuneHoldsOverTheSheets() throws {
    let reading = try read(
      above + """
        Gemeente : Anderlecht
        Nom;Prénom;Commune;Code postal
        A;Un;Forest;
        B;Deux;;1060
        C;Trois;;
        D;Quatre;inconnu;
        E;Cinq;Woluwe;
        """)
    #expect(reading.content.attendances.map(\.place.number) == [21007, 21013, 21001, 21001, 99_998])
    #expect(reading.first("B0304")?.place.text == "Woluwe")
  }

  @Test func shortAndLongRowsAreReadAndReported() throws {
    let reading = try read(
      above + "Nom;Prénom;Service;Présent\nDupont;Marie\nPeeters;Els;CPAS;x;trop\nDiallo;Awa;CPAS;x;;\n")
    #expect(reading.presences == ["dupont marie": .absent, "els peeters": .present, "awa diallo": .present])
    #expect(reading.first("B0403")?.place.line == 5)
    #expect(reading.first("B0404")?.place.line == 6)
    #expect(reading.codes.count { $0 == "B0403" || $0 == "B0404" } == 2)
  }

  @Test func columnsThatNothingNeedsAreDroppedAndNamed() throws {
    let reading = try read(
      above + "Nom;Prénom;GSM;Numéro national;Adresse;Remarques\nDupont;Marie;0470;800101;rue X;allergie\n")
    #expect(reading.first("B0201")?.values["columns"] == .list(["GSM", "Numéro national", "Adresse", "Remarques"]))
    #expect(!"\(reading.content)".contains("0470"))
    #expect(!"\(reading.content)".contains("allergie"))
    #expect(!"\(reading.content)".contains("800101"))
  }

  @Test func figuresNeedNoNames() throws {
    let sheet = above + "Nom;Prénom;Service;Présent\nDupont;Marie;CPAS;x\nPeeters;Els;Police;\n"
    let kept = try read(sheet)
    let figures = try read(sheet, purpose: .figures)
    #expect(figures.attendanceLines == kept.attendanceLines)
    #expect(figures.content.people.allSatisfy { $0.familyName.isEmpty && $0.givenName.isEmpty })
    #expect(kept.content.people.map(\.familyName) == ["Dupont", "Peeters"])
  }
}
