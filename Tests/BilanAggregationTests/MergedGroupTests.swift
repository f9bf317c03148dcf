import BilanMatching
import BilanModel
import Testing

@testable import BilanAggregation

/// Who is written in several ways and counted once is listed with what joins the writings: a decision before likeness, each time by the strongest link there is.
@Suite struct MergedGroupTests {
  private let project = BilanAggregationTests.project(matching: MatchingRules())

  /// People with codes of their own (`c0`, `c1` …) in the order of their names, in groups by what is settled.
  private func facts(_ names: [String], settled: [Int32]) -> FactTable {
    var facts = BilanAggregationTests.facts([sheet(bytes: 1, names.map { Line($0) })], of: project)
    for index in facts.descriptions.indices { facts.descriptions[index].code = "c\(index)" }
    var linkage = facts.people.linkage
    (linkage.settled, linkage.retained, linkage.merged) = (settled, settled, settled)
    linkage.questions = []
    facts.people = Identities(linkage)
    return facts
  }

  /// The codes of a group's writings, each with how it is joined.
  private func told(_ group: MergedGroup) -> [String] {
    group.writings.map { writing in
      switch writing.link {
      case nil: writing.side.code
      case .decided(let place): "\(writing.side.code) decided with \(place)"
      case .alike(let place, let reasons): "\(writing.side.code) like \(place)\(reasons.isEmpty ? " without a reason" : "")"
      case .unknown: "\(writing.side.code) unknown"
      }
    }
  }

  @Test func onlyWhoIsWrittenSeveralTimesIsListed() {
    let facts = facts(["anna kern", "bert maas", "carla pirot"], settled: [0, 1, 0])
    #expect(facts.mergedPeople(project, decided: []).map(told) == [["c0", "c2 unknown"]])
  }

  /// A chain of decisions names the writing each was decided with, and not the first of the group.
  @Test func aChainIsToldLinkByLink() {
    let facts = facts(["anna kern", "bert maas", "carla pirot"], settled: [0, 0, 0])
    let chain = [KnownIdentities.Answer("c0", "c2", isSame: true), KnownIdentities.Answer("c1", "c2", isSame: true)]
    let groups = facts.mergedPeople(project, decided: chain)
    #expect(groups.map(told) == [["c0", "c2 decided with 0", "c1 decided with 1"]])
    #expect(groups[0].writings.map { $0.link?.place ?? -1 } == [-1, 0, 1])
  }

  /// That two are different joins nobody.
  @Test func aDecisionOfDifferenceIsNoLink() {
    let facts = facts(["anna kern", "bert maas"], settled: [0, 0])
    #expect(facts.mergedPeople(project, decided: [KnownIdentities.Answer("c0", "c1", isSame: false)]).map(told) == [["c0", "c1 unknown"]])
  }

  @Test func organisationsAreListedByTheirFoldedNames() {
    let lines = [("a", "cpas de forest"), ("b", "ocmw vorst"), ("c", "zonnebloem")].map { Line($0.0, .forest, $0.1) }
    var facts = BilanAggregationTests.facts([sheet(bytes: 1, lines)], of: project)
    var linkage = facts.organisations.linkage
    linkage.settled = [0, 0, 1]
    (linkage.retained, linkage.merged, linkage.questions) = (linkage.settled, linkage.settled, [])
    facts.organisations = Identities(linkage)
    let decided = [KnownIdentities.Answer("ocmw vorst", "cpas de forest", isSame: true)]
    let groups = facts.mergedOrganisations(project, decided: decided)
    #expect(groups.map(told) == [["cpas de forest", "ocmw vorst decided with 0"]])
    #expect(groups[0].writings.map(\.side.sessions) == [1, 1])
  }
}
