internal import BilanMatching
public import BilanModel

/// Several writings that are counted as one person, or one organisation.
public struct MergedGroup: Sendable {
  /// Each but the first with the earlier one that it is joined to.
  public var writings: [Writing]

  /// One way in which sheets write them.
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
    /// For each that is not joined yet the strongest link to one that is, the first of equal ones.
    var left = group.dropFirst().map { (member: $0, best: nil as (strength: (Int, Int32), link: MergedGroup.Link)?) }
    var writings = [MergedGroup.Writing(side: side(group[0]))]
    var last = group[0]
    while !left.isEmpty {
      // Only the last one joined can be a stronger link than those known.
      let place = writings.count - 1
      for index in left.indices {
        let member = left[index].member
        let link: (strength: (Int, Int32), link: MergedGroup.Link)?
        if same.contains([code(last), code(member)].sorted()) {
          link = ((2, 0), .decided(with: place))
        } else {
          link = likeness(Pair(last, member)).map { ((1, $0.odds), .alike(to: place, reasons: $0.reasons)) }
        }
        if let link, left[index].best.map({ link.strength > $0.strength }) ?? true { left[index].best = link }
      }
      var strongest: Int?
      for index in left.indices {
        guard let best = left[index].best else { continue }
        if strongest.map({ best.strength > left[$0].best!.strength }) ?? true { strongest = index }
      }
      let joined = left.remove(at: strongest ?? 0)
      writings.append(MergedGroup.Writing(side: side(joined.member), link: joined.best?.link ?? .unknown))
      last = joined.member
    }
    return MergedGroup(writings: writings)
  }
}

extension [Int32] {
  /// Each two of them.
  fileprivate var pairs: [Pair] { indices.flatMap { later in self[..<later].map { Pair($0, self[later]) } } }
}
