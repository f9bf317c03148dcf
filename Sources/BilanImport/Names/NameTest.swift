internal import BilanText

/// The one test of a cell in a column of names: can this be somebody's name?
///
/// What fails is an attendance without a name: an error of a spreadsheet, a description (`Dame 1`), a device, a room, a placeholder, a number, initials.
enum NameTest {
  /// Whether these words, without titles and remarks, can name somebody.
  static func canBeName(_ words: [NameWord]) -> Bool {
    let words = words.filter { !$0.folded.isEmpty }
    guard let first = words.first else { return false }
    if isError(words.text) || words.contains(where: namesDevice) { return false }
    if isInitials(words) || isCode(words) { return false }
    let folded = words.map(\.folded)
    if placeholders.contains(folded.joined(separator: " ")) { return false }
    if places.contains(first.folded) || BodyWords.areIn(words.map { Folding.folded($0.text) }) || SentenceWords.makeSentence(words) { return false }
    return !isDescription(words, folded)
  }

  /// `#N/A`, `#VERW!`, `########`: what a spreadsheet shows where it has no value.
  static func isError(_ text: String) -> Bool {
    let text = text.split(separator: " ")
    return !text.isEmpty
      && text.allSatisfy { word in
        guard word.utf8.count > 1, word.first == "#" else { return false }
        let rest = word.dropFirst()
        return rest.allSatisfy { $0 == "#" }
          || rest.contains { $0.isLetter } && rest.allSatisfy { $0.isUppercase || "/!?0".contains($0) } && (rest.contains("/") || "!?".contains(rest.last!))
      }
  }

  /// `Dame 1`, `un ado`, `Femme enceinte`, `maman de Lina`: says what somebody is, and not who.
  private static func isDescription(_ words: [NameWord], _ folded: [String]) -> Bool {
    func isKind(_ word: String) -> Bool { PeopleWords.one.contains(word) || PeopleWords.several.contains(word) }
    func isFiller(_ word: NameWord) -> Bool {
      PeopleWords.fillers.contains(word.folded) || PeopleWords.titles.contains(word.folded) || PeopleWords.ages.contains(word.folded)
        || word.folded.utf8.count == 1
        || word.hasDigit && word.folded.utf8.count <= 3 || PeopleWords.numbers[word.folded] != nil
    }
    let rest = words.filter { !PeopleWords.fillers.contains($0.folded) || isKind($0.folded) }
    if words.allSatisfy({ PeopleWords.titles.contains($0.folded) || isFiller($0) || isKind($0.folded) }) {
      return folded.contains { isKind($0) || PeopleWords.titles.contains($0) }
    }
    if folded.contains(where: { nobodyNamed.contains($0) }), words.contains(where: { $0.text.first?.isLowercase == true }) { return true }
    guard let head = rest.first, isKind(head.folded) else { return false }
    if words.count > 1, folded[0] == head.folded, ["de", "d", "du", "van", "of", "from"].contains(folded[1]) { return true }
    if ["enfant", "bebe", "kind", "baby", "child", "nourrisson"].contains(head.folded), words.count > 1, folded[0] == head.folded {
      return words.count == 2 || words.contains(where: \.hasDigit)
    }
    // `dame au chapeau rouge`: behind the word for somebody nothing is written like a name. `Mevrouw claes` is one with its title.
    guard folded[0] == head.folded, words.count > 1, words[0].isCapitalised else { return false }
    if PeopleWords.titles.contains(folded[0]), !PeopleWords.fillers.contains(folded[1]) { return false }
    return words.dropFirst().allSatisfy { !$0.isCapitalised || $0.hasDigit }
  }

  /// Words that speak of somebody who is not named: « souhaite rester anonyme », ‘iemand van de school’, “prefers not to say”.
  static let nobodyNamed: Set<String> = [
    "souhaite", "souhaitent", "refuse", "anonyme", "anoniem", "iemand", "someone", "somebody", "prefers", "prefer", "quelquun", "wenst", "wil", "geweigerd",
    "walk", "walkin",
  ]

  /// `N.O.`, `A D`: letters alone identify nobody.
  private static func isInitials(_ words: [NameWord]) -> Bool {
    words.allSatisfy { word in
      let parts = word.text.split { !$0.isLetter && !$0.isNumber }
      return !parts.isEmpty && parts.allSatisfy { $0.count == 1 && $0.first!.isLetter && ($0.first!.isUppercase || $0.first!.isLowercase) }
    } && words.count <= 4
  }

  /// `1042`, `M-1042`, `FOR0012`: the number of somebody.
  private static func isCode(_ words: [NameWord]) -> Bool { words.allSatisfy(\.hasDigit) }

  /// `Galaxy-A52`, `iPhone13`, and `Rosa's iPhone`, whose apostrophe is dropped.
  private static func namesDevice(_ word: NameWord) -> Bool {
    word.text.split { !$0.isLetter }.contains { devices.contains(Folding.folded(String($0))) } || isAddressOnTheWeb(word.text)
  }

  /// `Otter.ai`, `read.ai`: a service that writes the minutes has joined, and nobody.
  private static func isAddressOnTheWeb(_ text: String) -> Bool {
    let parts = text.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let last = parts.last, parts[parts.count - 2].count > 2 else { return false }
    return ["ai", "io", "com", "be", "org", "net", "eu", "fr", "nl"].contains(last)
      && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) }
  }

  private static let devices: Set<String> = [
    "iphone", "ipad", "ipod", "android", "galaxy", "samsung", "huawei", "redmi", "xiaomi", "oppo", "oneplus", "motorola", "nokia", "macbook", "imac",
    "chromebook", "thinkpad", "laptop",
    "smartphone", "notetaker", "copilot", "fireflies", "fathom", "tldv", "ordinateur", "computer", "windows", "desktop", "pc", "gsm", "telephone", "telefoon",
    "tablet", "tablette", "webcam",
  ]

  /// Rooms, desks and bodies that join a meeting or sign a list in the place of people.
  private static let places: Set<String> = [
    "salle", "zaal", "room", "meetingroom", "vergaderzaal", "vergaderruimte", "auditorium", "auditoire", "local", "lokaal", "polyzaal", "service", "dienst",
    "ecole", "school",
    "commune", "gemeente", "cpas", "ocmw", "asbl", "vzw", "association", "vereniging", "equipe", "team", "accueil", "onthaal", "secretariat", "secretariaat",
    "police", "politie",
    "reception", "bibliotheque", "bibliotheek", "mairie", "administration", "administratie", "meeting", "conference",
  ]

  private static let placeholders: Set<String> = [
    "nom prenom", "prenom nom", "nom et prenom", "votre nom", "naam", "voornaam naam", "naam voornaam", "uw naam", "your name", "first name last name",
    "a completer", "a remplir", "a preciser",
    "a confirmer", "in te vullen", "aan te vullen", "nog in te vullen", "te bevestigen", "to be confirmed", "to be completed", "tbc", "tbd", "vide", "leeg",
    "empty", "null", "nan", "none",
    "undefined", "nvt", "nihil", "neant", "sans objet", "non communique", "niet meegedeeld", "not provided", "not given", "nom manquant", "naam ontbreekt",
    "missing", "manquant",
    "geen naam", "no name", "pas de nom", "refuse", "weigert", "idem", "reserve", "gereserveerd", "reserved", "place reservee", "nom illisible", "illegible",
    "aucun participant", "aucune participante", "aucun inscrit", "aucune inscription", "geen deelnemers", "geen deelnemer", "geen aanwezigen", "niemand",
    "no participants", "no attendees", "nobody", "host", "co host", "cohost", "hote", "co hote", "gastheer", "organizer", "organiser", "organisateur",
    "organisator", "panelist",
    "vacant", "poste vacant", "place libre", "vrije plaats", "free seat", "a pourvoir", "doublon", "a remplacer", "place vacante", "chaise vide",
    "zoom user", "presenter", "moderator", "moderateur", "unreadable", "connecting", "joining", "connexion",
  ]

  /// `Wifi`, `Police Zone`: two cells that together name a device or a body.
  static func isBodyOrDevice(_ family: String, beside given: String) -> Bool {
    devices.contains(family) || devices.contains(given) || places.contains(given) || placeholders.contains("\(family) \(given)")
      || placeholders.contains("\(given) \(family)")
  }

  /// Words that make a cell worth the test; of a placeholder its longest, for « de » and « in » stand in many a name.
  static let otherWords: Set<String> = devices.union(places).union(placeholders.compactMap(longestWord)).union(["ai", "io", "com"]).union(nobodyNamed)
    .union(BodyWords.otherWords).union(SentenceWords.words)

  private static func longestWord(_ text: String) -> String? {
    text.split { $0 == " " }.max { $0.utf8.count < $1.utf8.count }.map(String.init)
  }

  /// `Otter.ai`, `Fathom Notetaker`: a program that takes notes of an online meeting, and nobody.
  static func isRobot(_ text: String) -> Bool {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    return words.contains { ["notetaker", "firefliesai", "otterai", "tldv"].contains($0) }
      || robots.contains { name in words.joined(separator: " ").hasPrefix(name) }
  }

  private static let robots = ["otter ai", "fireflies ai", "read ai", "fathom ai", "avoma", "copilot pour", "meeting copilot", "ai companion", "tl dv"]

  /// `Exemple : Marie Dupont`, `(voorbeeld)`, `ex. Jan Peeters`: a line of the form that shows how to fill it in.
  static func isExample(_ text: String) -> Bool {
    let folded = Folding.folded(text).split(separator: " ").map(String.init)
    guard let first = folded.first, let last = folded.last else { return false }
    let words: Set<String> = ["exemple", "voorbeeld", "example", "sample", "modele"]
    if words.contains(first) || folded.count > 1 && text.hasSuffix(")") && words.contains(last) { return true }
    // « p. ex. Peeters », ‘b.v. Maes’, “e.g. Smith”.
    if folded.count > 2, ["p ex", "b v", "e g", "par ex", "par exemple"].contains("\(first) \(folded[1])"), text.first?.isLowercase == true { return true }
    return ["ex", "bv", "bijv", "vb", "eg", "bijvoorbeeld"].contains(first)
      && text.drop { $0.isLetter || $0 == "(" }.first.map { ".:)".contains($0) } == true && folded.count > 1
  }
}
