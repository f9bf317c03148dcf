internal import BilanImport
internal import BilanModel
internal import BilanStore
internal import Synchronization

/// Is told how many of all the sheets were read, now and then; from no particular thread.
public typealias SheetProgress = @Sendable (_ done: Int, _ all: Int) -> Void

/// Reads many sheets on all processors, in groups; each group's readings come back together.
struct SheetRun {
  let paths: SheetPaths
  let project: Project?
  var options: SessionOptions
  /// Answers of earlier imports.
  var remembered: [LayoutChoice]
  /// The secret under which e-mail addresses are hashed: one for all the sheets of a run.
  var emailKey: EmailKey
  let purpose: Importer.Purpose
  /// What was answered about sheets that are kept, by the hash of their bytes.
  let answered: [String: SheetAnswers]
  let progress: SheetProgress

  init(
    paths: SheetPaths, project: Project?, options: SessionOptions = SessionOptions(), remembered: [LayoutChoice] = [], emailKey: EmailKey = EmailKey(),
    purpose: Importer.Purpose, answered: [String: SheetAnswers] = [:], progress: @escaping SheetProgress = { _, _ in }
  ) {
    self.paths = paths
    self.project = project
    self.options = options
    self.remembered = remembered
    self.emailKey = emailKey
    self.purpose = purpose
    self.answered = answered
    self.progress = progress
  }

  /// How many files are read, handed on and kept together: so many that starting a group costs nothing beside reading it, so few that all processors have some and end together.
  private var groupSize: Int { min(256, max(8, paths.files.count / 16)) }

  /// Hands each reading to `use`, in the order of the paths.
  ///
  /// Where the task is cancelled, no further file is read or handed on, and a `CancellationError` is thrown.
  func forEach(_ use: (consuming SheetReading) throws -> Void) async throws {
    try await forEach(completing: { $0 }, use)
  }

  /// The same, after `complete` has had a look at all that was read of a file, and said what is to be handed on of it.
  ///
  /// - Parameter store: Where the readings are kept, as long as they are handed on: those of a group of files together.
  func forEach(
    completing complete: ([SheetReading]) throws -> [SheetReading], keepingIn store: Store? = nil, _ use: (consuming SheetReading) throws -> Void
  ) async throws {
    let files = paths.files
    let size = groupSize
    let starts = Array(stride(from: 0, to: files.count, by: size))
    let importers = Importers()
    var settings = SessionSettings()
    func handOn(_ readings: [SheetReading]) throws {
      for file in readings.byFile {
        // A workbook is handed on with all its tables, or not at all.
        try Task.checkCancellation()
        for var reading in try complete(file) {
          settings.compare(&reading, in: project?.language ?? .fr)
          try use(reading)
        }
      }
    }
    try await withThrowingTaskGroup(of: (Int, [SheetReading]).self) { group in
      var next = 0
      var ready: [Int: [SheetReading]] = [:]
      var due = 0
      func startOne() {
        guard next < starts.count else { return }
        let number = next
        let slice = files[starts[number]..<min(files.count, starts[number] + size)]
        group.addTask { (number, read(slice, with: importers)) }
        next += 1
      }
      // A few groups in hand keep every processor busy without holding all readings in memory.
      for _ in 0..<4 { startOne() }
      while let (number, readings) = try await group.next() {
        startOne()
        ready[number] = readings
        while let readings = ready.removeValue(forKey: due) {
          if let store { try store.together { try handOn(readings) } } else { try handOn(readings) }
          // What was left unread is not taken for nothing.
          try Task.checkCancellation()
          due += 1
          tell(min(files.count, due * size), files.count)
        }
      }
    }
  }

  private func read(_ slice: ArraySlice<String>, with importers: Importers) -> [SheetReading] {
    var importer = importers.take() ?? Importer(project: project, options: options, remembered: remembered, emailKey: emailKey, purpose: purpose)
    defer { importers.giveBack(importer) }
    var readings: [SheetReading] = []
    let others = WorkbookAnswer(options).others
    // What a cancelled run leaves unread is never handed on.
    for path in slice where !Task.isCancelled { readings += readAgain(importer.readAll(path, saying: others)) }
    return readings
  }

  /// The readings, or, of a sheet about which something was answered, those by these answers: they stay with it.
  private func readAgain(_ readings: [[SheetReading]]) -> [SheetReading] {
    guard let first = readings[0].first, let answers = answered[first.source.hash] else { return WorkbookAnswer(options).settled(readings, isNew: true) }
    return read(first.file, by: options.completed(by: answers, project?.places ?? .belgium))
  }

  /// Reads one file by itself, by these answers.
  func read(_ file: String, by options: SessionOptions) -> [SheetReading] {
    var importer = Importer(project: project, options: options, remembered: remembered, emailKey: emailKey, purpose: purpose)
    let answer = WorkbookAnswer(options)
    return answer.settled(importer.readAll(file, saying: answer.others))
  }

  /// Importers at rest: what one has seen of headers, words and places helps with the next group.
  private final class Importers: Sendable {
    private let resting = Mutex<[Importer]>([])

    func take() -> Importer? { resting.withLock { $0.popLast() } }

    func giveBack(_ importer: consuming Importer) {
      let importer = importer
      resting.withLock { $0.append(importer) }
    }
  }

  /// So many files take a moment, of which nobody needs to be told.
  private static let shortRun = 1024

  private func tell(_ done: Int, _ all: Int) {
    if all > SheetRun.shortRun { progress(done, all) }
  }
}

extension [SheetReading] {
  /// The readings of each file, which stand one after another.
  fileprivate var byFile: [[SheetReading]] {
    var (files, rest): ([[SheetReading]], ArraySlice<SheetReading>) = ([], self[...])
    while let first = rest.first {
      let own = rest.prefix { $0.file == first.file }
      files.append(Array(own))
      rest = rest.dropFirst(own.count)
    }
    return files
  }
}
