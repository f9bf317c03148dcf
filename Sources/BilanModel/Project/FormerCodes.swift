/// Codes that were renamed: sheets may still say them, and mean what has the new one.
public struct FormerCodes: Hashable, Sendable {
  /// The present code by the former one.
  public var axes: [String: String] = [:]
  /// The present code by the code of the axis, and the former one of the activity.
  public var activities: [String: [String: String]] = [:]
  public var metrics: [String: String] = [:]

  public init() {}
}
