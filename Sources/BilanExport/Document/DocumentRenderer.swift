public import BilanModel

/// A report as an OpenDocument text, which Word and LibreOffice open and write on: headings, paragraphs, lists, forms, tables and charts.
///
/// The same report gives the same bytes each time.
public struct DocumentRenderer: Sendable {
  public init() {}

  /// The whole file.
  public func bytes(of report: Report) -> [UInt8] {
    var content = DocumentContent(report)
    content.write()
    var zip = StoredZip()
    zip.add("mimetype", Self.type)
    zip.add("content.xml", content.xml)
    zip.add("styles.xml", DocumentStyles(report).xml)
    zip.add("meta.xml", meta(of: report))
    zip.add("META-INF/manifest.xml", Self.manifest)
    return zip.bytes
  }

  /// Whether a file is one that this wrote, in whatever version, and nobody saved since: other programs compress what they save, and name themselves.
  public static func isUntouched(_ file: [UInt8]) -> Bool { file.ranges(of: Array("<meta:generator>\(Tool.name) ".utf8)).count == 1 }

  private static let type = "application/vnd.oasis.opendocument.text"

  private func meta(of report: Report) -> String {
    // A line of text each: no element may stand within.
    func line(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ").documentText }
    let author = report.author.isEmpty ? "" : "<dc:creator>\(line(report.author))</dc:creator>"
    return DocumentStyles.document(
      "meta",
      """
      <office:meta><meta:generator>\(Tool.signature.documentText)</meta:generator><dc:title>\(line(report.title))</dc:title>\
      <dc:subject>\(line(report.subtitle))</dc:subject>\(author)<dc:date>\(report.asOf)T00:00:00</dc:date></office:meta>
      """)
  }

  private static let manifest =
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">\
    <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="\(type)"/>
    """ + ["content.xml", "styles.xml", "meta.xml"].map { #"<manifest:file-entry manifest:full-path="\#($0)" manifest:media-type="text/xml"/>"# }.joined()
    + "</manifest:manifest>\n"
}

extension String {
  /// The text as it stands in a document's XML: its line ends as line breaks, blanks in a row kept.
  var documentText: String {
    var text = ""
    var isAfterBlank = true
    for scalar in printable.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\n": text += "<text:line-break/>"
      case " " where isAfterBlank: text += "<text:s/>"
      // Which no XML may hold.
      case "\u{FFFE}", "\u{FFFF}": text += "\u{FFFD}"
      default: text.unicodeScalars.append(scalar)
      }
      isAfterBlank = scalar == " " || scalar == "\n"
    }
    return text
  }
}
