internal import BilanModel
internal import BilanWorkbook

/// What is found in a workbook that bears a seal, read once.
struct SealedBook {
  /// The seals of its sheets as they are now.
  private(set) var sheets: [SheetSeal] = []
  /// Cells that were left open, and in which something stands.
  private(set) var filled: [CellName] = []
  /// Cells in which another seal stands.
  private(set) var strangeMarks: [String] = []
  private let book: RawBook

  /// Nil where the workbook cannot be read.
  ///
  /// - Parameters:
  ///   - record: What was sealed.
  ///   - digest: The one that the workbook bears.
  init?(_ book: RawBook, _ record: SealRecord, _ digest: String) {
    self.book = book
    let open = record.openCells
    let own = [Seal.mark + digest, Seal.mark + Seal.code(of: digest)]
    let steps = Dictionary(record.sheets.map { ($0.name, $0.step) }, uniquingKeysWith: { first, _ in first })
    for (index, sheet) in book.sheets.enumerated() {
      let sums = SheetDigest()
      var (filled, strange): ([CellName], [String]) = ([], [])
      let isRead: Void? = try? book.forEachCell(ofSheet: index) { cell in
        let name = CellName(sheet: sheet, cell: "\(cell.place)")
        let isOpen = open.contains(name)
        if let text = SealedText.of(cell, isOpen: isOpen) {
          sums.add(text, row: cell.place.row, column: cell.place.column)
        } else if case .text(let text) = cell.value, Seal.isMark(text) {
          if !own.contains(text) { strange.append("\(sheet)!\(cell.place)") }
        } else if isOpen, cell.formula == nil, SealedText.of(cell, isOpen: false) != nil {
          filled.append(name)
        }
      }
      guard isRead != nil else { return nil }
      sheets.append(sums.seal(sheet, step: steps[sheet]))
      self.filled += filled
      strangeMarks += strange
    }
  }

  /// What some cells of a sheet say now; those that say nothing are left out.
  func shown(_ places: [CellPlace], of sheet: String) -> [CellPlace: String] {
    guard !places.isEmpty, let index = book.sheets.firstIndex(of: sheet) else { return [:] }
    let wanted = Set(places)
    var shown: [CellPlace: String] = [:]
    try? book.forEachCell(ofSheet: index) { cell in if wanted.contains(cell.place) { shown[cell.place] = cell.shown } }
    return shown
  }
}

extension BookCell {
  /// What it says, or how it computes that, in short.
  var shown: String {
    let text =
      switch value {
      case .none: ""
      case .number(let number): number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
      case .text(let text): text
      case .flag(let flag): flag ? "TRUE" : "FALSE"
      case .error(let error): error
      }
    let short = text.count <= 40 ? text : text.prefix(40) + "…"
    return short.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
