#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A file written whole beside the one it is to replace, and flushed to the disk; nothing is replaced until `commit`.
///
/// At any moment the old or the new file is there, whole: the new one is renamed over the old. Whatever fails, the old file stays and the temporary one goes. Several files that belong
/// together are all staged before the first is committed.
public struct StagedFile: ~Copyable {
  private let path: String
  private let temporary: TemporaryFile
  /// Of a workbook, the texts that were too long for a cell.
  public internal(set) var cutTexts: [CutText] = []
  /// Of a workbook, the figures that it shows, each wherever it stands.
  public internal(set) var figures: [ShownFigure] = []

  /// Lets `body` write the temporary file.
  ///
  /// - Parameter isPrivate: whether names stand in the file, which only its owner may read then.
  init(for path: String, isPrivate: Bool = false, _ body: (_ temporary: String) throws(ExportError) -> Void) throws(ExportError) {
    try AtomicFile.checkWhatStands(at: path)
    let temporary = try TemporaryFile(beside: path, isPrivate: isPrivate)
    try body(temporary.path)
    try AtomicFile.flush(temporary.path, for: path)
    self.path = path
    self.temporary = temporary
  }

  /// Puts the new file in the place of the old one.
  public consuming func commit() throws(ExportError) {
    let path = path
    try temporary.rename(to: path)
    // The new file stands in its place already: a folder that cannot be flushed is no failure to report.
    try? AtomicFile.flush(AtomicFile.folder(of: path), for: path)
  }

  /// Puts two files of one folder that belong together in their places: both, or where the second cannot take its own, neither. Where this run is killed between them, `AtomicFile.settle` completes it.
  public static func commit(_ first: consuming StagedFile, _ second: consuming StagedFile) throws(ExportError) {
    let mark = try StagedFile.mark(first, second)
    let former = FormerFile(of: first.path)
    try first.commit()
    do throws(ExportError) { try second.commit() } catch {
      former.putBack()
      throw error
    }
    mark.remove()
  }

  /// Says in the folder that two files are about to take their places.
  static func mark(_ first: borrowing StagedFile, _ second: borrowing StagedFile) throws(ExportError) -> PairMark {
    let pair = FilePair(
      first: AtomicFile.name(of: first.path), second: AtomicFile.name(of: second.path), stagedFirst: AtomicFile.name(of: first.temporary.path),
      stagedSecond: AtomicFile.name(of: second.temporary.path))
    return try PairMark(pair, in: AtomicFile.folder(of: second.path))
  }

  /// What is to take the place, read again from the disk; nil where that fails.
  public borrowing func content() -> [UInt8]? {
    guard let file = fopen(temporary.path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&piece, 1, piece.count, file)
      bytes += piece[..<count]
      if count < piece.count { return ferror(file) == 0 ? bytes : nil }
    }
  }

  /// Whether the file that would be replaced holds just this already; false where none is there.
  public borrowing func isAsItStands() -> Bool {
    guard let old = fopen(path, "rb") else { return false }
    defer { fclose(old) }
    guard let new = fopen(temporary.path, "rb") else { return false }
    defer { fclose(new) }
    while true {
      let (a, b) = (getc(old), getc(new))
      if a != b { return false }
      if a == EOF { return true }
    }
  }
}

/// Writing texts as files, whole or not at all.
public enum AtomicFile {
  /// Writes a text as UTF-8 in the place of what stands at `path`.
  ///
  /// - Parameter isPrivate: whether names stand in it, so that only its owner may read the file.
  public static func write(_ text: String, to path: String, isPrivate: Bool = false) throws(ExportError) {
    try stage(text, for: path, isPrivate: isPrivate).commit()
  }

  /// Writes a text as UTF-8 beside `path`, to be put in its place later.
  public static func stage(_ text: String, for path: String, isPrivate: Bool = false) throws(ExportError) -> StagedFile {
    try stage(Array(text.utf8), for: path, isPrivate: isPrivate)
  }

  /// Writes bytes beside `path`, to be put in its place later.
  ///
  /// - Parameter keepsMode: whether those may read and write it who may read and write what stands there now.
  public static func stage(_ bytes: [UInt8], for path: String, isPrivate: Bool = false, keepsMode: Bool = false) throws(ExportError) -> StagedFile {
    try StagedFile(for: path, isPrivate: isPrivate) { (temporary) throws(ExportError) in
      try fill(temporary, with: bytes, for: path)
      var facts = stat()
      if keepsMode, stat(path, &facts) == 0 { chmod(temporary, facts.st_mode & 0o777) }
    }
  }

  /// Writes the bytes of a temporary file.
  static func fill(_ temporary: String, with bytes: [UInt8], for path: String) throws(ExportError) {
    let file = open(temporary, O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard file >= 0 else { throw .system(path) }
    defer { close(file) }
    let error = bytes.withUnsafeBytes { writeAll($0, to: file) }
    if error != 0 { throw .system(path, error) }
  }

  static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Only an ordinary file of one's own is replaced: no folder, no link, no device, and no database, for that may be a project's store.
  static func checkWhatStands(at path: String) throws(ExportError) {
    var facts = stat()
    if besideDatabase.contains(where: { path.hasSuffix($0) && isDatabase(String(path.dropLast($0.count))) }) {
      throw .cannotWrite(path: path, reason: "DATABASE")
    }
    guard lstat(path, &facts) == 0 else { return }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw .system(path, EISDIR)
    case S_IFLNK: throw .cannotWrite(path: path, reason: "ELINK")
    default: throw .cannotWrite(path: path, reason: "ENOTREG")
    }
    if access(path, W_OK) != 0 { throw .system(path) }
    if isDatabase(path) { throw .cannotWrite(path: path, reason: "DATABASE") }
  }

  private static func isDatabase(_ path: String) -> Bool {
    guard let file = fopen(path, "rb") else { return false }
    defer { fclose(file) }
    return databaseMark.allSatisfy { getc(file) == Int32($0) }
  }

  /// The files that SQLite keeps beside a database: it takes one of such a name for its own, and removes it.
  private static let besideDatabase = ["-journal", "-wal", "-shm"]

  /// How SQLite begins a file (its file format, 1.3.1).
  private static let databaseMark = Array("SQLite format 3\0".utf8)

  /// Writes all bytes; the error number, or 0.
  private static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = unsafeWrite(file, UnsafeRawBufferPointer(rebasing: rest))
      if written < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(written)
    }
    return 0
  }

  private static func unsafeWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(file, bytes.baseAddress, bytes.count)
    #endif
  }

  static func flush(_ name: String, for path: String) throws(ExportError) {
    let file = open(name, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .system(path) }
    defer { close(file) }
    if fsync(file) != 0 { throw .system(path) }
  }
}

extension ExportError {
  /// What the operating system just said about a path.
  static func system(_ path: String, _ error: Int32 = errno) -> Self {
    .cannotWrite(path: path, reason: String(cString: strerror(error)))
  }
}
