internal import BilanModel
internal import BilanText

/// Reads the lines above lists that stand side by side, where they say something else of each.
///
/// A line that says the same of several lists in different words, « Date : 14/03/2024 ; ; Date : 21/03/2024 », says it of each; and so does what stands above a further list alone. Any
/// other line is about all of them: « Activité : DPO » at the left, « Activité : DPO ; ; Lieu : Forest ».
struct PreambleOfLists {
  private let columns: [Range<Int>]
  private let activities: ActivityIndex
  private let places: Gazetteer
  private var own: [Preamble]
  private var shared: Preamble
  /// Whether a line says something else of one list than of another.
  private var differ = false

  private init(_ columns: [Range<Int>], _ vocabulary: Vocabulary) {
    self.columns = columns
    activities = vocabulary.activities
    places = vocabulary.gazetteer
    shared = Preamble(placeWords: vocabulary.placeWords)
    own = columns.map { Preamble(placeWords: vocabulary.placeWords, firstColumn: $0.lowerBound) }
  }

  /// What stands above each list; nothing where there is one list, or no line that tells them apart.
  static func contexts(in text: Span<UInt8>, from start: Int, header: TableHeader, _ vocabulary: Vocabulary) -> [SessionContext] {
    guard header.kind == .attendance, case let columns = header.listColumns, columns.count > 1 else { return [] }
    var lists = PreambleOfLists(columns, vocabulary)
    var scanner = RowScanner(start: start, delimiter: header.delimiter)
    while scanner.next(in: text) {
      if scanner.row < header.firstRow {
        if header.passedOver?.rows.contains(scanner.row) != true { lists.read(scanner, text) }
      } else if scanner.row > header.row {
        // Lines between the rows are read with them; that they differ has to be known before.
        if lists.differ { break }
        lists.differ = lists.isLine(scanner, text) && lists.saysOtherwise(scanner, text)
      }
    }
    return lists.differ ? lists.finished : []
  }

  private var finished: [SessionContext] {
    let around = shared.finished
    var said = own.map(\.finished)
    for list in said.indices { said[list].takeDayWithoutYear(ofYears: shared.yearsOfTitles) }
    for list in said.indices where said[list].date == nil {
      let before = said[..<list].compactMap(\.day).last ?? around.day
      said[list].takeDayWithoutYear(notBefore: before, notBehind: said[(list + 1)...].compactMap(\.day).first)
    }
    return said.enumerated().map { index, own in
      var context = own.completed(by: around)
      if own.dayWithoutYear != nil { context.date = own.date }
      context.notHeld = context.notHeld ?? around.notHeld
      context.sections = around.sections.merging(own.sections) { $1 }
      // « Liste d'attente » beside the day of those who came is of the same day.
      if !own.sections.isEmpty, context.date == nil { context.date = said[..<index].last { $0.date != nil }?.date }
      return context
    }
  }

  private mutating func read(_ scanner: RowScanner, _ text: Span<UInt8>) {
    let filled = columns.indices.filter { list in columns[list].contains { $0 < scanner.cells.count && !scanner.cells[$0].isEmpty } }
    let isOfEach = filled.count > 1 && saysOtherwise(scanner, text)
    if isOfEach || filled.count == 1 && filled[0] > 0 {
      differ = differ || isOfEach || contradicts(scanner, text)
      for list in filled {
        own[list].takeKeys(of: shared)
        let cells = scanner.showing(columns[list]).cells
        own[list].read(cells, text)
        if isOfEach, let title = cells.first(where: { !$0.isEmpty }), let home = CommuneInTitle.heading(string(text, title), in: places) {
          own[list].context.home = home
        }
        if isOfEach, let title = cells.first(where: { !$0.isEmpty }), let presence = PreambleOfLists.absence(string(text, title)) {
          own[list].context.sections[columns[list].lowerBound] = presence
        }
      }
    } else {
      shared.read(scanner.cells, text)
    }
  }

  /// Whether a line above a further list alone names another day or activity than the lines before it do: those are of the other lists then.
  private func contradicts(_ scanner: RowScanner, _ text: Span<UInt8>) -> Bool {
    var line = Preamble()
    line.read(scanner.cells, text)
    guard line.isKeyed else { return false }
    let (said, before) = (line.finished, shared.finished)
    if let day = said.date.flatMap(Preamble.day), let earlier = before.date.flatMap(Preamble.day), day != earlier { return true }
    guard let activity = said.activity, let earlier = before.activity else { return false }
    return activitiesDiffer(activity, earlier)
  }

  /// Whether a row amid people is a line about those below it, above each list where anything stands.
  private func isLine(_ scanner: RowScanner, _ text: Span<UInt8>) -> Bool {
    columns.allSatisfy { range in
      let cells = scanner.showing(range).cells
      guard let first = cells.first(where: { !$0.isEmpty }) else { return true }
      return Preamble.isContext(cells, text) || Preamble.isLabelled(cells, text, dateColumns: [])
        || cells.count { !$0.isEmpty } == 1 && Preamble.day(amid: string(text, first)) != nil
    }
  }

  // MARK: - One line, about several lists

  /// What a line says above one list.
  private struct Statement {
    /// What its labels name, by the label.
    var labelled: [String: String] = [:]
    var day: String?
    /// Its first words, where no label stands there.
    var title: String?
  }

  /// Whether a line says the same thing of two lists, and not alike.
  private func saysOtherwise(_ scanner: RowScanner, _ text: Span<UInt8>) -> Bool {
    let said = columns.compactMap { statement(scanner, text, $0) }
    guard said.count > 1 else { return false }
    for (index, one) in said.enumerated() {
      for other in said[(index + 1)...] where differ(one, other) { return true }
    }
    return false
  }

  /// Nil above a list where the line says nothing, or too much for a line of its own.
  private func statement(_ scanner: RowScanner, _ text: Span<UInt8>, _ columns: Range<Int>) -> Statement? {
    let cells = columns.compactMap { $0 < scanner.cells.count && !scanner.cells[$0].isEmpty ? string(text, scanner.cells[$0]) : nil }
    guard !cells.isEmpty, cells.count <= 4 else { return nil }
    var statement = Statement()
    var index = 0
    while index < cells.count {
      let keyed = shared.keyed(cells[index])
      let key = keyed?.0 ?? shared.ownKey(cells[index])
      if let key {
        let isWhole = keyed.map { !$0.1.isEmpty } ?? false
        let value = isWhole ? keyed!.1 : index + 1 < cells.count ? cells[index + 1] : ""
        let label = cells[index].prefix { $0 != ":" }
        if !value.isEmpty { statement.labelled[Folding.folded(String(label))] = Folding.folded(value) }
        if key == .date { statement.day = statement.day ?? Preamble.day(amid: value) }
        if !isWhole { index += 1 }
      } else if index == 0 {
        statement.title = cells[0]
      }
      index += 1
    }
    return statement
  }

  private func differ(_ one: Statement, _ other: Statement) -> Bool {
    if let day = one.day, let otherDay = other.day, day != otherDay { return true }
    if one.labelled.contains(where: { label, value in other.labelled[label].map { $0 != value } ?? false }) { return true }
    guard let title = one.title, let otherTitle = other.title, title != otherTitle else { return false }
    // « 12 mars » beside « Liste d'attente »: only the former came.
    if (PreambleOfLists.absence(title) == nil) != (PreambleOfLists.absence(otherTitle) == nil) { return true }
    return PreambleOfLists.daysDiffer(title, otherTitle) || PreambleOfLists.daysWithoutYearDiffer(title, otherTitle) || activitiesDiffer(title, otherTitle)
      || groupsDiffer(title, otherTitle)
      || placesDiffer(title, otherTitle)
  }

  /// How those were below a title who did not come: « Excusés », « Liste d'attente ».
  private static func absence(_ title: String) -> Presence? { PresenceReading.section(title).flatMap { $0 == .present ? nil : $0 } }

  /// `14/03/2024` and `21/03/2024`; « Séance du 14 mars 2024 » and « Séance du 21 mars 2024 ». « Inscription avant le 10 mars » beside a title is no day of a session.
  private static func daysDiffer(_ one: String, _ other: String) -> Bool {
    guard let day = Preamble.day(amid: one), let otherDay = Preamble.day(amid: other), day != otherDay else { return false }
    let words = [one, other].map { Folding.folded($0).split(separator: " ").map(String.init) }
    if words.contains(where: SheetNote.isDayOfSheet) || [one, other].contains(where: DayMention.isOfSomethingElse(line:)) { return false }
    let arePlain = [one, other].allSatisfy { if case .day = DayReading($0) { true } else { false } }
    return arePlain || words[0].first == words[1].first
  }

  /// « Séance du 12 mars » and « Séance du 19 mars », `12/03` and `19/03`, the year being said elsewhere. `1/2` and `2/2` are parts.
  private static func daysWithoutYearDiffer(_ one: String, _ other: String) -> Bool {
    let said = [one, other].map(DayMention.dayWithoutYear)
    guard said[0] != nil || said[1] != nil else { return false }
    let days = zip(said, [one, other]).map { said, text -> (day: Int, month: Int)? in
      if let said { return (said.day, said.month) }
      // One of them may have its year.
      if let day = Preamble.day(amid: text).flatMap({ Day(iso: $0) }), !DayMention.isOfSomethingElse(line: text) { return (day.parts.day, day.parts.month) }
      return DayInText.isBare(text) ? DayInText.dayAndMonth(written: text) : nil
    }
    guard let day = days[0], let otherDay = days[1] else { return false }
    return day != otherDay
  }

  private func activitiesDiffer(_ one: String, _ other: String) -> Bool {
    let matches = [one, other].map { activities.match(axis: nil, activity: $0) }
    return matches[0] != matches[1]
      && matches.allSatisfy {
        switch $0 {
        case .planned(_, _, isExact: true), .ambiguous: true
        default: false
        }
      }
  }

  /// « Forest ; ; Saint-Gilles »: each list is of the people of a commune.
  private func placesDiffer(_ one: String, _ other: String) -> Bool {
    let homes = [one, other].map { CommuneInTitle.heading($0, in: places).flatMap { places.commune(named: $0) } }
    return homes[0] != nil && homes[1] != nil && homes[0] != homes[1]
  }

  private func groupsDiffer(_ one: String, _ other: String) -> Bool {
    guard let group = GroupWords.group(in: [one]), let otherGroup = GroupWords.group(in: [other]) else { return false }
    return group != otherGroup
  }
}

extension SessionContext {
  /// The file's name says that no session was held of which nothing else says so.
  mutating func callOff(by name: String) {
    notHeld = notHeld ?? name
    for index in beside.indices { beside[index].callOff(by: name) }
  }

  /// The day, where it is read.
  var day: Day? { date.flatMap(Preamble.day).flatMap { Day(iso: $0) } }

  /// The day that a title names without its year, in one of these years where the title names none. Only of lists side by side: above one list a weaker source may still say the whole day.
  mutating func takeDayWithoutYear(ofYears years: Set<Int>, notBefore earlier: Day? = nil) {
    if date == nil, let day = dayOfTitle(orIn: years), earlier.map({ $0 <= day }) ?? true { date = day.description }
  }

  /// The same in the year of a day that stands before or behind it: where it would stand on the wrong side of that day, it may be of another year.
  mutating func takeDayWithoutYear(notBefore earlier: Day?, notBehind later: Day?) {
    for other in [earlier, later].compactMap(\.self) where date == nil {
      guard let day = dayOfTitle(orIn: [other.parts.year]), earlier.map({ $0 <= day }) ?? true, later.map({ day <= $0 }) ?? true else { continue }
      date = day.description
    }
  }
}
