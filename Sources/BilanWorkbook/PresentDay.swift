/// Knows the formulas `TODAY()` and `NOW()`: their stored value is the day on which somebody last opened the file, and no day of a session.
struct PresentDay {
  private var formula: [UInt8] = []
  /// The number of the formula that the cell shares with others.
  private var sharing: Int?
  private var shared: Set<Int> = []

  mutating func begin(sharing: Int?) {
    formula.removeAll(keepingCapacity: true)
    self.sharing = sharing
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) { formula.append(contentsOf: bytes.prefix(max(0, PresentDay.longest - formula.count))) }

  /// Whether the formula that was read says nothing but the present day, itself or as another cell has it.
  mutating func isMeant() -> Bool {
    guard let sharing else { return PresentDay.isNamed(formula) }
    if formula.isEmpty { return shared.contains(sharing) }
    guard PresentDay.isNamed(formula) else { return false }
    shared.insert(sharing)
    return true
  }

  /// `TODAY()`, `of:=NOW()`; a formula that reckons with them, as an age, says something else.
  static func isNamed(_ formula: some Collection<UInt8>) -> Bool {
    guard formula.count < longest else { return false }
    return says(today, formula) || says(now, formula)
  }

  /// Compares byte by byte, without blanks and in whatever case: a workbook may hold a million short formulas, and hardly one of them is this.
  private static func says(_ name: StaticString, _ formula: some Collection<UInt8>) -> Bool {
    name.withUTF8Buffer { name in
      prefix.withUTF8Buffer { prefix in
        matches(name[...], formula) || matches(prefix[...], formula, followedBy: name[...])
      }
    }
  }

  private static func matches(
    _ first: Slice<UnsafeBufferPointer<UInt8>>, _ formula: some Collection<UInt8>, followedBy second: Slice<UnsafeBufferPointer<UInt8>>? = nil
  ) -> Bool {
    var (rest, further) = (first, second)
    for byte in formula where byte > 32 {
      if rest.isEmpty, let next = further { (rest, further) = (next, nil) }
      guard let expected = rest.popFirst(), (97...122).contains(byte) ? byte - 32 == expected : byte == expected else { return false }
    }
    return rest.isEmpty && further == nil
  }

  private static let today: StaticString = "TODAY()"
  private static let now: StaticString = "NOW()"
  private static let prefix: StaticString = "OF:="

  private static let longest = 24
}
