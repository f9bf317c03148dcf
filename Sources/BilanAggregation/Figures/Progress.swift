public import BilanModel

/// How far a figure has come from its baseline to its target, and whether that is far enough for the day.
///
/// The share of the way is (value − baseline) / (target − baseline), the baseline being 0 where none is stated; a target below the baseline is one to come down to.
/// It is held against the share of the period that has passed: at least as much is *on track*, at least four fifths of it *at risk*, less is *off*.
/// A period that is over asks for the whole way. Of a range the retained value is judged.
public struct Progress: Hashable, Sendable {
  public let share: Rational
  /// Of the period's days, those up to the day of the report, from 0 to 1.
  public let elapsed: Rational
  public let status: Status

  public enum Status: String, Sendable {
    case onTrack = "on_track"
    case atRisk = "at_risk"
    case off
    case noTarget = "no_target"

    public var text: Localized {
      switch self {
      case .onTrack: Localized(fr: "en bonne voie", nl: "op schema", en: "on track")
      case .atRisk: Localized(fr: "à surveiller", nl: "aandachtspunt", en: "at risk")
      case .off: Localized(fr: "non atteint", nl: "niet gehaald", en: "off track")
      case .noTarget: Localized(fr: "sans cible", nl: "geen streefwaarde", en: "no target")
      }
    }
  }

  /// How much of what was to be expected by the day still counts as at risk.
  public static let tolerance = Rational(4, over: 5)

  /// The progress of a figure in its period, or nil without a value or a target.
  ///
  /// - Parameter asOf: The day of the report; the period's last day where it is nil or later.
  public init?(_ figure: Figure, in period: Period, asOf: Day?) {
    guard let value = figure.value, let target = figure.target else { return nil }
    let baseline = figure.baseline ?? 0
    share = (value - baseline) / (target - baseline) ?? (value >= target ? 1 : 0)
    let day = min(max(asOf ?? period.last, period.first), period.last)
    elapsed = Rational(Int(day.number - period.first.number) + 1, over: Int(period.last.number - period.first.number) + 1)
    status = share >= elapsed ? .onTrack : share >= elapsed * Progress.tolerance ? .atRisk : .off
  }

  /// From which share of the way on each word holds, in falling order; the last holds below all others.
  var steps: [(from: Rational, word: Localized)] {
    let reached = Localized(fr: "atteint", nl: "gehaald", en: "reached")
    return [(1, reached)] + [(elapsed, Status.onTrack.text), (elapsed * Progress.tolerance, Status.atRisk.text)].filter { $0.0 < 1 } + [(0, Status.off.text)]
  }

  /// Whether the target is reached, whatever the day.
  public var isReached: Bool { share >= 1 }

  /// In words: reached, or where it stands.
  public var text: Localized { isReached ? steps[0].word : status.text }
}
