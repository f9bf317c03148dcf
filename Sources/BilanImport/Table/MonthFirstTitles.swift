internal import BilanModel
internal import BilanText

/// Days in the headers of a grid that are written with the month first: `3/5/2024 ; 3/12/2024 ; 3/19/2024`. One of them proves it for all, as in a column of dates.
enum MonthFirstTitles {
  /// Gives all these columns the day they mean; nothing where one of them can only be read with the day first.
  static func amend(_ columns: inout [TableHeader.Column]) {
    let proofs = columns.indices.filter { columns[$0].meaning == nil && columns[$0].evidence != .answer && DayReading(columns[$0].title) == .otherOrder }
    guard !proofs.isEmpty else { return }
    var days: [Int: Day] = [:]
    for column in columns.indices where proofs.contains(column) || columns[column].meaning == .dated {
      guard case .day(let day) = DayReading(columns[column].title, order: .monthFirst) else { return }
      days[column] = day
    }
    guard days.count > 1 else { return }
    for (column, day) in days {
      columns[column].meaning = .dated
      columns[column].title = day.belgian
    }
  }
  /// The columns of days whose titles are whole dates as they stand in the file, and were not read in the other order yet.
  static func asWritten(_ header: TableHeader, in text: Span<UInt8>) -> [Int] {
    header.columns.indices.filter { index in
      let column = header.columns[index]
      guard column.meaning == .dated, column.title == string(text, column.cell), case .day = DayReading(column.title) else { return false }
      return true
    }
  }

  /// Whether a title is another day with the month first.
  static func isOpen(_ title: String) -> Bool {
    if case .day(let day) = DayReading(title, order: .monthFirst) { DayReading(title) != .day(day) } else { false }
  }

  /// Gives the columns of days the day they mean where somebody answered that the month stands first.
  static func settle(_ header: inout TableHeader, order: DateOrder?, in text: Span<UInt8>) {
    guard order == .monthFirst else { return }
    for column in asWritten(header, in: text) where isOpen(header.columns[column].title) {
      if case .day(let day) = DayReading(header.columns[column].title, order: .monthFirst) { header.columns[column].title = day.belgian }
    }
  }
}
