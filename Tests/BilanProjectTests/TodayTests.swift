import BilanProject
import Testing

/// The day in Brussels, an hour or two ahead of UTC.
@Suite struct TodayTests {
  /// Year, month, day, hour and minute of UTC, and the day in Brussels.
  @Test(arguments: [
    // Winter: one hour.
    ([2026, 1, 10, 22, 59], "2026-01-10"), ([2026, 1, 10, 23, 0], "2026-01-11"), ([2025, 12, 31, 23, 30], "2026-01-01"),
    // Summer: two.
    ([2026, 7, 1, 21, 59], "2026-07-01"), ([2026, 7, 1, 22, 0], "2026-07-02"),
    // The nights in which the hour changes, 29 March and 25 October 2026.
    ([2026, 3, 28, 22, 30], "2026-03-28"), ([2026, 3, 28, 23, 30], "2026-03-29"), ([2026, 3, 29, 21, 30], "2026-03-29"), ([2026, 3, 29, 22, 0], "2026-03-30"),
    ([2026, 10, 24, 22, 30], "2026-10-25"), ([2026, 10, 25, 22, 30], "2026-10-25"), ([2026, 10, 25, 23, 0], "2026-10-26"),
    // A last Sunday that is the 31st, and one that is the 25th.
    ([2024, 3, 31, 22, 0], "2024-04-01"), ([2024, 3, 30, 22, 30], "2024-03-30"), ([2020, 10, 25, 22, 30], "2020-10-25"),
    ([2027, 10, 31, 22, 30], "2027-10-31"),
    ([2027, 10, 30, 22, 30], "2027-10-31"),
  ])
  func theDayIsThatOfBrussels(utc: [Int], expected: String) throws {
    let day = try #require(Day(year: utc[0], month: utc[1], day: utc[2]))
    #expect(Day.inBrussels(at: Int(day.number) * 86_400 + utc[3] * 3_600 + utc[4] * 60).description == expected)
  }
}
