/// What stands at the head and the foot of a sheet's printed pages, as the file says it, with its signs for fonts, sizes and page numbers.
public struct PageWords: Equatable, Sendable {
  /// Those of first and even pages behind that of all others, where they differ.
  public internal(set) var head = ""
  public internal(set) var foot = ""
}

/// Hears the element that holds them.
struct PageWordsReader {
  private(set) var found = PageWords()
  private var isOfFirst = false
  private var isOfEven = false
  private var isFoot = false
  private var isShown = false
  /// Whether what is heard is how the sheet looks to somebody who keeps views of it: the pages that are printed are said elsewhere.
  private var isInViews = false
  private var text: [UInt8] = []

  private static let (all, first, even) = (XMLName("headerFooter"), XMLName("differentFirst"), XMLName("differentOddEven"))
  private static let views = XMLName("customSheetViews")
  private static let heads = [XMLName("oddHeader"), XMLName("firstHeader"), XMLName("evenHeader")]
  private static let feet = [XMLName("oddFooter"), XMLName("firstFooter"), XMLName("evenFooter")]

  /// How many bytes are held.
  var count: Int { text.count }

  /// Whether the element is one whose text is to be heard.
  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) -> Bool {
    if name == Self.views { isInViews = true }
    if isInViews { return false }
    if name == Self.all { (isOfFirst, isOfEven) = (attributes.flag(Self.first), attributes.flag(Self.even)) }
    guard let place = Self.heads.firstIndex(of: name) ?? Self.feet.firstIndex(of: name) else { return false }
    isFoot = Self.feet.contains(name)
    isShown = [true, isOfFirst, isOfEven][place]
    text.removeAll()
    return true
  }

  /// Ends any other element.
  mutating func leave(_ name: XMLName) { if name == Self.views { isInViews = false } }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { text.append(contentsOf: bytes) }

  /// Ends the element whose text was heard.
  mutating func end() {
    defer { text.removeAll() }
    guard isShown else { return }
    let words = String(decoding: text, as: UTF8.self)
    if isFoot { found.foot += words } else { found.head += words }
  }
}
