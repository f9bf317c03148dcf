internal import BilanAggregation
public import BilanModel
internal import BilanStore
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

/// What was counted last of a project, kept as long as neither what is kept nor `projet.yaml` nor its list of places changes: whoever looks at page after page does not have everything counted anew for each.
///
/// A project that is opened with one asks it; what it gives is what would be counted now, or it gives nothing.
public actor FigureMemory {
  /// What was counted last; or what is being counted, which is not there yet.
  private var known: (stamp: ProjectStamp, number: Int, counted: Counted?)?
  /// What is being counted, by its number.
  private var countings: [Int: Counting] = [:]
  private var lastNumber = 0

  /// Something that is being counted, and who waits for it.
  private struct Counting {
    var task: Task<Void, Never>
    var waiting: [Int: CheckedContinuation<Counted, any Error>] = [:]
  }

  public init() {}

  /// Lets go of what was counted.
  public func forget() { known = nil }

  /// Gives what was needed for a while, and is needed no more, back to the system: a program that stays for hours does not keep what one look at much took.
  public nonisolated func tidy() { returnMemory() }

  /// What was counted of this state of a project; whoever asks while it is being counted waits for it.
  ///
  /// Whose task is cancelled waits no more, and what nobody waits for any more is stopped.
  ///
  /// - Throws: What `count` throws; `CancellationError`.
  func counted(at stamp: ProjectStamp, _ count: @escaping @Sendable () throws -> Counted) async throws -> Counted {
    if known?.stamp != stamp { begin(at: stamp, count) }
    guard let known else { throw CancellationError() }
    if let counted = known.counted { return counted }
    let waiter = nextNumber()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { countings[known.number]?.waiting[waiter] = $0 }
    } onCancel: {
      Task { await self.leave(waiter, known.number) }
    }
  }

  private func nextNumber() -> Int {
    lastNumber += 1
    return lastNumber
  }

  private func begin(at stamp: ProjectStamp, _ count: @escaping @Sendable () throws -> Counted) {
    // What is there of an earlier state goes before the new one comes: both at once would take twice the memory.
    known = nil
    let number = nextNumber()
    countings[number] = Counting(task: Task.detached { await self.end(number, Result { try count() }) })
    known = (stamp, number, nil)
  }

  /// Hands on what was counted, or why it was not.
  private func end(_ number: Int, _ result: Result<Counted, any Error>) {
    if known?.number == number {
      switch result {
      case .success(let counted): known?.counted = counted
      case .failure: known = nil
      }
    }
    if let counting = countings.removeValue(forKey: number) { for waiter in counting.waiting.values { waiter.resume(with: result) } }
  }

  private func leave(_ waiter: Int, _ number: Int) {
    guard let waiting = countings[number]?.waiting.removeValue(forKey: waiter) else { return }
    waiting.resume(throwing: CancellationError())
    guard let counting = countings[number], counting.waiting.isEmpty else { return }
    counting.task.cancel()
    // Whoever asks from now on has it counted anew.
    if known?.number == number { known = nil }
  }
}

/// By which it is seen whether a project is still what it was: what is kept, `projet.yaml`, and its list of places.
public struct ProjectStamp: Hashable, Sendable {
  let store: StoreStamp
  let projectFiles: [String]
}

/// The facts of a project, and the figures that were asked of them: each is computed once.
final class Counted: Sendable {
  let facts: FactTable
  /// What is kept that the project does not know any more.
  let strays: [Diagnostic]
  /// All that is wrong with what they were read from.
  let diagnostics: [Diagnostic]
  private let figures = Mutex<[Question: FigureSet]>([:])
  private let questions = Mutex<[StoredDecision.Subject: [OpenQuestion]]>([:])
  private let comparisons = Mutex<[[Period]: Compared]>([:])
  private let moved = Mutex<[Diagnostic]?>(nil)

  /// Periods side by side.
  struct Compared: Sendable {
    var comparisons: [PeriodComparison]
    var figures: FigureSet
    var sent: [SentFigures]
  }

  private struct Question: Hashable {
    var periods: [Period]
    var level: PlaceLevel
  }

  init(_ facts: FactTable, _ diagnostics: [Diagnostic], strays: [Diagnostic] = []) {
    (self.facts, self.strays, self.diagnostics) = (facts, strays, strays + diagnostics)
  }

  /// All figures of some periods, as whoever works with them sees them: nothing is hidden. Of those asked for last, a few are remembered.
  func figures(of project: Project, in periods: [Period], level: PlaceLevel) -> FigureSet {
    figures.withLock { known in
      let question = Question(periods: periods, level: level)
      if let found = known[question] { return found }
      let found = Publication(facts, project, periods: periods, level: level).figures
      if known.count > 7 { known = [:] }
      known[question] = found
      return found
    }
  }

  /// The open questions of who is who.
  func openQuestions(_ project: Project, about subject: StoredDecision.Subject) -> [OpenQuestion] {
    questions.withLock { known in
      if let found = known[subject] { return found }
      let found = subject == .person ? facts.openQuestionsAboutPeople(project) : facts.openQuestionsAboutOrganisations(project)
      known[subject] = found
      return found
    }
  }

  /// Periods side by side: of those asked for last, a few are remembered.
  func compared(_ periods: [Period], _ compare: () throws -> Compared) throws -> Compared {
    if let known = comparisons.withLock({ $0[periods] }) { return known }
    let found = try compare()
    comparisons.withLock { known in
      if known.count > 3 { known = [:] }
      known[periods] = found
    }
    return found
  }

  /// What is other today than in reports that were sent.
  func movedSinceSent(_ find: () throws -> [Diagnostic]) throws -> [Diagnostic] {
    if let known = moved.withLock({ $0 }) { return known }
    let found = try find()
    moved.withLock { $0 = found }
    return found
  }
}

extension ProjectFolder {
  /// What the store keeps, counted: from memory where nothing has changed since.
  func counted() async throws -> Counted {
    let count: @Sendable () throws -> Counted = {
      try Failure.explaining {
        guard let store = try Store.openExisting(at: storePath) else { return Counted(FactTable.Builder(project: project).finish(), []) }
        let facts = try FactTable(store, project)
        return Counted(facts, facts.overlapWarnings(project), strays: try strays(in: store, facts))
      }
    }
    guard let memory, let stamp = try await stamp() else { return try count() }
    return try await memory.counted(at: stamp, count)
  }

  /// What the project is now; nil where that cannot be told. Waits a moment where something was kept just now.
  ///
  /// - Throws: `CancellationError`.
  public func stamp() async throws -> ProjectStamp? {
    for _ in 0..<10 {
      if let stamp = StoreStamp(ofStoreAt: storePath) { return ProjectStamp(store: stamp, projectFiles: fileHashes) }
      try await Task.sleep(for: .milliseconds(10))
    }
    return nil
  }

  /// How many questions of who is who are open about people.
  ///
  /// - Throws: `Failure`, `CancellationError`.
  public func openQuestionCount() async throws -> Int { try await counted().openQuestions(project, about: .person).count }

  /// The last period of the project of which a sheet is kept; nil where there is none.
  ///
  /// - Throws: `Failure`.
  public func latestKeptPeriod() throws -> Period? {
    try Failure.explaining {
      guard let store = try Store.openExisting(at: storePath) else { return nil }
      return try project.periods.last { try store.keepsSomething(from: $0.first, to: $0.last) }
    }
  }
}

private func returnMemory() {
  #if canImport(Glibc)
    // By its name: Swift's picture of the C library leaves it out, and another C library may have none.
    guard let function = dlsym(nil, "malloc_trim") else { return }
    _ = unsafeBitCast(function, to: (@convention(c) (Int) -> CInt).self)(0)
  #endif
}
