extension Project {
  /// What a period is compared with within another: the other itself where both are about as long, else the same span some whole years away; nil where the other holds none.
  public func span(of period: Period, in other: Period) -> Period? {
    if abs(period.dayCount - other.dayCount) <= 31 { return other.overlaps(period) ? nil : other }
    return sameSpan(as: period, in: other)
  }

  /// The same span some whole years away, as near as may be, within another period; nil where that holds none.
  public func sameSpan(as span: Period, in other: Period) -> Period? {
    let years = (1...50).lazy.flatMap { [-$0, $0] }
    for distance in years {
      guard let first = span.first.moved(byYears: distance), let last = span.last.moved(byYears: distance), first <= last else { continue }
      if other.contains(first), other.contains(last) { return named(first, last, in: other) }
    }
    return nil
  }

  /// A span of a period by the shortest name there is.
  private func named(_ first: Day, _ last: Day, in period: Period) -> Period? {
    if period.first == first, period.last == last { return period }
    for part in PeriodPart.allCases {
      if let found = parts(of: period, by: part).first(where: { $0.first == first && $0.last == last }) { return found }
    }
    return Period(code: Code("\(first)..\(last)"), first: first, last: last)
  }
}

extension Period {
  fileprivate var dayCount: Int { Int(last.number - first.number) + 1 }
}

extension Day {
  /// The same day of another year; the last of February for a 29th that it does not have, and for a 28th that ended it.
  fileprivate func moved(byYears years: Int) -> Day? {
    let own = parts
    let isLastOfFebruary = own.month == 2 && Day(number: number + 1).parts.month == 3
    guard isLastOfFebruary else { return Day(year: own.year + years, month: own.month, day: own.day) }
    return Day(year: own.year + years, month: 3, day: 1).map { Day(number: $0.number - 1) }
  }
}
