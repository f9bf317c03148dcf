import BilanModel

@testable import BilanAggregation

/// docs/counting.md once more, to be read as the specification: plain loops from sheets to the things that count in a cell, with nothing of the engine.
///
/// `Reference.swift` settles what sheets say, `+Cells` says which cells a fact belongs to, `+Things` what counts under each rule, `+Plans` what was planned, and `+Figures` makes a figure of the things. A
/// trace is the list of these things, and the ledger their sums by day. Written for projects in which the same name is the same person, and for counts that do not overlap: CountOverlapTests and
/// OverlapOracle have those.
struct Reference {
  let project: Project
  let periods: [Period]
  let level: PlaceLevel
  let restriction: Restriction
  /// Further categories in which every fact has to stand that is counted: those of a crossing.
  var crossed: [BilanModel.Category] = []
  /// The sheets that are read, in the order in which traces number them.
  private(set) var sources: [SheetSource] = []
  private(set) var rows: [Row] = []
  private(set) var sessions: [Held] = []
  private(set) var counts: [Counted] = []

  /// A line of a sheet: the number of the sheet among the sources, and of the line in it.
  struct Line: Hashable, Comparable {
    var sheet: Int
    var line: Int

    static func < (a: Self, b: Self) -> Bool { (a.sheet, a.line) < (b.sheet, b.line) }
  }

  /// Somebody at a session: once for each named person, and once for each line without a name.
  struct Row {
    var session: Session.Key
    var person: String?
    var organisation: String?
    var place: Place
    var presence: Presence
    var gender: Gender
    var age: AgeBand
    /// The line that is cited for it.
    var line: Line

    var isPresent: Bool { presence == .present }
  }

  /// A session, with all that sheets say of it.
  struct Held {
    var key: Session.Key
    var places: [Place] = []
    var placesOfCounts: [Place] = []
    var minutes: [Int] = []
    /// The counts that say how many came.
    var headCounts: [Line] = []

    /// Of several places that sheets state the least holds; where they state none, that which all counts that state any state.
    var place: Place {
      let counted = Set(placesOfCounts).subtracting([.notStated])
      return places.filter { $0 != .notStated }.min() ?? (counted.count == 1 ? counted.first! : .notStated)
    }
  }

  struct Counted {
    var count: CampaignCount
    var line: Line
  }

  init(
    _ sheets: [Sheet], _ project: Project, _ periods: [Period], level: PlaceLevel = .commune, restriction: Restriction = Restriction()
  ) {
    (self.project, self.periods, self.level, self.restriction) = (project, periods, level, restriction)
    // The same bytes about the same sessions are one sheet, under the first of its names.
    var kept: [(source: SheetSource, about: Set<Session.Key>, content: SheetContent)] = []
    for sheet in sheets {
      var about = Set(sheet.content.sessions.map(\.key))
      for count in sheet.content.counts { about.insert(Session.Key(axis: count.axis, activity: count.activity ?? "-", day: count.day)) }
      if let known = kept.firstIndex(where: { $0.source.hash == sheet.source.hash && $0.about == about }) {
        kept[known].source = min(kept[known].source, sheet.source)
      } else {
        kept.append((sheet.source, about, sheet.content))
      }
    }
    for (number, sheet) in kept.sorted(by: { $0.source < $1.source }).enumerated() {
      sources.append(sheet.source)
      read(sheet.content, from: number)
    }
  }

  /// The project of a generator, at its level and with its restriction.
  init(_ random: RichProject, restricted: Bool = true) {
    self.init(random.sheets, random.project, random.periods, level: random.level, restriction: restricted ? random.restriction : Restriction())
  }

  private mutating func read(_ content: SheetContent, from sheet: Int) {
    for session in content.sessions {
      let index = number(of: session.key)
      sessions[index].places.append(session.place)
      if let minutes = session.minutes { sessions[index].minutes.append(Int(minutes)) }
    }
    for row in content.attendances {
      settle(
        Row(
          session: content.sessions[Int(row.session)].key, person: row.person < 0 ? nil : content.people[Int(row.person)].key,
          organisation: row.organisation < 0 ? nil : content.organisations[Int(row.organisation)].key, place: row.place,
          presence: row.presence, gender: row.gender, age: row.age, line: Line(sheet: sheet, line: Int(row.line))))
    }
    for count in content.counts {
      let line = Line(sheet: sheet, line: Int(count.line))
      counts.append(Counted(count: count, line: line))
      // A head count of something held in sessions tells that the session took place; one of a month tells of no session.
      guard let activity = count.activity, count.value > 0, count.day == count.lastDay else { continue }
      let kind = planned(count.axis, activity)?.kind
      if kind == .campaign || kind == .dutyService { continue }
      let index = number(of: Session.Key(axis: count.axis, activity: activity, day: count.day))
      sessions[index].placesOfCounts.append(count.place)
      sessions[index].headCounts.append(line)
    }
  }

  private mutating func number(of key: Session.Key) -> Int {
    if let index = sessions.firstIndex(where: { $0.key == key }) { return index }
    sessions.append(Held(key: key))
    return sessions.count - 1
  }

  /// One named person on several lines of one session is one attendance: the best presence, and the least of all else. The first line that tells the presence is cited.
  private mutating func settle(_ row: Row) {
    guard row.person != nil, let known = rows.firstIndex(where: { $0.session == row.session && $0.person == row.person }) else {
      rows.append(row)
      return
    }
    let old = rows[known]
    if row.presence < old.presence || row.presence == old.presence && row.line < old.line { rows[known].line = row.line }
    rows[known].presence = min(old.presence, row.presence)
    rows[known].place = min(old.place, row.place)
    rows[known].gender = min(old.gender, row.gender)
    rows[known].age = min(old.age, row.age)
    rows[known].organisation = [old.organisation, row.organisation].compactMap(\.self).min()
  }

  // MARK: - What is known of a session

  func session(_ key: Session.Key) -> Held { sessions.first { $0.key == key }! }

  /// The planned activity of a code; nil where none is planned.
  func planned(_ axis: Code<Axis>, _ code: Code<Activity>?) -> Activity? {
    project.axes.first { $0.code == axis }?.activities.first { $0.code == code }
  }

  /// Minutes: the longest that a sheet states, else what the project says; nil where nobody does.
  func length(of key: Session.Key) -> Int? { session(key).minutes.max() ?? planned(key.axis, key.activity)?.minutes }

  func period(_ code: Code<Period>) -> Period { periods.first { $0.code == code }! }

  /// Attendances and counts on no day of the periods, or of no axis of the project.
  var outside: Int {
    func isOutside(_ first: Day, _ last: Day, _ axis: Code<Axis>) -> Bool {
      project.axis(axis) == nil || !periods.contains { $0.contains(first) && $0.contains(last) }
    }
    return rows.count { isOutside($0.session.day, $0.session.day, $0.session.axis) }
      + counts.count { isOutside($0.count.day, $0.count.lastDay, $0.count.axis) }
  }
}
