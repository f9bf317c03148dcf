internal import BilanText

/// Words for what is measured rather than counted: kilos, hours and euros are neither things nor people.
enum Measure {
  /// Whether a header names one: `Poids (kg)`, « Heures de bénévolat », ‘Bedrag in euro’.
  static func isNamed(in header: String) -> Bool {
    header.contains("€") || header.contains("%") || Folding.folded(header).split(separator: " ").contains { words.contains($0) }
  }

  /// Whether a text speaks of money: « Budget total de 2500 euros ».
  static func isMoney(in text: String) -> Bool {
    text.contains("€") || Folding.folded(text).split(separator: " ").contains { money.contains($0) }
  }

  private static let money: Set<Substring> = [
    "eur", "euro", "euros", "montant", "bedrag", "amount", "prix", "prijs", "price", "cout", "couts", "kost", "kosten", "kostprijs", "cost", "costs", "budget",
    "subside", "subsides", "subvention", "subsidie", "toelage", "grant", "depense", "depenses", "uitgaven", "frais", "recettes",
  ]

  private static let words: Set<Substring> = [
    "kg", "kilo", "kilos", "kilogrammes", "grammes", "tonnes", "poids", "gewicht", "weight", "h", "heure", "heures", "uur", "uren", "hour", "hours", "min",
    "minutes",
    "minuten", "duree", "duur", "duration", "eur", "euro", "euros", "montant", "bedrag", "amount", "prix", "prijs", "price", "cout", "couts", "kost", "kosten",
    "kostprijs",
    "m3", "wh", "kwh", "mwh",
    "cost", "budget", "km", "kilometres", "kilometer", "metres", "meter", "m2", "litres", "liter", "pourcentage", "percentage", "moyenne", "moyen",
    "gemiddelde", "gemiddeld", "average", "mean", "mediane", "mediaan", "median", "taux", "ratio", "surface", "superficie", "oppervlakte",
  ]
}
