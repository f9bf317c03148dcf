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
  private let temporary: String
  private var isCommitted = false

  /// Lets `body` write the temporary file.
  init(for path: String, _ body: (_ temporary: String) throws(ExportError) -> Void) throws(ExportError) {
    var facts = stat()
    // A link would be replaced by a file, and a device with it.
    if lstat(path, &facts) == 0, facts.st_mode & S_IFMT != S_IFREG { throw .system(path, facts.st_mode & S_IFMT == S_IFDIR ? EISDIR : EEXIST) }
    if access(path, F_OK) == 0, access(path, W_OK) != 0 { throw .system(path) }
    let temporary = try AtomicFile.newTemporaryFile(for: path)
    do throws(ExportError) {
      try body(temporary)
      try AtomicFile.flush(temporary, for: path)
    } catch {
      unlink(temporary)
      throw error
    }
    self.path = path
    self.temporary = temporary
  }

  /// Puts the new file in the place of the old one.
  public consuming func commit() throws(ExportError) {
    if rename(temporary, path) != 0 { throw .system(path) }
    isCommitted = true
    // The new file stands in its place already: a folder that cannot be flushed is no failure to report.
    try? AtomicFile.flush(AtomicFile.folder(of: path), for: path)
  }

  /// Whether the file that would be replaced holds just this already; false where none is there.
  public borrowing func isAsItStands() -> Bool {
    guard let old = fopen(path, "rb") else { return false }
    defer { fclose(old) }
    guard let new = fopen(temporary, "rb") else { return false }
    defer { fclose(new) }
    while true {
      let (a, b) = (getc(old), getc(new))
      if a != b { return false }
      if a == EOF { return true }
    }
  }

  deinit {
    if !isCommitted { unlink(temporary) }
  }
}

/// Writing texts as files, whole or not at all.
public enum AtomicFile {
  /// Writes a text as UTF-8 in the place of what stands at `path`.
  public static func write(_ text: String, to path: String) throws(ExportError) {
    try stage(text, for: path).commit()
  }

  /// Writes a text as UTF-8 beside `path`, to be put in its place later.
  public static func stage(_ text: String, for path: String) throws(ExportError) -> StagedFile {
    try StagedFile(for: path) { (temporary) throws(ExportError) in
      let file = open(temporary, O_WRONLY | O_TRUNC | O_CLOEXEC)
      guard file >= 0 else { throw .system(path) }
      defer { close(file) }
      var text = text
      let error = text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: file) }
      if error != 0 { throw .system(path, error) }
    }
  }

  fileprivate static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// An empty file of our own, never one that was there: two processes do not share it.
  fileprivate static func newTemporaryFile(for path: String) throws(ExportError) -> String {
    let folder = folder(of: path)
    var attempt = 0
    while true {
      let temporary = "\(folder)/.bilan-\(getpid())-\(attempt).tmp"
      let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if file >= 0 {
        close(file)
        return temporary
      }
      guard errno == EEXIST, attempt < 1_000 else { throw .system(path) }
      attempt += 1
    }
  }

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

  fileprivate static func flush(_ name: String, for path: String) throws(ExportError) {
    let file = open(name, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw .system(path) }
    defer { close(file) }
    if fsync(file) != 0 { throw .system(path) }
  }
}

extension ExportError {
  /// What the operating system just said about a path.
  fileprivate static func system(_ path: String, _ error: Int32 = errno) -> Self {
    .cannotWrite(path: path, reason: String(cString: strerror(error)))
  }
}
