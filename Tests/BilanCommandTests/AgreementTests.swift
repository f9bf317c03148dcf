import Foundation
import Testing

/// The project file and the store agree, or it is told; and lists are written over nothing but lists.
@Suite struct AgreementTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.small()
    try workspace.write("Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n", to: "a.csv")
    try workspace.write("Date;Commune;Indicateur;Nombre\n21/10/2024;Forest;affiches;125\n", to: "b.csv")
    try workspace.write("Axe : 1\nActivité : Jamais prévue\nDate : 22/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\n", to: "c.csv")
    #expect(try workspace.bilan("import", "a.csv", "b.csv", "c.csv").status == 0)
    return workspace
  }

  private func edit(_ workspace: Workspace, _ old: String, _ new: String) throws {
    let text = try workspace.text("projet.yaml")
    try #require(text.contains(old))
    try workspace.write(text.replacingOccurrences(of: old, with: new), to: "projet.yaml")
  }

  private static let commands = [
    ["check"], ["indicators"], ["report"], ["calendar"], ["trace", "participations/2024/-/-"], ["compare", "2023", "2024"],
  ]

  @Test func nothingIsToldWhereAllAgrees() throws {
    let workspace = try workspace()
    for command in AgreementTests.commands { #expect(try !workspace.bilan(command).errors.contains("B0616"), "\(command)") }
    #expect(try workspace.bilan("check").output.contains("rien à signaler"))
  }

  /// What sheets alone name (« Jamais prévue ») was never in the file, and is not told.
  @Test(arguments: commands) func aCodeThatTheFileLostIsTold(command: [String]) throws {
    let workspace = try workspace()
    try edit(workspace, "code: dpo,", "code: dpo2,")
    let run = try workspace.bilan(command)
    #expect(run.status == 0 && run.errors.components(separatedBy: "[B0616]").count == 2, "\(run.everything)")
    #expect(run.errors.contains("l'activité « 1/dpo », avec 2 lignes importées,") && run.errors.contains("dpo2"), "\(run.errors)")
  }

  @Test func axesAndMetricsAreTold() throws {
    let workspace = try workspace()
    try edit(workspace, "code: \"1\"", "code: \"7\"")
    try edit(workspace, "code: affiches", "code: posters")
    let errors = try workspace.bilan("check").errors
    #expect(errors.contains("l'axe « 1 », avec 3 lignes importées,"), "\(errors)")
    #expect(errors.contains("le comptage « affiches », avec 1 ligne importée,"), "\(errors)")
    #expect(errors.components(separatedBy: "[B0616]").count == 3, "\(errors)")
  }

  // MARK: - Files that are not ours

  @Test(arguments: ["bilan.sqlite", "bilan.cle", "projet.yaml", "a.csv", "lien.csv", "dossier"])
  func aListIsWrittenOverNothingButAList(name: String) throws {
    let workspace = try workspace()
    try FileManager.default.createSymbolicLink(atPath: workspace.file("lien.csv"), withDestinationPath: "a.csv")
    try FileManager.default.createDirectory(atPath: workspace.file("dossier"), withIntermediateDirectories: true)
    let before = try? workspace.bytes(name)
    let run = try workspace.bilan("people", "list", "--out", name)
    #expect(run.status == 74 && run.errors.contains("B0806"), "\(run.everything)")
    #expect((try? workspace.bytes(name)) == before)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: workspace.file("lien.csv")) == "a.csv")
  }

  @Test(arguments: ["liste.csv", "liste.xlsx"]) func anEarlierListIsReplaced(name: String) throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("people", "list", "--out", name).status == 0)
    #expect(try workspace.bilan("people", "list", "--out", name, "--language", "nl").status == 0)
    #expect(try workspace.bilan("people", "merged", "--out", name).status == 0)
  }
}
