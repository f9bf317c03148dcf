internal import BilanModel
internal import BilanStore
internal import BilanText

extension ProjectFolder {
  /// A warning for each axis, activity and metric of kept rows that the project file does not know any more: their hours, titles or whole figures are missing.
  func strayCodes(in store: Store) throws -> [Diagnostic] {
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

  /// Everything that is wrong with the project as a whole: its file, and what is kept that the file does not know.
  ///
  /// - Throws: `Failure`.
  public func check() throws -> [Diagnostic] {
    try Failure.explaining { diagnostics + TemplateValues.diagnostics(project, in: projectFile) + (try Store.openExisting(at: storePath).map(strayCodes) ?? []) }
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
