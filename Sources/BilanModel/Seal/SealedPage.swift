internal import BilanText

/// What of a sheet's printed pages a seal holds fast: the words at their head and foot, and which cells are printed.
public struct SealedPage: Sendable {
  public let head: String
  public let foot: String
  /// `A1:F10`
  public let area: String
  /// Whether the short form of the seal, which ought to stand in the foot, does not.
  public let lacksCode: Bool

  /// - Parameters:
  ///   - head: As the file says it, with the signs of fonts and sizes.
  ///   - area: As a formula names it, with or without the name of the sheet; empty where all is printed.
  ///   - code: The short form of the seal, which stands in the foot and is no part of what is sealed; empty before it is known.
  public init(head: String, foot: String, area: String, code: String = "") {
    (self.head, self.area) = (SealedPage.words(head), SealedPage.cells(area))
    let words = SealedPage.words(foot)
    self.foot = code.isEmpty ? words : words.replacing(code, with: "")
    lacksCode = !code.isEmpty && !words.contains(code)
  }

  /// 16 hexadecimal digits of SHA-256.
  public var digest: String {
    // Where spaces stand between signs of fonts is for programs to say.
    func bare(_ text: String) -> String { String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace })) }
    // A foot from which the code was taken reads as the one that was sealed, before it had one.
    let own = lacksCode ? "\nno code" : ""
    return SHA256.hash(Array("\(bare(head))\n\(bare(foot))\n\(area)\(own)".utf8)).prefix(8).hexadecimal
  }

  /// The words from left to right and the signs of page numbers, days and files, without fonts, sizes and colours, which programs write in their own ways.
  private static func words(_ written: String) -> String {
    var parts: [Unicode.Scalar: String] = [:]
    var part: Unicode.Scalar = "C"
    var rest = written.unicodeScalars[...]
    func say(_ text: String) { parts[part, default: ""] += text }
    while let sign = rest.popFirst() {
      guard sign == "&", let code = rest.popFirst() else {
        say(String(sign))
        continue
      }
      switch code.properties.uppercaseMapping {
      case "L", "C", "R": part = Unicode.Scalar(code.properties.uppercaseMapping) ?? part
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "K": rest = rest.dropFirst(6)
      case "B", "I", "U", "E", "S", "X", "Y", "O", "H": break
      case "0", "1", "2", "3", "4", "5", "6", "7", "8", "9": rest = rest.drop { ("0"..."9").contains($0) }
      // The sign itself is written twice: it is told from that of a page.
      case let field: say("&" + field)
      }
    }
    return ["L", "C", "R"].map { parts[$0] ?? "" }.joined(separator: "|")
  }

  /// The cells without the names of sheets and the signs that hold them fast.
  private static func cells(_ area: String) -> String {
    var bare = ""
    var isName = false
    for sign in area {
      if sign == "'" { isName.toggle() } else if !isName, sign != "$", sign != " " { bare.append(sign) }
    }
    return bare.split(separator: ",").map { range in
      let ends = range.split(separator: "!").last?.split(separator: ":") ?? []
      return ends.count == 2 && ends[0] == ends[1] ? String(ends[0]) : ends.joined(separator: ":")
    }.joined(separator: ",")
  }
}
