internal import BilanAggregation
internal import BilanImport
internal import BilanModel
internal import BilanStore
internal import BilanText

/// Pairs of writings as a table for Excel, which comes back with decisions in it: open questions, or what is merged without one.
struct DecisionFile {
  let questions: Questions
  let language: Language

  init(questions: Questions, language: Language) {
    self.questions = questions
    self.language = language
  }

  /// One pair to decide about.
  struct Row {
    var first: OpenQuestion.Side
    var second: OpenQuestion.Side
    var reasonsFor: [Localized]
    var reasonsAgainst: [Localized]
    var figures: Int?
    var isLikelySame: Bool
    /// What was decided already, and why.
    var decided: (isSame: Bool, reason: String)?

    init(
      first: OpenQuestion.Side, second: OpenQuestion.Side, reasonsFor: [Localized], reasonsAgainst: [Localized] = [], figures: Int? = nil,
      isLikelySame: Bool = true
    ) {
      self.first = first
      self.second = second
      self.reasonsFor = reasonsFor
      self.reasonsAgainst = reasonsAgainst
      self.figures = figures
      self.isLikelySame = isLikelySame
    }
  }

  /// The columns, in their order. Only the second and third are to be filled in.
  private enum Column: CaseIterable {
    case code, decision, reason, nameA, organisationA, communeA, sessionsA, nameB, organisationB, communeB, sessionsB, reasonsFor, reasonsAgainst, figures,
      likely

    var title: Localized {
      switch self {
      case .code: Localized(fr: "Code", nl: "Code", en: "Code")
      case .decision: Localized(fr: "Même ? (oui/non)", nl: "Dezelfde? (ja/nee)", en: "Same? (yes/no)")
      case .reason: Localized(fr: "Motif", nl: "Reden", en: "Reason")
      case .nameA: Localized(fr: "A", nl: "A", en: "A")
      case .organisationA: Localized(fr: "Organisation A", nl: "Organisatie A", en: "Organisation A")
      case .communeA: Localized(fr: "Commune A", nl: "Gemeente A", en: "Commune A")
      case .sessionsA: Localized(fr: "Séances A", nl: "Sessies A", en: "Sessions A")
      case .nameB: Localized(fr: "B", nl: "B", en: "B")
      case .organisationB: Localized(fr: "Organisation B", nl: "Organisatie B", en: "Organisation B")
      case .communeB: Localized(fr: "Commune B", nl: "Gemeente B", en: "Commune B")
      case .sessionsB: Localized(fr: "Séances B", nl: "Sessies B", en: "Sessions B")
      case .reasonsFor: Localized(fr: "Pour", nl: "Voor", en: "For")
      case .reasonsAgainst: Localized(fr: "Contre", nl: "Tegen", en: "Against")
      case .figures: Localized(fr: "Chiffres concernés", nl: "Betrokken cijfers", en: "Figures concerned")
      case .likely: Localized(fr: "Retenu en attendant", nl: "Intussen aangenomen", en: "Taken for granted")
      }
    }
  }

  /// The title of a column, with the project's word for its unit.
  private func title(_ column: Column) -> Localized { questions.folder.project.inOwnWords(column.title) }

  private static let yes = Localized(fr: "oui", nl: "ja", en: "yes")
  private static let no = Localized(fr: "non", nl: "nee", en: "no")

  // MARK: - Writing

  /// Writes the pairs; a workbook offers the answers.
  ///
  /// - Returns: What of it did not fit a cell.
  func write(_ rows: [Row], to path: String) throws -> [Diagnostic] {
    let name = Localized(fr: "Qui est qui", nl: "Wie is wie", en: "Who is who")
    let table = OwnTable(titles: Column.allCases.map { title($0) }, name: name)
    let untaken = table.isOurs(path) ? try answersNotTaken(in: path) : 0
    guard untaken == 0 else { throw Failure(.answersNotTaken, at: path, ["count": .count(untaken)], kind: .file) }
    let cells = rows.map { row in Column.allCases.map { cell($0, row) } }
    return try table.write(cells, to: path, in: language, choices: [1: [DecisionFile.yes[language], DecisionFile.no[language]]])
  }

  /// How many answers somebody filled into an earlier list at `path` that are no decisions yet: they would be lost if it were written over.
  private func answersNotTaken(in path: String) throws -> Int {
    guard let rows = PlainTable(reading: path)?.rows.dropFirst() else { return 0 }
    let taken = Set(try questions.store.decisions().map { Answer(codes: [$0.first, $0.second], isSame: $0.isSame) })
    return rows.count { row in
      // A reason alone is somebody's note.
      guard row.cells.count > 1, !row.cells[1].trimmed.isEmpty else { return row.cells.count > 2 && !row.cells[2].trimmed.isEmpty }
      let isSame = DecisionFile.answers[row.cells[1].trimmed.lowercased()]
      return isSame.map { !taken.contains(Answer(codes: Set(row.cells[0].trimmed.components(separatedBy: " + ")), isSame: $0)) } ?? true
    }
  }

  private struct Answer: Hashable {
    var codes: Set<String>
    var isSame: Bool
  }

  private func cell(_ column: Column, _ row: Row) -> String {
    let (a, b) = (row.first, row.second)
    switch column {
    case .code: return DecisionFile.code(a, b)
    case .decision: return row.decided.map { ($0.isSame ? DecisionFile.yes : DecisionFile.no)[language] } ?? ""
    case .reason: return row.decided?.reason ?? ""
    case .nameA: return a.name
    case .organisationA: return a.organisation ?? ""
    case .communeA: return a.placeName(questions.folder.project, language) ?? ""
    case .sessionsA: return String(a.sessions)
    case .nameB: return b.name
    case .organisationB: return b.organisation ?? ""
    case .communeB: return b.placeName(questions.folder.project, language) ?? ""
    case .sessionsB: return String(b.sessions)
    case .reasonsFor: return row.reasonsFor.map { questions.folder.project.inOwnWords($0)[language] }.joined(separator: ", ")
    case .reasonsAgainst: return row.reasonsAgainst.map { questions.folder.project.inOwnWords($0)[language] }.joined(separator: ", ")
    case .figures: return row.figures.map(String.init) ?? ""
    case .likely: return (row.isLikelySame ? DecisionFile.yes : DecisionFile.no)[language]
    }
  }

  private static func code(_ a: OpenQuestion.Side, _ b: OpenQuestion.Side) -> String { "\(a.code) + \(b.code)" }

  // MARK: - Reading

  /// The decisions of a file, and its lines about what is no longer there; where anything else is wrong with it, none and everything that is wrong.
  func decisions(in path: String, on day: Day) throws -> (decisions: [StoredDecision], diagnostics: [Diagnostic]) {
    guard let table = PlainTable(reading: path) else {
      return (
        [],
        [
          Diagnostic(
            .unreadableFile, at: SourcePlace(file: path),
            ["reason": .localized(Localized(fr: "fichier illisible", nl: "onleesbaar bestand", en: "unreadable file"))])
        ]
      )
    }
    let header = table.rows.first?.cells ?? []
    func position(_ column: Column) -> Int? {
      header.firstIndex { title in Language.allCases.contains { self.title(column)[$0] == title.trimmed || column.title[$0] == title.trimmed } }
    }
    for column in [Column.code, .decision] where position(column) == nil {
      let place = SourcePlace(file: path, part: table.part, line: table.rows.first?.line ?? 1)
      return ([], [Diagnostic(.notADecisionFile, at: place, ["column": .text(column.title[language])])])
    }
    var reading = Reading(
      file: path, part: table.part, position: position, known: questions.known, subject: questions.subject, day: day)
    for (line, cells) in table.rows.dropFirst() { reading.read(cells, line, language) }
    if reading.isSound, let index = try questions.contradiction(in: reading.decisions.map(\.decision)) {
      let (decision, line) = reading.decisions[index]
      let names = [decision.first, decision.second].map { reading.known[$0]?.name ?? $0 }
      reading.diagnostics.append(
        Diagnostic(.contradictoryDecision, at: SourcePlace(file: path, part: table.part, line: line), ["first": .text(names[0]), "second": .text(names[1])]))
    }
    return (reading.isSound ? reading.decisions.map(\.decision) : [], reading.diagnostics)
  }

  /// One file as far as it is read.
  private struct Reading {
    let file: String
    let part: String?
    let position: (Column) -> Int?
    let known: [String: Questions.Known]
    let subject: StoredDecision.Subject
    let day: Day
    var decisions: [(decision: StoredDecision, line: Int)] = []
    var diagnostics: [Diagnostic] = []
    /// Whether nothing is wrong but that some lines are about what was corrected or erased since.
    var isSound: Bool { diagnostics.allSatisfy { $0.problem == .unknownDescription } }

    mutating func read(_ cells: [String], _ line: Int, _ language: Language) {
      func cell(_ column: Column) -> String? { position(column).flatMap { $0 < cells.count ? cells[$0].trimmed : nil } }
      func problem(_ problem: Problem, _ values: [String: Diagnostic.Value] = [:], text: String) -> Diagnostic {
        Diagnostic(problem, at: SourcePlace(file: file, part: part, line: line, text: text), values)
      }
      let code = cell(.code) ?? ""
      let said = (cell(.decision) ?? "").lowercased()
      let codes = code.components(separatedBy: " + ")
      guard codes.count == 2, codes[0] != codes[1], let a = known[codes[0]], let b = known[codes[1]] else {
        // Where nobody answered, nothing is lost.
        if !said.isEmpty { diagnostics.append(problem(.unknownDescription, text: code)) }
        return
      }
      for (column, expected) in Reading.expectations(a, b, subject) {
        guard let found = cell(column), !expected.contains(where: { Reading.isAsWritten(found, $0) }) else { continue }
        let values: [String: Diagnostic.Value] = ["column": .text(column.title[language]), "expected": .text(expected.first ?? "")]
        diagnostics.append(problem(.editedQuestion, values, text: found))
      }
      if said.isEmpty { return }
      guard let isSame = DecisionFile.answers[said] else {
        diagnostics.append(problem(.notADecision, text: said))
        return
      }
      decisions.append((StoredDecision(subject: subject, codes[0], codes[1], isSame: isSame, reason: cell(.reason) ?? "", decidedOn: day), line))
    }

    /// What the cells about the two sides should still say; what sheets imported since may have changed (sessions, figures) is not looked at.
    private static func expectations(_ a: Questions.Known, _ b: Questions.Known, _ subject: StoredDecision.Subject) -> [(Column, [String])] {
      let names: [(Column, [String])] = [(.nameA, [a.name]), (.nameB, [b.name])]
      if subject == .organisation { return names }
      return names + [
        (.organisationA, [a.organisation]), (.organisationB, [b.organisation]), (.communeA, a.communes.sorted()), (.communeB, b.communes.sorted()),
      ]
    }

    /// Whether a cell came back as it was, but for what a spreadsheet does to letters: Windows-1252 has no `ş`, and writes `?` or `s`.
    private static func isAsWritten(_ found: String, _ expected: String) -> Bool {
      if OrganisationName.key(found) == OrganisationName.key(expected) { return true }
      let (x, y) = (Array(found), Array(expected))
      return x.count == y.count && zip(x, y).allSatisfy { $0 == "?" || $0 == $1 }
    }
  }

  private static let answers: [String: Bool] = {
    let yes = ["oui", "ja", "yes", "o", "j", "y", "1"].map { ($0, true) }
    return Dictionary(yes + ["non", "nee", "neen", "no", "n", "0"].map { ($0, false) }, uniquingKeysWith: { first, _ in first })
  }()
}

extension String {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

extension MergedGroup {
  /// Each writing beside the earlier one that it is joined to.
  var pairs: [DecisionFile.Row] {
    writings.compactMap { writing in
      guard let link = writing.link else { return nil }
      let reasons: [Localized] = if case .alike(_, let reasons) = link { reasons } else { [] }
      return DecisionFile.Row(first: writings[link.place].side, second: writing.side, reasonsFor: reasons)
    }
  }
}

extension DecisionFile.Row {
  init(_ question: OpenQuestion) {
    self.init(
      first: question.first, second: question.second, reasonsFor: question.reasonsFor, reasonsAgainst: question.reasonsAgainst,
      figures: question.figures, isLikelySame: question.isLikelySame)
  }
}
