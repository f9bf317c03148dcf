internal import ArgumentParser
internal import BilanExport
internal import BilanImport
internal import BilanModel
internal import BilanProject
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

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
  @Argument(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le dossier à créer.", nl: "De map om aan te maken.", en: "The folder to make."), valueName: "dir"))
  var folder: String

  func run() async throws {
    let language = language ?? Terminal.language
    try await telling(language) {
      let file = ProjectFolder.join(folder, ProjectFile.name)
      guard access(file, F_OK) != 0 else {
        throw Failure(.projectExists, at: file, kind: .usage)
      }
      let recits = ProjectFolder.join(folder, "recits")
      for path in [folder, ProjectFolder.join(folder, "presences"), ProjectFolder.join(folder, "campagnes"), recits] {
        if mkdir(path, 0o777) != 0 && errno != EEXIST {
          throw Failure(
            .cannotWrite, at: path, ["reason": .localized(reason: String(cString: strerror(errno)))],
            kind: .file)
        }
      }
      do throws(ExportError) {
        try AtomicFile.write(StarterProject.text(language), to: file)
      } catch {
        throw Failure(error, writing: file)
      }
      let done = Localized(
        fr: "\(file) : complétez ce fichier, puis déposez les feuilles dans presences/ et campagnes/.",
        nl: "\(file): vul dit bestand aan en zet de lijsten in presences/ en campagnes/.",
        en: "\(file): complete this file, then put the sheets into presences/ and campagnes/.")
      Terminal.print(done[language])
      return .success
    }
  }
}
