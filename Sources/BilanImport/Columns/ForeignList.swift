internal import BilanText

/// Tells a list of names that is about something else from a list of those who came: a phone book, a payroll, marks, fees, an organisation chart, a cast list.
///
/// A column of names is no attendance. What makes one is evidence of an event: marks of presence, a title that says so, or a day and an activity that the sheet itself states.
struct ForeignList {
  /// Titles of the columns that say what the list is about.
  let columns: [String]

  /// Answers nil where something in the sheet speaks of an event, or nothing speaks of something else.
  ///
  /// - Parameter namesActivity: Whether the sheet, and not an option, names an activity of the project.
  init?(_ header: TableHeader, _ context: SessionContext, file: String, namesActivity: Bool) {
    let columns = AttendanceColumns(header)
    let strong = (context.titles + [SheetFile.name(of: file)]).filter { ForeignList.words($0).contains(where: ForeignList.signed.contains) }
    if !strong.isEmpty, columns.sessions.isEmpty {
      self.columns = strong
      return
    }
    guard columns.presence == nil, columns.sessions.isEmpty, header.arrival == nil, !columns.isRegistration, header.export == nil else { return nil }
    if ListWords.namesAttendance(context, SheetFile.name(of: file)) || ListWords.namesRegistrations(context, file) { return nil }
    // The folder of all sheets says less than a file's own name.
    let isOfSession = ListWords.namesAttendance(context, file) || namesActivity && (context.date != nil || header.position(of: .date) != nil)
    let foreign = header.columns.filter { ForeignList.isForeign($0.title) }.map(\.title)
    let titles = (context.titles + [SheetFile.name(of: file)]).filter { ForeignList.words($0).contains(where: ForeignList.lists.contains) }
    // A list of a session may have a fee beside the names; one that calls itself another is another.
    guard !titles.isEmpty || !foreign.isEmpty && !isOfSession else { return nil }
    self.columns = foreign.isEmpty ? titles : foreign
  }

  /// Whether a title stands over what no list of those who came has.
  private static func isForeign(_ title: String) -> Bool {
    let words = words(title)
    if title.contains("€") || title.contains("%") { return true }
    if title.contains("/"), let last = words.last, ["10", "20", "50", "100"].contains(last) { return true }
    return words.contains(where: subjects.contains) || phrases.contains { words.joined(separator: " ").contains($0) }
  }

  private static func words(_ text: String) -> [String] { Folding.folded(text).split(separator: " ").map(String.init) }

  private static let subjects = Set(
    """
    salaire salaires traitement brut bruto gross net netto loon loonkost salary wage wages iban bic compte rekening rekeningnummer montant montants bedrag amount solde saldo balance cotisation \
    cotisations lidgeld bijdrage contribution fee fees dues paye payes paid betaald betaling paiement payment facture factuur invoice bareme anciennete ancienniteit contrat contract conge conges \
    verlof etp vte fte cote cotes points punten score scores resultat resultats resultaat resultaten result results examen examens exam cijfer cijfers grade grades mark marks moyenne gemiddelde \
    mention poste toestel extension ext superieur superieure hierarchique chef manager leidinggevende overste supervisor n1 personnage personnages personage role rol character acteur actrice \
    comedien comedienne actor bureau kantoor office grade rang echeance vervaldag
    """.split(separator: " ").map(String.init))
  private static let phrases = [
    "n 1", "reports to", "ligne directe", "responsable hierarchique", "depend de", "rapporte a", "date d entree", "datum in dienst", "start of contract",
    "heures supplementaires",
  ]
  /// Lists that people sign, and not because they came.
  private static let signed: Set<String> = [
    "petition", "petitie", "petities", "signataires", "ondertekenaars", "scrutin", "votants", "stemming", "procurations", "volmachten",
  ]
  private static let lists: Set<String> = [
    "organigramme", "organogram", "organigram", "annuaire", "telefoonlijst", "telefoonboek", "phonebook", "bottin", "paie", "payroll", "loonlijst", "loonfiche",
    "cotisation", "cotisations", "lidgelden",
    "lidgeld", "distribution", "rolverdeling", "cast", "bulletin", "puntenlijst", "examens", "adresboek", "adressenlijst", "resultats", "resultaten", "results",
    "cotes", "frais", "onkosten", "onkostennota", "expenses", "remboursements", "terugbetalingen", "taakverdeling", "takenlijst", "taches", "tasks", "menus",
    "petitioners", "votes", "vote", "stemmen", "election",
    "elections", "verkiezing", "voix", "dons", "donateurs", "giften", "schenkingen", "donations", "donors", "cadeaux", "emprunts", "emprunteurs", "empruntes",
    "empruntees", "ontleend", "ontleende", "borrowed", "prets",
    "pret", "ontleningen", "uitleningen", "loans", "prestations", "prestaties", "timesheet", "allergies", "allergieen", "regimes", "laureats", "laureaten",
    "winnaars", "palmares", "gagnants", "winners", "voeux", "remerciements", "remerciement", "bedankkaarten", "kaarten", "kerstkaarten", "numeros",
    "telephones", "coordonnees", "contactgegevens",
    "tombola", "attestations", "attesten", "certificats", "certificaten", "certificates", "tarifs", "tarieven",
  ]
}
