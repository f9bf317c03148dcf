import BilanModel
import BilanWorkbook
import TestSupport
import Testing

@testable import BilanProject

/// What a seal holds of a cell, and what it does not mind.
@Suite struct SealedTextTests {
  private func text(_ value: BookCell.Value, _ formula: String? = nil, format: String? = nil, isOpen: Bool = false) -> [UInt8]? {
    let cell = BookCell(CellPlace(row: 1, column: 1), value, formula: formula, format: format)
    return SealedText.of(cell, KnownFormats().words(of: cell), isOpen: isOpen)
  }

  /// The last digits of a double are written in many ways; the tenth is a change.
  @Test(arguments: 0..<500 as Range<UInt64>) func numbersAreHeldToTenDigits(seed: UInt64) {
    var random = Seeded(seed)
    let number = Double.random(in: -1...1, using: &random) * [1, 10, 1e3, 1e6, 1e-4].randomElement(using: &random)!
    #expect(SealedText.of(number) == SealedText.of(number.nextUp), "\(number)")
    #expect(SealedText.of(number) != SealedText.of(number * (1 + 1e-8)), "\(number)")
  }

  /// A sum that is a whole number but for its last bits is written with sixteen digits, and read as that whole number.
  @Test func aLargeNumberIsHeldWithoutItsLastBits() {
    #expect(SealedText.of(Double(4_512_345_678_901).nextUp) == SealedText.of(4_512_345_678_901))
    #expect(SealedText.of(-12_345_678_901.25) == Array("n-12345678901".utf8))
  }

  @Test func wholeNumbersAreHeldAsTheyAre() {
    #expect(SealedText.of(123_456_789_012_345) != SealedText.of(123_456_789_012_346))
    #expect(SealedText.of(999_999_999_999_999) == Array("n999999999999999".utf8))
    #expect(SealedText.of(1e15) == Array("n1e15".utf8))
    #expect(SealedText.of(2.999_999_999_999_9) == SealedText.of(3))
    #expect(SealedText.of(9.999_999_999_99) == Array("n10".utf8))
    #expect(SealedText.of(0) == Array("n0".utf8))
    #expect(SealedText.of(0.1) == Array("n1e-1".utf8))
    #expect(SealedText.of(-0.25) == Array("n-25e-2".utf8))
  }

  @Test(arguments: [
    ("SUMIFS( d_valeur, d_axe,\"Axe 1 – l'été\")", "SUMIFS(d_valeur,d_axe,\"Axe 1 – l'été\")"), ("'Axes'!B6", "Axes!B6"),
    ("_xlfn.ISFORMULA(A1)", "ISFORMULA(A1)"), ("IF(A1,FALSE())", "IF(A1,FALSE)"),
  ]) func formulasAreHeldWithoutWhatProgramsWriteInTheirWays(_ a: String, _ b: String) {
    #expect(SealedText.plain(a) == SealedText.plain(b))
    #expect(text(.number(1), a) == text(.number(1), b))
  }

  @Test func aFormulaIsNoNumberAndTextsAreTexts() {
    #expect(text(.number(1)) != text(.number(1), "1"))
    #expect(text(.number(1)) != text(.text("1")))
    #expect(SealedText.plain("\"a b\"") != SealedText.plain("\"ab\""))
    #expect(text(.text("")) == nil)
    #expect(text(.text("bilan:7F3A-91C2-0B4D-E8A6")) == nil)
    #expect(text(.text("bilan: 7F3A")) != nil)
  }

  @Test func whatIsLeftOpenIsHeldByItsFormulaAlone() {
    #expect(text(.number(1), isOpen: true) == nil)
    #expect(text(.number(1), "A1+A2", isOpen: true) == text(.text(""), "A1 + A2", isOpen: true))
    #expect(text(.number(1), "A1+A2", isOpen: true) != text(.number(1), "A1+A3", isOpen: true))
    #expect(text(.number(1), "A1+A2", format: "0\"0\"", isOpen: true) != text(.number(1), "A1+A2", isOpen: true), "what its format says is no person's")
  }

  /// What a format says besides is held behind the value; what only lays out is not.
  @Test func theWordsOfAFormatAreHeld() {
    let range = "#,##0\" [191–206]\""
    #expect(text(.number(196), format: range) == Array("n196\u{1F}\u{1E}[191–206]".utf8))
    #expect(text(.number(196), "A1", format: range) == Array("=A1\nn196\u{1F}\u{1E}[191–206]".utf8))
    #expect(text(.number(196), format: "\"296 [291–306]\"") != text(.number(196), format: range))
    #expect(text(.number(196), format: "\"1\"#,##0") != text(.number(196), format: "#,##0"))
    let signed = "+0.0\" \"%;\"−\"0.0\" \"%"
    #expect(text(.number(-0.25), format: signed) == text(.number(-0.25), format: "0.00%") && text(.number(-0.25), format: signed) != text(.number(-0.25)))
    #expect(text(.text("Forest"), format: "0;0;0;\"Uccle\"") == Array("sForest\u{1F}Uccle".utf8))
    #expect(text(.flag(true), format: range) == text(.flag(true)))
  }

  @Test func aCellTellsWhatItShowsAndWhatItHolds() {
    let cell = BookCell(CellPlace(row: 1, column: 1), .number(196), format: "\"296 [291–306]\"")
    let words = KnownFormats().words(of: cell)
    #expect(cell.shown(words) == "296 [291–306]" && cell.shown(nil) == "196")
    let below = BookCell(CellPlace(row: 1, column: 1), .number(-96), format: "\"1\"0")
    #expect(below.shown(KnownFormats().words(of: below)) == "-196" && below.shown(nil) == "-96")
    #expect(cell.told(words)[.fr] == "montre « 296 [291–306] », contient 196" && cell.told(nil)[.fr] == "196")
    let percentage = BookCell(CellPlace(row: 1, column: 1), .number(-28), format: "0%")
    #expect(percentage.told(KnownFormats().words(of: percentage))[.fr] == "montre « -2800% », contient -28")
  }

  /// Workbooks of before hold nothing of percentages, and are held to that.
  @Test func anOlderSealIsOfItsOwnRule() {
    let cell = BookCell(CellPlace(row: 1, column: 1), .number(28), format: "0%")
    #expect(SealedText.of(cell, KnownFormats(.words).words(of: cell), isOpen: false) == SealedText.of(28))
    #expect(SealedText.of(cell, KnownFormats().words(of: cell), isOpen: false) != SealedText.of(28))
  }
}

/// Sums of rows and columns, which tell where a change lies.
@Suite struct SheetSealTests {
  private func seal(_ cells: [[String]], step: Int = 1) -> SheetSeal {
    let digest = SheetDigest()
    for (row, texts) in cells.enumerated() {
      for (column, text) in texts.enumerated() where !text.isEmpty { digest.add(Array(text.utf8), row: row + 1, column: column + 1) }
    }
    return digest.seal("F", step: step)
  }

  /// Cells changed, emptied, filled and exchanged: the rows and columns named are just those that are other.
  @Test(arguments: 0..<300 as Range<UInt64>) func changesAreFoundWhereTheyAre(seed: UInt64) {
    var random = Seeded(seed)
    let (height, width) = (Int.random(in: 1...40, using: &random), Int.random(in: 1...30, using: &random))
    let before = (0..<height).map { _ in (0..<width).map { _ in ["", "n1", "n12", "sété"].randomElement(using: &random)! } }
    var now = before
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let (row, column) = (Int.random(in: 0..<height, using: &random), Int.random(in: 0..<width, using: &random))
      now[row][column] = ["", "n2", before[0][0], now[row][0]].randomElement(using: &random)!
    }
    let step = Int.random(in: 1...3, using: &random)
    let change = seal(before, step: step).change(to: seal(now, step: step))
    #expect((change == nil) == (before == now))
    guard let change else { return }
    let rows = Set((0..<height).filter { before[$0] != now[$0] }.map { $0 / step })
    let columns = (0..<width).filter { column in before.indices.contains { before[$0][column] != now[$0][column] } }
    #expect(change.rows.map { ($0.lowerBound - 1) / step } == rows.sorted())
    #expect(change.columns == columns.map { $0 + 1 })
  }

  /// The same, piece by piece, as one would say it.
  private func naivePlain(_ formula: String) -> String {
    let pieces = formula.split(separator: "\"", omittingEmptySubsequences: false).enumerated().map { index, piece in
      if index % 2 == 1 { return String(piece) }
      let code = String(piece).replacing(" ", with: "").replacing("'", with: "")
      return code.replacing("_xlfn.", with: "").replacing("_xlws.", with: "").replacing("TRUE()", with: "TRUE").replacing("FALSE()", with: "FALSE")
    }
    return pieces.joined(separator: "\"")
  }

  @Test(arguments: 0..<200)
  func aFormulaIsStrippedAsOneWouldSayIt(seed: UInt64) {
    var random = Seeded(seed)
    let parts = [
      "SUM(", "_xlfn.", "_xlws.SORT(", "TRUE()", "TRUE ()", "FALSE()", "\"", "\"\"", " ", "'", "'Données'!A1", "_x", "é", ")", "_xl", "fn.", "NOW()", "\n",
    ]
    let formula = (0..<Int.random(in: 0...14, using: &random)).map { _ in parts.randomElement(using: &random)! }.joined()
    #expect(SealedText.plain(formula) == naivePlain(formula), "\(formula)")
  }
}
