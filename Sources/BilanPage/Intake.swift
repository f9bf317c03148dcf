internal import BilanProject

/// Files that wait to be kept, with what was understood of each and what was answered about it.
struct Intake: Sendable {
  private(set) var items: [Item] = []
  private var lastNumber = 0

  /// One file.
  struct Item: Sendable, Identifiable {
    let id: Int
    let name: String
    var path: String
    var answers = Answers()
    var readings: [Reading] = []
    /// The first rows of the tables whose columns can be said.
    fileprivate(set) var outlines: [SheetOutline] = []
    /// Whether it, or a worksheet of it, is a sheet that is kept already: what is asked, and what was answered.
    fileprivate(set) var questions: [Question] = []
    /// Where it would take the place of kept sheets.
    var effect: Effect?
    /// What is doubtful between it and other sheets, such as counts that overlap, and what changes of reports that were sent.
    fileprivate(set) var around: [Diagnostic] = []
    /// Whether the sheet whose place it was to take is kept no more, or it is not clear which of its worksheets takes it, and nobody has said what it is instead.
    var hasLostItsPlace = false

    /// The file that waits beside it with the same content.
    fileprivate(set) var twin: String?

    /// Whether it would be kept as it stands.
    var canBeKept: Bool { readings.contains { [.added, .replaced, .moved].contains($0.result) } && !isOpen && !hasLostItsPlace }
    /// Whether it is open whether it is a sheet that is kept already.
    var isOpen: Bool { questions.contains { $0.open != nil } }
    /// Whether it is kept already, and nothing new in it.
    var isThere: Bool { !readings.isEmpty && readings.allSatisfy { $0.result == .unchanged } }
    /// Whether anything is wrong or doubtful about it.
    var isDoubtful: Bool { !around.isEmpty || readings.contains { $0.sheet.diagnostics.contains { $0.problem.severity < .note } } }
    /// Whether somebody has to look at it before it is kept.
    var asksForALook: Bool { !isThere && (!canBeKept || isDoubtful || replaces) }
    /// Whether it would take the place of a kept sheet.
    var replaces: Bool { readings.contains { $0.result == .replaced || $0.result == .moved } }
  }

  /// A question whether a file, or one of its worksheets, is a sheet that is kept already. Once it is answered it stays, so that the answer can become another.
  struct Question: Sendable {
    /// Nil where the whole file is meant.
    var worksheet: String?
    /// The sheets that it may be.
    var candidates: [StoredSheet]
    /// The names of files that wait as well, of which it may be another version.
    var waiting: [String] = []
    /// Nil where it is answered.
    var open: OpenSheet?
  }

  /// What taking the place of kept sheets changes.
  struct Effect: Sendable {
    var replacements: [Replacement]
    var figures: [FigureChange]?
  }

  /// What was understood of a file, or of one table of a workbook, and what would become of it.
  struct Reading: Sendable {
    var sheet: SheetReading
    var result: ImportTally.Result
  }

  /// What was said of one file.
  struct Answers: Sendable {
    var activity: String?
    var date: Day?
    var commune: Commune?
    var dateOrder: DateOrder?
    var columns: [ColumnChoice] = []
    /// The lines of titles above which it is said what columns hold, by worksheet (empty for a file that is one table); none for those that were found. They change nothing by themselves.
    var titleLines: [String: Int] = [:]
    /// The worksheets of which that, or what a column holds, was said: they stay shown, read by it or not.
    var tablesTold: Set<String> = []
    /// What is said of the whole file, and of its worksheets by their names.
    var placing = Placing.asked
    var worksheets: [String: Placing] = [:]

    var isEmpty: Bool {
      activity == nil && date == nil && commune == nil && dateOrder == nil && columns.isEmpty && placing == .asked && worksheets.isEmpty
    }

    /// What is said in answer to a question.
    subscript(question: Question) -> Placing {
      get { question.worksheet.map { worksheets[$0] ?? .asked } ?? placing }
      set { if let worksheet = question.worksheet { worksheets[worksheet] = newValue == .asked ? nil : newValue } else { placing = newValue } }
    }

    var options: SessionOptions {
      var options = SessionOptions(activity: activity, date: date, commune: commune)
      options.dateOrder = dateOrder
      options.columns = columns
      return options
    }
  }

  subscript(id: Int) -> Item? {
    get { items.first { $0.id == id } }
    set {
      guard let index = items.firstIndex(where: { $0.id == id }) else { return }
      if let newValue { items[index] = newValue } else { items.remove(at: index) }
    }
  }

  /// Takes files in: nothing is read of them yet.
  ///
  /// - Parameters:
  ///   - answers: What is said of each.
  ///   - sheet: The kept sheet of which they are the next version, or the same elsewhere.
  /// - Throws: `Failure`, `CancellationError`; then none of them was taken in.
  mutating func add(
    _ files: [Form.File], to deposit: Deposit, as answers: Answers = Answers(), of sheet: StoredSheet? = nil, progress: SheetProgress = { _, _ in }
  ) async throws -> [Int] {
    let written = try await Intake.write(files, to: deposit, after: lastNumber, progress)
    lastNumber += files.count
    for (number, path, name) in written {
      var item = Item(id: number, name: name, path: path, answers: answers)
      item.questions = sheet.map { [Question(candidates: [$0])] } ?? []
      items.append(item)
    }
    return written.map(\.number)
  }

  /// Writes files into the deposit, away from the page's own thread of work: all, or none.
  @concurrent private static func write(
    _ files: [Form.File], to deposit: Deposit, after last: Int, _ progress: SheetProgress
  ) async throws -> [(number: Int, path: String, name: String)] {
    var written: [(number: Int, path: String, name: String)] = []
    do {
      for (index, file) in files.enumerated() {
        try Task.checkCancellation()
        let (path, name) = try deposit.add(file.bytes, named: file.name, number: last + index + 1)
        written.append((last + index + 1, path, name))
        progress(written.count, files.count)
      }
      return written
    } catch {
      for file in written { deposit.drop(file.path) }
      throw error
    }
  }

  /// Takes a file in again that was taken out to be kept, and was not.
  mutating func takeBack(_ item: Item) { items.append(item) }

  /// Reads files as an import would, in a copy of what is kept: those of which nothing was said together, each other by itself.
  ///
  /// - Throws: `Failure`; `CancellationError`, after which nothing of it is to be used.
  mutating func read(_ ids: [Int], in folder: ProjectFolder, _ language: Language, progress: @escaping SheetProgress) async throws {
    for item in items where ids.contains(item.id) { self[item.id] = try item.withoutLostPlaces(folder.isKept) }
    let wanted = items.filter { ids.contains($0.id) }
    let plain = wanted.filter(\.answers.isEmpty)
    if !plain.isEmpty { try await read(together: plain, in: folder, language, progress) }
    for item in wanted where !item.answers.isEmpty { try await read(answered: item, in: folder, language, progress) }
    // What one of them changes is told of it alone.
    for item in items where ids.contains(item.id) && item.replaces && item.effect == nil { try await read(together: [item], in: folder, language, progress) }
    for item in items {
      let hashes = item.readings.map(\.sheet.source.hash)
      let other = items.first { $0.id != item.id && !$0.isThere && $0.readings.map(\.sheet.source.hash) == hashes }
      self[item.id]?.twin = item.isThere ? other?.name : nil
    }
    await outline(ids)
  }

  /// Looks at the first rows of files.
  private mutating func outline(_ ids: [Int]) async {
    let asked = items.filter { ids.contains($0.id) }
    let files = asked.flatMap { item in item.tablesToShow.map { (path: item.path, part: $0.part, line: $0.line) } }
    var found = await Intake.outlines(files)[...]
    for item in asked {
      let count = item.tablesToShow.count
      self[item.id]?.outlines = found.prefix(count).compactMap(\.self)
      found = found.dropFirst(count)
    }
  }

  /// The first rows of each table, away from the page's own thread of work.
  @concurrent private static func outlines(_ tables: [(path: String, part: String?, line: Int?)]) async -> [SheetOutline?] {
    tables.mapInParallel { table in SheetOutline(reading: table.path, part: table.part, headerLine: table.line) }
  }

  /// Reads a file by what was said of it. Where no worksheet of it clearly takes the place that was said, it is asked anew what it is.
  private mutating func read(answered item: Item, in folder: ProjectFolder, _ language: Language, _ progress: @escaping SheetProgress) async throws {
    do { try await read(together: [item], in: folder, language, progress) } catch let failure as Failure {
      guard case .replacing = item.answers.placing, failure.kind == .usage else { throw failure }
      self[item.id]?.answers.placing = .asked
      self[item.id]?.hasLostItsPlace = true
      if let item = self[item.id] { try await read(together: [item], in: folder, language, progress) }
    }
  }

  private mutating func read(together group: [Item], in folder: ProjectFolder, _ language: Language, _ progress: @escaping SheetProgress) async throws {
    let request = group[0].answers.request(group.map(\.path), isDryRun: true, language)
    var readings: [String: [Reading]] = [:]
    let result = try await folder.importSheets(
      request, use: { sheet, kept in readings[sheet.file, default: []].append(Reading(sheet: sheet, result: kept.result)) }, progress: progress)
    for item in group {
      guard var known = self[item.id] else { continue }
      known.readings = readings[item.path] ?? []
      try known.isAsked(result.tally.open.filter { $0.file == item.path }, folder.isKept)
      known.around = result.overlaps.filter { group.count == 1 || $0.speaks(of: item) }
      let replacements = group.count == 1 ? result.tally.replacements : []
      known.effect = replacements.isEmpty ? nil : Effect(replacements: replacements, figures: result.effect)
      self[item.id] = known
    }
  }
}

extension Intake.Answers {
  func request(_ paths: [String], isDryRun: Bool = false, _ language: Language) -> ImportRequest {
    var request = ImportRequest(paths, options: options, placing: placing, isDryRun: isDryRun, language: language)
    request.worksheets = worksheets
    return request
  }
}

extension Intake.Item {
  /// Takes the questions that are open now: about sheets that are kept, and about others that wait.
  fileprivate mutating func isAsked(_ open: [OpenSheet], _ isKept: (Int64) throws -> Bool) rethrows {
    for index in questions.indices { questions[index].open = nil }
    for sheet in open {
      let kept = try sheet.previous.filter { try isKept($0.id) }
      let waiting = sheet.previous.filter { !kept.contains($0) }.map(\.source.name)
      let question = Intake.Question(worksheet: sheet.worksheet, candidates: kept, waiting: waiting, open: sheet)
      if let known = questions.firstIndex(where: { $0.worksheet == sheet.worksheet }) { questions[known] = question } else { questions.append(question) }
    }
    // What was asked because another file waited is asked no more once that one is put aside.
    let answers = answers
    questions.removeAll { $0.open == nil && $0.candidates.isEmpty && answers[$0] == .asked }
  }

  /// The file without what was said of sheets that are kept no more, and without the questions about them.
  fileprivate func withoutLostPlaces(_ isKept: (Int64) throws -> Bool) rethrows -> Intake.Item {
    var item = self
    for question in questions {
      guard case .replacing(let numbers) = answers[question], try !numbers.allSatisfy(isKept) else { continue }
      item.answers[question] = .asked
      item.questions.removeAll { $0.worksheet == question.worksheet }
      item.hasLostItsPlace = true
    }
    return item
  }

  /// Whether it would become the same as by an earlier reading of it.
  func becomesTheSame(as earlier: Intake.Item) -> Bool {
    readings.map(\.result) == earlier.readings.map(\.result) && readings.map(\.sheet.content) == earlier.readings.map(\.sheet.content)
      && effect?.replacements.map(\.change) == earlier.effect?.replacements.map(\.change)
  }
}

extension Diagnostic {
  /// Whether it names a file, first or second.
  fileprivate func speaks(of item: Intake.Item) -> Bool {
    if [item.path, item.name].contains(place.file) { return true }
    guard case .text(let second) = values["second"] else { return false }
    return second.hasPrefix(item.name)
  }
}
