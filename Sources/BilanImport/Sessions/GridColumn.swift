internal import BilanModel
internal import BilanText

/// A column of a grid: who came to one session.
struct GridColumn {
  var column: Int
  /// The header as it stands.
  var title: String
  /// Nil where the header names no day, or one whose year nothing around the table tells.
  var day: Day?

  /// The columns of a table that are sessions; `context` is what is said around the table.
  static func columns(of header: TableHeader, _ context: SessionContext) -> [GridColumn] {
    let sessions = header.sessions
    guard !sessions.isEmpty else { return [] }
    return sessions.map { column in
      let title = header.columns[column].title
      let isHalfDay = header.columns[column].meaning == .halfDay
      return GridColumn(column: column, title: title, day: isHalfDay ? context.date.flatMap(day(around:)) : day(named: title, context))
    }
  }

  private static func day(around text: String) -> Day? {
    if case .day(let day) = DayReading(text) { return day }
    return nil
  }

  private static func day(named title: String, _ context: SessionContext) -> Day? {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    if let (day, _) = DayInText.day(in: words) { return day }
    if let day = DayInText.day(written: title) { return day }
    guard let (day, month) = DayInText.dayAndMonth(in: words) ?? DayInText.dayAndMonth(written: title), let year = context.year(ofMonth: month) else {
      return nil
    }
    return Day(year: year, month: month, day: day)
  }
}
