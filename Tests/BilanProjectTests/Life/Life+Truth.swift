import BilanProject
import Testing

/// What has to hold after every act.
extension Life {
  /// All figures, and the journal, as the model has them; false where something is wrong, which is recorded with every act before it.
  func isRight(_ seed: UInt64) async throws -> Bool {
    let story = "seed \(seed), \(said.count) acts: \(said.joined(separator: " | "))"
    let rows = try await FigureRow.csv(project().indicators().rows).split(separator: "\n").dropFirst()
    var found: [String: Int] = [:]
    for row in rows {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if cells[6] == "false", let value = Int(cells[4]), value != 0 { found[cells[0...3].joined(separator: ",")] = value }
    }
    let expected = model.figures()
    if found != expected {
      let wrong = Set(found.keys).union(expected.keys).sorted().filter { found[$0] != expected[$0] }
      Issue.record("\(wrong.prefix(6).map { "\($0): \(found[$0] ?? 0) instead of \(expected[$0] ?? 0)" }) \(story)")
    }
    let journal = try project().history()
    let isComplete = journal.map(\.act) == acts
    #expect(isComplete, "\(journal.map(\.act)) instead of \(acts): \(story)")
    var sum = JournalEntry.Effect()
    for entry in journal {
      sum = JournalEntry.Effect(
        attendances: sum.attendances + entry.effect.attendances, sessions: sum.sessions + entry.effect.sessions, counts: sum.counts + entry.effect.counts)
    }
    #expect(sum == model.totals, "\(story)")
    let kept = try project().sheets().map(\.id).sorted()
    #expect(kept == model.sheets.map(\.id).sorted(), "\(story)")
    return found == expected && isComplete && sum == model.totals && kept == model.sheets.map(\.id).sorted()
  }
}
