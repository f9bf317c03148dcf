/// Spans of days by the names people give them.
extension Period {
  /// The period that a name means, whatever periods a project declares: a year, a half-year, a quarter, a month, a school year, any span.
  ///
  /// | name | span |
  /// |---|---|
  /// | `2024` | twelve months from the first day of month `yearStart` of 2024 |
  /// | `2024-S1`, `2024-H2` | half of such a year (semestre, half-year, semester) |
  /// | `2024-T1`, `2024-Q3`, `2024-K4` | a quarter of it (trimestre, quarter, kwartaal) |
  /// | `2024-03` | the calendar month |
  /// | `2023-2024` | the school year: 1 September to 31 August |
  /// | `2024-01-15..2024-06-30` | from day to day |
  ///
  /// - Parameter yearStart: The month (1 to 12) in which a year begins.
  public init?(named name: String, yearStart: Int = 1) {
    if let span = name.firstIndex(of: "."), name[span...].hasPrefix("..") {
      guard let first = Day(iso: String(name[..<span])), let last = Day(iso: String(name[span...].dropFirst(2))) else { return nil }
      self.init(code: Code(name), first: first, last: last)
      return
    }
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap(yearNumber) else { return nil }
    if parts.count == 1 {
      self.init(name, year: year, month: yearStart, months: 12)
      return
    }
    guard parts.count == 2 else { return nil }
    if let next = yearNumber(parts[1]) {
      guard next == year + 1 else { return nil }
      self.init(name, year: year, month: 9, months: 12)
    } else if parts[1].count == 2, let month = Int(parts[1]), (1...12).contains(month) {
      self.init(name, year: year, month: month, months: 1)
    } else {
      guard parts[1].count == 2, let letter = parts[1].uppercased().first, let number = parts[1].last?.wholeNumberValue else { return nil }
      let months = "SH".contains(letter) ? 6 : "TQK".contains(letter) ? 3 : 12
      guard months < 12, (1...12 / months).contains(number) else { return nil }
      self.init(name.uppercased(), year: year, month: yearStart + (number - 1) * months, months: months)
    }
  }

  /// - Parameter month: From 1; one over 12 lies in the next year.
  private init?(_ name: String, year: Int, month: Int, months: Int) {
    func first(_ month: Int) -> Day? { Day(year: year + (month - 1) / 12, month: (month - 1) % 12 + 1, day: 1) }
    guard let start = first(month), let end = first(month + months) else { return nil }
    self.init(code: Code(name), first: start, last: Day(number: end.number - 1))
  }

  /// The days that its code is the name of, where it has others: `2023` for a season that runs into 2024, `2024-T1` for April to June; nil for any other.
  ///
  /// A part of them is called so with right, as a grant that ends in November is by its year. The calendar's year is one in a project too whose years begin in another month; and two years in one name (`2023-2024`) are the name of
  /// whatever lies in them.
  public func daysOfItsName(yearStart: Int) -> Period? {
    guard let named = Period(named: code.text, yearStart: yearStart) else { return nil }
    let years = code.text.split(separator: "-").compactMap(yearNumber).compactMap { Period(String($0), year: $0, month: 1, months: 12) }
    let both = years.count == 2 ? Period(code: code, first: years[0].first, last: years[1].last) : nil
    return [named, Period(named: code.text), both].contains { $0?.contains(first) ?? false && $0?.contains(last) ?? false } ? nil : named
  }

  /// The calendar months it touches, as (year, month), in order.
  public var months: [CalendarMonth] {
    var months: [CalendarMonth] = []
    var next = CalendarMonth(first)
    while next <= CalendarMonth(last) {
      months.append(next)
      next = next.following
    }
    return months
  }
}

/// A month of a year.
public struct CalendarMonth: Hashable, Comparable, Sendable {
  public let year: Int
  /// 1 to 12.
  public let month: Int

  public init(_ day: Day) {
    let parts = day.parts
    (year, month) = (parts.year, parts.month)
  }

  private init(year: Int, month: Int) {
    self.year = year
    self.month = month
  }

  var following: CalendarMonth { month == 12 ? CalendarMonth(year: year + 1, month: 1) : CalendarMonth(year: year, month: month + 1) }

  public static func < (a: Self, b: Self) -> Bool { (a.year, a.month) < (b.year, b.month) }

  /// `juin`, `juni`, `June`.
  public static func name(_ month: Int) -> Localized {
    let names = [
      ("janvier", "januari", "January"), ("février", "februari", "February"), ("mars", "maart", "March"), ("avril", "april", "April"),
      ("mai", "mei", "May"), ("juin", "juni", "June"), ("juillet", "juli", "July"), ("août", "augustus", "August"),
      ("septembre", "september", "September"), ("octobre", "oktober", "October"), ("novembre", "november", "November"),
      ("décembre", "december", "December"),
    ]
    let name = names[month - 1]
    return Localized(fr: name.0, nl: name.1, en: name.2)
  }
}

private func yearNumber(_ text: Substring) -> Int? {
  guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }), let year = Int(text), year >= 1 else { return nil }
  return year
}

extension Project {
  /// The period that a name means here: one that the project declares, `all` for the whole of it, or any that `Period(named:yearStart:)` reads and that
  /// touches one of the project's: a slip of the pen is no span.
  public func period(named name: String) -> Period? {
    if let period = period(Code(name)) { return period }
    if name == "all" { return fundingPeriod }
    guard let period = Period(named: name, yearStart: yearStart), periods.contains(where: period.overlaps) else { return nil }
    return period
  }

  /// The same span one year earlier, by the name that people give it: `2023-T3` for `2024-T3`, `2022-2023` for `2023-2024`.
  ///
  /// Nil for one longer than a year, and where nothing of the project lies there.
  public func spanOneYearEarlier(than span: Period) -> Period? {
    var name = span.code.text.split(separator: "-", omittingEmptySubsequences: false).map { part in
      yearNumber(part).map { String($0 - 1) } ?? String(part)
    }.joined(separator: "-")
    if span.code.text.contains("..") {
      guard let first = span.first.oneYearEarlier, let last = span.last.oneYearEarlier else { return nil }
      name = "\(first)..\(last)"
    }
    return period(named: name).flatMap { $0.last < span.first ? $0 : nil }
  }
}

extension Day {
  /// The same day of the year before; for 29 February the one before it.
  fileprivate var oneYearEarlier: Day? {
    let parts = parts
    return Day(year: parts.year - 1, month: parts.month, day: parts.day) ?? Day(year: parts.year - 1, month: parts.month, day: parts.day - 1)
  }
}
