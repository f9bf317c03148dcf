internal import BilanText

/// Marks of presence that look like each other.
extension FoundTable {
  /// `O`, `o`, `0` and `/`.
  static let mayBeSlips: Set<UInt8> = [UInt8(ascii: "O"), UInt8(ascii: "o"), UInt8(ascii: "0"), UInt8(ascii: "/")]

  /// Those of these marks of which nobody can tell what they mean here. An `O` beside 1 and 0 may be a zero, and a 0 beside `O` for « oui » that letter. A stroke is an absence, but not beside
  /// zeros where nothing else says that anybody came: English registers write a presence so.
  ///
  /// - Parameters:
  ///   - facts: rows that name nobody: the numbers in them are no marks.
  ///   - isEnd: whether a row is the headers of another table, whose marks are its own.
  func marksInDoubt(
    _ text: Span<UInt8>, _ columns: [Int], names: [Int], excluding facts: Set<Int32>, until isEnd: (Span<UInt8>, [RawCell]) -> Bool
  ) -> Set<UInt8> {
    var marks: Set<UInt8> = []
    var areAlone = true
    var scanner = scanner(in: text)
    while scanner.next(in: text) {
      let cells = seen(scanner, in: text).cells
      if isEnd(text, cells) { break }
      guard !facts.contains(scanner.row), let first = names.first(where: { $0 < cells.count && !cells[$0].isEmpty }), !isSummed(string(text, cells[first]))
      else { continue }
      for column in columns where column < cells.count && !cells[column].isEmpty {
        if cells[column].range.count == 1 { marks.insert(text[Int(cells[column].start)]) } else { areAlone = false }
      }
    }
    let (zero, stroke) = (UInt8(ascii: "0"), UInt8(ascii: "/"))
    let letters: Set<UInt8> = [UInt8(ascii: "O"), UInt8(ascii: "o")]
    guard marks.contains(zero) else { return [] }
    if !marks.isDisjoint(with: letters) { return marks.contains(UInt8(ascii: "1")) ? letters : [zero] }
    return areAlone && marks.contains(stroke) && marks.isDisjoint(with: FoundTable.marksOfPresence) ? [stroke] : []
  }

  private static let marksOfPresence = Set("1xXvVpPjJyY+*".utf8)

  /// « Total », « Présents », « Femmes », « Nouveaux »: numbers stand in such a row, and no marks.
  private func isSummed(_ name: String) -> Bool {
    let folded = Folding.folded(name)
    let words = folded.split(separator: " ").map(String.init)
    return TotalsLine.isTitle(folded) || words.allSatisfy(RowSorting.peoplePresent.contains) || words.allSatisfy(PeopleWords.several.contains)
      || SectionWords.isWhole(words)
  }
}
