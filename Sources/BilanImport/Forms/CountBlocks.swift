internal import BilanModel
internal import BilanText

/// Tables of counts one below another under the same headers, each with lines of words above it that say what it is about: a metric, a commune, a year.
struct CountBlocks {
  /// What is said above the first of them.
  private let first: SessionContext
  /// Rows of one cell of words since the last numbers.
  private var words: [[RawCell]] = []
  /// The block is about something that the project does not count.
  var isForeign = false
  /// The words by which it is.
  private(set) var titles: [String] = []

  init(_ first: SessionContext) { self.first = first }

  /// Takes in a row; true where it is the line of headers once more, below words that say something else than before: the table's context is then that of the new block.
  mutating func read(_ text: Span<UInt8>, _ row: CampaignForm.Row, _ table: inout FoundTable, _ vocabulary: Vocabulary) -> Bool {
    if row.cells.count(where: { !$0.isEmpty }) == 1 {
      words.append(row.cells)
      return false
    }
    guard !words.isEmpty else { return false }
    defer { words = [] }
    guard CountBlocks.isHeader(text, row.cells, table.header) else { return false }
    var preamble = Preamble(isBetweenRows: true, placeWords: vocabulary.placeWords, places: vocabulary.gazetteer)
    for cells in words { preamble.read(cells, text) }
    let own = preamble.finished
    titles = own.titles
    guard !titles.isEmpty, titles != first.titles, !titles.allSatisfy(CountBlocks.goesOn) else { return false }
    isForeign = !says(own, vocabulary)
    table.context = completed(own, vocabulary)
    return true
  }

  /// Whether a row is the line of headers once more, as at the head of each page.
  static func isHeader(_ text: Span<UInt8>, _ cells: [RawCell], _ header: TableHeader) -> Bool {
    var alike = 0
    for (column, title) in header.columns.enumerated() where !title.cell.isEmpty {
      guard column < cells.count, Folding.folded(string(text, cells[column])) == Folding.folded(string(text, title.cell)) else { return false }
      alike += 1
    }
    return alike > 1
  }

  /// « Page 2 », « (suite) »: the same table on the next page.
  private static func goesOn(_ title: String) -> Bool {
    Folding.folded(title).split(separator: " ").contains { ["page", "pagina", "suite", "vervolg", "continued"].contains($0) }
  }

  /// Whether the words name a metric, a commune, a year or an activity of the project.
  private func says(_ own: SessionContext, _ vocabulary: Vocabulary) -> Bool {
    own.activity != nil || own.commune != nil || own.home != nil || !own.years.isEmpty || !own.months.isEmpty || own.date != nil
      || titles.contains { vocabulary.metrics.metric(ofTitle: $0) != nil || commune($0, vocabulary) != nil }
  }

  private func commune(_ title: String, _ vocabulary: Vocabulary) -> String? {
    CommuneInTitle.commune(of: [title], in: vocabulary.gazetteer, preferring: vocabulary.communes)
  }

  /// What holds for the new block: its own words, and of those above the first one what they do not say anew.
  private func completed(_ own: SessionContext, _ vocabulary: Vocabulary) -> SessionContext {
    func metric(_ title: String) -> Int? { vocabulary.metrics.metric(ofTitle: title) }
    func commune(_ title: String) -> String? { self.commune(title, vocabulary) }
    let (namesMetric, namesCommune) = (titles.contains { metric($0) != nil }, titles.contains { commune($0) != nil })
    var above = first
    above.titles.removeAll { namesMetric && metric($0) != nil || namesCommune && commune($0) != nil }
    if namesCommune { above.commune = nil }
    return own.completed(by: above)
  }
}

extension CampaignForm {
  /// Goes on with a block that is about something else than the one before; what the project does not count is told, and not read.
  mutating func begin(_ blocks: inout CountBlocks, _ table: inout FoundTable, _ sums: inout ColumnSums, _ reading: inout SheetReading) {
    sums = ColumnSums()
    around = table.context
    placeOfSheet = place(named: reading.source.name)
    settleDayOfSheet(&table, &reading)
    if blocks.isForeign { reading.note(.tableNotRead, ["columns": .list(blocks.titles)]) }
  }
}
