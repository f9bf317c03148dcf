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

  /// What waits to take its place is read again whole, however it falls into pieces.
  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000]) func whatIsStagedIsReadAgainWhole(count: Int) throws {
    let folder = try TemporaryFolder()
    let content = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let staged = try AtomicFile.stage(content, for: folder.file("r.bin"))
    #expect(staged.content() == content)
    try staged.commit()
    #expect(try bytes(of: folder.file("r.bin")) == Data(content))
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

  @Test func aTooLongTextCostsItsCellAndNoMore() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("r.xlsx")
    // Of two units each: the cut falls between characters.
    let long = String(repeating: "😀", count: 16_384)
    let table = Table(columns: [.init("A"), .init("B")], rows: [.init([.text(long), .text("voisine")])])
    let staged = try WorkbookRenderer().stage(Report([.init(title: "B", blocks: [.table(table)])]), for: path)
    let cut = staged.cutTexts
    try staged.commit()
    #expect(cut.map(\.characters) == [32_768])
    #expect(cut.first?.beginning == String(repeating: "😀", count: 40))
    let cells = try inspect(path)
    let text = try #require(cells.first { $0.contains("😀") }?.split(separator: "|").last)
    #expect(text.utf16.count <= 32_767 && text.utf16.count > 32_700)
    #expect(text.hasSuffix(" … [coupé : 32\u{202F}768 caractères]") || text.hasSuffix(" … [coupé : 32\u{A0}768 caractères]"))
    #expect(cells.contains { $0.hasSuffix("|voisine") })
  }

  @Test func aTooLongTextOfAListCostsItsCell() throws {
    let folder = try TemporaryFolder()
    let rows = [["Maes", String(repeating: "x", count: 40_000)], ["Ouali", "Forest"]]
    let cut = try PlainBook([.init(name: "Qui", headers: ["A", "B"], rows: rows)], language: .nl).write(to: folder.file("q.xlsx"))
    #expect(cut.map { "\($0.sheet) \($0.cell) \($0.characters) \($0.beginning)" } == ["Qui B2 40000 " + String(repeating: "x", count: 40)])
    let cells = try inspect(folder.file("q.xlsx"))
    #expect(cells.contains { $0.hasSuffix("|Ouali") })
    #expect(cells.contains { $0.hasSuffix(" … [afgekapt: 40.000 tekens]") })
  }

  @Test func theLongestTextAllowedIsKeptWhole() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "é", count: 32_767)
    let table = Table(columns: [.init("A")], rows: [.init([.text(text)])])
    try WorkbookRenderer().write(
      Report([.init(title: "B", blocks: [.table(table)])]), to: folder.file("r.xlsx"))
    #expect(try inspect(folder.file("r.xlsx")).contains { $0.hasSuffix("|" + text) })
  }

  @Test func whatAKilledRunLeftGoesAndWhatAnotherRunWritesStays() throws {
    let folder = try TemporaryFolder()
    for name in [".bilan-1-0.tmp", ".bilan-2-0.tmp", ".other-3-0.tmp"] { try Data("Marie".utf8).write(to: URL(fileURLWithPath: folder.file(name))) }
    let other = open(folder.file(".bilan-2-0.tmp"), O_RDONLY)
    defer { close(other) }
    try #require(flock(other, LOCK_EX | LOCK_NB) == 0)
    try AtomicFile.write("texte", to: folder.file("r.txt"))
    #expect(try folder.names.sorted() == [".bilan-2-0.tmp", ".other-3-0.tmp", "r.txt"])
  }

  /// A workbook and a text of different figures never stand side by side.
  @Test(arguments: [true, false]) func ofTwoFilesBothTakeTheirPlacesOrNeither(wasThere: Bool) throws {
    let folder = try TemporaryFolder()
    if wasThere { try AtomicFile.write("ancien", to: folder.file("a.txt")) }
    let first = try AtomicFile.stage("nouveau", for: folder.file("a.txt"))
    let second = try AtomicFile.stage("nouveau", for: folder.file("b.txt"))
    try FileManager.default.createDirectory(atPath: folder.file("b.txt"), withIntermediateDirectories: false)
    do throws(ExportError) {
      try StagedFile.commit(first, second)
      Issue.record("a folder was replaced")
    } catch {
      #expect(error == .cannotWrite(path: folder.file("b.txt"), reason: "Is a directory"))
    }
    #expect(try folder.names.sorted() == (wasThere ? ["a.txt", "b.txt"] : ["b.txt"]))
    if wasThere { #expect(try bytes(of: folder.file("a.txt")) == Data("ancien".utf8)) }
    try FileManager.default.removeItem(atPath: folder.file("b.txt"))
    try StagedFile.commit(AtomicFile.stage("un", for: folder.file("a.txt")), AtomicFile.stage("deux", for: folder.file("b.txt")))
    #expect(try ["a.txt", "b.txt"].map { try bytes(of: folder.file($0)) } == [Data("un".utf8), Data("deux".utf8)])
    #expect(try folder.names.sorted() == ["a.txt", "b.txt"])
  }

  /// SQLite takes such a file for its own, and removes it.
  @Test func nothingIsWrittenUnderANameBesideADatabase() throws {
    let folder = try TemporaryFolder()
    try Data("SQLite format 3\0 and what follows".utf8).write(to: URL(fileURLWithPath: folder.file("store.sqlite")))
    for name in ["store.sqlite-journal", "store.sqlite-wal", "store.sqlite-shm"] {
      #expect(throws: ExportError.cannotWrite(path: folder.file(name), reason: "DATABASE")) { try AtomicFile.write("x", to: folder.file(name)) }
    }
    try AtomicFile.write("x", to: folder.file("liste-journal"))
    #expect(try folder.names.sorted() == ["liste-journal", "store.sqlite"])
  }

  @Test func aLinkADeviceAndADatabaseAreNeverReplaced() throws {
    let folder = try TemporaryFolder()
    try Data("SQLite format 3\0 and what follows".utf8).write(to: URL(fileURLWithPath: folder.file("store.sqlite")))
    try Data("là".utf8).write(to: URL(fileURLWithPath: folder.file("target")))
    try FileManager.default.createSymbolicLink(atPath: folder.file("link"), withDestinationPath: folder.file("target"))
    try #require(mkfifo(folder.file("pipe"), 0o600) == 0)
    for (name, reason) in [("store.sqlite", "DATABASE"), ("link", "ELINK"), ("pipe", "ENOTREG")] {
      let path = folder.file(name)
      #expect(throws: ExportError.cannotWrite(path: path, reason: reason)) { try AtomicFile.write("x", to: path) }
      #expect(throws: ExportError.cannotWrite(path: path, reason: reason)) { try WorkbookRenderer().write(report, to: path) }
    }
    #expect(throws: ExportError.cannotWrite(path: "/dev/null", reason: "ENOTREG")) { try AtomicFile.write("x", to: "/dev/null") }
    #expect(try folder.names.sorted() == ["link", "pipe", "store.sqlite", "target"])
    #expect(try bytes(of: folder.file("target")) == Data("là".utf8))
  }

  @Test func onlyTheOwnerReadsAFileOfNames() throws {
    let folder = try TemporaryFolder()
    let earlier = umask(0)
    defer { umask(earlier) }
    try AtomicFile.write("Marie", to: folder.file("noms.csv"), isPrivate: true)
    try PlainBook([.init(name: "A", headers: ["Nom"], rows: [["Marie"]])], language: .fr).write(to: folder.file("noms.xlsx"))
    try AtomicFile.write("12", to: folder.file("rapport.txt"))
    let modes = try ["noms.csv", "noms.xlsx", "rapport.txt"].map {
      try FileManager.default.attributesOfItem(atPath: folder.file($0))[.posixPermissions] as? Int
    }
    #expect(modes == [0o600, 0o600, 0o666])
  }
}
