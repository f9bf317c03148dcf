internal import BilanModel
internal import BilanText

/// Remarks beside a presence that say that the person was away: « n'est finalement pas venu », ‘was er niet’.
enum AbsenceRemark {
  /// Whether a remark says so: by its own phrases, or because a word of state, alone or before a bracket or a comma, does.
  static func says(_ remark: String) -> Bool {
    if phrases.occurAsWords(in: Folding.folded(remark)) { return true }
    let head = remark.prefix { !"(,;:–".contains($0) }
    switch StatusWords.meaning(of: Folding.folded(String(head))) {
    case .presence(.absent)?, .presence(.excused)?, .notCountable?: return Folding.folded(String(head)).utf8.count > 3
    default: return false
    }
  }

  private static let phrases = Phrases([
    "barre sur la liste", "barree sur la liste", "raye de la liste", "rayee de la liste", "doorgestreept", "van de lijst geschrapt", "crossed out",
    "crossed off", "grippe", "grippee", "ziek gemeld", "ziekgemeld", "ziek", "malade", "hospitalise", "hospitalisee", "a l hopital", "in het ziekenhuis",
    "accouchement",
    "etaient pas la", "n etaient pas la", "n etait pas la", "ne sont pas venus", "ne sont pas venues", "n est pas venu", "n est pas venue", "konden niet komen",
    "niet komen", "waren er niet", "were not there", "did not show up",
    "op vakantie", "on holiday", "retenu", "retenue", "pas su venir", "a renonce", "gestopt", "afgehaakt", "desinscrit", "desinscrite", "uitgeschreven",
    "withdrew",
    "a sa place", "represente par", "representee par", "partie avant le debut", "parti avant le debut", "repartie avant", "reparti avant", "left before",
    "weg voor het begin",
    "belet", "decommande", "decommandee", "empechement", "komt niet", "komt niet meer", "not coming", "can t come", "cannot come", "couldn t make it",
    "could not make it", "n a pas pu", "n a pu", "ne vient pas", "ne vient plus", "afgebeld", "kat gestuurd", "moest afzeggen", "had to cancel",
    "unable to attend", "unable to come", "niet kunnen komen", "kon er niet bij zijn", "n est pas la", "pas la", "kwam niet", "a fait faux bond",
    "annule en derniere minute", "a annule", "desistement", "afgezegd", "dropped out", "couldn t come", "could not come", "kon niet komen", "empeche",
    "empechee",
    "verhinderd", "remplacee par", "remplace par", "vervangen door", "replaced by", "sent apologies", "cancelled on the day",
    "pas venu", "pas venue", "pas present", "pas presente", "pas pu venir", "absent", "absente", "s est desiste", "s est desistee", "s est excuse",
    "s est excusee",
    "niet gekomen", "niet aanwezig", "niet komen opdagen", "niet opgedaagd", "was er niet", "afwezig", "verontschuldigd", "no show", "did not come",
    "didn t come",
    "did not attend", "not present", "was absent",
  ])
}
