import BilanModel
import TestSupport
import Testing

@testable import BilanImport

/// Answers to forms, written by the program and by hand.
@Suite struct AnswerFileTests {
  private static func same(_ text: String) -> Localized { Localized(same: text) }

  private static let grid = Form.Grid(
    title: Localized(fr: "Dépenses (EUR)", nl: "Uitgaven (EUR)", en: "Expenses (EUR)"),
    columns: [
      Localized(fr: "Poste", nl: "Post", en: "Item"), Localized(fr: "Prévu", nl: "Begroot", en: "Budgeted"), Localized(fr: "Pièce", nl: "Stuk", en: "Voucher"),
    ],
    rows: [Localized(fr: "Personnel", nl: "Personeel", en: "Staff"), same("B: \"x\"")], amounts: 1, total: same("Total"))

  private static let questions = [Localized(fr: "Montant accordé", nl: "Toegekend bedrag", en: "Amount granted"), same("# rien"), same("yes")]

  private static let form = Form(
    code: "compte", title: same("Compte"), output: .workbookAndText,
    sheets: [
      Form.Sheet(title: same("A"), purpose: nil, isLandscape: false, fitsOnePage: false, blocks: [.questions(questions), .grid(grid), .content(.signature)])
    ])

  private func scope(_ period: String = "2024") -> AnswerFile.Scope {
    AnswerFile.Scope(form: AnswerFileTests.form, period: Code(period), forms: ["compte", "impulsion"], periods: ["2023", "2024"])
  }

  private func random(_ chance: inout Seeded) -> FormAnswers {
    var answers = FormAnswers()
    let texts = ["12", "no", "L'été: \"ici\" \\ là", "# a", "ligne 1\nligne 2", "~", "été", "- x", "{a: b}", "2024"]
    for asked in AnswerFileTests.form.asked where Bool.random(using: &chance) {
      switch asked {
      case .question(let label): answers.texts[label] = texts.randomElement(using: &chance)
      case .cell(let place, isAmount: true):
        answers.cells[place] = .amount(Rational(Int.random(in: 0...99_999_99, using: &chance), over: [1, 10, 100].randomElement(using: &chance)!))
      case .cell(let place, isAmount: false): answers.cells[place] = .text(texts.randomElement(using: &chance)!)
      }
    }
    return answers
  }

  /// What is written is read again, and nothing else changes: neither what was kept of another period nor what another form or a comment says.
  @Test(arguments: 1...200) func whatIsWrittenIsRead(seed: UInt64) throws {
    var chance = Seeded(seed)
    let starts = [
      "", "# mes réponses\n", "impulsion:\n  2024: {}\n# fin\n", "compte:\n  2023:\n    # à revoir\n    yes: oui\n\n# le reste\nimpulsion:\n    2023: {}\n",
      "impulsion: {}\ncompte:\n    2024:\n        yes: non\n    # après\n    2023: {}",
    ]
    var text = starts.randomElement(using: &chance)!
    var kept = ["2023": AnswerFile(text: text, file: "r", of: scope("2023")).answers, "2024": FormAnswers()]
    let comments = text.split(separator: "\n").filter { $0.contains("#") }
    for _ in 0..<6 {
      let period = ["2023", "2024"].randomElement(using: &chance)!
      let language = Language.allCases.randomElement(using: &chance)!
      kept[period] = random(&chance)
      let isFirst = period == "2023" && text.contains("à revoir")
      text = try AnswerFile.text(text, putting: kept[period]!, of: scope(period), language)
      for other in ["2023", "2024"] where other == period || kept[other] != FormAnswers() {
        let read = AnswerFile(text: text, file: "r", of: scope(other))
        #expect(read.diagnostics.isEmpty && read.answers == kept[other], "\(other)\n\(text)")
      }
      // A comment amid answers that are written anew goes with them; every other one stays.
      for comment in comments where !(isFirst && comment.contains("à revoir")) && !(comment.contains("à revoir")) { #expect(text.contains(comment), "\(text)") }
    }
  }

  @Test func labelsAreKnownInEveryLanguage() {
    let text = "compte:\n  2024:\n    Toegekend bedrag: 12.500 euro\n    Uitgaven (EUR):\n      Staff: {Prévu: \"1234,50\", Voucher: 7}\n"
    let read = AnswerFile(text: text, file: "r", of: scope())
    #expect(read.diagnostics.isEmpty)
    #expect(read.answers.texts == [AnswerFileTests.questions[0]: "12.500 euro"])
    let row = AnswerFileTests.grid.rows[0]
    let place = { (column: Int) in FormAnswers.Place(grid: AnswerFileTests.grid.title, row: row, column: AnswerFileTests.grid.columns[column]) }
    #expect(read.answers.cells == [place(1): .amount(Rational(2469, over: 2)), place(2): .text("7")])
  }

  /// Each mistake is named with its place, and then no answer is taken.
  @Test(arguments: [
    ("compte:\n  2024:\n    Montant acordé: 1\n", 3, 5, Problem.unknownKey), ("comptes:\n  2024: {}\n", 1, 1, .unknownKey),
    ("compte:\n  2042: {}\n", 2, 3, .unknownKey),
    ("compte:\n  2024:\n    yes: [a]\n", 3, 10, .wrongValue),
    ("compte:\n  2024:\n    Dépenses (EUR):\n      Personnel: {Prévu: beaucoup}\n", 4, 26, .wrongValue),
    ("compte:\n  2024:\n    Dépenses (EUR):\n      Personnel: {Prévus: 1}\n", 4, 19, .unknownKey), ("compte: 3\n", 1, 9, .wrongValue),
    ("compte:\n  2024:\n    Montant accordé: 1\n    Amount granted: 2\n", 4, 21, .wrongValue), ("compte:\n  2024: {a: b\n", 3, 1, .yamlSyntax),
  ]) func mistakesAreNamed(text: String, line: Int, character: Int, problem: Problem) {
    let read = AnswerFile(text: text, file: "r", of: scope())
    #expect(read.diagnostics.map(\.problem) == [problem], "\(read.diagnostics)")
    #expect(read.diagnostics.first?.place.line == line && read.diagnostics.first?.place.character == character, "\(read.diagnostics)")
    #expect(read.answers.isEmpty)
  }

  /// What cannot be changed line by line is left to a person.
  @Test(arguments: ["{compte: {2024: {}}}\n", "compte: {2024: {}, 2023: {yes: oui}}\n", "compte: &a\n  2023: {yes: oui}\nimpulsion: *a\n"])
  func otherFormsAreLeftAlone(text: String) {
    var answers = FormAnswers()
    answers.texts[AnswerFileTests.questions[2]] = "oui"
    let new = try? AnswerFile.text(text, putting: answers, of: scope(), .fr)
    if let new { #expect(AnswerFile(text: new, file: "r", of: scope()).answers == answers) }
  }
}
