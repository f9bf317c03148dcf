/// The keys under which descriptions are brought together to be compared.
extension Places {
  /// By what two descriptions may have come to be compared.
  enum Pass: CaseIterable {
    case name, email, members, skeletons, letters, familiar, sounds, consonants, slips, initials, colleagues, neighbours, fewColleagues
  }

  func addKeys(_ pass: Pass, to blocks: inout Blocks) {
    switch pass {
    case .name:
      for place in indices where self[place].name >= 0 { blocks.add(UInt64(self[place].name), place) }
    case .email:
      for place in indices where self[place].email >= 0 { blocks.add(UInt64(self[place].email), place) }
    case .members:
      for place in indices where self[place].member >= 0 { blocks.add(UInt64(self[place].member), place) }
    case .skeletons:
      for place in indices where self[place].skeleton >= 0 { blocks.add(UInt64(self[place].skeleton), place) }
    case .letters:
      // The same letters in another order, or in other words: `Vande Velde`, `Vandevelde`.
      for place in indices where self[place].name >= 0 {
        var sum: UInt64 = 0
        forEachWord(of: place) { word in
          words.withLetters(word) { letters in for i in letters.indices { sum &+= mixed(UInt64(letters[i])) } }
        }
        blocks.add(sum, place)
      }
    case .familiar:
      forEachPairOfWords { place, a, b in
        words.forEachFamiliar(of: a) { blocks.add(key($0, UInt64(b.sound)), place) }
        words.forEachFamiliar(of: b) { blocks.add(key($0, UInt64(a.sound)), place) }
      }
    case .sounds:
      forEachPairOfWords { place, a, b in blocks.add(key(ofBoth: a.sound, b.sound), place) }
    case .consonants:
      forEachPairOfWords { place, a, b in blocks.add(key(ofBoth: a.core, b.core), place) }
    case .slips:
      forEachPairOfWords { place, a, b in
        addSlips(of: b, beside: a, place, &blocks)
        addSlips(of: a, beside: b, place, &blocks)
      }
    case .initials: addInitials(to: &blocks)
    case .colleagues: addKeys(of: { $0.organisation }, to: &blocks)
    case .neighbours: addKeys(of: { $0.commune }, to: &blocks)
    case .fewColleagues:
      for place in indices where self[place].organisation.isKnown { blocks.add(UInt64(self[place].organisation.component), place) }
    }
  }

  /// Keys of each word by its consonants, and a sign beside it.
  private func addKeys(of sign: (Place) -> SignColumn.Sign, to blocks: inout Blocks) {
    for place in indices {
      let sign = sign(self[place])
      guard sign.isKnown else { continue }
      forEachWord(of: place) { blocks.add(key(UInt64($0.consonants), UInt64(sign.component)), place) }
    }
  }

  private func forEachWord(of place: Int32, _ body: (WordTable.Word) -> Void) {
    withWords(place) { list in for i in list.indices { body(words[list[i]]) } }
  }

  private func forEachPairOfWords(_ body: (Int32, WordTable.Word, WordTable.Word) -> Void) {
    for place in indices {
      withWords(place) { list in
        let count = min(list.count, NameComparison.mostWords)
        for i in 0..<count {
          for j in i + 1..<max(i + 1, count) { body(place, words[list[i]], words[list[j]]) }
        }
      }
    }
  }

  /// Keys of one word by its sound and another by its consonants with one of them left out: two words that differ in one consonant share one.
  private func addSlips(of word: WordTable.Word, beside other: WordTable.Word, _ place: Int32, _ blocks: inout Blocks) {
    let base = UInt64(other.sound) &* 31 &+ 7
    guard word.skeletonLength > 0 else { return }
    if word.skeletonLength > 1 { words.forEachSlip(of: word, from: base) { blocks.add($0, place) } }
    blocks.add(words.skeletonNumber(of: word, from: base), place)
  }

  /// Names with an initial, and the full names they may stand for.
  private func addInitials(to blocks: inout Blocks) {
    var wanted: Set<UInt64> = []
    func keys(_ place: Int32, _ body: (UInt64) -> Void) {
      withWords(place) { list in
        let count = min(list.count, NameComparison.mostWords)
        for full in 0..<count where !words[list[full]].isInitial {
          for other in 0..<count where list[other] != list[full] {
            body(key(UInt64(words[list[full]].sound), UInt64(words.firstLetter(words[list[other]]))))
          }
        }
      }
    }
    for place in indices {
      var hasInitial = false
      forEachWord(of: place) { hasInitial = hasInitial || $0.isInitial }
      if hasInitial { keys(place) { wanted.insert($0) } }
    }
    guard !wanted.isEmpty else { return }
    for place in indices {
      keys(place) { if wanted.contains($0) { blocks.add($0, place) } }
    }
  }
}

/// A key of two numbers, whichever comes first.
private func key(ofBoth a: Int32, _ b: Int32) -> UInt64 { key(UInt64(min(a, b)), UInt64(max(a, b))) }
