public import ArgumentParser
public import BilanModel

/// Options that every command of a project takes.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le dossier du projet.", nl: "De map van het project.", en: "The project's folder."),
      valueName: "dir"))
  var project = "."

  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Langue des messages et des rapports : fr, nl ou en.",
        nl: "Taal van meldingen en verslagen: fr, nl of en.",
        en: "Language of messages and reports: fr, nl or en."), valueName: "fr|nl|en"))
  var language: Language?

  @OptionGroup var colours: ColourArguments

  /// `--language`, else the project's, else the system's, else French. From here on the command speaks of the project's units in its own words.
  func language(of project: Project?) -> Language {
    let spoken = language ?? project?.language ?? Terminal.language
    if let project { (Terminal.placeWords, Terminal.spoken) = (project.placeWords, spoken) }
    return spoken
  }
}

extension Language: ExpressibleByArgument {}
