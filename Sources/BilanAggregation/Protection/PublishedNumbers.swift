internal import BilanModel
internal import BilanProtection

/// All numbers about people that reports of a project may show, in all its forms, languages and periods, with what anybody knows to hold between them.
///
/// Whatever a report leaves out is in it all the same: what cannot be found from everything cannot be found from a part, and the same facts are protected alike in each report.
struct PublishedNumbers {
  let frame: FactFrame
  let rule: ProtectionRule
  /// Reports that were sent, the first sent first.
  let released: [Release]
  var system = StatementSystem()
  /// Where a figure stands in the system; several figures that count the very same stand in one place.
  var figures: [FigureKey: Int] = [:]
  /// Those of a total over the project's own communes alone, which rates show.
  var within: [FigureKey: Int] = [:]
  /// Participations of a session, and of a session by the column of a place.
  var sessions: [Int: Int] = [:]
  var spots: [SessionSpot: Int] = [:]
  var months: [MonthKey: Int] = [:]
  /// How finely each period is told by months.
  var grains: [Code<Period>: Grain] = [:]
  /// Periods in which the project's communes are told as one within an axis.
  var periodsOfCommunesTogether: Set<Code<Period>> = []
  /// How hours are told in each period.
  var hoursDetails: [Code<Period>: HoursDetail] = [:]
  /// People of a period who had, and had not, come before.
  var arrivals: [Code<Period>: (newcomers: Int, returning: Int)] = [:]
  var completions: [CompletionKey: Int] = [:]
  var like: [LikeKey: Int] = [:]
  /// Counts about people, put together as far as they are listed.
  var countGroups: [CountGroup] = []
  /// Whether participations are told by session and commune.
  let isFine: Bool
  /// Whether those of a session and commune are protected also where they are not told.
  let isFound: Bool
  /// Whether nothing is told but totals of axes, communes and months.
  let isCoarse: Bool
  private var identities: [Identity: Int] = [:]
  private var sessionSets: [[Int]: Int] = [:]
  private var atoms: [AtomKey: Int] = [:]
  private var selected: [FactSelection: Membership] = [:]

  /// A session and the column of a place.
  struct SessionSpot: Hashable {
    var session, column: Int
  }

  /// A month of an indicator in a period, or the first of several that are told as one.
  struct MonthKey: Hashable {
    var indicator: Code<Indicator>
    var period: Code<Period>
    var month: Day
  }

  /// A training in a period.
  struct CompletionKey: Hashable {
    var axis: Code<Axis>
    var activity: Code<Activity>
    var period: Code<Period>
  }

  /// A figure of what two periods have in common.
  struct LikeKey: Hashable {
    var base, period: Code<Period>
    var figure: FigureKey
  }

  /// Counts of one metric, axis and place that are listed as one.
  struct CountGroup {
    var counts: [Int]
    var first, last: Day
    var statement: Int
  }

  /// What a number counts, however it is called.
  struct Identity: Hashable {
    var rule: Indicator.Rule
    var rows: FactFilter
    var placeOf: PlaceOf
    /// A column, -1 for all, -2 for the project's own.
    var slot: Int
    var category: Category?
    var sessions: Int
    /// Of what depends on the days before: the first day of the period.
    var start: Day?
  }

  private struct AtomKey: Hashable {
    var counting: Counting
    var rows: FactFilter
    var placeOf: PlaceOf
    var session, column: Int
    var category: Category?
  }

  /// - Parameter compared: The periods with which others are compared, besides those that are usual.
  init(_ frame: FactFrame, _ rule: ProtectionRule, periods: [Period], released: [Release] = [], comparedWith compared: [Period] = []) {
    self.frame = frame
    self.rule = rule
    self.released = released
    let cells = PublishedNumbers.cells(frame, periods)
    isFound = cells.count <= PublishedNumbers.mostCells
    isCoarse = cells.count > PublishedNumbers.mostLinked
    isFine = isFound && 5 * cells.filter { $0 >= rule.people }.reduce(0, +) >= 3 * cells.reduce(0, +)
    let everything = membership(FactSelection(filter: FactFilter(), placeOf: .person, dimension: nil))
    if !isCoarse { addSessions(everything, periods) }
    var indicators: [Indicator] = []
    for indicator in [.participations, .participants, .organisations] + frame.project.indicators { collect(indicator, &indicators) }
    for split in PublishedNumbers.splits { collect(split, &indicators) }
    // What others are related to comes first.
    let (participations, others) = (indicators.filter { $0.rule == .participations }, indicators.filter { $0.rule != .participations })
    indicators = participations + others.filter { $0.rule == .participants } + others.filter { $0.rule != .participants }
    let raw = FigureSet(frame.asked(for: indicators), periods: periods)
    let own = FigureSet(frame.asked(for: indicators.filter { $0.dimension == nil }), periods: periods, isWithinProject: true)
    for period in periods {
      chooseGrain(everything, period)
      chooseCommunes(everything, period)
      chooseHours(everything, period)
      let unnamed = everything.unnamedParticipations(in: period)
      for indicator in indicators { add(indicator, period, raw, own, unnamed: unnamed) }
      addArrivals(everything, period)
      addCompletions(everything, period, unnamed: unnamed)
    }
    relateSpans(indicators, periods, everything)
    guard !isCoarse else { return }
    for period in periods {
      for base in bases(of: period, everything, among: periods, compared) { addLike(everything, base, period, indicators) }
    }
  }

  /// What forms show that no indicator of a project need say: participants by gender and age, participations and organisations by sector.
  private static var splits: [Indicator] {
    [(Indicator.participants, Dimension.gender), (.participants, .age), (.participations, .sector), (.organisations, .sector)].map { indicator, dimension in
      var split = indicator
      split.dimension = dimension
      return split
    }
  }

  /// An indicator, or the parts of a ratio or rate, that counts people.
  private func collect(_ indicator: Indicator, _ indicators: inout [Indicator]) {
    guard indicator.parts.isEmpty else {
      for var part in indicator.parts {
        part.placeOf = indicator.placeOf ?? part.placeOf
        part.dimension = indicator.dimension ?? part.dimension
        collect(part, &indicators)
      }
      return
    }
    if indicator.isPersonal(rule, frame.project), !indicators.contains(indicator) { indicators.append(indicator) }
  }

  /// Participations by session and commune are told where most of them would be shown, and where they are no more than this many numbers.
  private static let mostCells = 1_500

  /// Where there are more of them than this, nothing finer than totals of axes, communes and months is told: to protect more would take minutes.
  private static let mostLinked = 2_500

  /// The participations of each session and commune in which there are any.
  private static func cells(_ frame: FactFrame, _ periods: [Period]) -> [Int] {
    let everything = Membership(everythingIn: frame)
    return everything.sessions(inAnyOf: periods).flatMap { everything.spots(of: $0, as: .participation).values }
  }

  // MARK: - Building

  mutating func membership(_ selection: FactSelection) -> Membership {
    if let known = selected[selection] { return known }
    let found = Membership(frame, selection)
    selected[selection] = found
    return found
  }

  /// A number for a set of sessions.
  mutating func number(of sessions: [Int]) -> Int {
    if let known = sessionSets[sessions] { return known }
    sessionSets[sessions] = sessionSets.count
    return sessionSets.count - 1
  }

  /// The statement of what a number counts, made where it is new.
  mutating func statement(_ identity: Identity, _ make: () -> StatementSystem.Statement) -> Int {
    if let known = identities[identity] { return known }
    let statement = system.add(make())
    identities[identity] = statement
    return statement
  }

  func known(_ identity: Identity) -> Int? { identities[identity] }

  /// A number of people as it is published: hidden where it is small, and where nobody is in a group that is small itself.
  ///
  /// - Parameter cost: What is lost by a person more or less, a hundredth of it by a minute.
  func published(_ value: Int, threshold: Int?, cost: Int, isGroupSmall: Bool = false, isHours: Bool = false) -> StatementSystem.Statement {
    if isHours { return .init(value, cost: cost) }
    let weight = 100 * (cost + Int.bitWidth - max(value, 1).leadingZeroBitCount)
    guard let threshold else { return .init(value, cost: weight) }
    if value == 0 { return .init(0, reach: isGroupSmall ? 0...threshold : nil, cost: weight) }
    return .init(value, reach: value < threshold ? 0...threshold : nil, cost: weight)
  }

  /// A number of people that no report shows, and that must not be found where it is small; of very many cells only those that are shown are protected.
  private func latent(_ value: Int) -> StatementSystem.Statement {
    .init(value, .latent, reach: isFound && 0 < value && value < rule.people ? 0...rule.people : nil)
  }

  /// Participations by session, and by session and place, from which all others are summed.
  private mutating func addSessions(_ everything: Membership, _ periods: [Period]) {
    // Where no list was received everybody knows that nobody is counted.
    for session in everything.sessions(inAnyOf: periods) where !frame.facts.sessions[session].rows.isEmpty {
      let found = everything.spots(of: session, as: .participation)
      let sum = found.values.reduce(0, +)
      let isSmall = sum > 0 && sum < rule.people
      let whole = system.add(published(sum, threshold: rule.people, cost: 100))
      sessions[session] = whole
      var parts: [Int] = []
      for column in everything.grid.places.indices {
        let value = found[Membership.Part(column: column, category: 0)] ?? 0
        // Where communes are not told apart nobody knows from which of them nobody came.
        guard value > 0 || isSmall || isFound else { continue }
        // What is told by session and commune is a number like any other; what is not told must not be found either.
        let atom = system.add(isFine && value > 0 ? published(value, threshold: rule.people, cost: value) : latent(value))
        if isFine, value > 0 { spots[SessionSpot(session: session, column: column)] = atom }
        atoms[AtomKey(counting: .participation, rows: FactFilter(), placeOf: .person, session: session, column: column)] = atom
        parts.append(atom)
      }
      system.relate(whole, isSumOf: parts)
    }
  }

  /// The smallest parts of what adds up: how many rows of a session count in a column and a category, each with its statement.
  mutating func atoms(of session: Int, _ facts: Membership, as counting: Counting) -> [(part: Membership.Part, statement: Int)] {
    guard !frame.facts.sessions[session].rows.isEmpty else { return [] }
    let (filter, placeOf) = (facts.selection.filter.ofRows, facts.selection.placeOf)
    let found = facts.spots(of: session, as: counting)
    let dimension = facts.selection.dimensions.first
    var parts = found.sorted { ($0.key.column, $0.key.category) < ($1.key.column, $1.key.category) }
    if placeOf == .person, dimension == nil {
      // Where nobody is counted somebody could be.
      for column in facts.grid.places.indices where found[Membership.Part(column: column, category: 0)] == nil {
        parts.append((key: Membership.Part(column: column, category: 0), value: 0))
      }
    }
    return parts.compactMap { part, value in
      let category = dimension.map { Category($0, facts.grid.categories![part.category]) }
      let key = AtomKey(counting: counting, rows: filter, placeOf: placeOf, session: session, column: part.column, category: category)
      if let known = atoms[key] { return (part, known) }
      guard value > 0 || isFound else { return nil }
      // Of the participations that all are summed from, these are some; where they are all of them they are the same.
      let whole =
        placeOf == .session
        ? sessions[session] : atoms[AtomKey(counting: .participation, rows: FactFilter(), placeOf: .person, session: session, column: part.column)]
      if counting == .participation, value > 0 || filter == FactFilter(), let whole, system.statements[whole].value == value {
        atoms[key] = whole
        return (part, whole)
      }
      let atom = system.add(.init(value, .latent))
      if let whole { counting == .registration ? system.relate(whole, isAtMost: atom) : system.relate(atom, isAtMost: whole) }
      atoms[key] = atom
      return (part, atom)
    }
  }
}
