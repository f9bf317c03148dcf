import BilanModel

@testable import BilanAggregation

/// The figure of a cell: the sum of the things that count in it.
extension Reference {
  func figure(_ key: FigureKey) -> Figure {
    let indicator = project.indicators.first { $0.code == key.indicator }!
    return figure(indicator, key, partOf: indicator, isWithinProject: false)
  }

  /// The things that a figure without parts is made of.
  func things(_ key: FigureKey, _ indicator: Indicator, partOf outer: Indicator, isWithinProject: Bool = false) -> [Thing]? {
    things(indicator.rule, Cell(key, period(key.period), indicator, partOf: outer, isWithinProject: isWithinProject, crossed))
  }

  /// - Parameter outer: The ratio or rate that the indicator is part of, or itself.
  private func figure(_ indicator: Indicator, _ key: FigureKey, partOf outer: Indicator, isWithinProject: Bool) -> Figure {
    let isUnrun = project.axes.contains { $0.code == key.axis && $0.status == .notImplemented }
    let none = Figure(value: nil, status: isUnrun ? .notImplemented : .noData)
    switch indicator.rule {
    case .ratio(let above, let below, let form):
      let (a, b) = (
        figure(above, key, partOf: outer, isWithinProject: isWithinProject), figure(below, key, partOf: outer, isWithinProject: isWithinProject)
      )
      guard let x = a.value, let y = b.value else { return none }
      guard y != 0 else { return Figure(value: nil, status: .noBase) }
      let isPartial = a.status == .partial || b.status == .partial
      return Figure(
        value: Rational(x.numerator * y.denominator, over: x.denominator * y.numerator), status: isPartial ? .partial : .value,
        quotient: Figure.Quotient(x, over: y, as: form))
    case .rate(let part):
      // The total is of the project's own communes: the inhabitants are theirs.
      let a = figure(part, key, partOf: outer, isWithinProject: key.place == nil)
      guard let x = a.value else { return none }
      guard let people = inhabitants(key), people > 0 else { return Figure(value: nil, status: .noBase) }
      return Figure(
        value: Rational(x.numerator * 10_000, over: x.denominator * people), status: a.status,
        quotient: Figure.Quotient(x, over: Rational(people), as: .number))
    default:
      let cell = Cell(key, period(key.period), indicator, partOf: outer, isWithinProject: isWithinProject, crossed)
      guard let things = things(indicator.rule, cell) else { return none }
      return Figure(value: things.reduce(0) { $0 + $1.value }, status: lacksLengths(indicator.rule, cell) ? .partial : .value)
    }
  }

  /// Whether hours leave out somebody whose session is of unknown length.
  private func lacksLengths(_ rule: Indicator.Rule, _ cell: Cell) -> Bool {
    rule == .participantHours
      && rows.contains { isSelected($0.session, cell) && $0.isPresent && fits($0, cell.filter) && stands($0, cell) && length(of: $0.session) == nil }
  }

  /// Those of a column, or of all the project's, on 1 January of the year in which the period begins; nil unless all are known.
  private func inhabitants(_ key: FigureKey) -> Int? {
    let year = period(key.period).first.parts.year
    let level = key.place == nil ? .commune : level
    let units = key.place.map { [$0] } ?? project.places(at: .commune)
    if units.isEmpty || key.place == .elsewhere || key.place == .notStated { return nil }
    let communes = units.flatMap { unit in
      level == .commune ? [unit.number] : Array(project.territories.first { $0.place == unit }!.communes)
    }
    let numbers = communes.compactMap { project.population.inhabitants[$0]?[year] }
    return numbers.count == communes.count ? numbers.reduce(0, +) : nil
  }
}
