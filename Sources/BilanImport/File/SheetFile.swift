internal import BilanText

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The bytes of one file, read once, and the hash by which the file is known.
package struct SheetFile {
  var path: String
  var content: Content

  enum Content {
    case bytes([UInt8])
    /// A large file, looked at where it stands.
    case mapped(MappedFile)
  }

  enum Failure: Error {
    /// The system's own word for why the file cannot be read.
    case unreadable(reason: String)

    var reason: String {
      switch self {
      case .unreadable(let reason): reason
      }
    }
  }

  /// - Parameter path: `SheetPaths.standardInput` reads what comes in to its end.
  init(reading path: String) throws(Failure) {
    self.path = path
    if path == SheetPaths.standardInput {
      content = .bytes(try SheetFile.bytesOfStandardInput())
      return
    }
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw .unreadable(reason: SheetFile.lastError) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(reason: SheetFile.lastError) }
    // A pipe or a device could block for ever, or never end.
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(reason: status.st_mode & S_IFMT == S_IFDIR ? "EISDIR" : "ENOTREG")
    }
    guard status.st_size < SheetFile.largest else { throw .unreadable(reason: "EFBIG") }
    if Int(status.st_size) >= MappedFile.leastSize, let map = MappedFile(file, size: Int(status.st_size)) {
      content = .mapped(map)
      return
    }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
      while count < buffer.count {
        let got = read(file, buffer.baseAddress! + count, buffer.count - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failed = true }
        if got <= 0 { break }
        count += got
      }
    }
    if failed { throw .unreadable(reason: SheetFile.lastError) }
    content = .bytes(bytes)
  }

  private static func bytesOfStandardInput() throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let got = read(STDIN_FILENO, &piece, piece.count)
      if got < 0 && errno == EINTR { continue }
      guard got >= 0 else { throw .unreadable(reason: lastError) }
      if got == 0 { return bytes }
      bytes.append(contentsOf: piece[..<got])
      guard bytes.count < largest else { throw .unreadable(reason: "EFBIG") }
    }
  }

  /// Cells are ranges of 32 bits.
  private static let largest = Int(Int32.max)

  /// All bytes, in memory.
  var bytes: [UInt8] {
    switch content {
    case .bytes(let bytes): bytes
    case .mapped(let map): Array(map.bytes)
    }
  }

  /// The last component of the path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The hash by which the file at a path is known; nil where it cannot be read.
  package static func hash(of path: String) -> String? { try? SheetFile(reading: path).hash }

  /// All bytes of a file; or nil, and the system's word for why it cannot be read.
  package static func bytes(of path: String) -> (bytes: [UInt8]?, reason: String) {
    do throws(Failure) { return (try SheetFile(reading: path).bytes, "") } catch { return (nil, error.reason) }
  }

  /// SHA-256 in lower-case hexadecimal.
  var hash: String { digest.hexadecimal }

  private var digest: [UInt8] {
    switch content {
    case .bytes(let bytes): return SHA256.hash(bytes)
    case .mapped(let map):
      var hash = SHA256()
      _ = map.forEachPiece { piece in
        hash.update(UnsafeRawBufferPointer(piece))
        return true
      }
      return hash.finalize()
    }
  }

  private static var lastError: String { String(cString: strerror(errno)) }
}
