internal import BilanModel
internal import BilanText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The project's own secret, in a file of mode 0600 beside the store: without it the hashes in the store can be tried against no address.
///
/// A store knows by which key it was made (`mark`), and takes nothing in under another: what was erased would come back, and addresses would agree with none hashed before.
public struct ProjectKey: Sendable {
  /// 32 bytes.
  public let bytes: [UInt8]

  /// A key for this run alone.
  init() {
    var random = SystemRandomNumberGenerator()
    bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }

  /// The key beside the store at `path`.
  ///
  /// - Parameter mark: What the store says of its key; nil in a store that has none yet, for which a key is made when there is none.
  init(besideStoreAt path: String, mark: String?) throws(StoreError) {
    let file = ProjectKey.file(besideStoreAt: path)
    if let bytes = try ProjectKey.read(file) {
      self.bytes = bytes
      if let mark, mark != self.mark { throw .keyLost(path: file, isMissing: false) }
      return
    }
    if mark != nil { throw .keyLost(path: file, isMissing: true) }
    let new = ProjectKey()
    try new.write(to: file)
    // Of two processes that make it at once, one wins: what stands there holds.
    bytes = try ProjectKey.read(file) ?? new.bytes
  }

  /// The key beside the store at `path`; nil, and nothing is made, where there is none.
  init?(reading path: String) throws(StoreError) {
    guard let bytes = try ProjectKey.read(ProjectKey.file(besideStoreAt: path)) else { return nil }
    self.bytes = bytes
  }

  static func file(besideStoreAt path: String) -> String {
    (path.hasSuffix(".sqlite") ? String(path.dropLast(7)) : path) + ".cle"
  }

  private static func read(_ path: String) throws(StoreError) -> [UInt8]? {
    // A pipe in its place would block for ever.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw .cannotOpen(path: path, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { throw .damaged(path: path) }
    var buffer = [UInt8](repeating: 0, count: 128)
    let count = readBytes(descriptor, &buffer, buffer.count)
    let digits = buffer.prefix(max(0, count)).prefix { $0 != 10 }.map { Character(Unicode.Scalar($0)).hexDigitValue }
    guard digits.count == 64, !digits.contains(nil) else { throw .damaged(path: path) }
    return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0]! * 16 + digits[$0 + 1]!) }
  }

  /// Under a name of its own first, then in one step under the right one: nobody reads half a key.
  private func write(to path: String) throws(StoreError) {
    // Two threads of one process may make it at once too.
    let temporary = "\(path).\(ProjectKey.randomCode())"
    let descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, PrivateMode.mode(of: path))
    guard descriptor >= 0 else { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
    defer { unlink(temporary) }
    let text = Array((bytes.hexadecimal + "\n").utf8)
    let isWritten = writeBytes(descriptor, text, text.count) == text.count && fsync(descriptor) == 0
    close(descriptor)
    guard isWritten else { throw .diskFull(path: path) }
    if link(temporary, path) != 0, errno != EEXIST { throw .cannotOpen(path: path, reason: String(cString: strerror(errno))) }
  }
}

extension ProjectKey {
  /// The code of a description: what decisions refer to. It says nothing about the person, and is the same when the sheet is imported anew.
  func code(_ person: Person, organisation: String?) -> String {
    var text = Array("person".utf8)
    for part in [person.key, organisation ?? "", String(person.home.number), person.email.map { $0.bytes.hexadecimal } ?? ""] {
      text.append(0)
      text += Array(part.utf8)
    }
    // Only where they are stated: what was decided of a description without them holds on.
    for sign in [person.birth, person.number] {
      guard let sign else { continue }
      text.append(1)
      text += sign.bytes
    }
    return ProjectKey.written(HMACKey(bytes: bytes).code(text))
  }

  /// By what a store knows its key: it says nothing about the key itself.
  var mark: String { ProjectKey.written(HMACKey(bytes: bytes).code(Array("key".utf8))) }

  /// A code of nothing.
  static func randomCode() -> String { written(ProjectKey().bytes) }

  /// Twelve letters and digits that nobody mistakes for one another: sixty bits, in Crockford's alphabet.
  private static func written(_ bytes: [UInt8]) -> String {
    let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    var number = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    var code = ""
    for _ in 0..<12 {
      code.append(alphabet[Int(number & 31)])
      number >>= 5
    }
    return code
  }
}

extension EmailHash {
  /// 16 bytes.
  var bytes: [UInt8] { [high, low].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * UInt64($0))) } } }

  init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    func word(_ part: ArraySlice<UInt8>) -> UInt64 { part.reduce(0) { $0 << 8 | UInt64($1) } }
    self.init(high: word(bytes[..<8]), low: word(bytes[8...]))
  }
}

// Outside the type, whose own `read` and `write` would stand before the system's.
private func readBytes(_ file: CInt, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int { read(file, buffer, count) }
private func writeBytes(_ file: CInt, _ buffer: UnsafeRawPointer, _ count: Int) -> Int { write(file, buffer, count) }
