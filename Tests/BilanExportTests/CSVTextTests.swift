import BilanExport
import BilanModel
import Testing

/// One way to write a cell, wherever a table goes.
@Suite struct CSVTextTests {
  @Test func whatASpreadsheetWouldComputeIsText() {
    for cell in ["=1+1", "=cmd|' /C calc'!A0", "+cmd|x", "-2+3+cmd|x", "@SUM(A1)", "\tx", "\r=1", "+A1", "-x"] {
      #expect(CSVText.guarded(cell) == "'" + cell)
    }
  }

  /// Marks of presence and numbers come back from a spreadsheet as they went.
  @Test func numbersAndLoneSignsStay() {
    for cell in ["", "-", "+", "=", "@", "-3", "+32 475 12 34 56", "-1,5", "2.5", "Dupont-Maes", "a=b", "l'été", "–"] { #expect(CSVText.guarded(cell) == cell) }
  }

  @Test func bothWaysGuardAndQuote() {
    let rows = [["a", "=1;2", "dit \"oui\""], ["x,y", "ligne\nsuivante", "-"]]
    #expect(CSVText.forExcel(rows) == "\u{FEFF}a;\"'=1;2\";\"dit \"\"oui\"\"\"\r\nx,y;\"ligne\nsuivante\";-\r\n")
    #expect(CSVText.local(rows, in: .nl) == "a;\"'=1;2\";\"dit \"\"oui\"\"\"\nx,y;\"ligne\nsuivante\";-")
    #expect(CSVText.local(rows, in: .en) == CSVText.plain(rows))
    #expect(CSVText.plain(rows) == "a,'=1;2,\"dit \"\"oui\"\"\"\n\"x,y\",\"ligne\nsuivante\",-")
  }
}
