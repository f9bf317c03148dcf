internal import BilanAggregation
public import BilanModel

/// The dimensions over which figures are broken down; the others are summed.
public struct Breakdown: Equatable, Sendable {
  public var axis: Bool
  /// Whether places are told apart, and how finely.
  public var commune: Bool
  public var level = PlaceLevel.commune

  public static let all = Breakdown(axis: true, commune: true)

  public init(axis: Bool, commune: Bool, level: PlaceLevel = .commune) {
    self.axis = axis
    self.commune = commune
    self.level = level
  }

  /// Whether a figure's cell is one of those asked for.
  public func shows(_ key: FigureKey) -> Bool { (axis || key.axis == nil) && (commune || key.place == nil) }
}
