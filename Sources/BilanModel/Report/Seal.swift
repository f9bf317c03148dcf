/// What a workbook carries about itself: a digest of all its values and formulas, and what it was made of.
public struct Seal: Sendable {
  /// SHA-256, in 64 hexadecimal digits.
  public var digest: String
  /// What is kept in the properties of the document, by name.
  public var properties: [(name: String, value: String)]
  /// What it was made of, line by line.
  public var facts: [Report.Field]

  public init(digest: String, properties: [(name: String, value: String)] = [], facts: [Report.Field]) {
    self.digest = digest
    self.properties = properties
    self.facts = facts
  }

  /// The digest before it is known: as long as any other, so that it stands on as many lines.
  public static let unknown = String(repeating: "0", count: 64)

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
