internal import BilanModel

/// The cells of axis × place × category in one period, with their totals, as one run of numbers.
struct Grid: Sendable {
  let axes: [Axis]
  let level: PlaceLevel
  /// The project's communes (or the territories they lie in), then other communes, then not stated.
  let places: [Place]
  /// The values of a further dimension; nil without one.
  let categories: [String]?

  private let categoryIndex: [String: Int]
  private let placeIndex: [UInt32: Int]
  /// The numbers of the project's own communes, at every level.
  private let own: Set<UInt32>
  private let axisIndex: [Code<Axis>: Int]

  init(_ project: Project, level: PlaceLevel = .commune, categories: [String]? = nil) {
    axes = project.axes
    self.level = level
    self.categories = categories
    categoryIndex = Dictionary((categories ?? []).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let units = project.places(at: level)
    places = units + [.elsewhere, .notStated]
    var index: [UInt32: Int] = [:]
    for (column, unit) in units.enumerated() {
      for number in level == .commune ? [unit.number] : project.communes(in: unit) where index[number] == nil { index[number] = column }
    }
    placeIndex = index
    own = Set(project.places(at: .commune).map(\.number))
    axisIndex = Dictionary(project.axes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func axis(_ code: Code<Axis>) -> Int? { axisIndex[code] }

  /// The number of a value of the further dimension; nil where it is none of its values.
  func category(_ value: String) -> Int? { categoryIndex[value] }

  /// That of what is not stated, which stands last; 0 without a further dimension.
  var unstatedCategory: Int { max(0, (categories?.count ?? 1) - 1) }

  /// The column of a place: its own, or that of other communes.
  func column(_ place: UInt32) -> Int {
    if let index = placeIndex[place] { return index }
    return place == Place.notStated.number ? places.count - 1 : places.count - 2
  }

  func column(_ place: Place) -> Int? { places.firstIndex(of: place) }

  /// Whether a place is one of the project's own communes: a zone holds others as well.
  func isOwn(_ place: UInt32) -> Bool { own.contains(place) }

  var cellCount: Int { (axes.count + 1) * placeSlots * categorySlots }

  private var placeSlots: Int { places.count + 2 }
  /// The categories, and all of them together.
  var categorySlots: Int { (categories?.count ?? 0) + 1 }

  /// The place of a cell: a column, all of them, or those of the project alone.
  enum PlaceSlot: Equatable {
    case column(Int), total, within
  }

  /// The number of a cell; nil for axis or category is the total over it.
  func cell(_ axis: Int?, _ place: PlaceSlot, _ category: Int? = nil) -> Int {
    let slot =
      switch place {
      case .column(let column): column
      case .total: places.count
      case .within: places.count + 1
      }
    return ((axis ?? axes.count) * placeSlots + slot) * categorySlots + (category ?? categorySlots - 1)
  }

  /// Whether a column is one of the project's own.
  func isWithin(_ column: Int) -> Bool { column < places.count - 2 }

  /// Does something with each cell in which a fact counts: its own, and those summed over one dimension or several.
  ///
  /// - Parameters:
  ///   - category: Its number; ignored without a further dimension.
  ///   - isOwn: Whether its place is one of the project's own communes.
  @inline(__always)
  func forEachCell(_ axis: Int, _ column: Int, _ category: Int, isOwn: Bool, _ body: (Int) -> Void) {
    forEachCell(inLine: axis, column, category, isOwn, body)
    forEachCell(inLine: axes.count, column, category, isOwn, body)
  }

  @inline(__always)
  private func forEachCell(inLine axis: Int, _ column: Int, _ category: Int, _ isOwn: Bool, _ body: (Int) -> Void) {
    let slots = categorySlots
    let line = axis * placeSlots
    let own = (line + column) * slots
    let total = (line + places.count) * slots
    body(own + slots - 1)
    body(total + slots - 1)
    if isOwn { body(total + slots + slots - 1) }
    guard slots > 1 else { return }
    body(own + category)
    body(total + category)
    if isOwn { body(total + slots + category) }
  }
}

extension Project {
  /// The communes of a territory, in no order.
  fileprivate func communes(in unit: Place) -> Set<UInt32> { territories.first { $0.place == unit }?.communes ?? [] }
}
