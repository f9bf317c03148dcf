public import BilanModel

extension FigureSet {
  /// Warnings about typed numbers that no figure of their indicator has: not the axis in question nor the project, in any commune or period of the set.
  ///
  /// - Parameter period: The one the text is about: its figure is shown.
  public func contradictions(_ typed: [TypedFigure], in period: Period, _ language: Language) -> [Diagnostic] {
    typed.compactMap { number in
      guard let indicator = project.indicators.first(where: { $0.code == number.indicator }) else { return nil }
      let figure = figure(indicator, period: period, axis: number.axis.flatMap { project.axis($0) })
      guard figure.value != nil, !values(of: indicator, axis: number.axis).contains(Rational(number.value)) else { return nil }
      let name = "{{\(indicator.code)" + (number.axis.map { " axis=\($0)" } ?? "") + "}}"
      return Diagnostic(
        .contradictedFigure, at: number.place,
        [
          "value": .text(NumberStyle(language).text(of: figure.cell(language))), "title": .localized(indicator.title), "name": .text(name),
        ])
    }
  }

  /// Every value that somebody may rightly write about an axis, or about the project.
  private func values(of indicator: Indicator, axis: Code<Axis>?) -> Set<Rational> {
    var values: Set<Rational> = []
    for period in periods {
      for key in keys(of: indicator, in: period) where key.axis == nil || key.axis == axis || axis == nil {
        if let value = self[key].value { values.insert(value) }
        if let range = self[key].range { values.formUnion([Rational(range.lowerBound), Rational(range.upperBound)]) }
      }
    }
    return values
  }
}
