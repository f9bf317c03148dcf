internal import BilanModel

/// What the summary says of people: who is new, who completed a training, which sectors came.
extension ReportWriter {
  var peopleIndicator: Indicator? { project.indicators.first { $0.rule == .participants } }

  /// New and returning people, and completed trainings, of each period.
  var arrivalBlocks: [Report.Block] {
    let periods = figures.periods.filter(figures.hasFacts)
    guard peopleIndicator != nil, !periods.isEmpty else { return [] }
    let arrivals = periods.map { publication.arrivals(in: $0) }
    // Of first periods alone the table would say nothing.
    guard arrivals.contains(where: { !$0.isFirst && $0.everybody.isKnown }) else { return completionBlocks(periods) }
    func row(_ title: String, _ figure: (PeopleHistory.Arrivals) -> Figure) -> Table.Row {
      Table.Row(
        [.text(title)]
          + zip(periods, arrivals).map { $1.isFirst && $1.everybody.isKnown ? .missing(firstPeriod($0)) : figure($1).fixedCell(language) })
    }
    let rows = [
      row(text(fr: "Nouveaux participants", nl: "Nieuwe deelnemers", en: "New participants"), \.newcomers),
      row(text(fr: "Participants déjà venus", nl: "Deelnemers die al eerder kwamen", en: "Participants who had come before"), \.returning),
      Table.Row(
        [.text(text(fr: "Participants uniques", nl: "Unieke deelnemers", en: "Unique participants"))]
          + arrivals.map { arrival in
            let everybody = arrival.everybody.cell(language)
            return arrival.isFirst || arrival.everybody.value == nil ? arrival.everybody.fixedCell(language) : .derived(.rows(0..<2), shown: everybody)
          }, kind: .subtotal),
    ]
    return [
      .heading(text(fr: "Participants nouveaux et déjà venus", nl: "Nieuwe en eerdere deelnemers", en: "New and previous participants"), level: 1),
      .table(
        Table(
          columns: [Table.Column(text(fr: "Personnes", nl: "Personen", en: "People"), width: .text)] + periods.map { Table.Column(shortName(of: $0)) },
          rows: rows)),
      .note(
        text(
          fr: "Nouveau : qui n'était venu à aucune séance du projet avant la période.",
          nl: "Nieuw: vóór de periode op geen enkele sessie van het project aanwezig.",
          en: "New: at no session of the project before the period.")),
    ] + completionBlocks(periods)
  }

  /// Why nobody of a period is told to be new: no earlier one is known, be it declared or not.
  private func firstPeriod(_ period: Period) -> String {
    project.periods.contains { $0.last < period.first }
      ? text(fr: "première période avec des données", nl: "eerste periode met gegevens", en: "first period with data")
      : text(fr: "première période", nl: "eerste periode", en: "first period")
  }

  /// How many people came to as many sessions of a training as complete it.
  private func completionBlocks(_ periods: [Period]) -> [Report.Block] {
    let rows = project.axes.flatMap { axis in
      axis.activities.compactMap { activity -> Table.Row? in
        guard let needed = activity.completedFrom else { return nil }
        let least = text(
          fr: "au moins \(needed) \(needed > 1 ? "séances suivies" : "séance suivie")", nl: "minstens \(needed) \(needed == 1 ? "sessie" : "sessies") gevolgd",
          en: "at least \(needed) \(needed == 1 ? "session" : "sessions") attended")
        return Table.Row(
          [.text("\(text(activity.title)) (\(least))")]
            + periods.map { publication.completions(of: activity, in: axis, $0)?.fixedCell(language) ?? .empty })
      }
    }
    guard !rows.isEmpty else { return [] }
    return [
      .heading(
        text(fr: "Personnes qui ont terminé une formation", nl: "Personen die een vorming voltooiden", en: "People who completed a training course"), level: 1),
      .table(
        Table(
          columns: [Table.Column(text(fr: "Formation", nl: "Vorming", en: "Training course"), width: .text)] + periods.map { Table.Column(shortName(of: $0)) },
          rows: rows)),
      .note(
        text(
          fr: "Comptées une seule fois, à la séance qui complète leur formation ; les séances des périodes précédentes comptent.",
          nl: "Eén keer geteld, bij de sessie die hun vorming voltooit; sessies van vorige periodes tellen mee.",
          en: "Counted once, at the session that completes their course; sessions of earlier periods count.")),
    ]
  }

  /// Organisations and participations by sector, down to the participations that name no organisation, so that they add up to all.
  var sectorBlocks: [Report.Block] {
    guard !project.sectors.isEmpty else { return [] }
    let figures = sectorFigures
    func figure(_ indicator: Indicator, _ sector: BilanModel.Category) -> Figure { figures.figure(indicator, period: period, category: sector) }
    func number(_ indicator: Indicator, _ sector: BilanModel.Category) -> Cell {
      let figure = figure(indicator, sector)
      return figure.isProtected ? .protected : .fixed(.count(figure.value?.numerator ?? 0))
    }
    let (organisations, participations) = (figures.project.indicators[0], figures.project.indicators[1])
    var rows = figures.categories(of: participations).compactMap { sector -> Table.Row? in
      let known = figure(participations, sector)
      let isNamed = project.sectors.contains { $0.code.text == sector.value }
      guard isNamed || known.isProtected || known.value ?? 0 > 0 else { return nil }
      let title =
        sector.isNotStated
        ? text(fr: "Sans organisation mentionnée", nl: "Zonder vermelde organisatie", en: "No organisation stated") : text(project.title(of: sector))
      let bodies: Cell = sector.isNotStated ? .missing("–") : number(organisations, sector)
      return Table.Row([.text(title), bodies, number(participations, sector)])
    }
    func whole(_ indicator: Indicator) -> Cell { project.indicators.contains(indicator) ? cell(indicator, period: period) : .missing("–") }
    rows.append(Table.Row([.text(total), whole(.organisations), whole(.participations)], kind: .total))
    return [
      .heading(text(fr: "Par secteur, \(title(of: period))", nl: "Per sector, \(title(of: period))", en: "By sector, \(title(of: period))"), level: 1),
      .table(
        Table(
          columns: [
            Table.Column(text(fr: "Secteur", nl: "Sector", en: "Sector"), width: .text),
            Table.Column(text(fr: "Organisations", nl: "Organisaties", en: "Organisations")),
            Table.Column(text(fr: "Participations", nl: "Deelnames", en: "Participations")),
          ], rows: rows, parts: .rows)),
    ] + sectorNote + coverageNote(period)
  }

  /// Organisations and participations split by sector.
  private var sectorFigures: FigureSet {
    let split = [Indicator.organisations, .participations].map { indicator in
      var bySector = indicator
      bySector.dimension = .sector
      return bySector
    }
    return publication.figures(of: split, in: [period])
  }

  private var sectorNote: [Report.Block] {
    let isOpen = project.indicators.contains(.organisations) && figures.figure(.organisations, period: period).range != nil
    return [
      .note(
        text(
          fr: "Le secteur est déduit du nom de l'organisation (mots de projet.yaml).",
          nl: "De sector volgt uit de naam van de organisatie (woorden van projet.yaml).",
          en: "The sector follows from the organisation's name (words of projet.yaml).")
          + (isOpen
            ? text(
              fr: " Les lignes donnent les nombres retenus ; seul le total montre la fourchette.",
              nl: " De rijen geven de aangenomen aantallen; alleen het totaal toont het interval.",
              en: " Rows give the numbers retained; only the total shows the range.")
            : ""))
    ]
  }

  /// The number of the period's people with what it lies between, `, 87 [84–91],`; nothing where it is certain.
  private var rangeExample: String {
    guard let indicator = peopleIndicator, figures.figure(indicator, period: period).range != nil else { return "" }
    return ", \(style.text(of: cell(indicator, period: period))),"
  }

  /// How who is who was told, for the method page.
  var identityRemarks: [String] {
    guard project.matching.scope == .full, peopleIndicator != nil else { return [] }
    let (byNameAlone, openQuestions) = (publication.byNameAlone, publication.openQuestions)
    var remarks: [String] = []
    if byNameAlone > 0, publication.mayTell(byNameAlone) {
      remarks.append(
        text(
          fr:
            "\(byNameAlone) inscription(s) ne (donne|donnent) aucune indication hors le nom et (a été attribuée|ont été attribuées) à la personne du même nom : le projet admet qu'un même nom désigne une même personne.",
          nl:
            "\(byNameAlone) vermelding(en) met alleen een naam (werd|werden) toegewezen aan de persoon met die naam: het project gaat ervan uit dat gelijke namen dezelfde persoon zijn.",
          en:
            "In \(byNameAlone) case(s) only a name was available: identical names were treated as one person, as the project decided."
        ).agreeing(with: byNameAlone, in: language))
    }
    if openQuestions > 0 {
      let example = rangeExample
      remarks.append(
        text(
          fr:
            "\(openQuestions) question(s) reste(nt) ouverte(s) sur l'identité de certaines personnes. Un nombre suivi de crochets\(example) donne le nombre retenu, le plus petit possible (toutes les réponses « la même personne ») et le plus grand (aucune). Pour chaque question, la réponse la plus probable est retenue, d'après la rareté des noms et les indications qui concordent ; sans adresse électronique commune, une commune ou une adresse différente fait retenir deux personnes.",
          nl:
            "\(openQuestions) (vraag|vragen) over de identiteit van personen (staat|staan) nog open. Een getal met vierkante haken\(example) geeft het aangenomen aantal, het kleinst mogelijke (alle antwoorden ‘dezelfde persoon’) en het grootst mogelijke (alle antwoorden ‘verschillende personen’). Bij elke vraag wordt het waarschijnlijkste antwoord aangenomen, volgens de zeldzaamheid van de namen en de gegevens die overeenkomen; zonder gemeenschappelijk e-mailadres worden bij een andere gemeente of een ander adres twee personen aangenomen.",
          en:
            "\(openQuestions) question(s) of identity (remains|remain) open. A number with brackets\(example) gives the number retained, the lowest possible (every answer “the same person”) and the highest possible (none). For each question the likelier answer is retained, by how rare the names are and which details agree; without a common e-mail address, a different commune or address counts as two people."
        ).agreeing(with: openQuestions, in: language))
    }
    return remarks
  }
}
