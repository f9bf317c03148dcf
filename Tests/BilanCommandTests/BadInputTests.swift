import Foundation
import Testing

/// What cannot be read or written is told in a sentence, with its exit status, and everything is as it was before.
@Suite struct BadInputTests {
  // MARK: - Nothing there

  @Test func aMissingProjectIsOneSentence() throws {
    let workspace = try Workspace()
    for (locale, sentence) in [
      ("fr_BE.UTF-8", "aucun projet ici"), ("nl_BE.UTF-8", "hier is geen project"), ("en_GB.UTF-8", "no project here"),
    ] {
      for arguments in [["report"], ["indicators"], ["sheets"], ["compare", "2023", "2024"], ["import", "x.csv"]] {
        let run = try execute(Program.path, arguments, in: workspace.path, environment: Program.environment(locale))
        expectNoCrash(run)
        #expect(run.status == 74, "\(run.command)")
        #expect(run.output == "", "\(run.command)")
        #expect(run.errors.contains("B0601") && run.errors.lowercased().contains(sentence), "\(run.errors)")
        // The sentence, what to do, and no more.
        #expect(run.errors.split(separator: "\n").count == 2, "\(run.errors)")
      }
    }
    #expect(try workspace.contents(of: ".").isEmpty)
  }

  @Test func aMissingFileIsCannotRead() throws {
    let workspace = try Workspace.imported()
    let store = try workspace.bytes("bilan.sqlite")
    for command in ["check", "import"] {
      let run = try workspace.bilan(command, "nulle-part.csv")
      #expect(run.status == 74)
      #expect(run.everything.contains("nulle-part.csv: erreur[B0101]"), "\(run.everything)")
    }
    let run = try workspace.bilan("report", "--sheets", "nulle-part.csv")
    #expect(run.status == 74)
    #expect(try workspace.bytes("bilan.sqlite") == store)
  }

  @Test func whatCannotBeReadIsRefusedAndTheRestIsKept() throws {
    let workspace = try Workspace.sample()
    try workspace.makeFolder("x/dossier.csv")
    try workspace.write("", to: "x/vide.csv")
    try Data((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 / 256) }).write(to: URL(filePath: workspace.file("x/binaire.csv")))
    try Data(count: 4000).write(to: URL(filePath: workspace.file("x/nuls.csv")))
    try #require(mkfifo(workspace.file("x/tube.csv"), 0o600) == 0)
    try FileManager.default.copyItem(atPath: Program.repository + "/reports/rapport-2024-fr.xlsx", toPath: workspace.file("x/classeur.xlsx"))
    try FileManager.default.copyItem(atPath: workspace.file("presences/2024/20 fevrier.csv"), toPath: workspace.file("x/bonne.csv"))
    let bad = ["dossier.csv", "vide.csv", "binaire.csv", "nuls.csv", "tube.csv", "classeur.xlsx"]
    let codes = ["B0109", "B0102", "B0103", "B0103", "B0101", "B0149"]
    let statuses: [Int32] = [0, 1, 1, 1, 74, 0]

    for (name, (code, status)) in zip(bad, zip(codes, statuses)) {
      let run = try workspace.bilan("import", "x/" + name, "x/bonne.csv")
      #expect(run.errors.contains(code), "\(name): \(run.errors)")
      // Nothing is wrong in a folder without any sheet, or in a report of our own.
      #expect(run.status == status, "\(name): \(run.errors)")
      #expect(try workspace.bilan("sheets").output.contains("bonne.csv"), "\(name)")
    }
    let all = try workspace.bilan("import", "x")
    #expect(all.status == 74)
    for code in ["B0102", "B0103", "B0101"] { #expect(all.errors.contains(code), "\(all.errors)") }
    let sheets = try workspace.bilan("sheets").output
    for name in bad { #expect(!sheets.contains(name)) }
  }

  // MARK: - Usage

  @Test func anUnknownPeriodNamesTheKnownOnes() throws {
    let workspace = try Workspace.imported()
    for arguments in [
      ["report", "--period", "2025"], ["report", "--compare", "2022"], ["indicators", "--period", "2O24"], ["compare", "2022", "2024"],
      ["compare", "2023", "2025"],
    ] {
      let run = try execute(Program.path, arguments, in: workspace.path)
      expectNoCrash(run)
      #expect(run.status == 64, "\(run.command)")
      #expect(run.output == "")
      #expect(run.errors.contains("2023, 2024"), "\(run.errors)")
    }
    #expect(!workspace.exists("rapports"))
  }

  @Test(arguments: [
    ["report", "--nope"], ["nope"], ["import"], ["compare", "2023"], ["report", "--language", "de"], ["indicators", "--format", "xml"],
    ["indicators", "--by", "ville"], ["sheets", "remove", "x"], ["sheets", "remove", "999"], ["explain", "B9999"],
    ["check", "--date", "31/02/2024", "presences"],
    ["import", "--commune", "Namurr", "campagnes"], ["report", "--as-of", "demain"],
  ])
  func aWrongCommandIsUsage(arguments: [String]) throws {
    let workspace = try Workspace.sample()
    let run = try execute(Program.path, arguments, in: workspace.path)
    expectNoCrash(run)
    #expect(run.status == 64, "\(run.everything)")
    #expect(run.output == "")
    #expect(!run.errors.isEmpty)
    #expect(!workspace.exists("bilan.sqlite"))
  }

  // MARK: - The project file

  @Test func aBrokenProjectFileTellsEverythingAtOnce() throws {
    let workspace = try Workspace()
    try workspace.write(
      """
      title: Essai
      langage: fr
      coordinating_commune: Saint-Jilles
      periods: [2023, 2023]
      axes:
        - code: "1"
          title: Un
          status: runing
          activities:
            - {code: a, title: A, kind: meting}
        - code: "2"
          title: Deux
          status: not_implemented
      targets:
        - {indicator: participant, axis: "7", value: 3}

      """, to: "projet.yaml")
    let run = try workspace.bilan("report")
    #expect(run.status == 1)
    #expect(run.output == "")
    for (place, words) in [
      ("2:1", ["langage", "language"]), ("3:23", ["Saint-Jilles", "Saint-Gilles"]), ("4:17", ["2023"]), ("8:13", ["runing", "running"]),
      ("10:35", ["meting", "meeting"]), ("13:13", ["not_implemented"]), ("15:17", ["participant", "participants"]), ("15:36", ["« 7 »"]),
    ] {
      let line = run.errors.split(separator: "\n").first { $0.contains("projet.yaml:\(place): erreur[B06") }
      for word in words { #expect(line?.contains(word) == true, "\(place) \(word): \(run.errors)") }
    }
    // Without a good project `check` does not read on in silence.
    try workspace.write("Nom\nA\n", to: "x.csv")
    #expect(try workspace.bilan("check", "x.csv").status == 1)
  }

  @Test
  func manyMistakesOfOneKindAreAllTold() throws {
    let workspace = try Workspace()
    try workspace.write(
      """
      title: Essai
      coordinating_commune: Saint-Gilles
      participating_communes: [Forrest, Anderlekt, Uckle, Ixeles, Etterbeck]
      periods: [2024]
      axes: [{code: "1", title: Un, status: running}]

      """, to: "projet.yaml")
    let run = try workspace.bilan("report")
    #expect(run.status == 1)
    for (column, name) in [(26, "Forest"), (35, "Anderlecht"), (46, "Uccle"), (53, "Ixelles"), (61, "Etterbeek")] {
      #expect(run.errors.contains("projet.yaml:3:\(column): erreur") && run.errors.contains("« \(name) »"), "\(name): \(run.errors)")
    }
  }

  @Test(arguments: ["a: [", "", "title: \"x\n", "- 1\n- 2\n", "\u{FEFF}title: x\n", "&a [*a]\n", "title: {fr: x, fr: y}\n"])
  func aProjectFileThatIsNoProjectIsRefused(text: String) throws {
    let workspace = try Workspace()
    try workspace.write(text, to: "projet.yaml")
    let run = try workspace.bilan("report")
    #expect(run.status == 1)
    #expect(run.errors.contains("projet.yaml") && run.errors.contains("erreur[B06"), "\(run.errors)")
    #expect(!workspace.exists("rapports"))
  }

  // MARK: - The store

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

  // MARK: - Writing

  @Test func anUnusableFolderLeavesTheOldReports() throws {
    let workspace = try Workspace.imported()
    try workspace.write("un fichier\n", to: "occupe")
    try workspace.bilan("report")
    let before = try workspace.contents(of: "rapports")
    for folder in ["occupe", "/proc", "/proc/rapports", "pas/de/dossier"] {
      let run = try workspace.bilan("report", "--out", folder)
      #expect(run.status == 74, "\(folder): \(run.everything)")
      #expect(run.output == "")
      #expect(run.errors.contains("erreur[B0801]"), "\(run.errors)")
    }
    #expect(try workspace.text("occupe") == "un fichier\n")
    #expect(try workspace.contents(of: "rapports") == before)
  }

  @Test func aFolderInPlaceOfAReportIsTold() throws {
    let workspace = try Workspace.imported()
    try workspace.makeFolder("rapports/rapport-2024-fr.xlsx/x")
    let run = try workspace.bilan("report")
    #expect(run.status == 74)
    #expect(run.errors.contains("B0801"))
    // Both files or none, and nothing half made is left about.
    let names = try FileManager.default.contentsOfDirectory(atPath: workspace.file("rapports"))
    #expect(names == ["rapport-2024-fr.xlsx"])
  }

  @Test func aFullDiskLeavesTheOldReports() throws {
    let workspace = try Workspace.imported()
    try workspace.bilan("report", "--period", "2024")
    let before = try workspace.contents(of: "rapports")
    try workspace.bilan("sheets", "remove", "20")
    // The limit counts blocks of 512 bytes. SQLite needs 64 to open the store; the workbook has 45,000 bytes, the text 88,000:
    // neither fits, then the workbook does and the text does not.
    for blocks in [70, 100] {
      let run = try workspace.shell("trap '' XFSZ; ulimit -f \(blocks); bilan report --period 2024; echo \"[$?]\"")
      #expect(run.output.contains("erreur[B0801]"), "\(run.output)")
      #expect(run.output.hasSuffix("[74]\n"), "\(run.output)")
      let after = try workspace.contents(of: "rapports")
      #expect(after.keys.sorted() == before.keys.sorted(), "half made files are left")
      if blocks == 70 { #expect(after == before) }
    }
    #expect(try workspace.bilan("report").status == 0)
  }

  @Test
  func aWorkbookAndATextOfDifferentFiguresNeverStandSideBySide() throws {
    let workspace = try Workspace.imported()
    try workspace.bilan("report", "--period", "2024")
    let before = try workspace.contents(of: "rapports")
    try workspace.bilan("sheets", "remove", "20")
    let run = try workspace.shell("trap '' XFSZ; ulimit -f 100; bilan report --period 2024; echo \"[$?]\"")
    #expect(run.output.hasSuffix("[74]\n"), "\(run.output)")
    #expect(try workspace.contents(of: "rapports") == before)
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

  @Test
  func whatTheSystemSaysIsToldInTheReadersLanguage() throws {
    let workspace = try Workspace.imported()
    try workspace.write("un fichier\n", to: "occupe")
    for folder in ["occupe", "/proc", "pas/de/dossier"] {
      let run = try workspace.bilan("report", "--out", folder)
      for words in ["Not a directory", "No such file", "Is a directory", "Permission denied"] { #expect(!run.errors.contains(words), "\(run.errors)") }
    }
    try workspace.write("a: [", to: "projet.yaml")
    let run = try workspace.bilan("report")
    #expect(!run.errors.contains("did not find expected"), "\(run.errors)")
  }

  @Test
  func resultsThatCannotBeWrittenAreNoSuccess() throws {
    let workspace = try Workspace.imported()
    for command in ["indicators --format json", "compare 2023 2024", "sheets", "check campagnes"] {
      let run = try workspace.shell("bilan \(command) >/dev/full; echo \"[$?]\"")
      #expect(run.output.hasSuffix("[74]\n"), "\(command): \(run.output)")
    }
  }

  @Test func aReaderThatGoesAwayEndsThePipeQuietly() throws {
    let workspace = try Workspace.imported()
    let run = try workspace.shell("bilan indicators --format csv | head -1")
    #expect(run.output == "indicator,period,axis,commune,value,status,estimated,target,low,high,category,code\n")
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
    let count = 500
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
    // In the middle: some sheets are in the log, not all.
    let log = workspace.file("bilan.sqlite-wal")
    for _ in 0..<20_000 where process.isRunning {
      let size = (try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int) ?? 0
      if size > 900_000 { break }
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
