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
}
