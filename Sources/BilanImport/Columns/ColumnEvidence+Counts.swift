internal import BilanModel
internal import BilanText

/// The first column of a table of counts, whose title is the metric of all numbers, or says nothing.
extension ColumnEvidence {
  /// « Visiteurs ; 2023 ; 2024 » over names of communes: the title in the corner is of the numbers, and the cells below it say where or when.
  func readCorner(_ columns: inout [TableHeader.Column]) {
    guard let first = columns.firstIndex(where: { !$0.cell.isEmpty }), case .metric? = columns[first].meaning, columns[first].evidence != .answer,
      columns.count(where: { [.span, .place, .dated].contains($0.meaning) }) > 1, areWords(samples[first]),
      !columns.dropFirst(first + 1).contains(where: { if case .metric? = $0.meaning { true } else { $0.meaning == .role(.value) } })
    else { return }
    columns[first].meaning = .role(kindOfPlace(samples[first]))
    columns[first].evidence = .cells
    columns[first].namesMetric = true
  }

  /// « Antenne ; Visiteurs 2024 »: words that nobody knows beside numbers of a metric, where nothing else says when or where, are where these were counted.
  func readHeads(ofCounts columns: inout [TableHeader.Column]) {
    let titles = Titles(columns)
    guard let first = columns.firstIndex(where: { !$0.cell.isEmpty }), columns[first].meaning == nil, columns[first].evidence != .answer, !titles.nameSomebody,
      ![.date, .span, .commune, .postalCode, .activity, .axis, .place, .metric, .value].contains(where: titles.have), areWords(samples[first])
    else { return }
    let metrics = columns.indices.filter { if case .metric? = columns[$0].meaning { true } else { false } }
    guard !metrics.isEmpty, metrics.allSatisfy({ !samples[$0].isEmpty && !areWords(samples[$0]) }) else { return }
    columns[first].meaning = .role(kindOfPlace(samples[first]))
    columns[first].evidence = .cells
  }

  /// « Indicateur ; Objectif ; Réalisé »: beside an aim, the numbers of what was reached are those that count.
  func readResults(_ columns: inout [TableHeader.Column]) {
    let titles = Titles(columns)
    guard titles.have(.metric), !titles.have(.value), !titles.nameSomebody, ColumnEvidence.haveAim(columns.map { $0.meaning == nil ? $0.title : "" }) else {
      return
    }
    let reached = columns.indices.filter { column in
      columns[column].meaning == nil && columns[column].evidence != .answer && ColumnEvidence.isResult(columns[column].title) && !samples[column].isEmpty
        && samples[column].allSatisfy { CountReading($0).count != nil }
    }
    guard reached.count == 1 else { return }
    columns[reached[0]].meaning = .role(.value)
    columns[reached[0]].evidence = .cells
  }

  /// Whether one of these titles is an aim and another what was reached.
  static func haveAim(_ titles: [String]) -> Bool { titles.contains(where: PlannedCount.isNamed) && titles.contains(where: isResult) }

  /// « Réalisé », ‘Realisatie 2024’, “Actual”.
  private static func isResult(_ title: String) -> Bool {
    let words = Folding.folded(title).split(separator: " ").map(String.init).filter { !DayInText.isFullYear($0) }
    return words.count == 1 && results.contains(words[0])
  }

  private static let results: Set<String> = [
    "realise", "realises", "realisee", "realisees", "realisation", "realisations", "resultat", "resultats", "atteint", "obtenu", "effectif", "reel",
    "gerealiseerd", "realisatie", "realisaties", "resultaat", "resultaten", "bereikt", "behaald", "werkelijk", "actual", "actuals", "achieved", "realised",
    "realized", "reached", "result", "results",
  ]

  /// What such words are: communes, months, or other places.
  private func kindOfPlace(_ cells: [String]) -> ColumnRole {
    if cells.allSatisfy({ SpanReading.isNamed(Folding.folded($0).split(separator: " ").map(String.init)) }) { return .span }
    let communes = cells.count { if case .commune = places.read(Folding.folded($0), preferring: []) { true } else { false } }
    return communes * 3 >= cells.count * 2 ? .commune : .place
  }

  private func areWords(_ cells: [String]) -> Bool {
    !cells.isEmpty && cells.allSatisfy { $0.contains(where: \.isLetter) && CountReading($0).count == nil }
  }
}
