/// What is kept of an e-mail address: the first 16 bytes of its HMAC-SHA256 under the project's own key.
///
/// Two equal ones are the same address. Without the key nothing can be tried against it; with the key, only whether a known address is the one.
public struct EmailHash: Hashable, Comparable, Sendable {
  public var high: UInt64
  public var low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  public static func < (a: Self, b: Self) -> Bool { (a.high, a.low) < (b.high, b.low) }
}
