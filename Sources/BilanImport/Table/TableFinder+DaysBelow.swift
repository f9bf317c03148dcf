internal import BilanModel
internal import BilanText

/// Lines above the days of a grid that belong to its headers.
extension TableFinder {
  /// Names of activities over days: the line above says something of dated columns alone, of several of them, and a merged cell stands over those to its right too.
  func joinWordsAboveDays(_ above: [RawCell], _ text: Span<UInt8>, to header: inout TableHeader) {
    let filled = above.indices.filter { !above[$0].isEmpty }
    guard filled.count > 1, filled.allSatisfy({ $0 < header.columns.count && header.columns[$0].meaning?.isSession == true }) else { return }
    let words = Dictionary(uniqueKeysWithValues: filled.map { ($0, string(text, above[$0])) })
    if joinStatesAboveDays(words, to: &header) || joinYearsAboveDays(words, to: &header) { return }
    guard filled.allSatisfy({ header.columns[$0].meaning == .dated }), words.values.allSatisfy(TableFinder.mayNameActivity) else { return }
    // The line is part of the headers, and no title of the sheet.
    header.firstRow -= 1
    TableFinder.fill(words, in: header) { column, over in
      if !TableFinder.namesAxis(over) || DayInText.isBare(header.columns[column].title) { header.columns[column].title += " \(over)" }
    }
  }

  /// « Inscrits » and « Présents », « Repas » and « Présence », ‘Gepland’ and ‘Werkelijk’ over the same days: a cross is a presence below the second alone.
  private func joinStatesAboveDays(_ words: [Int: String], to header: inout TableHeader) -> Bool {
    let said = Set(words.values)
    guard said.contains(where: TableFinder.namesPresence), said.contains(where: { !TableFinder.namesPresence($0) }),
      said.allSatisfy({ TableFinder.namesPresence($0) || isOfSomethingElse($0) })
    else { return false }
    header.firstRow -= 1
    TableFinder.fill(words, in: header) { column, over in
      if header.columns[column].meaning == .dated || !TableFinder.namesPresence(over) { header.columns[column].title += " \(over)" }
      // Who registered is kept as such; of a meal or an absence beside presences nothing is read.
      if !TableFinder.namesPresence(over), !ListWords.namesPlan(ofColumn: header.columns[column].title) {
        header.columns[column].meaning = .role(.identifier)
      }
    }
    return true
  }

  /// `2023` and `2024` over days without a year.
  private func joinYearsAboveDays(_ words: [Int: String], to header: inout TableHeader) -> Bool {
    guard Set(words.values).count > 1, words.values.allSatisfy(DayInText.isFullYear) else { return false }
    header.firstRow -= 1
    TableFinder.fill(words, in: header) { column, over in
      let title = header.columns[column].title
      if DayInText.day(written: title) == nil { header.columns[column].title = title.contains("/") ? "\(title)/\(over)" : "\(title) \(over)" }
    }
    return true
  }

  /// Hands over each column of a session with the words above it.
  private static func fill(_ words: [Int: String], in header: TableHeader, _ take: (Int, String) -> Void) {
    var over: String?
    for column in header.columns.indices.drop(while: { words[$0] == nil }) {
      over = words[column] ?? over
      if header.columns[column].meaning?.isSession != true { over = nil }
      if let over { take(column, over) }
    }
  }

  /// « Présents », ‘Aanwezig’, “Actual”.
  private static func namesPresence(_ text: String) -> Bool {
    let folded = Folding.folded(text)
    return ListWords.namesOnlyPresence(folded) || StatusWords.isTitleOfPresence(folded)
      || ["reel", "reels", "realise", "effectif", "effectifs", "werkelijk", "gerealiseerd", "actual"].contains(folded)
  }

  /// What may stand beside it, and is no presence: a registration, a plan, an absence, a meal, a payment.
  private func isOfSomethingElse(_ text: String) -> Bool {
    switch StatusWords.meaning(of: Folding.folded(text)) {
    case .presence(.present): return false
    case .presence, .notCountable, .open: return true
    default: break
    }
    return ListWords.namesPlan(ofColumn: text) || PlannedCount.isNamed(in: text) || ListWords.namesOnlyRegistration(Folding.folded(text))
      || ColumnRole.isOfRegistration(text) || PresenceTitles.isOfSomethingElse(text, places)
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
