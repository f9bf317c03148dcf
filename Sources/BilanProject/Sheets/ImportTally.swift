internal import BilanImport
internal import BilanModel
public import BilanStore

/// Keeps readings one after another, and counts what became of them.
public struct ImportTally: Sendable {
  /// Where refused rows are written; nil where nothing is to be written.
  private var corrections: CorrectionsWriter?
  public private(set) var replacements: [Replacement] = []
  /// How many sheets came to each end.
  public private(set) var counts: [Result: Int] = [:]
  /// Rows of the sheets that were added or replaced.
  public private(set) var rows = 0
  public private(set) var rowsRefused = 0
  /// Headers of the columns that nothing was kept of, in the order met.
  public private(set) var columnsDropped: [String] = []

  /// What became of a sheet.
  public enum Result: String, Sendable { case added, unchanged, replaced, refused }

  /// What became of one sheet, and of one that replaced another what it changed.
  public typealias Kept = (result: Result, change: Outcome.Change?)

  init(corrections: CorrectionsWriter?) { self.corrections = corrections }

  /// Keeps what was read; the reading is told what came of it.
  mutating func keep(_ reading: inout SheetReading, in store: Store) throws -> Kept {
    for diagnostic in reading.diagnostics where diagnostic.problem == .columnsDropped {
      guard case .list(let columns) = diagnostic.values["columns"] else { continue }
      columnsDropped += columns.filter { !columnsDropped.contains($0) }
    }
    let kept = try outcome(of: &reading, in: store)
    counts[kept.result, default: 0] += 1
    if let diagnostic = corrections?.write(reading) { reading.diagnostics.append(diagnostic) }
    return kept
  }

  private mutating func outcome(of reading: inout SheetReading, in store: Store) throws -> Kept {
    guard let sheet = reading.sheet else {
      rowsRefused += reading.source.rowsRead
      return (.refused, nil)
    }
    let outcome = try store.keep(sheet, on: .today)
    try remember(&reading, in: store)
    rowsRefused += reading.source.rowsRefused
    if case .unchanged = outcome {} else { rows += reading.source.rowsKept }
    switch outcome {
    case .added: return (.added, nil)
    case .unchanged:
      reading.diagnostics.append(Diagnostic(.alreadyImported, at: SourcePlace(file: reading.file)))
      return (.unchanged, nil)
    case .replaced(_, let previous, let change):
      replacements.append(Replacement(file: reading.file, previous: previous.map(\.id), change: change))
      let (attendances, counts) = (change.attendances, change.counts)
      reading.diagnostics.append(
        Diagnostic(
          .replacedSheet, at: SourcePlace(file: reading.file),
          ["before": .count(attendances.before + counts.before), "after": .count(attendances.after + counts.after)]))
      return (.replaced, change)
    }
  }

  /// Keeps the answers that this file needed, for the next files of its layout.
  private func remember(_ reading: inout SheetReading, in store: Store) throws {
    for answer in reading.answers {
      let choice = LayoutChoice(kind: answer.kind, key: answer.key, answer: answer.answer, madeOn: .today, file: reading.source.name)
      let place = SourcePlace(file: reading.file)
      switch try store.remember(choice) {
      case .added(let kept): reading.diagnostics.append(Diagnostic(.choiceKept, at: place, ["answer": .text(kept.answer)]))
      case .unchanged: break
      case .replaced(let kept, let previous):
        reading.diagnostics.append(Diagnostic(.choiceReplaced, at: place, ["answer": .text(kept.answer), "previous": .text(previous.answer)]))
      }
    }
  }
}
