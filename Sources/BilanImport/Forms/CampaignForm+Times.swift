internal import BilanModel
internal import BilanText

/// The column of a table of counts that says the time, known by its cells.
extension CampaignForm {
  /// Where no title names days or periods: a column under any other title, each of whose cells is a day, a period or « à fin mars 2024 », says when.
  func settleTimes(_ header: inout TableHeader, _ table: FoundTable, _ text: Span<UInt8>) {
    guard header.position(of: .date) == nil, header.position(of: .span) == nil, !header.columns.contains(where: { [.span, .dated].contains($0.meaning) }) else {
      return
    }
    let open = header.columns.indices.filter { column in
      // Under no title stand what the rows are of only where they begin.
      header.columns[column].meaning == nil && header.columns[column].evidence != .answer && (!header.columns[column].cell.isEmpty || column == 0)
    }
    guard !open.isEmpty else { return }
    var times = [Int: (said: Int, others: Int)]()
    var scanner = table.scanner(in: text)
    while scanner.next(in: text), scanner.row < header.row + CampaignForm.rowsLookedAt {
      for column in open where column < scanner.cells.count && !scanner.cells[column].isEmpty {
        let written = string(text, scanner.cells[column])
        if CampaignForm.saysTime(written) || header.columns[column].cell.isEmpty && CampaignForm.isPartOfYear(written) {
          times[column, default: (0, 0)].said += 1
        } else if !TotalsLine.isTitle(Folding.folded(written)) {
          times[column, default: (0, 0)].others += 1
        }
      }
    }
    guard let column = open.first(where: { times[$0].map { $0.said > 1 && $0.others == 0 } ?? false }) else { return }
    header.columns[column].meaning = .role(.span)
    if !header.columns[column].cell.isEmpty { header.columns[column].evidence = .cells }
  }

  static let rowsLookedAt: Int32 = 100

  /// `janvier`, `1er trimestre`, `T3`, ‘2e semester’: a part of a year that is said around the table. `Mar` may be a Tuesday.
  static func isPartOfYear(_ written: String) -> Bool {
    let words = Folding.folded(written).split(separator: " ").map(String.init)
    if words.count == 1, DayReading.month(named: words[0]) != nil { return true }
    // « mars - avril », ‘maart en april’
    if let first = words.first, DayReading.month(named: first) != nil, !words.contains(where: DayInText.isFullYear),
      SpanReading.several(words, isDashed: written.contains { "-–—".contains($0) }) != nil
    {
      return true
    }
    return written.contains(where: \.isNumber) && written.contains(where: \.isLetter) && SpanReading.isNamed(words)
  }

  /// `15/03/2024`, `mars 2024`, « à fin mars 2024 », `T1 2024`: words with a number in them that name a time; a bare number is none.
  private static func saysTime(_ written: String) -> Bool {
    guard (4...40).contains(written.utf8.count), written.contains(where: \.isNumber), written.contains(where: { !$0.isNumber }) else { return false }
    if RunningTotal.end(in: Folding.folded(written).split(separator: " ").map(String.init)) != nil { return true }
    if case .day = DayReading(written) { return true }
    if case .span = SpanReading(written) { return true }
    return false
  }
}

/// The time by which a worksheet is called.
extension CampaignForm {
  /// The month, quarter or year by which the worksheet of all counts is called: « mars 2024 »; « mars », `T2` in the year that is said around it. What a title says otherwise holds.
  mutating func timeOfPart(_ context: SessionContext, _ reading: inout SheetReading) -> (first: Day, last: Day)? {
    guard let part = reading.part, case .span(let first, let last) = SpanReading(CampaignForm.isPartOfYear(part) ? spanText(part, context) : part),
      first < last, isOfOnePeriod(first, last)
    else { return nil }
    // In a year that the title states, its part; the same again is that of the title.
    let own = TimeInTitle.span(first: first, last: last)
    guard statedTimes(of: around.titles).allSatisfy({ $0.time.contains(first) && $0.time.contains(last) && $0.time != own }) else { return nil }
    if saysTimeOfTitle {
      let span = "\(first.belgian) – \(last.belgian)"
      let what = Localized(fr: "la période, \(span)", nl: "de periode, \(span)", en: "the time, \(span)")
      reading.tell(.sheetNameUsed, inSheet: part, ["what": .localized(what)])
    }
    saysTimeOfTitle = false
    return (first, last)
  }

  /// Whether no period of the project holds only a part of a span.
  func isOfOnePeriod(_ first: Day, _ last: Day) -> Bool {
    guard let period = vocabulary.project?.periods.first(where: { $0.first <= last && first <= $0.last }) else { return true }
    return period.contains(first) && period.contains(last)
  }
}
