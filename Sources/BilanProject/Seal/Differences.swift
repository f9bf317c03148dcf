internal import BilanModel
internal import BilanWorkbook

/// Cells in which a workbook is other than the one that the project would write.
struct Differences {
  /// By sheet, in the order of the workbook: `C8: 196 → 200 (+4)`.
  private(set) var bySheet: [(sheet: String, count: Int, list: [Localized])] = []

  /// Nil where one of the two cannot be read.
  ///
  /// - Parameter open: Cells that a person fills in.
  init?(from anew: RawBook, to book: RawBook, open: Set<CellName>) {
    for sheet in anew.sheets where book.sheets.contains(sheet) {
      guard let before = Differences.cells(of: sheet, in: anew, open), let now = Differences.cells(of: sheet, in: book, open) else { return nil }
      let places = Set(before.keys).union(now.keys).filter {
        before[$0]?.sealed != now[$0]?.sealed && !Differences.isUncomputed(now[$0]?.cell, before[$0]?.cell)
      }
      guard !places.isEmpty else { continue }
      let list = places.sorted { ($0.row, $0.column) < ($1.row, $1.column) }.map { place in
        Differences.text(before[place], now[place]).between("\(place): ", "")
      }
      bySheet.append((sheet, list.count, Verification.short(list)))
    }
  }

  /// Whether a cell holds the same formula as the other and no value: a program saved it that computes nothing, and the formula says all.
  private static func isUncomputed(_ cell: BookCell?, _ other: BookCell?) -> Bool {
    guard let cell, cell.value == .none, let formula = cell.formula, let same = other?.formula else { return false }
    return SealedText.plain(formula) == SealedText.plain(same)
  }

  private struct Found {
    var cell: BookCell
    var words: FormatWords?
    var sealed: [UInt8]

    var shown: String { cell.shown(words) }

    /// What a seal would hold of it if its format said nothing.
    var bare: [UInt8]? { SealedText.of(cell, nil, isOpen: false) }
  }

  private static func cells(of sheet: String, in book: RawBook, _ open: Set<CellName>) -> [CellPlace: Found]? {
    guard let index = book.sheets.firstIndex(of: sheet) else { return nil }
    var cells: [CellPlace: Found] = [:]
    let formats = KnownFormats()
    let isRead = try? book.forEachCell(ofSheet: index) { cell in
      let words = formats.words(of: cell)
      if let text = SealedText.of(cell, words, isOpen: open.contains(CellName(sheet: sheet, cell: "\(cell.place)"))) {
        cells[cell.place] = Found(cell: cell, words: words, sealed: text)
      }
    }
    return isRead == nil ? nil : cells
  }

  /// What a cell showed and shows, and by how much it is other; of one that holds the same, that only its looks are other.
  private static func text(_ before: Found?, _ now: Found?) -> Localized {
    let (old, new) = (before?.shown ?? "∅", now?.shown ?? "∅")
    if old == new { return Localized(same: "=\(before?.cell.formula ?? old) → \(now?.cell.formula.map { "=" + $0 } ?? new)") }
    let change = "\(old) → \(new)"
    if let before, let now, before.bare == now.bare {
      let held = now.cell.held
      return Localized(
        fr: " (seul l'affichage est modifié : la cellule contient \(held))", nl: " (alleen de weergave is gewijzigd: de cel bevat \(held))",
        en: " (only what is shown was changed: the cell holds \(held))"
      ).between(change, "")
    }
    guard case .number(let a)? = before?.cell.value, case .number(let b)? = now?.cell.value, a != b else { return Localized(same: change) }
    let difference = BookCell(CellPlace(row: 1, column: 1), .number(((b - a) * 1e9).rounded() / 1e9)).held
    return Localized(same: "\(change) (\(difference.hasPrefix("-") ? "" : "+")\(difference))")
  }
}
