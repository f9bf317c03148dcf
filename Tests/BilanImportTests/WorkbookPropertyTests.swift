import BilanModel
import BilanText
import Foundation
import TestSupport
import Testing

@testable import BilanImport

/// The sheets of `Tests/Sheets` as CSV, as `.xlsx` and as `.ods` say the same.
@Suite struct WorkbookPropertyTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sheets").path

  static let sheets: [String] = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? [])
    .filter { [".csv", ".tsv", ".txt"].contains(where: $0.hasSuffix) }.sorted()

  /// What speaks of the text file, or of the workbook, and not of what they say.
  private static let ofTheFile: Set<String> = ["B0104", "B0107", "B0108", "B0111", "B0112", "B0403", "B0404"]

  @Test(arguments: sheets) func aSheetSaysTheSameInEachFormat(path: String) throws {
    try expectSame("\(WorkbookPropertyTests.folder)/\(path)", in: try Folder())
  }

  /// What the column that decides, a legend and a role say of a text file, they say of a worksheet.
  @Test(arguments: [
    "Nom;Prénom;VM\nDupont;Anne;x\nPetit;Luc;\nMaes;Els;x\n",
    "Nom;Prénom;Rôle;Présent\nDupont;Anne;Formatrice;x\nPetit;Luc;Participant;x\n",
    "Nom;Prénom;Présence;\nDupont;Anne;K;\nPetit;Luc;W;\n;;;\nLégende;;;\nK;présent;;\nW;absent;;\n",
    "Nom;Prénom;Rouge;Bleu\nDupont;Anne;x;\nPetit;Luc;;x\n",
  ])
  func whatDecidesIsReadInWorksheetsToo(table: String) throws {
    let folder = try Folder()
    try expectSame(try folder.write("feuille.csv", Array("Activité : DPO\nDate : 12/03/2024\n\(table)".utf8)), in: folder)
  }

  private func expectSame(_ source: String, in folder: Folder) throws {
    let stem = URL(filePath: source).deletingPathExtension().lastPathComponent
    var importer = Importer(project: testProject)
    let expected = importer.read(source)
    // What is refused for its encoding or its shape has no cells to write.
    guard let cells = WorkbookPropertyTests.cells(source, expected), !expected.codes.contains("B0107") else { return }
    let book = TinyBook([.init("Feuil1", texts: cells)])
    for (ending, bytes) in [("xlsx", book.xlsx), ("ods", book.ods)] {
      let readings = importer.readAll(try folder.write("\(stem).\(ending)", bytes))
      #expect(readings.map(\.attendanceLines).joined().sorted() == expected.attendanceLines, "\(ending)")
      #expect(readings.flatMap(WorkbookPropertyTests.counts).sorted() == WorkbookPropertyTests.counts(expected), "\(ending)")
      #expect(Set(readings.flatMap { $0.content.people.map(\.key) }) == Set(expected.content.people.map(\.key)), "\(ending)")
      #expect(readings.map(\.source.rowsRead).reduce(0, +) == expected.source.rowsRead, "\(ending)")
      if readings.count == 1 {
        #expect(WorkbookPropertyTests.codes(readings[0]) == WorkbookPropertyTests.codes(expected), "\(ending)")
        #expect(readings[0].summary?.people == expected.summary?.people, "\(ending)")
        #expect(readings[0].columns == expected.columns, "\(ending)")
      }
    }
  }

  @Test func thereAreSheets() { #expect(WorkbookPropertyTests.sheets.count > 150) }

  private static func codes(_ reading: SheetReading) -> [String] {
    reading.codes.filter { !ofTheFile.contains($0) && !("B0130"..."B0149").contains($0) }.sorted()
  }

  private static func counts(_ reading: SheetReading) -> [String] {
    reading.content.counts.map {
      "\($0.axis) \($0.metric) \($0.activity?.text ?? "-") \($0.day) \($0.lastDay) \($0.place.number) \($0.value) \($0.isEstimated)"
    }.sorted()
  }

  /// The cells of a text file as its reading found them; nil where it found no separator.
  private static func cells(_ path: String, _ reading: SheetReading) -> [[String]]? {
    guard !reading.isRefused, let delimiter = reading.delimiter?.utf8.first, let bytes = try? Data(contentsOf: URL(filePath: path)),
      let text = try? DecodedText(Array(bytes))
    else { return nil }
    var scanner = RowScanner(start: text.start, delimiter: delimiter)
    var rows: [[String]] = []
    while scanner.next(in: text.bytes.span) { rows.append(scanner.cells.map { string(text.bytes.span, $0) }) }
    return scanner.unclosedQuotes.isEmpty ? rows : nil
  }
}
