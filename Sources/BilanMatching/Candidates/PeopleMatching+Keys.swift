internal import BilanModel

/// The keys under which descriptions are brought together to be compared.
extension PeopleMatching {
  /// By what two descriptions may have come to be compared.
  enum Pass: CaseIterable {
    case name, email, letters, sounds, consonants, slips, initials, colleagues, neighbours, fewColleagues
  }

  func addKeys(_ pass: Pass, to blocks: inout Blocks) {
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
}
