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
/// The file stands beside the sheet, as `<name>.a-corriger.csv`, or in the project's folder where that cannot be written to. One that is there with other content, perhaps half mended, is
/// never written over: the next gets a number.
struct CorrectionsWriter {
  /// The project's folder.
  let folder: String
  let language: Language

  init(folder: String, language: Language) {
    self.folder = folder
    self.language = language
  }

  /// What was written, or why nothing could be; nil when no row was refused.
  func write(_ reading: SheetReading) -> Diagnostic? {
    // Without a single row kept, an option or a line above the table mends the whole sheet: there is nothing to put together.
    guard !reading.refusedRows.isEmpty, reading.source.rowsKept > 0 || reading.refusedRows.contains(where: \.isItsOwnFault) else { return nil }
    let text = text(of: reading)
    var failure: ExportError?
    for folder in [CorrectionsWriter.folder(of: reading.file), folder] {
      do throws(ExportError) {
        let path = freePath(in: folder, for: reading.source.name, text)
        if CorrectionsWriter.content(path) == nil { try AtomicFile.write(text, to: path) }
        return Diagnostic(
          .correctionsWritten, at: SourcePlace(file: reading.file), ["count": .count(reading.refusedRows.count), "path": .text(path)])
      } catch {
        failure = error
      }
    }
    return failure.map { Failure($0, writing: reading.file).diagnostics[0] }
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// The first name that no other content stands under.
  private func freePath(in folder: String, for name: String, _ text: String) -> String {
    var stem = name
    if let dot = stem.lastIndex(of: "."), dot != stem.startIndex { stem = String(stem[..<dot]) }
    // What is still wrong in a file of corrections goes into the next one of the same sheet.
    if let dot = stem.lastIndex(of: "."), stem[dot...].hasPrefix(".a-corriger") { stem = String(stem[..<dot]) }
    var number = 1
    while true {
      let path = ProjectFolder.join(folder, "\(stem).a-corriger\(number == 1 ? "" : "-\(number)").csv")
      let known = CorrectionsWriter.content(path)
      if known == nil || known == text { return path }
      number += 1
    }
  }

  /// What stands in a file; nil when there is none.
  private static func content(_ path: String) -> String? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: - The table

  private func text(of reading: SheetReading) -> String {
    let rows = reading.refusedRows
    let around = Around.allCases.filter { around in rows.contains { around.value($0, language) != nil } }
    // The reasons of a file of corrections give way to the new ones.
    let columns = reading.headers.indices.filter { !CorrectionsWriter.isReason(reading.headers[$0]) }
    var lines = [columns.map { reading.headers[$0] } + around.map { $0.title[language] } + [CorrectionsWriter.reason[language]]]
    for row in rows {
      let cells = columns.map { $0 < row.cells.count ? row.cells[$0] : "" }
      let reasons = row.reasons.map { "\($0.problem.code) \($0.message(in: language))" }.joined(separator: " / ")
      lines.append(cells + around.map { $0.value(row, language) ?? "" } + [reasons])
    }
    // Of the session itself, not of a row: said above the table, as in the sheet.
    let above = [(Around.place, rows.map(\.place)), (.commune, rows.map(\.sessionCommune))].compactMap { around, values -> [String]? in
      guard let value = values.first ?? nil, values.allSatisfy({ $0 == value }) else { return nil }
      return [around.title[language] + language.colon(), value]
    }
    lines = above + lines
    return CSVText.forExcel(lines)
  }

  private static func isReason(_ header: String) -> Bool { Language.allCases.contains { reason[$0] == header } }

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
      case .commune: Localized(fr: "Commune", nl: "Gemeente", en: "Municipality")
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
