import Foundation
import Testing

/// A colleague reads a project that she may not write: all that only reads works, nothing is made, and what would write says that it cannot.
@Suite struct ReadOnlyTests {
  /// The project as nobody can write to it: for `root`, who may write anywhere, mounted for reading alone.
  private func run(_ workspace: Workspace, _ lines: String) throws -> CommandRun {
    let text = lines.split(separator: "\n").map { "echo \"## $(\($0) 2>&1; echo \"[$?]\")\"" }.joined(separator: "\n")
    if geteuid() == 0 {
      try workspace.write("mount --bind p p && mount -o remount,bind,ro p && cd p\n\(text)\n", to: "lines.sh")
      return try workspace.shell("unshare -m /bin/sh lines.sh")
    }
    return try workspace.shell("chmod 500 p p/*; chmod 400 p/bilan.*; cd p\n\(text)\nchmod 700 p p/*")
  }

  private func isMountable() -> Bool { geteuid() != 0 || (try? execute("/usr/bin/unshare", ["-m", "true"]).status) == 0 }

  @Test func whatOnlyReadsWorksAndLeavesNothing() throws {
    guard isMountable() else { return }
    let workspace = try Workspace()
    try FileManager.default.createDirectory(atPath: workspace.file("p"), withIntermediateDirectories: true)
    try workspace.write(CorrectionTests.project, to: "p/projet.yaml")
    try workspace.write("Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Commune;Présent\nDupont;Anne;Forest;x\nPetit;Luc;Forest;x\n", to: "p/a.csv")
    #expect(try workspace.bilan("import", "a.csv", in: "p").status == 0)
    let before = try workspace.contents(of: "p")
    let read = try run(
      workspace,
      """
      bilan indicators --period 2024 --by axis --format csv
      bilan check
      bilan check a.csv
      bilan trace participants/2024/-/-
      bilan sheets
      bilan history
      bilan people list
      bilan compare 2023 2024
      bilan report --out ../r
      bilan import a.csv --dry-run
      """)
    let parts = read.output.components(separatedBy: "## ").dropFirst()
    #expect(parts.count == 10 && parts.allSatisfy { $0.contains("[0]") }, "\(read.everything)")
    #expect(parts.first?.contains("participants,2024,,,2,") == true, "\(read.everything)")
    #expect(workspace.exists("r/rapport-2024-fr.txt"))
    let written = try run(
      workspace,
      """
      bilan import a.csv
      bilan sheets remove 1
      bilan report
      bilan report --final --out ../r
      bilan undo --yes
      bilan year 2025
      """)
    let refused = written.output.components(separatedBy: "## ").dropFirst()
    #expect(refused.count == 6 && refused.allSatisfy { $0.contains("[74]") }, "\(written.everything)")
    #expect(try workspace.contents(of: "p") == before)
  }

  @Test(arguments: [
    ("bilan (copie en conflit de Anne 2025-03-01).sqlite", true), ("bilan (conflicted copy 2025-03-01 101010).sqlite", true), ("bilan-conflit-2.sqlite", true),
    ("bilan-DESKTOP-1A2B.sqlite", true), ("bilan.sync-conflict-20250301-101010-ABC.sqlite", true), ("projet-LAPTOP-9.yaml", true),
    ("bilan-sauvegarde.sqlite", false), ("bilan-2024.sqlite", false), ("conflit.sqlite", false), ("projet-2025.yaml", false),
  ])
  func conflictCopiesAreTold(name: String, isOne: Bool) throws {
    let workspace = try Workspace.small([name: "x"])
    let run = try workspace.bilan("check")
    #expect(run.errors.contains("B0745") == isOne && run.errors.contains(name) == isOne, "\(run.everything)")
  }
}
