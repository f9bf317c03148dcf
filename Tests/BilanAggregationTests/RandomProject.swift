import BilanModel
import TestSupport

/// A project and its sheets, drawn from small vocabularies so that everything collides with everything.
struct RandomProject {
  let project: Project
  let sheets: [Sheet]
  /// The periods to count in: all of the project's, or some.
  let periods: [Period]

  static let activities: [Code<Activity>] = ["film", "rencontre", "rue", "jeu"]
  static let metrics: [Code<Metric>] = ["affiches", "rubans"]
  static let people = ["berg", "diallo", "elhaddad", "nguyen", "peeters"]
  static let organisations = ["cpas", "ocmw", "police"]
  static let places = [
    Place.saintGilles, .saintGilles, .forest, .anderlecht, Place(number: 21009),
    Place(number: 62063), .elsewhere, .notStated, .notStated,
  ]
  /// First and last days of periods, their neighbours, and days far from all.
  static let days = [
    "2021-05-05", "2022-12-31", "2023-01-01", "2023-06-30", "2023-07-01", "2023-08-31",
    "2023-09-01", "2023-12-31", "2024-01-01", "2024-02-29", "2024-08-31", "2024-12-31",
    "2025-01-01",
  ].map { day($0) }

  init(_ seed: UInt64) {
    var random = Seeded(seed)
    project = RandomProject.project(&random)
    let all = project.periods
    periods = random.once(in: 4) ? [random.pick(all)] : all
    var sheets: [Sheet] = []
    for number in 1...Int.random(in: 1...5, using: &random) {
      let sheet = RandomProject.sheet(number, project, &random)
      sheets.append(sheet)
      if random.once(in: 4) { sheets.append(RandomProject.copy(of: sheet, number, &random)) }
      if random.once(in: 4) { sheets.append(RandomProject.onAnotherDay(sheet, number, &random)) }
    }
    self.sheets = RandomProject.withoutOverlaps(sheets).shuffled(using: &random)
  }

  /// What becomes of counts that overlap has tests of its own (CountOverlapTests); here each stands alone, by the plainest rule.
  private static func withoutOverlaps(_ sheets: [Sheet]) -> [Sheet] {
    var sheets = sheets
    var kept: [(hash: String, count: CampaignCount)] = []
    for index in sheets.indices {
      let hash = sheets[index].source.hash
      sheets[index].content.counts = sheets[index].content.counts.filter { count in
        let meets = kept.contains { other in
          let count2 = other.count
          return (other.hash != hash || count2 != count) && count.metric == count2.metric && count.axis == count2.axis
            && count.isEstimated == count2.isEstimated && count.day <= count2.lastDay && count2.day <= count.lastDay
            && (count.place == count2.place || count.place == .notStated || count2.place == .notStated)
        }
        if !meets { kept.append((hash, count)) }
        return !meets
      }
    }
    return sheets
  }

  /// The same bytes for the same sessions, under another name.
  private static func copy(of sheet: Sheet, _ number: Int, _ random: inout Seeded) -> Sheet {
    var copy = sheet
    copy.source.name = random.pick(["a copy \(number).csv", "z copy \(number).csv"])
    return copy
  }

  /// The same bytes on a day from outside them: another sheet.
  private static func onAnotherDay(_ sheet: Sheet, _ number: Int, _ random: inout Seeded) -> Sheet {
    var other = sheet
    other.source.name = "other day \(number).csv"
    let moved = day("2024-04-04")
    for i in other.content.sessions.indices { other.content.sessions[i].key.day = moved }
    for i in other.content.counts.indices {
      let length = other.content.counts[i].lastDay.number - other.content.counts[i].day.number
      other.content.counts[i].day = moved
      other.content.counts[i].lastDay = Day(number: moved.number + length)
    }
    return other
  }

  private static func project(_ random: inout Seeded) -> Project {
    let schoolYears = [
      Period(code: "2022-2023", first: day("2022-09-01"), last: day("2023-08-31"))!,
      Period(code: "2023-2024", first: day("2023-09-01"), last: day("2024-08-31"))!,
    ]
    let halves = [
      Period(code: "2023-1", first: day("2023-01-01"), last: day("2023-06-30"))!,
      Period(code: "2023-2", first: day("2023-07-01"), last: day("2023-12-31"))!, year(2024),
    ]
    let periods = random.pick([[year(2023)], [year(2023), year(2024)], schoolYears, halves])
    let axes = (0..<Int.random(in: 0...5, using: &random)).map { number in
      axis("\(number + 1)", random.pick(Axis.Status.allCases), planned(&random))
    }
    let metrics = metrics.prefix(Int.random(in: 0...2, using: &random)).map {
      Metric(code: $0, title: Localized(same: $0.text))
    }
    let communes = [forest, anderlecht].shuffled(using: &random)
      .prefix(Int.random(in: 0...2, using: &random))
    var indicators = Indicator.builtIn + metrics.map(Indicator.sum)
    if random.once(in: 3) { indicators.shuffle(using: &random) }
    return BilanAggregationTests.project(
      axes: axes, metrics: metrics, indicators: indicators, periods: periods,
      participating: Array(communes))
  }

  private static func planned(_ random: inout Seeded) -> [Activity] {
    activities.shuffled(using: &random).prefix(Int.random(in: 0...3, using: &random)).map { code in
      Activity(
        code: code, title: Localized(same: code.text), kind: random.pick(Activity.Kind.allCases),
        minutes: random.pick([nil, 45, 100]))
    }
  }

  private static func key(_ project: Project, _ random: inout Seeded) -> Session.Key {
    // Now and then an axis the project does not have.
    let axes = project.axes.map(\.code) + (random.once(in: 6) || project.axes.isEmpty ? ["9"] : [])
    return Session.Key(
      axis: random.pick(axes), activity: random.pick(activities), day: random.pick(days))
  }

  private static func sheet(_ number: Int, _ project: Project, _ random: inout Seeded) -> Sheet {
    var content = SheetContent()
    for _ in 1...Int.random(in: 1...3, using: &random) {
      let key = key(project, &random)
      let isKnown = project.axis(key.axis)?.activities.contains { $0.code == key.activity } ?? false
      content.sessions.append(
        Session(
          key: key, unplannedTitle: isKnown ? nil : random.pick([nil, "Titre", "titre", "été"]),
          minutes: random.pick([nil, nil, 50, 90]), place: random.pick(places)))
    }
    content.people = people.shuffled(using: &random).prefix(4).map {
      Person(key: $0, familyName: $0, givenName: "x")
    }
    content.organisations = organisations.shuffled(using: &random).map {
      Organisation(key: $0, name: $0)
    }
    let rows = Int32.random(in: 0...14, using: &random)
    for line in 0..<rows {
      content.attendances.append(
        Attendance(
          session: Int32.random(in: 0..<Int32(content.sessions.count), using: &random),
          person: Int32.random(in: -1..<4, using: &random),
          organisation: Int32.random(in: -1..<3, using: &random), place: random.pick(places),
          line: line, presence: random.pick([.present, .present, .registered, .excused, .absent])))
    }
    for line in 0..<Int32.random(in: 0...4, using: &random) {
      let key = key(project, &random)
      content.counts.append(
        CampaignCount(
          metric: random.pick(metrics), axis: key.axis, activity: random.pick([nil, key.activity]),
          unplannedTitle: "Titre", day: key.day, lastDay: Day(number: key.day.number + random.pick([0, 0, 30, 90, 364])), place: random.pick(places),
          value: Int.random(in: 0...3, using: &random), isEstimated: random.once(in: 3),
          line: line))
    }
    let name = "f\(number).csv"
    return Sheet(source: BilanAggregationTests.source(name, bytes: number), content: content)
  }
}
