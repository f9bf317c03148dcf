/// What is kept of an e-mail address: the first 16 bytes of its HMAC-SHA256 under the project's own key.
///
/// A birth date and a member's number are kept in the same way, each with a word before it, so that no two kinds of sign are ever equal.
///
/// Two equal ones are the same address. Without the key nothing can be tried against it; with the key, only whether a known address is the one.
public struct EmailHash: Hashable, Comparable, Sendable {
  public var high: UInt64
  public var low: UInt64

  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// None is before any.
  public static func precedes(_ a: EmailHash?, _ b: EmailHash?) -> Bool {
    let none = EmailHash(high: 0, low: 0)
    return (a ?? none) < (b ?? none)
  }

  public static func < (a: Self, b: Self) -> Bool { (a.high, a.low) < (b.high, b.low) }
}
