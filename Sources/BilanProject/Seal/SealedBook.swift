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
  /// What is not to be seen, sheet by sheet: `Axes (rows 5–7)`.
  private(set) var hidden: [Localized] = []
  /// What is drawn that was not, or not so, sheet by sheet: `Axes (2 charts)`.
  private(set) var drawn: [Localized] = []
  /// What is printed otherwise than it was, sheet by sheet: `Axes (Project | Axes; A1:F10)`.
  private(set) var printed: [Localized] = []
  /// The sheets with formulas none of which has a value: a program saved the workbook that computes nothing.
  private(set) var uncomputed: Set<String> = []
  private let book: RawBook
  private let formats: KnownFormats

  /// Nil where the workbook cannot be read.
  ///
  /// - Parameters:
  ///   - record: What was sealed.
  ///   - digest: The one that the workbook bears.
  init?(_ book: RawBook, _ record: SealRecord, _ digest: String) {
    self.book = book
    formats = KnownFormats(record.version)
    let open = record.openCells
    let own = [Seal.mark + digest, Seal.mark + Seal.code(of: digest)]
    let steps = Dictionary(record.sheets.map { ($0.name, $0.step) }, uniquingKeysWith: { first, _ in first })
    var isComputed = false
    for (index, sheet) in book.sheets.enumerated() {
      let sums = SheetDigest()
      var formulas = 0
      var (filled, strange): ([CellName], [String]) = ([], [])
      let parts = try? book.forEachCell(ofSheet: index) { [formats] cell in
        let name = CellName(sheet: sheet, cell: "\(cell.place)")
        let (isOpen, words) = (open.contains(name), formats.words(of: cell))
        if cell.formula != nil {
          formulas += 1
          if cell.value != .none { isComputed = true }
        }
        if let text = SealedText.of(cell, words, isOpen: isOpen) {
          sums.add(text, row: cell.place.row, column: cell.place.column)
        } else if case .text(let text) = cell.value, Seal.isMark(text) {
          if !own.contains(text) { strange.append("\(sheet)!\(cell.place)") }
        } else if isOpen, cell.formula == nil, SealedText.of(cell, words, isOpen: false) != nil {
          filled.append(name)
        }
      }
      guard let parts, let drawings = try? book.drawings(ofSheet: index) else { return nil }
      if let told = drawings.told(besides: record.charts(of: sheet)) { drawn.append(told.between("\(sheet) (", ")")) }
      sheets.append(sums.seal(sheet, step: steps[sheet]))
      self.filled += filled
      strangeMarks += strange
      if formulas > 0 { uncomputed.insert(sheet) }
      if let told = parts.hidden.told(isWholeSheet: book.hiddenSheets.contains(sheet)) { hidden.append(told.between("\(sheet) (", ")")) }
      let page = SealedPage(head: parts.words.head, foot: parts.words.foot, area: book.printArea(ofSheet: index), code: Seal.code(of: digest))
      if let sealed = record.page(of: sheet), sealed != page.digest { printed.append(page.told.between("\(sheet) (", ")")) }
    }
    if isComputed { uncomputed = [] }
  }

  /// What some cells of a sheet say now; those that say nothing are left out.
  func shown(_ places: [CellPlace], of sheet: String) -> [CellPlace: Localized] {
    let wanted = Set(places)
    var shown: [CellPlace: Localized] = [:]
    if !places.isEmpty { forEachCell(of: sheet) { cell, words in if wanted.contains(cell.place) { shown[cell.place] = cell.told(words) } } }
    return shown
  }

  /// The cells where the changes of a sheet cross whose formats say something besides, and what they show: as many as are told, and how many there are.
  func worded(_ change: SheetSeal.Change, of sheet: String) -> [Localized] {
    let (step, starts, columns) = (change.rows.first?.count ?? 1, Set(change.rows.map(\.lowerBound)), Set(change.columns))
    var list: [Localized] = []
    var count = 0
    forEachCell(of: sheet) { cell, words in
      guard words?.around(cell.value) != nil, columns.contains(cell.place.column), starts.contains((cell.place.row - 1) / step * step + 1) else { return }
      count += 1
      if count <= Verification.most { list.append(cell.told(words).between("\(cell.place) (", ")")) }
    }
    return count > list.count ? list + [Localized(same: "… (\(count))")] : list
  }

  private func forEachCell(of sheet: String, _ use: @escaping (BookCell, FormatWords?) -> Void) {
    guard let index = book.sheets.firstIndex(of: sheet) else { return }
    _ = try? book.forEachCell(ofSheet: index) { [formats] cell in use(cell, formats.words(of: cell)) }
  }
}

extension SealedPage {
  /// What is printed now, in short.
  fileprivate var told: Localized {
    func quoted(_ words: String) -> String { BookCell.short(words.split(separator: "|").joined(separator: " | "), most: 100) }
    let without = Localized(fr: " sans le code du sceau", nl: " zonder de code van het zegel", en: " without the code of the seal")
    let lack = lacksCode ? without : Localized(same: "")
    return Localized(
      fr: "en-tête « \(quoted(head)) », pied « \(quoted(foot)) »\(lack.fr), imprimé : \(area.isEmpty ? "tout" : area)",
      nl: "koptekst ‘\(quoted(head))’, voettekst ‘\(quoted(foot))’\(lack.nl), afgedrukt: \(area.isEmpty ? "alles" : area)",
      en: "header “\(quoted(head))”, footer “\(quoted(foot))”\(lack.en), printed: \(area.isEmpty ? "all" : area)")
  }
}

extension HiddenParts {
  /// What is not to be seen of a sheet; nil where that is nothing.
  fileprivate func told(isWholeSheet: Bool) -> Localized? {
    if isWholeSheet { return Localized(fr: "toute la feuille", nl: "het hele blad", en: "the whole sheet") }
    func list(_ parts: [ClosedRange<Int>], _ name: (Int) -> String) -> String {
      Verification.short(parts.map { $0.count == 1 ? name($0.lowerBound) : "\(name($0.lowerBound))–\(name($0.upperBound))" }).joined(separator: ", ")
    }
    let (rows, columns) = (list(rows) { String($0) }, list(columns, CellPlace.letters))
    let parts = [
      rows.isEmpty ? nil : Localized(fr: "lignes \(rows)", nl: "rijen \(rows)", en: "rows \(rows)"),
      columns.isEmpty ? nil : Localized(fr: "colonnes \(columns)", nl: "kolommen \(columns)", en: "columns \(columns)"),
      hidesOtherRows
        ? Localized(fr: "lignes sans hauteur à elles", nl: "rijen zonder eigen hoogte", en: "rows without a height of their own") : nil,
      hidesZeros ? Localized(fr: "cellules qui contiennent 0", nl: "cellen waarin 0 staat", en: "cells that hold 0") : nil,
    ].compactMap(\.self)
    guard let first = parts.first else { return nil }
    return parts.dropFirst().reduce(first) { list, part in
      Localized(fr: "\(list.fr) ; \(part.fr)", nl: "\(list.nl); \(part.nl)", en: "\(list.en); \(part.en)")
    }
  }
}

extension Localized {
  /// Rows and columns of a sheet.
  static func places(rows: String, columns: String) -> Localized {
    Localized(fr: "lignes \(rows) ; colonnes \(columns)", nl: "rijen \(rows); kolommen \(columns)", en: "rows \(rows); columns \(columns)")
  }

  /// Between two texts that are the same in each language.
  func between(_ start: String, _ end: String) -> Localized { Localized(fr: start + fr + end, nl: start + nl + end, en: start + en + end) }
}

extension BookCell {
  /// What it holds, or how it computes that, in short.
  var held: String {
    let text =
      switch value {
      case .none: ""
      case .number(let number): BookCell.text(of: number)
      case .text(let text): text
      case .flag(let flag): flag ? "TRUE" : "FALSE"
      case .error(let error): error
      }
    return BookCell.short(text)
  }

  /// What it shows, in short: what it holds, with the words of its format.
  func shown(_ words: FormatWords?) -> String {
    guard let phrase = words?.around(value) else { return held }
    guard case .number(let number) = value else { return BookCell.short(phrase.showing(held)) }
    // The sign of a number below zero is among the words.
    return BookCell.short(phrase.showing(BookCell.text(of: phrase.number(of: abs(number)))))
  }

  /// What it says: where its format says something too, both what it shows and what it holds.
  func told(_ words: FormatWords?) -> Localized {
    guard words?.around(value) != nil else { return Localized(same: held) }
    let text = shown(words)
    return Localized(fr: "montre « \(text) », contient \(held)", nl: "toont ‘\(text)’, bevat \(held)", en: "shows “\(text)”, holds \(held)")
  }

  private static func text(of number: Double) -> String { number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number) }

  fileprivate static func short(_ text: String, most: Int = 40) -> String {
    let short = text.count <= most ? text : text.prefix(most) + "…"
    return short.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension SheetSeal.Change {
  /// Whether a cell is one of those that may have been changed: it stands where a changed row and a changed column cross.
  func mayHold(row: Int, column: Int) -> Bool { columns.contains(column) && (rows.isEmpty || rows.contains { $0.contains(row) }) }
}
