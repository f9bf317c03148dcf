internal import BilanModel

/// For a reader with one minute: key figures, each with a sentence, and what of the change can be compared.
extension ReportWriter {
  var keyFigureBlocks: [Report.Block] {
    [
      .heading(text(fr: "Chiffres clés", nl: "Kerncijfers", en: "Key figures"), level: 1),
      .table(keyFigureTable(shownIndicators.filter { !$0.isEstimated }.map(\.0), withSentences: true)),
      .note(
        text(
          fr:
            "Dans le classeur, un fond violet marque les nombres qui ne se recalculent pas par une formule. Les nombres de personnes ou d'organisations différentes ne s'additionnent pas.",
          nl:
            "In de werkmap staat een paarse achtergrond bij getallen die niet met een formule worden berekend. Aantallen verschillende personen of organisaties mogen niet worden opgeteld.",
          en: "In the workbook, purple shading marks figures that are not calculated by a formula. Counts of different people or organisations do not add up.")),
    ] + sentNotes + [request.base, period].compactMap(\.self).flatMap(coverageNote) + scopeNote
  }

  var comparabilityNote: [Report.Block] { likeForLikeSentence.map { [.note($0)] } ?? [] }

  /// Whether like for like is less than the whole of both periods, or nothing.
  var isScopeNarrowed: Bool { comparison.map { $0.like != nil || !$0.comparability.hasCommonPart } ?? false }

  /// What « à périmètre comparable » means in the sentences of the table, where the periods do not cover the same; of what was counted where no other sheet says it.
  private var scopeNote: [Report.Block] {
    guard let comparison, isScopeNarrowed, let scope = comparison.scope(language) else { return [] }
    let counted =
      request.form.asks(for: .comparison)
      ? []
      : metricIndicators.compactMap { indicator in
        comparison.commonMonths(of: indicator, estimated: false, language).map { text(indicator.title) + language.colon() + " " + $0 + "." }
      }
    return [.note(([scope] + counted).joined(separator: " "))]
  }

  /// What is left of the changes once like stands beside like, where the periods do not cover the same: whoever reads only this page must not take one more month for growth.
  var likeForLikeSentence: String? {
    guard let base = request.base, let comparison, isScopeNarrowed else { return nil }
    let scope = comparison.peopleScope(language)
    let rows = (comparison.like?.rows ?? []).filter { $0.axis == nil && !$0.isEstimated }
    let changes = peopleIndicators.compactMap { indicator -> String? in
      rows.first { $0.indicator == indicator }.flatMap { told($0.change, of: indicator) }
    }
    if changes.isEmpty { return scope.isEmpty && comparison.comparability.hasCommonPart ? nil : comparison.scope(language) }
    // Where only counts are restricted, what is said of people is the whole.
    guard !scope.isEmpty else { return nil }
    let semicolon = language.semicolon() + " "
    let (list, taken) = (changes.joined(separator: semicolon), scope.joined(separator: semicolon))
    let (before, after) = (shortName(of: base), shortName(of: period))
    return text(
      fr: "\(before) et \(after) ne couvrent pas le même périmètre. À périmètre comparable (\(taken)) : \(list).",
      nl: "\(before) en \(after) verschillen in reikwijdte. Vergelijkbaar deel (\(taken)): \(list).",
      en: "\(before) and \(after) do not cover the same ground. Like for like (\(taken)): \(list).")
  }

  /// `Séances 19 → 32 (+68,4 %)`; nil where nothing can be compared.
  func told(_ change: Change, of indicator: Indicator) -> String? {
    guard let share = change.share else { return nil }
    let (before, after) = (style.text(of: indicator.cell(change.before, language)), style.text(of: indicator.cell(change.after, language)))
    let moved =
      change.isWithinRanges
      ? text(fr: "différence non établie", nl: "geen vaststaand verschil", en: "no established difference") : style.text(of: share)
    return "\(text(indicator.title)) \(before) → \(after) (\(moved))"
  }

  /// On how many of the planned sheets the figures of a period rest: it stands beside every table of such figures.
  func coverageNote(_ period: Period) -> [Report.Block] {
    (figures.completeness[period.code]?.sentence(project, language)).map { [.note($0)] } ?? []
  }

  /// The same in few lines, for a note: people and sessions only, without sentences, and below in one paragraph what a reader has to know of them.
  var briefFigureBlocks: [Report.Block] {
    let periods = [request.base, period].compactMap(\.self)
    // Of the base only that it is not whole: a page has little room.
    let received = periods.map { figures.completeness[$0.code] }.filter { $0?.period == period || $0?.coverage(of: nil)?.isComplete == false }
    let notes = [rangeExplanation] + received.map { $0?.sentence(project, language) } + [likeForLikeSentence]
    let paragraph = notes.compactMap(\.self).joined(separator: " ")
    return [.table(keyFigureTable(peopleIndicators, withSentences: false))] + (paragraph.isEmpty ? [] : [.note(paragraph)])
  }

  /// What the brackets mean, where there are any.
  var rangeNote: [Report.Block] { rangeExplanation.map { [.note($0)] } ?? [] }

  private var rangeExplanation: String? {
    guard peopleIndicators.contains(where: { indicator in figures.periods.contains { figures.figure(indicator, period: $0).range != nil } }) else { return nil }
    return text(
      fr: "[a–b] : le plus petit et le plus grand nombre possibles, tant que l'identité de personnes ou d'organisations reste à vérifier.",
      nl: "[a–b]: kleinst en grootst mogelijke aantal, zolang de identiteit van personen of organisaties niet vaststaat.",
      en: "[a–b]: the lowest and highest possible numbers, as long as the identity of people or organisations remains to be checked.")
  }

  private func keyFigureTable(_ indicators: [Indicator], withSentences: Bool) -> Table {
    let hasTargets = indicators.contains { wholeTarget($0) != nil }
    var columns = [Table.Column(text(fr: "Indicateur", nl: "Indicator", en: "Indicator"), width: .text)]
    if let base = request.base { columns.append(Table.Column(shortName(of: base))) }
    columns.append(Table.Column(shortName(of: period)))
    let own = columns.count - 1
    if request.base != nil {
      columns += [
        Table.Column(text(fr: "Différence", nl: "Verschil", en: "Difference")), Table.Column(text(fr: "Évolution", nl: "Evolutie", en: "Change")),
      ]
    }
    if hasTargets {
      columns += [
        Table.Column(text(fr: "Cible", nl: "Streefwaarde", en: "Target")),
        Table.Column(text(fr: "Atteint", nl: "Bereikt", en: "Achieved"), hasBars: true),
      ]
    }
    // A column in which nothing is said is left out.
    let sentences = withSentences ? indicators.map(sentence) : []
    let saysSentences = sentences.contains { !$0.isEmpty }
    if saysSentences {
      let title =
        isScopeNarrowed
        ? text(fr: "À périmètre comparable", nl: "Vergelijkbaar deel", en: "Like for like") : text(fr: "En clair", nl: "In woorden", en: "In words")
      columns.append(Table.Column(title, width: .text))
    }
    let rows = indicators.enumerated().map { number, indicator in
      var cells: [Cell] = [.text(text(indicator.title))]
      if let base = request.base { cells.append(evolutionCell(indicator, period: base)) }
      cells.append(cell(indicator, period: period))
      if let base = request.base { cells += changeCells(indicator, estimated: false, from: base, before: 1, after: own) }
      if hasTargets { cells += targetCells(indicator, of: own, column: cells.count) }
      if saysSentences { cells.append(.text(sentences[number])) }
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
        figures.figure(indicator, estimated: true, period: $0).isKnown
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

  /// How the figure moved, in words; nil where there is nothing to compare with. Where the periods do not cover the same, how it moved in what both cover: the change of the whole, which
  /// stands beside it, would be taken for growth.
  private func comparisonSentence(_ indicator: Indicator) -> String? {
    guard let base = request.base else { return nil }
    let change = Change(before: evolution.figure(indicator, period: base), after: figures.figure(indicator, period: period))
    if change.noRatio == .protected { return protectedSentence }
    guard change.after.value != nil else {
      if figures.figure(indicator, estimated: true, period: period).value != nil {
        return text(fr: "Seulement estimé.", nl: "Alleen geschat.", en: "Estimated only.")
      }
      return text(
        fr: "Aucune donnée pour \(period.titleInSentence.fr).", nl: "Geen gegevens voor \(period.titleInSentence.nl).",
        en: "No data for \(period.titleInSentence.en).")
    }
    guard change.difference != nil else {
      return text(
        fr: "Pas de chiffre pour \(base.titleInSentence.fr).", nl: "Geen cijfer voor \(base.titleInSentence.nl).",
        en: "No figure for \(base.titleInSentence.en).")
    }
    guard isScopeNarrowed else { return movement(change, indicator, since: base) }
    let common = comparison?.like?.rows.first { $0.axis == nil && !$0.isEstimated && $0.indicator == indicator }?.change
    if common?.noRatio == .protected { return protectedSentence }
    guard let common, common.difference != nil else {
      return text(fr: "Aucune comparaison possible.", nl: "Geen vergelijking mogelijk.", en: "No comparison possible.")
    }
    return movement(common, indicator)
  }

  /// `147 de plus qu'en 2023 (+51,4 %).`; without the period where the column says what is compared.
  private func movement(_ change: Change, _ indicator: Indicator, since base: Period? = nil) -> String {
    guard let difference = change.difference else { return "" }
    func than(_ words: (String) -> String) -> String { base.map { " " + words(shortName(of: $0)) } ?? "" }
    if change.isWithinRanges {
      let number = difference.numerator == 0 ? "" : " (" + style.text(of: indicator.unit.cell(ofDifference: difference)) + ")"
      return text(
        fr: "Pas de différence établie\(number)\(than { "depuis \($0)" }).", nl: "Geen vaststaand verschil\(number)\(than { "sinds \($0)" }).",
        en: "No established difference\(number)\(than { "since \($0)" }).")
    }
    guard difference.numerator != 0 else {
      return text(fr: "Inchangé\(than { "depuis \($0)" }).", nl: "Onveranderd\(than { "sinds \($0)" }).", en: "Unchanged\(than { "since \($0)" }).")
    }
    let amount = amountText(difference, indicator.unit)
    let share = change.share.map { " (" + style.text(of: $0) + ")" } ?? ""
    let (fr, nl, en) = directionWords(isUp: difference.numerator > 0, indicator.unit)
    return text(
      fr: "\(amount) de \(fr)\(than { "qu'en \($0)" })\(share).", nl: "\(amount) \(nl)\(than { "dan in \($0)" })\(share).",
      en: "\(amount) \(en)\(than { "than in \($0)" })\(share).")
  }

  /// A percentage is higher by some points, anything else is more.
  private func directionWords(isUp: Bool, _ unit: Indicator.Unit) -> (fr: String, nl: String, en: String) {
    switch (isUp, unit == .percent) {
    case (true, true): ("plus", "hoger", "higher")
    case (false, true): ("moins", "lager", "lower")
    case (true, false): ("plus", "meer", "more")
    case (false, false): ("moins", "minder", "fewer")
    }
  }

  private func amountText(_ difference: Rational, _ unit: Indicator.Unit) -> String {
    let amount = Rational(abs(difference.numerator), over: difference.denominator)
    if unit == .percent {
      return style.text(of: .decimal(amount * 100)) + text(fr: " points", nl: " procentpunt", en: " percentage points")
    }
    return style.text(of: amount.denominator == 1 && unit != .hours ? .count(amount.numerator) : .decimal(amount))
  }

  private func targetSentence(_ indicator: Indicator) -> String? {
    guard let target = wholeTarget(indicator), target > 0, let value = figures.figure(indicator, period: period).value,
      let share = value / target
    else { return nil }
    let (goal, percent) = (style.text(of: indicator.cell(of: target)), style.text(of: .percent(share)))
    return (share - Rational(1)).numerator >= 0
      ? text(fr: "Cible de \(goal) atteinte (\(percent)).", nl: "Streefwaarde van \(goal) gehaald (\(percent)).", en: "Target of \(goal) reached (\(percent)).")
      : text(fr: "\(percent) de la cible de \(goal).", nl: "\(percent) van de streefwaarde van \(goal).", en: "\(percent) of the target of \(goal).")
  }
}
