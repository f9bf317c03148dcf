public import ArgumentParser
internal import BilanImport
public import BilanModel
internal import BilanStore
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A project on disk: its file, its store, its texts.
struct ProjectFolder {
  let path: String
  let project: Project
  /// What is wrong with the project file and only costs an indicator, a target or a period.
  let diagnostics: [Diagnostic]
  /// Where each indicator is defined.
  let indicatorPlaces: [Code<Indicator>: SourcePlace]

  /// The project in a folder, or the failure that says what is wrong with it.
  init(_ path: String) throws {
    guard let folder = try ProjectFolder.find(path) else {
      throw Failure(.noProject, at: path, status: Failure.fileStatus)
    }
    self = folder
  }

  /// The project in a folder, or nil when there is no project file.
  static func find(_ path: String) throws -> ProjectFolder? {
    let file = ProjectFolder.join(path, ProjectFile.name)
    guard access(file, F_OK) == 0 else { return nil }
    let read = ProjectFile(reading: file)
    guard let project = read.project else {
      let isUnreadable = read.diagnostics.contains { $0.problem == .unreadableFile }
      throw Failure(read.diagnostics, status: isUnreadable ? Failure.fileStatus : Failure.dataStatus)
    }
    return ProjectFolder(path: path, project: project, file: read)
  }

  private init(path: String, project: Project, file: ProjectFile) {
    self.path = path
    self.project = project
    diagnostics = file.diagnostics
    indicatorPlaces = file.indicatorPlaces
  }

  var storePath: String { file("bilan.sqlite") }

  /// What was answered about earlier files.
  func choices() throws -> [LayoutChoice] { try Store.openExisting(at: storePath)?.choices() ?? [] }

  func file(_ name: String) -> String { ProjectFolder.join(path, name) }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  func period(_ code: String) throws -> Period {
    if let period = project.period(named: code) { return period }
    throw Failure(
      .unknownPeriod, at: file(ProjectFile.name),
      ["known": .list(project.periods.map(\.code.text))], text: code, status: Failure.usageStatus)
  }
}

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

  /// `--language`, else the project's, else the system's, else French.
  func language(of project: Project?) -> Language {
    language ?? project?.language ?? Terminal.language
  }
}

extension Language: ExpressibleByArgument {}
