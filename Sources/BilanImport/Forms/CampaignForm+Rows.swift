internal import BilanModel
internal import BilanText

/// What single rows of counts show that has to be told once for all of them.
extension CampaignForm {
  /// Notes of a row with numbers that it states no commune, stands in the sheet twice, or goes by a row above.
  mutating func noteRow(_ text: Span<UInt8>, _ row: Row, _ columns: Columns, _ context: SessionContext, isPlaced: Bool) {
    func isBlank(_ column: Int?) -> Bool { cell(column, text, row) == nil }
    let isStated = !isBlank(columns.commune) || !isBlank(columns.postalCode) || !columns.places.isEmpty || context.commune != nil || context.place != nil
    // A project of one commune has nowhere else to count them.
    if !isStated, !isPlaced, columns.commune != nil || columns.postalCode != nil || vocabulary.namedCommunes.count > 1 {
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
  /// « Remarques », or no title at all.
  private static func isOfRemarks(_ column: Int, _ header: TableHeader) -> Bool {
    column >= header.columns.count || header.columns[column].title.isEmpty || header.columns[column].meaning == .role(.remark)
  }

  /// Notes words beside the numbers of a row that cast doubt on them; they are counted all the same.
  mutating func noteDoubt(_ text: Span<UInt8>, _ row: Row) {
    for (column, cell) in row.cells.enumerated() where !cell.isEmpty && !columnsRead.contains(column) {
      let saying = remarks.saying(text, cell)
      let states = CampaignForm.isOfRemarks(column, row.header) ? saying.statesNumber.inRemarks : saying.statesNumber.anywhere
      if saying.isDoubtful || states { tallies[.doubted(shortened(string(text, cell))), default: 0] += 1 }
    }
  }
}

extension CampaignForm {
  /// Makes the numbers of a row estimates where words beside them say so, « Source : estimation », « Remarque : environ », and tells it.
  mutating func settleEstimates(_ values: inout [Value], _ text: Span<UInt8>, _ row: Row, _ reading: inout SheetReading) {
    let column = row.cells.indices.first { column in
      !row.cells[column].isEmpty && !columnsRead.contains(column) && remarks.saying(text, row.cells[column]).isOfEstimate
    }
    guard let column, values.contains(where: { !$0.isEstimated }) else { return }
    for index in values.indices { values[index].isEstimated = true }
    let header = column < row.header.columns.count ? row.header.columns[column].title : ""
    reading.doubt(.estimatedCount, text: string(text, row.cells[column]), line: row.line, column: column, header: header, row: row.row)
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
