import BilanModel
import Foundation
import Testing

@testable import BilanImport

@Suite struct SheetPathsTests {
  private func names(_ paths: SheetPaths, _ folder: Folder) -> [String] {
    paths.files.map { $0.replacing(folder.path + "/", with: "") }
  }

  @Test func aFolderStandsForItsSheetsInByteOrder() throws {
    let folder = try Folder()
    for name in ["b.csv", "a.CSV", "sub/deep/c.tsv", "sub/d.txt", "B.csv", "é.csv"] { try folder.write(name, "x") }
    for name in [".caché.csv", "~$b.csv", "lire.md", "a.csv.bak", ".git/x.csv", "b.a-corriger.csv", "sub/C.A-Corriger.CSV"] {
      try folder.write(name, "x")
    }
    let paths = SheetPaths([folder.path])
    #expect(names(paths, folder) == ["B.csv", "a.CSV", "b.csv", "sub/d.txt", "sub/deep/c.tsv", "é.csv"])
    #expect(paths.diagnostics.map { URL(fileURLWithPath: $0.place.file).lastPathComponent }.sorted() == ["a.csv.bak", "lire.md"])
  }

  @Test func aFileNamedIsAlwaysThere() throws {
    let folder = try Folder()
    let path = try folder.write("x.a-corriger.csv", "x")
    let missing = folder.path + "/manque.csv"
    let paths = SheetPaths([path, missing, path])
    #expect(paths.files == [missing, path])
    #expect(paths.diagnostics == [])
    #expect(SheetPaths([]).files == [])
  }

  @Test func standardInputIsReadOnlyWhereItIsAskedFor() {
    #expect(SheetPaths(["-"], readsStandardInput: true).files == ["-"])
    let refused = SheetPaths(["-", "./-"])
    #expect(refused.files == ["./-"])
    #expect(refused.diagnostics.map(\.problem) == [.unreadableFile])
  }

  @Test func theSameFolderWithOrWithoutAStrokeIsOne() throws {
    let folder = try Folder()
    try folder.write("a.csv", "x")
    #expect(SheetPaths([folder.path, folder.path + "/"]).files == [folder.path + "/a.csv"])
  }

  @Test func workbooksAndScansAreLookedAt() throws {
    let folder = try Folder()
    for name in ["a.xlsx", "b.XLS", "d.pdf", "sub/c.ods", "x.a-corriger.xlsx", "~$a.xlsx"] { try folder.write(name, "x") }
    let paths = SheetPaths([folder.path])
    #expect(names(paths, folder) == ["a.xlsx", "b.XLS", "d.pdf", "sub/c.ods"])
    #expect(paths.diagnostics.isEmpty)
  }

  @Test func everyFileIsAccountedFor() throws {
    let folder = try Folder()
    for name in ["a.csv", "lire.md", "Thumbs.db", "sans"] { try folder.write(name, "x") }
    let paths = SheetPaths([folder.path])
    #expect(names(paths, folder) == ["a.csv"])
    #expect(paths.diagnostics.map(\.problem.code) == ["B0149", "B0149", "B0149"])
  }

  @Test func aFolderWithoutSheetsIsReported() throws {
    let folder = try Folder()
    #expect(SheetPaths([folder.path]).diagnostics.map(\.problem.code) == ["B0109"])
    try folder.write("lire.md", "x")
    #expect(SheetPaths([folder.path]).diagnostics.map(\.problem.code).sorted() == ["B0109", "B0149"])
  }

  @Test(.timeLimit(.minutes(10)))
  func linksThatGoRoundInACircleEnd() throws {
    let folder = try Folder()
    try folder.write("sub/a.csv", "x")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/sub/rond", withDestinationPath: folder.path)
    #expect(names(SheetPaths([folder.path]), folder) == ["sub/a.csv"])
  }

  // MARK: - Reading what is no ordinary file

  private func refused(_ path: String) -> Diagnostic? {
    var importer = Importer(project: testProject)
    let reading = importer.read(path)
    checkTexts(reading.diagnostics)
    #expect(reading.isRefused)
    #expect(reading.diagnostics.map(\.problem.code) == ["B0101"])
    #expect(reading.sheet == nil)
    return reading.diagnostics.first
  }

  @Test func aMissingFileIsRefused() throws {
    let folder = try Folder()
    #expect(refused(folder.path + "/manque.csv")?.message(in: .fr) == "ce fichier ne peut pas être lu : il n'existe pas")
    #expect(refused("") != nil)
  }

  @Test(.timeLimit(.minutes(10)))
  func aPipeIsRefusedAndNotWaitedFor() throws {
    let folder = try Folder()
    let path = folder.path + "/pipe.csv"
    try #require(mkfifo(path, 0o600) == 0)
    #expect(refused(path)?.message(in: .en).hasSuffix("it is not an ordinary file") == true)
    #expect(refused("/dev/zero") != nil)
    #expect(SheetPaths([folder.path]).files == [path])
  }

  @Test func aFolderNamedLikeASheetIsRefused() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(atPath: folder.path + "/x.csv", withIntermediateDirectories: true)
    let path = try #require(SheetPaths([folder.path]).files.first)
    #expect(refused(path)?.message(in: .nl).hasSuffix("het is een map") == true)
  }

  @Test func theHashIsThatOfTheBytes() throws {
    let folder = try Folder()
    // SHA-256 of « abc », from FIPS 180-2.
    let file = try SheetFile(reading: folder.write("a", "abc"))
    #expect(file.hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SheetFile.name(of: "/a/b/c.csv") == "c.csv")
    #expect(SheetFile.name(of: "c.csv") == "c.csv")
  }
}
