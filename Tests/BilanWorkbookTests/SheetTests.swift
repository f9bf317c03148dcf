import BilanWorkbook
import TestSupport
import Testing

/// What a workbook says of its sheets, rows and columns.
struct SheetTests {
  private let list: [[String]] = [["Nom"], ["Dupont"], ["Peeters"]]

  @Test func hiddenSheetsAreKnown() throws {
    for state in ["hidden", "veryHidden"] {
      var hidden = TinyBook.Sheet("Listes", texts: list)
      hidden.state = state
      let book = TinyBook([.init("Forest", texts: list), hidden])
      for bytes in [book.xlsx, book.ods] { #expect(try ReadBook(bytes).mentions.map(\.isHidden) == [false, true]) }
    }
  }

  @Test func hiddenRowsAreReadAndTold() throws {
    var sheet = TinyBook.Sheet("F", texts: list)
    sheet.hiddenRows = [2]
    for book in try both(sheet) {
      #expect(book.cells().count == 3)
      #expect(book.sheets[0].hiddenRows == [2])
    }
  }

  /// A comment is no text of its cell, and is told.
  @Test func commentsOfOpenDocumentAreKnown() throws {
    var zip = TinyBook([.init("F", texts: [["Nom"], ["Dupont"]])]).odsParts
    zip.replace("Dupont", with: "Dupont</text:p><office:annotation><text:p>absente</text:p></office:annotation><text:p>")
    let book = try ReadBook(zip.bytes)
    #expect(!book.cells().joined().contains("absente"))
    #expect(book.sheets[0].commented.first.map(\.description) == ["A2"])
  }

  @Test func hiddenColumnsAreRead() throws {
    var sheet = TinyBook.Sheet("F", texts: [["a", "b", "c"]])
    sheet.hiddenColumns = [2]
    let book = try ReadBook(TinyBook([sheet]).xlsx)
    #expect(book.cells() == ["A1=a", "B1=b", "C1=c"])
    #expect(book.sheets[0].hiddenColumns == [2...2])
  }

  /// Nobody sees a column or a row of no width either.
  @Test func columnsAndRowsOfNoSizeAreHidden() throws {
    var sheet = TinyBook.Sheet("F", texts: [["a", "b", "c"], ["d", "e", "f"]])
    sheet.hiddenColumns = [2]
    sheet.hiddenRows = [2]
    var zip = TinyBook([sheet]).xlsxParts
    zip.replace("max=\"2\" hidden=\"1\"", with: "max=\"2\" width=\"0.0\" customWidth=\"1\"")
    zip.replace("r=\"2\" hidden=\"1\"", with: "r=\"2\" ht=\"0\" customHeight=\"1\"")
    let book = try ReadBook(zip.bytes)
    #expect(book.sheets[0].hiddenColumns == [2...2])
    #expect(book.sheets[0].hiddenRows == [2])
    zip.replace("width=\"0.0\"", with: "width=\"0.5\"")
    #expect(try ReadBook(zip.bytes).sheets[0].hiddenColumns == [])
  }

  /// OpenDocument says of a single column not even that it is one.
  @Test func hiddenColumnsOfOpenDocument() throws {
    var zip = TinyBook([.init("F", texts: [["a", "b", "c", "d"]])]).odsParts
    zip.replace(
      "<table:table-row>",
      with: "<table:table-column/><table:table-column table:visibility=\"collapse\"/><table:table-column/>"
        + "<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"3\"/><table:table-row>")
    #expect(try ReadBook(zip.bytes).sheets[0].hiddenColumns == [2...2, 4...6])
  }

  @Test func mergedCellsAreKnown() throws {
    var sheet = TinyBook.Sheet("F", texts: list)
    sheet.merged = ["A2:B3"]
    #expect(try ReadBook(TinyBook([sheet]).xlsx).sheets[0].merged == [CellRange(rows: 2...3, columns: 1...2)])
  }

  @Test func mergedCellsOfOpenDocument() throws {
    var zip = TinyBook([.init("F", texts: [["a", "b"], ["", "c"]])]).odsParts
    zip.replace(
      "<table:table-cell office:value-type=\"string\"><text:p>a",
      with: "<table:table-cell table:number-rows-spanned=\"2\" table:number-columns-spanned=\"1\" office:value-type=\"string\"><text:p>a")
    zip.replace("<table:table-row><table:table-cell/>", with: "<table:table-row><table:covered-table-cell><text:p>old</text:p></table:covered-table-cell>")
    let book = try ReadBook(zip.bytes)
    #expect(book.cells() == ["A1=a", "B1=b", "B2=c"])
    #expect(book.sheets[0].merged == [CellRange(rows: 1...2, columns: 1...1)])
  }

  @Test func strictAndPrefixedAreTheSame() throws {
    var book = TinyBook([.init("F", texts: list)])
    let plain = try ReadBook(book.xlsx).cells()
    book.isStrict = true
    #expect(try ReadBook(book.xlsx).cells() == plain)
    book.prefix = "x:"
    #expect(try ReadBook(book.xlsx).cells() == plain)
  }

  @Test func withoutStylesAndPlacesOfCells() throws {
    var zip = TinyBook([.init("F", [[.number("1"), .number("2")], [.number("3")]])]).xlsxParts
    zip.parts.removeAll { $0.name == "xl/styles.xml" }
    for place in ["A1", "B1", "A2"] { zip.replace("<c r=\"\(place)\">", with: "<c>") }
    zip.replace("<row r=\"2\">", with: "<row>")
    #expect(try ReadBook(zip.bytes).cells() == ["A1=1", "B1=2", "A2=3"])
  }

  @Test func aCellAtTheFarEndCostsNothing() throws {
    var zip = TinyBook([.init("F", texts: [["a"]])]).xlsxParts
    zip.replace("</sheetData>", with: "<row r=\"1048576\"><c r=\"XFD1048576\"><v>9</v></c></row></sheetData>")
    let book = try ReadBook(zip.bytes)
    #expect(book.cells() == ["A1=a", "XFD1048576=9"])
    #expect(book.sheets[0].cells.columnRuns == [1...1, 16_384...16_384])
  }

  @Test func repeatsOfNothingAreNotMade() throws {
    var zip = TinyBook([.init("F", texts: [["a", "b"]])]).odsParts
    zip.replace(
      "<text:p>b</text:p></table:table-cell>", with: "<text:p>b</text:p></table:table-cell><table:table-cell table:number-columns-repeated=\"16382\"/>")
    #expect(try ReadBook(zip.bytes).cells() == ["A1=a", "B1=b"])
  }

  @Test func repeatsOfContentAreContent() throws {
    var zip = TinyBook([.init("F", texts: [["a", "x"]])]).odsParts
    zip.replace("<table:table-row><", with: "<table:table-row table:number-rows-repeated=\"2\"><")
    zip.replace(
      "<table:table-cell office:value-type=\"string\"><text:p>x",
      with: "<table:table-cell table:number-columns-repeated=\"3\" office:value-type=\"string\"><text:p>x")
    #expect(try ReadBook(zip.bytes).cells() == ["A1=a", "B1=x", "C1=x", "D1=x", "A2=a", "B2=x", "C2=x", "D2=x"])
  }

  @Test func commentsAndDrawingsAreNoContent() throws {
    var zip = TinyBook([.init("F", texts: [["a"]])]).odsParts
    zip.replace("<text:p>a", with: "<office:annotation><text:p>vu par Paul</text:p></office:annotation><text:p>a<text:s text:c=\"2\"/>b")
    #expect(try ReadBook(zip.bytes).cells() == ["A1=a  b"])
  }

  @Test func timesOfOpenDocument() throws {
    var zip = TinyBook([.init("F", texts: [["a", "b"]])]).odsParts
    zip.replace("office:value-type=\"string\"><text:p>a", with: "office:value-type=\"time\" office:time-value=\"PT14H30M00S\"><text:p>14 h")
    zip.replace("office:value-type=\"string\"><text:p>b", with: "office:value-type=\"date\" office:date-value=\"2024-10-31T09:15:00\"><text:p>?")
    #expect(try ReadBook(zip.bytes).cells() == ["A1=14:30", "B1=2024-10-31 09:15"])
  }

  @Test func pivotTablesAreKnown() throws {
    var zip = TinyBook([.init("F", texts: list)]).xlsxParts
    zip.parts.append(
      (
        "xl/worksheets/_rels/sheet1.xml.rels",
        Array("<Relationships><Relationship Id=\"p\" Type=\"x/pivotTable\" Target=\"../pivotTables/p.xml\"/></Relationships>".utf8)
      ))
    zip.parts.append(("xl/pivotTables/p.xml", Array("<pivotTableDefinition><location ref=\"A1:B3\"/></pivotTableDefinition>".utf8)))
    #expect(try ReadBook(zip.bytes).sheets[0].pivots == [CellRange(rows: 1...3, columns: 1...2)])
  }

  @Test func macrosAreSeenAndLeft() throws {
    var zip = TinyBook([.init("F", texts: list)]).xlsxParts
    #expect(try !ReadBook(zip.bytes).hasMacros)
    zip.parts.append(("xl/vbaProject.bin", [1, 2, 3]))
    #expect(try ReadBook(zip.bytes).hasMacros)
  }
}
