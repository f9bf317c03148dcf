internal import BilanModel
internal import BilanText
internal import BilanWorkbook

extension Importer {
  /// The readings of a workbook, one a table; of another file that is no text, its refusal; nil for text.
  ///
  /// - Parameter others: by which it is read too, where it has several tables.
  mutating func readWorkbook(_ file: SheetFile, _ empty: SheetReading, _ others: [SessionOptions]) -> [[SheetReading]]? {
    switch file.content {
    case .bytes(let bytes): bytes.withUnsafeBufferPointer { readWorkbook($0, empty, others) }
    case .mapped(let map): readWorkbook(map.bytes, empty, others)
    }
  }

  private mutating func readWorkbook(_ bytes: UnsafeBufferPointer<UInt8>, _ empty: SheetReading, _ others: [SessionOptions]) -> [[SheetReading]]? {
    let kind = FileKind(bytes)
    if kind == .other { return nil }
    var refused = empty
    if refused.refuse(kind) { return [[refused]] }
    let own = options
    defer { options = own }
    do {
      var worksheets = Worksheets(try Workbook(bytes, kind: kind), areKept: !others.isEmpty)
      var readings = [try read(&worksheets, empty)]
      guard readings[0].count > 1 else { return readings }
      for other in others {
        options = other.context(commune: vocabulary.statedCommune)
        readings.append(try read(&worksheets, empty))
      }
      return readings
    } catch {
      // Nothing of a file that is half there: what was read of other sheets is forgotten.
      refused.refuse(error)
      return [[refused]]
    }
  }

  /// The worksheets of a workbook, which hands over each of them once.
  private struct Worksheets {
    let book: Workbook
    /// Whether they are asked for again.
    private let areKept: Bool
    private var kept: [Int: Worksheet] = [:]

    init(_ book: Workbook, areKept: Bool) { (self.book, self.areKept) = (book, areKept) }

    mutating func worksheet(_ index: Int) throws(WorkbookFailure) -> Worksheet {
      if let known = kept[index] { return known }
      let sheet = try book.worksheet(index)
      if areKept { kept[index] = sheet }
      return sheet
    }
  }

  private mutating func read(_ worksheets: inout Worksheets, _ empty: SheetReading) throws(WorkbookFailure) -> [SheetReading] {
    let book = worksheets.book
    var found = BookReading(about: empty)
    if book.isReport {
      found.about.refuse(.otherFile, ["what": .localized(LeftAside.report.text)])
      return [found.about]
    }
    if book.hasMacros { found.about.note(.sheetLeftAside, ["reason": .localized(LeftAside.macros.text)]) }
    let visible = book.sheets.count { !$0.isHidden && $0.kind == .cells }
    (titlesOfBook, cellsUnread) = ([], [])
    defer { cellsUnread = [] }
    for (index, mention) in book.sheets.enumerated() {
      guard found.isToRead(mention) else { continue }
      var sheet = try worksheets.worksheet(index)
      if let reason = sheet.reasonToLeave {
        found.about.leaveAside(mention.name, reason)
        continue
      }
      let tables = readTables(of: &sheet, empty)
      if tables.isEmpty, !answers.columns.isEmpty { cellsUnread.formUnion(sheet.foldedCells(ofFirstRows: 100)) }
      found.add(tables, of: sheet, isAlone: visible < 2)
    }
    found.leaveOutTotals()
    return titlesOfBook.isEmpty ? found.finish() : found.finish().map(withKnownColumns)
  }

  /// A reading as it is, unless something is said of a column that no table of the workbook has.
  private func withKnownColumns(_ reading: SheetReading) -> SheetReading {
    var reading = reading
    guard !reading.isRefused, refusesUnknownColumn(titlesOfBook, &reading) else { return reading }
    let refusal = reading.diagnostics.removeLast()
    // Of its rows nothing is told, and none is to be mended: it is not known what they are.
    reading.diagnostics.removeAll { $0.place.line != nil }
    reading.diagnostics.append(Diagnostic(refusal.problem, at: SourcePlace(file: reading.file, part: reading.part), refusal.values))
    (reading.refusedRows, reading.firstRows, reading.sessions, reading.summary, reading.answers) = ([], [], [], nil, [])
    reading.source.rowsRead = 0
    return reading
  }

  // MARK: - The tables of one worksheet

  private mutating func readTables(of sheet: inout Worksheet, _ empty: SheetReading) -> [SheetReading] {
    var readings: [SheetReading] = []
    let groups = columnGroups(sheet)
    for columns in groups {
      var start = 1
      var around: SessionContext?
      while let piece = nextTable(sheet, columns, from: start) {
        var reading = empty
        reading.part = sheet.name
        let ordinal = readings.isEmpty ? "" : "\(SheetSource.partMark)\(readings.count + 1)"
        reading.source.name += SheetSource.partMark + sheet.name + ordinal
        let isLast = piece.rows.upperBound >= CellPlace.last
        read(piece, &sheet, columns, isLast: isLast && columns == groups.last, around: &around, into: &reading)
        readings.append(reading)
        if isLast { break }
        start = piece.rows.upperBound + 1
      }
    }
    if !readings.isEmpty { readings[0].tellOfCells(sheet) }
    return readings
  }

  /// A table and the rows that belong to it, those above its headers included.
  private struct Piece {
    var rows: ClosedRange<Int>
    var header: TableHeader
    var text: WorksheetText
  }

  /// Groups of columns with empty ones between them, each of which has headers of its own; one group where they do not.
  private mutating func columnGroups(_ sheet: Worksheet) -> [ClosedRange<Int>] {
    let runs = sheet.cells.columnRuns
    guard let first = runs.first, let last = runs.last else { return [] }
    let whole = first.lowerBound...last.upperBound
    // Nobody puts more tables side by side; and each is looked at.
    guard (2...16).contains(runs.count) else { return whole.count > 2048 ? [first] : [whole] }
    var groups: [ClosedRange<Int>] = []
    var hasTable: [Bool] = []
    for run in runs {
      let text = WorksheetText(sheet, columns: run, rows: 1...CellPlace.last)
      let stands = finder.header(ofCells: text.bytes.span).map(\.standsAlone) ?? false
      if groups.isEmpty || stands && hasTable[groups.count - 1] {
        groups.append(run)
        hasTable.append(stands)
      } else {
        groups[groups.count - 1] = groups[groups.count - 1].lowerBound...run.upperBound
        if stands { hasTable[groups.count - 1] = true }
      }
    }
    return groups.count > 1 && hasTable.allSatisfy(\.self) ? groups : whole.count > 2048 ? [first] : [whole]
  }

  /// The first table in some columns from a row on; nil where there is none.
  private mutating func nextTable(_ sheet: Worksheet, _ columns: ClosedRange<Int>, from start: Int) -> Piece? {
    let text = WorksheetText(sheet, columns: columns, rows: start...CellPlace.last)
    guard let header = finder.header(ofCells: text.bytes.span) else { return nil }
    guard let end = lastRow(text, header) else { return Piece(rows: start...CellPlace.last, header: header, text: text) }
    let rows = start...end
    return Piece(rows: rows, header: header, text: WorksheetText(sheet, columns: columns, rows: rows))
  }

  /// The last row of a table below which another begins, with headers or lines above them of its own, behind an empty row; nil where none does.
  private mutating func lastRow(_ text: WorksheetText, _ header: TableHeader) -> Int? {
    let span = text.bytes.span
    let titles = header.columns.map { Folding.folded($0.title) }.filter { !$0.isEmpty }
    var scanner = RowScanner(start: 0, delimiter: TableFinder.noDelimiter)
    // The first of the lines above a further table, if that is what they are.
    var above: Int?
    var isBlank = false
    while scanner.next(in: span) {
      guard scanner.row > header.row else { continue }
      let filled = scanner.cells.count { !$0.isEmpty }
      guard filled > 0 else {
        isBlank = true
        continue
      }
      defer { isBlank = false }
      guard isBlank || above != nil else { continue }
      let row = text.row(ofRow: Int(scanner.row))
      if let other = finder.header(at: scanner, in: span) {
        let isSame = other.columns.map { Folding.folded($0.title) }.filter { !$0.isEmpty } == titles
        // The same headers again, with nothing said above them, are those of the next page.
        if let above { return above - 1 }
        if !isSame { return row - 1 }
        continue
      }
      var preamble = Preamble(placeWords: vocabulary.placeWords)
      preamble.read(scanner.cells, span)
      above = filled == 1 || preamble.isKeyed ? above ?? row : nil
    }
    return nil
  }

  /// Reads a table of a worksheet; with the last one the texts of the worksheet are given back before, for they are as large as what is read.
  private mutating func read(
    _ piece: Piece, _ sheet: inout Worksheet, _ columns: ClosedRange<Int>, isLast: Bool, around: inout SessionContext?,
    into reading: inout SheetReading
  ) {
    var text = piece.text
    var header = piece.header
    // The legend of this table alone: another table may follow on the same page.
    header.legend = nil
    let below = text.row(ofRow: Int(header.row)) + 1
    var merged = MergedTexts()
    if below <= piece.rows.upperBound {
      merged = MergedTexts(sheet, columns: columns, rows: below...piece.rows.upperBound, keepsNumbers: header.kind == .attendance)
      if !merged.isEmpty { text = WorksheetText(sheet, columns: columns, rows: piece.rows, filled: merged) }
    }
    let span = text.bytes.span
    var context = Preamble.context(in: span, from: 0, header: header, vocabulary)
    if let around {
      takeTitle(of: &context, after: around, header, into: &reading)
      context = context.completed(by: around)
    }
    if context.date == nil, header.position(of: .date) == nil, header.sessions.isEmpty { context.date = Importer.typedDay(above: header, span) }
    around = context
    let file = FileNameReading.context(of: reading.source.fileName)
    var name = SheetName(sheet.name, vocabulary, file: file)
    name.takeTime(inYearOf: options.completed(by: context), file: file)
    var table = FoundTable(start: 0, header: header, pages: nil, options: options, context: context, nameDay: nil, dateOrder: nil)
    table.mergedNumbers = merged.numbers(in: text, columns)
    let beside = sheet.cellsBeside(
      columns.lowerBound + header.titledColumns - 1, columns, below...max(below, piece.rows.upperBound))
    if isLast { sheet.cells.releaseTexts() }
    read(span, table, name: name.context.completed(by: file), into: &reading)
    reading.tellOfTheRest()
    reading.place(text)
    if !beside.isEmpty { reading.tell(.besideTable, inSheet: sheet.name, ["count": .count(beside.count), "cells": .text(beside.names)]) }
    let datesGrid = name.datesGrid(header, above: context, file: file, options, in: span)
    if let said = name.additions(to: context, header, options, datesGrid: datesGrid) {
      reading.tell(.sheetNameUsed, inSheet: sheet.name, ["what": .localized(said)])
    }
  }
}

extension Importer {
  /// The one cell above the headers that is a day and nothing else, and not that of printing or a deadline: people write it beside any words.
  private static func typedDay(above header: TableHeader, _ text: Span<UInt8>) -> String? {
    var scanner = RowScanner(start: 0, delimiter: header.delimiter)
    var days: Set<String> = []
    while scanner.row + 1 < header.firstRow, scanner.next(in: text) {
      let cells = scanner.cells.filter { !$0.isEmpty }.map { string(text, $0) }
      for (index, cell) in cells.enumerated() {
        guard let day = Day(iso: String(cell.prefix(10))), cell.utf8.count == 10 || cell.utf8.count >= 16 && cell.utf8.count <= 19 else { continue }
        let label = index > 0 ? cells[index - 1] : ""
        let words = Folding.folded(label).split(separator: " ").map(String.init)
        if !SheetNote.isDayOfSheet(words), !DayMention.isOfSomethingElse(label: label) { days.insert(day.description) }
      }
    }
    return days.count == 1 ? days.first : nil
  }
}

extension Workbook {
  /// Whether `bilan` wrote it: the columns of its ledger have names of their own, in one of three languages.
  fileprivate var isReport: Bool {
    !cellNames.isDisjoint(with: ["d_periode", "d_period"]) && !cellNames.isDisjoint(with: ["d_valeur", "d_value", "d_waarde"])
  }
}

extension Worksheet {
  fileprivate func foldedCells(ofFirstRows count: Int) -> Set<String> {
    var found: Set<String> = []
    for index in cells.rowNumbers.indices.prefix(count) {
      cells.forEachCell(inRowAt: index) { _, text in found.insert(Folding.folded(String(decoding: text, as: UTF8.self))) }
    }
    return found
  }

  /// The filled cells to the right of a table, below its headers.
  fileprivate func cellsBeside(_ last: Int, _ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>) -> CellList {
    var list = CellList()
    guard columns.upperBound > last else { return list }
    for (index, row) in cells.rowNumbers.enumerated() where rows.contains(row) {
      cells.forEachCell(inRowAt: index) { column, _ in
        if column > last, columns.contains(column) { list.append(CellPlace(row: row, column: column)) }
      }
    }
    return list
  }
}

extension CellPlace {
  /// The last row of a worksheet.
  static let last = 1_048_576
}

extension TableHeader {
  /// Whether these headers make a table without columns beside them: people with a name that is more than a first name, or counts.
  fileprivate var standsAlone: Bool {
    kind == .campaign || columns.contains { [.role(.name), .role(.lastName), .role(.fullName)].contains($0.meaning) }
  }
}
