internal import BilanModel

/// The words of a document, block by block, and the looks that only its tables have.
struct DocumentContent {
  private let report: Report
  private let style: NumberStyle
  private var body = ""
  private var columns = ""
  private var tables = 0
  /// The looks of bars that stand already.
  private var bars: Set<String> = []
  /// How the page stands on which the next block comes.
  private var isLandscape: Bool

  init(_ report: Report) {
    self.report = report
    style = NumberStyle(report.language)
    isLandscape = report.numberedSections.first?.section.isLandscape ?? false
  }

  /// `content.xml`
  var xml: String {
    DocumentStyles.document(
      "content", "<office:automatic-styles>\(Self.looks)\(columns)</office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>")
  }

  mutating func write() {
    body += paragraph(report.title, isLandscape ? "LandscapeTitle" : "Title")
    if !report.subtitle.isEmpty { body += paragraph(report.subtitle, "Subtitle") }
    for (number, section) in report.numberedSections {
      // A page that stands otherwise begins with the section.
      let isTurned = section.isLandscape != isLandscape
      isLandscape = section.isLandscape
      body += heading(number + section.title, level: 1, isTurned ? isLandscape ? "LandscapeHeading" : "PortraitHeading" : nil)
      for block in section.blocksUnderTitle { write(block) }
    }
  }

  private mutating func write(_ block: Report.Block) {
    switch block {
    case .heading(let text, let level): body += heading(text, level: level <= 1 ? 2 : 3)
    case .paragraph(let text): body += paragraph(text, "Text_20_body")
    case .note(let text): body += paragraph(text, "Note")
    case .list(let items):
      let lines = items.map { "<text:list-item>\(paragraph($0, "Text_20_body"))</text:list-item>" }
      if !items.isEmpty { body += #"<text:list text:style-name="Bullets">\#(lines.joined())</text:list>"# }
    case .fields(let fields): write(fields)
    case .table(let table): if !table.isForWorkbookOnly { write(table.completed) }
    case .chart(let chart): write(chart)
    case .charts(let charts): for chart in charts { write(chart) }
    case .contents, .ledger, .controls, .seal: break
    }
  }

  private func paragraph(_ text: String, _ style: String) -> String { #"<text:p text:style-name="\#(style)">\#(text.documentText)</text:p>"# }

  private func heading(_ text: String, level: Int, _ style: String? = nil) -> String {
    #"<text:h text:style-name="\#(style ?? "Heading_20_\(level)")" text:outline-level="\#(level)">\#(text.documentText)</text:h>"#
  }

  // MARK: - Tables

  /// The lines of a form: what is not answered has room for a hand.
  private mutating func write(_ fields: [Report.Field]) {
    let width = DocumentStyles.textWidth(isLandscape: isLandscape)
    let rows = fields.map { field in
      row([cell(field.label, "Label", "Strong"), field.text.map { cell($0, "Plain", "Cell") } ?? cell("", "Blank", "Cell")], isOpen: field.text == nil)
    }
    guard !rows.isEmpty else { return }
    add(table(widths: [width * 0.35, width * 0.65], rows.joined()))
  }

  private mutating func write(_ table: Table) {
    guard !table.columns.isEmpty else { return }
    if let title = table.title { body += paragraph(title, "Heading_20_3") }
    let isNumeric = table.columns.indices.map(table.isNumeric)
    let head = table.columns.indices.map { cell(table.columns[$0].title, "Dark", isNumeric[$0] ? "HeadNumber" : "Head") }
    let rows = table.rows.map { line in
      let (look, strong) = line.kind == .total ? ("Sum", "Strong") : (line.kind == .subtotal ? "Label" : "Plain", "")
      let cells = table.columns.indices.map { column in
        let words = isNumeric[column] ? strong + "Number" : strong.isEmpty ? "Cell" : strong
        return line[column].shown == .toComplete ? cell("", "Blank", words) : cell(style.text(of: line[column]), look, words)
      }
      return row(cells, isOpen: line.isToFillIn)
    }
    let none = table.rows.isEmpty ? row(table.columns.indices.map { cell($0 == 0 ? "–" : "", "Plain", "Cell") }) : ""
    let drawn = self.table(widths: widths(of: table), "<table:table-header-rows>\(row(head))</table:table-header-rows>" + rows.joined() + none)
    add(drawn)
  }

  /// Word makes one table of two that follow each other.
  private mutating func add(_ table: String) { body += (body.hasSuffix("</table:table>") ? paragraph("", "Note") : "") + table }

  private mutating func table(widths: [Double], _ rows: String) -> String {
    tables += 1
    let name = "Table\(tables)"
    columns += """
      <style:style style:name="\(name)" style:family="table"><style:table-properties style:width="\(centimetres(widths.reduce(0, +)))" table:align="left" \
      fo:margin-bottom="0.3cm"/></style:style>
      """
    for (column, width) in widths.enumerated() {
      columns += """
        <style:style style:name="\(name).\(column + 1)" style:family="table-column"><style:table-column-properties \
        style:column-width="\(centimetres(width))"/></style:style>
        """
    }
    let places = widths.indices.map { #"<table:table-column table:style-name="\#(name).\#($0 + 1)"/>"# }.joined()
    return #"<table:table table:name="\#(name)" table:style-name="\#(name)">\#(places)\#(rows)</table:table>"#
  }

  private func row(_ cells: [String], isOpen: Bool = false) -> String {
    #"<table:table-row table:style-name="\#(isOpen ? "Open" : "Whole")">\#(cells.joined())</table:table-row>"#
  }

  private func cell(_ text: String, _ look: String, _ words: String) -> String {
    #"<table:table-cell table:style-name="\#(look)" office:value-type="string">\#(paragraph(text, words))</table:table-cell>"#
  }

  /// The width of the page, shared by what stands in the columns: a long text gets no more than forty letters of it.
  private func widths(of table: Table) -> [Double] {
    let wishes = table.columns.indices.map { column in
      let word = table.columns[column].title.split(whereSeparator: \.isWhitespace).map { String($0).displayWidth }.max() ?? 0
      let content = table.rows.map { style.text(of: $0[column]).displayWidth }.max() ?? 0
      return Double(max(5, word, min(40, content))) + 2
    }
    let all = wishes.reduce(0, +)
    return wishes.map { $0 / all * DocumentStyles.textWidth(isLandscape: isLandscape) }
  }

  /// `3.25cm`
  private func centimetres(_ width: Double) -> String {
    let hundredths = Int((width * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)cm"
  }

  // MARK: - Charts

  /// A chart as a table: names, bars, numbers. A bar is an empty line of its colour, as long as its number is large, which every program that opens the document draws.
  private mutating func write(_ chart: Chart) {
    guard let table = report.table(chart.table) else { return }
    let drawn = ChartBars(chart, of: table, style)
    body += paragraph(drawn.heading, "Heading_20_3")
    let colours = chart.series.indices.map { colour(chart.colour(ofSeries: $0)) }
    if !drawn.series.isEmpty {
      let names = zip(drawn.series, colours).map { #"<text:span text:style-name="Sign\#($1)">■</text:span> \#($0.documentText)"# }
      for colour in colours {
        let sign = "<style:style style:name=\"Sign\(colour)\" style:family=\"text\"><style:text-properties fo:color=\"#\(colour)\"/></style:style>"
        add(look: "Sign\(colour)", sign)
      }
      body += #"<text:p text:style-name="Legend">\#(names.joined(separator: " <text:s/><text:s/>"))</text:p>"#
    }
    let widths = [0.33, 0.54, 0.13].map { $0 * DocumentStyles.textWidth(isLandscape: isLandscape) }
    let largest = drawn.largest
    let rows = drawn.categories.map { category in
      let lines = zip(category.bars, colours).map { bar, colour in
        paragraph("", self.bar(bar.number ?? 0, of: largest, colour, within: widths[1] - 0.2))
      }
      let numbers = category.bars.map { paragraph($0.value, "BarNumber") }
      return row([cell(category.label, "Plain", "Cell"), cell(lines), cell(numbers)])
    }
    if !rows.isEmpty { add(self.table(widths: widths, rows.joined())) }
  }

  /// The look of a bar; that of an empty line where there is nothing to draw.
  private mutating func bar(_ number: Double, of largest: Double, _ colour: String, within width: Double) -> String {
    guard number != 0, largest > 0 else { return "Bar" }
    let rest = width - max(0.05, width * abs(number) / largest)
    // What is less than nothing is lighter.
    let colour = number < 0 ? "d0d5db" : colour
    let name = "Bar\(colour)\(centimetres(rest))"
    add(
      look: name,
      """
      <style:style style:name="\(name)" style:family="paragraph" style:parent-style-name="Bar"><style:paragraph-properties \
      fo:background-color="#\(colour)" fo:margin-right="\(centimetres(rest))"/></style:style>
      """)
    return name
  }

  private mutating func add(look name: String, _ xml: String) { if bars.insert(name).inserted { columns += xml } }

  private func colour(_ rgb: UInt32) -> String {
    let digits = String(rgb, radix: 16)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  private func cell(_ paragraphs: [String]) -> String {
    #"<table:table-cell table:style-name="Plain" office:value-type="string">\#(paragraphs.joined())</table:table-cell>"#
  }

  // MARK: - Looks

  private static let looks = (turns + cells).joined() + rows + bullets

  private static let turns = [
    ("LandscapeTitle", "Title", "Landscape"), ("LandscapeHeading", "Heading_20_1", "Landscape"), ("PortraitHeading", "Heading_20_1", "Standard"),
  ].map { name, parent, page in
    #"<style:style style:name="\#(name)" style:family="paragraph" style:parent-style-name="\#(parent)" style:master-page-name="\#(page)"/>"#
  }

  private static let cells = [("Plain", "ffffff"), ("Dark", "1f3864"), ("Sum", "dce5f1"), ("Label", "f1f4f9"), ("Blank", "fff9e3")].map { name, colour in
    """
    <style:style style:name="\(name)" style:family="table-cell"><style:table-cell-properties fo:padding="0.08cm" \
    fo:border-bottom="0.5pt solid #d0d5db" fo:background-color="#\(colour)"/></style:style>
    """
  }

  private static let rows = """
    <style:style style:name="Whole" style:family="table-row"><style:table-row-properties fo:keep-together="always"/></style:style>\
    <style:style style:name="Open" style:family="table-row"><style:table-row-properties style:min-row-height="0.8cm" fo:keep-together="always"/></style:style>
    """

  private static let bullets = """
    <text:list-style style:name="Bullets"><text:list-level-style-bullet text:level="1" text:bullet-char="•">\
    <style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment \
    text:label-followed-by="listtab" text:list-tab-stop-position="0.8cm" fo:text-indent="-0.5cm" fo:margin-left="0.8cm"/>\
    </style:list-level-properties></text:list-level-style-bullet></text:list-style>
    """
}
