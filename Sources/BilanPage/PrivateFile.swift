#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Files that only their owner can read.
enum PrivateFile {
  /// The text of a small file; nil where it cannot be read.
  static func read(_ path: String) -> String? { bytes(of: path).map { String(decoding: $0, as: UTF8.self) } }

  /// The bytes of a file; nil where it cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let got = systemRead(file, &buffer)
      if got < 0, errno == EINTR { continue }
      if got < 0 { return nil }
      if got == 0 { return bytes }
      bytes += buffer[..<got]
    }
  }

  /// Writes a file; whether it could be done.
  ///
  /// - Parameter makingFolder: Whether its folder is made where it is not there.
  static func write(_ bytes: ArraySlice<UInt8>, to path: String, makingFolder: Bool = false) -> Bool {
    if makingFolder, let slash = path.lastIndex(of: "/") { makeFolders(String(path[..<slash])) }
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0) }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Makes a folder and those above it, each for its owner alone.
  static func makeFolders(_ path: String) {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    makeFolders(String(path[..<slash]))
    mkdir(path, 0o700)
  }
}

private func systemRead(_ file: Int32, _ buffer: inout [UInt8]) -> Int { read(file, &buffer, buffer.count) }
private func systemWrite(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int { write(file, bytes.baseAddress, bytes.count) }
