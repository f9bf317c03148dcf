internal import BilanModel
internal import BilanText

/// A text that people write for a project (its file, a chapter of the report, a form), whatever program saved it.
struct TextFile {
  let text: String
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

  init(reading path: String) throws(Failure) {
    let decoded: DecodedText
    do {
      decoded = try DecodedText(try SheetFile(reading: path).bytes)
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
}
