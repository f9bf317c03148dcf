internal import BilanModel
internal import BilanText

/// Titles of a second column of numbers that may be those of the first: « Quantité rectifiée » takes the place of « Quantité », and of « Quantité 2 » nobody knows.
enum SecondNumbers {
  /// The column in which the numbers of another one are corrected: « Nombre corrigé » beside « Nombre », « Correction » beside the only one.
  static func corrected(_ counted: Int, isOnly: Bool, in header: TableHeader) -> Int? {
    let title = Folding.folded(header.columns[counted].title)
    return header.columns.indices.first { column in
      guard column != counted, isOpen(header.columns[column]) else { return false }
      let words = Folding.folded(header.columns[column].title).split(separator: " ")
      let rest = words.filter { !corrections.contains($0) }
      return rest.count < words.count && (rest.isEmpty ? isOnly : rest.joined(separator: " ") == title)
    }
  }

  /// The counted column whose numbers a further one may state anew: beside words of the other title it says nothing but words of a number or of a revision. A revision alone,
  /// « Nouveaux », may be of anything, and what may be of several columns is of none.
  static func counted(beside column: Int, among counted: [Int], in header: TableHeader) -> Int? {
    guard isOpen(header.columns[column]), !counted.contains(column) else { return nil }
    let words = Folding.folded(header.columns[column].title).split(separator: " ")
    guard words.contains(where: isOfAnother) else { return nil }
    let fitting = counted.filter { other in
      let own = Set(Folding.folded(header.columns[other].title).split(separator: " ")).subtracting(links)
      return words.contains { own.contains($0) || numbers.contains($0) }
        && words.allSatisfy { own.contains($0) || links.contains($0) || isOfAnother($0) }
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private static func isOfAnother(_ word: Substring) -> Bool { numbers.contains(word) || corrections.contains(word) || revisions.contains(word) }

  private static func isOpen(_ column: TableHeader.Column) -> Bool {
    [nil, .unknownCount].contains(column.meaning) && column.evidence != .answer && !column.title.isEmpty
  }

  private static let corrections: Set<Substring> = [
    "corrige", "corrigee", "corriges", "corrigees", "rectifie", "rectifiee", "rectifies", "rectifiees", "correction", "definitif", "definitive", "definitifs",
    "definitives", "gecorrigeerd", "gecorrigeerde", "verbeterd", "verbeterde", "definitief", "definitieve", "correctie", "corrected", "final",
  ]
  /// Words by which a number is another one of the same thing: which of the two holds, nobody knows.
  private static let revisions: Set<Substring> = [
    "verifie", "verifiee", "verifies", "verifiees", "controle", "controlee", "controles", "controlees", "valide", "validee", "valides", "validees", "revu",
    "revue", "revus", "revues", "reel", "reelle", "reels", "reelles", "reellement", "effectif", "effective", "effectivement", "nouveau", "nouvelle",
    "nouveaux", "nouvelles", "ancien", "ancienne", "exact", "exacte", "exacts", "juste", "ajuste", "ajustee", "actualise", "actualisee", "bis", "1", "2", "3",
    "v1", "v2", "nagekeken", "gecontroleerd", "gecontroleerde", "gevalideerd", "gevalideerde", "herzien", "herziene", "werkelijk", "werkelijke", "nieuw",
    "nieuwe", "oud", "oude", "juist", "juiste", "exacte", "bijgewerkt", "aangepast", "aangepaste", "finaal", "finale", "verified", "checked", "validated",
    "revised", "actual", "new", "old", "right", "adjusted", "updated", "initial", "initiale", "initiaux", "initieel", "initiele",
  ]
  private static let numbers: Set<Substring> = [
    "nombre", "nombres", "nbre", "nb", "chiffre", "chiffres", "quantite", "quantites", "qte", "aantal", "aantallen", "cijfer", "cijfers", "getal",
    "hoeveelheid", "number", "numbers", "figure", "figures", "count", "quantity",
  ]
  private static let links: Set<Substring> = ["de", "d", "des", "du", "la", "le", "les", "l", "van", "of", "the", "total", "totaal"]
}

extension CampaignForm {
  /// Takes note of the columns in which counted numbers are corrected, and tells of them.
  func takeCorrections(of header: TableHeader, _ columns: inout Columns, _ reading: inout SheetReading) {
    let counted = columns.wide.map(\.column) + [columns.value].compactMap(\.self)
    for column in counted {
      guard let corrected = SecondNumbers.corrected(column, isOnly: counted.count == 1, in: header) else { continue }
      columns.corrected[column] = corrected
      columns.unknown.removeAll { $0 == corrected }
      reading.note(
        .correctedCounts, at: header.line, ["text": .text(header.columns[corrected].title), "column": .text(header.columns[column].title)])
    }
  }

  /// Where the number of a column stands in a row: in its own, or where it is corrected.
  func place(of column: Int, _ text: Span<UInt8>, _ row: Row, _ columns: Columns) -> Int {
    columns.corrected[column].flatMap { cell($0, text, row) == nil ? nil : $0 } ?? column
  }
}
