/// Reads one worksheet of an Office Open XML workbook as values and formulas, one cell after the other.
final class RawSheet: XMLHandler {
  private let strings: SharedStrings
  private let formats: [String?]
  private let limits: WorkbookLimits
  private let use: (BookCell) -> Void

  private var row = 0
  private var column = 0
  private var cells = 0
  private var type = ""
  private var style = 0
  private var value: [UInt8] = []
  private var formula: [UInt8] = []
  private var text = RichText()
  private var hasFormula = false
  /// The number of the formula that the cell shares with others.
  private var sharing: Int?
  private var shared: [Int: (place: CellPlace, formula: String)] = [:]
  private var target = Target.none

  /// What of the sheet is not to be seen.
  private(set) var hidden = HiddenParts()

  private var words = PageWordsReader()

  /// What stands at the head and the foot of its pages.
  var pageWords: PageWords { words.found }

  private enum Target { case none, value, formula, inline, page }

  private let names = (
    row: XMLName("row"), cell: XMLName("c"), value: XMLName("v"), formula: XMLName("f"), inline: XMLName("is"), place: XMLName("r"), type: XMLName("t"),
    number: XMLName("si"), style: XMLName("s"), columns: XMLName("col"), hidden: XMLName("hidden"), first: XMLName("min"), last: XMLName("max"),
    height: XMLName("ht"), width: XMLName("width"), usualRow: XMLName("sheetFormatPr"), zeroHeight: XMLName("zeroHeight"),
    usualHeight: XMLName("defaultRowHeight"), view: XMLName("sheetView"), showZeros: XMLName("showZeros")
  )

  /// - Parameter formats: The codes of number formats, by the number of a cell's style.
  init(_ strings: SharedStrings, formats: [String?], _ limits: WorkbookLimits, _ use: @escaping (BookCell) -> Void) {
    self.strings = strings
    self.formats = formats
    self.limits = limits
    self.use = use
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == names.cell {
      startCell(attributes)
    } else if name == names.value {
      target = .value
    } else if name == names.row {
      row = attributes.number(names.place) ?? row + 1
      column = 0
      if attributes.flag(names.hidden) || attributes.isLess(names.height, than: HiddenParts.leastHeight) { hidden.add(row: row) }
    } else if name == names.formula {
      target = .formula
      hasFormula = true
      if attributes.string(names.type) == "shared" { sharing = attributes.number(names.number) }
    } else if name == names.columns {
      let isHidden = attributes.flag(names.hidden) || attributes.isLess(names.width, than: HiddenParts.leastWidth)
      if isHidden, let first = attributes.number(names.first) { hidden.add(columns: first, attributes.number(names.last) ?? first) }
    } else if name == names.usualRow {
      if attributes.flag(names.zeroHeight) || attributes.isLess(names.usualHeight, than: HiddenParts.leastHeight) { hidden.hidesOtherRows = true }
    } else if name == names.view {
      if !attributes.flag(names.showZeros, missing: true) { hidden.hidesZeros = true }
    } else if name == names.inline {
      target = .inline
      text.begin()
    } else if target == .inline {
      text.start(name, attributes)
    } else if words.start(name, attributes) {
      target = .page
    }
  }

  private func startCell(_ attributes: XMLAttributes) {
    column += 1
    if let written = attributes.value(names.place) {
      guard let place = CellPlace(cString: written) else { return fail(String(cString: written)) }
      (row, column) = (place.row, place.column)
    }
    type = attributes.string(names.type) ?? "n"
    style = attributes.number(names.style) ?? 0
    value.removeAll(keepingCapacity: true)
    formula.removeAll(keepingCapacity: true)
    (hasFormula, sharing, target) = (false, nil, .none)
    text.begin()
    cells += 1
    if cells > limits.cells { failure = .tooLarge(.cells) }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch target {
    case .none: return
    case .value: value.append(contentsOf: bytes)
    case .formula: formula.append(contentsOf: bytes)
    case .inline: text.append(bytes)
    case .page: words.append(bytes)
    }
    if max(value.count, formula.count, text.bytes.count, words.count) > limits.textOfCell { failure = .tooLarge(.textOfCell) }
  }

  override func end(_ name: XMLName) {
    if name == names.cell {
      endCell()
    } else if name == names.value || name == names.formula {
      target = .none
    } else if name == names.inline {
      target = .none
      text.finish()
    } else if target == .inline {
      text.end(name)
    } else if target == .page {
      target = .none
      words.end()
    } else {
      words.leave(name)
    }
  }

  private func fail(_ place: String) { failure = .damaged(.misplacedCell(place)) }

  private func endCell() {
    let place = CellPlace(row: row, column: column)
    guard let value = found(place) else { return }
    if value == .none, !hasFormula { return }
    use(BookCell(place, value, formula: hasFormula ? wholeFormula(place) : nil, format: formats.indices.contains(style) ? formats[style] : nil))
  }

  private func wholeFormula(_ place: CellPlace) -> String {
    let written = String(decoding: formula, as: UTF8.self)
    guard let number = sharing else { return written }
    if !written.isEmpty {
      shared[number] = (place, written)
      return written
    }
    guard let first = shared[number] else { return written }
    return BookCell.moved(first.formula, rows: place.row - first.place.row, columns: place.column - first.place.column)
  }

  /// What the cell holds; nil where the file is damaged.
  private func found(_ place: CellPlace) -> BookCell.Value? {
    switch type {
    case "inlineStr": return text.bytes.isEmpty ? BookCell.Value.none : .text(String(decoding: text.bytes, as: UTF8.self))
    case "s":
      var kept: [UInt8] = []
      let number = String(decoding: value, as: UTF8.self)
      guard let index = Int(number), strings.withText(index, { kept.append(contentsOf: $0) }) != nil else {
        fail("\(place)")
        return nil
      }
      return kept.isEmpty ? BookCell.Value.none : .text(String(decoding: kept, as: UTF8.self))
    case "str":
      EscapedCharacters.decode(&value)
      return .text(String(decoding: value, as: UTF8.self))
    case "b": return .flag(value.first == UInt8(ascii: "1") || value.first == UInt8(ascii: "t"))
    case "e": return .error(String(decoding: value, as: UTF8.self))
    default:
      let written = String(decoding: value, as: UTF8.self)
      return written.isEmpty ? BookCell.Value.none : Double(written).map { .number($0) } ?? .text(written)
    }
  }
}
