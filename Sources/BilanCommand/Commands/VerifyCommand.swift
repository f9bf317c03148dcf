internal import ArgumentParser
internal import BilanModel
internal import BilanProject

struct VerifyCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: Terminal.text(
        fr: "Un classeur est-il encore tel que bilan l'a écrit ?",
        nl: "Is een werkmap nog zoals bilan ze schreef?",
        en: "Whether a workbook is still what bilan wrote."),
      discussion: Terminal.text(
        fr: """
          Sans projet, le classeur est comparé à son sceau : ce qui a été modifié, et où. Dans le dossier du projet, chaque cellule est aussi comparée \
          à ce que le projet écrirait aujourd'hui, et le sceau d'un rapport envoyé (report --final) à la clé du projet. \
          Statut de sortie : 0 rien n'a changé, ou, d'un rapport envoyé, seul le projet ; 1 quelque chose a changé.
          """,
        nl: """
          Zonder project wordt de werkmap met haar zegel vergeleken: wat werd gewijzigd, en waar. In de map van het project wordt elke cel ook vergeleken \
          met wat het project vandaag zou schrijven, en het zegel van een verzonden verslag (report --final) met de sleutel van het project. \
          Afsluitcode: 0 niets gewijzigd, of, bij een verzonden verslag, alleen het project; 1 iets werd gewijzigd.
          """,
        en: """
          Without a project the workbook is compared with its seal: what was changed, and where. In the project's folder each cell is also compared \
          with what the project would write today, and the seal of a report that was sent (report --final) with the project's key. \
          Exit status: 0 nothing has changed or, of a report that was sent, the project alone; 1 something has.
          """))
  }

  @OptionGroup var options: ProjectOptions
  @Argument(help: ArgumentHelp(Terminal.text(fr: "Un classeur .xlsx.", nl: "Een werkmap .xlsx.", en: "A workbook .xlsx."), valueName: "file"))
  var files: [String]

  func run() async throws {
    try await telling(options.language(of: nil), isLong: true) {
      let folder = try ProjectFolder.find(options.project)
      let language = options.language(of: folder?.project)
      var diagnostics: [Diagnostic] = []
      for file in files {
        let verified = try await Verification(of: file, beside: folder)
        if !verified.code.isEmpty { Terminal.print(verified.text(of: file, language)) }
        diagnostics += verified.diagnostics
      }
      return report(diagnostics, language)
    }
  }
}

extension Verification {
  /// What the seal says, line by line, and what it proves.
  fileprivate func text(of file: String, _ language: Language) -> String {
    let lines = facts(language).map { ($0.label, $0.text ?? "") }
    let width = lines.map(\.0.count).max() ?? 0
    return ([file] + lines.map { "  " + $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + $0.1 }).joined(separator: "\n")
  }
}
