/// Which facts an indicator counts: those that fit every criterion that is stated; an empty list is no criterion.
public struct FactFilter: Hashable, Sendable {
  public var axes: [Code<Axis>] = []
  public var activities: [Code<Activity>] = []
  public var kinds: [Activity.Kind] = []
  /// The audience of the activity, by its text in any language, folded.
  public var audiences: [String] = []
  public var sectors: [Code<Sector>] = []
  public var genders: [Gender] = []
  public var ages: [AgeBand] = []
  /// The commune of the person (of the row), and that of the session.
  public var communes: [Place] = []
  public var sessionCommunes: [Place] = []

  public init() {}

  public var isEmpty: Bool { self == FactFilter() }

  /// Whether it asks for something that only a person's row tells: a head count never does.
  public var readsPeople: Bool { !sectors.isEmpty || !genders.isEmpty || !ages.isEmpty }

  /// Whether one row of a session can fit and another not.
  public var readsRows: Bool { readsPeople || !communes.isEmpty }
}

/// Which of the two communes of an attendance places it: where the person comes from, or where the session was held.
public enum PlaceOf: String, CaseIterable, Sendable {
  case person, session
}

/// A further breakdown beside axis, commune and period, that an indicator declares.
public enum Dimension: String, CaseIterable, Sendable {
  case gender, age, sector, kind, audience, activity

  /// Whether a person's row tells it, and not the session.
  public var readsPeople: Bool { self == .gender || self == .age || self == .sector }

  public var title: Localized {
    switch self {
    case .gender: Localized(fr: "Genre", nl: "Gender", en: "Gender")
    case .age: Localized(fr: "Âge", nl: "Leeftijd", en: "Age")
    case .sector: Localized(fr: "Secteur", nl: "Sector", en: "Sector")
    case .kind: Localized(fr: "Type d'activité", nl: "Soort activiteit", en: "Kind of activity")
    case .audience: Localized(fr: "Public", nl: "Doelgroep", en: "Audience")
    case .activity: Localized(fr: "Activité", nl: "Activiteit", en: "Activity")
    }
  }
}

/// One value of a dimension: `gender=f`; an empty value is what nobody stated.
public struct Category: Hashable, Sendable {
  public var dimension: Dimension
  public var value: String

  public init(_ dimension: Dimension, _ value: String) {
    self.dimension = dimension
    self.value = value
  }

  public var isNotStated: Bool { value.isEmpty }
}

extension Activity.Kind {
  public var title: Localized {
    switch self {
    case .meeting: Localized(fr: "Réunion", nl: "Vergadering", en: "Meeting")
    case .workshop: Localized(fr: "Atelier", nl: "Workshop", en: "Workshop")
    case .training: Localized(fr: "Formation", nl: "Vorming", en: "Training")
    case .performance: Localized(fr: "Spectacle", nl: "Voorstelling", en: "Performance")
    case .screening: Localized(fr: "Projection", nl: "Filmvertoning", en: "Screening")
    case .exhibition: Localized(fr: "Exposition", nl: "Tentoonstelling", en: "Exhibition")
    case .campaign: Localized(fr: "Campagne", nl: "Campagne", en: "Campaign")
    case .dutyService: Localized(fr: "Permanence", nl: "Permanentie", en: "Drop-in service")
    }
  }
}
