internal import BilanModel

/// How hours of participants are told, from the finest on. Sums of numbers each times another length leave few other whole numbers possible, so that much would be hidden for their sake.
enum HoursDetail {
  /// By axis and commune at once: each axis has sessions of one length, and they are as many numbers as participations.
  case byAxisAndCommune
  /// By axis and by commune, and not by both.
  case apart
  /// By axis alone: participations are told by session and commune instead.
  case byAxis
}

/// How far days are put together before numbers about people are listed by them, from the finest on.
enum Grain: CaseIterable {
  /// Each count by itself; sessions by month.
  case count
  case month, quarter, half
  /// Nothing is listed: the figures of the period say it.
  case period

  /// The months of a period that are one line, each by its first day. Quarters and halves are those of the period, which need not be those of the calendar.
  func lines(of period: Period) -> [[Day]] {
    let starts = period.monthStarts
    let months: Int
    switch self {
    case .count, .month: months = 1
    case .quarter: months = 3
    case .half: months = 6
    case .period: return []
    }
    return stride(from: 0, to: starts.count, by: months).map { Array(starts[$0..<min($0 + months, starts.count)]) }
  }

  /// The days that a count falls into; nil where it reaches over several lines.
  func span(of count: CampaignCount, in period: Period) -> ClosedRange<Day>? {
    switch self {
    case .count: return count.day...count.lastDay
    case .period: return period.first...period.last
    case .month, .quarter, .half:
      let starts = lines(of: period).map { max($0[0], period.first) }
      guard let index = starts.lastIndex(where: { $0 <= count.day }) else { return nil }
      let last = index + 1 < starts.count ? Day(number: starts[index + 1].number - 1) : period.last
      return count.lastDay <= last ? starts[index]...last : nil
    }
  }

  /// The finest in which no more than one number in four is too small to be shown, of those that are no zero.
  static func finest(from first: Grain, threshold: Int, _ numbers: (Grain) -> [Int]?) -> Grain {
    allCases.drop { $0 != first }.first { grain in
      guard grain != .period, let numbers = numbers(grain)?.filter({ $0 > 0 }) else { return grain == .period }
      return 4 * numbers.count { $0 < threshold } <= numbers.count
    } ?? .period
  }
}
