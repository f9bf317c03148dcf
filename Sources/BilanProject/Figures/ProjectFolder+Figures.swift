public import BilanAggregation
public import BilanModel
internal import BilanText

/// Figures, with all that is wrong with what they were made of.
public struct IndicatorResult: Sendable {
  public var figures: FigureSet
  /// The figures one by one, broken down as asked.
  public var rows: [FigureRow]
  /// The figures told apart as asked, where that is by more than axes and places; else nil.
  public var crossed: CrossedFigures?
  public var diagnostics: [Diagnostic]
}

extension ProjectFolder {
  /// The figures of all indicators.
  ///
  /// - Parameters:
  ///   - period: By its code or a name such as 2024-S1; nil for all of the project's.
  ///   - bases: Periods with which the figures are compared.
  ///   - asOf: The day by which progress is judged; nil for the last of each period.
  ///   - isPublic: Whether the figures leave the house: then small groups are protected as in reports.
  ///   - sheets: Files and folders to read on the spot; empty for what the store keeps. So for all that follow.
  /// - Throws: `Failure`, `CancellationError`.
  public func indicators(
    period: String? = nil, by breakdown: Breakdown = .all, against bases: [String] = [], asOf: Day? = nil, isPublic: Bool = false,
    from sheets: SheetsOnTheSpot = [], progress: @escaping SheetProgress = { _, _ in }
  ) async throws -> IndicatorResult {
    if isPublic { try expectProtected(breakdown) }
    let (periods, bases) = (try periods(period), try bases.map(self.period))
    let counted = try await counted(from: sheets, progress: progress)
    func published() throws -> Publication {
      let concealment = isPublic ? try concealment(of: counted.facts, besides: periods + bases, from: sheets) : nil
      return Publication(counted.facts, project, periods: isPublic ? periods : [], level: breakdown.level, concealing: concealment)
    }
    let publication = try isPublic ? published() : nil
    let figures = publication?.figures ?? counted.figures(of: project, in: periods, level: breakdown.level)
    let crossed = try crossed(publication ?? published(), figures, by: breakdown, against: bases, asOf: asOf)
    return IndicatorResult(
      figures: figures, rows: crossed == nil ? FigureRow.all(figures, by: breakdown, asOf: asOf) : [], crossed: crossed,
      diagnostics: counted.diagnostics + figures.warnings(in: self, all: period == nil) + (crossed.map(warnings) ?? []))
  }

  /// Counts what is kept while nobody waits for it: whoever asks next finds it counted. Nothing is told, and so nothing is looked at that is told once.
  public func countAhead() async throws {
    _ = try await counted().figures(of: project, in: project.periods, level: Breakdown.all.level)
  }

  /// Each period beside the one before it.
  ///
  /// - Parameter periods: Two or more, by their codes or names.
  /// - Throws: `Failure`, `CancellationError`.
  public func compare(
    _ periods: [String], from sheets: SheetsOnTheSpot = [], progress: @escaping SheetProgress = { _, _ in }
  ) async throws -> (comparisons: [PeriodComparison], diagnostics: [Diagnostic]) {
    let periods = try periods.map(period)
    let counted = try await counted(from: sheets, progress: progress)
    let compared = try counted.compared(periods) {
      let publication = Publication(counted.facts, project, periods: periods)
      let sent = try sheets.paths.isEmpty ? sentFigures(beside: counted.facts, of: Set(periods.map(\.code))) : []
      var comparisons: [PeriodComparison] = []
      for (base, period) in zip(periods, periods.dropFirst()) {
        try Task.checkCancellation()
        func asSent(_ period: Period) -> SentFigures? { sent.first { $0.period.code == period.code } }
        comparisons.append(publication.comparison(from: base, to: period, sent: asSent(base), laterSent: asSent(period)))
      }
      return Counted.Compared(comparisons: comparisons, figures: publication.figures, sent: sent)
    }
    return (
      compared.comparisons,
      counted.diagnostics + compared.figures.warnings(in: self, all: false) + compared.sent.filter { !$0.differences.isEmpty }.map(diagnostic)
    )
  }

  /// The lines of the sheets behind figures.
  ///
  /// - Parameter codes: Of the figures, such as `participants/2024/1/-`; titles may stand in the place of codes, and a cell of a workbook (`rapport.xlsx!Communes!E7`) for a figure.
  /// - Throws: `Failure`, `CancellationError`.
  public func trace(
    _ codes: [String], from sheets: SheetsOnTheSpot = [], progress: @escaping SheetProgress = { _, _ in }
  ) async throws -> (traces: [Trace], diagnostics: [Diagnostic]) {
    var cells: [(key: FigureKey, period: Period, level: PlaceLevel)] = []
    for code in codes { cells.append(try cell(await self.code(of: code))) }
    let (facts, problems) = try await facts(from: sheets, progress: progress)
    var tracer = Publication(facts, project, periods: []).tracer
    let traces = try cells.map { cell in
      try Task.checkCancellation()
      return tracer.trace(cell.key, in: cell.period, level: cell.level)
    }
    return (traces, problems + diagnostics)
  }

  private func cell(_ code: String) throws -> (key: FigureKey, period: Period, level: PlaceLevel) {
    if let cell = FigureCode.key(code, in: project) { return cell }
    let name = code.split(separator: "/").first.map(String.init) ?? code
    let known = project.indicators.map(\.code.text)
    throw Failure(
      .unknownFigureCode, at: projectFile, ["suggestion": .suggestion(known.contains(name) ? nil : nearest(to: name, among: known))], text: code, kind: .usage)
  }

  /// The sessions planned, and those whose sheets were received, of one period or all.
  ///
  /// - Throws: `Failure`, `CancellationError`.
  public func calendar(
    period: String? = nil, from sheets: SheetsOnTheSpot = [], progress: @escaping SheetProgress = { _, _ in }
  ) async throws -> (periods: [Completeness], diagnostics: [Diagnostic]) {
    let periods = try periods(period)
    let (facts, problems) = try await facts(from: sheets, progress: progress)
    let publication = Publication(facts, project, periods: [])
    return (periods.map(publication.completeness), problems + diagnostics)
  }

  /// The calendar of one period, and what of it was to come by a day and did not, by whom to ask for it.
  ///
  /// - Throws: `Failure`, `CancellationError`.
  public func missingSheets(of period: Period, asOf: Day) async throws -> (calendar: Completeness, missing: [MissingSheets], diagnostics: [Diagnostic]) {
    let (facts, problems) = try await facts(from: [], progress: { _, _ in })
    let publication = Publication(facts, project, periods: [])
    return (publication.completeness(of: period), publication.missingSheets(of: period, asOf: asOf), problems + diagnostics)
  }

  private func periods(_ code: String?) throws -> [Period] { try code.map { [try period($0)] } ?? project.periods }
}
