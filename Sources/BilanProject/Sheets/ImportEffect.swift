internal import BilanAggregation
internal import BilanImport
public import BilanModel
internal import BilanStore

/// The open questions of a project, to say which an import brought.
struct KnownQuestions {
  private let pairs: Set<String>

  init(_ store: Store, _ project: Project) throws {
    guard project.matching.scope == .full, try !store.sheets().isEmpty else {
      pairs = []
      return
    }
    let facts = try FactTable(store, project)
    pairs = Set((facts.openQuestionsAboutPeople(project) + facts.openQuestionsAboutOrganisations(project)).map { "\($0.first.code) \($0.second.code)" })
  }

  /// How many there are now that were not there before.
  func added(to before: KnownQuestions) -> Int { pairs.subtracting(before.pairs).count }
}

/// A figure that is another one after an import.
public struct FigureChange: Sendable {
  public var key: FigureKey
  public var before: Figure
  public var after: Figure
}

/// What an import that replaces sheets changes of the figures: those by axis and of the whole project, before and after.
struct ImportEffect {
  private let store: Store
  private let project: Project
  /// The figures before; nil where no sheet of these names is kept, so that none can be replaced.
  private let before: FigureSet?

  init(_ store: Store, _ project: Project, _ paths: SheetPaths) throws {
    self.store = store
    self.project = project
    let names = Set(paths.files.map { $0.split(separator: "/").last.map(String.init) ?? $0 })
    let mayReplace = try store.sheets().contains { names.contains($0.source.name) }
    before = mayReplace ? try ImportEffect.figures(store, project) : nil
  }

  private static func figures(_ store: Store, _ project: Project) throws -> FigureSet {
    FigureSet(try FactTable(store, project), project: project, periods: project.periods)
  }

  /// The figures that are others now; nil when nothing can have been replaced.
  func changes() throws -> [FigureChange]? {
    guard let before else { return nil }
    let after = try ImportEffect.figures(store, project)
    let byAxis = Breakdown(axis: true, commune: false)
    return zip(FigureRow.all(before, by: byAxis), FigureRow.all(after, by: byAxis)).compactMap { old, new in
      new.key.category == nil && !old.figure.reads(as: new.figure) ? FigureChange(key: new.key, before: old.figure, after: new.figure) : nil
    }
  }
}

extension Figure {
  /// Whether two figures say the same, whatever stands beside them.
  fileprivate func reads(as other: Figure) -> Bool {
    (value, status, range, quotient) == (other.value, other.status, other.range, other.quotient) && ratioRange == other.ratioRange
  }
}
