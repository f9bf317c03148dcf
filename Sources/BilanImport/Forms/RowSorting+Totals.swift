internal import BilanModel
internal import BilanText

/// Rows of totals, and of what a form asks below its table.
extension RowSorting {
  /// Whether a cell begins with the letters of `total`, `sous-total`, `somme`, `dont`: a quick look that lets nearly every row pass.
  func holdsTotalsWord(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    var isFirst = true
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      // Behind the name, only the first cell of the row can be the title of a total.
      if column > lastNameColumn, !isFirst { return false }
      isFirst = false
      guard cell.range.count >= 3 else { continue }
      if RowSorting.totalsBeginnings[Int(text[Int(cell.start)] | 0x20)].contains(where: { begins(text, cell.range, $0) }) { return true }
    }
    return false
  }

  /// How such words begin, by their first letter as `begins` sees letters: without the bit that tells small ones.
  private static let totalsBeginnings: [[[UInt8]]] = {
    let words = [
      "tota", "sous", "somme", "sum", "subt", "nombre", "nbre", "aantal", "moyenne", "gemidd", "averag", "effect", "eindtot", "report", "a rep", "à",
      "over", "carri", "carry", "broug",
      // « Dont enfants », ‘waarvan kinderen’.
      "dont ", "parmi", "y comp", "desq", "waarv", "waaro", "daarv", "hierv", "onder w", "of wh", "of th", "inclu", "among", "davon",
    ]
    var beginnings = [[[UInt8]]](repeating: [], count: 256)
    for word in words {
      let letters = word.utf8.map { $0 | 0x20 }
      beginnings[Int(letters[0])].append(letters)
    }
    return beginnings
  }()

  /// Whether the text may begin so once it is folded. From its third letter on it may hold signs that folding changes or drops: then only a closer look tells.
  func begins(_ text: Span<UInt8>, _ range: Range<Int>, _ letters: [UInt8]) -> Bool {
    for (offset, letter) in letters.enumerated() where offset < range.count {
      let given = text[range.lowerBound + offset] | 0x20
      if given == letter { continue }
      return offset >= 2 && !(97...122).contains(given)
    }
    return true
  }

  /// `Total`, `Totaal : 23`, in the columns of the name or before them, and no other word there: `Total Marie` is somebody. Without a name, the first cell decides.
  func isTotals(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    var words = cells.prefix(lastNameColumn + 1).filter { !$0.isEmpty }.map { Folding.folded(string(text, $0)) }
      .filter { !$0.allSatisfy { $0.isNumber || $0 == " " } }
    if words.isEmpty, let first = cells.first(where: { !$0.isEmpty }) { words = [Folding.folded(string(text, first))] }
    return words.count == 1 && (TotalsLine.isTitle(words[0]) || TotalsLine.isTransfer(words[0]))
  }

  /// « Dont enfants ; 1 », ‘waarvan kinderen; 2’, “of whom children”: some of the people above once more. « Dont ; Jean » is somebody.
  func isPartOfPeople(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    guard let column = cells.prefix(lastNameColumn + 1).firstIndex(where: { cell in !cell.isEmpty && cell.range.contains { text[$0] > 0x39 } }) else {
      return false
    }
    let written = string(text, cells[column])
    let folded = Folding.folded(written)
    guard CountPart.isPart(folded) else { return false }
    let words = written.split(separator: " ")
    if words.count > 1 { return CountPart.cut(folded) != nil || words.dropFirst().allSatisfy { $0.first?.isUppercase != true } }
    return cells[(column + 1)...].allSatisfy { cell in cell.range.allSatisfy { (48...57).contains(text[$0]) } }
  }

  /// « Visa du responsable » where the rows are numbered, beside no name at all: a line of the form.
  func isLineOfForm(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    guard let numberColumn, numberColumn < cells.count, !cells[numberColumn].isEmpty, !nameColumns.contains(numberColumn), !nameColumns.isEmpty,
      nameColumns.allSatisfy({ $0 >= cells.count || cells[$0].isEmpty })
    else { return false }
    let written = string(text, cells[numberColumn])
    guard written.count(where: \.isLetter) > 3, !written.contains(where: \.isNumber) else { return false }
    // « Anonyme », ‘Bezoeker’: somebody who gave no name.
    return !Folding.folded(written).split(separator: " ").map(String.init).allSatisfy {
      PeopleWords.one.contains($0) || PeopleWords.fillers.contains($0) || NameTest.nobodyNamed.contains($0)
    }
  }

  /// « Présents ; 1 ; 1 », ‘Handtekening lesgever’: below a table, and about the sessions and nobody.
  func isFooter(_ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    guard let first = cells.firstIndex(where: { !$0.isEmpty }), first <= lastNameColumn else { return false }
    let words = Folding.folded(string(text, cells[first])).split(separator: " ").map(String.init)
    guard (1...4).contains(words.count) else { return false }
    if words.count > 1, RowSorting.isForSignature(string(text, cells[first])) { return true }
    guard words.allSatisfy(RowSorting.peoplePresent.contains) else { return false }
    return cells[(first + 1)...].allSatisfy { cell in cell.isEmpty || cell.range.allSatisfy { (48...57).contains(text[$0]) } }
  }

  /// « Signature du responsable », ‘Handtekening lesgever’.
  static func isForSignature(_ content: String) -> Bool {
    Folding.folded(content).split(separator: " ").contains {
      ["signature", "signatures", "handtekening", "handtekeningen", "paraaf", "emargement", "visa"].contains($0)
    }
  }

  static let peoplePresent: Set<String> = [
    "presents", "presentes", "present", "aanwezigen", "aanwezig", "attendees", "participants", "deelnemers", "nombre", "aantal", "nb", "absents", "absentes",
    "absent", "excuses", "excusees", "afwezigen", "afwezig", "verontschuldigd", "verontschuldigden", "absentees", "excused", "total", "totaal", "number", "of",
    "de", "d",
  ]

  /// `3 présents / 5` beside empty names: somebody's own count of the rows above.
  func isSummary(_ content: String, _ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    guard let column = cells.firstIndex(where: { !$0.isEmpty }), column > lastNameColumn else { return false }
    let words = Folding.folded(content).split(separator: " ")
    return words.count > 1 && words.contains { Int($0) != nil }
  }
}
