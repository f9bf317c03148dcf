/// A ZIP file of a few parts, as they are: nothing is compressed and nothing dated, so that the same parts give the same bytes.
struct StoredZip {
  private var file: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a part behind those that there are: an office document begins with `mimetype`.
  mutating func add(_ name: String, _ text: String) {
    let bytes = Array(text.utf8)
    let size = number(bytes.count, 4)
    let sum = number(Int(Self.checksum(of: bytes)), 4)
    // Names are of plain letters. The first day that ZIP can tell, 1 January 1980.
    let common = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0x21, 2) + sum + size + size + number(name.utf8.count, 2) + number(0, 2)
    directory += [0x50, 0x4B, 1, 2] + number(20, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(file.count, 4)
    directory += Array(name.utf8)
    file += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + bytes
    count += 1
  }

  /// The whole file.
  var bytes: [UInt8] {
    let end = number(0, 4) + number(count, 2) + number(count, 2) + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
    return file + directory + [0x50, 0x4B, 5, 6] + end
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }

  /// CRC-32, by which readers know that a part is whole.
  private static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF as UInt32) { sum, byte in remainders[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
  }

  private static let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
}
