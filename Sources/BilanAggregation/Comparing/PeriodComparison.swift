public import BilanModel

/// All that is to be said of two periods side by side: the figures as they are, whether they can be compared, the figures like for like, and why participations changed.
public struct PeriodComparison: Sendable {
  public let project: Project
  public let raw: Comparison
  public let comparability: Comparability
  /// The figures of what both periods have in common; nil where that is all of both, or nothing.
  public let like: Comparison?
  /// The figures of the first period as they were sent; nil where no report of it was.
  public internal(set) var sent: SentFigures?
  /// Those of the second period; nil where no report of it was sent, or nothing of it would be another today.
  var laterSent: SentFigures?
  /// Whether small groups are protected: then changes are taken apart only where every session is shown.
  let isProtected: Bool
  /// By what an indicator of participations filters.
  private let decompositions: [FactFilter: [Code<Axis>?: Decomposition]]

  /// - Parameters:
  ///   - frame: All facts by commune, without any restriction.
  ///   - figures: Those of both periods, and perhaps of others.
  ///   - concealment: What is not to be shown of what both have in common.
  init(_ frame: FactFrame, _ figures: FigureSet, from base: Period, to period: Period, concealing concealment: Concealment? = nil) {
    let (facts, project) = (frame.facts, frame.project)
    self.project = project
    raw = Comparison(figures, from: base, to: period)
    let comparability = Comparability(Membership(everythingIn: frame), from: base, to: period, protecting: concealment?.rule) { place, period in
      concealment?.hidesPeople(of: place, in: period) ?? false
    }
    self.comparability = comparability
    isProtected = concealment != nil
    like = comparability.restriction.map { restriction in
      let figures = FigureSet(facts, project: project, periods: [base, period], restriction: restriction)
      let shown = concealment.map { concealment in figures.concealing { concealment.hidesLike($0, of: $1, in: project, from: base, to: period) } }
      return Comparison(shown ?? figures, from: base, to: period)
    }
    var decompositions: [FactFilter: [Code<Axis>?: Decomposition]] = [:]
    for filter in Set(project.indicators.filter { $0.rule == .participations }.map(\.filter) + [FactFilter()]) {
      let sessions = Membership(frame, FactSelection(filter: filter, placeOf: .session, dimension: nil))
      for axis in [nil] + project.axes.map(Optional.some) {
        if let concealment {
          // Its parts tell of each session, and those of a filter of sessions that are not shown by it.
          let numbers = [base, period].flatMap { sessions.sessions(in: $0) }.filter { axis == nil || facts.sessions[$0].key.axis == axis?.code }
          guard filter == FactFilter(), !concealment.hidesAnySession(among: numbers) else { continue }
        }
        decompositions[filter, default: [:]][axis?.code] = Decomposition(from: sessions.held(in: base, of: axis), to: sessions.held(in: period, of: axis))
      }
    }
    self.decompositions = decompositions
  }

  /// Why participations of an axis (nil for the whole project) changed; nil where one period has no session.
  ///
  /// - Parameter filter: Which participations: that of an indicator of the project.
  public func decomposition(of axis: Axis?, where filter: FactFilter = FactFilter()) -> Decomposition? { decompositions[filter]?[axis?.code] }

  /// Whether why participations changed could be told, and is not, because a session of few people could be worked out from it.
  func hidesWhy(of axis: Axis?) -> Bool {
    guard isProtected, decomposition(of: axis) == nil else { return false }
    return raw.rows.contains { $0.axis?.code == axis?.code && $0.indicator.rule == .participations && $0.change.before.isKnown && $0.change.after.isKnown }
  }

  /// What is said of periods whose report was sent: that the first is compared with as it was sent, and what else was sent of the second.
  public func sentNotes(_ language: Language) -> [String] {
    [sent?.sentence(project, language, .base), laterSent?.sentence(project, language, .later)].compactMap(\.self)
  }

  /// The figures as they are, then those like for like, where the two periods differ in extent.
  public func tables(of axis: Axis?, _ language: Language) -> [Table] {
    [raw.table(of: axis, language)] + (likeTable(of: axis, language) { row, figure, _ in row.indicator.fixed(figure, language) }.map { [$0] } ?? [])
  }

  /// What is said of a count that is of other months than those in the title, because both periods counted in the same ones.
  private func monthsOfCounts(_ indicator: Indicator, _ language: Language) -> String? {
    guard case .metric(let metric) = indicator.rule, let restriction = comparability.restriction, restriction.months != nil,
      restriction.metricMonths[metric] == nil
    else { return nil }
    return Localized(
      fr: "compté les mêmes mois les deux fois", nl: "beide keren in dezelfde maanden geteld", en: "counted in the same months both times")[language]
  }

  /// The figures of what both periods have in common, titled as such so that they are not taken for those of the whole period; nil where that is all of both.
  ///
  /// - Parameter cell: How a figure of a row in one of the periods is shown.
  func likeTable(of axis: Axis?, _ language: Language, cell: (Comparison.Row, Figure, Period) -> Cell) -> Table? {
    guard let like else { return nil }
    var table = like.table(of: axis, language, cell: cell) { row in
      // What was counted has months of its own, which stand in its row.
      (commonMonths(of: row.indicator, estimated: row.isEstimated, language) ?? monthsOfCounts(row.indicator, language)).map { " (\($0))" } ?? ""
    }
    let hasPeople = like.rows(of: axis).contains { !$0.indicator.isEstimatedApart && ($0.change.before.isKnown || $0.change.after.isKnown) }
    let months = (hasPeople ? commonMonths(language) : nil).map { " (\($0))" } ?? ""
    let common = Localized(
      fr: "périmètre comparable\(months.isEmpty ? "" : ", mois de séances des deux périodes")\(months)",
      nl: "vergelijkbaar deel\(months.isEmpty ? "" : ", maanden met sessies in beide periodes")\(months)",
      en: "like for like\(months.isEmpty ? "" : ", months with sessions in both periods")\(months)")[language]
    let name = axis.map { Localized(fr: "Axe \($0.code)", nl: "As \($0.code)", en: "Axis \($0.code)")[language] }
    table.title = name.map { "\($0), \(common)" } ?? common.prefix(1).uppercased() + common.dropFirst()
    let short = Localized(fr: "périmètre comparable", nl: "vergelijkbaar deel", en: "like for like")[language]
    for column in 1...2 { table.columns[column].title += ", \(short)" }
    return table
  }
}
