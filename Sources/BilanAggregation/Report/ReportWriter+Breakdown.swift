internal import BilanModel

/// Figures by axis, by commune, by both.
extension ReportWriter {
  // MARK: - By axis

  /// Whether the only axis there is would repeat what the form says of the whole in this block.
  private func repeatsTheWhole(saidBy content: Form.Content) -> Bool { project.axes.count == 1 && request.form.asks(for: content) }

  /// Whether any indicator about people and sessions has a figure in a period: a table of dashes says nothing.
  private func tellsOfPeople(_ period: Period) -> Bool { peopleIndicators.contains { figures.figure($0, period: period).isKnown } }

  /// A table axis × indicators for each period, the latest first; nothing where one axis is all there is and the key figures say it.
  var axisBlocks: [Report.Block] {
    if repeatsTheWhole(saidBy: .keyFigures) { return [] }
    return figures.periods.reversed().filter(tellsOfPeople).flatMap { period -> [Report.Block] in
      let title = text(fr: "Par axe, \(title(of: period))", nl: "Per as, \(title(of: period))", en: "By axis, \(title(of: period))")
      let rows = project.axes.map { axis in
        Table.Row([.text(name(of: axis))] + peopleIndicators.map { cell($0, period: period, axis: axis) })
      }
      return [
        .heading(title, level: 1),
        .table(breakdown("axes", of: peopleIndicators, by: axisWord, rows, period)),
      ] + coverageNote(period) + (request.form.asks(for: .overlaps) ? axisOverlap(period) : [])
    }
  }

  /// What was counted or estimated, by axis: metrics as rows, because there are many.
  var axisCountBlocks: [Report.Block] {
    if repeatsTheWhole(saidBy: .campaigns) { return [] }
    return figures.periods.reversed().flatMap { period -> [Report.Block] in
      let rows = shownIndicators.filter { $0.0.isEstimatedApart }.compactMap { indicator, isEstimated -> Table.Row? in
        guard figures.figure(indicator, estimated: isEstimated, period: period).isKnown else { return nil }
        return Table.Row(
          [.text(text(indicator.title(isEstimated: isEstimated)))]
            + (project.axes.map(Optional.some) + [nil]).map { cell(indicator, estimated: isEstimated, period: period, axis: $0) })
      }
      guard !rows.isEmpty else { return [] }
      let columns =
        [Table.Column(text(fr: "Indicateur", nl: "Indicator", en: "Indicator"), width: .text)]
        + project.axes.map { Table.Column("\(axisWord) \($0.code)") } + [Table.Column(total)]
      return [
        .heading(
          text(
            fr: "Campagnes et comptages par axe, \(title(of: period))", nl: "Campagnes en tellingen per as, \(title(of: period))",
            en: "Campaigns and counts by axis, \(title(of: period))"), level: 1),
        .table(Table(columns: columns, rows: rows, parts: .columns)),
      ]
    }
  }

  // MARK: - By commune

  var communeBlocks: [Report.Block] {
    figures.periods.reversed().filter(tellsOfPeople).flatMap { period -> [Report.Block] in
      let title = text(fr: "Par commune, \(title(of: period))", nl: "Per gemeente, \(title(of: period))", en: "By commune, \(title(of: period))")
      let told = peopleIndicators.filter { publication.detail(of: $0, in: period) != .byAxis }
      let rows = figures.places.map { place in Table.Row([.text(name(of: place))] + told.map { placeCell($0, period, place: place) }) }
      return [
        .heading(title, level: 1),
        .table(breakdown("communes", of: told, by: text(fr: "Commune", nl: "Gemeente", en: "Commune"), rows, period)),
      ] + coverageNote(period) + [placeNote] + peopleIndicators.filter { !told.contains($0) }.compactMap { coarserNote($0, period) }
        + (request.form.asks(for: .overlaps) ? communeOverlap(period) : [])
    }
  }

  /// The figure of a commune; where no sheet says where the sessions were held, their number there is not known, which is not zero.
  private func placeCell(_ indicator: Indicator, _ period: Period, axis: Axis? = nil, place: Place?) -> Cell {
    if indicator.rule == .sessions, let place, place != .notStated, let all = figures.figure(indicator, period: period, axis: axis).value, all > 0,
      figures.figure(indicator, period: period, axis: axis, place: .notStated).value == all
    {
      return .missing("–")
    }
    return cell(indicator, period: period, axis: axis, place: place)
  }

  private var placeNote: Report.Block {
    .note(
      text(
        fr: "Séances : commune où elles ont eu lieu. Autres colonnes : commune des participants, telle que la feuille la donne.",
        nl: "Sessies: gemeente waar ze plaatsvonden. Andere kolommen: gemeente van de deelnemers, zoals de lijst die vermeldt.",
        en: "Sessions: commune in which they were held. Other columns: commune of the participants, as the sheet states it."))
  }

  private func breakdown(_ name: String, of indicators: [Indicator], by title: String, _ rows: [Table.Row], _ period: Period) -> Table {
    let totals = Table.Row([.text(total)] + indicators.map { cell($0, period: period) }, kind: .total)
    return Table(
      Code("\(name)-\(period.code)"),
      columns: [Table.Column(title, width: .text)] + indicators.map { Table.Column(text($0.title), remark: text($0.rule.method)) },
      rows: rows + [totals], parts: .rows)
  }

  /// One table axis × commune for each indicator about people and each period.
  var communeMatrixBlocks: [Report.Block] {
    var blocks: [Report.Block] = []
    for period in figures.periods.reversed() {
      let shown = peopleIndicators.filter { hasMatrix($0, period) }
      for indicator in shown {
        // What is not told has no heading: it would stand over one sentence, and that sentence on a page of its own.
        if let note = coarserNote(indicator, period) {
          blocks.append(note)
          continue
        }
        let by = text(fr: "par axe et par commune", nl: "per as en per gemeente", en: "by axis and commune")
        blocks.append(.heading("\(text(indicator.title)) \(by), \(title(of: period))", level: 1))
        blocks.append(.table(matrix(of: indicator, period)))
        if !publication.tellsCommunes(of: indicator, in: period) { blocks.append(.note(text(ReportWriter.communesTogetherNote))) }
        if !indicator.isAdditive { blocks.append(countedAnewNote([indicator])) }
      }
      if !shown.isEmpty { blocks += coverageNote(period) }
    }
    return blocks
  }

  /// Where nothing is known of the whole, nothing is of its parts; of one axis the table by commune says the same, unless it hides what stands together here.
  private func hasMatrix(_ indicator: Indicator, _ period: Period) -> Bool {
    guard figures.figure(indicator, period: period).isKnown else { return false }
    guard repeatsTheWhole(saidBy: .communeTable) else { return true }
    guard publication.detail(of: indicator, in: period) == .byAxisAndCommune, !publication.tellsCommunes(of: indicator, in: period) else { return false }
    return publication.figuresWithin.figure(indicator, period: period).value != nil
  }

  /// That cells do not add up, and why: of people and organisations because they are different ones, of rates and of sessions by where people come from because each is computed by itself.
  func countedAnewNote(_ indicators: [Indicator]) -> Report.Block {
    guard indicators.contains(where: \.isUniqueCount) else {
      return .note(
        text(
          fr: "Chaque case et chaque total est calculé à part : les cases ne s'additionnent pas.",
          nl: "Elke cel en elk totaal is apart berekend: de cellen mogen niet worden opgeteld.",
          en: "Each cell and each total is computed by itself: cells do not add up."))
    }
    return .note(
      text(
        fr: "Chaque case et chaque total compte des personnes ou des organisations différentes : les cases ne s'additionnent pas.",
        nl: "Elke cel en elk totaal telt verschillende personen of organisaties: de cellen mogen niet worden opgeteld.",
        en: "Each cell and each total counts different people or organisations: cells do not add up."))
  }

  private func matrix(of indicator: Indicator, _ period: Period) -> Table {
    let isTogether = !publication.tellsCommunes(of: indicator, in: period)
    let places: [Place?] = (isTogether ? figures.places.suffix(2) : figures.places[...]).map(Optional.some) + [nil]
    let axes = project.axes.map(Optional.some) + [nil]
    if places.count > ReportWriter.mostPlacesAcross { return longMatrix(of: indicator, period, places, axes) }
    let together = isTogether ? [Table.Column(text(ReportWriter.projectCommunes))] : []
    let columns =
      [Table.Column(axisWord, width: .text)] + together
      + places.map { Table.Column($0.map(name) ?? total) }
    func row(_ axis: Axis?) -> Table.Row {
      let own = isTogether ? [indicator.fixed(publication.figuresWithin.figure(indicator, period: period, axis: axis), language)] : []
      return Table.Row(
        [.text(axis.map(name) ?? total)] + own + places.map { placeCell(indicator, period, axis: axis, place: $0) },
        kind: axis == nil ? .total : .body)
    }
    return Table(columns: columns, rows: axes.map(row), parts: [.rows, .columns])
  }

  /// How many communes stand side by side, the total among them: more would be printed in letters too small to be read.
  static let mostPlacesAcross = 10

  /// Communes one under the other, and the axes beside each other by their codes.
  private func longMatrix(of indicator: Indicator, _ period: Period, _ places: [Place?], _ axes: [Axis?]) -> Table {
    let columns =
      [Table.Column(text(fr: "Commune", nl: "Gemeente", en: "Commune"), width: .text)]
      + axes.map { Table.Column($0.map { "\(axisWord) \($0.code)" } ?? total) }
    let rows = places.map { place in
      Table.Row(
        [.text(place.map(name) ?? total)] + axes.map { placeCell(indicator, period, axis: $0, place: place) }, kind: place == nil ? .total : .body)
    }
    return Table(columns: columns, rows: rows, parts: [.rows, .columns])
  }

  private var axisWord: String { text(fr: "Axe", nl: "As", en: "Axis") }

  private static let projectCommunes = Localized(fr: "Communes du projet", nl: "Gemeenten van het project", en: "Communes of the project")

  /// Why an indicator is not told by axis and commune at once; nil where it is.
  private func coarserNote(_ indicator: Indicator, _ period: Period) -> Report.Block? {
    let reason: Localized
    switch publication.detail(of: indicator, in: period) {
    case .byAxisAndCommune: return nil
    case .apart: reason = ReportWriter.hoursApartNote
    case .byAxis: reason = ReportWriter.hoursByAxisNote
    }
    return .note("\(text(indicator.title)), \(title(of: period))\(language.colon()) \(text(reason))")
  }

  private static let hoursByAxisNote = Localized(
    fr:
      "données par axe et non par commune, car les séances d'un même axe n'ont pas toutes la même durée et que les heures par commune permettraient de retrouver de petits groupes dans les participations par séance et par commune.",
    nl:
      "gegeven per as en niet per gemeente, omdat de sessies van eenzelfde as niet even lang duren en uren per gemeente kleine groepen zouden verraden in de deelnames per sessie en per gemeente.",
    en:
      "given by axis and not by commune, because the sessions of an axis differ in length and hours by commune would give small groups away in the participations by session and commune."
  )

  private static let hoursApartNote = Localized(
    fr:
      "données séparément par axe et par commune, car les séances d'un même axe n'ont pas toutes la même durée et que les heures par axe et par commune à la fois permettraient de retrouver de petits groupes.",
    nl:
      "afzonderlijk gegeven per as en per gemeente, omdat de sessies van eenzelfde as niet even lang duren en uren per as en per gemeente tegelijk kleine groepen zouden verraden.",
    en:
      "given separately by axis and by commune, because the sessions of an axis differ in length and hours by axis and commune at once would give small groups away."
  )

  private static let communesTogetherNote = Localized(
    fr: "Les communes du projet sont réunies : prises une à une, la plupart de ces nombres seraient trop petits pour être montrés.",
    nl: "De gemeenten van het project zijn samengenomen: afzonderlijk zouden de meeste van deze aantallen te klein zijn om te tonen.",
    en: "The communes of the project are put together: taken one by one, most of these numbers would be too small to be shown.")

  /// Participants and participations for each 10,000 inhabitants, by commune, where the population of the year is known.
  var rateBlocks: [Report.Block] {
    let rated = Indicator.optional.filter { if case .rate = $0.rule { true } else { false } }
    let rates = publication.figures(of: rated)
    return figures.periods.reversed().flatMap { period -> [Report.Block] in
      let places = rates.places.dropLast(2).map(Optional.some) + [nil]
      let rows = places.map { rateRow(rates, period, place: $0) }
      guard rows.contains(where: { $0.cells.contains(where: \.isDerivedDecimal) }) else { return [] }
      let year = String(period.first.parts.year)
      return [
        .heading(
          text(
            fr: "Pour 10 000 habitants, \(title(of: period))", nl: "Per 10.000 inwoners, \(title(of: period))",
            en: "Per 10,000 inhabitants, \(title(of: period))"), level: 1),
        .table(
          Table(
            Code("rates-\(period.code)"),
            columns: [
              Table.Column(text(fr: "Commune", nl: "Gemeente", en: "Commune"), width: .text),
              Table.Column(text(fr: "Habitants au 1er janvier \(year)", nl: "Inwoners op 1 januari \(year)", en: "Inhabitants on 1 January \(year)")),
            ] + rated.flatMap { [Table.Column(text(($0.parts.first ?? $0).title)), Table.Column(text($0.title))] }, rows: rows)),
        .note(text(project.population.source) + "." + notRated(period)),
      ] + coverageNote(period)
    }
  }

  /// Inhabitants, then each number with its rate, which is computed of the two; the communes of the project add up their inhabitants.
  private func rateRow(_ rates: FigureSet, _ period: Period, place: Place?) -> Table.Row {
    func quotient(_ rate: Indicator, _ place: Place?) -> Figure.Quotient? { rates.figure(rate, period: period, place: place).quotient }
    let all = rates.project.indicators
    let communes = rates.places.dropLast(2)
    var cells: [Cell] = [.text(place.map(name) ?? text(ReportWriter.projectCommunes))]
    // Known to everybody, also where the number beside it is not shown.
    func inhabitants(_ places: [Place]) -> Int? { project.inhabitants(of: places, level: .commune, year: period.first.parts.year) }
    let living = inhabitants(place.map { [$0] } ?? Array(communes))
    cells.append(living.map { place == nil ? .derived(.rows(communes.indices), shown: .count($0)) : .count($0) } ?? .missing("–"))
    for rate in all {
      guard let found = quotient(rate, place), let value = rates.figure(rate, period: period, place: place).value, let part = rate.parts.first else {
        let nothing = rates.figure(rate, period: period, place: place).isProtected ? Cell.protected : .missing("–")
        cells += [nothing, nothing]
        continue
      }
      // Exact: the rate's range is that of the number, over inhabitants known.
      let range = rates.figure(rate, period: period, place: place).ratioRange.map { span -> ClosedRange<Int> in
        func people(_ rate: Rational) -> Int { (rate * found.denominator * Rational(1, over: 10_000)).numerator }
        return people(span.lowerBound)...people(span.upperBound)
      }
      let number = range.map { Cell.range(found.numerator.numerator, within: $0) } ?? .count(found.numerator.numerator)
      let isSummed = place.map { place in sums?.give(found.numerator, Selection(part.code, period: period.code, place: place)) ?? true } ?? true
      let isLive = part.isAdditive && project.indicators.contains(part) && isSummed
      let perTenThousand = Derivation.quotient(.column(cells.count), .quotient(.column(1), .number(10_000)))
      cells += [
        isLive
          ? .derived(place == nil ? .rows(communes.indices) : .sum(Selection(part.code, period: period.code, place: place)), shown: number) : .fixed(number),
        .derived(perTenThousand, shown: .decimal(value)),
      ]
    }
    return Table.Row(cells, kind: place == nil ? .total : .body)
  }

  /// The participations that no commune's rate holds: a rate is only as whole as the communes are stated.
  private func notRated(_ period: Period) -> String {
    guard let participations = peopleIndicators.first(where: { $0.rule == .participations && $0.filter == FactFilter() }) else { return "" }
    func count(_ place: Place) -> String {
      let figure = figures.figure(participations, period: period, place: place)
      return style.text(of: figure.isProtected ? .protected : .count(figure.value?.numerator ?? 0))
    }
    let (notStated, elsewhere) = (count(.notStated), count(.elsewhere))
    return text(
      fr:
        " La commune est celle que donnent les feuilles de présence, parfois celle du service : ces taux sont indicatifs. Ne sont pas comprises les participations sans commune précisée (\(notStated)) ni celles d'autres communes (\(elsewhere)).",
      nl:
        " De gemeente is die van de aanwezigheidslijsten, soms die van de dienst: deze verhoudingen zijn indicatief. Niet inbegrepen: deelnames zonder vermelde gemeente (\(notStated)) en uit andere gemeenten (\(elsewhere)).",
      en:
        " The commune is the one the attendance sheets state, sometimes that of the service: these rates are indicative. Participations without a stated commune (\(notStated)) and from other communes (\(elsewhere)) are not included."
    )
  }
}

extension Cell {
  fileprivate var isDerivedDecimal: Bool { if case .derived(_, .decimal) = self { true } else { false } }
}
