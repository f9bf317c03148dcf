internal import BilanAggregation
internal import BilanImport
internal import BilanModel
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
    let mayReplace = try store.sheets().contains { names.contains($0.source.fileName) }
    before = mayReplace ? try ImportEffect.figures(store, project) : nil
  }

  private static func figures(_ store: Store, _ project: Project) throws -> FigureSet {
    FigureSet(try FactTable(store, project), project: project, periods: project.periods)
  }

  /// One line for each figure that is another one now; nil when nothing can have been replaced.
  func text(_ language: Language) throws -> String? {
    guard let before else { return nil }
    let after = try ImportEffect.figures(store, project)
    let style = NumberStyle(language)
    let colon = language.colon()
    var lines: [String] = []
    let byAxis = Breakdown(axis: true, commune: false)
    for (old, new) in zip(FigureRow.all(before, by: byAxis), FigureRow.all(after, by: byAxis))
    where new.key.category == nil && !old.figure.reads(as: new.figure) {
      let indicator = project.indicators.first { $0.code == new.key.indicator }?.title[language] ?? new.key.indicator.text
      let axis =
        new.key.axis.map { "\(Localized(fr: "axe", nl: "as", en: "axis")[language]) \($0)" } ?? Localized(fr: "ensemble", nl: "geheel", en: "whole")[language]
      let estimate = new.key.isEstimated ? Localized(fr: " (estimation)", nl: " (schatting)", en: " (estimate)")[language] : ""
      lines.append(
        "  \(new.key.period) · \(axis) · \(indicator)\(estimate)\(colon) \(style.text(of: old.figure.cell(language))) → \(style.text(of: new.figure.cell(language)))"
      )
    }
    let title = Localized(fr: "Effet sur les indicateurs", nl: "Gevolg voor de indicatoren", en: "Effect on the indicators")[language] + colon
    if lines.isEmpty { return title + " " + Localized(fr: "aucun", nl: "geen", en: "none")[language] }
    return title + "\n" + lines.joined(separator: "\n")
  }
}

extension Figure {
  /// Whether two figures say the same, whatever stands beside them.
  fileprivate func reads(as other: Figure) -> Bool {
    (value, status, range, quotient) == (other.value, other.status, other.range, other.quotient) && ratioRange == other.ratioRange
  }
}
