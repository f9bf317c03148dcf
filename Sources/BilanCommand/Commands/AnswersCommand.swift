internal import ArgumentParser
internal import BilanModel
internal import BilanProject

struct AnswersCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "answers",
      abstract: Terminal.text(
        fr: "Reprendre ce qui a été rempli dans un classeur : le prochain rapport en sera rempli.",
        nl: "Overnemen wat in een werkmap werd ingevuld: het volgende verslag is er dan mee ingevuld.",
        en: "Take over what was filled into a workbook: the next report is filled with it."),
      discussion: Terminal.text(
        fr: """
          Les réponses vont dans reponses.yaml, pour le formulaire et la période du classeur. Une cellule laissée vide ne dit rien : ce qui est gardé le reste. \
          Statut de sortie : 0 tout est repris ; 1 une réponse n'a pas pu l'être.
          """,
        nl: """
          De antwoorden komen in reponses.yaml, voor het formulier en de periode van de werkmap. Een lege cel zegt niets: wat bewaard is, blijft. \
          Afsluitcode: 0 alles overgenomen; 1 een antwoord kon niet worden overgenomen.
          """,
        en: """
          The answers go to reponses.yaml, for the form and the period of the workbook. A cell left blank says nothing: what is kept stays. \
          Exit status: 0 everything was taken; 1 an answer could not be.
          """))
  }

  @OptionGroup var options: ProjectOptions
  @Argument(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Un classeur .xlsx écrit par « bilan report », puis rempli.", nl: "Een werkmap .xlsx die ‘bilan report’ schreef en die werd ingevuld.",
        en: "A workbook .xlsx that “bilan report” wrote and that was filled in."), valueName: "file"))
  var file: String
  @Flag(
    help: ArgumentHelp(
      Terminal.text(fr: "Montrer seulement ce qui serait repris.", nl: "Alleen tonen wat zou worden overgenomen.", en: "Only show what would be taken.")))
  var dryRun = false

  func run() async throws {
    try await telling(options.language(of: nil), isLong: true) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let form = try folder.filledForm(at: file)
      for change in form.changes { Terminal.print("  " + change.text(language)) }
      guard try dryRun || folder.keep(form) else {
        let reason = Localized(
          fr: "le fichier a changé entre-temps", nl: "het bestand is intussen gewijzigd", en: "the file has changed meanwhile")
        throw Failure(.cannotWrite, at: folder.answerFile, ["reason": .localized(reason)], kind: .file)
      }
      Terminal.print(summary(form, language))
      return report(form.diagnostics, language)
    }
  }

  private func summary(_ form: FilledForm, _ language: Language) -> String {
    let count = form.changes.count
    let what = "\(form.form), \(form.period.code)"
    let text =
      count == 0
      ? Localized(fr: "rien de nouveau à reprendre", nl: "niets nieuws over te nemen", en: "nothing new to be taken")
      : dryRun
        ? Localized(
          fr: "\(count) " + "réponse(s) à reprendre".agreeing(with: count, in: .fr),
          nl: "\(count) over te nemen " + "(antwoord|antwoorden)".agreeing(with: count, in: .nl),
          en: "\(count) " + "answer(s) to be taken".agreeing(with: count, in: .en))
        : Localized(
          fr: "\(count) " + "réponse(s) reprise(s) dans reponses.yaml".agreeing(with: count, in: .fr),
          nl: "\(count) " + "(antwoord|antwoorden) overgenomen in reponses.yaml".agreeing(with: count, in: .nl),
          en: "\(count) " + "answer(s) taken into reponses.yaml".agreeing(with: count, in: .en))
    return what + language.colon() + " " + text[language]
  }
}

extension FilledForm.Change {
  /// `Numéro de l'arrêté : 2024/118 (avant : 2024/17)`
  fileprivate func text(_ language: Language) -> String {
    func short(_ text: String) -> String {
      let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      return line.count <= 60 ? line : line.prefix(60) + "…"
    }
    let old = Localized(fr: "avant", nl: "voorheen", en: "before")[language]
    return asked.label(language) + language.colon() + " " + short(now) + (before.map { " (\(old)\(language.colon()) \(short($0)))" } ?? "")
  }
}
