import Foundation
import TestSupport
import Testing

/// A workbook saved again with worksheets that were renamed, corrected or taken out: no session is counted beside its earlier self without a word.
@Suite struct RenamedWorksheetTests {
  /// A worksheet: its name, its day in 2024, a letter for each person who was there.
  private struct List {
    var name: String
    var day: String
    var people: String
    var activity = "DPO"

    init(_ name: String, _ day: String, _ people: String, _ activity: String = "DPO") {
      (self.name, self.day, self.people, self.activity) = (name, day, people, activity)
    }
  }

  private static let people: [Character: [String]] = [
    "a": ["Dupont", "Anne", "x"], "b": ["Petit", "Luc", "x"], "c": ["Claes", "Bob", "x"], "d": ["Peeters", "Els", "x"], "e": ["Diallo", "Awa", "x"],
    "f": ["Maes", "Jan", "x"], "g": ["Aksoy", "Ali", "x"],
  ]

  private func save(_ lists: [List], _ workspace: Workspace, as name: String = "w.xlsx") throws {
    let book = TinyBook(
      lists.map { list in
        let head = [["Axe", "1"], ["Activité", list.activity], ["Date", "\(list.day)/2024"], [], ["Nom", "Prénom", "Présent"]]
        return .init(list.name, texts: head + list.people.map { Self.people[$0]! })
      })
    try Data(book.xlsx).write(to: URL(filePath: workspace.file(name)))
  }

  /// A workbook that is imported.
  private func imported(_ lists: List...) throws -> Workspace {
    let workspace = try Workspace.small()
    try save(lists, workspace)
    let run = try workspace.bilan("import", "w.xlsx")
    try #require(run.status == 0, "\(run.everything)")
    return workspace
  }

  /// A status, a number of participations and of sessions, in one line for comparison.
  private func state(_ run: CommandRun, _ workspace: Workspace) throws -> [String] {
    [String(run.status), try workspace.figure("participations"), try workspace.figure("sessions")]
  }

  /// How often a problem is told.
  private func times(_ code: String, _ run: CommandRun) -> Int { run.errors.components(separatedBy: "[\(code)]").count - 1 }

  // MARK: - Renamed with its day

  @Test(arguments: [(["--move"], ["0", "3", "1"]), (["--replaces", "1"], ["0", "3", "1"]), (["--beside"], ["0", "6", "2"])])
  func aWorksheetThatIsRenamedWithItsDayIsAskedAbout(answer: [String], expected: [String]) throws {
    let workspace = try imported(List("08-10-2024", "08/10", "abc"))
    try save([List("09-10-2024", "09/10", "abc")], workspace)
    let asked = try workspace.bilan("import", "w.xlsx")
    #expect(try state(asked, workspace) == ["1", "3", "1"], "\(asked.everything)")
    #expect(times("B0730", asked) == 1 && times("B0746", asked) == 0, "\(asked.errors)")
    for word in ["w.xlsx › 08-10-2024 (n° 1, 08/10/2024)", "--replaces 1"] { #expect(asked.errors.contains(word), "\(asked.errors)") }
    // What was answered is not told again, neither at once nor by the next import.
    for command in [["import"] + answer + ["w.xlsx"], ["import", "."]] {
      let run = try workspace.bilan(command)
      #expect(try state(run, workspace) == expected && times("B0746", run) == 0, "\(run.everything)")
    }
  }

  /// A worksheet for each week with the same people: those of the other weeks are still there, and only the one that is not is meant.
  @Test func aWorksheetForEachWeekIsNotAskedAbout() throws {
    let workspace = try imported(List("08", "08/10", "abc"))
    try save([List("15", "15/10", "abc"), List("08", "08/10", "abc")], workspace)
    let added = try workspace.bilan("import", "w.xlsx")
    #expect(try state(added, workspace) == ["0", "6", "2"], "\(added.everything)")
    // The newer one stands first in the workbook, and has no. 2.
    try save([List("16", "16/10", "abc"), List("08", "08/10", "abc")], workspace)
    let asked = try workspace.bilan("import", "w.xlsx")
    #expect(try state(asked, workspace) == ["1", "6", "2"] && times("B0730", asked) == 1, "\(asked.everything)")
    #expect(asked.errors.contains("w.xlsx › 15 (n° 2, 15/10/2024)") && !asked.errors.contains("w.xlsx › 08 ("), "\(asked.errors)")
  }

  /// Of several that it may be, the one of the nearest day is proposed.
  @Test func theNearestDayIsProposed() throws {
    let workspace = try imported(List("08", "08/10", "abc"), List("15", "15/10", "abc"))
    try save([List("09", "09/10", "abc"), List("16", "16/10", "abc")], workspace)
    let asked = try workspace.bilan("import", "w.xlsx")
    #expect(try state(asked, workspace) == ["1", "6", "2"], "\(asked.everything)")
    #expect(asked.errors.contains("w.xlsx › 08 (n° 1, 08/10/2024), w.xlsx › 15 (n° 2, 15/10/2024)"), "\(asked.errors)")
    #expect(asked.errors.contains("w.xlsx › 15 (n° 2, 15/10/2024), w.xlsx › 08 (n° 1, 08/10/2024)"), "\(asked.errors)")
  }

  /// The whole workbook renamed, with the day of one of its lists.
  @Test func aRenamedWorkbookIsAskedAboutToo() throws {
    let workspace = try imported(List("08", "08/10", "abc"), List("15", "15/10", "abcd"))
    try save([List("08", "08/10", "abc"), List("16", "16/10", "abcd")], workspace, as: "v.xlsx")
    try FileManager.default.removeItem(atPath: workspace.file("w.xlsx"))
    let asked = try workspace.bilan("import", ".")
    #expect(try state(asked, workspace) == ["1", "7", "2"] && times("B0714", asked) == 1 && times("B0730", asked) == 1, "\(asked.everything)")
    #expect(try state(workspace.bilan("import", "--replaces", "1", "--replaces", "2", "v.xlsx"), workspace) == ["0", "7", "2"])
    #expect(try state(workspace.bilan("import", "."), workspace) == ["0", "7", "2"])
  }

  // MARK: - In whose place

  /// Two worksheets are renamed, and one has a row less. Each is near to one sheet, whichever is answered first.
  private func bothRenamed() throws -> Workspace {
    let workspace = try imported(List("14-11", "14/11", "abc"), List("12-03", "12/03", "abde", "midi"))
    try save([List("novembre", "14/11", "abc"), List("mars", "12/03", "abe", "midi")], workspace)
    let asked = try workspace.bilan("import", "w.xlsx")
    #expect(try state(asked, workspace) == ["1", "7", "2"] && times("B0714", asked) == 2, "\(asked.everything)")
    for number in 1...2 { #expect(asked.errors.contains("--replaces \(number) sur le seul fichier w.xlsx"), "\(asked.errors)") }
    return workspace
  }

  /// What `bilan sheets` calls the worksheets that are kept.
  private func kept(_ workspace: Workspace) throws -> Set<String> {
    let rows = try workspace.bilan("sheets").output
    return Set(["14-11", "12-03", "novembre", "mars"].filter { rows.contains("w.xlsx › \($0)") })
  }

  @Test(arguments: [["1", "2"], ["2", "1"]]) func eachAnswerGoesToTheWorksheetThatWasAskedAbout(order: [String]) throws {
    let workspace = try bothRenamed()
    // Of the worksheet of one number only: the other one waits on.
    let first = try workspace.bilan("import", "--replaces", order[0], "w.xlsx")
    let isFirst = order[0] == "1"
    #expect(try state(first, workspace) == ["1", isFirst ? "7" : "6", "2"] && times("B0714", first) == 1, "\(first.everything)")
    #expect(try kept(workspace) == (isFirst ? ["novembre", "12-03"] : ["14-11", "mars"]))
    let second = try workspace.bilan("import", "--replaces", order[1], "w.xlsx")
    #expect(try state(second, workspace) == ["0", "6", "2"] && kept(workspace) == ["novembre", "mars"], "\(second.everything)")
    let again = try workspace.bilan("import", "w.xlsx")
    #expect(try state(again, workspace) == ["0", "6", "2"] && times("B0746", again) == 0, "\(again.everything)")
  }

  @Test func bothAnswersInOneCommand() throws {
    let workspace = try bothRenamed()
    let run = try workspace.bilan("import", "--replaces", "2", "--replaces", "1", "w.xlsx")
    #expect(try state(run, workspace) == ["0", "6", "2"] && kept(workspace) == ["novembre", "mars"], "\(run.everything)")
  }

  /// Days corrected in two lists of the same people: each takes the place of the nearest, and the answers may come one by one.
  @Test func correctedDaysGoToTheNearestSheet() throws {
    let workspace = try imported(List("08", "08/10", "abc"), List("15", "15/10", "abc"))
    try save([List("16", "16/10", "abc"), List("09", "09/10", "abc")], workspace)
    #expect(try state(workspace.bilan("import", "--replaces", "1", "w.xlsx"), workspace) == ["1", "6", "2"])
    let sheets = try workspace.bilan("sheets").output
    #expect(sheets.contains("09/10/2024") && sheets.contains("15/10/2024") && !sheets.contains("08/10/2024") && !sheets.contains("16/10/2024"), "\(sheets)")
    #expect(try state(workspace.bilan("import", "--replaces", "2", "w.xlsx"), workspace) == ["0", "6", "2"])
    #expect(try state(workspace.bilan("import", "w.xlsx"), workspace) == ["0", "6", "2"])
  }

  /// Nothing is kept where it is not clear which worksheet takes the place: of two that are equally near, or of two new ones that are not near at all.
  @Test(arguments: [["ab", "ab"], ["fg", "eg"]]) func anUnclearPlaceIsRefused(people: [String]) throws {
    let workspace = try imported(List("liste", "08/10", "abcd"))
    try save([List("un", "08/10", people[0]), List("deux", "08/10", people[1])], workspace)
    let run = try workspace.bilan("import", "--replaces", "1", "w.xlsx")
    #expect(try state(run, workspace) == ["64", "4", "1"], "\(run.everything)")
    #expect(run.errors.contains("B0707") && run.errors.contains("bilan sheets remove 1"), "\(run.errors)")
  }

  /// The only new worksheet takes the place, whatever it says; of several, the one of the name.
  @Test func aWorksheetThatIsNotNearTakesThePlaceWhereItIsClear() throws {
    let workspace = try imported(List("liste", "08/10", "abc"), List("autre", "15/10", "abd"))
    try save([List("autre", "15/10", "abd"), List("tout autre", "22/10", "efg")], workspace)
    #expect(try state(workspace.bilan("import", "--replaces", "1", "w.xlsx"), workspace) == ["0", "6", "2"])
    #expect(!(try workspace.bilan("sheets").output.contains("08/10/2024")))
    try save([List("autre", "29/10", "fg"), List("tout autre", "05/11", "bc")], workspace)
    let number = try #require(workspace.bilan("sheets").output.split(separator: "\n").first { $0.contains("22/10/2024") }?.split(separator: " ").first)
    #expect(try state(workspace.bilan("import", "--replaces", String(number), "w.xlsx"), workspace)[0] == "0")
    let sheets = try workspace.bilan("sheets").output
    #expect(sheets.contains("05/11/2024") && !sheets.contains("22/10/2024") && sheets.contains("15/10/2024"), "\(sheets)")
  }

  // MARK: - Taken out

  /// One worksheet is renamed, and answered about later; another one is taken out: that is told until it is settled.
  @Test func aWorksheetThatIsGoneIsToldUntilItIsSettled() throws {
    let workspace = try imported(List("janvier", "22/01", "abc"), List("février", "26/02", "abd"), List("mars", "25/03", "efg"))
    try save([List("jan", "22/01", "ab"), List("février", "26/02", "abd")], workspace)
    let first = try workspace.bilan("import", "w.xlsx")
    #expect(try state(first, workspace) == ["1", "9", "3"], "\(first.everything)")
    // What is asked about is told by the question alone.
    #expect(times("B0714", first) == 1 && times("B0746", first) == 1 && first.errors.contains("« mars »"), "\(first.errors)")
    let answered = try workspace.bilan("import", "--replaces", "1", "w.xlsx")
    #expect(try state(answered, workspace) == ["0", "8", "3"], "\(answered.everything)")
    #expect(times("B0746", answered) == 1, "\(answered.errors)")
    #expect(try times("B0746", workspace.bilan("import", "w.xlsx")) == 1)
    #expect(try times("B0746", workspace.bilan("import", "--format", "json", "w.xlsx")) == 1)
    #expect(try workspace.bilan("sheets", "remove", "3").status == 0)
    let settled = try workspace.bilan("import", "w.xlsx")
    #expect(try state(settled, workspace) == ["0", "5", "2"] && times("B0746", settled) == 0, "\(settled.everything)")
  }

  /// A worksheet that was asked about and is to stay beside the new one is not told to be gone any more, in later versions of the workbook neither; one that nobody was asked about is.
  @Test func aWorksheetThatStaysByAnAnswerIsNotToldToBeGone() throws {
    let workspace = try imported(List("janvier", "22/01", "abc"), List("mars", "25/03", "efg"))
    try save([List("jan", "22/01", "ab")], workspace)
    let asked = try workspace.bilan("import", "w.xlsx")
    #expect(try state(asked, workspace) == ["1", "6", "2"] && times("B0714", asked) == 1, "\(asked.everything)")
    // By hand: a, b and c in January by both lists, e, f and g in March.
    for command in [["import", "--beside", "w.xlsx"], ["import", "w.xlsx"]] {
      let run = try workspace.bilan(command)
      #expect(try state(run, workspace) == ["0", "6", "2"] && times("B0746", run) == 1 && run.errors.contains("« mars »"), "\(run.everything)")
    }
    #expect(try workspace.bilan("sheets", "remove", "2").status == 0)
    try save([List("jan", "22/01", "abd")], workspace)
    for _ in 1...2 {
      let corrected = try workspace.bilan("import", "w.xlsx")
      #expect(try state(corrected, workspace) == ["0", "4", "1"] && times("B0746", corrected) == 0, "\(corrected.everything)")
    }
  }

  /// With the answer goes what it said.
  @Test func anAnswerThatIsUndoneIsAskedForAgain() throws {
    let workspace = try imported(List("janvier", "22/01", "abc"))
    try save([List("jan", "22/01", "ab"), List("avril", "22/04", "efg")], workspace)
    #expect(try workspace.bilan("import", "--beside", "w.xlsx").status == 0)
    #expect(try workspace.bilan("undo", "--yes").status == 0)
    let asked = try workspace.bilan("import", "w.xlsx")
    // The list of April is kept, and that of January asked about.
    #expect(try state(asked, workspace) == ["1", "6", "2"] && times("B0714", asked) == 1, "\(asked.everything)")
    let settled = try workspace.bilan("import", "--replaces", "1", "w.xlsx")
    #expect(try state(settled, workspace) == ["0", "5", "2"] && times("B0746", settled) == 0, "\(settled.everything)")
  }

  /// A workbook of that name that was changed and not read since may hold the worksheet, and a worksheet of that name is another matter.
  @Test func aWorksheetThatMayBeSomewhereIsNotToldToBeGone() throws {
    let workspace = try Workspace.small()
    for folder in ["a", "b"] { try workspace.makeFolder(folder) }
    try save([List("janvier", "22/01", "abc")], workspace, as: "a/w.xlsx")
    try save([List("février", "26/02", "efg")], workspace, as: "b/w.xlsx")
    #expect(try workspace.bilan("import", "a", "b").status == 0)
    try save([List("janvier", "22/01", "abcd")], workspace, as: "a/w.xlsx")
    for path in ["b/w.xlsx", "a/w.xlsx"] { #expect(try times("B0746", workspace.bilan("import", path)) == 0) }
    #expect(try workspace.figure("participations") == "7")
    try save([List("janvier", "29/01", "efg")], workspace, as: "a/w.xlsx")
    let other = try workspace.bilan("import", "a/w.xlsx")
    #expect(try state(other, workspace) == ["0", "10", "3"] && times("B0746", other) == 0, "\(other.everything)")
  }
}
