internal import BilanModel
internal import BilanText

/// What a cell in a column of names holds: for how many heads it stands, and who they are.
///
/// One place answers this for every cell of names and for every column of companions. Where it does not know, it says so (`isUnsure`); it never answers one for a cell that holds more
/// than a name.
struct NameCell: Equatable {
  /// The names that stand in the cell, each of its own person, without titles of nobody, remarks and numbers; those that cannot be a name are empty.
  var names: [[NameWord]] = []
  /// People beside them.
  var others = 0
  /// How many people the cell states in all, where it does.
  var total: Int?
  var isUnsure = false
  /// A line of the form that shows how to fill it in: nobody.
  var isExample = false
  /// A group and nobody of it: `famille Claes (4)`.
  var isGroup = false
  /// What a remark beside the name says of the person: `(excusé)`, `- formatrice`.
  var remark: NameRemark?

  private var isHalf = false
  /// The column has family names before a comma: `Yıldız Keïta, Marie Claire` is then one person more likely than two.
  private var isFamilyFirst = false
  /// By its title, a cell of the column holds both names of a person.
  private(set) var holdsBothNames = false
  /// A number in brackets, of people, of a table, of a class.
  var bareNumber: Int?

  /// For how many people the cell stands.
  var heads: Int { max(1, names.count + others, min(total ?? 0, Companions.most)) }

  /// - Parameter isHalf: Only the family names or only the given names stand in the cell.
  /// - Parameter isFamilyFirst: In the cells around it, or by the column's title, family names stand before a comma.
  /// - Parameter holdsBothNames: By the column's title a cell holds both names of a person, as below « Nom et prénom ».
  init(_ text: String, isHalf: Bool = false, isFamilyFirst: Bool = false, holdsBothNames: Bool = false) {
    self.isHalf = isHalf
    self.isFamilyFirst = isFamilyFirst
    self.holdsBothNames = holdsBothNames
    if NameTest.isError(text) {
      names = [[]]
      return
    }
    if NameTest.isExample(text) {
      isExample = true
      names = [[]]
      return
    }
    let text = NameCell.withoutTelephones(text)
    var rest = text
    if let count = HeadCount(text) {
      guard let name = count.name else {
        (isGroup, names, total) = (true, [], Int(count.heads))
        isUnsure = count.heads == 1
        if isUnsure, NameCell.isCouple(text) { (total, isUnsure) = (2, false) }
        return
      }
      others = Int(count.heads) - 1
      rest = name
    }
    let outside = takeBrackets(rest)
    if NameCell.mayJoinOneName(outside) { isUnsure = true }
    read(NameCell.tokens(outside))
    if let number = bareNumber {
      if isGroup { (total, isUnsure) = (number, false) } else { isUnsure = isUnsure || number > 1 }
    }
    if names.isEmpty, others == 0 { names = [[]] }
  }

  // MARK: - Brackets

  mutating func add(_ companions: Companions) {
    names += companions.names
    others += companions.unnamed
    isUnsure = isUnsure || companions.isUnsure
  }

  // MARK: - The words outside

  private mutating func read(_ pieces: [Piece]) {
    var pieces = pieces
    takeTimes(&pieces)
    // `1. Nadia Ouali`
    if let first = pieces.first?.words.first, first.number != nil, ".)".contains(first.text.last!), pieces[0].words.count > 1 { pieces[0].words.removeFirst() }
    if pieces.count == 1, NameCell.mayBeTwoNames(pieces[0].words) { isUnsure = true }
    if let remark = NameCell.takeRemark(&pieces) { _ = readBracket(remark) }
    takeRemarkBehindComma(&pieces)
    pieces = NameCell.withoutRemarks(pieces)
    // From « avec » on, everybody comes along.
    var companions: [[NameWord]] = []
    if let index = pieces.firstIndex(where: { $0.words.contains(where: NameCell.marksCompanions) }) {
      let words = pieces[index].words
      let at = words.firstIndex(where: NameCell.marksCompanions)!
      companions = [words[at...].filter { !NameCell.marksCompanions($0) }] + pieces[(index + 1)...].map(\.words)
      companions[0] = Array(companions[0].drop { ["de", "d", "du", "des", "par", "door", "van", "by", "of"].contains($0.folded) })
      pieces = Array(pieces[..<index]) + (at > 0 ? [Piece(words: Array(words[..<at]), mark: pieces[index].mark)] : [])
    }
    // `Ouali et son fils`: a piece that names a kind of people after the first is somebody who comes along, and so is what follows it.
    if let index = pieces.indices.dropFirst().first(where: { NameCell.isCompany(pieces[$0].words) }) {
      companions = pieces[index...].map(\.words) + companions
      // Behind a mere comma, the number may count the named one too: `Claes, 3 enfants`.
      if pieces[index].mark == .comma, Companions.Item(pieces[index].words)?.number != nil { isUnsure = true }
      // `Kaya, stagiaire` says what somebody is; `Kaya, une amie` that another came along.
      if pieces.count == 2, pieces[1].mark == .comma, pieces[1].words.count == 1 { (companions, isUnsure) = ([], true) }
      pieces = Array(pieces[..<index])
    }
    readNames(pieces)
    if !companions.isEmpty {
      let said = Companions(companions)
      if said.count == 0, companions.allSatisfy(\.isEmpty) {
        others += 1
        isUnsure = true
      }
      add(said)
    }
  }

  /// `Kaya, absente`: behind the only comma a remark, and no name.
  private mutating func takeRemarkBehindComma(_ pieces: inout [Piece]) {
    guard pieces.count == 2, pieces[1].mark == .comma, let said = NameRemark(pieces[1].words.text) else { return }
    remark = remark ?? said
    pieces.removeLast()
  }

  /// `x2`, `2x`, `× 3` at either end.
  private mutating func takeTimes(_ pieces: inout [Piece]) {
    guard let last = pieces.indices.last, pieces[last].words.count > 0 else { return }
    var words = pieces[last].words
    if let number = NameCell.times(words.last!.text) {
      total = number
      words.removeLast()
    } else if words.count > 2, words.last!.number != nil, ["x", "×", "*"].contains(words[words.count - 2].text.lowercased()) {
      total = words.last!.number
      words.removeLast(2)
    } else if let first = pieces[0].words.first, pieces.count == 1, words.count > 1, let number = NameCell.times(first.text) {
      total = number
      words.removeFirst()
    } else {
      return
    }
    pieces[last].words = words
    if words.isEmpty { pieces.removeLast() }
  }

  private mutating func readNames(_ pieces: [Piece]) {
    let parts = pieces.filter { !$0.words.isEmpty }
    guard let first = parts.first else { return }
    if parts.count == 1, readGroup(first.words) { return }
    if parts.count == 1 {
      names = [NameCell.named(first.words)]
      checkDigits(first.words)
      // `2 dames`, `des ados`
      if names == [[]], let item = Companions.Item(first.words), item.isSeveral, item.name.isEmpty {
        names = []
        add(Companions([first.words]))
      }
      return
    }
    let marks = parts.dropFirst().map(\.mark)
    // `Anne;Els` may be a family name and a given name that were cells once.
    if marks == [.semicolon], parts.allSatisfy({ $0.words.count == 1 }) {
      names = [NameCell.named(parts.flatMap(\.words))]
      isUnsure = true
      return
    }
    if !isHalf, marks.allSatisfy({ $0 == .line }), let name = nameOnLines(parts.map(\.words)) {
      names = [NameCell.named(name)]
      checkDigits(name)
      return
    }
    let isCommas = marks.allSatisfy { $0 == .comma }
    if isCommas, readCommas(parts) { return }
    if marks.contains(.slash), parts.contains(where: { $0.words.count < 2 }) { isUnsure = true }
    // `Peeters, Jan en An`, `Emma, Lou et Nina`
    if !isHalf, !isCommas, parts.count == 3, marks[0] == .comma, parts.allSatisfy({ $0.words.count == 1 }) {
      let family = first.words[0]
      if family.isAllCapitals, !parts[1].words[0].isAllCapitals {
        names = parts.dropFirst().map { [family] + $0.words }
        return
      }
      isUnsure = true
    }
    shareFamilyName(parts.map(\.words))
  }

  /// `les soeurs Maes`, `the Claes family`: several people, none of them named; true where it is such a group.
  private mutating func readGroup(_ words: [NameWord]) -> Bool {
    let core = words.drop { PeopleWords.articles.contains($0.folded) }
    guard let head = core.first, let last = core.last else { return false }
    if core.count > 1, NameCell.couples.contains(head.folded) {
      (isGroup, total) = (true, max(total ?? 0, 2))
      return true
    }
    // `les Claes`
    let isPlural = words.count == 2 && core.count == 1 && words[0].folded == "les" && !isHalf
    guard core.count > 1 || isPlural else { return false }
    let isSeveral = isPlural || PeopleWords.several.contains(head.folded) && !PeopleWords.one.contains(head.folded) && head.number == nil
    let isFamily = head.folded == "fam" || ["family", "familie", "gezin", "famille", "fam"].contains(last.folded)
    guard isSeveral || isFamily else { return false }
    isGroup = true
    if total == nil {
      others = max(others, isSeveral ? 2 : 1)
      isUnsure = true
    }
    return true
  }

  /// Parts between commas alone: one name, family name first, unless they are more; true where they are read.
  private mutating func readCommas(_ parts: [Piece]) -> Bool {
    let words = parts.map(\.words)
    if parts.count == 2 {
      let areLong = words.allSatisfy { $0.count > 1 }
      let isFamily =
        words[0].contains { NameCell.particles.contains($0.folded) } || words[0].contains(where: \.isAllCapitals) && !words[1].contains(where: \.isAllCapitals)
      if areLong, !isFamily { isUnsure = true }
      if !areLong || isFamily || isFamilyFirst {
        names = [words[0] + [NameWord(",")] + NameCell.named(words[1])]
        if NameCell.named(words[0]).isEmpty { names = [[]] }
        checkDigits(words[0] + words[1])
        return true
      }
      return false
    }
    if !words.allSatisfy({ $0.count > 1 }) { isUnsure = true }
    return false
  }

  /// `Jan & An Peeters`, `PEETERS Jan & An`, `M. et Mme Claes`: the family name stands once.
  private mutating func shareFamilyName(_ parts: [[NameWord]]) {
    let last = parts.last!.filter { !PeopleWords.titles.contains($0.folded) }
    let first = parts[0].filter { !PeopleWords.titles.contains($0.folded) }
    for (index, part) in parts.enumerated() {
      let bare = part.filter { !PeopleWords.titles.contains($0.folded) }
      if bare.allSatisfy({ ["de", "den", "het", "the"].contains($0.folded) }) {
        // A title alone: the spouse of the name beside it.
        others += 1
      } else if bare.count == 1, index < parts.count - 1, last.count > 1, parts.dropFirst().dropLast().allSatisfy({ $0.count == 1 }) || index > 0 {
        names.append(NameCell.named(bare + last.dropFirst()))
      } else if bare.count == 1, index > 0, first.count > 1 {
        let family = first.filter(\.isAllCapitals)
        if !family.isEmpty, family.count < first.count, !bare[0].isAllCapitals { names.append(NameCell.named(family + bare)) } else { others += 1 }
      } else {
        names.append(NameCell.named(bare))
      }
      checkDigits(bare)
    }
  }

  /// `couple Maes`, `Koppel Peeters`: two.
  private static func isCouple(_ text: String) -> Bool { Folding.folded(text).split(separator: " ").first.map { couples.contains(String($0)) } ?? false }
  static let couples: Set<String> = ["couple", "koppel", "echtpaar"]

  private mutating func checkDigits(_ words: [NameWord]) {
    if words.contains(where: \.hasDigit), !NameCell.named(words).isEmpty { isUnsure = true }
  }

  /// The words if they can be a name; nothing else.
  static func named(_ words: [NameWord]) -> [NameWord] { NameTest.canBeName(words) ? words : [] }
}
