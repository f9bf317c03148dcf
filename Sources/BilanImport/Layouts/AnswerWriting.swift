public import BilanModel
internal import Yams

extension AnswerFile {
  /// The file cannot be changed by a program without changing what else it says: it has to be edited by hand.
  public struct Unsuitable: Error {}

  /// The text of the file with the answers of one form and period put in; all else, comments too, stays as it is.
  ///
  /// - Parameters:
  ///   - text: Of the file as it is; empty where there is none.
  ///   - language: In which labels are written.
  public static func text(_ text: String, putting answers: FormAnswers, of scope: Scope, _ language: Language) throws(Unsuitable) -> String {
    let new = text.isEmpty ? heading[language] : text
    do {
      let result = try Lines(new, scope, block(answers, scope, language)).text
      try check(result, against: new, answers, scope)
      return result
    } catch { throw Unsuitable() }
  }

  private static let heading = Localized(
    fr: "# Réponses aux formulaires\u{A0}: par formulaire, période et question. « bilan report » les reprend.\n",
    nl: "# Antwoorden op formulieren: per formulier, periode en vraag. ‘bilan report’ neemt ze over.\n",
    en: "# Answers to forms: by form, period and question. “bilan report” fills them in.\n")

  /// The lines below the period, without their indent.
  private static func block(_ answers: FormAnswers, _ scope: Scope, _ language: Language) -> [String] {
    var lines: [String] = []
    var written: Set<Localized> = []
    for asked in scope.form.asked {
      guard case .question(let label) = asked, let answer = answers.texts[label] else { continue }
      lines.append("\(quoted(label[language])): \(quoted(answer))")
    }
    let grids = scope.form.sheets.flatMap(\.blocks).compactMap { if case .grid(let grid) = $0 { grid } else { nil } }
    for grid in grids where written.insert(grid.title).inserted {
      let rows = grid.rows.compactMap { row -> String? in
        let cells = grid.columns.dropFirst().compactMap { column -> String? in
          answers.cells[FormAnswers.Place(grid: grid.title, row: row, column: column)].map { "\(quoted(column[language])): \(text(of: $0))" }
        }
        return cells.isEmpty ? nil : "  \(quoted(row[language])): {\(cells.joined(separator: ", "))}"
      }
      if !rows.isEmpty { lines += ["\(quoted(grid.title[language])):"] + rows }
    }
    return lines
  }

  private static func text(of value: FormAnswers.Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .amount(let amount): amount.decimals
    }
  }

  fileprivate static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"": "\\\""
      case "\n": "\\n"
      case "\t": "\\t"
      case "\r", "\0": ""
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  /// The new text says the answers, and all else that the old one said.
  private static func check(_ text: String, against old: String, _ answers: FormAnswers, _ scope: Scope) throws {
    let read = AnswerFile(text: text, file: name, of: scope)
    guard read.diagnostics.isEmpty, read.answers == answers else { throw Unsuitable() }
    func others(_ text: String) throws -> [String: [String: Node]] {
      var found: [String: [String: Node]] = [:]
      for (form, periods) in try Yams.compose(yaml: text)?.mapping ?? [:] {
        for (period, node) in periods.mapping ?? [:] where (form.string, period.string) != (scope.form.code.text, scope.period.text) {
          found[form.string ?? "", default: [:]][period.string ?? ""] = node
        }
      }
      return found
    }
    guard try others(text) == others(old) else { throw Unsuitable() }
  }
}

/// The lines of the file, with a block put where it belongs.
private struct Lines {
  private(set) var text: String

  init(_ old: String, _ scope: AnswerFile.Scope, _ block: [String]) throws {
    var lines = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last == "" { lines.removeLast() }
    let forms = try Yams.compose(yaml: old)?.mapping.map { Array($0) } ?? []
    let form = forms.firstIndex { $0.key.string == scope.form.code.text }
    /// The first line behind what begins before a line: its blank lines and comments belong to what follows.
    func end(before next: Int?) -> Int {
      var end = next ?? lines.count
      while end > 0, lines[end - 1].allSatisfy({ $0 == " " }) || lines[end - 1].drop(while: { $0 == " " }).first == "#" { end -= 1 }
      return end
    }
    func line(_ node: Node) throws -> Int {
      guard let mark = node.mark, lines.indices.contains(mark.line - 1) else { throw AnswerFile.Unsuitable() }
      return mark.line - 1
    }
    guard let form else {
      lines += ["\(AnswerFile.quoted(scope.form.code.text)):"] + Lines.indented(block, scope, by: 2)
      text = lines.joined(separator: "\n") + "\n"
      return
    }
    let nextForm = try forms.indices.contains(form + 1) ? line(forms[form + 1].key) : nil
    let periods = forms[form].value.mapping.map { Array($0) } ?? []
    let indent = periods.first.map { ($0.key.mark?.column ?? 3) - 1 } ?? 2
    if let own = periods.firstIndex(where: { $0.key.string == scope.period.text }) {
      let next = try periods.indices.contains(own + 1) ? line(periods[own + 1].key) : nextForm
      let start = try line(periods[own].key)
      lines.replaceSubrange(start..<max(start + 1, end(before: next)), with: Lines.indented(block, scope, by: indent))
    } else {
      lines.insert(contentsOf: Lines.indented(block, scope, by: indent), at: end(before: nextForm))
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private static func indented(_ block: [String], _ scope: AnswerFile.Scope, by indent: Int) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    let name = blanks + AnswerFile.quoted(scope.period.text) + ":"
    return block.isEmpty ? [name + " {}"] : [name] + block.map { blanks + "  " + $0 }
  }
}

extension Rational {
  /// `1234.5`: as few decimals as say it, six at most.
  fileprivate var decimals: String {
    for digits in 0...6 {
      let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
      guard scale % denominator == 0 else { continue }
      let number = numerator * (scale / denominator)
      let (whole, part) = number.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
      let tail = String(part)
      let decimals = digits == 0 ? "" : "." + String(repeating: "0", count: digits - tail.count) + tail
      return (number < 0 ? "-" : "") + "\(whole)" + decimals
    }
    return "\(double)"
  }
}
