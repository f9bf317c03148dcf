internal import BilanModel
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// An empty file beside the one that it is to replace, which nobody else writes; it goes unless it was renamed.
///
/// It stays locked as long as this program holds it. What a killed run left is locked by nobody, and the next run that writes in the same folder removes it: names may stand in it.
struct TemporaryFile: ~Copyable {
  let path: String
  private let descriptor: Int32
  private var isRenamed = false

  /// - Parameters:
  ///   - isPrivate: whether only the owner may read it, or the group that shares the folder (`PrivateMode`), also under its later name.
  ///   - part: What its name tells it from the others by.
  init(beside target: String, isPrivate: Bool, named part: String = "") throws(ExportError) {
    let folder = AtomicFile.folder(of: target)
    TemporaryFile.removeLeftOvers(in: folder)
    var attempt = 0
    while true {
      let path = TemporaryFile.name(in: folder, "\(part)\(attempt)")
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? PrivateMode.mode(of: target) : 0o666)
      if file >= 0 {
        // The group's right to write is in no usual mask.
        if isPrivate { fchmod(file, PrivateMode.mode(of: target)) }
        if TemporaryFile.isLocked(file, path) {
          (self.path, descriptor) = (path, file)
          return
        }
        // Another run took it for left over before it was locked.
        close(file)
      } else if errno != EEXIST {
        throw .system(target)
      }
      attempt += 1
      if attempt > 1_000 { throw .system(target) }
    }
  }

  deinit {
    if !isRenamed { unlink(path) }
    close(descriptor)
  }

  /// Gives the file its name, in the place of what had it.
  consuming func rename(to name: String) throws(ExportError) {
    if unsafeRename(path, name) != 0 { throw .system(name) }
    isRenamed = true
  }

  // MARK: - What killed runs left

  /// A name of this process, under which the next run finds what a killed one left.
  static func name(in folder: String, _ part: String) -> String { "\(folder)/\(prefix)\(getpid())-\(part)\(suffix)" }

  private static let prefix = ".bilan-"
  private static let suffix = ".tmp"

  /// Whether a file is one of these, by its name.
  static func isTemporary(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(suffix) }

  /// What two files are about that wait to take their places together stays: `AtomicFile.settle` says what becomes of it.
  private static func removeLeftOvers(in folder: String) {
    let names = names(in: folder)
    let marks = names.filter(PairMark.isMark)
    let spared = marks.reduce(into: Set(marks)) { spared, mark in
      if let pair = FilePair(readingMark: "\(folder)/\(mark)") { spared.formUnion([pair.stagedFirst, pair.stagedSecond]) }
    }
    for name in names where !spared.contains(name) {
      guard let file = lock("\(folder)/\(name)") else { continue }
      unlink("\(folder)/\(name)")
      close(file)
    }
  }

  /// All temporary files of a folder.
  static func names(in folder: String) -> [String] {
    guard let entries = opendir(folder) else { return [] }
    defer { closedir(entries) }
    var names: [String] = []
    while let entry = readdir(entries) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) { String(cString: $0) }
      }
      if isTemporary(name) { names.append(name) }
    }
    return names
  }

  /// Opens a temporary file and takes its lock; nil where another run has it.
  static func lock(_ path: String) -> Int32? {
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    if isLocked(file, path) { return file }
    close(file)
    return nil
  }

  /// Takes the lock of a file that still stands under its name; false where somebody else has it.
  private static func isLocked(_ file: Int32, _ path: String) -> Bool {
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return false }
    var held = stat()
    var standing = stat()
    return fstat(file, &held) == 0 && lstat(path, &standing) == 0 && held.st_ino == standing.st_ino && held.st_mode & S_IFMT == S_IFREG
  }
}

// Outside the type, whose own `rename` would stand before the system's.
private func unsafeRename(_ old: String, _ new: String) -> Int32 { rename(old, new) }
