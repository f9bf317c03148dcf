/// Writes small workbooks, as `.xlsx` and as `.ods`, from the same cells.
public struct TinyBook {
  public var sheets: [Sheet] = []
  public var is1904 = false
  /// Namespaces of the strict edition of the standard.
  public var isStrict = false
  /// Written before each name of an element of a sheet, such as `x:`.
  public var prefix = ""

  public init(_ sheets: [Sheet] = []) { self.sheets = sheets }

  public struct Sheet {
    public var name: String
    public var rows: [[Cell]]
    public var state = "visible"
    /// Rows and columns that are hidden, from 1.
    public var hiddenRows: Set<Int> = []
    public var hiddenColumns: Set<Int> = []
    /// `A2:A4`.
    public var merged: [String] = []

    public init(_ name: String, _ rows: [[Cell]]) {
      self.name = name
      self.rows = rows
    }

    public init(_ name: String, texts: [[String]]) { self.init(name, texts.map { $0.map { $0.isEmpty ? .empty : .text($0) } }) }
  }

  public enum Cell {
    case empty
    case text(String)
    case number(String)
    /// A day by its number in the system of 1900, in the format with this index of `formats`.
    case day(Double, format: Int = 1)
    case boolean(Bool)
    case error(String)
    case formula(String, value: String?)
    case struck(String)
    /// A letter in Wingdings.
    case symbol(String)
    case coloured(String)
  }

  /// Custom formats by index of their style.
  public static let formats = [
    "General", "dd/mm/yyyy", "d/mm", "dd/mm/yyyy hh:mm", "h:mm", "[h]:mm", "0%", "#,##0.00 [$€-80C]", "jj/mm/aaaa", "mm/yyyy",
    "[mm]:ss", "[ss]",
  ]
  private static let struckStyle = formats.count
  private static let symbolStyle = formats.count + 1
  private static let colouredStyle = formats.count + 2

  public static func letters(_ column: Int) -> String {
    column <= 26 ? String(UnicodeScalar(UInt8(64 + column))) : letters((column - 1) / 26) + letters((column - 1) % 26 + 1)
  }

  public static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }

  // MARK: - Office Open XML

  private var main: String {
    isStrict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  }

  private var office: String {
    isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  /// The parts of an `.xlsx`.
  public var xlsxParts: TinyZip {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    var zip = TinyZip([
      ("[Content_Types].xml", "\(head)<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
      (
        "_rels/.rels",
        "\(head)<Relationships xmlns=\"\(relations)\"><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      ("xl/styles.xml", head + styles),
    ])
    var list = ""
    var targets = "<Relationship Id=\"s\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
    for (index, sheet) in sheets.enumerated() {
      list += "<sheet name=\"\(TinyBook.escaped(sheet.name))\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"r\(index)\"/>"
      targets += "<Relationship Id=\"r\(index)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
      zip.parts.append(("xl/worksheets/sheet\(index + 1).xml", Array((head + xml(sheet)).utf8)))
    }
    let date = is1904 ? "<workbookPr date1904=\"1\"/>" : ""
    zip.parts.append(
      ("xl/workbook.xml", Array("\(head)<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\">\(date)<sheets>\(list)</sheets></workbook>".utf8)))
    zip.parts.append(("xl/_rels/workbook.xml.rels", Array("\(head)<Relationships xmlns=\"\(relations)\">\(targets)</Relationships>".utf8)))
    return zip
  }

  public var xlsx: [UInt8] { xlsxParts.bytes }

  private var styles: String {
    let formats = TinyBook.formats.enumerated().map { "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\(TinyBook.escaped($1))\"/>" }.joined()
    let plain = TinyBook.formats.indices.map { "<xf numFmtId=\"\($0 == 0 ? 0 : 200 + $0)\" fontId=\"0\" fillId=\"0\"/>" }.joined()
    return """
      <styleSheet xmlns="\(main)"><numFmts>\(formats)</numFmts>\
      <fonts><font><name val="Calibri"/></font><font><strike/><name val="Calibri"/></font><font><name val="Wingdings"/></font></fonts>\
      <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></fills>\
      <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs>\(plain)<xf numFmtId="0" fontId="1" fillId="0"/><xf numFmtId="0" fontId="2" fillId="0"/><xf numFmtId="0" fontId="0" fillId="1"/></cellXfs></styleSheet>
      """
  }

  private func xml(_ sheet: Sheet) -> String {
    let p = prefix
    let name = p.isEmpty ? "xmlns" : "xmlns:\(p.dropLast())"
    var text = "<\(p)worksheet \(name)=\"\(main)\">"
    if !sheet.hiddenColumns.isEmpty {
      text += "<\(p)cols>" + sheet.hiddenColumns.sorted().map { "<\(p)col min=\"\($0)\" max=\"\($0)\" hidden=\"1\"/>" }.joined() + "</\(p)cols>"
    }
    text += "<\(p)sheetData>"
    for (index, row) in sheet.rows.enumerated() where !row.isEmpty {
      let hidden = sheet.hiddenRows.contains(index + 1) ? " hidden=\"1\"" : ""
      text += "<\(p)row r=\"\(index + 1)\"\(hidden)>"
      for (column, cell) in row.enumerated() { text += xml(cell, TinyBook.letters(column + 1) + String(index + 1)) }
      text += "</\(p)row>"
    }
    text += "</\(p)sheetData>"
    if !sheet.merged.isEmpty { text += "<\(p)mergeCells>" + sheet.merged.map { "<\(p)mergeCell ref=\"\($0)\"/>" }.joined() + "</\(p)mergeCells>" }
    return text + "</\(p)worksheet>"
  }

  private func xml(_ cell: Cell, _ place: String) -> String {
    let p = prefix
    func inline(_ text: String, _ style: Int) -> String {
      "<\(p)c r=\"\(place)\" t=\"inlineStr\" s=\"\(style)\"><\(p)is><\(p)t xml:space=\"preserve\">\(TinyBook.escaped(text))</\(p)t></\(p)is></\(p)c>"
    }
    switch cell {
    case .empty: return ""
    case .text(let text): return inline(text, 0)
    case .struck(let text): return inline(text, TinyBook.struckStyle)
    case .symbol(let text): return inline(text, TinyBook.symbolStyle)
    case .coloured(let text): return text.isEmpty ? "<\(p)c r=\"\(place)\" s=\"\(TinyBook.colouredStyle)\"/>" : inline(text, TinyBook.colouredStyle)
    case .number(let text): return "<\(p)c r=\"\(place)\"><\(p)v>\(text)</\(p)v></\(p)c>"
    case .day(let serial, let format): return "<\(p)c r=\"\(place)\" s=\"\(format)\"><\(p)v>\(serial)</\(p)v></\(p)c>"
    case .boolean(let value): return "<\(p)c r=\"\(place)\" t=\"b\"><\(p)v>\(value ? 1 : 0)</\(p)v></\(p)c>"
    case .error(let text): return "<\(p)c r=\"\(place)\" t=\"e\"><\(p)v>\(text)</\(p)v></\(p)c>"
    case .formula(let formula, let value):
      let isNumber = value.map { Double($0) != nil } ?? true
      return
        "<\(p)c r=\"\(place)\"\(isNumber ? "" : " t=\"str\"")><\(p)f>\(TinyBook.escaped(formula))</\(p)f>\(value.map { "<\(p)v>\(TinyBook.escaped($0))</\(p)v>" } ?? "")</\(p)c>"
    }
  }

  // MARK: - OpenDocument

  /// The parts of an `.ods`. Days are written in the format of their value; merged cells, hidden columns, styles and colours are not written.
  public var odsParts: TinyZip {
    var styles = "<style:style style:name=\"hid\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>"
    styles += "<style:style style:name=\"struck\" style:family=\"table-cell\"><style:text-properties style:text-line-through-style=\"solid\"/></style:style>"
    let tables = sheets.map { sheet in
      let rows = sheet.rows.enumerated().map { index, row in
        let hidden = sheet.hiddenRows.contains(index + 1) ? " table:visibility=\"filter\"" : ""
        return "<table:table-row\(hidden)>\(row.isEmpty ? "<table:table-cell/>" : row.map(ods).joined())</table:table-row>"
      }
      let style = sheet.state == "visible" ? "" : " table:style-name=\"hid\""
      return "<table:table table:name=\"\(TinyBook.escaped(sheet.name))\"\(style)>\(rows.joined())"
        + "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>"
    }
    let spaces = ["office", "table", "text", "style"].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }.joined(separator: " ")
    return TinyZip([
      ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
      (
        "content.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content \(spaces)><office:automatic-styles>\(styles)</office:automatic-styles>"
          + "<office:body><office:spreadsheet>\(tables.joined())</office:spreadsheet></office:body></office:document-content>"
      ),
    ])
  }

  public var ods: [UInt8] { odsParts.bytes }

  private func ods(_ cell: Cell) -> String {
    func text(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "<text:p>\(TinyBook.escaped(String($0)))</text:p>" }.joined()
    }
    switch cell {
    case .empty: return "<table:table-cell/>"
    case .text(let value), .symbol(let value), .coloured(let value):
      return "<table:table-cell office:value-type=\"string\">\(text(value))</table:table-cell>"
    case .struck(let value): return "<table:table-cell table:style-name=\"struck\" office:value-type=\"string\">\(text(value))</table:table-cell>"
    case .number(let value): return "<table:table-cell office:value-type=\"float\" office:value=\"\(value)\">\(text(value))</table:table-cell>"
    case .day(let serial, _):
      return "<table:table-cell office:value-type=\"date\" office:date-value=\"\(TinyBook.day(Int(serial)))\">\(text("?"))</table:table-cell>"
    case .boolean(let value):
      return "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"\(value)\">\(text(value ? "VRAI" : "FAUX"))</table:table-cell>"
    case .error(let value):
      return "<table:table-cell table:formula=\"of:=NA()\" office:value-type=\"string\" office:string-value=\"\">\(text(value))</table:table-cell>"
    case .formula(let formula, let value):
      guard let value else { return "<table:table-cell table:formula=\"of:=\(TinyBook.escaped(formula))\"/>" }
      let type = Double(value) == nil ? "office:value-type=\"string\"" : "office:value-type=\"float\" office:value=\"\(value)\""
      return "<table:table-cell table:formula=\"of:=\(TinyBook.escaped(formula))\" \(type)>\(text(value))</table:table-cell>"
    }
  }

  /// The day of a number in the system of 1900, by counting: slow, and unlike the reader's way.
  public static func day(_ serial: Int) -> String {
    var (year, month, day) = (2000, 1, 1)
    func days(_ month: Int) -> Int { [31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] }
    for _ in 36_526..<max(36_526, serial) {
      day += 1
      if day > days(month) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
