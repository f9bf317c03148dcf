internal import BilanModel

/// What the project aims at, and how far it came.
extension ReportWriter {
  /// The target of the whole project for an indicator; of a part of a period there is none.
  func wholeTarget(_ indicator: Indicator) -> Rational? { figures.figure(indicator, period: period).target }

  /// The target of the whole project, in the given column, and how far it is reached by the figure in its own.
  func targetCells(_ indicator: Indicator, of own: Int, column: Int) -> [Cell] {
    guard let target = wholeTarget(indicator) else { return [.empty, .empty] }
    return [indicator.cell(of: target), progressCell(figures.figure(indicator, period: period), target, of: own, over: column)]
  }

  private func progressCell(_ figure: Figure, _ target: Rational, of value: Int, over column: Int) -> Cell {
    if figure.isProtected { return .protected }
    guard let progress = figure.value.flatMap({ $0 / target }) else { return .missing("–") }
    return .derived(.quotient(.column(value), .column(column)), shown: .percent(progress))
  }

  var hasTargets: Bool { !periodTargets.isEmpty }

  var targetBlocks: [Report.Block] {
    guard hasTargets else { return proRataBlocks }
    let table = Table(
      "targets",
      columns: [
        Table.Column(text(fr: "Objectif", nl: "Doel", en: "Aim"), width: .text), Table.Column(text(fr: "Cible", nl: "Streefwaarde", en: "Target")),
        Table.Column(text(fr: "Atteint", nl: "Bereikt", en: "Achieved")),
        Table.Column(text(fr: "Atteint/cible", nl: "Bereikt/streefwaarde", en: "Achieved/target"), hasBars: true),
        Table.Column(text(fr: "Statut", nl: "Status", en: "Status"), width: .text),
      ], rows: targetRows)
    return [
      .heading(text(fr: "Valeurs cibles", nl: "Streefwaarden", en: "Targets"), level: 1), .table(table),
      .note(
        Progress.isOver(period, asOf: request.asOf)
          ? text(
            fr:
              "Statut : « presque atteint » à partir de 80 % du chemin jusqu'à la cible, « non atteint » en dessous, « non vérifiable » si les nombres sans commune précisée peuvent combler l'écart.",
            nl:
              "Status: ‘bijna gehaald’ vanaf 80% van de weg naar de streefwaarde, ‘niet gehaald’ daaronder, ‘niet te beoordelen’ als de aantallen zonder vermelde gemeente het verschil kunnen goedmaken.",
            en:
              "Status: “nearly reached” from 80% of the way to the target, “not reached” below, “cannot be determined” if the numbers without a stated commune could make up the difference."
          )
          : text(
            fr:
              "Statut : « à surveiller » à partir de 80 % de ce qui était attendu au jour du rapport, « en retard » en dessous, « non vérifiable » si les nombres sans commune précisée peuvent combler l'écart.",
            nl:
              "Status: ‘aandachtspunt’ vanaf 80% van wat op de dag van het verslag verwacht werd, ‘achter op schema’ daaronder, ‘niet te beoordelen’ als de aantallen zonder vermelde gemeente het verschil kunnen goedmaken.",
            en:
              "Status: “at risk” from 80% of what was to be expected by the day of the report, “off track” below, “cannot be determined” if the numbers without a stated commune could make up the difference."
          )),
    ]
  }

  /// The targets of the period, each with its indicator; one for all periods where the period has none of its own in its place.
  var periodTargets: [(target: Target, indicator: Indicator)] { wholePeriod == nil ? targets(of: period) : [] }

  private func targets(of period: Period) -> [(target: Target, indicator: Indicator)] {
    project.targets.compactMap { target in
      guard target.period == period.code || target.period == nil && Target.holding(for: figureKey(of: target, in: period), in: project.targets)?.period == nil
      else { return nil }
      return project.indicators.first { $0.code == target.indicator }.map { (target, $0) }
    }
  }

  func figureKey(of target: Target) -> FigureKey { figureKey(of: target, in: period) }

  private func figureKey(of target: Target, in period: Period) -> FigureKey {
    FigureKey(indicator: target.indicator, period: period.code, axis: target.axis.flatMap { project.axis($0)?.code }, place: target.commune.map { Place($0) })
  }

  private var targetRows: [Table.Row] {
    periodTargets.map { target, indicator in
      let key = figureKey(of: target)
      return Table.Row([
        .text(aim(indicator, key)), indicator.cell(of: target.value),
        cell(indicator, period: period, axis: key.axis.flatMap { project.axis($0) }, place: key.place),
        progressCell(figures[key], target.value, of: 2, over: 1),
        statusCell(key, of: 2, over: 1),
      ])
    }
  }

  /// How far the way to a target is gone, in words, by the figure and the target in these columns.
  private func statusCell(_ key: FigureKey, of value: Int, over target: Int) -> Cell {
    let figure = figures[key]
    if figure.isProtected { return .text(text(ReportWriter.protectedWord)) }
    guard let progress = figures.progress(of: key, in: period, asOf: request.asOf), let goal = figure.target else { return .missing("–") }
    let word = Cell.text(text(progress.text))
    let baseline = figure.baseline ?? 0
    // Where there is no way to go, nothing can be divided by it.
    guard goal != baseline else { return word }
    func way(_ column: Int) -> Derivation { baseline == 0 ? .column(column) : .difference(.column(column), Derivation(baseline)) }
    let steps = progress.steps
    return .derived(
      .word(.quotient(way(value), way(target)), steps: steps.dropLast().map { .init(from: $0.from, text($0.word)) }, otherwise: text(steps.last!.word)),
      shown: word)
  }

  // MARK: - In a part of a period

  /// The declared period of which that of the report is a part; nil where it is declared itself, or reaches beyond.
  private var wholePeriod: Period? { project.whole(of: period) }

  /// What of the targets of a period falls to the part that the report is on, by its days; without a verdict, because nothing says that a project goes on evenly.
  private var proRataBlocks: [Report.Block] {
    guard let whole = wholePeriod, case let held = targets(of: whole), !held.isEmpty else { return [] }
    let fromBaseline =
      held.contains { isReachedFromBaseline($0.target, whole) }
      ? text(
        fr: " Une cible à atteindre à partir d'une situation de référence n'a pas de part (–).",
        nl: " Een streefwaarde die van een uitgangssituatie vertrekt, heeft geen deel (–).",
        en: " A target to be reached from a baseline has no share (–).") : ""
    let table = Table(
      "targets-pro-rata",
      columns: [
        Table.Column(text(fr: "Objectif", nl: "Doel", en: "Aim"), width: .text),
        Table.Column(text(fr: "Cible \(shortName(of: whole))", nl: "Streefwaarde \(shortName(of: whole))", en: "Target \(shortName(of: whole))")),
        Table.Column(text(fr: "Part au prorata", nl: "Deel naar rato", en: "Pro rata share")), Table.Column(text(fr: "Atteint", nl: "Bereikt", en: "Achieved")),
        Table.Column(text(fr: "Atteint/part", nl: "Bereikt/deel", en: "Achieved/share"), hasBars: true),
      ], rows: held.map { proRataRow($0.target, $0.indicator, whole) })
    return [
      .heading(text(fr: "Valeurs cibles au prorata", nl: "Streefwaarden naar rato", en: "Targets, pro rata"), level: 1), .table(table),
      .note(
        text(
          fr:
            "Les cibles valent pour \(whole.titleInSentence.fr) ; la part est calculée au prorata des jours (\(period.dayCount) sur \(whole.dayCount)). Elle n'est qu'un repère, surtout pour des personnes ou des organisations différentes, qui ne s'additionnent pas d'une partie de l'année à l'autre. Un taux garde sa cible.\(fromBaseline)",
          nl:
            "De streefwaarden gelden voor \(whole.titleInSentence.nl); het deel is berekend naar rato van de dagen (\(period.dayCount) van \(whole.dayCount)). Het is slechts een richtpunt, zeker voor verschillende personen of organisaties, die over delen van het jaar heen niet mogen worden opgeteld. Een verhouding behoudt haar streefwaarde.\(fromBaseline)",
          en:
            "The targets are those of \(whole.titleInSentence.en); the share is calculated pro rata by days (\(period.dayCount) of \(whole.dayCount)). It is only a point of reference, above all for different people or organisations, which do not add up from one part of the year to the next. A rate keeps its target.\(fromBaseline)"
        )),
    ]
  }

  private func proRataRow(_ target: Target, _ indicator: Indicator, _ whole: Period) -> Table.Row {
    let key = figureKey(of: target)
    let own = [Cell.text(aim(indicator, key)), indicator.cell(of: target.value)]
    let reached = cell(indicator, period: period, axis: key.axis.flatMap { project.axis($0) }, place: key.place)
    if isReachedFromBaseline(target, whole) { return Table.Row(own + [.missing("–"), reached, .missing("–")]) }
    let isRate = [.percent, .number, .perInhabitants].contains(indicator.unit)
    let part = isRate ? target.value : target.value * Rational(period.dayCount, over: whole.dayCount)
    let share: Cell =
      isRate
      ? .derived(.column(1), shown: indicator.cell(of: part))
      : .derived(.product(.column(1), .quotient(.number(period.dayCount), .number(whole.dayCount))), shown: .decimal(part))
    return Table.Row(own + [share, reached, progressCell(figures[key], part, of: 3, over: 2)])
  }

  /// Whether a target is to be reached from a baseline: a part of the days is no part of that way, least of all where it goes down.
  private func isReachedFromBaseline(_ target: Target, _ whole: Period) -> Bool {
    (Target.holding(for: figureKey(of: target, in: whole), in: project.baselines)?.value ?? 0) != 0
  }

  /// `Participants uniques, axe 4, Forest`
  private func aim(_ indicator: Indicator, _ key: FigureKey) -> String {
    let axisName = key.axis.map { text(fr: "axe \($0)", nl: "as \($0)", en: "axis \($0)") }
    return ([text(indicator.title)] + [axisName, key.place.map(name)].compactMap(\.self)).joined(separator: ", ")
  }
}

extension Period {
  fileprivate var dayCount: Int { Int(last.number - first.number) + 1 }
}
