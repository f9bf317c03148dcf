internal import BilanText

/// What two cells say, one of family and one of given names: `Peeters`, `Jan & An`; `Claes`, `Pieter et son fils`.
struct SplitNameCells {
  struct Name: Equatable {
    var family: [NameWord]
    var given: [NameWord]

    var isEmpty: Bool { family.isEmpty && given.isEmpty }
  }

  /// What cells say: whom they name, and for how many people they stand.
  struct Reading {
    /// All but the names.
    var cell: NameCell
    var names: [Name]

    var heads: Int { max(cell.heads, names.count + cell.others, 1) }
  }

  let reading: Reading

  init(family written: String, given: String) {
    let family = SplitNameCells.onOneLine(written, beside: given)
    // `Enfant`, `2`: the second child of a list, and not two more.
    let isNumbered = !given.contains(where: \.isLetter) && PeopleWords.one.contains(Folding.folded(family))
    let cells = [NameCell(family, isHalf: true), NameCell(isNumbered ? "" : given, isHalf: true)]
    var joined = cells[1]
    joined.others += cells[0].others
    joined.total = [cells[0].total, cells[1].total].compactMap(\.self).max()
    joined.isUnsure = cells.contains(where: \.isUnsure)
    joined.isExample = cells.contains(where: \.isExample)
    joined.isGroup = cells[0].isGroup
    joined.remark = cells.lazy.compactMap(\.remark).first
    if cells[0].isGroup, given.contains(where: \.isLetter) { joined.isGroup = cells[1].names == [[]] }
    if cells[1].names.count == 1, cells[1].remark == nil, SplitNameCells.mayNameTwo(given) { joined.isUnsure = true }
    let families = SplitNameCells.parts(cells[0], family)
    let givens = SplitNameCells.parts(cells[1], given)
    var names: [Name] = []
    if families.count < 2 {
      names = (givens.isEmpty ? [[]] : givens).map { Name(family: families.first ?? [], given: $0) }
    } else if givens.count == families.count {
      names = zip(families, givens).map { Name(family: $0, given: $1) }
    } else {
      // Two family names and one given name: one person or two.
      joined.isUnsure = true
      names = [Name(family: families[0], given: givens.first ?? [])]
      joined.others += families.count - 1
    }
    for index in names.indices
    where !SplitNameCells.isPlain(names[index])
      && (NameTest.isError((names[index].family + names[index].given).text) || !NameTest.canBeName(names[index].family + names[index].given))
    {
      names[index] = Name(family: [], given: [])
    }
    joined.names = []
    reading = Reading(cell: joined, names: joined.isGroup ? [] : names)
  }

  /// `Kind`, `An`; `Salle`, `Marc`: a word for somebody or for a room is a family name where a given name stands beside it in a column of its own.
  private static func isPlain(_ name: Name) -> Bool {
    guard name.family.count == 1, name.given.count == 1, let family = name.family.first, let given = name.given.first else { return false }
    return [family, given].allSatisfy { $0.isCapitalised && !$0.hasDigit && $0.folded.utf8.count > 1 && $0.folded.allSatisfy(\.isLetter) }
      && family.text.contains(where: \.isLetter)
      && ![PeopleWords.one, PeopleWords.several, PeopleWords.company, PeopleWords.fillers, PeopleWords.titles, PeopleWords.things].contains {
        $0.contains(given.folded)
      } && NameTest.canBeName([given]) && !PeopleWords.titles.contains(family.folded) && !NameTest.isBodyOrDevice(family.folded, beside: given.folded)
  }

  /// « Nadia, Yasmine » among given names: two people, or both names of one.
  private static func mayNameTwo(_ given: String) -> Bool {
    let parts = given.split(separator: ",").map { $0.split(separator: " ") }
    return parts.count > 1
      && parts.allSatisfy { words in
        (1...2).contains(words.count)
          && words.allSatisfy { $0.first?.isUppercase == true && $0.count > 1 && $0.allSatisfy { $0.isLetter || "-'’".contains($0) } }
      }
  }

  /// Two family names one below the other beside one given name are the names of one person, whose cell was too narrow; as many given names as lines are people.
  private static func onOneLine(_ family: String, beside given: String) -> String {
    guard family.contains(where: \.isNewline), NameCell.tokens(given).count == 1 else { return family }
    return String(family.map { $0.isNewline ? " " : $0 })
  }

  /// The names of one cell. What cannot be a whole name may be half of one.
  private static func parts(_ cell: NameCell, _ text: String) -> [[NameWord]] {
    guard cell.names.contains(where: \.isEmpty) else { return cell.names }
    let pieces = NameCell.withoutRemarks(NameCell.tokens(text)).map(\.words)
    if cell.names.count == 1, let first = pieces.first, !first.isEmpty { return [first] }
    return zip(cell.names, pieces).map { $0.isEmpty ? $1 : $0 }
  }
}
