internal import BilanProject
internal import Synchronization
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The projects worked with lately: their folders, a line each, in one small file that only its owner can read.
public final class RecentProjects: Sendable {
  private let path: String?
  private let list: Mutex<[String]>

  /// - Parameter path: Of the file; nil to remember nothing beyond this run.
  public init(at path: String?) {
    self.path = path
    list = Mutex((path.flatMap { PrivateFile.read($0) } ?? "").split(separator: "\n").map(String.init))
  }

  /// Of the one who is logged in: `bilan/projets` in the folder for states of programs.
  public static var usual: RecentProjects {
    func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let state = value("XDG_STATE_HOME") ?? value("HOME").map { $0 + "/.local/state" }
    return RecentProjects(at: state.map { $0 + "/bilan/projets" })
  }

  /// The folders that still hold a project, the latest first.
  var all: [String] { list.withLock { $0 }.filter { access($0 + "/projet.yaml", F_OK) == 0 } }

  /// Puts a folder first.
  func add(_ folder: String) {
    guard let real = realpath(folder, nil) else { return }
    defer { free(real) }
    let folder = String(cString: real)
    guard !folder.contains("\n") else { return }
    let text = list.withLock { list in
      list = Array(([folder] + list.filter { $0 != folder }).prefix(10))
      return list.map { $0 + "\n" }.joined()
    }
    // That it could not be remembered is no reason not to work.
    if let path { _ = PrivateFile.write(Array(text.utf8)[...], to: path, makingFolder: true) }
  }
}
