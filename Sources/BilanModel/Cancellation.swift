/// Whether a piece of work is wanted no more, to be asked now and then from all the threads that share it.
public struct Cancellation: Sendable {
  private let ask: @Sendable () -> Bool

  /// Work that is always carried to its end.
  public static let never = Cancellation { false }

  public init(_ ask: @escaping @Sendable () -> Bool) { self.ask = ask }

  /// Whether the work may end early: what it gives back then is thrown away.
  public var isAsked: Bool { ask() }

  /// Does work that is wanted no more once the present task is cancelled.
  ///
  /// - Parameter work: Its threads have ended when it returns.
  package static func watched<Value>(_ work: (Cancellation) -> Value) throws(CancellationError) -> Value {
    let value = withUnsafeCurrentTask { task in
      // The task is there as long as its work is, and may be asked from any thread.
      nonisolated(unsafe) let task = task
      return work(Cancellation { task?.isCancelled ?? false })
    }
    // What ended early is never taken for the whole: a task stays cancelled.
    if Task.isCancelled { throw CancellationError() }
    return value
  }
}
