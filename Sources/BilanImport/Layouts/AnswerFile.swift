public import BilanModel
internal import Yams

/// The answers to what forms ask for, in `reponses.yaml` beside the project file: by form, period and label, in any of the languages of the form.
public struct AnswerFile: Sendable {
  /// The usual name of the file in a project's folder.
  public static let name = "reponses.yaml"

  /// The answers of the form and period asked for; none where anything is wrong.
  public private(set) var answers = FormAnswers()
  public private(set) var diagnostics: [Diagnostic]

  /// What the file may speak of.
  public struct Scope: Sendable {
    public var form: Form
    public var period: Code<Period>
    /// The names of all forms, and the codes of all periods, so that a slip in another is noticed, too.
    public var forms: [String]
    public var periods: [String]

    public init(form: Form, period: Code<Period>, forms: [String], periods: [String]) {
      (self.form, self.period, self.forms, self.periods) = (form, period, forms, periods)
    }
  }

  public init(reading path: String, of scope: Scope) {
    do {
      let file = try TextFile(reading: path)
      self.init(text: file.text, file: path, of: scope)
      diagnostics = file.diagnostics + diagnostics
    } catch {
      self.init([Diagnostic(.unreadableFile, at: SourcePlace(file: path), ["reason": .localized(reason: error.reason)])])
    }
  }

  private init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  public init(text: String, file: String, of scope: Scope) {
    diagnostics = []
    do {
      guard let root = try Yams.compose(yaml: text)?.withoutCurlyQuotes else { return }
      var reader = AnswerReader(fields: ProjectFields(file: file), scope: scope)
      let found = reader.answers(root)
      diagnostics = reader.fields.diagnostics
      if diagnostics.isEmpty { answers = found }
    } catch {
      diagnostics = [ProjectFile.syntaxError(error, file)]
    }
  }
}

/// Makes answers of a YAML document; what is wrong is collected in `fields`, with line and column.
private struct AnswerReader {
  var fields: ProjectFields
  let scope: AnswerFile.Scope

  mutating func answers(_ root: Node) -> FormAnswers {
    guard !isNothing(root), let forms = fields.mapping(root, key: "reponses", known: scope.forms) else { return FormAnswers() }
    var answers = FormAnswers()
    for (name, node) in forms.values.sorted(by: { $0.key < $1.key }) where !isNothing(node) {
      guard let periods = fields.mapping(node, key: name, known: scope.periods), name == scope.form.code.text else { continue }
      if let own = periods[scope.period.text], !isNothing(own) { read(own, into: &answers) }
    }
    return answers
  }

  private func isNothing(_ node: Node) -> Bool { node.scalar.map { $0.style == .plain && ["", "~", "null"].contains($0.string) } ?? false }

  private mutating func read(_ node: Node, into answers: inout FormAnswers) {
    let blocks = scope.form.sheets.flatMap(\.blocks)
    let questions = blocks.flatMap { if case .questions(let labels) = $0 { labels } else { [Localized]() } }
    let grids = blocks.compactMap { if case .grid(let grid) = $0 { grid } else { nil } }
    let known = questions + grids.map(\.title)
    guard let map = fields.mapping(node, key: scope.period.text, known: known.flatMap(\.written)) else { return }
    for question in questions {
      guard let answer = value(of: question, in: map) else { continue }
      answers.texts[question] = fields.text(answer, key: question.fr)
    }
    for grid in grids {
      guard let rows = value(of: grid.title, in: map), let rowMap = fields.mapping(rows, key: grid.title.fr, known: grid.rows.flatMap(\.written)) else {
        continue
      }
      for row in grid.rows {
        guard let cells = value(of: row, in: rowMap) else { continue }
        let columns = Array(grid.columns.dropFirst())
        guard let cellMap = fields.mapping(cells, key: row.fr, known: columns.flatMap(\.written)) else { continue }
        for (index, column) in columns.enumerated() {
          guard let cell = value(of: column, in: cellMap) else { continue }
          let place = FormAnswers.Place(grid: grid.title, row: row, column: column)
          if index < grid.amounts {
            answers.cells[place] = fields.amount(cell, key: column.fr, inPercent: false).map { .amount($0) }
          } else {
            answers.cells[place] = fields.text(cell, key: column.fr).map { .text($0) }
          }
        }
      }
    }
  }

  /// What stands under a label, in whichever language; said in two, the second is refused.
  private mutating func value(of label: Localized, in map: ProjectFields.Mapping) -> Node? {
    let found = label.written.compactMap { map[$0] }
    if found.count > 1 { fields.wrongValue(found[1], key: label.fr, expected: .text("× 1")) }
    return found.first
  }
}

extension Localized {
  /// Each of its writings once.
  fileprivate var written: [String] { [fr, nl, en].reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
