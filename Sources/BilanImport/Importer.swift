public import BilanModel
internal import BilanText

/// Reads sheets of any shape, one after another, and says what it understood.
///
/// An importer remembers headers, words and places from sheet to sheet, which only makes it faster: no reading depends on an earlier one. One importer serves one thread.
public struct Importer: Sendable {
  let vocabulary: Vocabulary
  /// What is said of the sheet that is read.
  var options: SessionContext
  let answers: Answers
  /// The titles of the tables of the workbook that is being read, where something is said of columns.
  var titlesOfBook: [String] = []
  /// What stands in the first rows of its worksheets that no table was found in: an answer may be the first of those that make one.
  var cellsUnread: Set<String> = []
  private let minMinutes: Int
  let purpose: Purpose
  var finder: TableFinder
  private var attendanceForm: AttendanceForm
  private var campaignForm: CampaignForm

  /// - Parameters:
  ///   - project: what activities, axes, metrics and communes there are; nil to read without a project.
  ///   - options: what the user says of all sheets read.
  ///   - remembered: what the user answered about earlier files.
  ///   - emailKey: the secret under which e-mail addresses are hashed; another one for each importer unless given.
  ///   - purpose: whether the readings are to be kept and shown, or only counted.
  public init(
    project: Project?, options: SessionOptions = SessionOptions(), remembered: [LayoutChoice] = [], emailKey: EmailKey = EmailKey(), purpose: Purpose = .keeping
  ) {
    vocabulary = Vocabulary(project, activities: Answers(options, remembered: remembered).activities, options: options, remembered: remembered)
    self.options = options.context(commune: vocabulary.statedCommune)
    minMinutes = options.minMinutes ?? project?.minMinutes ?? 0
    answers = Answers(options, remembered: remembered)
    self.purpose = purpose
    finder = TableFinder(metrics: vocabulary.metrics, answers: answers, places: vocabulary.gazetteer, placeWords: vocabulary.placeWords)
    attendanceForm = AttendanceForm(vocabulary, emailKey: emailKey)
    campaignForm = CampaignForm(vocabulary)
  }

  /// What readings are for, and so how much they need to hold.
  public enum Purpose: Sendable {
    /// To be looked at by people, and forgotten: a summary and every note, and no row is held.
    case checking
    /// To be looked at, and kept: with rows, and names as written.
    case keeping
    /// To be counted at once and forgotten: without them.
    case figures
  }

  /// Reads one file that is one sheet; of a workbook, the first table.
  public mutating func read(_ path: String) -> SheetReading { readAll(path)[0] }

  /// Reads one file: one reading for each table of a workbook, and one for any other file. All that is wrong is in the diagnostics; nothing is thrown.
  public mutating func readAll(_ path: String) -> [SheetReading] { readAll(path, saying: [])[0] }

  /// Reads one file by what this importer was made with; a workbook of several tables then also as if something else was said of it, out of the same worksheets.
  ///
  /// - Parameter others: what is said instead: all as this importer was made with, but for the day and the activity.
  public mutating func readAll(_ path: String, saying others: [SessionOptions]) -> [[SheetReading]] {
    var reading = SheetReading(file: path, purpose: purpose)
    do {
      let file = try SheetFile(reading: path)
      reading.source.hash = file.hash
      if let readings = readWorkbook(file, reading, others) { return readings }
      switch file.content {
      case .bytes(let bytes): read(bytes, into: &reading)
      case .mapped(let map): read(map, into: &reading)
      }
    } catch {
      reading.refuse(.unreadableFile, ["reason": .localized(reason: error.reason)])
    }
    reading.tellOfTheRest()
    return [[reading]]
  }

  private mutating func read(_ bytes: [UInt8], into reading: inout SheetReading) {
    guard !bytes.isEmpty else {
      // Nothing at all is text of any encoding, and a table without rows.
      reading.encoding = TextEncoding.utf8.rawValue
      reading.hasShape = true
      reading.refuse(.emptyFile)
      return
    }
    guard let text = decode(bytes, into: &reading) else { return }
    read(text.bytes.span, from: text.start, pages: nil, into: &reading)
  }

  /// A large file of plain UTF-8 is read where it stands; another is decoded in memory.
  private mutating func read(_ map: MappedFile, into reading: inout SheetReading) {
    guard let start = DecodedText.startOfUTF8(in: map) else { return read(Array(map.bytes), into: &reading) }
    reading.encoding = TextEncoding.utf8.rawValue
    reading.hasByteOrderMark = start > 0
    noteMojibake(map.bytes.span, from: start, &reading)
    read(map.bytes.span, from: start, pages: map, into: &reading)
  }

  private func noteMojibake(_ text: Span<UInt8>, from start: Int, _ reading: inout SheetReading) {
    let count = Mojibake.count(in: text, from: start)
    if count > 0 { reading.note(.mojibake, ["count": .count(count)]) }
  }

  private func decode(_ bytes: [UInt8], into reading: inout SheetReading) -> DecodedText? {
    guard let text = try? DecodedText(bytes) else {
      let isArchive = bytes.starts(with: [0x50, 0x4B])
      reading.refuse(.notText, ["reason": .localized(reason: isArchive ? "ZIP" : "BINARY")])
      return nil
    }
    // Cells are ranges of 32 bits, and text can grow when it is decoded.
    guard text.bytes.count < Int(Int32.max) else {
      reading.refuse(.unreadableFile, ["reason": .localized(reason: "EFBIG")])
      return nil
    }
    reading.encoding = text.encoding.rawValue
    reading.hasByteOrderMark = text.hasMark
    if text.encoding.isGuessed {
      reading.note(.encodingGuessed, ["encoding": .text(text.encoding.rawValue)])
    }
    for line in text.otherwiseEncodedLines { reading.note(.mixedEncodings, at: line) }
    noteMojibake(text.bytes.span, from: text.start, &reading)
    if text.unreadable > 0 { reading.note(.unreadableBytes, ["count": .count(text.unreadable)]) }
    return text
  }

  private mutating func read(_ span: Span<UInt8>, from start: Int, pages: MappedFile?, into reading: inout SheetReading) {
    guard let header = finder.header(in: span, from: start) else {
      if pages == nil, let unwrapped = WrappedRows.unwrapped(span, from: start), finder.header(in: unwrapped.span, from: 0) != nil {
        return read(unwrapped.span, from: 0, pages: nil, into: &reading)
      }
      if pages == nil, let rewritten = rewritten(span, from: start, &reading) { return read(rewritten.span, from: 0, pages: nil, into: &reading) }
      refuse(span, from: start, &reading)
      return
    }
    if reading.delimiter == nil { reading.delimiter = header.delimiter == TableFinder.noDelimiter ? "," : String(UnicodeScalar(header.delimiter)) }
    let table = FoundTable(
      start: start, header: header, pages: pages, options: options,
      context: Preamble.context(in: span, from: start, header: header, vocabulary), nameDay: nil,
      dateOrder: nil)
    read(span, table, name: FileNameReading.context(of: reading.source.name), into: &reading)
  }

  /// Reads a table whose headers are found.
  ///
  /// - Parameters:
  ///   - table: with what stands above it as its context.
  ///   - name: what the names of the file and its worksheet say.
  mutating func read(_ span: Span<UInt8>, _ found: FoundTable, name: SessionContext, into reading: inout SheetReading) {
    var header = found.header
    reading.headerLine = Int(header.line)
    reading.layout = header.export
    MonthGrid.amend(&header, found.context.completed(by: name), in: span, start: found.start)
    if let passed = header.passedOver { reading.note(.tableNotRead, at: passed.line, ["columns": .list(passed.titles)]) }
    if purpose == .keeping { reading.headers = header.columns.map(\.title) }
    if Crosswise.refuses(header, in: span, start: found.start, &reading) { return }
    guard applyAnswers(to: header, in: span, &reading) else { return }
    var table = found
    table.dateOrder = answers.isEmpty ? nil : answers.dateOrder(of: header.columns.map(\.title))?.order
    MonthFirstTitles.settle(&header, order: table.dateOrder, in: span)
    table.header = header
    table.context = header.titled(
      found.context.completed(by: name), yearsOfName: name.years,
      yearsOfLists: options.years.isEmpty ? name.years : options.years, dayOfName: name.day)
    if NotHeld.says(reading.source.name) { table.context.callOff(by: reading.source.name) }
    table.nameDay = name.date.flatMap { Day(iso: $0) }
    table.nameDayProves = table.nameDay.map { FileNameReading.provesOrder(reading.source.name, of: $0) } ?? true
    // A day in the title or the file's name is that of the session: « Date de début » beside people is then that of a course of theirs.
    if header.kind == .attendance, table.nameDay != nil || table.context.date != nil { table.header.forgetDatesOfPeople() }
    table.nameCommune = CommuneInTitle.commune(ofFile: reading.source.fileName, among: vocabulary.namedCommunes)
    table.minMinutes = minMinutes
    compareCode(found.context, table.dateOrder, &reading)
    compareWithName(found.context, name, table, &reading)
    if reading.isRefused { return }
    noteProvisional(found.context, &reading)
    if options.activity != nil, let said = table.context.said, !vocabulary.activities.isTitle(said) {
      noteAnswer(.activity, Folding.folded(said), nil, &reading)
    }
    if header.kind == .attendance,
      let foreign = ForeignList(header, table.context, file: reading.file, namesActivity: namesActivity(header, found.context, name))
    {
      return refuse(.foreignList, foreign.columns, span, from: found.start, &reading)
    }
    if header.kind == .campaign, vocabulary.project == nil, let foreign = ForeignCounts(header) {
      return refuse(.foreignCounts, foreign.columns, span, from: found.start, &reading)
    }
    switch header.kind {
    case .attendance: attendanceForm.read(span, table, answers, &finder, into: &reading)
    case .campaign: campaignForm.read(span, table, into: &reading)
    }
    compareTimes(found.context, table, &reading)
  }

  /// Refuses a table that is about something else, and names the columns that say so.
  private func refuse(_ problem: Problem, _ columns: [String], _ span: Span<UInt8>, from start: Int, _ reading: inout SheetReading) {
    reading.refuse(problem, ["columns": .list(columns)])
    reading.source.rowsRead = TableShape(span, from: start).rows
    reading.hasShape = true
  }

  /// A table written with apostrophes or an unusual separator, written anew with usual ones; nil where it is none of ours then either.
  private mutating func rewritten(_ text: Span<UInt8>, from start: Int, _ reading: inout SheetReading) -> [UInt8]? {
    let dialect = Dialect(of: text, from: start)
    guard !dialect.isCommon else { return nil }
    let rewritten = dialect.rewritten(text, from: start)
    guard finder.header(in: rewritten.span, from: 0) != nil else { return nil }
    reading.delimiter = String(UnicodeScalar(dialect.delimiter))
    return rewritten
  }

  /// Whether a column, a line above the table, or a title or the file's name that the project knows, names an activity.
  private func namesActivity(_ header: TableHeader, _ above: SessionContext, _ name: SessionContext) -> Bool {
    header.position(of: .activity) != nil || above.activity != nil
      || (above.titles + name.titles + [name.activity].compactMap(\.self)).contains { title in
        if case .planned = vocabulary.activities.match(axis: nil, activity: title) { return true }
        return false
      }
  }

  /// Says which answers the file is read by, and notes the new ones it needed; false when an answer speaks of a column that is not there.
  private mutating func applyAnswers(to header: TableHeader, in text: Span<UInt8>, _ reading: inout SheetReading) -> Bool {
    guard !answers.isEmpty else { return true }
    let titles = header.columns.map(\.title)
    if reading.part != nil {
      titlesOfBook += titles
    } else if refusesUnknownColumn(titles, &reading) {
      return false
    }
    let layout = Answers.layout(titles)
    let (chosen, areRemembered) = answers.columns(of: titles)
    // Rows that go to a file of their own go under titles that need no answer.
    for (index, title) in titles.enumerated() where reading.headers.indices.contains(index) {
      if let choice = chosen.first(where: { Folding.folded($0.header) == Folding.folded(title) }) { reading.headers[index] = choice.use.header }
    }
    // A line in which nothing is known but the answer may be a row of data, and an answer about it would keep what stands there.
    let isKnown = chosen.count > 1 || header.columns.contains { $0.meaning != nil && $0.evidence != .answer }
    for choice in chosen {
      if areRemembered {
        reading.note(.choiceUsed, ["answer": .text(choice.description)])
      } else if isKnown {
        noteAnswer(.column, layout, choice.description, &reading)
      }
    }
    if let (order, isRemembered) = answers.dateOrder(of: titles),
      header.position(of: .date) ?? header.arrival != nil
        || MonthFirstTitles.asWritten(header, in: text).contains(where: { MonthFirstTitles.isOpen(titles[$0]) })
    {
      if isRemembered { reading.note(.choiceUsed, ["answer": .text(order.rawValue)]) } else { noteAnswer(.dateOrder, layout, order.rawValue, &reading) }
    }
    return true
  }

  /// Refuses what is answered about with a column that is not among these; false where all are. Of a workbook it is enough that one of its tables has it.
  func refusesUnknownColumn(_ titles: [String], _ reading: inout SheetReading) -> Bool {
    let folded = cellsUnread.union(titles.map { Folding.folded($0) })
    guard let missing = answers.columns.first(where: { !folded.contains(Folding.folded($0.header)) }) else { return false }
    reading.refuse(.unknownColumnChoice, ["text": .text(missing.header), "columns": .list(titles.filter { !$0.isEmpty })])
    return true
  }

  /// - Parameter answer: nil for the activity, whose code is only known once it is recognised.
  private func noteAnswer(_ kind: LayoutChoice.Kind, _ key: String, _ answer: String?, _ reading: inout SheetReading) {
    guard reading.purpose == .keeping, !key.isEmpty else { return }
    reading.answers.append(.init(kind: kind, key: key, answer: answer ?? ""))
  }

  /// Says what shape a text has in which no table for us was found, so that people see why.
  private func refuse(_ text: Span<UInt8>, from start: Int, _ reading: inout SheetReading) {
    let shape = TableShape(text, from: start)
    reading.delimiter = String(UnicodeScalar(shape.delimiter))
    reading.headerLine = shape.headerLine.map(Int.init)
    let folded = shape.headers.map { Folding.folded($0) }
    let isPayments = folded.contains { ColumnRole.of(folded: $0.utf8.span, 0..<$0.utf8.count) == .payer }
    reading.layout = KnownExport.recognised(folded)?.name
    reading.source.rowsRead = shape.rows
    reading.hasShape = true
    if refusesUnknownColumn(shape.headers, &reading) { return }
    if let number = finder.numbersForNames
      ?? shape.headers.first(where: { PersonNumber.isTitle(Folding.folded($0).split(separator: " ").map(String.init)) })
    {
      reading.refuse(.numbersForNames, ["text": .text(number)])
    } else if isPayments {
      reading.refuse(.paymentsOnly)
    } else if !Crosswise.refuses(text, from: start, shape, &reading) {
      let slips = ColumnRole.slips(in: shape.headers)
      if slips.count > 1 { reading.refuse(.misspeltTitles, ["columns": .list(slips)]) } else { reading.refuse(.noTable) }
    }
  }
}
