public import BilanModel

/// A breakdown that reports show, as it is called where it is told what of it is not shown.
public enum ProtectedTable: Int, CaseIterable, Sendable {
  case axes, communes, axesAndCommunes, categories, sessions, sessionsAndCommunes, months, arrivals, trainings, like, counts

  /// As it stands in a list, without a capital.
  public var title: Localized {
    switch self {
    case .axes: Localized(fr: "par axe", nl: "per as", en: "by axis")
    case .communes: Localized(fr: "par commune", nl: "per gemeente", en: "by commune")
    case .axesAndCommunes: Localized(fr: "par axe et par commune", nl: "per as en per gemeente", en: "by axis and commune")
    case .categories:
      Localized(
        fr: "par âge, genre, secteur ou autre catégorie", nl: "per leeftijd, gender, sector of andere categorie", en: "by age, gender, sector or other category"
      )
    case .sessions: Localized(fr: "séance par séance", nl: "sessie per sessie", en: "session by session")
    case .sessionsAndCommunes: Localized(fr: "par séance et par commune", nl: "per sessie en per gemeente", en: "by session and commune")
    case .months: Localized(fr: "par mois", nl: "per maand", en: "by month")
    case .arrivals: Localized(fr: "participants nouveaux et déjà venus", nl: "nieuwe en eerdere deelnemers", en: "new and previous participants")
    case .trainings: Localized(fr: "formations terminées", nl: "voltooide vormingen", en: "training courses completed")
    case .like: Localized(fr: "périmètre comparable", nl: "vergelijkbaar deel", en: "like for like")
    case .counts: Localized(fr: "liste des dossiers", nl: "lijst van de dossiers", en: "list of case files")
    }
  }

  /// What would show more of it; nil where the program has done what can be done.
  public var advice: Localized? {
    switch self {
    case .axes, .axesAndCommunes:
      Localized(
        fr: "réunissez les axes ou les communes où peu de gens viennent", nl: "neem assen of gemeenten samen waar weinig mensen komen",
        en: "put axes or communes together to which few people come")
    case .communes:
      Localized(
        fr: "laissez sous « autres communes » celles d'où viennent peu de gens",
        nl: "laat gemeenten waar weinig mensen vandaan komen onder ‘andere gemeenten’",
        en: "leave communes from which few people come under “other communes”")
    case .categories:
      Localized(
        fr: "prenez moins de catégories, ou de plus larges (age_bands, sectors)", nl: "neem minder of ruimere categorieën (age_bands, sectors)",
        en: "take fewer or wider categories (age_bands, sectors)")
    case .months, .counts:
      Localized(fr: "faites un rapport sur une période plus longue", nl: "maak een verslag over een langere periode", en: "report on a longer period")
    case .sessions, .sessionsAndCommunes, .arrivals, .trainings, .like: nil
    }
  }
}

/// How much of a breakdown is not shown.
public struct ProtectedShare: Sendable {
  public var table: ProtectedTable
  public var hidden, all: Int

  /// `par axe 2 sur 40`.
  public var text: Localized {
    Localized(fr: "\(table.title.fr) \(hidden) sur \(all)", nl: "\(table.title.nl) \(hidden) van de \(all)", en: "\(table.title.en) \(hidden) of \(all)")
  }
}

extension PublishedNumbers {
  /// The breakdowns in which each number stands.
  var tables: [(table: ProtectedTable, statements: Set<Int>)] {
    var found: [ProtectedTable: Set<Int>] = [:]
    for (key, statement) in figures {
      let table: ProtectedTable =
        key.category != nil ? .categories : key.place == nil ? .axes : key.axis == nil ? .communes : .axesAndCommunes
      found[table, default: []].insert(statement)
    }
    found[.sessions] = Set(sessions.values)
    found[.sessionsAndCommunes] = Set(spots.values)
    found[.months] = Set(months.values)
    found[.arrivals] = Set(arrivals.values.flatMap { [$0.newcomers, $0.returning] })
    found[.trainings] = Set(completions.values)
    found[.like] = Set(like.values)
    found[.counts] = Set(countGroups.map(\.statement))
    return ProtectedTable.allCases.map { ($0, found[$0] ?? []) }
  }
}
