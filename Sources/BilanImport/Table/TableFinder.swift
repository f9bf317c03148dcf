/// The line of headers of a table, and how the file separates cells.
struct TableHeader {
  var kind: Kind
  var delimiter: UInt8
  /// Physical line and position among the scanner's rows, from 1.
  var line: Int32
  var row: Int32
  var columns: [Column]
  /// Where the rows above it are: context such as `Date : …`.
  var score: Int

  enum Kind { case attendance, campaign }

  struct Column {
    var cell: RawCell
    var meaning: HeaderMeaning?
  }

  func position(of role: ColumnRole) -> Int? {
    columns.firstIndex { $0.meaning == .role(role) }
  }

  /// Positions of all columns of one role.
  func positions(of role: ColumnRole) -> [Int] {
    columns.indices.filter { columns[$0].meaning == .role(role) }
  }
}

/// Finds the table in a file: tries each separator on the first lines and keeps the reading in which a line of headers says most.
struct TableFinder {
  private var headers: HeaderReading

  /// Lines above a table are few; looking further would take a line of data for headers.
  private static let rowsLookedAt: Int32 = 60
  private static let delimiters: [UInt8] = [
    UInt8(ascii: ";"), UInt8(ascii: ","), 9, UInt8(ascii: "|"),
  ]
  /// With so much said, a line is certainly the header and no other separator need be tried.
  private static let certain = 10

  init(metrics: MetricIndex) { headers = HeaderReading(metrics: metrics) }

  mutating func header(in text: Span<UInt8>, from start: Int) -> TableHeader? {
    var best: TableHeader?
    for delimiter in candidates(text, start) {
      guard let found = header(in: text, from: start, delimiter: delimiter) else { continue }
      if found.score >= TableFinder.certain { return found }
      if found.score > best?.score ?? 0 { best = found }
    }
    return best
  }

  /// The separators that occur in the first kilobytes, most frequent first; a single column when none does.
  private func candidates(_ text: Span<UInt8>, _ start: Int) -> [UInt8] {
    var counts = [Int](repeating: 0, count: 256)
    for i in start..<min(text.count, start + 4096) { counts[Int(text[unchecked: i])] += 1 }
    let present = TableFinder.delimiters.filter { counts[Int($0)] > 0 }
    let sorted = present.sorted { counts[Int($0)] > counts[Int($1)] }
    return sorted.isEmpty ? [UInt8(ascii: ";")] : sorted
  }

  private mutating func header(
    in text: Span<UInt8>, from start: Int, delimiter: UInt8
  ) -> TableHeader? {
    var scanner = RowScanner(start: start, delimiter: delimiter)
    var best: TableHeader?
    while scanner.row < TableFinder.rowsLookedAt, scanner.next(in: text) {
      var columns: [TableHeader.Column] = []
      for cell in scanner.cells {
        columns.append(.init(cell: cell, meaning: headers.meaning(of: text, cell)))
      }
      // A table further down must say clearly more: a report's first table is its main one.
      guard let (kind, score) = judge(columns), score > best.map({ $0.score + 2 }) ?? 0 else { continue }
      best = TableHeader(
        kind: kind, delimiter: delimiter, line: scanner.line, row: scanner.row, columns: columns,
        score: score)
      if score >= TableFinder.certain { break }
    }
    return best
  }

  /// Whether these cells can be headers, of what, and how much they say. A table of people needs a name or an e-mail; a table of counts a number.
  private func judge(_ columns: [TableHeader.Column]) -> (TableHeader.Kind, Int)? {
    var roles: Set<ColumnRole> = []
    var metrics = 0
    var score = 0
    for case .some(let meaning) in columns.lazy.map(\.meaning) {
      switch meaning {
      case .role(let role): if roles.insert(role).inserted { score += role.weight }
      case .metric:
        metrics += 1
        score += 3
      }
    }
    let filled = columns.count { !$0.cell.isEmpty }
    let named = !roles.isDisjoint(with: [.name, .lastName, .firstName, .fullName])
    let counted =
      roles.contains(.value) && !roles.isDisjoint(with: [.metric, .activity])
      || metrics > 0 && !roles.isDisjoint(with: [.date, .span, .commune, .activity, .axis, .place])
    if counted && !roles.contains(.firstName) { return (.campaign, score) }
    if named && (filled == 1 || roles.count > 1 || roles.contains(.fullName)) {
      return (.attendance, score)
    }
    if roles.contains(.email) && roles.count > 1 { return (.attendance, score) }
    return nil
  }
}
