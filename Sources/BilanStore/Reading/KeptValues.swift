internal import BilanModel
internal import Foundation
internal import GRDB

// GRDB's own subscripts end the program where a value is not what was asked for: a damaged file may hold anything.
extension Row {
  /// The value of a column, or a `RowDecodingError`.
  func kept<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: String) throws -> Value { try decode(forColumn: column) }

  /// The value of a column by its place from 0.
  func kept<Value: DatabaseValueConvertible & StatementColumnConvertible>(_ column: Int) throws -> Value { try decode(atIndex: column) }
}

extension Person {
  /// Reads a row that begins with the columns id, key, organisation, home, email, code, birth, number; names are left empty.
  ///
  /// - Parameter organisation: The index of the organisation.
  init(kept row: Row, organisation: Int32) throws {
    self.init(
      key: try row.kept(1), familyName: "", givenName: "", organisation: organisation, home: Place(number: try row.kept(3)),
      email: EmailHash(kept: try row.kept(4)), birth: EmailHash(kept: try row.kept(6)), number: EmailHash(kept: try row.kept(7)))
  }
}

extension Session.Key {
  /// Reads a row with the columns `axis`, `activity` and `day`.
  init(_ row: Row) throws {
    self.init(
      axis: Code(try row.kept("axis")), activity: Code(try row.kept("activity")), day: try Day(kept: try row.kept("day")))
  }
}

extension CampaignCount {
  /// Reads a row of the table `campaign_count`, or one like it.
  init(_ row: Row) throws {
    self.init(
      metric: Code(try row.kept("metric")), axis: Code(try row.kept("axis")),
      activity: (try row.kept("activity") as String?).map { Code($0) },
      unplannedTitle: try row.kept("unplanned_title"), day: try Day(kept: try row.kept("day")),
      lastDay: try (try row.kept("last_day") as String?).map { try Day(kept: $0) },
      place: Place(number: try row.kept("place")), value: try row.kept("value"),
      isEstimated: try row.kept("is_estimated"), line: try row.kept("line"), wayOfCounting: try row.kept("way_of_counting"))
  }
}

extension EmailHash {
  /// As the store holds it.
  init?(kept data: Data?) {
    guard let data else { return nil }
    self.init(bytes: Array(data))
  }
}
