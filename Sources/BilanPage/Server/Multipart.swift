/// A form with files, as browsers send it (RFC 7578).
enum Multipart {
  /// One field or file.
  struct Part {
    var name: String
    /// Nil for a field; empty for a field of files in which none was chosen.
    var fileName: String?
    /// A piece of the body: nothing is copied.
    var bytes: ArraySlice<UInt8>
  }

  /// The parts in order; nil where the body does not hold what its type says.
  static func parts(_ body: [UInt8], contentType: String) -> [Part]? {
    guard let boundary = parameter("boundary", of: contentType), (1...70).contains(boundary.utf8.count) else { return nil }
    let mark = Array("\r\n--\(boundary)".utf8)
    let opening = mark.dropFirst(2)
    guard body.starts(with: opening) else { return nil }
    var parts: [Part] = []
    var rest = body[opening.count...]
    while true {
      // Behind the mark: the end, or another part.
      if rest.starts(with: Array("--".utf8)) { return parts }
      guard rest.starts(with: Array("\r\n".utf8)), parts.count < 2_000 else { return nil }
      rest = rest.dropFirst(2)
      guard let end = find(mark, in: rest), let part = part(rest[..<end]) else { return nil }
      parts.append(part)
      rest = rest[(end + mark.count)...]
    }
  }

  private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
    guard let end = find(Array("\r\n\r\n".utf8), in: bytes.prefix(4_096)) else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }), let name = parameter("name", of: String(line)) else {
      return nil
    }
    return Part(name: name, fileName: parameter("filename", of: String(line)), bytes: bytes[(end + 4)...])
  }

  /// The value of `name=…` or `name="…"`; browsers write a quote inside as `%22`.
  private static func parameter(_ name: String, of header: String) -> String? {
    var isQuoted = false
    let parameters = header.split { character in
      if character == "\"" { isQuoted.toggle() }
      return character == ";" && !isQuoted
    }
    for parameter in parameters.dropFirst() {
      let sides = parameter.split(separator: "=", maxSplits: 1)
      guard sides.count > 0, sides[0].trimmed.lowercased() == name else { continue }
      let value = sides.count > 1 ? sides[1].trimmed : ""
      let bare = value.count >= 2 && value.first == "\"" && value.last == "\"" ? String(value.dropFirst().dropLast()) : value
      return bare.split(separator: "%22", omittingEmptySubsequences: false).joined(separator: "\"")
    }
    return nil
  }

  /// Where the first of these bytes stands.
  private static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    guard bytes.count >= wanted.count else { return nil }
    return bytes.withUnsafeBufferPointer { buffer in
      wanted.withUnsafeBufferPointer { wanted in
        var at = 0
        let last = buffer.count - wanted.count
        while at <= last {
          if buffer[at] == wanted[0] {
            var same = 1
            while same < wanted.count, buffer[at + same] == wanted[same] { same += 1 }
            if same == wanted.count { return bytes.startIndex + at }
          }
          at += 1
        }
        return nil
      }
    }
  }
}
