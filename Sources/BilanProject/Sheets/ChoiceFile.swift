internal import BilanExport
internal import BilanImport
internal import BilanModel
internal import BilanStore

/// What was answered about sheets, as a table for Excel that a store can be given back from: codes that were renamed, answers remembered for files of one layout, and of each kept sheet those about it
/// alone.
///
/// An answer is written `date=2024-10-21`: by the word of its option, so that no spreadsheet takes it for a day or a fraction.
struct ChoiceFile {
  let project: Project
  let language: Language

  /// The columns, in their order. Of answers about one sheet the third says which, any other answer has nothing there.
  private enum Column: CaseIterable {
    case answer, subject, sheet, day, file

    var title: Localized {
      switch self {
      case .answer: Localized(fr: "Réponse", nl: "Antwoord", en: "Answer")
      case .subject: Localized(fr: "Vaut pour", nl: "Geldt voor", en: "Holds for")
      case .sheet: Localized(fr: "Feuille (SHA-256)", nl: "Lijst (SHA-256)", en: "Sheet (SHA-256)")
      case .day: Localized(fr: "Donnée le", nl: "Gegeven op", en: "Given on")
      case .file: Localized(fr: "Fichier", nl: "Bestand", en: "File")
      }
    }
  }

  private static let thisSheet = Localized(fr: "cette feuille", nl: "deze lijst", en: "this sheet")
  private static let allSheets = Localized(fr: "toutes les feuilles", nl: "alle lijsten", en: "all sheets")

  // MARK: - Writing

  /// - Returns: What of it did not fit a cell.
  func write(_ codes: [FormerCode], _ choices: [LayoutChoice], _ sheets: [AnsweredSheet], to path: String) throws -> [Diagnostic] {
    let ofCodes = codes.map { code in
      Column.allCases.map { column in
        switch column {
        case .answer: code.written
        case .subject: ChoiceFile.allSheets[language]
        case .sheet, .day, .file: ""
        }
      }
    }
    let ofChoices = choices.map { choice in
      Column.allCases.map { column in
        switch column {
        case .answer: "\(choice.kind.option)=\(choice.answer)".inOneLine
        case .subject: choice.key
        case .sheet: ""
        case .day: choice.madeOn.description
        case .file: choice.file
        }
      }
    }
    let answered = Set(sheets.filter { !$0.answers.isEmpty }.map(\.hash))
    // The same bytes under two names, which tell their sessions apart.
    let named = answered.union(sheets.severalNames)
    let ofSheets = sheets.map { sheet in
      Column.allCases.map { column in
        switch column {
        case .answer: sheet.written
        case .subject: ChoiceFile.thisSheet[language]
        case .sheet: sheet.hash
        // Of a sheet about which nothing was answered no more than its bytes is told, where they are of one name.
        case .day: answered.contains(sheet.hash) ? sheet.importedOn.description : ""
        case .file: named.contains(sheet.hash) ? sheet.fileName : ""
        }
      }
    }
    let name = Localized(fr: "Réponses", nl: "Antwoorden", en: "Answers")
    return try OwnTable(titles: Column.allCases.map(\.title), name: name).write(ofCodes + ofChoices + ofSheets, to: path, in: language)
  }

  // MARK: - Reading

  /// What a file says, as far as it can be understood.
  struct Contents {
    var codes: [FormerCode] = []
    var choices: [LayoutChoice] = []
    var sheets: [(sheet: AnsweredSheet, place: SourcePlace)] = []
    var diagnostics: [Diagnostic] = []

    /// Lets answers about activities follow the codes that were renamed since they were written.
    mutating func follow(_ project: Project) {
      for index in choices.indices where choices[index].kind == .activity { choices[index].answer = project.today(choices[index].answer) }
      for index in sheets.indices { sheets[index].sheet.answers.activity = sheets[index].sheet.answers.activity.map(project.today) }
    }
  }

  /// The answers of a file, and what is wrong with its lines; the others are taken.
  func contents(of path: String) -> Contents {
    guard let table = PlainTable(reading: path) else {
      let reason = Localized(fr: "fichier illisible", nl: "onleesbaar bestand", en: "unreadable file")
      return Contents(diagnostics: [Diagnostic(.unreadableFile, at: SourcePlace(file: path), ["reason": .localized(reason)])])
    }
    let header = (table.rows.first?.cells ?? []).map(\.trimmed)
    func position(_ column: Column) -> Int? { header.firstIndex { title in Language.allCases.contains { column.title[$0] == title } } }
    for column in [Column.answer, .subject, .sheet] where position(column) == nil {
      let place = SourcePlace(file: path, part: table.part, line: table.rows.first?.line ?? 1)
      return Contents(diagnostics: [Diagnostic(.notAChoiceFile, at: place, ["column": .text(column.title[language])])])
    }
    var contents = Contents()
    for (line, cells) in table.rows.dropFirst() {
      func cell(_ column: Column) -> String { position(column).flatMap { $0 < cells.count ? CSVText.unguarded(cells[$0].trimmed) : nil } ?? "" }
      let answer = cell(.answer)
      let day = Day(given: cell(.day)) ?? .today
      let file = cell(.file)
      let shownFile = file.isEmpty ? "–" : file
      if cell(.sheet).isEmpty, let code = FormerCode(written: answer) {
        contents.codes.append(code)
      } else if cell(.sheet).isEmpty, let choice = choice(answer, about: cell(.subject), on: day, file: shownFile) {
        contents.choices.append(choice)
      } else if let hash = cell(.sheet).hash,
        let sheet = AnsweredSheet(written: answer, of: AnsweredSheet(fileName: file, hash: hash, answers: SheetAnswers(), importedOn: day), project.places)
      {
        contents.sheets.append((sheet, SourcePlace(file: path, part: table.part, line: line, text: shownFile)))
      } else {
        contents.diagnostics.append(Diagnostic(.notAChoice, at: SourcePlace(file: path, part: table.part, line: line, text: answer.inOneLine)))
      }
    }
    return contents
  }

  /// An answer that is remembered; nil where it is none.
  private func choice(_ text: String, about subject: String, on day: Day, file: String) -> LayoutChoice? {
    // Of a sheet whose hash is gone nobody knows which it was.
    guard !text.contains(where: \.isNewline), !Language.allCases.contains(where: { ChoiceFile.thisSheet[$0] == subject }),
      let (word, answer) = text.wordAndValue, let kind = LayoutChoice.Kind.allCases.first(where: { $0.option == word })
    else { return nil }
    let key: String? =
      switch kind {
      case .column: ColumnChoice(answer).map { _ in subject }
      case .dateOrder: SheetAnswers.dateOrders.contains(answer) ? subject : nil
      case .activity: answer.split(separator: "/", maxSplits: 1).count == 2 && !answer.hasPrefix("/") ? subject : nil
      case .status: StatusChoice(answer)?.key
      case .place: PlaceChoice(answer, in: project.places)?.key
      }
    guard let key, !key.isEmpty else { return nil }
    return LayoutChoice(kind: kind, key: key, answer: answer, madeOn: day, file: file)
  }
}

extension [AnsweredSheet] {
  /// The hashes of bytes that stand under several names.
  var severalNames: Set<String> {
    Set(Dictionary(grouping: filter { !$0.fileName.isEmpty }, by: \.hash).filter { Set($0.value.map(\.fileName)).count > 1 }.keys)
  }
}

extension LayoutChoice.Kind {
  /// The word of the option that gives such an answer: `date-order`.
  fileprivate var option: String { rawValue.replacing("_", with: "-") }
}

extension AnsweredSheet {
  /// What stands for a sheet that is read as it stands.
  private static let nothing = "none"
  /// The word before the hash of the sheet that took its place.
  private static let replaced = "replaced-by"

  /// A line for each answer, by the word of its option: `date=2024-10-21`.
  fileprivate var written: String {
    let lines = answers.lines + [successor].compactMap(\.self).map { "\(AnsweredSheet.replaced)=\($0)" }
    return lines.isEmpty ? AnsweredSheet.nothing : lines.joined(separator: "\n")
  }

  /// Reads what `written` writes of a sheet; nil where any line of it is no answer.
  fileprivate init?(written text: String, of sheet: AnsweredSheet, _ places: Gazetteer) {
    self = sheet
    if text == AnsweredSheet.nothing { return }
    for line in text.split(whereSeparator: \.isNewline) {
      guard let (word, value) = String(line).wordAndValue else { return nil }
      if word == AnsweredSheet.replaced, let hash = value.hash {
        successor = hash
      } else if !answers.read(word, value, places) {
        return nil
      }
    }
    if answers.isEmpty, successor == nil { return nil }
  }
}

extension SheetAnswers {
  fileprivate static let dateOrders = ["dmy", "mdy"]

  fileprivate var lines: [String] {
    let single = [
      ("activity", activity), ("date", date), ("commune", commune), ("year", year.map(String.init)), ("min-minutes", minMinutes.map(String.init)),
      ("date-order", dateOrder),
    ].compactMap { word, value in value.map { "\(word)=\($0)" } }
    return single + (columns ?? []).map { "column=\($0)".inOneLine }
  }

  /// - Returns: False where it is no answer.
  fileprivate mutating func read(_ word: String, _ value: String, _ places: Gazetteer) -> Bool {
    switch word {
    case "activity": activity = value
    case "date" where Day(iso: value) != nil: date = value
    case "commune":
      guard let found = places.commune(ofPlace: value) else { return false }
      commune = places.writing(of: found)
    case "year":
      guard let number = Int(value), SessionOptions.years.contains(number) else { return false }
      year = number
    case "min-minutes":
      guard let number = Int(value), SessionOptions.minutes.contains(number) else { return false }
      minMinutes = number
    case "date-order" where SheetAnswers.dateOrders.contains(value): dateOrder = value
    case "column":
      guard let column = ColumnChoice(value) else { return false }
      columns = (columns ?? []) + [column.description]
    default: return false
    }
    return true
  }
}

extension String {
  /// Without line breaks: they part the answers about one sheet, and those in a header say nothing.
  fileprivate var inOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

  /// The text as a hash is written; nil where it is none.
  fileprivate var hash: String? {
    let text = lowercased()
    return text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) } ? text : nil
  }

  /// `date=2024-10-21` as its two halves; nil where either is missing.
  fileprivate var wordAndValue: (word: String, value: String)? {
    guard let equals = firstIndex(of: "=") else { return nil }
    let (word, value) = (String(self[..<equals]).trimmed, String(self[index(after: equals)...]).trimmed)
    return word.isEmpty || value.isEmpty ? nil : (word, value)
  }
}

extension Day {
  /// Reads `2024-10-21`, or what spreadsheets make of it here: `21/10/2024`, `21-10-24`.
  fileprivate init?(given text: String) {
    let fields = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard fields.count == 3 else { return nil }
    let (year, day) = fields[0] > 31 ? (fields[0], fields[2]) : (fields[2], fields[0])
    self.init(year: year < 100 ? 2000 + year : year, month: fields[1], day: day)
  }
}
