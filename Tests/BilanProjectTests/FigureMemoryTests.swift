import BilanAggregation
import BilanStore
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import BilanProject

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What is remembered is never old: whatever is done, also by another program and at once, the figures are those that are counted anew.
///
/// One after another: a counting holds its thread, and there may be two in all.
@Suite(.serialized) struct FigureMemoryTests {
  private let file = """
    title: {fr: Essai, nl: Proef, en: Trial}
    language: fr
    coordinating_commune: Forest
    periods: [2024]
    axes:
      - {code: "1", title: {fr: A, nl: A, en: A}, status: running, activities: [{code: a, title: {fr: Atelier, nl: Atelier, en: Workshop}, kind: workshop, duration: 1h}]}

    """

  private func sheet(_ day: Int, _ count: Int) -> String {
    "Atelier\nDate : \(day)/03/2024\n\nNom;Prénom;Commune;Présence\n" + (0..<count).map { "Maes\($0);Lotte;Forest;x\n" }.joined()
  }

  @Test(arguments: 1...6) func figuresAreThoseOfNow(seed: UInt64) async throws {
    let scratch = try Scratch()
    let folder = scratch.file("projet")
    try ProjectFolder.make(at: folder, language: .fr, text: file)
    let memory = FigureMemory()
    var chance = Seeded(seed)
    for step in 0..<25 {
      switch Int.random(in: 0..<5, using: &chance) {
      case 0, 1:
        // Of few sizes, so that files of one length say other things.
        let path = "\(folder)/presences/liste \(Int.random(in: 1...3, using: &chance)).csv"
        try Data(sheet(Int.random(in: 10...12, using: &chance), Int.random(in: 1...3, using: &chance)).utf8).write(to: URL(filePath: path))
        _ = try await ProjectFolder(folder).importSheets(ImportRequest([path], placing: .byName))
      case 2: if let sheet = try ProjectFolder(folder).sheets().randomElement(using: &chance) { _ = try ProjectFolder(folder).removeSheet(sheet.id) }
      case 3: try? ProjectFolder(folder).undo().carryOut()
      default:
        let hours = Int.random(in: 1...9, using: &chance)
        try Data(file.replacing("duration: 1h", with: "duration: \(hours)h").utf8).write(to: URL(filePath: folder + "/projet.yaml"))
      }
      async let other = ProjectFolder(folder, memory: memory).indicators().rows
      let remembered = try await ProjectFolder(folder, memory: memory).indicators().rows
      let counted = try await ProjectFolder(folder).indicators().rows
      for rows in [remembered, try await other] {
        #expect(rows.map(\.key) == counted.map(\.key) && rows.map(\.figure.value) == counted.map(\.figure.value), "step \(step)")
      }
      #expect(try await ProjectFolder(folder, memory: memory).openQuestionCount() == ProjectFolder(folder).questions()?.open.count ?? 0)
      // What undoing would change is the same beside what is remembered.
      guard step % 5 == 0 else { continue }
      let plain = try? ProjectFolder(folder).undo().effect
      let shown = try? await ProjectFolder(folder, memory: memory).undoToShow().effect
      #expect(shown?.map(\.key) == plain?.map(\.key) && shown?.map(\.before.value) == plain?.map(\.before.value), "step \(step)")
      #expect(shown?.map(\.after.value) == plain?.map(\.after.value), "step \(step)")
    }
  }

  /// A list of places that is changed is part of the project: what was counted with the one before is counted anew, and what it lost is told.
  @Test func aListOfPlacesIsPartOfTheProject() async throws {
    let scratch = try Scratch()
    let folder = scratch.file("projet")
    try ProjectFolder.make(at: folder, language: .fr, text: file)
    let list = "code;name\n11;Forest\n12;Uccle\n"
    try list.write(toFile: folder + "/places.csv")
    try (file + "places: places.csv\n").write(toFile: folder + "/projet.yaml")
    try sheet(10, 2).write(toFile: folder + "/presences/liste.csv")
    _ = try await ProjectFolder(folder).importSheets(ImportRequest([folder + "/presences"]))
    let memory = FigureMemory()
    func inForest() async throws -> [Rational?] {
      let project = try ProjectFolder(folder, memory: memory)
      let forest = project.project.places(at: .commune).first
      let rows = try await project.indicators().rows.filter { $0.key.indicator == "participations" && $0.key.axis == nil && $0.key.place == forest }
      return rows.map(\.figure.value)
    }
    func told() async throws -> [Problem] { try await ProjectFolder(folder, memory: memory).check().map(\.problem) }
    #expect(try await inForest() == [2])
    #expect(try await told() == [])
    try list.replacing("11;", with: "13;").write(toFile: folder + "/places.csv")
    #expect(try await inForest() == [0])
    #expect(try await told() == [.communesUnknownToList])
    try list.write(toFile: folder + "/places.csv")
    #expect(try await inForest() == [2])
    #expect(try await told() == [])
  }

  /// A counting that ends once it is let go of, or asked to stop.
  private final class Slow: Sendable {
    private let counted: Counted
    private let state = Mutex((begun: 0, stopped: 0, isLetGo: false))

    init(_ counted: Counted) { self.counted = counted }

    func count() throws -> Counted {
      state.withLock { $0.begun += 1 }
      while !state.withLock({ $0.isLetGo }) {
        if Task.isCancelled {
          state.withLock { $0.stopped += 1 }
          throw CancellationError()
        }
        usleep(1000)
      }
      return counted
    }

    func letGo() { state.withLock { $0.isLetGo = true } }
    func hasBegun(_ times: Int) async { while state.withLock({ $0.begun }) < times { try? await Task.sleep(for: .milliseconds(1)) } }
    func hasStopped(_ times: Int) async { while state.withLock({ $0.stopped }) < times { try? await Task.sleep(for: .milliseconds(1)) } }
    var begun: Int { state.withLock { $0.begun } }
  }

  private func stamp() throws -> ProjectStamp {
    ProjectStamp(store: try #require(StoreStamp(ofStoreAt: "/nowhere/bilan.sqlite")), projectFiles: [])
  }

  private func slow() throws -> Slow {
    let scratch = try Scratch()
    try ProjectFolder.make(at: scratch.file("projet"), language: .fr, text: file)
    return Slow(Counted(FactTable.Builder(project: try ProjectFolder(scratch.file("projet")).project).finish(), []))
  }

  /// What the last one stops waiting for is stopped; who asks afterwards has it counted anew.
  @Test(.timeLimit(.minutes(2))) func countingIsStoppedWithTheLastWhoWaits() async throws {
    let (memory, slow, stamp) = (FigureMemory(), try slow(), try stamp())
    let first = Task { try await memory.counted(at: stamp) { try slow.count() } }
    await slow.hasBegun(1)
    first.cancel()
    await #expect(throws: CancellationError.self) { _ = try await first.value }
    await slow.hasStopped(1)
    slow.letGo()
    _ = try await memory.counted(at: stamp) { try slow.count() }
    _ = try await memory.counted(at: stamp) { try slow.count() }
    #expect(slow.begun == 2)
  }

  /// Who stops waiting goes at once, and nobody else loses anything by it.
  @Test(.timeLimit(.minutes(2))) func whoStaysGetsWhatIsCounted() async throws {
    let (memory, slow, stamp) = (FigureMemory(), try slow(), try stamp())
    let staying = Task { try await memory.counted(at: stamp) { try slow.count() } }
    await slow.hasBegun(1)
    let leaving = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await memory.counted(at: stamp) { try slow.count() }
    }
    await #expect(throws: CancellationError.self) { _ = try await leaving.value }
    slow.letGo()
    _ = try await staying.value
    #expect(slow.begun == 1)
  }

  /// A second look takes what was counted at the first: it is the same even where what is kept was destroyed in a way that cannot be seen from outside.
  @Test func nothingIsCountedTwice() async throws {
    let scratch = try Scratch()
    let folder = scratch.file("projet")
    try ProjectFolder.make(at: folder, language: .fr, text: file)
    let path = folder + "/presences/liste.csv"
    try Data(sheet(10, 2).utf8).write(to: URL(filePath: path))
    _ = try await ProjectFolder(folder).importSheets(ImportRequest([path]))
    let memory = FigureMemory()
    func figures() async throws -> [Rational?] { try await ProjectFolder(folder, memory: memory).indicators().rows.map(\.figure.value) }
    let before = try await figures()
    var facts = stat()
    #expect(stat(folder + "/bilan.sqlite", &facts) == 0)
    let handle = try FileHandle(forWritingTo: URL(filePath: folder + "/bilan.sqlite"))
    handle.write(Data(count: Int(facts.st_size)))
    try handle.close()
    var times = [facts.st_atim, facts.st_mtim]
    #expect(utimensat(AT_FDCWD, folder + "/bilan.sqlite", &times, 0) == 0)
    #expect(try await figures() == before)
    await memory.forget()
    #expect(try await ProjectFolder(folder, memory: memory).fails { try await $0.indicators() })
  }
}

extension ProjectFolder {
  /// Whether something cannot be done.
  fileprivate func fails(_ work: (ProjectFolder) async throws -> some Any) async -> Bool {
    do {
      _ = try await work(self)
      return false
    } catch { return true }
  }
}
