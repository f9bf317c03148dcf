internal import BilanModel

/// Names of sheets that Excel accepts, made from the titles of sections, distinct without regard to case.
struct SheetNames {
  private let language: Language
  private var taken: Set<String> = []

  init(language: Language) { self.language = language }

  /// The names for these titles, in order.
  static func names(for titles: [String], in language: Language) -> [String] {
    var names = SheetNames(language: language)
    return titles.map { names.name(for: $0) }
  }

  private mutating func name(for title: String) -> String {
    let base = legal(title)
    var name = base.cut(toUTF16: 31)
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let suffix = " (\(number))"
      name = base.cut(toUTF16: 31 - suffix.utf16.count) + suffix
      number += 1
    }
    return name
  }

  private func legal(_ title: String) -> String {
    // Scalar by scalar: with a mark that cannot be seen upon it, a colon is another character but still a colon to Excel.
    let replaced = title.printable.unicodeScalars.map { scalar in
      scalar == "\n" ? " " : "[]:*?/\\".unicodeScalars.contains(scalar) ? "-" : scalar
    }
    var name = String(String.UnicodeScalarView(replaced))[...]
    while let first = name.first, first == " " || first == "'" { name.removeFirst() }
    name = String(name).cut(toUTF16: 31).filter { $0 != "\u{FFFE}" && $0 != "\u{FFFF}" }[...]
    while let last = name.last, last == " " || last == "'" { name.removeLast() }
    let text = String(name)
    return text.isEmpty || text.isUnquotedReference ? Self.sheet[language] + text.spaced : text
  }

  private static let sheet = Localized(fr: "Feuille", nl: "Blad", en: "Sheet")
}

extension String {
  /// The longest beginning of whole characters that has at most `limit` UTF-16 units.
  func cut(toUTF16 limit: Int) -> String {
    guard utf16.count > limit else { return self }
    var kept = ""
    var used = 0
    for character in self {
      used += character.utf16.count
      if used > limit { break }
      kept.append(character)
    }
    return kept
  }

  /// The longest beginning of whole characters that has at most `limit` bytes of UTF-8.
  func cut(toUTF8 limit: Int) -> String {
    guard utf8.count > limit else { return self }
    var kept = ""
    for character in self {
      if kept.utf8.count + character.utf8.count > limit { break }
      kept.append(character)
    }
    return kept
  }

  fileprivate var spaced: String { isEmpty ? "" : " " + self }

  /// Whether the library would write the name into a formula without the quotes it needs there: `2024`, `A1`,
  /// `R1C1`, `TRUE`. Excel calls the file damaged then. "History" is a name Excel keeps for itself.
  fileprivate var isUnquotedReference: Bool {
    if lowercased() == "history" { return true }
    let plain = utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
        || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
    }
    guard plain, let first = utf8.first else { return false }
    let small = lowercased()
    let letters = small.prefix { $0.isLetter }
    let looksLikeCell = letters.count <= 3 && small.dropFirst(letters.count).allSatisfy(\.isNumber)
    let looksLikeRowAndColumn = small.allSatisfy { $0 == "r" || $0 == "c" || $0.isNumber }
    return first < 65 || looksLikeRowAndColumn || small == "true" || small == "false"
      || (looksLikeCell && letters.count < small.count)
  }
}
