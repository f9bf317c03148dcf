internal import BilanProject
internal import Synchronization

/// An answer that is being worked out. Who waited for it in vain may come again, or have it stopped.
final class Work: Sendable {
  private let task: Task<Response, Never>
  private let end: End

  init(_ answer: @escaping @Sendable () async -> Response) {
    let end = End()
    self.end = end
    task = Task {
      defer { end.isReached.store(true, ordering: .releasing) }
      return await answer()
    }
  }

  /// Whether the answer is there.
  var isDone: Bool { end.isReached.load(ordering: .acquiring) }

  /// The answer, however long it takes.
  func response() async -> Response { await task.value }

  /// The answer; nil where it does not come within this time, and the work goes on.
  func response(within time: Duration) async -> Response? {
    let task = task
    return await withCheckedContinuation { continuation in
      let first = First(continuation)
      Task { first.resume(await task.value) }
      Task {
        try? await Task.sleep(for: time)
        first.resume(nil)
      }
    }
  }

  /// Asks it to stop where it can: what was done until then stays, and the answer says so.
  func stop() { task.cancel() }

  private final class End: Sendable {
    let isReached = Atomic<Bool>(false)
  }

  /// Goes on with the first of two values.
  private final class First: Sendable {
    private let continuation: Mutex<CheckedContinuation<Response?, Never>?>

    init(_ continuation: CheckedContinuation<Response?, Never>) { self.continuation = Mutex(continuation) }

    func resume(_ response: Response?) {
      continuation.withLock { waiting in
        defer { waiting = nil }
        return waiting
      }?.resume(returning: response)
    }
  }
}

/// How many sheets of all were read, of the deed that is being done.
final class Steps: Sendable {
  private let state = Mutex<(done: Int, all: Int)?>(nil)

  /// Nil where it is not known.
  var now: (done: Int, all: Int)? { state.withLock { $0 } }

  func tell(_ done: Int, _ all: Int) { state.withLock { $0 = (done, all) } }

  func begin() { state.withLock { $0 = nil } }
}
