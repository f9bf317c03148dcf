internal import BilanAggregation
internal import BilanModel

/// The definition of one indicator, as `bilan indicators list` and docs/indicators.md show it.
struct IndicatorSheet {
  private let indicator: Indicator
  private let project: Project?

  /// - Parameter project: Whose targets and baselines are shown; nil for the library alone.
  init(_ indicator: Indicator, _ project: Project?) {
    self.indicator = indicator
    self.project = project
  }

  func text(_ language: Language) -> String {
    let colon = language.colon(tied: true)
    let lines = fields(language).map { "  \($0.label)\(colon) \($0.text)" }
    return ([indicator.code.text] + lines).joined(separator: "\n")
  }

  /// Label and text, in the order in which they are read.
  func fields(_ language: Language) -> [(label: String, text: String)] {
    func label(_ fr: String, _ nl: String, _ en: String) -> String { Localized(fr: fr, nl: nl, en: en)[language] }
    var fields = [(label("titre", "titel", "title"), Language.allCases.map { "\(indicator.title[$0]) (\($0.rawValue))" }.joined(separator: ", "))]
    fields.append((label("unité", "eenheid", "unit"), indicator.unit.title[language]))
    fields.append((label("règle", "regel", "rule"), inOwnWords(indicator.rule.method)[language]))
    if !indicator.filter.isEmpty { fields.append((label("filtre", "filter", "filter"), indicator.filter.text)) }
    var breakdowns = [label("axe", "as", "axis"), commune(language), label("période", "periode", "period")]
    if let dimension = indicator.dimension { breakdowns.append(dimension.title[language].lowercased()) }
    fields.append((label("ventilation", "uitsplitsing", "breakdowns"), breakdowns.joined(separator: " × ")))
    if let source = indicator.source { fields.append((label("source", "bron", "source"), source[language])) }
    for (name, targets) in [
      (label("valeur cible", "streefwaarde", "target"), project?.targets),
      (label("situation de référence", "uitgangssituatie", "baseline"), project?.baselines),
    ] {
      for target in targets ?? [] where target.indicator == indicator.code { fields.append((name, text(of: target, language))) }
    }
    return fields
  }

  private func commune(_ language: Language) -> String {
    switch indicator.effectivePlaceOf {
    case .person: inOwnWords(Localized(fr: "commune de la personne", nl: "gemeente van de persoon", en: "commune of the person"))[language]
    case .session: inOwnWords(Localized(fr: "commune de la séance", nl: "gemeente van de sessie", en: "commune of the session"))[language]
    }
  }

  private func inOwnWords(_ text: Localized) -> Localized { project?.inOwnWords(text) ?? text }

  private func text(of target: Target, _ language: Language) -> String {
    let value = NumberStyle(language).text(of: indicator.cell(of: target.value))
    let axis = target.axis.map { "\(Localized(fr: "axe", nl: "as", en: "axis")[language]) \($0)" }
    let commune = target.commune.flatMap { code in project?.communes.first { $0.code == code }?.name[language] }
    let cell = [axis, commune, target.period?.text].compactMap(\.self)
    return cell.isEmpty ? value : "\(value) (\(cell.joined(separator: ", ")))"
  }
}

extension FactFilter {
  /// As the project file writes it: `kind: training; gender: f`.
  var text: String {
    let criteria: [(String, [String])] = [
      ("axis", axes.map(\.text)), ("activity", activities.map(\.text)), ("kind", kinds.map(\.rawValue)), ("audience", audiences),
      ("sector", sectors.map(\.text)), ("gender", genders.compactMap(\.code)), ("age", ages.map(\.code)),
      ("commune", communes.map { String($0.number) }), ("session_commune", sessionCommunes.map { String($0.number) }),
    ]
    return criteria.filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1.joined(separator: ", "))" }.joined(separator: "; ")
  }
}
