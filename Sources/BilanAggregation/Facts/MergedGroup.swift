internal import BilanMatching
public import BilanModel

/// Several writings that are counted as one person, or one organisation.
public struct MergedGroup: Sendable {
  /// Each but the first with the earlier one that it is joined to.
  public var writings: [Writing]

  public struct Writing: Sendable {
    /// With its own sessions.
    public var side: OpenQuestion.Side
    /// Nil for the first.
    public var link: Link?
  }

  /// By what a writing is one with an earlier one, given by its place in the group.
  public enum Link: Sendable {
    case decided(with: Int)
    case alike(to: Int, reasons: [Localized])
    /// Neither: the name is no longer kept.
    case unknown

    /// The writing it is joined to; where that is unknown, the first.
    public var place: Int {
      switch self {
      case .decided(let place), .alike(let place, _): place
      case .unknown: 0
      }
    }
  }
}

extension FactTable {
  /// Who is written in several ways and counted once, by name.
  public func mergedPeople(_ project: Project, decided: [KnownIdentities.Answer]) -> [MergedGroup] {
    let groups = severalOf(people.linkage.settled)
    let pairs = groups.flatMap(\.pairs)
    let matcher = PeopleMatcher(settings: PeopleMatcher.Settings(equalNames: project.matching.equalNames))
    let found = matcher.evidence(of: pairs, among: descriptions.map(\.compared), organisations: organisations.linkage)
    let evidence = Dictionary(zip(pairs, found), uniquingKeysWith: { first, _ in first })
    return groups.map { group in
      tree(group, decided, code: { descriptions[Int($0)].code ?? "" }, side: { side(ofDescription: $0, sessions: Set(descriptions[Int($0)].sessions)) }) {
        pair in
        guard let evidence = evidence[pair], evidence.name.isCompatible else { return nil }
        return (evidence.odds, evidence.reasonsFor)
      }
    }
  }

  /// Which organisations are written in several ways and counted once, by name.
  public func mergedOrganisations(_ project: Project, decided: [KnownIdentities.Answer]) -> [MergedGroup] {
    let sessionsOf = attended(by: organisation)
    let sameName = Localized(
      fr: "même nom, abréviations et langue mises à part", nl: "dezelfde naam, afgezien van afkortingen en taal",
      en: "same name but for abbreviations and language")
    let matcher = OrganisationMatcher(project)
    return severalOf(organisations.linkage.settled).map { group in
      tree(group, decided, code: { organisationNames[Int($0)].key }, side: { side(ofOrganisation: $0, sessions: sessionsOf[$0] ?? []) }) { pair in
        matcher.isCertain(organisationNames[Int(pair.first)].key, organisationNames[Int(pair.second)].key) ? (0, [sameName]) : nil
      }
    }
  }

  /// The groups that have several members, in the order of the first ones.
  private func severalOf(_ settled: [Int32]) -> [[Int32]] {
    let groups = Grouping(settled, groups: Int(settled.max() ?? -1) + 1)
    return groups.indices.map { Array(groups[$0]) }.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  /// Joins the members one after the other, each time by the strongest link there is to one that is joined already: a decision, then likeness.
  private func tree(
    _ group: [Int32], _ decided: [KnownIdentities.Answer], code: (Int32) -> String, side: (Int32) -> OpenQuestion.Side,
    likeness: (Pair) -> (odds: Int32, reasons: [Localized])?
  ) -> MergedGroup {
    let same = Set(decided.filter(\.isSame).map { [$0.first, $0.second].sorted() })
    var joined = [group[0]]
    var writings = [MergedGroup.Writing(side: side(group[0]))]
    var left = Array(group.dropFirst())
    while !left.isEmpty {
      var best: (strength: (Int, Int32), link: MergedGroup.Link, index: Int)?
      for (index, member) in left.enumerated() {
        for (place, known) in joined.enumerated() {
          let link: ((Int, Int32), MergedGroup.Link)?
          if same.contains([code(known), code(member)].sorted()) {
            link = ((2, 0), .decided(with: place))
          } else {
            link = likeness(Pair(known, member)).map { ((1, $0.odds), .alike(to: place, reasons: $0.reasons)) }
          }
          if let link, best.map({ link.0 > $0.strength }) ?? true { best = (link.0, link.1, index) }
        }
      }
      let (link, index) = best.map { ($0.link, $0.index) } ?? (.unknown, 0)
      joined.append(left[index])
      writings.append(MergedGroup.Writing(side: side(left[index]), link: link))
      left.remove(at: index)
    }
    return MergedGroup(writings: writings)
  }
}

extension [Int32] {
  /// Each two of them.
  fileprivate var pairs: [Pair] { indices.flatMap { later in self[..<later].map { Pair($0, self[later]) } } }
}
