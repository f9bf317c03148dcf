internal import BilanModel

/// How the text of a cell of names falls apart.
extension NameCell {
  /// Words between two separators.
  struct Piece: Equatable {
    var words: [NameWord]
    /// What stands before them.
    var mark: Mark
  }

  enum Mark { case start, comma, semicolon, conjunction, slash, line }

  /// The words of a text, apart at commas, « et », `&`, `+`, `/`, the ends of lines.
  static func tokens(_ text: String) -> [Piece] {
    var cutter = PieceCutter(text)
    return cutter.cut()
  }

  /// Cuts a text into pieces, letter by letter.
  private struct PieceCutter {
    private let letters: [Character]
    /// The letter that is read.
    private var position = 0
    private var word = ""
    private var piece = Piece(words: [], mark: .start)
    private var pieces: [Piece] = []

    init(_ text: String) { letters = Array(text) }

    mutating func cut() -> [Piece] {
      while position < letters.count {
        read(letters[position])
        position += 1
      }
      endWord()
      if !piece.words.isEmpty { pieces.append(piece) }
      return pieces
    }

    private mutating func read(_ letter: Character) {
      switch letter {
      case "&", "+", "|": endPiece(.conjunction)
      case "\n", "\r\n", "\r": endPiece(.line)
      case ";": endPiece(.semicolon)
      case ",": endPiece(.comma)
      case "/": if isWithinWord { word.append(letter) } else { endPiece(.slash) }
      default: if letter.isWhitespace { endWord() } else { word.append(letter) }
      }
    }

    /// `M/V`, `c/o`: letters around a stroke are no people.
    private var isWithinWord: Bool {
      word.count == 1 || !word.isEmpty && position + 2 < letters.count && letters[(position + 1)...].prefix(2).allSatisfy { !$0.isLetter }
    }

    /// Ends the word and the piece before a sign.
    private mutating func endPiece(_ mark: Mark) {
      endWord()
      begin(mark)
    }

    private mutating func endWord() {
      defer { word = "" }
      guard !word.isEmpty else { return }
      let read = NameWord(word)
      if isConjunction(read) {
        begin(.conjunction)
      } else if !read.folded.isEmpty || word == ":" || word == "-" || word == "–" || word == "—" || word == "×" || word == "*" || word.first == "#" {
        piece.words.append(read)
      }
    }

    /// Whether the word parts people: neither the beginning of a name nor a French « en ».
    private func isConjunction(_ read: NameWord) -> Bool {
      conjunctions.contains(read.folded) && !word.contains(".")
        && !(read.text.first!.isUppercase && read.text.dropFirst().first?.isLowercase == true && pieces.isEmpty && piece.words.isEmpty)
        && !(read.folded == "en" && isFrench(letters[position...]))
    }

    /// Begins a piece behind a separator.
    private mutating func begin(_ mark: Mark) {
      if !piece.words.isEmpty { pieces.append(piece) }
      // Of two separators in a row (`, et`) the stronger holds.
      let kept = piece.words.isEmpty && piece.mark == .conjunction ? .conjunction : mark
      piece = Piece(words: [], mark: piece.words.isEmpty && pieces.isEmpty && piece.mark == .start && mark == .comma ? .start : kept)
    }
  }

  /// « en ligne », « en chaise roulante »: the French word, behind which stands a thing. Behind the Dutch one stands a name, a number, or a word for somebody.
  private static func isFrench(_ rest: ArraySlice<Character>) -> Bool {
    guard let next = rest.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).first.map({ NameWord(String($0)) }) else { return false }
    return !next.isCapitalised && next.number == nil
      && ![PeopleWords.one, PeopleWords.several, PeopleWords.company, PeopleWords.possessives, PeopleWords.fillers, PeopleWords.titles, particles].contains {
        $0.contains(next.folded)
      } && PeopleWords.numbers[next.folded] == nil
  }

  private static let conjunctions: Set<String> = ["et", "en", "and", "und"]

  static let particles: Set<String> = [
    "van", "von", "vander", "vanden", "der", "den", "de", "du", "des", "di", "da", "do", "dos", "das", "del", "della", "la", "le", "les", "el", "al", "ben",
    "bin", "ibn", "bou", "abou",
    "abu", "ould", "ait", "ter", "ten", "te", "saint", "sint",
  ]

  /// « avec », « accompagnée de », `met`, `with`, `plus`.
  static func marksCompanions(_ word: NameWord) -> Bool {
    let folded = word.folded
    return ["avec", "met", "with", "plus", "ainsi", "samen"].contains(folded) && !word.isAllCapitals && word.text.first?.isUppercase != true
      || folded.hasPrefix("accompag") || folded.hasPrefix("accompan") || folded.hasPrefix("vergezel") || folded == "avec"
  }

  /// Whether a piece behind a name says who comes along in words: `son fils`, `3 amis`, `famille`.
  static func isCompany(_ words: [NameWord]) -> Bool {
    guard let last = words.last else { return false }
    if let item = Companions.Item(words) {
      // `mevrouw Claes` is a name with its title.
      if PeopleWords.titles.contains(words[0].folded), !item.name.isEmpty { return false }
      return item.name.isEmpty || item.number != nil || words.count > 1
    }
    if isThing(words) { return true }
    return PeopleWords.company.contains(last.folded)
      && words.allSatisfy {
        PeopleWords.company.contains($0.folded) || PeopleWords.possessives.contains($0.folded) || PeopleWords.articles.contains($0.folded)
          || $0.folded == "toute"
      }
  }

  /// `une poussette`, `haar hond`: comes along and is nobody.
  static func isThing(_ words: [NameWord]) -> Bool {
    guard let last = words.last, PeopleWords.things.contains(last.folded) else { return false }
    return words.dropLast().allSatisfy { PeopleWords.articles.contains($0.folded) || PeopleWords.possessives.contains($0.folded) || $0.number != nil }
  }

  /// `x2`, `2x`, `×3`, `2 x`: how often the name counts.
  static func times(_ text: String) -> Int? {
    let bare = text.lowercased().filter { !$0.isWhitespace }
    for sign in ["x", "×", "*"] {
      for rest in [bare.hasPrefix(sign) ? bare.dropFirst() : nil, bare.hasSuffix(sign) ? bare.dropLast() : nil] {
        if let rest, (1...3).contains(rest.count), rest.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(rest), number > 0 { return number }
      }
    }
    return nil
  }

  /// `60 ans`, `7 maanden`, `3,5 ans`.
  static func isAge(_ words: [NameWord]) -> Bool {
    words.count > 1 && words.contains { PeopleWords.ages.contains($0.folded) } && words.contains(where: \.hasDigit)
      && words.allSatisfy { $0.hasDigit || PeopleWords.ages.contains($0.folded) || ["et", "en", "and", "et", "demi", "environ"].contains($0.folded) }
  }

  /// Without an age behind the name.
  static func withoutRemarks(_ pieces: [Piece]) -> [Piece] {
    var kept: [Piece] = []
    for var piece in pieces {
      piece.words.removeAll { dashes.contains($0.text) }
      if let unit = piece.words.indices.last, unit > 1, PeopleWords.ages.contains(piece.words[unit].folded), piece.words[unit - 1].number != nil {
        piece.words.removeLast(2)
      } else if piece.words.count == 2, piece.words[0].number != nil, PeopleWords.ages.contains(piece.words[1].folded), !kept.isEmpty {
        continue
      }
      if !piece.words.isEmpty { kept.append(piece) }
    }
    return kept
  }

  /// « Fatima Et Touil », “Li En Chen”: between two words, one with a capital may be part of a name, or join two names in a list whose words all have one.
  static func mayJoinOneName(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 3, ["Et", "En"].contains(words[1]) else { return false }
    return [words[0], words[2]].allSatisfy { $0.first?.isUppercase == true && $0.dropFirst().contains(where: \.isLowercase) }
  }

  private static let dashes: Set<String> = ["-", "–", "—", ":"]

  /// `Jan Peeters - An Claes`: two words and more written like names on each side of a dash may be two people, or a person and a body.
  static func mayBeTwoNames(_ words: [NameWord]) -> Bool {
    guard let dash = words.firstIndex(where: { dashes.contains($0.text) && $0.text != ":" }) else { return false }
    let sides = [Array(words[..<dash]), Array(words[(dash + 1)...])]
    return sides.allSatisfy { $0.count > 1 && looksLikeNames($0) && !$0.contains { dashes.contains($0.text) } }
  }

  /// Takes what stands behind a dash or a colon and is not written like a name (`- part à 16h`, `: 2 enfants`), or a number of people at the end (`2 pers.`, `3p`).
  static func takeRemark(_ pieces: inout [Piece]) -> String? {
    guard let last = pieces.indices.last else { return nil }
    for index in pieces.indices {
      let words = pieces[index].words
      guard let dash = words.indices.first(where: { dashes.contains(words[$0].text) || words[$0].text.hasSuffix(":") }), dash > 0 || index > 0 else { continue }
      let endsWord = !dashes.contains(words[dash].text)
      let (before, after) = (words[..<(endsWord ? dash + 1 : dash)], words[(dash + 1)...])
      let isRemark =
        after.first.map { !$0.isCapitalised || $0.isAllCapitals && !before.contains(where: \.isAllCapitals) || Companions.Item(Array(after)) != nil } ?? true
      guard isRemark, before.count + index > 1 || after.contains(where: { $0.number != nil }) else { continue }
      let rest = [after.map(\.text).joined(separator: " ")] + pieces[(index + 1)...].map { $0.words.map(\.text).joined(separator: " ") }
      pieces = Array(pieces[..<index]) + (before.isEmpty ? [] : [Piece(words: before.map { NameWord($0.text.filter { $0 != ":" }) }, mark: pieces[index].mark)])
      return rest.filter { !$0.isEmpty }.joined(separator: " + ")
    }
    let words = pieces[last].words
    if pieces.contains(where: { $0.words.contains(where: marksCompanions) }) { return nil }
    if words.count > 2, words[words.count - 2].number != nil, Companions.Item.isKind(words.last),
      !(words.count == 3 && PeopleWords.articles.contains(words[0].folded))
    {
      pieces[last].words.removeLast(2)
      return words.suffix(2).map(\.text).joined(separator: " ")
    }
    // `3p`, `2pers`
    if words.count > 1, let end = words.last, let first = end.folded.first, first.isNumber {
      let digits = end.folded.prefix { ("0"..."9").contains($0) }
      let unit = end.folded[digits.endIndex...]
      if digits.count < 4, ["p", "pers", "personnes", "personen"].contains(unit) {
        pieces[last].words.removeLast()
        return "\(digits) pers"
      }
    }
    return nil
  }

  /// Whether these are written as names are.
  static func looksLikeNames(_ words: [NameWord]) -> Bool {
    !words.isEmpty && words.allSatisfy { ($0.isCapitalised || particles.contains($0.folded)) && !$0.hasDigit }
      && words.contains { $0.text.contains(where: \.isLowercase) }
      && NameTest.canBeName(words)
      && !words.contains {
        PeopleWords.one.contains($0.folded) || pronouns.contains($0.folded) || PresenceReading.meaning(of: $0.folded) != nil || remarks.contains($0.folded)
      }
  }

  /// Words that no plain name holds: with one of them in it, a cell has to be looked at closely.
  static let otherWords: Set<String> = {
    let markers = [
      "avec", "met", "with", "plus", "ainsi", "samen", "accompagne", "accompagnee", "accompagnes", "accompagnees", "accompagnant", "vergezeld", "accompanied",
      "accompanying", "exemple",
      "voorbeeld", "example", "sample", "modele", "ex", "bv", "bijv", "vb", "eg", "x", "fam", "les",
    ]
    return conjunctions.union(markers).union(couples).union(StatusWords.wordsOfAbsence).union(PeopleWords.one).union(PeopleWords.several).union(
      PeopleWords.company
    ).union(PeopleWords.ages).union(
      PeopleWords.titles
    ).union(NameTest.otherWords)
  }()

  private static let pronouns: Set<String> = ["elle", "il", "iel", "she", "her", "he", "him", "they", "hij", "zij", "hem", "haar", "die", "hen"]
  private static let remarks: Set<String> = [
    "host", "hote", "organisateur", "organisatrice", "organisator", "organizer", "co", "unverified", "externe", "extern", "external", "invite", "moderateur",
    "modérateur", "moderator", "me",
    "moi", "ik", "nouveau", "nouvelle", "nieuw", "new", "remplacant", "remplacante", "vervanger", "vervangster", "stagiaire", "absent", "vegan", "interprete",
    "tolk", "formateur",
    "formatrice", "lesgever", "benevole", "directeur", "directrice", "present", "presente",
  ]
}
