import BilanModel
import Testing

@testable import BilanImport

/// Headers that mean several things, and cells that mean one.
@Suite struct EvidenceTests {
  private func columns(_ text: String) throws -> [TableHeader.Column] {
    var finder = TableFinder(metrics: MetricIndex(testProject.metrics))
    let bytes = Array(text.utf8)
    let header = finder.header(in: bytes.span, from: 0)
    return try #require(header).columns
  }

  private func expect(_ text: String, _ column: Int, _ meaning: HeaderMeaning?, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let found = try columns(text)[column]
    #expect(found.meaning == meaning, sourceLocation: sourceLocation)
    #expect(found.evidence == .cells, sourceLocation: sourceLocation)
  }

  @Test func numbersUnderAWordForPeopleAreCounts() throws {
    try expect("Date;Activité;Participants\n21/10/2024;DPO;25\n22/10/2024;DPO;env. 30\n", 2, .role(.value))
  }

  @Test
  func numbersUnderPresentAreCounts() throws {
    try expect("Date;Activité;Présents\n21/10/2024;DPO;25\n22/10/2024;DPO;30\n", 2, .role(.value))
  }

  @Test func aOneAmongNamesIsAMark() throws {
    #expect(try columns("Nom;Prénom;Présent\nDupont;Anne;1\nPetit;Luc;0\n")[2].meaning == .role(.status))
    #expect(try columns("Nom;Prénom;Présent\nDupont;Anne;1\nPetit;Luc;1\n")[2].meaning == .role(.status))
  }

  @Test func theTotalBelowIsNoEvidence() throws {
    let found = try columns("Nom complet;Présent\nAnne;x\nTotal;1\n")
    #expect(found.map(\.meaning) == [.role(.fullName), .role(.status)])
  }

  @Test func daysUnderAWordForAnActivity() throws {
    try expect("Séance;Nom;Prénom\n21/10/2024;Dupont;Anne\n22/10/2024;Petit;Luc\n", 0, .role(.date))
    #expect(try columns("Séance;Date;Nom;Prénom\n21/10/2024;21/10/2024;Dupont;Anne\n")[0].meaning == .role(.activity))
    #expect(try columns("Séance;Nom;Prénom\n21/10/2024;Dupont;Anne\nDPO;Petit;Luc\n")[0].meaning == .role(.activity))
  }

  @Test func whatPeopleDoInAMeeting() throws {
    try expect("Full Name,Action,Timestamp\nAnne,Joined,21/10/2024 9:00:00\nAnne,Left,21/10/2024 9:30:00\n", 1, .role(.action))
  }

  @Test
  func numbersUnderDaysAreCountsByDay() throws {
    try expect("Indicateur;21/10/2024;28/10/2024\naffiches;25;30\nrubans;10;5\n", 1, .span)
  }

  @Test func onesUnderDaysAreMarks() throws {
    #expect(try columns("Nom complet;21/10/2024;28/10/2024\nAnne;1;0\nLuc;1;1\n")[1].meaning == .dated)
  }

  @Test func marksUnderACommuneAreNoCounts() throws {
    try expect("Nom;Prénom;Forest\nDupont;Anne;x\n", 2, nil)
  }

  @Test func addressesUnderAnyTitle() throws {
    try expect("Nom complet;Contact de la personne\nAnne;a@example.be\nLuc;l@example.be\n", 1, .role(.email))
    #expect(try columns("Nom complet;Contact de la personne\nAnne;a@example.be\nLuc;0475\n")[1].meaning == nil)
    #expect(try columns("Nom complet;E-mail;Contact de la personne\nAnne;a@example.be;b@example.be\n")[2].meaning == nil)
  }

  @Test func numbersUnderATitleOfNothing() throws {
    try expect("Date;Tasses distribuées\n21/10/2024;12\n22/10/2024;5\n", 1, .unknownCount)
    #expect(try columns("Nom complet;Date;Tasses distribuées\nAnne;21/10/2024;12\n")[2].meaning == nil)
  }

  // MARK: - A column without a title

  @Test func crossesWithoutATitleAreWhoCame() throws {
    let reading = try read("Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;\nDupont;Anne;x\nPetit;Luc;\nPeeters;Els;x\n")
    #expect(reading.presenceLines == ["dpo 2024-10-21 anne dupont present", "dpo 2024-10-21 els peeters present", "dpo 2024-10-21 luc petit absent"])
    let warning = try #require(reading.first("B0221"))
    #expect((warning.place.line, warning.place.column) == (4, 2))
    #expect(reading.evidence[.status] == .cells)
  }

  @Test(arguments: ["Dupont;Anne;x\nPetit;Luc;", "Dupont;Anne;x\nPetit;Luc;bonjour", "Dupont;Anne;1\nPetit;Luc;1", "Dupont;Anne;\nPetit;Luc;"])
  func lessThanCrossesIsNoSign(rows: String) throws {
    let reading = try read("Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;\n\(rows)\n")
    #expect(reading.first("B0221") == nil)
    #expect(reading.content.attendances.count { $0.presence == .present } == 2)
  }

  @Test func aColumnOfPresenceLeavesNoDoubt() throws {
    let reading = try read("Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent;\nDupont;Anne;x;\nPetit;Luc;;x\nPeeters;Els;;x\n")
    #expect(reading.first("B0221") == nil)
    #expect(reading.presences == ["anne dupont": .present, "luc petit": .absent, "els peeters": .absent])
  }

  /// What somebody said of a column goes before its cells.
  @Test func anAnswerGoesBeforeTheCells() throws {
    var options = SessionOptions()
    options.columns = [ColumnChoice(use: .activity, header: "Séance")]
    let reading = try read("Axe : 1\nDate : 21/10/2024\nSéance;Nom;Prénom\n21/10/2024;Dupont;Anne\n", options: options)
    #expect(reading.content.sessions.map(\.unplannedTitle) == ["21/10/2024"])
  }
}
