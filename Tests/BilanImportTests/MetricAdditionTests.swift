import BilanModel
import Foundation
import Testing

@testable import BilanImport

/// Metrics are added to a project file, and nothing else in it changes.
@Suite struct MetricAdditionTests {
  private let posters = Metric(code: "affiches", title: Localized(same: "Affiches \"A3\""), axis: "1")
  private let files = Metric(code: "dossiers", title: Localized(same: "Dossiers"))

  private func added(_ metrics: [Metric], counting subject: ProtectionRule.Subject? = nil, to text: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "metrics-\(UUID().uuidString).yaml").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(text.utf8).write(to: URL(filePath: path))
    return String(decoding: try MetricAddition(metrics.map { MetricAddition.Item($0, counting: subject) }).added(to: path).bytes, as: UTF8.self)
  }

  private let written = "{code: affiches, title: \"Affiches \\\"A3\\\"\", axis: \"1\"}"

  /// Each way in which a file may have a list, or none: with its comments, line ends and last line.
  @Test(arguments: ["\n", "\r\n"]) func whatStandsThereStays(end: String) throws {
    let item = "  - \(written)\n"
    let cases = [
      ("title: X # titre\n", "title: X # titre\nmetrics:\n" + item),
      ("title: X", "title: X\nmetrics:\n" + item),
      ("metrics:   # rien encore\ntitle: X\n", "metrics:   # rien encore\n" + item + "title: X\n"),
      ("title: X\nmetrics:\n", "title: X\nmetrics:\n" + item),
      ("metrics: []\ntitle: X\n", "metrics: [\(written)]\ntitle: X\n"),
      ("metrics: [{code: a, title: A}]\n", "metrics: [{code: a, title: A}, \(written)]\n"),
      (
        "metrics:\n  # des flyers\n  - {code: a, title: A}   # fin\n\n# les axes\ntitle: X\n",
        "metrics:\n  # des flyers\n  - {code: a, title: A}   # fin\n" + item + "\n# les axes\ntitle: X\n"
      ),
      ("metrics:\n- code: a\n  title: A\ntitle: X\n", "metrics:\n- code: a\n  title: A\n- \(written)\ntitle: X\n"),
    ]
    for (before, after) in cases {
      let result = try added([posters], to: before.replacing("\n", with: end))
      // A file without any line end has none to be like.
      let wanted = before.contains("\n") ? after.replacing("\n", with: end) : after
      #expect(result == wanted, "\(before)")
    }
  }

  @Test func severalStandInTheirOrder() throws {
    #expect(try added([posters, files], to: "title: X\n") == "title: X\nmetrics:\n  - \(written)\n  - {code: dossiers, title: \"Dossiers\"}\n")
  }

  /// Whom they count stands in `protection`, however much of that there is already.
  @Test(arguments: ["\n", "\r\n"]) func whomTheyCountIsSaid(end: String) throws {
    let before = "metrics: [{code: a, title: A}]   # compté\n"
    let after = "metrics: [{code: a, title: A}, {code: dossiers, title: \"Dossiers\"}]   # compté\n"
    let cases = [
      ("", "protection:\n  metrics:\n    dossiers: case_files\n"),
      ("protection:   # rien\nlanguage: fr\n", "protection:   # rien\n  metrics:\n    dossiers: case_files\nlanguage: fr\n"),
      ("protection: {people: 6}   # seuil\n", "protection: {people: 6, metrics: {dossiers: case_files}}   # seuil\n"),
      ("protection: {metrics: {a: people }, people: 6}\n", "protection: {metrics: {a: people, dossiers: case_files}, people: 6}\n"),
      ("protection:\n  people: 6   # six\n\n# fin\n", "protection:\n  people: 6   # six\n  metrics: {dossiers: case_files}\n\n# fin\n"),
      ("protection:\n  metrics:\n    a: people\n  people: 6\n", "protection:\n  metrics:\n    a: people\n    dossiers: case_files\n  people: 6\n"),
      ("protection:\n  metrics:\n  people: 6\n", "protection:\n  metrics:\n    dossiers: case_files\n  people: 6\n"),
      ("protection: {off: \"tous d'accord\"}\n", "protection: {off: \"tous d'accord\", metrics: {dossiers: case_files}}\n"),
    ]
    for (known, said) in cases {
      let result = try added([files], counting: .caseFiles, to: (before + known).replacing("\n", with: end))
      #expect(result == (after + said).replacing("\n", with: end), "\(known)")
    }
  }

  /// What is said of others, or cannot be added to, is a person's.
  @Test(arguments: ["protection: off\n", "protection: [a]\n", "protection: {metrics: {dossiers: nobody}}\n", "x: &x {a: people}\nprotection: {metrics: *x}\n"])
  func aProtectionThatCannotBeAddedToIsLeft(text: String) {
    #expect(throws: UnchangeablePlace.self) { try added([files], counting: .caseFiles, to: "title: X\n" + text) }
  }

  /// A list that stands elsewhere, or is none, is a person's.
  @Test(arguments: ["a: &a []\nmetrics: *a\n", "metrics: {a: b}\n", "metrics: non\n", "{title: X}\n", "title: X\n...\n", ""])
  func whatCannotBeAddedToIsLeft(text: String) {
    #expect(throws: UnchangeablePlace.self) { try added([posters], to: text) }
  }
}
