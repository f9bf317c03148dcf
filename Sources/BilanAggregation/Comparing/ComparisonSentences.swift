public import BilanModel

/// What a person would write about two periods, in three languages.
extension PeriodComparison {
  /// Whether the periods can be compared as they stand, then what differs, one sentence each.
  public func verdict(_ language: Language) -> [String] {
    let (base, period) = (comparability.base.code.text, comparability.period.code.text)
    if comparability.isComparable {
      return [
        Localized(
          fr: "\(base) et \(period) sont comparables : mêmes mois, mêmes axes, mêmes communes, mêmes activités, toutes les séances prévues documentées.",
          nl: "\(base) en \(period) zijn vergelijkbaar: zelfde maanden, assen, gemeenten en activiteiten, alle geplande sessies gedocumenteerd.",
          en: "\(base) and \(period) can be compared: same months, axes, communes and activities, all planned sessions documented.")[language]
      ]
    }
    var sentences = [
      Localized(
        fr: "\(base) et \(period) ne se comparent qu'avec prudence :", nl: "\(base) en \(period) zijn slechts met voorbehoud te vergelijken:",
        en: "\(base) and \(period) can only be compared with care:")[language]
    ]
    sentences += comparability.caveats.map { sentence(of: $0)[language] }
    sentences.append(
      (comparability.hasCommonPart
        ? Localized(
          fr: "Le périmètre comparable reprend les mêmes mois, axes et communes pour les deux périodes.",
          nl: "Het vergelijkbare deel omvat voor beide periodes dezelfde maanden, assen en gemeenten.",
          en: "Like for like takes the same months, axes and communes of both periods.")
        : Localized(
          fr: "Les deux périodes n'ont aucun mois ou aucun axe en commun.", nl: "De twee periodes hebben geen enkele maand of as gemeen.",
          en: "The two periods have no month or no axis in common."))[language])
    return sentences
  }

  private func title(of metric: Code<Metric>) -> Localized {
    project.metrics.first { $0.code == metric }?.title ?? Localized(same: metric.text)
  }

  private func sentence(of caveat: Comparability.Caveat) -> Localized {
    let (base, period) = (comparability.base.code.text, comparability.period.code.text)
    switch caveat {
    case .months(let old, let new):
      let (a, b) = (months(old), months(new))
      return Localized(
        fr: "mois avec des séances : \(base), \(old.count) (\(a.fr)) ; \(period), \(new.count) (\(b.fr))",
        nl: "maanden met sessies: \(base), \(old.count) (\(a.nl)); \(period), \(new.count) (\(b.nl))",
        en: "months with sessions: \(base), \(old.count) (\(a.en)); \(period), \(new.count) (\(b.en))")
    case .metricMonths(let metrics):
      let titles = metrics.map(title(of:))
      func list(_ language: Language) -> String { titles.map { $0[language] }.joined(separator: ", ") }
      return Localized(
        fr: "comptages qui ne portent pas sur les mêmes mois et communes : \(list(.fr))",
        nl: "tellingen die niet over dezelfde maanden en gemeenten gaan: \(list(.nl))",
        en: "counts covering different months or communes: \(list(.en))")
    case .axes(let old, let new):
      return only(
        old.map { Localized(same: $0.text) }, new.map { Localized(same: $0.text) }, Localized(fr: "axes", nl: "assen", en: "axes"))
    case .communes(let old, let new): return only(old.map(name), new.map(name), Localized(fr: "communes", nl: "gemeenten", en: "communes"))
    case .activities(let old, let new):
      return Localized(
        fr: "activités : \(old) propres à \(base), \(new) propres à \(period)",
        nl: "activiteiten: \(old) alleen in \(base), \(new) alleen in \(period)",
        en: "activities: \(old) only in \(base), \(new) only in \(period)")
    case .coverage(let old, let new):
      let (a, b) = (covered(old), covered(new))
      return Localized(
        fr: "séances documentées sur séances prévues : \(base), \(a.fr) ; \(period), \(b.fr)",
        nl: "gedocumenteerde van de geplande sessies: \(base), \(a.nl); \(period), \(b.nl)",
        en: "sessions documented of those planned: \(base), \(a.en); \(period), \(b.en)")
    case .estimates(let metric, let isInBase):
      let title = title(of: metric)
      let (estimated, counted) = isInBase ? (base, period) : (period, base)
      return Localized(
        fr: "\(title.fr) : estimé en \(estimated), compté en \(counted)", nl: "\(title.nl): geschat in \(estimated), geteld in \(counted)",
        en: "\(title.en): estimated in \(estimated), counted in \(counted)")
    }
  }

  private func months(_ numbers: [Int]) -> Localized {
    guard !numbers.isEmpty else { return Localized(fr: "aucun", nl: "geen", en: "none") }
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    // From three months in a row on, the first and the last.
    let names = runs.flatMap { run -> [Localized] in
      guard run.count > 2 else { return run.map(CalendarMonth.name) }
      let (first, last) = (CalendarMonth.name(run.lowerBound), CalendarMonth.name(run.upperBound))
      return [Localized(fr: "\(first.fr) à \(last.fr)", nl: "\(first.nl) tot en met \(last.nl)", en: "\(first.en) to \(last.en)")]
    }
    return Localized(
      fr: names.map(\.fr).joined(separator: ", "), nl: names.map(\.nl).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
  }

  /// The months in which like stands beside like, `juin, septembre à novembre`; nil where all months of both do.
  func commonMonths(_ language: Language) -> String? { comparability.restriction?.months.map { months(Array($0))[language] } }

  /// Those of a metric that has months of its own, `Saint-Gilles, Forest : avril à décembre ; Anderlecht : juillet à décembre` where not all places have the same.
  func commonMonths(of indicator: Indicator, estimated isEstimated: Bool, _ language: Language) -> String? {
    guard case .metric(let metric) = indicator.rule, let groups = comparability.restriction?.groups(of: metric, estimated: isEstimated), !groups.isEmpty else {
      return nil
    }
    let counted = comparability.countedParts[metric, default: []].filter { $0.isEstimated == isEstimated }
    if groups.count == 1, groups[0].places.count == counted.count { return months(Array(groups[0].months))[language] }
    let colon = language == .fr ? "\u{A0}: " : ": "
    let order = project.places(at: .commune) + [.elsewhere, .notStated]
    func first(_ group: (months: Set<Int>, places: Set<Place>)) -> Int { order.firstIndex(where: group.places.contains) ?? order.count }
    return groups.sorted { first($0) < first($1) }.map { group in
      let places = order.filter(group.places.contains).map { project.name(of: $0)[language] }.joined(separator: ", ")
      return places + colon + months(Array(group.months))[language]
    }.joined(separator: language == .fr ? "\u{A0}; " : "; ")
  }

  /// What was counted in both periods, and in no month of a place that could be put side by side.
  func incomparableMetrics(_ language: Language) -> [String] {
    comparability.caveats.flatMap { caveat -> [Code<Metric>] in
      guard case .metricMonths(let metrics) = caveat else { return [] }
      return metrics.filter { comparability.restriction?.metricMonths[$0]?.isEmpty ?? true }
    }.map { title(of: $0)[language] }
  }

  private func only(_ old: [Localized], _ new: [Localized], _ things: Localized) -> Localized {
    let (base, period) = (comparability.base.code.text, comparability.period.code.text)
    func list(_ texts: [Localized], _ language: Language) -> String {
      texts.isEmpty ? Localized(fr: "aucune", nl: "geen", en: "none")[language] : texts.map { $0[language] }.joined(separator: ", ")
    }
    func text(_ language: Language, _ word: String) -> String {
      "\(things[language]) \(word) \(base): \(list(old, language)); \(word) \(period): \(list(new, language))"
    }
    return Localized(
      fr: "\(things.fr) seulement en \(base) : \(list(old, .fr)) ; seulement en \(period) : \(list(new, .fr))", nl: text(.nl, "alleen in"),
      en: text(.en, "only in"))
  }

  private func covered(_ coverage: Figure.Coverage?) -> Localized {
    guard let coverage else { return Localized(fr: "plan inconnu", nl: "planning onbekend", en: "plan not known") }
    return Localized(
      fr: "\(coverage.received) sur \(coverage.planned)", nl: "\(coverage.received) van de \(coverage.planned)",
      en: "\(coverage.received) of \(coverage.planned)")
  }

  private func name(_ place: Place) -> Localized {
    project.communes.first { Place($0.code) == place }?.name ?? Localized(same: String(place.number))
  }

  // MARK: - The why

  /// Why participations changed, in one sentence; nil where one period has no session.
  public func why(of axis: Axis?, _ language: Language) -> String? {
    guard let parts = decomposition(of: axis) else { return nil }
    let style = NumberStyle(language)
    func number(_ value: Int) -> String { style.text(of: .count(value)) }
    func signed(_ value: Int) -> String { style.text(of: .difference(Rational(value))) }
    let change = Change(before: Figure(value: Rational(parts.before), status: .value), after: Figure(value: Rational(parts.after), status: .value))
    let percent = change.ratio.map { style.text(of: .difference(Rational($0.rounded(scale: 1000), over: 10))) } ?? "–"
    let effects = parts.effects.filter { $0.value != 0 }.map { "\($0.name(language)) (\(signed($0.value)))" }
    let reasons = effects.isEmpty ? "" : (language == .fr ? " : " : ": ") + effects.joined(separator: ", ")
    let (before, after, difference) = (number(parts.before), number(parts.after), signed(parts.difference))
    guard parts.difference != 0 else {
      return Localized(
        fr: "Les participations restent à \(after)\(reasons).", nl: "Het aantal deelnames blijft \(after)\(reasons).",
        en: "Participations stay at \(after)\(reasons).")[language]
    }
    let (rose, steeg) = parts.difference > 0 ? ("rose", "steeg") : ("fell", "daalde")
    return Localized(
      fr: "Les participations passent de \(before) à \(after) (\(difference), soit \(percent)\u{A0}%)\(reasons).",
      nl: "Het aantal deelnames \(steeg) van \(before) naar \(after) (\(difference), dat is \(percent)%)\(reasons).",
      en: "Participations \(rose) from \(before) to \(after) (\(difference), or \(percent)%)\(reasons).")[language]
  }
}

extension Decomposition {
  /// One of the four effects, in participations.
  public struct Effect: Sendable {
    public let value: Int
    let more: Localized
    let fewer: Localized

    /// What it is called, by its sign.
    public func name(_ language: Language) -> String { (value >= 0 ? more : fewer)[language] }
  }

  public var effects: [Effect] {
    let otherActivities = Localized(fr: "autre répartition entre activités", nl: "andere verdeling over activiteiten", en: "a shift between activities")
    let otherCommunes = Localized(fr: "autre répartition entre communes", nl: "andere verdeling over gemeenten", en: "a shift between communes")
    return [
      Effect(
        value: sessions, more: Localized(fr: "plus de séances avec liste", nl: "meer sessies met lijst", en: "more sessions with a list"),
        fewer: Localized(fr: "moins de séances avec liste", nl: "minder sessies met lijst", en: "fewer sessions with a list")),
      Effect(
        // The mean of all sessions can rise while those of each kind are emptier: this is the effect for the same mix.
        value: fullness,
        more: Localized(
          fr: "plus de participants par séance comparable", nl: "meer deelnemers per vergelijkbare sessie",
          en: "more participants per comparable session"),
        fewer: Localized(
          fr: "moins de participants par séance comparable", nl: "minder deelnemers per vergelijkbare sessie",
          en: "fewer participants per comparable session")),
      Effect(value: activities, more: otherActivities, fewer: otherActivities),
      Effect(value: communes, more: otherCommunes, fewer: otherCommunes),
    ]
  }

  /// How the effects were found, for whoever checks them.
  public static let method = Localized(
    fr:
      "Décomposition symétrique des participations (Das Gupta 1993) : nombre de séances × répartition par axe et type d'activité × répartition par commune × participants par séance ; les effets s'additionnent exactement.",
    nl:
      "Symmetrische ontleding van de deelnames (Das Gupta 1993): aantal sessies × verdeling over assen en soorten activiteiten × verdeling over gemeenten × deelnemers per sessie; de som van de effecten is exact het verschil.",
    en:
      "Symmetric decomposition of participations (Das Gupta 1993): number of sessions × mix of axes and kinds of activities × mix of communes × participants per session; the effects add up exactly."
  )
}
