internal import BilanModel
internal import Dispatch

/// One matching at work: the descriptions in canonical order, their words, and what the passes over them found.
struct PeopleMatching {
  private let settings: PeopleMatcher.Settings
  /// For each place in canonical order, the description as it was given; and the way back.
  let order: [Int32]
  private let rank: [Int32]
  private let sessions: [[Int32]]

  var words = WordTable()
  private var wordNumbers: [Int32] = []
  private var wordEnds: [Int32] = []
  /// The number of the whole name; -1 for none.
  var name: [Int32] = []
  var organisations: SignColumn
  var communes: SignColumn
  var email: [EmailHash?]
  private var isShared: Set<EmailHash> = []

  private let total: Int

  private var comparison = NameComparison()
  /// The two names compared last, and how: in a block those of one name follow each other.
  private var lastCompared: (a: Int32, b: Int32, result: NameComparison.Result)?
  private var considered: SeenPairs
  /// What is worth a question; a pair that was forgotten and looked at again stands there twice.
  private var found: [FoundPair] = []
  private var certain: [Pair] = []
  private var certainByEmail: [Pair] = []
  private var nameAlone: [Pair] = []

  init(_ people: [PersonDescription], _ organisations: Linkage, _ communes: Linkage, _ settings: PeopleMatcher.Settings) {
    self.settings = settings
    let order = PeopleMatching.canonicalOrder(people)
    self.order = order
    var rank = [Int32](repeating: 0, count: order.count)
    for (place, person) in order.enumerated() { rank[Int(person)] = Int32(place) }
    self.rank = rank
    total = people.count + Weights.otherNames
    considered = SeenPairs(descriptions: people.count)
    sessions = order.map { people[Int($0)].sessions }
    email = order.map { people[Int($0)].email }
    self.organisations = SignColumn(order.map { people[Int($0)].organisation }, organisations)
    self.communes = SignColumn(order.map { people[Int($0)].commune }, communes)
    readNames(people)
  }

  /// The descriptions by all that they say, the name first: its first eight bytes decide nearly always, and stand beside the number.
  private static func canonicalOrder(_ people: [PersonDescription]) -> [Int32] {
    let none = EmailHash(high: 0, low: 0)
    let keys = people.indices.map { (beginning: people[$0].name.utf8.prefix(8).bigEndianWord, person: Int32($0)) }
    return keys.sorted { x, y in
      if x.beginning != y.beginning { return x.beginning < y.beginning }
      let (a, b) = (people[Int(x.person)], people[Int(y.person)])
      if a.name != b.name { return a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
      if a.organisation != b.organisation { return a.organisation < b.organisation }
      if a.commune != b.commune { return a.commune < b.commune }
      if a.email != b.email { return (a.email ?? none) < (b.email ?? none) }
      return a.sessions.lexicographicallyPrecedes(b.sessions)
    }.map(\.person)
  }

  private mutating func readNames(_ people: [PersonDescription]) {
    var names = ByteTable(minimumCapacity: people.count)
    for person in order {
      var text = people[Int(person)].name
      text.withUTF8 { bytes in
        let span = bytes.span
        name.append(span.isEmpty ? -1 : Int32(names.insert(span, 0..<span.count).index))
        var start = 0
        for i in 0...span.count where i == span.count || span[i] == 32 {
          if i > start { wordNumbers.append(words.number(span, start..<i)) }
          start = i + 1
        }
      }
      wordEnds.append(Int32(wordNumbers.count))
    }
  }

  func wordsOf(_ place: Int32) -> ArraySlice<Int32> {
    wordNumbers[(place == 0 ? 0 : Int(wordEnds[Int(place) - 1]))..<Int(wordEnds[Int(place)])]
  }

  // MARK: - Finding pairs

  /// Of so few descriptions all pairs are compared: keys miss one near pair in a hundred, and a small project has the time.
  static let smallProject = 1000

  private var allPairs: some Sequence<Pair> {
    let count = Int32(order.count)
    return (0..<count).lazy.flatMap { a in (a + 1..<max(a + 1, count)).lazy.map { Pair(a, $0) } }
  }

  mutating func run(decisions: [Decision], kept: KeptLinks, largestComparedWhole: Int = PeopleMatching.smallProject) -> Linkage {
    let frozen = Set(kept.frozen.map { rank[Int($0)] })
    findSharedEmails()
    if order.count <= largestComparedWhole {
      for pair in allPairs where !(frozen.contains(pair.first) && frozen.contains(pair.second)) { consider(pair) }
    } else {
      compareByKeys(frozen)
    }
    return settle(Known(decisions, kept, rank))
  }

  /// What is known beside the descriptions, by places in canonical order.
  private struct Known {
    var together: [Pair]
    var apart: Set<Pair>
    /// What was certain or asked when names were taken away.
    var certain: [Pair]
    var questions: [Pair: Evidence]

    init(_ decisions: [Decision], _ kept: KeptLinks, _ rank: [Int32]) {
      func ranked(_ pair: Pair) -> Pair { Pair(rank[Int(pair.first)], rank[Int(pair.second)]) }
      together = decisions.filter(\.isSame).map { ranked($0.pair) }
      apart = Set(decisions.filter { !$0.isSame }.map { ranked($0.pair) })
      certain = kept.certain.map(ranked)
      questions = Dictionary(kept.questions.map { (ranked($0.pair), $0.evidence) }, uniquingKeysWith: { a, b in a.odds >= b.odds ? a : b })
      // In case a decision taken since makes one of them doubtful.
      for pair in certain {
        questions[pair] = Evidence(kept: .equal, odds: Weights.certain)
      }
    }
  }

  /// From so many descriptions on, two threads share the comparing: each takes the pairs whose first place is its own, so that what is found is the same.
  private static let largeProject = 20_000

  private mutating func compareByKeys(_ frozen: Set<Int32>) {
    let share = order.count < PeopleMatching.largeProject ? 1 : 2
    var workers = [PeopleMatching](repeating: self, count: share)
    considered = SeenPairs(descriptions: 0)
    for pass in Pass.allCases {
      var blocks = Blocks()
      addKeys(pass, to: &blocks)
      blocks.sort()
      let sorted = blocks
      workers.withUnsafeMutableBufferPointer { buffer in
        // Each thread changes one element, and nobody reads them meanwhile.
        nonisolated(unsafe) let buffer = buffer
        DispatchQueue.concurrentPerform(iterations: share) { number in
          sorted.forEach { members in buffer[number].compare(members, pass, frozen, worker: number, of: share) }
        }
      }
    }
    for worker in workers {
      found += worker.found
      certain += worker.certain
      certainByEmail += worker.certainByEmail
      nameAlone += worker.nameAlone
    }
  }

  /// The largest group whose members are all compared with each other.
  private static let largestBlock = 40
  /// How many neighbours are compared in a larger one.
  private static let window = 8

  private mutating func compare(_ members: ArraySlice<Int32>, _ pass: Pass, _ frozen: Set<Int32>, worker: Int, of share: Int) {
    let isSmall = members.count <= (pass == .fewColleagues ? 16 : PeopleMatching.largestBlock)
    if !isSmall, pass == .fewColleagues || pass == .neighbours { return }
    compare(members, within: isSmall ? members.count : PeopleMatching.window, frozen, worker, share)
    if !isSmall { compareColleagues(members, frozen, worker, share) }
  }

  private mutating func compare(_ members: ArraySlice<Int32>, within reach: Int, _ frozen: Set<Int32>, _ worker: Int, _ share: Int) {
    for i in members.indices where Int(members[i]) % share == worker {
      for j in members[i...].indices.dropFirst().prefix(reach) {
        if !frozen.isEmpty, frozen.contains(members[i]), frozen.contains(members[j]) { continue }
        consider(Pair(members[i], members[j]))
      }
    }
  }

  /// In a large group those of one organisation are compared too: a name that hundreds bear tells nothing by itself. (Who shares an address is compared in a pass of its own.)
  private mutating func compareColleagues(_ members: ArraySlice<Int32>, _ frozen: Set<Int32>, _ worker: Int, _ share: Int) {
    let known = members.filter { organisations.isKnown(Int($0)) }
    let sorted = known.sorted { a, b in
      let (x, y) = (organisations.component[Int(a)], organisations.component[Int(b)])
      return x != y ? x < y : a < b
    }
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, organisations.component[Int(sorted[end])] == organisations.component[Int(sorted[start])] { end += 1 }
      let colleagues = sorted[start..<end]
      compare(colleagues, within: colleagues.count <= PeopleMatching.mostColleagues ? colleagues.count : 2 * PeopleMatching.window, frozen, worker, share)
      start = end
    }
  }

  /// The largest group of colleagues who are all compared with each other.
  private static let mostColleagues = 120

  // MARK: - One pair

  private mutating func consider(_ pair: Pair) {
    guard name[Int(pair.first)] >= 0, name[Int(pair.second)] >= 0, considered.insert(pair) else { return }
    var evidence = evidence(pair)
    guard evidence.odds >= Weights.ask || evidence.name == .equal else { return }
    if evidence.name != .equal, meet(sessions[Int(pair.first)], sessions[Int(pair.second)]) {
      evidence.metAtOneSession = true
      evidence.odds += Weights.metAtOneSession
    }
    let isWorthIt = isWorthAQuestion(evidence)
    if evidence.isCertainByEmail {
      certainByEmail.append(pair)
    } else if evidence.name == .equal {
      let signs = [evidence.organisation, evidence.commune, evidence.email]
      let contradicts = signs.contains(.different)
      if !contradicts, signs.contains(.same), evidence.odds >= Weights.certain {
        certain.append(pair)
      } else if !contradicts, !signs.contains(.same) {
        switch settings.equalNames {
        case .same: nameAlone.append(pair)
        case .ask: break
        case .different: return
        }
      } else if !isWorthIt {
        return
      }
    } else if !isWorthIt {
      return
    }
    evidence.isLikelySame = evidence.isLikelyOnePerson
    found.append(FoundPair(pair: pair, evidence: evidence))
  }

  private func isWorthAQuestion(_ evidence: Evidence) -> Bool {
    guard evidence.odds >= Weights.ask else { return false }
    if evidence.name < .partly { return true }
    if evidence.metAtOneSession { return false }
    // Who shares a mailbox with somebody half of the same name is a question at any size.
    return evidence.email == .doubtful || evidence.signs >= Weights.rareSigns && evidence.odds >= Weights.askPartly(of: order.count)
  }

  private mutating func evidence(_ pair: Pair) -> Evidence {
    let (a, b) = (Int(pair.first), Int(pair.second))
    let names = compareNames(pair)
    var evidence = Evidence(name: name[a] >= 0 && name[a] == name[b] ? .equal : names.relation)
    var odds: Int32 = 0
    (evidence.organisation, odds) = organisations.compare(a, b, adding: odds, others: Weights.otherOrganisations, ifDifferent: Weights.organisationDiffers)
    (evidence.commune, odds) = communes.compare(a, b, adding: odds, others: Weights.otherCommunes, ifDifferent: Weights.communeDiffers)
    if let x = email[a], let y = email[b] {
      evidence.email = x != y ? .different : isShared.contains(x) ? .doubtful : .same
      odds += x != y ? Weights.emailDiffers : isShared.contains(x) ? Weights.emailShared : Weights.emailSame
    }
    evidence.signs = odds
    odds += names.weight - Weights.log(max(64, order.count))
    evidence.odds = odds
    return evidence
  }

  private mutating func compareNames(_ pair: Pair) -> NameComparison.Result {
    let (a, b) = (name[Int(pair.first)], name[Int(pair.second)])
    if let last = lastCompared, last.a == a, last.b == b { return last.result }
    let result = comparison.compare(wordsOf(pair.first), wordsOf(pair.second), words, total: total)
    lastCompared = (a, b, result)
    return result
  }

  /// Whether two ascending lists have a number in common.
  private func meet(_ a: [Int32], _ b: [Int32]) -> Bool {
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] { return true }
      if a[i] < b[j] { i += 1 } else { j += 1 }
    }
    return false
  }

  /// An address that two people of other names give is a mailbox: it tells nobody apart from anybody.
  private mutating func findSharedEmails() {
    var blocks = Blocks()
    addKeys(.email, to: &blocks)
    blocks.sort()
    blocks.forEach { members in
      if members.count > PeopleMatching.largestBlock {
        for member in members { isShared.insert(email[Int(member)]!) }
        return
      }
      for i in members.indices {
        for j in members.indices where j > i && email[Int(members[i])] == email[Int(members[j])] {
          let names = comparison.compare(wordsOf(members[i]), wordsOf(members[j]), words, total: total)
          if names.relation >= .partly { isShared.insert(email[Int(members[i])]!) }
        }
      }
    }
  }

  // MARK: - Settling

  private mutating func settle(_ known: Known) -> Linkage {
    var settlement = Settlement(count: order.count)
    settlement.join(known.together) { _, _ in false }
    // Whatever the signs that are left say: they were weighed when the names were still there.
    settlement.join(known.certain.sorted(), unlessIn: known.apart)
    settleByEmail(known.apart, &settlement)
    settle(certain.sorted(), known.apart, &settlement)
    let alone = nameAlone.sorted()
    var (earlier, later) = (settlement.groups, settlement.groups)
    settle(alone, known.apart, &settlement)
    later = settlement.groups
    let byNameAlone = Set(alone.flatMap { [earlier.first($0.first), earlier.first($0.second)] }).count { earlier.first($0) != later.first($0) }
    let asked = found.filter { later.first($0.pair.first) != later.first($0.pair.second) }
    return Questioning(
      groups: later, found: asked, kept: known.questions.map { FoundPair(pair: $0, evidence: $1) }, apart: known.apart, completeness: completeness, order: order
    )
    .linkage(byNameAlone: byNameAlone)
  }

  /// Joins who gives one address, unless the shorter of two names (`N. Filali`) could be somebody else's who may have it too: a twin, a parent.
  private mutating func settleByEmail(_ apart: Set<Pair>, _ settlement: inout Settlement) {
    let shortened = Set(found.filter { $0.evidence.isCertainByEmail && $0.evidence.name != .equal }.flatMap { [$0.pair.first, $0.pair.second] })
    let witnesses = found.filter { found in
      found.evidence.name.isCompatible && found.evidence.email != .different && (shortened.contains(found.pair.first) || shortened.contains(found.pair.second))
    }.map(\.pair)
    let groups = ApartGroups(apart, settlement.groups)
    settlement.join(certainByEmail.sorted(), witnesses: witnesses) { a, b in
      groups.contains(a, b) || !compareNames(Pair(a, b)).relation.isCompatible
    }
  }

  /// Joins links of equal names where no two of a group contradict each other.
  private func settle(_ links: [Pair], _ apart: Set<Pair>, _ settlement: inout Settlement) {
    var signs = GroupSigns(groups: settlement.groups, places: links.flatMap { [$0.first, $0.second] }, apart: apart)
    for place in order.indices {
      signs.add(Int32(place), organisation: organisations.component[place], commune: communes.component[place], email: email[place])
    }
    settlement.join(links) { signs.exclude($0, $1) }
  }

  /// How much of a name stands at a place: whole words, then letters.
  private func completeness(_ place: Int32) -> (words: Int, letters: Int) {
    let list = wordsOf(place)
    return (list.count { !words.isInitial($0) }, list.reduce(0) { $0 + words.range($1).count })
  }
}

extension Substring.UTF8View {
  /// Up to eight bytes as one number that sorts as they do; what is missing sorts first.
  fileprivate var bigEndianWord: UInt64 {
    var word: UInt64 = 0
    for byte in self { word = word << 8 | UInt64(byte) }
    return word << (8 * UInt64(8 - count))
  }
}
