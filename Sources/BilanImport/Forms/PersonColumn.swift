internal import BilanModel

/// Reads the columns that name a person, and numbers the different people of a sheet.
struct PersonColumn {
  enum Source {
    case full(Int)
    /// Columns of family and given names; either may be missing.
    case split(family: Int?, given: Int?)
    /// A sheet that knows people by something else.
    case none
  }

  enum Reading: Equatable {
    case person(Int32)
    /// Something stands there that is no name, such as `?` or `illisible`: somebody was there.
    case notAName
    case blank
  }

  var source = Source.none
  private(set) var people: [Person] = []

  private var spellings = ByteTable(minimumCapacity: 64)
  private var readings: [Reading] = []
  private var keys = ByteTable(minimumCapacity: 64)
  private var nameKey = NameKey()
  private var scratch: [UInt8] = []

  /// Names as they are written are only needed where people will read them.
  private var keepsNames = true

  mutating func start(_ source: Source, keepsNames: Bool) {
    self.source = source
    self.keepsNames = keepsNames
    people.removeAll(keepingCapacity: true)
    readings.removeAll(keepingCapacity: true)
    spellings.removeAll()
    keys.removeAll()
  }

  mutating func read(_ text: Span<UInt8>, _ cells: [RawCell]) -> Reading {
    switch source {
    case .none: return .blank
    case .full(let column):
      guard column < cells.count, !cells[column].isEmpty else { return .blank }
      let cell = cells[column]
      let (index, isNew) = spellings.insert(text, cell.range)
      if isNew { readings.append(number(text, cell)) }
      return readings[index]
    case .split(let family, let given):
      let family = family.flatMap { $0 < cells.count ? cells[$0] : nil } ?? PersonColumn.empty
      let given = given.flatMap { $0 < cells.count ? cells[$0] : nil } ?? PersonColumn.empty
      if family.isEmpty && given.isEmpty { return .blank }
      let (index, isNew) = spelling(text, family, given)
      if isNew { readings.append(number(text, family, given)) }
      return readings[index]
    }
  }

  /// The number of a spelling in two cells.
  ///
  /// Where nothing but one separator stands between them, neither cell is quoted and neither holds the separator: the line itself, from one to the other, is the spelling.
  private mutating func spelling(
    _ text: Span<UInt8>, _ family: RawCell, _ given: RawCell
  ) -> (index: Int, isNew: Bool) {
    if family.end + 1 == given.start { return spellings.insert(text, Int(family.start)..<Int(given.end)) }
    scratch.removeAll(keepingCapacity: true)
    for i in family.range { scratch.append(text[i]) }
    // A byte that no text holds, so that no line is taken for this.
    scratch.append(0xFF)
    for i in given.range { scratch.append(text[i]) }
    return spellings.insert(scratch)
  }

  private static let empty = RawCell(start: 0, end: 0, hasDoubledQuotes: false)

  private mutating func number(_ text: Span<UInt8>, _ cell: RawCell) -> Reading {
    let isMade = nameKey.make(text, full: cell.range)
    guard isMade else { return mark(text, cell) }
    return reading(Person(key: "", familyName: string(text, cell), givenName: ""))
  }

  private mutating func number(
    _ text: Span<UInt8>, _ family: RawCell, _ given: RawCell
  ) -> Reading {
    let isMade = nameKey.make(text, family: family.range, given: given.range)
    guard isMade else { return mark(text, family.isEmpty ? given : family) }
    return reading(
      Person(key: "", familyName: string(text, family), givenName: string(text, given)))
  }

  /// A cell without a letter: a question mark stands for somebody, a stroke or dots for nobody.
  private func mark(_ text: Span<UInt8>, _ cell: RawCell) -> Reading {
    cell.range.contains { text[$0] == UInt8(ascii: "?") } ? .notAName : .blank
  }

  /// What the key just made means. Words that stand in the place of a name name nobody; bare numbers are those of an empty form.
  private mutating func reading(_ person: @autoclosure () -> Person) -> Reading {
    let key = nameKey.bytes
    if key.allSatisfy({ $0 == 32 || (48...57).contains($0) }) { return .blank }
    if nameKey.namesNobody { return .notAName }
    let (index, isNew) = keys.insert(key)
    if isNew {
      var named = keepsNames ? person() : Person(key: "", familyName: "", givenName: "")
      named.key = String(decoding: key, as: UTF8.self)
      people.append(named)
    }
    return .person(Int32(index))
  }
}
