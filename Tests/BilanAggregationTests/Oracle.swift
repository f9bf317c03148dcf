import BilanModel

/// docs/counting.md once more, with plain loops: what the figures must be, found without anything of the engine.
struct Oracle {
  private let project: Project
  private let periods: [Period]
  private var attendances: [Attended] = []
  private var sessions: [Held] = []
  private var counts: [CampaignCount] = []

  private struct Attended {
    var session: Session.Key
    var person: String?
    var organisation: String?
    var place: Place
    var isPresent: Bool
  }

  private struct Held {
    var key: Session.Key
    var places: [Place] = []
    var minutes: [Int] = []
    var hasHeadCount = false
  }

  init(_ sheets: [Sheet], _ project: Project, _ periods: [Period]) {
    self.project = project
    self.periods = periods
    var seen: [(hash: String, keys: Set<Session.Key>)] = []
    for sheet in sheets {
      var keys = Set(sheet.content.sessions.map(\.key))
      for count in sheet.content.counts {
        keys.insert(
          Session.Key(axis: count.axis, activity: count.activity ?? "-", day: count.day))
      }
      if seen.contains(where: { $0.hash == sheet.source.hash && $0.keys == keys }) { continue }
      seen.append((sheet.source.hash, keys))
      read(sheet.content)
    }
  }

  private mutating func read(_ content: SheetContent) {
    for session in content.sessions {
      let index = place(of: session.key)
      sessions[index].places.append(session.place)
      if let minutes = session.minutes { sessions[index].minutes.append(Int(minutes)) }
    }
    for row in content.attendances {
      let organisation = row.organisation < 0 ? nil : content.organisations[Int(row.organisation)].key
      put(
        Attended(
          session: content.sessions[Int(row.session)].key,
          person: row.person < 0 ? nil : content.people[Int(row.person)].key,
          organisation: organisation, place: row.place, isPresent: row.presence == .present))
    }
    for count in content.counts {
      counts.append(count)
      guard let activity = count.activity else { continue }
      let kind = project.axis(count.axis)?.activities.first { $0.code == activity }?.kind
      if kind == .campaign || kind == .dutyService { continue }
      let index = place(of: Session.Key(axis: count.axis, activity: activity, day: count.day))
      sessions[index].places.append(count.place)
      sessions[index].hasHeadCount = true
    }
  }

  private mutating func place(of key: Session.Key) -> Int {
    if let index = sessions.firstIndex(where: { $0.key == key }) { return index }
    sessions.append(Held(key: key))
    return sessions.count - 1
  }

  /// One person on several lines of one session is one attendance.
  private mutating func put(_ row: Attended) {
    for i in attendances.indices {
      let known = attendances[i]
      guard row.person != nil, known.session == row.session, known.person == row.person
      else { continue }
      attendances[i].isPresent = known.isPresent || row.isPresent
      if row.place.number < known.place.number { attendances[i].place = row.place }
      if let mine = row.organisation, mine < known.organisation ?? "~" {
        attendances[i].organisation = mine
      }
      return
    }
    attendances.append(row)
  }

  private func length(of key: Session.Key) -> Int? {
    let told = sessions.first { $0.key == key }!.minutes
    if !told.isEmpty { return told.max() }
    return project.axis(key.axis)?.activities.first { $0.code == key.activity }?.minutes
  }

  /// Whether something at a place stands in a column (nil is the total).
  private func stands(_ place: Place, in column: Place?) -> Bool {
    guard let column else { return true }
    let own = project.communes.map { $0.code.text }
    if own.contains(String(place.number)) || place.number == 99_999 { return place == column }
    return column == .elsewhere
  }

  private func stands(_ day: Day, _ axis: Code<Axis>, in period: Period, _ line: Code<Axis>?) -> Bool {
    guard project.axes.contains(where: { $0.code == axis }) else { return false }
    return day >= period.first && day <= period.last && (line == nil || line == axis)
  }

  func figure(_ key: FigureKey) -> Figure {
    let period = periods.first { $0.code == key.period }!
    let rule = project.indicators.first { $0.code == key.indicator }!.rule
    let isUnrun = project.axes.contains { $0.code == key.axis && $0.status == .notImplemented }
    let none = Figure(value: nil, status: isUnrun ? .notImplemented : .noData)
    func known(_ value: Int) -> Figure { Figure(value: Rational(value), status: .value) }

    if case .metric(let metric) = rule {
      var values: [Int] = []
      for count in counts
      where count.metric == metric && count.isEstimated == key.isEstimated
        && stands(count.day, count.axis, in: period, key.axis) && stands(count.lastDay, count.axis, in: period, key.axis) && stands(count.place, in: key.place)
      {
        values.append(count.value)
      }
      return values.isEmpty ? none : known(values.reduce(0, +))
    }
    let line = attendances.filter { stands($0.session.day, $0.session.axis, in: period, key.axis) }
    if rule == .sessions {
      var held = 0
      var here = 0
      for session in sessions where stands(session.key.day, session.key.axis, in: period, key.axis) {
        let hasAnyone = line.contains { $0.session == session.key && $0.isPresent }
        guard hasAnyone || session.hasHeadCount else { continue }
        held += 1
        if stands(session.places.min()!, in: key.place) { here += 1 }
      }
      return line.isEmpty && held == 0 ? none : known(here)
    }
    if line.isEmpty { return none }
    let present = line.filter { $0.isPresent && stands($0.place, in: key.place) }
    switch rule {
    case .participations: return known(present.count)
    case .participants: return known(Set(present.compactMap(\.person)).count)
    case .organisations:
      let named = Set(present.compactMap(\.organisation))
      return line.allSatisfy { $0.organisation == nil } || named.isEmpty && !present.isEmpty ? none : known(named.count)
    default:
      let lengths = present.map { length(of: $0.session) }
      let told = lengths.compactMap(\.self)
      if told.isEmpty && !lengths.isEmpty { return none }
      return Figure(
        value: Rational(told.reduce(0, +), over: 60),
        status: told.count < lengths.count ? .partial : .value)
    }
  }

  /// Attendances and counts on no day, or in no axis, that is counted.
  var outside: Int {
    var number = 0
    for row in attendances
    where !periods.contains(where: { stands(row.session.day, row.session.axis, in: $0, nil) }) {
      number += 1
    }
    for count in counts
    where !periods.contains(where: { stands(count.day, count.axis, in: $0, nil) && stands(count.lastDay, count.axis, in: $0, nil) }) {
      number += 1
    }
    return number
  }
}
