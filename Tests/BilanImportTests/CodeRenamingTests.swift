import Foundation
import Testing

@testable import BilanImport

/// Only the code changes in the bytes of a project file, whatever its quotes, line ends and encoding.
@Suite struct CodeRenamingTests {
  private func renamed(_ bytes: [UInt8], _ kind: CodeRenaming.Kind, axis: String? = nil, _ old: String, _ new: String) throws -> [UInt8] {
    let path = NSTemporaryDirectory() + "bilan-code-" + UUID().uuidString + ".yaml"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data(bytes).write(to: URL(filePath: path))
    return try CodeRenaming(kind, axis: axis, from: old, to: new).renamed(path).bytes
  }

  private func renamed(_ text: String, _ kind: CodeRenaming.Kind, axis: String? = nil, _ old: String, _ new: String) throws -> String {
    String(decoding: try renamed(Array(text.utf8), kind, axis: axis, old, new), as: UTF8.self)
  }

  private static let file = """
    # dpo, 1 et affiches : rien ici ne change
    title: dpo            # dpo
    axes:
      - code: "1"
        title: "1"
        activities:
          - {title: dpo, code: dpo, kind: workshop}   # dpo
          - code: 'midi'
            kind: meeting
      - code: &trois 3
        activities: [{code: dpo}]
    metrics:
      - {code: affiches, title: affiches, axis: "1"}
    indicators:
      - affiches
      - {code: x, rule: metric, metric: affiches, where: {axis: ["1", 3], activity: midi}}
      - {code: y, rule: ratio, of: affiches, over: x}
    targets:
      - {indicator: affiches, axis: '1', value: 1}
    protection: {metrics: {affiches: people}}

    """

  @Test func everyPlaceOfACodeAndNoOtherChanges() throws {
    let axis = CodeRenamingTests.file.replacingOccurrences(of: "code: \"1\"", with: "code: \"A\"").replacingOccurrences(of: "axis: \"1\"", with: "axis: \"A\"")
      .replacingOccurrences(of: "[\"1\", 3]", with: "[\"A\", 3]").replacingOccurrences(of: "axis: '1'", with: "axis: 'A'")
    #expect(try renamed(CodeRenamingTests.file, .axis, "1", "A") == axis)
    #expect(
      try renamed(CodeRenamingTests.file, .axis, "3", "B")
        == CodeRenamingTests.file.replacingOccurrences(of: "&trois 3", with: "&trois B").replacingOccurrences(of: ", 3]", with: ", B]"))
    #expect(
      try renamed(CodeRenamingTests.file, .activity, axis: "1", "dpo", "ateliers")
        == CodeRenamingTests.file.replacingOccurrences(of: "dpo, code: dpo", with: "dpo, code: ateliers"))
    #expect(
      try renamed(CodeRenamingTests.file, .activity, axis: "3", "dpo", "ateliers")
        == CodeRenamingTests.file.replacingOccurrences(of: "[{code: dpo", with: "[{code: ateliers"))
    #expect(
      try renamed(CodeRenamingTests.file, .activity, axis: "1", "midi", "m")
        == CodeRenamingTests.file.replacingOccurrences(of: "'midi'", with: "'m'").replacingOccurrences(of: "activity: midi", with: "activity: m"))
    let metric = CodeRenamingTests.file.replacingOccurrences(of: "affiches", with: "posters").replacingOccurrences(of: "1 et posters", with: "1 et affiches")
      .replacingOccurrences(of: "title: posters", with: "title: affiches")
    #expect(try renamed(CodeRenamingTests.file, .metric, "affiches", "posters") == metric)
  }

  @Test(arguments: [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian, .windowsCP1252], ["\n", "\r\n", "\r"])
  func encodingsAndLineEndsStay(encoding: String.Encoding, lineEnd: String) throws {
    func bytes(_ text: String) -> [UInt8] { Array((text.replacingOccurrences(of: "\n", with: lineEnd)).data(using: encoding)!) }
    let text = "title: Été à Liège — 1\naxes:\n  - code: \"1\"   # é\n    title: Séances\n" + (encoding == .windowsCP1252 ? "" : "reference: 🎭\n")
    let after = try renamed(bytes(text), .axis, "1", "A")
    #expect(after == bytes(text.replacingOccurrences(of: "\"1\"", with: "\"A\"")))
  }

  @Test func aByteOrderMarkStays() throws {
    let mark = [UInt8]([0xEF, 0xBB, 0xBF])
    #expect(try renamed(mark + Array("axes: [{code: a}]\n".utf8), .axis, "a", "b") == mark + Array("axes: [{code: b}]\n".utf8))
  }

  /// What cannot be changed without changing something else is left to a person, with its place.
  @Test(arguments: [
    "title: &x dpo\naxes: [{code: \"1\", activities: [{code: *x}]}]\n",
    "axes:\n - {code: \"1\", activities: [{code: dpo}]}\n - {code: \"2\", activities: [{code: dpo}]}\nindicators: [{where: {activity: dpo}}]\n",
    "axes: [{code: \"1\", activities: [{code: \"d\\x70o\"}]}]\n",
    "axes:\n- code: \"1\"\n  activities:\n  - code: >-\n      dpo\n",
  ])
  func whatHangsTogetherIsLeftAlone(text: String) { #expect(throws: CodeRenaming.Failure.self) { try renamed(text, .activity, axis: "1", "dpo", "x") } }

  @Test func codes() {
    for code in ["1", "stress-vicariant", "A.1_b"] { #expect(CodeRenaming.isCode(code)) }
    for code in ["", "é", "a b", "a/b", "-a", "null", "a:", "a#", "\"a\""] { #expect(!CodeRenaming.isCode(code)) }
  }
}
