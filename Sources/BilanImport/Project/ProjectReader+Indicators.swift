internal import BilanModel
internal import Yams

/// Indicators, targets and baselines: what is wrong with one leaves the others as they are.
extension ProjectReader {
  /// What definitions may refer to.
  struct Library {
    var axes: [Axis]
    var metrics: [Metric]
    var sectors: [Sector]
    var ageBands: [AgeBand]
    /// The indicators that need no definition.
    var indicators: [Indicator] { Indicator.library + metrics.map(Indicator.sum) }
  }

  /// The indicators to report, in their order, and those only referred to.
  mutating func indicators(_ node: Node?, _ library: Library) -> (reported: [Indicator], known: [Indicator]) {
    let usual = Indicator.builtIn + library.metrics.map(Indicator.sum)
    guard let node else { return (usual, library.indicators) }
    fields.isLenient = true
    defer { fields.isLenient = false }
    var definitions = IndicatorDefinitions(library)
    for item in fields.list(node, key: "indicators") { note(item, &definitions) }
    var reported: [Indicator] = []
    for code in definitions.order {
      guard let indicator = resolve(code, &definitions, along: []) else { continue }
      reported.append(indicator)
    }
    // Metrics are reported even where a list names only the rules about people.
    reported += usual.filter { $0.isEstimatedApart && !reported.contains($0) }
    return (reported, library.indicators + definitions.resolved.values.filter { !library.indicators.contains($0) })
  }

  /// Takes an item of the list down: a code of the library, or a definition to be read once all codes are known.
  private mutating func note(_ item: Node, _ definitions: inout IndicatorDefinitions) {
    var code: String?
    let before = fields.diagnostics.count
    if case .mapping = item {
      let known = ["code", "title", "rule", "metric", "at_least", "of", "over", "as", "where", "commune_of", "by", "source"]
      guard let map = fields.mapping(item, key: "indicators", known: known),
        let named = fields.required(map, "code").flatMap({ fields.text($0, key: "code") })
      else { return }
      if definitions.order.contains(named) || definitions.library.indicators.contains(where: { $0.code.text == named }) {
        fields.report(.repeatedCode, at: map["code"], text: named)
        return
      }
      // Without the key that was misspelt it would count something else.
      guard fields.diagnostics.count == before else { return }
      definitions.maps[named] = map
      code = named
    } else {
      code = reference(item, key: "indicators", among: definitions.library.indicators.map(\.code.text))
      if let code, definitions.order.contains(code) {
        fields.report(.repeatedCode, at: item, text: code)
        return
      }
    }
    guard let code else { return }
    indicatorPlaces[Code(code)] = SourcePlace(file: fields.file, line: item.mark?.line, character: item.mark?.column, text: code)
    definitions.order.append(code)
  }

  /// The indicator of a code, those it is made of first.
  private mutating func resolve(_ code: String, _ definitions: inout IndicatorDefinitions, along path: [String]) -> Indicator? {
    if let known = definitions.resolved[code] { return known }
    guard let map = definitions.maps[code] else { return definitions.library.indicators.first { $0.code.text == code } }
    if definitions.failed.contains(code) { return nil }
    guard let indicator = define(code, map, &definitions, along: path + [code]) else {
      definitions.failed.insert(code)
      return nil
    }
    definitions.resolved[code] = indicator
    return indicator
  }

  private mutating func define(
    _ code: String, _ map: ProjectFields.Mapping, _ definitions: inout IndicatorDefinitions, along path: [String]
  ) -> Indicator? {
    let before = fields.diagnostics.count
    let title = fields.required(map, "title").flatMap { fields.localized($0, key: "title") }
    let name: RuleName? = fields.required(map, "rule").flatMap { fields.choice($0, key: "rule") }
    let filter = self.filter(map["where"], definitions.library)
    let placeOf: PlaceOf? = fields.choice(map["commune_of"], key: "commune_of")
    let dimension: Dimension? = fields.choice(map["by"], key: "by")
    let source = fields.localized(map["source"], key: "source")
    guard let title, let name, let rule = rule(name, map, &definitions, along: path), fields.diagnostics.count == before else { return nil }
    if name == .ratio || name == .rate, let node = map["where"] {
      fields.wrongValue(node, key: "where", among: ["of", "over"])
      return nil
    }
    return Indicator(code: Code(code), title: title, rule: rule, filter: filter, placeOf: placeOf, dimension: dimension, source: source)
  }

  private mutating func rule(
    _ name: RuleName, _ map: ProjectFields.Mapping, _ definitions: inout IndicatorDefinitions, along path: [String]
  ) -> Indicator.Rule? {
    switch name {
    case .metric:
      let codes = definitions.library.metrics.map(\.code.text)
      return fields.required(map, "metric").flatMap { reference($0, key: "metric", among: codes) }.map { .metric(Code($0)) }
    case .returning:
      let least = map["at_least"] == nil ? 2 : fields.whole(map["at_least"], key: "at_least")
      guard let least else { return nil }
      if least >= 2 { return .returning(atLeast: least) }
      fields.wrongValue(map["at_least"]!, key: "at_least", expected: "≥ 2")
      return nil
    case .rate:
      guard let part = fields.required(map, "of").flatMap({ operand($0, "of", &definitions, along: path) }) else { return nil }
      guard part.parts.isEmpty else {
        fields.wrongValue(map["of"]!, key: "of", among: definitions.library.indicators.filter(\.parts.isEmpty).map(\.code.text))
        return nil
      }
      return .rate(part)
    case .ratio:
      let above = fields.required(map, "of").flatMap { operand($0, "of", &definitions, along: path) }
      let below = fields.required(map, "over").flatMap { operand($0, "over", &definitions, along: path) }
      let form: Indicator.RatioForm = fields.choice(map["as"], key: "as") ?? .percent
      guard let above, let below else { return nil }
      guard above != below else {
        fields.report(.ratioWithItself, at: map["over"], text: above.code.text)
        return nil
      }
      return .ratio(above, over: below, as: form)
    default: return name.plain
    }
  }

  /// An indicator that a ratio or rate is made of.
  private mutating func operand(_ node: Node, _ key: String, _ definitions: inout IndicatorDefinitions, along path: [String]) -> Indicator? {
    let codes = definitions.library.indicators.map(\.code.text) + definitions.maps.keys.sorted()
    guard let code = reference(node, key: key, among: codes) else { return nil }
    if path.contains(code) {
      fields.report(.circularIndicator, at: node, ["path": .text((path + [code]).joined(separator: " → "))], text: code)
      return nil
    }
    return resolve(code, &definitions, along: path)
  }

  // MARK: - Filters

  private mutating func filter(_ node: Node?, _ library: Library) -> FactFilter {
    var filter = FactFilter()
    let known = ["axis", "activity", "kind", "audience", "sector", "gender", "age", "commune", "session_commune"]
    guard let node, let map = fields.mapping(node, key: "where", known: known) else { return filter }
    let activities = library.axes.flatMap(\.activities)
    filter.axes = values(map, "axis", among: library.axes.map(\.code.text)).map { Code($0) }
    filter.activities = values(map, "activity", among: activities.map(\.code.text)).map { Code($0) }
    filter.kinds = values(map, "kind", among: Activity.Kind.allCases.map(\.rawValue)).compactMap { Activity.Kind(rawValue: $0) }
    filter.sectors = values(map, "sector", among: library.sectors.map(\.code.text)).map { Code($0) }
    filter.genders = values(map, "gender", among: Gender.allCases.compactMap(\.code)).compactMap { Gender(code: $0) }
    filter.ages = values(map, "age", among: library.ageBands.map(\.code)).compactMap { AgeBand(code: $0) }
    let audiences = activities.compactMap(\.audience)
    filter.audiences = values(map, "audience", among: audiences.flatMap(\.distinct)).compactMap { text in
      audiences.first { $0.distinct.contains(text) }?.fr
    }
    filter.communes = communes(map, "commune")
    filter.sessionCommunes = communes(map, "session_commune")
    return filter
  }

  /// One value or a list of them, each of which must be known.
  private mutating func values(_ map: ProjectFields.Mapping, _ key: String, among known: [String]) -> [String] {
    items(map, key).compactMap { reference($0, key: key, among: known) }
  }

  private mutating func communes(_ map: ProjectFields.Mapping, _ key: String) -> [Place] {
    items(map, key).compactMap { commune($0, key: key).map { Place($0.code) } }
  }

  private func items(_ map: ProjectFields.Mapping, _ key: String) -> [Node] {
    guard let node = map[key] else { return [] }
    if case .sequence(let items) = node { return Array(items) }
    return [node]
  }
}

/// Definitions of indicators on their way to be understood.
private struct IndicatorDefinitions {
  let library: ProjectReader.Library
  var order: [String] = []
  var maps: [String: ProjectFields.Mapping] = [:]
  var resolved: [String: Indicator] = [:]
  var failed: Set<String> = []

  init(_ library: ProjectReader.Library) { self.library = library }
}

/// What `rule:` may be.
private enum RuleName: String, CaseIterable {
  case sessions, registrations, participations, participants, newcomers, returning, completions, organisations, hours, metric, ratio, rate
  case plannedSessions = "planned-sessions"
  case receivedSessions = "received-sessions"

  /// The rule, for names that need no more to be said.
  var plain: Indicator.Rule? {
    switch self {
    case .sessions: .sessions
    case .registrations: .registrations
    case .participations: .participations
    case .participants: .participants
    case .newcomers: .newcomers
    case .completions: .completions
    case .organisations: .organisations
    case .hours: .participantHours
    case .plannedSessions: .plannedSessions
    case .receivedSessions: .receivedSessions
    case .returning, .metric, .ratio, .rate: nil
    }
  }
}
