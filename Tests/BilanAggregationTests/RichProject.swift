import BilanModel
import TestSupport

@testable import BilanAggregation

/// A random project with everything indicators can ask for: genders, ages, sectors, audiences, plans, trainings, filters, breakdowns, ratios, rates.
struct RichProject {
  let project: Project
  let sheets: [Sheet]
  let periods: [Period]
  let level: PlaceLevel
  let restriction: Restriction

  static let bands = ["0-17", "18-25", "65+"].compactMap { AgeBand(code: $0) }
  static let audiences = [Localized(fr: "Jeunes", nl: "Jongeren", en: "Young people"), Localized(same: "Public")]
  static let sectors = [
    Sector(code: "social", title: Localized(same: "Social"), words: ["cpas", "ocmw"]),
    Sector(code: "ordre", title: Localized(same: "Ordre"), words: ["police"]),
  ]

  init(_ seed: UInt64) {
    let plain = RandomProject(seed &+ 700_000)
    var random = Seeded(seed &* 31 &+ 7)
    var project = plain.project
    project.axes = project.axes.map { RichProject.enriched($0, project.periods, &random) }
    project.sectors = RichProject.sectors
    project.ageBands = RichProject.bands
    project.territories = [
      Territory(place: Place(number: 5341), name: Localized(same: "Midi"), level: .zone, communes: [21013, 21007]),
      Territory(place: Place(number: 5340), name: Localized(same: "Ouest"), level: .zone, communes: [21001, 21009]),
      Territory(place: Place(number: 4000), name: Localized(same: "Bruxelles"), level: .region, communes: [21001, 21007, 21009, 21013]),
    ]
    project.population = Population(
      inhabitants: [21013: [2023: 50_000, 2024: 49_000], 21007: [2023: 56_000], 21001: [2022: 120_000, 2023: 121_000, 2024: 123_000]],
      source: Localized(same: "test"))
    project.indicators = (0..<8).map { RichProject.indicator($0, project, &random) } + [Indicator.participations]
    self.project = project
    sheets = plain.sheets.map { RichProject.enriched($0, &random) }
    // Periods may overlap, and need not be those of the project.
    periods = plain.periods + (random.once(in: 3) ? [Period(code: "all", first: day("2022-09-01"), last: day("2024-12-31"))!] : [])
    level = random.pick([.commune, .commune, .zone, .region])
    restriction = random.once(in: 4) ? RichProject.restriction(project, level, &random) : Restriction()
  }

  private static func enriched(_ axis: Axis, _ periods: [Period], _ random: inout Seeded) -> Axis {
    var axis = axis
    axis.activities = axis.activities.map { activity in
      var activity = activity
      activity.audience = random.pick([nil] + audiences.map(Optional.some))
      activity.completedFrom = random.pick([nil, 1, 2])
      activity.plan = plan(periods, &random)
      return activity
    }
    return axis
  }

  private static func plan(_ periods: [Period], _ random: inout Seeded) -> Plan? {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: nil
    case 1: .total(Int.random(in: 0...3, using: &random))
    case 2: .byPeriod(Dictionary(periods.map { ($0.code, Int.random(in: 0...3, using: &random)) }, uniquingKeysWith: { a, _ in a }))
    default:
      .days(
        Set((0..<3).map { _ in random.pick(RandomProject.days) }).sorted().map { PlannedSession(day: $0, place: random.pick(RandomProject.places)) })
    }
  }

  private static func enriched(_ sheet: Sheet, _ random: inout Seeded) -> Sheet {
    // The same bytes say the same: what is added follows from the line, and not from the copy.
    var sheet = sheet
    for index in sheet.content.attendances.indices {
      var own = Seeded(UInt64(sheet.content.attendances[index].line) &* 977 &+ UInt64(sheet.source.hash.suffix(4), radix: 16)!)
      sheet.content.attendances[index].gender = own.pick(Gender.allCases)
      sheet.content.attendances[index].age = own.pick(bands + [.notStated])
    }
    return sheet
  }

  // MARK: - Indicators

  private static func indicator(_ number: Int, _ project: Project, _ random: inout Seeded) -> Indicator {
    var indicator = leaf("i\(number)", project, &random)
    if random.once(in: 4) {
      let form = random.pick(Indicator.RatioForm.allCases)
      indicator.rule = .ratio(leaf("a\(number)", project, &random), over: leaf("b\(number)", project, &random), as: form)
      indicator.filter = FactFilter()
    } else if random.once(in: 5) {
      indicator.rule = .rate(leaf("a\(number)", project, &random))
      indicator.filter = FactFilter()
    }
    if random.once(in: 3) { indicator.dimension = random.pick(Dimension.allCases) }
    if random.once(in: 4) { indicator.placeOf = random.pick(PlaceOf.allCases) }
    return indicator
  }

  private static func leaf(_ code: String, _ project: Project, _ random: inout Seeded) -> Indicator {
    let metrics = RandomProject.metrics
    let rules: [Indicator.Rule] = [
      .sessions, .plannedSessions, .receivedSessions, .registrations, .participations, .participants, .newcomers, .returning(atLeast: 2),
      .completions, .organisations, .participantHours, .metric(random.pick(metrics)),
    ]
    return Indicator(
      code: Code(code), title: Localized(same: code), rule: random.pick(rules), filter: random.once(in: 2) ? filter(project, &random) : FactFilter())
  }

  private static func filter(_ project: Project, _ random: inout Seeded) -> FactFilter {
    var filter = FactFilter()
    func maybe() -> Bool { random.once(in: 5) }
    if maybe(), !project.axes.isEmpty { filter.axes = [random.pick(project.axes).code] }
    if maybe() { filter.activities = Array(RandomProject.activities.shuffled(using: &random).prefix(2)) }
    if maybe() { filter.kinds = Array(Activity.Kind.allCases.shuffled(using: &random).prefix(3)) }
    if maybe() { filter.audiences = [random.pick(audiences).fr] }
    if maybe() { filter.sectors = [random.pick(sectors).code] }
    if maybe() { filter.genders = [random.pick(Gender.allCases.filter { $0 != .notStated })] }
    if maybe() { filter.ages = [random.pick(bands)] }
    if maybe() { filter.communes = [random.pick([.forest, .saintGilles])] }
    if maybe() { filter.sessionCommunes = [random.pick([.forest, .saintGilles])] }
    return filter
  }

  private static func restriction(_ project: Project, _ level: PlaceLevel, _ random: inout Seeded) -> Restriction {
    var restriction = Restriction()
    if random.once(in: 2) { restriction.months = Set([1, 2, 6, 8, 9, 12].shuffled(using: &random).prefix(3)) }
    for metric in project.metrics where random.once(in: 2) {
      var parts: [CountedPart: Set<Int>] = [:]
      for place in project.places(at: level) + [.elsewhere, .notStated] {
        for isEstimated in [false, true] where random.once(in: 2) {
          parts[CountedPart(place, isEstimated: isEstimated)] = Set([1, 2, 6, 8, 9, 12].shuffled(using: &random).prefix(3))
        }
      }
      restriction.metricMonths[metric.code] = parts
    }
    if random.once(in: 2) { restriction.axes = Set(project.axes.map(\.code).shuffled(using: &random).prefix(2)) }
    if random.once(in: 2) { restriction.places = Set((project.places(at: level) + [.elsewhere, .notStated]).shuffled(using: &random).prefix(3)) }
    return restriction
  }
}
