import Foundation
import Testing

/// The list of all fixed texts of reports in three languages.
@Suite struct SentencesTests {
  static let page = Program.repository + "/docs/sentences.md"

  /// With BILAN_RECORD=1 the page is written anew, and the run fails.
  @Test func thePageIsWhatReportsSay() throws {
    let run = try execute(Program.python, ["-B", Program.repository + "/scripts/sentences"])
    try #require(run.status == 0, "\(run.everything)")
    if ProcessInfo.processInfo.environment["BILAN_RECORD"] == "1" {
      try Data(run.output.utf8).write(to: URL(filePath: Self.page))
      Issue.record("docs/sentences.md was written anew: read what changed in all three languages, then run the tests without BILAN_RECORD.")
      return
    }
    #expect(try String(contentsOfFile: Self.page, encoding: .utf8) == run.output, "docs/sentences.md has drifted: BILAN_RECORD=1 make test writes it anew")
  }

  /// One text of each way in which they stand in the sources.
  @Test(arguments: [
    "| En bref | In het kort | In short |",  // labelled
    "| Tout concorde. Contrôles réussis : | Alles klopt. Geslaagde controles: | All checks passed: |",  // in their order
    "| Suites prévues | Verdere stappen | Next steps |",  // of a form
  ]) func aTextIsListed(row: String) throws {
    #expect(try String(contentsOfFile: Self.page, encoding: .utf8).contains(row + "\n"))
  }

  /// French puts a space before high punctuation, the others do not; each has its own quotation marks.
  @Test func eachLanguageIsPunctuatedByItsOwnRules() throws {
    for row in try String(contentsOfFile: Self.page, encoding: .utf8).split(separator: "\n") where row.hasPrefix("| ") {
      let texts = row.dropFirst(2).dropLast(2).replacing("\\|", with: "¦").split(separator: " | ").map(String.init)
      guard texts.count == 3 else { continue }
      #expect(texts[0].firstMatch(of: /[^\s:¦][;!?»](?:\s|$)|\w:(?:\s|$)|“|‘/) == nil, "\(texts[0])")
      #expect(texts[1].firstMatch(of: /\s[;:!?](?:\s|$)|«|“/) == nil, "\(texts[1])")
      #expect(texts[2].firstMatch(of: /\s[;:!?](?:\s|$)|«|‘/) == nil, "\(texts[2])")
    }
  }
}
