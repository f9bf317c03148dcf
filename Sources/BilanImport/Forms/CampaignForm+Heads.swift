internal import BilanModel
internal import BilanText

/// What the rows of a table of counts are of, where only their cells say it.
extension CampaignForm {
  /// Where no title is of what is counted: a column whose cells are all names of metrics says what each row counts, whatever its title: « Service », « Rubrique ».
  func settleMetrics(_ header: inout TableHeader, _ table: FoundTable, _ text: Span<UInt8>) {
    let isSaid = header.columns.contains { column in
      if case .metric? = column.meaning { return true }
      return [.role(.metric), .role(.activity), .role(.name)].contains(column.meaning)
    }
    guard vocabulary.project != nil, !isSaid else { return }
    var named = [Int: (metrics: Set<Int>, others: Int)]()
    var scanner = table.scanner(in: text)
    while scanner.next(in: text), scanner.row < header.row + CampaignForm.rowsLookedAt {
      for column in header.columns.indices where column < scanner.cells.count && !scanner.cells[column].isEmpty && header.columns[column].evidence != .answer {
        let folded = Folding.folded(string(text, scanner.cells[column]))
        if let metric = vocabulary.metrics.metric(folded: folded.utf8.span, 0..<folded.utf8.count) {
          named[column, default: ([], 0)].metrics.insert(metric)
        } else if !TotalsLine.isTitle(folded) {
          named[column, default: ([], 0)].others += 1
        }
      }
    }
    guard let column = named.filter({ $0.value.metrics.count > 1 && $0.value.others == 0 }).keys.min() else { return }
    header.columns[column].meaning = .role(.metric)
    if !header.columns[column].cell.isEmpty { header.columns[column].evidence = .cells }
  }

  /// Communes under no title, where the rows begin: they are where each was counted.
  func settlePlaces(_ header: inout TableHeader, _ table: FoundTable, _ text: Span<UInt8>) {
    let isSaid = header.columns.contains { [.role(.commune), .role(.postalCode), .place].contains($0.meaning) }
    guard !isSaid, let first = header.columns.first, first.cell.isEmpty, first.meaning == nil, first.evidence != .answer else { return }
    var communes: Set<String> = []
    var scanner = table.scanner(in: text)
    while scanner.next(in: text), scanner.row < header.row + CampaignForm.rowsLookedAt {
      guard let cell = scanner.cells.first, !cell.isEmpty, scanner.cells.count(where: { !$0.isEmpty }) > 1 else { continue }
      let folded = Folding.folded(string(text, cell))
      if TotalsLine.isTitle(folded) || CountPart.isWholeTerritory(folded) || CountPart.isPart(folded) { continue }
      guard case .commune = vocabulary.gazetteer.read(folded, preferring: []) else { return }
      communes.insert(folded)
    }
    guard communes.count > 1 else { return }
    header.columns[0].meaning = .role(.commune)
  }
}
