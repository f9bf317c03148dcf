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

  /// Whether a day that these words name is another one than that of a session: of printing, of a deadline.
  static func isDayOfSheet(_ words: [String]) -> Bool {
    words.contains(where: days.contains) || words.first.map { ["fait", "opgemaakt", "prochaine", "prochain", "volgende", "next"].contains($0) } ?? false
  }

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
