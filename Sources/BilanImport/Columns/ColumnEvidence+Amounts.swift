internal import BilanText

/// Cells that say how many came, and not who.
extension ColumnEvidence {
  /// `12`, « 12 + 3 enfants », `10-12`, « une quinzaine », ‘geen’: a number of people in figures or in words, and no name. `1. Nadia` is a line of a list.
  static func isAmount(_ text: String) -> Bool {
    guard text.utf8.count <= 60, !text.contains(where: \.isUppercase) else { return false }
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    if words.contains(where: amounts.contains) { return true }
    guard text.first?.isNumber == true, let behind = text.first(where: { !$0.isNumber }) else { return text.first?.isNumber == true }
    return behind != "." && behind != ")"
  }

  /// The same of a whole column: « 1 anne dupont » above « 2 luc petit » and « 3 » are names on numbered lines.
  static func areAmounts(_ cells: [String]) -> Bool {
    guard cells.allSatisfy(isAmount) else { return false }
    var numbers = LineNumbers()
    for cell in cells { numbers.add(cell) }
    return !numbers.stand
  }

  private static let amounts: Set<String> = [
    "dizaine", "douzaine", "quinzaine", "vingtaine", "trentaine", "quarantaine", "cinquantaine", "soixantaine", "centaine", "tiental", "vijftiental",
    "twintigtal", "dertigtal", "veertigtal", "vijftigtal", "honderdtal", "dozijn", "dozen", "aucun", "aucune", "neant", "geen", "niemand", "nihil", "none",
    "nobody",
  ]
}
