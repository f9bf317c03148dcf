internal import BilanImport
public import BilanModel
internal import BilanStore

/// What became of a file of answers that was taken back.
public struct TakenChoices: Sendable {
  /// How many answers are remembered for further files, and how many sheets have theirs again; those that were there already too.
  public internal(set) var choices = 0
  public internal(set) var sheets = 0
  /// How many codes that were renamed are known again; those that were known already too.
  public internal(set) var codes = 0
  /// How many sheets gave their place again to the one that had taken it.
  public internal(set) var replaced = 0
  /// What reading the sheets concerned again did.
  public internal(set) var imports: [ImportResult] = []
  /// What is wrong with the file, and which sheets are not here.
  public internal(set) var diagnostics: [Diagnostic] = []
}

extension ProjectFolder {
  /// Writes what was answered about each sheet, what is remembered for further ones, and which codes were renamed, as a table for Excel that `takeChoices` reads.
  ///
  /// - Returns: How many answers are remembered, about how many sheets there are some, how many codes had another name, and what did not fit a cell.
  /// - Throws: `Failure`.
  public func writeChoices(to path: String, _ language: Language) throws -> (choices: Int, sheets: Int, codes: Int, diagnostics: [Diagnostic]) {
    try Failure.explaining {
      let store = try Store.openExisting(at: storePath)
      let (choices, sheets) = (try store?.choices() ?? [], try store?.answeredSheets() ?? [])
      let codes = try store?.renamedCodes() ?? []
      let diagnostics = try ChoiceFile(project: project, language: language).write(codes, choices, sheets, to: path)
      return (choices.count, sheets.count { !$0.answers.isEmpty && $0.successor == nil }, codes.count, diagnostics)
    }
  }

  /// Takes answers back from a file that `writeChoices` wrote, before or after its sheets are imported: those they are about are read by them, and moved where they stand elsewhere.
  ///
  /// - Parameters:
  ///   - sheets: Files and folders outside the project's in which the sheets are looked for too.
  ///   - language: In which what is wrong names the columns.
  /// - Throws: `Failure`, `CancellationError`.
  public func takeChoices(
    from path: String, sheets: [String] = [], _ language: Language, progress: @escaping SheetProgress = { _, _ in }
  ) async throws -> TakenChoices {
    var contents = ChoiceFile(project: project, language: language).contents(of: path)
    var taken = TakenChoices(choices: contents.choices.count, codes: contents.codes.count, diagnostics: contents.diagnostics)
    if contents.choices.isEmpty, contents.sheets.isEmpty, contents.codes.isEmpty { return taken }
    let (recording, hasNews, kept, superseded) = try Failure.explaining {
      let store = try Store.open(at: storePath)
      let recording = try store.recording(on: .today)
      let superseded = try store.answeredSheets().filter { $0.successor != nil }.map(\.hash)
      // Before anything is read: sheets and answers may say the former codes.
      let areCodesNew = try store.adopt(contents.codes, recording: recording)
      contents.follow(try projectForReading(store))
      let areChoicesNew = try store.remember(contents.choices, recording)
      return (recording, areCodesNew || areChoicesNew, try store.sheetsByFile(), superseded)
    }
    var rereading = Rereading(contents.sheets.map(\.sheet), kept, superseded, SheetFinder(in: self.path, sheets))
    var unnamed = 0
    for (sheet, place) in contents.sheets where !rereading.add(sheet) {
      if sheet.answers.isEmpty, sheet.fileName.isEmpty { unnamed += 1 } else { taken.diagnostics.append(Diagnostic(.answeredSheetNotHere, at: place)) }
    }
    if unnamed > 0 { taken.diagnostics.append(Diagnostic(.unansweredSheetsNotHere, at: SourcePlace(file: path), ["count": .count(unnamed)])) }
    taken.sheets = rereading.answered
    // What is remembered can change how any sheet is read.
    if hasNews { rereading.addKept() }
    for request in rereading.requests(recording, language) { taken.imports.append(try await importSheets(request, progress: progress)) }
    taken.replaced = try Failure.explaining {
      let store = try Store.open(at: storePath)
      return try contents.sheets.count { sheet, _ in try sheet.successor.map { try store.supersede(sheet.hash, by: $0, recording: recording) } ?? false }
    }
    return taken
  }
}

extension Store {
  /// Remembers answers; false where all of them were remembered before.
  fileprivate func remember(_ choices: [LayoutChoice], _ recording: Recording) throws(StoreError) -> Bool {
    var isNews = false
    for choice in choices { if case .unchanged = try remember(choice, recording: recording) {} else { isNews = true } }
    return isNews
  }
}

/// Which files are to be read again when answers are taken back, and how each is to be kept.
private struct Rereading {
  private let kept: [String: [(id: Int64, hash: String)]]
  private let keptHashes: Set<String>
  /// Those whose place another has.
  private let superseded: Set<String>
  /// How many sets of answers are about each hash, none among them.
  private let answersOf: [String: Int]
  private let together: Set<String>
  /// Bytes that stand under several names: each name is looked for.
  private let severalNames: Set<String>
  private var finder: SheetFinder
  /// The files of the first answers about each hash, those of the second ones, and so on.
  private var rounds: [[String: AnsweredSheet]] = [[:]]
  private var seen: [String: Int] = [:]
  /// Files of which nothing was answered, and those among them that are kept.
  private var others: Set<String> = []
  private var keptPaths: Set<String> = []
  /// How many sheets are read by answers about them.
  private(set) var answered = 0

  init(_ sheets: [AnsweredSheet], _ kept: [String: [(id: Int64, hash: String)]], _ superseded: [String], _ finder: SheetFinder) {
    self.kept = kept
    self.superseded = Set(superseded)
    self.finder = finder
    keptHashes = Set(kept.values.joined().map(\.hash))
    together = Set(sheets.map(\.hash))
    severalNames = sheets.severalNames
    answersOf = sheets.reduce(into: [:]) { $0[$1.hash, default: 0] += 1 }
  }

  /// - Returns: False where the sheet is not kept and no file has its bytes.
  mutating func add(_ sheet: AnsweredSheet) -> Bool {
    let isPlain = sheet.answers.isEmpty && answersOf[sheet.hash] == 1
    // As it stands it is read already.
    if isPlain, keptHashes.contains(sheet.hash) { return true }
    // It is read only to give its place to the one that took it.
    if let successor = sheet.successor, superseded.contains(sheet.hash) || finder.file(named: "", hash: successor) == nil { return true }
    if isPlain {
      // Where several files have its bytes, and their names say different sessions, it is asked which it was.
      let paths = finder.files(hash: sheet.hash)
      others.formUnion(paths)
      return !paths.isEmpty || sheet.successor != nil
    }
    let isNamed = severalNames.contains(sheet.hash) && !sheet.fileName.isEmpty
    let isNameAlone = isNamed && sheet.answers.isEmpty && keptHashes.contains(sheet.hash)
    if isNameAlone, kept[sheet.fileName]?.contains(where: { $0.hash == sheet.hash }) == true { return true }
    let found = isNamed ? finder.file(onlyNamed: sheet.fileName, hash: sheet.hash) : finder.file(named: sheet.fileName, hash: sheet.hash)
    guard let path = found else { return sheet.successor != nil }
    // It stands beside the one of another name that is kept.
    let round = seen[sheet.hash, default: isNameAlone ? 1 : 0]
    seen[sheet.hash] = round + 1
    while round >= rounds.count { rounds.append([:]) }
    rounds[round][path] = sheet
    if !sheet.answers.isEmpty, sheet.successor == nil { answered += 1 }
    return true
  }

  /// Every kept sheet too.
  mutating func addKept() {
    for (name, sheets) in kept { keptPaths.formUnion(sheets.compactMap { finder.file(named: name, hash: $0.hash) }) }
    others.formUnion(keptPaths)
  }

  /// Of bytes that are answered about for several sessions, each further answer makes a further sheet.
  func requests(_ recording: Recording, _ language: Language) -> [ImportRequest] {
    func request(_ paths: some Sequence<String>, _ sheets: [String: AnsweredSheet] = [:], as placing: Placing) -> ImportRequest? {
      var request = ImportRequest(Array(paths), placing: placing, language: language)
      if request.sheets.files.isEmpty { return nil }
      let answers = Dictionary(sheets.values.map { ($0.hash, $0.answers) }, uniquingKeysWith: { first, _ in first })
      request.takenBack = TakenBack(answers: answers, together: together, recording: recording)
      return request
    }
    let first = rounds[0]
    // What comes beside the first ones is not moved to their place before.
    let later = Set(rounds.dropFirst().flatMap(\.keys)).subtracting(first.keys)
    let paths = others.union(first.keys).subtracting(later)
    let isKept = Dictionary(grouping: paths) { path in keptPaths.contains(path) || first[path].map { keptHashes.contains($0.hash) } ?? false }
    return [
      // Whether a sheet that is not kept is the next version of one that is has still to be asked.
      request(isKept[true] ?? [], first, as: .move), request(isKept[false] ?? [], first, as: .asked),
    ].compactMap(\.self) + rounds.dropFirst().compactMap { request($0.keys, $0, as: .beside) }
  }
}
