import Foundation
import Testing

/// Who is erased may still stand in files that nobody sees.
@Suite struct HiddenFileTests {
  @Test func erasingLooksIntoHiddenFilesAndSaysWhatItCouldNotRead() throws {
    let workspace = try Workspace.small([
      "a.csv": "Axe : 1\nActivité : DPO\nDate;Nom;Prénom;Commune;Présent\n21/10/2024;Dupont;Anne;Forest;x\n21/10/2024;Petit;Luc;Forest;x\n"
    ])
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    try workspace.write("Nom\nPetit Luc\n", to: ".liste.csv.swp")
    try workspace.write("nom : Luc Petit\n", to: ".cache/notes.txt")
    // As a version control keeps them: no text, by the hundred.
    try workspace.shell("mkdir -p .git/objects && for n in 1 2 3; do head -c 400 /dev/urandom > .git/objects/$n; done")
    // What a run that was killed left, which the next one that writes there removes.
    try workspace.write("Luc Petit", to: "presences/.bilan-1-0.tmp")
    let run = try workspace.bilan("people", "forget", "Luc Petit", "--yes")
    for file in [".liste.csv.swp", ".cache/notes.txt", "presences/.bilan-1-0.tmp"] { #expect(run.errors.contains(file), "\(file): \(run.errors)") }
    #expect(run.errors.contains("B0742") && run.errors.contains(".git") && !run.errors.contains("objects/1"), "\(run.errors)")
  }

  /// Where a link leads is not looked into, and that is said.
  @Test func erasingTellsOfLinks() throws {
    let workspace = try Workspace.small([
      "ailleurs/a.csv": "Axe : 1\nActivité : DPO\nDate;Nom;Prénom;Commune;Présent\n21/10/2024;Dupont;Anne;Forest;x\n21/10/2024;Petit;Luc;Forest;x\n"
    ])
    let project = try Workspace.small()
    try project.shell("ln -s '\(workspace.path)/ailleurs' presences && bilan import presences")
    let run = try project.bilan("people", "forget", "Luc Petit", "--yes")
    #expect(run.errors.contains("B0742") && run.errors.contains("presences"), "\(run.everything)")
  }
}
