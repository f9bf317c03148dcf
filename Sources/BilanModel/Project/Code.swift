/// The short name by which one thing of a kind is known: `Code<Axis>` is not a `Code<Commune>`.
///
/// Codes are compared byte for byte; two spellings are two codes.
public struct Code<Owner>: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }
}

extension Code: Comparable {
  public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}

extension Code: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self.init(text) }
}

extension Code: CustomStringConvertible {
  public var description: String { text }
}
