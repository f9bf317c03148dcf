internal import BilanModel
internal import BilanText

/// Lines below a list that add to it, or take back what its rows say.
extension WordsBeside {
  /// « * inscrit mais absent », ‘(1) was er niet’: what a sign beside some of the names means.
  static func isFootnote(_ text: String) -> Bool {
    guard let first = text.first, "*†°¹²³".contains(first) || first == "(" && text.dropFirst().first?.isNumber == true else { return false }
    return ListWords.speaksOfPresence(String(text.drop { !$0.isLetter }))
  }

  /// The number in « Enfants : 5 », « Autres participants sans signature : 4 », ‘Niet ingeschreven deelnemers: 4’: people of whom no row need speak. Nil for a number of the list itself,
  /// which is held against it, and for what was planned.
  static func announced(in text: String) -> Int? {
    guard let mark = text.lastIndex(where: { $0 == ":" || $0 == "=" }), AnnouncedNumber.read(text) == nil else { return nil }
    let title = Folding.folded(String(text[..<mark])).split(separator: " ").map(String.init)
    let behind = Folding.folded(String(text[text.index(after: mark)...])).split(separator: " ").map(String.init)
    guard let number = behind.first.flatMap({ Int($0) }), (1...999).contains(number), behind.dropFirst().allSatisfy(PeopleWords.several.contains),
      (1...6).contains(title.count), title.contains(where: PeopleWords.several.contains), !AnnouncedNumber.isPlan(title),
      PresenceReading.sectionOfWords(title.joined(separator: " ")) == nil
    else { return nil }
    return number
  }
}
