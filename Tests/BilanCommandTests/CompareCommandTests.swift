import Foundation
import Testing

/// `compare`: difference and change, and why there is none.
@Suite struct CompareCommandTests {
  @Test func compareTellsDifferenceAndChange() throws {
    let workspace = try Workspace.imported()
    let rows = try objects(try workspace.bilan("compare", "2023", "2024", "--format", "json").output)
    let keys: Set = [
      "indicator", "axis", "estimated", "base_period", "period", "base", "value", "difference", "percent", "no_percent", "comparable", "caveats", "like_base",
      "like_value", "why",
    ]
    for row in rows { #expect(Set(row.keys) == keys) }
    func row(_ indicator: String, axis: String? = nil) throws -> [String: Any] {
      try #require(rows.first { $0["indicator"] as? String == indicator && $0["axis"] as? String == axis && $0["estimated"] as? Bool == false })
    }
    let participants = try row("participants")
    #expect(participants["base"] as? Double == 147)
    #expect(participants["value"] as? Double == 196)
    #expect(participants["difference"] as? Double == 49)
    #expect(participants["percent"] as? Double == 33.3)
    #expect(participants["no_percent"] is NSNull)
    let leaflets = try row("depliants")
    #expect(leaflets["base"] is NSNull && leaflets["difference"] is NSNull && leaflets["percent"] is NSNull)
    #expect(leaflets["no_percent"] as? String != nil)
    let organisations = try row("organisations", axis: "3")
    // No list of axis 3 asked for organisations in 2023: that is not none.
    #expect(organisations["base"] is NSNull && organisations["value"] as? Double == 1 && organisations["difference"] is NSNull)
    #expect(organisations["percent"] is NSNull)

    for (language, words) in [("fr", ["Participants uniques", "+49", "33,3\u{A0}%"]), ("nl", ["+49", "33,3%"]), ("en", ["+49", "33.3%"])] {
      let text = try workspace.bilan("compare", "2023", "2024", "--language", language).output
      for word in words { #expect(text.contains(word), "\(language): \(word)") }
      #expect(!text.contains("nan") && !text.contains("inf "))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
    // Backwards the difference has the other sign.
    let back = try objects(try workspace.bilan("compare", "2024", "2023", "--format", "json").output)
    #expect(back.first { $0["indicator"] as? String == "participants" && $0["axis"] is NSNull }?["difference"] as? Double == -49)
  }

  @Test func aPeriodDoesNotDifferFromItself() throws {
    let workspace = try Workspace.imported()
    let rows = try objects(try workspace.bilan("compare", "2024", "2024", "--format", "json").output)
    #expect(rows.first { $0["indicator"] as? String == "participants" && $0["axis"] is NSNull }?["value"] as? Double == 196)
    for row in rows where !(row["base"] is NSNull) { #expect(row["difference"] as? Double == 0, "\(row)") }
  }

  /// The percentage of an axis that never ran has no base because it never ran, not because the base is unknown.
  @Test
  func anAxisThatNeverRanSaysSoInTheComparison() throws {
    let workspace = try Workspace.imported()
    let rows = try objects(try workspace.bilan("compare", "2023", "2024", "--format", "json").output)
    let never = try #require(rows.first { $0["axis"] as? String == "2" })
    #expect((never["no_percent"] as? String)?.contains("not implemented") == true, "\(never)")
  }
}
