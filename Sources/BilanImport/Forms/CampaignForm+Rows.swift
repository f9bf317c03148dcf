internal import BilanModel
internal import BilanText

/// What single rows of counts show that has to be told once for all of them.
extension CampaignForm {
  /// Notes of a row with numbers that it states no commune, stands in the sheet twice, or goes by a row above.
  mutating func noteRow(_ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ context: SessionContext) {
    func isBlank(_ column: Int?) -> Bool { cell(column, text, row) == nil }
    if columns.commune != nil || columns.postalCode != nil, isBlank(columns.commune), isBlank(columns.postalCode), columns.places.isEmpty,
      context.commune == nil, context.place == nil
    {
      tallies[.withoutCommune, default: 0] += 1
    }
    if shape.above[row.row] != nil { tallies[.headFilledDown, default: 0] += 1 }
    if !isBlank(columns.date), !isBlank(columns.commune), let first = row.cells.first, let last = row.cells.last,
      last.range.upperBound > first.range.lowerBound,
      !rowsSeen.insert(text, first.range.lowerBound..<last.range.upperBound).isNew
    {
      tallies[.repeatedRow, default: 0] += 1
    }
  }
}

extension CampaignForm {
  /// Notes words beside the numbers of a row that cast doubt on them; they are counted all the same.
  mutating func noteDoubt(_ text: Span<UInt8>, _ row: Row) {
    for (column, cell) in row.cells.enumerated() where !cell.isEmpty && !columnsRead.contains(column) {
      if remarks.saying(text, cell).isDoubtful { tallies[.doubted(shortened(string(text, cell))), default: 0] += 1 }
    }
  }
}

extension CampaignForm {
  /// Whether words beside the numbers say of the row that they are estimates: « Source : estimation », « Remarque : environ ».
  mutating func saysEstimate(_ text: Span<UInt8>, _ row: Row) -> Bool {
    row.cells.enumerated().contains { column, cell in !cell.isEmpty && !columnsRead.contains(column) && remarks.saying(text, cell).isOfEstimate }
  }
}

/// The day and the metric that rows take over from the rows above them: merged cells leave their text in the first row only.
struct HeadsAbove {
  private let columns: CampaignForm.Columns
  private let numbers: Set<Int>
  private var date, metric: String?

  init(_ columns: CampaignForm.Columns) {
    self.columns = columns
    numbers = Set(columns.numbers)
  }

  /// What the row takes over; nil for a row that states both, and for one that could be somebody's sum: it holds nothing but numbers, or says that it is one.
  mutating func read(_ text: Span<UInt8>, _ scanner: RowScanner) -> (date: String?, metric: String?)? {
    let cells = scanner.cells
    func written(_ column: Int?) -> String? {
      guard let column, column < cells.count, !cells[column].isEmpty else { return nil }
      return string(text, cells[column])
    }
    let (date, metric) = (written(columns.date), written(columns.metric))
    defer { (self.date, self.metric) = (date ?? self.date, metric ?? self.metric) }
    let lacksDate = columns.date != nil && date == nil && self.date != nil
    let lacksMetric = columns.metric != nil && metric == nil && self.metric != nil
    guard lacksDate || lacksMetric else { return nil }
    let others = cells.indices.filter { !cells[$0].isEmpty && !numbers.contains($0) }
    // Beside the number stand the day or the metric, and the place: a row with its place alone may be a subtotal of there.
    guard date != nil || metric != nil, others.allSatisfy({ !TotalsLine.isTitle(Folding.folded(string(text, cells[$0]))) }) else { return nil }
    return (lacksDate ? self.date : nil, lacksMetric ? self.metric : nil)
  }
}
