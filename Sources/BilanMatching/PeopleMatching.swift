internal import BilanModel

/// One matching at work: finds pairs among the descriptions, and settles who is who.
struct PeopleMatching {
  private let settings: PeopleMatcher.Settings
  private let places: Places
  private var comparison = NameComparison()
  /// One for each thread.
  private var finders: [PairFinder] = []
  private let cancellation: Cancellation

  init(_ people: PreparedPeople, _ organisations: Linkage, _ communes: Linkage, _ settings: PeopleMatcher.Settings, _ cancellation: Cancellation = .never) {
    (self.settings, self.cancellation) = (settings, cancellation)
    var places = people.places
    places.add(people.descriptions, organisations: organisations, communes: communes)
    self.places = places
  }

  /// Of so few descriptions all pairs are compared: keys miss one near pair in a hundred, and a small project has the time.
  static let smallProject = 1000

  mutating func run(decisions: [Decision], kept: KeptLinks, largestComparedWhole: Int = PeopleMatching.smallProject, threads: Int? = nil) -> Linkage {
    let frozen = Set(kept.frozen.map { places.rank[Int($0)] })
    let isShared = findSharedEmails()
    if places.count <= largestComparedWhole {
      var finder = PairFinder(places, equalNames: settings.equalNames, isShared: isShared, frozen: frozen, cancellation: cancellation)
      finder.compareAll()
      finders = [finder]
    } else {
      compareByKeys(isShared, frozen, threads: threads ?? (places.count < PeopleMatching.largeProject ? 1 : 2))
    }
    return cancellation.isAsked ? Linkage(unmatched: places.count) : settle(Known(decisions, kept, places.rank))
  }

  /// How pairs of descriptions, by their indices as they were given, compare by themselves.
  mutating func evidence(of pairs: [Pair]) -> [Evidence] {
    var finder = PairFinder(places, equalNames: settings.equalNames, isShared: findSharedEmails(), frozen: [])
    return pairs.map { pair in finder.evidence(places[places.rank[Int(pair.first)]], places[places.rank[Int(pair.second)]]) }
  }

  /// What is known beside the descriptions, by places in canonical order.
  private struct Known {
    var together: [Pair]
    var apart: Set<Pair>
    /// What was certain or asked when names were taken away.
    var certain: [Pair]
    var questions: [FoundPair]

    init(_ decisions: [Decision], _ kept: KeptLinks, _ rank: [Int32]) {
      func ranked(_ pair: Pair) -> Pair { Pair(rank[Int(pair.first)], rank[Int(pair.second)]) }
      together = decisions.filter(\.isSame).map { ranked($0.pair) }
      apart = Set(decisions.filter { !$0.isSame }.map { ranked($0.pair) })
      certain = kept.certain.map(ranked)
      // The certain ones too, in case a decision taken since makes one of them doubtful.
      questions =
        kept.questions.map { FoundPair(pair: ranked($0.pair), evidence: $0.evidence) }
        + certain.map { FoundPair(pair: $0, evidence: Evidence(kept: .equal, odds: Weights.certain)) }
    }
  }

  // MARK: - Finding pairs

  /// From so many descriptions on two threads share the work.
  private static let largeProject = 20_000

  private mutating func compareByKeys(_ isShared: [Bool], _ frozen: Set<Int32>, threads count: Int) {
    finders = (0..<count).map { number in
      PairFinder(
        places, equalNames: settings.equalNames, isShared: isShared, frozen: frozen, cancellation: cancellation, share: Share(number: number, count: count))
    }
    var parts = (0..<count).map { Blocks(Share(number: $0, count: count)) }
    for pass in Places.Pass.allCases where !cancellation.isAsked {
      // Each thread gathers its part of the keys, then compares its part of the pairs.
      let places = places
      parts.changeInParallel { part in
        part.removeAll()
        places.addKeys(pass, to: &part)
        part.sort()
      }
      let sorted = parts
      finders.changeInParallel { finder in
        for part in sorted { part.forEach { finder.compare($0, pass) } }
      }
    }
  }

  /// An address that two people of other names give is a mailbox: it tells nobody apart from anybody.
  private mutating func findSharedEmails() -> [Bool] {
    var isShared = [Bool](repeating: false, count: places.emailCount)
    var blocks = Blocks(.whole)
    places.addKeys(.email, to: &blocks)
    blocks.sort()
    blocks.forEach { members in
      if cancellation.isAsked { return }
      if members.count > PairFinder.largestBlock {
        for member in members { isShared[Int(places[member].email)] = true }
        return
      }
      for i in members.indices {
        for j in members.indices where j > i {
          let (a, b) = (places[members[i]], places[members[j]])
          if a.email == b.email, places.compareNames(a, b, &comparison).relation >= .partly { isShared[Int(a.email)] = true }
        }
      }
    }
    return isShared
  }

  // MARK: - Settling

  /// First by the rules alone, then by what somebody said: so an answer joins what it is about, and never takes apart what was one before it.
  private mutating func settle(_ known: Known) -> Linkage {
    var byNameAlone = 0
    var settlement = Settlement(count: places.count)
    settleByRules(known.certain, apart: [], &settlement, &byNameAlone)
    var answered = settlement
    answered.join(known.together) { _, _ in false }
    let ends = answered.groups.firsts()
    // Who is told apart although the rules, or they and what was said of others, make them one: there decisions come first, and the rules give way.
    let undone = known.apart.filter { ends[Int($0.first)] == ends[Int($0.second)] }
    if !undone.isEmpty {
      (settlement, byNameAlone) = (Settlement(count: places.count), 0)
      settlement.join(known.together) { _, _ in false }
      settleByRules(known.certain, apart: undone, &settlement, &byNameAlone)
    }
    let unanswered = settlement.groups.firsts()
    finders.changeInParallel { $0.askDoubtful(unanswered) }
    let isAnswered = !known.together.isEmpty || known.apart.count > undone.count
    if isAnswered {
      settlement.join(known.together) { _, _ in false }
      settleByRules(known.certain, apart: known.apart, &settlement, &byNameAlone)
    }
    let questioning = Questioning(
      groups: settlement.groups, unanswered: isAnswered ? unanswered : nil, found: finders.map(\.findings.found), kept: known.questions, apart: known.apart,
      completeness: places.completeness, name: { places[$0].name }, order: places.order)
    return questioning.linkage(byNameAlone: byNameAlone)
  }

  /// Joins what is certain, unless two exclude each other.
  ///
  /// - Parameter byNameAlone: Grows by how many are joined by nothing but an equal name.
  private mutating func settleByRules(_ kept: [Pair], apart: Set<Pair>, _ settlement: inout Settlement, _ byNameAlone: inout Int) {
    // Whatever the signs that are left say: they were weighed when the names were still there.
    settlement.join(kept, unlessIn: apart)
    settleByEmail(apart, &settlement)
    settle(finders.flatMap(\.findings.certain), apart, &settlement)
    let earlier = settlement.groups.firsts()
    settle(finders.flatMap(\.findings.nameAlone), apart, &settlement)
    let later = settlement.groups.firsts()
    byNameAlone += places.indices.count { earlier[Int($0)] == $0 && later[Int($0)] != $0 }
  }

  /// Joins who gives one address, unless names that could not be one come together so.
  private mutating func settleByEmail(_ apart: Set<Pair>, _ settlement: inout Settlement) {
    let groups = ApartGroups(apart, settlement.groups)
    settlement.join(finders.flatMap(\.findings.certainByEmail)) { a, b in
      groups.contains(a, b) || !places.compareNames(places[a], places[b], &comparison).relation.isCompatible
    }
  }

  /// Joins links of equal names where no two of a group contradict each other.
  private func settle(_ links: [Pair], _ apart: Set<Pair>, _ settlement: inout Settlement) {
    let signs = GroupSigns(places, groups: settlement.groups, links: links, apart: apart)
    settlement.join(links) { signs.exclude($0, $1) }
  }
}
