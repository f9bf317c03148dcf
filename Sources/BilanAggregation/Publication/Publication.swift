internal import BilanMatching
public import BilanModel

/// Every number that leaves: the one door between what was counted and whatever shows it, be it a workbook, a text, JSON, CSV or a trace.
///
/// It is made once, of the facts, and keeps these to itself: whoever writes a report or a line of JSON can ask for figures, lists and lines of the ledger, and can count nothing anew.
/// What must not be told of small groups is kept back here, and nowhere else: made with a concealment, it gives no number that this hides.
///
/// Facts are laid out once, and figures that were asked for once are kept: a table may ask row by row. Hence a class, which one thread uses at a time.
public final class Publication {
  public let project: Project
  /// The figures of all indicators of the project in the periods asked for.
  public let figures: FigureSet
  private let facts: FactTable
  /// Every fact by commune, without any restriction, as all that is asked for reads it.
  private let frame: FactFrame
  /// Every fact of the project, for what no indicator gives.
  private let everything: Membership
  private var known: [Question: FigureSet]
  /// What is not shown; nil where everything is, as on the screen of whoever works with the figures.
  let concealment: Concealment?

  private struct Question: Hashable {
    var indicators: [Indicator]
    var periods: [Period]
  }

  /// - Parameters:
  ///   - periods: May overlap, and need not be those of the project.
  ///   - level: How finely places are told apart in `figures`; all else is by commune.
  ///   - concealment: What is not to be shown.
  public init(_ facts: FactTable, _ project: Project, periods: [Period], level: PlaceLevel = .commune, concealing concealment: Concealment? = nil) {
    self.project = project
    self.facts = facts
    self.concealment = concealment
    frame = FactFrame(facts, project, level: .commune, restriction: Restriction())
    let raw = level == .commune ? FigureSet(frame, periods: periods) : FigureSet(facts, project: project, periods: periods, level: level)
    let figures = raw.concealing(concealment)
    self.figures = figures
    everything = Membership(everythingIn: frame)
    known = level == .commune ? [Question(indicators: project.indicators, periods: figures.periods): figures] : [:]
  }

  // MARK: - Figures

  /// Figures by commune of other indicators than the project's, or of another period, by the same rules.
  func figures(of indicators: [Indicator]? = nil, in periods: [Period]? = nil) -> FigureSet {
    let question = Question(indicators: indicators ?? project.indicators, periods: periods ?? figures.periods)
    if let known = known[question] { return known }
    let found = FigureSet(frame.asked(for: question.indicators), periods: question.periods).concealing(concealment)
    known[question] = found
    return found
  }

  /// Figures of the project's communes together, in the place of the totals over all communes.
  lazy var figuresWithin: FigureSet = {
    let all = FigureSet(frame, periods: figures.periods, isWithinProject: true)
    return concealment.map { concealment in all.concealing { concealment.hidesWithin($0, of: $1, in: project) } } ?? all
  }()

  /// Figures told apart by several dimensions at once, in the periods asked for.
  ///
  /// What the protection does not know is hidden as it is elsewhere.
  ///
  /// - Parameters:
  ///   - indicators: Nil for all of the project.
  ///   - bases: Periods with which each is compared.
  /// - Returns: Nil for more than is counted in reasonable time.
  public func crossing(
    by dimensions: [CrossingDimension], of indicators: [Indicator]? = nil, in periods: [Period]? = nil, against bases: [Period] = []
  ) -> Crossing? {
    var level = PlaceLevel.commune
    for case .place(let asked) in dimensions { level = asked }
    let frame = level == .commune ? frame : FactFrame(facts, project, level: level, restriction: Restriction())
    let writer = CrossingWriter(frame.asked(for: indicators ?? project.indicators), by: dimensions, periods ?? figures.periods, against: bases)
    return writer?.crossing { figure, line, span, indicator in concealment?.shown(figure, line, in: span, of: indicator, project) ?? figure }
  }

  /// Whether an indicator is told by commune within an axis of a period.
  func tellsCommunes(of indicator: Indicator, in period: Period) -> Bool {
    guard let concealment, indicator.isPersonal(concealment.rule, project) else { return true }
    return !concealment.tellsCommunesTogether(in: period)
  }

  /// In which breakdowns by axis and commune an indicator is told.
  func detail(of indicator: Indicator, in period: Period) -> HoursDetail {
    indicator.unit == .hours ? concealment?.hoursDetail(in: period) ?? .byAxisAndCommune : .byAxisAndCommune
  }

  /// Two periods side by side.
  ///
  /// - Parameters:
  ///   - sent: The figures of the first as they were sent: they are compared with, where today's are others.
  ///   - laterSent: The figures of the second as they were sent: today's are shown, and where they are others, that is said.
  public func comparison(from base: Period, to period: Period, sent: SentFigures? = nil, laterSent: SentFigures? = nil) -> PeriodComparison {
    let holdsBoth = figures.level == .commune && figures.periods.contains(base) && figures.periods.contains(period)
    var comparison = PeriodComparison(
      frame, (holdsBoth ? figures : figures(in: [base, period])).showing(sent), from: base, to: period, concealing: concealment)
    comparison.sent = sent
    if laterSent?.differences.isEmpty == false { comparison.laterSent = laterSent }
    return comparison
  }

  /// The sessions planned in a period, and those of which something was received.
  public func completeness(of period: Period) -> Completeness { Completeness(facts, project, period) }

  /// What of a period was to come by a day and did not, by whom to ask for it.
  public func missingSheets(of period: Period, asOf: Day) -> [MissingSheets] { MissingSheets.all(completeness(of: period), facts, project, asOf: asOf) }

  /// Goes from figures back to the lines of sheets.
  public var tracer: Tracer { Tracer(frame) }

  /// What the additive figures are summed from, line by line.
  func ledger(_ language: Language) -> Ledger { Ledger(frame, figures, language, concealing: concealment) }

  /// The same of all facts, also those that are not shown: months are summed of it, and hidden where they must be.
  func wholeLedger(_ language: Language) -> Ledger { Ledger(frame, figures, language) }

  /// Whether a month of an indicator, or several that begin with it, is not shown.
  func hides(month: Day, of indicator: Indicator, in period: Period) -> Bool {
    guard let concealment, indicator.isPersonal(concealment.rule, project) else { return false }
    return !concealment.shows(month: month, of: indicator.code, in: period.code)
  }

  /// How finely a period is told by months.
  func grain(of period: Period) -> Grain { concealment?.grain(of: period) ?? .month }

  /// Whether small groups are protected.
  var isProtected: Bool { concealment != nil }

  /// Whether a number of people may stand in a sentence.
  func mayTell(_ people: Int) -> Bool { concealment.map { people == 0 || people >= $0.rule.people } ?? true }

  // MARK: - People

  /// Who came for the first time, who came back, who completed a training.
  func arrivals(in period: Period) -> PeopleHistory.Arrivals {
    var arrivals = PeopleHistory(everybody: everything).arrivals(in: period)
    let people = figures.figure(.participants, period: period)
    // Where nobody knows who came, nobody knows who is new: missing, which is not zero.
    if !people.isKnown, !arrivals.everybody.isMoreThanNone { (arrivals.newcomers, arrivals.returning, arrivals.everybody) = (people, people, people) }
    guard let concealment else { return arrivals }
    // In the first period neither is told.
    if !arrivals.isFirst, arrivals.everybody.isKnown, !concealment.showsArrivals(in: period) {
      (arrivals.newcomers, arrivals.returning) = (arrivals.newcomers.concealed, arrivals.returning.concealed)
    }
    if people.value == nil, people.isProtected || arrivals.everybody.isKnown { arrivals.everybody = arrivals.everybody.concealed }
    return arrivals
  }

  /// People who in a period reached the number of sessions of an activity that completes it; nil for an activity without one.
  func completions(of activity: Activity, in axis: Axis, _ period: Period) -> Figure? {
    let figure = PeopleHistory(everybody: everything).completions(of: activity, in: axis, period)
    guard let concealment, !concealment.showsCompletions(of: activity, in: axis, period) else { return figure }
    return figure?.concealed
  }

  /// How many people of a period are counted in several of its axes or communes.
  func overlaps(in period: Period) -> Overlaps { Overlaps(everything, in: period) }

  /// How many descriptions with nothing but a name were given to the person of that name.
  var byNameAlone: Int { facts.people.linkage.byNameAlone }

  /// How many questions of who is who are open.
  var openQuestions: Int { facts.people.linkage.questions.count }

  // MARK: - Sessions and counts

  /// A session that was held, and who was there.
  struct HeldSession {
    var session: FactTable.SessionFact
    var summary: SessionSummary
    /// Whether who was there is not told.
    var isProtected = false
  }

  /// The sessions held in any of the periods, by day.
  var heldSessions: [HeldSession] {
    everything.sessions(inAnyOf: figures.periods).map { number in
      var session = HeldSession(session: facts.sessions[number], summary: SessionSummary(of: number, in: everything))
      guard let concealment else { return session }
      if concealment.hides(session: number) {
        session.isProtected = true
        (session.summary.present, session.summary.named, session.summary.organisations) = (0, 0, 0)
      } else if let least = concealment.rule.organisations, session.summary.organisations < least {
        session.summary.organisations = 0
      }
      return session
    }.filter(\.summary.isHeld)
  }

  /// The last day of a period of which a sheet tells.
  func lastDocumentedDay(in period: Period) -> Day? { facts.sessions[facts.sessionRange(of: period)].last(where: \.isDocumented)?.key.day }

  /// Sessions of the periods in which somebody was, and of which nobody says how long they took.
  var sessionsWithoutLength: Int {
    everything.sessions(inAnyOf: figures.periods).count { number in
      var isAttended = false
      everything.forEachRow(of: number, as: .participation) { _, _ in isAttended = true }
      return isAttended && facts.sessions[number].minutes == nil
    }
  }

  /// Each count that lies whole in one of the periods; of those that tell of people, sums of as many as are shown together, without a number where they are hidden.
  var counts: [ListedCount] {
    let shown = facts.counts.filter { count in figures.periods.contains { $0.contains(count) } && !isAboutPeople(count) }.map {
      ListedCount(count: $0, value: $0.value)
    }
    guard let concealment else { return shown }
    let sums = concealment.countGroups.filter { group in figures.periods.contains { $0.first <= group.first && group.last <= $0.last } }.map { group in
      var count = facts.counts[group.counts[0]]
      (count.day, count.lastDay) = (group.first, group.last)
      return ListedCount(count: count, value: group.sum)
    }
    return (shown + sums).enumerated().sorted { ($0.element.count.day, $0.offset) < ($1.element.count.day, $1.offset) }.map(\.element)
  }

  /// A count, or a sum of several; no value where it is not shown.
  struct ListedCount {
    var count: CampaignCount
    var value: Int?
  }

  private func isAboutPeople(_ count: CampaignCount) -> Bool {
    guard let rule = concealment?.rule else { return false }
    return project.metrics.first { $0.code == count.metric }.map { rule.threshold(of: $0, in: project.axes) != nil } ?? true
  }

  /// What was counted at sessions, for each metric and kind of count.
  var sumsAtSessions: [Session.Key: [Tally.MetricKey: Int]] {
    var sums: [Session.Key: [Tally.MetricKey: Int]] = [:]
    for count in facts.counts where !isAboutPeople(count) {
      guard let key = count.session else { continue }
      sums[key, default: [:]][Tally.MetricKey(metric: count.metric, isEstimated: count.isEstimated), default: 0] += count.value
    }
    return sums
  }

  // MARK: - Rows and sheets

  /// The sheets that everything was read from.
  var sources: [SheetSource] { facts.sources }

  /// Whether it may be told how many rows a sheet has: those of people, and of counts about people, say how many there were.
  func tellsRows(of source: SheetSource) -> Bool {
    guard let rule = concealment?.rule else { return true }
    return source.kind == .campaign && !project.metrics.contains { rule.threshold(of: $0, in: project.axes) != nil }
  }

  /// Participations of a period without a name.
  func unnamed(in period: Period) -> Int { everything.unnamedParticipations(in: period) }

  /// From the rows of attendance sheets to the participations of the periods, step by step; nil where small groups are protected: whoever knows how many rows a file has knows how many came.
  var reconciliation: Reconciliation? {
    guard concealment == nil else { return nil }
    let kept = facts.sources.filter { $0.kind != .campaign }.reduce(0) { $0 + $1.rowsKept }
    var (shown, unnamed) = (0, 0)
    for session in everything.sessions(inAnyOf: figures.periods) {
      everything.forEachRow(of: session, as: .participation) { row, _ in
        shown += 1
        if facts.person[row] < 0 { unnamed += 1 }
      }
    }
    return Reconciliation(
      rowsKept: kept, told: facts.toldCount, attendances: facts.attendanceCount, present: facts.isPresent.count { $0 },
      participations: facts.participates.count { $0 }, shown: shown, unnamed: unnamed)
  }
}

/// How many attendances are left after each step from the rows of sheets to the participations of a report.
struct Reconciliation {
  /// Rows that attendance sheets kept, and what those tell.
  var rowsKept, told: Int
  /// Once several rows of a person at one session are one.
  var attendances: Int
  /// Those of people who were there.
  var present: Int
  /// Those of different people, by the likelier answers.
  var participations: Int
  /// Those in the periods and axes of the report, and how many of them have no name.
  var shown, unnamed: Int
}
