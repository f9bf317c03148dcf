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
    if averages.contains(first) || isCarriedOver(words) || ["effectif", "effectifs"].contains(first) { return true }
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

  /// « À reporter », « Report page précédente », ‘Over te dragen’, “Brought forward”: the sum of one page, at its foot and at the head of the next.
  private static func isCarriedOver(_ words: [String]) -> Bool {
    guard let length = (1...min(3, words.count)).first(where: { carried.contains(words.prefix($0).joined(separator: " ")) }) else {
      return words.count > 1 && transfers.contains(words[0]) && words.dropFirst().allSatisfy(isOfPages)
    }
    return words.dropFirst(length).allSatisfy(isOfPages)
  }

  /// « Report » alone, at the head of a page: where names or days stand. Where metrics or places do, it may be what was left of a stock.
  static func isTransfer(_ folded: String) -> Bool { transfers.contains(folded) }

  private static let transfers: Set<String> = ["report", "reports", "overdracht", "overbrenging"]
  private static let carried: Set<String> = [
    "a reporter", "over te dragen", "overgedragen", "over te brengen", "carried forward", "carried over", "brought forward", "brought over", "carry forward",
  ]

  private static func isOfPages(_ word: String) -> Bool { ofPages.contains(word) || word.allSatisfy(\.isNumber) }
  private static let ofPages: Set<String> = [
    "page", "pages", "feuille", "feuillet", "pagina", "blad", "bladzijde", "sheet", "precedente", "precedent", "suivante", "suivant", "vorige", "volgende",
    "previous", "next", "from", "to", "de", "la", "du", "sur", "a", "van", "naar", "n", "no", "nr", "p",
  ]

  private static let averages: Set<String> = ["moyenne", "gemiddelde", "average"]

  private static let beginnings = Phrases([
    "tous", "all ", "sous", "som", "sum", "nombre", "nbre", "aantal", "moyenne", "gemiddelde", "average", "effectif", "ensemble", "toutes", "alle", "samen",
    "grand",
    "algemeen", "gesamt", "tota", "subtota", "eindtotaal", "a report", "report", "over te", "overgedragen", "reports", "overdracht", "overbreng",
    "carr", "brought",
  ])
}

func shortened(_ text: String) -> String {
  text.unicodeScalars.count > 60 ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(59))) + "…" : text
}
