internal import BilanExport
internal import BilanImport
internal import BilanModel
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes the refused rows of a sheet, with the reason, as a sheet of their own: mended in Excel and imported too, it completes the first.
///
/// Of a workbook, a workbook: a worksheet for each one with refused rows, the faulty cells marked.
///
/// The file stands beside the sheet, as `<name>.a-corriger.csv` or `.xlsx`, or in the project's folder where that cannot be written to. One that is there with other content, perhaps half mended, is
/// never written over: the next gets a number.
struct CorrectionsWriter {
  /// The project's folder.
  let folder: String
  let language: Language
  /// What the project calls its unit.
  let words: PlaceWords?
  /// The worksheets of the workbook that is being read, as far as they have rows to be corrected, and how many such rows.
  private var parts: [PlainBook.Sheet] = []
  private var partRows = 0

  init(folder: String, language: Language, words: PlaceWords?) {
    self.folder = folder
    self.language = language
    self.words = words
  }

  /// What was written, or why nothing could be; nothing when no row was refused, and until the last worksheet of a workbook is read.
  mutating func write(_ reading: SheetReading) -> [Diagnostic] {
    // Without a single row kept, an option or a line above the table mends the whole sheet: there is nothing to put together.
    let hasRows = !reading.refusedRows.isEmpty && (reading.source.rowsKept > 0 || reading.refusedRows.contains(where: \.isItsOwnFault))
    guard reading.part != nil else {
      guard hasRows else { return [] }
      let text = table(of: reading).text
      return write(reading, rows: reading.refusedRows.count) { (path) throws(ExportError) in try AtomicFile.stage(text, for: path, isPrivate: true) }
    }
    if hasRows {
      parts.append(table(of: reading).sheet(named: reading.part ?? ""))
      partRows += reading.refusedRows.count
    }
    guard reading.isLastOfFile, !parts.isEmpty else { return [] }
    defer { (parts, partRows) = ([], 0) }
    let book = PlainBook(parts, language: language)
    return write(reading, rows: partRows) { (path) throws(ExportError) in try book.stage(for: path) }
  }

  private func write(_ reading: SheetReading, rows: Int, _ stage: (String) throws(ExportError) -> StagedFile) -> [Diagnostic] {
    var failure: ExportError?
    for folder in [CorrectionsWriter.folder(of: reading.file), folder] {
      do throws(ExportError) {
        let (path, cut) = try put(in: folder, for: reading.source.fileName, reading.part == nil ? "csv" : "xlsx", stage)
        let written = Diagnostic(.correctionsWritten, at: SourcePlace(file: reading.file), ["count": .count(rows), "path": .text(path)])
        return [written] + cut.map { $0.diagnostic(in: path) }
      } catch {
        failure = error
      }
    }
    return failure.map { Failure($0, writing: reading.file).diagnostics } ?? []
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// Writes under the first name that no other content stands under, and says which.
  private func put(
    in folder: String, for name: String, _ ending: String, _ stage: (String) throws(ExportError) -> StagedFile
  ) throws(ExportError) -> (path: String, cut: [CutText]) {
    var stem = name
    if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = String(stem[..<dot]) }
    // What is still wrong in a file of corrections goes into the next one of the same sheet.
    if let dot = stem.lastIndex(of: "."), stem[dot...].hasPrefix(".a-corriger") { stem = String(stem[..<dot]) }
    var number = 1
    while true {
      let path = ProjectFolder.join(folder, "\(stem).a-corriger\(number == 1 ? "" : "-\(number)").\(ending)")
      let staged = try stage(path)
      let cut = staged.cutTexts
      guard access(path, F_OK) == 0 else {
        try staged.commit()
        return (path, cut)
      }
      if staged.isAsItStands() { return (path, cut) }
      number += 1
    }
  }

  // MARK: - The table

  /// The rows of a sheet that are to be mended, as a table of their own.
  private struct Corrections {
    var above: [[String]] = []
    var headers: [String] = []
    var rows: [[String]] = []
    var marks: [PlainBook.Place: String] = [:]

    var text: String { CSVText.forExcel(above + [headers] + rows) }

    func sheet(named name: String) -> PlainBook.Sheet {
      var sheet = PlainBook.Sheet(name: name, headers: headers, rows: rows)
      sheet.above = above
      sheet.marks = marks
      return sheet
    }
  }

  private func table(of reading: SheetReading) -> Corrections {
    let rows = reading.refusedRows
    let around = Around.allCases.filter { around in rows.contains { around.value($0, language) != nil } }
    // The reasons of a file of corrections give way to the new ones.
    let columns = reading.headers.indices.filter { !CorrectionsWriter.isReason(reading.headers[$0]) }
    var table = Corrections()
    table.headers = columns.map { reading.headers[$0] } + around.map(title) + [CorrectionsWriter.reason[language]]
    for row in rows {
      let cells = columns.map { $0 < row.cells.count ? row.cells[$0] : "" }
      let reasons = row.reasons.map { "\($0.problem.code) \($0.message(in: language, calling: words))" }
      for (diagnostic, reason) in zip(row.reasons, reasons) {
        // A reason that several rows share was told of one of them, or of none.
        guard diagnostic.place.line == row.line, let place = diagnostic.place.column,
          let column = columns.firstIndex(of: place - reading.firstColumn)
        else { continue }
        table.marks[PlainBook.Place(row: table.rows.count, column: column), default: ""] += reason + "\n"
      }
      table.rows.append(cells + around.map { $0.value(row, language) ?? "" } + [reasons.joined(separator: " / ")])
    }
    // Of the session itself, not of a row: said above the table, as in the sheet.
    table.above = [(Around.place, rows.map(\.place)), (.commune, rows.map(\.sessionCommune))].compactMap { around, values -> [String]? in
      guard let value = values.first ?? nil, values.allSatisfy({ $0 == value }) else { return nil }
      return [title(around) + language.colon(), value]
    }
    return table
  }

  private func title(_ around: Around) -> String { (words?.applied(to: around.title) ?? around.title)[language] }

  static func isReason(_ header: String) -> Bool { Language.allCases.contains { reason[$0] == header } }

  private static let reason = Localized(fr: "À corriger", nl: "Te verbeteren", en: "To correct")

  /// What the lines above the table say, and each row has to say itself once it stands alone.
  private enum Around: CaseIterable {
    case axis, activity, date, duration, place, commune, presence

    var title: Localized {
      switch self {
      case .axis: Localized(fr: "Axe", nl: "As", en: "Axis")
      case .activity: Localized(fr: "Activité", nl: "Activiteit", en: "Activity")
      case .date: Localized(fr: "Date", nl: "Datum", en: "Date")
      case .place: Localized(fr: "Lieu", nl: "Plaats", en: "Location")
      case .duration: Localized(fr: "Durée", nl: "Duur", en: "Duration")
      case .presence: Localized(fr: "Présent", nl: "Aanwezig", en: "Present")
      case .commune: Localized(fr: "Commune", nl: "Gemeente", en: "Commune")
      }
    }

    func value(_ row: SheetReading.RefusedRow, _ language: Language) -> String? {
      switch self {
      case .axis: row.axis
      case .activity: row.activity
      case .date: row.date
      case .duration: row.duration
      case .place: nil
      case .commune: row.commune
      case .presence: row.presence?.text[language]
      }
    }
  }
}

extension SheetReading.RefusedRow {
  /// Whether the row itself, and not its sheet, has to be mended.
  fileprivate var isItsOwnFault: Bool { reasons.contains { $0.problem.effect == .rowRefused } }
}
