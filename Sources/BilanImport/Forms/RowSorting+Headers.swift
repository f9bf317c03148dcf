internal import BilanModel
internal import BilanText

/// Rows of header words: the same ones again, those of another language, those of another table.
extension RowSorting {
  /// The words of the header again, as at a page break.
  func isHeader(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    var same = 0
    for (cell, title) in zip(cells, header) where !cell.isEmpty {
      guard equal(text, TableHeader.withoutCommentSign(text, cell), title) else { return false }
      same += 1
    }
    return same >= 2
  }

  /// A second line of headers, in another language: `Naam;Voornaam` under `Nom;Prénom`.
  func isHeaderInOtherWords(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    var known = 0
    for cell in cells where !cell.isEmpty {
      let folded = Folding.folded(string(text, cell))
      guard ColumnRole.of(folded: folded.utf8.span, 0..<folded.utf8.count) != nil else { return false }
      known += 1
    }
    return known >= 2
  }

  func equal(_ text: Span<UInt8>, _ a: RawCell, _ b: RawCell) -> Bool {
    guard a.range.count == b.range.count else { return false }
    for (i, j) in zip(a.range, b.range) where text[i] != text[j] { return false }
    return true
  }

  /// Whether the name's cell begins like a header word: a quick look that lets nearly every row pass.
  func mayNameColumn(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    for column in nameColumns where column < cells.count && cells[column].range.count >= 3 {
      if column < header.count, equal(text, cells[column], header[column]) { return true }
      let start = Int(cells[column].start)
      if RowSorting.headerBeginnings.contains(RowSorting.letters(text[start], text[start + 1], text[start + 2])) { return true }
    }
    return false
  }

  /// Three letters as one number, without what tells small ones.
  private static func letters(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first | 0x20) << 16 | UInt32(second | 0x20) << 8 | UInt32(third | 0x20)
  }

  private static let headerBeginnings = Set(
    [
      "nom", "naa", "nam", "pre", "voo", "fam", "ach", "las", "fir", "sur", "par", "dee", "att", "ful", "vol", "use",
      // Headers of a table of counts below the list.
      "com", "gem", "mun", "dat", "aan", "sig", "han", "for", "tra", "les", "ani", "nb ", "act", "ind", "moi", "maa", "per",
      // « Prénom »
      "pr\u{C3}",
    ].map { word in
      let bytes = Array(word.unicodeScalars.map { UInt8($0.value) })
      return letters(bytes[0], bytes[1], bytes[2])
    })

  /// Whether the row names columns: a header word where names stand, or behind a break, and header words in most of its cells.
  func isLineOfHeaders(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    let filled = cells.indices.filter { !cells[$0].isEmpty }
    let known = filled.filter { namesColumn(string(text, cells[$0])) }
    guard known.count > 1, known.count * 2 >= filled.count else { return false }
    if nameColumns.contains(where: { known.contains($0) }) { return known.count * 2 > filled.count || filled.count > 2 }
    return isAfterBreak && known.count == filled.count
  }

  /// The same titles over other days: « Nom ; 20/03 ; 27/03 », the next term of a register.
  func isFurtherGrid(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    func isSame(_ column: Int) -> Bool {
      column < cells.count && column < header.count && Folding.folded(string(text, cells[column])) == Folding.folded(string(text, header[column]))
    }
    guard let name = nameColumns.first, name < cells.count, !cells[name].isEmpty, isSame(name) else { return false }
    var days = 0
    for column in cells.indices where !cells[column].isEmpty && !isSame(column) {
      let written = string(text, cells[column])
      if HeaderDoubt.namesDay(written) {
        days += 1
      } else if !namesColumn(written), !TotalsLine.isTitle(Folding.folded(written)) {
        return false
      }
    }
    return days > 0 && header.contains { !$0.isEmpty && HeaderDoubt.namesDay(string(text, $0)) }
  }

  /// Whether one of the columns that name people bears a header word in this row: headers once more, and no other table.
  func namesPerson(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    nameColumns.contains { $0 < cells.count && !cells[$0].isEmpty && namesColumn(string(text, cells[$0])) }
  }

  /// Whether a text is a header word, as the first cell of another table's headers is.
  func namesColumn(_ content: String) -> Bool {
    let folded = Folding.folded(content)
    return ColumnRole.of(folded: folded.utf8.span, 0..<folded.utf8.count) != nil || metrics?.metric(folded: folded.utf8.span, 0..<folded.utf8.count) != nil
  }

  /// `-----;-----`: a line drawn between rows.
  func isDecoration(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    return filled.allSatisfy { cell in cell.range.allSatisfy { RowSorting.strokes.contains(text[$0]) } }
      && (filled.count > 2 || filled.contains { $0.range.count > 2 } || filled.count == 2 && filled.allSatisfy { RowSorting.crossesOut(text, $0) })
  }

  /// `-` and `/` in each of two cells: an empty line of the form, crossed out.
  private static func crossesOut(_ text: Span<UInt8>, _ cell: RawCell) -> Bool { cell.range.allSatisfy { "-_/".utf8.contains(text[$0]) } }

  private static let strokes: Set<UInt8> = Set("-_=*~.#/ ".utf8)
}
