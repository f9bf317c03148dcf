public import BilanModel

extension Completeness {
  /// How many of the sheets on which figures of the period rest were received, axis by axis where some are missing; nil where no plan tells.
  ///
  /// That all were is said only where the plan tells of every activity how many sessions fall into the period.
  public func sentence(_ project: Project, _ language: Language) -> String? {
    guard let all = coverage(of: nil) else { return nil }
    let number = NumberStyle(language).text(of: .count(unplanned))
    let beyond =
      unplanned == 0
      ? Localized(same: "")
      : Localized(
        fr: ", et \(number) non \(unplanned == 1 ? "prévue" : "prévues")", nl: ", plus \(number) niet-geplande", en: ", and \(number) not planned")
    let title = Localized(fr: "Séances documentées", nl: "Gedocumenteerde sessies", en: "Sessions documented")[language]
    let gaps = gaps(project, language).map { " (\($0))" } ?? ""
    let found = "\(title), \(period.title[language])\(language.colon()) \(received(all, language))\(gaps)\(beyond[language])."
    return [found, all.isComplete ? nil : Completeness.mayChange[language], notPlaced(language)].compactMap(\.self).joined(separator: " ")
  }

  /// `toutes les séances prévues (18 sur 18)`, `20 des 21 séances prévues`.
  private func received(_ all: Figure.Coverage, _ language: Language) -> String {
    let style = NumberStyle(language)
    let (received, planned) = (style.text(of: .count(all.received)), style.text(of: .count(all.planned)))
    let placed = Localized(fr: "que le plan situe dans cette période", nl: "die de planning in deze periode plaatst", en: "that the plan places in this period")
    if all.isComplete {
      let those =
        isPlanWhole
        ? Localized(fr: "toutes les séances prévues", nl: "alle geplande", en: "all that were planned")
        : Localized(fr: "celles \(placed.fr)", nl: "de sessies \(placed.nl)", en: "those \(placed.en)")
      return Localized(
        fr: "\(those.fr) (\(received) sur \(planned))", nl: "\(those.nl) (\(received) van de \(planned))",
        en: "\(those.en) (\(received) of \(planned))")[language]
    }
    // « 0 des 1 séances » is no French.
    let (s, of, en) = all.planned == 1 ? ("", "sur", "session") : ("s", "des", "sessions")
    let those =
      isPlanWhole
      ? Localized(fr: "séance\(s) prévue\(s)", nl: "geplande", en: "planned")
      : Localized(fr: "séance\(s) \(placed.fr)", nl: "sessie\(s) \(placed.nl)", en: "\(en) \(placed.en)")
    return Localized(
      fr: "\(received) \(of) \(planned) \(those.fr)", nl: "\(received) van de \(planned) \(those.nl)",
      en: "\(received) of \(all.planned == 1 ? "" : "the ")\(planned) \(those.en)")[language]
  }

  private static let mayChange = Localized(
    fr: "Les chiffres qui dépendent des feuilles manquantes peuvent encore changer.",
    nl: "Cijfers die van ontbrekende lijsten afhangen, kunnen nog wijzigen.",
    en: "Figures that depend on the missing sheets may still change.")

  /// `axe 1 : 2 sur 3`, for each axis of which a sheet is missing; nil where none is.
  private func gaps(_ project: Project, _ language: Language) -> String? {
    let style = NumberStyle(language)
    let gaps = project.axes.compactMap { axis -> Localized? in
      guard let own = coverage(of: axis.code), !own.isComplete else { return nil }
      let (received, planned) = (style.text(of: .count(own.received)), style.text(of: .count(own.planned)))
      let never = axis.status == .notImplemented ? Localized(fr: " (non réalisé)", nl: " (niet gerealiseerd)", en: " (not implemented)") : Localized(same: "")
      return Localized(
        fr: "axe \(axis.code) : \(received) sur \(planned)\(never.fr)", nl: "as \(axis.code): \(received) van de \(planned)\(never.nl)",
        en: "axis \(axis.code): \(received) of \(planned)\(never.en)")
    }
    return gaps.isEmpty ? nil : gaps.map { $0[language] }.joined(separator: language.semicolon() + " ")
  }

  /// That what is planned by number for a longer time is compared with no part of it; nil where nothing is.
  private func notPlaced(_ language: Language) -> String? {
    guard !isPlanWhole else { return nil }
    let held = lines.filter { !$0.isPlanKnown }.reduce(0) { $0 + $1.beyondPlan.count }
    let number = NumberStyle(language).text(of: .count(held))
    return Localized(
      fr: "Non comparées : les activités dont le plan donne un nombre pour une durée qui dépasse cette période, soit \(number) séance(s) documentée(s).",
      nl:
        "Niet vergeleken: activiteiten waarvoor de planning een aantal geeft voor een tijdspanne die verder reikt dan deze periode, goed voor \(number) gedocumenteerde sessie(s).",
      en: "Not compared: activities for which the plan gives a number for a span that reaches beyond this period, with \(number) session(s) documented."
    )[language].agreeing(with: held, in: language)
  }
}
