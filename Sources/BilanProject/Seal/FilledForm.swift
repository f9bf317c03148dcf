internal import BilanAggregation
internal import BilanImport
public import BilanModel
internal import BilanText
internal import BilanWorkbook

/// What somebody filled into a workbook of this project.
public struct FilledForm: Sendable {
  /// The form of the workbook, by its name.
  public var form: String
  public var period: Period
  /// The answers that are new or other than those kept, in the order of the form.
  public var changes: [Change] = []
  /// What could not be taken, or will not be there in the next report.
  public var diagnostics: [Diagnostic] = []
  /// The cells in which answers stand.
  var taken: Set<CellName> = []
  /// All answers, as they are to be kept.
  var answers: FormAnswers
  /// Of the file of answers when they were read.
  var fileHash: String?

  /// An answer that was given, or given otherwise than before.
  public struct Change: Sendable {
    public var asked: FormAnswers.Asked
    /// Nil where nothing was answered.
    public var before: String?
    public var now: String
  }
}

extension FormAnswers.Asked {
  /// The question, or table, row and column of the cell: `Dépenses (EUR) – Personnel – Prévu`.
  public func label(_ language: Language) -> String {
    switch self {
    case .question(let label): label[language]
    case .cell(let place, _): [place.grid, place.row, place.column].map { $0[language] }.joined(separator: " – ")
    }
  }
}

extension ProjectFolder {
  /// Reads what was filled into a workbook that this project wrote. Cells left blank say nothing: what is kept of them stays.
  ///
  /// - Throws: `Failure`, where the file is no workbook of this project, or its form or period is there no more.
  public func filledForm(at path: String) throws -> FilledForm {
    let (read, reason) = SheetFile.bytes(of: path)
    guard let bytes = read else { throw Failure(.unreadableFile, at: path, ["reason": .localized(reason: reason)], kind: .file) }
    guard let (record, sealed) = bytes.book(FilledForm.sealed) ?? nil, let language = Language(rawValue: record.language),
      let sheets = PlainTable.sheets(ofWorkbook: bytes)
    else { throw Failure(.noSeal, at: path, kind: .data) }
    guard record.project == project.title[language] else { throw Failure(.otherProjectsWorkbook, at: path, text: record.project, kind: .data) }
    let period = try period(record.period)
    let known = try asked(by: record.form, of: period)
    var form = FilledForm(form: record.form, period: period, answers: known.answers, fileHash: known.fileHash)
    var fields = FilledFields(sheets, record, sealed, language)
    form.take(known, from: &fields, at: path, language)
    form.taken = fields.used
    let besides = sealed.filled.filter { !fields.used.contains($0) }.map { "\($0.sheet)!\($0.cell)" }
    if !besides.isEmpty { form.diagnostics.append(Diagnostic(.filledBesides, at: SourcePlace(file: path), ["list": .list(Verification.short(besides))])) }
    return form
  }

  /// Keeps what was filled in: it fills every report of this form and period from now on.
  ///
  /// - Returns: False where the file of answers was changed since it was read: nothing was kept.
  /// - Throws: `Failure`.
  public func keep(_ form: FilledForm) throws -> Bool {
    form.changes.isEmpty ? true : try keep(form.answers, of: form.form, form.period, ifStill: form.fileHash, project.language)
  }
}

extension FilledForm {
  fileprivate mutating func take(_ known: AskedForm, from fields: inout FilledFields, at path: String, _ language: Language) {
    var texts: [String] = []
    var places: [SourcePlace?] = []
    for asked in known.asked {
      let found = fields.found(asked)
      let values = Set(found.map(\.text)).sorted()
      if values.count > 1 {
        let name = asked.label(language)
        diagnostics.append(Diagnostic(.answersDiffer, at: SourcePlace(file: path, part: found[0].sheet), ["text": .text(name), "list": .list(values)]))
      }
      texts.append(values.count == 1 ? values[0] : "")
      places.append(found.first.map { SourcePlace(file: path, part: $0.sheet, line: $0.row, row: $0.row, column: $0.column - 1) })
    }
    let typed = TypedAnswers(texts, to: known.asked)
    for number in typed.problems.keys.sorted() {
      diagnostics.append(Diagnostic(.notAnAnswer, at: places[number] ?? SourcePlace(file: path), ["text": .text(texts[number])]))
    }
    for asked in known.asked {
      guard let now = typed.answers.text(of: asked, language), now != known.answers.text(of: asked, language) else { continue }
      changes.append(Change(asked: asked, before: known.answers.text(of: asked, language), now: now))
    }
    answers.texts.merge(typed.answers.texts) { $1 }
    answers.cells.merge(typed.answers.cells) { $1 }
  }

  /// What was sealed, and what stands there now; nil for a workbook without a seal.
  fileprivate static func sealed(_ book: RawBook) -> (SealRecord, SealedBook)? {
    guard let record = SealRecord(book.properties), let now = SealedBook(book, record, record.digest) else { return nil }
    return (record, now)
  }
}

/// The cells of a workbook in which answers stand: each is found by the words beside it, as a person finds it.
private struct FilledFields {
  struct Found {
    var sheet: String
    var row, column: Int
    var text: String
  }

  private let sheets: [(name: String, rows: [(line: Int, cells: [String])])]
  private let open: Set<CellName>
  /// Where sheets are not what was sealed.
  private let changes: [String: SheetSeal.Change]
  private let language: Language
  /// The cells that were read.
  private(set) var used: Set<CellName> = []

  init(_ sheets: [(name: String, rows: [(line: Int, cells: [String])])], _ record: SealRecord, _ now: SealedBook, _ language: Language) {
    (self.sheets, open, self.language) = (sheets, record.openCells, language)
    let sealed = Dictionary(record.sheets.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    changes = now.sheets.reduce(into: [:]) { changes, sheet in changes[sheet.name] = sealed[sheet.name]?.change(to: sheet) }
  }

  /// What was filled in in answer to this.
  mutating func found(_ asked: FormAnswers.Asked) -> [Found] {
    let cells =
      switch asked {
      case .question(let label): beside(label)
      case .cell(let place, _): inTable(place)
      }
    let own = cells.filter { open.contains(FilledFields.name($0)) || isChanged($0) }
    used.formUnion(own.map(FilledFields.name))
    return own.filter { !$0.text.isEmpty }
  }

  /// Whether a cell may say something else than was sealed: an answer that the program wrote, and may be older than the one that is kept, is none of hers.
  private func isChanged(_ cell: Found) -> Bool {
    changes[cell.sheet]?.mayHold(row: cell.row, column: cell.column) ?? false
  }

  private static func name(_ cell: Found) -> CellName { CellName(sheet: cell.sheet, cell: "\(CellPlace(row: cell.row, column: cell.column))") }

  /// The cell to the right of a label.
  private func beside(_ label: Localized) -> [Found] {
    sheets.flatMap { sheet in
      sheet.rows.compactMap { row in
        guard row.cells.first == label[language], let column = row.cells.indices.dropFirst().first(where: { !row.cells[$0].isEmpty }) else { return nil }
        return Found(sheet: sheet.name, row: row.line, column: column + 1, text: FilledFields.text(row.cells[column]))
      }
    }
  }

  /// The cell in the row and the column of a table with this title.
  private func inTable(_ place: FormAnswers.Place) -> [Found] {
    sheets.flatMap { sheet in
      sheet.rows.indices.dropLast().compactMap { title -> Found? in
        guard sheet.rows[title].cells.first == place.grid[language], let column = sheet.rows[title + 1].cells.firstIndex(of: place.column[language]) else {
          return nil
        }
        // A blank row ends the table.
        var last = sheet.rows[title + 1].line
        for row in sheet.rows[(title + 2)...] {
          guard row.line == last + 1 else { return nil }
          if row.cells.first == place.row[language] {
            let text = row.cells.indices.contains(column) ? row.cells[column] : ""
            return Found(sheet: sheet.name, row: row.line, column: column + 1, text: FilledFields.text(text))
          }
          last = row.line
        }
        return nil
      }
    }
  }

  /// As it is read in a report: a day as people here write it, line breaks as they are.
  private static func text(_ cell: String) -> String {
    let text = cell.replacing("\u{1E}", with: "\n").trimmedEnds
    return Day(iso: text)?.belgian ?? text
  }
}
