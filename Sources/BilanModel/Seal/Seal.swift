/// What a workbook is known by: a digest of all its values and formulas.
public struct Seal: Sendable {
  /// SHA-256, in 64 hexadecimal digits.
  public var digest: String
  /// What is kept in the properties of the document, by name.
  public var properties: [(name: String, value: String)]

  public init(digest: String, properties: [(name: String, value: String)] = []) {
    self.digest = digest
    self.properties = properties
  }

  /// A short form of the digest, to be printed and compared by eye: `7F3A-91C2-0B4D-E8A6`.
  public var code: String { Seal.code(of: digest) }

  /// The short form of a digest.
  public static func code(of digest: String) -> String {
    let letters = Array(digest.prefix(16).uppercased())
    return stride(from: 0, to: letters.count, by: 4).map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: "-")
  }

  /// What stands before the digest and its short form in cells: these alone are no part of what is sealed.
  public static let mark = "bilan:"

  /// Whether a text of a cell is the seal itself.
  public static func isMark(_ text: String) -> Bool {
    text.hasPrefix(mark) && text.dropFirst(mark.count).allSatisfy { $0 == "-" || $0.isASCII && $0.isHexDigit }
  }
}

/// How a workbook is sealed while it is written: what its sheet of method says it was made of, and what makes the seal of its content.
public struct Sealing {
  /// What it was made of, line by line.
  public var facts: [Report.Field]
  /// Asked once, when every cell is known.
  public var seal: (SealedContent) -> Seal

  public init(facts: [Report.Field], seal: @escaping (SealedContent) -> Seal) {
    self.facts = facts
    self.seal = seal
  }
}

/// All of a workbook that a seal holds fast.
public struct SealedContent {
  /// In the order of the workbook.
  public var sheets: [SheetSeal]
  /// The names that formulas use, and what they stand for.
  public var names: [String: String]
  /// The cells that a person fills in, and those that add up what she does.
  public var open: Set<CellName>
  /// The charts of the sheets that have some, by the sheet's name.
  public var charts: [String: [SealedChart]]
  /// What is printed of each sheet, by its name.
  public var pages: [String: SealedPage]

  public init(
    sheets: [SheetSeal], names: [String: String], open: Set<CellName>, charts: [String: [SealedChart]] = [:], pages: [String: SealedPage] = [:]
  ) {
    self.sheets = sheets
    self.charts = charts
    self.pages = pages
    self.names = names
    self.open = open
  }
}

/// The name of one cell of a workbook.
public struct CellName: Hashable, Sendable {
  public var sheet: String
  /// `B7`
  public var cell: String

  public init(sheet: String, cell: String) {
    self.sheet = sheet
    self.cell = cell
  }
}
