internal import BilanModel
internal import BilanText

/// Reads the word or mark in a column of presence, or of the state of a registration.
struct PresenceReading {
  /// What a cell says of the person.
  enum Statement: Equatable {
    case presence(Presence)
    /// Cancelled, refunded, waiting, refused: the registration does not count.
    case notCountable
  }

  private var seen = ByteTable()
  private var meanings: [Statement?] = []
  private var folded: [UInt8] = []

  /// What the cell says; nil when the word is not known. The cell is not blank.
  mutating func statement(_ text: Span<UInt8>, _ range: Range<Int>) -> Statement? {
    let (index, isNew) = seen.insert(text, range)
    if isNew { meanings.append(read(text, range)) }
    return meanings[index]
  }

  /// No mark is longer.
  private static let longestMark = 200

  private mutating func read(_ text: Span<UInt8>, _ range: Range<Int>) -> Statement? {
    guard range.count <= PresenceReading.longestMark else { return nil }
    folded.removeAll(keepingCapacity: true)
    Folding.append(text, range, to: &folded)
    let word = String(decoding: folded, as: UTF8.self)
    if word.isEmpty { return mark(text, range).map(Statement.presence) }
    if let statement = PresenceReading.meaning(of: word) { return statement }
    // A word that was spoiled on its way is known again; nothing of it is kept.
    if let repaired = Mojibake.repaired(String(decoding: range.map { text[$0] }, as: UTF8.self)) {
      return PresenceReading.meaning(of: Folding.folded(repaired))
    }
    // `P (2/2)`, `Présent [signé]`, `Non, je suis en congé`: the word before says it.
    if let mark = range.first(where: { [UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ",")].contains(text[$0]) }), mark > range.lowerBound {
      return read(text, range.lowerBound..<mark)
    }
    // A day or an hour in the place of a mark is when somebody came in.
    if DayReading(text, range) != .unreadable || PresenceReading.isTime(word) { return .presence(.present) }
    if let length = PresenceReading.length(word) { return .presence(length > 0 ? .present : .absent) }
    return nil
  }

  /// What a folded word means in a column of presence.
  static func meaning(of word: String) -> Statement? {
    if let presence = words[word] { return .presence(presence) }
    // `Je suis présent·e`, `Ik ben er niet`.
    for beginning in ["je suis ", "ik ben ", "i am ", "etait ", "was ", "a ete "] where word.hasPrefix(beginning) {
      return meaning(of: String(word.dropFirst(beginning.utf8.count)))
    }
    if word == "test" || notCountable.contains(where: word.hasPrefix) { return .notCountable }
    return inSentence(word)
  }

  /// `Présente jusque midi`, `absent - malade`, `excusé par mail`: the one way to be there that the words name, with nothing in them that denies it.
  private static func inSentence(_ folded: String) -> Statement? {
    let said = folded.split(separator: " ")
    guard said.count > 1, said.allSatisfy({ !denials.contains($0) }), let first = said.first, clearWords.contains(first) else { return nil }
    let meanings = Set(said.filter(clearWords.contains).compactMap { words[String($0)] })
    // An absence that is excused is an excuse.
    if meanings == [.absent, .excused] { return .presence(.excused) }
    return meanings.count == 1 ? .presence(meanings.first!) : nil
  }

  /// Words that say it wherever they stand; letters and `oui` only alone.
  private static let clearWords: Set<Substring> = [
    "present", "presente", "aanwezig", "attended", "absent", "absente", "afwezig", "excuse", "excusee", "verontschuldigd", "excused",
  ]

  private static let denials: Set<Substring> = [
    "pas", "non", "ni", "jamais", "nooit", "niet", "geen", "not", "no", "sauf", "behalve", "except", "ou", "of", "or", "mais", "maar", "but",
  ]

  /// What a line alone says of those listed below it: « Présents : », « Verontschuldigd: ».
  static func section(_ content: String) -> Presence? {
    let folded = Folding.folded(content)
    guard folded.utf8.count >= 5, content.first?.isLetter == true, content.hasSuffix(":") || folded.hasSuffix("s") || folded.hasSuffix("en"),
      let presence = words[folded], presence != .registered
    else { return nil }
    return presence
  }

  /// How the state of a registration that does not count begins.
  private static let notCountable = [
    "annul", "cancel", "refund", "rembours", "geannuleerd", "terugbetaald", "en attente", "liste d attente", "attente", "waiting", "wachtlijst",
    "op wachtlijst", "incompl", "onvolledig", "pending", "deleted", "supprime", "verwijderd", "refus", "geweigerd", "declined", "not attending", "rejected",
    "expire", "abandon", "in afwachting", "denied", "neemt niet deel", "ne participera pas", "storniert", "abgesagt",
  ]

  /// How long somebody was there: `3h`, `2 uur`, `90 min`; `0h` is not at all.
  private static func length(_ word: String) -> Int? {
    let digits = word.prefix { ("0"..."9").contains($0) }
    guard (1...3).contains(digits.utf8.count), units.contains(word[digits.endIndex...].drop { $0 == " " }) else { return nil }
    return Int(digits)
  }

  private static let units: Set<Substring> = ["h", "u", "heure", "heures", "uur", "uren", "hour", "hours", "min", "minutes", "minuten"]

  /// `9:02`, `14h05`, `17u55`.
  private static func isTime(_ word: String) -> Bool {
    let fields = word.split { $0 == " " || $0 == "h" || $0 == "u" }
    guard (2...4).contains(fields.count), let hours = Int(fields[0]), let minutes = Int(fields[1]), fields[1].count == 2 else { return false }
    return (0...24).contains(hours) && (0...59).contains(minutes)
  }

  /// A tick in any shape is a presence, a stroke or an empty box an absence. A cross in a box can mean either.
  private func mark(_ text: Span<UInt8>, _ range: Range<Int>) -> Presence? {
    switch decodeScalar(text, at: range.lowerBound, end: range.upperBound).scalar {
    case 0x2713, 0x2714, 0x221A, 0x2611, 0x2705, 0x2B, 0x2A, 0x25CF, 0x2022, 0x1F5F8, 0x1F5F9: .present
    case 0x2D, 0x2F, 0x2013, 0x2014, 0x2610, 0x25A1: .absent
    default: nil
    }
  }

  private static let words: [String: Presence] = {
    let lists: [(Presence, String)] = [
      (
        .present,
        """
        x|xx|oui|o|ja|j|yes|y|1|p|present|presente|present e|presents|presentes|aanwezig|aanwezige|ok|vrai|true|waar|en retard|retard|te laat|laat|late|r|l|attended|\
        checked in|pres|aanw|venu|venue|arrive en retard|aanwezig te laat|signe|getekend|ja te laat|oui en retard|participe|v|a participe|deelgenomen|present en retard|ret|\
        present retard|arrive|arrivee|aanwezig laat|anwesend|verspatet|eingecheckt|aanwezigen|personnes presentes|etaient presents|waren aanwezig|membres presents|aanwezige leden
        """
      ),
      (
        .absent,
        "non|n|nee|neen|no|0|a|abs|absent|absente|absent e|absents|afwezig|afw|faux|false|onwaar|no show|niet aanwezig|pas venu|niet gekomen|not attended|absent non excuse|absent injustifie|afwezigen|absents non excuses|er niet|n est pas venu|n est pas venue|pas venue|desiste|desistee|s est desiste|s est desistee|niet opgedaagd|abwesend|nein|afwezige leden"
      ),
      (
        .excused,
        "excuse|excusee|excuse e|exc|e|verontschuldigd|veront|excused|absent excuse|absente excusee|absent justifie|justifie|afwezig verontschuldigd|afwezig met kennisgeving|ve|gewettigd afwezig|verontschuldigden|excuses|excusees|membres excuses|absents excuses|zijn verontschuldigd|se sont excuses|malade|ziek|entschuldigt|absence justifiee"
      ),
      (
        .registered,
        "inscrit|inscrite|inscrit e|ingeschreven|registered|invite|uitgenodigd|i|confirme|confirmee|bevestigd|confirmed|attending|valide|validee|geldig|paye|betaald|paid|complete|completed|termine|participera|neemt deel|will attend|approved|approuve|approuvee|goedgekeurd|angemeldet"
      ),
    ]
    var words: [String: Presence] = [:]
    for (presence, list) in lists {
      for word in list.split(separator: "|") { words[String(word)] = presence }
    }
    return words
  }()
}
