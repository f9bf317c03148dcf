/// A named rule over facts.
public struct Indicator: Hashable, Sendable {
  public let code: Code<Indicator>
  public var title: Localized
  public var rule: Rule
  /// Which facts it counts; for a ratio, those of its two parts hold instead.
  public var filter = FactFilter()
  /// By which commune it is broken down: nil for the usual one of its rule.
  public var placeOf: PlaceOf?
  /// A further breakdown that it declares.
  public var dimension: Dimension?
  /// Where the definition comes from: the funder's list, a standard.
  public var source: Localized?

  /// What is computed. Every rule is checked against a naive oracle in the tests.
  public indirect enum Rule: Hashable, Sendable {
    case sessions
    /// Sessions that the project file plans.
    case plannedSessions
    /// Of those planned, the ones about which a sheet or a count was received.
    case receivedSessions
    /// Rows of people on attendance sheets, present or not.
    case registrations
    case participations
    case participants
    /// People who never were at any session of the project before the period.
    case newcomers
    /// People who were at that many sessions or more, at least 2, within the cell.
    case returning(atLeast: Int)
    /// People who in the period reached the number of sessions that completes an activity.
    case completions
    case organisations
    case participantHours
    case metric(Code<Metric>)
    /// One indicator over another, computed anew in each cell: ratios are never averaged.
    case ratio(Indicator, over: Indicator, as: RatioForm)
    /// An indicator for each 10,000 inhabitants of the commune, on 1 January of the year in which the period begins.
    case rate(Indicator)
  }

  /// Whether a ratio is a share or a number for each.
  public enum RatioForm: String, CaseIterable, Sendable { case percent, number }

  public init(
    code: Code<Indicator>, title: Localized, rule: Rule, filter: FactFilter = FactFilter(), placeOf: PlaceOf? = nil, dimension: Dimension? = nil,
    source: Localized? = nil
  ) {
    self.code = code
    self.title = title
    self.rule = rule
    self.filter = filter
    self.placeOf = placeOf
    self.dimension = dimension
    self.source = source
  }

  /// What a figure of it is a number of.
  public enum Unit: Sendable {
    case sessions, registrations, participations, people, organisations, hours, items, percent, number
    case perInhabitants
  }

  public var unit: Unit {
    switch rule {
    case .sessions, .plannedSessions, .receivedSessions: .sessions
    case .registrations: .registrations
    case .participations: .participations
    case .participants, .newcomers, .returning, .completions: .people
    case .organisations: .organisations
    case .participantHours: .hours
    case .metric: .items
    case .ratio(_, _, let form): form == .percent ? .percent : .number
    case .rate: .perInhabitants
    }
  }

  /// Whether the cells of its breakdowns add up to their total.
  ///
  /// Different people and organisations do not: one can be in several cells. Nor do ratios; nor sessions split by who came to them.
  public var isAdditive: Bool {
    switch rule {
    case .participants, .newcomers, .returning, .completions, .organisations, .ratio, .rate: false
    case .sessions: !(dimension?.readsPeople ?? false) && !(placeOf == .person)
    case .plannedSessions, .receivedSessions, .registrations, .participations, .participantHours, .metric: true
    }
  }

  /// Whether it counts different people or organisations, so that a figure may be a range.
  public var isUniqueCount: Bool {
    switch rule {
    case .participants, .newcomers, .returning, .completions, .organisations: true
    default: false
    }
  }

  /// Metrics have two figures: what was counted, and what was estimated.
  public var isEstimatedApart: Bool {
    if case .metric = rule { true } else { false }
  }

  /// The commune by which it is broken down.
  public var effectivePlaceOf: PlaceOf {
    if let placeOf { return placeOf }
    switch rule {
    case .sessions, .plannedSessions, .receivedSessions: return .session
    case .ratio(let part, _, _): return part.effectivePlaceOf
    case .rate(let part): return part.effectivePlaceOf
    default: return .person
    }
  }

  /// The two indicators a ratio is made of, or the one of a rate.
  public var parts: [Indicator] {
    switch rule {
    case .ratio(let above, let below, _): [above, below]
    case .rate(let part): [part]
    default: []
    }
  }
}

extension Indicator.Unit {
  public var title: Localized {
    switch self {
    case .sessions: Localized(fr: "séances", nl: "sessies", en: "sessions")
    case .registrations: Localized(fr: "inscriptions", nl: "inschrijvingen", en: "registrations")
    case .participations: Localized(fr: "présences", nl: "aanwezigheden", en: "attendances")
    case .people: Localized(fr: "personnes", nl: "personen", en: "people")
    case .organisations: Localized(fr: "organisations", nl: "organisaties", en: "organisations")
    case .hours: Localized(fr: "heures", nl: "uren", en: "hours")
    case .items: Localized(fr: "unités", nl: "eenheden", en: "items")
    case .percent: Localized(same: "%")
    case .number: Localized(fr: "rapport", nl: "verhouding", en: "ratio")
    case .perInhabitants: Localized(fr: "pour 10 000 habitants", nl: "per 10.000 inwoners", en: "per 10,000 inhabitants")
    }
  }
}
