internal import BilanText

/// Words by which a line says something of the sheet itself, and of no session: when it was printed, until when one could register, what its signs mean.
enum SheetNote {
  /// How such a line begins.
  static let beginnings = paper.union([
    "nb", "note", "nota", "remarque", "remarques", "opmerking", "opmerkingen", "signature", "signatures", "handtekening", "handtekeningen",
  ])

  /// How a line begins that speaks of the paper alone, its pages, its signs, its next date: it corrects nothing that stands in the table.
  static let paper: Set<String> = [
    "legende", "legenda", "merci", "bedankt", "fait", "page", "pagina", "opgemaakt", "source", "bron", "prochaine", "prochain", "volgende", "next", "document",
  ]

  /// Whether a day that these words name is another one than that of a session: of printing, of a deadline, of a document, of the session before.
  static func isDayOfSheet(_ words: [String]) -> Bool {
    words.contains(where: days.contains) || words.first.map { ["fait", "opgemaakt", "prochaine", "prochain", "volgende", "next"].contains($0) } ?? false
      || isOfPaper(words)
  }

  /// Whether such a day, and its year, are of a document or of the session before, and say nothing of when this one was.
  static func isOfPaper(_ words: [String]) -> Bool { isOfDocument(words) || isOfSessionBefore(words) }

  /// « Convention du 01/01/2024 », « Date de l'arrêté : … », « Reçu le … », ‘Goedgekeurd op …’: a paper, or what was done with it. A line that speaks of a session is about that.
  private static func isOfDocument(_ words: [String]) -> Bool {
    guard let first = words.first(where: { !introductions.contains($0) }), documents.contains(first) || words.contains(where: handled.contains),
      let day = DayInText.day(in: words), words.count(where: DayInText.isFullYear) == 1
    else { return false }
    // « Contrat de quartier 12/03/2024 » may be what was done on that day.
    let isGoverned = day.range.lowerBound > 0 && leading.contains(words[day.range.lowerBound - 1]) || words[0] == "date" || words[0] == "datum"
    return isGoverned && !NotHeld.sessions.beginWord(in: words.joined(separator: " "))
  }

  /// « Réunion précédente : 14/10/2024 », ‘vorige vergadering’, « PV de la réunion du … approuvé »: the only day is that of another session.
  private static func isOfSessionBefore(_ words: [String]) -> Bool {
    guard words.count(where: DayInText.isFullYear) == 1, let noun = words.firstIndex(where: { $0 != "les" && NotHeld.sessions.begin($0) }) else { return false }
    return words[..<noun].suffix(2).contains(where: formerly.contains) || words[(noun + 1)...].prefix(1).contains(where: formerly.contains)
      || words.contains("pv") && words.contains(where: approved.contains)
  }

  private static let introductions: Set<String> = [
    "date", "datum", "de", "d", "du", "des", "la", "le", "les", "l", "van", "het", "of", "the", "notre", "votre",
  ]
  /// What stands before the day that it governs.
  private static let leading: Set<String> = ["du", "le", "au", "op", "van", "of", "on", "dd", "depuis", "pour", "voor"]
  private static let documents: Set<String> = [
    "convention", "arrete", "contrat", "avenant", "declaration", "facture", "overeenkomst", "besluit", "factuur", "contract", "agreement", "invoice",
    "envoye", "envoyee", "envoyes", "transmis", "transmise", "recu", "recue", "encode", "encodee", "encodes", "ontvangen", "verzonden", "verstuurd",
    "ingevoerd", "ingegeven", "received", "sent", "encoded",
  ]
  private static let approved: Set<String> = ["approuve", "approuvee", "approuves", "goedgekeurd", "goedgekeurde", "approved"]
  private static let handled = approved.union([
    "arretee", "souhaitee", "fondee", "retourner", "renvoyer", "terugsturen", "sturen", "opgericht", "founded",
  ])
  private static let formerly: Set<String> = ["precedente", "precedent", "precedentes", "vorige", "voorgaande", "previous"]

  /// Whether a label speaks of a person's own day: of birth, of registration, of a document.
  static func isDayOfSomebody(_ label: String) -> Bool {
    let words = Folding.folded(label).split(separator: " ").map(String.init)
    return words.contains { word in
      ["naissance", "geboorte", "birth", "inscription", "inscrit", "inschrijving", "ingeschreven", "regist", "commande", "besteld"].contains {
        word.hasPrefix($0)
      }
    }
      || words.first.map(born.contains) ?? false
      || zip(words, words.dropFirst()).contains { born.contains($0) && ["le", "op", "on", "in", "en"].contains($1) }
  }

  private static let born: Set<String> = ["ne", "nee", "nes", "nees", "geboren", "born"]

  private static let days: Set<String> = [
    "imprime", "imprimee", "imprimes", "impression", "genere", "generee", "edite", "editee", "exporte", "exportee", "extrait", "extraite", "mis", "mise", "maj",
    "version", "limite", "cloture", "jusqu", "jusque", "avant", "etabli", "etablie", "afgedrukt", "gegenereerd", "geexporteerd", "bijgewerkt", "versie",
    "uiterlijk", "tot",
    "deadline", "printed", "generated", "exported", "updated", "until",
  ]
}
