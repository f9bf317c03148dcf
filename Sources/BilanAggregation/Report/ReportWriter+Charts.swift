internal import BilanModel

/// Drawings of tables that stand elsewhere in the report, each titled by what it shows.
extension ReportWriter {
  func chartBlocks(_ drawings: [Form.Drawing]) -> [Report.Block] {
    let charts = drawings.compactMap(chart)
    return charts.count == 1 ? [.chart(charts[0])] : charts.isEmpty ? [] : [.charts(charts)]
  }

  private func chart(_ drawing: Form.Drawing) -> Chart? {
    switch drawing {
    case .axes:
      peopleChart("axes", project.axes, by: Localized(fr: "par axe", nl: "per as", en: "by axis")) { figures.figure($0, period: period, axis: $1) }
    case .communes:
      peopleChart("communes", figures.places, by: Localized(fr: "par commune", nl: "per gemeente", en: "by commune")) {
        figures.figure($0, period: period, place: $1)
      }
    case .months: monthChart
    case .targets: targetChart
    case .evolution: evolutionChart
    }
  }

  /// Participations beside unique participants, for the rows of a table of people's indicators; nil where fewer than two of them would have a bar.
  private func peopleChart<Part>(_ table: String, _ parts: [Part], by: Localized, _ figure: (Indicator, Part) -> Figure) -> Chart? {
    let columns = peopleIndicators.indices.filter { [.participations, .participants].contains(peopleIndicators[$0].rule) }
    let drawn = parts.count { part in columns.contains { hasBar(figure(peopleIndicators[$0], part)) } }
    guard drawn > 1 else { return nil }
    return Chart(
      title: "\(enumerated(columns.map { text(peopleIndicators[$0].title) })) \(text(by)), \(title(of: period))", kind: .bar,
      table: Code("\(table)-\(period.code)"), rows: parts.indices, series: columns.map { $0 + 1 }, self)
  }

  /// `Participations, participants uniques et jeunes du CPAS`: of each title but the first the first letter alone changes, and not that of an abbreviation.
  private func enumerated(_ titles: [String]) -> String {
    let words = titles.enumerated().map { number, title in
      number == 0 || title.dropFirst().first?.isUppercase == true ? title : String(title.prefix(1)).lowercased() + String(title.dropFirst())
    }
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + text(fr: " et ", nl: " en ", en: " and ") + last
  }

  private func hasBar(_ figure: Figure) -> Bool { figure.value.map { $0 != Rational(0) } ?? false }

  private var monthChart: Chart? {
    let grain = publication.grain(of: period)
    let lines = grain.lines(of: period)
    guard let column = monthIndicators.firstIndex(where: { $0.rule == .participations }), !lines.isEmpty else { return nil }
    return Chart(
      title: text(Localized(fr: "Participations", nl: "Deelnames", en: "Participations")) + " " + text(grain.title).lowercased() + ", \(title(of: period))",
      kind: .column, table: Code("months-\(period.code)"), rows: lines.indices, series: [column + 1], self)
  }

  /// Shares, because targets are of different units and sizes; nil where fewer than two of them would have a bar.
  private var targetChart: Chart? {
    guard periodTargets.count(where: { $0.target.value != 0 && hasBar(figures[figureKey(of: $0.target)]) }) > 1 else { return nil }
    return Chart(
      title: text(
        fr: "Taux de réalisation de chaque cible, \(title(of: period))", nl: "Realisatiegraad per streefwaarde, \(title(of: period))",
        en: "Share of each target achieved, \(title(of: period))"),
      kind: .bar, table: "targets", rows: 0..<periodTargets.count, series: [3], self)
  }

  /// Indicators of people in both periods: sessions and hours are of other orders, and would flatten the rest or be flattened. Nil where fewer than two of them would have a column.
  private var evolutionChart: Chart? {
    guard let base = request.base else { return nil }
    let rows = Comparison(figures, from: base, to: period).rows.filter { $0.axis == nil }
    let drawn = rows.map { [.participations, .registrations, .people, .organisations].contains($0.indicator.unit) }
    guard let start = drawn.firstIndex(of: true) else { return nil }
    let places = start..<start + drawn[start...].prefix { $0 }.count
    guard rows[places].count(where: { hasBar($0.change.before) || hasBar($0.change.after) }) > 1 else { return nil }
    let (before, after) = (shortName(of: base), shortName(of: period))
    return Chart(
      title: !isScopeNarrowed
        ? text(fr: "Le projet en \(before) et en \(after)", nl: "Het project in \(before) en in \(after)", en: "The project in \(before) and in \(after)")
        : text(
          fr: "Totaux de \(before) et de \(after), de périmètres différents", nl: "Totalen van \(before) en \(after), met verschillende reikwijdte",
          en: "Totals of \(before) and \(after), which do not cover the same ground"),
      kind: .column, table: "comparison", rows: places, series: [1, 2], self)
  }
}

extension Chart {
  fileprivate init(title: String, kind: Kind, table: Code<Table>, rows: Range<Int>, series: [Int], _ writer: ReportWriter) {
    let form =
      kind == .bar
      ? Localized(fr: "Diagramme en barres", nl: "Staafdiagram", en: "Bar chart")
      : Localized(fr: "Diagramme en colonnes", nl: "Kolomdiagram", en: "Column chart")
    self.init(
      title: title, kind: kind, table: table, rows: rows, categories: 0, series: series,
      axisTitle: table == "targets"
        ? writer.text(fr: "Part de la cible", nl: "Deel van de streefwaarde", en: "Share of the target")
        : writer.text(fr: "Nombre", nl: "Aantal", en: "Number"),
      alternativeText: writer.text(fr: "\(form.fr)\u{A0}: \(title).", nl: "\(form.nl): \(title).", en: "\(form.en): \(title)."))
  }
}
