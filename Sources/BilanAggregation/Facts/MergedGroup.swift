internal import BilanMatching
public import BilanModel

/// Several writings that are counted as one person, or one organisation, without a question.
public struct MergedGroup: Sendable {
  /// In the order of their names.
  public var writings: [Writing]

  public struct Writing: Sendable {
    /// With its own sessions.
    public var side: OpenQuestion.Side
    /// Which earlier writing of the group it is most like, and in what; nil for the first one. Nothing speaks for it where somebody decided, or where the name is no longer kept.
    public var likeness: (to: Int, reasons: [Localized])?
  }
}

extension FactTable {
  /// Who is written in several ways and counted once, by name.
  public func mergedPeople(_ project: Project) -> [MergedGroup] {
    let groups = severalOf(people.linkage.settled)
    let pairs = groups.map { group in group.indices.dropFirst().flatMap { later in group[..<later].map { Pair($0, group[later]) } } }
    let matcher = PeopleMatcher(settings: PeopleMatcher.Settings(equalNames: project.matching.equalNames))
    let evidence = matcher.evidence(of: pairs.flatMap(\.self), among: descriptions.map(\.compared), organisations: organisations.linkage)
    var next = 0
    return groups.map { group in
      MergedGroup(
        writings: group.enumerated().map { place, index in
          let candidates = evidence[next..<next + place]
          next += place
          // The first of those that are most like it.
          let nearest = candidates.indices.max { (candidates[$0].odds, $1) < (candidates[$1].odds, $0) }
          return MergedGroup.Writing(
            side: side(ofDescription: index, sessions: Set(descriptions[Int(index)].sessions)),
            likeness: nearest.map { ($0 - candidates.startIndex, candidates[$0].name.isCompatible ? candidates[$0].reasonsFor : []) })
        })
    }
  }

  /// Which organisations are written in several ways and counted once, by name.
  public func mergedOrganisations() -> [MergedGroup] {
    var sessionsOf: [Int32: Set<Int32>] = [:]
    for (number, session) in sessions.enumerated() {
      for row in session.rows where isPresent[row] && organisation[row] >= 0 { sessionsOf[organisation[row], default: []].insert(Int32(number)) }
    }
    let sameName = Localized(
      fr: "même nom, abréviations et langue mises à part", nl: "dezelfde naam, afgezien van afkortingen en taal",
      en: "same name but for abbreviations and language")
    return severalOf(organisations.linkage.settled).map { group in
      MergedGroup(
        writings: group.enumerated().map { place, index in
          MergedGroup.Writing(side: side(ofOrganisation: index, sessions: sessionsOf[index] ?? []), likeness: place == 0 ? nil : (0, [sameName]))
        })
    }
  }

  /// The groups that have several members, in the order of the first ones.
  private func severalOf(_ settled: [Int32]) -> [[Int32]] {
    let (order, ends) = grouped(settled, groups: Int(settled.max() ?? -1) + 1)
    let groups = ends.indices.map { Array(order[($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0]]) }
    return groups.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }
}
