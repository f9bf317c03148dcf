import BilanExport
import BilanModel
import Foundation
import Testing

@Suite("Writing loses nothing")
struct AtomicFileTests {
  private let report = Report([.init(title: "A", blocks: [.paragraph("Texte")])])

  @Test func replacesTheOldFileAndLeavesNothingElse() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write("ancien", to: folder.file("r.txt"))
    try AtomicFile.write("nouveau é", to: folder.file("r.txt"))
    #expect(try bytes(of: folder.file("r.txt")) == Data("nouveau é".utf8))
    #expect(try folder.names == ["r.txt"])
  }

  @Test func missingFolderIsAnError() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("absent/r.xlsx")
    let expected = ExportError.cannotWrite(path: path, reason: "No such file or directory")
    #expect(throws: expected) { try WorkbookRenderer().write(report, to: path) }
    #expect(throws: expected) { try AtomicFile.write("x", to: path) }
    #expect(try folder.names == [])
  }

  @Test func aFolderInTheWayStaysAndTheTemporaryFileGoes() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("r.xlsx")
    try FileManager.default.createDirectory(
      atPath: path + "/inside", withIntermediateDirectories: true)
    #expect(throws: ExportError.cannotWrite(path: path, reason: "Is a directory")) {
      try WorkbookRenderer().write(report, to: path)
    }
    #expect(try folder.names == ["r.xlsx"])
  }

  /// Root may write anywhere, so that this says something for other users only.
  @Test(.enabled(if: geteuid() != 0)) func aReadOnlyFolderIsAnError() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("r.txt")
    try AtomicFile.write("ancien", to: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder.path)
    #expect(throws: ExportError.cannotWrite(path: path, reason: "Permission denied")) {
      try AtomicFile.write("nouveau", to: path)
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder.path)
    #expect(try bytes(of: path) == Data("ancien".utf8))
    #expect(try folder.names == ["r.txt"])
  }

  @Test func aTooLongTextLeavesTheOldWorkbook() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("r.xlsx")
    try WorkbookRenderer().write(report, to: path)
    let before = try bytes(of: path)
    let table = Table(
      columns: [.init("A")], rows: [.init([.text(String(repeating: "é", count: 32_768))])])
    #expect(
      throws: ExportError.textTooLong(
        sheet: "B", characters: 32_768, beginning: String(repeating: "é", count: 40))
    ) {
      try WorkbookRenderer().write(Report([.init(title: "B", blocks: [.table(table)])]), to: path)
    }
    #expect(try bytes(of: path) == before)
    #expect(try folder.names == ["r.xlsx"])
  }

  @Test func theLongestTextAllowedIsKeptWhole() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "é", count: 32_767)
    let table = Table(columns: [.init("A")], rows: [.init([.text(text)])])
    try WorkbookRenderer().write(
      Report([.init(title: "B", blocks: [.table(table)])]), to: folder.file("r.xlsx"))
    #expect(try inspect(folder.file("r.xlsx")).contains { $0.hasSuffix("|" + text) })
  }
}
