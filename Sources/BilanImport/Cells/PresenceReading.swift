internal import BilanModel
internal import BilanText

/// Reads the word or mark in a column of presence, or of the state of a registration.
struct PresenceReading {
  /// What a cell says of the person.
  enum Statement: Hashable {
    case presence(Presence)
    /// There for a part only: « 0,5 », « ½ ».
    case partly
    /// Cancelled, refunded, waiting, refused: the registration does not count.
    case notCountable
    /// Said to be unknown: « ? », « à renseigner ». Neither present nor absent.
    case open
    /// The same, as a person has said of this word: nothing more to tell.
    case known
  }

  private var seen = ByteTable()
  private var meanings: [Statement?] = []
  private var folded: [UInt8] = []
  /// What a person said that words mean, by their key.
  private var answered: [String: Statement] = [:]
  private var remembered: [String: Statement] = [:]
  /// What the sheet itself says below or above its table: nil for a sign whose meaning is in no class.
  private var legend: [String: Statement?] = [:]
  /// Signs that the sheet leaves open: only a person says what they mean.
  private var doubtful: Set<String> = []

  /// Begins a file: its own legend holds for it alone.
  mutating func start(_ legend: [String: Statement?], doubtful: Set<String> = [], answers: Answers?) {
    if let answers, answered.isEmpty, remembered.isEmpty {
      answered = answers.statuses.mapValues(\.statement)
      remembered = answers.rememberedStatuses.mapValues(\.statement)
    }
    guard !legend.isEmpty || !self.legend.isEmpty || doubtful != self.doubtful else { return }
    self.legend = legend
    self.doubtful = doubtful
    seen = ByteTable()
    meanings = []
  }

  /// Whether the sheet's legend, or a person, says what this sign means.
  func isExplained(_ text: String) -> Bool {
    let key = StatusChoice.key(text)
    return answered[key] != nil || legend.keys.contains(key) || remembered[key] != nil
  }

  /// What the cell says; nil when the word is not known. The cell is not blank.
  mutating func statement(_ text: Span<UInt8>, _ range: Range<Int>) -> Statement? {
    let (index, isNew) = seen.insert(text, range)
    if isNew { meanings.append(read(text, range, isWhole: true)) }
    return meanings[index]
  }

  /// No mark is longer.
  private static let longestMark = 200

  private mutating func read(_ text: Span<UInt8>, _ range: Range<Int>, isWhole: Bool) -> Statement? {
    guard range.count <= PresenceReading.longestMark else { return nil }
    folded.removeAll(keepingCapacity: true)
    Folding.append(text, range, to: &folded)
    let word = String(decoding: folded, as: UTF8.self)
    let written = String(decoding: range.map { text[$0] }, as: UTF8.self)
    if isWhole, let explained = explanation(word.isEmpty ? written : word) { return explained }
    // A mark of doubt beside a word takes the word back: « présent ? ».
    if isWhole, written.contains("?") { return .open }
    // « -1 » is no mark that anybody knows.
    if isWhole, let first = written.first, "-–−".contains(first), written.dropFirst().first?.isNumber == true { return nil }
    if let mark = StatusMarks.meaning(of: written) { return mark }
    if word.isEmpty { return nil }
    if let share = StatusMarks.share(written) { return share }
    if let statement = PresenceReading.meaning(of: word, written: written) { return statement }
    // A word that was spoiled on its way is known again; nothing of it is kept.
    if let repaired = Mojibake.repaired(written) { return PresenceReading.meaning(of: Folding.folded(repaired), written: repaired) }
    // `P (2/2)`, `Présent [signé]`, `Non, je suis en congé`: the word before says it. A comma between digits separates no words.
    if let mark = range.first(where: { [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ",")].contains(text[$0]) }), mark > range.lowerBound,
      !(text[mark - 1] >= 48 && text[mark - 1] <= 57 && text[mark] == UInt8(ascii: ","))
    {
      let said = read(text, range.lowerBound..<mark, isWhole: false)
      // « x (absent) », ‘ja, afgemeld’: what stands behind takes the sign back, and only a person knows which of the two holds.
      return said == .presence(.present) && PresenceReading.takesBack(String(decoding: (mark + 1..<range.upperBound).map { text[$0] }, as: UTF8.self))
        ? nil : said
    }
    // `oui / ja`: every part says the same.
    if isWhole, let said = PresenceReading.inTwoLanguages(written) { return said }
    // A day or an hour in the place of a mark is when somebody came in, or how long they stayed; `0:00` is no stay.
    let time = TimeMark(word)
    if time?.isZero == true { return .presence(.absent) }
    if time != nil || DayReading(text, range) != .unreadable { return .presence(.present) }
    if let length = PresenceReading.length(word) { return .presence(length > 0 ? .present : .absent) }
    return nil
  }

  /// Whether words behind a sign of presence say that the person was away, only meant to come, or saw it at another time.
  private static func takesBack(_ text: String) -> Bool {
    if AbsenceRemark.says(text) { return true }
    let folded = Folding.folded(text)
    if takingBack.beginWord(in: folded) { return true }
    switch meaning(of: folded) {
    case .presence(.absent), .presence(.excused), .presence(.registered), .notCountable, .open: return true
    default: return false
    }
  }

  private static let takingBack = Phrases([
    "abs", "exc", "excus", "absen", "afwez", "verontsch", "afgemeld", "afmeld", "malade", "ziek", "sick", "inscrit", "ingeschrev", "registered", "viendra",
    "zal komen", "will come", "a confirmer", "te bevestigen", "to be confirmed", "sous reserve", "onder voorbehoud", "differe", "replay", "enregistrement",
    "opname", "recording", "lendemain", "annul", "geannul", "cancel", "desist", "pas venu", "niet gekomen", "did not", "didn t", "no show",
  ])

  private static func inTwoLanguages(_ written: String) -> Statement? {
    let parts = written.split(separator: "/").map { Folding.folded(String($0)) }
    guard (2...3).contains(parts.count), parts.allSatisfy({ $0.utf8.count > 1 && $0.contains(where: \.isLetter) }) else { return nil }
    let meanings = Set(parts.map { StatusWords.meaning(of: $0) })
    return meanings.count == 1 ? meanings.first! : nil
  }

  /// What was said of a word: now, by the sheet, or before. A sign of the legend whose meaning is in no class is unknown, whatever it means elsewhere.
  private func explanation(_ key: String) -> Statement?? {
    if let said = answered[key] { return said }
    if let said = legend[key] { return .some(said) }
    if let said = remembered[key] { return said }
    return doubtful.contains(key) ? .some(nil) : nil
  }

  /// What a folded word means in a column of presence.
  static func meaning(of word: String) -> Statement? { meaning(of: word, written: word) }

  /// What a word means; « participé » is done, « participe » is meant to be, and only the accent tells them apart.
  static func meaning(of word: String, written: String) -> Statement? {
    if word == "participe" || word == "participee" || word == "participes", written.last.map({ "éÉ".contains($0) }) ?? false || word == "participee" {
      return .presence(.present)
    }
    if let statement = StatusWords.meaning(of: word) { return statement }
    // `Je suis présent·e`, `Ik ben er niet`.
    for beginning in ["je suis ", "ik ben ", "i am ", "etait ", "was ", "a ete "] where word.hasPrefix(beginning) {
      return meaning(of: String(word.dropFirst(beginning.utf8.count)))
    }
    if word == "test" || StatusWords.notCountable.contains(where: word.hasPrefix) || NotHeld.says(folded: word) { return .notCountable }
    return inSentence(word) ?? (PartialPresence.says(word) ? .partly : nil)
  }

  /// `Présente jusque midi`, `absent - malade`, `excusé par mail`: the one way to be there that the words name, with nothing in them that denies it.
  private static func inSentence(_ folded: String) -> Statement? {
    let said = folded.split(separator: " ")
    guard said.count > 1, said.allSatisfy({ !denials.contains($0) }), let first = said.first, clearWords.contains(first) else { return nil }
    let meanings = Set(said.filter(clearWords.contains).compactMap { StatusWords.meaning(of: String($0)) })
    // An absence that is excused is an excuse.
    if meanings == [.presence(.absent), .presence(.excused)] { return .presence(.excused) }
    return meanings.count == 1 ? meanings.first! : nil
  }

  /// Words that say it wherever they stand; letters and `oui` only alone.
  private static let clearWords: Set<Substring> = [
    "present", "presente", "aanwezig", "attended", "venu", "venue", "gekomen", "came", "absent", "absente", "afwezig", "excuse", "excusee",
    "verontschuldigd", "excused",
  ]

  private static let denials: Set<Substring> = [
    "pas", "non", "ni", "jamais", "nooit", "niet", "geen", "not", "no", "sauf", "behalve", "except", "ou", "of", "or", "mais", "maar", "but",
  ]

  /// What a line alone says of those listed below it: « Présents : », « Verontschuldigd: », « Excusés (3) : ».
  static func section(_ content: String) -> Presence? {
    let folded = Folding.folded(content).split(separator: " ").filter { !DayInText.isNumber(String($0)) }.joined(separator: " ")
    if ListWords.isOfWaiting(folded) { return .registered }
    guard folded.utf8.count >= 5, content.first?.isLetter == true, case .presence(let presence)? = StatusWords.meaning(of: folded), presence != .registered,
      // A number alone behind the word says how many, and nothing of the rows below.
      !content.contains(where: \.isNumber) || content.contains("(")
    else { return nil }
    let isPlural = content.hasSuffix(":") || folded.hasSuffix("s") || folded.hasSuffix("en")
    return isPlural || StatusWords.namesAbsence(folded) ? presence : nil
  }

  /// What a line of several words says of those listed below it: « Liste des excusés », ‘Ingeschreven maar niet gekomen’, « Inscrits absents ». Nil unless every word is one of state, of
  /// lists or of people, or stands between such words; of several states the one that is farthest from having come.
  /// « Présent », ‘Aanwezig’ is nobody's name either, though it stands in the singular and without a colon.
  static func sectionOfWords(_ content: String) -> Presence? {
    guard content.utf8.count <= 60, content.first?.isLetter == true, !content.contains(where: \.isNumber) else { return nil }
    let folded = Folding.folded(content)
    if StatusWords.isTitleOfPresence(folded) { return .present }
    let said = folded.split(separator: " ").map(String.init).filter { !linkWords.contains($0) }
    guard !said.isEmpty, said.count <= 4 else { return nil }
    if case .presence(let whole)? = StatusWords.meaning(of: said.joined(separator: " ")), whole != .present { return whole }
    var found: [Presence] = []
    for (index, word) in said.enumerated() {
      if nots.contains(word) { continue }
      guard let state = stateWords[word] else { return nil }
      let isDenied = index > 0 && nots.contains(said[index - 1])
      if state == .present, !isDenied { return nil }
      found.append(state == .present ? .absent : state)
    }
    return [.absent, .excused, .registered].first { found.contains($0) }
  }

  private static let nots: Set<String> = ["niet", "pas", "non", "no", "not"]

  /// What stands between words of state, and names of lists and of people in general.
  private static let linkWords: Set<String> = [
    "liste", "lijst", "list", "des", "les", "de", "du", "d", "l", "la", "le", "van", "of", "the", "et", "en", "and", "ou", "mais", "maar", "but", "pour",
    "voor", "for",
    "ont", "a", "sont", "etaient", "etait", "waren", "zijn", "were", "se", "s", "leur", "hun", "their", "personnes", "personen", "people", "participants",
    "participantes", "deelnemers", "membres", "leden", "members", "qui", "die", "who", "hebben", "zich",
  ]

  /// Words of a state in any ending, by themselves in a line of words.
  private static let stateWords: [String: Presence] = {
    var words: [String: Presence] = [:]
    let lists: [(Presence, String)] = [
      (
        .absent,
        "absent absents absente absentes absence absences afwezig afwezige afwezigen afwezigheid afwezigheden absentees desistement desistements empeche empeches empechees belet retenus regrets declined decline declines annulation annulations afmelding afmeldingen afgemeld cancellations shows show noshow noshows"
      ),
      (
        .excused,
        "malades zieken excuse excuses excusee excusees verontschuldigd verontschuldigde verontschuldigden apologies excused prevenu verwittigd verwittiging justifies justifiees"
      ),
      (
        .registered,
        "inscrit inscrits inscrite inscrites ingeschreven ingeschrevenen registered invite invites invitee invitees uitgenodigd genodigden attendu attendus attendues prevus prevues verwacht expected aangemeld"
      ),
      (.present, "present presents presente presentes venu venus venue venues aanwezig aanwezigen gekomen came attended attending opgedaagd"),
    ]
    for (presence, list) in lists { for word in list.split(separator: " ") { words[String(word)] = presence } }
    return words
  }()

  /// How long somebody was there: `3h`, `2 uur`, `90 min`; `0h` is not at all.
  private static func length(_ word: String) -> Int? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard (1...3).contains(digits.utf8.count), units.contains(word[digits.endIndex...].drop { $0 == " " }) else { return nil }
    return Int(digits)
  }

  private static let units: Set<Substring> = ["h", "u", "heure", "heures", "uur", "uren", "hour", "hours", "min", "minutes", "minuten"]
}

/// Signs and numbers in the place of a word of state.
enum StatusMarks {
  /// A tick in any shape is a presence, a stroke or an empty box an absence. A cross in a box can mean either.
  static func meaning(of written: String) -> PresenceReading.Statement? {
    let scalars = written.unicodeScalars.filter { $0.value != 0xFE0E && $0.value != 0xFE0F }
    guard let first = scalars.first, scalars.allSatisfy({ $0 == first }) else { return nil }
    switch first.value {
    case 0x2713, 0x2714, 0x221A, 0x2611, 0x2705, 0x2B, 0x2A, 0x25CF, 0x2022, 0x1F5F8, 0x1F5F9, 0x1F44D: return .presence(.present)
    case 0x1F44E: return .presence(.absent)
    // The tick and the ticked box of the font Wingdings, once the font is lost.
    case 0xFC where scalars.count == 1, 0xFE where scalars.count == 1: return .presence(.present)
    case 0xFB where scalars.count == 1, 0xA8 where scalars.count == 1: return .presence(.absent)
    case 0x2D, 0x2F, 0x2013, 0x2014, 0x2610, 0x25A1: return .presence(.absent)
    case 0xBC, 0xBD, 0xBE: return .partly
    default: return nil
    }
  }

  /// `0,5`, `1/2`, `2/3 sessions`, `80 %`: a share of the session. None of it is an absence, some of it a presence.
  static func share(_ written: String) -> PresenceReading.Statement? {
    if written.last == "%" { return percent(written) }
    let text = written.prefix { $0.isNumber || ",./".contains($0) || $0 == " " }
    guard text.contains(where: { ",./".contains($0) }) else { return nil }
    let rest = Folding.folded(String(written[text.endIndex...]))
    guard rest.isEmpty || units.contains(where: rest.hasPrefix) else { return nil }
    let fields = text.split(omittingEmptySubsequences: false) { ",./".contains($0) }.map { trimmed($0) }
    guard fields.count == 2, fields.allSatisfy({ DayInText.isNumber($0) && $0.utf8.count <= 3 }), let first = Int(fields[0]), let second = Int(fields[1]) else {
      return nil
    }
    if text.contains("/") {
      // `03/12` is a day.
      guard first <= second, second > 0, !rest.isEmpty || second <= 9 && fields.allSatisfy({ $0.utf8.count == 1 }) else { return nil }
      return first == 0 ? .presence(.absent) : first < second && rest.isEmpty ? .partly : .presence(.present)
    }
    if first == 0 { return second == 0 ? .presence(.absent) : .partly }
    // `14.05` is an hour.
    guard fields[1].utf8.count == 1 else { return nil }
    return second == 0 && first == 1 ? .presence(.present) : .partly
  }

  private static func percent(_ written: String) -> PresenceReading.Statement? {
    let digits = trimmed(written.dropLast())
    guard digits.utf8.count <= 3, DayInText.isNumber(digits), let number = Int(digits), number <= 100 else { return nil }
    return number == 0 ? .presence(.absent) : number == 100 ? .presence(.present) : .partly
  }

  private static let units = [
    "session", "seance", "sessie", "jour", "dag", "day", "demi", "module", "atelier", "fois", "keer", "les", "partie", "deel", "dagdel", "halve",
  ]
}
