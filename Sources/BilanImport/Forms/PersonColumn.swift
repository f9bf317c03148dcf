internal import BilanModel
internal import BilanText

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
    /// A group without a name of anybody in it: `famille (4)`.
    case group
    /// Whoever set the form up tried it out.
    case test
    case blank
  }

  /// What the cells of one row name.
  struct Named: Equatable {
    var reading: Reading
    /// How many people they stand for.
    var heads: Int32 = 1
  }

  var source = Source.none
  private(set) var people: [Person] = []

  private var spellings = ByteTable(minimumCapacity: 64)
  private var readings: [Named] = []
  private var keys = ByteTable(minimumCapacity: 64)
  private var nameKey = NameKey()
  private var scratch: [UInt8] = []

  /// Names as they are written are only needed where people will read them.
  private var keepsNames = true

  mutating func start(_ source: Source, keepsNames: Bool) {
    self.keepsNames = keepsNames
    people.removeAll(keepingCapacity: true)
    keys.removeAll()
    enter(source)
  }

  /// Begins another table of the same sheet: the people stay, the columns may be others.
  mutating func enter(_ source: Source) {
    self.source = source
    readings.removeAll(keepingCapacity: true)
    spellings.removeAll()
  }

  mutating func read(_ text: Span<UInt8>, _ cells: [RawCell]) -> Named {
    switch source {
    case .none: return Named(reading: .blank)
    case .full(let column):
      guard column < cells.count, !cells[column].isEmpty else { return Named(reading: .blank) }
      let cell = cells[column]
      let (index, isNew) = spellings.insert(text, cell.range)
      if isNew { readings.append(named(text, cell)) }
      return readings[index]
    case .split(let family, let given):
      let family = family.flatMap { $0 < cells.count ? cells[$0] : nil } ?? PersonColumn.empty
      let given = given.flatMap { $0 < cells.count ? cells[$0] : nil } ?? PersonColumn.empty
      if family.isEmpty && given.isEmpty { return Named(reading: .blank) }
      // In one of the two columns alone may stand a group, or a name with `+2`.
      if given.isEmpty || family.isEmpty {
        let cell = given.isEmpty ? family : given
        let (index, isNew) = spellings.insert(text, cell.range)
        if isNew { readings.append(named(text, cell)) }
        return readings[index]
      }
      let (index, isNew) = spelling(text, family, given)
      if isNew { readings.append(named(text, family, given)) }
      return readings[index]
    }
  }

  /// Two cells, in one of which may stand `+2`.
  private mutating func named(_ text: Span<UInt8>, _ family: RawCell, _ given: RawCell) -> Named {
    for cell in [family, given] where cell.range.contains(where: { text[$0] == UInt8(ascii: "+") }) {
      guard let count = HeadCount(string(text, cell)), let name = count.name else { continue }
      // Both cells in one text, without the number.
      let bytes = Array((cell.start == family.start ? [name, string(text, given)] : [string(text, family), name]).joined(separator: " ").utf8)
      let first = Int32((cell.start == family.start ? name : string(text, family)).utf8.count)
      let cells = (RawCell(start: 0, end: first, hasDoubledQuotes: false), RawCell(start: first + 1, end: Int32(bytes.count), hasDoubledQuotes: false))
      return Named(reading: number(bytes.span, cells.0, cells.1), heads: count.heads)
    }
    return Named(reading: number(text, family, given))
  }

  private mutating func named(_ text: Span<UInt8>, _ cell: RawCell) -> Named {
    guard mayNameSeveral(text, cell), let count = HeadCount(string(text, cell)) else { return Named(reading: number(text, alone: cell)) }
    guard let name = count.name else { return Named(reading: .group, heads: count.heads) }
    let bytes = Array(name.utf8)
    let inner = RawCell(start: 0, end: Int32(bytes.count), hasDoubledQuotes: false)
    return Named(reading: number(bytes.span, alone: inner), heads: count.heads)
  }

  /// A quick look: nearly every name has neither a digit nor the beginning of a word for a group.
  private func mayNameSeveral(_ text: Span<UInt8>, _ cell: RawCell) -> Bool {
    guard cell.range.count <= PersonColumn.longestName else { return false }
    for i in cell.range where text[i] == UInt8(ascii: "+") || (48...57).contains(text[i]) { return true }
    return [0x66, 0x67, 0x63, 0x6B, 0x6C, 0x75, 0x64, 0x68, 0x65].contains(text[Int(cell.start)] | 0x20)
  }

  /// A cell beside an empty one is a family name or a given name, and the key of a name does not tell them apart.
  private mutating func number(_ text: Span<UInt8>, alone cell: RawCell) -> Reading {
    guard case .split(let family, _) = source else { return number(text, cell) }
    return family == nil ? number(text, PersonColumn.empty, cell) : number(text, cell, PersonColumn.empty)
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

  /// What people write to try a form out.
  private static let tests = WordSet("test|test test|essai|essai essai|tester|testeur|proef|essai test|ne pas compter", separator: "|")

  private static let empty = RawCell(start: 0, end: 0, hasDoubledQuotes: false)

  /// No name is longer; what is, is running text that has slipped into the column.
  private static let longestName = 1000

  private mutating func number(_ text: Span<UInt8>, _ cell: RawCell) -> Reading {
    guard cell.range.count <= PersonColumn.longestName, !isAddress(text, cell) else { return .notAName }
    let isMade = nameKey.make(text, full: cell.range)
    guard isMade else { return mark(text, cell) }
    return reading(Person(key: "", familyName: string(text, cell), givenName: ""))
  }

  private mutating func number(
    _ text: Span<UInt8>, _ family: RawCell, _ given: RawCell
  ) -> Reading {
    guard max(family.range.count, given.range.count) <= PersonColumn.longestName else { return .notAName }
    let isMade = nameKey.make(text, family: family.range, given: given.range)
    guard isMade else { return mark(text, family.isEmpty ? given : family) }
    return reading(
      Person(key: "", familyName: string(text, family), givenName: string(text, given)))
  }

  /// `Guest iPhone`, `Participant 3`: what a meeting calls somebody who gave no name.
  private func namesDevice(_ key: [UInt8]) -> Bool {
    var start = 0
    var words = 0
    for i in 0...key.count where i == key.count || key[i] == 32 {
      defer { start = i + 1 }
      if key[start..<i].allSatisfy({ (48...57).contains($0) }) { continue }
      guard PersonColumn.devices.contains(key.span, start..<i) else { return false }
      words += 1
    }
    return words > 0
  }

  private static let devices = WordSet(
    """
    participant participante deelnemer deelneemster guest gast invite invitee user utilisateur utilisatrice gebruiker iphone ipad android galaxy samsung huawei redmi xiaomi windows pc \
    laptop ordinateur zoom teams tel telephone gsm
    """)

  /// An address in the place of a name is no name: who wrote it is unknown.
  private func isAddress(_ text: Span<UInt8>, _ cell: RawCell) -> Bool {
    cell.range.contains { text[$0] == UInt8(ascii: "@") } && !cell.range.contains { text[$0] == 32 }
  }

  /// A cell without a letter: a question mark stands for somebody, a stroke or dots for nobody.
  private func mark(_ text: Span<UInt8>, _ cell: RawCell) -> Reading {
    cell.range.contains { text[$0] == UInt8(ascii: "?") } ? .notAName : .blank
  }

  /// What the key just made means. Words that stand in the place of a name name nobody; bare numbers are those of an empty form.
  private mutating func reading(_ person: @autoclosure () -> Person) -> Reading {
    let key = nameKey.bytes
    if key.allSatisfy({ $0 == 32 || (48...57).contains($0) }) { return .blank }
    if nameKey.namesNobody || namesDevice(key) { return .notAName }
    if PersonColumn.tests.contains(key.span, 0..<key.count) { return .test }
    let (index, isNew) = keys.insert(key)
    if isNew {
      var named = keepsNames ? person() : Person(key: "", familyName: "", givenName: "")
      named.key = String(decoding: key, as: UTF8.self)
      people.append(named)
    }
    return .person(Int32(index))
  }
}
