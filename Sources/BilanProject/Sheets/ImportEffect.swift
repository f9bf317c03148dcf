internal import BilanAggregation
internal import BilanImport
public import BilanModel
internal import BilanStore

/// A figure that is another one after an import.
public struct FigureChange: Sendable {
  public var key: FigureKey
  public var before: Figure
  public var after: Figure
}

/// What an import changes of the questions about who is who, and, where it replaces sheets, of the figures.
///
/// Matching everybody takes longest of all, so it is done where something may be new only: once after sheets that brought somebody, and once more, of what was there before, after sheets that replaced others.
struct ImportEffect {
  private let store: Store
  private let project: Project
  private let namesBefore: KeptNames
  /// Of the sheets that this import reads, without their folders.
  private let names: Set<String>
  /// What was kept before, not matched yet; nil where no sheet can be replaced: none of these names is kept, and none is named.
  private let before: Store.Everything?

  init(_ store: Store, _ project: Project, _ request: ImportRequest) throws {
    self.store = store
    self.project = project
    names = Set(request.sheets.files.map { $0.split(separator: "/").last.map(String.init) ?? $0 })
    let isNamed = !request.replaced.isEmpty || request.placing == .move || request.worksheets.values.contains(.move)
    before = try isNamed || !store.sheetNames().isDisjoint(with: names) ? store.everything(withNames: false) : nil
    namesBefore = try store.keptNames()
  }

  /// What has changed since.
  ///
  /// - Parameters:
  ///   - isReplaced: Whether any sheet took the place of another.
  ///   - broughtCounts: Whether any sheet that was added or changed holds counts.
  /// - Returns: How many questions there are about people or organisations who were not there before; the figures that are others, nil when nothing was
  ///   replaced; and the counts of these sheets that overlap others.
  func result(isReplaced: Bool, broughtCounts: Bool) throws -> (newQuestions: Int, changes: [FigureChange]?, overlaps: [Diagnostic]) {
    let isAsked = try project.matching.scope == .full && !store.keptNames().isSame(as: namesBefore)
    let replaced = isReplaced ? before : nil
    guard isAsked || replaced != nil || broughtCounts else { return (0, nil, []) }
    let facts = try FactTable(store, project)
    // Only what this import brought: the others were said when they came.
    let overlaps = broughtCounts ? facts.overlapWarnings(project, of: names) : []
    return (isAsked ? newQuestions(facts) : 0, try replaced.map { try changes(from: $0, to: facts) }, overlaps)
  }

  private func newQuestions(_ facts: FactTable) -> Int {
    func isNew(_ question: OpenQuestion, _ known: Set<String>) -> Bool { !known.contains(question.first.code) || !known.contains(question.second.code) }
    return facts.openQuestionsAboutPeople(project).count { isNew($0, namesBefore.people) }
      + facts.openQuestionsAboutOrganisations(project).count { isNew($0, namesBefore.organisations) }
  }

  private func changes(from kept: Store.Everything, to facts: FactTable) throws -> [FigureChange] {
    try FigureChange.all(from: FactTable(kept, KnownIdentities(store), project), to: facts, project)
  }
}

extension FigureChange {
  /// The figures by axis and of the whole project that are others by the later facts. Where none is, those of the communes: people of another commune than before change no total.
  static func all(from before: FactTable, to after: FactTable, _ project: Project) -> [FigureChange] {
    let (old, new) = (Publication(before, project, periods: project.periods).figures, Publication(after, project, periods: project.periods).figures)
    func changes(_ breakdown: Breakdown) -> [FigureChange] {
      zip(FigureRow.all(old, by: breakdown), FigureRow.all(new, by: breakdown)).compactMap { old, new in
        new.key.category == nil && !old.figure.reads(as: new.figure) ? FigureChange(key: new.key, before: old.figure, after: new.figure) : nil
      }
    }
    let byAxis = changes(Breakdown(axis: true, commune: false))
    return byAxis.isEmpty ? changes(Breakdown(axis: false, commune: true)) : byAxis
  }
}
