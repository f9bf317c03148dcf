/// Reads one worksheet of an Office Open XML workbook, cell by cell.
final class OfficeSheet: XMLHandler {
  private(set) var sheet: Worksheet
  private let strings: SharedStrings
  private let styles: CellStyles
  private let is1904: Bool
  private let limits: WorkbookLimits

  private var row = 0
  private var column = 0
  private var rowIsHidden = false
  private var isInData = false
  /// The cell being read.
  private var type = CellType.number
  private var style = CellStyles.Style()
  private var value: [UInt8] = []
  private var text = RichText()
  private var hasFormula = false
  private var isCross = false
  private var presentDay = PresentDay()
  private var target = Target.none
  private var output: [UInt8] = []

  private enum CellType { case number, shared, text, formulaText, boolean, error, day }
  private enum Target { case none, value, formula, inline }

  private let names = (
    row: XMLName("row"), cell: XMLName("c"), value: XMLName("v"), formula: XMLName("f"), inline: XMLName("is"), data: XMLName("sheetData"),
    place: XMLName("r"), style: XMLName("s"), type: XMLName("t"), hidden: XMLName("hidden"), column: XMLName("col"), first: XMLName("min"),
    last: XMLName("max"), shared: XMLName("si"), width: XMLName("width"), height: XMLName("ht"), merged: XMLName("mergeCell"), range: XMLName("ref")
  )

  init(_ name: String, strings: SharedStrings, styles: CellStyles, is1904: Bool, limits: WorkbookLimits) {
    sheet = Worksheet(name: name)
    self.strings = strings
    self.styles = styles
    self.is1904 = is1904
    self.limits = limits
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard isInData else { return startOutside(name, attributes) }
    if name == names.cell {
      startCell(attributes)
    } else if name == names.value {
      target = .value
    } else if name == names.row {
      startRow(attributes)
    } else if name == names.formula {
      target = .formula
      hasFormula = true
      presentDay.begin(sharing: attributes.number(names.shared))
    } else if name == names.inline {
      target = .inline
      text.begin()
    } else if target == .inline {
      text.start(name, attributes)
    }
  }

  private func startOutside(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == names.data {
      isInData = true
    } else if name == names.merged {
      if let range = attributes.string(names.range).flatMap({ CellRange($0) }) { sheet.merged.append(range) }
      if sheet.merged.count > limits.cells { failure = .tooLarge(.cells) }
    } else if name == names.column, attributes.flag(names.hidden) || attributes.isZero(names.width), let first = attributes.number(names.first),
      let last = attributes.number(names.last), first <= last
    {
      sheet.hiddenColumns.append(first...last)
    }
  }

  private func startRow(_ attributes: XMLAttributes) {
    let number = attributes.value(names.place) == nil ? row + 1 : attributes.number(names.place) ?? 0
    guard number > row, number <= CellPlace.lastRow else { return misplaced("\(number)") }
    row = number
    column = 0
    rowIsHidden = attributes.flag(names.hidden) || attributes.isZero(names.height)
  }

  private func startCell(_ attributes: XMLAttributes) {
    if let written = attributes.value(names.place) {
      guard let place = CellPlace(cString: written), place.row == row, place.column > column else { return misplaced(String(cString: written)) }
      column = place.column
    } else {
      column += 1
      guard row > 0, column <= CellPlace.lastColumn else { return misplaced("\(CellPlace.letters(column))\(row)") }
    }
    value.removeAll(keepingCapacity: true)
    hasFormula = false
    isCross = false
    target = .none
    style = attributes.number(names.style).map(styles.style) ?? styles.style(0)
    type = .number
    guard let written = attributes.value(names.type) else { return }
    switch written[0] {
    case CChar(UInt8(ascii: "s")): type = written[1] == 0 ? .shared : .formulaText
    case CChar(UInt8(ascii: "b")): type = .boolean
    case CChar(UInt8(ascii: "e")): type = .error
    case CChar(UInt8(ascii: "d")): type = .day
    case CChar(UInt8(ascii: "i")):
      type = .text
      // An empty text may stand without its element, and must not say what the cell before it says.
      text.begin()
    default: type = .number
    }
  }

  private func misplaced(_ place: String) { failure = .damaged(.misplacedCell(place)) }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch target {
    case .none: break
    case .value:
      value.append(contentsOf: bytes)
      if value.count > limits.textOfCell { failure = .tooLarge(.textOfCell) }
    case .formula:
      if !isCross, bytes.contains(UInt8(ascii: "!")) { isCross = true }
      presentDay.append(bytes)
    case .inline:
      text.append(bytes)
      if text.bytes.count > limits.textOfCell { failure = .tooLarge(.textOfCell) }
    }
  }

  override func end(_ name: XMLName) {
    guard isInData else { return }
    if name == names.cell {
      endCell()
    } else if name == names.value || name == names.formula {
      target = .none
    } else if name == names.inline {
      target = .none
      text.finish()
    } else if name == names.data {
      isInData = false
    } else if target == .inline {
      text.end(name)
    }
  }

  // MARK: - What a cell says

  private var place: CellPlace { CellPlace(row: row, column: column) }

  private func endCell() {
    if style.isColoured { sheet.coloured.append(place) }
    if isCross { sheet.summing.append(place) }
    // Asked of each formula: others may share it.
    let isPresentDay = hasFormula && presentDay.isMeant()
    if hasFormula, value.isEmpty, type != .formulaText, type != .text { return sheet.withoutValue.append(place) }
    if isPresentDay { return sheet.presentDays.append(place) }
    switch type {
    case .number:
      if value.isEmpty { return }
      number()
    case .shared: shared()
    case .text: keep(text.bytes, isStruck: text.isStruck)
    case .formulaText:
      EscapedCharacters.decode(&value)
      keep(value)
    case .boolean: keep(Array((value.first == UInt8(ascii: "1") || value.first == UInt8(ascii: "t") ? "VRAI" : "FAUX").utf8))
    case .error: sheet.errors.append(place)
    case .day: day()
    }
  }

  private func number() {
    output.removeAll(keepingCapacity: true)
    if style.format == .number, value.count < 16, value.allSatisfy({ (48...57).contains($0) }) {
      output.append(contentsOf: value)
    } else if let number = Double(String(decoding: value, as: UTF8.self)) {
      CellText.append(number, style.format, is1904: is1904, to: &output)
    } else {
      output.append(contentsOf: value)
    }
    keep(output)
  }

  private func shared() {
    var index = 0
    for byte in value {
      guard (48...57).contains(byte), index < 1 << 32 else { return misplaced("\(place)") }
      index = index * 10 + Int(byte - 48)
    }
    guard !value.isEmpty, let kept = strings.withText(index, { keep($0, isStruck: strings.struck.contains(index)) }) else { return misplaced("\(place)") }
    _ = kept
  }

  /// `2024-10-21T00:00:00`, as newer programs may write a day.
  private func day() {
    var written = value.map { $0 == UInt8(ascii: "T") ? 32 : $0 }
    if let mark = written.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "Z") }) { written.removeSubrange(mark...) }
    if written.count > 11, written[11...].elementsEqual("00:00:00".utf8) { written.removeSubrange(10...) }
    keep(written)
  }

  private func keep(_ bytes: [UInt8], isStruck: Bool = false) { bytes.withUnsafeBufferPointer { keep($0, isStruck: isStruck) } }

  private func keep(_ bytes: UnsafeBufferPointer<UInt8>, isStruck: Bool) {
    guard !bytes.isEmpty else { return }
    if style.isStruck || isStruck { sheet.struck.append(place) }
    if style.symbols != .none, let tick = style.symbols.meaning(of: bytes) {
      sheet.tickFont.append(place)
      sheet.cells.append(UnsafeBufferPointer(start: tick.utf8Start, count: tick.utf8CodeUnitCount), row: row, column: column)
    } else {
      sheet.cells.append(bytes, row: row, column: column)
    }
    if rowIsHidden, sheet.hiddenRows.last != row { sheet.hiddenRows.append(row) }
    if sheet.cells.cellCount > limits.cells { failure = .tooLarge(.cells) }
    if sheet.cells.byteCount > limits.text { failure = .tooLarge(.text) }
  }
}
