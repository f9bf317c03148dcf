internal import Foundation

/// How many cases the longest property tests try: the first of them in `make test`, all of them in `make campaign`. The seeds are the same in every run.
public enum Campaign {
  /// Whether this run is the long one.
  public static let isWhole = ProcessInfo.processInfo.environment["BILAN_CAMPAIGN"] == "1"

  /// The seeds from 1 to `whole` in a campaign, else the first `part` of them.
  public static func seeds(_ whole: UInt64, part: UInt64) -> ClosedRange<UInt64> { 1...(isWhole ? whole : part) }

  /// The numbers of as many hundreds, from 0 on.
  public static func hundreds(_ whole: UInt64, part: UInt64) -> Range<UInt64> { 0..<(isWhole ? whole : part) }
}
