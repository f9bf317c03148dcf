/// When a count was counted: on a day, or through a month, a quarter, a year.
extension CampaignCount {
  public var isOfOneDay: Bool { day == lastDay }

  /// The session that it can tell of: that of its activity on its day. A count of a month tells of none.
  public var session: Session.Key? {
    guard isOfOneDay, let activity else { return nil }
    return Session.Key(axis: axis, activity: activity, day: day)
  }

  /// The months of the year, 1 to 12, in which its days lie.
  public var months: Set<Int> {
    let (first, last) = (day.parts, lastDay.parts)
    let count = min(12, (last.year - first.year) * 12 + last.month - first.month + 1)
    return Set((0..<count).map { (first.month - 1 + $0) % 12 + 1 })
  }
}

extension Period {
  /// Whether all days of a count lie in it. A count of a year says nothing about a half of it.
  public func contains(_ count: CampaignCount) -> Bool { contains(count.day) && contains(count.lastDay) }

  /// Whether some days of a count lie in it and some do not.
  public func cuts(_ count: CampaignCount) -> Bool { first <= count.lastDay && count.day <= last && !contains(count) }
}
