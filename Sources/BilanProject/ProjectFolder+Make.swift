internal import BilanExport
internal import BilanImport
public import BilanModel
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension ProjectFolder {
  /// Makes a project, in a folder that may be there already.
  ///
  /// - Parameter text: What its project file says; nil for a small commented project to start from.
  /// - Returns: The path of the project file.
  /// - Throws: `Failure`, also where there is a project already.
  @discardableResult
  public static func make(at path: String, language: Language, text: String? = nil) throws -> String {
    let file = join(path, ProjectFile.name)
    guard access(file, F_OK) != 0 else { throw Failure(.projectExists, at: file, kind: .usage) }
    for folder in [path] + ["presences", "campagnes", "recits"].map({ join(path, $0) }) { try makeFolder(folder) }
    do throws(ExportError) { try AtomicFile.write(text ?? StarterProject.text(language), to: file) } catch { throw Failure(error, writing: file) }
    return file
  }

  /// Makes a folder, which may be there already.
  static func makeFolder(_ path: String) throws {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    throw Failure(.cannotWrite, at: path, ["reason": .localized(reason: String(cString: strerror(errno)))], kind: .file)
  }
}
