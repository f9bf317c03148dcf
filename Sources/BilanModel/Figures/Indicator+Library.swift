/// The indicators that a project need not define: those it has anyway, and those it may name.
extension Indicator {
  private static func make(_ code: Code<Indicator>, _ rule: Rule, fr: String, nl: String, en: String) -> Indicator {
    Indicator(code: code, title: Localized(fr: fr, nl: nl, en: en), rule: rule)
  }

  public static let sessions = make("sessions", .sessions, fr: "Séances", nl: "Sessies", en: "Sessions")
  public static let participations = make("participations", .participations, fr: "Participations", nl: "Deelnames", en: "Participations")
  public static let participants = make("participants", .participants, fr: "Participants uniques", nl: "Unieke deelnemers", en: "Unique participants")
  public static let organisations = make(
    "organisations", .organisations, fr: "Organisations touchées", nl: "Bereikte organisaties", en: "Organisations reached")
  public static let hours = make("hours", .participantHours, fr: "Heures-participants", nl: "Deelnemersuren", en: "Participant-hours")
  public static let registrations = make("registrations", .registrations, fr: "Inscriptions", nl: "Inschrijvingen", en: "Registrations")
  public static let plannedSessions = make(
    "planned-sessions", .plannedSessions, fr: "Séances prévues", nl: "Geplande sessies", en: "Planned sessions")
  public static let receivedSessions = make(
    "received-sessions", .receivedSessions, fr: "Séances prévues et documentées", nl: "Geplande sessies die gedocumenteerd zijn",
    en: "Planned sessions documented")

  /// The indicators every project has, in the order of docs/counting.md.
  public static let builtIn: [Indicator] = [sessions, participations, participants, organisations, hours]

  /// Those a project may name in its file, beside the built-in ones.
  public static let optional: [Indicator] = [
    make("newcomers", .newcomers, fr: "Nouveaux participants", nl: "Nieuwe deelnemers", en: "New participants"),
    make(
      "returning", .returning(atLeast: 2), fr: "Participants revenus (2 séances ou plus)", nl: "Terugkerende deelnemers (2 sessies of meer)",
      en: "Returning participants (2 sessions or more)"),
    make("completions", .completions, fr: "Formations suivies en entier", nl: "Volledig gevolgde vormingen", en: "Training courses completed"),
    registrations,
    make(
      "attendance-rate", .ratio(participations, over: registrations, as: .percent), fr: "Taux de présence", nl: "Aanwezigheidsgraad",
      en: "Attendance rate"),
    make(
      "participations-per-session", .ratio(participations, over: sessions, as: .number), fr: "Participations par séance", nl: "Deelnames per sessie",
      en: "Participations per session"),
    plannedSessions, receivedSessions,
    make(
      "coverage", .ratio(receivedSessions, over: plannedSessions, as: .percent), fr: "Couverture (séances documentées / prévues)",
      nl: "Volledigheid (gedocumenteerde / geplande sessies)", en: "Coverage (sessions documented / planned)"),
    make(
      "participants-rate", .rate(participants), fr: "Participants uniques pour 10 000 habitants", nl: "Unieke deelnemers per 10.000 inwoners",
      en: "Unique participants per 10,000 inhabitants"),
    make(
      "participations-rate", .rate(participations), fr: "Participations pour 10 000 habitants", nl: "Deelnames per 10.000 inwoners",
      en: "Participations per 10,000 inhabitants"),
  ]

  public static let library: [Indicator] = builtIn + optional

  /// The indicator that sums a metric.
  public static func sum(of metric: Metric) -> Indicator {
    Indicator(code: Code(metric.code.text), title: metric.title, rule: .metric(metric.code))
  }

  /// The title, with a word where the figure is an estimate.
  public func title(isEstimated: Bool) -> Localized {
    guard isEstimated else { return title }
    return Localized(
      fr: "\(title.fr) (estimation)", nl: "\(title.nl) (schatting)", en: "\(title.en) (estimate)")
  }

  /// The title, and by which commune it is broken down where that is not the usual one.
  public var titleWithPlace: Localized {
    guard let placeOf else { return title }
    switch placeOf {
    case .person:
      return Localized(
        fr: "\(title.fr), selon la commune de la personne", nl: "\(title.nl), volgens de gemeente van de persoon",
        en: "\(title.en), by the person's commune")
    case .session:
      return Localized(
        fr: "\(title.fr), selon la commune de la séance", nl: "\(title.nl), volgens de gemeente van de sessie",
        en: "\(title.en), by the session's commune")
    }
  }
}
