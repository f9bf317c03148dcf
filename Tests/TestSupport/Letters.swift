/// Letters of many alphabets, as a Belgian keyboard and ear know them.
enum Letters {
  /// The plain letter of each letter with an accent below U+0250; 0 for others.
  static let plainLetters: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x250)
    for (plain, accented) in [
      ("a", "àáâãäåăąā"), ("c", "çćč"), ("d", "đď"), ("e", "èéêëęěē"), ("g", "ğ"), ("i", "ìíîïıī"), ("l", "ł"), ("n", "ñńň"), ("o", "òóôõöøő"), ("r", "ř"),
      ("s", "śşšș"), ("t", "ţťț"), ("u", "ùúûüűů"), ("y", "ýÿ"), ("z", "źżž"), ("A", "ÀÁÂÃÄÅĂĄ"), ("C", "ÇĆČ"), ("D", "ĐĎ"), ("E", "ÈÉÊËĘĚ"), ("G", "Ğ"),
      ("I", "ÌÍÎÏİ"), ("L", "Ł"), ("N", "ÑŃŇ"), ("O", "ÒÓÔÕÖØŐ"), ("R", "Ř"), ("S", "ŚŞŠȘ"), ("T", "ŢŤȚ"), ("U", "ÙÚÛÜŰŮ"), ("Y", "Ý"), ("Z", "ŹŻŽ"),
    ] {
      for scalar in accented.unicodeScalars { table[Int(scalar.value)] = plain.utf8.first ?? 0 }
    }
    return table
  }()

  /// The letter or figure, small and without accent; nil for what is neither.
  static func folded(_ scalar: Unicode.Scalar) -> UInt8? {
    let value = scalar.value < 0x80 ? UInt8(scalar.value) : scalar.value < 0x250 ? plainLetters[Int(scalar.value)] : 0
    switch value {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return value | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return value
    default: return nil
    }
  }

  /// The small plain letters alone.
  static func plain(_ text: String) -> String { String(decoding: text.unicodeScalars.lazy.compactMap(folded), as: UTF8.self) }

  static func withoutAccents(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let letter = scalar.value < 0x250 ? plainLetters[Int(scalar.value)] : 0
      plain.append(letter == 0 ? scalar : Unicode.Scalar(letter))
    }
    return String(plain)
  }

  static func inCase(of model: Character, _ letter: Character) -> Character {
    let text = model.isUppercase ? letter.uppercased() : letter.lowercased()
    return text.count == 1 ? Character(text) : letter
  }

  /// The keys beside this one on a Belgian keyboard.
  static func neighbours(_ letter: Character) -> [Character] {
    let plain = Character(withoutAccents(letter.lowercased()))
    for row in keyboard {
      guard let place = row.firstIndex(of: plain) else { continue }
      return [place - 1, place + 1].filter(row.indices.contains).map { row[$0] }
    }
    return []
  }

  private static let keyboard: [[Character]] = ["azertyuiop", "qsdfghjklm", "wxcvbn"].map(Array.init)

  static let byEar: [String: [String]] = {
    var table: [String: [String]] = [:]
    // The first of a line is the name; the others are how it gets typed.
    for line in BrusselsProject.byEar { table[line[0], default: []] += line.dropFirst() }
    return table
  }()

  static let earRules: [(from: [Character], to: [Character], isFirst: Bool, isLast: Bool)] = BrusselsProject.earRules.map { from, to in
    let letters = from.filter { $0 != "^" && $0 != "$" }
    return (Array(letters), Array(to), from.first == "^", from.last == "$")
  }
}
