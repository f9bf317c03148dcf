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
    return words.count > 7 || RowSorting.remarks.contains(String(first))
  }

  static let remarks = SheetNote.beginnings.union([
    "groupe", "groep", "matin", "apres", "ochtend", "voormiddag", "namiddag", "soir", "avond", "formateur", "formatrice", "animateur", "animatrice", "lesgever",
  ])
}
