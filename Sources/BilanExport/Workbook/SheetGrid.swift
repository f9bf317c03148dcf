internal import BilanModel

/// The columns of one sheet, shared by all its blocks, and where the columns of each table stand in them.
struct SheetGrid {
  /// The widths of the columns, in Excel's unit: digits of the default font.
  private(set) var widths: [Double] = []
  /// For each table of the section, the grid columns that each of its columns covers.
  private(set) var places: [[ClosedRange<Int>]] = []
  /// How many grid columns the label of a form's line covers.
  private(set) var labelSpan = 1

  private static let narrowest = 8.0
  private static let widestFitted = 55.0
  private static let narrowestText = 22.0

  /// The part of a page that the texts of a form have at least, where it can be had.
  private static let leastText = 0.4

  init(section: Report.Section, book: Book) {
    self.init(section: section, book: book, labelsApart: false)
    // Beside a table of one period a form's texts would stand in the few letters of its numbers.
    guard !section.labels(book.sheetNames).isEmpty, width(of: textColumns) < section.pageWidth * Self.leastText else { return }
    let apart = SheetGrid(section: section, book: book, labelsApart: true)
    if apart.width(of: apart.textColumns) > width(of: textColumns), apart.total <= max(total, section.pageWidth + 1) { self = apart }
  }

  /// - Parameter labelsApart: Whether a form's labels have a first column of their own, which tables cover together with their own first.
  private init(section: Report.Section, book: Book, labelsApart: Bool) {
    let style = NumberStyle(book.report.language)
    let page = section.pageWidth
    let tables = section.blocks.compactMap { $0.table(of: book) }
    let labels = section.labels(book.sheetNames)
    let columnCount = (tables.map(\.columns.count).max() ?? 0) + (labelsApart ? 1 : 0)
    widths = Array(repeating: Self.narrowest, count: columnCount)
    if labelsApart { widths[0] = Self.width(ofLabels: labels) }
    places = tables.map { Self.place(of: $0, in: columnCount) }
    fit(tables, style: style)
    share(page, tables, style: style)
    // One column is the place of labels first.
    if widths.count > 1 || labels.isEmpty { widen(page, tables, style: style) }
    fill(page, labels: labels)
  }

  var total: Double { widths.reduce(0, +) }

  /// The width of the sheet in pixels, as Excel counts them.
  var pixels: Double { widths.reduce(0) { $0 + ($1 * 7 + 5).rounded(.down) } }

  func width(of columns: ClosedRange<Int>) -> Double { widths[columns].reduce(0, +) }

  /// Where the label of a form's line stands, and where its text.
  var labelColumns: ClosedRange<Int> { 0...(labelSpan - 1) }
  var textColumns: ClosedRange<Int> { labelSpan...(widths.count - 1) }

  /// A table with fewer columns than its sheet lets its last column of running text cover the columns left over.
  /// A long table stays as it is: merged cells cannot be sorted.
  private static func place(of table: Table, in columnCount: Int) -> [ClosedRange<Int>] {
    let extra = columnCount - table.columns.count
    let wide = table.columns.lastIndex { $0.width == .text }
    guard extra > 0, let wide, table.rows.count <= 200, !table.isList else {
      return table.columns.indices.map { $0...$0 }
    }
    return table.columns.indices.map { column in
      column < wide
        ? column...column
        : column == wide
          ? column...(column + extra) : (column + extra)...(column + extra)
    }
  }

  /// Widens the columns of figures and short texts to their content.
  private mutating func fit(_ tables: [Table], style: NumberStyle) {
    for (table, place) in zip(tables, places) {
      for column in table.columns.indices where table.columns[column].width == .fitted {
        let width = min(table.fittedWidth(column: column, style: style), Self.widestFitted)
        widths[place[column].lowerBound] = max(widths[place[column].lowerBound], width)
      }
    }
  }

  /// Shares what is left of the page among the columns of running text, as far as they have use for it.
  private mutating func share(_ page: Double, _ tables: [Table], style: NumberStyle) {
    for (table, place) in zip(tables, places) {
      let texts = table.columns.indices.filter { table.columns[$0].width == .text }
      let others = Set(widths.indices).subtracting(texts.flatMap { place[$0] })
      let left = page - others.reduce(0) { $0 + widths[$1] }
      for column in texts {
        let wished = table.fittedWidth(column: column, style: style)
        let share = max(left / Double(texts.count), Self.narrowestText)
        let missing = min(wished, share) - width(of: place[column])
        if missing > 0 { widths[place[column].upperBound] += missing }
      }
    }
  }

  /// Gives what is left of the page to a column of running text, so that tables end where titles and charts do: to the one that has the least room for what stands in it, or else to the last.
  private mutating func widen(_ page: Double, _ tables: [Table], style: NumberStyle) {
    let left = page - total
    let most = tables.map(\.columns.count).max()
    guard left > 0, let widest = tables.indices.first(where: { tables[$0].columns.count == most }),
      let text = tables[widest].columns.lastIndex(where: { $0.width == .text })
    else { return }
    var (column, worst) = (places[widest][text].upperBound, 0.0)
    for (table, place) in zip(tables, places) {
      guard let last = table.columns.lastIndex(where: { $0.width == .text }) else { continue }
      let missing = table.fittedWidth(column: last, style: style) - width(of: place[last])
      if missing > worst { (column, worst) = (place[last].upperBound, missing) }
    }
    widths[column] += left
  }

  /// Adds an empty column up to the width of the page, so that paragraphs and forms have their lines' length.
  private mutating func fill(_ page: Double, labels: [String]) {
    let label = Self.width(ofLabels: labels)
    if widths.isEmpty, !labels.isEmpty { widths = [label] }
    if page - total >= Self.narrowest { widths.append(page - total) }
    if widths.count == 1, !labels.isEmpty { widths.append(Self.narrowestText) }
    while labelSpan < widths.count - 1, width(of: 0...(labelSpan - 1)) < label { labelSpan += 1 }
  }

  private static func width(ofLabels labels: [String]) -> Double {
    labels.reduce(14) { min(32, max($0, FontMetrics.columnWidth(of: $1, size: CellStyles.bodySize, isBold: true) + 2)) }
  }
}

extension Report.Section {
  /// The width of an A4 page in units of column width.
  /// A sheet that is made smaller to fit one page is laid out wider, so that its sentences stay on one line.
  var pageWidth: Double { (isLandscape ? 140 : 95) * crowding }

  fileprivate func labels(_ sheetNames: [String]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .fields(let fields): fields.map(\.label)
      case .contents: sheetNames
      default: []
      }
    }
  }
}

extension Report.Block {
  /// The table that the block is, or one as wide as what it will be.
  fileprivate func table(of book: Book) -> Table? {
    switch self {
    case .table(let table): table.completed
    case .ledger(let ledger): book.ledgerNames.map { ledger.head($0, book.report.language) }
    case .controls: ControlWords(book.report.language).sample(of: book.checks)
    default: nil
    }
  }
}

extension Table {
  /// Long enough for a reader to lose the header, to filter, to print on several pages.
  var isLong: Bool { rows.count > 15 }

  /// Whether arrows of a filter stand in the header.
  var hasFilter: Bool { isLong || isList }

  /// The width that shows each sampled cell of a column on one line, and its header on three at most.
  fileprivate func fittedWidth(column: Int, style: NumberStyle) -> Double {
    let size = CellStyles.bodySize
    // Room for a hand, or for an amount in millions.
    var widest = columns[column].hasAmounts ? 16.0 : sampledRows.contains { $0[column] == .toComplete } ? 12 : 0
    for row in sampledRows where column < row.cells.count {
      let text = style.text(of: row.cells[column])
      widest = max(
        widest, FontMetrics.columnWidth(of: text, size: size, isBold: row.kind == .total))
    }
    if rows.count > 2_001 {
      for count in extremeCounts(column: column) {
        let text = style.text(of: .count(count))
        widest = max(widest, FontMetrics.columnWidth(of: text, size: size))
      }
    }
    let title = columns[column].title
    // A word may be parted behind its hyphen.
    let word = title.replacing("-", with: "- ").split(whereSeparator: \.isWhitespace).reduce(0.0) {
      max($0, FontMetrics.columnWidth(of: String($1), size: size, isBold: true))
    }
    let whole = FontMetrics.columnWidth(of: title, size: size, isBold: true)
    // The arrow of a filter covers the end of a header.
    let arrow = hasFilter ? 2.5 : 0
    let air = CellStyles.indent + 1.2
    let width = max(widest, max(word, min(whole, max(whole / 2.4, 14))) + arrow) + air
    // A header that is a little too long for one line is given it: two headers side by side would touch.
    return whole + arrow < width + 2 ? max(width, whole + arrow + air) : width
  }

  /// The smallest and the largest count of a whole column: too narrow a cell shows `####` instead of its number.
  private func extremeCounts(column: Int) -> [Int] {
    var (least, most) = (0, 0)
    for row in rows where column < row.cells.count {
      if case .count(let count) = row.cells[column].shown {
        if count < least { least = count }
        if count > most { most = count }
      }
    }
    return [least, most]
  }
}
