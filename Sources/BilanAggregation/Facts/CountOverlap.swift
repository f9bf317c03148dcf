public import BilanModel

/// Counts of one metric that contain one another or are the same, and what was done about them: nothing is added twice in silence.
public struct CountOverlap: Hashable, Sendable {
  public var metric: Code<Metric>
  /// Where the two stand: sheet and line.
  public var first: SourcePlace
  public var second: SourcePlace
  public var what: What
  /// How many counts of these two sheets overlap so.
  public var count: Int

  /// How two counts overlap.
  public enum What: Hashable, Sendable {
    /// The same number of the same time and place from two sheets: counted once.
    case same
    /// A later version of one sheet: its numbers hold.
    case version
    /// A longer time, or all communes, contains the other: only what it has beyond the other is added.
    case contained
    /// The parts are more than the whole: the parts hold.
    case exceeded
    /// Other numbers of the same time and place: both are added.
    case bothAdded
    /// Each has days that the other has not, and both have some: both are added.
    case crossing
  }
}

extension FactTable {
  /// What overlaps, as warnings with both places.
  ///
  /// - Parameter names: The files one of which has to be concerned; nil for all.
  public func overlapWarnings(_ project: Project, of names: Set<String>? = nil) -> [Diagnostic] {
    let concerned = countOverlaps.filter { overlap in names.map { $0.contains(overlap.first.file) || $0.contains(overlap.second.file) } ?? true }
    return concerned.map { overlap in
      let title = project.metrics.first { $0.code == overlap.metric }?.title ?? Localized(same: overlap.metric.text)
      return Diagnostic(
        .countsOverlap, at: overlap.first,
        [
          "metric": .localized(title), "count": .count(overlap.count), "first": .text(overlap.first.written), "second": .text(overlap.second.written),
          "what": .localized(overlap.what.text),
        ])
    }
  }
}

extension SourcePlace {
  /// The file and the worksheet.
  var sheet: String { file + (part.map { SheetSource.partMark + $0 } ?? "") }
  fileprivate var written: String { sheet + (line.map { ":\($0)" } ?? "") }
}

extension CountOverlap.What {
  fileprivate var text: Localized {
    switch self {
    case .same:
      Localized(
        fr: "même nombre pour la même période et le même lieu : compté une seule fois, pas deux fois",
        nl: "zelfde getal voor dezelfde periode en plaats: één keer geteld, geen twee keer",
        en: "the same number of the same time and place: counted once, not twice")
    case .version:
      Localized(
        fr: "deux versions d'une même feuille : seule la plus récente d'après son nom est comptée",
        nl: "twee versies van één lijst: alleen de recentste volgens haar naam telt", en: "two versions of one sheet: only the later one, by its name, counts")
    case .contained: Problem.countContained
    case .exceeded:
      Localized(
        fr: "l'un contient l'autre, mais les parties dépassent le tout : seules les parties sont comptées",
        nl: "het ene bevat het andere, maar de delen zijn meer dan het geheel: alleen de delen tellen",
        en: "one contains the other, but the parts are more than the whole: only the parts count")
    case .bothAdded:
      Localized(
        fr: "nombres différents pour la même période et le même lieu : additionnés, vérifiez que l'un ne remplace pas l'autre",
        nl: "verschillende getallen voor dezelfde periode en plaats: opgeteld, ga na of het ene het andere niet vervangt",
        en: "other numbers of the same time and place: added, see that one does not replace the other")
    case .crossing:
      Localized(
        fr: "leurs périodes se chevauchent en partie : additionnés, ce que les deux ont en commun est peut-être compté deux fois",
        nl: "hun periodes overlappen gedeeltelijk: opgeteld, wat ze gemeen hebben is misschien twee keer geteld",
        en: "their times partly overlap: added, what they have in common may be counted twice")
    }
  }
}
