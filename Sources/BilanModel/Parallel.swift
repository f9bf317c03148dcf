internal import Dispatch

extension Array where Element: Sendable {
  /// The result for each element, in their order, computed by as many threads as the machine has to give.
  package func mapInParallel<Result: Sendable>(_ body: @Sendable (Element) -> Result) -> [Result] {
    var results = [Result?](repeating: nil, count: count)
    results.withUnsafeMutableBufferPointer { buffer in
      // Each thread writes one element, and nobody reads them meanwhile.
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: count) { buffer[$0] = body(self[$0]) }
    }
    return results.map { $0! }
  }

  /// Works on each element in a thread of its own.
  package mutating func changeInParallel(_ body: @Sendable (inout Element) -> Void) {
    withUnsafeMutableBufferPointer { buffer in
      // As above.
      nonisolated(unsafe) let buffer = buffer
      DispatchQueue.concurrentPerform(iterations: buffer.count) { body(&buffer[$0]) }
    }
  }
}

/// Two pieces of work at once: the first in a thread of its own, the second in this one.
package func both<First: Sendable, Second>(_ first: @escaping @Sendable () -> First, _ second: () throws -> Second) rethrows -> (First, Second) {
  let group = DispatchGroup()
  // Written by one thread, and read when it has ended.
  nonisolated(unsafe) var result: First?
  DispatchQueue.global().async(group: group) { result = first() }
  defer { group.wait() }
  let other = try second()
  group.wait()
  return (result!, other)
}
