public import BilanModel
internal import BilanText

/// Finds which names of organisations are one body: `CPAS St-Gilles`, `CPAS de Saint-Gilles`, `OCMW Sint-Gillis`.
///
/// **Certain**: the same words once abbreviations are written out, articles dropped, and what has a French and a Dutch name is given one (`OrganisationWords`).
/// **To ask**: words that nearly agree, or all words of one name in the other; initials for a whole name.
/// **Different**: the rest.
public struct OrganisationMatcher: Sendable {
  private let vocabulary: OrganisationWords

  /// - Parameter places: Names of one place in several languages, folded: `["saint gilles", "sint gillis"]`.
  public init(places: [[String]] = []) { vocabulary = OrganisationWords(places: places) }

  /// - Parameters:
  ///   - names: Folded names, each once.
  ///   - decisions: What somebody decided, by index.
  ///   - cancellation: Where it is asked for, nothing is matched.
  public func match(_ names: [String], decisions: [Decision] = [], cancellation: Cancellation = .never) -> Linkage {
    var matching = OrganisationMatching(names.map(vocabulary.words), names.map(vocabulary.plainWords))
    return matching.run(decisions, cancellation)
  }
}

extension OrganisationMatcher {
  /// Whether two folded names are certainly one body: the same words once abbreviations are written out.
  public func isCertain(_ a: String, _ b: String) -> Bool { vocabulary.words(of: a).sorted() == vocabulary.words(of: b).sorted() }
}

/// One matching of organisations at work.
private struct OrganisationMatching {
  private let order: [Int32]
  private let rank: [Int32]
  private var words = WordTable()
  private var lists: [[Int32]] = []
  private var whole: [String] = []
  /// The letters of the name without blanks, as it is written.
  private var compact: [[UInt8]] = []
  /// The words as they are written, with a mark on those that tell nothing.
  private var plain: [[(letters: [UInt8], isEmpty: Bool)]] = []
  /// The words that tell something, as they are written.
  private var telling: [[[UInt8]]] = []
  private var outlines: [Abbreviation.Outline] = []
  private var distance = EditDistance()
  private var comparison = NameComparison()
  private var found: [Pair: Evidence] = [:]
  private var certain: [Pair] = []
  private var considered: SeenPairs
  private let total: Int

  init(_ names: [[String]], _ plainWords: [[(letters: [UInt8], isEmpty: Bool)]]) {
    // The same words in another order are the same body.
    let joined = names.map { $0.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ") }
    let order = (0..<Int32(names.count)).sorted { a, b in
      let (x, y) = (joined[Int(a)], joined[Int(b)])
      return x != y
        ? x.utf8.lexicographicallyPrecedes(y.utf8) : names[Int(a)].lexicographicallyPrecedes(names[Int(b)]) || names[Int(a)] == names[Int(b)] && a < b
    }
    self.order = order
    var rank = [Int32](repeating: 0, count: order.count)
    for (place, name) in order.enumerated() { rank[Int(name)] = Int32(place) }
    self.rank = rank
    total = names.count + 200
    considered = SeenPairs(descriptions: names.count)
    for name in order {
      whole.append(joined[Int(name)])
      plain.append(plainWords[Int(name)])
      telling.append(plainWords[Int(name)].filter { !$0.isEmpty }.map(\.letters))
      outlines.append(Abbreviation.Outline(plainWords[Int(name)]))
      compact.append(plainWords[Int(name)].flatMap(\.letters))
      lists.append(
        names[Int(name)].map { word in
          let bytes = Array(word.utf8)
          return words.number(bytes.span, 0..<bytes.count)
        })
    }
  }

  private enum Pass: CaseIterable { case whole, pairs, words, slips, ends, beginnings }

  mutating func run(_ decisions: [Decision], _ cancellation: Cancellation) -> Linkage {
    for pass in Pass.allCases where !cancellation.isAsked {
      var blocks = Blocks(.whole)
      for place in lists.indices { addKeys(pass, Int32(place), to: &blocks) }
      blocks.sort()
      blocks.forEach { members in
        if cancellation.isAsked { return }
        // In a large block only names near each other in its order are compared: their pairs would be its square.
        let reach = members.count <= 60 ? members.count : 8
        for i in members.indices {
          for j in members[i...].indices.dropFirst().prefix(reach) { consider(Pair(members[i], members[j]), pass) }
        }
      }
    }
    if cancellation.isAsked { return Linkage(unmatched: order.count) }
    let decisions = decisions.map { Decision(rank[Int($0.pair.first)], rank[Int($0.pair.second)], isSame: $0.isSame) }
    let apart = Set(decisions.filter { !$0.isSame }.map(\.pair))
    // First by the rules, then by what somebody said, as people are (`PeopleMatching.settle`).
    var settlement = Settlement(count: order.count)
    settlement.join(certain.sorted(), unlessIn: apart)
    let unanswered = decisions.isEmpty ? nil : settlement.groups.firsts()
    settlement.join(decisions.filter(\.isSame).map(\.pair)) { _, _ in false }
    let lists = lists
    return Questioning(
      groups: settlement.groups, unanswered: unanswered, found: [found.map { FoundPair(pair: $0, evidence: $1) }], apart: apart,
      completeness: { (lists[Int($0)].count, 0) },
      name: { $0 }, order: order
    )
    .linkage(byNameAlone: 0)
  }

  private func addKeys(_ pass: Pass, _ place: Int32, to blocks: inout Blocks) {
    let list = lists[Int(place)].prefix(NameComparison.mostWords)
    switch pass {
    case .whole: blocks.add(list.reduce(0) { $0 &+ mixed(UInt64($1)) }, place)
    case .pairs:
      for i in list.indices {
        for j in list.indices where j > i {
          let (x, y) = (words[list[i]].sound, words[list[j]].sound)
          blocks.add(key(UInt64(min(x, y)), UInt64(max(x, y))), place)
        }
      }
    case .beginnings:
      // An abbreviation may have no word in common with what it stands for.
      if let letter = plain[Int(place)].first?.letters.first { blocks.add(UInt64(letter), place) }
    case .ends:
      // Where blanks were lost or came in, only the letters tell.
      let letters = compact[Int(place)]
      guard letters.count >= 2 * OrganisationMatching.endLength else { return }
      for end in [letters.prefix(OrganisationMatching.endLength), letters.suffix(OrganisationMatching.endLength)] {
        blocks.add(end.reduce(UInt64(letters.count) / 1000) { $0 &* 0x100_0000_01B3 &+ UInt64($1) }, place)
      }
    case .words: for word in list { blocks.add(UInt64(words[word].sound), place) }
    case .slips:
      for i in list.indices {
        for j in list.indices where j != i {
          words.forEachSlip(of: words[list[j]], from: UInt64(words[list[i]].sound)) { blocks.add($0, place) }
        }
      }
    }
  }

  private mutating func consider(_ pair: Pair, _ pass: Pass) {
    // Letters and abbreviations are only looked at where their own pass brings two names together.
    if pass == .ends || pass == .beginnings {
      if found[pair] != nil { return }
    } else if !considered.insert(pair) {
      return
    }
    let (a, b) = (Int(pair.first), Int(pair.second))
    var evidence: Evidence
    if whole[a] == whole[b], !whole[a].isEmpty {
      evidence = Evidence(name: .equal)
      certain.append(pair)
    } else {
      let (x, y) = (lists[a], lists[b])
      let names = comparison.compare(x.span, y.span, words, total: total)
      evidence = Evidence(name: names.relation)
      evidence.odds = names.weight
      if pass == .ends, names.relation >= .longer, isWrittenAlike(a, b) {
        evidence.name = .letters
        evidence.odds = max(evidence.odds, 0) + Weights.log(total)
      }
      evidence.odds -= Weights.log(max(64, order.count))
      if evidence.name >= .partly, isAbbreviated(a, b) || isAbbreviated(b, a) {
        evidence.name = .initial
        evidence.odds = Weights.certain
      }
      // Where words differ, much else has to agree: `CPAS Forest` is not `CPAS Anderlecht`.
      guard evidence.odds >= (evidence.name < .partly ? Weights.ask : Weights.certain) else { return }
    }
    evidence.isLikelySame = evidence.odds >= 0
    found[pair] = evidence
  }

  private func isAbbreviated(_ short: Int, _ long: Int) -> Bool {
    outlines[short].mayShorten(outlines[long]) && Abbreviation.shortens(telling[short], plain[long])
  }

  private static let endLength = 5

  /// Whether the letters nearly agree once the blanks are out: one slip in eight letters.
  private mutating func isWrittenAlike(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (compact[a], compact[b])
    let shorter = min(x.count, y.count)
    guard shorter >= 8 else { return false }
    return distance.distance(x.span, y.span, limit: max(1, shorter / 8)) != nil
  }
}
