internal import BilanModel
internal import BilanText

/// Finds the columns that decide who counts, by what stands in them: of several, those that tell presence; under a title that says nothing, crosses; in a column of roles, who led the session.
///
/// No column of crosses, of yes and no or of words of state is put aside as needless: it is read, put together with others, or asked about.
struct DecidingColumns {
  /// What the cells of one column hold.
  private struct Cells {
    var filled = 0
    var present = 0
    /// Present by a sign, not by a word: a cross, a tick, 1.
    var ticks = 0
    var notPresent = 0
    /// Present or not, in a word and not by a sign or a yes and no.
    var words = 0
    /// Registered or cancelled, in a word.
    var stateWords = 0
    /// Registered, cancelled, unknown: nothing about who came.
    var others = 0
    var unknown = 0
    var staff = 0
    var learners = 0
    /// A session was not held, by the words of the cell; it was, by them.
    var calledOff = 0
    var held = 0
    /// A remark that calls a session off.
    var remarksCallingOff = 0
    /// A time of day, and nothing else.
    var times = 0
    /// The first letters of the name in the row.
    var initials = 0
    /// Two words and more, written like a name.
    var names = 0
    /// The first few different texts; numbers that could be heads.
    var texts: Set<String> = []
    var smallNumbers = 0
    private var lastNumber = 0
    private var isSequence = true
    /// A day with a time of day; the days.
    var instants = 0
    var days: Set<Day> = []

    /// Keeps what tells a column of two sorts of cells, and one of small numbers.
    mutating func noteText(_ text: Span<UInt8>, _ cell: RawCell) {
      if texts.count < 4 { texts.insert(string(text, cell)) }
      guard cell.range.count <= 2, cell.range.allSatisfy({ (48...57).contains(text[$0]) }) else { return }
      smallNumbers += 1
      let number = cell.range.reduce(0) { $0 * 10 + Int(text[$1]) - 48 }
      isSequence = isSequence && (smallNumbers == 1 || number == lastNumber + 1)
      lastNumber = number
    }

    /// Some of the people have something here and others nothing, or each one of two things.
    func isOfTwoSorts(among rows: Int) -> Bool { filled > 0 && (filled < rows && texts.count <= 2 || filled == rows && rows > 2 && texts.count == 2) }
    /// Numbers as of people or places, which do not number the lines and are more than one and the same.
    var isOfSmallNumbers: Bool { filled > 1 && smallNumbers == filled && texts.count > 1 && !isSequence && !texts.isSubset(of: ["0", "1"]) }

    /// Some cell says that somebody came or did not, and most cells say something.
    var tellsPresence: Bool { present + notPresent > 0 && unknown * 2 <= filled }
    /// Nothing but marks and words of presence.
    var isPresence: Bool { filled > 0 && present > 0 && present + notPresent == filled }
    var isTicks: Bool { filled > 0 && ticks == filled }
    /// Words of state of which none says who came: « Participera », « Annulé ».
    /// A word in a few of the cells that nobody knows takes the column not away.
    var isState: Bool { filled > 0 && others > 0 && present + notPresent == 0 && (unknown == 0 || stateWords * 2 >= filled) }
    /// « maintenue », « annulée »: which sessions were held.
    var isOfSessions: Bool { calledOff > 0 && calledOff + held == filled }
    /// Who led and who took part, in most of the cells: the others are words of the same column that nobody knows.
    var isPart: Bool { staff > 0 && learners > 0 && (staff + learners) * 4 >= filled * 3 }
    var isTimes: Bool { filled > 0 && times == filled }
    var isInitials: Bool { initials > 0 && initials * 3 >= filled * 2 }
    /// Crosses, or yes and no.
    var isAnswers: Bool { filled > 0 && present + notPresent == filled }
  }

  private var cells: [Cells]
  /// Rows in which a column is ticked and the first column of presence is not.
  private var against: [Int]
  private let legend: [Legend.Pair]
  private var signs = SignConventions()
  private static let rowsLookedAt: Int32 = 400
  /// Rows about somebody that were looked at.
  private var rows = 0

  /// Says what the columns hold that the titles left open.
  ///
  /// - Parameter words: what cells of earlier sheets said.
  static func amend(_ header: TableHeader, in text: Span<UInt8>, from start: Int, _ words: inout CellWords) -> TableHeader {
    // Lists side by side have each column several times.
    guard header.kind == .attendance, header.lists.count == 1 else { return header }
    var amended = header
    // « Activité » and « Sessie »: the second one may say which sessions were held.
    let secondActivities = Set(header.positions(of: .activity).dropFirst())
    let doubtful = header.columns.indices.filter { mayDecide(header.columns[$0]) || secondActivities.contains($0) }
    let doubled = ColumnRole.used.contains { header.positions(of: $0).count > 1 }
    // Nearly every table has one column of presence, and nothing beside it that could decide.
    guard !doubtful.isEmpty || doubled || !header.sessions.isEmpty else { return header }
    let columns = DecidingColumns(header, text, from: start, looking: doubtful, &words)
    amended.legend = columns.legend
    amended.doubtfulSigns = columns.signs.doubtful(among: header.columns).subtracting(columns.legend.map { StatusChoice.key($0.sign) })
    columns.dropBlankTwins(&amended)
    columns.findParts(&amended)
    columns.settleStatus(&amended)
    columns.findWordsOfPresence(&amended)
    columns.findStates(&amended)
    columns.findListsOfAbsent(&amended)
    columns.findSignatures(&amended)
    columns.findInstants(&amended)
    columns.findDeletions(&amended)
    columns.findPresence(&amended)
    columns.findUnreadPresence(&amended)
    columns.findAnswers(&amended)
    columns.findHours(&amended)
    columns.findCrossedAbsences(&amended)
    return amended
  }

  private static func mayDecide(_ column: TableHeader.Column) -> Bool {
    guard column.evidence != .answer, !column.cell.isEmpty else { return false }
    switch column.meaning {
    case nil, .role(.status), .role(.signature), .role(.absence), .role(.excuse), .role(.jobTitle), .role(.registration), .role(.time), .role(.total),
      .role(.place), .role(.remark),
      .role(.metric):
      return true
    default: return false
    }
  }

  private init(_ header: TableHeader, _ text: Span<UInt8>, from start: Int, looking: [Int], _ words: inout CellWords) {
    cells = [Cells](repeating: Cells(), count: header.columns.count)
    against = [Int](repeating: 0, count: header.columns.count)
    let presence = header.position(of: .status)
    let names = header.columns.indices.filter { [.role(.name), .role(.fullName), .role(.lastName), .role(.firstName)].contains(header.columns[$0].meaning) }
    legend = Legend.pairs(in: text, from: start)
    words.start(legend)
    // A day or a number under a title that says nothing is no mark, nor is an hour under « Heure ».
    let isLooked = header.columns.indices.map(looking.contains)
    let takesNumbers = header.columns.map { ![nil, .role(.time)].contains($0.meaning) }
    let saysPresence = header.columns.map { $0.meaning == .role(.status) || $0.meaning?.isSession == true }
    var ticked: [Int] = []
    var scanner = RowScanner(start: start, delimiter: header.delimiter)
    while scanner.row < header.row, scanner.next(in: text) {}
    while scanner.row < header.row + DecidingColumns.rowsLookedAt, scanner.next(in: text) {
      let row = scanner.cells
      guard row.count(where: { !$0.isEmpty }) > 1, names.isEmpty || names.contains(where: { $0 < row.count && !row[$0].isEmpty }) else { continue }
      if let first = row.first(where: { !$0.isEmpty }), TotalsLine.isTitle(Folding.folded(string(text, first))) { continue }
      // A legend whose signs are parted as cells are stands in these columns and is no row of them.
      if !legend.isEmpty, row.contains(where: { !Legend.pairs(inCell: string(text, $0)).isEmpty }) { continue }
      rows += 1
      ticked.removeAll(keepingCapacity: true)
      for (column, cell) in row.enumerated() where column < cells.count && !cell.isEmpty {
        cells[column].filled += 1
        if saysPresence[column] { signs.add(text, cell, words.read(text, cell).statement) }
        guard isLooked[column] else { continue }
        let said = words.read(text, cell)
        let statement = said.isNumber && !takesNumbers[column] ? nil : said.statement
        note(said, statement, column)
        if header.columns[column].meaning == nil { cells[column].noteText(text, cell) }
        if statement == nil, cell.range.count <= 5, isInitials(text, cell, of: names, in: row) { cells[column].initials += 1 }
        if statement == .presence(.present) { ticked.append(column) }
      }
      if let presence, !ticked.contains(presence) { for column in ticked { against[column] += 1 } }
    }
  }

  /// Whether a cell holds first letters of the name beside it, as people sign with them: `SO` beside « Ouali ; Sara ».
  private func isInitials(_ text: Span<UInt8>, _ cell: RawCell, of names: [Int], in row: [RawCell]) -> Bool {
    let letters = Folding.folded(string(text, cell)).filter { $0 != " " }
    guard (2...4).contains(letters.count), letters.allSatisfy(\.isLetter) else { return false }
    var first = names.filter { $0 < row.count }.flatMap { Folding.folded(string(text, row[$0])).split(separator: " ").compactMap(\.first) }
    return letters.allSatisfy { letter in
      guard let index = first.firstIndex(of: letter) else { return false }
      first.remove(at: index)
      return true
    }
  }

  private mutating func note(_ said: CellWords.Reading, _ statement: PresenceReading.Statement?, _ column: Int) {
    if said.callsOff { cells[column].calledOff += 1 }
    if said.isRemarkCallingOff { cells[column].remarksCallingOff += 1 }
    if said.isTime { cells[column].times += 1 }
    if said.looksLikeName, statement == nil { cells[column].names += 1 }
    if let day = said.dayOfInstant {
      cells[column].instants += 1
      cells[column].days.insert(day)
    }
    if said.saysHeld { cells[column].held += 1 }
    if said.leads { cells[column].staff += 1 }
    if said.takesPart { cells[column].learners += 1 }
    switch statement {
    case .presence(.present), .partly:
      cells[column].present += 1
      if said.isWord { cells[column].words += 1 }
      if said.isSign { cells[column].ticks += 1 }
    case .presence(.absent), .presence(.excused):
      cells[column].notPresent += 1
      if said.isWord { cells[column].words += 1 }
    case .presence(.registered), .notCountable:
      cells[column].others += 1
      if said.isWord { cells[column].stateWords += 1 }
    case .open, .known: cells[column].others += 1
    case nil: cells[column].unknown += 1
    }
  }

  // MARK: - Twins

  /// Of two columns of one title, a blank one says nothing.
  private func dropBlankTwins(_ header: inout TableHeader) {
    for role in ColumnRole.used {
      let twins = header.positions(of: role)
      guard twins.count > 1, twins.contains(where: { cells[$0].filled > 0 }) else { continue }
      for column in twins where cells[column].filled == 0 && header.columns[column].evidence != .answer { header.columns[column].meaning = .role(.remark) }
    }
  }

  // MARK: - Columns of states

  /// Of several columns of states, those whose cells tell presence are read together; the others tell which registrations count.
  private func settleStatus(_ header: inout TableHeader) {
    // P and A under « Visa » are words of presence, and no signatures.
    for column in header.positions(of: .signature) where header.position(of: .status) == nil && header.columns[column].evidence != .answer {
      if cells[column].isPresence, cells[column].notPresent > 0, cells[column].present > cells[column].ticks / 2 {
        header.columns[column].meaning = .role(.status)
      }
    }
    let columns = header.positions(of: .status)
    guard !columns.isEmpty, !columns.contains(where: { header.columns[$0].evidence == .answer }) else { return }
    let telling = columns.filter { cells[$0].tellsPresence }
    guard !telling.isEmpty else { return }
    for column in columns where !telling.contains(column) && cells[column].filled > 0 {
      header.columns[column].meaning = .role(header.position(of: .registration) == nil ? .registration : .remark)
      header.columns[column].evidence = .cells
    }
    for column in telling.dropFirst() { header.columns[column].meaning = .role(.presenceToo) }
  }

  /// Words of presence under a title that says nothing, or « État »: who came, also where some cells say something else.
  private func findWordsOfPresence(_ header: inout TableHeader) {
    let tellers: [ColumnRole] = [.status, .signature, .absence, .excuse, .arrival, .action]
    guard !header.columns.contains(where: { $0.meaning?.isSession == true }), !tellers.contains(where: { tells($0, header) }) else { return }
    let columns = header.columns.indices.filter { column in
      let title = header.columns[column]
      return [nil, .role(.registration)].contains(title.meaning) && title.evidence != .answer && !title.cell.isEmpty && cells[column].words > 0
        && cells[column].tellsPresence
    }
    guard let first = columns.first else { return }
    guess(.status, first, &header)
    for column in columns.dropFirst() { header.columns[column].isUndecided = true }
  }

  /// Words of state under a title that says nothing: which registrations count, and which sessions were held.
  private func findStates(_ header: inout TableHeader) {
    for column in header.columns.indices where header.columns[column].evidence != .answer && !header.columns[column].cell.isEmpty {
      let meaning = header.columns[column].meaning
      if cells[column].remarksCallingOff > 0, meaning == nil || meaning == .role(.remark) { header.columns[column].mayCallOff = true }
      let isSecondActivity = meaning == .role(.activity) && column != header.position(of: .activity) && cells[column].isOfSessions
      guard meaning == nil || isSecondActivity, cells[column].isState || cells[column].isOfSessions, header.position(of: .registration) == nil else { continue }
      guess(.registration, column, &header)
    }
  }

  /// Columns whose titles say nothing, and of which nobody has said anything.
  private func unread(_ header: TableHeader) -> [Int] {
    header.columns.indices.filter { header.columns[$0].meaning == nil && header.columns[$0].evidence != .answer }
  }

  /// Initials of the people beside them, under any title: who signed.
  private func findSignatures(_ header: inout TableHeader) {
    guard header.sessions.isEmpty else { return }
    let tellers: [ColumnRole] = [.status, .signature, .absence, .excuse, .arrival, .action]
    for column in unread(header) where cells[column].isInitials {
      if tellers.contains(where: { header.position(of: $0) != nil }) {
        header.columns[column].isUndecided = true
      } else {
        guess(.signature, column, &header)
      }
    }
  }

  /// « Participants ; Excusés », with names below each: two lists side by side, of which the second says nothing of the people in the first.
  private func findListsOfAbsent(_ header: inout TableHeader) {
    for column in header.positions(of: .absence) + header.positions(of: .excuse)
    where header.columns[column].evidence != .answer && cells[column].names * 2 > cells[column].filled {
      header.columns[column].meaning = nil
      header.columns[column].isUndecided = true
    }
  }

  /// Instants of one day beside some of the names: perhaps when somebody came in, whatever the title says (‘Gescand op’, “Validated at”).
  private func findInstants(_ header: inout TableHeader) {
    guard header.sessions.isEmpty, ![ColumnRole.status, .arrival, .departure, .signature].contains(where: { header.position(of: $0) != nil }) else { return }
    for column in unread(header) where cells[column].filled > 0 && cells[column].filled < rows {
      let isOfOneDay = cells[column].instants == cells[column].filled && cells[column].days.count == 1
      if isOfOneDay || cells[column].isTimes { header.columns[column].isUndecided = true }
    }
  }

  /// « Supprimé », ‘verwijderd’: a mark of the database says that the row no longer counts.
  private func findDeletions(_ header: inout TableHeader) {
    for column in unread(header) {
      if PresenceTitles.isOfLobby(header.columns[column].title), cells[column].isAnswers, header.position(of: .absence) == nil {
        guess(.absence, column, &header)
        continue
      }
      // « Remboursé le », ‘Geannuleerd op’: what stands there calls a registration off, and the blanks say nothing of who came.
      if PresenceTitles.isOfCancelling(header.columns[column].title), cells[column].filled > 0, cells[column].filled < rows {
        header.columns[column].isUndecided = true
        continue
      }
      guard PresenceTitles.isOfDeletion(header.columns[column].title), cells[column].isAnswers, cells[column].present > 0 else { continue }
      if header.position(of: .absence) == nil { guess(.absence, column, &header) } else { header.columns[column].isUndecided = true }
    }
  }

  /// Crosses, yes and no, or any two sorts of cells: they may tell who was there, where nothing else does; and small numbers how many came.
  private func findAnswers(_ header: inout TableHeader) {
    for column in unread(header) {
      let title = header.columns[column]
      guard !title.isUndecided, !title.holdsUnreadMarks, !title.cell.isEmpty else { continue }
      let isOfSomethingElse = PresenceTitles.isOfSomethingElse(title.title)
      header.columns[column].holdsAnswers = cells[column].isAnswers || !isOfSomethingElse && cells[column].isOfTwoSorts(among: rows)
      header.columns[column].mayCountHeads = cells[column].isOfSmallNumbers && HeadsColumn.mayBe(title.title)
    }
  }

  /// Crosses, yes and no under a title that says nothing.
  private func findPresence(_ header: inout TableHeader) {
    let known = header.columns.compactMap(\.meaning)
    let status = header.position(of: .status)
    let isAnswered = header.columns.contains { $0.evidence == .answer && $0.meaning == .role(.status) }
    if header.position(of: .action) != nil { return }
    let open = header.columns.indices.filter { column in
      let title = header.columns[column]
      guard title.evidence != .answer, !title.cell.isEmpty, cells[column].isPresence,
        PresenceTitles.speaks(title.title) || !PresenceTitles.isOfSomethingElse(title.title) || isShortQuestion(title.title, column)
      else { return false }
      return [nil, .role(.time), .role(.place), .role(.remark)].contains(title.meaning)
        || title.meaning == .role(.total) && cells[column].isTicks && PresenceTitles.speaks(title.title)
    }
    guard !open.isEmpty else { return }
    if isAnswered {
      // An answer about one column of crosses says nothing of another that has crosses where it has none.
      for column in open where cells[column].isTicks && against[column] > 0 { header.columns[column].isUndecided = true }
      return
    }
    let speaking = open.filter { PresenceTitles.speaks(header.columns[$0].title) }
    if let status, cells[status].tellsPresence {
      for column in open where !header.columns[column].holdsUnreadMarks {
        if speaking.contains(column) {
          guess(.presenceToo, column, &header)
        } else if cells[column].isTicks, against[column] > 0 {
          header.columns[column].isUndecided = true
        }
      }
      return
    }
    // « VM ; NM ; Avond »: what stands beside a part of the day is another part of it.
    let parts = known.filter(\.isSession)
    if !parts.isEmpty, parts.allSatisfy({ $0 == .halfDay }), speaking.count == open.count {
      for column in open { header.columns[column].meaning = .halfDay }
      return
    }
    if known.contains(where: \.isSession)
      || [ColumnRole.signature, .absence, .excuse, .arrival].contains(where: { header.position(of: $0) != nil && tells($0, header) })
    {
      for column in open where !header.columns[column].holdsUnreadMarks && speaking.contains(column) { header.columns[column].isUndecided = true }
      return
    }
    let isAsked = !speaking.contains(open[0]) && open.count == 1 && isShortQuestion(header.columns[open[0]].title, open[0])
    let isForm = [ColumnRole.timestamp, .submission, .intention].contains { header.position(of: $0) != nil }
    let chosen = speaking.isEmpty && open.count == 1 && !isForm && !isAsked ? open : speaking
    if let first = chosen.first {
      if let status, cells[status].filled > 0 { header.columns[status].meaning = .role(header.position(of: .registration) == nil ? .registration : .remark) }
      guess(.status, first, &header)
      for column in chosen.dropFirst() { guess(.presenceToo, column, &header) }
      // Others beside them may say the same.
      for column in open where !chosen.contains(column) && cells[column].isTicks && !isForm { header.columns[column].isUndecided = true }
    } else {
      for column in open where !isForm || cells[column].isTicks { header.columns[column].isUndecided = true }
    }
  }

  /// « Cocher les absents »: the sheet says that a cross is an absence, and has no sign for a presence.
  private func findCrossedAbsences(_ header: inout TableHeader) {
    let statements = legend.map { (sign: StatusChoice.key($0.sign), statement: $0.statement) }
    guard statements.contains(where: { $0.sign == "x" && [.presence(.absent), .presence(.excused)].contains($0.statement) }),
      !statements.contains(where: { $0.statement == .presence(.present) }), !signs.holdsOtherPresence
    else { return }
    header.absencesCrossed = Set(header.sessions.filter { cells[$0].filled > 0 })
    if header.sessions.isEmpty, header.position(of: .status) == nil,
      let column = unread(header).first(where: { cells[$0].filled > 0 && cells[$0].notPresent == cells[$0].filled })
    {
      guess(.status, column, &header)
    }
    header.absencesCrossed.formUnion(header.positions(of: .status).filter { cells[$0].filled > 0 })
  }

  /// « Ok ? » over ticks may ask who came.
  private func isShortQuestion(_ title: String, _ column: Int) -> Bool {
    title.last == "?" && title.utf8.count <= 20 && cells[column].isTicks && !PresenceTitles.isOfSomethingElse(String(title.dropLast()))
  }

  /// A column that speaks of presence and is not read, where nothing else says who came: hours, shares, numbers. Nobody is counted present beside it without a word.
  private func findUnreadPresence(_ header: inout TableHeader) {
    let tellers: [ColumnRole] = [.status, .signature, .absence, .excuse, .arrival, .departure, .action, .registration, .registered, .intention]
    guard header.sessions.isEmpty, !header.columns.contains(where: \.isUndecided), !tellers.contains(where: { header.position(of: $0) != nil }) else { return }
    for column in header.columns.indices {
      let title = header.columns[column]
      guard title.meaning == nil || title.meaning == .role(.total) || title.meaning == .role(.time), title.evidence != .answer, cells[column].filled > 0,
        PresenceTitles.names(title.title)
      else { continue }
      header.columns[column].isUndecided = true
    }
  }

  /// « Début ; Fin »: two columns side by side of nothing but times of day.
  private func findHours(_ header: inout TableHeader) {
    guard header.export == nil, header.position(of: .arrival) == nil, header.position(of: .departure) == nil, header.sessions.isEmpty else { return }
    func holdsTimes(_ column: Int) -> Bool {
      column < cells.count && cells[column].isTimes && [nil, .role(.time)].contains(header.columns[column].meaning)
        && header.columns[column].evidence != .answer
    }
    guard let begin = header.columns.indices.first(where: { holdsTimes($0) && holdsTimes($0 + 1) }) else { return }
    header.hours = (begin, begin + 1)
  }

  private func tells(_ role: ColumnRole, _ header: TableHeader) -> Bool { header.positions(of: role).contains { cells[$0].filled > 0 } }

  private func guess(_ role: ColumnRole, _ column: Int, _ header: inout TableHeader) {
    header.columns[column].meaning = .role(role)
    header.columns[column].evidence = .cells
  }

  // MARK: - Parts in the session

  /// « Formatrice », « Participant »: a column that says who led the session and who took part.
  private func findParts(_ header: inout TableHeader) {
    guard header.position(of: .part) == nil else { return }
    let isNamedSo = header.columns.indices.first {
      header.columns[$0].meaning == .role(.jobTitle) && SessionParts.titles.contains(Folding.folded(header.columns[$0].title)) && cells[$0].staff > 0
    }
    let byCells = header.columns.indices.first { mayBePart(header.columns[$0]) && cells[$0].isPart }
    guard let column = isNamedSo ?? byCells else { return }
    header.columns[column].meaning = .role(.part)
    if isNamedSo == nil { header.columns[column].evidence = .cells }
  }

  private func mayBePart(_ column: TableHeader.Column) -> Bool {
    column.evidence != .answer && !column.cell.isEmpty
      && [nil, .role(.status), .role(.jobTitle), .role(.registration), .role(.metric)].contains(column.meaning)
  }
}
