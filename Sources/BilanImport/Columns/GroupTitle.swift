internal import BilanModel
internal import BilanText

/// What a title that stands above several columns of sessions says of them: « Inscriptions » over the days of a grid, « Présences » over the same days once more.
enum GroupTitle: Equatable {
  /// Who came.
  case presence
  /// Who meant to come, or could have.
  case plans
  /// Who did not come.
  case absences
  /// A meal, a payment, a paper: something of people beside their presence.
  case besides
  case year(String)
  /// Another time: a month, a term, a part of a series.
  case time
  /// An activity, a place, a group, or words that nobody knows.
  case words

  /// - Returns: nil for what is no title of columns: a label with what it labels, the title of a list, running text.
  init?(_ text: String) {
    let folded = Folding.folded(text)
    let words = folded.split(separator: " ").map(String.init)
    guard text.utf8.count <= 60, !words.isEmpty, !text.contains(":"), Preamble.key(text) == nil, !NotHeld.says(text),
      !words.contains(where: GroupTitle.lists.contains)
    else { return nil }
    if words.count == 1, let year = Int(words[0]), (1990...2199).contains(year) {
      self = .year(words[0])
    } else if words.count <= 3, GroupTitle.others.begin(folded) {
      self = .besides
    } else {
      self = GroupTitle.state(text, folded) ?? (GroupTitle.isTime(text, words) ? .time : .words)
    }
  }

  /// How people were, as the words of cells and of columns say it.
  private static func state(_ text: String, _ folded: String) -> GroupTitle? {
    // « A » and « P » may be the letters of groups.
    guard folded.utf8.count > 2 else { return nil }
    if ListWords.namesPlan(ofColumn: text) || ColumnRole.isOfRegistration(text) { return .plans }
    switch StatusWords.meaning(of: folded) {
    case .presence(.registered): return .plans
    case .presence(.absent), .presence(.excused): return .absences
    case .presence(.present): return .presence
    default: break
    }
    switch ColumnRole.of(folded: folded.utf8.span, 0..<folded.utf8.count) {
    case .absence, .excuse: return .absences
    case .status, .signature: return .presence
    default: return isPresence(folded.split(separator: " ").map(String.init)) ? .presence : nil
    }
  }

  /// « Présences effectives », « Présence – matin »; « Présence au travail » is the theme of a day.
  private static func isPresence(_ words: [String]) -> Bool {
    presences.contains(words[0]) && words.dropFirst().allSatisfy { presences.contains($0) || besidesPresence.contains($0) }
  }

  /// « Maison de quartier », ‘Zaal 2’: where something was.
  static func isVenue(_ title: String) -> Bool { Folding.folded(title).split(separator: " ").first.map { venues.contains(String($0)) } ?? false }

  private static let venues: Set<String> = [
    "salle", "maison", "centre", "ecole", "bibliotheque", "local", "foyer", "zaal", "huis", "buurthuis", "wijkhuis", "jeugdhuis", "centrum", "wijkcentrum",
    "dienstencentrum", "school", "bibliotheek", "lokaal", "room", "hall", "house", "center", "library",
  ]

  /// A month, a weekday, a part of a series; `1`, `9h-12h`.
  private static func isTime(_ text: String, _ words: [String]) -> Bool {
    DayReading.month(named: words[0]) != nil || DayInText.isWeekday(words[0]) || words.contains(where: times.contains)
      || text.contains(where: \.isNumber) && text.count(where: \.isLetter) < 3
  }

  /// Whole words: « Présentation » and « Actualités » are themes.
  private static let presences: Set<String> = [
    "presence", "presences", "present", "presents", "presente", "presentes", "aanwezig", "aanwezige", "aanwezigen", "aanwezigheid", "aanwezigheden",
    "presentie", "presenties", "attendance", "attendances", "attended", "attendees", "reel", "reels", "reelle", "reelles", "reellement", "realise", "realises",
    "realisee", "realisees", "effectif", "effectifs", "effective", "effectives", "effectivement", "werkelijk", "werkelijke", "effectief", "effectieve",
    "actual", "actuals", "venu", "venus", "venue", "venues", "gekomen", "came",
  ]
  private static let besidesPresence = PartOfDay.words.union(["du", "de", "la", "le", "jour", "les", "in", "op", "e", "s"])

  /// Something beside presence, whatever stands below it.
  private static let others = Phrases([
    "repas", "lunch", "maaltijd", "meal", "diner", "souper", "gouter", "collation", "dejeuner", "petit dejeuner", "ontbijt", "breakfast", "sandwich", "broodje",
    "boisson", "drank", "paye", "paie", "betaal", "betald", "paid", "payment", "cotis", "tarif", "prix", "prijs", "montant", "bedrag", "caution", "waarborg",
    "participation aux frais", "participation financiere", "transport", "vervoer", "navette", "covoit", "carpool", "syllabus", "attest", "certif", "logement",
    "nuitee", "overnacht", "opvang", "garderie",
  ])
  private static let lists: Set<String> = [
    "liste", "listes", "feuille", "feuilles", "lijst", "list", "sheet", "registre", "register", "tableau", "tabel", "table",
  ]
  private static let times: Set<String> = [
    "semestre", "trimestre", "semaine", "semaines", "mois", "periode", "module", "cycle", "bloc", "partie", "etape", "phase", "automne", "hiver", "printemps",
    "ete", "semester", "kwartaal", "week", "weken", "maand", "blok", "deel", "reeks", "herfst", "winter", "lente", "zomer", "quarter", "term", "month", "part",
    "autumn", "spring", "summer", "seance", "seances", "session", "sessions", "sessie", "sessies", "jours", "dagen", "days", "dates",
  ]
}
