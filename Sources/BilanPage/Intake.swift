internal import BilanProject

/// Files that wait to be kept, with what was understood of each and what was answered about it.
struct Intake: Sendable {
  private(set) var items: [Item] = []
  private var lastNumber = 0
  /// Figures and questions that the files together would change; nil where nothing was read.
  private(set) var overlaps: [Diagnostic] = []

  /// One file.
  struct Item: Sendable, Identifiable {
    let id: Int
    let name: String
    let path: String
    var answers = Answers()
    var readings: [Reading] = []
    /// Where it may be a sheet that is kept already.
    var open: OpenSheet? { didSet { if let open { candidates = open.previous } } }
    /// The sheets that it may be, also once that was answered.
    private(set) var candidates: [StoredSheet] = []

    /// Whether it would be kept as it stands.
    var canBeKept: Bool { readings.contains { [.added, .replaced, .moved].contains($0.result) } && open == nil }
    /// Whether it is kept already, and nothing new in it.
    var isThere: Bool { !readings.isEmpty && readings.allSatisfy { $0.result == .unchanged } }
    /// Whether it would take the place of a kept sheet.
    var replaces: Bool { readings.contains { $0.result == .replaced || $0.result == .moved } }
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
    var placing = Placing.asked

    var isEmpty: Bool { activity == nil && date == nil && commune == nil && dateOrder == nil && columns.isEmpty && placing == .asked }

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
  mutating func add(_ files: [Form.File], to deposit: Deposit) throws -> [Int] {
    var added: [Int] = []
    for file in files {
      lastNumber += 1
      let (path, name) = try deposit.add(file.bytes, named: file.name, number: lastNumber)
      items.append(Item(id: lastNumber, name: name, path: path))
      added.append(lastNumber)
    }
    return added
  }

  /// Reads files as an import would, in a copy of what is kept: those of which nothing was said together, each other by itself.
  mutating func read(_ ids: [Int], in folder: ProjectFolder, _ language: Language) async throws {
    let wanted = items.filter { ids.contains($0.id) }
    let plain = wanted.filter(\.answers.isEmpty)
    for group in (plain.isEmpty ? [] : [plain]) + wanted.filter({ !$0.answers.isEmpty }).map({ [$0] }) {
      let request = ImportRequest(group.map(\.path), options: group[0].answers.options, placing: group[0].answers.placing, isDryRun: true, language: language)
      var readings: [String: [Reading]] = [:]
      let result = try await folder.importSheets(
        request, use: { sheet, kept in readings[sheet.file, default: []].append(Reading(sheet: sheet, result: kept.result)) })
      for item in group {
        guard var known = self[item.id] else { continue }
        known.readings = readings[item.path] ?? []
        known.open = result.tally.open.first { $0.file == item.path }
        self[item.id] = known
      }
    }
  }

  mutating func removeAll() { items = [] }
}
