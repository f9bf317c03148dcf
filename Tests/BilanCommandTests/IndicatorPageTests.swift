import Foundation
import Testing

/// docs/indicators.md is what `bilan indicators list --all` says in a project that defines none of its own.
@Suite struct IndicatorPageTests {
  private static let page = "\(Program.repository)/docs/indicators.md"

  /// With BILAN_RECORD=1 the page is written anew, and the run fails.
  @Test func thePageIsWhatTheProgramSays() throws {
    let workspace = try Workspace()
    try workspace.write(
      "title: T\ncoordinating_commune: Forest\nperiods: [2024]\naxes: [{code: \"1\", title: A}]\n", to: "projet.yaml")
    var text = """
      # Indicators

      The indicators that need no definition. The first five, and a sum for each metric, are in every report; the others are reported by projects that name them in `indicators:`
      ([project-file.md](project-file.md)), or build on them. `bilan indicators list` shows those of a project, with its own, their filters, targets and baselines.
      [counting.md](counting.md) says exactly what each rule counts.


      """
    for (title, language) in [("English", "en"), ("Français", "fr"), ("Nederlands", "nl")] {
      let run = try workspace.shell("bilan indicators list --all --language \(language)")
      try #require(run.status == 0, "\(run.everything)")
      text += "## \(title)\n\n```text\n\(run.output)```\n\n"
    }
    text.removeLast()
    if ProcessInfo.processInfo.environment["BILAN_RECORD"] == "1" {
      try Data(text.utf8).write(to: URL(filePath: Self.page))
      Issue.record("docs/indicators.md was written anew: look at what changed, then run the tests without BILAN_RECORD.")
      return
    }
    #expect(try String(contentsOfFile: Self.page, encoding: .utf8) == text, "docs/indicators.md has drifted: BILAN_RECORD=1 make test writes it anew")
  }
}
