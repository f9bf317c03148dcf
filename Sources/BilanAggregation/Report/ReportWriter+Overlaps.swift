internal import BilanModel

/// Why people counted by axis or commune are more than the people of the project.
extension ReportWriter {
  /// What a form asks for by itself: where it has a table of axes or communes, each stands under that of its period.
  var overlapBlocks: [Report.Block] {
    figures.periods.reversed().flatMap { period in
      (request.form.asks(for: .axisTable) ? [] : axisOverlap(period)) + (request.form.asks(for: .communeTable) ? [] : communeOverlap(period))
    }
  }

  /// Why the people of the axes do not add up to the people of the project.
  func axisOverlap(_ period: Period) -> [Report.Block] { [overlapOfAxes(in: period)].compactMap(\.self).map { .note($0) } }

  /// `entre 84 et 91, 87 retenus`, where anything is open; then why the people of the communes do not add up to the people of the project.
  func communeOverlap(_ period: Period) -> [Report.Block] { [rangeSentence(of: period), overlapOfCommunes(in: period)].compactMap(\.self).map { .note($0) } }

  private func rangeSentence(of period: Period) -> String? {
    guard let indicator = peopleIndicator, let range = figures.figure(indicator, period: period).range,
      let retained = figures.figure(indicator, period: period).value?.numerator
    else { return nil }
    let (low, high, number) = (style.text(of: .count(range.lowerBound)), style.text(of: .count(range.upperBound)), style.text(of: .count(retained)))
    return text(
      fr:
        "Participants uniques, \(title(of: period)) : entre \(low) et \(high), \(number) retenus. Certaines inscriptions désignent peut-être la même personne ; la méthode dit comment le nombre retenu est choisi.",
      nl:
        "Unieke deelnemers, \(title(of: period)): tussen \(low) en \(high), \(number) aangenomen. Sommige vermeldingen gaan misschien over dezelfde persoon; de methode beschrijft hoe het aangenomen aantal gekozen wordt.",
      en:
        "Unique participants, \(title(of: period)): between \(low) and \(high), \(number) retained. Some entries may be the same person; the method says how the retained number is chosen."
    )
  }

  private func overlapOfAxes(in period: Period) -> String? {
    guard let people = peopleIndicator, let overlaps = overlaps[period.code] else { return nil }
    return overlap(
      of: project.axes.map { figures.figure(people, period: period, axis: $0) }, total: figures.figure(people, period: period), period,
      Localized(fr: "par axe", nl: "per as", en: "by axis"),
      [
        several(
          overlaps.axes, overlaps.manyAxes, Localized(fr: "de plusieurs axes", nl: "meer dan één as", en: "several axes"))
      ])
  }

  private func overlapOfCommunes(in period: Period) -> String? {
    guard let people = peopleIndicator, let overlaps = overlaps[period.code] else { return nil }
    return overlap(
      of: figures.places.map { figures.figure(people, period: period, place: $0) }, total: figures.figure(people, period: period), period,
      Localized(fr: "par commune", nl: "per gemeente", en: "by commune"),
      [
        partlyNotStated(overlaps.partlyNotStated),
        several(
          overlaps.communes, overlaps.manyCommunes, Localized(fr: "de plusieurs communes", nl: "meer dan één gemeente", en: "several communes")),
      ])
  }

  /// Whose commune one sheet states and another does not is counted in two places and lives in one.
  private func partlyNotStated(_ people: Int) -> String? {
    guard people > 0, publication.mayTell(people) else { return nil }
    let (number, place) = (style.text(of: .count(people)), name(of: Place.notStated))
    return text(
      fr: "\(number) \(people > 1 ? "figurent" : "figure") aussi sous « \(place) », au moins une feuille ne donnant pas \(people > 1 ? "leur" : "sa") commune",
      nl:
        "\(number) \(people == 1 ? "staat" : "staan") ook onder ‘\(place)’, omdat minstens één lijst \(people == 1 ? "de" : "hun") gemeente niet vermeldt",
      en: "\(number) \(people == 1 ? "is" : "are") also counted under “\(place)”, as at least one sheet does not state their commune")
  }

  private func several(_ people: Int, _ many: Int, _ several: Localized) -> String? {
    guard people > 0 else { return nil }
    // Who is in more than two is what the sum leaves beside the total and those in several.
    guard publication.mayTell(people), publication.mayTell(many) else {
      return text(fr: "Certaines relèvent \(several.fr)", nl: "Sommigen horen bij \(several.nl)", en: "Some belong to \(several.en)")
    }
    let number = style.text(of: .count(people))
    let more = style.text(of: .count(many))
    let ofWhich =
      many > 0
      ? Localized(fr: " (dont \(more) de plus de deux)", nl: " (\(more) bij meer dan twee)", en: " (\(more) of them to more than two)") : Localized(same: "")
    return text(
      fr: "\(number) \(people > 1 ? "relèvent" : "relève") \(several.fr)\(ofWhich.fr)",
      nl: "\(number) \(people == 1 ? "hoort" : "horen") bij \(several.nl)\(ofWhich.nl)",
      en: "\(number) \(people == 1 ? "belongs" : "belong") to \(several.en)\(ofWhich.en)")
  }

  private func overlap(of figures: [Figure], total: Figure, _ period: Period, _ by: Localized, _ reasons: [String?]) -> String? {
    // How many are in several parts gives back a part that is not shown.
    guard !total.isProtected, !figures.contains(where: \.isProtected) else { return nil }
    let parts = figures.compactMap { $0.value?.numerator }.filter { $0 > 0 }
    let sum = parts.reduce(0, +)
    let why = reasons.compactMap(\.self).joined(separator: language.semicolon() + " ")
    guard let total = total.value?.numerator, parts.count > 1, sum > total, !why.isEmpty else { return nil }
    let addition = parts.map { style.text(of: .count($0)) }.joined(separator: " + ")
    let (all, whole) = (style.text(of: .count(sum)), style.text(of: .count(total)))
    return text(
      fr:
        "Participants uniques \(by.fr), \(title(of: period)) : \(addition) = \(all), pour \(whole) \(total > 1 ? "personnes" : "personne") en tout. \(why). Dans le total, chacune ne compte qu'une fois.",
      nl:
        "Unieke deelnemers \(by.nl), \(title(of: period)): \(addition) = \(all), voor \(whole) \(total == 1 ? "persoon" : "personen") in totaal. \(why). In het totaal telt ieder maar één keer.",
      en:
        "Unique participants \(by.en), \(title(of: period)): \(addition) = \(all), for \(whole) \(total == 1 ? "person" : "people") in all. \(why). In the total each person counts once."
    )
  }
}
