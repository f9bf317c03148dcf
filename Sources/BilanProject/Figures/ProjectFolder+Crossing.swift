internal import BilanAggregation
internal import BilanModel

/// Figures told apart by more than axes and places.
extension ProjectFolder {
  /// The lines of a breakdown; nil for one that figures show by themselves.
  ///
  /// - Parameters:
  ///   - publication: Of the facts that are counted.
  ///   - figures: Of the periods that are shown.
  ///   - bases: What each is compared with.
  /// - Throws: `Failure`, where it would be too much, or nothing can be compared.
  func crossed(
    _ publication: @autoclosure () throws -> Publication, _ figures: FigureSet, by breakdown: Breakdown, against bases: [Period], asOf: Day?
  ) throws -> CrossedFigures? {
    guard breakdown.isPivot || !bases.isEmpty || !breakdown.further.isEmpty else { return nil }
    for base in bases where !figures.periods.contains(where: { project.span(of: $0, in: base) != nil }) { throw notComparable(base, figures.periods) }
    guard let crossing = try publication().crossing(by: breakdown.dimensions, in: figures.periods, against: bases) else { throw tooMuch(breakdown) }
    return CrossedFigures(crossing, figures, breakdown, against: bases, asOf: asOf)
  }

  /// What is not in the lines: indicators that cannot be told apart so, counts of which none of the parts of a period holds all days.
  func warnings(about crossed: CrossedFigures) -> [Diagnostic] {
    let (crossing, place) = (crossed.crossing, SourcePlace(file: projectFile))
    var warnings: [Diagnostic] = []
    if !crossing.leftOut.isEmpty {
      let dimensions = crossing.dimensions.filter { dimension in crossing.leftOut.contains { !$0.isTold(by: dimension) } }
      let (list, kinds) = (Localized.joined(crossing.leftOut.map(\.title)), Localized.joined(dimensions.map { $0.title.lowercased }))
      warnings.append(Diagnostic(.notToldApart, at: place, ["list": .localized(list), "kind": .localized(kinds)]))
    }
    for (code, count) in crossing.cutCounts.sorted(by: { $0.key.text < $1.key.text }) where count > 0 {
      let kind = crossing.dimensions.first(where: \.isPart)!.title.lowercased
      warnings.append(Diagnostic(.countsOfSeveralParts, at: place, ["count": .count(count), "text": .text(code.text), "kind": .localized(kind)]))
    }
    return warnings
  }

  /// - Throws: `Failure` for dimensions that small groups are not protected in.
  func expectProtected(_ breakdown: Breakdown) throws {
    guard project.protection.rule != nil, let dimension = breakdown.further.first else { return }
    let expected = Localized(
      fr: "avec --public : axis, commune (ou zone, arrondissement, region) ; les petits groupes ne sont pas protégés dans d'autres ventilations",
      nl: "met --public: axis, commune (of zone, arrondissement, region); in andere uitsplitsingen zijn kleine groepen niet beschermd",
      en: "with --public: axis, commune (or zone, arrondissement, region); small groups are not protected in other breakdowns")
    throw wrongOption("--by", dimension.name, expected)
  }

  private func tooMuch(_ breakdown: Breakdown) -> Failure {
    let expected = Localized(
      fr: "moins de ventilations à la fois, ou une seule période : tel quel, le tableau aurait trop de cases pour être compté et lu",
      nl: "minder uitsplitsingen tegelijk, of één periode: zo zou de tabel te veel cellen hebben om te tellen en te lezen",
      en: "fewer breakdowns at once, or a single period: as it is the table would have too many cells to be counted and read")
    return wrongOption("--by", breakdown.dimensions.map(\.name).joined(separator: ","), expected)
  }

  private func notComparable(_ base: Period, _ periods: [Period]) -> Failure {
    let codes = periods.map(\.code.text).joined(separator: ", ")
    let expected = Localized(
      fr: "une période d'une autre année, aussi longue que \(codes) ou qui en contient les mêmes jours ; ou « none »",
      nl: "een periode van een ander jaar, even lang als \(codes) of met dezelfde dagen erin; of ‘none’",
      en: "a period of another year, as long as \(codes) or with the same days in it; or “none”")
    return wrongOption("--compare", base.code.text, expected)
  }

  private func wrongOption(_ option: String, _ text: String, _ expected: Localized) -> Failure {
    Failure(.wrongOption, at: "bilan", ["option": .text(option), "suggestion": "", "expected": .localized(expected)], text: text, kind: .usage)
  }
}

extension Localized {
  /// Within a sentence.
  fileprivate var lowercased: Localized { Localized(fr: fr.lowercased(), nl: nl.lowercased(), en: en.lowercased()) }
}
