#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writing a file so that at any moment the old or the new one is there, whole.
///
/// The text goes to a temporary file in the same folder, is flushed to the disk and renamed over the old file;
/// then the folder is flushed too. Whatever fails, the old file stays and the temporary file goes.
public enum AtomicFile {
  /// Writes a text as UTF-8.
  public static func write(_ text: String, to path: String) throws(ExportError) {
    try replace(path) { (temporary) throws(ExportError) in
      let file = open(temporary, O_WRONLY | O_TRUNC | O_CLOEXEC)
      guard file >= 0 else { throw .system(path) }
      defer { close(file) }
      var text = text
      let error = text.withUTF8 { writeAll(UnsafeRawBufferPointer($0), to: file) }
      if error != 0 { throw .system(path, error) }
    }
  }

  /// Lets `body` write a temporary file, then puts that in the place of `path`.
  static func replace(
    _ path: String, with body: (_ temporary: String) throws(ExportError) -> Void
  ) throws(ExportError) {
    if access(path, F_OK) == 0, access(path, W_OK) != 0 { throw .system(path) }
    let folder = folder(of: path)
    let temporary = try newTemporaryFile(in: folder, for: path)
    do throws(ExportError) {
      try body(temporary)
      try flush(temporary, for: path)
      if rename(temporary, path) != 0 { throw .system(path) }
    } catch {
      unlink(temporary)
      throw error
    }
    // The new file stands in its place already: a folder that cannot be flushed is no failure to report.
    try? flush(folder, for: path)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// An empty file of our own, never one that was there: two processes do not share it.
  private static func newTemporaryFile(
    in folder: String, for path: String
  ) throws(ExportError) -> String {
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

  private static func flush(_ name: String, for path: String) throws(ExportError) {
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
