internal import BilanAggregation
package import BilanModel

/// The dimensions over which figures are broken down; the others are summed.
package struct Breakdown: Equatable, Sendable {
  package var axis: Bool
  /// Whether places are told apart, and how finely.
  package var commune: Bool
  package var level = PlaceLevel.commune

  package static let all = Breakdown(axis: true, commune: true)

  package init(axis: Bool, commune: Bool, level: PlaceLevel = .commune) {
    self.axis = axis
    self.commune = commune
    self.level = level
  }

  package func shows(_ key: FigureKey) -> Bool { (axis || key.axis == nil) && (commune || key.place == nil) }
}
