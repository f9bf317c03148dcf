import BilanMatching
import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

/// People who came back, while it is open who is who.
@Suite struct ReturningTests {
  /// Every way to answer the open questions, counted one by one, lies in the range; and so does the retained number.
  @Test(arguments: 1...150 as ClosedRange<UInt64>)
  func theRangeHoldsForAnyAnswers(seed: UInt64) throws {
    var random = Seeded(seed)
    let names = (0..<6).map { "p\($0)" }
    let sheets = (1...Int.random(in: 3...9, using: &random)).map { number in
      let lines = names.filter { _ in random.once(in: 3) }.map { Line($0, random.pick([.forest, .saintGilles])) }
      return sheet(bytes: number, on: "2024-03-\(number < 10 ? "0" : "")\(number)", lines)
    }
    let least = Int.random(in: 2...4, using: &random)
    var project = HandMade.project
    project.indicators = [Indicator(code: "back", title: Localized(same: "Back"), rule: .returning(atLeast: least))]
    var builder = FactTable.Builder(project: project)
    for sheet in sheets { builder.add(sheet) }
    var facts = builder.finish()
    let count = facts.people.count
    // Some of them may be one: each is asked about with an earlier one, or with nobody.
    var linkage = facts.people.linkage
    for index in 1..<max(1, count) where random.once(in: 2) {
      let other = Int.random(in: 0..<index, using: &random)
      let (from, to) = (linkage.merged[index], linkage.merged[other])
      for member in linkage.merged.indices where linkage.merged[member] == from { linkage.merged[member] = to }
      linkage.questions.append(Question(pair: Pair(Int32(other), Int32(index)), evidence: Evidence(name: .sound)))
    }
    let answers = partitions(linkage.merged)
    linkage.retained = random.pick(answers)
    facts.people = Identities(linkage)
    let figures = FigureSet(facts, project: project, periods: [year(2024)])
    for place in [Place.forest, .saintGilles, nil] {
      let figure = figures.figure(project.indicators[0], period: year(2024), place: place)
      guard let value = figure.value else { continue }
      let range = figure.range ?? value.numerator...value.numerator
      #expect(range.contains(value.numerator))
      for answer in answers {
        let visits = [Set<Int>](repeating: [], count: count)
        let came = facts.sessions.enumerated().reduce(into: visits) { visits, session in
          for row in session.element.rows where facts.isPresent[row] && (place == nil || facts.place[row] == place!.number) {
            visits[Int(answer[Int(facts.person[row])])].insert(session.offset)
          }
        }
        #expect(range.contains(came.count { $0.count >= least }), "\(answer) \(range)")
      }
    }
  }

  /// All groupings of the members in which only those of one group may be one.
  private func partitions(_ merged: [Int32]) -> [[Int32]] {
    var all: [[Int32]] = [[]]
    for (member, group) in merged.enumerated() {
      all = all.flatMap { known -> [[Int32]] in
        let joined = Set(known.indices.filter { merged[$0] == group }.map { known[$0] })
        return (joined.sorted() + [Int32(member)]).map { known + [$0] }
      }
    }
    return all
  }
}
