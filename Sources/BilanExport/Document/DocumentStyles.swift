internal import BilanModel

/// How a document looks: A4 upright and across, the fonts of the workbook, a foot with the number of the page.
struct DocumentStyles {
  let report: Report

  init(_ report: Report) { self.report = report }

  /// `styles.xml`
  var xml: String {
    Self.document(
      "styles",
      """
      <office:styles>\(standard)\(Self.paragraphs)</office:styles>\
      <office:automatic-styles>\(page("Portrait", width: "21cm", height: "29.7cm"))\(page("Landscape", width: "29.7cm", height: "21cm"))</office:automatic-styles>\
      <office:master-styles>\(master("Standard", "Portrait"))\(master("Landscape", "Landscape"))</office:master-styles>
      """)
  }

  /// A part of the file with the names that its elements have.
  static func document(_ part: String, _ content: String) -> String {
    let names = [
      "office": "office:1.0", "style": "style:1.0", "text": "text:1.0", "table": "table:1.0", "meta": "meta:1.0", "fo": "xsl-fo-compatible:1.0",
    ]
    let declared = names.sorted { $0.key < $1.key }.map { #" xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($1)""# }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <office:document-\(part)\(declared) xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2">\(content)</office:document-\(part)>

      """
  }

  // MARK: - Pages

  /// How wide what is printed may be, in centimetres.
  static func textWidth(isLandscape: Bool) -> Double { isLandscape ? 25.7 : 17 }

  private func page(_ name: String, width: String, height: String) -> String {
    """
    <style:page-layout style:name="\(name)"><style:page-layout-properties fo:page-width="\(width)" fo:page-height="\(height)" \
    style:print-orientation="\(name.lowercased())" fo:margin-top="1.5cm" fo:margin-bottom="1.5cm" fo:margin-left="2cm" fo:margin-right="2cm"/>\
    <style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style></style:page-layout>
    """
  }

  private func master(_ name: String, _ layout: String) -> String {
    """
    <style:master-page style:name="\(name)" style:page-layout-name="\(layout)"><style:footer><text:p text:style-name="Footer">\
    \(report.subtitle.documentText) · <text:page-number>1</text:page-number>/<text:page-count>1</text:page-count></text:p></style:footer></style:master-page>
    """
  }

  // MARK: - Paragraphs

  private var standard: String {
    let country = report.language == .en ? "GB" : "BE"
    return """
      <style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2"/><style:text-properties \
      fo:font-family="\(CellStyles.fontName), Carlito, sans-serif" fo:font-size="11pt" fo:language="\(report.language.rawValue)" fo:country="\(country)"/>\
      </style:default-style><style:style style:name="Standard" style:family="paragraph"/>
      """
  }

  private static let blue = "fo:color=\"#1f3864\""
  private static let grey = "fo:color=\"#4b5563\""
  private static let line = " fo:border-bottom=\"1pt solid #1f3864\""
  private static let together = #" fo:keep-with-next="always""#

  private static let paragraphs = [
    style("Title", #"fo:margin-bottom="0.1cm""#, #"fo:font-size="20pt" fo:font-weight="bold" \#(blue)"#), style("Subtitle", #"fo:margin-bottom="0.4cm""#, grey),
    style(
      "Heading_20_1", #"fo:margin-top="0.6cm" fo:margin-bottom="0.2cm""# + together + line,
      #"fo:font-size="16pt" fo:font-weight="bold" \#(blue)"#, level: 1),
    style(
      "Heading_20_2", #"fo:margin-top="0.4cm" fo:margin-bottom="0.15cm""# + together, #"fo:font-size="13pt" fo:font-weight="bold" \#(blue)"#, level: 2),
    style("Heading_20_3", #"fo:margin-top="0.3cm" fo:margin-bottom="0.1cm""# + together, #"fo:font-weight="bold" \#(blue)"#, level: 3),
    style("Text_20_body", #"fo:margin-bottom="0.2cm""#), style("Footer", #"fo:text-align="end""#, #"fo:font-size="8pt""#),
    style("Note", #"fo:margin-top="0.1cm" fo:margin-bottom="0.2cm""#, #"fo:font-size="9pt" fo:font-style="italic" \#(grey)"#),
    style("Cell", "", #"fo:font-size="9pt""#), style("Number", #"fo:text-align="end""#, of: "Cell"),
    // A line for each bar, as high as the line of its number.
    style("Bar", #"fo:line-height="0.35cm" fo:margin-bottom="0.07cm""#, #"fo:font-size="8pt""#), style("BarNumber", #"fo:text-align="end""#, of: "Bar"),
    style("Legend", #"fo:margin-bottom="0.1cm""# + together, #"fo:font-size="9pt""#),
    style("Strong", "", #"fo:font-weight="bold""#, of: "Cell"), style("StrongNumber", "", #"fo:font-weight="bold""#, of: "Number"),
    style("Head", "", #"fo:font-weight="bold" "# + "fo:color=\"#ffffff\"", of: "Cell"), style("HeadNumber", #"fo:text-align="end""#, of: "Head"),
  ].joined()

  private static func style(_ name: String, _ paragraph: String, _ text: String = "", of parent: String = "Standard", level: Int? = nil) -> String {
    let outline = level.map { #" style:default-outline-level="\#($0)""# } ?? ""
    return """
      <style:style style:name="\(name)" style:family="paragraph" style:parent-style-name="\(parent)"\(outline)>\
      <style:paragraph-properties \(paragraph)/><style:text-properties \(text)/></style:style>
      """
  }
}
