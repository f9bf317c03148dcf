/// One way in which figures are told apart, by the word that people type for it: `axis`, `commune`, `quarter`, `gender`.
public enum CrossingDimension: Hashable, Sendable {
  case axis
  case place(PlaceLevel)
  case part(PeriodPart)
  case category(Dimension)

  /// Every one there is, in the order in which they are told of.
  public static let all: [CrossingDimension] =
    [.axis] + PlaceLevel.allCases.map(CrossingDimension.place) + [.category(.activity)] + PeriodPart.allCases.map(CrossingDimension.part)
    + [Dimension.sector, .gender, .age, .audience, .kind].map(CrossingDimension.category)

  /// The one that a word means; nil for none.
  public init?(named name: String) {
    guard let found = CrossingDimension.all.first(where: { $0.name == name }) else { return nil }
    self = found
  }

  public var name: String {
    switch self {
    case .axis: "axis"
    case .place(let level): level.rawValue
    case .part(let part): part.rawValue
    case .category(.age): "age_band"
    case .category(let dimension): dimension.rawValue
    }
  }

  /// What stands above its values.
  public var title: Localized {
    switch self {
    case .axis: Localized(fr: "Axe", nl: "As", en: "Axis")
    case .place(.commune): Localized(fr: "Commune", nl: "Gemeente", en: "Commune")
    case .place(.zone): Localized(fr: "Zone de police", nl: "Politiezone", en: "Police zone")
    case .place(.arrondissement): Localized(fr: "Arrondissement", nl: "Arrondissement", en: "Arrondissement")
    case .place(.region): Localized(fr: "Région", nl: "Gewest", en: "Region")
    case .part(.month): Localized(fr: "Mois", nl: "Maand", en: "Month")
    case .part(.quarter): Localized(fr: "Trimestre", nl: "Kwartaal", en: "Quarter")
    case .part(.half): Localized(fr: "Semestre", nl: "Halfjaar", en: "Half-year")
    case .category(let dimension): dimension.title
    }
  }

  public var isPlace: Bool { if case .place = self { true } else { false } }
  public var isPart: Bool { if case .part = self { true } else { false } }

  /// The further breakdown that it is; nil for axes, places and parts of a period.
  public var category: Dimension? { if case .category(let dimension) = self { dimension } else { nil } }

  /// Whether several may be crossed: each once, and no more than one by place and one by parts of the period.
  public static func areCrossable(_ dimensions: [CrossingDimension]) -> Bool {
    Set(dimensions).count == dimensions.count && dimensions.count(where: \.isPlace) <= 1 && dimensions.count(where: \.isPart) <= 1
  }
}

extension Indicator {
  /// Whether its figures can be told apart so.
  ///
  /// Whoever came has a gender; a session, a count and a plan have none, and neither are the inhabitants of a commune known by it.
  public func isTold(by dimension: CrossingDimension) -> Bool {
    guard dimension.category?.readsPeople ?? false else { return true }
    switch rule {
    case .sessions, .plannedSessions, .receivedSessions, .metric, .rate: return false
    case .ratio: return parts.allSatisfy { $0.isTold(by: dimension) }
    case .registrations, .participations, .participants, .newcomers, .returning, .completions, .organisations, .participantHours: return true
    }
  }
}
