public import BilanModel

/// Everything a report is made of.
public struct ReportRequest: Sendable {
  public var project: Project
  /// Only what is published of them reaches the report.
  private let facts: FactTable
  public var period: Period
  /// The period it is compared with.
  public var base: Period?
  public var language: Language
  public var narrative: Narrative
  /// The layout to fill.
  public var form: Form
  /// The day to be shown as the day of the report; the last day of the period unless given.
  public var asOf: Day?
  /// What people answered to what the form asks for.
  public var answers = FormAnswers()
  /// What was sent of the two periods, as far as reports of them were.
  public var sent: [SentFigures] = []
  /// What is not to be shown of small groups; nil where everything is.
  public var concealment: Concealment?
  /// Names of people in what sheets and activities are called.
  public let names: NamesShown

  public init(
    project: Project, facts: FactTable, period: Period, base: Period?, language: Language,
    narrative: Narrative, form: Form, asOf: Day?
  ) {
    self.project = project
    self.facts = facts
    self.period = period
    self.base = base
    self.language = language
    self.narrative = narrative
    self.form = form
    self.asOf = asOf
    names = NamesShown(facts, project, in: [base, period].compactMap(\.self))
  }
}

extension ReportRequest {
  /// The numbers of the report: those of its period and of the one it is compared with.
  func publication() -> Publication {
    Publication(facts, project, periods: [base, period].compactMap(\.self).sorted { $0.first < $1.first }, concealing: concealment)
  }
}

extension Report {
  /// The report on one period, as its form lays it out.
  public init(_ request: ReportRequest) {
    let writer = ReportWriter(request)
    let language = request.language
    self.init(
      language: language,
      title: request.project.title[language],
      subtitle: writer.subtitle,
      author: request.project.contact.service?[language] ?? "",
      asOf: request.asOf ?? request.period.last,
      sections: writer.sections)
    if request.concealment != nil {
      holdHiddenNumbersFast()
      explainHiddenNumbers()
    }
    useWords(request.project.placeWords)
    fitCharts()
    tieSpaces()
  }
}
