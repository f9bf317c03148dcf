internal import BilanModel
internal import BilanText

/// Columns that complete the date of a row: « Jour ; Mois ; Année », « Année ; Date » where the date names none.
struct DateParts {
  let month: Int?
  let year: Int

  /// Nil where no column of years stands beside the date.
  init?(_ header: TableHeader) {
    guard header.export == nil, header.position(of: .date) != nil, let year = DateParts.column(DateParts.years, header) else { return nil }
    self.year = year
    month = DateParts.column(DateParts.months, header)
  }

  private static func column(_ titles: Set<String>, _ header: TableHeader) -> Int? {
    header.positions(of: .span).first { titles.contains(Folding.folded(header.columns[$0].title)) }
  }

  var all: [Int] { [month, year].compactMap(\.self) }

  /// The date with what the other columns say: `12`, `3` and `2024` are one, and so are `12/03` and `2024`. A date that names its year stands as it is, and so does what makes no date.
  static func text(_ written: String, month: String?, year: String?) -> String {
    guard let year, DayInText.isFullYear(year), written.utf8.count <= 40, !written.contains("?") else { return written }
    if DayInText.isNumber(written) {
      guard let day = Int(written), let month, let number = DayReading.month(named: Folding.folded(month)) ?? Int(month), let year = Int(year),
        let date = Day(year: year, month: number, day: day)
      else { return written }
      return date.description
    }
    if DayReading(written) != .unreadable { return written }
    let words = Folding.folded(written).split(separator: " ").map(String.init)
    guard !words.contains(where: DayInText.isFullYear) else { return written }
    if DayInText.dayAndMonth(written: written) != nil, let sign = written.first(where: { !$0.isNumber }) { return "\(written)\(sign)\(year)" }
    return DayInText.dayAndMonth(in: words) == nil ? written : "\(written) \(year)"
  }

  private static let years: Set<String> = ["annee", "an", "jaar", "year"]
  private static let months: Set<String> = ["mois", "maand", "month"]
}
