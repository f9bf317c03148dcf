internal import BilanModel
internal import BilanText

/// Numbers of which the table shows that they may be of several communes: they are counted for the first of them, and this is told.
extension CampaignForm {
  func tellShared(_ text: Span<UInt8>, _ table: FoundTable, _ columns: Columns, _ reading: inout SheetReading) {
    guard vocabulary.project != nil else { return }
    if let merged = table.mergedNumbers {
      tellMerged(merged, text, table, columns, &reading)
    } else {
      tellBlankBelow(text, table, columns, &reading)
    }
  }

  /// Cells of a workbook that are merged over the rows, or the columns, of several communes.
  private func tellMerged(_ merged: [MergedNumber], _ text: Span<UInt8>, _ table: FoundTable, _ columns: Columns, _ reading: inout SheetReading) {
    let numbers = Set(columns.numbers)
    // Most are merged over the columns of one row, which is of one commune.
    let shared = merged.filter { number in
      numbers.contains(number.columns.lowerBound) && (number.rows.count > 1 || columns.places.count(where: number.columns.contains) > 1)
    }
    guard let last = shared.map(\.rows.upperBound).max() else { return }
    // The rows below the header, read once for all numbers.
    var lines: [(line: Int32, commune: String?)] = []
    var scanner = table.scanner(in: text)
    let top = scanner.row + 1
    while scanner.row < last, scanner.next(in: text) {
      lines.append((scanner.line, columns.places.isEmpty ? string(text, scanner.cells, columns.commune) : nil))
    }
    for number in shared {
      let spanned = (Int(number.rows.lowerBound - top)..<Int(number.rows.upperBound - top) + 1).clamped(to: lines.indices)
      let communes = columns.places.filter(number.columns.contains).map { table.header.columns[$0].title } + lines[spanned].compactMap(\.commune)
      let told = CampaignForm.different(communes)
      guard told.count > 1, let first = spanned.first else { continue }
      reading.doubt(
        .numberOfSeveralCommunes, text: number.text, line: lines[first].line, column: number.columns.lowerBound,
        header: table.header.columns[number.columns.lowerBound].title,
        row: top + Int32(first), ["first": .text(told[0]), "others": .list(Array(told.dropFirst()))])
    }
  }

  /// Rows of a text whose number is blank below that of another commune, of the same day and metric: as a merged cell leaves them. Where so many are blank that the table looks like a
  /// form that is not filled in everywhere, they say nothing.
  private func tellBlankBelow(_ text: Span<UInt8>, _ table: FoundTable, _ columns: Columns, _ reading: inout SheetReading) {
    guard let value = columns.value, let commune = columns.commune, columns.places.isEmpty, columns.spans.isEmpty, columns.wide.isEmpty,
      holdsBlank(text, table, value, commune)
    else { return }
    let beside = table.header.columns.indices.filter { $0 != value && $0 != commune && table.header.columns[$0].meaning != .role(.remark) }
    var above: (text: String, commune: String, cells: [String])?
    var blank: [Diagnostic] = []
    var filled = 0
    var scanner = table.scanner(in: text)
    while scanner.next(in: text) {
      let cells = beside.map { string(text, scanner.cells, $0) ?? "" }
      guard let name = string(text, scanner.cells, commune), !TotalsLine.isTitle(Folding.folded(name)) else {
        above = nil
        continue
      }
      if let written = string(text, scanner.cells, value) {
        above = (written, name, cells)
        filled += CountReading(written).count ?? 0 > 0 ? 1 : 0
        continue
      }
      // A cell that is blank too goes by the one above, as merged cells do.
      guard let number = above, CountReading(number.text).count ?? 0 > 0, Folding.folded(number.commune) != Folding.folded(name),
        zip(cells, number.cells).allSatisfy({ $0.isEmpty || $0 == $1 }), !shape.parts.contains(scanner.row)
      else {
        above = nil
        continue
      }
      let place = SourcePlace(
        file: reading.file, line: Int(scanner.line), row: Int(scanner.row), column: value, header: table.header.columns[value].title, text: number.text)
      blank.append(Diagnostic(.blankBelowNumber, at: place, ["first": .text(number.commune), "other": .text(name)]))
    }
    guard blank.count <= max(1, filled / 2) else { return }
    for diagnostic in blank { reading.tell(diagnostic) }
  }

  /// Whether any commune has no number: nearly all tables are full, and none of their rows is looked at closely.
  private func holdsBlank(_ text: Span<UInt8>, _ table: FoundTable, _ value: Int, _ commune: Int) -> Bool {
    var scanner = table.scanner(in: text)
    func isBlank(_ column: Int) -> Bool { column >= scanner.cells.count || scanner.cells[column].isEmpty }
    while scanner.next(in: text) {
      if isBlank(value), !isBlank(commune) { return true }
    }
    return false
  }

  /// Names of communes in their order, each once.
  private static func different(_ communes: [String]) -> [String] {
    var seen: Set<String> = []
    return communes.filter { seen.insert(Folding.folded($0)).inserted }
  }
}

/// A number that one cell of a workbook holds for several rows or columns of a table.
struct MergedNumber {
  /// As the rows and columns of the table's text are counted.
  var rows: ClosedRange<Int32>
  var columns: ClosedRange<Int>
  var text: String
}
