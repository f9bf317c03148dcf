internal import BilanAggregation
public import BilanImport
public import BilanModel
public import BilanStore

/// Sheets to be read and kept, and how.
public struct ImportRequest: Sendable {
  public var sheets: SheetPaths
  /// What is said of the session of all the sheets.
  public var options: SessionOptions
  /// Whether only to say what would be done: everything is really kept, in a copy of the store that is then forgotten.
  public var isDryRun: Bool
  /// What is said of whether they are sheets that are kept already.
  public var placing: Placing
  /// The same of single worksheets of the one file, by their names: it goes before what is said of the whole.
  public var worksheets: [String: Placing] = [:]
  /// Of the files in which refused rows are put together, to be mended; nil for the project's.
  public var language: Language?
  /// What a file of answers says of the sheets; nil where none is taken back.
  var takenBack: TakenBack?

  /// - Parameter paths: Files, and folders with files.
  public init(_ paths: [String], options: SessionOptions = SessionOptions(), placing: Placing = .asked, isDryRun: Bool = false, language: Language? = nil) {
    self.init(SheetPaths(paths), options: options, placing: placing, isDryRun: isDryRun, language: language)
  }

  public init(
    _ sheets: SheetPaths, options: SessionOptions = SessionOptions(), placing: Placing = .asked, isDryRun: Bool = false, language: Language? = nil
  ) {
    self.placing = placing
    self.sheets = sheets
    self.options = options
    self.isDryRun = isDryRun
    self.language = language
  }
}

/// What a file of answers says of sheets that are imported, or imported anew.
struct TakenBack: Sendable {
  /// What was answered about them, by the hash of their bytes: it goes before what is kept of them.
  var answers: [String: SheetAnswers]
  /// Hashes of sheets that were kept beside each other: they are again, without a question.
  var together: Set<String>
  /// The command that the import is part of.
  var recording: Recording
}

/// What an import did.
public struct ImportResult: Sendable {
  public var tally: ImportTally
  /// The figures that are others now; nil where no sheet was replaced.
  public var effect: [FigureChange]?
  /// All that is wrong, with the paths and with the sheets, and what was done about it.
  public var diagnostics: [Diagnostic]
  /// Those of them that concern no sheet alone: counts that overlap others, worksheets that are gone, reports that were sent and say something else.
  public var overlaps: [Diagnostic]
}

extension ProjectFolder {
  /// Reads sheets and keeps them, each whole or not at all: what was kept before a failure or a cancellation stays.
  ///
  /// - Parameter use: Is given each reading, in the order of the paths, with what the store did with it.
  /// - Throws: `Failure`, `CancellationError`, and what `use` throws.
  public func importSheets(
    _ request: ImportRequest, use: (SheetReading, ImportTally.Kept) throws -> Void = { _, _ in }, progress: @escaping SheetProgress = { _, _ in }
  ) async throws -> ImportResult {
    try await Failure.explaining {
      let store = try request.isDryRun ? Store.openExisting(at: storePath)?.trial() ?? Store.inMemory() : Store.open(at: storePath)
      try request.expectSheet(in: store, storePath)
      // A report that is kept otherwise than it was sent is told before anything is kept, and not behind it.
      _ = try store.sentReports()
      let effect = try ImportEffect(store, project, request)
      let run = SheetRun(
        paths: request.sheets, project: try projectForReading(store), options: request.options, remembered: try store.choices(),
        emailKey: EmailKey(bytes: store.key.bytes),
        purpose: .keeping, answered: try store.sheetAnswers().merging(request.takenBack?.answers ?? [:]) { $1 }, progress: progress)
      var tally = ImportTally(
        request, answered: run.answered, places: project.places, gone: try GoneSheets(store, in: path, request.sheets.files),
        recording: request.isDryRun ? nil : try request.takenBack?.recording ?? store.recording(on: .today),
        corrections: request.isDryRun ? nil : CorrectionsWriter(folder: path, language: request.language ?? project.language, words: project.placeWords))
      var diagnostics = request.sheets.diagnostics
      var broughtCounts = false
      let former = try FormerAnswers(store, request, run)
      var titles = try TitleMemory(store, project)
      try await run.forEach(completing: { try tally.completed($0, by: former, run, in: store) }, keepingIn: store) { reading in
        var reading = reading
        let kept = try tally.keep(&reading, in: store)
        diagnostics += reading.diagnostics
        titles.take(reading, kept.result)
        broughtCounts = broughtCounts || !reading.content.counts.isEmpty && kept.result != .unchanged
        try use(reading, kept)
      }
      try titles.remember(in: store)
      let (newQuestions, changes, overlaps) = try effect.result(isReplaced: !tally.replacements.isEmpty, broughtCounts: broughtCounts)
      let ofNoSheet = try overlaps + tally.worksheetsGone(in: store)
      diagnostics += ofNoSheet
      try tally.findEffects(in: store, project)
      if newQuestions > 0 { diagnostics.append(Diagnostic(.newQuestions, at: SourcePlace(file: storePath), ["count": .count(newQuestions)])) }
      let news = try tally.hasChanged ? newsOfSentReports(in: store, FactTable(store, project)) : []
      return ImportResult(tally: tally, effect: changes, diagnostics: diagnostics + news, overlaps: ofNoSheet + news)
    }
  }
}

extension ImportRequest {
  /// The numbers of the kept sheets whose place is to be taken.
  var replaced: Set<Int64> {
    ([placing] + worksheets.values).reduce(into: []) { numbers, placing in if case .replacing(let some) = placing { numbers.formUnion(some) } }
  }

  /// - Throws: `Failure`, where a sheet is to be replaced that is not there, or by several files.
  fileprivate func expectSheet(in store: Store, _ path: String) throws {
    let numbers = replaced
    if numbers.isEmpty { return }
    guard sheets.files.count <= 1 else {
      let expected = Localized(fr: "un seul fichier", nl: "één bestand", en: "one file")
      throw Failure(
        .wrongOption, at: "bilan", ["option": "--replaces", "suggestion": "", "expected": .localized(expected)],
        text: numbers.sorted().map(String.init).joined(separator: ", "), kind: .usage)
    }
    let kept = try Set(store.sheets().map(\.id))
    if let number = numbers.subtracting(kept).min() { throw Failure(.unknownSheet, at: path, text: String(number), kind: .usage) }
  }
}
