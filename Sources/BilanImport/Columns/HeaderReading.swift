internal import BilanModel
internal import BilanText

/// Recognises the meaning of one header cell, and keeps what it has seen: the same few headers come back in every sheet.
struct HeaderReading {
  private let metrics: MetricIndex
  /// The places whose names may head a column of numbers.
  private let places: Gazetteer
  /// What the project calls its units, folded: a column of this title holds them.
  private let placeWords: Set<String>
  private var seen = ByteTable(minimumCapacity: 256)
  private var meanings: [HeaderMeaning?] = []
  private var times = ByteTable(minimumCapacity: 64)
  private var meaningsAsTimes: [HeaderMeaning?] = []
  private var folded: [UInt8] = []

  init(metrics: MetricIndex, places: Gazetteer = .belgium, placeWords: Set<String> = []) {
    self.metrics = metrics
    self.places = places
    self.placeWords = placeWords
  }

  mutating func meaning(of text: Span<UInt8>, _ cell: RawCell) -> HeaderMeaning? {
    // No header is longer than a sentence; a longer cell is running text.
    guard !cell.isEmpty, cell.range.count <= 120 else { return nil }
    let (index, isNew) = seen.insert(text, cell.range)
    if isNew { meanings.append(read(text, cell.range)) }
    return meanings[index]
  }

  /// The meaning of a cell without a word of ours in a line of headers: a day, a part of one, a span of time, a commune. Looked for only where the line holds other headers.
  mutating func meaningAsTime(of text: Span<UInt8>, _ cell: RawCell) -> HeaderMeaning? {
    guard !cell.isEmpty, cell.range.count <= 120 else { return nil }
    let (index, isNew) = times.insert(text, cell.range)
    if isNew { meaningsAsTimes.append(time(text, cell.range)) }
    return meaningsAsTimes[index]
  }

  /// The commune that the title of a column of one metric names: « Affiches Forest », ‘Linten (Vorst)’.
  func place(ofTitle title: String) -> String? { metrics.metric(beforePlace: title)?.place }

  /// `1. Nom et prénom`, `Q2: Commune`, `commune. Votre commune`: the meaning of a question behind its number or code.
  /// Looked for only in a line of several cells: alone, such a text is the title of a part of a report.
  mutating func meaningAsQuestion(of text: Span<UInt8>, _ cell: RawCell) -> HeaderMeaning? {
    guard !cell.isEmpty, cell.range.count <= 120, let start = startOfQuestion(text, cell.range) else { return nil }
    return meaning(of: text, RawCell(start: Int32(start), end: cell.end, hasDoubledQuotes: false))
  }

  /// The meaning of a header that does not stand in the bytes of the file, such as one put together from two lines or repaired.
  mutating func meaning(of text: String) -> HeaderMeaning? {
    meaning(of: text.utf8.span, RawCell(start: 0, end: Int32(text.utf8.count), hasDoubledQuotes: false))
  }

  private mutating func read(_ text: Span<UInt8>, _ range: Range<Int>) -> HeaderMeaning? {
    if let role = role(text, range) { return .role(role) }
    folded.removeAll(keepingCapacity: true)
    Folding.append(text, range, to: &folded)
    if let metric = metrics.metric(folded: folded.span, 0..<folded.count) {
      // Folding leaves nothing of the sign in `Visiteurs (%)`, which is a share of them.
      return range.contains { text[$0] == UInt8(ascii: "%") } ? nil : .metric(metric)
    }
    // `Présent (O/N)`, `Nom*`, `Aanwezig [x]`.
    if let bracket = range.first(where: { text[$0] == UInt8(ascii: "(") || text[$0] == UInt8(ascii: "[") }),
      bracket > range.lowerBound
    {
      let meaning = read(text, range.lowerBound..<bracket)
      // `Rubans (kg)` weighs what `Rubans` counts.
      if case .metric? = meaning, Measure.isNamed(in: String(decoding: (bracket..<range.upperBound).map { text[$0] }, as: UTF8.self)) { return nil }
      return meaning
    }
    // `Nom / Naam`, on one line or on two: every part must say the same.
    if let slash = range.first(where: { text[$0] == UInt8(ascii: "/") || text[$0] == 10 || text[$0] == 13 }), slash > range.lowerBound {
      let left = read(text, range.lowerBound..<slash)
      let right = read(text, slash + 1..<range.upperBound)
      if left != nil, left == right { return left }
      // `Présent / absent / excusé` lists the words of a status.
      let presence: Set<ColumnRole> = [.status, .absence, .excuse]
      if case .role(let a)? = left, case .role(let b)? = right, presence.isSuperset(of: [a, b]) { return .role(.status) }
      if listsMarks(text, range) { return .role(.status) }
    }
    let title = String(decoding: range.map { text[$0] }, as: UTF8.self)
    if let metric = metrics.metric(beforeTime: title)?.metric { return .metric(metric) }
    // « Nombre en centaines », « Nombre cumulé »: the unit and the running total are read where the numbers are.
    if let bare = CountUnit.bare(title) { return read(bare.utf8.span, 0..<bare.utf8.count) }
    return metrics.metric(beforePlace: title).map { .metric($0.metric) }
  }

  /// `P/A/E`, `Présent/Exc`: every part is a mark of presence, and one says that somebody is not there. `O/N` may answer any question.
  private func listsMarks(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let parts = String(decoding: range.map { text[$0] }, as: UTF8.self).split(separator: "/").map { Folding.folded(String($0)) }
    let said = parts.map { PresenceReading.meaning(of: $0) }
    if (2...5).contains(parts.count), parts.contains("a"), Set(parts).isSubset(of: HeaderReading.marks) { return true }
    guard parts.count > 1, parts[0].first == "p" || parts[0].hasPrefix("aanw"), said.first == .presence(.present) else { return false }
    return said.allSatisfy { $0 != nil && $0 != .notCountable && $0 != .presence(.registered) }
  }

  /// Letters that lists of presence are filled in with, in three languages; among them stands an A.
  private static let marks: Set<String> = ["a", "p", "x", "v", "e", "r", "l", "ae", "an", "na", "ve", "aa", "ab", "exc", "abs", "afw", "ver"]

  /// Where the words begin behind a number or a code with a point, a colon or a bracket.
  private func startOfQuestion(_ text: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard let mark = range.first(where: { [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: ")")].contains(text[$0]) }), mark > range.lowerBound,
      mark + 2 < range.upperBound, text[mark + 1] == 32
    else { return nil }
    let code = range.lowerBound..<mark
    guard code.count <= 30, code.allSatisfy({ isDigit(text[$0]) || (97...122).contains(text[$0] | 0x20) || text[$0] == UInt8(ascii: "_") }) else { return nil }
    // `Resp. Nom` is an abbreviation; a code has a number, or only small letters.
    let isCode = code.contains { isDigit(text[$0]) } || text[mark] == UInt8(ascii: ".") && code.allSatisfy { text[$0] >= 95 }
    return isCode ? mark + 2 : nil
  }

  private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  private mutating func role(_ text: Span<UInt8>, _ range: Range<Int>) -> ColumnRole? {
    folded.removeAll(keepingCapacity: true)
    Folding.append(text, range, to: &folded)
    if !placeWords.isEmpty, placeWords.contains(String(decoding: folded, as: UTF8.self)) { return .commune }
    if let role = ColumnRole.of(folded: folded.span, 0..<folded.count) { return role }
    if let role = PersonNumber.role(folded.span) { return role }
    if text[range.upperBound - 1] == UInt8(ascii: "."), let role = ColumnRole.of(abbreviation: String(decoding: folded, as: UTF8.self)) { return role }
    guard folded.contains(32) else { return nil }
    let words = folded.split(separator: 32).map { String(decoding: $0, as: UTF8.self) }
    return role(ofStem: words) ?? HeaderReading.roleOfName(words) ?? Question(words).role ?? HeaderReading.roleOfAbsence(words)
  }

  /// « Nom de l'enfant », ‘Voornaam van de leerling’, “Guest name”: the name of whoever the list is of.
  private static func roleOfName(_ words: [String]) -> ColumnRole? {
    let said = words.filter { !["de", "l", "la", "le", "du", "des", "d", "van", "het", "of", "the", "s", "e", "complet", "et", "en", "and"].contains($0) }
    guard let listed = said.first(where: PeopleTitle.listed.contains) else { return nil }
    // « Nom et prénom du participant »
    let rest = said.filter { $0 != listed }
    if said.count == 3, rest.contains(where: family.contains), rest.contains(where: given.contains) { return .fullName }
    guard said.count == 2 else { return nil }
    if said.contains(where: family.contains) { return .name }
    return given.contains(said[0]) ? .firstName : nil
  }

  private static let family: Set<String> = ["nom", "noms", "naam", "name"]
  private static let given: Set<String> = ["prenom", "voornaam"]

  /// « Pas venu », ‘Niet aanwezig’, “No-show”: a cross below it says that somebody was not there.
  private static func roleOfAbsence(_ words: [String]) -> ColumnRole? {
    guard (2...4).contains(words.count) else { return nil }
    switch StatusWords.meaning(of: words.joined(separator: " ")) {
    case .presence(.absent): return .absence
    case .presence(.excused): return .excuse
    default: return nil
    }
  }

  /// `Participant·e·s`, `Présent.e`: the endings that include everybody say nothing more.
  private func role(ofStem words: [String]) -> ColumnRole? {
    let kept = words.prefix { !HeaderReading.endings.contains($0) }
    // “Partner's name” goes on behind its ending.
    guard kept.count < words.count, !kept.isEmpty, words.dropFirst(kept.count).allSatisfy(HeaderReading.endings.contains) else { return nil }
    let stem = Array(kept.joined(separator: " ").utf8)
    return ColumnRole.of(folded: stem.span, 0..<stem.count)
  }

  private static let endings: Set<String> = ["e", "s", "es", "ne", "trice", "rice", "in", "innen"]

  /// A day, a numbered session or a span of time in the place of a header.
  private func time(_ text: Span<UInt8>, _ range: Range<Int>) -> HeaderMeaning? {
    guard range.contains(where: { (48...57).contains(text[$0]) || text[$0] >= 0x41 }) else { return nil }
    let written = String(decoding: range.map { text[$0] }, as: UTF8.self)
    let words = Folding.folded(written).split(separator: " ").map(String.init)
    // `Total 1er trimestre`, `Total Forest` sum the columns beside them.
    if let first = words.first, HeaderReading.totals.contains(first) { return .role(.total) }
    // « Date : 12/03/2024 » beside the headers says when, and heads no column.
    if let colon = written.firstIndex(of: ":"), ["date", "datum", "le", "op", "on"].contains(Folding.folded(String(written[..<colon]))) { return nil }
    if HeaderReading.countsSessions(words) { return nil }
    if DayInText.day(in: words) != nil || DayInText.dayAndMonth(in: words) != nil { return .dated }
    if range.contains(where: { (48...57).contains(text[$0]) }), DayInText.day(written: written) != nil || DayInText.dayAndMonth(written: written) != nil {
      return .dated
    }
    if words.count <= 3, let last = words.last, let first = words.first {
      let isNumbered = DayInText.isNumber(last) && last.utf8.count <= 2
      if words.count >= 2, isNumbered, HeaderReading.sessionWords.contains(first) { return .numbered }
      if words.count == 1, first.utf8.count <= 3, first.first == "s" || first.first == "j", DayInText.isNumber(String(first.dropFirst())) { return .numbered }
    }
    if HeaderReading.namesPresence(words), words.contains(where: HeaderReading.sessionWords.contains), words.contains(where: HeaderReading.isOrdinal) {
      return .numbered
    }
    if words.count == 2, HeaderReading.partWords.contains(words[1]), HeaderReading.isOrdinal(words[0]) { return .halfDay }
    if HeaderReading.isHalfDay(words) { return .halfDay }
    if SpanReading.isNamed(words) { return .span }
    // A postal code is a cell, not a title.
    if !words.allSatisfy(DayInText.isNumber), case .commune = places.read(words.joined(separator: " "), preferring: []) { return .place }
    return nil
  }

  /// « Janvier (8 séances) », ‘maart: 4 lessen’: a month, and how often one met in it. It is no day.
  private static func countsSessions(_ words: [String]) -> Bool {
    words.count(where: DayInText.isNumber) == 1
      && zip(words, words.dropFirst()).contains { DayInText.isNumber($0) && countedSessions.contains($1) }
  }

  private static let countedSessions: Set<String> = [
    "seances", "sessions", "sessies", "lessen", "jours", "dagen", "days", "fois", "keer", "ateliers", "bijeenkomsten", "rencontres", "meetings",
  ]

  private static let totals: Set<String> = ["total", "totaal", "totaux", "totalen", "cumul", "subtotaal", "subtotal"]

  private static func namesPresence(_ words: [String]) -> Bool {
    words.first.map { ["presence", "present", "presences", "aanwezig", "aanwezigheid", "signature", "handtekening", "attendance"].contains($0) } ?? false
  }

  /// `1`, `1ere`, `2eme`, `3de`, « première ».
  static func isOrdinal(_ word: String) -> Bool {
    let digits = word.prefix { ("0"..."9").contains($0) }
    let ending = word[digits.endIndex...]
    return (1...2).contains(digits.utf8.count) && ["", "er", "ere", "re", "e", "eme", "ieme", "nde", "ste", "de", "st", "nd", "rd", "th"].contains(ending)
      || ["premiere", "premier", "deuxieme", "seconde", "troisieme", "quatrieme", "eerste", "tweede", "derde", "vierde"].contains(word)
  }

  /// « Matin », « Émargement après-midi », ‘VM handtekening’: a part of the day, alone or beside a word for presence or a signature. `VM` alone may be anything.
  private static func isHalfDay(_ words: [String]) -> Bool {
    guard words.count <= 5 else { return false }
    let rest = words.filter { word in !presenceWords.contains(where: word.hasPrefix) }
    let isSigned = rest.count < words.count
    let part = rest.filter { !["du", "de", "le", "la", "l", "s", "van", "in", "the", "en"].contains($0) }.joined(separator: " ")
    return halfDays.contains(isSigned ? part : words.joined(separator: " ")) || isSigned && ["vm", "nm", "ap", "av", "aprem"].contains(part)
  }

  private static let presenceWords = ["presen", "aanwez", "signature", "handtek", "paraa", "paraf", "paraph", "emarg", "attendance", "sign"]
  private static let halfDays = PartOfDay.names.union([
    "apres midi", "am", "pm", "morgens", "middags", "avonds", "ochtends",
  ])

  /// « 1re partie », ‘2de deel’.
  private static let partWords: Set<String> = ["partie", "deel", "part", "moitie", "helft", "half", "bloc", "blok", "demi"]

  private static let sessionWords = Weekday.allNames.union([
    "seance", "session", "sessie", "les", "cours", "atelier", "workshop", "rencontre", "reunion", "jour", "dag", "day", "bijeenkomst", "module", "semaine",
    "week", "demi", "moment",
  ])
}

/// A header that is a sentence, as forms have them: « Quel est votre nom et prénom ? », « Geef je volledige voor- en familienaam ».
private struct Question {
  let words: [String]

  init(_ words: [String]) { self.words = words }

  var role: ColumnRole? {
    let text = words.joined(separator: " ")
    if Question.reports.contains(where: { text.hasPrefix($0) }) { return .status }
    if Question.intentions.contains(where: { text.hasPrefix($0) }) { return .intention }
    // What is asked for stands last, once the polite words before it are taken away.
    var rest = words.drop { Question.polite.contains($0) }
    guard rest.count < words.count, !rest.isEmpty else { return nil }
    // « Dans quelle commune habitez-vous ? », ‘In welke gemeente werk je?’
    while rest.count > 1, let last = rest.last, Question.verbs.contains(last) { rest.removeLast() }
    let asked = Array(rest.joined(separator: " ").utf8)
    return ColumnRole.of(folded: asked.span, 0..<asked.count)
  }

  /// How a form asks afterwards who was there.
  private static let reports = [
    "etiez vous pr", "avez vous participe", "etais tu pr", "as tu participe", "was u aanwezig", "was je aanwezig", "heeft u deelgenomen", "heb je deelgenomen",
    "were you present", "did you attend", "did you take part",
  ]

  private static let intentions = [
    "sera present", "sera la", "seront presents", "compte venir", "pense venir", "zal er zijn", "zal aanwezig", "serez vous", "participerez vous",
    "viendrez vous", "seras tu", "viendras tu", "confirmez vous votre p", "aanwezig op", "zal u aanwezig", "zult u aanwezig",
    "bent u aanwezig",
    "ben je aanwezig", "kom je", "komt u", "will you attend", "are you coming", "will you be", "je participerai", "je serai", "ik kom", "ik zal aanwezig",
    "neemt u deel", "neem je deel", "souhaitez vous participer", "comptez vous participer", "ik schrijf me in", "ik schrijf mij in", "je m inscris",
    "je souhaite m inscrire", "je confirme ma pr", "ik bevestig mijn", "participation a", "avez vous l intention",
  ]

  private static let verbs: Set<String> = [
    "habitez", "habites", "travaillez", "travailles", "residez", "vous", "tu", "woon", "woont", "werk", "werkt", "je", "u", "do", "you", "live", "work", "in",
  ]

  private static let polite: Set<String> = [
    "quel", "quelle", "quels", "quelles", "est", "sont", "votre", "vos", "ton", "ta", "tes", "indiquez", "indique", "merci", "de", "d", "veuillez", "indiquer",
    "le", "la", "les", "l",
    "wat", "is", "zijn", "uw", "je", "jouw", "geef", "vul", "gelieve", "in", "welke", "van", "de", "het",
    "what", "your", "please", "enter", "give", "us", "the", "uit", "volledige", "entrez", "notez", "mentionnez", "dans", "sont", "naar",
    "which",
  ]
}
