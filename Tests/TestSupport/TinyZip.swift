/// Packs parts into a ZIP file without compressing them, also wrongly where a test wants it so.
public struct TinyZip {
  public var parts: [(name: String, bytes: [UInt8])] = []
  /// The part whose sum is written wrongly.
  public var spoiled: String?
  /// The part that is marked as locked by a password.
  public var encrypted: String?

  public init(_ parts: [(String, String)] = []) {
    for (name, text) in parts { self.parts.append((name, Array(text.utf8))) }
  }

  public var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let start = file.count
      let sum = part.name == spoiled ? 1 : TinyZip.crc(part.bytes)
      let common =
        number(20, 2) + number(part.name == encrypted ? 1 : 0, 2) + number(0, 2) + number(0, 4) + number(Int(sum), 4) + number(part.bytes.count, 4)
        + number(part.bytes.count, 4)
        + number(part.name.utf8.count, 2) + number(0, 2)
      file += [0x50, 0x4B, 3, 4] + common + Array(part.name.utf8) + part.bytes
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(start, 4)
      directory += Array(part.name.utf8)
    }
    let end = number(0, 4) + number(parts.count, 2) + number(parts.count, 2) + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
    return file + directory + [0x50, 0x4B, 5, 6] + end
  }

  /// Replaces a text in one part, or in all.
  public mutating func replace(_ old: String, with new: String, in name: String? = nil) {
    for index in parts.indices where name == nil || parts[index].name == name {
      parts[index].bytes = Array(String(decoding: parts[index].bytes, as: UTF8.self).replacing(old, with: new).utf8)
    }
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
