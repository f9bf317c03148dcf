internal import ArgumentParser
internal import BilanModel
internal import BilanProject

struct ChoicesTake: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "take",
      abstract: Terminal.text(
        fr: "Reprendre les réponses d'un fichier écrit par « bilan choices list --out », par exemple dans une base refaite.",
        nl: "De antwoorden overnemen uit een bestand dat ‘bilan choices list --out’ schreef, bijvoorbeeld in een nieuwe databank.",
        en: "Take the answers back from a file that “bilan choices list --out” wrote, for example into a store made anew."),
      discussion: Terminal.text(
        fr: """
          Avant ou après l'importation : les feuilles auxquelles ces réponses se rapportent sont relues, et déplacées s'il le faut. \
          Statut de sortie : 0 tout est repris, ou une feuille n'est pas ici ; 1 une ligne ou une feuille n'a pas pu l'être.
          """,
        nl: """
          Voor of na het inlezen: de lijsten waarover deze antwoorden gaan, worden opnieuw gelezen, en zo nodig verplaatst. \
          Afsluitcode: 0 alles overgenomen, of een lijst is hier niet; 1 een regel of een lijst kon niet worden overgenomen.
          """,
        en: """
          Before or after the import: the sheets that these answers are about are read again, and moved where need be. \
          Exit status: 0 everything was taken, or a sheet is not here; 1 a line or a sheet could not be taken.
          """))
  }

  @OptionGroup var options: ProjectOptions
  @Argument(
    help: ArgumentHelp(Terminal.text(fr: "Le fichier de réponses.", nl: "Het bestand met antwoorden.", en: "The file of answers."), valueName: "file"))
  var file: String
  @Argument(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Les feuilles qui ne sont pas dans le dossier du projet, ou les dossiers où elles sont.",
        nl: "De lijsten die niet in de projectmap staan, of de mappen waarin ze staan.",
        en: "The sheets that are not in the project's folder, or the folders where they are."), valueName: "path"))
  var paths: [String] = []

  func run() async throws {
    try await telling(options.language(of: nil), isLong: true) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let taken = try await folder.takeChoices(from: file, sheets: paths, language, progress: ProgressLine.showReading(in: language))
      if !taken.diagnostics.isEmpty { _ = report(taken.diagnostics, language) }
      for result in taken.imports { result.tell(folder.project, isDryRun: false, language) }
      Terminal.print(summary(taken, language))
      return status(of: taken.diagnostics + taken.imports.flatMap(\.diagnostics))
    }
  }

  private func summary(_ taken: TakenChoices, _ language: Language) -> String {
    func counted(_ number: Int, _ words: String) -> String { "\(number) \(words.agreeing(with: number, in: language))" }
    let (choices, sheets, replaced) = (taken.choices, taken.sheets, taken.replaced)
    let again = Localized(
      fr: " ; \(counted(replaced, "feuille(s) de nouveau remplacée(s)"))", nl: "; \(counted(replaced, "lijst(en)")) opnieuw vervangen",
      en: "; \(counted(replaced, "sheet(s)")) replaced again")
    let done = Localized(
      fr: "\(counted(choices, "réponse(s) retenue(s) reprise(s)")), et celles sur \(counted(sheets, "feuille(s)"))",
      nl: "\(counted(choices, "onthouden antwoord(en)")) overgenomen, en die over \(counted(sheets, "lijst(en)"))",
      en: "\(counted(choices, "remembered answer(s)")) taken back, and those about \(counted(sheets, "sheet(s)"))")
    return ChoicesCommand.codes(taken.codes, language) + done[language] + (replaced > 0 ? again[language] : "")
  }
}
