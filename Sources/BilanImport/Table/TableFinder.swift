internal import BilanModel
internal import BilanText

/// Finds the table in a file: tries each separator on the first lines and keeps the reading in which a line of headers says most.
///
/// What headers say is checked against the cells below them: a column of names without a letter holds none.
struct TableFinder {
  var headers: HeaderReading
  private var words = CellWords()
  /// The title of a column of names in which the file read last has numbers.
  private(set) var numbersForNames: String?
  private let answers: Answers
  /// The places of the project.
  let places: Gazetteer

  /// Lines above a table are few; looking further would take a line of data for headers.
  private static let rowsLookedAt: Int32 = 60
  /// A title line can look like headers; the true ones stand close behind it.
  private static let rowsBehind: Int32 = 12
  static let delimiters: [UInt8] = [
    UInt8(ascii: ";"), UInt8(ascii: ","), 9, UInt8(ascii: "|"),
  ]
  /// With so much said, a line is certainly the header and no other separator need be tried.
  private static let certain = 8
  /// Separates nothing: for tables of one column, whose cells may hold any separator.
  static let noDelimiter: UInt8 = 0x1F

  init(
    metrics: MetricIndex, answers: Answers = Answers(SessionOptions(), remembered: []), places: Gazetteer = .belgium, placeWords: Set<String> = []
  ) {
    headers = HeaderReading(metrics: metrics, places: places, placeWords: placeWords)
    self.answers = answers
    self.places = places
  }

  mutating func header(in text: Span<UInt8>, from start: Int) -> TableHeader? {
    var best: TableHeader?
    numbersForNames = nil
    for delimiter in candidates(text, start) {
      guard let found = header(in: text, from: start, delimiter: delimiter) else { continue }
      if found.score >= TableFinder.certain { return DecidingColumns.amend(found, in: text, from: start, places: places, &words) }
      if found.score > best?.score ?? 0 { best = found }
    }
    if best?.columns.count == 1 { best?.delimiter = TableFinder.noDelimiter }
    guard let best else { return nil }
    return DecidingColumns.amend(best, in: text, from: start, places: places, &words)
  }

  /// The headers of a table whose separator is known: cells of a worksheet.
  mutating func header(ofCells text: Span<UInt8>) -> TableHeader? {
    guard let found = header(in: text, from: 0, delimiter: TableFinder.noDelimiter) else { return nil }
    return DecidingColumns.amend(found, in: text, from: 0, places: places, &words)
  }

  /// The separators that occur in the first kilobytes, most frequent first; none when none does.
  private func candidates(_ text: Span<UInt8>, _ start: Int) -> [UInt8] {
    var counts = [Int](repeating: 0, count: 256)
    for i in start..<min(text.count, start + 4096) { counts[Int(text[unchecked: i])] += 1 }
    let present = TableFinder.delimiters.filter { counts[Int($0)] > 0 }
    let sorted = present.sorted { counts[Int($0)] > counts[Int($1)] }
    return sorted.isEmpty ? [TableFinder.noDelimiter] : sorted
  }

  private mutating func header(
    in text: Span<UInt8>, from start: Int, delimiter: UInt8
  ) -> TableHeader? {
    var scanner = RowScanner(start: start, delimiter: delimiter)
    var best: TableHeader?
    var above: [RawCell] = []
    // The last row of numbers below the best line of headers so far.
    var lastOfNumbers: Int32?
    while scanner.row < min(TableFinder.rowsLookedAt, best.map { $0.row + TableFinder.rowsBehind } ?? .max), scanner.next(in: text) {
      // Only behind the row itself: days of a grid are numbers too.
      let isBelowCounts = best?.kind == .campaign && TableFinder.holdsNumber(text, scanner.cells)
      defer {
        above = scanner.cells
        if isBelowCounts { lastOfNumbers = scanner.row }
      }
      let columns = self.columns(text, scanner.cells, mayBeAllTimes: best == nil)
      // A table further down must say clearly more: a report's first table is its main one.
      let said = judge(columns, text)?.1
      guard
        said.map({ $0 > best.map({ $0.score + 2 }) ?? 0 })
          ?? (best == nil
            && (mayCount(columns) || mayNameSessions(columns) || maySayWhoCame(columns) || mayNamePeople(columns, text)
              || maySayWhatWasReached(columns, text))
            // Months over the days of a grid.
            || best?.row == scanner.row - 1 && best?.kind == .campaign && mayNameSessions(columns))
      else { continue }
      guard var found = checked(columns, text, scanner, above: above), found.score > best.map({ $0.score + 2 }) ?? 0 else { continue }
      if let best, best.kind == .campaign, found.kind == .attendance, let lastOfNumbers {
        found.passedOver = (best.line, best.firstRow...lastOfNumbers, best.columns.map(\.title).filter { !$0.isEmpty })
      }
      best = found
      if found.score >= TableFinder.certain { break }
    }
    return best
  }

  /// Whether a row of several cells has a bare number in one of them.
  private static func holdsNumber(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    cells.count(where: { !$0.isEmpty }) > 1 && cells.contains { cell in !cell.isEmpty && cell.range.allSatisfy { (48...57).contains(text[$0]) } }
  }

  /// Whether a row inside a table is the line of headers of a further one.
  mutating func header(at scanner: RowScanner, in text: Span<UInt8>) -> TableHeader? {
    let columns = self.columns(text, scanner.cells, mayBeAllTimes: true)
    let (kind, score) = judge(columns, text) ?? (mayNamePeople(columns, text) ? .attendance : .campaign, 0)
    // The days of a further grid stand under few words.
    guard score >= 6 || kind == .attendance && mayBeginGrid(columns, text) else { return nil }
    return checked(columns, text, scanner)
  }

  private mutating func columns(_ text: Span<UInt8>, _ cells: [RawCell], mayBeAllTimes: Bool = false) -> [TableHeader.Column] {
    var columns: [TableHeader.Column] = []
    columns.reserveCapacity(cells.count)
    for (index, cell) in cells.enumerated() {
      let cell = index == 0 ? TableHeader.withoutCommentSign(text, cell) : cell
      columns.append(.init(cell: cell, title: "", meaning: headers.meaning(of: text, cell)))
    }
    if cells.count(where: { !$0.isEmpty }) > 1 {
      for index in columns.indices where columns[index].meaning == nil { columns[index].meaning = headers.meaningAsQuestion(of: text, columns[index].cell) }
    }
    // Days and places are headers beside headers, or several of them: in most rows of data nothing is looked for.
    if columns.contains(where: { $0.meaning != nil }) || mayBeAllTimes && columns.count > 2 {
      for index in columns.indices where columns[index].meaning == nil { columns[index].meaning = headers.meaningAsTime(of: text, columns[index].cell) }
    }
    if answers.concernsHeaders { apply(answers.columns(of: cells.map { string(text, $0) }).chosen, text, to: &columns) }
    return columns
  }

  /// What a person said goes before what the header says.
  private func apply(_ chosen: [ColumnChoice], _ text: Span<UInt8>, to columns: inout [TableHeader.Column]) {
    for choice in chosen {
      let header = Folding.folded(choice.header)
      for column in columns.indices where Folding.folded(string(text, columns[column].cell)) == header {
        // « Annulé » tells who came by who did not: below it a cross is no presence.
        let isContrary = choice.meaning == .role(.status) && PresenceTitles.absence(choice.header) != nil
        columns[column].meaning = isContrary ? .role(.absence) : choice.meaning
        columns[column].evidence = .answer
      }
    }
  }

  /// A line of headers once it is compared with what is known of exports, with the line below it and with the cells.
  private mutating func checked(_ columns: [TableHeader.Column], _ text: Span<UInt8>, _ scanner: RowScanner, above: [RawCell] = []) -> TableHeader? {
    var header = TableHeader(
      kind: .attendance, delimiter: scanner.delimiter, line: scanner.line, row: scanner.row, firstRow: scanner.row, columns: columns, score: 0)
    for column in columns.indices {
      let title = string(text, columns[column].cell)
      header.columns[column].title = title
      // A header that was spoiled on its way is read as it was meant.
      if columns[column].meaning == nil, let repaired = Mojibake.repaired(title) {
        header.columns[column].title = repaired
        header.columns[column].meaning = headers.meaning(of: repaired)
      }
    }
    let folded = header.columns.map { Folding.folded($0.title) }
    if KnownExport.isMeetingBlock(folded) || HeaderDoubt.holdsData(header.columns, text, scanner, above: above) { return nil }
    if let export = KnownExport.recognised(folded) {
      header.export = export.name
      for (column, title) in folded.enumerated() {
        if header.columns[column].evidence != .answer, let role = export.roles[title] {
          header.columns[column].meaning = .role(role)
          header.columns[column].evidence = .export
        }
      }
    }
    header.forgetWeekdays()
    MonthFirstTitles.amend(&header.columns)
    joinLineAbove(above, text, to: &header)
    if joinGroups(above, isHeader: false, text, to: &header) { header.firstRow -= 1 } else { joinWordsAboveDays(above, text, to: &header) }
    var below = scanner
    if judge(columns, text) != nil || mayNameSessions(columns), below.next(in: text), joinSecondLine(below, text, to: &header) {
      header.row = below.row
      _ = joinGroups(scanner.cells, isHeader: true, text, to: &header)
    }
    ColumnEvidence(below: header, in: text, scanner, places: places).amend(&header.columns)
    if let column = header.columns.first(where: { $0.meaning == .role(.memberNumber) && $0.evidence == .cells }) { numbersForNames = column.title }
    guard let (kind, score) = judge(header.columns, text) else { return nil }
    header.kind = kind
    header.score = score
    if kind == .campaign {
      takePlaces(of: &header)
      joinGroupsAbove(above, text, to: &header)
    }
    return header
  }

  /// A line above the headers that says when: `février;;mars` over `3;10;3`, or `03/02;;10/02` over `Présence` or `Matin` in each column.
  private mutating func joinLineAbove(_ above: [RawCell], _ text: Span<UInt8>, to header: inout TableHeader) {
    var days: [(column: Int, title: String)] = []
    var titles: [(title: String, isMonth: Bool)?] = above.map { cell in
      guard !cell.isEmpty else { return nil }
      let title = string(text, cell)
      let words = Folding.folded(title).split(separator: " ").map(String.init)
      let isMonth = words.count <= 2 && words.first.flatMap(DayReading.month) != nil
      return isMonth || headers.meaningAsTime(of: text, cell) == .dated ? (title, isMonth) : nil
    }
    // One day alone is that of the whole sheet.
    guard titles.contains(where: { $0?.isMonth == true }) || titles.count(where: { $0 != nil }) > 1 else { return }
    // A day above each of several lists is that of the list.
    if header.areOfLists(titles.indices.filter { titles[$0] != nil }) { return }
    // A merged cell stands over the columns to its right too.
    while titles.count < header.columns.count { titles.append(nil) }
    // A month in a title says nothing of the columns to its right; one over numbers does.
    for column in titles.indices where titles[column]?.isMonth == true && !DayInText.isNumber(column < header.columns.count ? header.columns[column].title : "")
    {
      titles[column] = nil
    }
    for column in titles.indices.dropFirst() where column >= above.count || above[column].isEmpty { titles[column] = titles[column - 1] }
    for (column, over) in zip(header.columns.indices, titles) {
      guard let over else { continue }
      let title = header.columns[column].title
      switch header.columns[column].meaning {
      case nil where over.isMonth && DayInText.isNumber(title) && (1...31).contains(Int(title) ?? 0): days.append((column, "\(title) \(over.title)"))
      case .role(.status), .role(.signature), .halfDay:
        if !over.isMonth { days.append((column, "\(over.title) \(title)")) }
      case nil where !over.isMonth && !title.isEmpty && column < above.count && !above[column].isEmpty:
        // Days over the names of activities.
        days.append((column, "\(over.title) \(title)"))
      default: continue
      }
    }
    guard days.count > 1 else { return }
    for (column, title) in days {
      header.columns[column].title = title
      header.columns[column].meaning = .dated
    }
  }

  /// What can stand over several columns at once.
  private static let groups: [HeaderMeaning] = [.role(.name), .role(.fullName), .role(.status), .role(.signature), .role(.organisation)]

  /// Headers on two lines: `Présence` over `21/10` and `28/10`. The lower line says more than the upper one where both speak.
  private mutating func joinSecondLine(_ below: RowScanner, _ text: Span<UInt8>, to header: inout TableHeader) -> Bool {
    if joinWordsBelowDays(below, text, to: &header) || joinStatesBelow(below.cells, text, to: &header) { return true }
    var lower: [TableHeader.Column] = []
    for cell in below.cells {
      let meaning = headers.meaning(of: text, cell) ?? headers.meaningAsTime(of: text, cell)
      // One cell that is no header, and this is a row like the others.
      if !cell.isEmpty, meaning == nil || meaning == .role(.total) { return false }
      lower.append(.init(cell: cell, title: "", meaning: meaning))
    }
    guard lower.count(where: { !$0.cell.isEmpty }) > 1 else { return false }
    // Under « Date » stands a day and under « Indicateur » a metric in each row of data: only what stands over a group, or nothing, has a second line.
    let isRow = lower.enumerated().contains { column, cell in
      guard let meaning = cell.meaning, column < header.columns.count, let upper = header.columns[column].meaning, upper != meaning else { return false }
      return !TableFinder.groups.contains(upper) && !(upper.isSession && meaning.isSession)
    }
    if isRow { return false }
    let adds = lower.enumerated().contains { column, cell in
      guard let meaning = cell.meaning else { return false }
      let upper = column < header.columns.count ? header.columns[column].meaning : nil
      return upper == nil || meaning.isSession && meaning != upper
    }
    guard adds else { return false }
    while header.columns.count < lower.count { header.columns.append(.init(cell: lower[header.columns.count].cell, title: "", meaning: nil)) }
    var (over, isDay, year) = ("", false, "")
    for (column, cell) in lower.enumerated() {
      // A merged cell stands over the columns to its right too.
      let own = header.columns[column].meaning
      if !header.columns[column].title.isEmpty { year = own == .span && DayInText.isFullYear(header.columns[column].title) ? header.columns[column].title : "" }
      // « Matin » and « Après-midi » below a day are of that day.
      if !header.columns[column].title.isEmpty { (over, isDay) = (own == nil || own == .dated ? header.columns[column].title : "", own == .dated) }
      guard var meaning = cell.meaning else { continue }
      if isDay { if meaning == .halfDay { meaning = .dated } else { over = "" } }
      let title = string(text, cell.cell)
      let merged = meaning.isSession ? over : meaning == .span ? year : ""
      let upper = header.columns[column].title.isEmpty ? merged : header.columns[column].title
      header.columns[column] = .init(cell: cell.cell, title: upper.isEmpty ? title : "\(upper) \(title)", meaning: meaning)
    }
    return true
  }

  /// Days over the names of activities: the line below says something of dated columns alone, and nothing that could be a mark.
  private func joinWordsBelowDays(_ below: RowScanner, _ text: Span<UInt8>, to header: inout TableHeader) -> Bool {
    let filled = below.cells.indices.filter { !below.cells[$0].isEmpty }
    guard filled.count > 1, filled.allSatisfy({ $0 < header.columns.count && header.columns[$0].meaning == .dated }) else { return false }
    let words = filled.map { string(text, below.cells[$0]) }
    guard words.allSatisfy({ $0.utf8.count > 3 && $0.contains(where: \.isLetter) && PresenceReading.meaning(of: Folding.folded($0)) == nil }) else {
      return false
    }
    for (column, word) in zip(filled, words) { header.columns[column].title += " \(word)" }
    return true
  }
}
