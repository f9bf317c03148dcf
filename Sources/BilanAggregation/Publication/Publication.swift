internal import BilanMatching
public import BilanModel

/// Every number that leaves: the one door between what was counted and whatever shows it, be it a workbook, a text, JSON, CSV or a trace.
///
/// It is made once, of the facts, and keeps these to itself: whoever writes a report or a line of JSON can ask for figures, lists and lines of the ledger, and can count nothing anew.
/// Today everything passes as it is; what must not be told of small groups is to be kept back here, and nowhere else.
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

  private struct Question: Hashable {
    var indicators: [Indicator]
    var periods: [Period]
  }

  /// - Parameters:
  ///   - periods: May overlap, and need not be those of the project.
  ///   - level: How finely places are told apart in `figures`; all else is by commune.
  public init(_ facts: FactTable, _ project: Project, periods: [Period], level: PlaceLevel = .commune) {
    self.project = project
    self.facts = facts
    frame = FactFrame(facts, project, level: .commune, restriction: Restriction())
    let figures = level == .commune ? FigureSet(frame, periods: periods) : FigureSet(facts, project: project, periods: periods, level: level)
    self.figures = figures
    everything = Membership(everythingIn: frame)
    known = level == .commune ? [Question(indicators: project.indicators, periods: figures.periods): figures] : [:]
  }

  // MARK: - Figures

  /// Figures by commune of other indicators than the project's, or of another period, by the same rules.
  func figures(of indicators: [Indicator]? = nil, in periods: [Period]? = nil) -> FigureSet {
    let question = Question(indicators: indicators ?? project.indicators, periods: periods ?? figures.periods)
    if let known = known[question] { return known }
    let found = FigureSet(frame.asked(for: question.indicators), periods: question.periods)
    known[question] = found
    return found
  }

  /// Two periods side by side.
  ///
  /// - Parameter sent: The figures of the first as they were sent: they are compared with, where today's are others.
  public func comparison(from base: Period, to period: Period, sent: SentFigures? = nil) -> PeriodComparison {
    let holdsBoth = figures.level == .commune && figures.periods.contains(base) && figures.periods.contains(period)
    var comparison = PeriodComparison(frame, (holdsBoth ? figures : figures(in: [base, period])).showing(sent), from: base, to: period)
    comparison.sent = sent
    return comparison
  }

  /// The sessions planned in a period, and those of which something was received.
  public func completeness(of period: Period) -> Completeness { Completeness(facts, project, period) }

  /// Goes from figures back to the lines of sheets.
  public var tracer: Tracer { Tracer(frame) }

  /// What the additive figures are summed from, line by line.
  func ledger(_ language: Language) -> Ledger { Ledger(frame, figures, language) }

  // MARK: - People

  /// Who came for the first time, who came back, who completed a training.
  var history: PeopleHistory { PeopleHistory(everybody: everything) }

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
  }

  /// The sessions held in any of the periods, by day.
  var heldSessions: [HeldSession] {
    everything.sessions(inAnyOf: figures.periods).map { HeldSession(session: facts.sessions[$0], summary: SessionSummary(of: $0, in: everything)) }
      .filter(\.summary.isHeld)
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

  /// Each count that lies whole in one of the periods.
  var counts: [CampaignCount] { facts.counts.filter { count in figures.periods.contains { $0.contains(count) } } }

  /// What was counted at sessions, for each metric and kind of count.
  var sumsAtSessions: [Session.Key: [Tally.MetricKey: Int]] {
    var sums: [Session.Key: [Tally.MetricKey: Int]] = [:]
    for count in facts.counts {
      guard let activity = count.activity else { continue }
      let key = Session.Key(axis: count.axis, activity: activity, day: count.day)
      sums[key, default: [:]][Tally.MetricKey(metric: count.metric, isEstimated: count.isEstimated), default: 0] += count.value
    }
    return sums
  }

  // MARK: - Rows and sheets

  /// The sheets that everything was read from.
  var sources: [SheetSource] { facts.sources }

  /// Participations of a period without a name.
  func unnamed(in period: Period) -> Int {
    var unnamed = 0
    for session in everything.sessions(in: period) {
      everything.forEachRow(of: session, as: .participation) { row, _ in if facts.person[row] < 0 { unnamed += 1 } }
    }
    return unnamed
  }

  /// From the rows of attendance sheets to the participations of the periods, step by step.
  var reconciliation: Reconciliation {
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
