internal import CExpat

/// The local name of an element or attribute, whatever prefix a program writes before it, as a number: names are compared a million times.
struct XMLName: Equatable {
  let code: UInt64

  /// FNV-1a over the bytes behind the last colon.
  init(_ text: UnsafePointer<CChar>) {
    var code = XMLName.basis
    var i = 0
    while text[i] != 0 {
      let byte = UInt8(bitPattern: text[i])
      code = byte == 58 ? XMLName.basis : (code ^ UInt64(byte)) &* 0x100_0000_01B3
      i += 1
    }
    self.code = code
  }

  init(_ text: StaticString) {
    var code = XMLName.basis
    for i in 0..<text.utf8CodeUnitCount { code = (code ^ UInt64(text.utf8Start[i])) &* 0x100_0000_01B3 }
    self.code = code
  }

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
}

/// The attributes of one element, as they stand in the parser's memory.
struct XMLAttributes {
  fileprivate let list: UnsafeMutablePointer<UnsafePointer<CChar>?>?

  /// The value of an attribute, valid while the element begins; nil where it has none.
  func value(_ name: XMLName) -> UnsafePointer<CChar>? {
    guard let list else { return nil }
    var i = 0
    while let key = list[i] {
      if XMLName(key) == name { return list[i + 1] }
      i += 2
    }
    return nil
  }

  /// Hands out each attribute in turn, one of the standard and one of a program's own under the same local name included.
  func forEach(_ body: (XMLName, UnsafePointer<CChar>) -> Void) {
    guard let list else { return }
    var i = 0
    while let key = list[i] {
      if let value = list[i + 1] { body(XMLName(key), value) }
      i += 2
    }
  }

  func string(_ name: XMLName) -> String? { value(name).map { String(cString: $0) } }

  /// A number without sign; nil where the attribute is missing or something else.
  func number(_ name: XMLName) -> Int? { value(name).flatMap { wholeNumber($0) } }

  /// `1`, `true` or `on`; an attribute that is missing is `missing`.
  func flag(_ name: XMLName, missing: Bool = false) -> Bool {
    guard let text = string(name) else { return missing }
    return text == "1" || text == "true" || text == "on"
  }

  /// Whether a width or a height is less than this; false where none is stated.
  func isLess(_ name: XMLName, than least: Double) -> Bool { string(name).flatMap { Double($0) }.map { $0 < least } ?? false }

  /// Whether a width or a height is none at all: `0`, `0.00`.
  func isZero(_ name: XMLName) -> Bool {
    guard let text = value(name) else { return false }
    var length = 0
    while text[length] != 0 {
      guard text[length] == 48 || text[length] == 46 else { return false }
      length += 1
    }
    return length > 0
  }
}

/// A number without sign; nil for a text that is something else.
func wholeNumber(_ text: UnsafePointer<CChar>) -> Int? {
  guard text[0] != 0 else { return nil }
  var number = 0
  var i = 0
  while text[i] != 0 {
    let digit = Int(text[i]) - 48
    guard (0...9).contains(digit), i < 12 else { return nil }
    number = number * 10 + digit
    i += 1
  }
  return number
}

/// Hears the elements of one part in their order. What it finds wrong it puts into `failure`, and hears nothing more but the end of that element.
class XMLHandler {
  final var failure: WorkbookFailure? {
    didSet { if failure != nil { XML_StopParser(parser, XML_Bool(XML_FALSE)) } }
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {}
  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  // What the parser needs of it.
  fileprivate final var parser: XML_Parser?
  fileprivate final var depth = 0
  fileprivate final var mostDepth = 256
  fileprivate final var part = ""
}

extension ZipArchive {
  /// Reads a part as XML, never holding it as a whole.
  func parse(_ name: String, _ handler: XMLHandler, depth: Int = 256) throws(WorkbookFailure) {
    guard let parser = XML_ParserCreate(nil) else { throw .tooLarge(.bytes) }
    defer { XML_ParserFree(parser) }
    handler.parser = parser
    handler.mostDepth = depth
    handler.part = name
    XML_SetUserData(parser, Unmanaged.passUnretained(handler).toOpaque())
    XML_SetElementHandler(
      parser,
      { data, name, attributes in
        withHandler(data) { $0.begin(XMLName(name!), XMLAttributes(list: attributes)) }
      },
      { data, name in
        withHandler(data) {
          $0.depth -= 1
          $0.end(XMLName(name!))
        }
      })
    XML_SetCharacterDataHandler(parser) { data, text, count in
      let bytes = UnsafeRawBufferPointer(start: text, count: Int(count)).assumingMemoryBound(to: UInt8.self)
      withHandler(data) { $0.text(bytes) }
    }
    // No spreadsheet program writes a document type; what it could declare are entities.
    XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
      withHandler(data) { $0.failure = .damaged(.documentType($0.part)) }
    }
    try read(name, fill: { XML_GetBuffer(parser, CInt($0)) }) { count, isLast in
      XML_ParseBuffer(parser, CInt(count), isLast ? 1 : 0) == XML_STATUS_OK ? handler.failure : handler.failure ?? .damaged(.brokenXML(name))
    }
  }
}

extension XMLHandler {
  fileprivate final func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    if depth > mostDepth { failure = .tooLarge(.depth) } else { start(name, attributes) }
  }
}

/// Calls the handler without counting a reference to it, which `parse` holds: millions of elements come by here.
private func withHandler(_ data: UnsafeMutableRawPointer?, _ body: (XMLHandler) -> Void) {
  Unmanaged<XMLHandler>.fromOpaque(data!)._withUnsafeGuaranteedRef(body)
}
