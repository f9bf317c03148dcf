internal import BilanModel
internal import BilanText

/// A legend in running words: « A présent, X absent », ‘Zet A indien aanwezig, X indien afwezig’, « Présent : A – Absent : X », “● attended ○ did not attend”.
enum LegendWords {
  /// Nouns for a state, which a legend uses and a cell does not.
  static let nouns: [String: Presence] = [
    "presence": .present, "presences": .present, "aanwezigheid": .present, "attendance": .present, "absence": .absent, "afwezigheid": .absent,
    "journee": .present, "journee complete": .present, "journee entiere": .present, "hele dag": .present, "volledige dag": .present, "full day": .present,
  ]
  /// Words for the cross itself.
  static let crosses: Set<String> = ["kruisje", "kruis", "croix", "cross", "coche", "vinkje", "tick"]

  /// The pairs of a text in which signs and words of state take turns, two at least, of which one says present and another does not; nil where the text is something else.
  static func pairs(in cell: String) -> [Legend.Pair]? {
    guard cell.utf8.count <= 300 else { return nil }
    // `Présence (A présent, X absent)`: the bracket is the legend.
    if let open = cell.firstIndex(of: "("), let close = cell.lastIndex(of: ")"), open < close, cell[close...].count == 1,
      cell.distance(from: open, to: close) > 8
    {
      return pairs(in: String(cell[cell.index(after: open)..<close]))
    }
    let words = cell.unicodeScalars.split(whereSeparator: isBreak).flatMap { parts(Substring($0)) }
    // Signs and words take turns: two of each at least.
    guard words.count >= 4, words.contains(where: isSign) else { return nil }
    var items: [Item] = []
    for word in words {
      guard let item = item(word) else { continue }
      // Words of one meaning stand together.
      if case .words(let more) = item, case .words(let before)? = items.last {
        items[items.count - 1] = .words(before + " " + more)
      } else {
        items.append(item)
      }
    }
    guard items.count >= 4, items.count % 2 == 0 else { return nil }
    var pairs: [Legend.Pair] = []
    for index in stride(from: 0, to: items.count, by: 2) {
      switch (items[index], items[index + 1]) {
      case (.sign(let sign), .words(let meaning)), (.words(let meaning), .sign(let sign)): pairs.append(Legend.Pair(sign: sign, meaning: meaning))
      default: return nil
      }
    }
    let statements = pairs.compactMap(\.statement)
    guard statements.contains(.presence(.present)), statements.contains(where: { $0 != .presence(.present) }), Set(pairs.map(\.sign)).count == pairs.count
    else {
      return nil
    }
    return pairs
  }

  private enum Item {
    case sign(String)
    case words(String)
  }

  /// `/` alone is a sign, within a word it parts words; so is a dash.
  private static func parts(_ word: Substring) -> [String] {
    word.count == 1 ? [String(word)] : word.split { $0 == "/" || $0 == "-" }.map(String.init)
  }

  /// What stands between words: a blank, or a mark that is no sign itself.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", ":", ",", ";", "|", "(", ")", "[", "]", "«", "»", "“", "”", "\"", "'", "’", "–", "—", "→", "•", "·", ".": true
    default: scalar.properties.isWhitespace
    }
  }

  private static func isSign(_ word: String) -> Bool {
    // Nearly every word is longer, and is not looked at closely.
    guard word.utf8.count <= 16 else { return false }
    if word.count == 1 { return word != "-" && word != "/" && (word.first!.isUppercase || word == "x" || word == "o" || Folding.folded(word).isEmpty) }
    return word.count == 2 && word.allSatisfy(\.isUppercase)
  }

  private static func item(_ word: String) -> Item? {
    if isSign(word) { return .sign(word) }
    let folded = Folding.folded(word)
    if folded.isEmpty || glue.contains(folded) { return nil }
    return .words(word)
  }

  private static let glue: Set<String> = [
    "si", "pour", "indien", "for", "if", "als", "voor", "mettre", "indiquer", "inscrire", "noter", "cocher", "zet", "vul", "noteer", "schrijf", "write", "put",
    "use", "mark", "et", "en",
    "and", "of", "ou", "or", "legende", "legenda", "legend", "key", "codes", "code", "signes", "tekens", "un", "une", "een", "a", "the", "le", "la", "de", "in",
    "veuillez", "gelieve", "please",
  ]

  /// Whether a text may be one of `crossesAbsence`: it holds the beginning of a word for crossing, or an accent, behind which one may hide. A quick look.
  static func maySpeakOfCrosses(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      let span = bytes.span
      return bytes.indices.contains { bytes[$0] > 127 || beginsCross(span, $0) }
    }
  }

  /// « Cocher les absents », ‘Kruis de afwezigen aan’, “Please tick those absent”: a cross says that somebody was not there.
  static func crossesAbsence(_ folded: String) -> Bool {
    let words = folded.split(separator: " ")
    guard words.count > 1, words.count <= 12 else { return false }
    return words.contains { word in crossing.contains(where: word.hasPrefix) } && words.contains { word in absences.contains(where: word.hasPrefix) }
      && !words.contains { word in presences.contains(where: word.hasPrefix) }
  }

  private static let crossing = ["coche", "coch", "croix", "kruis", "aankruis", "aangekruist", "vink", "aangevinkt", "tick", "cross", "mark"]
  private static let absences = ["absent", "afwezig", "manqu", "ontbre", "ontbra", "missing", "away", "mankeer", "excus", "verontsch"]
  private static let presences = ["present", "aanwezig", "attend", "venu", "gekomen", "pas", "niet", "not", "non"]

  /// Whether a line that speaks of absence does so of crosses.
  static func mayCrossAbsence(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count <= 160 else { return false }
    var folded: [UInt8] = []
    Folding.append(text, range, to: &folded)
    return crossesAbsence(String(decoding: folded, as: UTF8.self))
  }

  /// Whether a line with an equals sign or a colon explains the cross in words: ‘Kruisje = afwezig’.
  static func namesCross(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 8, range.count <= 200 else { return false }
    var folded: [UInt8] = []
    Folding.append(text, range, to: &folded)
    return String(decoding: folded, as: UTF8.self).split(separator: " ").contains { crosses.contains(String($0)) }
  }

  /// What the beginnings of words in a line speak of, as it is gone through. Heard for every byte of every row.
  struct Spoken {
    private var absence = false
    private(set) var cross = false
    private var presence = false

    /// - Parameters:
    ///   - end: Where the line ends.
    ///   - letters: `Spoken.letters`.
    mutating func hear(_ text: Span<UInt8>, _ i: Int, before end: Int, _ letters: Span<UInt16>) {
      // Nearly all pairs of letters begin none of these words.
      guard i + 2 < end, letters[Int(text[i])] & letters[Int(text[i + 1])] >> 8 & 0xFF != 0 else { return }
      absence = absence || LegendWords.beginsAbsence(text, i)
      cross = cross || LegendWords.beginsCross(text, i)
      presence = presence || LegendWords.beginsPresence(text, i)
    }

    /// For each byte what it begins, and above that what it may be the second letter of.
    static let letters = (0...255).map { (byte: UInt8) in UInt16(first(byte)) | UInt16(second(byte)) << 8 }

    /// A bit for each letter that begins one of the words.
    private static func first(_ byte: UInt8) -> UInt8 {
      switch byte | 0x20 {
      case UInt8(ascii: "a"): 1
      case UInt8(ascii: "p"): 2
      case UInt8(ascii: "c"): 4
      case UInt8(ascii: "k"): 8
      case UInt8(ascii: "v"): 16
      case UInt8(ascii: "t"): 32
      case UInt8(ascii: "m"): 64
      default: 0
      }
    }

    /// The bits of those behind which the letter stands in one of them.
    private static func second(_ byte: UInt8) -> UInt8 {
      switch byte | 0x20 {
      case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "t"): 1
      case UInt8(ascii: "r"): 2 | 4 | 8
      case UInt8(ascii: "o"): 4
      case UInt8(ascii: "i"): 16 | 32
      case UInt8(ascii: "a"): 1 | 64
      default: 0
      }
    }

    /// Presence and absence: a legend, if signs stand beside them.
    func isOfStates(in line: Range<Int>) -> Bool { absence && presence && line.count >= 12 && line.count <= 400 }

    /// Crosses: « On coche … », ‘Kruis … aan’, “Tick …”.
    func isOfCrosses(in line: Range<Int>) -> Bool { cross && line.count >= 12 && line.count <= 160 }
  }
  /// `coch…`, `cro…`, `krui…`, `vink…`, `tick…`, `mark…`.
  static func beginsCross(_ text: Span<UInt8>, _ i: Int) -> Bool {
    guard i + 3 < text.count else { return false }
    func holds(_ word: StaticString) -> Bool {
      (0..<word.utf8CodeUnitCount).allSatisfy { text[i + $0] | 0x20 == word.utf8Start[$0] }
    }
    return switch text[i] | 0x20 {
    case UInt8(ascii: "c"): holds("coch") || holds("croi") || holds("cros")
    case UInt8(ascii: "k"): holds("krui")
    case UInt8(ascii: "v"): holds("vink")
    case UInt8(ascii: "t"): holds("tick")
    case UInt8(ascii: "m"): holds("mark")
    default: false
    }
  }

  /// `pré…`, `pre…`, `aan…`, `att…`.
  private static func beginsPresence(_ text: Span<UInt8>, _ i: Int) -> Bool {
    guard i + 2 < text.count else { return false }
    let (second, third) = (text[i + 1] | 0x20, text[i + 2] | 0x20)
    return switch text[i] | 0x20 {
    case UInt8(ascii: "p"): second == UInt8(ascii: "r") && (third == UInt8(ascii: "e") || third == 0xC3 | 0x20)
    case UInt8(ascii: "a"):
      second == UInt8(ascii: "a") && third == UInt8(ascii: "n") || second == UInt8(ascii: "t") && third == UInt8(ascii: "t")
    default: false
    }
  }

  /// `abs…`, `afw…`.
  static func beginsAbsence(_ text: Span<UInt8>, _ i: Int) -> Bool {
    guard i + 2 < text.count, text[i] | 0x20 == UInt8(ascii: "a") else { return false }
    let (second, third) = (text[i + 1] | 0x20, text[i + 2] | 0x20)
    return second == UInt8(ascii: "b") && third == UInt8(ascii: "s") || second == UInt8(ascii: "f") && third == UInt8(ascii: "w")
  }
}
