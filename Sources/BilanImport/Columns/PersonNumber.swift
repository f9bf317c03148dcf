/// Titles of columns that hold somebody's number: of a member, a badge, a card, a registration.
enum PersonNumber {
  /// `N° membre`, `member_id`, `Lidnummer`, `Badge`, `Numéro de carte`, by the words of the folded title.
  static func isTitle(_ words: [String]) -> Bool {
    guard (1...4).contains(words.count) else { return false }
    let core = words.filter { !fillers.contains($0) }
    if core.count == 1, alone.contains(core[0]) { return true }
    let isOfSomebody = core.contains { people.contains($0) }
    return isOfSomebody && core.count > 1 && core.allSatisfy { people.contains($0) || numbers.contains($0) }
      || isOfSomebody && core.count == 1 && words.count > 1 && words.contains { ["n", "no", "nr"].contains($0) }
  }

  /// The role of a folded title, where it is such a number's.
  static func role(_ folded: Span<UInt8>) -> ColumnRole? {
    guard (3...40).contains(folded.count) else { return nil }
    var bytes: [UInt8] = []
    for i in folded.indices { bytes.append(folded[i]) }
    return isTitle(bytes.split(separator: 32).map { String(decoding: $0, as: UTF8.self) }) ? .memberNumber : nil
  }

  private static let fillers: Set<String> = ["de", "d", "du", "des", "la", "le", "l", "van", "het", "of", "the"]
  private static let numbers: Set<String> = [
    "n", "no", "nr", "num", "numero", "nummer", "number", "id", "identifiant", "code", "matricule", "ref", "reference", "scan", "scanned", "scanne", "gescand",
  ]
  private static let people: Set<String> = [
    "membre", "membres", "member", "members", "lid", "adherent", "adherents", "adherente", "badge", "badges", "carte", "kaart", "card", "pas", "usager",
    "client", "klant", "eleve", "leerling",
    "student", "etudiant", "beneficiaire", "visiteur", "bezoeker", "visitor", "user", "utilisateur", "gebruiker", "personne", "persoon", "person", "people",
    "dossier", "dossiers",
    "deelnemer",
  ]
  private static let alone: Set<String> = [
    "matricule", "lidnummer", "lidnr", "lidkaart", "klantnummer", "kaartnummer", "badgenummer", "badge", "badgeid", "memberid", "membernumber", "stamnummer",
    "leerlingnummer", "studentennummer",
    "deelnemersnummer", "personeelsnummer", "clientid", "userid", "uid", "qrcode", "barcode", "rfid",
  ]
}
