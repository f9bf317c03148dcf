internal import BilanModel
internal import BilanText

/// Titles that may stand above crosses.
enum PresenceTitles {
  /// Whether a title speaks of being there: a part of a day, an hour, a place, an abbreviation of presence.
  static func speaks(_ title: String) -> Bool {
    let folded = Folding.folded(title)
    let said = folded.split(separator: " ").map(String.init)
    guard !said.isEmpty, said.count <= 5, !isOfAnotherTime(folded) else { return false }
    if said.contains(where: { word in beginnings.contains(where: word.hasPrefix) || words.contains(word) || isHour(word) }) { return true }
    return phrases.contains { " \(folded) ".contains(" \($0) ") }
  }

  /// « Présent », « Présence (inscrit) », ‘Aanwezig’: a title of presence that says neither where nor when.
  static func isBare(_ title: String) -> Bool {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    return StatusWords.isTitleOfPresence(words.filter { StatusWords.meaning(of: $0) != .presence(.registered) }.joined(separator: " "))
  }

  /// Whether a title names presence itself, and no fee or meal of those who came.
  static func names(_ title: String, _ places: Gazetteer) -> Bool {
    let folded = Folding.folded(title)
    return naming.beginWord(in: folded) && !isOfAnotherTime(folded) && !isOfSomethingElse(title, places) && !costs.beginWord(in: folded)
  }

  /// « Première participation », ‘Was al eens aanwezig’, « Présence au lunch »: about another time, or about something beside the session.
  private static func isOfAnotherTime(_ folded: String) -> Bool { anotherTime.occurAsWords(in: folded) }

  private static let anotherTime = Phrases([
    "premiere", "premier", "1ere", "1re", "1er", "eerste", "1e", "first", "deja", "already", "al eens", "eerder", "vroeger", "before", "anterieure",
    "anterieur",
    "precedente", "precedent", "prochaine", "prochain", "volgende", "next", "last year", "vorig jaar", "l an dernier", "annee derniere", "au repas", "au lunch",
    "aux frais", "du conjoint", "de la conjointe", "aan de maaltijd", "at lunch",
  ])
  private static let naming = Phrases([
    "presen", "aanwezig", "attendance", "attended", "deelname", "assiduit", "participation", "temps de connexion", "duree de connexion", "verbindingstijd",
    "time in session",
  ])
  private static let costs = Phrases(["frais", "kost", "cost", "prix", "prijs", "fee", "montant", "bedrag", "euro", "eur"])

  /// Whether a title asks for something that crosses say of people beside their presence: a meal, a fee, a consent.
  static func isOfSomethingElse(_ title: String, _ places: Gazetteer) -> Bool {
    let said = Folding.folded(title).split(separator: " ").map(String.init)
    // Crosses below a commune say where people come from.
    if case .commune = places.read(said.joined(separator: " "), preferring: []) { return true }
    return title.contains("?") && !said.isEmpty || said.count > 5
      || said.contains { word in others.contains(where: word.hasPrefix) || otherWords.contains(word) }
  }

  /// Whether a title asks for a consent, a title of address, a language, a school, or whether somebody is new: nothing in it can tell who came.
  static func neverTells(_ title: String) -> Bool {
    let folded = Folding.folded(title)
    return neverTelling.beginWord(in: folded) || isOfAnotherTime(folded)
  }

  private static let neverTelling = Phrases([
    "photo", "foto", "image", "beeld", "droit", "rgpd", "gdpr", "avg", "consent", "toestem", "accord", "akkoord", "autoris", "newsl", "nieuwsb", "mailing",
    "civilite",
    "aanspreking", "aanspreek", "titre", "titel", "pronom", "voornaamwoord", "pronoun", "genre", "sexe", "geslacht", "gender", "langue", "taal", "language",
    "ecole",
    "school", "classe", "klas", "quartier", "wijk", "nouveau", "nouvelle", "nieuw", "new", "repas", "maaltijd", "lunch", "sandwich", "broodje", "veget",
    "vegan",
    "halal", "allerg", "regime", "dieet", "pmr", "mobilit", "transport", "vervoer", "parking", "garderie", "opvang", "membre", "lid", "member",
  ])

  /// « Heures suivies », ‘Gevolgde uren’, “Minutes”: how long each person was there, which for some may be not at all.
  static func isOfHours(_ title: String) -> Bool {
    Folding.folded(title).split(separator: " ").contains { ["heures", "heure", "uren", "uur", "hours", "minutes", "minuten", "duree", "duur"].contains($0) }
  }

  /// « Supprimé », ‘gewist’, “deleted”: a mark below it takes the row away.
  static func isOfDeletion(_ title: String) -> Bool { deletions.beginWord(in: Folding.folded(title)) }

  /// « Date d'annulation », ‘Terugbetaald op’, “Refunded”: what stands below it calls a registration off.
  static func isOfCancelling(_ title: String) -> Bool { cancelling.beginWord(in: Folding.folded(title)) }

  /// How a title says that who has something below it did not come.
  enum Absence {
    /// « Resté dans la salle d'attente », ‘In de lobby gebleven’: a yes says that the person was never let in. « Salle d'attente » alone says that a person went through it.
    case stayedOutside
    /// « Motif d'absence », ‘Reden afwezigheid’.
    case reason
    /// « Désistement le », ‘Afgemeld op’, « Annulé »: what a person did, and not of money given back.
    case withdrawal
  }

  /// Whether, and how, a title says so.
  static func absence(_ title: String) -> Absence? {
    let folded = Folding.folded(title)
    if lobby.occurAsWords(in: folded) { return .stayedOutside }
    if isOfReasonForAbsence(folded) { return .reason }
    return cancelling.beginWord(in: folded) && !refunds.beginWord(in: folded) ? .withdrawal : nil
  }

  private static let lobby = Phrases([
    "reste dans la salle d attente", "restee dans la salle d attente", "reste en salle d attente", "stayed in the waiting room", "stayed in waiting room",
    "stayed in the lobby", "stayed in lobby", "in de wachtruimte gebleven", "in wachtruimte gebleven", "in de lobby gebleven", "in lobby gebleven",
    "never admitted", "in waiting room", "in wachtruimte", "en salle d attente",
    "not admitted", "jamais admis", "non admis", "niet toegelaten",
  ])
  /// « Désistement le », ‘Afgemeld op’, « Date d'annulation »: below it stand days.
  static func isOfDays(_ title: String) -> Bool {
    let words = Folding.folded(title).split(separator: " ")
    return words.last.map { ["le", "op", "on", "at", "date", "datum"].contains($0) } ?? false || words.first.map { ["date", "datum"].contains($0) } ?? false
  }

  /// « Motif d'absence », ‘Reden afwezigheid’: what stands there says that somebody was away, and why.
  private static func isOfReasonForAbsence(_ folded: String) -> Bool {
    let words = folded.split(separator: " ")
    return words.count > 1 && words.contains { $0.hasPrefix("absen") || $0.hasPrefix("afwezig") }
      && words.contains { word in ["raison", "motif", "justif", "reden", "reason"].contains(where: word.hasPrefix) }
  }

  private static let refunds = Phrases(["rembours", "terugbetaald", "refund"])
  private static let cancelling = Phrases([
    "annul", "rembours", "desist", "desinscri", "geannuleerd", "afgemeld", "afmelding", "terugbetaald", "uitgeschreven", "cancel", "refund", "withdrawn",
    "unregistered",
  ])
  /// « Remplacé par », ‘Vervangen door’: who stands there came in the place of somebody else.
  static func isOfReplacement(_ title: String) -> Bool { replacements.begin(Folding.folded(title)) }

  private static let replacements = Phrases(["remplace par", "remplacee par", "remplacant", "vervangen door", "vervanger", "replaced by", "replacement"])
  private static let deletions = Phrases(["supprime", "deleted", "verwijderd", "gewist", "efface", "archive", "gearchiveerd"])

  /// `13h`, `9h30`, `14u`.
  private static func isHour(_ word: String) -> Bool {
    let digits = word.prefix { ("0"..."9").contains($0) }
    let rest = word[digits.endIndex...]
    guard (1...2).contains(digits.utf8.count), let first = rest.first, first == "h" || first == "u" else { return false }
    return rest.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }

  private static let beginnings = ["pres", "aanw", "attend", "pointag", "emarg", "checkin", "deelna", "deelge", "distanc", "visio", "physiqu", "fysiek"]
  private static let words = PartOfDay.names.union(PartOfDay.marks).union(Weekday.allNames).union([
    "av", "ap", "online", "onsite", "remote", "zoom", "teams", "digitaal", "fysiek", "hybride", "venu", "venue", "venus", "gekomen", "came", "present", "lu",
    "ma", "me", "je", "ve", "sa", "di", "wo", "vr", "za", "participation", "scan", "pointe", "signe",
  ])
  private static let phrases = [
    "en personne", "sur place", "en ligne", "a distance", "ter plaatse", "op afstand", "on site", "in person", "apres midi", "check in", "etait la", "was er",
    "in de zaal", "en salle", "dans la salle", "in the room",
  ]
  private static let others = [
    "repas", "lunch", "maaltijd", "diner", "sandwich", "broodje", "veget", "vegan", "halal", "allerg", "membre", "cotis", "paye", "paie", "betaal", "betald",
    "paid", "payment", "newsl", "nieuwsb", "photo",
    "foto", "image", "beeld", "droit", "rgpd", "gdpr", "consent", "toestem", "accord", "akkoord", "autoris", "handicap", "mobilit", "parking", "transport",
    "vervoer", "covoit", "garde", "opvang",
    "enfant", "kind", "attest", "certif", "diplom", "langue", "taal", "franc", "neerl", "nederl", "frans", "nouveau", "nouvelle", "nieuw", "contact", "rappel",
    "herinner", "mail", "whatsapp",
    "benevol", "vrijwill", "volunt", "femme", "homme", "vrouw", "mineur", "adult", "volwas", "etudiant", "student", "chom", "deman", "cpas", "ocmw",
    "photograph", "materiel", "document", "dossier",
    "rembours", "terugbet", "refund", "confirm", "bevestig", "relanc", "invit", "uitgenod", "annul", "geannul", "cancel", "factur", "gefactur", "invoice",
    "questionn", "evaluat", "enquete", "badge", "clef", "cle", "sleutel", "lid", "member", "premier", "eerste", "first",
  ]
  private static let otherWords: Set<String> = [
    "fr", "nl", "f", "h", "m", "v", "pmr", "avg", "new", "autre", "autres", "andere", "other", "koffie", "cafe", "coffee", "thee", "dessert", "boisson",
    "drank", "gift", "sms", "tel", "gsm",
  ]
}
