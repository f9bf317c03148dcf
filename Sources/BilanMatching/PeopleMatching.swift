internal import BilanModel

/// One matching at work: the descriptions in canonical order, their words, and what the passes over them found.
struct PeopleMatching {
  private let settings: PeopleMatcher.Settings
  /// For each place in canonical order, the description as it was given; and the way back.
  private let order: [Int32]
  private let rank: [Int32]
  private let sessions: [[Int32]]

  private var words = WordTable()
  private var wordNumbers: [Int32] = []
  private var wordEnds: [Int32] = []
  /// The number of the whole name; -1 for none.
  private var name: [Int32] = []
  private var organisations: SignColumn
  private var communes: SignColumn
  private var email: [EmailHash?]
  private var isShared: Set<EmailHash> = []

  private let total: Int

  private var comparison = NameComparison()
  private var considered: SeenPairs
  private var found: [Pair: Evidence] = [:]
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

  private static func canonicalOrder(_ people: [PersonDescription]) -> [Int32] {
    let none = EmailHash(high: 0, low: 0)
    return (0..<Int32(people.count)).sorted { x, y in
      let (a, b) = (people[Int(x)], people[Int(y)])
      if a.name != b.name { return a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
      if a.organisation != b.organisation { return a.organisation < b.organisation }
      if a.commune != b.commune { return a.commune < b.commune }
      if a.email != b.email { return (a.email ?? none) < (b.email ?? none) }
      return a.sessions.lexicographicallyPrecedes(b.sessions)
    }
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

  private func wordsOf(_ place: Int32) -> ArraySlice<Int32> {
    wordNumbers[(place == 0 ? 0 : Int(wordEnds[Int(place) - 1]))..<Int(wordEnds[Int(place)])]
  }

  // MARK: - Finding pairs

  /// Of so few descriptions all pairs are compared: keys miss one near pair in a hundred, and a small project has the time.
  static let smallProject = 400

  private var allPairs: some Sequence<Pair> {
    let count = Int32(order.count)
    return (0..<count).lazy.flatMap { a in (a + 1..<max(a + 1, count)).lazy.map { Pair(a, $0) } }
  }

  mutating func run(decisions: [Decision], kept: KeptLinks, largestComparedWhole: Int = PeopleMatching.smallProject) -> Linkage {
    let frozen = Set(kept.frozen.map { rank[Int($0)] })
    findSharedEmails()
    var blocks = Blocks()
    if order.count <= largestComparedWhole {
      for pair in allPairs where !(frozen.contains(pair.first) && frozen.contains(pair.second)) { consider(pair) }
    } else {
      for pass in Pass.allCases {
        blocks.start()
        addKeys(pass, to: &blocks)
        blocks.forEach { members in compare(members, pass, frozen) }
      }
    }
    certain += kept.certain.map(ranked)
    for question in kept.questions { found[ranked(question.pair)] = question.evidence }
    return settle(decisions.map { Decision(rank[Int($0.pair.first)], rank[Int($0.pair.second)], isSame: $0.isSame) })
  }

  private func ranked(_ pair: Pair) -> Pair { Pair(rank[Int(pair.first)], rank[Int(pair.second)]) }

  /// By what two descriptions may have come to be compared.
  private enum Pass: CaseIterable {
    case name, email, letters, sounds, consonants, slips, initials, colleagues, neighbours, fewColleagues
  }

  /// The largest group whose members are all compared with each other.
  private static let largestBlock = 40
  /// How many neighbours are compared in a larger one.
  private static let window = 8

  private func addKeys(_ pass: Pass, to blocks: inout Blocks) {
    switch pass {
    case .name:
      for place in order.indices where name[place] >= 0 { blocks.add(UInt64(name[place]), Int32(place)) }
    case .email:
      for place in order.indices { if let email = email[place] { blocks.add(email.low, Int32(place)) } }
    case .letters:
      // The same letters in another order, or in other words: `Vande Velde`, `Vandevelde`.
      for place in order.indices where name[place] >= 0 {
        var sum: UInt64 = 0
        for word in wordsOf(Int32(place)) {
          for offset in 0..<words.range(word).count { sum &+= mixed(UInt64(words.letter(word, offset))) }
        }
        blocks.add(sum, Int32(place))
      }
    case .sounds:
      forEachPairOfWords { place, a, b in
        let (x, y) = (words.sound[Int(a)], words.sound[Int(b)])
        blocks.add(key(UInt64(min(x, y)), UInt64(max(x, y))), place)
      }
    case .consonants:
      forEachPairOfWords { place, a, b in
        let (x, y) = (words.core[Int(a)], words.core[Int(b)])
        blocks.add(key(UInt64(min(x, y)), UInt64(max(x, y))), place)
      }
    case .slips:
      forEachPairOfWords { place, a, b in
        addSlips(of: b, beside: a, place, &blocks)
        addSlips(of: a, beside: b, place, &blocks)
      }
    case .initials: addInitials(to: &blocks)
    case .colleagues:
      addKeys(of: organisations, to: &blocks)
    case .neighbours:
      addKeys(of: communes, to: &blocks)
    case .fewColleagues:
      for place in order.indices where organisations.isKnown(place) { blocks.add(UInt64(organisations.component[place]), Int32(place)) }
    }
  }

  /// Keys of each word by its consonants, and a sign beside it.
  private func addKeys(of signs: SignColumn, to blocks: inout Blocks) {
    for place in order.indices where signs.isKnown(place) {
      for word in wordsOf(Int32(place)) { blocks.add(key(UInt64(words.consonants[Int(word)]), UInt64(signs.component[place])), Int32(place)) }
    }
  }

  private func forEachPairOfWords(_ body: (Int32, Int32, Int32) -> Void) {
    for place in order.indices {
      let list = wordsOf(Int32(place)).prefix(NameComparison.mostWords)
      for i in list.indices {
        for j in list.indices where j > i { body(Int32(place), list[i], list[j]) }
      }
    }
  }

  /// Keys of one word by its sound and another by its consonants with one of them left out: two words that differ in one consonant share one.
  private func addSlips(of word: Int32, beside other: Int32, _ place: Int32, _ blocks: inout Blocks) {
    let skeleton = words.skeleton(word)
    guard !skeleton.isEmpty else { return }
    let base = UInt64(words.sound[Int(other)]) &* 31 &+ 7
    for left in skeleton.indices where skeleton.count > 1 {
      var hash = base
      for i in skeleton.indices where i != left { hash = hash &* 0x100_0000_01B3 &+ UInt64(skeleton[i]) }
      blocks.add(hash, place)
    }
    var hash = base
    for byte in skeleton { hash = hash &* 0x100_0000_01B3 &+ UInt64(byte) }
    blocks.add(hash, place)
  }

  /// Names with an initial, and the full names they may stand for.
  private func addInitials(to blocks: inout Blocks) {
    var wanted: Set<UInt64> = []
    func keys(_ place: Int, _ body: (UInt64) -> Void) {
      let list = wordsOf(Int32(place)).prefix(NameComparison.mostWords)
      for full in list where !words.isInitial(full) {
        for other in list where other != full { body(key(UInt64(words.sound[Int(full)]), UInt64(words.letter(other, 0)))) }
      }
    }
    for place in order.indices where wordsOf(Int32(place)).contains(where: { words.isInitial($0) }) {
      keys(place) { wanted.insert($0) }
    }
    guard !wanted.isEmpty else { return }
    for place in order.indices {
      keys(place) { if wanted.contains($0) { blocks.add($0, Int32(place)) } }
    }
  }

  private mutating func compare(_ members: ArraySlice<Int32>, _ pass: Pass, _ frozen: Set<Int32>) {
    let isSmall = members.count <= (pass == .fewColleagues ? 16 : PeopleMatching.largestBlock)
    if !isSmall, pass == .fewColleagues || pass == .neighbours { return }
    for i in members.indices {
      for j in members.indices where j > i {
        if !isSmall, j > i + PeopleMatching.window, !haveSignInCommon(members[i], members[j]) { continue }
        if !frozen.isEmpty, frozen.contains(members[i]), frozen.contains(members[j]) { continue }
        consider(Pair(members[i], members[j]))
      }
    }
  }

  /// In a large group only those who share a sign are compared: a name that hundreds bear tells nothing by itself.
  private func haveSignInCommon(_ a: Int32, _ b: Int32) -> Bool {
    let (a, b) = (Int(a), Int(b))
    return organisations.isKnown(a) && organisations.component[a] == organisations.component[b] || email[a] != nil && email[a] == email[b]
  }

  // MARK: - One pair

  private mutating func consider(_ pair: Pair) {
    guard name[Int(pair.first)] >= 0, name[Int(pair.second)] >= 0, considered.insert(pair), found[pair] == nil else { return }
    var evidence = evidence(pair)
    guard evidence.odds >= Weights.ask || evidence.name == .equal else { return }
    if evidence.name != .equal, meet(sessions[Int(pair.first)], sessions[Int(pair.second)]) {
      evidence.metAtOneSession = true
      evidence.odds += Weights.metAtOneSession
    }
    let isWorthIt =
      evidence.odds >= Weights.ask
      && (evidence.name < .partly || evidence.signs >= Weights.rareSigns && evidence.odds >= Weights.askPartly(of: order.count) && !evidence.metAtOneSession)
    if evidence.email == .same, evidence.name.isCompatible || evidence.name < .partly && !evidence.metAtOneSession {
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
    found[pair] = evidence
  }

  private mutating func evidence(_ pair: Pair) -> Evidence {
    let (a, b) = (Int(pair.first), Int(pair.second))
    let names = comparison.compare(wordsOf(pair.first), wordsOf(pair.second), words, total: total)
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

  private mutating func settle(_ decisions: [Decision]) -> Linkage {
    let apart = Set(decisions.filter { !$0.isSame }.map(\.pair))
    let together = decisions.filter(\.isSame).map(\.pair)
    var settlement = Settlement(count: order.count)
    _ = settlement.join(together) { _, _ in false }
    var open = settlement.join(certainByEmail.sorted()) { apart.contains(Pair($0, $1)) }
    open += settle(certain.sorted(), apart, &settlement)
    let alone = nameAlone.sorted()
    let before = settlement.groups
    open += settle(alone, apart, &settlement)
    var groups = settlement.groups
    var (earlier, later) = (before, groups)
    let byNameAlone = Set(alone.flatMap { [earlier.first($0.first), earlier.first($0.second)] }).count { earlier.first($0) != later.first($0) }
    let asked = found.filter { pair, _ in groups.first(pair.first) != groups.first(pair.second) }
    return Questioning(groups: groups, found: asked, apart: apart, completeness: completeness, order: order).linkage(byNameAlone: byNameAlone)
  }

  /// Joins links of equal names where no two of a group contradict each other.
  private func settle(_ links: [Pair], _ apart: Set<Pair>, _ settlement: inout Settlement) -> [Pair] {
    var signs = GroupSigns(groups: settlement.groups, places: links.flatMap { [$0.first, $0.second] }, apart: apart)
    for place in order.indices {
      signs.add(Int32(place), organisation: organisations.component[place], commune: communes.component[place], email: email[place])
    }
    return settlement.join(links) { signs.exclude($0, $1) }
  }

  /// How much of a name stands at a place: whole words, then letters.
  private func completeness(_ place: Int32) -> (words: Int, letters: Int) {
    let list = wordsOf(place)
    return (list.count { !words.isInitial($0) }, list.reduce(0) { $0 + words.range($1).count })
  }
}

/// One sign of all descriptions: which value each states, and what an agreement in it weighs.
private struct SignColumn {
  /// The settled value from 0, -1 where none is stated; and the values that may be one with it.
  private let value: [Int32]
  let component: [Int32]
  /// How many descriptions state each value.
  private let counts: [Int32]

  init(_ stated: [Int32], _ linkage: Linkage) {
    func numbers(_ groups: [Int32]) -> [Int32] {
      var dense: [Int32: Int32] = [:]
      return stated.map { number in
        if number < 0 { return -1 }
        let group = Int(number) < groups.count ? groups[Int(number)] : number
        if let known = dense[group] { return known }
        let new = Int32(dense.count)
        dense[group] = new
        return new
      }
    }
    value = numbers(linkage.settled)
    component = numbers(linkage.merged)
    var counts = [Int32](repeating: 0, count: Int(value.max() ?? -1) + 1)
    for number in value where number >= 0 { counts[Int(number)] += 1 }
    self.counts = counts
  }

  func isKnown(_ place: Int) -> Bool { value[place] >= 0 }

  func compare(_ a: Int, _ b: Int, adding odds: Int32, others: Int, ifDifferent: Int32) -> (SignRelation, Int32) {
    guard isKnown(a), isKnown(b) else { return (.unknown, odds) }
    let isSame = value[a] == value[b]
    guard isSame || component[a] == component[b] else { return (.different, odds + ifDifferent) }
    // A few more than were seen, so that two colleagues in a small project do not pass for a rare coincidence.
    let count = Int(max(counts[Int(value[a])], counts[Int(value[b])])) + 2
    let weight = Weights.rarity(count, of: value.count + others)
    return isSame ? (.same, odds + weight) : (.doubtful, odds + weight * 7 / 8)
  }
}

/// What the members of each settled group say of themselves, together.
private struct GroupSigns {
  private var groups: Groups
  private var wanted: Set<Int32> = []
  private var organisations: [Int32: Set<Int32>] = [:]
  private var communes: [Int32: Set<Int32>] = [:]
  private var emails: [Int32: Set<EmailHash>] = [:]
  private var apart: Set<Pair> = []

  init(groups: Groups, places: [Int32], apart: Set<Pair>) {
    self.groups = groups
    for place in places { wanted.insert(self.groups.first(place)) }
    self.apart = Set(apart.map { Pair(self.groups.first($0.first), self.groups.first($0.second)) })
  }

  mutating func add(_ place: Int32, organisation: Int32, commune: Int32, email: EmailHash?) {
    let group = groups.first(place)
    guard wanted.contains(group) else { return }
    if organisation >= 0 { organisations[group, default: []].insert(organisation) }
    if commune >= 0 { communes[group, default: []].insert(commune) }
    if let email { emails[group, default: []].insert(email) }
  }

  /// Whether two groups cannot be the same: somebody said so, or they have a sign of one kind and none in common.
  func exclude(_ a: Int32, _ b: Int32) -> Bool {
    apart.contains(Pair(a, b)) || contradict(organisations[a], organisations[b]) || contradict(communes[a], communes[b]) || contradict(emails[a], emails[b])
  }

  private func contradict<Sign>(_ a: Set<Sign>?, _ b: Set<Sign>?) -> Bool {
    guard let a, let b else { return false }
    return a.isDisjoint(with: b)
  }
}
