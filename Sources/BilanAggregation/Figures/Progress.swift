public import BilanModel

/// How far a figure has come from its baseline to its target, and whether that is far enough for the day.
///
/// The share of the way is (value − baseline) / (target − baseline), the baseline being 0 where none is stated; a target below the baseline is one to come down to.
/// It is held against the share of the period that has passed: at least as much is *on track*, at least four fifths of it *at risk*, less is *off*.
/// A period that is over asks for the whole way, and its words no longer speak of a course that could be mended. Of a range the retained value is judged. Of a commune nothing is
/// held against it that people whose commune nobody stated might make up for: it is *undetermined*.
public struct Progress: Hashable, Sendable {
  public let share: Rational
  /// Of the period's days, those up to the day of the report, from 0 to 1.
  public let elapsed: Rational
  public let status: Status
  /// How far the way to a target is gone, as a report says it.
  public enum Status: String, Sendable {
    case onTrack = "on_track"
    case atRisk = "at_risk"
    case off
    case undetermined
  }

  /// How much of what was to be expected by the day still counts as at risk.
  public static let tolerance = Rational(4, over: 5)

  /// The progress of a figure in its period, or nil without a value or a target.
  ///
  /// - Parameters:
  ///   - asOf: The day of the report; the period's last day where it is nil or later.
  ///   - unplaced: What was counted without a commune, where the figure is of one.
  public init?(_ figure: Figure, in period: Period, asOf: Day?, unplaced: Rational = 0) {
    guard let value = figure.value, let target = figure.target else { return nil }
    let baseline = figure.baseline ?? 0
    func share(_ value: Rational) -> Rational { (value - baseline) / (target - baseline) ?? (value >= target ? 1 : 0) }
    self.share = share(value)
    let day = min(max(asOf ?? period.last, period.first), period.last)
    elapsed = Rational(Int(day.number - period.first.number) + 1, over: Int(period.last.number - period.first.number) + 1)
    status =
      self.share >= elapsed
      ? .onTrack : share(value + unplaced) >= elapsed ? .undetermined : self.share >= elapsed * Progress.tolerance ? .atRisk : .off
  }

  /// Whether the period is over, so that nothing more can be done for the target.
  private var isOver: Bool { elapsed >= 1 }

  /// The same of a period on the day of a report; its last day unless given.
  static func isOver(_ period: Period, asOf: Day?) -> Bool { (asOf ?? period.last) >= period.last }

  /// From which share of the way on each word holds, in falling order; the last holds below all others.
  var steps: [(from: Rational, word: Localized)] {
    let reached = Localized(fr: "atteint", nl: "gehaald", en: "reached")
    var steps: [(from: Rational, word: Localized)] = [(1, reached), (elapsed, word(.onTrack))]
    if status != .undetermined { steps.append((elapsed * Progress.tolerance, word(.atRisk))) }
    let last = word(status == .undetermined ? .undetermined : .off)
    return steps.enumerated().filter { $0.offset == 0 || $0.element.from < 1 }.map(\.element) + [(0, last)]
  }

  /// Whether the target is reached, whatever the day.
  public var isReached: Bool { share >= 1 }

  /// In words: reached, or where it stands.
  public var text: Localized { isReached ? steps[0].word : word(status) }

  private func word(_ status: Status) -> Localized {
    switch status {
    case .onTrack: Localized(fr: "en bonne voie", nl: "op schema", en: "on track")
    case .atRisk where isOver: Localized(fr: "presque atteint", nl: "bijna gehaald", en: "nearly reached")
    case .atRisk: Localized(fr: "à surveiller", nl: "aandachtspunt", en: "at risk")
    case .off where isOver: Localized(fr: "non atteint", nl: "niet gehaald", en: "not reached")
    case .undetermined:
      Localized(
        fr: "non vérifiable : communes non précisées", nl: "niet te beoordelen: gemeenten niet vermeld", en: "cannot be determined: communes not stated")
    case .off: Localized(fr: "en retard", nl: "achter op schema", en: "off track")
    }
  }
}

extension FigureSet {
  /// How far a figure has come to its target; nil without a value or a target.
  public func progress(of key: FigureKey, in period: Period, asOf: Day?) -> Progress? {
    Progress(self[key], in: period, asOf: asOf, unplaced: unplaced(key))
  }

  /// What was counted without a commune, of which some may belong to the commune of the figure.
  private func unplaced(_ key: FigureKey) -> Rational {
    guard key.place?.commune != nil, let indicator = project.indicators.first(where: { $0.code == key.indicator }),
      ![.percent, .number, .perInhabitants].contains(indicator.unit)
    else { return 0 }
    var key = key
    key.place = .notStated
    return self[key].range.map { Rational($0.upperBound) } ?? self[key].value ?? 0
  }
}
