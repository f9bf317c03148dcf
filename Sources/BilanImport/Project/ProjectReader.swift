internal import BilanModel
internal import Yams

/// Makes a project of a YAML document, field by field; what is wrong is collected in `fields`.
struct ProjectReader {
  var fields: ProjectFields

  init(_ fields: ProjectFields) { self.fields = fields }

  private static let keys = [
    "title", "reference", "funder", "language", "coordinating_commune", "participating_communes",
    "partners", "contact", "periods", "axes", "metrics", "indicators", "targets", "people", "sectors", "retention",
  ]

  /// The project, or nil when something that nothing can stand in for is missing.
  mutating func project(_ root: Node?) -> Project? {
    guard let root else {
      fields.report(.missingKey, at: nil, ["key": "title"])
      return nil
    }
    guard let map = fields.mapping(root, key: "projet.yaml", known: ProjectReader.keys) else {
      return nil
    }
    let title = fields.required(map, "title").flatMap { fields.localized($0, key: "title") }
    let coordinating = fields.required(map, "coordinating_commune").flatMap {
      commune($0, key: "coordinating_commune")
    }
    let periods = fields.required(map, "periods").map { self.periods($0) } ?? []
    let axes = fields.required(map, "axes").map { self.axes($0) } ?? []
    let metrics = self.metrics(map["metrics"], axes)
    let participating = self.participating(map["participating_communes"], coordinating)
    let library = Indicator.builtIn + metrics.map(Indicator.sum)
    let indicators = self.indicators(map["indicators"], library)
    let communes = [coordinating].compactMap(\.self) + participating
    let targets = self.targets(map["targets"], library, axes, communes, periods)
    let partners = fields.list(map["partners"], key: "partners").compactMap {
      fields.localized($0, key: "partners")
    }
    let contact = self.contact(map["contact"])
    let language: Language? = fields.choice(map["language"], key: "language")
    let reference = fields.text(map["reference"], key: "reference")
    let funder = fields.localized(map["funder"], key: "funder")
    let retention = fields.day(map["retention"], key: "retention")
    let matching = self.matching(map["people"])
    let sectors = self.sectors(map["sectors"])
    guard let title, let coordinating else { return nil }
    return Project(
      title: title, reference: reference, funder: funder, language: language ?? .fr,
      coordinatingCommune: coordinating, participatingCommunes: participating,
      partners: partners, contact: contact, periods: periods, axes: axes, metrics: metrics,
      indicators: indicators, targets: targets, retention: retention, matching: matching, sectors: sectors)
  }

  private mutating func commune(_ node: Node, key: String) -> Commune? {
    guard let text = fields.text(node, key: key) else { return nil }
    if let commune = CommuneIndex.belgium.commune(named: text) { return commune }
    fields.report(
      .wrongValue, at: node,
      [
        "key": .text(key),
        "suggestion": .suggestion(CommuneIndex.belgium.nearestName(to: text)),
        "expected": .localized(
          Localized(
            fr: "le nom d'une commune de Belgique, ou son code REFNIS",
            nl: "de naam van een Belgische gemeente, of haar REFNIS-code",
            en: "the name of a commune of Belgium, or its REFNIS code")),
      ], text: text)
    return nil
  }

  /// The coordinating commune may be named again; any other only once.
  private mutating func participating(_ node: Node?, _ coordinating: Commune?) -> [Commune] {
    var communes: [Commune] = []
    for item in fields.list(node, key: "participating_communes") {
      guard let commune = commune(item, key: "participating_communes"), commune != coordinating else { continue }
      if communes.contains(commune) {
        fields.report(.repeatedCode, at: item, text: commune.name.fr)
      } else {
        communes.append(commune)
      }
    }
    return communes
  }

  /// How people are told apart: `people: {matching: full, equal_names: same}`.
  private mutating func matching(_ node: Node?) -> MatchingRules {
    var rules = MatchingRules()
    guard let node, let map = fields.mapping(node, key: "people", known: ["matching", "equal_names"]) else { return rules }
    rules.scope = fields.choice(map["matching"], key: "matching") ?? rules.scope
    rules.equalNames = fields.choice(map["equal_names"], key: "equal_names") ?? rules.equalNames
    return rules
  }

  /// `sectors: [{code: sante, title: Santé, words: [hopital, maison medicale]}]`
  private mutating func sectors(_ node: Node?) -> [Sector] {
    var sectors: [Sector] = []
    for item in fields.list(node, key: "sectors") {
      guard let map = fields.mapping(item, key: "sectors", known: ["code", "title", "words"]),
        let code = fields.required(map, "code").flatMap({ fields.text($0, key: "code") }),
        let title = fields.required(map, "title").flatMap({ fields.localized($0, key: "title") }), let words = fields.required(map, "words")
      else { continue }
      if sectors.contains(where: { $0.code.text == code }) {
        fields.report(.repeatedCode, at: item, text: code)
        continue
      }
      let folded = fields.list(words, key: "words").compactMap { fields.text($0, key: "words") }.map { Folding.folded($0) }.filter { !$0.isEmpty }
      sectors.append(Sector(code: Code(code), title: title, words: folded))
    }
    return sectors
  }

  private mutating func contact(_ node: Node?) -> Contact {
    guard let node,
      let map = fields.mapping(node, key: "contact", known: ["service", "role", "email", "phone"])
    else { return Contact() }
    return Contact(
      service: fields.localized(map["service"], key: "service"),
      role: fields.localized(map["role"], key: "role"),
      email: fields.text(map["email"], key: "email"),
      phone: fields.text(map["phone"], key: "phone"))
  }

  private mutating func periods(_ node: Node) -> [Period] {
    var periods: [(period: Period, node: Node)] = []
    for item in fields.list(node, key: "periods") {
      guard let period = period(item) else { continue }
      if let other = periods.first(where: { $0.period.code == period.code }) {
        fields.report(.repeatedCode, at: item, text: other.period.code.text)
      } else if let other = periods.first(where: { $0.period.overlaps(period) }) {
        fields.report(
          .overlappingPeriods, at: item, ["other": .text(other.period.code.text)],
          text: period.code.text)
      } else {
        periods.append((period, item))
      }
    }
    return periods.map(\.period).sorted { $0.first < $1.first }
  }

  private mutating func period(_ node: Node) -> Period? {
    if let text = node.scalar?.string {
      if text.utf8.count == 4, let year = Int(text), let period = Period(year: year) {
        return period
      }
      fields.wrongValue(node, key: "periods", expected: "2024, {code: …, from: …, to: …}")
      return nil
    }
    guard let map = fields.mapping(node, key: "periods", known: ["code", "from", "to"]) else {
      return nil
    }
    let code = fields.required(map, "code").flatMap { fields.text($0, key: "code") }
    let first = fields.required(map, "from").flatMap { fields.day($0, key: "from") }
    let last = fields.required(map, "to").flatMap { fields.day($0, key: "to") }
    guard let code, let first, let last else { return nil }
    if let period = Period(code: Code(code), first: first, last: last) { return period }
    fields.wrongValue(map["to"] ?? node, key: "to", expected: .text("≥ \(first)"))
    return nil
  }

  private mutating func metrics(_ node: Node?, _ axes: [Axis]) -> [Metric] {
    var metrics: [Metric] = []
    let taken = Set(Indicator.builtIn.map(\.code.text))
    for item in fields.list(node, key: "metrics") {
      guard let map = fields.mapping(item, key: "metrics", known: ["code", "title", "axis"]) else {
        continue
      }
      let code = fields.required(map, "code").flatMap { fields.text($0, key: "code") }
      let title = fields.required(map, "title").flatMap { fields.localized($0, key: "title") }
      let axis = reference(map["axis"], key: "axis", among: axes.map(\.code.text))
      guard let code, let title else { continue }
      if taken.contains(code) || metrics.contains(where: { $0.code.text == code }) {
        fields.report(.repeatedCode, at: map["code"], text: code)
        continue
      }
      metrics.append(Metric(code: Code(code), title: title, axis: axis.map { Code($0) }))
    }
    return metrics
  }

  private mutating func indicators(_ node: Node?, _ library: [Indicator]) -> [Indicator] {
    guard let node else { return library }
    var indicators: [Indicator] = []
    for item in fields.list(node, key: "indicators") {
      guard
        let code = reference(item, key: "indicators", among: library.map(\.code.text)),
        let indicator = library.first(where: { $0.code.text == code })
      else { continue }
      if indicators.contains(indicator) {
        fields.report(.repeatedCode, at: item, text: code)
      } else {
        indicators.append(indicator)
      }
    }
    // Metrics are reported even where a list names only the rules about people.
    return indicators + library.filter { $0.isMetric && !indicators.contains($0) }
  }

  private mutating func targets(
    _ node: Node?, _ library: [Indicator], _ axes: [Axis], _ communes: [Commune],
    _ periods: [Period]
  ) -> [Target] {
    fields.list(node, key: "targets").compactMap { item in
      let known = ["indicator", "axis", "commune", "period", "value"]
      guard let map = fields.mapping(item, key: "targets", known: known) else { return nil }
      let indicator = fields.required(map, "indicator").flatMap {
        reference($0, key: "indicator", among: library.map(\.code.text))
      }
      let axis = reference(map["axis"], key: "axis", among: axes.map(\.code.text))
      let commune = map["commune"].flatMap { self.commune($0, key: "commune") }
      if let commune, !communes.contains(commune) {
        unknown(map["commune"], commune.name.fr, key: "commune", among: communes.map(\.name.fr))
      }
      let period = reference(map["period"], key: "period", among: periods.map(\.code.text))
      let value = fields.required(map, "value").flatMap { fields.whole($0, key: "value") }
      guard let indicator, let value else { return nil }
      return Target(
        indicator: Code(indicator), axis: axis.map { Code($0) }, commune: commune?.code,
        period: period.map { Code($0) }, value: value)
    }
  }

  /// A code that must be defined elsewhere in the file.
  mutating func reference(_ node: Node?, key: String, among known: [String]) -> String? {
    guard let node, let text = fields.text(node, key: key) else { return nil }
    if known.contains(text) { return text }
    unknown(node, text, key: key, among: known)
    return nil
  }

  private mutating func unknown(_ node: Node?, _ text: String, key: String, among known: [String]) {
    fields.report(
      .unknownReference, at: node,
      [
        "key": .text(key), "suggestion": .suggestion(nearest(to: text, among: known)),
        "known": .list(known),
      ], text: text)
  }
}

extension Indicator {
  var isMetric: Bool {
    if case .metric = rule { true } else { false }
  }
}
