/// Writes a folded word as it sounds, roughly, to somebody in Brussels who types names of many origins by ear.
///
/// One set of rules for French, Dutch, and names of Arabic, Amazigh, Turkish, Spanish, Portuguese, Slavic and African origin in French spelling: `Mohammed`, `Mouhamad` and
/// `Muhamed` differ in vowels only; `Yilmaz` and `Ylmaz`, `Chaimae` and `Shaimaa`, `Khadija` and `Hadidja`, `Diallo` and `Dialo`, `De Smet` and `Desmedt` meet.
/// It is no dictionary: two words of one sound are candidates for a question, never a certainty.
struct Phonetics {
  /// The sound, with vowels: one byte a sound, vowels `A E I O U`.
  private(set) var sound: [UInt8] = []

  /// The consonants of the sound, and its first vowel where it begins with one; `ch` and `s` are one here.
  private(set) var skeleton: [UInt8] = []

  private var letters: [UInt8] = []

  mutating func read(_ word: Span<UInt8>) {
    sound.removeAll(keepingCapacity: true)
    skeleton.removeAll(keepingCapacity: true)
    letters.removeAll(keepingCapacity: true)
    for i in 0..<word.count { letters.append(word[i]) }
    var i = 0
    while i < letters.count { i += readSound(at: i) }
    // A mute ending: Hassane, Catherine; also the plural or case ending of nothing.
    if sound.count > 3, sound.last == UInt8(ascii: "E") { sound.removeLast() }
    for (index, byte) in sound.enumerated() where index == 0 || !Phonetics.isVowel(byte) {
      skeleton.append(byte == UInt8(ascii: "C") ? UInt8(ascii: "S") : byte)
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A"), UInt8(ascii: "E"), UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "U"): true
    default: false
    }
  }

  private func at(_ i: Int) -> UInt8 { i < letters.count ? letters[i] : 0 }

  private func begins(_ text: StaticString, at i: Int) -> Bool {
    guard i + text.utf8CodeUnitCount <= letters.count else { return false }
    for offset in 0..<text.utf8CodeUnitCount where letters[i + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// Several letters for one sound, the longest first.
  private static let groups: [(letters: StaticString, sound: StaticString)] = [
    ("tsch", "C"), ("sch", "C"), ("tch", "C"), ("dsch", "J"), ("eau", "O"), ("oeu", "E"),
    ("ch", "C"), ("sh", "C"), ("cz", "C"), ("sz", "C"), ("dj", "J"), ("dz", "J"), ("dg", "J"), ("dia", "JA"), ("dio", "JO"),
    ("kh", "H"), ("gh", "G"), ("ph", "F"), ("th", "T"), ("dh", "D"), ("rh", "R"), ("bh", "B"),
    ("ck", "K"), ("cq", "K"), ("qu", "K"), ("gu", "G"), ("dt", "T"), ("ts", "S"), ("tz", "S"), ("ks", "KS"),
    ("ou", "U"), ("oo", "O"), ("oe", "U"), ("au", "O"), ("ai", "E"), ("ei", "E"), ("ay", "E"), ("ey", "E"), ("ij", "I"),
    ("ie", "I"), ("eu", "E"), ("ee", "E"), ("ae", "A"), ("aa", "A"), ("ui", "UI"), ("uy", "UI"),
    ("gn", "N"), ("nh", "N"), ("lh", "L"), ("ll", "L"),
  ]

  /// Appends the sound that begins at a letter, and answers how many letters it takes.
  private mutating func readSound(at i: Int) -> Int {
    let letter = letters[i]
    // Wali, Ouali.
    if i == 0, begins("ou", at: 0), Phonetics.isVowel(at(2) & 0xDF) {
      append(UInt8(ascii: "V"))
      return 2
    }
    if Phonetics.beginsGroup[Int(letter)] {
      for group in Phonetics.groups where begins(group.letters, at: i) {
        for offset in 0..<group.sound.utf8CodeUnitCount { append(group.sound.utf8Start[offset]) }
        return group.letters.utf8CodeUnitCount
      }
    }
    switch letter {
    case UInt8(ascii: "a"): append(UInt8(ascii: "A"))
    case UInt8(ascii: "e"): append(UInt8(ascii: "E"))
    case UInt8(ascii: "i"), UInt8(ascii: "y"): append(UInt8(ascii: "I"))
    case UInt8(ascii: "o"): append(UInt8(ascii: "O"))
    case UInt8(ascii: "u"): append(UInt8(ascii: "U"))
    // French and Arabic h is mute or lost in typing, but for its own sound at the beginning.
    case UInt8(ascii: "h"): if i == 0 { append(UInt8(ascii: "H")) }
    case UInt8(ascii: "c"):
      let next = at(i + 1)
      append(next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y") ? UInt8(ascii: "S") : UInt8(ascii: "K"))
    case UInt8(ascii: "g"):
      let next = at(i + 1)
      append(next == UInt8(ascii: "e") || next == UInt8(ascii: "i") || next == UInt8(ascii: "y") ? UInt8(ascii: "J") : UInt8(ascii: "G"))
    case UInt8(ascii: "q"), UInt8(ascii: "k"): append(UInt8(ascii: "K"))
    case UInt8(ascii: "s"), UInt8(ascii: "z"): append(UInt8(ascii: "S"))
    // After a vowel it is the `ou` of Alaoui and Sow.
    case UInt8(ascii: "w"): append(i > 0 && sound.last.map(Phonetics.isVowel) == true ? UInt8(ascii: "U") : UInt8(ascii: "V"))
    case UInt8(ascii: "v"): append(UInt8(ascii: "V"))
    case UInt8(ascii: "x"):
      append(UInt8(ascii: "K"))
      append(UInt8(ascii: "S"))
    case 97...122: append(letter & 0xDF)
    default: append(letter)
    }
    return 1
  }

  /// A doubled sound is one.
  private mutating func append(_ byte: UInt8) {
    if sound.last != byte { sound.append(byte) }
  }

  private static let beginsGroup: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for group in groups { table[Int(group.letters.utf8Start.pointee)] = true }
    return table
  }()
}
