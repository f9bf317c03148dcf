import BilanModel
import Foundation
import Testing

/// Every figure of the sample says where it comes from, and what it comes from adds up to it.
@Suite struct TraceTests {
  private func objects(_ text: String) throws -> [[String: Any]] { try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]) }

  @Test func theLeavesOfEveryFigureOfTheSampleAddUp() throws {
    let workspace = try Workspace.imported()
    let figures = try objects(try workspace.shell("bilan indicators --format json").output)
    let known = figures.filter { !($0["value"] is NSNull) }
    #expect(known.count > 300)
    let codes = known.map { "'\($0["code"]!)'" }.joined(separator: " ")
    let run = try workspace.shell("bilan trace --format json \(codes)")
    #expect(run.status == 0, "\(run.everything.prefix(500))")
    let traces = try objects(run.output)
    #expect(traces.count == known.count)
    for (figure, trace) in zip(known, traces) {
      let leaves = try #require(trace["leaves"] as? [[String: Any]])
      let sum = leaves.reduce(0.0) { $0 + ($1["value"] as! Double) }
      #expect(abs(sum - (figure["value"] as! Double)) < 1e-9, "\(figure["code"]!)")
      // Each leaf names a line of a sheet that is named with its hash.
      let sheets = Set((trace["sheets"] as! [[String: Any]]).map { $0["sheet"] as! Int })
      let cited = leaves.flatMap { $0["lines"] as! [String] }
      #expect(leaves.isEmpty || !cited.isEmpty, "\(figure["code"]!)")
      #expect(cited.allSatisfy { sheets.contains(Int($0.split(separator: ":")[0])!) })
    }
  }

  @Test func aTraceNamesNobody() throws {
    let workspace = try Workspace.imported()
    let run = try workspace.shell("bilan trace participants/2024/-/- hours/2024/-/-")
    #expect(run.output.contains("personne 1 · "))
    let names = try workspace.shell(
      "/usr/bin/python3 -c 'import sqlite3; print(*[r[0] for r in sqlite3.connect(\"bilan.sqlite\").execute(\"select family_name from person_mention where length(family_name) > 5\")], sep=\"\\n\")'"
    )
    let families = Set(names.output.split(separator: "\n").map(String.init))
    #expect(families.count > 50)
    // A name may be part of a sheet's own name or an activity's title: nowhere else.
    let details = run.output.split(separator: "\n").filter { $0.contains("personne ") }.joined(separator: "\n")
    #expect(families.filter { details.contains($0) } == [])
  }
}
