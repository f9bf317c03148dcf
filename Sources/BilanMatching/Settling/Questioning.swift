internal import BilanModel

/// Two places in canonical order that may be one, and why.
struct FoundPair {
  var pair: Pair
  var evidence: Evidence
}

/// Makes questions of what was found and not settled, and takes each by its likelier answer, by yes, and by no.
struct Questioning {
  private let order: [Int32]
  /// For each place in canonical order, its settled group.
  private let settled: [Int32]
  private let groupCount: Int
  private var edges: [Edge] = []
  private let apart: [Pair]

  /// Two settled groups that may be one, and the two descriptions that say so best.
  private struct Edge: Sendable {
    var groups: Pair
    var places: Pair
    var evidence: Evidence

    func isStronger(than other: Edge) -> Bool {
      evidence.odds != other.evidence.odds ? evidence.odds > other.evidence.odds : (groups, places) < (other.groups, other.places)
    }
  }

  /// Which pairs may be one is told by the groups that were there before any answer: so that answers never bring a pair that was not there, and numbers counted over these pairs are bounds whatever
  /// the answers.
  ///
  /// - Parameters:
  ///   - groups: What is settled, over places in canonical order.
  ///   - unanswered: For each place its group by the rules alone, before any answer; nil where that is the same.
  ///   - found: Pairs of places worth a question, in lists as they were found; some may be settled.
  ///   - kept: Questions found earlier, between names that are no longer there to be compared: all of them stand.
  ///   - apart: Pairs of places that somebody said are different.
  ///   - completeness: How much of a name stands at a place: whole words, then letters.
  ///   - name: The number of the name at a place.
  ///   - order: For each place, the description it is.
  init(
    groups: Groups, unanswered: [Int32]? = nil, found: [[FoundPair]], kept: [FoundPair] = [], apart: Set<Pair>,
    completeness: (Int32) -> (words: Int, letters: Int), name: (Int32) -> Int32,
    order: [Int32]
  ) {
    let settled = groups.numbered()
    self.settled = settled
    self.order = order
    groupCount = Int(settled.max() ?? -1) + 1
    let apartGroups = Set(apart.map { Pair(settled[Int($0.first)], settled[Int($0.second)]) })
    self.apart = apartGroups.sorted()
    let before = unanswered ?? settled
    var all = Questioning.withoutFarCandidates(EdgeTable(found, before), before, completeness, name)
    if !kept.isEmpty { all = Questioning.strongest(EdgeTable([kept], before).all + all) }
    if unanswered != nil || !apartGroups.isEmpty {
      // What answers joined is one group; what they keep apart is asked no more.
      let now = all.map { edge in
        var edge = edge
        edge.groups = Pair(settled[Int(edge.places.first)], settled[Int(edge.places.second)])
        return edge
      }
      all = Questioning.strongest(now.filter { $0.groups.first != $0.groups.second && !apartGroups.contains($0.groups) })
    }
    edges = all.sorted { $0.isStronger(than: $1) }
  }

  /// The strongest edge between each two groups.
  private static func strongest(_ edges: [Edge]) -> [Edge] { Array(Dictionary(edges.map { ($0.groups, $0) }) { $1.isStronger(than: $0) ? $1 : $0 }.values) }

  /// For each pair of groups that may be one, the strongest evidence: by the first group, so that two threads gather what one does.
  private struct EdgeTable: Sendable {
    private let parts: [[Pair: Edge]]

    /// From so many pairs on two threads share the work.
    private static let large = 50_000

    init(_ found: [[FoundPair]], _ settled: [Int32]) {
      let count = found.reduce(0) { $0 + $1.count } < EdgeTable.large ? 1 : 2
      parts = (0..<count).map { Share(number: $0, count: count) }.mapInParallel { share in
        var best: [Pair: Edge] = [:]
        for found in found.joined() {
          let (places, evidence) = (found.pair, found.evidence)
          let pair = Pair(settled[Int(places.first)], settled[Int(places.second)])
          guard pair.first != pair.second, share.holds(pair.first) else { continue }
          let edge = Edge(groups: pair, places: places, evidence: evidence)
          if let known = best[pair], !edge.isStronger(than: known) { continue }
          best[pair] = edge
        }
        return best
      }
    }

    func contains(_ pair: Pair) -> Bool { parts.contains { $0[pair] != nil } }

    var all: [Edge] { parts.flatMap(\.values) }
  }

  /// `M. Dupont` may be any of ten Duponts: it is asked about with the best of them and those nearly as good, and no more than two; a whole name, of which others have more words, with the two best,
  /// and with a third that is likelier the same than another.
  /// Several of one name who are asked about among themselves are one candidate.
  private static func withoutFarCandidates(
    _ edges: EdgeTable, _ settled: [Int32], _ completeness: (Int32) -> (words: Int, letters: Int), _ name: (Int32) -> Int32
  ) -> [Edge] {
    var candidates: [Int32: [Candidate]] = [:]
    var kept: [Edge] = []
    for edge in edges.all {
      guard edge.evidence.name == .initial || edge.evidence.name == .longer else {
        kept.append(edge)
        continue
      }
      let (a, b) = (edge.places.first, edge.places.second)
      let (shorter, longer) = completeness(a) < completeness(b) ? (a, b) : (b, a)
      candidates[settled[Int(shorter)], default: []].append(Candidate(edge: edge, name: name(longer), group: settled[Int(longer)]))
    }
    for (_, candidates) in candidates {
      var known: [Int32: [Int32]] = [:]
      var ranked: [Edge] = []
      for candidate in candidates.sorted(by: { $0.edge.isStronger(than: $1.edge) }) {
        let isAskedAbout = known[candidate.name, default: []].contains { edges.contains(Pair(candidate.group, $0)) }
        known[candidate.name, default: []].append(candidate.group)
        if !isAskedAbout { ranked.append(candidate.edge) }
      }
      let nearest = ranked[0].evidence
      let isWhole = nearest.name == .longer
      kept += ranked.prefix(2).filter { isWhole || $0.evidence.oddsBesideAddress + Weights.nearBest >= nearest.oddsBesideAddress }
      kept += ranked.dropFirst(2).prefix(1).filter { isWhole && $0.evidence.odds >= Weights.likelyAlike }
    }
    return kept
  }

  /// Somebody of a longer name whom a shorter one may stand for.
  private struct Candidate {
    var edge: Edge
    var name: Int32
    var group: Int32
  }

  func linkage(byNameAlone: Int) -> Linkage {
    var merged = Groups(count: groupCount)
    var retained = Groups(count: groupCount)
    var questions: [Question] = []
    // Father and son stay two, though a third of their name may be either.
    let contradicted = edges.filter(\.evidence.isContradicted).map(\.groups)
    for edge in edges {
      if merged.join(edge.groups.first, edge.groups.second) {
        questions.append(
          Question(pair: Pair(order[Int(edge.places.first)], order[Int(edge.places.second)]), evidence: edge.evidence))
      }
      if edge.evidence.isLikelySame, mayJoin(edge.groups, apart + contradicted, in: &retained) { retained.join(edge.groups.first, edge.groups.second) }
    }
    let (all, likely) = (merged.numbered(), retained.numbered())
    var linkage = Linkage(unmatched: order.count)
    for (place, person) in order.enumerated() {
      linkage.settled[Int(person)] = settled[place]
      linkage.merged[Int(person)] = all[Int(settled[place])]
      linkage.retained[Int(person)] = likely[Int(settled[place])]
    }
    linkage.questions = questions
    linkage.links = edges.map(\.groups).sorted()
    linkage.apart = apart
    linkage.byNameAlone = byNameAlone
    return linkage
  }

  /// Whether joining two groups leaves apart what somebody, or a sign that does not change, says is different.
  private func mayJoin(_ pair: Pair, _ apart: [Pair], in groups: inout Groups) -> Bool {
    guard !apart.isEmpty else { return true }
    let (a, b) = (groups.first(pair.first), groups.first(pair.second))
    return !apart.contains { other in
      let (x, y) = (groups.first(other.first), groups.first(other.second))
      return x == a && y == b || x == b && y == a
    }
  }
}

extension Evidence {
  /// What all but the address weighs: twins share one, so that an initial at it may be that of the other who never gave it.
  fileprivate var oddsBesideAddress: Int32 {
    switch email {
    case .same: odds - Weights.emailSame
    case .doubtful: odds - Weights.emailShared
    case .different, .unknown: odds
    }
  }
}
