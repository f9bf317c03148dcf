internal import BilanAggregation
internal import BilanImport
internal import BilanModel

/// What a coordinator is told of numbers that her reports do not show.
extension ProjectFolder {
  /// How many numbers are not shown, and numbers that a text tells although the report does not show them.
  ///
  /// - Parameters:
  ///   - figures: As they are shown.
  ///   - facts: Of which the figures are, shown or not.
  func told(_ concealment: Concealment, _ typed: [TypedFigure], _ figures: FigureSet, _ facts: FactTable, about period: Period) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if concealment.hidesAnything {
      diagnostics.append(
        Diagnostic(.smallGroupsHidden, at: SourcePlace(file: projectFile), ["count": .count(concealment.small), "other": .count(concealment.beside)]))
    }
    let suspects = typed.filter { number in figures.project.indicators.contains { $0.code == number.indicator } }
    guard !suspects.isEmpty, concealment.hidesAnything else { return diagnostics }
    let whole = Publication(facts, project, periods: figures.periods).figures
    for number in suspects {
      guard let indicator = whole.project.indicators.first(where: { $0.code == number.indicator }) else { continue }
      let isHidden = whole.keys(of: indicator, in: period).contains { key in
        (key.axis == number.axis || number.axis == nil) && figures[key].isProtected && whole[key].value == Rational(number.value)
      }
      guard isHidden else { continue }
      diagnostics.append(Diagnostic(.hiddenNumberInText, at: number.place, ["title": .localized(indicator.title)]))
    }
    return diagnostics
  }
}
