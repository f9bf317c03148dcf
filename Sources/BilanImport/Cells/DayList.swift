internal import BilanModel
internal import BilanText

/// The days that one cell lists: `12/03/2024, 19/03/2024`, « 12 et 19 mars 2024 », `12/03 + 19/03` under a year.
enum DayList {
  /// A column whose cells list days.
  struct Column {
    var column: Int
    /// What its title says of those days.
    var presence: Presence?
  }

  /// The days, each once, in their order; nil where a part of the text is no day, or days lie between two of them.
  static func days(_ text: String, _ context: SessionContext, order: DateOrder) -> [Day]? {
    // Asked of names and places too: what has no number is no day.
    guard text.utf8.contains(where: { (48...57).contains($0) }) else { return nil }
    var found: [(day: Int?, month: Int?, whole: Day?)] = []
    for piece in pieces(text) {
      switch part(piece, context, order) {
      case .day(let day): found.append((nil, nil, day))
      case .dayAndMonth(let day, let month): found.append((day, month, nil))
      case .number(let number): found.append((number, nil, nil))
      case .nothing: return nil
      }
    }
    // « 12 et 19 mars 2024 »: month and year stand behind the last number.
    var days: [Day] = []
    var next: Day?
    for part in found.reversed() {
      if let whole = part.whole {
        next = whole
        days.append(whole)
      } else if let number = part.day, let parts = next?.parts, let day = Day(year: parts.year, month: part.month ?? parts.month, day: number) {
        next = day
        days.append(day)
      } else {
        return nil
      }
    }
    var once: [Day] = []
    for day in days.reversed() where !once.contains(day) { once.append(day) }
    return once.isEmpty ? nil : once
  }

  private enum Part { case day(Day), dayAndMonth(Int, Int), number(Int), nothing }

  private static func part(_ piece: String, _ context: SessionContext, _ order: DateOrder) -> Part {
    if DayInText.isNumber(piece), let number = Int(piece), (1...31).contains(number) { return .number(number) }
    if case .day(let day) = DayReading(piece, order: order) { return .day(day) }
    let words = Folding.folded(piece).split(separator: " ").map(String.init)
    // Two years are two dates, with days between them.
    guard words.count(where: DayInText.isFullYear) < 2 else { return .nothing }
    if let day = DayInText.day(in: words)?.day ?? DayInText.day(written: piece) { return .day(day) }
    if let (day, month) = DayInText.dayAndMonth(written: piece) ?? DayInText.dayAndMonth(in: words) {
      guard let year = context.year(ofMonth: month), let whole = Day(year: year, month: month, day: day) else { return .dayAndMonth(day, month) }
      return .day(whole)
    }
    return .nothing
  }

  private static let marks = Array(",;|+\n\r".utf8)
  private static let words = [" et ", " en ", " and ", " & ", " / ", " puis ", " ook "]
  private static let conjunctions = Phrases(words)

  private static func pieces(_ text: String) -> [String] {
    var text = text
    if conjunctions.occur(in: text) { for word in words { text = text.replacing(word, with: ",") } }
    return text.utf8.split(whereSeparator: marks.contains).map { Substring($0) }.map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// The one column of a table whose cells each name days, at least one of them several; nil where there is none.
  static func column(of table: FoundTable, in text: Span<UInt8>, order: DateOrder) -> Column? {
    let header = table.header
    guard header.sessions.isEmpty, header.arrival == nil else { return nil }
    let context = table.options.completed(by: table.context)
    var found: [Int] = []
    for column in header.columns.indices where mayList(header.columns[column]) && holdsSeveral(column, table, text) {
      var several = false
      var isList = true
      var scanner = table.scanner(in: text)
      var rows = 0
      while isList, rows < rowsLookedAt, scanner.next(in: text) {
        guard column < scanner.cells.count, !scanner.cells[column].isEmpty else { continue }
        rows += 1
        let cell = string(text, scanner.cells[column])
        guard let days = days(cell, context, order: order) else {
          isList = false
          continue
        }
        if days.count > 1 { several = true }
      }
      if isList, several { found.append(column) }
    }
    guard found.count == 1 else { return nil }
    return Column(column: found[0], presence: presence(header.columns[found[0]].title))
  }

  /// Whether a cell of a column holds what parts several days; only then are its days read.
  private static func holdsSeveral(_ column: Int, _ table: FoundTable, _ text: Span<UInt8>) -> Bool {
    var scanner = table.scanner(in: text)
    var rows = 0
    while rows < rowsLookedAt, scanner.next(in: text) {
      guard column < scanner.cells.count, !scanner.cells[column].isEmpty else { continue }
      rows += 1
      let range = scanner.cells[column].range
      for i in range {
        if marks.contains(text[i]) || text[i] == UInt8(ascii: "&") { return true }
        if text[i] == 32, i + 2 < range.upperBound, beginningsOfWords.contains(text[i + 1]) { return true }
      }
    }
    return false
  }

  private static let beginningsOfWords = Array("ea/po".utf8)

  private static func mayList(_ column: TableHeader.Column) -> Bool {
    switch column.meaning {
    case nil, .role(.date), .role(.activity), .role(.status), .role(.span), .role(.intention): column.evidence != .answer || column.meaning == .role(.date)
    default: false
    }
  }

  private static let rowsLookedAt = 200

  /// « Séances suivies » were attended; « Séances choisies » are what people mean to follow.
  private static func presence(_ title: String) -> Presence? {
    let words = Folding.folded(title).split(separator: " ").map(String.init)
    func says(_ beginnings: [String]) -> Bool { words.contains { word in beginnings.contains(where: word.hasPrefix) } }
    if words.contains(where: toCome.contains) { return .registered }
    if says([
      "viendr", "choi", "souhait", "inscri", "prefer", "gewenst", "voorkeur", "keuze", "kies", "ingeschreven", "inschrijv", "wish", "chosen", "choice",
      "regist", "prevu",
    ]) {
      return .registered
    }
    if says(["suivi", "particip", "presen", "aanwezig", "gevolgd", "bijgewoond", "deelgenomen", "attend", "frequent"]) { return .present }
    return nil
  }

  /// « À quels ateliers participerez-vous ? », ‘Welke dagen zult u komen?’, « Séances auxquelles vous comptez assister ». Whole words, for « vous avez pu
  /// participer » is past, and Willebroek a town.
  private static let toCome: Set<String> = [
    "participerai", "participera", "participerez", "participeront", "assisterai", "assistera", "assisterez", "assisteront", "serai", "serez",
    "allez", "comptez", "pensez", "voulez", "desirez", "aimeriez", "voudriez", "pourrez", "pourriez",
    "zal", "zult", "zullen", "wil", "wilt", "kan", "kunt", "will", "can", "want", "intend",
  ]
}

/// Columns of dates that no title names as the session's day.
enum DateColumns {
  private static let rowsLookedAt = 30

  /// Their titles, in order.
  static func titles(of table: FoundTable, in text: Span<UInt8>, order: DateOrder) -> [String] {
    let header = table.header
    let asked = header.columns.indices.filter {
      header.columns[$0].meaning == nil && header.columns[$0].evidence != .answer && !header.columns[$0].title.isEmpty
    }
    var filled = [Int](repeating: 0, count: header.columns.count)
    var days = filled
    var scanner = table.scanner(in: text)
    while scanner.row < header.row + Int32(rowsLookedAt), scanner.next(in: text) {
      for column in asked where column < scanner.cells.count && !scanner.cells[column].isEmpty {
        filled[column] += 1
        if DayReading(string(text, scanner.cells[column]), order: order) != .unreadable { days[column] += 1 }
      }
    }
    return asked.filter { filled[$0] > 0 && days[$0] * 2 > filled[$0] }.map { header.columns[$0].title }
  }

  /// The different days of a column, as far as there are two.
  static func severalDays(of table: FoundTable, column: Int, in text: Span<UInt8>, order: DateOrder) -> [Day] {
    var found: [Day] = []
    var scanner = table.scanner(in: text)
    while found.count < 4, scanner.next(in: text) {
      guard column < scanner.cells.count, !scanner.cells[column].isEmpty, case .day(let day) = DayReading(string(text, scanner.cells[column]), order: order),
        !found.contains(day)
      else { continue }
      found.append(day)
    }
    return found.count > 1 ? found : []
  }

  /// The different texts of a column, as far as there are several.
  static func texts(of table: FoundTable, column: Int, in text: Span<UInt8>) -> [String] {
    var found: [String] = []
    var scanner = table.scanner(in: text)
    while found.count < 200, scanner.next(in: text) {
      guard column < scanner.cells.count, !scanner.cells[column].isEmpty else { continue }
      let cell = string(text, scanner.cells[column])
      if !found.contains(cell) { found.append(cell) }
    }
    return found
  }
}
