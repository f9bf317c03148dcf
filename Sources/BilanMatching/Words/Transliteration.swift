/// Names in other scripts as they are written in Latin letters in Belgium, for comparing them: a likeness worth a question, never a proof.
enum Transliteration {
  /// A normalised name with its Cyrillic and Greek letters in Latin ones; nil for a name that has none of another script.
  static func latin(_ name: String) -> String? {
    guard name.utf8.contains(where: { $0 >= 0xCD }) else { return nil }
    var text = ""
    var isForeign = false
    for scalar in name.unicodeScalars {
      if let letters = letters[scalar] {
        text += letters
        isForeign = true
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    guard isForeign else { return nil }
    // The order of the words is that of their letters.
    return text.split(separator: " ").sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
  }

  /// The consonants of a name in Latin letters, each word by itself, in order: what an Arabic writing of it has as well. Nil where too few are left to tell anything.
  static func skeleton(_ name: String) -> String? {
    var words: [String] = []
    for word in (isArabic(name) ? arabic(name) : name).split(separator: " ") {
      var letters = ""
      var bare = word
      // The article is written apart, joined or left out.
      if bare.hasPrefix("el") || bare.hasPrefix("al"), bare.count > 4 { bare = bare.dropFirst(2) }
      for letter in String(bare).replacing("tch", with: "s").replacing("ch", with: "s").replacing("sh", with: "s").replacing("kh", with: "h").replacing(
        "gh", with: "g"
      ).replacing(
        "dh", with: "d"
      ).replacing("th", with: "t") {
        guard let kept = consonants[letter], letters.last != kept else { continue }
        letters.append(kept)
      }
      if letters.count > 1, letters.last == "h" { letters.removeLast() }
      if !letters.isEmpty { words.append(letters) }
    }
    let skeleton = words.sorted().joined(separator: " ")
    return skeleton.filter { $0 != " " }.count >= 3 ? skeleton : nil
  }

  /// Whether a name stands in a script that is compared by other letters than its own.
  static func isForeign(_ name: String) -> Bool { name.utf8.contains { $0 >= 0xCD } && (isArabic(name) || latin(name) != nil) }

  static func isArabic(_ name: String) -> Bool { name.unicodeScalars.contains { (0x600...0x6FF).contains($0.value) } }

  private static func arabic(_ name: String) -> String {
    name.unicodeScalars.map { arabicLetters[$0] ?? ($0 == " " ? " " : "") }.joined()
  }

  /// Consonants that sound alike are one; `h`, `w` and `y` are heard in some writings and not in others, and at the end of a word by nobody.
  private static let consonants: [Character: Character] = [
    "b": "b", "p": "b", "t": "t", "d": "d", "k": "k", "q": "k", "c": "k", "g": "g", "j": "g", "f": "f", "v": "f", "s": "s", "z": "s", "x": "s", "l": "l",
    "m": "m", "n": "n", "r": "r", "h": "h",
  ]

  private static let letters: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for pair in (cyrillic + " " + greek).split(separator: " ") {
      let letter = pair.unicodeScalars.first!
      table[letter] = String(String.UnicodeScalarView(pair.unicodeScalars.dropFirst()))
    }
    return table
  }()

  private static let cyrillic =
    "аa бb вv гg дd еe ёe жj зz иi йi кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь эe юyu яya іi їi єe ґg ѓg ѕz јj љl њn ќk џj ўu ђd ћc"
  private static let greek = "αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr σs ςs τt υy φf χch ψps ωo"

  private static let arabicLetters: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for pair in "بb تt ثt جj حh خh دd ذd رr زz سs شs صs ضd طt ظd عa غg فf قk كk کk لl مm نn هh وw يy یy ىa ةa اa أa إa آa ءa ؤw ئy پp چs گg ڤv".split(
      separator: " ")
    {
      table[pair.unicodeScalars.first!] = String(String.UnicodeScalarView(pair.unicodeScalars.dropFirst()))
    }
    return table
  }()
}
