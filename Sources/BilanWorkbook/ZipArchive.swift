internal import CMinizip

/// The parts of a package (ZIP), unpacked one at a time from memory to memory: nothing is written to disk, and names of parts are never paths.
final class ZipArchive {
  private let file: unzFile
  private let stream: MemoryStream
  private let limits: WorkbookLimits
  /// By name in lower case without a slash before it: names of parts do not tell capitals apart.
  private var parts: [String: Part] = [:]
  private var unpacked = 0

  private struct Part {
    var position: unz64_file_pos
    var packed: Int
    /// Unpacked, as the directory states it: it may lie.
    var stated: Int
    var isEncrypted: Bool
  }

  /// - Parameter bytes: stays where it is as long as the archive is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: WorkbookLimits) throws(WorkbookFailure) {
    self.limits = limits
    stream = MemoryStream(bytes)
    var functions = stream.functions
    guard let file = unzOpen2_64("", &functions) else { throw .damaged(.noDirectory) }
    self.file = file
    try list()
  }

  deinit { unzClose(file) }

  private func list() throws(WorkbookFailure) {
    var status = unzGoToFirstFile(file)
    var name = [CChar](repeating: 0, count: 1025)
    while status == UNZ_OK {
      var info = unz_file_info64()
      var position = unz64_file_pos()
      guard unzGetCurrentFileInfo64(file, &info, &name, 1024, nil, 0, nil, 0) == UNZ_OK, unzGetFilePos64(file, &position) == UNZ_OK else {
        throw .damaged(.noDirectory)
      }
      let written = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let part = Part(
        position: position, packed: Int(clamping: info.compressed_size), stated: Int(clamping: info.uncompressed_size), isEncrypted: info.flag & 1 != 0)
      guard parts.updateValue(part, forKey: ZipArchive.key(written)) == nil else { throw .damaged(.repeatedPart(written)) }
      if parts.count > limits.parts { throw .tooLarge(.parts) }
      status = unzGoToNextFile(file)
    }
    guard status == UNZ_END_OF_LIST_OF_FILE, !parts.isEmpty else { throw .damaged(.noDirectory) }
  }

  private static func key(_ name: String) -> String {
    let lower = name.lowercased()
    return lower.hasPrefix("/") ? String(lower.dropFirst()) : lower
  }

  /// Whether there is a part of this name.
  func contains(_ name: String) -> Bool { parts[ZipArchive.key(name)] != nil }

  /// The names of all parts, in lower case.
  var names: some Sequence<String> { parts.keys }

  /// Unpacks a part piece by piece. `fill` is asked for a place for so many bytes, `use` told how many came and answers what is wrong with them; the part's sum is checked at its end.
  func read(
    _ name: String, fill: (Int) -> UnsafeMutableRawPointer?, use: (_ count: Int, _ isLast: Bool) -> WorkbookFailure?
  ) throws(WorkbookFailure) {
    guard var part = parts[ZipArchive.key(name)] else { throw .damaged(.missingPart(name)) }
    if part.isEncrypted { throw .encrypted }
    // A part that says itself that it swells too much is not unpacked up to there.
    if swells(part, to: part.stated) { throw .tooLarge(.ratio) }
    guard unzGoToFilePos64(file, &part.position) == UNZ_OK, unzOpenCurrentFile(file) == UNZ_OK else { throw .damaged(.spoiledPart(name)) }
    var isOpen = true
    defer { if isOpen { unzCloseCurrentFile(file) } }
    var size = 0
    while true {
      guard let buffer = fill(ZipArchive.piece) else { throw .tooLarge(.bytes) }
      let count = Int(unzReadCurrentFile(file, buffer, UInt32(ZipArchive.piece)))
      guard count >= 0 else { throw .damaged(.spoiledPart(name)) }
      size += count
      unpacked += count
      if unpacked > limits.bytes { throw .tooLarge(.bytes) }
      if swells(part, to: size) { throw .tooLarge(.ratio) }
      if count == 0 {
        isOpen = false
        guard unzCloseCurrentFile(file) == UNZ_OK else { throw .damaged(.spoiledPart(name)) }
        if let failure = use(0, true) { throw failure }
        return
      }
      if let failure = use(count, false) { throw failure }
    }
  }

  private func swells(_ part: Part, to size: Int) -> Bool { size > limits.ratioFrom && size / max(1, part.packed) > limits.ratio }

  fileprivate static let piece = 65_536
}

/// Bytes in memory as minizip reads a file.
private final class MemoryStream {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// minizip's calls into this object, which has to outlive them.
  var functions: zlib_filefunc64_def {
    var functions = zlib_filefunc64_def()
    functions.opaque = Unmanaged.passUnretained(self).toOpaque()
    functions.zopen64_file = { opaque, _, _ in opaque }
    functions.zread_file = { opaque, _, target, count in MemoryStream.of(opaque).read(target, count) }
    functions.zwrite_file = { _, _, _, _ in 0 }
    functions.ztell64_file = { opaque, _ in UInt64(MemoryStream.of(opaque).position) }
    functions.zseek64_file = { opaque, _, offset, origin in MemoryStream.of(opaque).seek(offset, origin) }
    functions.zclose_file = { _, _ in 0 }
    functions.zerror_file = { _, _ in 0 }
    return functions
  }

  private static func of(_ opaque: UnsafeMutableRawPointer?) -> MemoryStream { Unmanaged.fromOpaque(opaque!).takeUnretainedValue() }

  private func read(_ target: UnsafeMutableRawPointer?, _ count: UInt) -> UInt {
    let count = min(Int(clamping: count), bytes.count - position)
    guard count > 0, let target else { return 0 }
    target.copyMemory(from: bytes.baseAddress! + position, byteCount: count)
    position += count
    return UInt(count)
  }

  private func seek(_ offset: UInt64, _ origin: CInt) -> Int {
    let base = origin == ZLIB_FILEFUNC_SEEK_SET ? 0 : origin == ZLIB_FILEFUNC_SEEK_CUR ? position : bytes.count
    // An offset before the current place comes as a number that wraps round.
    let (place, overflow) = base.addingReportingOverflow(Int(truncatingIfNeeded: offset))
    guard !overflow, (0...bytes.count).contains(place) else { return -1 }
    position = place
    return 0
  }
}

extension ZipArchive {
  /// A short part as text; nil where there is none, or where it cannot be read.
  func text(_ name: String) -> String? {
    var bytes: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: ZipArchive.piece, alignment: 1)
    defer { buffer.deallocate() }
    do {
      try read(name, fill: { _ in bytes.count > 1024 ? nil : buffer.baseAddress }) { count, _ in
        bytes.append(contentsOf: buffer.prefix(count))
        return nil
      }
    } catch { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }
}
