import BilanMatching
import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

/// People who are too many to be counted together are counted in portions, to the same numbers.
@Suite struct PortionTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func portionsAddUp(seed: UInt64) {
    var random = Seeded(seed)
    let training = Activity(code: "stress", title: Localized(same: "Stress"), kind: .training, completedFrom: 2)
    let project = project(axes: [axis("1", .running, [training])])
    var builder = FactTable.Builder(project: project)
    for number in 1...9 {
      let lines = (0..<300).filter { _ in random.once(in: 3) }.map { Line("p\($0)", random.pick([.forest, .saintGilles])) }
      builder.add(sheet(bytes: number, on: "202\(number % 2 + 3)-03-0\(number)", lines))
    }
    var facts = builder.finish()
    var linkage = facts.people.linkage
    // Groups of people who may be one, up to a hundred.
    for index in linkage.merged.indices.dropFirst() where random.once(in: 2) {
      let other = index < 100 ? 0 : Int.random(in: max(0, index - 4)..<index, using: &random)
      let (from, to) = (linkage.merged[index], linkage.merged[other])
      for member in linkage.merged.indices where linkage.merged[member] == from { linkage.merged[member] = to }
      linkage.questions.append(Question(pair: Pair(Int32(other), Int32(index)), evidence: Evidence(name: .sound)))
    }
    facts.people = Identities(linkage)
    let selected = Membership(
      FactFrame(facts, project, level: .commune, restriction: Restriction()), FactSelection(filter: FactFilter(), placeOf: .person, dimension: nil))
    for rule in [UniqueRule.participants, .newcomers, .cameBack, .returning(atLeast: 2), .completions, .organisations] {
      let whole = DistinctCounting(selected: selected, period: year(2024)).count(rule)
      let portioned = DistinctCounting(selected: selected, period: year(2024), room: 1).count(rule)
      #expect(whole.low == portioned.low && whole.retained == portioned.retained && whole.high == portioned.high, "\(rule)")
      #expect(rule == .organisations || whole.high.max()! > 30, "nobody counted by \(rule)")
    }
  }
}
