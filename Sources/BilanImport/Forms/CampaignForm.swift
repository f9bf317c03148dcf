internal import BilanModel
internal import BilanText

/// Reads a table of counts: one value a line, or one metric a column.
struct CampaignForm {
  let vocabulary: Vocabulary
  var places: PlaceColumn
  var troubles: Set<FoundSessions.Trouble> = []
  var order = DateOrder.belgian
  /// What the lines above the table say.
  var around = SessionContext()
  /// The commune that the title or the file's name names, said once.
  var placeOfSheet: (place: Place, name: String)?
  var saysActivityOfTitle = true
  /// The time of all numbers, where a day above the table is not theirs.
  var timeOfSheet: (first: Day, last: Day)?
  /// The time of the title is still to be told.
  var saysTimeOfTitle = true
  var saysPlaceOfSheet = true
  /// A date cannot be read in the order taken for granted: the whole column has to be looked at.
  var needsDateOrder = false
  var matches: ActivityMatches
  /// What the whole table shows.
  var shape = CountShape()
  /// Counts of the sheet, by their index, that are running totals, and the words that say so.
  var running: [(index: Int, text: String)] = []
  /// Counts of the sheet, by their index, that stand in a column or a row of all other places: they are the sum of no others.
  var ofOthers: Set<Int> = []
  /// What a title or the file's name says of all numbers: that they are running totals, how many items one stands for, how they were counted.
  var runningAround: String?
  var unitAround: (text: String, unit: CountUnit)?
  /// The time of which the header of a column of one metric speaks: « Visiteurs 2024 ».
  var timesOfColumns: [Int: String] = [:]
  /// Columns of which something is read; words in any other may be remarks.
  var columnsRead: Set<Int> = []
  var remarks = RemarkReading()
  /// Sentences above and below the numbers.
  var beside = WordsBeside()
  /// Numbers that nothing reads.
  var unread: UnreadNumbers?
  /// Columns that say what one unit of the numbers beside them is.
  var unitColumns: [Int] = []
  /// Words of a column of units that are units of their own: « personnes », « ménages ».
  var units: [String] = []
  /// Columns whose titles say that their numbers are estimates.
  var estimatedColumns: Set<Int> = []
  /// The words of a line below the numbers by which they are running totals.
  var runningBelow: String?
  /// The unit that a line of words below the numbers states.
  var unitBelow: (text: String, factor: Int)?
  var wayOfCounting: String?
  var sessionRows: [Session.Key: SessionRows] = [:]
  /// What was left out or changed row by row, to be told once: how many rows, by the words that say so.
  var tallies: [Tallied: Int] = [:]
  /// The rows with numbers, cell by cell, to find those that stand in the sheet twice.
  var rowsSeen = ByteTable(minimumCapacity: 16)
  /// Who counted each thing first, by what was counted, where a column says it.
  var sources: [String: String] = [:]
  /// Columns that state the hours and the group of what was counted.
  var settingColumns = SettingColumns()

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    places = PlaceColumn(vocabulary)
    matches = ActivityMatches(vocabulary.activities)
  }

  /// Texts of one row, and where it stands.
  struct Row {
    var cells: [RawCell]
    var line: Int32
    var row: Int32
    var header: TableHeader
  }

  mutating func read(_ text: Span<UInt8>, _ found: FoundTable, into reading: inout SheetReading) {
    var table = found
    places.begin()
    settleTimes(&table.header, table, text)
    settlePlaces(&table.header, table, text)
    settleMetrics(&table.header, table, text)
    order = table.dateOrder ?? .belgian
    around = table.context
    placeOfSheet = place(named: reading.source.name)
    saysPlaceOfSheet = true
    saysTimeOfTitle = true
    saysActivityOfTitle = true
    needsDateOrder = false
    settingColumns = SettingColumns(table.header)
    if table.options.date != nil, let column = table.header.position(of: .date) ?? table.header.position(of: .span),
      case let texts = DateColumns.texts(of: table, column: column, in: text), texts.count(where: { $0.contains(where: \.isNumber) }) > 1
    {
      reading.source.kind = .campaign
      let what = Localized(fr: "jours", nl: "dagen", en: "days")
      reading.refuse(.answerOverColumns, ["option": "--date", "what": .localized(what), "values": .list(Array(texts.prefix(4)))])
      return
    }
    settleDayOfSheet(&table, &reading)
    let untouched = reading
    defer { reading.noteUnprovedOrder(table, in: text) }
    readRows(text, table, into: &reading)
    guard needsDateOrder, order == .belgian else { return }
    order = table.dateOrder(in: text, column: table.header.position(of: .date) ?? table.header.position(of: .span))
    guard order != .belgian else { return }
    reading = untouched
    readRows(text, table, into: &reading)
  }

  mutating func place(named file: String) -> (place: Place, name: String)? {
    if let title = CommuneInTitle.commune(of: around.titles, in: vocabulary.gazetteer, preferring: vocabulary.communes) {
      let place = places.read(title).place
      if let commune = place.commune, let name = vocabulary.gazetteer.commune(commune)?.name.fr { return (place, name) }
    }
    guard let commune = CommuneInTitle.commune(ofFile: file, among: vocabulary.namedCommunes), let number = UInt32(commune.code.text) else {
      return nil
    }
    return (Place(number: number), commune.name.fr)
  }

  private mutating func readRows(_ text: Span<UInt8>, _ found: FoundTable, into reading: inout SheetReading) {
    reading.source.kind = .campaign
    troubles = []
    if refusePlans(&reading) { return }
    var table = found
    var columns = Columns(table.header)
    guard settle(&columns, table.header, &reading) else { return }
    look(at: text, table, columns, reading.source.name)
    unread = vocabulary.project == nil ? nil : UnreadNumbers(table.header, columns, isOfWorkbook: table.isOfWorkbook)
    // Without a project every column of numbers is counted, under its own title.
    let counted = vocabulary.project == nil ? columns.unknown : []
    reading.noteColumns(
      table.header,
      used: Set(columns.all + counted).union(shape.states).union(shape.audiences).union(unitColumns).union(shape.source.map { [$0] } ?? []), text)
    noteUnknownMetrics(table.header, columns, text, &reading)
    readLines(text, &table, columns, &reading)
    settleUnitBelow(&reading)
    settleRunning(&reading)
    leaveOutSums(&reading)
    leaveOutTranslations(table.header, &reading)
    tellSums(&reading)
    tellContained(&reading)
    tellWordsBeside(text, table, columns, &reading)
    unread?.tell(table.header, &reading)
    tellShared(text, table, columns, &reading)
    tellSessions(table.header, &reading)
    tellTallies(table.header, &reading)
    finish(table.header, &reading)
  }

  /// Refuses a table of what was planned, unless the project counts plans.
  private func refusePlans(_ reading: inout SheetReading) -> Bool {
    guard vocabulary.project != nil, let title = (around.titles + [SheetFile.name(of: reading.file)]).first(where: PlannedCount.isTitle),
      !vocabulary.metrics.metrics.contains(where: { $0.title.distinct.contains(where: PlannedCount.isTitle) })
    else { return false }
    reading.refuse(.plannedTable, ["text": .text(title)])
    return true
  }

  /// Settles which columns are counted; false when the file is refused.
  private mutating func settle(_ columns: inout Columns, _ header: TableHeader, _ reading: inout SheetReading) -> Bool {
    timesOfColumns = Dictionary(
      uniqueKeysWithValues: columns.wide.compactMap { wide in
        vocabulary.metrics.metric(beforeTime: header.columns[wide.column].title).map { (wide.column, $0.time) }
      })
    guard settleValueColumn(header, &columns, &reading) else { return false }
    takeCorrections(of: header, &columns, &reading)
    leaveOutGroups(of: header, &columns, &reading)
    leaveOutPlans(of: header, &columns, &reading)
    leaveOutParts(of: header, &columns, &reading)
    return true
  }

  /// Reads all rows, block by block; lines of totals above the numbers are checked when these are known.
  ///
  /// - Parameter table: gets the context of each further block.
  private mutating func readLines(_ text: Span<UInt8>, _ table: inout FoundTable, _ columns: Columns, _ reading: inout SheetReading) {
    var sums = ColumnSums()
    var blocks = CountBlocks(table.context)
    var totalsAbove: [Row] = []
    var scanner = table.scanner(in: text)
    scanner.expectedWidth = table.header.columns.count
    table.pages?.rewind()
    while scanner.next(in: text) {
      table.pages?.passed(scanner.position)
      guard scanner.cells.contains(where: { !$0.isEmpty }) else { continue }
      let row = Row(
        cells: scanner.cells, line: scanner.line, row: scanner.row, header: table.header)
      noteLine(text, row)
      if blocks.read(text, row, &table, vocabulary) {
        begin(&blocks, &table, &sums, &reading)
        continue
      }
      if blocks.isForeign || CountBlocks.isHeader(text, row.cells, table.header) || leavesOut(text, row, columns) { continue }
      if !shape.wholes.contains(row.row), isTotals(text, row, columns) {
        if sums.isEmpty { totalsAbove.append(row) } else { checkTotals(text, row, columns, &sums, &reading) }
        continue
      }
      if holdsOtherNumbers(text, row, columns) { continue }
      readRow(text, row, columns, table, &sums, &reading)
    }
    for row in totalsAbove { checkTotals(text, row, columns, &sums, &reading) }
  }

  /// What is said of the table once all is read, and whether it is refused.
  private func finish(_ header: TableHeader, _ reading: inout SheetReading) {
    if Set(units.map { Folding.folded($0) }).count > 1 { reading.note(.unitsDiffer, ["list": .list(units)]) }
    if let wayOfCounting, !reading.content.counts.isEmpty { reading.note(.howCounted, at: nil, ["text": .text(wayOfCounting)]) }
    // Without a project too: « 1 sheet added, 0 rows » does not exist.
    let hasTotals = vocabulary.project != nil && reading.diagnostics.contains { $0.problem == .totalsLine }
    if reading.source.rowsRead == 0, !reading.hasErrors, !hasTotals { reading.refuse(.noRows) }
    reading.tellPutTogether(vocabulary.project)
    places.noteAnswers(in: &reading)
    // Counts name their metric, and with it their axis: no answer about an activity is worth remembering.
    reading.settleAnswers([])
    if reading.source.rowsKept == 0, vocabulary.project != nil { refuseEmpty(header, &reading) }
    if reading.isShown { reading.summary = SheetReading.Summary() }
  }

  func cell(_ column: Int?, _ text: Span<UInt8>, _ row: Row) -> String? { string(text, row.cells, column) }
}
