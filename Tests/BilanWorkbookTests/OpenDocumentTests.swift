import BilanWorkbook
import TestSupport
import Testing

/// OpenDocument files that say things in ways of their own.
@Suite struct OpenDocumentTests {
  private func openDocument(_ rows: String) throws -> ReadBook {
    let spaces = ["office", "table", "text"].map { "xmlns:\($0)=\"\($0)\"" }.joined(separator: " ")
    let content = "<office:spreadsheet \(spaces)><table:table table:name=\"A\">\(rows)</table:table></office:spreadsheet>"
    return try ReadBook(TinyZip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)]).bytes)
  }

  /// Its rows would end the row around them, and what is left and right of it would stand in one cell.
  @Test func aTableWithinACellIsNoPartOfTheSheet() throws {
    func cell(_ inside: String) -> String { "<table:table-cell>\(inside)</table:table-cell>" }
    let inner = "<table:table><table:table-row>\(cell("<text:p>x</text:p>"))</table:table-row></table:table>"
    let book = try openDocument("<table:table-row>\(cell("<text:p>a</text:p>" + inner))\(cell("<text:p>b</text:p>"))</table:table-row>")
    #expect(book.cells() == ["A1=a", "B1=b"])
  }

  /// An empty rest of a sheet may be said to go on beyond its last row, and merged cells with it.
  @Test func mergedCellsBeyondTheLastRowAreNone() throws {
    let rest = "<table:table-row table:number-rows-repeated=\"1048576\"/><table:table-row><table:table-cell table:number-rows-spanned=\"2\"/></table:table-row>"
    let book = try openDocument("<table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row>" + rest)
    #expect(book.cells() == ["A1=a"] && book.sheets[0].merged.isEmpty)
  }
}
