internal import BilanAggregation
internal import BilanImport
internal import BilanModel
public import BilanStore
internal import FoundationEssentials

/// Keeps readings one after another, and counts what became of them.
public struct ImportTally: Sendable {
  /// Where refused rows are written; nil where nothing is to be written.
  private var corrections: CorrectionsWriter?
  /// What was said of whether the sheets are kept already.
  private let placing: Placing
  /// What is said of all the sheets, and was answered about some.
  private let options: SessionOptions
  private var answered: [String: SheetAnswers]
  /// What was answered about the earlier versions of files, by the hash of their bytes.
  private var inherited: [String: SheetAnswers] = [:]
  /// What the sheets of the file that is being kept say of themselves, by their names.
  private var stated: [String: SheetContent] = [:]
  private let places: Gazetteer
  /// The command that the import is; nil where nothing is really kept.
  private let recording: Recording?
  /// What a file of answers says of the sheets.
  private let takenBack: TakenBack?
  /// Which kept sheets of a file's name are in no file any more.
  private var gone: GoneSheets
  /// The workbooks of which a worksheet was replaced, with what was kept of them and is in no file any more.
  private var workbooks: [String: (file: String, gone: Set<Int64>)] = [:]
  /// Whether the sheet to be replaced was.
  private var hasReplaced = false
  public private(set) var replacements: [Replacement] = []
  /// Sheets of which nothing was kept, because it is open whether they are kept already.
  public private(set) var open: [OpenSheet] = []
  /// How many sheets came to each end.
  public private(set) var counts: [Result: Int] = [:]
  /// Rows of the sheets that were added or replaced.
  public private(set) var rows = 0
  public private(set) var rowsRefused = 0
  /// Headers of the columns that nothing was kept of, in the order met.
  public private(set) var columnsDropped: [String] = []

  /// What became of a sheet.
  public enum Result: String, Sendable { case added, unchanged, replaced, moved, refused, undecided }

  /// Whether anything that is kept is other than it was.
  var hasChanged: Bool { [Result.added, .replaced, .moved].contains { counts[$0] != nil } }

  /// What became of one sheet, and of one that replaced another what it changed.
  public typealias Kept = (result: Result, change: Outcome.Change?)

  init(
    placing: Placing, options: SessionOptions, answered: [String: SheetAnswers], takenBack: TakenBack?, places: Gazetteer, gone: GoneSheets,
    recording: Recording?, corrections: CorrectionsWriter?
  ) {
    self.takenBack = takenBack
    self.places = places
    self.recording = recording
    self.gone = gone
    self.placing = placing
    self.options = options
    self.answered = answered
    self.corrections = corrections
  }

  /// What is to be kept of a file: what was read of it, or, of a next version, what is read of it by what was answered about the earlier one.
  mutating func completed(_ file: [SheetReading], by former: FormerAnswers, _ run: SheetRun, in store: Store) throws -> [SheetReading] {
    stated = [:]
    guard let source = file.first?.source else { return file }
    // Another copy of the same bytes.
    if let answers = inherited[source.hash] { return run.read(file[0].file, by: options.completed(by: answers, places)) }
    guard answered[source.hash] == nil else { return file }
    let gone = self.gone.sheets(named: source.fileName, hash: source.hash, at: file[0].file)
    let found = try former.found(for: file, gone: gone)
    if let found { (answered[source.hash], inherited[source.hash]) = (found.answers, found.answers) }
    if options.saysSession, try !store.knows(hash: source.hash) {
      state(run.read(file[0].file, by: options.withoutSession))
    } else if found != nil {
      state(file)
    }
    return found?.readings ?? file
  }

  private mutating func state(_ readings: [SheetReading]) {
    for sheet in readings.compactMap(\.sheet) { stated[sheet.source.name] = sheet.content }
  }

  /// Keeps what was read; the reading is told what came of it.
  mutating func keep(_ reading: inout SheetReading, in store: Store) throws -> Kept {
    for diagnostic in reading.diagnostics where diagnostic.problem == .columnsDropped {
      guard case .list(let columns) = diagnostic.values["columns"] else { continue }
      columnsDropped += columns.filter { !columnsDropped.contains($0) }
    }
    let kept = try outcome(of: &reading, in: store)
    // Where nothing stands, no sheet was refused: that is told by its own code.
    if kept.result != .refused || FileManager.default.fileExists(atPath: reading.file) { counts[kept.result, default: 0] += 1 }
    // Of what is open nothing is kept, not even what is to be mended.
    if kept.result != .undecided { reading.diagnostics += corrections?.write(reading) ?? [] }
    return kept
  }

  private mutating func outcome(of reading: inout SheetReading, in store: Store) throws -> Kept {
    guard let sheet = reading.sheet else {
      rowsRefused += reading.source.rowsRead
      return (.refused, nil)
    }
    let answers = SheetAnswers(answered[sheet.source.hash].map { options.completed(by: $0, places) } ?? options)
    let gone = self.gone.sheets(named: sheet.source.fileName, hash: sheet.source.hash, at: reading.file)
    let ownSession = stated[sheet.source.name]
    var (outcome, erased) = try store.keepTelling(
      sheet, as: hasReplaced ? .asked : placing, answers: answers, gone: gone, stated: ownSession, on: .today, recording: recording)
    if case .undecided(_, let previous, _) = outcome, wasBeside(sheet, previous) {
      (outcome, erased) = try store.keepTelling(sheet, as: .beside, answers: answers, stated: ownSession, on: .today, recording: recording)
    }
    let place = SourcePlace(file: reading.file, part: sheet.source.part)
    if erased.named > 0 { reading.diagnostics.append(Diagnostic(.erasedInSheet, at: place, ["count": .count(erased.named)])) }
    if erased.carried > 0 { reading.diagnostics.append(Diagnostic(.erasedCarried, at: place, ["count": .count(erased.carried)])) }
    if case .undecided(let doubt, let previous, let change) = outcome {
      var sheet = OpenSheet(reading, sheet, doubt, previous, change)
      sheet.answers = inherited[sheet.sheet.source.hash]
      open.append(sheet)
      reading.diagnostics.append(sheet.diagnostic)
      return (.undecided, change)
    }
    try remember(&reading, in: store)
    rowsRefused += reading.source.rowsRefused
    if case .unchanged = outcome {} else { rows += reading.source.rowsKept }
    if sheet.source.part != nil, case .replaced = outcome { workbooks[sheet.source.fileName] = (reading.file, gone) }
    switch outcome {
    case .added: return (.added, nil)
    case .replaced(_, let previous, let change): return (.replaced, told(previous, change, isMove: false, &reading))
    case .moved(_, let previous, let change): return (.moved, told(previous, change, isMove: true, &reading))
    case .unchanged, .undecided:
      // By which answers it was read was said when they were given.
      reading.diagnostics.removeAll { $0.problem == .choiceUsed }
      reading.diagnostics.append(Diagnostic(.alreadyImported, at: SourcePlace(file: reading.file)))
      return (.unchanged, nil)
    }
  }

  /// Warnings about worksheets that were kept of workbooks whose others were replaced now, and that these workbooks do not hold any more.
  func worksheetsGone(in store: Store) throws -> [Diagnostic] {
    guard !workbooks.isEmpty else { return [] }
    return try store.sheets().compactMap { sheet in
      guard let part = sheet.source.part, let workbook = workbooks[sheet.source.fileName], workbook.gone.contains(sheet.id) else { return nil }
      return Diagnostic(.worksheetGone, at: SourcePlace(file: workbook.file, text: part), ["number": .count(Int(sheet.id))])
    }
  }

  /// Whether a sheet was kept before beside those that it may be.
  private func wasBeside(_ sheet: Sheet, _ others: [StoredSheet]) -> Bool {
    guard let together = takenBack?.together, together.contains(sheet.source.hash) else { return false }
    return others.allSatisfy { $0.source.hash != sheet.source.hash && together.contains($0.source.hash) }
  }

  /// Says that sheets gave their place to this one.
  private mutating func told(_ previous: [StoredSheet], _ change: Outcome.Change, isMove: Bool, _ reading: inout SheetReading) -> Outcome.Change {
    hasReplaced = if case .replacing = placing { true } else { false }
    var replacement = Replacement(file: reading.file, previous: previous.map(\.id), isMove: isMove, change: change)
    replacement.answers = inherited[reading.source.hash]
    replacements.append(replacement)
    let (attendances, counts) = (change.attendances, change.counts)
    reading.diagnostics.append(
      Diagnostic(
        .replacedSheet, at: SourcePlace(file: reading.file),
        ["before": .count(attendances.before + counts.before), "after": .count(attendances.after + counts.after)]))
    return change
  }

  /// What it would do to the figures if each open sheet took the place of the one it may be.
  mutating func findEffects(in store: Store, _ project: Project) throws {
    if open.isEmpty { return }
    let before = FactTable(try store.everything(withNames: false), try KnownIdentities(store), project)
    for index in open.indices.prefix(ImportTally.mostEffects) { try open[index].findEffect(in: store, project, from: before) }
  }

  /// Each takes a look at everything kept: of hundreds of open sheets the first ones are enough to see what is asked.
  private static let mostEffects = 20

  /// Keeps the answers that this file needed, for the next files of its layout.
  private func remember(_ reading: inout SheetReading, in store: Store) throws {
    // What the file of answers has remembered holds, though this sheet has an older answer of its own.
    if takenBack != nil { return }
    for answer in reading.answers {
      let choice = LayoutChoice(kind: answer.kind, key: answer.key, answer: answer.answer, madeOn: .today, file: reading.source.name)
      let place = SourcePlace(file: reading.file)
      switch try store.remember(choice, recording: recording) {
      case .added(let kept): reading.diagnostics.append(Diagnostic(.choiceKept, at: place, ["answer": .text(kept.answer)]))
      case .unchanged: break
      case .replaced(let kept, let previous):
        reading.diagnostics.append(Diagnostic(.choiceReplaced, at: place, ["answer": .text(kept.answer), "previous": .text(previous.answer)]))
      }
    }
  }
}
