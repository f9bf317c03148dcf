internal import BilanProject

extension FigureTables {
  /// An indicator by period, and by commune in each of the periods of which anything is known.
  @HTMLBuilder func drawings(of indicator: Indicator) -> HTML {
    for isEstimated in indicator.isEstimatedApart ? [false, true] : [false] { drawings(of: indicator, isEstimated) }
  }

  @HTMLBuilder private func drawings(of indicator: Indicator, _ isEstimated: Bool) -> HTML {
    let periods = figures.periods.filter(figures.hasFacts)
    let name = view.say(indicator.title(isEstimated: isEstimated))
    let id = isEstimated ? "estimation" : "graphique"
    let key = { (period: Period, place: Place?) in
      FigureKey(indicator: indicator.code, isEstimated: isEstimated, period: period.code, place: place)
    }
    FigureChart(
      id: "\(id)-periodes", title: name + " " + view.say("par période", "per periode", "by period"), series: [name],
      groups: periods.map { FigureChart.Group(name: $0.code.text, keys: [key($0, nil)]) }, figures: figures, view: view
    ).html
    FigureChart(
      id: "\(id)-communes", title: "\(name) \(byCommune)", series: periods.map(\.code.text), arePeriods: true,
      groups: figures.places.map { place in FigureChart.Group(name: self.name(of: place), keys: periods.map { key($0, place) }) },
      figures: figures, view: view
    ).html
  }

  /// Participations beside different people by axis, and by commune: what the workbook draws, too.
  @HTMLBuilder func drawings(of period: Period) -> HTML {
    let indicators = [Indicator.Rule.participations, .participants].compactMap { rule in figures.project.indicators.first { $0.rule == rule } }
    let names = indicators.map { view.say($0.title) }
    let joined = names.joined(separator: view.say(" et ", " en ", " and "))
    let title = joined.prefix(1) + joined.dropFirst().lowercased()
    let keys = { (axis: Axis?, place: Place?) in
      indicators.map { FigureKey(indicator: $0.code, period: period.code, axis: axis?.code, place: place) }
    }
    FigureChart(
      id: "graphique-axes", title: "\(title) " + view.say("par axe", "per as", "by axis") + ", \(period.code)", series: names,
      groups: figures.project.axes.map { FigureChart.Group(name: view.say("Axe", "As", "Axis") + " \($0.code)", keys: keys($0, nil)) },
      figures: figures, view: view
    ).html
    FigureChart(
      id: "graphique-communes", title: "\(title) \(byCommune), \(period.code)", series: names,
      groups: figures.places.map { FigureChart.Group(name: name(of: $0), keys: keys(nil, $0)) }, figures: figures, view: view
    ).html
  }

  private var byCommune: String { view.inOwnWords("par commune", "per gemeente", "by commune") }
}
