internal import ArgumentParser
internal import BilanModel
internal import BilanProject

struct YearCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "year",
      abstract: Terminal.text(
        fr: "Ouvrir une nouvelle année du projet.", nl: "Een nieuw jaar van het project openen.", en: "Open a new year of the project."),
      discussion: Terminal.text(
        fr: """
          La période est ajoutée à projet.yaml, dont les commentaires restent ; les axes et les activités continuent. Les valeurs cibles de l'année précédente sont reprises, à revoir : \
          chaque rapport le dit jusqu'à ce que vous enleviez « review: true ». Les séances sont à prévoir à nouveau. Les dossiers de l'année sont créés.
          Une année scolaire se donne par son début : 2026, ou 2026-2027. « bilan undo » annule, sauf les dossiers.
          """,
        nl: """
          De periode wordt aan projet.yaml toegevoegd; de opmerkingen blijven. Assen en activiteiten lopen door. De streefwaarden van het vorige jaar worden overgenomen en zijn na te kijken: \
          elk verslag zegt dat tot u ‘review: true’ verwijdert. De sessies zijn opnieuw te plannen. De mappen van het jaar worden gemaakt.
          Een schooljaar geeft u met zijn begin: 2026, of 2026-2027. ‘bilan undo’ maakt het ongedaan, behalve de mappen.
          """,
        en: """
          The period is added to projet.yaml, whose comments stay; axes and activities go on. The targets of the year before are taken over, to be reviewed: \
          each report says so until you take “review: true” out. Sessions are to be planned anew. The folders of the year are made.
          A school year is given by its beginning: 2026, or 2026-2027. “bilan undo” undoes it, but for the folders.
          """))
  }

  @OptionGroup var options: ProjectOptions
  @Argument(
    help: ArgumentHelp(
      Terminal.text(fr: "L'année qui s'ouvre : 2026, 2026-2027.", nl: "Het jaar dat begint: 2026, 2026-2027.", en: "The year that begins: 2026, 2026-2027."),
      valueName: "year"))
  var year: String

  func run() async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      Terminal.print(try folder.addYear(year).lines(language).joined(separator: "\n").visible)
      return .success
    }
  }
}
