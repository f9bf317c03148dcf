/// The exact result of an indicator in one cell, or the reason there is none.
public struct Figure: Hashable, Sendable {
  public var value: Rational?
  public var status: Status
  public var target: Rational?
  /// The value before the project began, or at its start.
  public var baseline: Rational?
  /// Between which numbers a unique count lies while questions about who is who are open; nil where it is one number.
  public var range: ClosedRange<Int>?
  /// The same for a ratio whose parts are ranges.
  public var ratioRange: ClosedRange<Rational>?
  /// Of a ratio: what is divided by what, not reduced, so that `15 % (15/100)` can be shown.
  public var quotient: Quotient?
  /// Sessions about which something was received, of those planned for this axis and period; nil where no plan tells.
  public var coverage: Coverage?

  /// Whether there is a number, and if there is none, why.
  public enum Status: String, Sendable {
    /// There is a value.
    case value
    /// There is a value, but some sessions in it have no known length.
    case partial
    /// No sheet, or no count, says anything: missing, which is not zero.
    case noData = "no_data"
    /// The axis was not implemented.
    case notImplemented = "not_implemented"
    /// A ratio over nothing: the number below the line is 0, or not known.
    case noBase = "no_base"
    /// There is a number, and it is not shown: somebody could be found by it.
    case protected
  }

  /// Two exact numbers, the second not 0.
  public struct Quotient: Hashable, Sendable {
    public var numerator: Rational
    public var denominator: Rational
    public var form: Indicator.RatioForm

    public init(_ numerator: Rational, over denominator: Rational, as form: Indicator.RatioForm) {
      self.numerator = numerator
      self.denominator = denominator
      self.form = form
    }
  }

  /// How many of the planned sessions there is a sheet, or a count, of.
  public struct Coverage: Hashable, Sendable {
    public var received: Int
    public var planned: Int

    public init(received: Int, planned: Int) {
      self.received = received
      self.planned = planned
    }

    public var isComplete: Bool { received >= planned }
  }

  public init(
    value: Rational?, status: Status, target: Rational? = nil, range: ClosedRange<Int>? = nil, quotient: Quotient? = nil
  ) {
    self.value = value
    self.status = status
    self.target = target
    self.range = range
    self.quotient = quotient
  }
}

extension Figure {
  /// Whether there is a number, shown or not.
  public var isKnown: Bool { value != nil || status == .protected }

  /// Whether it is more than 0; what is not shown is taken to be.
  public var isMoreThanNone: Bool { isProtected || (value ?? 0) > 0 }

  /// Whether there is a number that is not shown.
  public var isProtected: Bool { status == .protected }
}

/// The cell a figure stands in: one indicator in one period, for one axis, place and category or summed over them (nil).
public struct FigureKey: Hashable, Sendable {
  public var indicator: Code<Indicator>
  public var isEstimated: Bool
  public var period: Code<Period>
  public var axis: Code<Axis>?
  public var place: Place?
  public var category: Category?

  public init(
    indicator: Code<Indicator>, isEstimated: Bool = false, period: Code<Period>,
    axis: Code<Axis>? = nil, place: Place? = nil, category: Category? = nil
  ) {
    self.indicator = indicator
    self.isEstimated = isEstimated
    self.period = period
    self.axis = axis
    self.place = place
    self.category = category
  }
}
