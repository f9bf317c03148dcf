internal import BilanModel

/// Tells the rows about people from everything else that stands in a table: totals, headers repeated at a page break, remarks, the next part of the file.
struct RowSorting {
  enum Decision { case person, skip, end }

  private var width = 0
  private var header: [RawCell] = []
  private var headerRow: Int32 = 0
  /// Columns up to the last one that names a person: a total stands there, not in an organisation called Total.
  private var lastNameColumn = 0

  mutating func start(_ table: FoundTable, names: PersonColumn.Source) {
    header = table.header.columns.map(\.cell)
    headerRow = table.header.row
    width = header.count
    lastNameColumn =
      switch names {
      case .full(let column): column
      case .split(let family, let given): max(family ?? 0, given ?? 0)
      case .none: 0
      }
  }

  /// Sorts one row. Rows in which nothing looks unusual are taken for people without a closer look.
  func sort(_ text: Span<UInt8>, _ cells: [RawCell], _ scanner: RowScanner, _ reading: inout SheetReading) -> Decision {
    guard let first = cells.first(where: { !$0.isEmpty }) else { return .skip }
    let filled = filledCells(cells)
    if filled > 1, scanner.row > headerRow + 1, !holdsTotalsWord(text, cells), !isHeader(text, cells) { return .person }
    return sortClosely(text, cells, first, filled, scanner, &reading)
  }

  private func sortClosely(
    _ text: Span<UInt8>, _ cells: [RawCell], _ first: RawCell, _ filled: Int, _ scanner: RowScanner, _ reading: inout SheetReading
  ) -> Decision {
    if isHeader(text, cells) || scanner.row == headerRow + 1 && isHeaderInOtherWords(text, cells) { return .skip }
    if isTotals(text, cells) {
      reading.note(.totalsLine, at: scanner.line)
      return .skip
    }
    guard filled == 1, width > 2 else { return .person }
    let content = string(text, first)
    if isSectionTitle(content) {
      reading.note(.severalTables, at: scanner.line, ["text": .text(content)])
      return .end
    }
    if isRemark(content) {
      reading.note(.remarkLine, at: scanner.line, ["text": .text(shortened(content))])
      return .skip
    }
    return .person
  }

  private func filledCells(_ cells: [RawCell]) -> Int {
    var filled = 0
    for cell in cells where !cell.isEmpty { filled += 1 }
    return filled
  }

  // MARK: - Totals

  /// Whether a cell begins with the letters of `total`, `sous-total`, `somme`: a quick look that lets nearly every row pass.
  private func holdsTotalsWord(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    var isFirst = true
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      // Behind the name, only the first cell of the row can be the title of a total.
      if column > lastNameColumn, !isFirst { return false }
      isFirst = false
      guard cell.range.count >= 3 else { continue }
      let first = text[Int(cell.start)] | 0x20
      if first != UInt8(ascii: "t"), first != UInt8(ascii: "s") { continue }
      if RowSorting.totalsBeginnings.contains(where: { begins(text, cell.range, $0) }) { return true }
    }
    return false
  }

  private static let totalsBeginnings = ["tota", "sous", "somme", "sum", "subt"].map { Array($0.utf8) }

  /// Whether the text may begin so once it is folded. From its third letter on it may hold signs that folding changes or drops: then only a closer look tells.
  private func begins(_ text: Span<UInt8>, _ range: Range<Int>, _ letters: [UInt8]) -> Bool {
    for (offset, letter) in letters.enumerated() where offset < range.count {
      let given = text[range.lowerBound + offset] | 0x20
      if given == letter { continue }
      return offset >= 2 && !(97...122).contains(given)
    }
    return true
  }

  /// `Total`, `Totaal : 23`, in the columns of the name or before them, and no other word there: `Total Marie` is somebody. Without a name, the first cell decides.
  private func isTotals(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    var words = cells.prefix(lastNameColumn + 1).filter { !$0.isEmpty }.map { Folding.folded(string(text, $0)) }
      .filter { !$0.allSatisfy { $0.isNumber || $0 == " " } }
    if words.isEmpty, let first = cells.first(where: { !$0.isEmpty }) { words = [Folding.folded(string(text, first))] }
    return words.count == 1 && TotalsLine.isTitle(words[0])
  }

  // MARK: - Headers

  /// The words of the header again, as at a page break.
  private func isHeader(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    var same = 0
    for (cell, title) in zip(cells, header) where !cell.isEmpty {
      guard equal(text, cell, title) else { return false }
      same += 1
    }
    return same >= 2
  }

  /// A second line of headers, in another language: `Naam;Voornaam` under `Nom;Prénom`.
  private func isHeaderInOtherWords(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    var known = 0
    for cell in cells where !cell.isEmpty {
      let folded = Folding.folded(string(text, cell))
      guard ColumnRole.of(folded: folded.utf8.span, 0..<folded.utf8.count) != nil else { return false }
      known += 1
    }
    return known >= 2
  }

  private func equal(_ text: Span<UInt8>, _ a: RawCell, _ b: RawCell) -> Bool {
    guard a.range.count == b.range.count else { return false }
    for (i, j) in zip(a.range, b.range) where text[i] != text[j] { return false }
    return true
  }

  // MARK: - Text under the table

  /// `3. In-Meeting Activities`: a part of a report begins.
  private func isSectionTitle(_ content: String) -> Bool {
    let bytes = Array(content.utf8)
    guard bytes.count > 3, (48...57).contains(bytes[0]) else { return false }
    guard let dot = bytes.firstIndex(of: UInt8(ascii: ".")), dot <= 2, bytes[dot + 1] == 32 else {
      return false
    }
    return bytes[(dot + 2)...].contains { $0 > 64 }
  }

  /// Running text under a table, not somebody's name.
  private func isRemark(_ content: String) -> Bool {
    let folded = Folding.folded(content)
    let words = folded.split(separator: " ")
    // A lone sign may stand for somebody: `?`.
    guard let first = words.first else { return false }
    if content.contains(":") || content.hasPrefix("*") || content.hasSuffix(".") && words.count > 3 {
      return true
    }
    return words.count > 7 || RowSorting.remarks.contains(String(first))
  }

  private static let remarks: Set<String> = [
    "nb", "note", "nota", "remarque", "remarques", "opmerking", "opmerkingen", "legende", "legenda",
    "merci", "bedankt", "signature", "handtekening",
  ]
}

/// The words by which a line of totals is known, in tables of people and of counts alike.
enum TotalsLine {
  /// Whether a folded text names a total: `total`, `total general`, `sous total`, `som`.
  static func isTitle(_ folded: String) -> Bool {
    let words = folded.split(separator: " ").map(String.init)
    guard let first = words.first else { return false }
    if first == "sous", words.count > 1 { return words[1] == "total" || words[1] == "totaux" }
    // These are also names of people: only alone.
    if ["som", "somme", "sum"].contains(first) { return words.count == 1 }
    return ["total", "totaal", "totaux", "totalen", "subtotaal", "subtotal", "eindtotaal"].contains(first)
  }
}

func shortened(_ text: String) -> String {
  text.unicodeScalars.count > 60 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(59))) + "…" : text
}
