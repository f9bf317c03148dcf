internal import BilanExport
internal import BilanModel

extension SignSheet {
  /// The sheet of a session, in the words that the importer reads, with the columns from which the project computes something.
  init(
    _ project: Project, _ axis: Axis, _ activity: Activity, _ key: Session.Key, hours: String?, commune: Commune?, rows: Int?, _ language: Language
  ) {
    func label(_ text: Localized) -> String { text[language] + language.colon(tied: true) }
    self.init(
      name: Localized(fr: "Présences", nl: "Aanwezigheden", en: "Attendance")[language],
      title: Localized(fr: "Feuille de présence", nl: "Aanwezigheidslijst", en: "Attendance sheet")[language],
      number: Localized(fr: "N°", nl: "Nr.", en: "No.")[language], columns: SignSheet.columns(project, language), language: language)
    lines = [
      (
        Field(label(Localized(fr: "Activité", nl: "Activiteit", en: "Activity")), activity.title[language]),
        Field(label(Localized(fr: "Date", nl: "Datum", en: "Date")), key.day.written(in: language))
      ),
      (
        Field(label(Localized(fr: "Axe", nl: "As", en: "Axis")), "\(axis.code) – \(axis.title[language])"),
        Field(label(Localized(fr: "Heures", nl: "Uren", en: "Hours")), hours ?? "")
      ),
      (
        Field(label(Localized(fr: "Séance", nl: "Sessie", en: "Session")), key.code),
        // Where it is held; « Commune » would be that of everybody who writes none.
        Field(label(Localized(fr: "Lieu", nl: "Plaats", en: "Place")), commune?.name[language] ?? "")
      ),
    ]
    self.rows = rows
    pageTitle = [project.title[language], project.reference].compactMap(\.self).joined(separator: " · ")
    pageCode = key.code
    pageNote = SignSheet.note(project, language)
  }

  /// `2024-10-21_axe1_stress-vicariant.xlsx`: a name that says which session it is, too.
  static func fileName(_ day: Day, _ axis: Axis, _ activity: Activity) -> String {
    let isNumber = axis.code.text.allSatisfy { $0.isASCII && $0.isNumber }
    let words = [day.description] + (isNumber ? ["axe\(axis.code)"] : []) + [activity.code.text]
    return words.joined(separator: "_").map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? String($0) : "-" }.joined() + ".xlsx"
  }

  // MARK: - The columns

  /// A name and a signature always; of everything else only what a figure of the project is computed from.
  private static func columns(_ project: Project, _ language: Language) -> [Column] {
    func column(_ share: Double, _ title: Localized, _ choices: [String] = []) -> Column { Column(title[language], share: share, choices: choices) }
    let indicators = project.indicators.flatMap { [$0] + $0.parts }
    var columns = [
      column(1.25, Localized(fr: "Nom", nl: "Naam", en: "Last name")), column(1, Localized(fr: "Prénom", nl: "Voornaam", en: "First name")),
    ]
    if !project.sectors.isEmpty || indicators.contains(where: \.readsOrganisations) {
      columns.append(column(1.35, Localized(fr: "Organisation", nl: "Organisatie", en: "Organisation")))
    }
    let commune = project.inOwnWords(Localized(fr: "Commune", nl: "Gemeente", en: "Commune"))
    columns.append(column(1.1, commune, project.communes.map { $0.name[language] }.withoutRepeats))
    if indicators.contains(where: { $0.reads(.gender) }) {
      columns.append(column(0.55, Localized(fr: "Genre", nl: "Geslacht", en: "Gender"), [Localized(fr: "F", nl: "V", en: "F")[language], "M", "X"]))
    }
    if indicators.contains(where: { $0.reads(.age) }) {
      columns.append(column(0.85, Localized(fr: "Tranche d'âge", nl: "Leeftijdsgroep", en: "Age group"), project.ageBands.map { $0.title[language] }))
    }
    // Where an equal name is not enough, an equal address makes one person of two rows.
    if project.matching.scope == .full, project.matching.equalNames != .same {
      columns.append(column(1.6, Localized(fr: "E-mail", nl: "E-mail", en: "E-mail")))
    }
    columns.append(column(1.4, Localized(fr: "Signature", nl: "Handtekening", en: "Signature")))
    return columns
  }

  /// What those who sign may want to know, at the foot of each page.
  private static func note(_ project: Project, _ language: Language) -> [String] {
    let purpose = Localized(
      fr: "Ces données servent à compter les participants du projet.", nl: "Deze gegevens dienen om de deelnemers van het project te tellen.",
      en: "These data serve to count the participants of the project.")
    let day = project.retention?.belgian
    let end = day.map { day in
      Localized(fr: "Les noms sont effacés après le \(day).", nl: "De namen worden gewist na \(day).", en: "Names are erased after \(day).")
    }
    let contact = (project.contact.email).map { "Contact\(language.colon(tied: true)) \($0)" }
    return [purpose[language], end?[language], contact].compactMap(\.self)
  }
}

extension Indicator {
  fileprivate var readsOrganisations: Bool {
    if case .organisations = rule { return true }
    return dimension == .sector || !filter.sectors.isEmpty
  }

  fileprivate func reads(_ trait: Dimension) -> Bool {
    dimension == trait || trait == .gender && !filter.genders.isEmpty || trait == .age && !filter.ages.isEmpty
  }
}

extension [String] {
  /// Each text once, in order.
  fileprivate var withoutRepeats: [String] { reduce(into: []) { if !$0.contains($1) { $0.append($1) } } }
}
