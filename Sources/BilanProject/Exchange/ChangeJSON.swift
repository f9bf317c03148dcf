public import BilanAggregation
internal import BilanModel

/// One figure of `compare --format json`.
public struct ChangeJSON: Encodable {
  let row: Comparison.Row
  let comparison: PeriodComparison

  public init(row: Comparison.Row, comparison: PeriodComparison) {
    self.row = row
    self.comparison = comparison
  }

  private enum Key: String, CodingKey {
    case indicator, axis, estimated, base, value, difference, percent, comparable, caveats, why
    case basePeriod = "base_period"
    case period
    case noPercent = "no_percent"
    case likeBase = "like_base"
    case likeValue = "like_value"
  }

  private struct Why: Encodable {
    var sessions: Int
    var fullness: Int
    var activities: Int
    var communes: Int
  }

  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(row.indicator.code.text, forKey: .indicator)
    try object.encode(row.axis?.code.text, forKey: .axis)
    try object.encode(row.isEstimated, forKey: .estimated)
    try object.encode(comparison.raw.base.code.text, forKey: .basePeriod)
    try object.encode(comparison.raw.period.code.text, forKey: .period)
    try object.encode(row.change.before.value.map(JSONNumber.init), forKey: .base)
    try object.encode(row.change.after.value.map(JSONNumber.init), forKey: .value)
    try object.encode(row.change.difference.map(JSONNumber.init), forKey: .difference)
    try object.encode(row.change.percent, forKey: .percent)
    try object.encode(row.change.noRatio?.text.en, forKey: .noPercent)
    try object.encode(comparison.comparability.isComparable, forKey: .comparable)
    try object.encode(comparison.verdict(.en), forKey: .caveats)
    let like = comparison.like?.change(of: row)
    try object.encode(like?.before.value.map(JSONNumber.init), forKey: .likeBase)
    try object.encode(like?.after.value.map(JSONNumber.init), forKey: .likeValue)
    let parts = row.indicator.rule == .participations ? comparison.decomposition(of: row.axis, where: row.indicator.filter) : nil
    try object.encode(
      parts.map { Why(sessions: $0.sessions, fullness: $0.fullness, activities: $0.activities, communes: $0.communes) }, forKey: .why)
  }
}
