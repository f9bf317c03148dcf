import BilanImport
import BilanProject
import Foundation
import Testing

/// Files that were handed over, until they are kept or not.
@Suite struct DepositTests {
  private func project(_ scratch: Scratch) throws -> (folder: String, deposit: Deposit) {
    let folder = scratch.file("projet")
    try ProjectFolder.make(at: folder, language: .fr)
    return (folder, Deposit(in: folder))
  }

  private func bytes(_ text: String) -> ArraySlice<UInt8> { Array(text.utf8)[...] }

  /// Whatever a file is called, it stands in the deposit, under a name that can be seen.
  @Test(arguments: [
    ("liste.csv", "liste.csv"), ("../../liste.csv", "liste.csv"), ("/etc/passwd", "passwd"), ("C:\\Users\\moi\\liste.csv", "liste.csv"),
    ("..", "feuille"), ("", "feuille"), (".bilan.sqlite", "bilan.sqlite"), ("~$liste.xlsx", "$liste.xlsx"), ("li\nste\0.csv", "liste.csv"),
  ]) func namesLeadNowhereElse(given: String, kept: String) throws {
    let scratch = try Scratch()
    let (folder, deposit) = try project(scratch)
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder)
    let added = try deposit.add(bytes("a"), named: given, number: 1)
    #expect(added.name == kept)
    #expect(added.path == "\(folder)/.depot/1/\(kept)")
    let mode = { (path: String) in try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int }
    #expect(try mode(added.path) == 0o600)
    #expect(try mode("\(folder)/.depot") == 0o700)
    deposit.clear()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder) == before)
  }

  @Test func whatIsKeptNeverReplacesAnotherFileUnasked() throws {
    let scratch = try Scratch()
    let (folder, deposit) = try project(scratch)
    func settle(_ text: String, _ number: Int, replaces: Bool = false, kind: SheetSource.Kind = .attendance, kept: Set<String> = []) throws -> String {
      try deposit.settle(deposit.add(bytes(text), named: "liste.csv", number: number).path, as: kind, replaces: replaces, kept: kept).path
    }
    func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }
    #expect(try settle("un", 1) == "\(folder)/presences/liste.csv")
    #expect(try settle("deux", 2) == "\(folder)/presences/liste (2).csv")
    // The very same file is there already.
    #expect(try settle("un", 3) == "\(folder)/presences/liste.csv")
    #expect(try settle("trois", 4, kind: .campaign) == "\(folder)/campagnes/liste.csv")
    // Two of this name: which one is replaced cannot be told from it.
    #expect(try settle("quatre", 5, replaces: true) == "\(folder)/presences/liste (3).csv")
    try FileManager.default.removeItem(atPath: "\(folder)/campagnes/liste.csv")
    let kept = try #require(SheetFile.hash(of: "\(folder)/presences/liste.csv"))
    #expect(try settle("cinq", 6, replaces: true, kept: [kept]) == "\(folder)/presences/liste.csv")
    #expect(try text("\(folder)/presences/liste.csv") == "cinq")
    #expect(try text("\(folder)/presences/liste (2).csv") == "deux")
    // What stands there is none of what is kept: somebody has changed it, and it is put aside.
    #expect(try settle("six", 7, replaces: true, kept: [kept]) == "\(folder)/presences/liste.csv")
    #expect(try text("\(folder)/presences/liste.csv") == "six")
    #expect(try text("\(folder)/presences/liste (4).csv") == "cinq")
  }

  /// Two programs hand files of one name and number over: none is written over, and who comes second sees that.
  @Test func twoProgramsKeepOutOfEachOthersWay() throws {
    let scratch = try Scratch()
    let (folder, deposit) = try project(scratch)
    var first: DepositHold? = DepositHold(in: folder)
    #expect(first?.isFirst == true)
    let (one, two) = (try deposit.add(bytes("a"), named: "liste.csv", number: 1).path, try deposit.add(bytes("b"), named: "liste.csv", number: 1).path)
    #expect(try String(contentsOfFile: one, encoding: .utf8) == "a" && String(contentsOfFile: two, encoding: .utf8) == "b")
    let second = DepositHold(in: folder)
    #expect(!second.isFirst)
    first = nil
    #expect(second.isLast())
  }
}
