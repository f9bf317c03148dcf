import BilanWorkbook
import TestSupport
import Testing

/// What a cell says, in both formats where both have it.
struct CellTests {
  @Test func textsStandWhereTheyStand() throws {
    for book in try both(.init("Forest", texts: [["Nom", "", "Prénom"], [], ["Dupont", "", "Marie"]])) {
      #expect(book.mentions.map(\.name) == ["Forest"])
      #expect(book.cells() == ["A1=Nom", "C1=Prénom", "A3=Dupont", "C3=Marie"])
    }
  }

  @Test func lineBreaksStayInTheirCell() throws {
    for book in try both(.init("F", texts: [["Dupont\nMarie", "\"x\" & <y>"]])) { #expect(book.cells() == ["A1=Dupont⏎Marie", "B1=\"x\" & <y>"]) }
  }

  @Test func numbersHaveACommaAndNoNoise() throws {
    let row: [TinyBook.Cell] = [.number("12"), .number("1.5"), .number("0.30000000000000004"), .number("1E3"), .number("-4"), .number("1234567.25")]
    for book in try both(.init("F", [row])) { #expect(book.cells() == ["A1=12", "B1=1,5", "C1=0,3", "D1=1000", "E1=-4", "F1=1234567,25"]) }
  }

  @Test func aDayIsItsNumberWhateverItsFormatShows() throws {
    for book in try both(.init("F", [[.day(45596), .day(45596, format: 2), .day(45596, format: 8)]])) {
      #expect(book.cells() == ["A1=2024-10-31", "B1=2024-10-31", "C1=2024-10-31"])
    }
  }

  @Test func daysAroundTheDayThatNeverWas() throws {
    let book = try ReadBook(TinyBook([.init("F", [[.day(1), .day(59), .day(61), .day(2_958_465), .day(2_958_466)]])]).xlsx)
    #expect(book.cells() == ["A1=1900-01-01", "B1=1900-02-28", "C1=1900-03-01", "D1=9999-12-31", "E1=2958466"])
  }

  /// A format that shows month and year alone names a month where the day is its first; by hand: each month of 2024.
  @Test func theFirstDayOfAMonthIsTheMonthWhereNoMoreIsShown() throws {
    let names = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"]
    let serials = [45_292, 45_323, 45_352, 45_383, 45_413, 45_444, 45_474, 45_505, 45_536, 45_566, 45_597, 45_627]
    let book = try ReadBook(TinyBook([.init("F", serials.map { [.day(Double($0), format: 9)] })]).xlsx)
    #expect(book.cells() == names.enumerated().map { "A\($0 + 1)=\($1) 2024" })
  }

  @Test func theOtherSystemBeginsIn1904() throws {
    var book = TinyBook([.init("F", [[.day(0), .day(43_966)]])])
    book.is1904 = true
    #expect(try ReadBook(book.xlsx).cells() == ["A1=1904-01-01", "B1=2024-05-16"])
  }

  @Test(arguments: 0..<40) func daysAgreeWithCounting(seed: Int) throws {
    let serial = 36_526 + (seed * 7919) % 30_000
    #expect(try ReadBook(TinyBook([.init("F", [[.day(Double(serial))]])]).xlsx).cells() == ["A1=\(TinyBook.day(serial))"])
  }

  @Test func timesPercentagesAndAmounts() throws {
    let row: [TinyBook.Cell] = [
      .day(45596.604166666664, format: 3), .day(0.395833333333333, format: 4), .day(1.5, format: 5), .day(0.85, format: 6), .day(12.5, format: 7),
      .day(45596.99999999, format: 3), .day(1.5, format: 10), .day(0.0625, format: 11),
    ]
    let cells = try ReadBook(TinyBook([.init("F", [row])]).xlsx).cells()
    #expect(cells == ["A1=2024-10-31 14:30", "B1=09:30", "C1=36:00", "D1=85%", "E1=12,5 €", "F1=2024-11-01", "G1=36:00", "H1=01:30"])
  }

  @Test func booleansAreWords() throws {
    for book in try both(.init("F", [[.boolean(true), .boolean(false)]])) { #expect(book.cells() == ["A1=VRAI", "B1=FAUX"]) }
  }

  @Test func errorsAreNoTextAndTold() throws {
    for book in try both(.init("F", [[.text("a"), .error("#N/A")], [.error("#REF!")]])) {
      #expect(book.cells() == ["A1=a"])
      #expect(book.sheets[0].errors.first.map(\.description) == ["B1", "A2"])
    }
  }

  @Test func aFormulaCountsByItsStoredValue() throws {
    for book in try both(.init("F", [[.formula("SUM(1,2)", value: "3"), .formula("A1", value: "oui"), .formula("NOW()", value: nil)]])) {
      #expect(book.cells() == ["A1=3", "B1=oui"])
      #expect(book.sheets[0].withoutValue.first.map(\.description) == ["C1"])
    }
  }

  @Test func aFormulaOfEmptyTextIsNotMissing() throws {
    // A text can be empty; a number without digits is one that was never computed.
    let book = try ReadBook(TinyBook([.init("F", [[.formula("IF(TRUE,\"\")", value: ""), .text("x")]])]).xlsx)
    #expect(book.sheets[0].withoutValue.isEmpty)
    #expect(book.cells() == ["B1=x"])
    var zip = TinyBook([.init("F", [[.formula("1+1", value: "2"), .text("x")]])]).xlsxParts
    zip.replace("<v>2</v>", with: "<v></v>")
    #expect(try ReadBook(zip.bytes).sheets[0].withoutValue.first.map(\.description) == ["A1"])
  }

  /// An age that is reckoned from the present day is a number like any other.
  @Test func onlyThePresentDayItselfIsLeft() throws {
    let rows: [[TinyBook.Cell]] = [[.formula("TODAY()", value: "45586"), .formula("YEAR(TODAY())-1980", value: "44"), .formula("NOW()", value: "45586.5")]]
    for book in try both(.init("F", rows)) { #expect(book.cells() == ["B1=44"]) }
  }

  @Test func thePresentDayIsKnownWhereCellsShareIt() throws {
    var zip = TinyBook([.init("F", [[.formula("TODAY()", value: "45586"), .number("1")], [.formula("A", value: "45586"), .number("2")]])]).xlsxParts
    zip.replace("<f>TODAY()</f>", with: "<f t=\"shared\" ref=\"A1:A2\" si=\"0\">TODAY()</f>")
    zip.replace("<f>A</f>", with: "<f t=\"shared\" si=\"0\"/>")
    #expect(try ReadBook(zip.bytes).cells() == ["B1=1", "B2=2"])
  }

  @Test func aFormulaThatLooksElsewhereIsKnown() throws {
    let book = try ReadBook(TinyBook([.init("F", [[.formula("COUNTA(Forest!A2:A9)", value: "4"), .formula("SUM(A1:A2)", value: "4")]])]).xlsx)
    #expect(book.sheets[0].summing.first.map(\.description) == ["A1"])
  }

  @Test func struckTextIsReadAndTold() throws {
    for book in try both(.init("F", [[.struck("Dupont"), .text("Marie")]])) {
      #expect(book.cells() == ["A1=Dupont", "B1=Marie"])
      #expect(book.sheets[0].struck.first.map(\.description) == ["A1"])
    }
  }

  /// Text of which every run is struck is struck; where one of them stands it says something still.
  @Test func runsThatAreAllStruckAreTold() throws {
    let struck = "<rPr><strike/></rPr>"
    for (second, isStruck) in [(struck, true), ("<rPr><b/></rPr>", false)] {
      var zip = TinyBook([.init("F", [[.text("a")]])]).xlsxParts
      zip.replace(
        "<is><t xml:space=\"preserve\">a</t></is>", with: "<is><r>\(struck)<t>Du</t></r><r>\(second)<t>pont</t></r></is>")
      let book = try ReadBook(zip.bytes)
      #expect(book.cells() == ["A1=Dupont"])
      #expect(book.sheets[0].struck.first.map(\.description) == (isStruck ? ["A1"] : []))
    }
  }

  @Test func lettersOfSymbolFontsAreTicks() throws {
    let book = try ReadBook(TinyBook([.init("F", [[.symbol("ü"), .symbol("û"), .symbol("þ"), .symbol("\u{F0FC}"), .symbol("A"), .text("ü")]])]).xlsx)
    #expect(book.cells() == ["A1=✓", "B1=✗", "C1=☑", "D1=✓", "E1=A", "F1=ü"])
    #expect(book.sheets[0].tickFont.count == 4)
  }

  @Test func colourIsNoContent() throws {
    let book = try ReadBook(TinyBook([.init("F", [[.coloured(""), .coloured("x"), .text("y")]])]).xlsx)
    #expect(book.cells() == ["B1=x", "C1=y"])
    #expect(book.sheets[0].coloured.count == 2)
  }

  @Test func sharedTextsKeepTheirRunsWithoutWhatIsSpoken() throws {
    var zip = TinyBook([.init("F", [[.text("a")]])]).xlsxParts
    zip.replace("<c r=\"A1\" t=\"inlineStr\" s=\"0\"><is><t xml:space=\"preserve\">a</t></is></c>", with: "<c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c>")
    zip.parts.append(
      (
        "xl/sharedStrings.xml",
        Array(
          "<sst><si><t>Foo_x000D_</t></si><si><r><t>Du</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">pont </t></r><rPh sb=\"0\" eb=\"1\"><t>デュ</t></rPh></si></sst>"
            .utf8)
      ))
    zip.replace(
      "</Relationships>", with: "<Relationship Id=\"t\" Type=\"x/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>",
      in: "xl/_rels/workbook.xml.rels")
    #expect(try ReadBook(zip.bytes).cells() == ["A1=Dupont ", "B1=Foo"])
  }
}
