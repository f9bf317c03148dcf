import TestSupport
import Testing

@testable import BilanWorkbook

/// Values and formulas as the file holds them.
@Suite struct RawBookTests {
  private func cells(_ sheet: String, strings: String = "") throws -> [BookCell] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let zip = TinyZip([
      ("_rels/.rels", "<Relationships xmlns='\(package)'><Relationship Id='a' Type='\(relation)/officeDocument' Target='xl/workbook.xml'/></Relationships>"),
      (
        "xl/workbook.xml",
        "<workbook xmlns='\(main)' xmlns:r='\(relation)'><sheets><sheet name='F' sheetId='1' r:id='b'/></sheets><definedNames><definedName name='d_valeur'>'F'!$I$4:$I$9</definedName><definedName name='_xlnm.Print_Area' localSheetId='0'>F!$A$1:$B$2</definedName></definedNames></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='\(package)'><Relationship Id='b' Type='\(relation)/worksheet' Target='worksheets/s.xml'/><Relationship Id='c' Type='\(relation)/sharedStrings' Target='s.xml'/></Relationships>"
      ),
      ("xl/s.xml", "<sst xmlns='\(main)'>\(strings)</sst>"),
      ("xl/worksheets/s.xml", "<worksheet xmlns='\(main)'><sheetData>\(sheet)</sheetData></worksheet>"),
      (
        "docProps/custom.xml",
        "<Properties xmlns:vt='vt'>\n <property name='bilan-seal'>\n  <vt:lpwstr>12 ab</vt:lpwstr>\n </property><property name='n'><vt:i4>7</vt:i4></property></Properties>"
      ),
    ])
    return try zip.bytes.withUnsafeBufferPointer { bytes in
      let book = try RawBook(bytes)
      #expect(book.sheets == ["F"])
      #expect(book.names == ["d_valeur": "'F'!$I$4:$I$9"])
      #expect(book.properties == ["bilan-seal": "12 ab", "n": "7"])
      var cells: [BookCell] = []
      try book.forEachCell(ofSheet: 0) { cells.append($0) }
      return cells
    }
  }

  @Test func everyKindOfCellIsRead() throws {
    let row = """
      <row r='2'><c r='A2' t='s'><v>1</v></c><c r='B2'><v>1.5</v></c><c r='C2' t='b'><v>1</v></c><c r='D2' t='e'><v>#N/A</v></c><c r='E2' s='3'/>\
      <c r='F2' t='inlineStr'><is><r><t>a</t></r><r><t>b</t></r></is></c><c r='G2' t='str'><f>"x"&amp;A2</f><v>xy</v></c><c r='H2'><f>1/3</f><v></v></c></row>
      """
    let found = try cells(row, strings: "<si><t>non</t></si><si><t>oui_x0009_!</t></si>")
    func at(_ column: Int) -> CellPlace { CellPlace(row: 2, column: column) }
    #expect(
      found == [
        BookCell(at(1), .text("oui\t!")), BookCell(at(2), .number(1.5)), BookCell(at(3), .flag(true)), BookCell(at(4), .error("#N/A")),
        BookCell(at(6), .text("ab")), BookCell(at(7), .text("xy"), formula: "\"x\"&A2"), BookCell(at(8), .none, formula: "1/3"),
      ])
  }

  /// A program that saves a workbook may write one formula for many cells.
  @Test func aSharedFormulaIsThatOfEachCell() throws {
    let found = try cells(
      "<row r='1'><c r='A1'><f t='shared' ref='A1:A2' si='0'>B1-'B1 x'!$C$1</f><v>1</v></c></row><row r='2'><c r='A2'><f t='shared' si='0'/><v>2</v></c></row>")
    #expect(found.map(\.formula) == ["B1-'B1 x'!$C$1", "B2-'B1 x'!$C$1"])
  }

  @Test func numberFormatsAndWhatIsHiddenAreTold() throws {
    var sheet = TinyBook.Sheet("F", [[.text("a"), .number("1"), .day(45_000, format: 5)], [.number("2")], [.number("3")], [.number("4")]])
    (sheet.hiddenRows, sheet.hiddenColumns) = ([2, 3], [3])
    var other = TinyBook.Sheet("G", texts: [["x"]])
    other.state = "veryHidden"
    try TinyBook([sheet, other]).xlsx.withUnsafeBufferPointer { bytes in
      let book = try RawBook(bytes)
      #expect(book.sheets == ["F", "G"] && book.hiddenSheets == ["G"])
      var formats: [String?] = []
      let hidden = try book.forEachCell(ofSheet: 0) { formats.append($0.format) }.hidden
      #expect(formats == [nil, nil, "[h]:mm", nil, nil, nil])
      #expect(hidden.rows == [2...3] && hidden.columns == [3...3])
      #expect(try book.forEachCell(ofSheet: 1) { _ in }.hidden.isEmpty)
    }
  }

  /// The head and the foot of all pages; those of the first and of even pages where these are told apart.
  @Test(
    arguments: [
      ("", "&LA & B", ""), (" differentFirst='1'", "&LA & BF", "f"), (" differentOddEven='true'", "&LA & BE", ""),
      (" differentFirst='false' differentOddEven='0'", "&LA & B", ""),
    ])
  func headsAndFeetAreRead(_ flags: String, head: String, foot: String) throws {
    var parts = TinyBook([TinyBook.Sheet("F", texts: [["x"]])]).xlsxParts
    let sheet = """
      <worksheet><sheetData><row r='1'><c r='A1'><v>7</v></c></row></sheetData><headerFooter\(flags)><oddHeader>&amp;LA &amp; B</oddHeader>\
      <evenHeader>E</evenHeader><firstHeader>F</firstHeader><firstFooter>f</firstFooter></headerFooter></worksheet>
      """
    for index in parts.parts.indices where parts.parts[index].name == "xl/worksheets/sheet1.xml" { parts.parts[index].bytes = Array(sheet.utf8) }
    try parts.bytes.withUnsafeBufferPointer { bytes in
      var cells = 0
      let words = try RawBook(bytes).forEachCell(ofSheet: 0) { _ in cells += 1 }.words
      #expect(words.head == head && words.foot == foot && cells == 1, "\(words)")
    }
  }

  /// Somebody's own view of a sheet, which programs keep in its file, has a head and a foot of its own that no other prints.
  @Test func headsAndFeetOfViewsAreNone() throws {
    var parts = TinyBook([TinyBook.Sheet("F", texts: [["x"]])]).xlsxParts
    let words = "<oddHeader>&amp;LA</oddHeader><oddFooter>&amp;P</oddFooter>"
    let sheet = """
      <worksheet><sheetData><row r='1'><c r='A1'><v>7</v></c></row></sheetData><customSheetViews><customSheetView guid='{0}'>\
      <headerFooter differentFirst='1'>\(words)<firstHeader>F</firstHeader></headerFooter></customSheetView>\
      <customSheetView guid='{1}'><headerFooter>\(words)</headerFooter></customSheetView></customSheetViews><headerFooter>\(words)</headerFooter></worksheet>
      """
    for index in parts.parts.indices where parts.parts[index].name == "xl/worksheets/sheet1.xml" { parts.parts[index].bytes = Array(sheet.utf8) }
    try parts.bytes.withUnsafeBufferPointer { bytes in
      let found = try RawBook(bytes).forEachCell(ofSheet: 0) { _ in }.words
      #expect(found.head == "&LA" && found.foot == "&P", "\(found)")
    }
  }

  /// Rows and columns too small to be read, and zeros that are not shown, are hidden without being called so.
  @Test(
    arguments: [
      ("<cols><col min='4' max='5' width='0' customWidth='1'/></cols>", "", [], [4...5], false, false),
      ("<cols><col min='4' max='4' width='0.5'/><col min='5' max='5' width='8.7'/></cols>", "", [], [4...4], false, false),
      ("", "ht='0'", [1...1], [], false, false), ("", "ht='3' customHeight='1'", [1...1], [], false, false), ("", "ht='5'", [], [], false, false),
      ("<sheetFormatPr defaultRowHeight='15' zeroHeight='1'/>", "", [], [], true, false), ("<sheetFormatPr defaultRowHeight='0'/>", "", [], [], true, false),
      ("<sheetViews><sheetView showZeros='0' workbookViewId='0'/></sheetViews>", "", [], [], false, true),
      ("<sheetViews><sheetView showZeros='1'/></sheetViews><sheetFormatPr defaultRowHeight='15'/>", "", [], [], false, false),
    ] as [(String, String, [ClosedRange<Int>], [ClosedRange<Int>], Bool, Bool)])
  func whatIsTooSmallIsHidden(_ before: String, _ row: String, rows: [ClosedRange<Int>], columns: [ClosedRange<Int>], others: Bool, zeros: Bool) throws {
    var parts = TinyBook([TinyBook.Sheet("F", texts: [["x"]])]).xlsxParts
    let sheet = "<worksheet>\(before)<sheetData><row r='1' \(row)><c r='A1'><v>0</v></c></row></sheetData></worksheet>"
    for index in parts.parts.indices where parts.parts[index].name == "xl/worksheets/sheet1.xml" { parts.parts[index].bytes = Array(sheet.utf8) }
    try parts.bytes.withUnsafeBufferPointer { bytes in
      let hidden = try RawBook(bytes).forEachCell(ofSheet: 0) { _ in }.hidden
      #expect(hidden.rows == rows && hidden.columns == columns && hidden.hidesOtherRows == others && hidden.hidesZeros == zeros, "\(hidden)")
      #expect(hidden.isEmpty == (rows.isEmpty && columns.isEmpty && !others && !zeros))
    }
  }

  @Test(arguments: [
    ("SUM(B6:$C9)", "SUM(D7:$C10)"), ("IF(A1=\"A1\",LOG10(B$2),d_valeur)", "IF(C2=\"A1\",LOG10(D$2),d_valeur)"), ("'l''été A1'!A1", "'l''été A1'!C2"),
    ("Axes!$B$7*1.5E3", "Axes!$B$7*1.5E3"), ("\"A1\"\"A1\"&A1", "\"A1\"\"A1\"&C2"), ("\"A1", "\"A1"),
  ]) func referencesMoveAndNothingElse(_ formula: String, _ moved: String) {
    #expect(BookCell.moved(formula, rows: 1, columns: 2) == moved)
  }
}
