/// The texts that the cells of a workbook refer to by number, one after another in memory.
struct SharedStrings {
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// Those that are struck through from beginning to end.
  private(set) var struck: Set<Int> = []

  var count: Int { ends.count }

  func withText<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    guard ends.indices.contains(index) else { return nil }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return bytes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[start..<Int(ends[index])])) }
  }

  fileprivate mutating func append(_ text: RichText) {
    bytes.append(contentsOf: text.bytes)
    if text.isStruck { struck.insert(ends.count) }
    ends.append(UInt32(bytes.count))
  }

  final class Reader: XMLHandler {
    private(set) var strings = SharedStrings()
    private var text = RichText()
    private let limits: WorkbookLimits
    private let names = (item: XMLName("si"), never: XMLName(""))

    init(_ limits: WorkbookLimits) { self.limits = limits }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      if name == names.item { text.begin() } else { text.start(name, attributes) }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      text.append(bytes)
      if text.bytes.count > limits.textOfCell { failure = .tooLarge(.textOfCell) }
    }

    override func end(_ name: XMLName) {
      guard name == names.item else { return text.end(name) }
      text.finish()
      strings.append(text)
      if strings.bytes.count > limits.text { failure = .tooLarge(.text) }
    }
  }
}

/// A text of one or several runs: their words, without what tells how they are spoken.
struct RichText {
  private(set) var bytes: [UInt8] = []
  private var isText = false
  private var phonetic = 0
  private var runs = 0
  private var struckRuns = 0

  private static let names = (text: XMLName("t"), phonetic: XMLName("rPh"), run: XMLName("r"), strike: XMLName("strike"), value: XMLName("val"))

  /// Whether each of its runs is struck through.
  var isStruck: Bool { runs > 0 && struckRuns == runs }

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    (isText, phonetic, runs, struckRuns) = (false, 0, 0, 0)
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    let names = RichText.names
    if name == names.text {
      isText = phonetic == 0
    } else if name == names.phonetic {
      phonetic += 1
    } else if name == names.run {
      runs += 1
    } else if name == names.strike, attributes.flag(names.value, missing: true) {
      struckRuns += 1
    }
  }

  mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
    if isText { bytes.append(contentsOf: more) }
  }

  mutating func end(_ name: XMLName) {
    if name == RichText.names.text { isText = false } else if name == RichText.names.phonetic { phonetic -= 1 }
  }

  /// Turns `_x000D_`, by which Excel writes characters that XML does not have, into what it means.
  mutating func finish() { EscapedCharacters.decode(&bytes) }
}

/// `_x000D_` and the like.
enum EscapedCharacters {
  static func decode(_ bytes: inout [UInt8]) {
    guard bytes.contains(UInt8(ascii: "_")) else { return }
    var output: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if let scalar = scalar(in: bytes, at: i) {
        if scalar == 10 || scalar == 9 || scalar > 31, let character = Unicode.Scalar(scalar) { output.append(contentsOf: String(character).utf8) }
        i += 7
      } else {
        output.append(bytes[i])
        i += 1
      }
    }
    bytes = output
  }

  private static func scalar(in bytes: [UInt8], at i: Int) -> UInt32? {
    guard bytes[i] == UInt8(ascii: "_"), i + 6 < bytes.count, bytes[i + 1] == UInt8(ascii: "x"), bytes[i + 6] == UInt8(ascii: "_") else { return nil }
    return UInt32(String(decoding: bytes[i + 2..<i + 6], as: UTF8.self), radix: 16)
  }
}
