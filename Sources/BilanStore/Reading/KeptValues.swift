internal import BilanModel
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
