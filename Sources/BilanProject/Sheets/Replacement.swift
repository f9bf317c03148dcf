public import BilanStore

/// What a corrected sheet changes of what was kept of the earlier one.
public struct Replacement: Sendable {
  public var file: String
  /// Numbers of the sheets that go.
  public var previous: [Int64]
  public var change: Outcome.Change
}
