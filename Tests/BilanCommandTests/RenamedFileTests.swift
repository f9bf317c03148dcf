import Foundation
import Testing

/// A file renamed along with its day or activity, and corrected: the earlier one is nowhere any more, and nearly the same people stand in both. That is asked about; lists that leave the folder
/// one after another are not.
@Suite struct RenamedFileTests {
  private static let people: [Character: String] = [
    "a": "Dupont;Anne", "b": "Petit;Luc", "c": "Claes;Bob", "d": "Peeters;Els", "e": "Diallo;Awa", "f": "Maes;Jan", "g": "Aksoy;Ali",
    "h": "Dubois;Zoé",
  ]

  /// A list of some people, each a letter, on a day in 2024.
  private static func list(_ day: String, _ people: String, _ activity: String = "DPO") -> String {
    "Axe : 1\nActivité : \(activity)\nDate : \(day)/2024\nNom;Prénom;Présent\n" + people.map { RenamedFileTests.people[$0]! + ";x\n" }.joined()
  }

  /// A status, a number of participations and of sessions, in one line for comparison.
  private func state(_ run: CommandRun, _ workspace: Workspace) throws -> [String] {
    [String(run.status), try workspace.figure("participations"), try workspace.figure("sessions")]
  }

  private func questions(_ run: CommandRun) -> Int { run.errors.components(separatedBy: "[B0730]").count - 1 }

  private func remove(_ name: String, _ workspace: Workspace) throws { try FileManager.default.removeItem(atPath: workspace.file(name)) }

  /// Two lists that are kept, and the first of them renamed.
  private func renamed(_ name: String, _ text: String) throws -> (Workspace, CommandRun) {
    let workspace = try Workspace.small([
      "p/2024-02-13_dpo.csv": RenamedFileTests.list("13/02", "abcde"), "p/2024-03-12_dpo.csv": RenamedFileTests.list("12/03", "abf"),
    ])
    #expect(try state(workspace.bilan("import", "p"), workspace) == ["0", "8", "2"])
    try remove("p/2024-02-13_dpo.csv", workspace)
    try workspace.write(text, to: name)
    return (workspace, try workspace.bilan("import", "p"))
  }

  // MARK: - Asked about

  /// Another day, one person less; another activity on that day, one person more.
  @Test(arguments: [
    ("p/2024-02-14_dpo.csv", list("14/02", "abcd"), ["7", "12"]), ("p/2024-02-13_midi.csv", list("13/02", "abcdef", "midi"), ["9", "14"]),
  ]) func aFileRenamedWithItsSessionIsAskedAbout(name: String, text: String, right: [String]) throws {
    for (answer, expected) in [(["--replaces", "1", name], [right[0], "2"]), (["--move", "p"], [right[0], "2"]), (["--beside", "p"], [right[1], "3"])] {
      let (workspace, asked) = try renamed(name, text)
      #expect(try state(asked, workspace) == ["1", "8", "2"] && questions(asked) == 1, "\(asked.everything)")
      #expect(asked.errors.contains("2024-02-13_dpo.csv (n° 1, 13/02/2024)") && asked.errors.contains(name), "\(asked.errors)")
      let answered = try workspace.bilan(["import"] + answer)
      #expect(try state(answered, workspace) == ["0"] + expected, "\(answered.everything)")
      #expect(try state(workspace.bilan("import", "p"), workspace) == ["0"] + expected)
    }
  }

  /// Two of one course renamed at once.
  @Test func severalRenamedAtOnceAreAskedAbout() throws {
    let workspace = try Workspace.small([
      "p/2024-02-13_dpo.csv": RenamedFileTests.list("13/02", "abcd"), "p/2024-02-20_dpo.csv": RenamedFileTests.list("20/02", "abce"),
    ])
    #expect(try workspace.bilan("import", "p").status == 0)
    for day in ["13", "20"] { try remove("p/2024-02-\(day)_dpo.csv", workspace) }
    try workspace.write(RenamedFileTests.list("14/02", "abc"), to: "p/2024-02-14_dpo.csv")
    try workspace.write(RenamedFileTests.list("21/02", "abe"), to: "p/2024-02-21_dpo.csv")
    let asked = try workspace.bilan("import", "p")
    #expect(try state(asked, workspace) == ["1", "8", "2"] && questions(asked) == 2, "\(asked.everything)")
    // The nearest day is proposed.
    #expect(asked.errors.contains("--replaces 1 sur le seul fichier p/2024-02-14_dpo.csv"), "\(asked.errors)")
    #expect(asked.errors.contains("--replaces 2 sur le seul fichier p/2024-02-21_dpo.csv"), "\(asked.errors)")
    #expect(try workspace.bilan("import", "--replaces", "1", "p/2024-02-14_dpo.csv").status == 0)
    #expect(try state(workspace.bilan("import", "--replaces", "2", "p/2024-02-21_dpo.csv"), workspace) == ["0", "6", "2"])
    #expect(try state(workspace.bilan("import", "p"), workspace) == ["0", "6", "2"])
  }

  /// A folder beside the project's, one file at a time.
  @Test func aFileOutsideTheProjectIsLookedForThere() throws {
    let workspace = try Workspace.small()
    let folder = "../dehors-" + URL(filePath: workspace.path).lastPathComponent
    defer { try? FileManager.default.removeItem(atPath: workspace.file(folder)) }
    for (number, day) in ["13/02", "20/02"].enumerated() {
      try workspace.write(RenamedFileTests.list(day, "abcd"), to: "\(folder)/p/\(number).csv")
      #expect(try workspace.bilan("import", "\(folder)/p/\(number).csv").status == 0)
    }
    #expect(try workspace.figure("participations") == "8")
    try remove("\(folder)/p/1.csv", workspace)
    try workspace.write(RenamedFileTests.list("21/02", "abc"), to: "\(folder)/p/2.csv")
    let asked = try workspace.bilan("import", "\(folder)/p/2.csv")
    #expect(questions(asked) == 1 && asked.errors.contains("1.csv (n° 2,") && !asked.errors.contains("0.csv (n° 1,"), "\(asked.everything)")
  }

  // MARK: - Other lists

  /// Only the newest list stands in the folder: that is asked about once, and from then on it is known.
  @Test func whoKeepsOnlyTheNewestListIsAskedOnce() throws {
    let weeks = [("06/02", "abcde"), ("13/02", "abcd"), ("20/02", "abcde"), ("27/02", "abde"), ("05/03", "abcdf")]
    let workspace = try Workspace.small()
    var (present, asked) = (0, 0)
    for (number, (day, people)) in weeks.enumerated() {
      func file(_ day: String) -> String { "p/2024-\(day.suffix(2))-\(day.prefix(2)).csv" }
      if number > 0 { try remove(file(weeks[number - 1].0), workspace) }
      try workspace.write(RenamedFileTests.list(day, people), to: file(day))
      let run = try workspace.bilan("import", "p")
      asked += questions(run)
      if questions(run) > 0 { #expect(try workspace.bilan("import", "--beside", "p").status == 0) }
      present += people.count
      #expect(try workspace.figure("participations") == String(present), "\(day): \(run.everything)")
    }
    #expect(asked == 1)
  }

  /// The earlier list still stands: in its place, in another folder, or under another name.
  @Test(arguments: ["p/2024-02-13.csv", "archives/2024-02-13.csv", "p/z.csv"]) func aListBesideTheEarlierOneIsAnother(place: String) throws {
    let workspace = try Workspace.small(["p/2024-02-13.csv": RenamedFileTests.list("13/02", "abcde")])
    #expect(try workspace.bilan("import", "p").status == 0)
    try remove("p/2024-02-13.csv", workspace)
    try workspace.write(RenamedFileTests.list("13/02", "abcde"), to: place)
    try workspace.write(RenamedFileTests.list("14/02", "abcd"), to: "p/2024-02-14.csv")
    let run = try workspace.bilan("import", "p")
    #expect(try state(run, workspace) == ["0", "9", "2"], "\(run.everything)")
  }

  /// Half of the people of the larger list, or another activity on another day, is another list.
  @Test(arguments: [list("14/02", "abfgh"), list("14/02", "ab"), list("14/02", "abcd", "midi")]) func aListThatIsNotNearIsNotAskedAbout(text: String) throws {
    let people = text.split(separator: "\n").count - 4
    let (workspace, run) = try renamed("p/2024-02-14.csv", text)
    #expect(try state(run, workspace) == ["0", String(8 + people), "3"], "\(run.everything)")
  }
}
