internal import BilanModel
internal import BilanText

/// A commune that a title or a file's name speaks of: « Commune de Forest – campagne ruban blanc », `affiches-forest-2024.csv`.
enum CommuneInTitle {
  /// A commune of the project, and its names in all languages as they are looked for.
  struct NamedCommune: Sendable {
    let commune: Commune
    let names: Phrases

    init(_ commune: Commune) {
      self.commune = commune
      names = Phrases(commune.name.distinct.map { Folding.folded($0) })
    }
  }

  /// The one commune that parts of these titles name, each whole part on its own; nil where there is none, or several.
  ///
  /// - Parameter preferred: The communes that are meant where a name has several meanings.
  static func commune(of titles: [String], in places: Gazetteer, preferring preferred: Set<UInt32> = []) -> String? {
    var found: [UInt32: String] = [:]
    for title in titles where !isOfOthers(title) {
      for part in title.split(whereSeparator: { "–—:,()|·/".contains($0) }) { take(part.split(separator: "-"), in: places, preferred, into: &found) }
    }
    return found.count == 1 ? found.values.first : nil
  }

  /// The communes that pieces between hyphens name: « Affiches - Saint-Gilles » names one whose name has a hyphen itself.
  private static func take(_ pieces: [Substring], in places: Gazetteer, _ preferred: Set<UInt32>, into found: inout [UInt32: String]) {
    var index = 0
    while index < pieces.count {
      let ends = (index + 1...min(index + mostPieces, pieces.count)).reversed()
      let end = ends.first { end in
        let name = withoutIntroduction(withoutTime(Folding.folded(pieces[index..<end].joined(separator: "-"))))
        guard case .commune(let number) = places.read(name, preferring: preferred), Int(name) == nil else { return false }
        found[number] = name
        return true
      }
      index = end ?? index + 1
    }
  }

  /// « Saint-Georges-sur-Meuse » has four pieces, and no name has more.
  private static let mostPieces = 4

  /// The one commune of the project whose name stands among the words of a file's name.
  static func commune(ofFile name: String, among communes: [NamedCommune]) -> Commune? {
    let folded = Folding.folded(name)
    let named = communes.filter { $0.names.occurAsWords(in: folded) }
    guard named.count == 1, !isMentionedOnly(named[0].commune, in: folded) else { return nil }
    return named[0].commune
  }

  /// « Financement : commune de Forest », « Copie : … »: who paid, or to whom a copy goes.
  private static func isOfOthers(_ title: String) -> Bool { others.begin(Folding.folded(title)) }

  /// « affiches hors Anderlecht », « copie pour Forest » in a file's name.
  private static func isMentionedOnly(_ commune: Commune, in folded: String) -> Bool {
    let text = " \(folded) "
    return commune.name.distinct.contains { name in
      guard let found = text.firstRange(of: " \(Folding.folded(name)) ") else { return false }
      var before = text[..<found.lowerBound].split(separator: " ")
      // « hors commune de Forest »
      while let word = before.last, introductions.contains(word) { before.removeLast() }
      guard let last = before.last else { return false }
      return exclusions.contains(last) || recipients.contains(last) && before.contains { copies.contains($0) || sent.contains(where: $0.hasPrefix) }
    }
  }

  private static let others = Phrases([
    "financement", "finance par", "financeur", "subside", "subventionne", "avec le soutien", "soutien", "copie", "cc ", "destinataire", "financiering",
    "gefinancierd", "gesubsidieerd", "met de steun", "met steun", "kopie", "bestemmeling", "funded by", "funding", "with the support", "copy",
    "contact", "sponsor", "partenaire", "partenaires", "partner", "partners", "editeur", "uitgever", "imprime", "gedrukt", "expediteur", "afzender",
  ])
  private static let exclusions: Set<Substring> = [
    "hors", "sauf", "excepte", "sans", "zonder", "behalve", "buiten", "uitgezonderd", "except", "without", "excluding",
  ]
  private static let recipients: Set<Substring> = ["pour", "a", "voor", "aan", "for", "to"]
  private static let introductions: Set<Substring> = ["de", "d", "la", "le", "commune", "gemeente", "van", "of"]
  private static let sent = ["envoye", "transmis", "verstuurd", "bezorgd", "doorgestuurd", "sent"]
  private static let copies: Set<Substring> = ["copie", "kopie", "copy"]

  /// The commune of a line that stands between rows, alone: « Commune de Forest », « FOREST », `*** Forest ***`.
  static func heading(_ text: String, in places: Gazetteer) -> String? {
    let words = Folding.folded(text).split(separator: " ").map(String.init)
    if let name = section(words, in: places) { return name }
    // « 1190 Forest », « Forest (2) »
    let name = words.filter { Int($0) == nil }.joined(separator: " ")
    guard case .commune = places.read(name, preferring: []) else { return nil }
    return name
  }

  /// The commune of a line between rows that is nothing but its name, introduced as one: « Commune de Forest », ‘Gemeente: Vorst’. A bare name may be somebody's.
  static func section(_ words: [String], in places: Gazetteer) -> String? {
    guard let first = words.first, ["commune", "ville", "gemeente", "stad", "municipality"].contains(first) else { return nil }
    let rest = words.dropFirst().drop { ["de", "d", "of", "van"].contains($0) }
    guard (1...4).contains(rest.count), !rest.allSatisfy(DayInText.isNumber) else { return nil }
    let name = rest.joined(separator: " ")
    switch places.read(name, preferring: []) {
    case .commune, .ambiguous: return name
    case .elsewhere, .notStated: return nil
    }
  }

  /// « Forest 2024 », ‘Vorst maart 2024’ without the words of its time; a postal code is none.
  private static func withoutTime(_ folded: String) -> String {
    let words = folded.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last, DayInText.isFullYear(last) else { return folded }
    return words.dropLast().filter { DayReading.month(named: $0) == nil }.joined(separator: " ")
  }

  private static func withoutIntroduction(_ folded: String) -> String {
    for introduction in ["commune de ", "commune d ", "ville de ", "ville d ", "gemeente ", "stad ", "antenne de ", "antenne d ", "a ", "te "]
    where folded.hasPrefix(introduction) {
      return String(folded.dropFirst(introduction.utf8.count))
    }
    return folded
  }
}
