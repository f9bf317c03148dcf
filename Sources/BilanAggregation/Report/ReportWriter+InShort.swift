internal import BilanModel

/// For whoever reads one thing: what was done, whom it reached, how far the targets are, how it compares, and what the figures do not say.
extension ReportWriter {
  /// Each in one sentence, where there is anything to be said.
  var inShortBlocks: [Report.Block] {
    let sentences = [done, reached, againstTargets, againstBase, notSaid].compactMap(\.self)
    return sentences.isEmpty ? [] : [.heading(text(fr: "En bref", nl: "In het kort", en: "In short"), level: 1), .list(sentences)]
  }

  /// The indicator of the project that counts all by this rule, and its figure in the period; nil where nothing is known of it.
  private func whole(_ rule: Indicator.Rule) -> (shown: String, figure: Figure)? {
    guard let indicator = project.indicators.first(where: { $0.rule == rule && $0.filter == FactFilter() }) else { return nil }
    let figure = figures.figure(indicator, period: period)
    return figure.isKnown ? (style.text(of: indicator.cell(figure, language)), figure) : nil
  }

  /// `32 séances`, as it agrees with the number.
  private func words(_ whole: (shown: String, figure: Figure), fr: String, nl: String, en: String) -> String {
    "\(whole.shown) " + text(fr: fr, nl: nl, en: en).agreeing(with: whole.figure.value?.rounded ?? 2, in: language)
  }

  private var done: String? {
    guard let sessions = whole(.sessions), sessions.figure.value != nil else { return counted }
    let held = text(
      fr: "\(sessions.shown) séance(s) (a été documentée|ont été documentées)", nl: "(werd|werden) \(sessions.shown) (sessie|sessies) gedocumenteerd",
      en: "\(sessions.shown) (session was|sessions were) documented"
    ).agreeing(with: sessions.figure.value?.rounded ?? 2, in: language)
    let hours = whole(.participantHours).flatMap { hours in hours.figure.value.map { _ in hours } }
    // Of some sessions nobody knows how long they took.
    let atLeast = hours?.figure.status == .partial ? text(fr: "au moins ", nl: "minstens ", en: "at least ") : ""
    return text(
      fr: "Pour \(period.titleInSentence.fr), \(held)\(hours.map { ", soit \(atLeast)\($0.shown) heures-participants" } ?? "").",
      nl: "In \(period.titleInSentence.nl) \(held)\(hours.map { ", goed voor \(atLeast)\($0.shown) deelnemersuren" } ?? "").",
      en: "In \(period.titleInSentence.en), \(held)\(hours.map { ", or \(atLeast)\($0.shown) participant-hours" } ?? "").")
  }

  /// What was counted, where no session is known.
  private var counted: String? {
    let counts = metricIndicators.compactMap { indicator -> String? in
      let figure = figures.figure(indicator, period: period)
      return figure.value == nil ? nil : "\(text(indicator.title)) \(style.text(of: indicator.cell(figure, language)))"
    }
    guard !counts.isEmpty else { return nil }
    let list = counts.prefix(3).joined(separator: ", ") + (counts.count > 3 ? ", …" : "")
    return text(
      fr: "Pour \(period.titleInSentence.fr), le projet a compté : \(list).", nl: "In \(period.titleInSentence.nl) telde het project: \(list).",
      en: "In \(period.titleInSentence.en), the project counted: \(list).")
  }

  private var reached: String? {
    guard let people = whole(.participants), people.figure.isMoreThanNone else { return nil }
    guard !people.figure.isProtected else {
      return text(
        fr: "Le nombre de participants n'est pas montré (s.), afin que personne ne puisse être reconnu.",
        nl: "Het aantal deelnemers wordt niet getoond (s.), zodat niemand herkend kan worden.",
        en: "The number of participants is not shown (s.), so that nobody can be recognised.")
    }
    let participants = words(people, fr: "participant(s) unique(s)", nl: "unieke (deelnemer|deelnemers)", en: "unique participant(s)")
    let times = whole(.participations).flatMap { times in
      times.figure.value.map { _ in " (" + words(times, fr: "participation(s)", nl: "(deelname|deelnames)", en: "participation(s)") + ")" }
    }
    let bodies = whole(.organisations).flatMap { bodies in
      bodies.figure.value.flatMap { $0 > 0 ? words(bodies, fr: "organisation(s)", nl: "(organisatie|organisaties)", en: "organisation(s)") : nil }
    }
    return text(
      fr: "Le projet a touché \(participants)\(times ?? "")\(bodies.map { " et \($0)" } ?? "").",
      nl: "Het project bereikte \(participants)\(times ?? "")\(bodies.map { " en \($0)" } ?? "").",
      en: "The project reached \(participants)\(times ?? "")\(bodies.map { " and \($0)" } ?? "").")
  }

  private var againstTargets: String? {
    let targets = periodTargets
    guard !targets.isEmpty else { return nil }
    let judged = targets.compactMap { figures.progress(of: figureKey(of: $0.target), in: period, asOf: request.asOf) }
    let (good, open) = (judged.count(where: \.isReached), targets.count - judged.count)
    let rest =
      open == 0
      ? "" : language.semicolon() + " " + text(fr: "sans chiffre montré : \(open)", nl: "zonder getoond cijfer: \(open)", en: "without a figure shown: \(open)")
    return text(
      fr: "Cibles atteintes : \(good) sur \(targets.count)\(rest).", nl: "Gehaalde streefwaarden: \(good) van \(targets.count)\(rest).",
      en: "Targets reached: \(good) of \(targets.count)\(rest).")
  }

  /// How people and sessions changed: like for like where the two periods do not cover the same.
  private var againstBase: String? {
    guard let base = request.base, comparison != nil else { return nil }
    if let sentence = likeForLikeSentence { return sentence }
    guard !isScopeNarrowed else { return nil }
    let changes = [Indicator.Rule.sessions, .participations, .participants].compactMap { rule -> String? in
      guard let indicator = project.indicators.first(where: { $0.rule == rule && $0.filter == FactFilter() }) else { return nil }
      return told(Change(before: evolution.figure(indicator, period: base), after: figures.figure(indicator, period: period)), of: indicator)
    }
    guard !changes.isEmpty else { return nil }
    let list = changes.joined(separator: language.semicolon() + " ")
    // Missing sheets of one of the two, or other activities, look like growth.
    let care =
      comparison?.comparability.isComparable == true
      ? "" : text(fr: " (à comparer avec prudence)", nl: " (met voorbehoud te vergelijken)", en: " (to be compared with care)")
    let (before, after) = (shortName(of: base), shortName(of: period))
    return text(
      fr: "De \(before) à \(after) : \(list)\(care).", nl: "Van \(before) naar \(after): \(list)\(care).", en: "From \(before) to \(after): \(list)\(care).")
  }

  private var notSaid: String? {
    var open: [String] = []
    let missing = figures.completeness[period.code]?.missing(asOf: request.asOf ?? period.last) ?? 0
    if missing > 0 {
      open.append(
        style.text(of: .count(missing)) + " "
          + text(
            fr: "séance(s) prévue(s) dont la feuille manque", nl: "geplande (sessie|sessies) waarvan de lijst ontbreekt",
            en: "planned session(s) without a sheet"
          ).agreeing(with: missing, in: language))
    }
    if peopleIndicators.contains(where: { figures.figure($0, period: period).isOpen }) {
      open.append(
        text(
          fr: "qui est qui, tant que des questions restent ouvertes (fourchettes entre crochets)",
          nl: "wie wie is, zolang er vragen openstaan (intervallen tussen vierkante haken)",
          en: "who is who, while questions are open (ranges in brackets)"))
    }
    if peopleIndicators.contains(where: { figures.figure($0, period: period).isProtected }) {
      open.append(text(fr: "les nombres de petits groupes (s.)", nl: "de aantallen van kleine groepen (s.)", en: "the numbers of small groups (s.)"))
    }
    guard !open.isEmpty else { return nil }
    let list = open.joined(separator: language.semicolon() + " ")
    return text(
      fr: "Ce que ces chiffres ne disent pas : \(list).", nl: "Wat deze cijfers niet zeggen: \(list).", en: "What these figures do not say: \(list).")
  }
}

extension Figure {
  /// Whether answers that are still open could change it.
  fileprivate var isOpen: Bool { range != nil || ratioRange != nil }
}

extension Rational {
  /// The whole number by which a word agrees: two for anything that is not one.
  fileprivate var rounded: Int { denominator == 1 ? numerator : 2 }
}
