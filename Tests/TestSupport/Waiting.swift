internal import Foundation

/// Does what waits for long on a thread of its own: the tests share as many threads as there are processors, and whoever waits on one of them keeps the others from their work.
///
/// What is not right is to be recorded after it, for no test is known on that thread.
public func waiting<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread { continuation.resume(with: Result(catching: work)) }
  }
}
