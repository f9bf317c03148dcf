internal import BilanText
internal import Yams

/// A place of a project file that cannot be changed by itself: a person has to.
package struct UnchangeablePlace: Error {
  package var line: Int
  package var character: Int

  /// - Parameter mark: Where it is; nil for the file as a whole.
  init(_ mark: Mark?) { (line, character) = (mark?.line ?? 1, mark?.column ?? 1) }
}

/// The text of a project file to which something is to be added: all that stands there stays, byte for byte.
package struct ProjectText {
  /// The bytes of the file.
  let raw: [UInt8]
  let text: String
  let root: Node
  /// How many bytes stand before the text: a mark of its encoding.
  private let start: Int

  /// - Throws: `UnchangeablePlace`, for a file that is not UTF-8, or holds nothing.
  init(reading path: String) throws {
    raw = try SheetFile(reading: path).bytes
    let decoded = try DecodedText(raw)
    guard decoded.encoding == .utf8, decoded.otherwiseEncodedLines.isEmpty, decoded.unreadable == 0 else { throw UnchangeablePlace(nil) }
    start = raw.count - decoded.bytes[decoded.start...].count
    text = String(decoding: decoded.bytes[decoded.start...], as: UTF8.self)
    guard let root = try Yams.compose(yaml: text) else { throw UnchangeablePlace(nil) }
    self.root = root
  }

  /// The bytes of the file with another text.
  func bytes(_ text: String) -> [UInt8] { raw[..<start] + Array(text.utf8) }

  /// The bytes of the file at a path.
  package static func content(of path: String) throws -> [UInt8] { try SheetFile(reading: path).bytes }

  /// A text as a project file holds it, on one line: without what would break the line.
  package static func quoted(_ text: String) -> String {
    let plain = text.unicodeScalars.filter { $0.value >= 32 && !(127...159).contains($0.value) && ![0x2028, 0x2029].contains($0.value) }
    return "\"" + String(String.UnicodeScalarView(plain)).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
