public import BilanModel

/// What a person would write about two periods, in three languages.
extension PeriodComparison {
  /// Whether the periods can be compared as they stand, then what differs, one sentence each.
  public func verdict(_ language: Language) -> [String] {
    let (base, period) = (comparability.base.name(language), comparability.period.name(language))
    if comparability.isComparable {
      let received =
        comparability.isAllReceived
        ? Localized(
          fr: ", toutes les séances prévues documentées", nl: ", alle geplande sessies gedocumenteerd", en: ", all planned sessions documented")
        : Localized(same: "")
      return [
        inOwnWords(
          fr: "\(base) et \(period) sont comparables : mêmes mois, mêmes axes, mêmes communes, mêmes activités\(received.fr).",
          nl: "\(base) en \(period) zijn vergelijkbaar: zelfde maanden, assen, gemeenten en activiteiten\(received.nl).",
          en: "\(base) and \(period) can be compared: same months, axes, communes and activities\(received.en).")[language]
      ]
    }
    var sentences = [
      Localized(
        fr: "\(base) et \(period) ne se comparent qu'avec prudence :", nl: "\(base) en \(period) zijn slechts met voorbehoud te vergelijken:",
        en: "\(base) and \(period) can only be compared with care:")[language]
    ]
    sentences += comparability.caveats.map { sentence(of: $0, language)[language] }
    return sentences
  }

  /// A text of ours with the project's own word for its unit.
  private func inOwnWords(fr: String, nl: String, en: String) -> Localized { project.inOwnWords(Localized(fr: fr, nl: nl, en: en)) }

  private func title(of metric: Code<Metric>) -> Localized {
    project.metrics.first { $0.code == metric }?.title ?? Localized(same: metric.text)
  }

  private func sentence(of caveat: Comparability.Caveat, _ language: Language) -> Localized {
    let (base, period) = (comparability.base.name(language), comparability.period.name(language))
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
      let what = inOwnWords(
        fr: "comptages qui ne portent pas sur les mêmes mois et communes, ou en partie estimés",
        nl: "tellingen die niet over dezelfde maanden en gemeenten gaan, of deels geschat zijn",
        en: "counts covering different months or communes, or estimated in part")
      return Localized(fr: "\(what.fr) : \(list(.fr))", nl: "\(what.nl): \(list(.nl))", en: "\(what.en): \(list(.en))")
    case .axes(let old, let new):
      return only(
        old.map { Localized(same: $0.text) }, new.map { Localized(same: $0.text) }, Localized(fr: "axes", nl: "assen", en: "axes"))
    case .communes(let old, let new): return only(old.map(name), new.map(name), inOwnWords(fr: "communes", nl: "gemeenten", en: "communes"))
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
    case .wayOfCounting(let metric, let old, let new):
      let title = title(of: metric)
      func list(_ ways: [String], _ none: String) -> String { ways.map { $0.isEmpty ? none : $0 }.joined(separator: ", ") }
      func both(_ none: String, _ separator: String) -> String { "\(base), « \(list(old, none)) »\(separator) \(period), « \(list(new, none)) »" }
      return Localized(
        fr: "\(title.fr) : la manière de compter n'est pas la même, le pourcentage ne compare donc pas la même chose (\(both("non précisé", " ;")))",
        nl:
          "\(title.nl): niet op dezelfde manier geteld, het percentage vergelijkt dus niet hetzelfde (\(base), ‘\(list(old, "niet vermeld"))’; \(period), ‘\(list(new, "niet vermeld"))’)",
        en:
          "\(title.en): not counted in the same way, so that the percentage does not compare like with like (\(base), “\(list(old, "not stated"))”; \(period), “\(list(new, "not stated"))”)"
      )
    case .changed(let metric, let change):
      let title = title(of: metric)
      return Localized(
        fr: "\(title.fr) : compté autrement depuis le \(change.from.belgian) (\(change.how.fr)), le pourcentage ne compare pas la même chose",
        nl: "\(title.nl): anders geteld sinds \(change.from.belgian) (\(change.how.nl)), het percentage vergelijkt niet hetzelfde",
        en: "\(title.en): counted differently since \(change.from.belgian) (\(change.how.en)), the percentage does not compare like with like")
    }
  }

  /// In the order of the period: a school year begins in September.
  private func months(_ numbers: [Int]) -> Localized {
    guard !numbers.isEmpty else { return Localized(fr: "aucun", nl: "geen", en: "none") }
    let start = comparability.period.first.parts.month
    func name(_ place: Int) -> Localized { CalendarMonth.name((start - 1 + place) % 12 + 1) }
    var runs: [ClosedRange<Int>] = []
    for number in numbers.map({ ($0 - start + 12) % 12 }).sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    // From three months in a row on, the first and the last.
    let names = runs.flatMap { run -> [Localized] in
      guard run.count > 2 else { return run.map(name) }
      let (first, last) = (name(run.lowerBound), name(run.upperBound))
      return [Localized(fr: "\(first.fr) à \(last.fr)", nl: "\(first.nl) tot en met \(last.nl)", en: "\(first.en) to \(last.en)")]
    }
    return Localized(
      fr: names.map(\.fr).joined(separator: ", "), nl: names.map(\.nl).joined(separator: ", "), en: names.map(\.en).joined(separator: ", "))
  }

  /// What like for like takes, as a sentence of its own; nil where the periods can be compared as they stand.
  public func scope(_ language: Language) -> String? {
    guard !comparability.isComparable else { return nil }
    guard let restriction = comparability.restriction else {
      return nothingCommon?[language]
    }
    let people = peopleScope(language)
    let counts = inOwnWords(
      fr: "pour les comptages, commune par commune, les mois comptés de la même manière les deux fois",
      nl: "voor de tellingen, gemeente per gemeente, de maanden die beide keren op dezelfde manier geteld zijn",
      en: "for counts, commune by commune, the months counted in the same way both times")[language]
    let list = (people + (restriction.metricMonths.isEmpty ? [] : [counts])).joined(separator: language.semicolon() + " ")
    return Localized(
      fr: "Le périmètre comparable retient : \(list).", nl: "Het vergelijkbare deel omvat: \(list).", en: "Like for like covers: \(list).")[language]
  }

  private var nothingCommon: Localized? {
    switch (comparability.nothingCommon.contains(.month), comparability.nothingCommon.contains(.axis)) {
    case (false, false): nil
    case (true, false):
      Localized(
        fr: "Les deux périodes n'ont aucun mois en commun.", nl: "De twee periodes hebben geen enkele maand gemeen.",
        en: "The two periods have no month in common.")
    case (false, true):
      Localized(
        fr: "Les deux périodes n'ont aucun axe en commun.", nl: "De twee periodes hebben geen enkele as gemeen.",
        en: "The two periods have no axis in common.")
    case (true, true):
      Localized(
        fr: "Les deux périodes n'ont ni mois ni axe en commun.", nl: "De twee periodes hebben geen enkele maand en geen enkele as gemeen.",
        en: "The two periods have neither a month nor an axis in common.")
    }
  }

  /// What like for like takes of sessions and people; nothing where that is all of both periods.
  func peopleScope(_ language: Language) -> [String] {
    guard let restriction = comparability.restriction else { return [] }
    let months = commonMonths(language).map { language.colon(tied: true) + " " + $0 } ?? ""
    let parts: [Localized?] = [
      restriction.months.map { _ in
        Localized(
          fr: "les mois où le projet a tenu des séances les deux fois\(months)", nl: "de maanden waarin het project beide keren sessies hield\(months)",
          en: "the months in which the project held sessions both times\(months)")
      }, restriction.axes.map { _ in Localized(fr: "les axes communs aux deux", nl: "de gemeenschappelijke assen", en: "the axes that both have") },
      restriction.places.map { _ in
        inOwnWords(fr: "les communes présentes dans les deux", nl: "de gemeenschappelijke gemeenten", en: "the communes that both have")
      },
    ]
    return parts.compactMap { $0?[language] }
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
    // In a cell, with ordinary spaces.
    let colon = language.colon() + " "
    let order = project.places(at: .commune) + [.elsewhere, .notStated]
    func first(_ group: (months: Set<Int>, places: Set<Place>)) -> Int { order.firstIndex(where: group.places.contains) ?? order.count }
    return groups.sorted { first($0) < first($1) }.map { group in
      let places = order.filter(group.places.contains).map { project.name(of: $0)[language] }.joined(separator: ", ")
      return places + colon + months(Array(group.months))[language]
    }.joined(separator: language.semicolon() + " ")
  }

  /// What one of the periods alone has; of the one that has nothing of its own, nothing is said.
  private func only(_ old: [Localized], _ new: [Localized], _ things: Localized) -> Localized {
    let parts = [(comparability.base, old), (comparability.period, new)].filter { !$0.1.isEmpty }
    func text(_ language: Language, _ word: String) -> String {
      let lists = parts.map { "\(word) \($0.name(language))\(language.colon()) \($1.map { $0[language] }.joined(separator: ", "))" }
      return "\(things[language]) \(lists.joined(separator: language.semicolon() + " "))"
    }
    return Localized(fr: text(.fr, "seulement en"), nl: text(.nl, "alleen in"), en: text(.en, "only in"))
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
    // A whole percentage stands without a decimal in a sentence.
    let percent = change.ratio.map { style.text(of: .difference(Rational($0.rounded(scale: 1000), over: 10))) } ?? "–"
    let share = if case .factor(let times)? = change.share { style.text(of: .factor(times)) } else { percent + style.percentSign }
    let effects = parts.effects.filter { $0.value != 0 }.map { "\(project.inOwnWords($0.name)[language]) \(signed($0.value))" }
    let ofWhich = Localized(fr: ", dont\u{A0}: ", nl: ", waarvan: ", en: ", of which: ")[language]
    let reasons = effects.isEmpty ? "" : ofWhich + effects.joined(separator: language.semicolon(tied: true) + " ")
    let (before, after, difference) = (number(parts.before), number(parts.after), signed(parts.difference))
    guard parts.difference != 0 else {
      return Localized(
        fr: "Les participations restent à \(after)\(reasons).", nl: "Het aantal deelnames blijft \(after)\(reasons).",
        en: "Participations stay at \(after)\(reasons).")[language]
    }
    let (rose, steeg) = parts.difference > 0 ? ("rose", "steeg") : ("fell", "daalde")
    return Localized(
      fr: "Les participations passent de \(before) à \(after) (\(difference), soit \(share))\(reasons).",
      nl: "Het aantal deelnames \(steeg) van \(before) naar \(after) (\(difference), dat is \(share))\(reasons).",
      en: "Participations \(rose) from \(before) to \(after) (\(difference), or \(share))\(reasons).")[language]
  }
}

extension Decomposition {
  /// The four effects, in participations, and what each comes from.
  public var effects: [(name: Localized, value: Int)] {
    [
      (
        Localized(
          fr: "nombre de séances avec feuille de présence", nl: "aantal sessies met aanwezigheidslijst", en: "number of sessions with an attendance sheet"),
        sessions
      ),
      // The mean of all sessions can rise while those of each kind are emptier: this is the effect for the same mix.
      (
        Localized(fr: "participants par séance comparable", nl: "deelnemers per vergelijkbare sessie", en: "participants per comparable session"), fullness
      ), (Localized(fr: "répartition entre activités", nl: "verdeling over activiteiten", en: "mix of activities"), activities),
      (
        Localized(
          fr: "répartition entre communes des séances", nl: "verdeling over gemeenten van de sessies", en: "mix of communes in which sessions were held"),
        communes
      ),
    ]
  }

  /// How the effects were found, for whoever checks them.
  public static let method = Localized(
    fr:
      "Décomposition symétrique des participations (Das Gupta 1993) : nombre de séances × répartition par axe et type d'activité × répartition par commune de la séance (y compris « non précisée ») × participants par séance ; les effets sont arrondis de façon à s'additionner exactement.",
    nl:
      "Symmetrische ontleding van de deelnames (Das Gupta 1993): aantal sessies × verdeling over assen en soorten activiteiten × verdeling over gemeenten van de sessies (ook ‘niet vermeld’) × deelnemers per sessie; de effecten zijn zo afgerond dat ze samen exact het verschil geven.",
    en:
      "Symmetric decomposition of participations (Das Gupta 1993): number of sessions × mix of axes and kinds of activities × mix of communes of the sessions (also “not stated”) × participants per session; the effects are rounded so that they add up exactly."
  )
}
