internal import BilanModel

/// For a reader with one minute: key figures, each with a sentence, and how far the targets are reached.
extension ReportWriter {
  var keyFigureBlocks: [Report.Block] {
    [
      .heading(text(fr: "Chiffres clés", nl: "Kerncijfers", en: "Key figures"), level: 1),
      .table(keyFigureTable(shownIndicators.filter { !$0.isEstimated }.map(\.0), withSentences: true)),
      .note(
        text(
          fr: "Les nombres sur fond teinté ne viennent d'aucune formule ; ceux qui comptent des personnes ou organisations différentes ne s'additionnent pas.",
          nl: "De getallen op een getinte achtergrond komen niet uit een formule; wat verschillende personen of organisaties telt, mag niet worden opgeteld.",
          en: "Shaded figures come from no formula; those that count different people or organisations do not add up.")),
    ] + [request.base, period].compactMap(\.self).flatMap(coverageNote) + comparabilityNote
  }

  var comparabilityNote: [Report.Block] { likeForLikeSentence(withMetrics: true).map { [.note($0)] } ?? [] }

  /// What is left of the changes once like stands beside like, where the periods do not cover the same: whoever reads only this page must not take one more month for growth.
  private func likeForLikeSentence(withMetrics: Bool) -> String? {
    guard let base = request.base, let comparison, let like = comparison.like else { return nil }
    let rows = like.rows.filter { $0.axis == nil && !$0.isEstimated }
    let people = peopleIndicators.compactMap { indicator in rows.first { $0.indicator == indicator } }
    // Of what was counted, only what the common part changes.
    let counted = rows.filter { row in
      guard withMetrics, case .metric = row.indicator.rule else { return false }
      let raw = comparison.raw.change(of: row)
      return [raw.before.value, raw.after.value] != [row.change.before.value, row.change.after.value]
    }
    let changes = (people + counted).compactMap { row -> String? in
      guard let ratio = row.change.ratio else { return nil }
      let indicator = row.indicator
      let (before, after) = (style.text(of: indicator.cell(row.change.before, language)), style.text(of: indicator.cell(row.change.after, language)))
      let months = comparison.commonMonths(of: indicator, language).map { " (\($0))" } ?? ""
      return "\(text(indicator.title))\(months) \(before) → \(after) (\(style.text(of: .change(ratio))))"
    }
    guard !changes.isEmpty else { return nil }
    let list = changes.joined(separator: language == .fr ? " ; " : "; ")
    let months = comparison.commonMonths(language).map { (language == .fr ? " : " : ": ") + $0 } ?? ""
    let incomparable = withMetrics ? comparison.incomparableMetrics(language).joined(separator: ", ") : ""
    let rest =
      incomparable.isEmpty
      ? ""
      : text(
        fr: " Sans périmètre comparable : \(incomparable).", nl: " Zonder gemeenschappelijk deel: \(incomparable).",
        en: " With nothing in common to compare: \(incomparable).")
    return text(
      fr:
        "\(base.code) et \(period.code) ne couvrent pas le même périmètre. À périmètre comparable (mêmes axes, communes et mois\(months)) : \(list).\(rest)",
      nl:
        "\(base.code) en \(period.code) hebben niet dezelfde reikwijdte. Voor het gemeenschappelijke deel (dezelfde assen, gemeenten en maanden\(months)): \(list).\(rest)",
      en: "\(base.code) and \(period.code) do not cover the same ground. Like for like (same axes, communes and months\(months)): \(list).\(rest)")
  }

  /// On how many of the planned sheets the figures of a period rest: it stands beside every table of such figures.
  func coverageNote(_ period: Period) -> [Report.Block] {
    (figures.completeness[period.code]?.sentence(project, language)).map { [.note($0)] } ?? []
  }

  /// The same in few lines, for a note: people and sessions only, without sentences, and below in one paragraph what a reader has to know of them.
  var briefFigureBlocks: [Report.Block] {
    let periods = [request.base, period].compactMap(\.self)
    let hasRanges = peopleIndicators.contains { indicator in periods.contains { figures.figure(indicator, period: $0).range != nil } }
    let range =
      hasRanges
      ? text(
        fr: "[a–b] : le moins et le plus qu'il puisse y en avoir, tant qu'il reste à décider qui est qui.",
        nl: "[a–b]: het minste en het meeste dat mogelijk is, zolang niet vaststaat wie wie is.",
        en: "[a–b]: the least and the most there can be while it is open who is who.") : nil
    // Of the base only that it is not whole: a page has little room.
    let received = periods.map { figures.completeness[$0.code] }.filter { $0?.period == period || $0?.coverage(of: nil)?.isComplete == false }
    let notes = [range] + received.map { $0?.sentence(project, language) } + [likeForLikeSentence(withMetrics: false)]
    let paragraph = notes.compactMap(\.self).joined(separator: " ")
    return [.table(keyFigureTable(peopleIndicators, withSentences: false))] + (paragraph.isEmpty ? [] : [.note(paragraph)])
  }

  private func keyFigureTable(_ indicators: [Indicator], withSentences: Bool) -> Table {
    let hasTargets = indicators.contains { wholeTarget($0) != nil }
    var columns = [
      Table.Column(text(fr: "Indicateur", nl: "Indicator", en: "Indicator"), width: .text), Table.Column(period.code.text),
    ]
    if let base = request.base {
      columns += [
        Table.Column(base.code.text), Table.Column(text(fr: "Différence", nl: "Verschil", en: "Difference")),
        Table.Column(text(fr: "Évolution", nl: "Evolutie", en: "Change")),
      ]
    }
    if hasTargets {
      columns += [
        Table.Column(text(fr: "Cible", nl: "Streefwaarde", en: "Target")),
        Table.Column(text(fr: "Atteint", nl: "Bereikt", en: "Achieved"), hasBars: true),
      ]
    }
    if withSentences { columns.append(Table.Column(text(fr: "En clair", nl: "In woorden", en: "In words"), width: .text)) }
    let rows = indicators.map { indicator in
      var cells: [Cell] = [.text(text(indicator.title)), cell(indicator, period: period)]
      if let base = request.base { cells += [cell(indicator, period: base)] + changeCells(indicator, estimated: false, from: base, before: 2, after: 1) }
      if hasTargets { cells += targetCells(indicator, column: cells.count) }
      if withSentences { cells.append(.text(sentence(indicator))) }
      return Table.Row(cells)
    }
    return Table("key-figures", columns: columns, rows: rows)
  }

  /// Every indicator, the estimated amounts only where there are any.
  var shownIndicators: [(Indicator, isEstimated: Bool)] {
    var shown: [(Indicator, Bool)] = []
    for indicator in project.indicators {
      shown.append((indicator, false))
      let isEstimatedAnywhere = figures.periods.contains {
        figures.figure(indicator, estimated: true, period: $0).value != nil
      }
      if indicator.isEstimatedApart, isEstimatedAnywhere { shown.append((indicator, true)) }
    }
    return shown
  }

  // MARK: - Sentences

  private func sentence(_ indicator: Indicator) -> String {
    let sentences = [comparisonSentence(indicator), targetSentence(indicator)].compactMap(\.self)
    return sentences.joined(separator: " ")
  }

  /// How the figure moved, in words; nil where there is nothing to compare with.
  private func comparisonSentence(_ indicator: Indicator) -> String? {
    guard let base = request.base else { return nil }
    let change = Change(before: figures.figure(indicator, period: base), after: figures.figure(indicator, period: period))
    guard change.after.value != nil else {
      return text(fr: "Aucune donnée pour \(period.code).", nl: "Geen gegevens voor \(period.code).", en: "No data for \(period.code).")
    }
    guard let difference = change.difference else {
      return text(
        fr: "Pas de chiffre pour \(base.code) : comparaison impossible.", nl: "Geen cijfer voor \(base.code): vergelijking niet mogelijk.",
        en: "No figure for \(base.code): nothing to compare with.")
    }
    guard difference.numerator != 0 else {
      return text(fr: "Inchangé depuis \(base.code).", nl: "Onveranderd sinds \(base.code).", en: "Unchanged since \(base.code).")
    }
    let amount = amountText(difference, indicator.unit)
    let share = change.ratio.map { " (" + style.text(of: .change($0)) + ")" } ?? ""
    return difference.numerator > 0
      ? text(
        fr: "\(amount) de plus qu'en \(base.code)\(share).", nl: "\(amount) meer dan in \(base.code)\(share).",
        en: "\(amount) more than in \(base.code)\(share).")
      : text(
        fr: "\(amount) de moins qu'en \(base.code)\(share).", nl: "\(amount) minder dan in \(base.code)\(share).",
        en: "\(amount) fewer than in \(base.code)\(share).")
  }

  private func amountText(_ difference: Rational, _ unit: Indicator.Unit) -> String {
    let amount = Rational(abs(difference.numerator), over: difference.denominator)
    return style.text(of: amount.denominator == 1 && unit != .hours ? .count(amount.numerator) : .decimal(amount))
  }

  private func targetSentence(_ indicator: Indicator) -> String? {
    guard let target = wholeTarget(indicator), target > 0, let value = figures.figure(indicator, period: period).value,
      let share = value / target
    else { return nil }
    let (goal, percent) = (style.text(of: indicator.cell(of: target)), style.text(of: .percent(share)))
    return (share - Rational(1)).numerator >= 0
      ? text(fr: "Cible de \(goal) atteinte (\(percent)).", nl: "Streefwaarde van \(goal) bereikt (\(percent)).", en: "Target of \(goal) reached (\(percent)).")
      : text(fr: "\(percent) de la cible de \(goal).", nl: "\(percent) van de streefwaarde van \(goal).", en: "\(percent) of the target of \(goal).")
  }

  // MARK: - Targets

  private func wholeTarget(_ indicator: Indicator) -> Rational? { figures.figure(indicator, period: period).target }

  /// The target of the whole project, in the given column, and how far it is reached by the figure in column 1.
  private func targetCells(_ indicator: Indicator, column: Int) -> [Cell] {
    guard let target = wholeTarget(indicator) else { return [.empty, .empty] }
    return [indicator.cell(of: target), progressCell(figures.figure(indicator, period: period), target, of: 1, over: column)]
  }

  private func progressCell(_ figure: Figure, _ target: Rational, of value: Int, over column: Int) -> Cell {
    guard let progress = figure.value.flatMap({ $0 / target }) else { return .missing("–") }
    return .derived(.quotient(.column(value), .column(column)), shown: .percent(progress))
  }

  var hasTargets: Bool { !targetRows.isEmpty }

  var targetBlocks: [Report.Block] {
    guard hasTargets else { return [] }
    let table = Table(
      "targets",
      columns: [
        Table.Column(text(fr: "Objectif", nl: "Doel", en: "Aim"), width: .text), Table.Column(text(fr: "Cible", nl: "Streefwaarde", en: "Target")),
        Table.Column(text(fr: "Atteint", nl: "Bereikt", en: "Achieved")),
        Table.Column(text(fr: "Atteint/cible", nl: "Bereikt/streefwaarde", en: "Achieved/target"), hasBars: true),
        Table.Column(text(fr: "Statut", nl: "Status", en: "Status")),
      ], rows: targetRows)
    return [
      .heading(text(fr: "Valeurs cibles", nl: "Streefwaarden", en: "Targets"), level: 1), .table(table),
      .note(
        text(
          fr: "Statut : « à surveiller » à partir de quatre cinquièmes de ce qui était attendu au jour du rapport, « non atteint » en dessous.",
          nl: "Status: ‘aandachtspunt’ vanaf vier vijfde van wat op de dag van het verslag verwacht werd, ‘niet gehaald’ daaronder.",
          en: "Status: “at risk” from four fifths of what was expected by the day of the report on, “off track” below.")),
    ]
  }

  var targetRows: [Table.Row] {
    project.targets.compactMap { target in
      guard target.period == nil || target.period == period.code,
        let indicator = project.indicators.first(where: { $0.code == target.indicator })
      else { return nil }
      let axis = target.axis.flatMap { project.axis($0) }
      let place = target.commune.map { Place($0) }
      let figure = figures.figure(indicator, period: period, axis: axis, place: place)
      return Table.Row([
        .text(aim(indicator, axis, place)), indicator.cell(of: target.value),
        cell(indicator, period: period, axis: axis, place: place), progressCell(figure, target.value, of: 2, over: 1),
        statusCell(figure, of: 2, over: 1),
      ])
    }
  }

  /// How far the way to a target is gone, in words, by the figure and the target in these columns.
  private func statusCell(_ figure: Figure, of value: Int, over target: Int) -> Cell {
    guard let progress = Progress(figure, in: period, asOf: request.asOf), let goal = figure.target else { return .missing("–") }
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

  /// `Participants uniques, axe 4, Forest`
  private func aim(_ indicator: Indicator, _ axis: Axis?, _ place: Place?) -> String {
    let axisName = axis.map { text(fr: "axe \($0.code)", nl: "as \($0.code)", en: "axis \($0.code)") }
    return ([text(indicator.title)] + [axisName, place.map(name)].compactMap(\.self)).joined(separator: ", ")
  }
}
