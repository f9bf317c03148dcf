internal import BilanModel

/// Writes the sections of a report, block by block as the form asks; files of extensions for what belongs together.
struct ReportWriter {
  let request: ReportRequest
  /// Figures of the period and of the one it is compared with.
  let figures: FigureSet
  /// What the additive among them are summed from.
  let ledger: Ledger
  let language: Language

  init(_ request: ReportRequest) {
    self.request = request
    language = request.language
    let periods = [request.base, request.period].compactMap(\.self).sorted { $0.first < $1.first }
    figures = FigureSet(request.facts, project: request.project, periods: periods)
    ledger = Ledger(request.facts, figures, request.language)
  }

  var project: Project { request.project }
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
    var parts = ["\(label) \(period.code)"]
    if let base = request.base {
      parts.append(
        text(
          fr: "comparé à \(base.code)", nl: "vergeleken met \(base.code)",
          en: "compared with \(base.code)"))
    }
    if let reference = project.reference { parts.append(reference) }
    return parts.joined(separator: " · ")
  }

  // MARK: - Names of things

  func name(of axis: Axis) -> String { axis.name[language] }

  func name(of place: Place) -> String { project.name(of: place)[language] }

  /// The project's communes by their names, all others as one.
  func columnName(of place: Place) -> String { name(of: figures.places.contains(place) ? place : .elsewhere) }

  var total: String { text(fr: "Total", nl: "Totaal", en: "Total") }

  /// Indicators about people and sessions, without the metrics of campaigns.
  var peopleIndicators: [Indicator] { project.indicators.filter { !$0.isEstimatedApart } }

  var metricIndicators: [Indicator] { project.indicators.filter(\.isEstimatedApart) }

  // MARK: - Figures as cells

  /// A figure as it stands in a table: an additive one with the sum it is, a number of different people marked as such.
  func cell(
    _ indicator: Indicator, estimated isEstimated: Bool = false, period: Period, axis: Axis? = nil, place: Place? = nil
  ) -> Cell {
    let figure = figures.figure(indicator, estimated: isEstimated, period: period, axis: axis, place: place)
    let shown = figure.cell(language)
    guard figure.value != nil else { return shown }
    guard indicator.isAdditive else { return indicator.isUniqueCount ? .unique(shown) : shown }
    return .derived(
      .sum(Selection(indicator.code, isEstimated: isEstimated, period: period.code, axis: axis?.code, place: place)),
      shown: shown)
  }

  /// The difference and the percentage between two figures, computed from the same sums as they.
  func changeCells(_ indicator: Indicator, estimated isEstimated: Bool, from base: Period, axis: Axis? = nil) -> [Cell] {
    let change = Change(
      before: figures.figure(indicator, estimated: isEstimated, period: base, axis: axis),
      after: figures.figure(indicator, estimated: isEstimated, period: period, axis: axis))
    let cells = change.cells(language)
    guard indicator.isAdditive, change.difference != nil else { return cells }
    let before = sum(indicator, isEstimated, base, axis)
    let difference = Derivation.difference(sum(indicator, isEstimated, period, axis), before)
    return [
      .derived(difference, shown: cells[0]),
      change.ratio == nil ? cells[1] : .derived(.quotient(difference, before), shown: cells[1]),
    ]
  }

  private func sum(_ indicator: Indicator, _ isEstimated: Bool, _ period: Period, _ axis: Axis?) -> Derivation {
    .sum(Selection(indicator.code, isEstimated: isEstimated, period: period.code, axis: axis?.code))
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
