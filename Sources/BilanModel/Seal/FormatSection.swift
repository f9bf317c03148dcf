/// One section of a number format, from its first sign to its semicolon: what it says, and where the number stands in it.
struct FormatSection {
  /// What stands in the place of the number: no file can hold it.
  static let mark: Unicode.Scalar = "\u{1E}"

  /// What stands in the place of a sign that shows the number a hundred times as large: a quoted `%` does not.
  static let hundredfold: Unicode.Scalar = "\u{1D}"

  /// `@`: it is of texts.
  private(set) var hasText = false
  /// `[>100]`: it is of some numbers alone.
  private(set) var hasCondition = false
  /// How many signs show the number a hundred times as large.
  private(set) var percents = 0
  private var pieces: [Piece] = []

  private enum Piece: Equatable {
    case said(String)
    case number
    /// Letters of a day or a time.
    case day(String)
    case percent
  }

  /// The sections of a format, in their order.
  static func sections(of code: String, _ rule: SealRule) -> [FormatSection] {
    var scanner = FormatScanner(code, rule)
    var sections: [FormatSection] = []
    repeat { sections.append(scanner.section()) } while scanner.goesOn
    return sections
  }

  /// As it is shown, with the mark in the place of the number.
  var shown: String {
    pieces.map { piece in
      switch piece {
      case .said(let text): text
      case .number: String(FormatSection.mark)
      case .day(let letters): isWholeDay ? String(FormatSection.mark) : letters
      case .percent: String(FormatSection.hundredfold)
      }
    }.joined()
  }

  /// What it says, without what only lays out, and the mark of the number once where nothing is said amid it.
  var said: [Unicode.Scalar] {
    var said: [Unicode.Scalar] = []
    for sign in shown.unicodeScalars where !sign.onlyLaysOut && !(isWholeDay && FormatSection.betweenPartsOfDays.contains(sign)) {
      if sign != FormatSection.mark || said.last != FormatSection.mark { said.append(sign) }
    }
    return said
  }

  private static let betweenPartsOfDays: Set<Unicode.Scalar> = ["/", "-", ".", ",", ":"]

  /// Whether its letters show a day or a month: an hour, or the day alone, makes another number of the one that the cell holds.
  private var isWholeDay: Bool {
    let letters = pieces.reduce(into: Set<Character>()) { letters, piece in if case .day(let more) = piece { letters.formUnion(more.lowercased()) } }
    return letters.contains("m") && (!letters.isDisjoint(with: ["d", "j", "y"]) || letters.contains("a") && !letters.contains("p"))
  }

  fileprivate var endsWithValue: Bool {
    switch pieces.last {
    case .number, .day: true
    case .said, .percent, nil: false
    }
  }

  fileprivate var endsWithNumber: Bool { pieces.last == .number }

  fileprivate mutating func say(_ signs: some Sequence<Unicode.Scalar>) {
    let text = String(String.UnicodeScalarView(signs.filter { $0.value >= 0x20 }))
    if !text.isEmpty { pieces.append(.said(text)) }
  }

  fileprivate mutating func addNumber() { if !endsWithNumber { pieces.append(.number) } }

  fileprivate mutating func addText() {
    hasText = true
    addNumber()
  }

  fileprivate mutating func addDay(_ letters: String) {
    if case .day(let before)? = pieces.last { pieces[pieces.count - 1] = .day(before + letters) } else { pieces.append(.day(letters)) }
  }

  fileprivate mutating func addPercent() {
    percents += 1
    pieces.append(.percent)
  }

  fileprivate mutating func addCondition() { hasCondition = true }
}

/// Reads a number format sign by sign.
private struct FormatScanner {
  private let signs: [Unicode.Scalar]
  private var next = 0
  /// Whether a semicolon ended the section that was read last.
  private(set) var goesOn = false
  private let rule: SealRule

  init(_ code: String, _ rule: SealRule) { (signs, self.rule) = (Array(code.unicodeScalars), rule) }

  mutating func section() -> FormatSection {
    var section = FormatSection()
    goesOn = false
    while let sign = take() {
      switch sign {
      case ";":
        goesOn = true
        return section
      case "\"": section.say(take(to: "\""))
      // Behind a star stands what fills the rest of the cell.
      case "\\", "*": section.say(take().map { [$0] } ?? [])
      case "_":
        // Room as wide as a sign that is not shown.
        _ = take()
        section.say([" "])
      case "[": readBracket(take(to: "]"), into: &section)
      default: readBare(sign, into: &section)
      }
    }
    return section
  }

  private var ahead: Unicode.Scalar? { next < signs.count ? signs[next] : nil }

  private mutating func take() -> Unicode.Scalar? {
    defer { next += 1 }
    return ahead
  }

  private mutating func take(to end: Unicode.Scalar) -> ArraySlice<Unicode.Scalar> {
    let start = min(next, signs.count)
    let taken = signs[start...].prefix { $0 != end }
    next = taken.endIndex + 1
    return taken
  }

  /// `[h]` goes on beyond a day, `[$€-80C]` names a currency and a language, `[>100]` is a condition; all else is a colour.
  private func readBracket(_ inner: ArraySlice<Unicode.Scalar>, into section: inout FormatSection) {
    guard let first = inner.first else { return }
    if first == "$" {
      section.say(inner.dropFirst().prefix { $0 != "-" })
    } else if ["<", ">", "="].contains(first) {
      section.addCondition()
    } else if inner.allSatisfy({ ["h", "m", "s", "H", "M", "S"].contains($0) }) {
      section.addDay(String(String.UnicodeScalarView(inner)))
    }
  }

  /// What is neither quoted, escaped nor in brackets.
  private mutating func readBare(_ sign: Unicode.Scalar, into section: inout FormatSection) {
    if readGeneral(sign) { return section.addNumber() }
    switch sign {
    case "0", "#", "?": section.addNumber()
    case "@": section.addText()
    case "%": if rule.holdsOtherNumbers { section.addPercent() }
    case "." where section.endsWithNumber || isDigitAhead: return
    // Behind the last digit it divides by a thousand.
    case "," where section.endsWithNumber && isDigitAhead: return
    case "/" where section.endsWithValue:
      // 28.4 as 28 2/5, and 28 as 28/1.
      if rule.holdsOtherNumbers, section.endsWithNumber { section.say([sign]) }
    case "E", "e":
      guard section.endsWithNumber, ahead == "+" || ahead == "-" else { return section.addDay(String(sign)) }
      next += 1
      // 28 as 3E+1.
      if rule.holdsOtherNumbers { section.say(["E"]) }
    default:
      if FormatScanner.lettersOfDays.contains(sign) { section.addDay(String(sign)) } else { section.say([sign]) }
    }
  }

  private static let lettersOfDays = Set("ymdhsjapgbYMDHSJAPGB".unicodeScalars)

  private var isDigitAhead: Bool { ahead == "0" || ahead == "#" || ahead == "?" }

  /// The number as the program likes, in the words of several.
  private mutating func readGeneral(_ sign: Unicode.Scalar) -> Bool {
    guard ["G", "g", "S", "s"].contains(sign) else { return false }
    let rest = String(String.UnicodeScalarView(signs[(next - 1)...].prefix(9))).lowercased()
    guard let word = ["general", "standard", "standaard"].first(where: rest.hasPrefix) else { return false }
    next += word.count - 1
    return true
  }
}

extension Unicode.Scalar {
  /// A space, or the sign of a currency.
  var onlyLaysOut: Bool { properties.isWhitespace || properties.generalCategory == .currencySymbol }
}
