/// How the bytes of a file stand for characters.
package enum TextEncoding: String {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16-le"
  case utf16BigEndian = "utf-16-be"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"
  case latin9 = "iso-8859-15"
  case macRoman = "macintosh"

  /// Nothing in the file declares it: it is what makes most sense.
  package var isGuessed: Bool {
    switch self {
    case .utf8, .utf16LittleEndian, .utf16BigEndian: false
    case .windows1252, .latin1, .latin9, .macRoman: true
    }
  }
}

/// A file's text as valid UTF-8, and how it was encoded.
package struct DecodedText {
  /// Valid UTF-8; the text begins at `start`, after a byte order mark.
  package var bytes: [UInt8]
  package var start: Int
  package var encoding: TextEncoding
  package var hasMark: Bool
  /// Characters that the encoding does not have, written as U+FFFD.
  package var unreadable = 0
  /// Physical lines, from 1, that hold bytes of another encoding than the rest of the file; the first thousand.
  package var otherwiseEncodedLines: [Int32] = []

  package enum Failure: Error { case binary }

  /// Byte order mark first; then zero bytes, which only UTF-16 text has; then what is valid UTF-8; then what is UTF-8 but for some lines; else a single-byte encoding.
  package init(_ raw: [UInt8]) throws(Failure) {
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
    } else if DecodedText.holdsUTF8(raw) {
      self.init(utf8: raw, start: 0)
    } else {
      self.init(singleByte: raw)
    }
    if DecodedText.looksBinary(bytes, raw) { throw .binary }
  }

  private init(bytes: [UInt8], start: Int, encoding: TextEncoding, hasMark: Bool) {
    self.bytes = bytes
    self.start = start
    self.encoding = encoding
    self.hasMark = hasMark
  }

  /// UTF-8 but for some bytes, which another program wrote in Windows-1252: two exports pasted one below the other.
  private init(utf8 raw: [UInt8], start: Int) {
    self.init(bytes: raw, start: start, encoding: .utf8, hasMark: start > 0)
    if isValidUTF8(raw) { return }
    var output: [UInt8] = []
    output.reserveCapacity(raw.count + raw.count / 8)
    var line: Int32 = 1
    var i = start
    while i < raw.count {
      let length = utf8Length(raw, at: i)
      if length > 0 {
        output.append(contentsOf: raw[i..<i + length])
        if raw[i] == 10 || raw[i] == 13 && !(i + 1 < raw.count && raw[i + 1] == 10) { line += 1 }
        i += length
      } else {
        let scalar = SingleByteEncoding.windows1252.scalar(raw[i])
        if scalar == 0xFFFD { unreadable += 1 }
        if otherwiseEncodedLines.last != line, otherwiseEncodedLines.count < 1000 { otherwiseEncodedLines.append(line) }
        appendUTF8(scalar, to: &output)
        i += 1
      }
    }
    bytes = output
    self.start = 0
  }

  /// Whether bytes that are no valid UTF-8 as a whole hold characters of it all the same: letters and marks of Latin script, not chance.
  private static func holdsUTF8(_ raw: [UInt8]) -> Bool {
    var i = 0
    while i < raw.count {
      let length = utf8Length(raw, at: i)
      if length > 1 {
        let (scalar, _) = decodeScalar(raw.span, at: i, end: raw.count)
        if (0xC0...0x24F).contains(scalar) && raw[i] == 0xC3 || (0x2010...0x203A).contains(scalar) || scalar == 0x20AC { return true }
      }
      i += max(1, length)
    }
    return false
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

  private init(singleByte raw: [UInt8]) {
    let table = SingleByteEncoding.likeliest(for: raw)
    self.init(bytes: [], start: 0, encoding: .windows1252, hasMark: false)
    bytes.reserveCapacity(raw.count + raw.count / 8)
    var start = 0
    var holdsControls = false
    for (i, byte) in raw.enumerated() where byte >= 0x80 {
      // What stands between two such characters is the same in both encodings.
      bytes.append(contentsOf: raw[start..<i])
      start = i + 1
      if byte < 0xA0 { holdsControls = true }
      let scalar = table.scalar(byte)
      if scalar == 0xFFFD { unreadable += 1 }
      appendUTF8(scalar, to: &bytes)
    }
    bytes.append(contentsOf: raw[start...])
    switch table {
    case .latin9: encoding = .latin9
    case .macRoman: encoding = .macRoman
    case .windows1252:
      // The two are the same but for 0x80 to 0x9F; without these, the line ends tell on which system the file was written.
      encoding = holdsControls || raw.contains(13) && raw.contains(10) ? .windows1252 : .latin1
    }
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

  /// Where the text of a file begins that is UTF-8 as it stands; nil for one that has to be decoded, or is no text.
  package static func startOfUTF8(in map: MappedFile) -> Int? {
    let start = map.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let beginning = Array(map.bytes[start..<min(map.bytes.count, 4096)])
    guard !looksBinary(beginning, beginning), utf16ByteOrder(of: beginning) == nil else { return nil }
    // A piece ends where a character begins.
    let isValid = map.forEachPiece(from: start, endingAt: { $0 & 0xC0 != 0x80 }, { (try? UTF8Span(validating: $0.span)) != nil })
    return isValid ? start : nil
  }

  /// How pictures, archives, PDF files and programs begin.
  private static let binaryBeginnings: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0x50, 0x4B, 3, 4], [0x25, 0x50, 0x44, 0x46], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38], [0x7F, 0x45, 0x4C, 0x46],
    [0xD0, 0xCF, 0x11, 0xE0],
  ]

  /// Control characters that no sheet holds, in number: a picture, an archive, a program. A stray one is only dirt.
  private static func looksBinary(_ bytes: [UInt8], _ raw: [UInt8]) -> Bool {
    if binaryBeginnings.contains(where: { raw.starts(with: $0) }) { return true }
    let sample = min(bytes.count, 4096)
    let text = bytes.span
    var controls = 0
    for i in 0..<sample {
      let byte = text[unchecked: i]
      if byte < 32 && (byte < 9 || byte > 13) { controls += 1 }
    }
    // A few are dirt, in a short text too.
    return controls > 4 && controls * 50 > sample
  }
}

/// The length of the character of valid UTF-8 at a place; 0 where none begins.
private func utf8Length(_ bytes: [UInt8], at i: Int) -> Int {
  let lead = bytes[i]
  if lead < 0x80 { return 1 }
  let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
  guard lead >= 0xC2, lead <= 0xF4, i + length <= bytes.count else { return 0 }
  return isValidUTF8(Array(bytes[i..<i + length])) ? length : 0
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
