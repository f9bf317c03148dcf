internal import BilanText

/// Columns beside those of communes.
extension ColumnEvidence {
  /// « Forest ; Anderlecht ; Autres » over numbers: the last column is of all other communes; « Inconnu » of those whose commune nobody knows.
  func readOtherPlaces(_ columns: inout [TableHeader.Column]) {
    guard columns.count(where: { $0.meaning == .place }) > 1 else { return }
    for index in columns.indices where [nil, .unknownCount].contains(columns[index].meaning) && columns[index].evidence != .answer {
      guard ColumnEvidence.namesOtherPlaces(columns[index].title), !samples[index].isEmpty,
        samples[index].allSatisfy({ CountReading($0).count != nil })
      else { continue }
      columns[index].meaning = .place
    }
  }

  static func namesOtherPlaces(_ title: String) -> Bool { others.contains(Folding.folded(title)) }

  private static let others: Set<String> = [
    "autre", "autres", "autre commune", "autres communes", "hors commune", "hors communes", "hors territoire", "hors zone", "ailleurs", "andere", "anderen",
    "andere gemeente", "andere gemeenten", "overige", "overige gemeenten", "elders", "buiten gemeente", "other", "others", "other places", "elsewhere",
    "inconnu", "inconnue", "non precise", "onbekend", "niet gekend", "unknown",
  ]
}
