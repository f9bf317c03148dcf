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
    /// Something stands there that is no name, such as `?`, `illisible`, `Dame 1`, `#N/A`: somebody was there.
    case notAName
    /// A group without a name of anybody in it: `famille (4)`.
    case group
    /// Whoever set the form up tried it out.
    case test
    /// A line of the form that shows how to fill it in.
    case example
    case blank
  }

  /// What the cells of one row name.
  struct Named: Equatable {
    var reading: Reading
    /// How many people they stand for.
    var heads: Int32 = 1
    /// Others whom they name beside the first.
    var more: [Int32] = []
    /// The cells do not tell for how many people they stand: `heads` is a guess, and has to be told.
    var isUnsure = false
    /// What a remark beside the name says of the person, and what a title before it.
    var remark: NameRemark?
    var gender = Gender.notStated
  }

  var source = Source.none
  private(set) var style = NameStyle()
  /// The title of the only column of names says that a cell holds both names of a person.
  private var holdsBothNames = false
  /// The title of that column says that a cell names a family.
  private(set) var holdsFamilies = false
  /// The headers are French.
  private var isFrench = false
  private(set) var people: [Person] = []

  private var spellings = ByteTable(minimumCapacity: 64)
  private var readings: [Named] = []
  private var keys = ByteTable(minimumCapacity: 64)
  private var nameKey = NameKey()
  private var scratch: [UInt8] = []

  /// Names as they are written are only needed where people will read them.
  private var keepsNames = true

  mutating func start(_ header: TableHeader, _ source: Source, style: NameStyle, keepsNames: Bool) {
    self.keepsNames = keepsNames
    isFrench = header.isFrench
    people.removeAll(keepingCapacity: true)
    keys.removeAll()
    enter(header, source, style: style)
  }

  /// Begins another table of the same sheet: the people stay, the columns may be others.
  mutating func enter(_ header: TableHeader, _ source: Source, style: NameStyle) {
    self.source = source
    (holdsBothNames, holdsFamilies) = (false, false)
    if case .full(let column) = source {
      holdsBothNames = header.columns[column].meaning == .role(.fullName)
      holdsFamilies = header.columns[column].namesFamilies
    }
    self.style = style
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
      if isNew { keep(named(text, cell), text, cell) }
      return readings[index]
    case .split(let family, let given):
      let family = family.flatMap { $0 < cells.count ? cells[$0] : nil } ?? PersonColumn.empty
      let given = given.flatMap { $0 < cells.count ? cells[$0] : nil } ?? PersonColumn.empty
      if family.isEmpty && given.isEmpty { return Named(reading: .blank) }
      // In one of the two columns alone may stand a group, or a name with `+2`.
      if given.isEmpty || family.isEmpty {
        let cell = given.isEmpty ? family : given
        let (index, isNew) = spellings.insert(text, cell.range)
        if isNew { keep(named(text, cell), text, cell) }
        return readings[index]
      }
      let (index, isNew) = spelling(text, family, given)
      if isNew { keep(named(text, family, given), text, family, given) }
      return readings[index]
    }
  }

  /// Keeps what a new spelling names, with the gender that a title in one of its cells states.
  private mutating func keep(_ named: Named, _ text: Span<UInt8>, _ cells: RawCell...) {
    var named = named
    if case .person = named.reading, named.more.isEmpty {
      for cell in cells where named.gender == .notStated { named.gender = NameTitle.gender(text, cell.range, isFrench: isFrench) }
    }
    readings.append(named)
  }

  /// Two cells, each of which may hold more than a name: `Peeters`, `Jan & An`.
  private mutating func named(_ text: Span<UInt8>, _ family: RawCell, _ given: RawCell) -> Named {
    guard mayBeMore(text, family) || mayBeMore(text, given) else { return Named(reading: number(text, family, given)) }
    if !string(text, family).contains(where: \.isLetter), !string(text, given).contains(where: \.isLetter) {
      let (said, other) = (withoutLetters(text, family, string(text, family)), withoutLetters(text, given, string(text, given)))
      return said.reading == .blank ? other : said
    }
    let cells = SplitNameCells(family: string(text, family), given: string(text, given))
    return named(cells.reading) { column, name in
      let bytes = Array(name.family.text.utf8) + Array(" ".utf8) + Array(name.given.text.utf8)
      let end = Int32(name.family.text.utf8.count)
      return column.number(
        bytes.span, RawCell(start: 0, end: end, hasDoubledQuotes: false), RawCell(start: end + 1, end: Int32(bytes.count), hasDoubledQuotes: false))
    }
  }

  private mutating func named(_ text: Span<UInt8>, _ cell: RawCell) -> Named {
    let mayBeMore = mayBeMore(text, cell) && !PlainName.isOne(text, cell.range) || holdsFamilies && cell.range.count <= PersonColumn.longestName
    guard mayBeMore, !isAddress(text, cell) else { return Named(reading: number(text, alone: cell)) }
    let written = style.isNumbered ? LineNumbers.dropped(from: string(text, cell)) : string(text, cell)
    guard written.contains(where: \.isLetter) else { return withoutLetters(text, cell, written) }
    if NameTest.isRobot(written) { return Named(reading: .test) }
    var read = NameCell(written, isFamilyFirst: style.isFamilyFirst, holdsBothNames: holdsBothNames)
    if holdsFamilies { read.takeFamily(written) }
    let names = read.names.map { SplitNameCells.Name(family: $0, given: []) }
    return named(SplitNameCells.Reading(cell: read, names: names)) { column, name in
      let bytes = Array(name.family.text.utf8)
      return column.number(bytes.span, alone: RawCell(start: 0, end: Int32(bytes.count), hasDoubledQuotes: false))
    }
  }

  /// Numbers the people whom a cell names.
  private mutating func named(_ read: SplitNameCells.Reading, _ number: (inout PersonColumn, SplitNameCells.Name) -> Reading) -> Named {
    if read.cell.isExample { return Named(reading: .example) }
    var named = Named(reading: read.cell.isGroup ? .group : .notAName, heads: Int32(read.heads), isUnsure: read.cell.isUnsure, remark: read.cell.remark)
    for name in read.names where !name.isEmpty {
      let reading = number(&self, name)
      guard case .person(let index) = reading else {
        if read.names.count == 1 { named.reading = reading }
        continue
      }
      if case .person(let first) = named.reading {
        // Two of one name whom nothing tells apart: one of them stays without.
        if index != first, !named.more.contains(index) { named.more.append(index) }
      } else {
        named.reading = reading
      }
    }
    return named
  }

  /// `?`, `+4`, `#####`, `1042`.
  private func withoutLetters(_ text: Span<UInt8>, _ cell: RawCell, _ written: String) -> Named {
    if let count = HeadCount(written), count.name == nil { return Named(reading: .group, heads: count.heads) }
    if NameTest.isError(written) { return Named(reading: .notAName) }
    // A short number is that of a line of the form; a long one is somebody's.
    let digits = cell.range.count { (48...57).contains(text[$0]) }
    return Named(reading: digits > 2 && !style.isNumbered ? .notAName : mark(text, cell))
  }

  /// A quick look: nearly every name is words of letters, and none of them a word of another kind.
  private mutating func mayBeMore(_ text: Span<UInt8>, _ cell: RawCell) -> Bool {
    guard cell.range.count <= PersonColumn.longestName, !cell.isEmpty else { return false }
    for i in cell.range where text[i] < 0x41 && ![0x20, 0x27, 0x2D, 0x2E].contains(text[i]) { return true }
    // A dash between blanks parts a remark, or another name, from the first.
    for i in cell.range.dropFirst() where text[i] == 0x2D && text[i - 1] == 0x20 && i + 1 < cell.range.upperBound && text[i + 1] == 0x20 { return true }
    scratch.removeAll(keepingCapacity: true)
    Folding.append(text, cell.range, apostrophe: .dropped, to: &scratch)
    var start = 0
    var longest = 0
    for i in 0...scratch.count where i == scratch.count || scratch[i] == 32 {
      if PlainName.otherWords.contains(scratch.span, start..<i) { return true }
      longest = max(longest, i - start)
      start = i + 1
    }
    // Brackets of the kind `[`, `{` and strokes are above the letters.
    return longest < 2 || cell.range.contains { [0x5B, 0x7B, 0x7C, 0xE2, 0xC3].contains(text[$0]) && isMark(text, $0) }
  }

  /// A bracket, a stroke, `–` or `×`.
  private func isMark(_ text: Span<UInt8>, _ i: Int) -> Bool {
    if text[i] < 0x80 { return true }
    guard i + 1 < text.count else { return false }
    return text[i] == 0xE2 ? text[i + 1] == 0x80 : text[i + 1] == 0x97
  }

  /// The number of somebody whom a column of companions names; nil for what names nobody.
  mutating func companion(_ name: String) -> Int32? {
    let bytes = Array(name.utf8)
    guard case .person(let index) = number(bytes.span, RawCell(start: 0, end: Int32(bytes.count), hasDoubledQuotes: false)) else { return nil }
    return index
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
