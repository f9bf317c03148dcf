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
          Statut de sortie : 0 rien n'a changé ; 1 quelque chose a changé.
          """,
        nl: """
          Zonder project wordt de werkmap met haar zegel vergeleken: wat werd gewijzigd, en waar. In de map van het project wordt elke cel ook vergeleken \
          met wat het project vandaag zou schrijven, en het zegel van een verzonden verslag (report --final) met de sleutel van het project. \
          Afsluitcode: 0 niets gewijzigd; 1 iets werd gewijzigd.
          """,
        en: """
          Without a project the workbook is compared with its seal: what was changed, and where. In the project's folder each cell is also compared \
          with what the project would write today, and the seal of a report that was sent (report --final) with the project's key. \
          Exit status: 0 nothing has changed; 1 something has.
          """))
  }

  @OptionGroup var options: ProjectOptions
  @Argument(help: ArgumentHelp(Terminal.text(fr: "Un classeur .xlsx.", nl: "Een werkmap .xlsx.", en: "A workbook .xlsx."), valueName: "file"))
  var files: [String]

  func run() async throws {
    try await telling(options.language(of: nil)) {
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
    func text(_ fr: String, _ nl: String, _ en: String) -> String { Localized(fr: fr, nl: nl, en: en)[language] }
    let compared = base.map { text(", comparé à \($0)", ", vergeleken met \($0)", ", compared with \($0)") } ?? ""
    let day = asOf.map { " · \($0.belgian)" } ?? ""
    let state =
      isUntouched
      ? text(
        "\(sheets) feuilles, \(cells) cellules : rien n'a changé", "\(sheets) bladen, \(cells) cellen: niets gewijzigd",
        "\(sheets) sheets, \(cells) cells: nothing has changed")
      : text("\(sheets) feuilles, \(cells) cellules : modifié", "\(sheets) bladen, \(cells) cellen: gewijzigd", "\(sheets) sheets, \(cells) cells: changed")
    var lines = [
      (
        text("sceau", "zegel", "seal"),
        text(
          "\(code), à comparer avec le pied de la page signée", "\(code), te vergelijken met de voet van de ondertekende pagina",
          "\(code), to be compared with the foot of the signed page")
      ),
      (text("rapport", "verslag", "report"), "\(project) · \(period)\(compared)\(day) · \(tool)"),
      (text("contenu", "inhoud", "content"), state),
      (text("auteur", "auteur", "author"), proof(language)),
    ]
    if !filled.isEmpty {
      let cells = filled.prefix(20).map { "\($0.sheet)!\($0.cell)" }.joined(separator: ", ") + (filled.count > 20 ? ", …" : "")
      lines.append(
        (
          text("rempli", "ingevuld", "filled in"),
          "\(filled.count) "
            + text("cellule(s) du formulaire", "(cel|cellen) van het formulier", "cell(s) of the form").agreeing(with: filled.count, in: language)
            + language.colon() + " " + cells
        ))
    }
    let width = lines.map(\.0.count).max() ?? 0
    return ([file] + lines.map { "  " + $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + $0.1 }).joined(separator: "\n")
  }

  /// Who set the seal, and what that is worth.
  private func proof(_ language: Language) -> String {
    let text =
      switch authorship {
      case .unsigned:
        Localized(
          fr: "sceau sans clé : il révèle une erreur ou une modification, pas un faussaire qui refait le sceau",
          nl: "zegel zonder sleutel: het toont een fout of een wijziging, geen vervalser die een nieuw zegel aanbrengt",
          en: "sealed without a key: it shows a mistake or a change, not a forger who seals anew")
      case .unknown:
        Localized(
          fr: "sceau posé avec la clé d'un projet ; seul ce projet peut le confirmer",
          nl: "zegel met de sleutel van een project; alleen dat project kan het bevestigen",
          en: "sealed with a project's key; only that project can confirm it")
      case .thisProject:
        Localized(fr: "sceau posé avec la clé de ce projet", nl: "zegel met de sleutel van dit project", en: "sealed with the key of this project")
      case .otherProject:
        Localized(
          fr: "sceau posé avec une autre clé que celle de ce projet", nl: "zegel met een andere sleutel dan die van dit project",
          en: "sealed with another key than that of this project")
      }
    return text[language]
  }
}
