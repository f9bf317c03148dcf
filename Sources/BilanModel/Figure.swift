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

/// The exact result of an indicator in one cell, or the reason there is none.
public struct Figure: Hashable, Sendable {
  public var value: Rational?
  public var status: Status
  public var target: Int?
  /// Between which numbers a unique count lies while questions about who is who are open; nil where it is one number.
  public var range: ClosedRange<Int>?

  public enum Status: String, Sendable {
    /// There is a value.
    case value
    /// There is a value, but some sessions in it have no known length.
    case partial
    /// No sheet, or no count, says anything: missing, which is not zero.
    case noData = "no_data"
    /// The axis was not implemented.
    case notImplemented = "not_implemented"
  }

  public init(value: Rational?, status: Status, target: Int? = nil, range: ClosedRange<Int>? = nil) {
    self.value = value
    self.status = status
    self.target = target
    self.range = range
  }
}

/// The cell a figure stands in: one indicator in one period, for one axis and place or summed over them (nil).
public struct FigureKey: Hashable, Sendable {
  public var indicator: Code<Indicator>
  public var isEstimated: Bool
  public var period: Code<Period>
  public var axis: Code<Axis>?
  public var place: Place?

  public init(
    indicator: Code<Indicator>, isEstimated: Bool = false, period: Code<Period>,
    axis: Code<Axis>? = nil, place: Place? = nil
  ) {
    self.indicator = indicator
    self.isEstimated = isEstimated
    self.period = period
    self.axis = axis
    self.place = place
  }
}
