import BilanModel

@testable import BilanAggregation

/// Every rule, filter and breakdown of docs/counting.md with plain loops over rows: rows in, one figure out, nothing of the engine.
///
/// Written for projects in which the same name is the same person.
struct RuleOracle {
  private let random: RichProject
  private var rows: [Row] = []
  private var sessions: [Held] = []
  private var counts: [CampaignCount] = []
  private var project: Project { random.project }

  private struct Row {
    var session: Session.Key
    var person: String?
    var organisation: String?
    var place: Place
    var isPresent: Bool
    var gender: Gender
    var age: AgeBand
  }

  private struct Held {
    var key: Session.Key
    var places: [Place] = []
    var minutes: [Int] = []
    var hasHeadCount = false
  }

  init(_ random: RichProject) {
    self.random = random
    var seen: [(hash: String, keys: Set<Session.Key>)] = []
    for sheet in random.sheets {
      var keys = Set(sheet.content.sessions.map(\.key))
      for count in sheet.content.counts { keys.insert(Session.Key(axis: count.axis, activity: count.activity ?? "-", day: count.day)) }
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
      put(
        Row(
          session: content.sessions[Int(row.session)].key, person: row.person < 0 ? nil : content.people[Int(row.person)].key,
          organisation: row.organisation < 0 ? nil : content.organisations[Int(row.organisation)].key, place: row.place,
          isPresent: row.presence == .present, gender: row.gender, age: row.age))
    }
    for count in content.counts {
      counts.append(count)
      guard let activity = count.activity else { continue }
      let kind = planned(count.axis, activity)?.kind
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

  private mutating func put(_ row: Row) {
    for i in rows.indices where row.person != nil && rows[i].session == row.session && rows[i].person == row.person {
      rows[i].isPresent = rows[i].isPresent || row.isPresent
      rows[i].place = min(rows[i].place, row.place)
      rows[i].gender = min(rows[i].gender, row.gender)
      rows[i].age = min(rows[i].age, row.age)
      if let mine = row.organisation, mine < rows[i].organisation ?? "~" { rows[i].organisation = mine }
      return
    }
    rows.append(row)
  }

  private func planned(_ axis: Code<Axis>, _ code: Code<Activity>?) -> Activity? {
    project.axes.first { $0.code == axis }?.activities.first { $0.code == code }
  }

  // MARK: - One figure

  func figure(_ key: FigureKey) -> Figure {
    let indicator = project.indicators.first { $0.code == key.indicator }!
    return figure(indicator, key, outer: indicator, within: false)
  }

  private func figure(_ indicator: Indicator, _ key: FigureKey, outer: Indicator, within: Bool) -> Figure {
    let none = Figure(value: nil, status: project.axes.contains { $0.code == key.axis && $0.status == .notImplemented } ? .notImplemented : .noData)
    switch indicator.rule {
    case .ratio(let above, let below, let form):
      let (a, b) = (figure(above, key, outer: outer, within: within), figure(below, key, outer: outer, within: within))
      guard let x = a.value, let y = b.value else { return none }
      guard y != 0 else { return Figure(value: nil, status: .noBase) }
      let isPartial = a.status == .partial || b.status == .partial
      return Figure(
        value: Rational(x.numerator * y.denominator, over: x.denominator * y.numerator), status: isPartial ? .partial : .value,
        quotient: Figure.Quotient(x, over: y, as: form))
    case .rate(let part):
      let a = figure(part, key, outer: outer, within: key.place == nil)
      guard let x = a.value else { return none }
      guard let people = inhabitants(key), people > 0 else { return Figure(value: nil, status: .noBase) }
      return Figure(
        value: Rational(x.numerator * 10_000, over: x.denominator * people), status: a.status,
        quotient: Figure.Quotient(x, over: Rational(people), as: .number))
    default: return leaf(indicator, key, outer, within, none)
    }
  }

  private func inhabitants(_ key: FigureKey) -> Int? {
    let year = period(key).first.parts.year
    let units = key.place.map { [$0] } ?? project.places(at: random.level)
    if key.place == .elsewhere || key.place == .notStated { return nil }
    var sum = 0
    for unit in units {
      let communes = random.level == .commune ? [unit.number] : Array(project.territories.first { $0.place == unit }!.communes)
      for commune in communes {
        guard let number = project.population.inhabitants[commune]?[year] else { return nil }
        sum += number
      }
    }
    return units.isEmpty ? nil : sum
  }

  private func period(_ key: FigureKey) -> Period { random.periods.first { $0.code == key.period }! }

  private func leaf(_ indicator: Indicator, _ key: FigureKey, _ outer: Indicator, _ within: Bool, _ none: Figure) -> Figure {
    let cell = Cellular(key: key, period: period(key), filter: indicator.filter, placeOf: outer.placeOf ?? indicator.effectivePlaceOf, within: within)
    func known(_ value: Int) -> Figure { Figure(value: Rational(value), status: .value) }
    switch indicator.rule {
    case .metric(let metric):
      let values = counts.filter { $0.metric == metric && $0.isEstimated == key.isEstimated && stands($0, cell) }.map(\.value)
      return values.isEmpty ? none : known(values.reduce(0, +))
    case .plannedSessions, .receivedSessions:
      let expected = expected(cell)
      guard let expected else { return none }
      return known(indicator.rule == .plannedSessions ? expected.count : expected.count(where: \.isReceived))
    case .sessions: return heldSessions(cell, none)
    default: break
    }
    let line = rows.filter { isSelected($0.session, cell) && (key.axis == nil || $0.session.axis == key.axis) }
    if line.isEmpty { return none }
    let inside = line.filter { fits($0, cell.filter) && stands($0, cell) }
    let present = inside.filter(\.isPresent)
    switch indicator.rule {
    case .registrations: return known(inside.count)
    case .participations: return known(present.count)
    case .participants: return known(Set(present.compactMap(\.person)).count)
    case .organisations: return known(Set(present.compactMap(\.organisation)).count)
    case .newcomers:
      let before = Set(
        rows.filter { $0.isPresent && $0.session.day < cell.period.first && project.axis($0.session.axis) != nil }.compactMap(\.person))
      return known(Set(present.compactMap(\.person)).subtracting(before).count)
    case .returning(let least):
      return known(Dictionary(grouping: present.filter { $0.person != nil }, by: \.person).count { Set($0.value.map(\.session)).count >= least })
    case .completions: return known(completions(cell).count)
    case .participantHours:
      let lengths = present.map { length(of: $0.session) }
      let told = lengths.compactMap(\.self)
      if told.isEmpty && !lengths.isEmpty { return none }
      return Figure(value: Rational(told.reduce(0, +), over: 60), status: told.count < lengths.count ? .partial : .value)
    default: return none
    }
  }

  private func length(of key: Session.Key) -> Int? {
    let told = sessions.first { $0.key == key }!.minutes
    return told.max() ?? planned(key.axis, key.activity)?.minutes
  }

  /// What makes a cell: which facts count in it.
  private struct Cellular {
    var key: FigureKey
    var period: Period
    var filter: FactFilter
    var placeOf: PlaceOf
    var within: Bool
  }

  // MARK: - What stands where

  private func column(_ place: Place) -> Place {
    if place == .notStated { return .notStated }
    let units = project.places(at: random.level)
    if random.level == .commune { return units.contains(place) ? place : .elsewhere }
    return units.first { unit in project.territories.first { $0.place == unit }!.communes.contains(place.number) } ?? .elsewhere
  }

  private func isIn(_ place: Place, _ cell: Cellular) -> Bool {
    let column = column(place)
    if let allowed = random.restriction.places, !allowed.contains(column) { return false }
    if cell.within { return column != .elsewhere && column != .notStated }
    return cell.key.place == nil || cell.key.place == column
  }

  private func isCategory(_ value: String, _ cell: Cellular) -> Bool { cell.key.category == nil || cell.key.category!.value == value }

  /// The value of a session's dimension; nil for those of people.
  private func category(_ cell: Cellular, _ axis: Code<Axis>, _ code: Code<Activity>?) -> String? {
    let activity = planned(axis, code)
    switch cell.key.category?.dimension {
    case nil, .gender, .age, .sector: return nil
    case .kind: return activity?.kind.rawValue ?? ""
    case .audience: return activity?.audience?.fr ?? ""
    case .activity: return code.map { "\(axis)/\($0)" } ?? ""
    }
  }

  private func stands(_ row: Row, _ cell: Cellular) -> Bool {
    let place = cell.placeOf == .person ? row.place : sessions.first { $0.key == row.session }!.places.min()!
    guard isIn(place, cell) else { return false }
    switch cell.key.category?.dimension {
    case .gender: return isCategory(row.gender.code ?? "", cell)
    case .age: return isCategory(row.age.code, cell)
    case .sector: return isCategory(sector(row.organisation), cell)
    default: return category(cell, row.session.axis, row.session.activity).map { isCategory($0, cell) } ?? true
    }
  }

  private func sector(_ organisation: String?) -> String {
    guard let organisation else { return "" }
    return project.sectors.first { sector in sector.words.contains(organisation) }?.code.text ?? "other"
  }

  private func stands(_ count: CampaignCount, _ cell: Cellular) -> Bool {
    guard cell.period.contains(count.day), project.axis(count.axis) != nil, cell.key.axis == nil || cell.key.axis == count.axis,
      isUnrestricted(count), isIn(count.place, cell)
    else { return false }
    let filter = cell.filter
    let places = filter.communes + filter.sessionCommunes
    guard filter.sectors.isEmpty, filter.genders.isEmpty, filter.ages.isEmpty, fits(count.axis, count.activity, filter),
      places.isEmpty || places.contains(count.place)
    else { return false }
    // Who was counted is not stated.
    guard let dimension = cell.key.category?.dimension else { return true }
    if [.gender, .age, .sector].contains(dimension) { return isCategory("", cell) }
    return isCategory(category(cell, count.axis, count.activity)!, cell)
  }

  private func isUnrestricted(_ count: CampaignCount) -> Bool {
    (random.restriction.metricMonths[count.metric]?.contains(count.day.parts.month) ?? true) && (random.restriction.axes?.contains(count.axis) ?? true)
  }

  private func isUnrestricted(_ day: Day, _ axis: Code<Axis>) -> Bool {
    (random.restriction.months?.contains(day.parts.month) ?? true) && (random.restriction.axes?.contains(axis) ?? true)
  }

  private func isSelected(_ key: Session.Key, _ cell: Cellular) -> Bool {
    cell.period.contains(key.day) && isChosen(key, cell)
  }

  private func isChosen(_ key: Session.Key, _ cell: Cellular) -> Bool {
    guard project.axis(key.axis) != nil, isUnrestricted(key.day, key.axis), fits(key.axis, key.activity, cell.filter) else { return false }
    let place = sessions.first { $0.key == key }!.places.min()!
    return cell.filter.sessionCommunes.isEmpty || cell.filter.sessionCommunes.contains(place)
  }

  private func fits(_ axis: Code<Axis>, _ code: Code<Activity>?, _ filter: FactFilter) -> Bool {
    let activity = planned(axis, code)
    if !filter.axes.isEmpty && !filter.axes.contains(axis) { return false }
    if !filter.activities.isEmpty && !(code != nil && filter.activities.contains(code!)) { return false }
    if !filter.kinds.isEmpty && !(activity != nil && filter.kinds.contains(activity!.kind)) { return false }
    return filter.audiences.isEmpty || activity?.audience != nil && filter.audiences.contains(activity!.audience!.fr)
  }

  private func fits(_ row: Row, _ filter: FactFilter) -> Bool {
    (filter.genders.isEmpty || filter.genders.contains(row.gender)) && (filter.ages.isEmpty || filter.ages.contains(row.age))
      && (filter.communes.isEmpty || filter.communes.contains(row.place))
      && (filter.sectors.isEmpty || filter.sectors.contains { $0.text == sector(row.organisation) })
  }

  // MARK: - Sessions, plans, trainings

  private func heldSessions(_ cell: Cellular, _ none: Figure) -> Figure {
    let asksPeople = !cell.filter.genders.isEmpty || !cell.filter.ages.isEmpty || !cell.filter.sectors.isEmpty || !cell.filter.communes.isEmpty
    var isKnown = rows.contains { isSelected($0.session, cell) && (cell.key.axis == nil || $0.session.axis == cell.key.axis) }
    var held = 0
    var anywhere = cell
    anywhere.key.place = nil
    anywhere.key.category = nil
    anywhere.within = false
    for session in sessions where isSelected(session.key, cell) && (cell.key.axis == nil || session.key.axis == cell.key.axis) {
      let came = rows.filter { $0.session == session.key && $0.isPresent && fits($0, cell.filter) }
      if counts(session, came, asksPeople, cell) { held += 1 }
      if counts(session, came, asksPeople, anywhere) { isKnown = true }
    }
    return isKnown ? Figure(value: Rational(held), status: .value) : none
  }

  private func counts(_ session: Held, _ came: [Row], _ asksPeople: Bool, _ cell: Cellular) -> Bool {
    let isByHeads = session.hasHeadCount && !asksPeople
    let own = category(cell, session.key.axis, session.key.activity)
    if cell.placeOf == .session {
      guard isIn(session.places.min()!, cell) else { return false }
      // Nobody's row may be restricted away here: a session stands by its own place.
      let inside = came.filter { row in
        random.restriction.places == nil || random.restriction.places!.contains(column(session.places.min()!)) || row.person == nil
      }
      if cell.key.category == nil || own != nil { return (!inside.isEmpty || isByHeads) && (own.map { isCategory($0, cell) } ?? true) }
      return inside.contains { stands($0, cell) } || inside.isEmpty && isByHeads && isCategory("", cell)
    }
    let inside = came.filter { row in random.restriction.places?.contains(column(row.place)) ?? true }
    if inside.isEmpty {
      guard isByHeads, isUnstatedIn(cell) else { return false }
      return isCategory(own ?? "", cell)
    }
    return inside.contains { stands($0, cell) }
  }

  /// Whether the people of a head count, from nobody knows where, stand in a cell.
  private func isUnstatedIn(_ cell: Cellular) -> Bool { !cell.within && (cell.key.place == nil || cell.key.place == .notStated) }

  private struct Expected {
    var axis: Axis
    var activity: Activity
    var day: Day?
    var place: Place
    var isReceived: Bool
  }

  /// The planned sessions in a cell; nil where no plan tells.
  private func expected(_ cell: Cellular) -> [Expected]? {
    var isKnown = false
    var all: [Expected] = []
    let asksPeople = !cell.filter.genders.isEmpty || !cell.filter.ages.isEmpty || !cell.filter.sectors.isEmpty || !cell.filter.communes.isEmpty
    for axis in project.axes where cell.key.axis == nil || cell.key.axis == axis.code {
      guard random.restriction.axes?.contains(axis.code) ?? true, !asksPeople else { continue }
      for activity in axis.activities where fits(axis.code, activity.code, cell.filter) {
        guard let sessions = RuleOracle.planned(activity.plan, cell.period, project) else { continue }
        isKnown = true
        all += put(sessions, axis, activity, cell.period)
      }
    }
    guard isKnown else { return nil }
    return all.filter { item in
      if let months = random.restriction.months, item.day == nil || !months.contains(item.day!.parts.month) { return false }
      guard cell.filter.sessionCommunes.isEmpty || cell.filter.sessionCommunes.contains(item.place), isIn(item.place, cell) else { return false }
      guard let dimension = cell.key.category?.dimension else { return true }
      if [.gender, .age, .sector].contains(dimension) { return isCategory("", cell) }
      return isCategory(category(cell, item.axis.code, item.activity.code)!, cell)
    }
  }

  private static func planned(_ plan: Plan?, _ period: Period, _ project: Project) -> [PlannedSession?]? {
    switch plan {
    case nil: return nil
    case .days(let days): return days.filter { period.contains($0.day) }
    case .byPeriod(let numbers):
      var sum = 0
      var isTouched = false
      for other in project.periods {
        if period.first <= other.first && other.last <= period.last {
          sum += numbers[other.code] ?? 0
          isTouched = true
        } else if other.first <= period.last && period.first <= other.last {
          return nil
        }
      }
      return isTouched ? Array(repeating: nil, count: sum) : nil
    case .total(let number):
      let isWhole = project.periods.allSatisfy { period.first <= $0.first && $0.last <= period.last }
      return isWhole && !project.periods.isEmpty ? Array(repeating: nil, count: number) : nil
    }
  }

  private func put(_ planned: [PlannedSession?], _ axis: Axis, _ activity: Activity, _ period: Period) -> [Expected] {
    var days = sessions.filter { held in
      held.key.axis == axis.code && held.key.activity == activity.code && period.contains(held.key.day)
        && (held.hasHeadCount || rows.contains { $0.session == held.key })
    }.map(\.key.day).sorted()
    var expected = planned.map { Expected(axis: axis, activity: activity, day: $0?.day, place: $0?.place ?? .notStated, isReceived: false) }
    for i in expected.indices {
      if let at = days.firstIndex(where: { $0 == expected[i].day }) {
        expected[i].isReceived = true
        days.remove(at: at)
      }
    }
    for i in expected.indices where !expected[i].isReceived && !days.isEmpty {
      expected[i].isReceived = true
      days.removeFirst()
    }
    return expected
  }

  private func completions(_ cell: Cellular) -> Set<String> {
    var done: Set<String> = []
    for axis in project.axes {
      for activity in axis.activities {
        guard let needed = activity.completedFrom else { continue }
        let chosen = rows.filter {
          $0.isPresent && $0.person != nil && $0.session.axis == axis.code && $0.session.activity == activity.code && $0.session.day <= cell.period.last
            && isChosen($0.session, cell) && fits($0, cell.filter)
        }
        for (person, visits) in Dictionary(grouping: chosen, by: \.person!) {
          let ordered = visits.sorted { $0.session.day < $1.session.day }
          guard ordered.count >= needed else { continue }
          let last = ordered[needed - 1]
          guard cell.period.contains(last.session.day), cell.key.axis == nil || cell.key.axis == axis.code, stands(last, cell) else { continue }
          done.insert(person)
        }
      }
    }
    return done
  }
}
