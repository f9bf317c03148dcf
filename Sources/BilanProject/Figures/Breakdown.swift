internal import BilanAggregation
public import BilanModel

/// The dimensions over which figures are broken down; the others are summed.
public struct Breakdown: Equatable, Sendable {
  /// Each once, in the order in which they were named.
  public var dimensions: [CrossingDimension]
  /// Whether the values of the last stand side by side, and not below each other.
  public var isPivot = false

  public static let all = Breakdown(axis: true, commune: true)

  public init(axis: Bool, commune: Bool, level: PlaceLevel = .commune) {
    dimensions = (axis ? [.axis] : []) + (commune ? [.place(level)] : [])
  }

  /// Nil for dimensions that cannot be crossed.
  public init?(_ dimensions: [CrossingDimension]) {
    guard CrossingDimension.areCrossable(dimensions) else { return nil }
    self.dimensions = dimensions
  }

  /// How finely places are told apart.
  public var level: PlaceLevel {
    for case .place(let level) in dimensions { return level }
    return .commune
  }

  /// Those beside axes and places, of which figures know nothing by themselves.
  var further: [CrossingDimension] { dimensions.filter { $0 != .axis && !$0.isPlace } }

  /// Whether a figure's cell is one of those asked for.
  public func shows(_ key: FigureKey) -> Bool {
    (key.axis == nil || dimensions.contains(.axis)) && (key.place == nil || dimensions.contains(where: \.isPlace))
  }
}
