internal import BilanModel
internal import BilanText
internal import Yams

/// What a project counts and aims at: metrics, targets, age bands, populations.
extension ProjectReader {
  mutating func metrics(_ node: Node?, _ axes: [Axis]) -> [Metric] {
    var metrics: [Metric] = []
    let taken = Set(Indicator.library.map(\.code.text))
    for item in fields.list(node, key: "metrics") {
      guard let map = fields.mapping(item, key: "metrics", known: ["code", "title", "axis", "changed"]) else {
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
      var change: Metric.Change?
      if let node = map["changed"], let changed = fields.mapping(node, key: "changed", known: ["from", "how"]),
        let from = fields.required(changed, "from").flatMap({ fields.day($0, key: "from") }),
        let how = fields.required(changed, "how").flatMap({ fields.localized($0, key: "how") })
      {
        change = Metric.Change(from: from, how: how)
      }
      metrics.append(Metric(code: Code(code), title: title, axis: axis.map { Code($0) }, change: change))
    }
    return metrics
  }

  /// What a project reports, what it aims at, and where it began.
  struct Goals {
    var indicators: [Indicator]
    var targets: [Target]
    var baselines: [Target]
  }

  mutating func goals(_ map: ProjectFields.Mapping, _ library: Library, _ communes: [Commune], _ periods: [Period]) -> Goals {
    let indicators = self.indicators(map["indicators"], library)
    let targets = self.targets(map["targets"], key: "targets", indicators, library.axes, communes, periods)
    let baselines = self.targets(map["baselines"], key: "baselines", indicators, library.axes, communes, periods)
    tellWhatIsToReview(periods: map["periods"], targets: map["targets"], of: periods, library.axes)
    return Goals(indicators: indicators.reported, targets: targets, baselines: baselines)
  }

  private mutating func targets(
    _ node: Node?, key: String, _ indicators: (reported: [Indicator], known: [Indicator]), _ axes: [Axis], _ communes: [Commune], _ periods: [Period]
  ) -> [Target] {
    fields.isLenient = true
    defer { fields.isLenient = false }
    var found: [Target] = []
    /// What is written for each cell, by a target for it of no value.
    var values: [Target: String] = [:]
    for item in fields.list(node, key: key) {
      guard let (target, map) = target(item, key: key, indicators.known, axes, communes, periods) else { continue }
      let value = map["value"].flatMap { fields.text($0, key: "value") } ?? ""
      // Of two for one cell each would be held against the figure, and one of them be reached where the other is not.
      var cell = target
      cell.value = 0
      if let first = values[cell] {
        fields.report(.repeatedTarget, at: map["value"], ["first": .text(first), "second": .text(value)], text: target.indicator.text)
        continue
      }
      values[cell] = value
      if !indicators.reported.contains(where: { $0.code == target.indicator }) {
        fields.report(.targetNotReported, at: map["indicator"], text: target.indicator.text)
      }
      found.append(target)
    }
    return found
  }

  private mutating func target(
    _ item: Node, key: String, _ indicators: [Indicator], _ axes: [Axis], _ communes: [Commune], _ periods: [Period]
  ) -> (Target, ProjectFields.Mapping)? {
    let before = fields.diagnostics.count
    guard let map = fields.mapping(item, key: key, known: ["indicator", "axis", "commune", "period", "value", "review"]) else { return nil }
    let code = fields.required(map, "indicator").flatMap { reference($0, key: "indicator", among: indicators.map(\.code.text)) }
    let indicator = indicators.first { $0.code.text == code }
    let axis = reference(map["axis"], key: "axis", among: axes.map(\.code.text))
    let commune = map["commune"].flatMap { self.commune($0, key: "commune") }
    if let commune, !communes.contains(commune) {
      unknown(map["commune"], commune.name.fr, key: "commune", among: communes.map(\.name.fr))
    }
    let period = reference(map["period"], key: "period", among: periods.map(\.code.text))
    let value = fields.required(map, "value").flatMap { fields.amount($0, key: "value", inPercent: indicator?.unit == .percent) }
    // One that is half understood would be held against the wrong cell.
    guard let indicator, let value, fields.diagnostics.count == before else { return nil }
    return (Target(indicator: indicator.code, axis: axis.map { Code($0) }, commune: commune?.code, period: period.map { Code($0) }, value: value), map)
  }

  /// `age_bands: [0-17, 18-25, 65+]`, which do not overlap.
  mutating func ageBands(_ node: Node?) -> [AgeBand] {
    guard node != nil else { return AgeBand.usual }
    var bands: [AgeBand] = []
    for item in fields.list(node, key: "age_bands") {
      guard let text = fields.text(item, key: "age_bands") else { continue }
      guard let band = AgeBand(code: text), !bands.contains(where: band.overlaps) else {
        fields.wrongValue(item, key: "age_bands", expected: "0-17, 18-25, 65+")
        continue
      }
      bands.append(band)
    }
    return bands.sorted()
  }

  /// `population: {source: …, values: {Forest: {2024: 55000}}}`: what is given there stands in the place of the reference data.
  mutating func population(_ node: Node?, _ communes: [Commune], _ territories: [Territory]) -> Population {
    var population = gazetteer.population(of: territories)
    guard let node, let map = fields.mapping(node, key: "population", known: ["source", "values"]) else { return population }
    let source = fields.required(map, "source").flatMap { fields.localized($0, key: "source") }
    guard case .mapping(let pairs)? = fields.required(map, "values") else { return population }
    for (name, value) in pairs {
      guard let commune = commune(name, key: "population"), case .mapping(let years) = value else { continue }
      for (year, number) in years {
        guard let year = fields.whole(year, key: "population"), let number = fields.whole(number, key: "population") else { continue }
        population.inhabitants[Place(commune.code).number, default: [:]][year] = number
      }
    }
    if let source {
      let own = population.source
      // Whose numbers the project gives itself are not from the reference data.
      population.source = Localized(
        fr: "\(source.fr) ; à défaut : \(own.fr)", nl: "\(source.nl); zo niet: \(own.nl)", en: "\(source.en); failing that: \(own.en)")
    }
    return population
  }
}
