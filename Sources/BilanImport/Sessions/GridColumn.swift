internal import BilanModel
internal import BilanText

/// A column of a grid: who came to one session.
struct GridColumn {
  var column: Int
  /// The header as it stands.
  var title: String
  /// Nil where the header names no day, or one whose year nothing around the table tells.
  var day: Day?
  /// The group and the hour that the header names beside the day.
  var group, hours: String?
  /// How long the session was, as a row under the header says.
  var length: String?
  /// What the header says beside its day: perhaps an activity.
  var words = ""
  /// The same with the words of every grid: « Réunion du réseau » may be an activity.
  var rest = ""
  /// The activity of the project that these words name.
  var activity: String?

  /// The columns of a table that are sessions; `context` is what is said around the table.
  static func columns(of header: TableHeader, _ context: SessionContext) -> [GridColumn] {
    let sessions = header.sessions
    guard !sessions.isEmpty else { return [] }
    let columns = sessions.map { column in
      let title = header.columns[column].title
      let isHalfDay = header.columns[column].meaning == .halfDay
      let day = isHalfDay ? context.date.flatMap(day(around:)) : day(named: title, context)
      let hours = title.split { $0.isWhitespace || "()".contains($0) }.map(String.init)
        .first { $0.contains { "hHuU:".contains($0) } && ClockSpans($0).times != nil }
      return GridColumn(
        column: column, title: title, day: day, group: GroupWords.group(in: [title]), hours: hours ?? (isHalfDay ? nil : partOfDay(title)),
        words: words(beside: title, allBut: fillers), rest: words(beside: title, allBut: []))
    }
    return toldApart(columns)
  }

  /// The part of the day that a header names beside its day: « 12/03/2024 matin », ‘12/03 (namiddag)’.
  private static func partOfDay(_ title: String) -> String? {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    guard let index = words.firstIndex(where: partsOfDay.contains) else { return nil }
    return words[index] == "midi" && index > 0 && words[index - 1] == "apres" ? "après-midi" : words[index]
  }

  /// Columns of one day that nothing but a number in their titles tells apart, « 12/03 (1) » and « 12/03 (2) », are told by their titles, as groups are.
  private static func toldApart(_ columns: [GridColumn]) -> [GridColumn] {
    var titles: [Day: Set<String>] = [:]
    for column in columns {
      if let day = column.day, column.rest.isEmpty { titles[day, default: []].insert(Folding.folded(column.title)) }
    }
    guard titles.values.contains(where: { $0.count > 1 }) else { return columns }
    return columns.map { column in
      guard let day = column.day, column.rest.isEmpty, titles[day, default: []].count > 1, column.group == nil, column.hours == nil else { return column }
      var told = column
      told.group = column.title
      return told
    }
  }

  /// Columns of the same title as one before them, and so of the same day, which no line above tells apart.
  static func twins(among columns: [GridColumn], of header: TableHeader) -> [GridColumn] {
    var seen: Set<String> = []
    return columns.filter { column in
      column.day != nil && !header.columns[column.column].isToldApartAbove && !seen.insert(Folding.folded(column.title)).inserted
    }
  }

  private static let partsOfDay = PartOfDay.names.union(PartOfDay.marks)

  /// The columns of the day that a text calls off, with its year or without: « la séance du 12/03 n'a pas eu lieu ».
  static func calledOff(by text: String, among columns: [GridColumn]) -> [Int] {
    let day = NotHeld.day(of: text)
    let parts = DayInText.dayAndMonth(in: Folding.folded(text).split(separator: " ").map(String.init)) ?? DayInText.dayAndMonth(written: text)
    return columns.filter { column in
      guard let held = column.day else { return false }
      return held == day || day == nil && parts.map { held.parts.day == $0.day && held.parts.month == $0.month } ?? false
    }.map(\.column)
  }

  /// The header without its day, its hour and the words of every grid: « Séance 2 », « Présence ».
  private static func words(beside title: String, allBut fillers: Set<String>) -> String {
    let pieces = title.split { $0.isWhitespace || "()[],;:".contains($0) }.map(String.init)
    let kept = pieces.filter { piece in
      let folded = Folding.folded(piece)
      if folded.isEmpty || folded.allSatisfy({ $0.isNumber || $0 == " " }) || fillers.contains(folded) { return false }
      return DayReading.month(named: folded) == nil && ClockSpans(piece).times == nil && !piece.allSatisfy { $0.isNumber || "/.-".contains($0) }
    }
    return kept.joined(separator: " ")
  }

  private static let fillers = PartOfDay.words.union(PartOfDay.marks).union(Weekday.allNames).union([
    "seance", "seances", "sessie", "session", "presence", "presences", "present", "presents", "aanwezig", "aanwezigheid", "attendance", "date", "datum", "le",
    "du", "de", "van",
    "op", "on", "lun", "mar", "mer", "jeu", "ven", "sam", "dim", "ma", "di", "wo", "do", "vr",
    "za", "zo",
    "signature", "handtekening",
    "n", "nr", "no",
    "jour", "dag", "day", "cours", "les", "rencontre", "reunion", "er", "1er", "groupe", "groep", "group", "semaine", "week", "s",
  ])

  private static func day(around text: String) -> Day? {
    if case .day(let day) = DayReading(text) { return day }
    return nil
  }

  private static func day(named title: String, _ context: SessionContext) -> Day? {
    // `14/05 -> 16/05`: moved, and held on the second day.
    for arrow in ["->", "=>", "→", "➔", "➜"] {
      if let range = title.ranges(of: arrow).last, range.lowerBound > title.startIndex, let moved = day(named: String(title[range.upperBound...]), context) {
        return moved
      }
    }
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    if let (day, _) = DayInText.day(in: words) { return day }
    return DayInText.day(written: title) ?? context.day(withoutYear: title)
  }
}
