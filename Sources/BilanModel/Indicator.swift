/// A named rule over facts.
public struct Indicator: Hashable, Sendable {
  public let code: Code<Indicator>
  public var title: Localized
  public var rule: Rule

  /// What is computed. Every rule is checked against a naive oracle in the tests.
  public enum Rule: Hashable, Sendable {
    case sessions
    case participations
    case participants
    case organisations
    case participantHours
    case metric(Code<Metric>)
  }

  public init(code: Code<Indicator>, title: Localized, rule: Rule) {
    self.code = code
    self.title = title
    self.rule = rule
  }

  /// The indicators every project has, in the order of docs/counting.md.
  public static let builtIn: [Indicator] = [
    Indicator(
      code: "sessions", title: Localized(fr: "Séances", nl: "Sessies", en: "Sessions"),
      rule: .sessions),
    Indicator(
      code: "participations",
      title: Localized(fr: "Participations", nl: "Deelnames", en: "Participations"),
      rule: .participations),
    Indicator(
      code: "participants",
      title: Localized(
        fr: "Participants uniques", nl: "Unieke deelnemers", en: "Unique participants"),
      rule: .participants),
    Indicator(
      code: "organisations",
      title: Localized(
        fr: "Organisations touchées", nl: "Bereikte organisaties", en: "Organisations reached"),
      rule: .organisations),
    Indicator(
      code: "hours",
      title: Localized(
        fr: "Heures-participants", nl: "Deelnemersuren", en: "Participant-hours"),
      rule: .participantHours),
  ]

  /// The indicator that sums a metric.
  public static func sum(of metric: Metric) -> Indicator {
    Indicator(code: Code(metric.code.text), title: metric.title, rule: .metric(metric.code))
  }
}

extension Indicator.Rule {
  /// Whether the cells of a breakdown add up to its total. Different people and organisations do not: one can be in several cells.
  public var isAdditive: Bool { self != .participants && self != .organisations }

  /// What is counted and how, for the method page of a report (docs/counting.md says it in full).
  public var method: Localized {
    switch self {
    case .sessions:
      Localized(
        fr:
          "Nombre de séances (une activité, un jour) pour lesquelles au moins une personne présente ou un comptage de public est connu. Par commune : là où la séance a eu lieu.",
        nl:
          "Aantal sessies (één activiteit, één dag) waarvoor minstens één aanwezige of een publiekstelling bekend is. Per gemeente: waar de sessie plaatsvond.",
        en:
          "Number of sessions (one activity, one day) with at least one person present or a head count. By commune: where the session was held."
      )
    case .participations:
      Localized(
        fr:
          "Nombre de présences : une personne venue à trois séances compte trois fois. Par commune : celle de la personne, sinon celle de la feuille.",
        nl:
          "Aantal aanwezigheden: wie naar drie sessies kwam, telt drie keer. Per gemeente: die van de persoon, anders die van de lijst.",
        en:
          "Number of attendances: a person who came to three sessions counts three times. By commune: the person's, else the sheet's."
      )
    case .participants:
      Localized(
        fr:
          "Nombre de personnes différentes (même nom, sans tenir compte des majuscules, accents, particules ni de l'ordre). Recalculé pour chaque case et chaque total : les cases ne s'additionnent pas. Les personnes sans nom n'y figurent pas.",
        nl:
          "Aantal verschillende personen (zelfde naam, ongeacht hoofdletters, accenten, tussenvoegsels of volgorde). Voor elke cel en elk totaal opnieuw berekend: de cellen mogen niet worden opgeteld. Personen zonder naam tellen niet mee.",
        en:
          "Number of different people (same name, whatever the case, accents, particles or order). Computed anew for each cell and each total: cells do not add up. People without a name are not in it."
      )
    case .organisations:
      Localized(
        fr:
          "Nombre d'organisations différentes dont au moins une personne était présente. Les cases ne s'additionnent pas.",
        nl:
          "Aantal verschillende organisaties waarvan minstens één persoon aanwezig was. De cellen mogen niet worden opgeteld.",
        en:
          "Number of different organisations of which at least one person was present. Cells do not add up."
      )
    case .participantHours:
      Localized(
        fr:
          "Somme, sur toutes les participations, de la durée de la séance. Les séances sans durée connue n'y sont pas comprises.",
        nl:
          "Som, over alle deelnames, van de duur van de sessie. Sessies zonder gekende duur zijn niet inbegrepen.",
        en:
          "Sum over all participations of the length of the session. Sessions of unknown length are left out."
      )
    case .metric:
      Localized(
        fr:
          "Somme des comptages transmis. Les estimations forment un chiffre à part et ne s'ajoutent jamais aux comptages.",
        nl:
          "Som van de doorgegeven tellingen. Schattingen vormen een apart cijfer en worden nooit bij de tellingen opgeteld.",
        en:
          "Sum of the counts sent in. Estimates are a figure of their own and are never added to counts."
      )
    }
  }
}
