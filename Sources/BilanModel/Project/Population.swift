/// Inhabitants of the project's communes on 1 January, year by year, with the source to be named beside whatever rests on them.
public struct Population: Hashable, Sendable {
  /// By commune (REFNIS number), then year.
  public var inhabitants: [UInt32: [Int: Int]]
  public var source: Localized

  public init(inhabitants: [UInt32: [Int: Int]] = [:], source: Localized = Localized(same: "")) {
    self.inhabitants = inhabitants
    self.source = source
  }

  /// Inhabitants on 1 January of a year, or nil where the source does not tell: no other year stands in for it.
  public func of(_ place: Place, year: Int) -> Int? { inhabitants[place.number]?[year] }
}

/// Communes taken together: a police zone, an arrondissement, a region.
public struct Territory: Hashable, Sendable {
  /// The number of the zone, or the REFNIS code of the arrondissement or region: no commune has it.
  public var place: Place
  public var name: Localized
  public var level: PlaceLevel
  /// REFNIS numbers.
  public var communes: Set<UInt32>

  public init(place: Place, name: Localized, level: PlaceLevel, communes: Set<UInt32>) {
    self.place = place
    self.name = name
    self.level = level
    self.communes = communes
  }
}

/// How finely places are told apart in a breakdown.
public enum PlaceLevel: String, CaseIterable, Sendable {
  case commune, zone, arrondissement, region
}
