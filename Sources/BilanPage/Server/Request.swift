/// The lines of a request above its body, read strictly: what is not exactly as it has to be is refused, not guessed at.
struct RequestHead: Sendable {
  let method: String
  /// Path and query as they were sent.
  let target: String
  /// The path, its escapes undone: `/chiffres/origine`.
  let path: String
  /// What stands behind the question mark; of a name that stands twice, the last.
  let query: [String: String]
  /// By their names in small letters.
  private let headers: [String: String]

  /// The value of a header, by its name in small letters.
  subscript(name: String) -> String? { headers[name] }

  /// - Returns: Nil for what is no request of HTTP/1.1, for one that is written in two ways at once, and for a path that climbs.
  init?(_ bytes: ArraySlice<UInt8>) {
    // One byte, one character: nothing that is decoded here can change the length of anything.
    guard bytes.allSatisfy({ $0 == 13 || $0 == 10 || $0 == 9 || (32..<127).contains($0) }) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false)
    let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0", words[1].first == "/" else { return nil }
    method = String(words[0])
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = PercentCoding.decoded(target[0]), !path.hasPrefix("//"), !path.contains("\\"), !path.contains("\0") else { return nil }
    guard !path.split(separator: "/").contains(where: { $0 == ".." || $0 == "." }) else { return nil }
    guard let query = PercentCoding.fields(target.count > 1 ? target[1] : "") else { return nil }
    self.target = String(words[1])
    (self.path, self.query) = (path, Dictionary(query.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 }))
    guard let headers = RequestHead.headers(lines.dropFirst()) else { return nil }
    self.headers = headers
  }

  private static func headers(_ lines: ArraySlice<Substring>) -> [String: String]? {
    var headers: [String: String] = [:]
    for line in lines {
      guard !line.contains("\r"), !line.contains("\n"), let colon = line.firstIndex(of: ":") else { return nil }
      let name = line[..<colon].lowercased()
      let isName = name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 || $0 == 95 }
      guard !name.isEmpty, isName else { return nil }
      let value = line[line.index(after: colon)...].trimmed
      // What is decided by a header is decided by one header.
      if headers.updateValue(value, forKey: name) != nil, RequestHead.single.contains(name) { return nil }
    }
    return headers
  }

  private static let single: Set<String> = ["host", "origin", "cookie", "content-length", "content-type", "transfer-encoding"]
}

/// A request with what its form says.
struct Request: Sendable {
  let head: RequestHead
  var form = Form()

  var path: String { head.path }
}

/// The fields and files of a form that was sent.
struct Form: Sendable {
  fileprivate(set) var fields: [(name: String, value: String)] = []
  fileprivate(set) var files: [File] = []

  /// A file that was chosen or dropped: its bytes in memory.
  struct File: Sendable {
    /// As the browser says it: not to be trusted as a path.
    var name: String
    var bytes: ArraySlice<UInt8>
  }

  init() {}

  /// The last value of a field; nil where there is none, or nothing is written in it.
  subscript(name: String) -> String? {
    guard let value = fields.last(where: { $0.name == name })?.value.trimmed, !value.isEmpty else { return nil }
    return value
  }

  /// Every value of a field that may stand several times.
  func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  /// - Returns: Nil for a body that is no form.
  init?(_ body: [UInt8], contentType: String?) {
    let type = contentType ?? ""
    if type.lowercased().hasPrefix("application/x-www-form-urlencoded") {
      guard let fields = PercentCoding.fields(Substring(decoding: body, as: UTF8.self)) else { return nil }
      self.fields = fields
      return
    }
    guard type.lowercased().hasPrefix("multipart/form-data"), let parts = Multipart.parts(body, contentType: type) else { return nil }
    for part in parts {
      if let name = part.fileName {
        // A field for files in which nothing was chosen comes as one file without a name.
        if !name.isEmpty { files.append(File(name: name, bytes: part.bytes)) }
      } else {
        fields.append((part.name, String(decoding: part.bytes, as: UTF8.self)))
      }
    }
  }
}

extension StringProtocol {
  /// Without blanks at either end.
  var trimmed: String {
    let isBlank = { (character: Character) in character == " " || character == "\t" || character.isNewline }
    var rest = self[startIndex..<endIndex]
    while let first = rest.first, isBlank(first) { rest = rest.dropFirst() }
    while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
