internal import BilanModel
internal import BilanText

/// The column of a table of counts that says the time, known by its cells.
extension CampaignForm {
  /// Where no title names days or periods: a column under any other title, each of whose cells is a day, a period or « à fin mars 2024 », says when.
  func settleTimes(_ header: inout TableHeader, _ table: FoundTable, _ text: Span<UInt8>) {
    guard header.position(of: .date) == nil, header.position(of: .span) == nil, !header.columns.contains(where: { [.span, .dated].contains($0.meaning) }) else {
      return
    }
    let open = header.columns.indices.filter { header.columns[$0].meaning == nil && header.columns[$0].evidence != .answer && !header.columns[$0].cell.isEmpty }
    guard !open.isEmpty else { return }
    var times = [Int: (said: Int, others: Int)]()
    var scanner = table.scanner(in: text)
    while scanner.next(in: text), scanner.row < header.row + CampaignForm.rowsLookedAt {
      for column in open where column < scanner.cells.count && !scanner.cells[column].isEmpty {
        if CampaignForm.saysTime(string(text, scanner.cells[column])) {
          times[column, default: (0, 0)].said += 1
        } else {
          times[column, default: (0, 0)].others += 1
        }
      }
    }
    guard let column = open.first(where: { times[$0].map { $0.said > 1 && $0.others == 0 } ?? false }) else { return }
    header.columns[column].meaning = .role(.span)
    header.columns[column].evidence = .cells
  }

  private static let rowsLookedAt: Int32 = 100

  /// `15/03/2024`, `mars 2024`, « à fin mars 2024 », `T1 2024`: words with a number in them that name a time; a bare number is none.
  private static func saysTime(_ written: String) -> Bool {
    guard (4...40).contains(written.utf8.count), written.contains(where: \.isNumber), written.contains(where: { !$0.isNumber }) else { return false }
    if RunningTotal.end(in: Folding.folded(written).split(separator: " ").map(String.init)) != nil { return true }
    if case .day = DayReading(written) { return true }
    if case .span = SpanReading(written) { return true }
    return false
  }
}
