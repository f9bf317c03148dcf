/// Who comes along, as words say it: `son fils`, `3 enfants`, `twee vriendinnen`, `sa mère Rosa Martins`, `Sami Ouali; Lina Ouali`.
struct Companions: Equatable {
  /// People beside those named, at least.
  var unnamed = 0
  var names: [[NameWord]] = []
  /// The words say that there are some, and not how many; or they were not understood.
  var isUnsure = false

  /// Words for none in a column of companions.
  static let nobody: Set<String> = [
    "aucun", "aucune", "personne", "neant", "geen", "niemand", "nihil", "none", "nobody", "no one", "na", "n a", "nvt", "n v t", "non", "nee", "neen", "no",
    "seul", "seule", "alleen", "alone",
  ]

  /// More people than any row brings along.
  static let most = 1000

  var count: Int { unnamed + names.count }

  /// - Parameter items: What stands between commas and words such as « et ».
  init(_ items: [[NameWord]]) {
    var announced: Announced?
    for words in items where !words.isEmpty {
      if let item = Item(words) {
        close(&announced)
        announced = add(item)
      } else if !NameCell.isThing(words) {
        add(words, &announced)
      }
    }
    close(&announced)
    if count > Companions.most {
      unnamed = 1
      names = []
      isUnsure = true
    }
  }

  /// People such as `ses enfants` or `3 enfants`, behind whom may follow what they are called.
  private struct Announced {
    var number: Int?
    /// How many of them were named.
    var names: Int
  }

  /// Adds those of the people announced who are not named.
  private mutating func close(_ announced: inout Announced?) {
    guard let open = announced else { return }
    announced = nil
    if let number = open.number {
      unnamed += max(0, number - open.names)
    } else if open.names == 0 {
      unnamed += 2
      isUnsure = true
    }
  }

  /// Adds one person, or the name of the first of several, who are announced by it.
  private mutating func add(_ item: Item) -> Announced? {
    guard item.isSeveral else {
      if item.name.count > 1 { names.append(item.name) } else { unnamed += item.number ?? 1 }
      return nil
    }
    if !item.name.isEmpty { names.append(item.name) }
    return Announced(number: item.number, names: item.name.isEmpty ? 0 : 1)
  }

  /// Adds somebody of whom no word says who it is: a company such as `famille`, a name, or words that are not understood.
  private mutating func add(_ words: [NameWord], _ announced: inout Announced?) {
    if PeopleWords.company.contains(words.last!.folded) || words.allSatisfy({ !$0.isCapitalised }) {
      close(&announced)
      unnamed += 1
      isUnsure = true
    } else if NameTest.canBeName(words) {
      names.append(words)
      announced?.names += 1
    } else {
      unnamed += 1
    }
  }

  /// `son fils`, `3 jeunes enfants`, `une amie Rosa Martins`; nil where no word for people and no number stands.
  struct Item {
    var number: Int?
    var isSeveral: Bool
    /// What the companion is called.
    var name: [NameWord]

    init?(_ words: [NameWord]) {
      var rest = words[...]
      var number: Int?
      while let word = rest.first, rest.count > 1 || word.number != nil {
        if let value = word.number ?? (PeopleWords.numbers[word.folded]) {
          guard number == nil || word.number == nil else { return nil }
          number = value
        } else if PeopleWords.possessives.contains(word.folded) && Item.isKind(rest.dropFirst().first) || PeopleWords.fillers.contains(word.folded) {
          if PeopleWords.one.contains(word.folded), !(rest.dropFirst().first.map { Item.isKind($0) || PeopleWords.fillers.contains($0.folded) } ?? false) {
            break
          }
        } else {
          break
        }
        rest = rest.dropFirst()
      }
      guard let kind = rest.first else {
        guard let number else { return nil }
        self.init(number: number, isSeveral: number != 1, name: [])
        return
      }
      guard Item.isKind(kind) else { return nil }
      let isOfSeveral = words.contains { ["ses", "leurs", "mes", "nos"].contains($0.folded) }
      let isSeveral = number.map { $0 != 1 } ?? (PeopleWords.several.contains(kind.folded) && (isOfSeveral || !PeopleWords.one.contains(kind.folded)))
      // « de 5 ans », « de Lina » say nothing of a further person.
      let name = rest.dropFirst().first?.isCapitalised == true && !rest.dropFirst().contains(where: \.hasDigit) ? Array(rest.dropFirst()) : []
      self.init(number: number, isSeveral: isSeveral, name: name)
    }

    private init(number: Int?, isSeveral: Bool, name: [NameWord]) {
      self.number = number
      self.isSeveral = isSeveral
      self.name = name
    }

    static func isKind(_ word: NameWord?) -> Bool {
      guard let word else { return false }
      return PeopleWords.one.contains(word.folded) || PeopleWords.several.contains(word.folded)
    }
  }
}
