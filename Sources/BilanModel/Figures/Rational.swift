/// An exact non-negative or negative fraction, kept in lowest terms with a positive denominator.
public struct Rational: Hashable, Sendable {
  public let numerator: Int
  public let denominator: Int

  /// A fraction over a denominator other than 0.
  public init(_ numerator: Int, over denominator: Int = 1) {
    precondition(denominator != 0, "a fraction needs a denominator")
    var (a, b) = (numerator.magnitude, denominator.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = Int(max(a, 1)) * (denominator < 0 ? -1 : 1)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// The nearest `Double`, for cells and JSON only: computation stays exact.
  public var double: Double { Double(numerator) / Double(denominator) }

  public static func + (a: Self, b: Self) -> Self {
    Rational(a.numerator * b.denominator + b.numerator * a.denominator, over: a.denominator * b.denominator)
  }

  public static func * (a: Self, b: Self) -> Self {
    Rational(a.numerator * b.numerator, over: a.denominator * b.denominator)
  }

  public static func - (a: Self, b: Self) -> Self {
    Rational(
      a.numerator * b.denominator - b.numerator * a.denominator,
      over: a.denominator * b.denominator)
  }

  /// The quotient, or nil over zero.
  public static func / (a: Self, b: Self) -> Self? {
    b.numerator == 0
      ? nil : Rational(a.numerator * b.denominator, over: a.denominator * b.numerator)
  }

  /// The value in units of 1/`scale`, rounded half away from zero: `rounded(scale: 10)` of 1/4 is 3.
  public func rounded(scale: Int) -> Int {
    let (quotient, rest) = (numerator.magnitude * UInt(scale))
      .quotientAndRemainder(dividingBy: UInt(denominator))
    let magnitude = Int(quotient) + (rest * 2 >= UInt(denominator) ? 1 : 0)
    return numerator < 0 ? -magnitude : magnitude
  }
}

extension Rational: Comparable {
  public static func < (a: Self, b: Self) -> Bool { a.numerator * b.denominator < b.numerator * a.denominator }
}

extension Rational: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}
