import BilanModel
import Testing

@testable import BilanImport

/// Several tables, parts and lists in one file, and what stands above them.
@Suite struct PartsTests {
  private func header(_ text: String) -> TableHeader? {
    var finder = TableFinder(metrics: MetricIndex(testProject.metrics))
    let bytes = Array(text.utf8)
    return finder.header(in: bytes.span, from: 0)
  }

  // MARK: - Headers

  @Test func headersOnTwoLines() throws {
    let reading = try read("Axe : 1\nActivité : DPO\nNom complet;Commune;Présence;\n;;21/10/2024;28/10/2024\nAnne;Forest;x;\nLuc;Forest;;x\n")
    #expect(
      reading.presenceLines == ["dpo 2024-10-21 anne present", "dpo 2024-10-21 luc absent", "dpo 2024-10-28 anne absent", "dpo 2024-10-28 luc present"])
    #expect(reading.source.rowsRead == 2)
    #expect(reading.headerLine == 3)
    #expect(reading.sessions.map(\.label) == ["Présence 21/10/2024", "28/10/2024"])
  }

  @Test func aFirstRowIsNoSecondLineOfHeaders() throws {
    // A person called Mars who came on no day is a person.
    let reading = try read("Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom\nMars;Anne\nPetit;Luc\n")
    #expect(reading.content.people.map(\.key).sorted() == ["anne mars", "luc petit"])
  }

  @Test(arguments: ["# Nom;Prénom;Service", "#Nom;Prénom;Service", "#  Nom;Prénom;Service"])
  func headersInAComment(line: String) throws {
    let reading = try read("# Axe : 1\nAxe : 1\nActivité : DPO\nDate : 21/10/2024\n\(line)\nDupont;Marie;CPAS\n")
    #expect(reading.content.people.map(\.key) == ["dupont marie"])
    #expect(reading.columns[.lastName] == "Nom")
  }

  @Test func oneColumn() throws {
    let reading = try read("Nom complet\nMarie Dupont\nLuc, dit le Petit\nAnne;Els\n", name: "axe 1 dpo 2024-10-21.csv")
    #expect(reading.source.rowsRead == 3)
    #expect(reading.content.attendances.count == 3)
  }

  @Test func aHeaderBelowOthersHasToSayMore() throws {
    // The first table of a file is its main one, though a later line has headers too.
    let found = header("Nom;Prénom;Service\nDupont;Marie;CPAS\n\nNom;Téléphone;Adresse\n")
    #expect(found?.line == 1)
  }

  // MARK: - Several tables

  @Test func eachPartHasItsOwnDay() throws {
    let reading = try read(
      """
      Axe : 1
      Activité : DPO
      Date : 21/10/2024
      Nom;Prénom;Présent
      Dupont;Anne;x
      Petit;Luc;

      Date : 28/10/2024
      Nom;Prénom;Présent
      Dupont;Anne;x
      Petit;Luc;x
      """)
    #expect(
      reading.presenceLines == [
        "dpo 2024-10-21 anne dupont present", "dpo 2024-10-21 luc petit absent", "dpo 2024-10-28 anne dupont present", "dpo 2024-10-28 luc petit present",
      ])
    #expect(reading.content.people.count == 2)
    #expect(reading.sessions.map(\.present) == [1, 2])
    #expect(reading.source.rowsRead == 4)
  }

  /// The next table may name its people otherwise, and put its columns in another order.
  @Test func eachTableHasItsOwnColumns() throws {
    let reading = try read(
      """
      Axe : 1
      Activité : DPO
      Date : 21/10/2024
      Nom;Prénom;Présent
      Dupont;Anne;x

      Date : 28/10/2024
      Présent;Nom complet;Commune
      non;Anne Dupont;Forest
      oui;Luc Petit;Uccle
      """)
    #expect(
      reading.presenceLines == ["dpo 2024-10-21 anne dupont present", "dpo 2024-10-28 anne dupont absent", "dpo 2024-10-28 luc petit present"])
  }

  @Test func aTitleWithADayBeginsAPart() throws {
    let reading = try read(
      "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Service;Présent\nDupont;Anne;CPAS;x\nSéance du 28 octobre 2024;;;\nPetit;Luc;CPAS;x\n")
    #expect(reading.presenceLines == ["dpo 2024-10-21 anne dupont present", "dpo 2024-10-28 luc petit present"])
  }

  @Test func whatAPartDoesNotSayHoldsFromAbove() throws {
    let reading = try read(
      "Axe : 1\nActivité : DPO\nCommune : Forest\nDate : 21/10/2024\nNom;Prénom\nDupont;Anne\n\nDate : 28/10/2024\nNom;Prénom\nPetit;Luc\n")
    #expect(Set(reading.content.attendances.map(\.place)).count == 1)
    #expect(reading.content.attendances.first?.place != .notStated)
    #expect(reading.content.sessions.map(\.key.activity.text) == ["dpo", "dpo"])
  }

  @Test func thePageBreakRepeatsHeadersAndTitle() throws {
    let reading = try read(
      "Liste de présence\nAxe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\nListe de présence;;\nNom;Prénom;Présent\nPetit;Luc;x\n"
    )
    #expect(reading.presenceLines == ["dpo 2024-10-21 anne dupont present", "dpo 2024-10-21 luc petit present"])
  }

  /// Whether a part says who came is its own affair: where it does not, everybody on it came.
  @Test
  func aPartWithoutAColumnOfPresence() throws {
    let reading = try read(
      "Liste de présence\nAxe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;\n\nDate : 28/10/2024\nNom complet;Service\n"
        + "Anne Dupont;CPAS\nLuc Petit;CPAS\n")
    #expect(
      reading.presenceLines == [
        "dpo 2024-10-21 anne dupont present", "dpo 2024-10-21 luc petit absent", "dpo 2024-10-28 anne dupont present", "dpo 2024-10-28 luc petit present",
      ])
  }

  @Test
  func aPartWhoseSignaturesAreOnPaper() throws {
    let reading = try read(
      "Liste de présence\nAxe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Signature\nDupont;Anne;AD\nPetit;Luc;\n\nDate : 28/10/2024\nNom;Prénom;Signature\n"
        + "Dupont;Anne;\nPetit;Luc;\n")
    let second = reading.presenceLines.filter { $0.contains("2024-10-28") }
    #expect(second.allSatisfy { $0.hasSuffix(" present") } || reading.diagnostics.contains { $0.problem.severity < .note }, "\(reading.codes)")
  }

  /// Each grid has its own sessions that were not held.
  @Test
  func twoGridsInOneFile() throws {
    let reading = try read(
      "Axe : 1\nActivité : DPO\nNom complet;21/10/2024;28/10/2024\nAnne;x;\nLuc;x;\n\nActivité : stress-vicariant\nNom complet;04/11/2024;11/11/2024\nAnne;;x\nLuc;;x\n"
    )
    #expect(Set(reading.content.sessions.map(\.key.day.description)) == ["2024-10-21", "2024-11-11"])
    #expect(reading.presenceLines.filter { $0.hasSuffix("present") }.count == 4)
  }

  // MARK: - Lists side by side

  @Test func listsSideBySideAreOne() throws {
    let reading = try read(
      "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Signature;Nom;Prénom;Signature\nDupont;Anne;AD;Petit;Luc;\nPeeters;Els;EP;;;\n")
    #expect(reading.presenceLines == ["dpo 2024-10-21 anne dupont present", "dpo 2024-10-21 els peeters present", "dpo 2024-10-21 luc petit absent"])
    #expect(reading.source.rowsRead == 3)
  }

  @Test func aRepeatedNameBesideOtherColumnsIsNoList() {
    #expect(header("Nom;Prénom;Nom\n")?.lists.count == 1)
    #expect(header("Nom;Prénom;Service;Nom;Prénom;Service\n")?.lists.count == 2)
    #expect(header("N°;Nom complet;Signature;N°;Nom complet;Signature;N°;Nom complet;Signature\n")?.lists.count == 3)
  }

  /// A commune above each list is that of its people.
  @Test func listsSideBySideHaveTheirCommunes() throws {
    let reading = try read(
      "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nCommune : Forest;;Commune : Anderlecht;\nNom;Prénom;Nom;Prénom\nDupont;Anne;Petit;Luc\n")
    #expect(reading.content.attendances.count == 2)
    #expect(Set(reading.content.attendances.map(\.place)).count == 2, "\(reading.attendanceLines)")
  }

  /// One day for the whole sheet would put both lists into one session.
  @Test func aDayForListsWithTheirOwnIsRefused() throws {
    var options = SessionOptions()
    options.date = day("2024-10-21")
    let reading = try read(
      "Activité : DPO\nDate : 21/10/2024;;Date : 28/10/2024;\nNom;Prénom;Nom;Prénom\nDupont;Anne;Petit;Luc\n", options: options)
    #expect(reading.isRefused && reading.first(Problem.answerOverColumns.code) != nil, "\(reading.codes)")
  }

  // MARK: - Sections

  @Test func aLineAloneSaysHowThoseBelowWere() throws {
    let reading = try read(
      """
      Axe : 1
      Activité : DPO
      Date : 21/10/2024
      Nom;Prénom;Service
      Présents :;;
      Dupont;Anne;CPAS
      Petit;Luc;CPAS
      Excusés :;;
      Peeters;Els;Police
      Absents;;
      Diallo;Awa;Police
      """)
    #expect(
      reading.presenceLines == [
        "dpo 2024-10-21 anne dupont present", "dpo 2024-10-21 awa diallo absent", "dpo 2024-10-21 els peeters excused", "dpo 2024-10-21 luc petit present",
      ])
    #expect(reading.summary?.present == 2)
    #expect(reading.codes.allSatisfy { !["B0211", "B0222"].contains($0) })
  }

  /// Below the header come those who were there, until a line says otherwise.
  @Test
  func thoseAboveTheExcusedWereThere() throws {
    let reading = try read(
      "Liste de présence\nAxe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Service\nDupont;Anne;CPAS\nPetit;Luc;CPAS\nExcusés :;;\nPeeters;Els;Police\n")
    #expect(
      reading.presenceLines == ["dpo 2024-10-21 anne dupont present", "dpo 2024-10-21 els peeters excused", "dpo 2024-10-21 luc petit present"])
  }

  @Test(arguments: [
    ("Présents :", Presence.present as Presence?), ("Aanwezigen", .present), ("Verontschuldigd:", .excused), ("Verontschuldigden", .excused),
    ("Absents", .absent),
    ("Afwezigen :", .absent), ("Se sont excusés :", .excused), ("Excusés", .excused), ("Dupont", nil), ("x", nil), ("Oui :", nil), ("Inscrits :", nil),
    ("1 :", nil), ("Absent", nil), ("- absents :", nil),
  ])
  func sections(text: String, presence: Presence?) {
    #expect(PresenceReading.section(text) == presence)
  }

  @Test func aSectionEndsWithItsPart() throws {
    let reading = try read(
      """
      Axe : 1
      Activité : DPO
      Date : 21/10/2024
      Nom;Prénom;Service
      Présents :;;
      Dupont;Anne;CPAS
      Excusés :;;
      Petit;Luc;CPAS

      Date : 28/10/2024
      Nom;Prénom;Service
      Présents :;;
      Petit;Luc;CPAS
      """)
    #expect(
      reading.presenceLines == ["dpo 2024-10-21 anne dupont present", "dpo 2024-10-21 luc petit excused", "dpo 2024-10-28 luc petit present"])
  }

  /// The next part begins anew: its first people are not excused because the last of the part before were.
  @Test
  func aSectionDoesNotReachIntoTheNextPart() throws {
    let reading = try read(
      "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Service\nPrésents :;;\nDupont;Anne;CPAS\nExcusés :;;\nPetit;Luc;CPAS\n\n"
        + "Date : 28/10/2024\nNom;Prénom;Service\nDupont;Anne;CPAS\nPetit;Luc;CPAS\n")
    #expect(reading.presenceLines.filter { $0.contains("2024-10-28") && $0.hasSuffix("excused") }.isEmpty)
  }

  /// One day above two halves of a day is that of the sheet: the halves are called by their own titles.
  @Test func oneDayAboveHalvesIsOfTheSheet() throws {
    let reading = try read("Axe : 1\nActivité : DPO\n\n;;21/10/2024;\nNom;Service;Matin;Après-midi\nDupont Anne;CPAS;x;\nPetit Luc;CPAS;x;x\n")
    #expect(
      reading.sessions.map(\.label) == ["Matin", "Après-midi"] && reading.content.sessions.allSatisfy { $0.key.day == day("2024-10-21") }, "\(reading.codes)")
  }

  /// Each table says by its own title whether family names stand before a comma: below one that does, two full names may be two people.
  @Test func theOrderOfNamesIsThatOfEachTable() throws {
    let head = "Activité : DPO\nDate : 21/10/2024\n"
    let first = head + "Nom, prénom;Service\nDupont, Marie Anne;CPAS\nLemaire, Jean;CPAS\n\n"
    let reading = try read(first + head + "Nom;E-mail\nAwa Diallo, Rosa Martins;a@example.be\nEls Peeters;e@example.be\n")
    #expect(reading.content.people.count == 5, "\(reading.presenceLines) \(reading.codes)")
  }
}

/// One importer reads many files: nothing of one shows in the next.
@Suite struct NextFileTests {
  @Test func howAFileEndsDoesNotMatterToTheNext() throws {
    let folder = try Folder()
    let sheet = "Liste de présence\nActivité : DPO\nDate : 21/10/2024\nAxe : 1\nNom;Prénom;Service\nNom;Zoé;Eva\nDupont;Marie;CPAS\n"
    let paths = try ["a.csv", "b.csv"].map { try folder.write($0, sheet) }
    let blank = try folder.write("c.csv", sheet + "\n\n")
    var importer = Importer(project: testProject)
    let first = importer.read(paths[0])
    _ = importer.read(blank)
    let second = importer.read(paths[1])
    #expect(first.attendanceLines == second.attendanceLines)
    #expect(first.codes == second.codes)
  }
}

/// Found by the benchmark's truth: under `#` the repeated line was taken for somebody called Nom.
@Suite struct RepeatedHeaderTests {
  @Test(arguments: ["#", "N°", "# N°", "Nr"]) func aHeaderRepeatedAtAPageBreakIsNobody(number: String) throws {
    let folder = try Folder()
    let header = "\(number),Nom,Prénom,Organisation,Présent\n"
    let path = try folder.write(
      "a.csv", "Activité : DPO\nDate : 21/10/2024\nAxe : 1\n\(header)1,Dupont,Marie,CPAS,oui\n2,Peeters,Jan,CPAS,oui\n\(header)3,Diallo,Awa,CPAS,oui\n4,,,,\n")
    var importer = Importer(project: testProject)
    #expect(importer.read(path).source.rowsRead == 3)
  }
}
