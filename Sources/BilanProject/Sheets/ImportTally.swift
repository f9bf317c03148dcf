package import BilanImport
package import BilanModel
package import BilanStore

/// Keeps readings one after another, and counts what became of them.
package struct ImportTally {
  let store: Store
  let project: Project
  /// Where refused rows are written; nil where nothing is to be written.
  let corrections: CorrectionsWriter?
  package private(set) var replacements: [Replacement] = []
  private var counts: [Result: Int] = [:]
  private var rows = 0
  private var rowsRefused = 0
  /// Headers of the columns that nothing was kept of, in the order met.
  private var columnsDropped: [String] = []

  package enum Result: String { case added, unchanged, replaced, refused }

  package init(store: Store, project: Project, corrections: CorrectionsWriter?) {
    self.store = store
    self.project = project
    self.corrections = corrections
  }

  package mutating func keep(_ reading: inout SheetReading) throws -> (result: Result, change: Outcome.Change?) {
    for diagnostic in reading.diagnostics where diagnostic.problem == .columnsDropped {
      guard case .list(let columns) = diagnostic.values["columns"] else { continue }
      columnsDropped += columns.filter { !columnsDropped.contains($0) }
    }
    let kept = try outcome(of: &reading)
    counts[kept.result, default: 0] += 1
    if let diagnostic = corrections?.write(reading) { reading.diagnostics.append(diagnostic) }
    return kept
  }

  private mutating func outcome(of reading: inout SheetReading) throws -> (result: Result, change: Outcome.Change?) {
    guard let sheet = reading.sheet else {
      rowsRefused += reading.source.rowsRead
      return (.refused, nil)
    }
    let outcome = try store.keep(sheet, on: .today)
    try remember(&reading)
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
  private func remember(_ reading: inout SheetReading) throws {
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

  package func summary(isDryRun: Bool, _ language: Language) -> String {
    func counted(_ number: Int, _ words: String) -> String { "\(number) \(words.agreeing(with: number, in: language))" }
    func count(_ result: Result, _ words: String) -> String { counted(counts[result] ?? 0, words) }
    let texts = Localized(
      fr:
        "\(count(.added, "feuille(s) ajoutée(s)")), \(count(.replaced, "remplacée(s)")), \(count(.unchanged, "déjà là")), \(count(.refused, "refusée(s)")) ; \(counted(rows, "ligne(s) gardée(s)")), \(counted(rowsRefused, "non gardée(s)"))",
      nl:
        "\(count(.added, "lijst(en) toegevoegd")), \(count(.replaced, "vervangen")), \(count(.unchanged, "al aanwezig")), \(count(.refused, "geweigerd")); \(counted(rows, "rij(en) bewaard")), \(counted(rowsRefused, "niet bewaard"))",
      en:
        "\(count(.added, "sheet(s) added")), \(count(.replaced, "replaced")), \(count(.unchanged, "already there")), \(count(.refused, "refused")); \(counted(rows, "row(s) kept")), \(counted(rowsRefused, "not kept"))"
    )
    let dry = Localized(
      fr: "essai, rien n'est gardé : ", nl: "proef, niets wordt bewaard: ", en: "dry run, nothing is kept: ")
    let dropped = Localized(
      fr: "\ncolonnes non conservées : ", nl: "\nniet bewaarde kolommen: ", en: "\ncolumns not kept: ")
    let list = columnsDropped.isEmpty ? "" : dropped[language] + columnsDropped.joined(separator: ", ")
    return (isDryRun ? dry[language] : "") + texts[language] + list
  }
}
