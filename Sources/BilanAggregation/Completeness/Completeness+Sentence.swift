public import BilanModel

extension Completeness {
  /// How many of the sheets on which figures of the period rest were received, axis by axis where some are missing; nil where no plan tells.
  public func sentence(_ project: Project, _ language: Language) -> String? {
    guard let all = coverage(of: nil) else { return nil }
    let style = NumberStyle(language)
    let (received, planned) = (style.text(of: .count(all.received)), style.text(of: .count(all.planned)))
    let period = period.code.text
    if all.isComplete {
      return Localized(
        fr: "Feuilles reçues, \(period) : toutes (\(received) sur \(planned)).", nl: "Ontvangen lijsten, \(period): alle (\(received) van \(planned)).",
        en: "Sheets received, \(period): all (\(received) of \(planned)).")[language]
    }
    let gaps = project.axes.compactMap { axis -> Localized? in
      guard let own = coverage(of: axis.code), !own.isComplete else { return nil }
      let (received, planned) = (style.text(of: .count(own.received)), style.text(of: .count(own.planned)))
      return Localized(
        fr: "axe \(axis.code), \(received) sur \(planned)", nl: "as \(axis.code), \(received) van \(planned)",
        en: "axis \(axis.code), \(received) of \(planned)")
    }
    let list = gaps.map { $0[language] }.joined(separator: language == .fr ? " ; " : "; ")
    return Localized(
      fr:
        "Feuilles reçues, \(period) : celles de \(received) séances sur \(planned) prévues (\(list)). Les chiffres qui en dépendent peuvent encore augmenter.",
      nl: "Ontvangen lijsten, \(period): die van \(received) van de \(planned) geplande sessies (\(list)). Cijfers die ervan afhangen, kunnen nog stijgen.",
      en: "Sheets received, \(period): those of \(received) of \(planned) planned sessions (\(list)). Figures that depend on them may still rise.")[language]
  }
}
