/// What the names of organisations are made of: abbreviations, articles, and bodies that have a French and a Dutch name.
struct OrganisationWords {
  private let phrases: [String: [(from: [String], to: [String])]]

  init(places: [[String]] = []) {
    var phrases: [String: [(from: [String], to: [String])]] = [:]
    func add(_ from: String, _ to: String) {
      let words = from.split(separator: " ").map(String.init)
      phrases[words[0], default: []].append((words, to.split(separator: " ").map(String.init)))
    }
    for (from, to) in OrganisationWords.synonyms { add(from, to) }
    for names in places {
      guard let first = names.first else { continue }
      // One word, so that a commune counts once however many words its name has.
      let code = first.split(separator: " ").joined(separator: "_")
      for name in names where !name.isEmpty {
        add(name, code)
        // The French article, which `de` has taken in: `CPAS du Rœulx`.
        for (article, joined) in [("le ", "du "), ("les ", "des ")] where name.hasPrefix(article) { add(joined + name.dropFirst(article.count), code) }
        // `St-Gilles`
        for (long, short) in [("saint ", "st "), ("sainte ", "ste "), ("sint ", "st ")] where name.hasPrefix(long) {
          add(short + name.dropFirst(long.count), code)
        }
      }
    }
    // The longest first.
    self.phrases = phrases.mapValues { $0.sorted { $0.from.count > $1.from.count } }
  }

  /// The words of a folded name that tell it from others.
  func words(of folded: String) -> [String] {
    let given = OrganisationWords.joiningLetters(folded.split(separator: " ").map(String.init))
    var result: [String] = []
    var i = 0
    while i < given.count {
      if let phrase = phrases[given[i]]?.first(where: { i + $0.from.count <= given.count && Array(given[i..<i + $0.from.count]) == $0.from }) {
        result += phrase.to
        i += phrase.from.count
      } else {
        result.append(given[i])
        i += 1
      }
    }
    let telling = result.filter { !OrganisationWords.empty.contains($0) }
    let left = telling.isEmpty ? result : telling
    // A word said twice, in two languages or not, is said once.
    var seen: Set<String> = []
    return left.filter { seen.insert($0).inserted }
  }

  /// The words as they are written, with a mark on those that tell nothing.
  func plainWords(of folded: String) -> [(letters: [UInt8], isEmpty: Bool)] {
    OrganisationWords.joiningLetters(folded.split(separator: " ").map(String.init)).map { (Array($0.utf8), OrganisationWords.empty.contains($0)) }
  }

  /// `C.P.A.S.` is one word; the `d'` and `l'` of French are none of its letters.
  private static func joiningLetters(_ words: [String]) -> [String] {
    var result: [String] = []
    var i = 0
    while i < words.count {
      let run = words[i...].prefix { $0.utf8.count == 1 }
      if run.count > 1 {
        result.append(run.joined())
        i += run.count
      } else {
        result.append(words[i])
        i += 1
      }
    }
    return result
  }

  /// Words that tell nothing: articles, legal forms.
  private static let empty: Set<String> = [
    "de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "en", "et", "pour", "van", "het", "der", "den", "t", "en", "voor", "te", "ter", "of",
    "the", "and", "for",
    "asbl", "vzw", "sprl", "srl", "bv", "bvba", "sa", "nv", "aisbl", "ivzw",
  ]

  /// One name for what has several: abbreviations and bodies with a French and a Dutch name.
  private static let synonyms: [(String, String)] = [
    ("centre public d action sociale", "cpas"), ("centre public d aide sociale", "cpas"), ("openbaar centrum voor maatschappelijk welzijn", "cpas"),
    ("ocmw", "cpas"),
    ("centre psycho medico social", "cpms"), ("centre pms", "cpms"), ("pms", "cpms"), ("clb", "cpms"), ("centrum voor leerlingenbegeleiding", "cpms"),
    ("centre de planning familial", "planning familial"), ("planning", "planning"), ("pf", "planning familial"),
    ("service d aide aux victimes", "aide victimes"), ("slachtofferhulp", "aide victimes"), ("slachtofferbejegening", "assistance victimes"),
    ("politiezone", "zone police"), ("zone de police", "zone police"), ("police zone", "zone police"), ("politie zone", "zone police"), ("zp", "zone police"),
    ("pz", "zone police"),
    ("politie", "police"), ("gemeente", "commune"), ("administration communale", "commune"), ("gemeentebestuur", "commune"), ("stad", "ville"),
    ("maison medicale", "maison medicale"), ("mm", "maison medicale"), ("wijkgezondheidscentrum", "maison medicale"), ("wgc", "maison medicale"),
    ("ziekenhuis", "hopital"), ("uz", "hopital"), ("chu", "hopital"), ("clinique", "clinique"), ("kliniek", "clinique"),
    ("school", "ecole"), ("basisschool", "ecole"), ("lagere school", "ecole"), ("athenee royal", "athenee"), ("ar", "athenee"), ("atheneum", "athenee"),
    ("koninklijk atheneum", "athenee"),
    ("maison de jeunes", "maison jeunes"), ("maison des jeunes", "maison jeunes"), ("mj", "maison jeunes"), ("jeugdhuis", "maison jeunes"),
    ("maison de quartier", "maison quartier"), ("buurthuis", "maison quartier"), ("wijkhuis", "maison quartier"),
    ("bibliotheek", "bibliotheque"), ("bib", "bibliotheque"), ("bibli", "bibliotheque"), ("universiteit", "universite"), ("univ", "universite"),
    ("hogeschool", "haute ecole"), ("he", "haute ecole"),
    ("service prevention", "prevention"), ("service de prevention", "prevention"), ("preventiedienst", "prevention"), ("dienst preventie", "prevention"),
    ("parket", "parquet"), ("justitiehuis", "maison justice"), ("maison de justice", "maison justice"), ("creche", "creche"), ("kinderdagverblijf", "creche"),
    ("kinderkribbe", "creche"),
    ("ass", "association"), ("assoc", "association"), ("centrum", "centre"), ("ctre", "centre"), ("dienst", "service"), ("serv", "service"), ("zuid", "midi"),
    ("noord", "nord"),
    ("brussel", "bruxelles"), ("bxl", "bruxelles"), ("brussels", "bruxelles"), ("ste", "sainte"), ("st", "saint"), ("sint", "saint"),
  ]
}
