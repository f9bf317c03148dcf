internal import BilanMatching
internal import BilanModel

/// What the summary says of people: the range while questions are open, why parts do not add up, who is new, who completed a training, which sectors came.
extension ReportWriter {
  private var history: PeopleHistory { PeopleHistory(request.facts, project) }

  private var peopleIndicator: Indicator? { project.indicators.first { $0.rule == .participants } }

  /// `entre 84 et 91, 87 retenus`, where anything is open.
  var rangeSentence: String? {
    guard let indicator = peopleIndicator, let range = figures.figure(indicator, period: period).range,
      let retained = figures.figure(indicator, period: period).value?.numerator
    else { return nil }
    let (low, high, number) = (style.text(of: .count(range.lowerBound)), style.text(of: .count(range.upperBound)), style.text(of: .count(retained)))
    return text(
      fr:
        "Participants uniques : entre \(low) et \(high), \(number) retenus. Certaines inscriptions désignent peut-être la même personne : la méthode dit comment le nombre retenu est choisi.",
      nl:
        "Unieke deelnemers: tussen \(low) en \(high), \(number) aangenomen. Sommige personen zijn misschien dezelfde: de methode zegt hoe het aangenomen aantal gekozen wordt.",
      en:
        "Unique participants: between \(low) and \(high), \(number) retained. Some entries may be the same person: the method says how the retained number is chosen."
    )
  }

  /// Why the people of the axes, and those of the communes, do not add up to the people of the project.
  var overlapSentences: [String] {
    guard let indicator = peopleIndicator, let total = figures.figure(indicator, period: period).value?.numerator else { return [] }
    let overlaps = history.overlaps(in: period)
    let axes = project.axes.compactMap { figures.figure(indicator, period: period, axis: $0).value?.numerator }
    let communes = figures.places.compactMap { figures.figure(indicator, period: period, place: $0).value?.numerator }
    return [
      overlap(
        of: axes, total: total, people: overlaps.axes,
        Localized(fr: "par axe", nl: "per as", en: "by axis"),
        Localized(fr: "de plusieurs axes", nl: "meer dan één as", en: "several axes")),
      overlap(
        of: communes, total: total, people: overlaps.communes,
        Localized(fr: "par commune", nl: "per gemeente", en: "by commune"),
        Localized(fr: "de plusieurs communes", nl: "meer dan één gemeente", en: "several communes")
      ).map { $0 + partlyNotStated(overlaps.partlyNotStated) },
    ].compactMap(\.self)
  }

  /// Whose commune one sheet states and another does not is counted in two places and lives in one.
  private func partlyNotStated(_ people: Int) -> String {
    guard people > 0 else { return "" }
    let number = style.text(of: .count(people))
    return text(
      fr: " Pour \(number) d'entre elles, la seule différence est qu'une feuille donne la commune et l'autre pas.",
      nl: " Bij \(number) van hen vermeldt de ene lijst de gemeente en de andere niet.",
      en: " For \(number) of them it is only that one sheet states the commune and another does not.")
  }

  private func overlap(of parts: [Int], total: Int, people: Int, _ by: Localized, _ several: Localized) -> String? {
    let parts = parts.filter { $0 > 0 }
    let sum = parts.reduce(0, +)
    guard parts.count > 1, sum > total else { return nil }
    let addition = parts.map { style.text(of: .count($0)) }.joined(separator: " + ")
    let (all, whole, number) = (style.text(of: .count(sum)), style.text(of: .count(total)), style.text(of: .count(people)))
    return text(
      fr:
        "Participants uniques \(by.fr) : \(addition) = \(all), mais \(whole) personnes en tout. \(number) \(people > 1 ? "personnes relèvent" : "personne relève") \(several.fr) et ne \(people > 1 ? "comptent" : "compte") qu'une fois dans le total.",
      nl:
        "Unieke deelnemers \(by.nl): \(addition) = \(all), maar \(whole) personen in totaal. \(number) \(people == 1 ? "persoon hoort" : "personen horen") bij \(several.nl) en \(people == 1 ? "telt" : "tellen") in het totaal maar één keer.",
      en:
        "Unique participants \(by.en): \(addition) = \(all), but \(whole) people in all. \(number) \(people == 1 ? "person belongs" : "people belong") to \(several.en) and \(people == 1 ? "counts" : "count") once in the total."
    )
  }

  /// New and returning people, and completed trainings, of each period.
  var arrivalBlocks: [Report.Block] {
    guard peopleIndicator != nil, figures.periods.contains(where: { figures.hasFacts(in: $0) }) else { return [] }
    let periods = Array(figures.periods.reversed())
    let history = history
    let arrivals = periods.map { history.arrivals(in: $0) }
    let first = Cell.missing(text(fr: "première période", nl: "eerste periode", en: "first period"))
    var rows = [
      Table.Row(
        [.text(text(fr: "Nouvelles personnes", nl: "Nieuwe personen", en: "New people"))] + arrivals.map { $0.isFirst ? first : .typed($0.newcomers.cell) }),
      Table.Row(
        [.text(text(fr: "Personnes déjà venues avant", nl: "Personen die er eerder al waren", en: "People who had come before"))]
          + arrivals.map { $0.isFirst ? first : .typed($0.returning.cell) }),
      Table.Row(
        [.text(text(fr: "Participants uniques", nl: "Unieke deelnemers", en: "Unique participants"))]
          + arrivals.map { $0.isFirst ? .typed($0.everybody.cell) : .derived(.rows(0..<2), shown: $0.everybody.cell) }, kind: .subtotal),
    ]
    for axis in project.axes {
      for activity in axis.activities {
        guard let needed = activity.completedFrom else { continue }
        let title = text(
          fr: "Formation suivie (\(needed) \(needed > 1 ? "séances" : "séance") ou plus) : \(activity.title.fr)",
          nl: "Vorming gevolgd (\(needed) \(needed == 1 ? "sessie" : "sessies") of meer): \(activity.title.nl)",
          en: "Training completed (\(needed) \(needed == 1 ? "session" : "sessions") or more): \(activity.title.en)")
        rows.append(Table.Row([.text(title)] + periods.map { history.completions(of: activity, in: axis, $0).map { .typed($0.cell) } ?? .empty }))
      }
    }
    return [
      .heading(text(fr: "Nouveaux et anciens participants", nl: "Nieuwe en terugkerende deelnemers", en: "New and returning participants"), level: 1),
      .table(
        Table(
          columns: [Table.Column(text(fr: "Personnes", nl: "Personen", en: "People"), width: .text)] + periods.map { Table.Column($0.code.text) }, rows: rows)),
    ]
  }

  /// Organisations and participations by sector, down to the participations that name no organisation, so that they add up to all.
  var sectorBlocks: [Report.Block] {
    guard !project.sectors.isEmpty else { return [] }
    let sectors = request.facts.sectors(project, in: period)
    var rows = sectors.lines.filter { $0.sector != nil || $0.participations > 0 }.map { line in
      Table.Row([
        .text(line.sector.map { text($0.title) } ?? text(fr: "Autre secteur", nl: "Andere sector", en: "Other sector")),
        .typed(.count(line.organisations)), .typed(.count(line.participations)),
      ])
    }
    if sectors.withoutOrganisation > 0 {
      rows.append(
        Table.Row([
          .text(text(fr: "Sans organisation mentionnée", nl: "Zonder vermelde organisatie", en: "No organisation stated")), .missing("–"),
          .typed(.count(sectors.withoutOrganisation)),
        ]))
    }
    func whole(_ indicator: Indicator) -> Cell { project.indicators.contains(indicator) ? cell(indicator, period: period) : .missing("–") }
    rows.append(Table.Row([.text(total), whole(.organisations), whole(.participations)], kind: .total))
    return [
      .heading(text(fr: "Par secteur, \(period.code)", nl: "Per sector, \(period.code)", en: "By sector, \(period.code)"), level: 1),
      .table(
        Table(
          columns: [
            Table.Column(text(fr: "Secteur", nl: "Sector", en: "Sector"), width: .text),
            Table.Column(text(fr: "Organisations", nl: "Organisaties", en: "Organisations")),
            Table.Column(text(fr: "Participations", nl: "Deelnames", en: "Participations")),
          ], rows: rows, parts: .rows)),
    ] + coverageNote(period)
  }

  /// The number of the period's people with what it lies between, `, 87 [84–91],`; nothing where it is certain.
  private var rangeExample: String {
    guard let indicator = peopleIndicator, figures.figure(indicator, period: period).range != nil else { return "" }
    return ", \(style.text(of: cell(indicator, period: period))),"
  }

  /// How who is who was told, for the method page.
  var identityRemarks: [String] {
    guard project.matching.scope == .full, peopleIndicator != nil else { return [] }
    let linkage = request.facts.people.linkage
    var remarks: [String] = []
    if linkage.byNameAlone > 0 {
      remarks.append(
        text(
          fr:
            "\(linkage.byNameAlone) description(s) sans autre signe que le nom (a été tenue|ont été tenues) pour la personne du même nom : le projet admet qu'un même nom désigne une même personne.",
          nl:
            "\(linkage.byNameAlone) beschrijving(en) zonder ander kenmerk dan de naam (werd|werden) beschouwd als de persoon met dezelfde naam: het project gaat ervan uit dat gelijke namen dezelfde persoon zijn.",
          en:
            "\(linkage.byNameAlone) description(s) with no other sign than the name (was|were) taken for the person of that name: the project holds that equal names are one person."
        ).agreeing(with: linkage.byNameAlone, in: language))
    }
    if !linkage.questions.isEmpty {
      let example = rangeExample
      remarks.append(
        text(
          fr:
            "\(linkage.questions.count) question(s) reste(nt) ouverte(s) sur qui est qui. Un nombre suivi de crochets\(example) donne le nombre retenu, le plus petit possible (toutes les réponses « la même personne ») et le plus grand (aucune). Est retenue à chaque question la réponse la plus probable, d'après la rareté des noms et les signes qui concordent ; une commune ou une adresse électronique qui diffère en fait deux personnes.",
          nl:
            "\(linkage.questions.count) (vraag|vragen) over wie wie is, (staat|staan) nog open. Een getal met haken\(example) geeft het aangenomen aantal, het kleinst mogelijke (alle antwoorden ‘dezelfde persoon’) en het grootste (geen enkel zo beantwoord). Bij elke vraag wordt het waarschijnlijkste antwoord aangenomen, volgens de zeldzaamheid van de namen en de kenmerken die overeenkomen; met een andere gemeente of een ander e-mailadres gaat het om twee personen.",
          en:
            "\(linkage.questions.count) question(s) about who is who (remains|remain) open. A number with brackets\(example) gives the number retained, the least possible (all answers “the same person”) and the most (none). To each question the likelier answer is retained, by how rare the names are and which signs agree; another commune or another e-mail address makes two people."
        ).agreeing(with: linkage.questions.count, in: language))
    }
    return remarks
  }
}
