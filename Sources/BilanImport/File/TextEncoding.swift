/// How the bytes of a file stand for characters.
enum TextEncoding: String {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16-le"
  case utf16BigEndian = "utf-16-be"
  case windows1252 = "windows-1252"
}

/// A file's text as valid UTF-8, and how it was encoded.
struct DecodedText {
  /// Valid UTF-8; the text begins at `start`, after a byte order mark.
  var bytes: [UInt8]
  var start: Int
  var encoding: TextEncoding
  var hasMark: Bool
  /// Characters that the encoding does not have, written as U+FFFD.
  var unreadable = 0

  enum Failure: Error { case binary }

  /// Byte order mark first; then zero bytes, which only UTF-16 text has; then what is valid UTF-8; else Windows-1252, in which nearly all bytes have a meaning.
  init(_ raw: [UInt8]) throws(Failure) {
    if raw.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(utf8: raw, start: 3)
    } else if raw.starts(with: [0xFF, 0xFE]) {
      self.init(utf16: raw, start: 2, bigEndian: false)
    } else if raw.starts(with: [0xFE, 0xFF]) {
      self.init(utf16: raw, start: 2, bigEndian: true)
    } else if let bigEndian = DecodedText.utf16ByteOrder(of: raw) {
      self.init(utf16: raw, start: 0, bigEndian: bigEndian)
    } else if isValidUTF8(raw) {
      self.init(bytes: raw, start: 0, encoding: .utf8, hasMark: false)
    } else {
      self.init(windows1252: raw)
    }
    if DecodedText.looksBinary(bytes) { throw .binary }
  }

  private init(bytes: [UInt8], start: Int, encoding: TextEncoding, hasMark: Bool) {
    self.bytes = bytes
    self.start = start
    self.encoding = encoding
    self.hasMark = hasMark
  }

  private init(utf8 raw: [UInt8], start: Int) {
    self.init(bytes: raw, start: start, encoding: .utf8, hasMark: true)
    if !isValidUTF8(raw) {
      // The mark says UTF-8, so broken bytes are damage, not another encoding.
      let repaired = String(decoding: raw[start...], as: UTF8.self)
      bytes = Array(repaired.utf8)
      self.start = 0
      unreadable = repaired.unicodeScalars.count { $0 == "\u{FFFD}" }
    }
  }

  private init(utf16 raw: [UInt8], start: Int, bigEndian: Bool) {
    self.init(
      bytes: [], start: 0, encoding: bigEndian ? .utf16BigEndian : .utf16LittleEndian,
      hasMark: start > 0)
    let high = bigEndian ? 0 : 1
    func unit(_ i: Int) -> UInt32 { UInt32(raw[i + high]) << 8 | UInt32(raw[i + 1 - high]) }
    var output: [UInt8] = []
    output.reserveCapacity(raw.count)
    var i = start
    while i + 1 < raw.count {
      var scalar = unit(i)
      i += 2
      if scalar < 0x80 {
        output.append(UInt8(scalar))
        continue
      }
      if scalar & 0xF800 == 0xD800 {
        let low = scalar < 0xDC00 && i + 1 < raw.count ? unit(i) : 0
        if low & 0xFC00 == 0xDC00 {
          scalar = 0x10000 + ((scalar & 0x3FF) << 10 | (low & 0x3FF))
          i += 2
        } else {
          scalar = 0xFFFD
          unreadable += 1
        }
      }
      appendUTF8(scalar, to: &output)
    }
    bytes = output
    // A last half unit is damage too.
    unreadable += (raw.count - start) % 2
  }

  private init(windows1252 raw: [UInt8]) {
    self.init(bytes: [], start: 0, encoding: .windows1252, hasMark: false)
    bytes.reserveCapacity(raw.count + raw.count / 8)
    var start = 0
    for (i, byte) in raw.enumerated() where byte >= 0x80 {
      // What stands between two such characters is the same in both encodings.
      bytes.append(contentsOf: raw[start..<i])
      start = i + 1
      let scalar = byte < 0xA0 ? windows1252Scalars[Int(byte) - 0x80] : UInt32(byte)
      if scalar == 0xFFFD { unreadable += 1 }
      appendUTF8(scalar, to: &bytes)
    }
    bytes.append(contentsOf: raw[start...])
  }

  /// Text in Latin letters as UTF-16 has a zero in every second byte; which one tells the order.
  private static func utf16ByteOrder(of raw: [UInt8]) -> Bool? {
    let sample = min(raw.count & ~1, 512)
    guard sample >= 4 else { return nil }
    var zeros = (even: 0, odd: 0)
    for i in stride(from: 0, to: sample, by: 2) {
      if raw[i] == 0 { zeros.even += 1 }
      if raw[i + 1] == 0 { zeros.odd += 1 }
    }
    let half = sample / 4
    if zeros.odd > half && zeros.even * 8 < zeros.odd { return false }
    if zeros.even > half && zeros.odd * 8 < zeros.even { return true }
    return nil
  }

  /// Control characters that no sheet holds, in number: a picture, an archive, a program. A stray one is only dirt.
  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let sample = min(bytes.count, 4096)
    let text = bytes.span
    var controls = 0
    for i in 0..<sample {
      let byte = text[unchecked: i]
      if byte < 32 && (byte < 9 || byte > 13) { controls += 1 }
    }
    return controls * 50 > sample
  }
}

private func isValidUTF8(_ bytes: [UInt8]) -> Bool {
  (try? UTF8Span(validating: bytes.span)) != nil
}

func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
  switch scalar {
  case 0..<0x80: bytes.append(UInt8(scalar))
  case 0x80..<0x800:
    bytes.append(UInt8(0xC0 | scalar >> 6))
    bytes.append(UInt8(0x80 | scalar & 63))
  case 0x800..<0x10000:
    bytes.append(UInt8(0xE0 | scalar >> 12))
    bytes.append(UInt8(0x80 | scalar >> 6 & 63))
    bytes.append(UInt8(0x80 | scalar & 63))
  default:
    bytes.append(UInt8(0xF0 | scalar >> 18))
    bytes.append(UInt8(0x80 | scalar >> 12 & 63))
    bytes.append(UInt8(0x80 | scalar >> 6 & 63))
    bytes.append(UInt8(0x80 | scalar & 63))
  }
}

/// Bytes 0x80 to 0x9F of Windows-1252, from Unicode's CP1252.TXT; the five without a meaning are U+FFFD.
private let windows1252Scalars: [UInt32] = [
  0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
  0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
]
