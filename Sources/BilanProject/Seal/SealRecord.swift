internal import BilanModel
internal import BilanText
internal import FoundationEssentials

/// What a workbook was made of, and the digests of its sheets: what is kept in the properties of the document, and what the seal's digest is of.
struct SealRecord: Codable, Equatable {
  /// Of the seal, not of the program. Of another than these nothing can be said.
  var version = SealRule.current
  /// The program and its version.
  var tool: String
  var project: String
  var form: String
  var language: String
  var period: String
  /// The period it is compared with.
  var base: String?
  var asOf: String
  /// Whether that day was asked for, and not the last of the period.
  var isDayAskedFor: Bool
  /// A digest of the hashes of the sheets that its figures come from; where small groups are protected its code under the project's key behind `keyedSources`, or nothing without a key.
  var sources: String
  /// A digest of the names that formulas use, and what they stand for.
  var names: String
  /// The cells that a person fills in: `2!B12`, by the number of the sheet.
  var open: [String]
  var sheets: [SheetSeal]
  /// The digests of charts by the number of their sheet; nil in seals that hold nothing of charts.
  var charts: [String: [String]]?
  /// The digests of what is printed, by the number of the sheet; nil in seals that hold nothing of it.
  var pages: [String: String]?

  /// How the properties of the document are called: the digest, its code under the key, and the pieces of the record.
  static let (digestName, keyName, pieceName) = ("bilan-seal", "bilan-seal-key", "bilan-seal-")

  /// SHA-256 of the record as it is written, in hexadecimal.
  var digest: String { SHA256.hash(Array(text.utf8)).hexadecimal }

  /// JSON of plain letters: no program has a reason to write it otherwise.
  private var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let json = (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return json.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.isASCII { text.unicodeScalars.append(scalar) } else { text += String(scalar).utf16.map { "\\u" + $0.fourDigits }.joined() }
    }
  }

  /// The properties of the document, each as long as Excel allows.
  ///
  /// - Parameter code: Of the digest under the project's key, in hexadecimal; nil for a workbook that is not sent yet.
  func properties(code: String?) -> [(name: String, value: String)] {
    var pieces: [Substring] = []
    var rest = text[...]
    while !rest.isEmpty {
      var piece = rest.prefix(250)
      // A space at an end could be lost.
      while piece.count > 1, piece.last == " " || rest.dropFirst(piece.count).first == " " { piece.removeLast() }
      pieces.append(piece)
      rest = rest[piece.endIndex...]
    }
    return [(SealRecord.digestName, digest)] + (code.map { [(SealRecord.keyName, $0)] } ?? [])
      + pieces.enumerated().map { (SealRecord.pieceName + String($0 + 1), String($1)) }
  }

  /// The record in the properties of a document; nil where there is none, or a damaged one.
  init?(_ properties: [String: String]) {
    var text = ""
    var number = 1
    while let piece = properties[SealRecord.pieceName + String(number)] {
      text += piece
      number += 1
    }
    guard !text.isEmpty, let record = try? JSONDecoder().decode(SealRecord.self, from: Data(text.utf8)) else { return nil }
    self = record
  }

  init(tool: String, project: String, form: String, language: String, period: String, base: String?, asOf: String, isDayAskedFor: Bool, sources: String) {
    (self.tool, self.project, self.form, self.language) = (tool, project, form, language)
    (self.period, self.base, self.asOf, self.isDayAskedFor, self.sources) = (period, base, asOf, isDayAskedFor, sources)
    (names, open, sheets) = ("", [], [])
  }

  /// Before a code: whoever has no key cannot try out what a sheet of few small numbers holds.
  private static let keyedSources = "key:"

  /// What is kept of the digest of the sheets where small groups are protected.
  static func protected(sources digest: String, _ key: SealKey?) -> String { key.map { keyedSources + $0("sheets " + digest) } ?? "" }

  /// Whether it may be made of sheets with this digest; nothing else is known where it was written, or is read, without a key.
  func isMade(of digest: String, _ key: SealKey?) -> Bool {
    if sources.isEmpty { return true }
    guard sources.hasPrefix(SealRecord.keyedSources) else { return sources == digest }
    return key == nil || sources == SealRecord.protected(sources: digest, key)
  }

  /// The record of a workbook that holds this.
  func holding(_ content: SealedContent) -> SealRecord {
    var record = self
    let numbers = Dictionary(content.sheets.enumerated().map { ($1.name, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    record.open = content.open.compactMap { cell in numbers[cell.sheet].map { "\($0)!\(cell.cell)" } }.sorted()
    record.names = SealRecord.digest(of: content.names)
    record.sheets = content.sheets
    record.charts = Dictionary(
      content.charts.compactMap { sheet, charts in numbers[sheet].map { ("\($0)", charts.map(\.digest).sorted()) } }, uniquingKeysWith: { first, _ in first })
    record.pages = Dictionary(
      content.pages.compactMap { sheet, page in numbers[sheet].map { ("\($0)", page.digest) } }, uniquingKeysWith: { first, _ in first })
    return record
  }

  /// The cells that a person fills in.
  var openCells: Set<CellName> {
    Set(
      open.compactMap { cell in
        let parts = cell.split(separator: "!")
        guard parts.count == 2, let number = Int(parts[0]), sheets.indices.contains(number - 1) else { return nil }
        return CellName(sheet: sheets[number - 1].name, cell: String(parts[1]))
      })
  }

  /// The digests of a sheet's charts; nil where the seal holds nothing of them.
  func charts(of sheet: String) -> [String]? {
    guard let charts, let number = sheets.firstIndex(where: { $0.name == sheet }) else { return nil }
    return charts["\(number + 1)"] ?? []
  }

  /// The digest of what is printed of a sheet; nil where the seal holds nothing of it.
  func page(of sheet: String) -> String? {
    sheets.firstIndex { $0.name == sheet }.flatMap { pages?["\($0 + 1)"] }
  }

  /// Of the names that formulas use, and what they stand for.
  static func digest(of names: [String: String]) -> String {
    let lines = names.sorted { $0.key < $1.key }.map { "\($0.key)=\(SealedText.plain($0.value))\n" }.joined()
    return SHA256.hash(Array(lines.utf8)).prefix(16).hexadecimal
  }
}

extension UInt16 {
  fileprivate var fourDigits: String {
    [UInt8(self >> 8), UInt8(self & 0xFF)].hexadecimal
  }
}
