internal import BilanModel
internal import BilanText

/// Lines above the days of a grid that belong to its headers.
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
      guard header.columns[column].meaning == .dated else {
        over = ""
        continue
      }
      if !TableFinder.namesAxis(over) || DayInText.isBare(header.columns[column].title) { header.columns[column].title += " \(over)" }
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
