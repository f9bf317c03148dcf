internal import BilanModel
internal import BilanText
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A text that people write for a project (its file, a chapter of the report, a form), whatever program saved it.
struct TextFile {
  let text: String
  /// SHA-256 of its bytes.
  let hash: String
  /// What was guessed of the encoding, and what could not be read: the text goes to the funder as it stands.
  let diagnostics: [Diagnostic]

  enum Failure: Error {
    /// Why the file cannot be read, as a word of the system or `BINARY`.
    case unreadable(reason: String)

    var reason: String {
      switch self {
      case .unreadable(let reason): reason
      }
    }
  }

  /// - Parameter folder: Where the text has to lie, or beside it: a link that leads elsewhere is not followed, so that nothing of this computer gets into a report unseen.
  init(reading path: String, within folder: String? = nil) throws(Failure) {
    if let folder, TextFile.leads(path, outOf: folder) { throw .unreadable(reason: "ELINK") }
    let decoded: DecodedText
    do {
      let file = try SheetFile(reading: path)
      (decoded, hash) = (try DecodedText(file.bytes), file.hash)
    } catch let failure as SheetFile.Failure {
      throw .unreadable(reason: failure.reason)
    } catch {
      throw .unreadable(reason: "BINARY")
    }
    text = String(decoding: decoded.bytes[decoded.start...], as: UTF8.self)
    var diagnostics: [Diagnostic] = []
    if decoded.encoding.isGuessed {
      diagnostics.append(Diagnostic(.textEncodingGuessed, at: SourcePlace(file: path), ["encoding": .text(decoded.encoding.rawValue)]))
    }
    for line in decoded.otherwiseEncodedLines {
      diagnostics.append(Diagnostic(.textEncodingGuessed, at: SourcePlace(file: path, line: Int(line)), ["encoding": .text(TextEncoding.windows1252.rawValue)]))
    }
    if decoded.unreadable > 0 {
      diagnostics.append(Diagnostic(.unreadableText, at: SourcePlace(file: path), ["count": .count(decoded.unreadable)]))
    }
    self.diagnostics = diagnostics
  }

  /// Whether a file lies elsewhere than in a folder, or in one beside it.
  private static func leads(_ path: String, outOf folder: String) -> Bool {
    guard let file = real(path), let folder = real(folder) else { return false }
    let parent = folder.prefix(upTo: folder.lastIndex(of: "/") ?? folder.startIndex)
    return !file.hasPrefix(parent + "/")
  }

  /// The path without links and points; nil where nothing is there.
  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
