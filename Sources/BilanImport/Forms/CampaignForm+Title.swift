internal import BilanModel
internal import BilanText

/// The time of all numbers, as the titles above the table or the file's name state it.
extension CampaignForm {
  /// The one month, quarter or year that a title, else the file's name, states: « Affiches distribuées – mai 2024 », `dépliants T2 2024.csv`.
  mutating func timeOfTitle(_ name: String, _ reading: inout SheetReading) -> (first: Day, last: Day)? {
    guard let (text, time) = statedTime(around.titles) ?? statedTime([String(name.prefix { $0 != "." })]),
      case .span(let first, let last) = time, isOfOnePeriod(first, last)
    else { return nil }
    if saysTimeOfTitle { reading.note(.timeOfTitle, ["text": .text(shortened(text)), "first": .text(first.belgian), "last": .text(last.belgian)]) }
    saysTimeOfTitle = false
    return (first, last)
  }

  /// What texts say of the time, with the first text that says it; nil where none speaks of any.
  private func statedTime(_ texts: [String]) -> (text: String, time: TimeInTitle)? {
    let said = statedTimes(of: texts)
    return said.first.map { first in (first.text, said.allSatisfy { $0.time == first.time } ? first.time : .open) }
  }

  /// The texts that speak of a time, with what they say of it.
  func statedTimes(of texts: [String]) -> [(text: String, time: TimeInTitle)] {
    texts.map { (text: $0, time: TimeInTitle($0, isOfMetric: vocabulary.metrics.metric(ofTitle: $0) != nil)) }.filter { $0.time != .none }
  }

  /// A day above a table without a column of time is that of the numbers, unless it only says until when they are, or lies outside the time that a title states: then it is that of the report.
  mutating func settleDayOfSheet(_ table: inout FoundTable, _ reading: inout SheetReading) {
    timeOfSheet = nil
    let saysWhen = table.header.columns.contains { $0.timeAbove != nil || [.role(.date), .role(.span), .span, .dated].contains($0.meaning) }
    guard !saysWhen, table.options.date == nil else { return }
    let stated = statedTime(around.titles)
    let until = around.titles.lazy.compactMap { title in CampaignForm.dayUntil(title).map { (title, $0) } }.first
    guard let written = table.context.date else {
      // « Chiffres arrêtés au 30/06/2024 »
      if stated == nil, let (title, day) = until { settle(title, until: day, &table, &reading) }
      return
    }
    guard case .day(let day) = DayReading(written, order: order) else { return }
    let naming = around.titles.first { Preamble.day(amid: $0) == day.description }
    if let naming, case .span(day, let last) = TimeInTitle(naming), last.number == day.number + 6 {
      // « Semaine du 4 mars 2024 »
      table.context.date = nil
    } else if let (title, last) = until, last == day, stated?.time.contains(day) ?? true {
      settle(title, until: day, &table, &reading)
    } else if let (text, time) = stated, !time.contains(day) {
      settle(day, naming ?? written, against: text, time, &table, &reading)
    }
  }

  private mutating func settle(_ title: String, until day: Day, _ table: inout FoundTable, _ reading: inout SheetReading) {
    guard let first = begin(until: day) else { return }
    table.context.date = nil
    timeOfSheet = (first, day)
    reading.note(.timeUntilDay, ["text": .text(shortened(title)), "first": .text(first.belgian), "last": .text(day.belgian)])
  }

  private mutating func settle(
    _ day: Day, _ written: String, against text: String, _ time: TimeInTitle, _ table: inout FoundTable, _ reading: inout SheetReading
  ) {
    var counted = (first: day, last: day)
    if case .span(let first, let last) = time, isOfOnePeriod(first, last) { counted = (first, last) }
    if counted.first < counted.last {
      table.context.date = nil
      timeOfSheet = counted
    }
    reading.note(
      .timesDiffer,
      [
        "text": .text(shortened(text)), "other": .text(shortened(written)), "first": .text(counted.first.belgian), "last": .text(counted.last.belgian),
      ])
  }

  /// The day until which a title says that was counted: « Affiches distribuées au 30/06/2024 », « Chiffres arrêtés au 30 juin 2024 ». Until when something is to be done is another thing.
  private static func dayUntil(_ title: String) -> Day? {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    guard let (day, range) = DayInText.day(in: words), range.lowerBound > 0, words[range.lowerBound - 1] == "au", !words[..<range.lowerBound].contains("du"),
      DayMention.ofSession(title) == title || words.contains(where: { $0.hasPrefix("arrete") })
    else { return nil }
    return day
  }

  /// The first day of the year of a day, as far as the period of the project goes.
  private func begin(until day: Day) -> Day? {
    guard let newYear = Day(year: day.parts.year, month: 1, day: 1) else { return nil }
    let period = vocabulary.project?.periods.first { $0.contains(day) }
    return max(newYear, period?.first ?? newYear)
  }
}
