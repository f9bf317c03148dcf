import Foundation
import Testing

/// What cannot be read, or is not what was asked for, is told in a sentence, with its exit status, and everything is as it was before.
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

  /// A folder that is not there is told, and is no sheet that was refused.
  @Test func aFolderThatIsNotThereIsNoSheet() throws {
    let workspace = try Workspace.sample()
    let run = try workspace.bilan("import", "presences/2024/20 fevrier.csv", "nulle-part")
    #expect(run.status == 74 && run.errors.contains("nulle-part: erreur[B0101]"), "\(run.everything)")
    #expect(run.output.contains("1 feuille ajoutée, 0 remplacée, 0 déjà là, 0 refusée ;"), "\(run.everything)")
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
}
