internal import BilanProject

extension Intake.Item {
  /// So many tables are shown; who has more has another kind of workbook.
  private static let mostTables = 8

  /// The worksheets that may hold data and are not read.
  var unreadWorksheets: [String] { readings.flatMap(\.sheet.diagnostics).filter { $0.problem == .unreadSheet }.compactMap(\.place.part) }

  /// The tables whose columns can be said, each with the line of its titles where that is known: a file that is one, worksheets that are not read, and those of which something was said.
  ///
  /// One without a worksheet is the file, or the first worksheet of it that looks like a table.
  var tablesToShow: [(part: String?, line: Int?)] {
    let worksheets = unreadWorksheets + answers.tablesTold.filter { !$0.isEmpty }.sorted()
    var parts: [String?] = []
    if readings.count == 1, readings[0].sheet.part != nil || worksheets.isEmpty { parts.append(readings[0].sheet.part) }
    for worksheet in worksheets where !parts.contains(worksheet) { parts.append(worksheet) }
    return parts.prefix(Intake.Item.mostTables).map { part in (part, answers.titleLines[part ?? ""] ?? reading(of: part)?.headerLine) }
  }

  /// What was understood of a table; nil where nothing was, and where its worksheet has several.
  func reading(of part: String?) -> SheetReading? {
    let found = readings.filter { $0.sheet.part == part }
    return found.count == 1 ? found[0].sheet : nil
  }
}

extension Intake.Answers {
  /// Takes what a form says of the columns of each table that it showed.
  ///
  /// - Parameter outlines: What was shown.
  mutating func takeColumns(_ form: Form, _ outlines: [SheetOutline]) {
    (columns, tablesTold) = ([], [])
    for (number, part) in form.all("tableau").enumerated() {
      let end = ColumnFields.ending(number)
      // Only a row that was shown can be that of the titles.
      let rows = outlines.first { $0.part ?? "" == part }?.mayBeTitles ?? []
      let line = form["titres\(end)"].flatMap { Int($0) }.flatMap { line in rows.first { $0.line == line }?.line }
      // What was said under other titles is said of no column any more.
      let said =
        line != titleLines[part]
        ? []
        : zip(form.all("entete\(end)"), form.all("usage\(end)")).compactMap { header, use in
          // Browsers send a break as two signs.
          ColumnChoice.Use(rawValue: use).map { ColumnChoice(use: $0, header: header.replacing("\r\n", with: "\n")) }
        }
      columns += said
      titleLines[part] = line
      if line != nil || !said.isEmpty { tablesTold.insert(part) }
    }
  }
}
