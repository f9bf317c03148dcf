import Foundation
import TestSupport
import Testing

/// A workbook on its way through the store: each worksheet is a sheet of its own.
@Suite struct WorkbookImportTests {
  private func book(_ presence: String) -> TinyBook {
    let head = [["Activité", "Stress vicariant des professionnels"], ["Date", "21/10/2024"], [], ["Nom", "Prénom", "Présent"]]
    return TinyBook([
      .init("Forest", texts: head + [["Maes", "Lotte", presence], ["Benali", "Karim", "x"]]),
      .init("Anderlecht", texts: head + [["Dubois", "Zoé", "x"], ["Peeters", "Jan", "x"], ["Aksoy", "Ali", "x"]]),
    ])
  }

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try FileManager.default.copyItem(atPath: Program.repository + "/samples/errors/projet.yaml", toPath: workspace.file("projet.yaml"))
    try workspace.makeFolder("presences")
    return workspace
  }

  private func write(_ bytes: [UInt8], _ name: String, _ workspace: Workspace) throws {
    try Data(bytes).write(to: URL(filePath: workspace.file("presences/" + name)))
  }

  private func participations(_ workspace: Workspace) throws -> String? {
    try workspace.bilan("indicators", "--period", "2024", "--format", "csv").output.split(separator: "\n").first { $0.hasPrefix("participations,2024,,,") }
      .map { String($0.split(separator: ",", omittingEmptySubsequences: false)[4]) }
  }

  /// Two worksheets of one file that describe one session stand beside each other; a corrected one replaces itself alone.
  @Test(arguments: ["xlsx", "ods"]) func worksheetsOfOneSessionStandBesideEachOther(ending: String) throws {
    let workspace = try workspace()
    func bytes(_ presence: String) -> [UInt8] { ending == "ods" ? book(presence).ods : book(presence).xlsx }
    try write(bytes("x"), "a.\(ending)", workspace)
    #expect(try workspace.bilan("import", "presences").status == 0)
    #expect(try participations(workspace) == "5")
    let sheets = try workspace.bilan("sheets").output
    for name in ["Forest", "Anderlecht"] { #expect(sheets.contains("a.\(ending) › \(name)"), "\(sheets)") }
    // The same file again, and under another name, changes nothing.
    try write(bytes("x"), "b.\(ending)", workspace)
    #expect(try workspace.bilan("import", "presences").output.contains("0 feuille ajoutée, 0 remplacée"))
    #expect(try participations(workspace) == "5")
    try write(bytes("non"), "a.\(ending)", workspace)
    #expect(try workspace.bilan("import", "presences/a.\(ending)").status == 0)
    #expect(try participations(workspace) == "4")
    let trace = try workspace.bilan("trace", "participations/2024/-/-").output
    #expect(trace.contains("a.\(ending) › Anderlecht, lignes 5–7"), "\(trace)")
  }

  @Test func everyFileOfAFolderIsAccountedFor() throws {
    let workspace = try workspace()
    try write(book("x").xlsx, "a.xlsx", workspace)
    try write(Array("%PDF-1.4".utf8), "scan.pdf", workspace)
    try write(Array("note".utf8), "lire.md", workspace)
    let run = try workspace.bilan("import", "presences")
    // A scan may hold what was not counted.
    #expect(run.status == 1)
    #expect(run.everything.contains("scan.pdf: erreur[B0134]"), "\(run.everything)")
    #expect(run.everything.contains("lire.md: note[B0149]"), "\(run.everything)")
    #expect(run.output.contains("1 refusée"), "\(run.output)")
  }

  @Test func aMessageNamesTheWorksheetAndTheCell() throws {
    let workspace = try workspace()
    let rows = [
      ["Activité", "Stress vicariant des professionnels"], [], ["Date", "Nom", "Prénom", "Présent"], ["31/02/2024", "Maes", "Lotte", "x"],
      ["21/10/2024", "Benali", "Karim", "x"],
    ]
    try write(TinyBook([.init("Forest", texts: rows)]).xlsx, "a.xlsx", workspace)
    let run = try workspace.bilan("check", "presences/a.xlsx")
    #expect(run.everything.contains("presences/a.xlsx · feuille « Forest » · A4: erreur[B0301]"), "\(run.everything)")
  }
}
