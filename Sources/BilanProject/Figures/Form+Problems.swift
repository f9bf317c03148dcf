internal import BilanAggregation
internal import BilanModel
internal import BilanText

/// What is wrong with a form that only the project tells.
extension Form {
  /// Its tables speak of indicators, periods and values that the project has, and of nobody in breakdowns that the protection of small groups does not know.
  func problems(in project: Project) -> [Diagnostic] { tables.flatMap { problems(of: $0, in: project) } }

  private func problems(of table: CrossTable, in project: Project) -> [Diagnostic] {
    func unknown(_ text: String, _ key: String, _ known: [String]) -> Diagnostic {
      var place = table.place
      place.text = text
      return Diagnostic(
        .unknownReference, at: place, ["key": .text(key), "suggestion": .suggestion(nearest(to: text, among: known)), "known": .list(known)])
    }
    var problems: [Diagnostic] = []
    for (code, indicator) in zip(table.indicators, table.indicators(in: project)) where indicator == nil {
      problems.append(unknown(code.text, "indicators", (project.indicators + Indicator.library).map(\.code.text)))
    }
    if let period = table.period, project.period(named: period) == nil { problems.append(unknown(period, "period", project.periods.map(\.code.text))) }
    for only in table.only {
      guard let known = project.values(of: only.dimension), !known.joined().contains(only.value) else { continue }
      problems.append(unknown(only.value, only.dimension.name, known.map { $0[0] }))
    }
    let unprotected = project.unprotected(table.indicators(in: project).compactMap(\.self), by: table.dimensions)
    guard !unprotected.isEmpty else { return problems }
    let kinds = Localized.joined(table.dimensions.filter { $0 != .axis && $0 != .place(.commune) }.map(\.title))
    return problems + [
      Diagnostic(.crossingNotProtected, at: table.place, ["list": .localized(.joined(unprotected.map(\.title))), "kind": .localized(kinds)])
    ]
  }
}

extension Project {
  /// The values that a dimension can have, each by its code, then by what it is called; nil where only the data tells.
  fileprivate func values(of dimension: CrossingDimension) -> [[String]]? {
    func value(_ code: String, _ title: Localized) -> [String] { [code] + title.distinct }
    let activities = axes.flatMap { axis in axis.activities.map { (axis, $0) } }
    switch dimension {
    case .axis: return axes.map { [$0.code.text] }
    case .place(.commune): return communes.map { value(String(Place($0.code).number), $0.name) }
    case .category(.gender): return Gender.allCases.map { value($0.code ?? "not_stated", $0.title) }
    case .category(.sector): return sectors.map { value($0.code.text, $0.title) }
    case .category(.kind): return Activity.Kind.allCases.map { value($0.rawValue, $0.title) }
    case .category(.audience): return activities.compactMap(\.1.audience).map { value($0.fr, $0) }
    case .category(.activity): return activities.map { value("\($0.code)/\($1.code)", $1.title) }
    case .category(.age): return ageBands.map { value($0.code, $0.title) }
    case .place, .part: return nil
    }
  }
}
