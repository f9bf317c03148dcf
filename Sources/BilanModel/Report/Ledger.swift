/// The additive facts behind the totals of a report, summed up so far that nobody can be seen in them:
/// one line for each session day × commune × what is counted there.
///
/// A line is small, because there may be a million: titles stand once in the dictionaries, lines hold their places there.
public struct Ledger: Sendable {
  public var periods: [Entry<Period>]
  public var axes: [Entry<Axis>]
  public var places: [PlaceEntry]
  public var measures: [Measure]
  /// What is offered, as it is called in the report's language; a line without an activity has none.
  public var activities: [String]
  /// By day (those without one last), then period, axis, measure, commune, counted before estimated, activity.
  public var lines: [Line]
  /// What one of the places is called.
  public var placeTitle = Localized(fr: "Commune", nl: "Gemeente", en: "Commune")

  /// A code and how the report calls it.
  public struct Entry<Owner>: Sendable {
    public var code: Code<Owner>
    public var title: String

    public init(_ code: Code<Owner>, _ title: String) {
      self.code = code
      self.title = title
    }
  }

  /// A place and how the report calls it.
  public struct PlaceEntry: Sendable {
    public var place: Place
    public var title: String

    public init(_ place: Place, _ title: String) {
      self.place = place
      self.title = title
    }
  }

  /// An additive indicator: its values are whole numbers of its unit, of which `unitsInOne` make 1 of what is shown.
  /// Hours are kept in minutes.
  public struct Measure: Sendable {
    public var indicator: Code<Indicator>
    public var title: String
    public var unitsInOne: Int
    /// Whether it is what was planned, and not what was counted.
    public var isPlan: Bool

    public init(_ indicator: Code<Indicator>, _ title: String, unitsInOne: Int = 1, isPlan: Bool = false) {
      self.indicator = indicator
      self.title = title
      self.unitsInOne = unitsInOne
      self.isPlan = isPlan
    }
  }

  /// What was counted on one day in one place; dictionaries of the ledger say what the numbers mean.
  public struct Line: Hashable, Sendable {
    /// The day, or the first of what was counted; nil for a session that was planned without one.
    public var day: Day?
    public var period: UInt16
    public var axis: UInt16
    /// -1 where the fact names no activity.
    public var activity: Int32
    public var place: UInt16
    public var measure: UInt16
    public var isEstimated: Bool
    public var value: Int

    public init(
      day: Day?, period: Int, axis: Int, activity: Int, place: Int, measure: Int, isEstimated: Bool = false, value: Int
    ) {
      self.day = day
      self.period = UInt16(period)
      self.axis = UInt16(axis)
      self.activity = Int32(activity)
      self.place = UInt16(place)
      self.measure = UInt16(measure)
      self.isEstimated = isEstimated
      self.value = value
    }
  }

  public init(
    periods: [Entry<Period>], axes: [Entry<Axis>], places: [PlaceEntry], measures: [Measure], activities: [String],
    lines: [Line]
  ) {
    self.periods = periods
    self.axes = axes
    self.places = places
    self.measures = measures
    self.activities = activities
    self.lines = lines
  }
}

extension Ledger.Line: Comparable {
  public static func < (a: Self, b: Self) -> Bool {
    if a.day != b.day {
      guard let (x, y) = a.day.flatMap({ x in b.day.map { (x, $0) } }) else { return b.day == nil }
      return x < y
    }
    if a.period != b.period { return a.period < b.period }
    if a.axis != b.axis { return a.axis < b.axis }
    return (a.measure, a.place, a.isEstimated ? 1 : 0, a.activity) < (b.measure, b.place, b.isEstimated ? 1 : 0, b.activity)
  }
}

/// Lines of the ledger, by what they say: those of one indicator in one period, and of one axis, commune or month where these are named.
public struct Selection: Hashable, Sendable {
  public var indicator: Code<Indicator>
  public var isEstimated: Bool
  public var period: Code<Period>
  public var axis: Code<Axis>?
  public var place: Place?
  /// The first day of a calendar month.
  public var month: Day?
  /// In which of these the lines must lie beyond that, to put like beside like; nil where they need not. No line lies in two.
  public var parts: [Part]?

  /// Some months, axes and communes; nil for all of them.
  public struct Part: Hashable, Sendable {
    /// By their first days.
    public var months: [Day]?
    public var axes: [Code<Axis>]?
    public var places: [Place]?

    public init(months: [Day]? = nil, axes: [Code<Axis>]? = nil, places: [Place]? = nil) {
      self.months = months
      self.axes = axes
      self.places = places
    }
  }

  public init(
    _ indicator: Code<Indicator>, isEstimated: Bool = false, period: Code<Period>, axis: Code<Axis>? = nil,
    place: Place? = nil, month: Day? = nil, parts: [Part]? = nil
  ) {
    self.indicator = indicator
    self.isEstimated = isEstimated
    self.period = period
    self.axis = axis
    self.place = place
    self.month = month
    self.parts = parts
  }

  /// The figure that the lines add up to; nil where they are a part of one.
  package var figure: FigureKey? {
    month == nil && parts == nil ? FigureKey(indicator: indicator, isEstimated: isEstimated, period: period, axis: axis, place: place) : nil
  }
}

/// How a number comes of the ledger, or of other cells of its table: what a renderer that can compute writes as a formula.
public indirect enum Derivation: Hashable, Sendable {
  case sum(Selection)
  case number(Int)
  /// The number in this column of the same row.
  case column(Int)
  /// The sum of these rows in the same column.
  case rows(Range<Int>)
  /// The number in this row, and the same column, of the table of this name, written before it or the table itself.
  case cell(of: Code<Table>, row: Int)
  case difference(Derivation, Derivation)
  case product(Derivation, Derivation)
  case quotient(Derivation, Derivation)
  /// A word for a number: that of the first step it reaches, in falling order, or else the last.
  case word(Derivation, steps: [Step], otherwise: String)

  /// From which number on a word holds.
  public struct Step: Hashable, Sendable {
    public var from: Rational
    public var word: String

    public init(from: Rational, _ word: String) {
      self.from = from
      self.word = word
    }
  }

  /// A fixed number, as the quotient of two whole ones where it is none.
  public init(_ value: Rational) {
    self = value.denominator == 1 ? .number(value.numerator) : .quotient(.number(value.numerator), .number(value.denominator))
  }
}

extension Day {
  /// The first day of the month that the day lies in.
  public var firstOfMonth: Day {
    let (_, _, day) = parts
    return Day(number: number - Int32(day - 1))
  }
}
