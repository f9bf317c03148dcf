internal import BilanModel

/// Compares descriptions that share a key, and keeps what is certain or worth a question.
struct PairFinder {
  private let places: Places
  private let equalNames: MatchingRules.EqualNames
  /// For each address, whether it tells nobody apart.
  private let isShared: [Bool]
  /// Two of these are compared no more.
  private let frozen: Set<Int32>
  /// Asked before each group: then no more pairs are compared.
  private let cancellation: Cancellation

  private var comparison = NameComparison()
  /// The two names compared last, and how: in a block those of one name follow each other.
  private var lastCompared: (a: Int32, b: Int32, result: NameComparison.Result)?
  private var considered: SeenPairs

  private(set) var findings = Findings()

  /// What was found; a pair that was forgotten and looked at again stands there twice.
  struct Findings {
    /// What is worth a question, and what turned out to be (`askDoubtful`).
    var found: [FoundPair] = []
    var certain: [Pair] = []
    var certainByEmail: [Pair] = []
    var nameAlone: [Pair] = []
  }

  init(
    _ places: Places, equalNames: MatchingRules.EqualNames, isShared: [Bool], frozen: Set<Int32>, cancellation: Cancellation = .never, share: Share = .whole
  ) {
    self.cancellation = cancellation
    self.places = places
    self.equalNames = equalNames
    self.isShared = isShared
    self.frozen = frozen
    self.share = share
    considered = SeenPairs(descriptions: places.count / share.count)
  }

  /// Which pairs are its own: by their first place, so that two threads find what one does.
  private let share: Share

  // MARK: - Which pairs

  mutating func compareAll() {
    for a in places.indices where !cancellation.isAsked {
      for b in a + 1..<max(a + 1, Int32(places.count)) { considerUnlessFrozen(Pair(a, b)) }
    }
  }

  /// The largest group whose members are all compared with each other.
  static let largestBlock = 40
  /// The same where nothing but an organisation brought them together.
  private static let fewColleagues = 16
  /// How many neighbours are compared in a larger one.
  private static let window = 8
  /// The largest group of colleagues who are all compared with each other.
  private static let mostColleagues = 120

  mutating func compare(_ members: ArraySlice<Int32>, _ pass: Places.Pass) {
    if cancellation.isAsked { return }
    let isSmall = members.count <= (pass == .fewColleagues ? PairFinder.fewColleagues : PairFinder.largestBlock)
    if !isSmall, pass == .fewColleagues || pass == .neighbours { return }
    compare(members, within: isSmall ? members.count : PairFinder.window)
    if !isSmall { compareColleagues(members) }
  }

  private mutating func compare(_ members: ArraySlice<Int32>, within reach: Int) {
    for i in members.indices where share.holds(members[i]) {
      for j in i + 1..<max(i + 1, min(i + 1 + reach, members.endIndex)) { considerUnlessFrozen(Pair(members[i], members[j])) }
    }
  }

  /// In a large group those of one organisation are compared too: a name that hundreds bear tells nothing by itself. (Who shares an address is compared in a pass of its own.)
  private mutating func compareColleagues(_ members: ArraySlice<Int32>) {
    let known = members.compactMap { place in
      let organisation = places[place].organisation
      return organisation.isKnown ? (organisation: organisation.component, place: place) : nil
    }
    let sorted = known.sorted { ($0.organisation, $0.place) < ($1.organisation, $1.place) }
    let colleagues = sorted.map(\.place)
    var start = 0
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end].organisation == sorted[start].organisation { end += 1 }
      compare(colleagues[start..<end], within: end - start <= PairFinder.mostColleagues ? end - start : 2 * PairFinder.window)
      start = end
    }
  }

  // MARK: - One pair

  private mutating func considerUnlessFrozen(_ pair: Pair) {
    if !frozen.isEmpty, frozen.contains(pair.first), frozen.contains(pair.second) { return }
    consider(pair)
  }

  private mutating func consider(_ pair: Pair) {
    guard considered.insert(pair), let (verdict, evidence) = assess(pair) else { return }
    switch verdict {
    case .certain: findings.certain.append(pair)
    case .certainByEmail: findings.certainByEmail.append(pair)
    case .nameAlone: findings.nameAlone.append(pair)
    case .question: findings.found.append(FoundPair(pair: pair, evidence: evidence))
    }
  }

  private enum Verdict { case certain, certainByEmail, nameAlone, question }

  /// Nil for a pair that is different.
  private mutating func assess(_ pair: Pair) -> (Verdict, Evidence)? {
    let (a, b) = (places[pair.first], places[pair.second])
    guard a.name >= 0, b.name >= 0 else { return nil }
    var evidence = evidence(a, b)
    guard evidence.odds >= Weights.ask || evidence.name == .equal || evidence.isAcrossScripts else { return nil }
    if evidence.name != .equal || evidence.isTurned, places.met(pair.first, pair.second) {
      evidence.metAtOneSession = true
      evidence.odds += Weights.metAtOneSession
    }
    evidence.isLikelySame = evidence.isLikelyOnePerson
    // Two scripts are a question, whatever else agrees.
    if evidence.isAcrossScripts || a.isForeign != b.isForeign && evidence.email == .same || a.isForeign != b.isForeign && evidence.email == .doubtful {
      return (.question, evidence)
    }
    if evidence.isCertainByEmail { return (.certainByEmail, evidence) }
    if evidence.name == .equal {
      let (organisation, commune, email) = (evidence.organisation, evidence.commune, evidence.email)
      let contradicts = organisation == .different || commune == .different || email == .different || evidence.isUncertain
      let agrees = organisation == .same || commune == .same || email == .same || evidence.birth == .same || evidence.number == .same
      if !contradicts, agrees, evidence.odds >= Weights.certain { return (.certain, evidence) }
      if !contradicts, !agrees {
        switch equalNames {
        case .same: return (.nameAlone, evidence)
        case .ask: return (.question, evidence)
        case .different: return nil
        }
      }
    }
    return isWorthAQuestion(evidence) ? (.question, evidence) : nil
  }

  /// Once it is settled what is certain: what was thought so and is not settled all the same is a question.
  ///
  /// - Parameter groups: For each place, the first of its group.
  mutating func askDoubtful(_ groups: [Int32]) {
    for pair in [findings.certain, findings.certainByEmail, findings.nameAlone].joined() where groups[Int(pair.first)] != groups[Int(pair.second)] {
      if let (_, evidence) = assess(pair) { findings.found.append(FoundPair(pair: pair, evidence: evidence)) }
    }
  }

  private func isWorthAQuestion(_ evidence: Evidence) -> Bool {
    guard evidence.odds >= Weights.ask || evidence.name == .equal && (evidence.isUncertain || evidence.isTurned) else { return false }
    if evidence.name < .partly { return true }
    // One number under two names is a question, whatever the names.
    if evidence.number == .same, evidence.birth != .different { return true }
    if evidence.metAtOneSession { return false }
    // Who shares a mailbox with somebody half of the same name is a question at any size.
    return evidence.email == .doubtful || evidence.signs >= Weights.rareSigns && evidence.odds >= Weights.askPartly(of: places.count)
  }

  mutating func evidence(_ a: Places.Place, _ b: Places.Place) -> Evidence {
    let names = compareNames(a, b)
    var evidence = Evidence(name: a.name >= 0 && a.name == b.name ? .equal : names.relation)
    evidence.isTurned = evidence.name == .equal && a.name != b.name
    evidence.isOfTwoGenders = names.isOfTwoGenders
    evidence.isAcrossScripts = a.isForeign != b.isForeign && (evidence.name <= .letters || a.skeleton >= 0 && a.skeleton == b.skeleton)
    var odds: Int32 = 0
    (evidence.organisation, odds) = places.organisations.compare(
      a.organisation, b.organisation, adding: odds, others: Weights.otherOrganisations, ifDifferent: Weights.organisationDiffers)
    (evidence.commune, odds) = places.communes.compare(
      a.commune, b.commune, adding: odds, others: Weights.otherCommunes, ifDifferent: Weights.communeDiffers)
    if a.email >= 0, b.email >= 0 {
      let (isSame, isShared) = (a.email == b.email, isShared[Int(a.email)])
      evidence.email = !isSame ? .different : isShared ? .doubtful : .same
      odds += !isSame ? Weights.emailDiffers : isShared ? Weights.emailShared : Weights.emailSame
    }
    if a.birth >= 0, b.birth >= 0 {
      evidence.birth = a.birth == b.birth ? .same : .different
      odds += a.birth == b.birth ? Weights.birthSame : Weights.birthDiffers
    }
    if a.member >= 0, b.member >= 0 {
      evidence.number = a.member == b.member ? .same : .different
      odds += a.member == b.member ? Weights.numberSame : Weights.numberDiffers
    }
    if a.gender != .notStated, b.gender != .notStated {
      evidence.gender = a.gender == b.gender ? .same : .different
      if a.gender != b.gender { odds += Weights.genderDiffers }
    }
    if a.born.isStated, b.born.isStated {
      evidence.age = a.born.contradict(b.born) ? .different : .same
      if evidence.age == .different { odds += Weights.ageDiffers }
    }
    evidence.signs = odds
    odds += names.weight - Weights.log(max(64, places.count))
    evidence.odds = odds
    return evidence
  }

  private mutating func compareNames(_ a: Places.Place, _ b: Places.Place) -> NameComparison.Result {
    if let last = lastCompared, last.a == a.name, last.b == b.name { return last.result }
    let result = places.compareNames(a, b, &comparison)
    lastCompared = (a.name, b.name, result)
    return result
  }
}

/// What one of several threads takes of the numbers from 0 on.
struct Share {
  var number: Int
  var count: Int

  static let whole = Share(number: 0, count: 1)

  func holds(_ place: Int32) -> Bool { Int(place) % count == number }
}

extension Places {
  func compareNames(_ a: Place, _ b: Place, _ comparison: inout NameComparison) -> NameComparison.Result {
    withWords(a, b) { comparison.compare($0, $1, words, total: count + Weights.otherNames) }
  }
}
