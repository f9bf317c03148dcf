internal import BilanModel
internal import BilanText

/// A line above the headers of a table of counts that says of several columns each where, when or of what they are: `;Forest;;Saint-Gilles;` over `Date;Affiches;Rubans;Affiches;Rubans`.
extension TableFinder {
  /// What such a line says of the columns below it.
  private enum Groups { case places, times, words }

  /// Joins the line with the headers, of which it is a part, and no title of the sheet.
  func joinGroupsAbove(_ above: [RawCell], _ text: Span<UInt8>, to header: inout TableHeader) {
    let numbers = header.columns.indices.filter { header.columns[$0].meaning?.isNumber == true }
    guard let first = numbers.first else { return }
    let starts = above.indices.filter { $0 >= first && !above[$0].isEmpty }
    let said = Dictionary(uniqueKeysWithValues: starts.map { ($0, string(text, above[$0])) })
    // One commune above all of them is that of the sheet.
    guard Set(said.values).count > 1, starts.allSatisfy(numbers.contains), let groups = groups(said, header) else { return }
    header.firstRow -= 1
    var over = ""
    for column in header.columns.indices where column >= starts[0] {
      over = said[column] ?? over
      guard header.columns[column].meaning?.isNumber == true else { continue }
      header.columns[column].title += " (\(over))"
      if TotalsLine.isTitle(Folding.folded(over)) {
        header.columns[column].meaning = .role(.total)
      } else if groups == .places {
        header.columns[column].placeAbove = over
      }
    }
  }

  /// What the cells of the line are, the sum of the others aside; nil where they are of several kinds, or where nothing says that they are more than titles.
  private func groups(_ said: [Int: String], _ header: TableHeader) -> Groups? {
    let texts = Set(said.values).filter { !TotalsLine.isTitle(Folding.folded($0)) }
    guard !texts.isEmpty else { return nil }
    let arePlaces = texts.count(where: namesPlace)
    let areTimes = texts.count { SpanReading.isNamed(Folding.folded($0).split(separator: " ").map(String.init)) }
    if arePlaces == texts.count { return .places }
    if areTimes == texts.count { return .times }
    // Words stand over several columns of one metric, or they are a line of titles like any other.
    let metrics = header.columns.compactMap { column in if case .metric(let metric)? = column.meaning { metric } else { nil } }
    return arePlaces + areTimes == 0 && Set(metrics).count < metrics.count ? .words : nil
  }

  private func namesPlace(_ text: String) -> Bool {
    if case .commune = places.read(Folding.folded(text), preferring: []) { return true }
    return ColumnEvidence.namesOtherPlaces(text)
  }
}

extension TableFinder {
  /// Names of activities over days: the line above says something of dated columns alone, of several of them, and a merged cell stands over those to its right too.
  func joinWordsAboveDays(_ above: [RawCell], _ text: Span<UInt8>, to header: inout TableHeader) {
    let filled = above.indices.filter { !above[$0].isEmpty }
    guard filled.count > 1, filled.allSatisfy({ $0 < header.columns.count && header.columns[$0].meaning == .dated }) else { return }
    let words = Dictionary(uniqueKeysWithValues: filled.map { ($0, string(text, above[$0])) })
    guard words.values.allSatisfy(TableFinder.mayNameActivity) else { return }
    // The line is part of the headers, and no title of the sheet.
    header.firstRow -= 1
    var over = ""
    for column in header.columns.indices.drop(while: { words[$0] == nil }) {
      over = words[column] ?? over
      if header.columns[column].meaning != .dated {
        over = ""
      } else if !TableFinder.namesAxis(over) || DayInText.isBare(header.columns[column].title) {
        header.columns[column].title += " \(over)"
      }
    }
  }

  /// Words that stand with a day in two headers, and are no mark, no presence and no word about whether the session was held.
  private static func mayNameActivity(_ text: String) -> Bool {
    text.utf8.count > 3 && text.utf8.count <= 100 && text.contains(where: \.isLetter) && !text.contains(":") && !NotHeld.says(text)
      && PresenceReading.meaning(of: Folding.folded(text)) == nil && PresenceReading.section(text) == nil
  }

  /// « Axe 1 », ‘As 2’: over « Intersectionnalité 20/02/2024 » it takes nothing from the activity that stands there.
  private static func namesAxis(_ text: String) -> Bool {
    let words = Folding.folded(text).split(separator: " ")
    return words.count == 2 && ["axe", "as", "axis", "pijler"].contains(words[0]) && words[1].utf8.count <= 2
  }
}

extension HeaderMeaning {
  /// Numbers of a metric, of the project or of nobody's knowledge.
  fileprivate var isNumber: Bool {
    switch self {
    case .metric, .unknownCount: true
    default: false
    }
  }
}
