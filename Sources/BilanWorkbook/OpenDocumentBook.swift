/// Reads an OpenDocument spreadsheet (`.ods`): all its sheets stand one after another in one part.
final class OpenDocumentBook: XMLHandler {
  private(set) var worksheets: [Worksheet] = []
  private(set) var mentions: [SheetMention] = []
  private let limits: WorkbookLimits

  private var hiddenStyles: Set<String> = []
  private var struckStyles: Set<String> = []
  private var styleName = ""
  private var row = 0
  private var column = 0
  private var rowRepeats = 1
  private var rowIsHidden = false
  private var tables = 0
  /// Elements whose content is none of a cell: notes, drawings, former versions, tables from elsewhere.
  private var skipped = 0

  /// The cell being read.
  private var cell: Cell?
  private var value: [UInt8] = []
  private var output: [UInt8] = []
  private var paragraphs = 0
  private var isInParagraph = false
  private var columnOfSheet = 1
  /// The cells of a row, which may be repeated: their columns, and where their texts stand.
  private var rowCells: [(columns: Range<Int>, text: Range<Int>)] = []
  private var rowTexts: [UInt8] = []

  private struct Cell {
    var type: CellType?
    /// What the value was taken from; of several, the one that comes first counts.
    var source: ValueSource?
    var repeats = 1
    var columnSpan = 1
    var rowSpan = 1
    var hasFormula = false
    var isCross = false
    var isPresentDay = false
    var isError = false
    var isStruck = false
    var isCommented = false
  }

  private enum CellType { case number, percent, currency, date, time, boolean, text }

  private enum ValueSource: Int { case value, date, time, boolean, text }

  private let names = Names()

  init(_ limits: WorkbookLimits) { self.limits = limits }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if skipped > 0 || names.skipped.contains(where: { $0 == name }) {
      if skipped == 0, name == names.annotation { cell?.isCommented = true }
      skipped += 1
      return
    }
    if cell != nil { return startInCell(name, attributes) }
    if name == names.cell || name == names.covered {
      startCell(attributes, isCovered: name == names.covered)
    } else if name == names.row {
      startRow(attributes)
    } else if name == names.column {
      startColumn(attributes)
    } else if name == names.table {
      startTable(attributes)
    } else if name == names.style {
      styleName = attributes.string(names.nameOf) ?? ""
    } else if name == names.tableProperties, attributes.string(names.display) == "false" {
      hiddenStyles.insert(styleName)
    } else if name == names.textProperties, let line = attributes.string(names.struck), line != "none" {
      struckStyles.insert(styleName)
    } else if name == names.pivot, let target = attributes.string(names.pivotTarget) {
      addPivot(target)
    }
  }

  private func startTable(_ attributes: XMLAttributes) {
    let name = attributes.string(names.nameOf) ?? ""
    let isHidden = attributes.string(names.styleName).map(hiddenStyles.contains) ?? false
    mentions.append(SheetMention(name: name, isHidden: isHidden, kind: .cells))
    worksheets.append(Worksheet(name: name))
    (row, columnOfSheet) = (0, 1)
    if worksheets.count > 4096 { failure = .tooLarge(.parts) }
  }

  private func startColumn(_ attributes: XMLAttributes) {
    let repeats = attributes.number(names.columnsRepeated) ?? 1
    defer { columnOfSheet = min(CellPlace.lastColumn, columnOfSheet + repeats) }
    guard let visibility = attributes.string(names.visibility), visibility != "visible", !worksheets.isEmpty, repeats > 0 else { return }
    worksheets[worksheets.count - 1].hiddenColumns.append(columnOfSheet...min(CellPlace.lastColumn, columnOfSheet + repeats - 1))
  }

  private func startRow(_ attributes: XMLAttributes) {
    guard !worksheets.isEmpty else { return }
    row += 1
    column = 0
    rowRepeats = max(1, attributes.number(names.rowsRepeated) ?? 1)
    rowIsHidden = (attributes.string(names.visibility) ?? "visible") != "visible"
    rowCells.removeAll(keepingCapacity: true)
    rowTexts.removeAll(keepingCapacity: true)
  }

  private func startCell(_ attributes: XMLAttributes, isCovered: Bool) {
    guard !worksheets.isEmpty else { return }
    var cell = Cell()
    value.removeAll(keepingCapacity: true)
    attributes.forEach { name, text in read(name, text, isCovered: isCovered, &cell) }
    self.cell = cell
    output.removeAll(keepingCapacity: true)
    paragraphs = isCovered ? .min : 0
    isInParagraph = false
  }

  /// Reads one attribute of a cell.
  private func read(_ name: XMLName, _ text: UnsafePointer<CChar>, isCovered: Bool, _ cell: inout Cell) {
    if name == names.columnsRepeated { return cell.repeats = max(1, wholeNumber(text) ?? 1) }
    // What a merged cell covers may hold an old text that nobody sees.
    if isCovered { return }
    if name == names.type {
      // LibreOffice gives the type twice: as the standard has it, and as it is.
      let type = String(cString: text)
      if type == "error" { cell.isError = true }
      cell.type = cell.type ?? OpenDocumentBook.types[type] ?? .text
    } else if name == names.value {
      keep(text, from: .value, &cell)
    } else if name == names.date {
      keep(text, from: .date, &cell)
    } else if name == names.time {
      keep(text, from: .time, &cell)
    } else if name == names.boolean {
      keep(text, from: .boolean, &cell)
    } else if name == names.text {
      keep(text, from: .text, &cell)
    } else if name == names.columnsSpanned {
      cell.columnSpan = wholeNumber(text) ?? 1
    } else if name == names.rowsSpanned {
      cell.rowSpan = wholeNumber(text) ?? 1
    } else if name == names.styleName {
      cell.isStruck = !struckStyles.isEmpty && struckStyles.contains(String(cString: text))
    } else if name == names.formula {
      let formula = String(cString: text)
      cell.hasFormula = true
      cell.isPresentDay = PresentDay.isNamed(formula.utf8)
      cell.isCross = formula.contains("$'") || formula.contains("[$") && !formula.contains("[$.")
    }
  }

  private static let types: [String: CellType] = [
    "float": .number, "percentage": .percent, "currency": .currency, "date": .date, "time": .time, "boolean": .boolean,
  ]

  private func keep(_ text: UnsafePointer<CChar>, from source: ValueSource, _ cell: inout Cell) {
    if let kept = cell.source, kept.rawValue <= source.rawValue { return }
    cell.source = source
    value.removeAll(keepingCapacity: true)
    var i = 0
    while text[i] != 0 {
      value.append(UInt8(bitPattern: text[i]))
      i += 1
    }
  }

  private func startInCell(_ name: XMLName, _ attributes: XMLAttributes) {
    // A table within a cell is no part of the sheet: its rows would end the row around them.
    if name == names.table || name == names.row || name == names.cell || name == names.covered {
      skipped = 1
      return
    }
    if name == names.paragraph {
      if paragraphs > 0 { output.append(10) }
      paragraphs += 1
      isInParagraph = paragraphs > 0
    } else if name == names.space {
      for _ in 0..<min(attributes.number(names.count) ?? 1, 1000) { output.append(32) }
    } else if name == names.tab {
      output.append(9)
    } else if name == names.lineBreak {
      output.append(10)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard skipped == 0, isInParagraph, cell != nil else { return }
    // A line end in the XML is a blank; one that is meant has an element.
    for byte in bytes { output.append(byte == 10 ? 32 : byte) }
    if output.count > limits.textOfCell { failure = .tooLarge(.textOfCell) }
  }

  override func end(_ name: XMLName) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    if name == names.paragraph {
      isInParagraph = false
    } else if name == names.cell || name == names.covered {
      endCell()
    } else if name == names.row {
      endRow()
    }
  }

  /// Hands one sheet over: this reader keeps nothing of its cells.
  func takeWorksheet(_ index: Int) -> Worksheet {
    defer { worksheets[index] = Worksheet(name: worksheets[index].name) }
    return worksheets[index]
  }

  // MARK: - What a cell says

  private func endCell() {
    guard let cell else { return }
    self.cell = nil
    let first = column + 1
    column += cell.repeats
    guard column <= CellPlace.lastColumn else {
      // An empty rest of a row may be said too long.
      if !output.isEmpty { failure = .damaged(.misplacedCell("\(row)")) }
      return
    }
    let sheet = worksheets.count - 1
    let place = CellPlace(row: row, column: first)
    // An empty rest of a sheet may be said too long, and merged cells with it.
    if cell.columnSpan > 1 || cell.rowSpan > 1, row <= CellPlace.lastRow {
      let last = (row: min(CellPlace.lastRow, row + max(1, cell.rowSpan) - 1), column: min(CellPlace.lastColumn, first + max(1, cell.columnSpan) - 1))
      worksheets[sheet].merged.append(CellRange(rows: row...last.row, columns: first...last.column))
    }
    if cell.isCommented { worksheets[sheet].commented.append(place) }
    if cell.isCross { worksheets[sheet].summing.append(place) }
    if cell.isError || cell.hasFormula && OpenDocumentBook.isError(output) { return worksheets[sheet].errors.append(place) }
    if cell.hasFormula, cell.type == nil, output.isEmpty { return worksheets[sheet].withoutValue.append(place) }
    if cell.isPresentDay { return worksheets[sheet].presentDays.append(place) }
    let start = rowTexts.count
    appendText(of: cell)
    guard rowTexts[start...].contains(where: { $0 > 32 }) else { return rowTexts.removeSubrange(start...) }
    if cell.isStruck { worksheets[sheet].struck.append(place) }
    guard cell.repeats <= limits.repeats else { return failure = .tooLarge(.cells) }
    rowCells.append((first..<first + cell.repeats, start..<rowTexts.count))
  }

  private func appendText(of cell: Cell) {
    let start = rowTexts.count
    switch cell.type {
    case .number: if let number { CellText.append(number, to: &rowTexts) }
    case .percent: if let number { CellText.append(number, .percent, is1904: false, to: &rowTexts) }
    case .currency: if let number { CellText.append(number, .currency("€"), is1904: false, to: &rowTexts) }
    case .date:
      let day = OpenDocumentBook.day(String(decoding: value, as: UTF8.self))
      rowTexts += OpenDocumentBook.showsMonth(output) ? CellText.month(ofFirstDay: day) ?? day : day
    case .time: if let seconds = OpenDocumentBook.seconds(String(decoding: value, as: UTF8.self)) { CellText.appendTime(seconds: seconds, to: &rowTexts) }
    case .boolean: rowTexts += value.elementsEqual("true".utf8) ? "VRAI".utf8 : "FAUX".utf8
    case .text, nil: rowTexts += output.isEmpty ? value : output
    }
    if rowTexts.count == start { rowTexts += output }
  }

  /// The value as a number; nil where it is none.
  private var number: Double? { Double(String(decoding: value, as: UTF8.self)) }

  private func endRow() {
    guard !worksheets.isEmpty else { return }
    defer { row = min(CellPlace.lastRow, row + rowRepeats - 1) }
    guard !rowCells.isEmpty else { return }
    // An empty rest of a sheet is repeated a million times; filled rows are not.
    guard rowRepeats <= limits.repeats, row + rowRepeats - 1 <= CellPlace.lastRow else { return failure = .tooLarge(.rows) }
    let sheet = worksheets.count - 1
    for number in row..<row + rowRepeats {
      rowTexts.withUnsafeBufferPointer { texts in
        for cell in rowCells {
          for column in cell.columns { worksheets[sheet].cells.append(UnsafeBufferPointer(rebasing: texts[cell.text]), row: number, column: column) }
        }
      }
      if rowIsHidden { worksheets[sheet].hiddenRows.append(number) }
      if worksheets[sheet].cells.cellCount > limits.cells { return failure = .tooLarge(.cells) }
      if worksheets[sheet].cells.byteCount > limits.text { return failure = .tooLarge(.text) }
    }
  }

  /// `Feuille2.A3:Feuille2.D20`, with or without `$`.
  private func addPivot(_ target: String) {
    let corners = target.split(separator: ":").map { corner in
      corner.lastIndex(of: ".").map { (String(corner[..<$0]), String(corner[corner.index(after: $0)...])) } ?? ("", String(corner))
    }
    guard let first = corners.first, let last = corners.last, let range = CellRange("\(first.1):\(last.1)") else { return }
    let name = first.0.replacing("$", with: "").replacing("'", with: "")
    if let sheet = worksheets.firstIndex(where: { $0.name == name }) { worksheets[sheet].pivots.append(range) }
  }
}
