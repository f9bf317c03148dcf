public import BilanModel
internal import BilanText
internal import BilanWorkbook

/// What a seal says of a workbook, and whether the workbook is still what was sealed.
public struct Verification: Sendable {
  /// The short form of the digest, as it is printed.
  public var code = ""
  /// The program that wrote it, the project, the period, the one it is compared with, and the day, as they were sealed.
  public var tool = ""
  public var project = ""
  public var period = ""
  public var base: String?
  public var asOf: Day?
  public var sheets = 0
  public var cells = 0
  /// Cells that the form left open and somebody filled in.
  public var filled: [CellName] = []
  public var authorship = Authorship.unsigned
  public var diagnostics: [Diagnostic] = []

  /// Whether what was sealed stands there.
  public var isUntouched: Bool { !diagnostics.contains { $0.problem.severity == .error } }

  /// Who set the seal, as far as can be told.
  public enum Authorship: Sendable {
    /// Without a key: whoever changes the workbook can seal it again.
    case unsigned
    /// With a key that is not here.
    case unknown
    case thisProject
    case otherProject
  }

  /// How much of a list is told.
  private static let most = 20

  /// Holds a workbook against its own seal, without any project.
  init(_ book: RawBook, at path: String) {
    guard let record = SealRecord(book.properties), let digest = book.properties[SealRecord.digestName] else {
      diagnostics = [Diagnostic(.noSeal, at: SourcePlace(file: path))]
      return
    }
    code = Seal.code(of: digest)
    (tool, project, period, base) = (record.tool, record.project, record.period, record.base)
    asOf = Day(iso: record.asOf)
    sheets = record.sheets.count
    cells = record.sheets.reduce(0) { $0 + $1.cells }
    authorship = book.properties[SealRecord.keyName] == nil ? .unsigned : .unknown
    compare(book, with: record, digest, at: path)
  }

  private mutating func compare(_ book: RawBook, with record: SealRecord, _ digest: String, at path: String) {
    let steps = Dictionary(record.sheets.map { ($0.name, max(1, $0.step)) }, uniquingKeysWith: { first, _ in first })
    guard let found = SealRecord.sheets(of: book, open: record.openCells, steps: steps), let seen = Seen(book, record, digest) else {
      diagnostics.append(Diagnostic(.noSeal, at: SourcePlace(file: path)))
      return
    }
    filled = seen.filled
    var broken = seen.strangeMarks
    if record.digest != digest { broken.insert(SealRecord.digestName, at: 0) }
    if record.names != SealRecord.digest(ofNames: book) { broken.append(contentsOf: book.names.keys.sorted()) }
    if !broken.isEmpty { diagnostics.append(Diagnostic(.sealBroken, at: SourcePlace(file: path), ["list": .list(Verification.short(broken))])) }
    let (before, now) = (record.sheets.map(\.name), found.map(\.name))
    let moved = now.filter { !before.contains($0) }.map { "+ \($0)" } + before.filter { !now.contains($0) }.map { "− \($0)" }
    if !moved.isEmpty { diagnostics.append(Diagnostic(.sealedSheetsDiffer, at: SourcePlace(file: path), ["list": .list(moved)])) }
    for sheet in found {
      guard let sealed = record.sheets.first(where: { $0.name == sheet.name }), let change = sealed.change(to: sheet) else { continue }
      let list = Verification.list(change) { seen.shown(CellName(sheet: sheet.name, cell: $0)) }
      diagnostics.append(Diagnostic(.sealedCellsChanged, at: SourcePlace(file: path, part: sheet.name), ["list": list]))
    }
  }

  static func short(_ list: [String]) -> [String] { list.count <= most ? list : Array(list.prefix(most)) + ["… (\(list.count))"] }

  /// `C8 (200)`; of rows and columns that cross in more than the changes, both.
  private static func list(_ change: SheetSeal.Change, _ value: (String) -> String?) -> Diagnostic.Value {
    let cells = change.cells.map(\.description)
    if !cells.isEmpty { return .list(short(cells.map { cell in value(cell).map { "\(cell) (\($0))" } ?? cell })) }
    let rows = short(change.rows.map { $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)–\($0.upperBound)" }).joined(separator: ", ")
    let columns = short(change.columns.map(CellPlace.letters)).joined(separator: ", ")
    return .localized(
      Localized(fr: "lignes \(rows) ; colonnes \(columns)", nl: "rijen \(rows); kolommen \(columns)", en: "rows \(rows); columns \(columns)"))
  }
}

/// What stands in a workbook that is not in its digests: what was filled in, the seal in its cells, and texts of cells to be shown.
private struct Seen {
  var filled: [CellName] = []
  /// Cells in which another seal stands.
  var strangeMarks: [String] = []
  private let book: RawBook

  init?(_ book: RawBook, _ record: SealRecord, _ digest: String) {
    self.book = book
    let open = record.openCells
    let own = [Seal.mark + digest, Seal.mark + Seal.code(of: digest)]
    var (filled, strange): ([CellName], [String]) = ([], [])
    for (index, sheet) in book.sheets.enumerated() {
      let isRead: Void? = try? book.forEachCell(ofSheet: index) { cell in
        let name = CellName(sheet: sheet, cell: "\(cell.place)")
        guard cell.formula == nil, SealedText.of(cell, isOpen: false) != nil || cell.isMark else { return }
        if cell.isMark {
          if case .text(let text) = cell.value, !own.contains(text) { strange.append("\(sheet)!\(cell.place)") }
        } else if open.contains(name) {
          filled.append(name)
        }
      }
      guard isRead != nil else { return nil }
    }
    (self.filled, strangeMarks) = (filled, strange)
  }

  /// What a cell says now; nil where it says nothing.
  func shown(_ name: CellName) -> String? {
    var shown: String?
    guard let index = book.sheets.firstIndex(of: name.sheet) else { return nil }
    try? book.forEachCell(ofSheet: index) { cell in if "\(cell.place)" == name.cell { shown = cell.shown } }
    return shown
  }
}

extension BookCell {
  fileprivate var isMark: Bool { if case .text(let text) = value { Seal.isMark(text) } else { false } }

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
