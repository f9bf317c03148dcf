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

  /// Whether the seal holds what is printed of each sheet, too: earlier ones do not.
  private(set) var comparesPages = false

  /// Cells in which it is other than what the project would write today; nil where no project was asked.
  public var others: Int?

  /// Whether what was sealed stands there, whatever the project would write today.
  public var isUntouched: Bool { !diagnostics.contains { $0.problem.severity == .error && $0.problem != .differsFromProject } }

  /// Whether nothing speaks against it but that a program dropped the values of formulas: then these sheets cannot be compared.
  var isIncomparable: Bool {
    let errors = diagnostics.filter { $0.problem.severity == .error && $0.problem != .differsFromProject }
    return !errors.isEmpty && errors.allSatisfy { $0.problem == .valuesLost }
  }

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
  static let most = 20

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
    comparesPages = record.pages != nil
    authorship = book.properties[SealRecord.keyName] == nil ? .unsigned : .unknown
    compare(book, with: record, digest, at: path)
  }

  private mutating func compare(_ book: RawBook, with record: SealRecord, _ digest: String, at path: String) {
    guard let found = SealedBook(book, record, digest) else {
      diagnostics.append(Diagnostic(.noSeal, at: SourcePlace(file: path)))
      return
    }
    filled = found.filled
    var broken = found.strangeMarks
    if record.digest != digest { broken.insert(SealRecord.digestName, at: 0) }
    if record.names != SealRecord.digest(of: book.names) { broken.append(contentsOf: book.names.keys.sorted()) }
    if !broken.isEmpty { diagnostics.append(Diagnostic(.sealBroken, at: SourcePlace(file: path), ["list": .list(Verification.short(broken))])) }
    if book.is1904 { diagnostics.append(Diagnostic(.daysFrom1904, at: SourcePlace(file: path))) }
    let (before, now) = (record.sheets.map(\.name), found.sheets.map(\.name) + book.otherSheets)
    let moved = now.filter { !before.contains($0) }.map { "+ \($0)" } + before.filter { !now.contains($0) }.map { "− \($0)" }
    if !moved.isEmpty { diagnostics.append(Diagnostic(.sealedSheetsDiffer, at: SourcePlace(file: path), ["list": .list(moved)])) }
    var incomparable: [String] = []
    for sheet in found.sheets {
      guard let sealed = record.sheets.first(where: { $0.name == sheet.name }), let change = sealed.change(to: sheet) else { continue }
      guard !found.uncomputed.contains(sheet.name) else {
        incomparable.append(sheet.name)
        continue
      }
      let list = Verification.list(change, in: found, sheet.name)
      diagnostics.append(Diagnostic(.sealedCellsChanged, at: SourcePlace(file: path, part: sheet.name), ["list": list]))
    }
    if !incomparable.isEmpty { diagnostics.append(Diagnostic(.valuesLost, at: SourcePlace(file: path), ["list": .list(Verification.short(incomparable))])) }
    if !found.drawn.isEmpty {
      diagnostics.append(Diagnostic(.drawingsChanged, at: SourcePlace(file: path), ["list": .phrases(Verification.short(found.drawn))]))
    }
    if !found.printed.isEmpty {
      diagnostics.append(Diagnostic(.pagesChanged, at: SourcePlace(file: path), ["list": .phrases(Verification.short(found.printed))]))
    }
    if !found.hidden.isEmpty {
      diagnostics.append(Diagnostic(.hiddenParts, at: SourcePlace(file: path), ["list": .phrases(Verification.short(found.hidden))]))
    }
  }

  static func short(_ list: [String]) -> [String] { list.count <= most ? list : Array(list.prefix(most)) + ["… (\(list.count))"] }

  static func short(_ list: [Localized]) -> [Localized] { list.count <= most ? list : Array(list.prefix(most)) + [Localized(same: "… (\(list.count))")] }

  /// `C8 (200)`; of rows and columns that cross in more than the changes, both, and the cells among them whose formats say something.
  private static func list(_ change: SheetSeal.Change, in found: SealedBook, _ sheet: String) -> Diagnostic.Value {
    if !change.cells.isEmpty {
      let shown = found.shown(change.cells, of: sheet)
      return .phrases(short(change.cells.map { cell in shown[cell]?.between("\(cell) (", ")") ?? Localized(same: "\(cell)") }))
    }
    let rows = short(change.rows.map { $0.count == 1 ? String($0.lowerBound) : "\($0.lowerBound)–\($0.upperBound)" }).joined(separator: ", ")
    let columns = short(change.columns.map(CellPlace.letters)).joined(separator: ", ")
    let (places, worded) = (Localized.places(rows: rows, columns: columns), found.worded(change, of: sheet))
    if worded.isEmpty { return .localized(places) }
    func text(_ there: String, _ language: Language) -> String { places[language] + there + worded.map { $0[language] }.joined(separator: ", ") }
    return .localized(Localized(fr: text(" ; là, ", .fr), nl: text("; daar: ", .nl), en: text("; there: ", .en)))
  }
}
