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
}
