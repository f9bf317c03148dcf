internal import BilanModel
internal import BilanText

/// The words by which a line of totals is known, in tables of people and of counts alike.
enum TotalsLine {
  /// Whether a folded text names a total: `total`, `total general`, `sous total`, `som`.
  static func isTitle(_ folded: String) -> Bool {
    // Asked of every row, and nearly always of a name.
    guard beginnings.begin(folded) else { return false }
    let words = folded.split(separator: " ").map(String.init)
    guard let first = words.first else { return false }
    if first == "sous", words.count > 1 { return words[1] == "total" || words[1] == "totaux" }
    // These are also names of people: only alone.
    if ["som", "somme", "sum"].contains(first) { return words.count == 1 }
    // `Nombre de présents`, `Aantal aanwezigen`, `Moyenne`: somebody's own sums.
    if words.count > 1, ["nombre", "nbre", "aantal"].contains(first) { return true }
    if averages.contains(first) || ["effectif", "effectifs"].contains(first) { return true }
    if [
      "ensemble", "toutes communes", "toutes les communes", "alle gemeenten", "alle gemeentes", "alles samen", "samen", "grand total", "algemeen totaal",
      "gesamt", "toutes langues", "toutes les langues", "alle talen", "all languages", "tous sexes", "alle geslachten", "all genders", "toutes tranches d age",
      "toutes les tranches d age", "tous secteurs", "alle sectoren", "tous axes", "alle assen", "tous lieux", "tous les lieux", "alle plaatsen",
      "alle locaties",
    ].contains(folded) {
      return true
    }
    return ["total", "totaal", "totaux", "totalen", "subtotaal", "subtotal", "eindtotaal"].contains(first)
  }

  /// « Charleroi (total) »: the name of a place, and that its number is a total.
  static func endsTitle(_ folded: String) -> Bool { folded.hasSuffix(" total") || folded.hasSuffix(" totaal") }

  /// Whether a folded title is of a mean, and not of a sum.
  static func isAverage(_ folded: String) -> Bool { folded.split(separator: " ").first.map { averages.contains(String($0)) } ?? false }

  private static let averages: Set<String> = ["moyenne", "gemiddelde", "average"]

  private static let beginnings = Phrases([
    "tous", "all ", "sous", "som", "sum", "nombre", "nbre", "aantal", "moyenne", "gemiddelde", "average", "effectif", "ensemble", "toutes", "alle", "samen",
    "grand",
    "algemeen", "gesamt", "tota", "subtota", "eindtotaal",
  ])
}

func shortened(_ text: String) -> String {
  text.unicodeScalars.count > 60 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(59))) + "…" : text
}
