internal import BilanModel
internal import BilanWorkbook

/// Cells in which a workbook is other than the one that the project would write.
struct Differences {
  /// By sheet, in the order of the workbook: `C8: 196 → 200 (+4)`.
  private(set) var bySheet: [(sheet: String, count: Int, list: [String])] = []

  /// Nil where one of the two cannot be read.
  ///
  /// - Parameter open: Cells that a person fills in.
  init?(from anew: RawBook, to book: RawBook, open: Set<CellName>) {
    for sheet in anew.sheets where book.sheets.contains(sheet) {
      guard let before = Differences.cells(of: sheet, in: anew, open), let now = Differences.cells(of: sheet, in: book, open) else { return nil }
      let places = Set(before.keys).union(now.keys).filter { before[$0]?.sealed != now[$0]?.sealed }
      guard !places.isEmpty else { continue }
      let list = places.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.map { Differences.text($0, before[$0]?.cell, now[$0]?.cell) }
      bySheet.append((sheet, list.count, Verification.short(list)))
    }
  }

  private static func cells(of sheet: String, in book: RawBook, _ open: Set<CellName>) -> [CellPlace: (cell: BookCell, sealed: [UInt8])]? {
    guard let index = book.sheets.firstIndex(of: sheet) else { return nil }
    var cells: [CellPlace: (cell: BookCell, sealed: [UInt8])] = [:]
    let isRead: Void? = try? book.forEachCell(ofSheet: index) { cell in
      if let text = SealedText.of(cell, isOpen: open.contains(CellName(sheet: sheet, cell: "\(cell.place)"))) { cells[cell.place] = (cell, text) }
    }
    return isRead == nil ? nil : cells
  }

  private static func text(_ place: CellPlace, _ before: BookCell?, _ now: BookCell?) -> String {
    let (old, new) = (before?.shown ?? "∅", now?.shown ?? "∅")
    if old == new { return "\(place): =\(before?.formula ?? old) → \(now?.formula.map { "=" + $0 } ?? new)" }
    guard case .number(let a)? = before?.value, case .number(let b)? = now?.value else { return "\(place): \(old) → \(new)" }
    let difference = BookCell(place, .number(((b - a) * 1e9).rounded() / 1e9)).shown
    return "\(place): \(old) → \(new) (\(difference.hasPrefix("-") ? "" : "+")\(difference))"
  }
}
