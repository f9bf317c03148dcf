import Foundation
import Testing

/// `trace` takes what a person has: a title, a number of a report, a cell of a workbook.
@Suite struct TraceWordsTests {
  @Test func titlesStandForCodes() throws {
    let workspace = try Workspace.imported()
    let byCode = try workspace.bilan("trace", "participants/2024/1/21007", "--format", "json")
    try #require(byCode.status == 0 && byCode.output.contains("\"participants/2024/1/21007\""), "\(byCode.everything)")
    for words in ["Participants uniques/2024/1/Forest", "unieke deelnemers/2024/1/vorst", "UNIQUE PARTICIPANTS/2024/1/21007"] {
      #expect(try workspace.bilan("trace", words, "--format", "json").output == byCode.output, "\(words)")
    }
    let unknown = try workspace.bilan("trace", "Participants unique/2024/1/-")
    #expect(unknown.status == 64 && unknown.errors.contains("B0709"), "\(unknown.everything)")
  }

  /// From a number to the figures that read so, and from each of their cells back to the figure.
  @Test func aNumberAndACellOfAWorkbook() throws {
    let workspace = try Workspace.imported()
    try #require(try workspace.bilan("report", "--period", "2024", "--out", "made").status == 0)
    let book = "made/rapport-2024-fr.xlsx"
    let run = try workspace.bilan("trace", "196", "--report", book, "--format", "json")
    let found = try objects(run.output)
    let people = try #require(found.first { $0["code"] as? String == "participants/2024/-/-" }, "\(run.everything)")
    #expect(found.allSatisfy { $0["value"] as? Double == 196 })
    let cells = try #require(people["cells"] as? [String])
    #expect(cells.count > 1 && Set(cells).count == cells.count)
    let byCode = try workspace.bilan("trace", "participants/2024/-/-", "--format", "json").output
    for cell in Set([cells[0], cells[cells.count - 1]]) {
      #expect(try workspace.bilan("trace", "\(book)!\(cell)", "--format", "json").output == byCode, "\(cell)")
    }
    // Hours are read as people write them, in either of the two ways.
    let hours = try workspace.bilan("trace", "570,5", "--report", book)
    #expect(hours.output.contains("hours/2024/1/-") && hours.status == 0, "\(hours.everything)")
    for arguments in [["987654", "--report", book], ["\(book)!Communes!A1"], ["\(book)!Nulle part!B2"], ["abc", "--report", book]] {
      let nothing = try workspace.bilan(["trace"] + arguments)
      #expect(nothing.status == 64 && nothing.errors.contains("B0709"), "\(nothing.everything)")
    }
  }

  /// Once the facts are others, cells of a workbook may be other figures: nothing is traced from a sheet that the project would write otherwise.
  @Test func aWorkbookOfOtherFactsIsNotRead() throws {
    let workspace = try Workspace.imported()
    try #require(try workspace.bilan("report", "--period", "2024", "--out", "made").status == 0)
    let book = "made/rapport-2024-fr.xlsx"
    let cells = try #require(try objects(try workspace.bilan("trace", "196", "--report", book, "--format", "json").output).first?["cells"] as? [String])
    try #require(try workspace.bilan("sheets", "remove", "1").status == 0)
    let runs = try cells.map { try workspace.bilan("trace", "\(book)!\($0)") }
    #expect(runs.contains { $0.status == 1 && $0.errors.contains("B0784") && $0.output.isEmpty }, "\(runs.map(\.everything))")
  }
}
