internal import BilanModel
internal import BilanText

/// Which rows of a table of times alone are of a time that holds those of others: « 1er trimestre » below « janvier », « février » and « mars ».
///
/// A report counts what they say once, and so does the sum that a line of totals is compared with.
struct SumsOfTimes {
  private var rows: [(row: Int32, text: String)] = []
  private var texts: Set<String> = []
  private let year: Int?
  /// Whether rows say nothing but when: rows of communes or metrics are sums of others only among their own.
  let isOfTimes: Bool

  /// - Parameter years: Those that are said around the table.
  init(_ columns: CampaignForm.Columns, years: Set<Int>) {
    year = years.count == 1 ? years.first : nil
    isOfTimes =
      columns.date != nil && columns.commune == nil && columns.metric == nil && columns.activity == nil && columns.name == nil && columns.place == nil
      && columns.postalCode == nil && columns.year == nil
  }

  mutating func add(_ row: Int32, _ written: String) {
    // A day holds no other time, and nobody sums so many by the quarter.
    guard texts.count <= SumsOfTimes.most, written.utf8.count <= 40, written.contains(where: \.isLetter) else { return }
    texts.insert(written)
    rows.append((row, written))
  }

  var found: Set<Int32> {
    guard (3...SumsOfTimes.most).contains(texts.count) else { return [] }
    let spans = texts.compactMap { text in span(text).map { (text, $0) } }
    let sums = spans.filter { text, span in
      span.count > SumsOfTimes.longestMonth
        && spans.count { other, part in other != text && part != span && span.lowerBound <= part.lowerBound && part.upperBound <= span.upperBound } > 1
    }
    let held = Set(sums.map(\.0))
    return Set(rows.filter { held.contains($0.text) }.map(\.row))
  }

  /// The days of a time, by their numbers.
  private func span(_ written: String) -> ClosedRange<Int32>? {
    var reading = SpanReading(written)
    if case .unreadable = reading, let year, CampaignForm.isPartOfYear(written) { reading = SpanReading("\(written) \(year)") }
    guard case .span(let first, let last) = reading else { return nil }
    return first.number...last.number
  }

  private static let most = 200
  private static let longestMonth = 31
}
