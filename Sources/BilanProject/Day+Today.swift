public import BilanModel
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Day {
  /// Today in Brussels, where the projects are, wherever the machine believes to be.
  public static var today: Day { inBrussels(at: Int(time(nil))) }

  /// The day in Brussels at a moment, in seconds since 1970-01-01 00:00 UTC.
  ///
  /// An hour ahead of UTC, two from 01:00 UTC on the last Sunday of March to 01:00 UTC on that of October (Directive 2000/84/EC).
  public static func inBrussels(at seconds: Int) -> Day {
    let year = Day(seconds).parts.year
    let summer = changeOfHour(month: 3, year)..<changeOfHour(month: 10, year)
    return Day(seconds + (summer.contains(seconds) ? 7_200 : 3_600))
  }

  /// The UTC day of a moment.
  private init(_ seconds: Int) { self.init(number: Int32((Double(seconds) / 86_400).rounded(.down))) }

  /// 01:00 UTC on the last Sunday of a month of 31 days.
  private static func changeOfHour(month: Int, _ year: Int) -> Int {
    guard let last = Day(year: year, month: month, day: 31) else { return 0 }
    // Day 0 was a Thursday, day 3 a Sunday.
    let sunday = Int(last.number) - (Int(last.number) - 3) % 7
    return sunday * 86_400 + 3_600
  }
}
