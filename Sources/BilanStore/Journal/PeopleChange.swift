internal import Foundation

/// How many different people, or organisations, an act about who is who leaves: before and after it.
public struct PeopleChange: Hashable, Sendable, Codable {
  public var subject: StoredDecision.Subject
  public var before: Count
  public var after: Count

  /// How many there are at least, as retained, and at most.
  public struct Count: Hashable, Sendable, Codable {
    public var low: Int
    public var retained: Int
    public var high: Int

    public init(low: Int, retained: Int, high: Int) { (self.low, self.retained, self.high) = (low, retained, high) }
  }

  public init(_ subject: StoredDecision.Subject, from before: Count, to after: Count) {
    (self.subject, self.before, self.after) = (subject, before, after)
  }

  /// As the store keeps it.
  var kept: String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What the store keeps; nil where nothing is known.
  init?(kept: String?) throws {
    guard let kept else { return nil }
    self = try JSONDecoder().decode(PeopleChange.self, from: Data(kept.utf8))
  }
}
