internal import BilanText

/// How many items one unit of a number stands for, as a header, a title or a cell says: « en centaines », « x 1000 », ‘pakken van 50’.
enum CountUnit: Equatable {
  /// Nothing is said, or single items.
  case one
  /// Each is so many: 2 or more.
  case times(Int)
  /// Packs, boxes, and not how much they hold.
  case unknown

  /// - Parameter isTitle: Whether the text stands above or below the table: there « Colis 2024 » and « Lot 3 » name something, and only « colis de 25 » says how much one holds.
  init(_ text: String, isTitle: Bool = false) {
    if CountUnit.mayHoldFactor(text), let factor = CountUnit.factor(in: text) {
      self = .times(factor)
      return
    }
    let folded = Folding.folded(text)
    // Asked of every header and of what looks like one: nearly none has such a word.
    guard CountUnit.unitWords.occurAsWords(in: folded) else {
      self = .one
      return
    }
    let words = folded.split(separator: " ").map(String.init)
    if let times = CountUnit.packed(words, isTitle: isTitle) ?? CountUnit.collective(words) {
      self = .times(times)
    } else {
      self = CountUnit.countsPacks(words) ? .unknown : .one
    }
  }

  /// Words of which one stands wherever a unit is said in words.
  private static let unitWords = Phrases(Array(packs) + collectives.keys + ["par", "per"])

  /// Whether a sign of multiplication stands in the text, behind no letter or number.
  private static func mayHoldFactor(_ text: String) -> Bool {
    let text = text.utf8.span
    return text.indices.contains { i in
      switch text[i] {
      case UInt8(ascii: "*"), 0xC3: true
      case UInt8(ascii: "x"), UInt8(ascii: "X"): i == 0 || text[i - 1] < 0x30 || text[i - 1] >= 0x7B || (0x3A...0x40).contains(text[i - 1])
      default: false
      }
    }
  }

  /// `x 1000`, `×100`, `* 1 000`: the sign stands behind no letter or number.
  private static func factor(in text: String) -> Int? {
    let letters = Array(text.lowercased())
    for (index, letter) in letters.enumerated() where ["x", "×", "*"].contains(letter) {
      if index > 0, letters[index - 1].isLetter || letters[index - 1].isNumber { continue }
      let rest = letters[(index + 1)...].drop(while: \.isWhitespace)
      let digits = rest.prefix { $0.isNumber || $0.isWhitespace || $0 == "." || $0 == "'" }
      // Nothing but the end of the text or a bracket follows.
      guard digits.endIndex == letters.endIndex || ")],;".contains(letters[digits.endIndex]) else { continue }
      if let number = CountReading(String(digits)).count, number > 1 { return number }
    }
    return nil
  }

  /// « paquets de 50 », ‘pakken van 100’, “boxes of 20”, « par 100 », « cent par boîte »; a year is none of them.
  private static func packed(_ words: [String], isTitle: Bool) -> Int? {
    for (index, word) in words.enumerated() {
      guard let number = Int(word), number > 1, index > 0, !(2001...2099).contains(number) else { continue }
      if index > 1, packs.contains(words[index - 2]), ["de", "van", "of", "a", "met"].contains(words[index - 1]) { return number }
      // « Lot 3 » is the third one.
      if packs.contains(words[index - 1]), !isTitle, round.contains(number) { return number }
      if ["par", "per"].contains(words[index - 1]), round.contains(number), index + 1 == words.count || items.contains(words[index + 1]) { return number }
      // « 50 par paquet », ‘50 stuks per pak’
      let behind = words[(index + 1)...].drop { items.contains($0) }
      if let sign = behind.first, ["par", "per"].contains(sign), let pack = behind.dropFirst().first, packs.contains(pack) { return number }
    }
    return nil
  }

  /// « en centaines », « (milliers) », ‘in duizenden’: with a preposition, or by itself.
  private static func collective(_ words: [String]) -> Int? {
    for (index, word) in words.enumerated() {
      guard let number = collectives[word] else { continue }
      // `Leaflets (thousands)`: last in a longer title, and no « dizaine de ».
      if words.count == 1 || index > 0 && index + 1 == words.count && plurals.contains(word) { return number }
      if index > 0, ["en", "in", "par", "per", "de", "des", "van"].contains(words[index - 1]) { return number }
    }
    return nil
  }

  private static func countsPacks(_ words: [String]) -> Bool {
    guard let index = words.lastIndex(where: packs.contains) else { return false }
    if words.count == 1 { return true }
    return index > 0 && ["en", "in", "par", "per", "nombre", "aantal", "of", "de", "van"].contains(words[index - 1])
  }

  /// The text without a bracket or an ending that only says the unit or that the number is a running total: what the header counts. Nil where it has none.
  static func bare(_ header: String) -> String? {
    let unit = CountUnit(header)
    let isRunning = unit == .one && RunningTotal.isNamed(in: header)
    guard unit != .one || isRunning else { return nil }
    let words = Folding.folded(header).split(separator: " ").map(String.init)
    guard words.count > 1 else { return nil }
    if isRunning {
      let kept = words.filter { !RunningTotal.isNamed(in: $0) }
      return kept.isEmpty || kept.count == words.count ? nil : kept.joined(separator: " ")
    }
    // The unit stands last, nearly always.
    for length in (1..<words.count).reversed() {
      let (head, tail) = (words[..<length].joined(separator: " "), words[length...].joined(separator: " "))
      let lead = ["en", "in", "par", "per", "x"].contains(words[length]) || packs.contains(words[length]) || collectives[words[length]] != nil
      if lead, CountUnit(tail) != .one || words[length] == "x" { return head }
    }
    return nil
  }

  private static let packs: Set<String> = [
    "paquet", "paquets", "boite", "boites", "carton", "cartons", "lot", "lots", "liasse", "liasses", "rouleau", "rouleaux", "caisse", "caisses", "pochette",
    "pochettes", "pak", "pakken", "pakje", "pakjes", "doos", "dozen", "bundel", "bundels", "rol", "rollen", "pack", "packs", "packet", "packets", "box",
    "boxes",
    "bundle", "bundles", "roll", "rolls", "ramette", "ramettes", "sachet", "sachets", "zakje", "zakjes", "stapel", "stapels", "rame", "rames",
    "ream", "reams", "stack", "stacks", "riem", "riemen", "pile", "piles", "palette", "palettes", "pallet", "pallets", "paletten", "colis", "bac", "bacs",
    "kist",
    "kisten", "crate", "crates", "bak", "bakken", "farde", "fardes", "sac", "sacs", "zak", "zakken", "bag", "bags",
  ]

  private static let items: Set<String> = ["exemplaires", "ex", "pieces", "stuks", "exemplaren", "unites", "items", "copies"]

  private static let collectives: [String: Int] = [
    "dizaine": 10, "dizaines": 10, "tientallen": 10, "tens": 10, "douzaine": 12, "douzaines": 12, "dozijn": 12, "dozijnen": 12, "dozens": 12, "centaine": 100,
    "centaines": 100, "honderden": 100, "honderdtal": 100, "honderdtallen": 100, "hundreds": 100, "millier": 1000, "milliers": 1000, "duizenden": 1000,
    "duizendtal": 1000,
    "duizendtallen": 1000, "thousands": 1000, "millions": 1_000_000, "miljoenen": 1_000_000,
  ]

  private static let plurals: Set<String> = [
    "dizaines", "tientallen", "tens", "douzaines", "dozens", "centaines", "honderden", "honderdtallen", "hundreds", "milliers", "duizenden", "duizendtallen",
    "thousands",
  ]

  private static let round: Set<Int> = [10, 12, 20, 24, 25, 50, 100, 144, 200, 250, 500, 1000, 10_000, 100_000]
}

/// Words that say that a number holds all that was counted before it: « chiffres cumulés », ‘sinds 1 januari’, “to date”.
enum RunningTotal {
  static func isNamed(in text: String) -> Bool {
    let folded = Folding.folded(text)
    let words = folded.split(separator: " ").map(String.init)
    if end(in: words) != nil { return true }
    guard stems.beginWord(in: folded) || abbreviation.occurAsWords(in: folded) else { return phrases.occurAsWords(in: folded) }
    guard let index = words.firstIndex(where: { stems.begin($0) || $0 == "ytd" }), index > 0 else { return true }
    return !denials.contains(words[index - 1])
  }

  /// The month, or the day, up to which a number runs: « à fin mars 2024 », ‘t/m juni 2024’, “as of 31 March 2024”; nil for words that do not say so.
  static func end(in words: [String]) -> [String]? {
    guard (2...8).contains(words.count), let start = words.firstIndex(where: { DayReading.month(named: $0) != nil }), start > 0 else { return nil }
    let hasDay = start > 1 && DayInText.isNumber(words[start - 1])
    let before = words[..<(hasDay ? start - 1 : start)].joined(separator: " ")
    guard untils.contains(before) || hasDay && untilDays.contains(before) else { return nil }
    return Array(words[start...])
  }

  private static let untils: Set<String> = [
    "a fin", "a la fin", "a la fin de", "fin", "jusqu a fin", "jusque fin", "jusqu en", "jusque", "jusqu a", "eind", "einde", "tot eind", "tot einde",
    "per eind",
    "tot en met", "t m", "tm", "end of", "by end of", "by the end of", "at end of", "as of", "until", "till", "up to", "through", "thru", "stand eind", "stand",
  ]
  private static let untilDays: Set<String> = [
    "situation au", "etat au", "arrete au", "jusqu au", "stand op", "stand per", "toestand op", "tot en met", "t m", "tm", "as of", "as at", "up to", "until",
    "through",
  ]

  /// Whether it begins anew each year.
  static func beginsEachYear(_ text: String) -> Bool {
    let all = " " + Folding.folded(text) + " "
    return [
      "1er janvier", "1 janvier", "1 januari", "1 january", "january 1", "debut de l annee", "begin van het jaar", "start of the year", "ytd", "year to date",
      "annuel", "jaarlijks",
    ]
    .contains { all.contains(" \($0) ") }
  }

  private static let stems = Phrases(["cumul", "gecumul", "opgeteld", "progressief"])
  private static let abbreviation = Phrases(["ytd"])
  private static let denials: Set<String> = ["non", "pas", "hors", "sans", "niet", "zonder", "not", "no", "non", "un"]
  private static let phrases = Phrases([
    "depuis le debut", "depuis le 1er janvier", "depuis janvier", "depuis le 1 janvier", "sinds 1 januari", "sinds januari", "sinds het begin",
    "sinds de start",
    "since 1 january", "since january", "since january 1", "since the start", "since the beginning", "year to date", "to date", "a ce jour", "tot nu toe",
    "tot op heden",
    "tot en met vandaag", "running total", "lopend totaal", "depuis le lancement",
    "y compris les mois precedents", "mois precedents compris", "mois precedents inclus", "inclusief vorige maanden", "inclusief de vorige maanden",
    "vorige maanden inbegrepen", "including earlier months", "sedert 1 januari", "sedert januari", "sedert het begin", "total courant", "total glissant",
    "mois glissants", "voortschrijdend", "voortschrijdende", "rolling",
    "report compris", "du debut de l annee", "vanaf het begin van het jaar", "from the beginning of the year", "avec report", "overdracht inbegrepen",
    "carried forward", "annee a date", "jaar tot datum", "somme progressive", "chiffres additionnes",
    "including previous months", "previous months included", "depuis l ouverture", "sinds de opening", "since opening",
    "total a date", "total provisoire", "releve du compteur", "compteur", "tussenstand", "so far", "accumulated", "aggregate", "progression",
  ])
}

/// Words by which a row says that its number is a part of another one, or a number of the whole: « dont femmes », ‘waarvan’, « Les 3 communes ».
enum CountPart {
  /// « dont femmes », ‘waarvan mannen’, “of which”.
  static func isPart(_ folded: String) -> Bool {
    parts.contains { folded == $0 || folded.hasPrefix($0 + " ") }
  }

  private static let parts = [
    "dont", "parmi lesquels", "parmi lesquelles", "parmi eux", "parmi elles", "y compris", "desquels", "waarvan", "waaronder", "daarvan", "onder wie",
    "hiervan",
    "of which",
    "of whom", "of these", "including", "among them", "inclusief", "davon",
  ]

  /// Whether a text names all communes of the project together.
  static func isWholeTerritory(_ folded: String) -> Bool {
    var words = folded.split(separator: " ").map(String.init)
    // ‘Beide gemeenten samen’, « toutes communes confondues ».
    while words.count > 2, let last = words.last, behind.contains(last) { words.removeLast() }
    guard let last = words.last, words.count <= 6 else { return false }
    if ["communes", "gemeenten", "gemeentes", "municipalities", "partenaires", "partners"].contains(last) {
      return words.dropLast().allSatisfy { Int($0) != nil || together.contains($0) } && words.count > 1
    }
    return [
      "zone", "zone entiere", "toute la zone", "ensemble de la zone", "hele zone", "de hele zone", "whole zone", "tout le territoire", "ensemble du territoire",
      "hele gebied", "het hele gebied", "whole area", "ensemble des communes", "ensemble du projet", "hele project",
    ].contains(folded)
  }

  /// Words behind the communes that say they are taken together.
  private static let behind: Set<String> = ["samen", "tezamen", "ensemble", "together", "combined", "confondues", "reunies"]

  private static let together: Set<String> = [
    "les", "nos", "de", "onze", "the", "our", "des", "toutes", "tous", "alle", "all", "ensemble", "total", "totaal", "deux", "trois", "quatre", "cinq", "six",
    "twee", "drie", "vier", "vijf", "zes", "two", "three", "four", "five", "samen", "van", "of", "both", "beide",
  ]

  /// By what an audience is told apart: rows of two of these overlap, rows of one do not.
  enum Cut: Int { case sex, age, other }

  static func cut(_ folded: String) -> Cut? {
    let words = folded.split(separator: " ").map(String.init)
    guard !words.isEmpty, words.count <= 6 else { return nil }
    if words.contains(where: sexes.contains) { return .sex }
    if words.count == 1, ["f", "h", "m", "v", "x"].contains(words[0]) { return .sex }
    if words.contains(where: ages.contains) { return .age }
    if words.count == 2, words.allSatisfy({ Int($0).map { $0 < 120 } ?? false }) { return .age }
    return nil
  }

  /// `65+`, `-18`, `<12`: a bound of age, as it is written.
  static func isAgeBound(_ written: String) -> Bool {
    let bare = written.filter { !$0.isWhitespace }
    let digits = bare.filter { ("0"..."9").contains($0) }
    guard (1...2).contains(digits.count), bare.count == digits.count + 1, let sign = bare.first(where: { !("0"..."9").contains($0) }) else { return false }
    return "+<>≥≤-–".contains(sign) && (bare.first == sign || bare.last == sign)
  }

  private static let sexes: Set<String> = [
    "femme", "femmes", "homme", "hommes", "fille", "filles", "garcon", "garcons", "vrouw", "vrouwen", "man", "mannen", "meisje", "meisjes", "jongen", "jongens",
    "women",
    "men", "woman", "girls", "boys", "feminin", "masculin", "vrouwelijk", "mannelijk", "female", "male", "non-binaire",
  ]

  private static let ages: Set<String> = [
    "ans", "jaar", "years", "jeunes", "jongeren", "youth", "adultes", "volwassenen", "adults", "enfants", "kinderen", "children", "aines", "seniors",
    "senioren",
    "ouderen", "mineurs", "mineures", "majeurs", "minderjarigen", "meerderjarigen", "minors", "ados", "adolescents", "tieners", "moins", "jonger",
  ]
}
