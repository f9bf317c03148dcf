internal import BilanModel
internal import BilanText

/// Rows of words between the people: titles of sections, comments, remarks.
extension RowSorting {
  /// `3. In-Meeting Activities`: a part of a report begins.
  func isSectionTitle(_ content: String) -> Bool {
    let bytes = Array(content.utf8)
    guard bytes.count > 3, (48...57).contains(bytes[0]) else { return false }
    guard let dot = bytes.firstIndex(of: UInt8(ascii: ".")), dot <= 2, bytes[dot + 1] == 32 else {
      return false
    }
    return bytes[(dot + 2)...].contains { $0 > 64 }
  }

  /// `# fin de l'export`, `// end`, `*** einde van de lijst ***`: a word of the program that wrote the file, in a table of any width.
  func isComment(_ content: String) -> Bool {
    let folded = Folding.folded(content)
    guard !NameTest.isError(content), folded.contains(where: \.isLetter) else { return false }
    if ["#", "//", "--", "**", "==", "%%", "<!", "/*"].contains(where: content.hasPrefix) { return true }
    let words = folded.split(separator: " ").map(String.init)
    guard words.count > 1 || words == ["eof"], let first = words.first else { return words == ["eof"] }
    return ["fin", "einde", "end"].contains(first) && ["de", "du", "des", "van", "of", "d", "la"].contains(words[1])
  }

  /// « N'ont pas pu se libérer », ‘Hebben afgezegd:’, “Couldn't make it”: words of a sentence, which no name holds, alone in their row.
  func isPhrase(_ content: String) -> Bool {
    guard !content.contains(where: { "@&+".contains($0) }), content.split(separator: " ").contains(where: { $0.first?.isLowercase == true }) else {
      return false
    }
    let words = Folding.folded(content).split(separator: " ").map(String.init)
    guard (2...12).contains(words.count) else { return false }
    // « Pour la coordination », ‘Namens de coördinatie’: what stands below signs, and is asked about.
    if RowSorting.signatories.begin(words.joined(separator: " ") + " ") { return true }
    if let first = content.first, first.isLowercase, RowSorting.lineBeginnings.contains(words[0]) { return true }
    return words.contains(where: RowSorting.sentenceWords.contains)
      // « Avec sa fille » goes with the name above.
      && !words.contains(where: { PeopleWords.one.contains($0) || PeopleWords.several.contains($0) || PeopleWords.company.contains($0) })
  }

  /// « Suite au verso », ‘Later toegekomen’: small words alone in their row. In the first of two columns of names nobody writes a whole name; in the only one, where all others are written
  /// with capitals and more is said of each.
  mutating func isSmallWords(_ content: String, _ text: Span<UInt8>) -> Bool {
    guard width > 1, !nameColumns.isEmpty, RowSorting.isInSmallLetters(content) else { return false }
    return nameColumns.count > 1 || areNamesCapitalised(text)
  }

  /// Whether the words behind the first are in small letters, and one of them is no particle of a name.
  private static func isInSmallLetters(_ content: String) -> Bool {
    let words = content.split(separator: " ")
    guard words.count > 1, words[0].first?.isUppercase == true, !content.contains(where: { "@&+,()".contains($0) }) else { return false }
    return words.dropFirst().allSatisfy { word in word.first.map { $0.isLowercase || $0.isNumber } ?? false }
      && words.dropFirst().contains { word in
        let folded = Folding.folded(String(word))
        return !NameCell.particles.contains(folded) && !joining.contains(folded)
      }
  }

  /// Whether the names of the only column of names are written with capitals, and most rows say more than a name.
  private mutating func areNamesCapitalised(_ text: Span<UInt8>) -> Bool {
    if let isCapitalised { return isCapitalised }
    var (alone, told) = (0, 0)
    var areCapitalised = true
    if let column = nameColumns.first {
      var scanner = RowScanner(start: self.text.start, delimiter: self.text.delimiter)
      while scanner.row < headerRow, scanner.next(in: text) {}
      while areCapitalised, told + alone < 200, scanner.next(in: text) {
        guard column < scanner.cells.count, !scanner.cells[column].isEmpty else { continue }
        let isAlone = scanner.cells.count(where: { !$0.isEmpty }) == 1
        if isAlone { alone += 1 } else { told += 1 }
        let name = string(text, scanner.cells[column])
        if !isAlone, name.first?.isLowercase == true || RowSorting.isInSmallLetters(name) { areCapitalised = false }
      }
    }
    isCapitalised = areCapitalised && told > alone
    return areCapitalised && told > alone
  }

  /// Small words that stand between two people, or are left of « d'Hondt » and of « García y López ».
  private static let joining: Set<String> = ["d", "l", "et", "en", "and", "y", "e"]

  private static let signatories = Phrases([
    "pour la ", "pour le ", "pour les ", "pour l ", "au nom ", "namens ", "voor de ", "voor het ", "on behalf ", "for the ",
  ])

  /// Small words with which a line goes on about the session: « avec le soutien de … », ‘met dank aan …’, “about 20 people”.
  private static let lineBeginnings: Set<String> = ["avec", "met", "with", "about", "around", "environ", "ongeveer", "plus", "en", "in", "sous"]
  private static let sentenceWords: Set<String> = [
    "on", "etait", "etions", "we", "er", "there", "merci", "dank", "soutien", "steun", "support",
    "ont", "sont", "etaient", "nous", "vous", "ceux", "celles", "qui", "pas", "hebben", "hadden", "waren", "werden", "konden", "kunnen", "niet", "wie", "zich",
    "could", "couldn", "didn", "did", "were", "who", "their", "them", "not", "cannot", "unable",
  ]

  /// « Personne n'est venu », ‘Niemand opgedaagd’, « voir feuille papier »: alone in its row, a line that stands for nobody.
  func saysNobody(_ content: String) -> Bool {
    let folded = Folding.folded(content)
    if RowSorting.nobody.begin(folded) { return true }
    // « Aucune présence ce jour », ‘wegens regen niemand’, “No participants today”: a word of none, and behind it one in small letters.
    let words = folded.split(separator: " ")
    let isSentence = content.split(separator: " ").dropFirst().first?.first?.isLowercase == true
    return isSentence && (RowSorting.none.contains(words[0]) || words.contains("niemand") || words.contains("nobody")) || folded.hasSuffix("sans public")
  }

  private static let none: Set<Substring> = ["aucun", "aucune", "geen", "none", "no", "zero"]
  private static let nobody = Phrases([
    "pour accord", "pour copie", "pour visa", "pour reception", "pour information", "pour validation", "voor akkoord", "voor gezien", "voor ontvangst",
    "voor kennisname", "version 1", "version 2", "version 3", "version du", "version de", "versie 1", "versie 2", "versie 3", "versie van",
    "personne n", "personne ne", "niemand", "nobody", "no one", "noone", "no show today", "geen volk", "geen kat", "pas de public", "pas de visiteur",
    "pas de presence", "pas de participant",
    "zero participant",
    "zero deelnemer", "aucun participant", "aucune personne", "aucun public", "geen enkele", "voir feuille", "voir liste", "voir papier", "zie papier",
    "zie lijst",
    "zie blad", "see paper", "see list", "see attached", "liste papier", "papieren lijst", "paper list", "idem semaine", "idem vorige",
  ])

  /// Running text under a table, not somebody's name.
  func isRemark(_ content: String) -> Bool {
    let folded = Folding.folded(content)
    let words = folded.split(separator: " ")
    // A lone sign may stand for somebody: `?`.
    guard let first = words.first else { return false }
    if content.contains(":") || content.hasPrefix("*") || content.hasSuffix(".") && words.count > 3 {
      return true
    }
    // `Groupe de 12 personnes` counts people.
    if let count = HeadCount(content), count.heads > 1 { return false }
    return words.count > 7 || RowSorting.remarks.contains(String(first)) || RowSorting.isTitleOfList(words.map(String.init))
  }

  static let remarks = SheetNote.beginnings.union(leaders).union(PartOfDay.words).union([
    "encode", "encodee", "releve", "ingevuld", "ingegeven", "nagekeken", "checked", "verifie", "conferencier", "conferenciere",
    "groupe", "groep",
  ]).union(titlesOfPage)

  /// « Codes », « Annexes », ‘Opmerkingen’, « Liste des participants »: the title of another part of the page, and nobody's name in a list of one column either.
  static func isTitleOfPage(_ content: String) -> Bool {
    let words = Folding.folded(content).split(separator: " ").map(String.init)
    return words.count == 1 && titlesOfPage.contains(words[0]) || isTitleOfList(words)
  }

  private static let titlesOfPage: Set<String> = [
    "codes", "annexe", "annexes", "bijlage", "bijlagen", "appendix", "abreviations", "afkortingen", "abbreviations", "symboles", "symbolen", "tekens",
    "legende", "legenda", "remarques", "opmerkingen", "remarks", "signatures", "handtekeningen",
  ]

  /// « Intervenant invité : Tom Goossens », beside whatever else.
  static func namesWhoLed(_ content: String) -> Bool {
    guard let colon = content.firstIndex(of: ":") else { return false }
    let words = Folding.folded(String(content[..<colon])).split(separator: " ").map(String.init)
    return (1...2).contains(words.count) && words.contains { SessionParts.leads($0) || leaders.contains($0) }
  }

  private static let leaders: Set<String> = [
    "intervenant", "intervenante", "orateur", "oratrice", "spreker", "spreekster", "speaker", "formateur", "formatrice", "animateur", "animatrice", "lesgever",
    "lesgeefster", "begeleider", "begeleidster", "trainer", "coach",
  ]

  /// « --- Excusés --- » without the strokes around it; nil where there are none.
  static func withoutStrokes(_ content: String) -> String? {
    // One star alone begins a remark below the table.
    guard let first = content.first, let last = content.last, "-=*_~–—".contains(first), content.dropFirst().first == first || "-=*_~–—".contains(last) else {
      return nil
    }
    let bare = content.drop { "-=*_~–— ".contains($0) }
    guard let end = bare.lastIndex(where: { !"-=*_~–— ".contains($0) }) else { return nil }
    return String(bare[...end])
  }
}
