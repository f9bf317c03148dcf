/// A day of the proleptic Gregorian calendar, held as the number of days since 1970-01-01.
///
/// Days have no time zone: a session of 21 October is on 21 October everywhere.
/// Conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
public struct Day: Hashable, Comparable, Sendable {
  public let number: Int32

  public init(number: Int32) { self.number = number }

  /// The day of this year (1 to 9999), month and day of the month, or nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Years begin in March, so that a leap day is the last of its year.
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Year (1 to 9999), month (1 to 12) and day of the month (1 to 31).
  public var parts: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  /// Days in a month (1 to 12) of a year.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2024-10-21`.
  public var description: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Reads `2024-10-21` and nothing else.
  public init?(iso text: String) {
    let fields = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].count == 4, fields[1].count == 2, fields[2].count == 2
    else { return nil }
    let numbers = fields.compactMap { digits -> Int? in
      digits.reduce(0) { (sum: Int?, byte) in
        guard let sum, (48...57).contains(byte) else { return nil }
        return sum * 10 + Int(byte - 48)
      }
    }
    guard numbers.count == 3 else { return nil }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// As people in Belgium write it: `21/10/2024`.
  public var belgian: String {
    let (year, month, day) = parts
    return "\(padded(day, 2))/\(padded(month, 2))/\(year)"
  }
}

private func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// A closed span of days with a name: a year, a half-year, a school year, the funding period.
public struct Period: Hashable, Sendable {
  public let code: Code<Period>
  public let first: Day
  public let last: Day

  /// The days that a period may have, 1900-01-01 to 2199-12-31: no grant is older, and a year such as 9999 stands for "no end", which no report can be about.
  public static let bounds = ClosedRange(uncheckedBounds: (lower: Day(number: -25_567), upper: Day(number: 84_005)))

  /// A span within the bounds whose last day is not before its first, or nil.
  public init?(code: Code<Period>, first: Day, last: Day) {
    guard first <= last, Period.bounds.contains(first), Period.bounds.contains(last) else { return nil }
    self.code = code
    self.first = first
    self.last = last
  }

  /// The calendar year, known by its number; nil for one out of bounds.
  public init?(year: Int) {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    self.init(code: Code(String(year)), first: first, last: last)
  }

  /// Whether a day lies in the period, its first and last days included.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// Whether some day lies in both periods.
  public func overlaps(_ other: Period) -> Bool { first <= other.last && other.first <= last }
}
