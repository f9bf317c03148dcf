import BilanProject
import Foundation
import Testing

/// An activity that a person adds who opens no file.
@Suite struct NewActivityTests {
  private static let head = "# Été\ntitle: Essai\nlanguage: fr\ncoordinating_commune: Forest\nparticipating_communes: []\nperiods: [2024]\naxes:\n"

  private func project(_ axes: String) throws -> (Scratch, ProjectFolder) {
    let scratch = try Scratch()
    try scratch.write(Array((Self.head + axes).utf8), to: "projet.yaml")
    return (scratch, try ProjectFolder(scratch.path))
  }

  private func text(_ scratch: Scratch) throws -> String { try String(contentsOfFile: scratch.file("projet.yaml"), encoding: .utf8) }

  private static let new = NewActivity(title: "Café du midi", axis: "1", kind: .workshop, days: "18/11/2024, 2024-10-21")
  private static let item = "{code: cafe-du-midi, title: \"Café du midi\", kind: workshop, planned_sessions: [2024-10-21, 2024-11-18]}"

  /// Where it is written, however the activities of the axis are; all else stays to the byte, and undoing brings it back.
  @Test(arguments: [
    ("  - {code: \"1\", title: A, activities: []}   # un\n", "  - {code: \"1\", title: A, activities: [ITEM]}   # un\n"),
    ("  - {code: \"1\", title: A}\n", "  - {code: \"1\", title: A, activities: [ITEM]}\n"),
    (
      "  - code: \"1\"\n    title: A\n    activities:\n  - {code: \"2\", title: B}\n",
      "  - code: \"1\"\n    title: A\n    activities:\n      - ITEM\n  - {code: \"2\", title: B}\n"
    ),
    (
      "  - code: \"1\"\n    title: A\n    activities:\n      - code: x\n        title: X\n        kind: meeting   # mensuelle\n\n  - {code: \"2\", title: B}\nmetrics: []\n",
      "  - code: \"1\"\n    title: A\n    activities:\n      - code: x\n        title: X\n        kind: meeting   # mensuelle\n      - ITEM\n\n  - {code: \"2\", title: B}\nmetrics: []\n"
    ),
  ]) func itIsWrittenAndNothingElse(before: String, after: String) throws {
    let (scratch, folder) = try project(before)
    #expect(folder.faults(of: Self.new).isEmpty)
    let added = try folder.add(Self.new)
    #expect(try text(scratch) == Self.head + after.replacingOccurrences(of: "ITEM", with: Self.item))
    #expect(try ProjectFolder(scratch.path).project.axes[0].activities.last == added && added.kind == .workshop)
    let pending = try ProjectFolder(scratch.path).undo()
    #expect(pending.acts.map(\.act) == [.activityAdded] && pending.acts[0].what == "1/cafe-du-midi" && pending.effect.isEmpty && pending.loss == nil)
    try pending.carryOut()
    #expect(try text(scratch) == Self.head + before)
  }

  @Test func whatIsWrongIsSaid() throws {
    let (scratch, folder) = try project("  - {code: \"1\", title: A, activities: [{code: x, title: {fr: Réunion, nl: Vergadering}, kind: meeting}]}\n")
    defer { withExtendedLifetime(scratch) {} }
    func faults(_ change: (inout NewActivity) -> Void) -> [NewActivity.Field] {
      var new = Self.new
      change(&new)
      return folder.faults(of: new).keys.sorted { $0.rawValue < $1.rawValue }
    }
    #expect(faults { _ in } == [])
    #expect(faults { $0.axis = "2" } == [.axis])
    #expect(faults { $0.title = "" } == [.title] && faults { $0.title = "VERGADERING" } == [.title])
    #expect(faults { $0.code = "x" } == [.code] && faults { $0.code = "é" } == [.code] && faults { $0.code = "y" } == [])
    #expect(faults { $0.kind = nil } == [.kind])
    for days in ["31/02/2024", "demain", "21/10/2024, 2024-10-21", "1/2/24"] { #expect(faults { $0.days = days } == [.days], "\(days)") }
    #expect(faults { $0.days = "" } == [])
    // A code that is taken is made another.
    #expect(try folder.add(NewActivity(title: "X", axis: "1", kind: .meeting)).code.text == "x-2")
  }

  /// An axis of duty services counts case files, where nobody has said whom its metrics count: small numbers of them would be shown by the way. By hand: 10 is the threshold, then none.
  @Test func smallNumbersAreNotShownByTheWay() throws {
    let axes =
      "  - {code: \"1\", title: A, activities: [{code: garde, title: Garde, kind: duty_service}]}\nmetrics:\n  - {code: d, title: Dossiers, axis: \"1\"}\n"
    let (scratch, folder) = try project(axes)
    #expect(folder.faults(of: Self.new)[.axis]?.fr.contains("«\u{A0}Dossiers\u{A0}»") == true)
    #expect(throws: Failure.self) { try folder.add(Self.new) }
    #expect(folder.faults(of: NewActivity(title: "Nuit", axis: "1", kind: .dutyService)).isEmpty)
    _ = try folder.say(.caseFiles, of: "d", agreed: false)
    let said = try ProjectFolder(scratch.path)
    #expect(said.faults(of: Self.new).isEmpty)
    _ = try said.add(Self.new)
    #expect(try ProjectFolder(scratch.path).project.protection.rule?.metrics == ["d": .caseFiles])
  }

  /// A file that is not UTF-8, or in which one list stands for two axes, is a person's to change; the advice says what to write.
  @Test(arguments: [false, true]) func aFileThatCannotBeChangedIsLeft(isShared: Bool) throws {
    let axes = "  - {code: \"1\", title: A, activities: &liste []}\n" + (isShared ? "  - {code: \"2\", title: B, activities: *liste}\n" : "")
    let bytes = isShared ? Array((Self.head + axes).utf8) : (Self.head + axes).windows1252
    let scratch = try Scratch()
    try scratch.write(bytes, to: "projet.yaml")
    do {
      _ = try ProjectFolder(scratch.path).add(Self.new)
      Issue.record("it was changed")
    } catch let failure as Failure {
      #expect(failure.diagnostics.map(\.problem.code) == ["B0677"] && failure.diagnostics[0].hint(in: .fr).contains("code: cafe-du-midi"))
    }
    #expect(FileManager.default.contents(atPath: scratch.file("projet.yaml")) == Data(bytes))
  }
}
