public import BilanModel
internal import BilanProtection

/// Which numbers of a project are not shown, because somebody could be found by them.
///
/// It is made once of all facts and holds for every report, whatever its form, language and period: what one of them hides no other shows.
public struct Concealment: Sendable {
  public let rule: ProtectionRule
  /// How many numbers are hidden because they are small, and beside them because those could be worked out.
  public private(set) var (small, beside) = (0, 0)
  /// Breakdowns of which something is hidden, and how much.
  public private(set) var shares: [ProtectedShare] = []
  /// Breakdowns of which something is hidden only because no choice was found in time that hides less.
  public private(set) var tablesGivenUp: [ProtectedTable] = []
  /// Whether participations are told by session and commune.
  let isFine: Bool
  /// Whether nothing is told but totals of axes, communes and months.
  public let isCoarse: Bool
  /// How finely each period is told by months.
  private let grains: [Code<Period>: Grain]
  private let periodsOfCommunesTogether: Set<Code<Period>>
  private let hoursDetails: [Code<Period>: HoursDetail]
  private let known: Set<FigureKey>
  private let hidden: Set<FigureKey>
  private let shownWithin: Set<FigureKey>
  private let hiddenSessions: Set<Int>
  private let shownSpots: Set<PublishedNumbers.SessionSpot>
  private let shownMonths: Set<PublishedNumbers.MonthKey>
  private let shownArrivals: Set<Code<Period>>
  private let shownCompletions: Set<PublishedNumbers.CompletionKey>
  private let shownLike: Set<PublishedNumbers.LikeKey>
  /// Counts about people as they are listed.
  let countGroups: [CountGroup]
  /// The codes of figures that are too small to be shown, each with its threshold, in the order of the codes.
  public let smallFigures: [(code: String, threshold: Int)]
  /// The numbers of hidden figures that are not known to be safe from being worked out, to within less than the threshold: once they have left they count as shown.
  public let findable: [FigureKey: Rational]

  /// Whether participations of a session and a commune are protected also where they are not told: not where they are very many.
  public let protectsSpots: Bool
  /// The most participations of a period that have no name.
  public let unnamed: Int

  /// The codes of periods in which sessions before them count towards trainings.
  public let periodsOfBegunTrainings: Set<String>

  /// Counts that are listed as one, with their sum; nil where it is hidden.
  struct CountGroup: Sendable {
    var counts: [Int]
    var first, last: Day
    var sum: Int?
  }

  init(_ frame: FactFrame, _ rule: ProtectionRule, periods: [Period], released: [Release] = [], comparedWith compared: [Period] = []) {
    self.rule = rule
    let numbers = PublishedNumbers(frame, rule, periods: periods, released: released, comparedWith: compared)
    let protector = Protector(numbers.system)
    let statements = numbers.system.statements
    func isHidden(_ statement: Int) -> Bool { protector.hidden.contains(statement) || statements[statement].role == .latent }
    let everything = Membership(everythingIn: frame)
    unnamed = periods.map { everything.unnamedParticipations(in: $0) }.max() ?? 0
    let begun = periods.filter { everything.sessions(before: $0).contains { frame.trainingOfSession[$0] != nil } }
    periodsOfBegunTrainings = Set(begun.map(\.code.text))
    isFine = numbers.isFine
    protectsSpots = numbers.isFound
    isCoarse = numbers.isCoarse
    grains = numbers.grains
    periodsOfCommunesTogether = numbers.periodsOfCommunesTogether
    hoursDetails = numbers.hoursDetails
    known = Set(numbers.figures.keys)
    hidden = Set(numbers.figures.filter { isHidden($0.value) }.keys)
    shownWithin = Set(numbers.within.filter { !isHidden($0.value) }.keys)
    hiddenSessions = Set(numbers.sessions.filter { isHidden($0.value) }.keys)
    shownSpots = Set(numbers.spots.filter { !isHidden($0.value) }.keys)
    shownMonths = Set(numbers.months.filter { !isHidden($0.value) }.keys)
    shownArrivals = Set(numbers.arrivals.filter { !isHidden($0.value.newcomers) && !isHidden($0.value.returning) }.keys)
    shownCompletions = Set(numbers.completions.filter { !isHidden($0.value) }.keys)
    shownLike = Set(numbers.like.filter { !isHidden($0.value) }.keys)
    countGroups = numbers.countGroups.map {
      CountGroup(counts: $0.counts, first: $0.first, last: $0.last, sum: isHidden($0.statement) ? nil : statements[$0.statement].value)
    }
    smallFigures = numbers.figures.compactMap { key, statement in
      guard statements[statement].value > 0, let reach = statements[statement].reach, reach.lowerBound == 0 else { return nil }
      return (FigureCode.text(of: key), reach.upperBound)
    }.sorted { $0.code < $1.code }
    findable = numbers.figures.filter { isHidden($0.value) && numbers.isFindable($0.key, $0.value, protector) }.mapValues { Rational(statements[$0].value) }
    count(numbers, protector, isHidden)
  }

  /// Counts what is hidden, of how small numbers and of which tables.
  private mutating func count(_ numbers: PublishedNumbers, _ protector: Protector, _ isHidden: (Int) -> Bool) {
    let statements = numbers.system.statements
    for statement in protector.hidden {
      if statements[statement].isSensitive { small += 1 } else { beside += 1 }
    }
    // What is hidden for the sake of numbers that stand in no report is hidden because those are small.
    if small == 0, beside > 0 { small = statements.count { $0.isSensitive } }
    for (table, all) in numbers.tables {
      let hidden = all.count { isHidden($0) }
      if hidden > 0 { shares.append(ProtectedShare(table: table, hidden: hidden, all: all.count)) }
      if !all.isDisjoint(with: protector.givenUp) { tablesGivenUp.append(table) }
    }
  }

  /// Whether anything is hidden.
  public var hidesAnything: Bool { small > 0 }

  /// Whether a figure is hidden. What the rule does not know is: a number that nobody looked at is not shown.
  func hides(_ key: FigureKey, of indicator: Indicator, in project: Project) -> Bool {
    switch indicator.rule {
    case .ratio:
      return indicator.parts.contains { part in
        var part = part
        part.placeOf = indicator.placeOf ?? part.placeOf
        part.dimension = indicator.dimension ?? part.dimension
        var own = key
        own.indicator = part.code
        return hides(own, of: part, in: project)
      }
    case .rate(let part):
      var own = key
      own.indicator = part.code
      guard part.isPersonal(rule, project), key.place == nil else { return hides(own, of: part, in: project) }
      return part.parts.isEmpty ? !shownWithin.contains(own) : true
    default:
      guard indicator.isPersonal(rule, project) else { return false }
      return !known.contains(key) || hidden.contains(key)
    }
  }

  /// What of a figure may be shown.
  func shown(_ figure: Figure, at key: FigureKey, of indicator: Indicator, in project: Project) -> Figure {
    shown(figure, at: key, of: indicator, in: project, isHidden: hides(key, of: indicator, in: project))
  }

  /// What of a figure of a crossing may be shown.
  func shown(_ figure: Figure, _ line: Crossing.Line, in span: Period, of indicator: Indicator, _ project: Project) -> Figure {
    var key = line.key
    key.period = span.code
    return shown(figure, at: key, of: indicator, in: project, isHidden: hides(line, in: span, of: indicator, project))
  }

  private func shown(_ figure: Figure, at key: FigureKey, of indicator: Indicator, in project: Project, isHidden: @autoclosure () -> Bool) -> Figure {
    var shown = figure
    if hidesStatus(key, figure, of: indicator, in: project) { shown.protect() } else if figure.value != nil, isHidden() { shown.conceal() }
    // No more people than rows: the high end of a range would tell how many participations there are at least.
    if shown.range != nil, indicator.isUniqueCount, hidesParticipations(inCellOf: key) { shown.range = nil }
    return shown
  }

  /// Whether a figure of a crossing is hidden in some span. In two further breakdowns at once nobody looked at it.
  private func hides(_ line: Crossing.Line, in span: Period, of indicator: Indicator, _ project: Project) -> Bool {
    var (key, indicator) = (line.key, indicator)
    let categories = line.categories
    key.period = span.code
    (key.category, indicator.dimension) = (categories.first, categories.first?.dimension)
    return categories.count > 1 ? indicator.isPersonal(rule, project) : hides(key, of: indicator, in: project)
  }

  /// Whether it is not told how many were in the cell of a figure, so that nothing else may tell whether anybody was.
  private func hidesPeople(inCellOf key: FigureKey) -> Bool {
    [Indicator.participations, .participants].contains { indicator in
      hidden.contains(FigureKey(indicator: indicator.code, period: key.period, axis: key.axis, place: key.place))
    }
  }

  private func hidesParticipations(inCellOf key: FigureKey) -> Bool {
    hidden.contains(FigureKey(indicator: Indicator.participations.code, period: key.period, axis: key.axis, place: key.place))
  }

  /// Whether it is not told how many came from a place in a period.
  func hidesPeople(of place: Place, in period: Period) -> Bool {
    hidesPeople(inCellOf: FigureKey(indicator: Indicator.participations.code, period: period.code, place: place))
  }

  /// Whether a figure without a number, or a zero, tells whether anybody was in a cell of which it is not told how many were: that lists name no organisation is another thing than that nobody came.
  private func hidesStatus(_ key: FigureKey, _ figure: Figure, of indicator: Indicator, in project: Project) -> Bool {
    if case .metric = indicator.rule { return false }
    guard figure.value.map({ $0 == 0 }) ?? (figure.status == .noData || figure.status == .noBase) else { return false }
    return indicator.effectivePlaceOf == .person && indicator.isPersonal(rule, project) && hidesPeople(inCellOf: key)
  }

  /// Whether the project's communes are told as one within an axis.
  func tellsCommunesTogether(in period: Period) -> Bool { periodsOfCommunesTogether.contains(period.code) }

  /// How hours of a period are told.
  func hoursDetail(in period: Period) -> HoursDetail { hoursDetails[period.code] ?? .byAxisAndCommune }

  /// Whether a figure of the project's communes together is hidden.
  func hidesWithin(_ key: FigureKey, of indicator: Indicator, in project: Project) -> Bool {
    guard indicator.parts.isEmpty else { return true }
    return indicator.isPersonal(rule, project) && !shownWithin.contains(key)
  }

  func hides(session: Int) -> Bool { isCoarse || hiddenSessions.contains(session) }

  /// Whether any session of a period, or of one of its axes, is hidden.
  func hidesAnySession(among sessions: [Int]) -> Bool { sessions.contains { hides(session: $0) } }

  func shows(session: Int, column: Int) -> Bool { shownSpots.contains(PublishedNumbers.SessionSpot(session: session, column: column)) }

  func shows(month: Day, of indicator: Code<Indicator>, in period: Code<Period>) -> Bool {
    shownMonths.contains(PublishedNumbers.MonthKey(indicator: indicator, period: period, month: month))
  }

  func grain(of period: Period) -> Grain { grains[period.code] ?? .period }

  func showsArrivals(in period: Period) -> Bool { shownArrivals.contains(period.code) }

  func showsCompletions(of activity: Activity, in axis: Axis, _ period: Period) -> Bool {
    shownCompletions.contains(PublishedNumbers.CompletionKey(axis: axis.code, activity: activity.code, period: period.code))
  }

  /// Whether a figure of what two periods have in common is hidden.
  func hidesLike(_ key: FigureKey, of indicator: Indicator, in project: Project, from base: Period, to period: Period) -> Bool {
    guard indicator.isPersonal(rule, project) else { return false }
    guard indicator.parts.isEmpty else { return true }
    return !shownLike.contains(PublishedNumbers.LikeKey(base: base.code, period: period.code, figure: key))
  }
}

extension Concealment {
  /// - Parameters:
  ///   - periods: Those of the project, and any other that a report is asked for.
  ///   - released: Reports that were sent, the first sent first.
  ///   - compared: Those of the periods with which others are compared, besides those that are usual.
  public init(
    _ facts: FactTable, _ project: Project, _ rule: ProtectionRule, periods: [Period], released: [Release] = [], comparedWith compared: [Period] = []
  ) {
    let frame = FactFrame(facts, project, level: .commune, restriction: Restriction())
    self.init(frame, rule, periods: periods.sorted { ($0.first, $0.last) < ($1.first, $1.last) }, released: released, comparedWith: compared)
  }
}

extension Figure {
  /// The same without its number.
  var concealed: Figure {
    var figure = self
    figure.conceal()
    return figure
  }

  /// Takes the number out: that there is one stays known.
  mutating func conceal() {
    if value != nil { protect() }
  }

  /// The same where it is not even known whether there is one.
  mutating func protect() { (value, range, ratioRange, quotient, status) = (nil, nil, nil, nil, .protected) }
}

extension FigureSet {
  /// The same without the figures that a concealment hides.
  func concealing(_ concealment: Concealment?) -> FigureSet {
    guard let concealment else { return self }
    return showing { concealment.shown($0, at: $1, of: $2, in: project) }
  }

  /// The same without the figures that are not to be shown.
  func concealing(_ isHidden: (FigureKey, Indicator) -> Bool) -> FigureSet {
    showing { figure, key, indicator in figure.value != nil && isHidden(key, indicator) ? figure.concealed : figure }
  }

  /// The same with what may be shown of each figure.
  private func showing(_ shown: (Figure, FigureKey, Indicator) -> Figure) -> FigureSet {
    var set = self
    for indicator in project.indicators {
      for period in periods {
        for key in keys(of: indicator, in: period) { set.show(shown(self[key], key, indicator), at: key) }
      }
    }
    return set
  }
}
