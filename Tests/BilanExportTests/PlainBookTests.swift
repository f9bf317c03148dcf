import BilanModel
import BilanWorkbook
import Foundation
import TestSupport
import Testing

@testable import BilanExport

/// A workbook of rows to be mended keeps what cells are, and says the same when it is read again.
@Suite struct PlainBookTests {
  /// The kind of each text, and the hundred-thousandths of its value.
  private static let typed: [(String, TypedText.Format, Double)] = [
    ("2024-10-21", .day, 45586), ("1900-03-01", .day, 61), ("2024-10-21 09:30", .instant, 45586.39583), ("2024-10-21 23:59:59", .exactInstant, 45586.99999),
    ("09:30", .time, 0.39583), ("00:00", .time, 0), ("08:05:30", .exactTime, 0.33715), ("26:30", .duration, 1.10417), ("120:00:05", .exactDuration, 5.00006),
    ("12%", .percent, 0.12), ("12,5%", .percentAndTenth, 0.125), ("-0,25%", .percentAndHundredth, -0.0025), ("12", .general, 12), ("0", .general, 0),
    ("-3", .general, -3), ("2,5", .general, 2.5), ("-0,125", .general, -0.125),
  ]

  @Test func whatIsTypedStaysSo() throws {
    for (text, format, value) in Self.typed {
      let typed = try #require(TypedText(text), "\(text)")
      #expect(typed.format == format && abs(typed.value - value) < 1e-5, "\(text): \(typed)")
    }
  }

  /// Each of them would come back otherwise than it stands, or is a text to people.
  @Test(arguments: [
    "", " ", "x", "0470", "1060 ", "2,50", "2.5", "-0", "1e5", "12 €", "9:30", "09:60", "09:30:00", "009:30", "24h", "2024-10-21 00:00", "2024-10-21T09:30",
    "2024-02-30",
    "1900-01-15", "21/10/2024", "mars 2024", "12,345%", "12,0%", "1234567890123456", "--3", "3-", ",5", "5,", "1,2,3", "00", "12:30:5", "٣",
  ])
  func otherTextStaysText(text: String) { #expect(TypedText(text) == nil) }

  private func readAgain(_ rows: [[String]]) throws -> [[Int: String]] {
    let folder = try TemporaryFolder()
    try PlainBook([PlainBook.Sheet(name: "A", headers: ["a", "b", "c", "d"], rows: rows)], language: .fr).write(to: folder.file("a.xlsx"))
    return try Array(bytes(of: folder.file("a.xlsx"))).withUnsafeBufferPointer { bytes in
      let cells = try Workbook(bytes, kind: FileKind(bytes)).worksheet(0).cells
      var read = [[Int: String]](repeating: [:], count: rows.count)
      for (index, row) in cells.rowNumbers.enumerated() where row > 1 {
        cells.forEachCell(inRowAt: index) { column, text in read[row - 2][column - 1] = String(decoding: text, as: UTF8.self) }
      }
      return read
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func readAgainItSaysTheSame(seed: UInt64) throws {
    var random = Seeded(seed)
    func digits(_ count: ClosedRange<Int>) -> String {
      (0..<Int.random(in: count, using: &random)).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
    }
    func text() -> String {
      switch Int.random(in: 0..<8, using: &random) {
      case 0: Day(number: Int32.random(in: -30_000...80_000, using: &random)).description
      case 1: Day(number: Int32.random(in: 0...40_000, using: &random)).description + " " + digits(2...2) + ":" + digits(2...2)
      case 2: digits(1...3) + ":" + digits(2...2) + (Bool.random(using: &random) ? ":" + digits(1...2) : "")
      case 3: digits(1...4) + "," + digits(1...6)
      case 4: (Bool.random(using: &random) ? "-" : "") + digits(1...17)
      case 5: digits(1...3) + "," + digits(1...3) + "%"
      case 6: digits(1...3) + "%"
      default: ["x", "oui", "12 h", "=1+1", "1/2", "0,1,2", "1e3"].randomElement(using: &random)!
      }
    }
    let rows = (0..<600).map { _ in (0..<4).map { _ in text() } }
    for (row, (written, read)) in zip(rows, try readAgain(rows)).enumerated() {
      for (column, text) in written.enumerated() { #expect(read[column] == text, "row \(row): \(text)") }
    }
  }
}
