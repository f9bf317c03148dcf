internal import BilanAggregation
internal import BilanImport
internal import BilanModel
internal import BilanStore
internal import BilanText

extension ProjectFolder {
  /// All that is kept and that the project does not know any more, or by another title, so that figures lose it or have it in the wrong place.
  ///
  /// - Parameter facts: All that the store keeps.
  func strays(in store: Store, _ facts: FactTable) throws -> [Diagnostic] {
    try strayCodes(in: store) + strayCommunes(in: store, facts) + movedTitles(in: store)
  }

  /// A warning for each axis, activity and metric of kept rows that the project file does not know any more: their hours, titles or whole figures are missing.
  private func strayCodes(in store: Store) throws -> [Diagnostic] {
    let known = knownCodes
    let axes = Set(project.axes.map(\.code.text))
    // Of an axis that is unknown as a whole, its activities are not told one by one.
    let strays = try store.codes().filter { !known.contains($0) && ($0.axis.map(axes.contains) ?? true) }
    return try strays.sorted { ($0.kind.rawValue, $0.axis ?? "", $0.text) < ($1.kind.rawValue, $1.axis ?? "", $1.text) }.map { code in
      let others = known.filter { $0.kind == code.kind && $0.axis == code.axis }.map(\.text)
      return Diagnostic(
        .codeUnknownToFile, at: SourcePlace(file: projectFile, text: code.written),
        [
          "what": .localized(code.kind.name), "count": .count(try store.rows(of: code)),
          "suggestion": .suggestion(nearest(to: code.text, among: others)),
        ])
    }
  }

  /// A warning where kept rows name communes that are not among the project's places any more: the code was changed there, or another list holds now.
  private func strayCommunes(in store: Store, _ facts: FactTable) throws -> [Diagnostic] {
    let places = project.places
    let strays = facts.communes.filter { place in place.commune.flatMap { places.commune($0) } == nil }
    if strays.isEmpty { return [] }
    let rows = try strays.sorted().map { (code: $0.number, count: try store.rows(of: [$0])) }
    func list(_ row: String, _ language: Language) -> String {
      rows.map { "\($0.code) (\($0.count) \(row.agreeing(with: $0.count, in: language)))" }.joined(separator: ", ")
    }
    return [
      Diagnostic(
        .communesUnknownToList, at: SourcePlace(file: projectFile),
        [
          "count": .count(try store.rows(of: strays)),
          "list": .localized(Localized(fr: list("ligne(s)", .fr), nl: list("rij(en)", .nl), en: list("row(s)", .en))),
        ])
    ]
  }

  /// Everything that is wrong with the project as a whole: its file, what is kept that it does not know, and what is other today than in reports that were sent.
  ///
  /// - Throws: `Failure`, `CancellationError`.
  public func check() async throws -> [Diagnostic] {
    let counted = try await counted()
    let moved = try counted.movedSinceSent {
      let sent = try sentFigures(beside: counted.facts)
      return sent.compactMap { lost($0.period, sentOn: $0.sentOn) } + sent.filter { !$0.differences.isEmpty }.map(diagnostic)
    }
    return standing() + TemplateValues.diagnostics(project, in: projectFile) + counted.strays + moved
  }

  /// The codes that the project file defines.
  var knownCodes: Set<KeptCode> {
    var codes = Set(project.metrics.map { KeptCode(.metric, $0.code.text) })
    for axis in project.axes {
      codes.insert(KeptCode(.axis, axis.code.text))
      codes.formUnion(axis.activities.map { KeptCode(.activity, axis: axis.code.text, $0.code.text) })
    }
    return codes
  }
}

extension KeptCode.Kind {
  var name: Localized {
    switch self {
    case .axis: Localized(fr: "l'axe", nl: "de as", en: "the axis")
    case .activity: Localized(fr: "l'activité", nl: "de activiteit", en: "the activity")
    case .metric: Localized(fr: "le comptage", nl: "de telling", en: "the metric")
    }
  }
}
