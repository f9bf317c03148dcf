internal import BilanImport
package import BilanModel
internal import BilanStore
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A project on disk: its file, its store, its texts.
package struct ProjectFolder: Sendable {
  package let path: String
  package let project: Project
  /// What is wrong with the project file and only costs an indicator, a target or a period.
  package let diagnostics: [Diagnostic]
  /// Where each indicator is defined.
  package let indicatorPlaces: [Code<Indicator>: SourcePlace]

  /// The project in a folder, or the failure that says what is wrong with it.
  package init(_ path: String) throws {
    guard let folder = try ProjectFolder.find(path) else {
      throw Failure(.noProject, at: path, kind: .file)
    }
    self = folder
  }

  /// The project in a folder, or nil when there is no project file.
  package static func find(_ path: String) throws -> ProjectFolder? {
    let file = ProjectFolder.join(path, ProjectFile.name)
    guard access(file, F_OK) == 0 else { return nil }
    let read = ProjectFile(reading: file)
    guard let project = read.project else {
      let isUnreadable = read.diagnostics.contains { $0.problem == .unreadableFile }
      throw Failure(read.diagnostics, kind: isUnreadable ? .file : .data)
    }
    return ProjectFolder(path: path, project: project, file: read)
  }

  private init(path: String, project: Project, file: ProjectFile) {
    self.path = path
    self.project = project
    diagnostics = file.diagnostics
    indicatorPlaces = file.indicatorPlaces
  }

  package var storePath: String { file("bilan.sqlite") }

  /// What was answered about earlier files.
  package func choices() throws -> [LayoutChoice] { try Store.openExisting(at: storePath)?.choices() ?? [] }

  package func file(_ name: String) -> String { ProjectFolder.join(path, name) }

  package static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }

  package func period(_ code: String) throws -> Period {
    if let period = project.period(named: code) { return period }
    throw Failure(
      .unknownPeriod, at: file(ProjectFile.name),
      ["known": .list(project.periods.map(\.code.text))], text: code, kind: .usage)
  }
}
