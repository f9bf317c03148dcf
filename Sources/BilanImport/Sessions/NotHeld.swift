internal import BilanModel
internal import BilanText

/// Words by which a title, a header, a line or a cell says that a session was not held: « (annulée) », ‘afgelast’, “postponed to”.
enum NotHeld {
  /// Whether the text says that what it is about did not take place.
  static func says(_ text: String) -> Bool { says(folded: Folding.folded(text)) }

  /// The same of a text already folded.
  static func says(folded text: String) -> Bool { saysOfAny(text) && !isOfNext(text) }

  /// The same, of whatever session.
  static func saysOfAny(_ text: String) -> Bool {
    guard beginnings.occur(in: text) else { return false }
    let words = text.split(separator: " ").map(String.init)
    // « Remplace la séance annulée du 12 mars » was held.
    if words.contains(where: { word in replacements.contains(where: word.hasPrefix) }) { return false }
    if phrases.occurAsWords(in: text) { return true }
    for (index, word) in words.enumerated() {
      if index > 0, denials.contains(words[index - 1]) { continue }
      if cancelled.contains(word) { return true }
      // « Reportée au 26 mars » is not held; « reportée du 19 mars » is what was put off, and held.
      if moved.contains(word), !(index + 1 < words.count && origins.contains(words[index + 1])) { return true }
    }
    return false
  }

  /// Whether folded words that say so speak of a session: « a annulé » alone may be a person's doing.
  static func callsSessionOff(_ folded: String) -> Bool {
    saysOfAny(folded) && sessions.beginWord(in: folded)
  }

  /// « maintenue », ‘ging door’: the session was held.
  static func saysHeld(_ folded: String) -> Bool { heldWords.contains(folded) }

  static let sessions = Phrases([
    "seance", "session", "sessie", "reunion", "vergadering", "atelier", "workshop", "les", "cours", "bijeenkomst", "activit", "rencontre", "formation",
    "vorming",
    "meeting", "training",
  ])
  private static let heldWords: Set<String> = [
    "maintenue", "maintenu", "a eu lieu", "tenue", "tenu", "realisee", "realise", "effectuee", "effectue", "ok", "oui", "gaat door", "ging door", "vond plaats",
    "doorgegaan", "heeft plaatsgevonden", "held", "took place", "done", "confirmee", "bevestigd", "ja", "yes", "cloturee", "terminee",
    "fait", "faite", "uitgevoerd", "gerealiseerd", "delivered", "happened", "went ahead", "completed",
  ]

  /// The day that such a text calls off; nil where it names none, or only the one it was put off to.
  static func day(of text: String) -> Day? {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    guard let (day, range) = DayInText.day(in: words) else { return DayInText.day(written: text) }
    return range.lowerBound > 0 && targets.contains(words[range.lowerBound - 1]) ? nil : day
  }

  static let targets = Weekday.allNames.union(["au", "naar", "to", "tot", "op", "until", "zum"])

  private static let cancelled: Set<String> = [
    "annule", "annulee", "annules", "annulees", "geannuleerd", "afgelast", "afgelaste", "afgezegd", "cancelled", "canceled", "abgesagt", "ajourne", "ajournee",
    "postposee", "postpose", "postposes", "avortee", "gecanceld", "gecancelled", "geannulleerd", "anule", "anulee", "opgeschort",
    "herpland", "reprogrammee", "reprogramme", "replanifiee", "replanifie", "scrapped", "adjourned",
    "supprimee", "geschrapt", "geschrapte",
  ]

  static let moved: Set<String> = [
    "reporte", "reportee", "reportes", "reportees", "uitgesteld", "uitgestelde", "verplaatst", "verschoven", "postponed", "rescheduled", "verschoben",
  ]

  private static let phrases = Phrases([
    "pas eu lieu", "n aura pas lieu", "n a pas lieu", "pas ete organise", "pas ete organisee", "gaat niet door", "ging niet door", "niet doorgegaan",
    "niet door gegaan", "geen doorgang",
    "vond niet plaats", "niet plaatsgevonden", "vindt niet plaats", "did not take place", "didn t take place", "not held", "called off", "not take place",
    "pas de seance",
    "pas de reunion", "pas d atelier", "pas de cours", "geen sessie", "geen vergadering", "geen les", "geen bijeenkomst", "no session", "no meeting",
    "remise au", "remis au",
    "remise a", "remis a", "remise sine die", "pas tenue", "pas tenu", "pas pu se tenir", "pas pu avoir lieu",
    "faute de quorum", "bij gebrek aan", "kon niet doorgaan", "niet kunnen doorgaan", "kon niet plaatsvinden", "niet kunnen plaatsvinden",
    "could not take place",
    "op een later tijdstip", "to a later date", "put off", "tombee a l eau", "moved to", "deplacee au", "deplacee vers", "decalee au", "decalee vers",
    "deplace au", "verplaatst naar",
    "tombe a l eau", "in het water gevallen", "rained off", "on hold", "pushed back to", "did not go ahead", "didn t go ahead",
    "nieuwe datum volgt",
  ])

  /// Letters of which one stands in every such text: nearly every text lets go here.
  private static let beginnings = Phrases([
    "geschrapt", "deplace", "decale", "moved", "annul", "reporte", "afgel", "afgez", "cancel", "uitgest", "verplaatst", "vers", "lieu", "plaats", "place",
    "door", "postpon", "resched", "held", "called",
    "pas de", "pas d",
    "geen", "no ", "ajourn", "supprim", "remis", "tenu", "tenir", "quorum", "gebrek", "later", "put off", "postpos", "avorte", "gecancel", "anul",
    "geannul", "opgeschort", "herpland", "reprogram", "replanif", "scrapped", "adjourn", "rained", "on hold",
    "pushed", "ahead", "datum volgt", "het water", "abgesagt", "l eau", "organise",
  ])
  static let replacements = ["remplac", "vervang", "replac", "rattrap", "inhaal", "instead"]
  private static let denials: Set<String> = ["non", "pas", "niet", "not", "jamais", "nooit", "never"]
  static let origins: Set<String> = ["du", "de", "van", "from", "depuis", "vom"]
}
