internal import BilanModel
internal import BilanText

/// Words that stand where the rows of a table name places, and say that the numbers beside them are none of what was counted: a stock, an aim, a mean, another year.
enum OtherNumbers {
  /// Whether the cell of a commune says so: « Stock au 30/04 », « Colis restants », ‘Vorig jaar’, `%`.
  static func areNamed(by written: String) -> Bool {
    let words = Folding.folded(written).split(separator: " ").map(String.init)
    guard let first = words.first else { return written.contains { "%‰Δ".contains($0) } }
    if beginnings.contains(first) || words.contains(where: left.contains) { return true }
    if phrases.contains(words.joined(separator: " ")) { return true }
    // « Reste de la zone » is a place.
    return alone.contains(first) && words.dropFirst().allSatisfy { DayInText.isNumber($0) || ["au", "le", "op", "fin", "eind", "on"].contains($0) }
  }

  /// The same of a hall or a shop, which may be called « Stock américain »: one word and no more.
  static func isOnly(_ written: String) -> Bool { !written.contains(where: \.isWhitespace) && areNamed(by: written) }

  /// Whether words above numbers say that nothing was counted there yet, or that it is not what is reported: an aim, a plan, an order, registrations.
  static func areOfNoCount(_ text: String) -> Bool {
    PlannedCount.isNamed(in: text) || areNamed(by: text) || ListWords.namesOnlyRegistration(Folding.folded(text))
  }

  private static let beginnings: Set<String> = [
    "stock", "stocks", "voorraad", "objectif", "objectifs", "cible", "cibles", "doel", "doelstelling", "streefcijfer", "target", "prevu", "prevus", "prevue",
    "prevues", "prevision", "previsions", "verwacht", "gepland", "geplande", "planned", "expected", "pourcentage", "percentage", "percent", "pct", "pourcent",
    "ecart", "verschil", "difference", "evolution", "evolutie", "mediane", "mediaan", "median", "cumul", "cumule", "cumules", "gecumuleerd", "cumulatief",
    "cumulative", "benevoles", "vrijwilligers", "volunteers", "encadrants", "begeleiders", "capacite", "capaciteit", "capacity", "budget", "commandes",
    "commandees", "besteld", "ordered",
  ]
  private static let left: Set<String> = ["restant", "restants", "restante", "restantes", "resterend", "resterende", "remaining", "overschot"]
  /// Words that also begin a place, or are a name.
  private static let alone: Set<String> = [
    "reste", "rest", "solde", "saldo", "report", "overdracht", "reliquat", "max", "maximum", "min", "minimum", "commande", "taux", "ratio", "part", "aandeel",
  ]
  private static let phrases: Set<String> = [
    "annee passee", "annee precedente", "annee derniere", "l annee passee", "l annee precedente", "l annee derniere", "l an passe", "l an dernier", "an passe",
    "vorig jaar", "vorige jaar", "het jaar voordien", "last year", "previous year", "n 1", "les deux", "beide", "allebei", "both",
  ]
}

extension CampaignForm {
  /// Whether a row of numbers names no place where the others do, but something else that was counted or hoped for. It is told, and not added.
  mutating func holdsOtherNumbers(_ text: Span<UInt8>, _ row: Row, _ columns: Columns) -> Bool {
    guard columns.numbers.contains(where: { $0 < row.cells.count && !row.cells[$0].isEmpty }) else { return false }
    for column in [columns.commune, columns.postalCode, columns.place] {
      guard let written = cell(column, text, row), column == columns.place ? OtherNumbers.isOnly(written) : isOther(written) else { continue }
      tallies[.otherNumbers(written), default: 0] += 1
      return true
    }
    return false
  }

  /// A year among communes is one, unless it is the postal code of somewhere.
  private mutating func isOther(_ written: String) -> Bool {
    if OtherNumbers.areNamed(by: written) { return places.read(written).place.commune == nil }
    guard DayInText.isFullYear(written), let year = Int(written), (1990...2099).contains(year) else { return false }
    return places.read(written).doubt == .unknownCommune
  }
}
