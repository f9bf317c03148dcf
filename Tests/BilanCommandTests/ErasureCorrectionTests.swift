import Foundation
import Testing

/// A sheet is corrected after somebody on it was erased.
@Suite struct ErasureCorrectionTests {
  private static let her = "Dupont;Anne;CPAS;Forest;x"
  private static let others = ["Petit;Luc;CPAS;Uccle;x", "Claes;Bob;Eva;Forest;x"]

  private static func sheet(_ rows: [String], day: String = "21/10/2024") -> String {
    "Axe : 1\nActivité : DPO\nDate : \(day)\nNom;Prénom;Organisation;Commune;Présent\n" + (rows + others).joined(separator: "\n") + "\n"
  }

  /// A project with one list of three people, of whom Anne Dupont was erased.
  private func workspace() throws -> Workspace {
    let workspace = try Workspace.small(["a.csv": Self.sheet([Self.her])]).showingSmallGroups()
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    #expect(try workspace.bilan("people", "forget", "--yes", "Anne Dupont").status == 0)
    #expect(try workspace.figure("participations") == "3" && workspace.figure("participants") == "3")
    return workspace
  }

  /// Imports the list with these rows of people of her name, and says what was told of erased people.
  private func correct(_ workspace: Workspace, _ rows: [String], _ file: String = "a.csv", day: String = "21/10/2024") throws -> [String] {
    try workspace.write(Self.sheet(rows, day: day), to: file)
    let run = try workspace.bilan("import", file)
    #expect(run.status == 0, "\(run.everything)")
    return ["B0739", "B0740"].filter { run.errors.contains("[\($0)]") }
  }

  private func isNamed(_ workspace: Workspace) throws -> Bool {
    try ["bilan.sqlite", "bilan.sqlite-wal"].filter(workspace.exists).contains {
      String(decoding: try workspace.bytes($0), as: UTF8.self).lowercased().contains("dupont")
    }
  }

  /// Whatever her row says now, it is hers.
  @Test(arguments: ["Dupont;Anne;Eva;Uccle;x", "DUPONT;Anne;;Uccle;x", "Anne;Dupont;Planning;;x"]) func herCorrectedRowIsHers(row: String) throws {
    let workspace = try workspace()
    #expect(try correct(workspace, [row]) == ["B0739"])
    #expect(try workspace.figure("participations") == "3" && workspace.figure("participants") == "3" && !isNamed(workspace))
  }

  /// One presence stays; in Dutch as well the words agree.
  @Test func onePresenceIsOneInDutchToo() throws {
    let workspace = try workspace()
    try workspace.write(Self.sheet([]), to: "a.csv")
    let told = try workspace.bilan("import", "a.csv", "--language", "nl").errors
    #expect(told.contains("1 aanwezigheid van gewiste personen die niet meer in dit bestand staan, blijft geteld"), "\(told)")
  }

  /// At a session that came after the erasure too: the name does not come back with a correction.
  @Test func atALaterSessionToo() throws {
    let workspace = try workspace()
    for row in [Self.her, "Dupont;Anne;Eva;Uccle;x"] {
      #expect(try correct(workspace, [row], "b.csv", day: "28/10/2024") == ["B0739"])
      #expect(try workspace.figure("participations") == "6" && workspace.figure("participants") == "3" && !isNamed(workspace))
    }
  }

  /// Two lists of later days name her; the second one was of the first one's day: there she came once, with the two others.
  @Test func aListThatIsMovedToAnotherCountsHerOnce() throws {
    let workspace = try workspace()
    #expect(try correct(workspace, [Self.her], "b.csv", day: "28/10/2024") == ["B0739"])
    #expect(try correct(workspace, [Self.her], "c.csv", day: "04/11/2024") == ["B0739"])
    #expect(try workspace.figure("participations") == "9")
    #expect(try workspace.bilan("import", "c.csv", "--date", "2024-10-28", "--move").status == 0)
    #expect(try workspace.figure("participations") == "6" && workspace.figure("participants") == "3")
    // And back again: the list of that day is as it was, and she is counted there.
    #expect(try workspace.bilan("import", "c.csv", "--date", "2024-11-04", "--move").status == 0)
    #expect(try workspace.figure("participations") == "9" && workspace.figure("participants") == "3")
  }

  /// Two of one name on one list: who came onto it beside her is another person, whatever is corrected afterwards.
  @Test func aNamesakeOnTheSameListStaysAnother() throws {
    let workspace = try workspace()
    let namesake = "Dupont;Anne;Planning;Uccle;x"
    let steps: [(rows: [String], told: [String])] = [
      ([Self.her, namesake], ["B0739"]),
      // Her own row is corrected.
      ([namesake, "Dupont;Anne;Eva;Anderlecht;x"], ["B0739"]),
      // Her row is taken out, and then the namesake's is corrected.
      ([namesake], ["B0740"]),
      (["Dupont;Anne;Planning;Anderlecht;x"], ["B0740"]),
    ]
    for (rows, told) in steps {
      #expect(try correct(workspace, rows) == told, "\(rows)")
      #expect(try workspace.figure("participations") == "4" && workspace.figure("participants") == "4", "\(rows)")
    }
  }

  /// Two who were erased are two, however one of them is corrected.
  @Test func twoErasedOfOneNameStayTwo() throws {
    let namesake = "Dupont;Anne;Planning;Uccle;x"
    let workspace = try Workspace.small(["a.csv": Self.sheet([Self.her, namesake])]).showingSmallGroups()
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    #expect(try workspace.bilan("people", "forget", "--yes", "Anne Dupont").status == 0)
    for row in [namesake, "Dupont;Anne;Midi;Anderlecht;x"] {
      #expect(try correct(workspace, [Self.her, row, "Vos;Jan;;Forest;x"]) == ["B0739"])
      #expect(try workspace.figure("participations") == "5" && workspace.figure("participants") == "5" && !isNamed(workspace))
    }
  }

  /// What a replacement would do is what it does: her presence stays, whether the new list names her or not.
  @Test(arguments: [[], ["Dupont;Anne;CPAS;Forest;x"], ["Dupont;Anne;Eva;Uccle;x"]]) func thePreviewOfAReplacementSaysWhatIsDone(rows: [String]) throws {
    let workspace = try workspace()
    try workspace.write(Self.sheet(rows) + "Vos;Jan;;Forest;x\n", to: "b.csv")
    func lines(_ run: CommandRun) -> [String] { run.output.components(separatedBy: "\n").filter { $0.contains(" → ") } }
    let asked = try workspace.bilan("import", "b.csv")
    #expect(asked.errors.contains("[B0714]"), "\(asked.everything)")
    // By hand: Anne Dupont, Luc Petit and Bob Claes, and Jan Vos beside them.
    #expect(lines(asked).contains { $0.contains("lignes de présence : 3 → 4") } && lines(asked).contains { $0.contains("3 → 4 présents") }, "\(asked.output)")
    let done = try workspace.bilan("import", "--replaces", "1", "b.csv")
    #expect(done.status == 0 && lines(asked) == lines(done), "\(done.output)")
    #expect(try workspace.figure("participations") == "4")
  }

  // MARK: - Her commune

  private func participations(_ workspace: Workspace) throws -> [String: String] {
    let rows = try workspace.bilan("indicators", "--by", "commune", "--period", "2024", "--format", "csv").output.split(separator: "\n")
    var found: [String: String] = [:]
    for row in rows {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if cells[0] == "participations" && cells[4] != "0" { #expect(found.updateValue(cells[4], forKey: cells[3]) == nil) }
    }
    return found
  }

  /// What was counted for her moves with her row, and nobody else's does, though nobody knows which row was whose.
  @Test func aCorrectedCommuneMovesWhatWasCounted() throws {
    let workspace = try Workspace.small(["a.csv": Self.sheet([Self.her])]).showingSmallGroups()
    try workspace.write(Self.sheet([Self.her], day: "28/10/2024"), to: "b.csv")
    #expect(try workspace.bilan("import", "a.csv", "b.csv").status == 0)
    for name in ["Anne Dupont", "Luc Petit"] { #expect(try workspace.bilan("people", "forget", "--yes", name).status == 0) }
    #expect(try participations(workspace) == ["Forest": "4", "other": "2", "": "6"])
    // The list is in another order now: Luc Petit, of Uccle, stands first.
    let corrected = Self.sheet([]) + "Dupont;Anne;Eva;Anderlecht;x\n"
    try workspace.write(corrected, to: "a.csv")
    let run = try workspace.bilan("import", "a.csv")
    #expect(run.status == 0 && run.errors.contains("[B0739]") && !run.errors.contains("[B0740]"), "\(run.everything)")
    #expect(try participations(workspace) == ["Forest": "3", "Anderlecht": "1", "other": "2", "": "6"])
    #expect(try workspace.figure("participants") == "3" && !isNamed(workspace))
  }

  /// Two lines of hers at one session are one presence, also where the other one says that she was not there.
  @Test func twoLinesOfHersStayOnePresence() throws {
    let workspace = try Workspace.small(["a.csv": Self.sheet([Self.her, "Dupont;Anne;CPAS;Forest;"])]).showingSmallGroups()
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    #expect(try workspace.bilan("people", "forget", "--yes", "Anne Dupont").status == 0)
    #expect(try correct(workspace, []) == ["B0740"])
    #expect(try participations(workspace) == ["Forest": "2", "other": "1", "": "3"])
  }

  /// The hint of B0670 holds: imported anew, the row of somebody erased has the new code too.
  @Test func aNewCodeInTheListOfPlacesReachesHerRow() throws {
    let workspace = try Workspace()
    try workspace.write(PlacesTests.project + "protection: {off: \"Test\"}\n", to: "projet.yaml")
    try workspace.write(PlacesTests.dublin, to: "places.csv")
    try workspace.write(
      "Axis: 1\nActivity: Cooking together\nDate: 12/03/2024\nLast name;First name;Town;Present\nNolan;Sean;Cabra;x\nByrne;Aoife;NIC;x\nBurke;Ciara;Cabra;x\n",
      to: "a.csv")
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    #expect(try workspace.bilan("people", "forget", "--yes", "Sean Nolan").status == 0)
    try workspace.write(PlacesTests.dublin.replacingOccurrences(of: "\n11,", with: "\n13,"), to: "places.csv")
    let told = try workspace.bilan("indicators").errors
    #expect(told.contains("[B0670]") && told.contains("11 (2 rows)"), "\(told)")
    let run = try workspace.bilan("import", "a.csv")
    #expect(run.status == 0 && run.errors.contains("[B0739]") && !run.errors.contains("[B0740]"), "\(run.everything)")
    #expect(try !workspace.bilan("indicators").errors.contains("[B0670]"))
    #expect(try workspace.figure("participants") == "3" && workspace.figure("participations") == "3")
    #expect(try participations(workspace) == ["Cabra-Glasnevin": "2", "North Inner City": "1", "": "3"])
    #expect(try !workspace.text("bilan.sqlite").lowercased().contains("nolan"))
  }

  // MARK: - The code of her commune, after her line was taken out

  private static let nolan = "Nolan;Sean;Cabra;x"
  private static let quinn = "Quinn;Orla;Swords;x"
  private static let elsewhere = ["Byrne;Aoife;NIC;x", "Burke;Ciara;Cabra;x"]

  /// A list of which somebody was erased and her line taken out: what was counted for her stays.
  private func withoutLine(_ line: String, of name: String, beside others: [String]) throws -> Workspace {
    let workspace = try Workspace()
    let head = "Axis: 1\nActivity: Cooking together\nDate: 12/03/2024\nLast name;First name;Town;Present\n"
    try workspace.write(PlacesTests.project + "protection: {off: \"Test\"}\n", to: "projet.yaml")
    try workspace.write(PlacesTests.dublin, to: "places.csv")
    try workspace.write(head + ([line] + others).joined(separator: "\n") + "\n", to: "a.csv")
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    #expect(try workspace.bilan("people", "forget", "--yes", name).status == 0)
    try workspace.write(head + others.joined(separator: "\n") + "\n", to: "a.csv")
    #expect(try workspace.bilan("import", "a.csv").errors.contains("[B0740]"))
    return workspace
  }

  /// A new code of her commune, among others of it: her row has it too once the list is read again, and once only.
  @Test func aNewCodeReachesARowWhoseLineIsGone() throws {
    let workspace = try withoutLine(Self.nolan, of: "Sean Nolan", beside: Self.elsewhere)
    let before = ["Cabra-Glasnevin": "2", "North Inner City": "1", "": "3"]
    #expect(try participations(workspace) == before)
    try workspace.write(PlacesTests.dublin.replacingOccurrences(of: "\n11,", with: "\n13,"), to: "places.csv")
    #expect(try workspace.bilan("indicators").errors.contains("11 (2 rows)"))
    for _ in 1...2 {
      #expect(try workspace.bilan("import", "a.csv").status == 0)
      let told = try workspace.bilan("indicators").errors
      #expect(try !told.contains("[B0670]") && participations(workspace) == before, "\(told)")
    }
  }

  /// Where nothing else in the list changes by the new code, reading it again is enough; of a commune that is none of the project's too.
  @Test(arguments: [
    (nolan, "Sean Nolan", "11", ["Byrne;Aoife;NIC;x", "Maes;Jan;Sord;x"]), (quinn, "Orla Quinn", "21", elsewhere),
  ])
  func aNewCodeReachesARowThatAloneNamedIt(line: String, name: String, code: String, others: [String]) throws {
    let workspace = try withoutLine(line, of: name, beside: others)
    // By hand, of either list: one of Cabra, one of the Inner City, one of Swords.
    let expected = ["Cabra-Glasnevin": "1", "North Inner City": "1", "other": "1", "": "3"]
    #expect(try participations(workspace) == expected)
    try workspace.write(PlacesTests.dublin.replacingOccurrences(of: "\n\(code),", with: "\n77,"), to: "places.csv")
    #expect(try workspace.bilan("indicators").errors.contains("\(code) (1 row)"))
    let run = try workspace.bilan("import", "a.csv")
    #expect(run.status == 0 && run.output.contains("1 already there"), "\(run.everything)")
    let told = try workspace.bilan("indicators").errors
    #expect(try !told.contains("[B0670]") && participations(workspace) == expected, "\(told)")
  }

  /// Two codes that change places take her row along, and reading the list once more does not bring it back.
  @Test func exchangedCodesTakeARowAlongWhoseLineIsGone() throws {
    let workspace = try withoutLine(Self.nolan, of: "Sean Nolan", beside: Self.elsewhere)
    let before = try participations(workspace)
    let exchanged = PlacesTests.dublin.replacingOccurrences(of: "\n11,", with: "\n0,").replacingOccurrences(of: "\n12,", with: "\n11,")
      .replacingOccurrences(of: "\n0,", with: "\n12,")
    try workspace.write(exchanged, to: "places.csv")
    #expect(try workspace.bilan("indicators").errors.contains("[B0674]"))
    for _ in 1...2 {
      #expect(try workspace.bilan("import", "a.csv").status == 0)
      let told = try workspace.bilan("indicators").errors
      #expect(try !told.contains("[B0674]") && participations(workspace) == before, "\(told)")
    }
  }
}
