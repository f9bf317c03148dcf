public import BilanModel

/// Which facts are counted and how they are split: what all rules that read the same facts have in common.
struct FactSelection: Hashable {
  var filter: FactFilter
  var placeOf: PlaceOf
  /// Further breakdowns: a category is one value of each.
  var dimensions: [Dimension]

  init(filter: FactFilter, placeOf: PlaceOf, dimensions: [Dimension]) { (self.filter, self.placeOf, self.dimensions) = (filter, placeOf, dimensions) }

  init(filter: FactFilter, placeOf: PlaceOf, dimension: Dimension?) { self.init(filter: filter, placeOf: placeOf, dimensions: dimension.map { [$0] } ?? []) }
}

/// A part of the facts, to compare like with like: nil is no limit.
public struct Restriction: Hashable, Sendable {
  /// Months of the year, 1 to 12, whose sessions count.
  public var months: Set<Int>?
  /// Months of the year within which counts of a metric lie whole that count, place by place; all for a metric that is not named.
  public var metricMonths: [Code<Metric>: [CountedPart: Set<Int>]] = [:]
  public var axes: Set<Code<Axis>>?
  /// Project communes, elsewhere and not stated.
  public var places: Set<Place>?

  public init(months: Set<Int>? = nil, axes: Set<Code<Axis>>? = nil, places: Set<Place>? = nil) {
    self.months = months
    self.axes = axes
    self.places = places
  }
}

/// The counts of a metric that are told apart: those taken in one place, counted or estimated.
public struct CountedPart: Hashable, Sendable {
  /// A commune of the project (or what these roll up to), elsewhere or not stated.
  public var place: Place
  public var isEstimated: Bool

  public init(_ place: Place, isEstimated: Bool = false) {
    self.place = place
    self.isEstimated = isEstimated
  }

  init(_ count: CampaignCount, _ grid: Grid) {
    self.init(grid.places[grid.column(count.place.number)], isEstimated: count.isEstimated)
  }
}
