internal import BilanImport
public import BilanModel
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A project on disk: its file, its store, its texts; and, in extensions, all that can be done with it.
///
/// Values go in and values come out: nothing is printed, and no call depends on one before or beside it but by what stands in the folder. Many may be made at once.
public struct ProjectFolder: Sendable {
  public let path: String
  public let project: Project
  /// What is wrong with the project file and only costs an indicator, a target or a period.
  public let diagnostics: [Diagnostic]
  /// Where each indicator is defined.
  public let indicatorPlaces: [Code<Indicator>: SourcePlace]
  /// Where what was counted is remembered; nil where it is not.
  let memory: FigureMemory?
  /// SHA-256 of the project file and of the lists of places that it names, as they were read.
  let fileHashes: [String]

  /// The project in a folder, or the failure that says what is wrong with it.
  ///
  /// - Parameter memory: Where what is counted is remembered, for whoever asks again and again.
  public init(_ path: String, memory: FigureMemory? = nil) throws {
    guard let folder = try ProjectFolder.find(path, memory: memory) else {
      throw Failure(.noProject, at: path, kind: .file)
    }
    self = folder
  }

  /// The project in a folder, or nil when there is no project file.
  public static func find(_ path: String) throws -> ProjectFolder? { try find(path, memory: nil) }

  private static func find(_ path: String, memory: FigureMemory?) throws -> ProjectFolder? {
    let file = ProjectFolder.join(path, ProjectFile.name)
    guard access(file, F_OK) == 0 else { return nil }
    let read = ProjectFile(reading: file)
    guard let project = read.project else {
      let isUnreadable = read.diagnostics.contains { $0.problem == .unreadableFile }
      throw Failure(read.diagnostics, kind: isUnreadable ? .file : .data)
    }
    return ProjectFolder(path: path, project: project, file: read, memory: memory)
  }

  private init(path: String, project: Project, file: ProjectFile, memory: FigureMemory?) {
    (self.memory, fileHashes) = (memory, file.hashes)
    self.path = path
    self.project = project
    diagnostics = file.diagnostics + ConflictCopies.diagnostics(in: path)
    indicatorPlaces = file.indicatorPlaces
  }

  /// Where everything imported is kept; nothing is there before the first import.
  public var storePath: String { file("bilan.sqlite") }

  /// The path of `projet.yaml`.
  public var projectFile: String { file(ProjectFile.name) }

  /// The path of something in the folder.
  public func file(_ name: String) -> String { ProjectFolder.join(path, name) }

  static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  /// The period of this code or name (2024-S1, all), or the failure that names those there are.
  public func period(_ code: String) throws -> Period {
    if let period = project.period(named: code) { return period }
    throw Failure(
      .unknownPeriod, at: file(ProjectFile.name),
      ["known": .list(project.periods.map(\.code.text))], text: code, kind: .usage)
  }
}
