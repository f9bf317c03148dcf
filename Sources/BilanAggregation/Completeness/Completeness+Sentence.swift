public import BilanModel

extension Completeness {
  /// How many of the sheets on which figures of the period rest were received, axis by axis where some are missing; nil where no plan tells.
  public func sentence(_ project: Project, _ language: Language) -> String? {
    guard let all = coverage(of: nil) else { return nil }
    let style = NumberStyle(language)
    func number(_ value: Int) -> String { style.text(of: .count(value)) }
    let (received, planned) = (number(all.received), number(all.planned))
    let period = period.code.text
    let beyond =
      unplanned == 0
      ? Localized(same: "")
      : Localized(
        fr: ", et \(number(unplanned)) hors plan", nl: ", en \(number(unplanned)) buiten de planning", en: ", and \(number(unplanned)) unplanned")
    if all.isComplete {
      return Localized(
        fr: "Feuilles reçues, \(period) : toutes (\(received) sur \(planned))\(beyond.fr).",
        nl: "Ontvangen lijsten, \(period): alle (\(received) van de \(planned))\(beyond.nl).",
        en: "Sheets received, \(period): all (\(received) of \(planned))\(beyond.en).")[language]
    }
    let gaps = project.axes.compactMap { axis -> Localized? in
      guard let own = coverage(of: axis.code), !own.isComplete else { return nil }
      let never = axis.status == .notImplemented ? Localized(fr: " (non réalisé)", nl: " (niet uitgevoerd)", en: " (not implemented)") : Localized(same: "")
      return Localized(
        fr: "axe \(axis.code), \(number(own.received)) sur \(number(own.planned))\(never.fr)",
        nl: "as \(axis.code), \(number(own.received)) van de \(number(own.planned))\(never.nl)",
        en: "axis \(axis.code), \(number(own.received)) of \(number(own.planned))\(never.en)")
    }
    let list = gaps.map { $0[language] }.joined(separator: language == .fr ? " ; " : "; ")
    return Localized(
      fr:
        "Feuilles reçues, \(period) : \(received) sur \(planned) séances prévues (\(list))\(beyond.fr). Les chiffres qui en dépendent peuvent encore changer.",
      nl:
        "Ontvangen lijsten, \(period): \(received) van de \(planned) geplande sessies (\(list))\(beyond.nl). Cijfers die ervan afhangen, kunnen nog wijzigen.",
      en: "Sheets received, \(period): \(received) of \(planned) planned sessions (\(list))\(beyond.en). Figures that depend on them may still change.")[
        language]
  }
}
