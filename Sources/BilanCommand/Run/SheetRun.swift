internal import BilanImport
internal import BilanModel
internal import Synchronization

/// Reads many sheets on all processors, in groups; each group's readings come back together.
struct SheetRun {
  let paths: SheetPaths
  let project: Project?
  var options = SessionOptions()
  /// Answers of earlier imports.
  var remembered: [LayoutChoice] = []
  /// The secret under which e-mail addresses are hashed: one for all the sheets of a run.
  var emailKey = EmailKey()
  let purpose: Importer.Purpose

  /// Large enough that starting a group costs nothing beside reading it, small enough that two processors end together.
  private static let groupSize = 256

  /// Hands each reading to `use`, in the order of the paths.
  func forEach(_ use: (consuming SheetReading) throws -> Void) async throws {
    let files = paths.files
    let starts = Array(stride(from: 0, to: files.count, by: SheetRun.groupSize))
    let importers = Importers()
    var settings = SessionSettings()
    try await withThrowingTaskGroup(of: (Int, [SheetReading]).self) { group in
      var next = 0
      var ready: [Int: [SheetReading]] = [:]
      var due = 0
      func startOne() {
        guard next < starts.count else { return }
        let number = next
        let slice = files[starts[number]..<min(files.count, starts[number] + SheetRun.groupSize)]
        group.addTask { (number, read(slice, with: importers)) }
        next += 1
      }
      // A few groups in hand keep every processor busy without holding all readings in memory.
      for _ in 0..<4 { startOne() }
      while let (number, readings) = try await group.next() {
        startOne()
        ready[number] = readings
        while let readings = ready.removeValue(forKey: due) {
          for reading in readings {
            var reading = reading
            settings.compare(&reading, in: project?.language ?? Terminal.language)
            try use(reading)
          }
          due += 1
          progress(min(files.count, due * SheetRun.groupSize), files.count)
        }
      }
    }
    Terminal.clearProgress()
  }

  private func read(_ slice: ArraySlice<String>, with importers: Importers) -> [SheetReading] {
    var importer = importers.take() ?? Importer(project: project, options: options, remembered: remembered, emailKey: emailKey, purpose: purpose)
    defer { importers.giveBack(importer) }
    return slice.map { importer.read($0) }
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

  private func progress(_ done: Int, _ all: Int) {
    guard all > SheetRun.groupSize * 4 else { return }
    let word = Localized(fr: "feuilles lues", nl: "lijsten gelezen", en: "sheets read")
    Terminal.showProgress("\(done)/\(all) \(word[project?.language ?? Terminal.language])")
  }
}
