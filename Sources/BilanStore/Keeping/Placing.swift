internal import Foundation

/// What was said of whether a sheet is one that is kept already.
public enum Placing: Hashable, Sendable {
  /// Nothing has to be asked: what has the name or the bytes of a kept sheet and describes its session takes its place, all else stands beside.
  case byName
  /// Nothing was said: where it may be one that is kept, nothing is done.
  case asked
  /// Where the same bytes, or a file of this name, are kept as of another session or commune, they are of this one now.
  case move
  /// It is none of those that are kept.
  case beside
  /// It takes the place of the sheets of these numbers.
  case replacing(Set<Int64>)
}

/// What was answered about one sheet when it was imported: it stays with the sheet and its next versions, so that reading them needs no answer.
public struct SheetAnswers: Hashable, Sendable, Codable {
  /// As given: a code, a title, or `axis/code`.
  public var activity: String?
  /// ISO 8601.
  public var date: String?
  /// The French name, or the code where others are called so; before, always the name.
  public var commune: String?
  public var year: Int?
  public var minMinutes: Int?
  /// `dmy` or `mdy`.
  public var dateOrder: String?
  /// `full_name=Participant 1`.
  public var columns: [String]?

  public init() {}

  public var isEmpty: Bool { self == SheetAnswers() }

  /// As the store keeps it; nil where nothing was answered.
  var kept: String? {
    if isEmpty { return nil }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
  }

  init(kept: String?) throws {
    self = try kept.map { try JSONDecoder().decode(SheetAnswers.self, from: Data($0.utf8)) } ?? SheetAnswers()
  }
}
