import Foundation
import Testing

/// Something else in the place of a file of the project: a pipe, a link, a device. Nothing hangs, nothing of this computer gets into a report, nothing is written through it.
@Suite struct InThePlaceTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.small([
      "a.csv": "Axe : 1\nActivité : DPO\nDate;Nom;Prénom;Commune;Présent\n21/10/2024;Dupont;Anne;Forest;x\n31/02/2024;Petit;Luc;Forest;x\n"
    ])
    #expect(try workspace.bilan("import", "a.csv").status == 1)
    return workspace
  }

  @Test(arguments: ["bilan.cle", "bilan.sqlite", "projet.yaml"])
  func aPipeHangsNothing(name: String) throws {
    let workspace = try workspace()
    try FileManager.default.removeItem(atPath: workspace.file(name))
    try workspace.shell("mkfifo '\(name)'")
    for command in [["indicators"], ["import", "a.csv"], ["report"], ["people", "list"], ["undo"], ["history"]] {
      let run = try workspace.bilan(command)
      // 137: it hung, and was killed.
      #expect(run.status == 74 && run.errors.contains(name), "\(run.everything)")
    }
  }

  @Test func aPipeOrALinkInThePlaceOfCorrectionsIsLeftAlone() throws {
    for make in ["mkfifo a.a-corriger.csv", "ln -s victim a.a-corriger.csv"] {
      let workspace = try Workspace.small([
        "victim": "mine", "a.csv": "Axe : 1\nActivité : DPO\nDate;Nom;Prénom;Commune;Présent\n21/10/2024;Dupont;Anne;Forest;x\n31/02/2024;Petit;Luc;Forest;x\n",
      ])
      try workspace.shell(make)
      #expect(try workspace.bilan("import", "a.csv").status == 1)
      #expect(try workspace.text("victim") == "mine")
    }
  }

  /// A text of the report may be a link to another one of the texts, and to nothing else.
  @Test func aTextOfTheReportIsNoLinkToAnotherFileOfThisComputer() throws {
    let workspace = try workspace()
    try workspace.write("Le projet en quelques mots.", to: "recits/modele/resume.md")
    try workspace.write("root:x:0:0", to: "secret")
    try workspace.shell("mkdir -p recits/2024 && ln -s ../../secret recits/2024/resume.md && ln -s ../modele/resume.md recits/2024/resultats.md")
    let run = try workspace.bilan("report", "--period", "2024")
    #expect(run.errors.contains("recits/2024/resume.md") && run.errors.contains("B0101"), "\(run.everything)")
    #expect(!run.everything.contains("root:x"))
    let text = try workspace.text("rapports/rapport-2024-fr.txt")
    #expect(!text.contains("root:x") && text.contains("Le projet en quelques mots."))
    try workspace.shell("rm recits/2024/resume.md && mkfifo recits/2024/resume.md")
    let piped = try workspace.bilan("report", "--period", "2024")
    #expect(piped.status != 137 && piped.errors.contains("recits/2024/resume.md"), "\(piped.everything)")
  }
}
