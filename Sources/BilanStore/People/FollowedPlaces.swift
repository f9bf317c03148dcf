public import BilanModel
internal import GRDB

/// Of which places the lines of a file say that people at its sessions are.
public struct StatedPlaces: Sendable {
  private var rows: [Line: Int] = [:]

  private struct Line: Hashable {
    var session: Session.Key
    var line: Int
    var place: Place
  }

  public init(_ content: SheetContent) {
    for row in content.attendances {
      rows[Line(session: content.sessions[Int(row.session)].key, line: Int(row.line), place: row.place), default: 0] += 1
    }
  }

  /// With those of another worksheet.
  public func adding(_ other: StatedPlaces) -> StatedPlaces {
    var sum = self
    sum.rows.merge(other.rows, uniquingKeysWith: +)
    return sum
  }

  /// Whether a kept row is one of the file, which is used up by it.
  fileprivate mutating func take(_ row: Row) throws -> Bool {
    let line = Line(session: try Session.Key(row), line: try row.kept("line"), place: Place(number: try row.kept("place")))
    guard let left = rows[line], left > 0 else { return false }
    rows[line] = left - 1
    return true
  }
}

extension Store {
  /// Gives what is kept of erased people the new codes of their communes, where no line of the file says a place of them any more: all other rows have them since their sheet was read again.
  ///
  /// - Parameters:
  ///   - moves: Former codes of communes, and those of today.
  ///   - stated: What the lines of sheets say that were just read by the new codes, by the hash of their bytes.
  public func follow(_ moves: [Place: Place], beside stated: [String: StatedPlaces]) throws(StoreError) {
    if moves.isEmpty || stated.isEmpty { return }
    try write { db in
      let former = moves.keys.map { String($0.number) }.joined(separator: ", ")
      var stated = stated
      // A line may stand now where hers stood: the rows of the others take theirs first.
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT attendance.id AS id, attendance.sheet AS sheet, hash, line, attendance.place AS place, axis, activity, day,
            ifnull(person.key LIKE '~~%', FALSE) AS is_erased FROM attendance
          LEFT JOIN person ON person.id = attendance.person JOIN sheet ON sheet.id = attendance.sheet JOIN session ON session.id = attendance.session
          WHERE attendance.place IN (\(former)) ORDER BY is_erased, attendance.id
          """
      ).filter { row in
        let hash: String = try row.kept("hash")
        guard stated[hash] != nil, try stated[hash]?.take(row) == false else { return false }
        return try row.kept("is_erased")
      }
      if rows.isEmpty { return }
      try db.resealing(Set(rows.map { try $0.kept("sheet") })) {
        for row in rows {
          let place = moves[Place(number: try row.kept("place"))]
          try db.execute(sql: "UPDATE attendance SET place = ? WHERE id = ?", arguments: [place?.number, try row.kept("id") as Int64])
        }
      }
    }
  }
}
