internal import BilanModel
internal import Foundation
internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A store that may be read and not written: read as it stands, through a copy, so that nothing is made beside it.
///
/// SQLite itself can read such a store only where nobody else writes to it (`immutable`), or where it may make files beside it. So its files, with what stands in its log, are copied to a folder
/// of this program's own — in memory, where the system has one there — and taken into memory; the folder goes at once. What changes while it is copied is copied again.
struct StoreCopy {
  private let file: StoreFile

  init(of file: StoreFile) { self.file = file }

  /// Whether a store can only be read: its file or its folder cannot be written to.
  static func isNeeded(for path: String) -> Bool { access(path, F_OK) == 0 && (access(path, W_OK) != 0 || access(folder(of: path), W_OK) != 0) }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A store in memory with all that the file says, brought up to date there.
  func open() throws -> (queue: DatabaseQueue, key: ProjectKey) {
    guard let folder = makeFolder() else { throw StoreError.cannotOpen(path: file.path, reason: String(cString: strerror(errno))) }
    defer { remove(folder) }
    let copy = folder + "/bilan.sqlite"
    for attempt in 0... {
      let before = state
      try copyFiles(to: copy)
      if state == before { break }
      if attempt == 20 { throw StoreError.busy(path: file.path) }
      usleep(50_000)
    }
    let key = try ProjectKey(reading: file.path) ?? ProjectKey()
    let place = StoreFile(path: copy, patience: file.patience)
    let memory = try DatabaseQueue(configuration: place.writing)
    do {
      let queue = try place.openCopied()
      try queue.backup(to: memory)
      try queue.close()
    } catch { throw StoreError(error, path: copy).at(file.path) }
    try Schema.migrator(key).migrate(memory)
    return (memory, key)
  }

  /// The database, its log, and the journal of a transaction that somebody is in or was killed in.
  private static let suffixes = ["", "-wal", "-journal"]

  /// Size and time of the last change of each file; what is not there has none.
  private var state: [[Int]] {
    StoreCopy.suffixes.map { suffix in
      var facts = stat()
      guard stat(file.path + suffix, &facts) == 0 else { return [] }
      #if os(Linux)
        return [Int(facts.st_size), facts.st_mtim.tv_sec, facts.st_mtim.tv_nsec, Int(facts.st_ino)]
      #else
        return [Int(facts.st_size), facts.st_mtimespec.tv_sec, facts.st_mtimespec.tv_nsec, Int(facts.st_ino)]
      #endif
    }
  }

  private func copyFiles(to copy: String) throws {
    for suffix in StoreCopy.suffixes {
      unlink(copy + suffix)
      guard access(file.path + suffix, F_OK) == 0 else { continue }
      do {
        try Data(contentsOf: URL(filePath: file.path + suffix)).write(to: URL(filePath: copy + suffix))
        chmod(copy + suffix, 0o600)
      } catch {
        let reason = access(file.path + suffix, R_OK) != 0 ? String(cString: strerror(errno)) : "copy failed"
        throw StoreError.cannotOpen(path: file.path, reason: reason)
      }
    }
  }

  /// A folder that only this user may enter.
  private func makeFolder() -> String? {
    for parent in ["/dev/shm", NSTemporaryDirectory()] where access(parent, W_OK) == 0 {
      let parent = parent.hasSuffix("/") ? String(parent.dropLast()) : parent
      removeLeftOvers(in: parent)
      let path = "\(parent)/\(StoreCopy.prefix)\(getpid())-\(ProjectKey.randomCode())"
      if mkdir(path, 0o700) == 0 { return path }
    }
    return nil
  }

  private static let prefix = "bilan-copy-"

  /// Removes what runs of this user left that were killed while they copied: names stand in it.
  private func removeLeftOvers(in parent: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] where name.hasPrefix(StoreCopy.prefix) {
      var facts = stat()
      guard let process = Int32(name.dropFirst(StoreCopy.prefix.count).prefix { $0 != "-" }), kill(process, 0) != 0, errno == ESRCH,
        lstat("\(parent)/\(name)", &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR, facts.st_uid == getuid()
      else { continue }
      remove("\(parent)/\(name)")
    }
  }

  private func remove(_ folder: String) {
    for suffix in StoreCopy.suffixes + ["-shm"] { unlink("\(folder)/bilan.sqlite\(suffix)") }
    rmdir(folder)
  }
}

extension StoreError {
  /// The same error of another file.
  fileprivate func at(_ path: String) -> StoreError {
    switch self {
    case .cannotOpen(_, let reason): .cannotOpen(path: path, reason: reason)
    case .notAStore: .notAStore(path: path)
    case .newerVersion(_, let found, let known): .newerVersion(path: path, found: found, known: known)
    case .keyLost: self
    case .readOnly: .readOnly(path: path)
    case .diskFull: .diskFull(path: path)
    case .busy: .busy(path: path)
    case .damaged: .damaged(path: path)
    case .altered(_, let sheets): .altered(path: path, sheets: sheets)
    case .alteredDecision(_, let id): .alteredDecision(path: path, id: id)
    case .alteredReport(_, let period, let day): .alteredReport(path: path, period: period, sentOn: day)
    case .failed(_, let reason): .failed(path: path, reason: reason)
    }
  }
}
