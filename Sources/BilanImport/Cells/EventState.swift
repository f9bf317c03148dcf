internal import BilanText

/// Whether what a row of counts is about took place, as a cell says: « annulé », « reporté au 23/04 », ‘gaat niet door’, « a eu lieu ».
enum EventState {
  case held
  /// Cancelled, put off, or still to come: what stands beside it was registered or hoped for.
  case notHeld

  /// The state that a cell says; nil for a text that says none.
  init?(_ text: String) {
    let folded = Folding.folded(text)
    guard !folded.isEmpty, folded.utf8.count(where: { $0 == 32 }) < 12 else { return nil }
    if EventState.heldWords.occurAsWords(in: folded) || EventState.isDenied(folded) || NotHeld.saysHeld(folded) {
      self = .held
    } else if NotHeld.saysOfAny(folded) || EventState.notHeldPhrases.occurAsWords(in: folded) || EventState.stems.beginWord(in: folded) {
      self = .notHeld
    } else {
      return nil
    }
  }

  /// « non annulé », ‘niet afgelast’; « reporté du 16/04 » stands on the day to which it was put off.
  private static func isDenied(_ folded: String) -> Bool {
    guard stems.beginWord(in: folded) else { return false }
    let words = folded.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() where stems.begin(word) {
      if index > 0, ["non", "pas", "niet", "not", "jamais", "nooit", "never", "ni"].contains(words[index - 1]) { return true }
      if index + 1 < words.count, ["du", "van", "from"].contains(words[index + 1]) { return true }
    }
    return false
  }

  private static let heldWords = Phrases([
    "reel", "reels", "reelle", "effectif", "effectifs", "werkelijk", "gerealiseerd", "actual", "actuals",
    "comme prevu", "zoals gepland", "volgens planning", "as planned",
    "a eu lieu", "ont eu lieu", "tenu", "tenue", "realise", "realisee", "realises", "effectue", "effectuee", "maintenu", "maintenue", "fait", "ok",
    "heeft plaatsgevonden",
    "ging door", "gaat door", "doorgegaan", "gehouden", "uitgevoerd", "held", "took place", "done", "completed", "termine", "terminee", "afgerond",
  ])

  private static let notHeldPhrases = Phrases([
    "pas eu lieu", "n aura pas lieu", "gaat niet door", "ging niet door", "niet doorgegaan", "niet gehouden", "not held", "did not take place", "called off",
    "a venir", "report au", "deplace au", "deplacee au", "deplace le", "deplacee le",
    "en attente", "prevu", "prevue", "prevus", "prevues", "planifie", "planifiee", "gepland", "geplande", "planned", "scheduled", "upcoming", "postponed",
    "rescheduled", "no show", "a confirmer", "te bevestigen", "nog te houden", "komt nog", "pas tenu", "pas tenue", "non tenu", "non tenue", "non realise",
    "non realisee", "pas realise", "pas fait", "non effectue", "supprime", "supprimee", "geschrapt",
  ])

  private static let stems = Phrases([
    "annul", "reporte", "decommande", "afgelast", "geannuleerd", "uitgesteld", "verplaatst", "verschoven", "verdaagd", "cancel", "canceled", "abgesagt",
  ])
}

extension EventState {
  /// Denials win over the words that they deny.
  static func isNotHeld(_ text: String) -> Bool { denials.occurAsWords(in: Folding.folded(text)) || EventState(text) == .notHeld }

  private static let denials = Phrases([
    "n a pas eu lieu", "pas eu lieu", "gaat niet door", "ging niet door", "niet doorgegaan", "pas tenu", "pas tenue", "non tenu", "non tenue",
    "niet gehouden", "not held",
    "non realise", "non realisee", "pas realise", "pas realisee", "non effectue", "pas fait", "niet uitgevoerd", "not done", "heeft niet plaatsgevonden",
  ])
}

/// What a sheet says above its table of how it counted: « nombre d'entrées au stand », « à partir de 2024 : personnes différentes ».
enum WayOfCounting {
  /// The first text among titles that says it, without the title it stands in; nil where none does.
  static func said(in titles: [String]) -> String? {
    for title in titles {
      for piece in pieces(of: title) where names(piece) { return piece }
    }
    return nil
  }

  /// What stands in brackets, behind a colon or a dash, and the whole.
  private static func pieces(of title: String) -> [String] {
    var pieces: [String] = []
    if let open = title.firstIndex(of: "("), let close = title[open...].firstIndex(of: ")") { pieces.append(trimmed(title[title.index(after: open)..<close])) }
    for mark in [" – ", " - ", " — ", ": ", "; "] {
      if let range = title.firstRange(of: mark) { pieces.append(trimmed(title[range.upperBound...])) }
    }
    let folded = Folding.folded(title)
    if sayings.contains(where: { folded.hasPrefix($0) }) || folded.contains("compte") || folded.contains("geteld") || folded.contains("counted") {
      pieces.append(title)
    }
    return pieces
  }

  private static func names(_ piece: String) -> Bool {
    guard CountUnit(piece) == .one, !RunningTotal.isNamed(in: piece) else { return false }
    let words = Folding.folded(piece).split(separator: " ").map(String.init)
    return words.contains { counted.contains($0) }
      || words.contains { $0.hasPrefix("compt") || $0.hasPrefix("getel") || $0.hasPrefix("definit") || $0 == "counted" }
  }

  private static let sayings = [
    "methode", "mode de comptage", "definition", "definitie", "telwijze", "telmethode", "maniere de compter", "unite comptee", "method", "comptage", "telling",
  ]

  private static let counted: Set<String> = [
    "entrees", "entree", "passages", "passage", "visites", "visite", "contacts", "contact", "differentes", "differents", "uniques", "unique", "menages",
    "foyers",
    "familles", "participations", "presences", "inscriptions", "inscrits", "ingangen", "doorgangen", "bezoeken",
    "bezoek",
    "contacten", "verschillende", "unieke", "gezinnen", "deelnames", "aanwezigheden", "inschrijvingen", "bezoekers", "entries",
    "visits",
    "different", "distinct", "households", "families", "attendances", "registrations", "hoofden", "tetes",
  ]
}
