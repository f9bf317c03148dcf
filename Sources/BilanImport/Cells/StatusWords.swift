internal import BilanModel
internal import BilanText

/// The words that say how somebody was at a session, in French, Dutch and English (and the few German ones of ticket services), each with its class.
///
/// It is the one vocabulary of state: cells, headers, titles, lines between rows, legends and file names are read by it. A word that stands in no class is never guessed.
enum StatusWords {
  /// What a folded word or phrase says; nil where it stands in no class.
  static func meaning(of word: String) -> PresenceReading.Statement? { table[word] }

  private static let present = """
    x|xx|oui|o|ja|j|yes|y|1|p|present|presente|present e|presents|presentes|aanwezig|aanwezige|ok|vrai|true|waar|en retard|retard|te laat|laat|late|r|l|attended|\
    checked in|pres|aanw|venu|venue|arrive en retard|aanwezig te laat|signe|signee|getekend|ja te laat|oui en retard|v|a participe|deelgenomen|present en retard|ret|\
    present retard|arrive|arrivee|aanwezig laat|anwesend|verspatet|eingecheckt|aanwezigen|personnes presentes|etaient presents|waren aanwezig|membres presents|\
    aanwezige leden|honore|honoree|rendez vous honore|rdv honore|vu|vue|recu|recue|assiste|a assiste|ont participe|ont assiste|a signe|emarge|a emarge|pointe|pointee|scanne|\
    scannee|participation effective|en visio|visio|par visio|visioconference|en visioconference|en ligne|online|a distance|distanciel|en distanciel|presentiel|\
    en presentiel|sur place|ter plaatse|op afstand|digitaal|fysiek|on site|onsite|in person|remote|remotely|teams|par teams|via teams|sur teams|zoom|par zoom|\
    via zoom|sur zoom|par telephone|gekomen|is gekomen|kwam|opgedaagd|was er|heeft deelgenomen|hebben deelgenomen|was aanwezig|gescand|ingecheckt|ondertekend|afspraak nagekomen|nagekomen|\
    came|here|showed up|arrived late|late arrival|came late|late comer|arrived|participated|took part|has attended|signed|signed in|scanned|kept|appointment kept|est venu|est venue|etait la|etait present|etait presente
    """

  private static let absent = """
    non|n|nee|neen|no|0|a|abs|absent|absente|absent e|absents|absentes|afwezig|afw|faux|false|onwaar|no show|niet aanwezig|pas venu|niet gekomen|not attended|absent non excuse|\
    absente non excusee|absent injustifie|afwezigen|absents non excuses|er niet|n est pas venu|n est pas venue|pas venue|desiste|desistee|s est desiste|s est desistee|\
    niet opgedaagd|abwesend|nein|afwezige leden|absence|absences|absence non excusee|absence non justifiee|absence injustifiee|absences injustifiees|non present|non presente|pas present|\
    pas presente|non venu|non venue|lapin|non honore|rendez vous non honore|ne s est pas presente|ne s est pas presentee|n a pas participe|pas participe|n a pas assiste|\
    n etait pas la|afwezigheid|ongewettigd afwezig|onwettig afwezig|ongewettigde afwezigheid|afwezig zonder verwittiging|zonder verwittiging|niet verwittigd|kwam niet|\
    niet deelgenomen|heeft niet deelgenomen|afspraak niet nagekomen|did not attend|did not come|didn t attend|missed|unexcused|unexcused absence|not present|absentees|not here|personnes absentes|membres absents|\
    niet verschenen|niet komen opdagen|barre|barree|raye|rayee|doorgestreept|geschrapt|doorgehaald|crossed out|struck out|struck through
    """

  private static let excused = """
    excuse|excusee|excuse e|exc|e|verontschuldigd|veront|excused|absent excuse|absente excusee|absent justifie|absente justifiee|justifie|justifiee|afwezig verontschuldigd|afwezig met kennisgeving|ve|\
    gewettigd afwezig|verontschuldigden|excuses|excusees|membres excuses|absents excuses|zijn verontschuldigd|se sont excuses|s est excuse|s est excusee|s excuse|malade|ziek|entschuldigt|\
    absence justifiee|absence excusee|absences excusees|personnes excusees|conge|en conge|conge de maladie|maladie|certificat medical|a prevenu|afwezig met verontschuldiging|\
    verontschuldigde leden|gewettigde afwezigheid|met verlof|verlof|vakantie|vacances|en vacances|ziekteverlof|verwittigd|heeft verwittigd|sick|sick leave|on leave|excused absence|\
    represente|representee|representes|representees|procuration|par procuration|vertegenwoordigd|volmacht|bij volmacht|by proxy|proxy|dispense|dispensee|vrijgesteld|exempt|hospitalise|hospitalisee|in het ziekenhuis|apologies|apologies received|sent apologies|\
    liet zich verontschuldigen|laat zich verontschuldigen|lieten zich verontschuldigen|laten zich verontschuldigen
    """

  private static let registered = """
    inscrit|inscrite|inscrit e|inscrits|inscrites|ingeschreven|registered|invite|invitee|invites|uitgenodigd|invited|i|confirme|confirmee|bevestigd|confirmed|attending|valide|validee|geldig|paye|payee|betaald|\
    paid|complete|completed|termine|participera|participeront|neemt deel|nemen deel|will attend|approved|approuve|approuvee|goedgekeurd|angemeldet|participe|participent|prevu|prevue|attendu|attendue|\
    verwacht|expected|going|convoque|convoquee|preinscrit|preinscrite|pre inscrit|pre inscrite|inscription confirmee|inscription validee|zal deelnemen|zullen deelnemen|ik neem deel|\
    komt|vient|viens|je viens|coming|is coming|peut venir|kan komen|will come|will participate|viendra|zal aanwezig zijn|zal komen|je participe|je participerai|je viendrai|je serai present|je serai presente|je serai la|sera present|sera presente|ik kom|ik zal er zijn|\
    ik zal aanwezig zijn|i will attend|i ll be there|accepte|acceptee|accepted|aanvaard|geaccepteerd|publish|published|active|aangemeld|signed up|interesse|interessee|interested|\
    inscription|inschrijving|registration|booked|reserve|reservee|gereserveerd
    """

  /// Said to be unknown, not yet noted, or to stand elsewhere.
  private static let open = """
    a renseigner|rendez vous a venir|rdv a venir|a venir|a confirmer|a completer|a verifier|inconnu|inconnue|non renseigne|non renseignee|pas renseigne|pas note|pas notee|non note|non notee|\
    pas encore note|non marque|non marquee|pas marque|non saisi|pas saisi|non encode|pas encode|indetermine|ne sait pas|sais pas|nsp|onbekend|niet ingevuld|in te vullen|nog in te vullen|\
    niet genoteerd|niet aangeduid|niet geregistreerd|te bevestigen|te vervolledigen|nog te bepalen|weet niet|unknown|not marked|not recorded|not noted|not taken|not set|tbc|tbd|\
    to be confirmed|to be completed|upcoming|afspraak gepland|idem|voir autre feuille|voir autre liste|zie andere lijst|zie ander blad|see other sheet|n a|nvt|sans reponse|geen antwoord|no answer|no response
    """

  /// There was no session on that day for anybody.
  private static let noSession =
    "ferie|jour ferie|ferme|fermee|fermeture|conge scolaire|feestdag|gesloten|holiday|public holiday|closed|sluitingsdag|weekend|week end"

  private static let table: [String: PresenceReading.Statement] = {
    let lists: [(PresenceReading.Statement, String)] = [
      (.presence(.present), present), (.presence(.absent), absent), (.presence(.excused), excused), (.presence(.registered), registered), (.open, open),
      (.notCountable, noSession),
    ]
    var table: [String: PresenceReading.Statement] = [:]
    for (statement, list) in lists {
      for word in list.split(separator: "|") where table[String(word)] == nil { table[String(word)] = statement }
    }
    return table
  }()

  /// Single words that say that somebody was not there; a letter or two may be anything.
  static let wordsOfAbsence = Set(
    table.filter { ($0.value == .presence(.absent) || $0.value == .presence(.excused)) && $0.key.utf8.count > 3 && !$0.key.contains(" ") }.keys)

  /// How the state of a registration that does not count begins.
  static let notCountable = [
    "annul", "cancel", "refund", "rembours", "geannuleerd", "terugbetaald", "en attente", "liste d attente", "attente", "waiting", "wachtlijst",
    "op wachtlijst", "incompl", "onvolledig", "pending", "deleted", "supprime", "verwijderd", "refus", "geweigerd", "declined", "not attending", "rejected",
    "expire", "abandon", "in afwachting", "denied", "neemt niet deel", "ne participe pas", "ne participera pas", "storniert", "abgesagt", "rendez vous annul",
    "rdv annul",
    "ne vient pas", "ne viens pas", "je ne viens pas", "vient pas", "ne viendra pas", "je ne viendrai pas", "ne peut pas venir", "ne pourra pas venir",
    "ne sera pas", "komt niet", "kom niet", "ik kom niet", "zal niet", "kan niet komen", "not coming", "isn t coming", "is not coming", "won t come",
    "won t be", "will not", "can t come", "cannot come",
    "inscription annul", "desinscri", "uitgeschreven", "reporte", "postponed", "uitgesteld", "afspraak geannuleerd", "brouillon", "draft", "trash",
  ]

  /// Words that name a presence itself. A cross or a yes says only what the title of its column asks.
  static func namesPresence(_ folded: String) -> Bool {
    guard folded.utf8.count >= 4, table[folded] == .presence(.present) else { return false }
    return !["vrai", "true", "waar", "late", "laat", "teams", "zoom"].contains(folded)
  }

  /// Whether a line of its own says no more than that people were there: « Présent », ‘Aanwezig’, “In attendance”.
  static func isTitleOfPresence(_ folded: String) -> Bool {
    if titlesOfPresence.contains(folded) { return true }
    let words = folded.split(separator: " ").map(String.init)
    return table[folded] == .presence(.present) && words.contains(where: plainPresence.contains)
  }

  private static let plainPresence: Set<String> = [
    "present", "presente", "presents", "presentes", "aanwezig", "aanwezige", "aanwezigen", "attended", "gekomen", "venu", "venue", "venus", "venues",
  ]
  private static let titlesOfPresence: Set<String> = [
    "presence", "presences", "aanwezigheid", "aanwezigheden", "attendance", "in attendance", "also in attendance", "those present", "those in attendance",
    "also present", "ook aanwezig", "aussi presents", "egalement presents",
  ]

  /// A phrase of absence, or the Dutch word, stands alone in a line only above those it speaks of.
  static func namesAbsence(_ folded: String) -> Bool {
    guard folded == "verontschuldigd" || folded.contains(" ") else { return false }
    return table[folded] == .presence(.absent) || table[folded] == .presence(.excused)
  }
}

/// A word of state and what it means, as a person says: `Rendez-vous honoré=present`.
public struct StatusChoice: Hashable, Sendable {
  /// The word as it stands, or any spelling that folds to the same.
  public var word: String
  public var meaning: Meaning

  /// What a word of state can be said to mean.
  public enum Meaning: String, CaseIterable, Sendable {
    case present, absent, excused
    /// Registered or expected: nothing is known of the presence.
    case registered
    /// The registration does not count.
    case cancelled
    /// The word says that nobody noted it: neither present nor absent, and not to be asked about again.
    case unknown
  }

  /// Says what a word means.
  public init(word: String, meaning: Meaning) {
    self.word = word
    self.meaning = meaning
  }

  /// Reads `Rendez-vous honoré=present`; nil when it is not written so.
  public init?(_ text: String) {
    guard let equals = text.lastIndex(of: "="), let meaning = Meaning(rawValue: String(text[text.index(after: equals)...])) else { return nil }
    let word = trimmed(text[..<equals])
    guard !word.isEmpty else { return nil }
    self.init(word: word, meaning: meaning)
  }

  /// As `init(_:)` reads it.
  public var description: String { "\(word)=\(meaning.rawValue)" }

  /// By what a cell is compared with the word: its folded form, or the sign itself where folding leaves nothing.
  package var key: String { StatusChoice.key(word) }

  static func key(_ text: String) -> String {
    let folded = Folding.folded(text)
    return folded.isEmpty ? text : folded
  }

  var statement: PresenceReading.Statement {
    switch meaning {
    case .present: .presence(.present)
    case .absent: .presence(.absent)
    case .excused: .presence(.excused)
    case .registered: .presence(.registered)
    case .cancelled: .notCountable
    case .unknown: .known
    }
  }
}
