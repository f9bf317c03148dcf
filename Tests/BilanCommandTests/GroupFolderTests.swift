import Foundation
import Testing

/// Files with names in them are their owner's alone, unless the folder is one that a group shares.
@Suite struct GroupFolderTests {
  private func modes(_ folderMode: Int) throws -> [String: Int] {
    let workspace = try Workspace.small([
      "a.csv": "Axe : 1\nActivité : DPO\nDate;Nom;Prénom;Commune;Présent\n21/10/2024;Dupont;Anne;Forest;x\n31/02/2024;Petit;Luc;Forest;x\n"
    ])
    try FileManager.default.setAttributes([.posixPermissions: folderMode], ofItemAtPath: workspace.path)
    for command in [["import", "a.csv"], ["people", "list", "--out", "qui.csv"], ["people", "list", "--out", "qui.xlsx"]] {
      #expect(try workspace.bilan(command).status < 2)
    }
    var modes: [String: Int] = [:]
    for file in ["bilan.sqlite", "bilan.cle", "a.a-corriger.csv", "qui.csv", "qui.xlsx"] {
      modes[file] = try FileManager.default.attributesOfItem(atPath: workspace.file(file))[.posixPermissions] as? Int
    }
    return modes
  }

  @Test(arguments: [0o755, 0o700, 0o770, 0o2775, 0o2750])
  func anyOtherFolderIsItsOwnersAlone(mode: Int) throws {
    for (file, mode) in try modes(mode) { #expect(mode == 0o600, "\(file)") }
  }

  @Test func aGroupThatSharesTheFolderMayReadAndWrite() throws {
    for (file, mode) in try modes(0o2770) { #expect(mode == 0o660, "\(file)") }
  }
}
