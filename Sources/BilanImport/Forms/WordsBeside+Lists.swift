internal import BilanModel
internal import BilanText

/// Lines below a list that add to it, or take back what its rows say.
extension WordsBeside {
  /// « * inscrit mais absent », ‘(1) was er niet’: what a sign beside some of the names means.
  static func isFootnote(_ text: String) -> Bool {
    guard let first = text.first, "*†°¹²³".contains(first) || first == "(" && text.dropFirst().first?.isNumber == true else { return false }
    return ListWords.speaksOfPresence(String(text.drop { !$0.isLetter }))
  }

  /// A number of people that a line gives beside a list.
  struct Announced {
    var number: Int
    var split: Split
  }

  /// What numbers of people beside a list tell its people apart by: those of one kind make one sum.
  enum Split { case gender, age, other }

  /// The number in « Enfants : 5 », « Autres participants sans signature : 4 », ‘Niet ingeschreven deelnemers: 4’: people of whom no row need speak. Nil for a number of the list itself,
  /// which is held against it, for a part of another (« Dont femmes : 4 »), and for what was planned.
  static func announced(in text: String) -> Announced? {
    guard let mark = text.lastIndex(where: { $0 == ":" || $0 == "=" }), AnnouncedNumber.read(text) == nil else { return nil }
    let title = Folding.folded(String(text[..<mark])).split(separator: " ").map(String.init)
    let behind = Folding.folded(String(text[text.index(after: mark)...])).split(separator: " ").map(String.init)
    guard let number = behind.first.flatMap({ Int($0) }), (1...999).contains(number), behind.dropFirst().allSatisfy(PeopleWords.several.contains),
      (1...6).contains(title.count), title.contains(where: PeopleWords.several.contains) || isOfUnnamed(title), !AnnouncedNumber.isPlan(title), !isPart(title),
      PresenceReading.sectionOfWords(title.joined(separator: " ")) == nil
    else { return nil }
    return Announced(number: number, split: split(by: title))
  }

  /// « Anonymes », « Sans nom », « Non-signataires », ‘Anoniemen’: people who stand in no row.
  private static func isOfUnnamed(_ title: [String]) -> Bool {
    title.contains(where: unnamed.contains)
      || [["sans", "nom"], ["zonder", "naam"], ["no", "name"], ["without", "name"]].contains { title.starts(with: $0) }
  }

  private static let unnamed: Set<String> = ["anonymes", "anonyme", "signataires", "anoniemen", "anonieme", "anoniem", "naamlozen", "anonymous", "unnamed"]

  /// « dont femmes », ‘waarvan kinderen’, “of which women”.
  private static func isPart(_ title: [String]) -> Bool { title[0] == "dont" || title[0] == "waarvan" || title.starts(with: ["of", "which"]) }

  /// « Autres femmes », « femmes non inscrites » may be people beside those of the list: a split says nothing but whom it counts.
  private static func split(by title: [String]) -> Split {
    func says(_ words: Set<String>) -> Bool {
      title.contains(where: words.contains) && title.allSatisfy { words.contains($0) || RowSorting.peoplePresent.contains($0) || $0 == "des" || $0 == "van" }
    }
    return says(genders) ? .gender : says(ages) ? .age : .other
  }

  private static let genders: Set<String> = [
    "hommes", "femmes", "filles", "garcons", "messieurs", "mesdames", "mannen", "vrouwen", "meisjes", "jongens", "heren", "dames", "men", "women", "boys",
    "girls", "ladies",
  ]
  private static let ages: Set<String> = [
    "enfants", "jeunes", "ados", "adolescents", "adolescentes", "adultes", "seniors", "bebes", "bambins", "kinderen", "jongeren", "tieners", "volwassenen",
    "babys", "peuters", "kleuters", "children", "kids", "teens", "teenagers", "adults", "babies",
  ]
}

extension AttendanceForm {
  /// « Hommes : 3 » above a list is read as below it.
  mutating func noteNumbersAbove(_ table: FoundTable) {
    for title in table.context.titles where WordsBeside.announced(in: title) != nil && !rows.beside.lines.contains(where: { $0.text == title }) {
      rows.beside.note(title, at: nil)
    }
  }

  /// Tells of numbers of people of whom no row need speak. « Hommes : 3 » and « Femmes : 4 » below a list of seven say nothing more than it, and neither does « Femmes : 4 » alone;
  /// « Enfants : 5 » may be children beside the grown-ups whom it names.
  func tellNumbersBeside(_ state: RowState, _ reading: inout SheetReading) {
    var sums: [WordsBeside.Split: Int] = [:]
    for announced in rows.beside.lines.compactMap({ WordsBeside.announced(in: $0.text) }) { sums[announced.split, default: 0] += announced.number }
    let (listed, present) = (people.people.count, state.numbers.presentPeople.count)
    func isOfList(_ sum: Int) -> Bool { sum == listed || sum == present }
    guard !isOfList(sums.values.reduce(0, +)) else { return }
    let told = sums.filter { split, sum in !isOfList(sum) && (split != .gender || sum > listed) }
    rows.beside.tell(&reading) { line in WordsBeside.announced(in: line.text).map { told[$0.split] != nil } ?? false }
  }
}
