import BilanModel

@testable import BilanAggregation

/// Which cells a fact belongs to.
extension Reference {
  /// A cell, and what an indicator asks of the facts in it.
  struct Cell {
    /// Nil for the total over a dimension.
    var axis: Code<Axis>?
    var place: Place?
    /// One of each breakdown; none for the total.
    var categories: [BilanModel.Category]
    var isEstimated: Bool
    var period: Period
    var filter: FactFilter
    /// Whether a fact stands where its session was held, or where its person comes from.
    var placeOf: PlaceOf
    /// Whether only the project's own communes count, as for a rate.
    var isWithinProject: Bool

    /// The parts of a ratio are split as the ratio is.
    init(
      _ key: FigureKey, _ period: Period, _ indicator: Indicator, partOf outer: Indicator, isWithinProject: Bool, _ crossed: [BilanModel.Category]
    ) {
      (axis, place, isEstimated) = (key.axis, key.place, key.isEstimated)
      categories = crossed + [key.category].compactMap(\.self)
      (self.period, filter, self.isWithinProject) = (period, indicator.filter, isWithinProject)
      placeOf = outer.placeOf ?? indicator.effectivePlaceOf
    }

    /// The cell of an axis that holds all its places and categories.
    var anywhere: Cell {
      var cell = self
      (cell.place, cell.categories, cell.isWithinProject) = (nil, [], false)
      return cell
    }

    /// Whether only rows can tell what the filter asks for: a head count names nobody.
    var asksForPeople: Bool { !filter.genders.isEmpty || !filter.ages.isEmpty || !filter.sectors.isEmpty || !filter.communes.isEmpty }

    func holds(_ axis: Code<Axis>) -> Bool { self.axis == nil || self.axis == axis }

    /// Whether it is split by who came.
    var readsPeople: Bool { categories.contains(where: \.dimension.readsPeople) }

    /// Whether what a session, a count or a plan says of itself, and nothing of people, is what it holds.
    func holds(_ own: (Dimension) -> String) -> Bool { categories.allSatisfy { $0.value == ($0.dimension.readsPeople ? "" : own($0.dimension)) } }
  }

  // MARK: - Places

  /// The column of a place at the level of the figures.
  func column(_ place: Place) -> Place {
    if place == .notStated { return .notStated }
    let units = project.places(at: level)
    if level == .commune { return units.contains(place) ? place : .elsewhere }
    return units.first { unit in project.territories.first { $0.place == unit }!.communes.contains(place.number) } ?? .elsewhere
  }

  func isAllowed(_ place: Place) -> Bool { restriction.places?.contains(column(place)) ?? true }

  func isIn(_ place: Place, _ cell: Cell) -> Bool {
    let column = column(place)
    guard isAllowed(place) else { return false }
    if cell.isWithinProject { return project.places(at: .commune).contains(place) }
    return cell.place == nil || cell.place == column
  }

  // MARK: - Categories

  /// The value of whatever belongs to an activity; none in a dimension of people.
  func value(_ dimension: Dimension, _ axis: Code<Axis>, _ code: Code<Activity>?) -> String {
    let activity = planned(axis, code)
    switch dimension {
    case .gender, .age, .sector: return ""
    case .kind: return activity?.kind.rawValue ?? ""
    case .audience: return activity?.audience?.fr ?? ""
    case .activity: return code.map { "\(axis)/\($0)" } ?? ""
    }
  }

  func sector(_ organisation: String?) -> String {
    guard let organisation else { return "" }
    return project.sectors.first { sector in sector.words.contains(organisation) }?.code.text ?? "other"
  }

  // MARK: - Rows, sessions and counts

  /// The place that counts for a row.
  func place(of row: Row, _ cell: Cell) -> Place { cell.placeOf == .person ? row.place : session(row.session).place }

  /// Whether a row stands in the place and category of a cell.
  func stands(_ row: Row, _ cell: Cell) -> Bool {
    guard isIn(place(of: row, cell), cell) else { return false }
    return cell.categories.allSatisfy { category in
      switch category.dimension {
      case .gender: category.value == row.gender.code ?? ""
      case .age: category.value == row.age.code
      case .sector: category.value == sector(row.organisation)
      case .kind, .audience, .activity: category.value == value(category.dimension, row.session.axis, row.session.activity)
      }
    }
  }

  /// Whether a session is asked for, on whatever day.
  func isChosen(_ key: Session.Key, _ cell: Cell) -> Bool {
    guard project.axis(key.axis) != nil, restriction.months?.contains(key.day.parts.month) ?? true, restriction.axes?.contains(key.axis) ?? true,
      fits(key.axis, key.activity, cell.filter)
    else { return false }
    return cell.filter.sessionCommunes.isEmpty || cell.filter.sessionCommunes.contains(session(key).place)
  }

  /// Whether a session is asked for, and on a day and in an axis of the cell.
  func isSelected(_ key: Session.Key, _ cell: Cell) -> Bool { cell.period.contains(key.day) && cell.holds(key.axis) && isChosen(key, cell) }

  /// Whether a count lies whole in the cell.
  func stands(_ count: CampaignCount, _ cell: Cell) -> Bool {
    guard cell.period.contains(count.day), cell.period.contains(count.lastDay), project.axis(count.axis) != nil, cell.holds(count.axis),
      isUnrestricted(count), isIn(count.place, cell)
    else { return false }
    let filter = cell.filter
    let places = filter.communes + filter.sessionCommunes
    guard filter.sectors.isEmpty, filter.genders.isEmpty, filter.ages.isEmpty, fits(count.axis, count.activity, filter),
      places.isEmpty || places.contains(count.place)
    else { return false }
    // Who was counted is not stated.
    return cell.holds { value($0, count.axis, count.activity) }
  }

  private func isUnrestricted(_ count: CampaignCount) -> Bool {
    guard restriction.axes?.contains(count.axis) ?? true else { return false }
    guard let parts = restriction.metricMonths[count.metric] else { return true }
    let months = parts.first { $0.key.place == column(count.place) && $0.key.isEstimated == count.isEstimated }?.value ?? []
    return (count.day.number...count.lastDay.number).allSatisfy { months.contains(Day(number: $0).parts.month) }
  }

  // MARK: - Filters

  /// Whether an activity is asked for.
  func fits(_ axis: Code<Axis>, _ code: Code<Activity>?, _ filter: FactFilter) -> Bool {
    let activity = planned(axis, code)
    if !filter.axes.isEmpty && !filter.axes.contains(axis) { return false }
    if !filter.activities.isEmpty && !(code != nil && filter.activities.contains(code!)) { return false }
    if !filter.kinds.isEmpty && !(activity != nil && filter.kinds.contains(activity!.kind)) { return false }
    return filter.audiences.isEmpty || activity?.audience != nil && filter.audiences.contains(activity!.audience!.fr)
  }

  /// Whether somebody is asked for.
  func fits(_ row: Row, _ filter: FactFilter) -> Bool {
    (filter.genders.isEmpty || filter.genders.contains(row.gender)) && (filter.ages.isEmpty || filter.ages.contains(row.age))
      && (filter.communes.isEmpty || filter.communes.contains(row.place))
      && (filter.sectors.isEmpty || filter.sectors.contains { $0.text == sector(row.organisation) })
  }
}
