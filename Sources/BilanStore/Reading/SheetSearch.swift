public import BilanModel
internal import BilanText
internal import GRDB

/// Which of the kept sheets are meant; what is not asked for holds of every sheet.
public struct SheetSearch: Hashable, Sendable {
  /// What stands in the name of the file, word by word, whatever its capitals and accents.
  public var name = ""
  public var axis: String?
  public var activity: String?
  /// A day of one of its sessions, or within one of its counts; where an activity is asked for, too, of that activity.
  public var day: Day?
  /// Where a session took place, somebody lives or something was counted.
  public var place: Place?

  public init() {}

  public var isEmpty: Bool { self == SheetSearch() }

  fileprivate func fits(_ name: String) -> Bool {
    let folded = Folding.folded(name)
    return Folding.folded(self.name).split(separator: " ").allSatisfy { folded.contains($0) }
  }

  /// What the tables are asked for, all but the name.
  fileprivate var condition: (sql: String, arguments: StatementArguments) {
    var parts: [String] = []
    var arguments: StatementArguments = [:]
    var (ofSession, ofCount): ([String], [String]) = ([], [])
    for (column, value) in [("axis", axis), ("activity", activity)] {
      guard let value else { continue }
      ofSession.append("\(column) = :\(column)")
      ofCount.append("\(column) = :\(column)")
      arguments += [column: value]
    }
    if let day {
      ofSession.append("day = :day")
      ofCount.append("day <= :day AND ifnull(last_day, day) >= :day")
      arguments += ["day": day.description]
    }
    if !ofSession.isEmpty {
      parts.append(
        """
        id IN (
          SELECT m.sheet FROM session JOIN session_mention AS m ON m.session = session.id WHERE \(ofSession.joined(separator: " AND "))
          UNION SELECT sheet FROM campaign_count WHERE \(ofCount.joined(separator: " AND ")))
        """)
    }
    if let place {
      let tables = ["session_mention", "attendance", "campaign_count"]
      parts.append(
        "(" + tables.map { "EXISTS (SELECT 1 FROM \($0) AS t WHERE t.sheet = sheet.id AND t.place = :place)" }.joined(separator: " OR ") + ")")
      arguments += ["place": Int64(place.number)]
    }
    return (parts.isEmpty ? "TRUE" : parts.joined(separator: " AND "), arguments)
  }
}

extension Store {
  /// How many sheets are kept.
  public func sheetCount() throws(StoreError) -> Int { try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM sheet") ?? 0 } }

  /// The numbers of the sheets that are meant, by name, then content.
  public func numbers(of search: SheetSearch) throws(StoreError) -> [Int64] {
    try read { db in
      let (condition, arguments) = search.condition
      let rows = try Row.fetchCursor(db, sql: "SELECT id, name FROM sheet WHERE \(condition) ORDER BY name, hash, scope", arguments: arguments)
      var numbers: [Int64] = []
      while let row = try rows.next() { if try search.name.isEmpty || search.fits(row.kept("name")) { numbers.append(try row.kept("id")) } }
      return numbers
    }
  }

  /// The sheets of some numbers, by name, then content; those that are not kept any more are left out.
  public func sheets(numbered numbers: [Int64]) throws(StoreError) -> [StoredSheet] {
    try read { db in try StoredSheet.fetch(Set(numbers), in: db) }
  }

  /// The numbers of sheets, by what they are of; one that is kept twice, as of two sessions, is left out.
  public func numbers(of sources: [SheetSource]) throws(StoreError) -> [SheetSource: Int64] {
    let hashes = Set(sources.map(\.hash)).sorted()
    if hashes.isEmpty { return [:] }
    return try read { db in
      let marks = hashes.map { _ in "?" }.joined(separator: ", ")
      let rows = try Row.fetchAll(
        db, sql: "SELECT id, name, hash, kind, rows_read, rows_kept FROM sheet WHERE hash IN (\(marks))", arguments: StatementArguments(hashes))
      let sheets = try rows.map { (number: try $0.kept("id") as Int64, source: try SheetSource($0)) }
      return Dictionary(grouping: sheets, by: \.source).compactMapValues { $0.count == 1 ? $0[0].number : nil }
    }
  }

  /// The sheets of the same bytes as another, without it.
  public func sheets(beside sheet: StoredSheet) throws(StoreError) -> [StoredSheet] {
    try read { db in try StoredSheet.fetch(db, where: "sheet.hash = ? AND sheet.id <> ?", arguments: [sheet.source.hash, sheet.id]) }
  }

  /// The hashes of the files that are kept.
  public func hashes() throws(StoreError) -> Set<String> { try read { db in try String.fetchSet(db, sql: "SELECT hash FROM sheet") } }

  /// The sessions that a sheet describes, by day.
  public func sessions(ofSheet number: Int64) throws(StoreError) -> [Session] {
    try read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT axis, activity, day, unplanned_title, minutes, place FROM session_mention JOIN session ON session.id = session
          WHERE sheet = ? ORDER BY day, axis, activity
          """, arguments: [number])
      return try rows.map { row in
        Session(
          key: try Session.Key(row), unplannedTitle: try row.kept("unplanned_title"), minutes: try row.kept("minutes"),
          place: Place(number: try row.kept("place")))
      }
    }
  }

  /// Whether a session or a count of some days is kept.
  public func keepsSomething(from first: Day, to last: Day) throws(StoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM session WHERE day BETWEEN :first AND :last)
            OR EXISTS (SELECT 1 FROM campaign_count WHERE day <= :last AND ifnull(last_day, day) >= :first)
          """, arguments: ["first": first.description, "last": last.description]) ?? false
    }
  }
}
