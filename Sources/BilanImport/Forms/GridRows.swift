internal import BilanModel
internal import BilanText

/// Rows of a grid that name nobody though something stands below its days: hours right under the header, facts at its foot.
struct GridRows {
  /// The row of the header that they stand below.
  let header: Int32
  /// What the first row says of the hours of each column, and whether it gives lengths.
  private(set) var hours: (row: Int32, cells: [Int: String], areLengths: Bool)?
  /// Rows of facts about the sessions.
  private(set) var facts: Set<Int32> = []
  /// Rows at the foot whose name is one word where all others have two and more, or in small letters: somebody, as far as anybody can tell.
  private(set) var unlike: Set<Int32> = []

  /// Whether there is anything to say of a row.
  func speaks(of row: Int32) -> Bool { hours?.row == row || facts.contains(row) || unlike.contains(row) }

  /// A row as the look at the whole keeps it.
  private struct Line {
    var row: Int32
    var name: String
    var marks: [Int: String]
    /// Whether anything stands beside names and marks.
    var saysMore: Bool
    var words: Int { name.split { $0.isWhitespace }.count }
    var areNumbers: Bool { !marks.isEmpty && marks.values.allSatisfy { Int($0) != nil } }
    /// Two words and more, each with a capital.
    var looksLikeName: Bool { words > 1 && name.split { $0.isWhitespace }.allSatisfy { $0.first?.isUppercase == true } }
    var areSmallWords: Bool { words > 1 && name.split { $0.isWhitespace }.dropFirst().allSatisfy { $0.first?.isLowercase == true && !GridRows.isParticle($0) } }
  }

  private static func isParticle(_ word: Substring) -> Bool { NameCell.particles.contains(Folding.folded(String(word))) }
  /// A longer grid is a register whose foot is far: it is looked at no further.
  private static let mostRows = 5000

  /// - Parameter isHeader: whether a row repeats the headers or is that of another table.
  init(_ text: Span<UInt8>, _ table: FoundTable, _ columns: AttendanceColumns, isHeader: (Span<UInt8>, [RawCell]) -> Bool) {
    header = table.header.row
    var scanner = table.scanner(in: text)
    var lines: [Line?] = []
    while lines.count < GridRows.mostRows, scanner.next(in: text) {
      let cells = scanner.cells
      if cells.allSatisfy(\.isEmpty) || isHeader(text, cells) {
        lines.append(nil)
        continue
      }
      let name = columns.names.filter { $0 < cells.count && !cells[$0].isEmpty }.map { string(text, cells[$0]) }.joined(separator: " ")
      let marks = columns.sessions.filter { $0 < cells.count && !cells[$0].isEmpty }.map { ($0, string(text, cells[$0])) }
      let others = cells.indices.contains { !cells[$0].isEmpty && !columns.names.contains($0) && !columns.sessions.contains($0) }
      lines.append(Line(row: scanner.row, name: name, marks: Dictionary(uniqueKeysWithValues: marks), saysMore: others))
    }
    if let first = lines.first, let line = first, line.row == header + 1 { settleHours(line, lines.dropFirst().compactMap(\.self)) }
    settleFacts(lines.filter { $0?.row != hours?.row })
  }

  // MARK: - Hours under the header

  /// A row of nothing but hours, called so or not at all; among people whose marks are hours too, it has to be called so.
  private mutating func settleHours(_ line: Line, _ below: [Line]) {
    let folded = Folding.folded(line.name)
    let isCalledSo = GridFacts.nameHours(folded)
    guard !line.marks.isEmpty, !line.saysMore, folded.isEmpty || isCalledSo, line.marks.values.allSatisfy(GridRows.isTime) else { return }
    guard isCalledSo || !below.contains(where: { $0.marks.values.contains(where: GridRows.isTime) }) else { return }
    hours = (line.row, line.marks, GridFacts.nameLengths(folded))
  }

  /// `10h`, `14h-16h`, `10:00`, `1h30`.
  private static func isTime(_ text: String) -> Bool {
    let spans = ClockSpans(text)
    return spans.onlyTime != nil || spans.minutes != nil || DurationReading.minutes(text) != nil
  }

  // MARK: - Facts

  private mutating func settleFacts(_ lines: [Line?]) {
    let known = Set(lines.compactMap(\.self).filter { !$0.marks.isEmpty && GridFacts.areNamed(by: $0.name) }.map(\.row))
    facts = known
    let people = lines.compactMap(\.self).filter {
      !$0.name.isEmpty && !$0.marks.isEmpty && !known.contains($0.row) && !TotalsLine.isTitle(Folding.folded($0.name))
    }
    var isFoot = true
    for line in lines.reversed() {
      guard let line, !line.name.isEmpty else {
        isFoot = isFoot || line == nil
        continue
      }
      if known.contains(line.row) || TotalsLine.isTitle(Folding.folded(line.name)) { continue }
      guard isFoot, !line.marks.isEmpty else {
        isFoot = false
        continue
      }
      let others = people.filter { $0.row != line.row && !facts.contains($0.row) }
      isFoot = settleFoot(line, others)
    }
  }

  /// Whether a row at the foot is unlike the others; it is noted as what it is.
  private mutating func settleFoot(_ line: Line, _ others: [Line]) -> Bool {
    guard others.count > 1 else { return false }
    if line.areNumbers, !line.looksLikeName, !others.contains(where: \.areNumbers) || line.areSmallWords {
      facts.insert(line.row)
    } else if line.areSmallWords, !others.contains(where: \.areSmallWords) {
      // « Dupont anne » may be somebody; three words in small letters are nobody's name.
      if line.words > 2 { facts.insert(line.row) } else { unlike.insert(line.row) }
    } else if line.words == 1, !line.name.contains("@"), others.allSatisfy({ $0.words > 1 }), line.name.contains(where: \.isLetter) {
      unlike.insert(line.row)
    } else {
      return false
    }
    return true
  }
}

extension AttendanceForm {
  /// Whether a row of a grid is about its sessions and nobody: what it says of their hours is kept, anything else is told.
  mutating func isOfSessions(_ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading) -> Bool {
    guard !state.columns.sessions.isEmpty, !state.columns.names.isEmpty, state.lists.count == 1, state.table.list == nil else { return false }
    if state.gridRows?.header != state.table.header.row {
      let rows = self.rows
      state.gridRows = GridRows(text, state.table, state.columns) { rows.isHeader($0, $1) || rows.mayNameColumn($0, $1) && rows.isLineOfHeaders($0, $1) }
    }
    guard let grid = state.gridRows, grid.speaks(of: scanner.row), let first = scanner.cells.first(where: { !$0.isEmpty }) else { return false }
    let said = shortened(string(text, first))
    if let hours = grid.hours, hours.row == scanner.row {
      if !sessions.note(hours: hours.cells, areLengths: hours.areLengths) { reading.note(.remarkLine, at: scanner.line, ["text": .text(said)]) }
      return true
    }
    if grid.unlike.contains(scanner.row) { reading.note(.unlikeNameBelow, at: scanner.line, ["text": .text(said)]) }
    guard grid.facts.contains(scanner.row), !rows.isTotals(text, scanner.cells), !rows.isHeader(text, scanner.cells),
      !(rows.isFooter(text, scanner.cells) && rows.mayNameColumn(text, scanner.cells))
    else { return false }
    _ = callsOff(text, scanner.cells, &state)
    reading.note(.rowWithoutName, at: scanner.line, ["text": .text(said)])
    return true
  }
}
