internal import BilanModel
internal import BilanText

/// A line above the headers of a table of counts that says of several columns each where, when or of what they are: `;Forest;;Saint-Gilles;` over `Date;Affiches;Rubans;Affiches;Rubans`.
extension TableFinder {
  /// What such a line says of the columns below it.
  private enum Groups { case places, times, words }

  /// « Affiches Forest ; Affiches Saint-Gilles » name the communes of their numbers themselves.
  func takePlaces(of header: inout TableHeader) {
    for column in header.columns.indices {
      if case .metric? = header.columns[column].meaning { header.columns[column].placeAbove = headers.place(ofTitle: header.columns[column].title) }
    }
  }

  /// Joins the line with the headers, of which it is a part, and no title of the sheet.
  mutating func joinGroupsAbove(_ above: [RawCell], _ text: Span<UInt8>, to header: inout TableHeader) {
    let numbers = header.columns.indices.filter { header.columns[$0].meaning?.isNumber == true }
    guard let first = numbers.first else { return }
    let starts = above.indices.filter { $0 >= first && !above[$0].isEmpty }
    let said = Dictionary(uniqueKeysWithValues: starts.map { ($0, string(text, above[$0])) })
    // One commune above all of them is that of the sheet.
    guard Set(said.values).count > 1 || isYearOfParts(said, numbers, header), starts.allSatisfy(numbers.contains), let groups = groups(said, header) else {
      return
    }
    // What stands at the left of them is a title all the same: « Mars 2024 ; Prévu ; Réalisé ».
    let left = above.indices.prefix(first).filter { !above[$0].isEmpty }
    if left.count(where: { takeTitle(above[$0], $0, text, to: &header) }) == left.count { header.firstRow -= 1 }
    var over = ""
    for column in header.columns.indices where column >= starts[0] {
      over = said[column] ?? over
      if header.columns[column].meaning?.isNumber == true { join(over, groups, to: &header.columns[column]) }
    }
  }

  /// `2024`, once, over `T1`, `T2` and nothing else.
  private func isYearOfParts(_ said: [Int: String], _ numbers: [Int], _ header: TableHeader) -> Bool {
    guard said.count == 1, let over = said.first, over.key == numbers.first, DayInText.isFullYear(over.value) else { return false }
    return numbers.count > 1
      && numbers.allSatisfy { column in
        header.columns[column].meaning == .span
          && !Folding.folded(header.columns[column].title).split(separator: " ").contains { DayInText.isFullYear(String($0)) }
      }
  }

  /// « Commune » beside the groups, in a cell merged over both lines; false where it is none.
  private mutating func takeTitle(_ cell: RawCell, _ column: Int, _ text: Span<UInt8>, to header: inout TableHeader) -> Bool {
    guard header.columns[column].cell.isEmpty, header.columns[column].meaning == nil, case .role(let role)? = headers.meaning(of: text, cell) else {
      return false
    }
    header.columns[column] = .init(cell: cell, title: string(text, cell), meaning: .role(role))
    return true
  }

  private func join(_ over: String, _ groups: Groups, to column: inout TableHeader.Column) {
    // A commune or a month is read off the title itself.
    if column.meaning != .place, column.meaning != .span { column.title += " (\(over))" }
    column.groupAbove = over
    if TotalsLine.isTitle(Folding.folded(over)) { column.meaning = .role(.total) }
    switch groups {
    case .places: column.placeAbove = over
    case .times: column.timeAbove = over
    case .words: break
    }
  }

  /// What the cells of the line are, the sum of the others aside; nil where they are of several kinds, or where nothing says that they are more than titles.
  private func groups(_ said: [Int: String], _ header: TableHeader) -> Groups? {
    let texts = Set(said.values).filter { !TotalsLine.isTitle(Folding.folded($0)) }
    guard !texts.isEmpty else { return nil }
    let places = texts.count(where: namesPlace)
    let times = texts.count { SpanReading.isNamed(Folding.folded($0).split(separator: " ").map(String.init)) }
    let below = header.columns.filter { $0.meaning?.isNumber == true }
    if places == texts.count { return below.contains { $0.meaning == .place } ? nil : .places }
    // `2023` over `T1` and `T2` is their year.
    if times == texts.count { return below.contains { $0.meaning == .span } && !texts.allSatisfy(DayInText.isFullYear) ? nil : .times }
    // Words stand over several columns of one metric, one commune or one month, or they are a line of titles like any other.
    guard places + times == 0, Set(below.map(\.heading)).count < below.count else { return nil }
    let isMetrics = below.allSatisfy { $0.meaning != .place && $0.meaning != .span }
    return isMetrics || texts.contains(where: OtherNumbers.areOfNoCount) ? .words : nil
  }

  private func namesPlace(_ text: String) -> Bool {
    if case .commune = places.read(Folding.folded(text), preferring: []) { return true }
    return ColumnEvidence.namesOtherPlaces(text)
  }
}

extension TableHeader.Column {
  /// By what columns of one line of headers are the same.
  fileprivate var heading: String { if case .metric(let metric)? = meaning { "\(metric)" } else { Folding.folded(title) } }
}

extension HeaderMeaning {
  /// Numbers of a metric, of the project or of nobody's knowledge; of a commune; of a time.
  fileprivate var isNumber: Bool {
    switch self {
    case .metric, .unknownCount, .place, .span: true
    default: false
    }
  }
}
