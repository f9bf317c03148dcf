internal import BilanAggregation
internal import BilanImport
internal import BilanModel
public import BilanStore
internal import FoundationEssentials

/// Keeps readings one after another, and counts what became of them.
public struct ImportTally: Sendable {
  /// Where refused rows are written; nil where nothing is to be written.
  private var corrections: CorrectionsWriter?
  /// What is said of all the sheets.
  private let request: ImportRequest
  /// What was answered about some.
  private var answered: [String: SheetAnswers]
  /// What was answered about the earlier versions of files, by the hash of their bytes.
  private var inherited: [String: SheetAnswers] = [:]
  /// What the sheets of the file that is being kept say of themselves, by their names.
  private var stated: [String: SheetContent] = [:]
  private let places: Gazetteer
  /// The command that the import is; nil where nothing is really kept.
  private let recording: Recording?
  /// Which kept sheets of a file's name are in no file any more.
  private var gone: GoneSheets
  /// Those of the file that is being kept.
  private var goneOfFile = GoneOfFile()
  private var workbooks = WorkbooksRead()
  /// Which sheets of the file that is being kept take the place of those that were said.
  private var placesTaken = PlacesTaken()
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

  private var options: SessionOptions { request.options }
  private var takenBack: TakenBack? { request.takenBack }

  /// What became of a sheet.
  public enum Result: String, Sendable { case added, unchanged, replaced, moved, refused, undecided }

  /// Whether anything that is kept is other than it was.
  var hasChanged: Bool { [Result.added, .replaced, .moved].contains { counts[$0] != nil } }

  /// What became of one sheet, and of one that replaced another what it changed.
  public typealias Kept = (result: Result, change: Outcome.Change?)

  init(
    _ request: ImportRequest, answered: [String: SheetAnswers], places: Gazetteer, gone: GoneSheets, recording: Recording?, corrections: CorrectionsWriter?
  ) {
    self.request = request
    self.places = places
    self.recording = recording
    self.gone = gone
    self.answered = answered
    self.corrections = corrections
  }

  /// What is to be kept of a file: what was read of it, or, of a next version, what is read of it by what was answered about the earlier one.
  ///
  /// - Throws: `Failure`, where it is to take the place of a kept sheet and it is not clear which of its worksheets does.
  mutating func completed(_ file: [SheetReading], by former: FormerAnswers, _ run: SheetRun, in store: Store) throws -> [SheetReading] {
    let file = try readAgain(file, by: former, run, in: store)
    if case .replacing(let numbers) = request.placing {
      placesTaken = try PlacesTaken(file, of: numbers, in: store) { try store.foresee($0, answers: answers(of: $0), gone: goneOfFile) }
    }
    // Of the others nobody asks any more whether they are these.
    goneOfFile.ofName.subtract(request.replaced)
    goneOfFile.ofOtherNames.subtract(request.replaced)
    return file
  }

  private mutating func readAgain(_ file: [SheetReading], by former: FormerAnswers, _ run: SheetRun, in store: Store) throws -> [SheetReading] {
    stated = [:]
    guard let source = file.first?.source else { return file }
    let found = gone.sheets(named: source.fileName, hash: source.hash, at: file[0].file)
    goneOfFile = gone.all(of: file, found)
    workbooks.add(file, found)
    // Another copy of the same bytes.
    if let answers = inherited[source.hash] { return run.read(file[0].file, by: options.completed(by: answers, places)) }
    guard answered[source.hash] == nil else { return file }
    let next = try former.found(for: file, gone: goneOfFile)
    if let next { (answered[source.hash], inherited[source.hash]) = (next.answers, next.answers) }
    if options.saysSession, try !store.knows(hash: source.hash) {
      state(run.read(file[0].file, by: options.withoutSession))
    } else if next != nil {
      state(file)
    }
    return next?.readings ?? file
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
      if try staysUnread(&reading, in: store) { return (.unchanged, nil) }
      rowsRefused += reading.source.rowsRead
      return (.refused, nil)
    }
    let answers = answers(of: sheet)
    let ownSession = stated[sheet.source.name]
    var (outcome, erased) = try store.keepTelling(
      sheet, as: placing(of: sheet), answers: answers, gone: goneOfFile, stated: ownSession, on: .today, recording: recording)
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

  /// Whether a sheet that cannot be read stays as it is kept: what was read by an answer that is forgotten does, unless something is said of it now.
  private func staysUnread(_ reading: inout SheetReading, in store: Store) throws -> Bool {
    guard !options.saysAnything, try store.isKeptBeforeForgetting(reading.source) else { return false }
    reading.diagnostics = [Diagnostic(.alreadyImported, at: SourcePlace(file: reading.file))]
    (reading.refusedRows, reading.isRefused) = ([], false)
    return true
  }

  /// What was answered about a sheet, now and before.
  private func answers(of sheet: Sheet) -> SheetAnswers {
    SheetAnswers(answered[sheet.source.hash].map { options.completed(by: $0, places) } ?? options, places)
  }

  /// What was said of one sheet: of the worksheets beside the one that takes a place, nothing was.
  private func placing(of sheet: Sheet) -> Placing {
    if let said = sheet.source.part.flatMap({ request.worksheets[$0] }) { return said }
    guard case .replacing = request.placing else { return request.placing }
    return placesTaken.bySheet[sheet.source.name].map(Placing.replacing) ?? .asked
  }

  /// Warnings about kept worksheets that the workbooks of this import do not hold any more.
  func worksheetsGone(in store: Store) throws -> [Diagnostic] { try workbooks.worksheetsGone(in: store, besides: open) }

  /// Whether a sheet was kept before beside those that it may be.
  private func wasBeside(_ sheet: Sheet, _ others: [StoredSheet]) -> Bool {
    guard let together = takenBack?.together, together.contains(sheet.source.hash) else { return false }
    return others.allSatisfy { $0.source.hash != sheet.source.hash && together.contains($0.source.hash) }
  }

  /// Says that sheets gave their place to this one.
  private mutating func told(_ previous: [StoredSheet], _ change: Outcome.Change, isMove: Bool, _ reading: inout SheetReading) -> Outcome.Change {
    var replacement = Replacement(file: reading.file, previous: previous.map(\.id), isMove: isMove, change: change)
    replacement.worksheet = reading.source.part
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
    let before = try FactTable(store, project)
    for index in open.indices.prefix(ImportTally.mostEffects) { try open[index].findEffect(in: store, project, from: before) }
  }

  /// Each takes a look at everything kept: of hundreds of open sheets the first ones are enough to see what is asked.
  private static let mostEffects = 20

  /// Keeps the answers that were given now and that this file needed, for the next files of its layout. What was answered about it before is its own: it would bring back what was forgotten.
  private func remember(_ reading: inout SheetReading, in store: Store) throws {
    // What the file of answers has remembered holds, though this sheet has an older answer of its own.
    if takenBack != nil { return }
    for answer in reading.answers where options.gives(answer) {
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
