public import BilanModel

/// Everything a report is made of.
public struct ReportRequest: Sendable {
  public var project: Project
  public var facts: FactTable
  public var period: Period
  /// The period it is compared with.
  public var base: Period?
  public var language: Language
  public var narrative: Narrative
  /// The day to be shown as the day of the report; the last day of the period unless given.
  public var asOf: Day?

  public init(
    project: Project, facts: FactTable, period: Period, base: Period?, language: Language,
    narrative: Narrative, asOf: Day?
  ) {
    self.project = project
    self.facts = facts
    self.period = period
    self.base = base
    self.language = language
    self.narrative = narrative
    self.asOf = asOf
  }
}

extension Report {
  /// The report on one period: the funder's form, the figures, the comparison, the method.
  public init(_ request: ReportRequest) {
    let writer = ReportWriter(request)
    let language = request.language
    self.init(
      language: language,
      title: request.project.title[language],
      subtitle: writer.subtitle,
      asOf: request.asOf ?? request.period.last,
      sections: writer.sections)
  }
}

/// Writes the sections of a report; one file of extensions for each section.
struct ReportWriter {
  let request: ReportRequest
  /// Figures of the period and of the one it is compared with.
  let figures: FigureSet
  let language: Language

  init(_ request: ReportRequest) {
    self.request = request
    language = request.language
    let periods = [request.base, request.period].compactMap(\.self).sorted { $0.first < $1.first }
    figures = FigureSet(request.facts, project: request.project, periods: periods)
  }

  var project: Project { request.project }
  var period: Period { request.period }
  var style: NumberStyle { NumberStyle(language) }

  func text(_ localized: Localized) -> String { localized[language] }

  func text(fr: String, nl: String, en: String) -> String {
    Localized(fr: fr, nl: nl, en: en)[language]
  }

  var subtitle: String {
    let label = text(fr: "Rapport d'évaluation", nl: "Evaluatieverslag", en: "Evaluation report")
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

  var sections: [Report.Section] {
    var sections = [form, synthesis]
    sections += figures.periods.reversed().map(matrix)
    if let base = request.base { sections.append(evolution(from: base)) }
    return sections + [activities, campaigns, counts, method]
  }

  // MARK: - Names of things

  func name(of axis: Axis) -> String {
    let word = text(fr: "Axe", nl: "As", en: "Axis")
    return "\(word) \(axis.code) – \(text(axis.title))"
  }

  func name(of place: Place) -> String {
    if place == .elsewhere {
      return text(fr: "Autres communes", nl: "Andere gemeenten", en: "Other communes")
    }
    if place == .notStated {
      return text(fr: "Non précisée", nl: "Niet vermeld", en: "Not stated")
    }
    return project.communes.first { Place($0.code) == place }.map { text($0.name) } ?? ""
  }

  var total: String { text(fr: "Total", nl: "Totaal", en: "Total") }

  /// Indicators about people and sessions, without the metrics of campaigns.
  var peopleIndicators: [Indicator] { project.indicators.filter { !$0.isEstimatedApart } }

  var metricIndicators: [Indicator] { project.indicators.filter(\.isEstimatedApart) }

  func cell(_ figure: Figure) -> Cell { figure.cell(language) }
}
