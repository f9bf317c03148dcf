import Testing

/// The sheets of `Tests/Sheets`, each with what a careful reader gets out of it.
@Suite struct SheetScoreTests {
  @Test func everySheetIsReadAsACarefulReaderDoes() throws {
    let tests = Program.repository + "/Tests"
    let run = try execute(Program.python, [tests + "/Scoring/score.py", Program.path, tests + "/Sheets", "--minimum", "100"])
    #expect(run.status == 0, "\(run.everything)")
  }
}
