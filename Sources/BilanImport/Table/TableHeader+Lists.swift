internal import BilanText

/// Lists that stand side by side: the same columns once more to the right.
extension TableHeader {
  /// The columns of each list, where lists stand side by side; mostly all columns.
  var listColumns: [Range<Int>] {
    let anchors = columns.indices.filter { TableHeader.names.contains(columns[$0].meaning) }
    guard let first = anchors.first else { return [columns.startIndex..<columns.endIndex] }
    let starts = anchors.filter { columns[$0].title == columns[first].title }
    return listsOfSameTitles(starts) ?? listsUnderOtherWords(anchors) ?? [columns.startIndex..<columns.endIndex]
  }

  private static let names: [HeaderMeaning?] = [.role(.name), .role(.lastName), .role(.firstName), .role(.fullName)]
  // Nobody puts more lists on one page.
  private static let numbersOfLists = 2...8

  /// The same titles in the same order, not only the same names: `Nom;Nom;Service` is one list with a title too many.
  private func listsOfSameTitles(_ starts: [Int]) -> [Range<Int>]? {
    guard TableHeader.numbersOfLists.contains(starts.count) else { return nil }
    let lists = lists(from: starts)
    let titles = lists.enumerated().map { index, list in said(in: starts[index]..<list.upperBound).map { columns[$0].title } }
    // Two columns of one title side by side are a slip: lists have several columns, or a gap between them.
    let isApart = titles[0].count > 1 || columns[starts[0]..<starts[1]].contains { $0.title.isEmpty || $0.meaning == .role(.number) }
    return isApart && titles.allSatisfy { $0 == titles[0] } ? lists : nil
  }

  /// « Nom ; Commune ; ; Participant ; Commune »: the same columns, but that the people are called otherwise. Only with a gap between them, or where each list says who came in a column of
  /// its own: beside « Nom », the « Participant » of the same row may be whom somebody paid for.
  private func listsUnderOtherWords(_ anchors: [Int]) -> [Range<Int>]? {
    guard TableHeader.numbersOfLists.contains(anchors.count), anchors.allSatisfy(isOfAnyPerson) else { return nil }
    let lists = lists(from: anchors)
    let others = lists.enumerated().map { index, list in said(in: anchors[index] + 1..<list.upperBound) }
    guard let first = others.first, !first.isEmpty,
      others.allSatisfy({ $0.count == first.count && zip($0, first).allSatisfy { isSame(columns[$0], columns[$1]) } })
    else { return nil }
    let areApart = zip(anchors, anchors.dropFirst()).allSatisfy { anchor, next in
      columns[anchor..<next].last { $0.meaning != .role(.number) }?.title.isEmpty ?? false
    }
    let tellWhoCame = first.contains { [.role(.status), .role(.signature)].contains(columns[$0].meaning) }
    return areApart || tellWhoCame ? lists : nil
  }

  /// Numbers of lines and an empty column right before the names of a further list belong to it: a day above may stand there.
  private func lists(from starts: [Int]) -> [Range<Int>] {
    let begins = starts.enumerated().map { index, start in
      guard index > 0 else { return 0 }
      var begin = start
      while begin - 1 > starts[index - 1], columns[begin - 1].title.isEmpty || columns[begin - 1].meaning == .role(.number) { begin -= 1 }
      return begin
    }
    return begins.enumerated().map { index, begin in begin..<(index + 1 < begins.count ? begins[index + 1] : columns.count) }
  }

  /// The columns that say something of the people, and do not only number them.
  private func said(in range: Range<Int>) -> [Int] { range.filter { !columns[$0].title.isEmpty && columns[$0].meaning != .role(.number) } }

  private func isSame(_ one: Column, _ other: Column) -> Bool {
    one.meaning == nil || one.meaning?.isSession == true ? Folding.folded(one.title) == Folding.folded(other.title) : one.meaning == other.meaning
  }

  /// « Nom », ‘Deelnemer’, « Nom et prénom »: a whole name, of whoever the list is of. « Représentant » is of an organisation.
  private func isOfAnyPerson(_ column: Int) -> Bool {
    guard columns[column].evidence == .title else { return false }
    if columns[column].meaning == .role(.name) { return true }
    return columns[column].meaning == .role(.fullName)
      && Folding.folded(columns[column].title).split(separator: " ").contains { TableHeader.anybody.contains(String($0)) }
  }

  private static let anybody: Set<String> = [
    "nom", "noms", "naam", "namen", "name", "names", "participant", "participante", "participants", "deelnemer", "deelnemers", "attendee", "attendees",
    "personne", "persoon", "person",
  ]
}
