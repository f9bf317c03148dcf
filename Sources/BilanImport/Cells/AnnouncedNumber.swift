internal import BilanModel
internal import BilanText

/// A number of people that somebody wrote above or below a list: « Nombre de participants : 9 », ‘12 aanwezigen’, “18 present”.
struct AnnouncedNumber: Hashable {
  /// Whom the number counts.
  enum Subject { case present, registered, everybody }

  var number: Int
  var subject: Subject
  /// The cell, or the two cells, as they stand.
  var text: String

  /// The numbers that the filled cells of a row announce; a title may stand in one cell and its number in the next.
  static func all(in cells: [String]) -> [AnnouncedNumber] {
    var found: [AnnouncedNumber] = []
    for (index, cell) in cells.enumerated() where cell.utf8.count <= 120 && counted.occurAsWords(in: Folding.folded(cell)) {
      if let announced = read(cell) {
        found.append(announced)
      } else if case let parts = cell.replacing(" - ", with: " – ").split(whereSeparator: { "/,;|–—•()[]".contains($0) }).map({ trimmed($0) }), parts.count > 1
      {
        found += parts.compactMap(read)
      } else if index + 1 < cells.count, let number = number(cells[index + 1]), let subject = subject(titled: words(cell)) {
        found.append(AnnouncedNumber(number: number, subject: subject, text: "\(cell.hasSuffix(":") ? cell : "\(cell) :") \(cells[index + 1])"))
      }
    }
    return found
  }

  /// The number that one text announces.
  static func read(_ text: String) -> AnnouncedNumber? {
    let words = words(text)
    // `2. Participants` is the second part of a report.
    if let mark = text.first(where: { !$0.isNumber }), text.first?.isNumber == true, mark == "." || mark == ")" { return nil }
    // « + 8 personnes qui n'ont pas souhaité donner leur nom » is longer.
    guard (2...8).contains(words.count) || (9...16).contains(words.count) && number(words[0]) != nil && people.contains(words[1]),
      words.contains(where: { DayInText.isNumber($0) || PeopleWords.numbers[$0] ?? 0 > 1 })
    else { return nil }
    // « 18 présents », « 12 personnes présentes »: the number, and the word behind it.
    for (index, word) in words.enumerated().dropLast() {
      guard let number = number(word) else { continue }
      if index > 0, !openings.contains(words[index - 1]) { continue }
      let behind = Array(words[(index + 1)...])
      if let subject = subject(of: behind[0]) ?? (people.contains(behind[0]) ? behind.dropFirst().first.flatMap(subject(of:)) ?? .everybody : nil),
        !isPlan(words)
      {
        return AnnouncedNumber(number: number, subject: subject, text: text)
      }
    }
    // « Nous étions 14 au total », ‘We waren met 15’.
    if words.contains(where: being.contains), words.allSatisfy({ openings.contains($0) || behind.contains($0) || number($0) != nil }),
      case let numbers = words.compactMap(number), numbers.count == 1
    {
      return AnnouncedNumber(number: numbers[0], subject: .everybody, text: text)
    }
    // « Présents (12) »
    if let open = text.firstIndex(of: "("), let number = number(String(text[text.index(after: open)...].prefix { $0.isNumber })),
      let subject = subject(titled: self.words(String(text[..<open])))
    {
      return AnnouncedNumber(number: number, subject: subject, text: text)
    }
    // « Nombre de participants : 9 », « Présents = 12 », « Présences : 12 personnes ».
    guard let mark = text.lastIndex(where: { $0 == ":" || $0 == "=" }), let number = numberOfPeople(trimmed(text[text.index(after: mark)...])),
      let subject = subject(titled: self.words(String(text[..<mark])))
    else { return nil }
    return AnnouncedNumber(number: number, subject: subject, text: text)
  }

  private static func words(_ text: String) -> [String] { Folding.folded(text).split(separator: " ").map(String.init) }

  private static func number(_ text: String) -> Int? {
    // In letters from two on; « un » and ‘een’ are articles.
    if let number = PeopleWords.numbers[text] { return number > 1 ? number : nil }
    guard text.utf8.count <= 4, DayInText.isNumber(text), let number = Int(text), !(1990...2199).contains(number) else { return nil }
    return number
  }

  /// `12`, or `12 personnes` behind a title that says who they are.
  private static func numberOfPeople(_ text: String) -> Int? {
    let words = words(text)
    guard let first = words.first, words.dropFirst().allSatisfy({ people.contains($0) || subject(of: $0) != nil }) else { return nil }
    return number(words.count == 1 ? text : first)
  }

  /// What a title counts: « Nombre de participants », « Total présents », ‘Aantal aanwezigen’.
  private static func subject(titled words: [String]) -> Subject? {
    guard (1...6).contains(words.count), !isPlan(words), !words.contains(where: DayInText.isNumber) else { return nil }
    if words.count <= 2, heads.contains(words.joined(separator: " ")) { return .everybody }
    // « Effectif total », « Effectif réel de la séance »
    if words.contains(where: heads.contains), words.allSatisfy({ heads.contains($0) || titles.contains($0) }) { return .everybody }
    let subjects = words.compactMap(subject(of:))
    if let first = subjects.first, subjects.allSatisfy({ $0 == first }) {
      let others = words.filter { subject(of: $0) == nil }
      return others.allSatisfy { titles.contains($0) || openings.contains($0) || people.contains($0) } ? first : nil
    }
    let named = words.filter { !titles.contains($0) }
    return words.count > 1 && words.count > named.count && named.allSatisfy(people.contains) && !named.isEmpty ? .everybody : nil
  }

  private static func subject(of word: String) -> Subject? {
    if present.contains(word) { return .present }
    return registered.contains(word) ? .registered : nil
  }

  /// Expected, wished for, or the most there can be: no count of anybody. « N'ont pas souhaité » says what people did.
  static func isPlan(_ words: [String]) -> Bool {
    !words.contains("pas") && words.contains { word in plans.contains(where: word.hasPrefix) }
  }

  private static let present: Set<String> = [
    "presents", "presentes", "present", "participants", "participantes", "participations", "aanwezigen", "aanwezig", "deelnemers", "deelnames", "aanwezigheden",
    "attendees",
    "participating", "attendance", "signatures", "handtekeningen", "presences", "attended",
  ]
  private static let registered: Set<String> = [
    "inscrits", "inscrites", "inscriptions", "ingeschrevenen", "inschrijvingen", "registrations", "registered", "ingeschreven",
  ]
  /// Words of which one stands wherever people are counted.
  private static let counted = Phrases(present.union(registered).union(people).union(heads).union(being))
  /// Verbs that count people with a number alone.
  private static let being: Set<String> = ["etions", "etaient", "waren", "were", "avait"]
  private static let behind: Set<String> = [
    "au", "en", "tout", "in", "bij", "elkaar", "samen", "altogether", "of", "us", "ons", "present", "personnes", "mensen",
  ]
  private static let people: Set<String> = [
    "personnes", "personne", "personen", "mensen", "people", "persons", "noms", "namen", "pers", "participant", "deelnemer", "adultes", "volwassenen", "adults",
  ]
  /// Titles of the number of all who were there.
  private static let heads: Set<String> = ["effectif", "effectifs", "headcount", "head count", "door count", "opkomst"]
  private static let titles: Set<String> = [
    "nombre", "nbre", "nb", "total", "totaal", "aantal", "number", "de", "des", "du", "d", "of", "van", "het", "le", "les", "effectif", "reel", "reels", "e",
    "s", "count", "total",
    "general", "global", "volgens", "selon", "according", "to", "begeleider", "begeleidster", "animateur", "animatrice", "lesgever", "formateur", "formatrice",
    "seance", "sessie", "session", "liste", "sur", "cette", "la",
  ]
  private static let openings: Set<String> = [
    "il", "y", "avait", "etions", "etait", "nous", "wij", "we", "etaient", "er", "waren", "there", "were", "total", "totaal", "avec", "met", "soit", "nombre",
    "a", "aantal",
  ]
  private static let plans = [
    "attendu", "prevu", "max", "maximum", "capacit", "souhait", "objectif", "verwacht", "expected", "gepland", "planned", "place", "plaats", "minimum", "min",
    "doel", "target", "limit",
  ]
}
