internal import BilanText

/// How the cells of the only column of names are written, as all of them together show.
struct NameStyle {
  /// Family names stand before a comma.
  var isFamilyFirst = false
  /// The number of the line stands before each name: « 1 Anne Dupont ».
  var isNumbered = false
}

extension FoundTable {
  /// Whether family names stand before a comma in the column of names: its title says so (`Nom, prénom`), or its cells with a single word on one side of their comma do; and whether line
  /// numbers stand before the names.
  ///
  /// Looks at the first rows only: what it decides is how a cell with several words on both sides is taken, which is told in any case.
  func nameStyle(_ text: Span<UInt8>, _ person: PersonColumn.Source) -> NameStyle {
    guard case .full(let column) = person else { return NameStyle() }
    var style = NameStyle(isFamilyFirst: header.columns[column].title.contains(","))
    var numbers = LineNumbers()
    var scanner = scanner(in: text)
    let last = scanner.row + rowsLookedAt
    while scanner.row < last, !style.isFamilyFirst || numbers.mayStand, scanner.next(in: text) {
      guard column < scanner.cells.count, !scanner.cells[column].isEmpty else { continue }
      let cell = scanner.cells[column]
      if numbers.mayStand, cell.range.count <= LineNumbers.longest { numbers.add(string(text, cell)) }
      if !style.isFamilyFirst { style.isFamilyFirst = PlainName.isFamilyNameFirst(text, cell.range) }
    }
    style.isNumbered = numbers.stand
    return style
  }
}

private let rowsLookedAt: Int32 = 400

/// Numbers of lines that stand in one cell with the names: « 1 anne dupont », « 2 luc petit », and « 3 » alone where the form is filled in no further.
struct LineNumbers {
  /// No cell of a number and a name is longer.
  static let longest = 80

  private var last = 0
  /// Nothing so far is a number of something else.
  private(set) var mayStand = true
  private var cells = 0
  private var names = 0
  /// Cells without a number: titles and sums amid the lines.
  private var others = 0

  /// Whether the cells, one below another, are such lines.
  var stand: Bool { mayStand && cells > 1 && names > 0 && others * 3 <= cells }

  /// Takes the next cell of the column: its number goes up by one, or begins again on another page. A number of people, « 12 jeunes », is none of a line.
  mutating func add(_ cell: String) {
    guard let (number, rest) = LineNumbers.parted(cell) else {
      others += 1
      return
    }
    guard number == last + 1 || number == 1 else {
      mayStand = false
      return
    }
    last = number
    cells += 1
    let words = rest.split(separator: " ").map(NameWord.init)
    guard !words.isEmpty else { return }
    let saysPeople =
      words.contains { PeopleWords.one.contains($0.folded) || PeopleWords.several.contains($0.folded) } || PeopleWords.company.contains(words[0].folded)
    // « 12 ans » is an age, and « 1 An Claes » a name.
    let isAge = words.count == 1 && PeopleWords.ages.contains(words[0].folded)
    let isName = !saysPeople && !isAge && words.allSatisfy { !$0.hasDigit && $0.folded.first?.isLetter == true }
    if isName, words.count > 1 { names += 1 } else { mayStand = mayStand && isName }
  }

  /// The name without the number of its line.
  static func dropped(from cell: String) -> String { parted(cell).map { String($0.name) } ?? cell }

  /// The number at the beginning of a cell, and what stands behind it, a blank and perhaps a point or a bracket after it.
  private static func parted(_ cell: String) -> (number: Int, name: Substring)? {
    let digits = cell.prefix { ("0"..."9").contains($0) }
    guard (1...3).contains(digits.count), let number = Int(digits) else { return nil }
    let behind = cell[digits.endIndex...]
    guard let first = behind.first else { return (number, "") }
    let name = behind.drop { ".)".contains($0) }.drop { $0 == " " }
    guard first == " " || ".)".contains(first) else { return nil }
    return (number, name)
  }
}
