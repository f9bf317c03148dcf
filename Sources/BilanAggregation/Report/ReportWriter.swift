internal import BilanModel

/// Writes the sections of a report, block by block as the form asks; files of extensions for what belongs together.
struct ReportWriter {
  let request: ReportRequest
  /// All numbers there are to be shown.
  let publication: Publication
  /// What the additive among them are summed from.
  let ledger: Ledger
  /// The two side by side; nil where the form shows nothing of it.
  let comparison: PeriodComparison?
  /// How many people are counted in several parts of each period, where the form says so.
  let overlaps: [Code<Period>: Overlaps]
  let language: Language
  /// What the lines of the ledger add up to, where small groups are protected; else each number is their sum.
  let sums: LedgerSums?
  /// Figures that show of the period compared with what was sent.
  let evolution: FigureSet

  init(_ request: ReportRequest) {
    self.request = request
    language = request.language
    let publication = request.publication()
    self.publication = publication
    let ledger = publication.ledger(request.language)
    self.ledger = ledger
    sums = publication.concealment.map { _ in LedgerSums(ledger) }
    overlaps = Dictionary(
      (request.form.asks(for: .overlaps) ? publication.figures.periods : []).map { ($0.code, publication.overlaps(in: $0)) },
      uniquingKeysWith: { first, _ in first })
    let isShown = [Form.Content.inShort, .keyFigures, .briefFigures, .comparability, .comparison].contains { request.form.asks(for: $0) }
    let sent = request.sent.first { $0.period.code == request.base?.code }
    evolution = publication.figures.showing(sent)
    comparison = isShown ? request.base.map { publication.comparison(from: $0, to: request.period, sent: sent) } : nil
  }

  var project: Project { request.project }
  /// Figures of the period and of the one it is compared with.
  var figures: FigureSet { publication.figures }
  var period: Period { request.period }
  var style: NumberStyle { NumberStyle(language) }

  func text(_ localized: Localized) -> String { localized[language] }

  func text(fr: String, nl: String, en: String) -> String {
    Localized(fr: fr, nl: nl, en: en)[language]
  }

  var subtitle: String {
    let label =
      request.form.code == "impulsion"
      ? text(fr: "Rapport d'évaluation", nl: "Evaluatieverslag", en: "Evaluation report") : text(request.form.title)
    var parts = [named(label, period)]
    if let base = request.base {
      parts.append(
        text(
          fr: "comparaison avec \(base.titleInSentence.fr)", nl: "vergeleken met \(base.titleInSentence.nl)",
          en: "compared with \(base.titleInSentence.en)"))
    }
    if let reference = project.reference { parts.append(reference) }
    return parts.joined(separator: " · ")
  }

  // MARK: - Names of things

  /// `2024-T3`, where a title has no room.
  func shortName(of period: Period) -> String { period.name(language) }

  /// `3e trimestre 2024`
  func title(of period: Period) -> String { text(period.title) }

  /// What is of a period: `Comptages 2024`, `Comptages, 3e trimestre 2024`.
  func named(_ words: String, _ period: Period) -> String {
    let title = title(of: period)
    return title == period.code.text ? "\(words) \(title)" : "\(words), \(title)"
  }

  func name(of axis: Axis) -> String { axis.name[language] }

  func name(of place: Place) -> String { project.name(of: place)[language] }

  /// The project's communes by their names, all others as one.
  func columnName(of place: Place) -> String { name(of: figures.places.contains(place) ? place : .elsewhere) }

  var total: String { text(fr: "Total", nl: "Totaal", en: "Total") }

  /// Indicators about people and sessions, without the metrics of campaigns.
  var peopleIndicators: [Indicator] { project.indicators.filter { !$0.isEstimatedApart } }

  var metricIndicators: [Indicator] { project.indicators.filter(\.isEstimatedApart) }

  // MARK: - Figures as cells

  /// A figure as it stands in a table: an additive one with the sum it is, any other marked as one that no formula gives.
  func cell(
    _ indicator: Indicator, estimated isEstimated: Bool = false, period: Period, axis: Axis? = nil, place: Place? = nil
  ) -> Cell {
    let figure = figures.figure(indicator, estimated: isEstimated, period: period, axis: axis, place: place)
    return cell(indicator, figure) { indicator in
      Selection(indicator.code, isEstimated: isEstimated, period: period.code, axis: axis?.code, place: place)
    }
  }

  /// The same where two periods stand side by side: what was sent has no sum.
  func evolutionCell(_ indicator: Indicator, estimated isEstimated: Bool = false, period: Period, axis: Axis? = nil) -> Cell {
    let key = FigureKey(indicator: indicator.code, isEstimated: isEstimated, period: period.code, axis: axis?.code)
    if evolution.sentKeys.contains(key) { return indicator.fixed(evolution[key], language) }
    return cell(indicator, estimated: isEstimated, period: period, axis: axis)
  }

  /// What is to be said of periods whose reports were sent.
  var sentNotes: [Report.Block] {
    request.sent.filter { $0.period.code == request.base?.code || !$0.differences.isEmpty }.map {
      .note($0.sentence(project, language, $0.period.code == request.base?.code ? .base : .report))
    }
  }

  /// The same of a figure that is the sum of the facts selected for each indicator.
  func cell(_ indicator: Indicator, _ figure: Figure, of selection: (Indicator) -> Selection) -> Cell {
    let shown = indicator.cell(figure, language)
    guard figure.value != nil else { return shown }
    func sum(_ indicator: Indicator) -> Derivation { .sum(selection(indicator)) }
    func isGiven(_ indicator: Indicator, _ value: Rational?) -> Bool { sums.map { sums in value.map { sums.give($0, selection(indicator)) } ?? false } ?? true }
    let key = selection(indicator).figure
    if indicator.isAdditive { return isGiven(indicator, figure.value) ? .derived(sum(indicator), shown: shown) : .fixed(shown, of: key) }
    if case .ratio(let above, let below, _) = indicator.rule, [above, below].allSatisfy({ $0.isAdditive && project.indicators.contains($0) }),
      isGiven(above, figure.quotient?.numerator), isGiven(below, figure.quotient?.denominator)
    {
      return .derived(.quotient(sum(above), sum(below)), shown: shown)
    }
    return .fixed(shown, of: key)
  }

  /// The difference and the percentage between two figures, computed of the columns in which they stand.
  func changeCells(_ indicator: Indicator, estimated isEstimated: Bool, from base: Period, axis: Axis? = nil, before: Int, after: Int) -> [Cell] {
    Change(
      before: evolution.figure(indicator, estimated: isEstimated, period: base, axis: axis),
      after: evolution.figure(indicator, estimated: isEstimated, period: period, axis: axis)
    ).cells(indicator.unit, language, before: before, after: after)
  }
}

extension Axis {
  var name: Localized {
    Localized(fr: "Axe \(code) – \(title.fr)", nl: "As \(code) – \(title.nl)", en: "Axis \(code) – \(title.en)")
  }
}

extension Project {
  func name(of place: Place) -> Localized {
    if place == .elsewhere { return Localized(fr: "Autres communes", nl: "Andere gemeenten", en: "Other communes") }
    if place == .notStated { return Localized(fr: "Non précisée", nl: "Niet vermeld", en: "Not stated") }
    return communes.first { Place($0.code) == place }?.name ?? Localized(same: "")
  }
}
