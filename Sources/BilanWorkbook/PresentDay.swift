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
    let plain = String(decoding: formula.filter { $0 > 32 }, as: UTF8.self).uppercased()
    return ["TODAY()", "NOW()"].contains(plain.hasPrefix("OF:=") ? String(plain.dropFirst(4)) : plain)
  }

  private static let longest = 24
}
