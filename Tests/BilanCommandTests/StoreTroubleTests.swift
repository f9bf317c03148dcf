import Foundation
import Testing

/// A store that cannot be used is left alone; one whose writing is cut short, or shared, holds whole sheets.
@Suite struct StoreTroubleTests {
  @Test func aNewerStoreIsLeftAlone() throws {
    let workspace = try Workspace.imported()
    let bump = "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute('PRAGMA user_version=99'); c.commit(); c.close()"
    try #require(try execute(Program.python, ["-c", bump, workspace.file("bilan.sqlite")]).status == 0)
    let before = try workspace.bytes("bilan.sqlite")
    for arguments in [["report"], ["import", "presences"], ["import", "--dry-run", "presences"], ["sheets"], ["sheets", "remove", "1"], ["indicators"]] {
      let run = try execute(Program.path, arguments, in: workspace.path)
      expectNoCrash(run)
      #expect(run.status == 74, "\(run.command)")
      #expect(run.errors.contains("bilan.sqlite: erreur[B05") && run.errors.contains("version"), "\(run.errors)")
      #expect(run.output == "")
    }
    #expect(try workspace.bytes("bilan.sqlite") == before)
    #expect(!workspace.exists("rapports"))
  }

  @Test(arguments: ["ceci n'est pas une base\n", String(repeating: "SQLite format 3\0", count: 300)])
  func whatIsNoStoreIsLeftAlone(text: String) throws {
    let workspace = try Workspace.sample()
    try workspace.write(text, to: "bilan.sqlite")
    for arguments in [["import", "campagnes"], ["report"], ["sheets"]] {
      let run = try execute(Program.path, arguments, in: workspace.path)
      expectNoCrash(run)
      #expect(run.status == 74, "\(run.command): \(run.everything)")
      #expect(run.errors.contains("bilan.sqlite: erreur[B05"), "\(run.errors)")
    }
    #expect(try workspace.text("bilan.sqlite") == text)
  }

  @Test func aFolderInPlaceOfTheStoreIsTold() throws {
    let workspace = try Workspace.sample()
    try workspace.makeFolder("bilan.sqlite")
    let run = try workspace.bilan("import", "campagnes")
    #expect(run.status == 74)
    #expect(run.errors.contains("bilan.sqlite: erreur[B05"), "\(run.errors)")
  }

  /// 15,360 bytes let nothing in; 102,400 let in some sheets, each of them whole.
  @Test(arguments: [30, 200])
  func aFullDiskLeavesTheStore(blocks: Int) throws {
    let workspace = try Workspace.sample()
    try workspace.bilan("import", "campagnes")
    let before = try workspace.bilan("indicators", "--format", "csv").output
    let run = try workspace.shell("trap '' XFSZ; ulimit -f \(blocks); bilan import presences; echo \"[$?]\"")
    #expect(run.output.hasSuffix("[74]\n"), "\(run.output)")
    #expect(run.output.contains("erreur[B05"), "\(run.output)")
    #expect(try integrity(of: workspace) == "ok")
    let after = try workspace.bilan("indicators", "--format", "csv").output
    if blocks == 30 {
      #expect(try storedSheets(workspace) == 14)
      #expect(after == before)
    } else {
      #expect((14..<47).contains(try storedSheets(workspace)))
      let counts = { (text: String) in text.split(separator: "\n").filter { $0.hasPrefix("affiches,") || $0.hasPrefix("rubans-blancs,") } }
      #expect(counts(after) == counts(before))
    }
    // With room again, all is well.
    #expect(try workspace.bilan("import", "presences").status == 1)
    try workspace.bilan("report", "--out", "made")
    #expect(try workspace.contents(of: "made") == SheetOrderTests.expected.get())
  }

  @Test
  func aStoreThatCannotBeOpenedIsToldInTheReadersLanguage() throws {
    let workspace = try Workspace.imported()
    let run = try workspace.shell("trap '' XFSZ; ulimit -f 8; bilan report; echo \"[$?]\"")
    #expect(run.output.hasSuffix("[74]\n"), "\(run.output)")
    #expect(!run.output.contains("disk I/O error") && !run.output.contains("unable to open"), "\(run.output)")
  }

  // MARK: - At once, and cut short

  @Test func twoImportsAtOnceBothSucceed() throws {
    let workspace = try Workspace.sample()
    let run = try workspace.shell(
      """
      bilan import presences campagnes >a.txt 2>&1 & first=$!
      bilan import campagnes presences >b.txt 2>&1; second=$?
      wait $first; echo "$? $second"
      """)
    let said = try workspace.text("a.txt") + workspace.text("b.txt")
    #expect(run.output == "1 1\n", "\(said)")
    for code in ["B0503", "B0504", "B0506"] { #expect(!said.contains(code), "\(said)") }
    try workspace.bilan("report", "--out", "made")
    #expect(try workspace.contents(of: "made") == SheetOrderTests.expected.get())
  }

  @Test func anInterruptedImportLeavesAReadableStore() throws {
    let workspace = try Workspace.sample()
    // So many that it is far from over when the log has grown, however late this process is told.
    let count = 2_000
    for number in 0..<count {
      let rows = (0..<20).map { "Personne\(number % 37)\($0),Prénom,oui" }.joined(separator: "\n")
      let day = "2024-\(1 + number % 9)-\(10 + number % 18)"
      try workspace.write("Axe : 4\nActivité : Cours \(number)\nDate : \(day)\nNom,Prénom,Présent\n\(rows)\n", to: "beaucoup/\(number).csv")
    }
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["import", "beaucoup"]
    process.currentDirectoryURL = URL(filePath: workspace.path)
    process.environment = Program.environment()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    // In the middle: several groups of sheets are in the log, of which a killed process loses the last; not all.
    let log = workspace.file("bilan.sqlite-wal")
    for _ in 0..<20_000 where process.isRunning {
      let size = (try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int) ?? 0
      if size > 2_500_000 { break }
      usleep(500)
    }
    let isInTheMiddle = process.isRunning
    process.interrupt()
    process.waitUntilExit()
    try #require(isInTheMiddle, "the import was over before it could be interrupted")
    #expect(process.terminationReason == .uncaughtSignal || process.terminationStatus != 0)
    let sheets = try workspace.bilan("sheets")
    #expect(sheets.status == 0)
    let kept = try storedSheets(workspace)
    #expect(kept > 0 && kept < count, "\(kept)")
    #expect(try integrity(of: workspace) == "ok")
    // The rest comes in as if nothing had been.
    #expect(try workspace.bilan("import", "beaucoup").status == 0)
    #expect(try storedSheets(workspace) == count)
  }

  private func integrity(of workspace: Workspace) throws -> String {
    try query("PRAGMA integrity_check", workspace)
  }

  private func storedSheets(_ workspace: Workspace) throws -> Int {
    try #require(Int(try query("SELECT count(*) FROM sheet", workspace)))
  }

  private func query(_ sql: String, _ workspace: Workspace) throws -> String {
    let script = "import sqlite3,sys; print(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchone()[0])"
    let run = try execute(Program.python, ["-c", script, workspace.file("bilan.sqlite"), sql])
    try #require(run.status == 0, "\(run.errors)")
    return run.output.trimmingCharacters(in: .newlines)
  }
}
