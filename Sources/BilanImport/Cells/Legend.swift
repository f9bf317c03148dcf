internal import BilanModel
internal import BilanText

/// What a sheet says of its own signs, above or below its table: « P = présent, AE = absent excusé, ? = pas noté ».
enum Legend {
  /// A sign and what is said of it.
  struct Pair: Hashable {
    var sign: String
    var meaning: String

    /// What the meaning says of presence; nil where it is in no class.
    var statement: PresenceReading.Statement? {
      let text = meaning.prefix { $0 != "(" && $0 != "[" }
      if let noun = LegendWords.nouns[Folding.folded(meaning)] { return .presence(noun) }
      for candidate in [meaning, String(text)] {
        if let said = PresenceReading.meaning(of: Folding.folded(candidate), written: trimmed(candidate[...])) { return said }
      }
      // ‘Kruisje = was er niet bij’, « x = pas là »; of a letter somebody made up, « R = remplacé », nothing is guessed.
      return Folding.folded(sign) == "x" && AbsenceRemark.says(meaning) ? .presence(.absent) : nil
    }
  }

  /// So much of a large file is looked through at its beginning and at its end.
  private static let reach = 16_384
  /// Signs are short.
  private static let longestSign = 4
  private static let longestMeaning = 60
  private static let words = WordSet("legende legenda legend codes code signes tekens afkortingen abreviations abbreviations key uitleg")

  /// The signs that a file explains; nothing where it has no legend.
  static func pairs(in text: Span<UInt8>, from start: Int) -> [Pair] {
    var pairs: [Pair] = []
    let ranges = text.count - start <= 2 * reach ? [start..<text.count] : [start..<start + reach, text.count - reach..<text.count]
    for range in ranges where mayHold(text, range) {
      var isBelowTitle = false
      var begin = range.lowerBound
      while begin < range.upperBound {
        var end = begin
        while end < range.upperBound, text[end] != 10, text[end] != 13 { end += 1 }
        if isBelowTitle || maySay(text, begin..<end) { read(text, begin..<end, isBelowTitle: &isBelowTitle, into: &pairs) }
        begin = end + 1
      }
    }
    if let cross = crossBesideTick(text, ranges), !pairs.contains(where: { $0.sign == cross.sign }) { pairs.append(cross) }
    return pairs
  }

  /// A ballot cross alone may be a presence; beside ticks, it is their contrary, and needs nobody to say so.
  private static func crossBesideTick(_ text: Span<UInt8>, _ ranges: [Range<Int>]) -> Pair? {
    var holdsTick = false
    var cross: String?
    for range in ranges {
      for i in range.dropLast(2) where text[i] == 0xE2 {
        switch (text[i + 1], text[i + 2]) {
        case (0x9C, 0x93), (0x9C, 0x94), (0x9C, 0x85), (0x88, 0x9A), (0x98, 0x91): holdsTick = true
        case (0x9C, 0x95), (0x9C, 0x96), (0x9C, 0x97), (0x9C, 0x98), (0x9D, 0x8C): cross = String(decoding: [0xE2, text[i + 1], text[i + 2]], as: UTF8.self)
        default: break
        }
      }
    }
    return holdsTick ? cross.map { Pair(sign: $0, meaning: "absent") } : nil
  }

  private static func read(_ text: Span<UInt8>, _ range: Range<Int>, isBelowTitle: inout Bool, into pairs: inout [Pair]) {
    var line: [UInt8] = []
    for i in range where text[i] != UInt8(ascii: "\"") { line.append(text[i]) }
    let cells = line.split(whereSeparator: separators.contains).map { trimmed(String(decoding: $0, as: UTF8.self)[...]) }.filter { !$0.isEmpty }
    if isBelowTitle, cells.count == 2, let pair = pair(cells[0], cells[1]) {
      pairs.append(pair)
      return
    }
    // A cell in quotes may hold the separator: « "A : présent ; X : absent" ».
    if cells.count > 1, let whole = LegendWords.pairs(in: cells.joined(separator: ", ")) {
      pairs += whole
      return
    }
    isBelowTitle = cells.count == 1 && isTitle(cells[0]) || isBelowTitle && cells.isEmpty
    pairs += cells.flatMap(pairs(inCell:))
  }

  private static let separators = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"), TableFinder.noDelimiter]
  /// A title is a word or two.
  private static let longestTitle = 80

  /// What a byte is to the search for pairs.
  private enum Sign: UInt8 {
    /// A letter, the tail of one, a mark that parts pieces, the first byte of a bullet.
    case letter, tail, mark, bullet
    case equals, separator, blank, quote
  }

  private static let signs: [Sign] = (0...255).map { (byte: UInt8) in
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: ":"): .equals
    case UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "|"), TableFinder.noDelimiter: .separator
    case 0...32: .blank
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "("), UInt8(ascii: ","), UInt8(ascii: "/"): .mark
    case 0x80...0xBF: .tail
    case 0xC2, 0xE2: .bullet
    default: .letter
    }
  }

  /// Whether a line may be pairs or a title of them: behind a short sign stands a mark, or one filled cell alone is such a title. Asked of every row, so by bytes.
  private static func maySay(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    // A span of what another type holds lives only as long as a value that is bound here.
    let letterTable = LegendWords.Spoken.letters
    let (signs, letterBits) = (signs.span, letterTable.span)
    var filled = 0
    var isFilled = false
    // Letters of the word that stands last, and whether it is over.
    var letters = 0
    var isOver = false
    // A mark behind a longer word, which may be a word for the cross.
    var isWord = false
    var spoken = LegendWords.Spoken()
    for i in range {
      spoken.hear(text, i, before: range.upperBound, letterBits)
      switch signs[Int(text[i])] {
      case .separator: (isFilled, letters) = (false, 0)
      case .equals:
        if (1...longestSign).contains(letters), !isLabel(text, i, in: range) { return true }
        isWord = isWord || letters > longestSign
        letters = 0
      case .blank: isOver = true
      case .quote, .tail: break
      case let sign:
        if !isFilled { filled += 1 }
        isFilled = true
        if sign != .letter || isOver { letters = 0 }
        isOver = false
        if sign != .mark { letters += 1 }
      }
    }
    if isWord, spoken.cross, LegendWords.namesCross(text, range) { return true }
    if spoken.isOfStates(in: range) || spoken.isOfCrosses(in: range) && LegendWords.mayCrossAbsence(text, range) { return true }
    guard filled == 1, range.count <= longestTitle else { return false }
    var folded: [UInt8] = []
    Folding.append(text, range, to: &folded)
    return isTitle(folded: folded)
  }

  /// « Lieu : Forest », « Date : 12/03/2024 »: one mark, a colon, behind a word that is no title of a legend, and at most one word in the line, that before the colon included, that could
  /// be a sign. Nearly every sheet has such lines, and no pairs stand in them.
  private static func isLabel(_ text: Span<UInt8>, _ colon: Int, in range: Range<Int>) -> Bool {
    guard text[colon] == UInt8(ascii: ":") else { return false }
    var (cell, signs, word) = (range.lowerBound, 0, range.lowerBound)
    for i in range.lowerBound...range.upperBound {
      let byte = i < range.upperBound ? text[i] : 32
      switch byte {
      case 0xC2, 0xE2: return false
      case UInt8(ascii: ":") where i != colon: return false
      case 48...57, 65...90, 97...122, 0x80...: continue
      case _ where endsWord[Int(byte)]:
        if maySign(text, word..<i) { signs += 1 }
        word = i + 1
        if i < colon, separators.contains(byte) { cell = word }
      // Any other mark may be a sign by itself, or stand between one and its meaning.
      default: return false
      }
    }
    return signs < 2 && !isTitled(text, cell..<range.upperBound)
  }

  /// What stands between words, and is no sign itself.
  private static let endsWord = (0...255).map { (byte: UInt8) in byte <= 32 || separators.contains(byte) || ":\"'()[],./-".utf8.contains(byte) }

  /// Whether a word may be a sign: one letter or two, and no small ones but those that are ticks.
  private static func maySign(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
    guard let first = word.first, word.count(where: { !(0x80...0xBF).contains(text[$0]) }) <= 2 else { return false }
    switch text[first] {
    case 48...57: return false
    case UInt8(ascii: "x"), UInt8(ascii: "o"): return word.count == 1
    case 97...122: return false
    default: return true
    }
  }

  /// Whether the first word of a cell is that of a title.
  private static func isTitled(_ text: Span<UInt8>, _ cell: Range<Int>) -> Bool {
    var folded: [UInt8] = []
    Folding.append(text, cell.prefix { text[$0] != UInt8(ascii: ":") }, to: &folded)
    return words.contains(folded.span, 0..<(folded.firstIndex(of: 32) ?? folded.count))
  }

  /// The pairs as presence is read by them.
  static func statements(_ pairs: [Pair]) -> [String: PresenceReading.Statement?] {
    var statements: [String: PresenceReading.Statement?] = [:]
    for pair in pairs { statements[StatusChoice.key(pair.sign)] = .some(pair.statement) }
    return statements
  }

  /// The pairs of one cell: « P = présent / A = absent », « Légende : P présent » in no other form. None unless one of them speaks of presence.
  static func pairs(inCell cell: String) -> [Pair] {
    guard cell.utf8.count <= 500 else { return [] }
    if cell.utf8.count <= 160, LegendWords.maySpeakOfCrosses(cell), LegendWords.crossesAbsence(Folding.folded(cell)) {
      return [Pair(sign: "x", meaning: "absent")]
    }
    let pairs = cell.contains("=") || cell.contains(":") ? markedPairs(cell) : []
    return pairs.count > 1 || pairs.count == 1 && cell.contains("=") ? pairs : LegendWords.pairs(in: cell) ?? pairs
  }

  /// Those between whose sign and meaning an equals sign or a colon stands.
  private static func markedPairs(_ cell: String) -> [Pair] {
    var pairs: [Pair] = []
    for piece in cell.split(whereSeparator: partsPairs) {
      let mark: Character = piece.contains("=") ? "=" : ":"
      let fields = piece.split(separator: mark, omittingEmptySubsequences: false).map { trimmed($0) }
      guard fields.count > 1 else { continue }
      for index in fields.indices.dropLast() {
        guard let sign = fields[index].split(whereSeparator: { $0 == " " || $0 == ":" || $0 == "(" }).last else { continue }
        // The last word of a meaning amid others is the sign of the next.
        var meaning = fields[index + 1]
        if index + 2 < fields.count { meaning = trimmed(meaning[..<(meaning.lastIndex(of: " ") ?? meaning.endIndex)]) }
        if let pair = pair(String(sign), meaning) { pairs.append(pair) }
      }
    }
    let folded = Array(Folding.folded(cell).utf8)
    let isTitled = words.contains(folded.span, 0..<(folded.firstIndex(of: 32) ?? folded.count))
    let known = pairs.count { $0.statement != nil }
    // « A : absent » alone may be anything.
    return known > 0 && (cell.contains("=") || isTitled || known > 1) ? pairs : []
  }

  private static func partsPairs(_ character: Character) -> Bool {
    switch character {
    case ",", ";", "/", "|", "\n", "•", "·": true
    default: false
    }
  }

  private static func pair(_ sign: String, _ meaning: String) -> Pair? {
    // ‘Kruisje = afwezig’: the cross itself.
    if LegendWords.crosses.contains(Folding.folded(sign)) { return Pair(sign: "x", meaning: meaning) }
    guard (1...longestSign).contains(sign.unicodeScalars.count), !meaning.isEmpty, meaning.utf8.count <= longestMeaning, meaning.contains(where: \.isLetter),
      Folding.folded(sign) != Folding.folded(meaning)
    else { return nil }
    return Pair(sign: sign, meaning: meaning)
  }

  private static func isTitle(_ cell: String) -> Bool { isTitle(folded: Array(Folding.folded(cell).utf8)) }

  private static func isTitle(folded: [UInt8]) -> Bool {
    let said = folded.split(separator: 32)
    return said.count <= 3 && said.contains { words.contains(folded.span, $0.startIndex..<$0.endIndex) }
  }

  /// A quick look: nearly no file has an equals sign, or the word.
  private static func mayHold(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    for i in range {
      if text[i] == UInt8(ascii: "=") || text[i] == UInt8(ascii: ":") { return true }
      if LegendWords.beginsAbsence(text, i) || LegendWords.beginsCross(text, i) { return true }
      if text[i] | 0x20 == UInt8(ascii: "l"), i + 5 < range.upperBound, text[i + 2] | 0x20 == UInt8(ascii: "g") || text[i + 3] | 0x20 == UInt8(ascii: "g") {
        return true
      }
    }
    return false
  }
}
