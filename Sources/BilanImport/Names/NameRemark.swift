internal import BilanText

/// A remark beside a name that changes how the row counts, whatever parts it off: brackets, a dash, a colon, a comma.
enum NameRemark: Equatable {
  /// The person was not there, or no place was free: « excusée », ‘wachtlijst’, “did not come”.
  case away
  /// Somebody who led the session or helped at it, as the remark writes it: « formatrice », ‘tolk’, “Host”.
  case leads(String)

  /// Nil for a remark that changes nothing: « arrivée à 10h », ‘vervangt An’, an organisation.
  init?(_ text: String) {
    let folded = Folding.folded(text)
    if folded.utf8.count > 2,
      AbsenceRemark.says(text) || PresenceReading.meaning(of: folded) == .notCountable || ListWords.isOfWaiting(folded)
        || NameRemark.notYet.contains(folded) || NameRemark.short.contains(folded)
    {
      self = .away
    } else if folded.split(separator: " ").count <= 2, SessionParts.leads(folded), !NameRemark.bodies.begin(folded) {
      self = .leads(text)
    } else {
      return nil
    }
  }

  /// Only on the list, for the time being.
  private static let notYet: Set<String> = [
    "reserve", "reservelijst", "inscrit seulement", "inscrite seulement", "enkel ingeschreven", "alleen ingeschreven", "registered only", "a rayer",
    "a supprimer", "te schrappen", "schrappen", "to be deleted", "ne vient pas", "ne vient plus", "ne viendra pas", "doorstreept", "doorgestreept",
    "doorgehaald", "crossed out", "struck out", "struck off", "komt niet", "komt niet meer", "not coming",
  ]
  /// What people write beside a name to save room.
  private static let short: Set<String> = ["exc", "excus", "abs", "afw", "veront", "verontsch"]
  /// Words that name a body as often as a part: « équipe mobile ».
  private static let bodies = Phrases(["equipe", "team", "organisation", "organisatie", "staff"])
}
