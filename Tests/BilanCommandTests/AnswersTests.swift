import Foundation
import Testing

/// What was filled into a workbook comes back by `bilan answers` and fills the next one.
@Suite struct AnswersTests {
  /// A project with one sheet, and the workbook of its grant's account.
  private func account() throws -> (workspace: Workspace, book: String) {
    let workspace = try Workspace()
    _ = try workspace.shell("cp '\(Program.repository)/samples/errors/projet.yaml' '\(Program.repository)/samples/errors/B0219.csv' .")
    try workspace.bilan("import", "B0219.csv")
    let run = try workspace.bilan("report", "--period", "2024", "--form", "subvention", "--out", "r")
    #expect(run.status == 0, "\(run.everything)")
    return (workspace, "r/rapport-2024-fr-subvention.xlsx")
  }

  private let office = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/bin/libreoffice"].first { FileManager.default.isExecutableFile(atPath: $0) }

  private static let changer = Program.repository + "/Tests/BilanCommandTests/Readers/change_cells.py"

  /// A copy in which cells say something, as a person would type it.
  private func fill(_ book: String, _ cells: [(sheet: String, cell: String, value: String)], in workspace: Workspace) throws -> String {
    var current = book
    for (number, cell) in cells.enumerated() {
      let next = "rempli-\(number).xlsx"
      let run = try execute(Program.python, ["-B", Self.changer, current, next, cell.sheet, cell.cell, cell.value], in: workspace.path)
      #expect(run.status == 0, "\(run.everything)")
      current = next
    }
    return current
  }

  @Test func whatWasFilledInFillsTheNextReport() throws {
    let (workspace, book) = try account()
    let filled = try fill(
      book,
      [
        ("I. Identification", "B17", "2024/118"), ("I. Identification", "B18", "25000"), ("III. Comptes", "B5", "12500.5"), ("III. Comptes", "C5", "1200,50"),
        ("III. Comptes", "E5", "facture 7"),
      ], in: workspace)
    let shown = try workspace.bilan("answers", filled, "--dry-run")
    #expect(shown.status == 0 && shown.output.hasSuffix("subvention, 2024 : 5 réponses à reprendre\n"), "\(shown.everything)")
    #expect(!FileManager.default.fileExists(atPath: workspace.file("reponses.yaml")))
    let run = try workspace.bilan("answers", filled)
    #expect(run.status == 0 && run.output.contains("  Numéro de l'arrêté : 2024/118\n"), "\(run.everything)")
    #expect(run.output.contains("  Dépenses (EUR) – Personnel – Prévu : 12500,50\n"), "\(run.everything)")
    #expect(run.output.hasSuffix("5 réponses reprises dans reponses.yaml\n"), "\(run.everything)")
    // Once is enough, and a cell left blank takes nothing back.
    #expect(try workspace.bilan("answers", filled).output.contains("rien de nouveau à reprendre"))
    #expect(try workspace.bilan("answers", book).output.contains("rien de nouveau à reprendre"))
    _ = try workspace.bilan("report", "--period", "2024", "--form", "subvention", "--out", "r2")
    let text = try String(contentsOfFile: workspace.file("r2/rapport-2024-fr-subvention.txt"), encoding: .utf8)
    for answer in ["2024/118", "12 500,50", "1 200,50", "facture 7"] {
      #expect(text.replacing("\u{202F}", with: " ").replacing("\u{A0}", with: " ").contains(answer), "\(answer)")
    }
    // What the program filled in and a person wrote over is taken, too, and said with what stood there.
    let again = try fill("r2/rapport-2024-fr-subvention.xlsx", [("I. Identification", "B17", "2024/119")], in: workspace)
    #expect(try workspace.bilan("answers", again).output.contains("  Numéro de l'arrêté : 2024/119 (avant : 2024/118)\n"))
  }

  /// A workbook that comes back late says nothing against what was answered since.
  @Test func anOlderAnswerThatNobodyTouchedTakesNothingBack() throws {
    let (workspace, book) = try account()
    try workspace.bilan("answers", fill(book, [("I. Identification", "B17", "2024/118")], in: workspace))
    try workspace.bilan("report", "--period", "2024", "--form", "subvention", "--out", "r2")
    try workspace.shell("sed -i 's#2024/118#2024/120#' reponses.yaml")
    let late = try fill("r2/rapport-2024-fr-subvention.xlsx", [("I. Identification", "B18", "300")], in: workspace)
    let run = try workspace.bilan("answers", late)
    #expect(run.output == "  Montant accordé (EUR) : 300\nsubvention, 2024 : 1 réponse reprise dans reponses.yaml\n", "\(run.everything)")
    #expect(try String(contentsOfFile: workspace.file("reponses.yaml"), encoding: .utf8).contains("2024/120"))
  }

  @Test func aWorkbookSavedByLibreOfficeIsReadAsWell() throws {
    let (workspace, book) = try account()
    let filled = try fill(book, [("I. Identification", "B17", "2024/118"), ("III. Comptes", "B6", "300")], in: workspace)
    let run = try execute(
      try #require(office), ["--headless", "--convert-to", "xlsx", "--outdir", "lo", filled], in: workspace.path,
      environment: Program.environment("C.UTF-8", ["HOME": workspace.path]))
    #expect(run.status == 0, "\(run.everything)")
    let taken = try workspace.bilan("answers", "lo/\(filled)")
    #expect(taken.output.hasSuffix("2 réponses reprises dans reponses.yaml\n"), "\(taken.everything)")
  }

  @Test func whatIsNoAmountIsToldAndTheRestIsTaken() throws {
    let (workspace, book) = try account()
    let filled = try fill(book, [("III. Comptes", "B5", "1.234 €"), ("III. Comptes", "B6", "beaucoup"), ("III. Comptes", "B7", "40")], in: workspace)
    let run = try workspace.bilan("answers", filled)
    #expect(run.status == 1 && run.output.hasSuffix("1 réponse reprise dans reponses.yaml\n"), "\(run.everything)")
    for cell in ["B5: erreur[B0788]", "B6: erreur[B0788]"] { #expect(run.errors.contains(cell), "\(run.errors)") }
    let kept = try String(contentsOfFile: workspace.file("reponses.yaml"), encoding: .utf8)
    #expect(kept.contains("40") && !kept.contains("beaucoup") && !kept.contains("234"), "\(kept)")
  }

  @Test func whatIsNoWorkbookOfTheProjectGivesNothing() throws {
    let (workspace, book) = try account()
    #expect(try workspace.bilan("answers", "nulle-part.xlsx").status == 74)
    #expect(try workspace.bilan("answers", "projet.yaml").errors.contains("B0780"))
    _ = try workspace.shell("sed -i 's/^title:.*/title: {fr: Autre, nl: Ander, en: Other}/' projet.yaml")
    let other = try workspace.bilan("answers", book)
    #expect(other.status == 1 && other.errors.contains("B0787"), "\(other.everything)")
    #expect(!FileManager.default.fileExists(atPath: workspace.file("reponses.yaml")))
  }

  /// What somebody typed into a report is not lost when it is made again.
  @Test func aFilledWorkbookIsNotReplacedUntilItsAnswersAreTaken() throws {
    let (workspace, book) = try account()
    let report = ["report", "--period", "2024", "--form", "subvention", "--out", "r"]
    let filled = try fill(book, [("I. Identification", "B17", "2024/118")], in: workspace)
    try workspace.shell("cp \(filled) \(book)")
    let before = try workspace.bytes(book)
    let refused = try workspace.bilan(report)
    #expect(refused.status == 74 && refused.errors.contains("B0807") && refused.errors.contains("Numéro de l'arrêté"), "\(refused.everything)")
    #expect(try workspace.bytes(book) == before)
    #expect(try workspace.bilan("answers", book).status == 0)
    let run = try workspace.bilan(report)
    #expect(run.status == 0, "\(run.everything)")
    #expect(try workspace.bytes(book) != before)
    // What the program had filled in and a person wrote over comes back in the same way; a cell that was emptied says nothing.
    let again = try fill(book, [("I. Identification", "B17", "2024/130")], in: workspace)
    try workspace.shell("cp \(again) \(book)")
    #expect(try workspace.bilan(report).status == 74)
    #expect(try workspace.bilan("answers", book).status == 0)
    #expect(try workspace.bilan(report).status == 0)
    // Untouched, it is replaced as often as one likes, with other figures too.
    try workspace.shell("sed -i 's#2024/130#2024/119#' reponses.yaml")
    #expect(try workspace.bilan(report).status == 0)
  }

  @Test func aWorkbookOfSomebodyElseAndAChangedFigureAreNotReplaced() throws {
    let (workspace, book) = try account()
    let report = ["report", "--period", "2024", "--form", "subvention", "--out", "r"]
    try workspace.shell("cp \(book) intact.xlsx")
    let changed = try fill(book, [("I. Identification", "A5", "autre")], in: workspace)
    for other in [changed, Program.repository + "/samples/rezone-midi-vif/presences/2024/listes axe 1.xlsx"] {
      try workspace.shell("cp '\(other)' \(book)")
      let before = try workspace.bytes(book)
      let run = try workspace.bilan(report)
      #expect(run.status == 74 && run.errors.contains("B0807"), "\(run.everything)")
      #expect(try workspace.bytes(book) == before)
    }
    try workspace.shell("cp intact.xlsx \(book)")
    #expect(try workspace.bilan(report).status == 0)
  }

  /// What stands there and cannot be read is no absence of answers.
  @Test(arguments: ["mkdir reponses.yaml", "mkfifo reponses.yaml", "ln -s nulle-part reponses.yaml"])
  func answersThatCannotBeReadAreNotNone(made: String) throws {
    let (workspace, _) = try account()
    try workspace.shell(made)
    let run = try workspace.bilan("report", "--period", "2024", "--form", "subvention", "--out", "r2")
    #expect(run.status == 74 && run.errors.contains("reponses.yaml: erreur[B0101]"), "\(run.everything)")
    #expect(!workspace.exists("r2/rapport-2024-fr-subvention.xlsx"))
  }
}
