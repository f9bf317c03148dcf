import BilanModel
import Testing

@testable import BilanImport

private let above = "Activité : Stress vicariant des professionnels\nDate : 21 octobre 2024\n\n"

@Suite struct RowSortingTests {
  @Test(arguments: [
    "Total;;2;", ";;Totaal : 2;", "TOTAL GÉNÉRAL;;2;", "Sous-total;;1;", "Totaux;2;;",
  ])
  func aTotalsLineIsNobody(line: String) throws {
    let reading = try read(above + "Nom;Prénom;Service;Présent\nDupont;Marie;CPAS;x\n\(line)\nPeeters;Els;CPAS;x\n")
    #expect(reading.content.people.map(\.key) == ["dupont marie", "els peeters"])
    #expect(reading.first("B0401")?.place.line == 6)
    #expect(reading.source.rowsRead == 2)
  }

  @Test(
    arguments: ["Dupont;Marie;Total Belgium;x", "Som;Chantha;CPAS;x", "Sum;Li;Police;x"])
  func aPersonIsNoTotal(line: String) throws {
    let reading = try read(above + "Nom;Prénom;Service;Présent\n\(line)\n")
    #expect(reading.content.people.count == 1)
  }

  @Test func aRepeatedHeaderIsNobody() throws {
    let reading = try read(
      above + "Nom;Prénom;Présent\nDupont;Marie;x\nNom;Prénom;Présent\nPeeters;Els;x\nNom;Prénom;\n")
    #expect(reading.content.people.map(\.key) == ["dupont marie", "els peeters"])
    #expect(reading.source.rowsRead == 2)
  }

  @Test
  func aHeaderInTwoLinesIsNobody() throws {
    let reading = try read(above + "Nom;Prénom;Commune\nNaam;Voornaam;Gemeente\nDupont;Marie;Forest\n")
    #expect(reading.content.people.map(\.key) == ["dupont marie"])
  }

  @Test(arguments: [
    "NB : la liste est incomplète", "* absents excusés", "Merci de signer", "Cette liste a été relue par le service.",
    "Remarques", "les personnes en gras sont arrivées après la pause",
  ])
  func aRemarkUnderTheTableIsNobody(remark: String) throws {
    let reading = try read(above + "Nom;Prénom;Service;Présent\nDupont;Marie;CPAS;x\n\n\(remark);;;\n")
    #expect(reading.content.people.map(\.key) == ["dupont marie"])
    #expect(reading.first("B0406")?.place.line == 7)
    #expect(reading.first("B0406")?.message(in: .fr).contains(remark) == true)
  }

  @Test func somebodyWithNothingButANameIsAPerson() throws {
    let reading = try read(above + "Nom;Prénom;Service;Présent\nDupont;;;\nPeeters;Els;;\n")
    #expect(reading.source.rowsRead == 2)
  }

  /// The report of a meeting tool; of its third part the headers as given.
  private func meetingReport(thirdPart: String) -> [UInt8] {
    let text = [
      "1. Summary", "Meeting title\tStress vicariant des professionnels", "Attended participants\t2",
      "Start time\t10/21/24, 9:00:00 AM", "Meeting duration\t1h 12m 20s", "",
      "2. Participants", "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tRole",
      "Marie Dupont\t10/21/24, 9:01:02 AM\t10/21/24, 10:12:00 AM\t1h 10m\tm@example.be\tOrganizer",
      "Els Peeters\t10/21/24, 9:03:00 AM\t10/21/24, 10:12:00 AM\t1h 9m\te@example.be\tPresenter",
      "", "3. In-Meeting Activities", thirdPart,
      "Marie Dupont\t10/21/24, 9:01:02 AM\t10/21/24, 10:12:00 AM\t1h 10m\tm@example.be\tOrganizer",
      "Intrus Jean\t10/21/24, 9:01:02 AM\t10/21/24, 10:12:00 AM\t1h 10m\tj@example.be\tPresenter",
    ].joined(separator: "\r\n")
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 255), UInt8(unit >> 8)] }
    return bytes
  }

  @Test func aReportOfSectionsIsReadToTheEndOfItsTable() throws {
    let reading = try read(meetingReport(thirdPart: "Name\tAction\tTime\tDuration"))
    #expect(reading.encoding == "utf-16-le")
    #expect(reading.content.people.map(\.key) == ["dupont marie", "els peeters"])
    #expect(reading.first("B0210")?.place.line == 12)
    let session = try #require(reading.content.sessions.first)
    #expect(session.key == Session.Key(axis: "1", activity: "stress-vicariant", day: day("2024-10-21")))
    #expect(session.minutes == 72)
  }

  @Test
  func theParticipantsOfAReportAreItsSecondPart() throws {
    let reading = try read(meetingReport(thirdPart: "Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole"))
    #expect(reading.content.people.map(\.key) == ["dupont marie", "els peeters"])
    #expect(reading.content.sessions.first?.minutes == 72)
  }

  /// A line of words below which nobody stands is not told of the next sheet, among whose people it would stand.
  @Test(arguments: ["N°;Nom;Prénom\n1;Dupont;Anne\nContactés par téléphone;;\n", "Nom;Prénom;Présent\nDupont;Anne;x\nSuite au verso;;\n"])
  func aLineAtTheEndIsOfItsOwnSheet(list: String) throws {
    let folder = try Folder()
    var importer = Importer(project: testProject)
    let head = "Activité : DPO\nDate : 12/03/2024\nListe de présence\n"
    _ = importer.read(try folder.write("a.csv", head + list))
    let next = importer.read(try folder.write("b.csv", head + "Nom;Prénom;Présent\nPetit;Luc;x\nMaes;Jan;x\n"))
    #expect(next.attendanceLines.count == 2 && next.first("B0257") == nil && next.first("B0269") == nil, "\(next.codes)")
  }

  /// One word under its own title is no header again: the row may be somebody's of whom nothing else is known.
  @Test func oneWordIsNoHeaderAgain() throws {
    let reading = try read(above + "Nom;E-mail\nDupont Marie;marie@example.be\n;E-mail\nPeeters Els;els@example.be\n")
    #expect(reading.source.rowsRead == 3 && reading.content.people.count == 2)
  }

  /// Who came along is counted with somebody, whatever words stand beside it, and no remark on the list.
  @Test(arguments: [
    ("Ceux qui ne sont pas venus", true), ("Qui est venue avec sa fille", false), ("Wie er niet bij waren", true), ("Niet alleen, met een vriendin", false),
  ])
  func whoCameAlongIsNoRemark(line: String, isRemark: Bool) {
    #expect(RowSorting().isPhrase(line) == isRemark)
  }

  /// Among full names, words of a section alone in their row are a title, also where they are several and names alone follow.
  @Test func aSectionOfSeveralWordsIsNobody() throws {
    let named = "Dupont Marie;CPAS;m@example.be\nPeeters Els;CPAS;e@example.be\nClaes Bob;CPAS;b@example.be\n"
    let reading = try read(above + "Nom;Service;E-mail\n" + named + "Ecole communale;;\nPetit Luc;;\nMaes Jan;;\n")
    #expect(reading.source.rowsRead == 5 && reading.first("B0257")?.place.line == 8, "\(reading.codes)")
  }
}
