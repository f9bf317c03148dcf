internal import BilanModel

/// The cells of axis × commune × period, with their totals, as one run of numbers.
struct Grid {
  let periods: [Period]
  let axes: [Axis]
  /// The project's communes, then other communes, then not stated.
  let places: [Place]

  private let placeIndex: [UInt32: Int]
  private let axisIndex: [Code<Axis>: Int]

  init(_ project: Project, _ periods: [Period]) {
    self.periods = periods
    axes = project.axes
    var seen: Set<Place> = []
    let communes = project.communes.map { Place($0.code) }.filter { seen.insert($0).inserted }
    places = communes + [.elsewhere, .notStated]
    placeIndex = Dictionary(
      communes.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    axisIndex = Dictionary(
      project.axes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var cellCount: Int { periods.count * (axes.count + 1) * (places.count + 1) }

  func period(of day: Day) -> Int? { periods.firstIndex { $0.contains(day) } }

  func axis(_ code: Code<Axis>) -> Int? { axisIndex[code] }

  /// The column of a place: its own, or that of other communes.
  func column(_ place: UInt32) -> Int {
    if let index = placeIndex[place] { return index }
    return place == Place.notStated.number ? places.count - 1 : places.count - 2
  }

  /// The number of a cell; nil for axis or place is the total over it.
  func cell(_ period: Int, _ axis: Int?, _ place: Int?) -> Int {
    (period * (axes.count + 1) + (axis ?? axes.count)) * (places.count + 1)
      + (place ?? places.count)
  }

  /// The four cells that a fact counts in: its own, those summed over one dimension, and the period's total.
  func cells(_ period: Int, _ axis: Int, _ place: Int) -> Cells {
    Cells(
      own: cell(period, axis, place), axis: cell(period, axis, nil),
      place: cell(period, nil, place), total: cell(period, nil, nil))
  }

  struct Cells {
    var own, axis, place, total: Int
  }
}

extension Array where Element == Int {
  /// Adds an amount in all four cells of a fact: totals are computed from facts, never from cells.
  mutating func add(_ amount: Int, in cells: Grid.Cells) {
    self[cells.own] += amount
    self[cells.axis] += amount
    self[cells.place] += amount
    self[cells.total] += amount
  }
}
