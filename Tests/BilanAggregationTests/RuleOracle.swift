import BilanModel

@testable import BilanAggregation

/// Every rule, filter and breakdown of docs/counting.md with plain loops over rows: rows in, one figure out, nothing of the engine.
///
/// Written for projects in which the same name is the same person.
struct RuleOracle {
  let random: RichProject
  var rows: [Row] = []
  var sessions: [Held] = []
  var counts: [CampaignCount] = []
  var project: Project { random.project }

  struct Row {
    var session: Session.Key
    var person: String?
    var organisation: String?
    var place: Place
    var isPresent: Bool
    var gender: Gender
    var age: AgeBand
  }

  struct Held {
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

  mutating func read(_ content: SheetContent) {
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

  mutating func place(of key: Session.Key) -> Int {
    if let index = sessions.firstIndex(where: { $0.key == key }) { return index }
    sessions.append(Held(key: key))
    return sessions.count - 1
  }

  mutating func put(_ row: Row) {
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

  func planned(_ axis: Code<Axis>, _ code: Code<Activity>?) -> Activity? {
    project.axes.first { $0.code == axis }?.activities.first { $0.code == code }
  }

  // MARK: - One figure

  func figure(_ key: FigureKey) -> Figure {
    let indicator = project.indicators.first { $0.code == key.indicator }!
    return figure(indicator, key, outer: indicator, within: false)
  }

  func figure(_ indicator: Indicator, _ key: FigureKey, outer: Indicator, within: Bool) -> Figure {
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

  func inhabitants(_ key: FigureKey) -> Int? {
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

  func period(_ key: FigureKey) -> Period { random.periods.first { $0.code == key.period }! }

  func leaf(_ indicator: Indicator, _ key: FigureKey, _ outer: Indicator, _ within: Bool, _ none: Figure) -> Figure {
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
    case .organisations:
      let named = Set(present.compactMap(\.organisation))
      return line.allSatisfy { $0.organisation == nil } || named.isEmpty && !present.isEmpty ? none : known(named.count)
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

  func length(of key: Session.Key) -> Int? {
    let told = sessions.first { $0.key == key }!.minutes
    return told.max() ?? planned(key.axis, key.activity)?.minutes
  }

  /// What makes a cell: which facts count in it.
  struct Cellular {
    var key: FigureKey
    var period: Period
    var filter: FactFilter
    var placeOf: PlaceOf
    var within: Bool
  }

  // MARK: - What stands where

  func column(_ place: Place) -> Place {
    if place == .notStated { return .notStated }
    let units = project.places(at: random.level)
    if random.level == .commune { return units.contains(place) ? place : .elsewhere }
    return units.first { unit in project.territories.first { $0.place == unit }!.communes.contains(place.number) } ?? .elsewhere
  }

  func isIn(_ place: Place, _ cell: Cellular) -> Bool {
    let column = column(place)
    if let allowed = random.restriction.places, !allowed.contains(column) { return false }
    if cell.within { return column != .elsewhere && column != .notStated }
    return cell.key.place == nil || cell.key.place == column
  }

  func isCategory(_ value: String, _ cell: Cellular) -> Bool { cell.key.category == nil || cell.key.category!.value == value }

  /// The value of a session's dimension; nil for those of people.
  func category(_ cell: Cellular, _ axis: Code<Axis>, _ code: Code<Activity>?) -> String? {
    let activity = planned(axis, code)
    switch cell.key.category?.dimension {
    case nil, .gender, .age, .sector: return nil
    case .kind: return activity?.kind.rawValue ?? ""
    case .audience: return activity?.audience?.fr ?? ""
    case .activity: return code.map { "\(axis)/\($0)" } ?? ""
    }
  }

  func stands(_ row: Row, _ cell: Cellular) -> Bool {
    let place = cell.placeOf == .person ? row.place : sessions.first { $0.key == row.session }!.places.min()!
    guard isIn(place, cell) else { return false }
    switch cell.key.category?.dimension {
    case .gender: return isCategory(row.gender.code ?? "", cell)
    case .age: return isCategory(row.age.code, cell)
    case .sector: return isCategory(sector(row.organisation), cell)
    default: return category(cell, row.session.axis, row.session.activity).map { isCategory($0, cell) } ?? true
    }
  }

  func sector(_ organisation: String?) -> String {
    guard let organisation else { return "" }
    return project.sectors.first { sector in sector.words.contains(organisation) }?.code.text ?? "other"
  }

  func stands(_ count: CampaignCount, _ cell: Cellular) -> Bool {
    guard cell.period.contains(count.day), cell.period.contains(count.lastDay), project.axis(count.axis) != nil,
      cell.key.axis == nil || cell.key.axis == count.axis,
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

  func isUnrestricted(_ count: CampaignCount) -> Bool {
    (random.restriction.metricMonths[count.metric].map { parts in
      let months = parts.first { $0.key.place == column(count.place) && $0.key.isEstimated == count.isEstimated }?.value ?? []
      return days(of: count).allSatisfy { months.contains($0.parts.month) }
    } ?? true)
      && (random.restriction.axes?.contains(count.axis) ?? true)
  }

  /// Each day of a count.
  private func days(of count: CampaignCount) -> [Day] { (count.day.number...count.lastDay.number).map { Day(number: $0) } }

  func isUnrestricted(_ day: Day, _ axis: Code<Axis>) -> Bool {
    (random.restriction.months?.contains(day.parts.month) ?? true) && (random.restriction.axes?.contains(axis) ?? true)
  }

  func isSelected(_ key: Session.Key, _ cell: Cellular) -> Bool {
    cell.period.contains(key.day) && isChosen(key, cell)
  }

  func isChosen(_ key: Session.Key, _ cell: Cellular) -> Bool {
    guard project.axis(key.axis) != nil, isUnrestricted(key.day, key.axis), fits(key.axis, key.activity, cell.filter) else { return false }
    let place = sessions.first { $0.key == key }!.places.min()!
    return cell.filter.sessionCommunes.isEmpty || cell.filter.sessionCommunes.contains(place)
  }

  func fits(_ axis: Code<Axis>, _ code: Code<Activity>?, _ filter: FactFilter) -> Bool {
    let activity = planned(axis, code)
    if !filter.axes.isEmpty && !filter.axes.contains(axis) { return false }
    if !filter.activities.isEmpty && !(code != nil && filter.activities.contains(code!)) { return false }
    if !filter.kinds.isEmpty && !(activity != nil && filter.kinds.contains(activity!.kind)) { return false }
    return filter.audiences.isEmpty || activity?.audience != nil && filter.audiences.contains(activity!.audience!.fr)
  }

  func fits(_ row: Row, _ filter: FactFilter) -> Bool {
    (filter.genders.isEmpty || filter.genders.contains(row.gender)) && (filter.ages.isEmpty || filter.ages.contains(row.age))
      && (filter.communes.isEmpty || filter.communes.contains(row.place))
      && (filter.sectors.isEmpty || filter.sectors.contains { $0.text == sector(row.organisation) })
  }
}
