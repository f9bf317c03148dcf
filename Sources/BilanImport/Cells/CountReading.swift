internal import BilanText

/// Reads a whole number as people write it: `1250`, `1 250`, `1.250`, `1'250`, `250 ex.`; `env. 200`, `±200`, `ca. 200` are estimates. Fractions, signs and other units are no counts.
enum CountReading: Equatable {
  case count(Int, isEstimated: Bool)
  case unreadable
  case blank

  init(_ text: Span<UInt8>, _ range: Range<Int>) {
    var scalars: [Unicode.Scalar] = []
    var i = range.lowerBound
    while i < range.upperBound {
      let (value, length) = decodeScalar(text, at: i, end: range.upperBound)
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
      i += length
    }
    self.init(scalars)
  }

  init(_ text: String) { self.init(Array(text.unicodeScalars)) }

  private init(_ scalars: [Unicode.Scalar]) {
    var rest = scalars[...].drop(while: \.isBlank)
    while rest.last?.isBlank == true { rest.removeLast() }
    guard !rest.isEmpty else {
      self = .blank
      return
    }
    guard rest.contains(where: \.isDigit) else {
      // A stroke says that there is nothing to count; any other text should be a number.
      self = rest.allSatisfy { "-–—/.".unicodeScalars.contains($0) } ? .blank : .unreadable
      return
    }
    guard let isMarked = CountReading.takeMark(&rest), let isWorded = CountReading.takeWords(&rest),
      let value = CountReading.grouped(CountReading.withoutZeroCents(rest))
    else {
      self = .unreadable
      return
    }
    self = .count(value, isEstimated: isMarked || isWorded)
  }

  /// Takes what stands before the number, which makes it an estimate: `env.`, `±`.
  ///
  /// - Returns: Whether it is one; nil where something else stands there.
  private static func takeMark(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool? {
    let mark = rest.prefix { !$0.isDigit }
    if mark.isEmpty { return false }
    let word = Folding.folded(String(String.UnicodeScalarView(mark)))
    let symbols = mark.filter { !$0.isBlank }
    let isSymbol = symbols.allSatisfy { "±~≈+/-".unicodeScalars.contains($0) }
    let isSign = symbols.count == 1 && (symbols.first == "-" || symbols.first == "+")
    guard estimateWords.contains(word) || (word.isEmpty && isSymbol && !isSign) else { return nil }
    rest = rest.dropFirst(mark.count)
    return true
  }

  /// Takes the words behind the number: what it counts, or that it is an estimate.
  ///
  /// - Returns: Whether it is one; nil where the number is of something else.
  private static func takeWords(_ rest: inout ArraySlice<Unicode.Scalar>) -> Bool? {
    guard let tail = rest.lastIndex(where: \.isDigit), tail + 1 < rest.endIndex else { return false }
    let word = Folding.folded(String(String.UnicodeScalarView(rest[(tail + 1)...])))
    let isEstimate = estimateWords.contains(word)
    guard isEstimate || units.contains(word) else { return nil }
    rest = rest[...tail]
    return isEstimate
  }

  /// `10,0` and `1.250,00` are whole numbers that a program wrote with decimals; three zeros are a group.
  private static func withoutZeroCents(_ digits: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let zeros = digits.reversed().prefix { $0 == "0" }.count
    let mark = digits.endIndex - zeros - 1
    guard (1...2).contains(zeros), mark > digits.startIndex, digits[mark] == "," else { return digits }
    return digits[..<mark]
  }

  /// Digits, alone or in groups of three behind one kind of mark.
  private static func grouped(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    var value = 0
    var mark: Unicode.Scalar?
    var group = 0
    var groups = 1
    for scalar in digits {
      if scalar.isDigit {
        group += 1
        value = value * 10 + Int(scalar.value - 48)
        // No campaign counts more; and sums stay far from overflow.
        if value > 1_000_000_000 { return nil }
      } else {
        guard scalar.isBlank || [".", "'", "’"].contains(scalar) else { return nil }
        let kind = scalar.isBlank ? " " : scalar
        guard mark == nil || mark == kind, groups > 1 ? group == 3 : (1...3).contains(group)
        else { return nil }
        mark = kind
        group = 0
        groups += 1
      }
    }
    let startsWithZero = groups > 1 && digits.first == "0"
    return (groups == 1 || group == 3) && !startsWithZero ? value : nil
  }

  /// Words that may follow a number of things or people. Kilos, hours and euros are no counts.
  private static let units: Set<String> = [
    "ex", "exemplaire", "exemplaires", "exemplaar", "exemplaren", "stuk", "stuks", "st", "piece", "pieces", "pc", "pcs", "unites", "eenheden", "personnes",
    "personne", "pers", "personen", "persoon", "people", "visiteurs", "bezoekers", "visitors", "spectateurs", "toeschouwers", "participants", "deelnemers",
    "copies", "kopieen", "affiches", "posters", "depliants", "folders", "flyers", "brochures", "rubans", "linten", "badges",
  ]

  /// Whether a folded text says that a number is an estimate.
  static func isEstimateWord(_ folded: String) -> Bool {
    if estimateWords.contains(folded) { return true }
    let words = folded.split(separator: " ")
    // A longer remark may be about something else.
    guard words.count <= 4, !words.contains(where: { ["pas", "non", "sans", "niet", "geen", "zonder", "not", "no", "without"].contains($0) }) else {
      return false
    }
    // « Estime de soi » is what a workshop is about.
    return words.indices.contains { index in
      ["estim", "geschat", "schatting"].contains(where: words[index].hasPrefix)
        && (index + 1 == words.count || words[index] != "estime" || words[index + 1] != "de")
    }
  }

  /// Whether the title of a column says that its numbers are estimates: « Visiteurs (estimation) ».
  static func saysEstimate(_ title: String) -> Bool {
    Folding.folded(title).split(separator: " ").contains { $0.utf8.count > 5 && estimateWords.contains(String($0)) }
  }

  private static let estimateWords: Set<String> = [
    "env", "environ", "ca", "circa", "ongeveer", "approx", "about", "estimation", "estime", "estimee",
    "geschat", "schatting", "estimated", "estimate", "plus ou moins", "approximativement", "around",
    "a peu pres", "grosso modo", "min of meer", "roughly", "more or less", "naar schatting",
  ]
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  /// Blank, tab, and the fixed blanks of French typography.
  fileprivate var isBlank: Bool {
    self == " " || self == "\t" || self == "\u{A0}" || self == "\u{202F}" || self == "\u{2009}"
  }
}
