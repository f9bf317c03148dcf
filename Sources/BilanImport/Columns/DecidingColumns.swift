internal import BilanModel
internal import BilanText

/// Finds the columns that decide who counts, by what stands in them: of several, those that tell presence; under a title that says nothing, crosses; in a column of roles, who led the session.
///
/// No column of crosses, of yes and no or of words of state is put aside as needless: it is read, put together with others, or asked about.
struct DecidingColumns {
  /// The places that titles may name: those of the project.
  let places: Gazetteer
  private(set) var cells: [ColumnCells]
  /// Rows in which a column is ticked and the first column of presence is not.
  private(set) var against: [Int]
  /// Rows that a column of sessions marks as present.
  private(set) var marked: [Int]
  let legend: [Legend.Pair]
  private(set) var signs = SignConventions()
  private static let rowsLookedAt: Int32 = 400
  /// Rows about somebody that were looked at.
  private(set) var rows = 0

  /// Says what the columns hold that the titles left open.
  ///
  /// - Parameters:
  ///   - places: those of the project.
  ///   - words: what cells of earlier sheets said.
  static func amend(_ header: TableHeader, in text: Span<UInt8>, from start: Int, places: Gazetteer, _ words: inout CellWords) -> TableHeader {
    // Lists side by side have each column several times.
    guard header.kind == .attendance, header.lists.count == 1 else { return header }
    var amended = header
    // « Activité » and « Sessie »: the second one may say which sessions were held.
    let secondActivities = Set(header.positions(of: .activity).dropFirst())
    let doubtful = header.columns.indices.filter { mayDecide(header.columns[$0]) || secondActivities.contains($0) }
    let doubled = ColumnRole.used.contains { header.positions(of: $0).count > 1 }
    // Nearly every table has one column of presence, and nothing beside it that could decide.
    guard !doubtful.isEmpty || doubled || !header.sessions.isEmpty else { return header }
    let columns = DecidingColumns(header, text, from: start, looking: doubtful, places, &words)
    amended.legend = columns.legend
    amended.doubtfulSigns = columns.signs.doubtful(among: header.columns).subtracting(columns.legend.map { StatusChoice.key($0.sign) })
    columns.dropAnswersOfArrival(&amended)
    columns.dropBlankTwins(&amended)
    columns.findParts(&amended)
    columns.settleStatus(&amended)
    columns.findWordsOfPresence(&amended)
    columns.findStates(&amended)
    columns.findListsOfAbsent(&amended)
    columns.findSignatures(&amended)
    columns.findInstants(&amended)
    columns.findDeletions(&amended)
    columns.findPresence(&amended)
    columns.findUnreadPresence(&amended)
    columns.findStrangeWords(&amended)
    columns.findAnswers(&amended)
    columns.findHours(&amended)
    columns.findCrossedAbsences(&amended)
    HeadsColumn.leaveOutThoseOfDays(in: &amended)
    return amended
  }

  private static func mayDecide(_ column: TableHeader.Column) -> Bool {
    guard column.evidence != .answer, !column.cell.isEmpty else { return false }
    switch column.meaning {
    case nil, .role(.status), .role(.signature), .role(.absence), .role(.excuse), .role(.arrival), .role(.jobTitle), .role(.registration), .role(.time),
      .role(.duration), .role(.total),
      .role(.place), .role(.remark), .role(.value),
      .role(.metric):
      return true
    default: return false
    }
  }

  private init(_ header: TableHeader, _ text: Span<UInt8>, from start: Int, looking: [Int], _ places: Gazetteer, _ words: inout CellWords) {
    self.places = places
    cells = [ColumnCells](repeating: ColumnCells(), count: header.columns.count)
    against = [Int](repeating: 0, count: header.columns.count)
    marked = against
    legend = Legend.pairs(in: text, from: start)
    words.start(legend)
    let titles = Titles(header, looking)
    var ticked: [Int] = []
    var scanner = RowScanner(start: start, delimiter: header.delimiter)
    while scanner.row < header.row, scanner.next(in: text) {}
    while scanner.row < header.row + DecidingColumns.rowsLookedAt, scanner.next(in: text) {
      guard isAboutSomebody(scanner.cells, text, titles) else { continue }
      rows += 1
      ticked.removeAll(keepingCapacity: true)
      add(scanner.cells, text, titles, &words, &ticked)
      if let presence = titles.presence, !ticked.contains(presence) { for column in ticked { against[column] += 1 } }
    }
  }

  /// What the titles say of how the cells below them are looked at.
  private struct Titles {
    /// The first column of presence.
    let presence: Int?
    /// Columns that name people.
    let names: [Int]
    let isLooked: [Bool]
    /// A day or a number under a title that says nothing is no mark, nor is an hour under « Heure ».
    let takesNumbers: [Bool]
    let saysPresence: [Bool]
    /// What stands in the cells is kept more closely.
    let isNoted: [Bool]

    init(_ header: TableHeader, _ looking: [Int]) {
      presence = header.position(of: .status)
      names = header.columns.indices.filter { [.role(.name), .role(.fullName), .role(.lastName), .role(.firstName)].contains(header.columns[$0].meaning) }
      isLooked = header.columns.indices.map(looking.contains)
      takesNumbers = header.columns.map { ![nil, .role(.time), .role(.duration), .role(.value)].contains($0.meaning) }
      saysPresence = header.columns.map { $0.meaning == .role(.status) || $0.meaning?.isSession == true }
      isNoted = header.columns.map { [nil, .role(.time), .role(.duration), .role(.remark), .role(.value)].contains($0.meaning) }
    }
  }

  /// Whether a row names somebody, and is neither a line of totals nor a part of the legend.
  private func isAboutSomebody(_ row: [RawCell], _ text: Span<UInt8>, _ titles: Titles) -> Bool {
    guard row.count(where: { !$0.isEmpty }) > 1, titles.names.isEmpty || titles.names.contains(where: { $0 < row.count && !row[$0].isEmpty }) else {
      return false
    }
    if let first = row.first(where: { !$0.isEmpty }), TotalsLine.isTitle(Folding.folded(string(text, first))) { return false }
    // A legend whose signs are parted as cells are stands in these columns and is no row of them.
    return legend.isEmpty || !row.contains { !Legend.pairs(inCell: string(text, $0)).isEmpty }
  }

  /// Counts what the cells of a row say.
  ///
  /// - Parameter ticked: takes up the columns by which somebody was there.
  private mutating func add(_ row: [RawCell], _ text: Span<UInt8>, _ titles: Titles, _ words: inout CellWords, _ ticked: inout [Int]) {
    for (column, cell) in row.enumerated() where column < cells.count && !cell.isEmpty {
      cells[column].filled += 1
      if titles.saysPresence[column] {
        let statement = words.read(text, cell).statement
        signs.add(text, cell, statement)
        if statement == .presence(.present) { marked[column] += 1 }
      }
      guard titles.isLooked[column] else { continue }
      let said = words.read(text, cell)
      let statement = said.isNumber && !titles.takesNumbers[column] ? nil : said.statement
      cells[column].add(said, statement)
      if titles.isNoted[column] { cells[column].note(text, cell, spelling: said.spelling) }
      if statement == nil, cell.range.count <= 5, isInitials(text, cell, of: titles.names, in: row) { cells[column].initials += 1 }
      if statement == .presence(.present) { ticked.append(column) }
    }
  }

  /// Whether a cell holds first letters of the name beside it, as people sign with them: `SO` beside « Ouali ; Sara ».
  private func isInitials(_ text: Span<UInt8>, _ cell: RawCell, of names: [Int], in row: [RawCell]) -> Bool {
    let letters = Folding.folded(string(text, cell)).filter { $0 != " " }
    guard (2...4).contains(letters.count), letters.allSatisfy(\.isLetter) else { return false }
    var first = names.filter { $0 < row.count }.flatMap { Folding.folded(string(text, row[$0])).split(separator: " ").compactMap(\.first) }
    return letters.allSatisfy { letter in
      guard let index = first.firstIndex(of: letter) else { return false }
      first.remove(at: index)
      return true
    }
  }

  /// Of two columns of one title, a blank one says nothing.
  private func dropBlankTwins(_ header: inout TableHeader) {
    for role in ColumnRole.used {
      let twins = header.positions(of: role)
      guard twins.count > 1, twins.contains(where: { cells[$0].filled > 0 }) else { continue }
      for column in twins where cells[column].filled == 0 && header.columns[column].evidence != .answer { header.columns[column].meaning = .role(.remark) }
    }
  }

  /// Columns whose titles say nothing, and of which nobody has said anything.
  func unread(_ header: TableHeader) -> [Int] {
    header.columns.indices.filter { header.columns[$0].meaning == nil && header.columns[$0].evidence != .answer && !header.columns[$0].namesOthers }
  }

  func tells(_ role: ColumnRole, _ header: TableHeader) -> Bool { header.positions(of: role).contains { cells[$0].filled > 0 } }

  func guess(_ role: ColumnRole, _ column: Int, _ header: inout TableHeader) {
    header.columns[column].meaning = .role(role)
    header.columns[column].evidence = .cells
  }

}
