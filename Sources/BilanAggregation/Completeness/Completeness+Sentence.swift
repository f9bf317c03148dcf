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
        fr: ", et \(number(unplanned)) non \(unplanned == 1 ? "prévue" : "prévues")", nl: ", plus \(number(unplanned)) niet-geplande",
        en: ", and \(number(unplanned)) not planned")
    if all.isComplete {
      return Localized(
        fr: "Séances documentées, \(period) : toutes les séances prévues (\(received) sur \(planned))\(beyond.fr).",
        nl: "Gedocumenteerde sessies, \(period): alle geplande (\(received) van de \(planned))\(beyond.nl).",
        en: "Sessions documented, \(period): all that were planned (\(received) of \(planned))\(beyond.en).")[language]
    }
    let gaps = project.axes.compactMap { axis -> Localized? in
      guard let own = coverage(of: axis.code), !own.isComplete else { return nil }
      let never = axis.status == .notImplemented ? Localized(fr: " (non réalisé)", nl: " (niet gerealiseerd)", en: " (not implemented)") : Localized(same: "")
      return Localized(
        fr: "axe \(axis.code) : \(number(own.received)) sur \(number(own.planned))\(never.fr)",
        nl: "as \(axis.code): \(number(own.received)) van de \(number(own.planned))\(never.nl)",
        en: "axis \(axis.code): \(number(own.received)) of \(number(own.planned))\(never.en)")
    }
    let list = gaps.map { $0[language] }.joined(separator: language.semicolon() + " ")
    return Localized(
      fr:
        "Séances documentées, \(period) : \(received) des \(planned) séances prévues (\(list))\(beyond.fr). Les chiffres qui dépendent des feuilles manquantes peuvent encore changer.",
      nl:
        "Gedocumenteerde sessies, \(period): \(received) van de \(planned) geplande (\(list))\(beyond.nl). Cijfers die van ontbrekende lijsten afhangen, kunnen nog wijzigen.",
      en:
        "Sessions documented, \(period): \(received) of the \(planned) planned (\(list))\(beyond.en). Figures that depend on the missing sheets may still change."
    )[
      language]
  }
}
