import Foundation
import Testing

/// Names that went for their age: no figure moves by that, nor by what is corrected afterwards about somebody else.
@Suite struct PurgeTests {
  private static func sheet(_ day: String, _ rows: [String]) -> String {
    "Axe : 1\nActivité : DPO\nDate : \(day)\nNom;Prénom;Organisation;Commune;Présent\n" + rows.joined(separator: "\n") + "\n"
  }

  private static let first = ["Xavier;Paul;CPAS;Forest;x", "Petit;Luc;CPAS;Uccle;x"]
  private static let second = ["Xavier;Paul;CPAS;Forest;x", "Claes;Bob;Eva;Anderlecht;x"]

  /// Paul Xavier on two lists, with Luc Petit and with Bob Claes; all three purged.
  private func workspace(_ purge: Bool = true) throws -> Workspace {
    let workspace = try Workspace.small(["a.csv": Self.sheet("14/05/2024", Self.first), "b.csv": Self.sheet("05/06/2024", Self.second)]).showingSmallGroups()
    #expect(try workspace.bilan("import", "a.csv", "b.csv").status == 0)
    if purge { #expect(try workspace.bilan("people", "purge", "--before", "2025-01-01", "--yes").status == 0) }
    return workspace
  }

  private func figures(_ workspace: Workspace) throws -> String {
    try workspace.bilan("indicators", "--by", "axis", "--format", "csv").output + workspace.bilan("indicators", "--by", "commune", "--format", "csv").output
  }

  private func names(_ workspace: Workspace) throws -> [String] {
    let text = try ["bilan.sqlite", "bilan.sqlite-wal"].filter(workspace.exists).map { String(decoding: try workspace.bytes($0), as: UTF8.self).lowercased() }
    return ["xavier", "petit", "claes", "maes"].filter { name in text.contains { $0.contains(name) } }
  }

  /// By hand: one participant and one participation more, on each list; the same as had nobody been purged.
  @Test func somebodyAddedToAnOldListIsOneMore() throws {
    let (workspace, twin) = (try workspace(), try workspace(false))
    #expect(try workspace.figure("participants") == "3" && workspace.figure("participations") == "4" && names(workspace).isEmpty)
    for (name, rows, day) in [("a.csv", Self.first, "14/05/2024"), ("b.csv", Self.second, "05/06/2024")] {
      for workspace in [workspace, twin] {
        try workspace.write(Self.sheet(day, ["Maes;Els;;Forest;x"] + rows.reversed()), to: name)
        let run = try workspace.bilan("import", name)
        #expect(run.status == 0 && run.output.contains("2 → 3 présents"), "\(run.everything)")
      }
      #expect(try figures(workspace) == figures(twin), "\(name)")
    }
    #expect(try workspace.figure("participants") == "4" && workspace.figure("participations") == "6" && names(workspace) == ["maes"])
  }

  /// His own row too: corrected it is his, taken out it is gone, as anybody's.
  @Test func theRowOfSomebodyPurgedIsCorrectedLikeAnyOther() throws {
    let (workspace, twin) = (try workspace(), try workspace(false))
    for rows in [["Xavier;Paul;CPAS;Anderlecht;x"], ["Xavier;Paul;CPAS;Anderlecht;"], []] {
      for workspace in [workspace, twin] {
        try workspace.write(Self.sheet("14/05/2024", rows + [Self.first[1]]), to: "a.csv")
        #expect(try workspace.bilan("import", "a.csv").status == 0)
      }
      #expect(try workspace.figure("participations") == twin.figure("participations") && workspace.figure("participants") == "3", "\(rows)")
      #expect(try names(workspace).isEmpty)
    }
  }

  /// Who comes beside him by the same name is another person, and who stands there by it stays so.
  @Test func aNamesakeIsAnother() throws {
    let workspace = try workspace()
    let namesake = "Xavier;Paul;Eva;Uccle;x"
    for rows in [Self.first + [namesake], [namesake] + Self.first, [Self.first[1], namesake, "Xavier;Paul;CPAS;Anderlecht;x"]] {
      try workspace.write(Self.sheet("14/05/2024", rows), to: "a.csv")
      #expect(try workspace.bilan("import", "a.csv").status == 0)
      #expect(try workspace.figure("participants") == "4" && workspace.figure("participations") == "5", "\(rows)")
    }
  }

  /// The next version under another name is known, though nobody on the kept list has a name any more.
  @Test func aRenamedVersionIsAskedAbout() throws {
    let workspace = try workspace()
    try workspace.write(Self.sheet("14/05/2024", Self.first + ["Maes;Els;;Forest;x"]), to: "c.csv")
    let asked = try workspace.bilan("import", "c.csv")
    #expect(asked.errors.contains("[B0714]") && asked.output.contains("2 → 3 présents"), "\(asked.everything)")
    #expect(try workspace.bilan("import", "--replaces", "1", "c.csv").status == 0)
    #expect(try workspace.figure("participants") == "4" && workspace.figure("participations") == "5" && names(workspace) == ["maes"])
  }

  /// Purged, come again, then erased: what was purged is erased with it, and stays counted.
  @Test func anErasureHoldsForWhatWasPurged() throws {
    let workspace = try workspace()
    try workspace.write(Self.sheet("10/09/2024", ["Xavier;Paul;CPAS;Forest;x"]), to: "c.csv")
    #expect(try workspace.bilan("import", "c.csv").status == 0)
    #expect(try workspace.bilan("people", "forget", "--yes", "Paul Xavier").status == 0)
    let before = try figures(workspace)
    for rows in [Self.first.reversed() as [String], ["Xavier;Paul;Eva;Anderlecht;x", Self.first[1]].reversed(), [Self.first[1]]] {
      try workspace.write(Self.sheet("14/05/2024", rows), to: "a.csv")
      let run = try workspace.bilan("import", "a.csv")
      #expect(run.status == 0 && run.errors.contains(rows.count == 2 ? "[B0739]" : "[B0740]"), "\(run.everything)")
      #expect(try workspace.figure("participations") == "5" && !names(workspace).contains("xavier"), "\(rows)")
    }
    #expect(before.contains("participants,2024,,,4,"))
    #expect(try workspace.figure("participants") == "4")
  }
}
