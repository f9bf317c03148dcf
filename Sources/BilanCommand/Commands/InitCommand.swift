internal import ArgumentParser
internal import BilanModel
internal import BilanProject

struct InitCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: Terminal.text(
        fr: "Créer un projet commenté pour commencer.", nl: "Een project met uitleg aanmaken om te beginnen.",
        en: "Make a commented project to start from."))
  }

  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Langue du projet : fr, nl ou en.", nl: "Taal van het project: fr, nl of en.",
        en: "Language of the project: fr, nl or en."), valueName: "fr|nl|en"))
  var language: Language?
  @OptionGroup var colours: ColourArguments
  @Argument(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le dossier à créer.", nl: "De map om aan te maken.", en: "The folder to make."), valueName: "dir"))
  var folder: String

  func run() async throws {
    let language = language ?? Terminal.language
    try await telling(language) {
      let file = try ProjectFolder.make(at: folder, language: language)
      let done = Localized(
        fr: "\(file) : complétez ce fichier, puis déposez les feuilles dans presences/ et campagnes/.",
        nl: "\(file): vul dit bestand aan en zet de lijsten in presences/ en campagnes/.",
        en: "\(file): complete this file, then put the sheets into presences/ and campagnes/.")
      Terminal.print(done[language])
      return .success
    }
  }
}
