/// A grant-funded local project: who runs it, with whom, when, and along which axes.
public struct Project: Sendable {
  public var title: Localized
  /// The funder's file number.
  public var reference: String?
  public var funder: Localized?
  /// Language of messages and reports unless another is asked for.
  public var language: Language
  public var coordinatingCommune: Commune
  /// The other communes; the coordinating commune is not repeated here.
  public var participatingCommunes: [Commune]
  public var partners: [Localized]
  public var contact: Contact
  /// In order of their first day; they do not overlap.
  public var periods: [Period]
  public var axes: [Axis]
  public var metrics: [Metric]
  /// The indicators to report, in this order.
  public var indicators: [Indicator]
  public var targets: [Target]
  /// The day after which names are to be purged.
  public var retention: Day?
  /// How people are told apart.
  public var matching: MatchingRules
  /// The sectors of organisations; of several that an organisation fits, the first holds.
  public var sectors: [Sector]
  public var baselines: [Target]
  /// What is kept of somebody's age; bands do not overlap.
  public var ageBands: [AgeBand]
  /// The month (1 to 12) in which a year of the project begins: what `2024` and `2024-Q1` mean where no period is called so.
  public var yearStart: Int
  public var population: Population
  /// The police zones, arrondissements and regions of its communes.
  public var territories: [Territory]
  /// The places of its country; nil for those of Belgium, which are shipped.
  public var gazetteer: Gazetteer?
  /// What a project calls the units of its own places; nil where they are communes.
  public var placeWords: PlaceWords?
  /// Where the names and codes of its own places come from; nil for Belgium.
  public var placeSource: Localized?
  /// What the short words of titles and narrative stand for.
  public var abbreviations: [Abbreviation]
  /// Who stayed a shorter time at an online meeting, in minutes, was not present; 0: everybody was.
  public var minMinutes = 0
  /// The codes that its axes, activities and metrics had before; none where nothing is kept.
  public var formerCodes = FormerCodes()
  /// Whether people whom a column of roles names as having led a session count among its participants.
  public var staff = StaffRule.counted
  /// Whether small groups are protected in what leaves.
  public var protection = Protection.usual

  /// How people count who led a session or helped with it.
  public enum StaffRule: String, CaseIterable, Sendable {
    /// Among the participants, with a warning.
    case counted
    /// Not among the participants; how many there were is told.
    case apart
  }

  public init(
    title: Localized, reference: String?, funder: Localized?, language: Language,
    coordinatingCommune: Commune, participatingCommunes: [Commune], partners: [Localized],
    contact: Contact, periods: [Period], axes: [Axis], metrics: [Metric],
    indicators: [Indicator], targets: [Target], retention: Day?, matching: MatchingRules = MatchingRules(),
    sectors: [Sector] = [], baselines: [Target] = [], ageBands: [AgeBand] = AgeBand.usual, yearStart: Int = 1,
    population: Population = Population(), territories: [Territory] = [], abbreviations: [Abbreviation] = []
  ) {
    self.title = title
    self.reference = reference
    self.funder = funder
    self.language = language
    self.coordinatingCommune = coordinatingCommune
    self.participatingCommunes = participatingCommunes
    self.partners = partners
    self.contact = contact
    self.periods = periods
    self.axes = axes
    self.metrics = metrics
    self.indicators = indicators
    self.targets = targets
    self.retention = retention
    self.matching = matching
    self.sectors = sectors
    self.baselines = baselines
    self.ageBands = ageBands
    self.yearStart = yearStart
    self.population = population
    self.territories = territories
    self.abbreviations = abbreviations
  }

  /// Coordinating commune first: the communes that have a column of their own.
  public var communes: [Commune] { [coordinatingCommune] + participatingCommunes }

  /// The project's period of a code; nil where it has none.
  public func period(_ code: Code<Period>) -> Period? { periods.first { $0.code == code } }

  /// The declared period of which this one is a part, as a quarter is of a year; nil where it is declared itself, or reaches beyond each.
  public func whole(of part: Period) -> Period? { period(part.code) == nil ? periods.first { $0.first <= part.first && part.last <= $0.last } : nil }

  /// The project's axis of a code; nil where it has none.
  public func axis(_ code: Code<Axis>) -> Axis? { axes.first { $0.code == code } }
}

extension Project {
  /// The units of a breakdown by place at one level, in order: the project's communes, or the territories they lie in.
  public func places(at level: PlaceLevel) -> [Place] {
    guard level == .commune else { return territories.filter { $0.level == level }.map(\.place) }
    var seen: Set<Place> = []
    return communes.map { Place($0.code) }.filter { seen.insert($0).inserted }
  }

  /// The span from the first day of the first period to the last of the last: what is funded.
  public var fundingPeriod: Period? {
    guard let first = periods.first, let last = periods.map(\.last).max() else { return nil }
    return Period(code: "all", first: first.first, last: last)
  }
}

/// Whom the funder can ask: a service and a role, so that no person need be named.
public struct Contact: Hashable, Sendable {
  public var service: Localized?
  public var role: Localized?
  public var email: String?
  public var phone: String?

  public init(
    service: Localized? = nil, role: Localized? = nil, email: String? = nil, phone: String? = nil
  ) {
    self.service = service
    self.role = role
    self.email = email
    self.phone = phone
  }
}

/// One line of work of a project.
public struct Axis: Hashable, Sendable {
  public let code: Code<Axis>
  public var title: Localized
  public var status: Status
  /// Why the axis was changed or not implemented.
  public var reason: Localized?
  public var activities: [Activity]

  /// How far the work of an axis is.
  public enum Status: String, CaseIterable, Sendable {
    case planned, running, done, changed
    case notImplemented = "not_implemented"
  }

  public init(
    code: Code<Axis>, title: Localized, status: Status, reason: Localized? = nil,
    activities: [Activity] = []
  ) {
    self.code = code
    self.title = title
    self.status = status
    self.reason = reason
    self.activities = activities
  }
}

/// What is offered under an axis; it happens in sessions.
public struct Activity: Hashable, Sendable {
  public let code: Code<Activity>
  public var title: Localized
  public var kind: Kind
  public var audience: Localized?
  /// The sessions that are planned, as far as the project file tells.
  public var plan: Plan?
  /// Length of one session in minutes, at least 1, unless a sheet says otherwise.
  public var minutes: Int?
  /// How many sessions somebody has to attend to have completed it, at least 1.
  public var completedFrom: Int?

  /// What sort of work an activity is; it decides whether it is held in sessions.
  public enum Kind: String, CaseIterable, Sendable {
    case meeting, workshop, training, performance, screening, exhibition, campaign
    case dutyService = "duty_service"

    /// Whether a head count of this kind of activity says that a session took place (docs/counting.md).
    public var isHeldInSessions: Bool { self != .campaign && self != .dutyService }
  }

  public init(
    code: Code<Activity>, title: Localized, kind: Kind, audience: Localized? = nil,
    plan: Plan? = nil, minutes: Int? = nil, completedFrom: Int? = nil
  ) {
    self.code = code
    self.title = title
    self.kind = kind
    self.audience = audience
    self.plan = plan
    self.minutes = minutes
    self.completedFrom = completedFrom
  }
}

/// How many sessions of an activity are planned, and when, as far as that is known.
public enum Plan: Hashable, Sendable {
  /// Over the whole project, at least 0.
  case total(Int)
  /// One number for each period of the project, those added later too, at least 0.
  case inEach(Int)
  /// In each of some periods of the project, at least 0.
  case byPeriod([Code<Period>: Int])
  /// Each with its day; in order of days.
  case days([PlannedSession])
}

/// A session that is planned for a day, perhaps in a commune.
public struct PlannedSession: Hashable, Sendable {
  public var day: Day
  public var place: Place

  public init(day: Day, place: Place = .notStated) {
    self.day = day
    self.place = place
  }
}

/// What campaign counts count: posters, ribbons, spectators, files handled.
public struct Metric: Hashable, Sendable {
  public let code: Code<Metric>
  public var title: Localized
  /// The axis of a count that names none.
  public var axis: Code<Axis>?
  /// From a day on it is counted otherwise, and how; nil where it always was counted alike.
  public var change: Change?

  /// A change in what a metric counts.
  public struct Change: Hashable, Sendable {
    /// The first day counted so.
    public var from: Day
    public var how: Localized

    public init(from: Day, how: Localized) {
      self.from = from
      self.how = how
    }
  }

  public init(code: Code<Metric>, title: Localized, axis: Code<Axis>? = nil, change: Change? = nil) {
    self.code = code
    self.title = title
    self.axis = axis
    self.change = change
  }
}

/// A short word and what it stands for.
public struct Abbreviation: Hashable, Sendable {
  public var short: String
  public var meaning: Localized

  public init(_ short: String, _ meaning: Localized) {
    self.short = short
    self.meaning = meaning
  }
}

/// The value an indicator is meant to reach, or had at the start (a baseline), for the whole project or one axis, commune or period of it.
public struct Target: Hashable, Sendable {
  public var indicator: Code<Indicator>
  public var axis: Code<Axis>?
  public var commune: Code<Commune>?
  public var period: Code<Period>?
  /// At least 0, in the unit of the indicator; of a percentage the share: 4/5 for 80 %.
  public var value: Rational

  public init(
    indicator: Code<Indicator>, axis: Code<Axis>? = nil, commune: Code<Commune>? = nil,
    period: Code<Period>? = nil, value: Rational
  ) {
    self.indicator = indicator
    self.axis = axis
    self.commune = commune
    self.period = period
    self.value = value
  }
}
