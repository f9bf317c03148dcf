internal import BilanModel
internal import GRDB

extension KeptAlike {
  /// The kept sheets of which this one is likely the next version, with another day or activity inside: of its name, gone, and most rows alike but for the session.
  /// The newest stands first.
  ///
  /// - Parameter gone: The kept sheets of this file's name whose bytes are in no file any more.
  func formerSelves(among gone: Set<Int64>, in db: Database) throws -> [StoredSheet] {
    guard !gone.isEmpty else { return [] }
    return try StoredSheet.fetch(
      db, where: "name = ? AND sheet.id IN (\(gone.sorted().map(String.init).joined(separator: ", ")))", arguments: [sheet.source.name]
    )
    .filter { RowsWithoutSession(try content(beside: $0, in: db)).areMostly(RowsWithoutSession(try KeptRows(of: [$0.id], in: db).content)) }
    .sorted { $0.id > $1.id }
  }
}

/// What the rows of a sheet say, whatever day and activity they are of: who, or how many of what.
private struct RowsWithoutSession {
  private var people: [Row: Int] = [:]
  private var counts: [Row: Int] = [:]
  private let isOfPresent: Bool

  private enum Row: Hashable {
    case named(String)
    case unnamed(Place, organisation: String?, Presence)
    case count(Code<Metric>, Place, Int)
  }

  init(_ content: SheetContent) {
    isOfPresent = content.attendances.contains { $0.presence == .present }
    for row in content.attendances {
      let organisation = row.organisation < 0 ? nil : content.organisations[Int(row.organisation)].key
      let person = row.person < 0 ? Row.unnamed(row.place, organisation: organisation, row.presence) : .named(content.people[Int(row.person)].key)
      // Somebody at three sessions of a sheet is one person.
      if row.person < 0 { people[person, default: 0] += 1 } else { people[person] = 1 }
    }
    for count in content.counts { counts[.count(count.metric, count.place, count.value), default: 0] += 1 }
  }

  /// Whether most rows of the smaller of both are in both. A list of who registered and one of who came are never alike.
  func areMostly(_ other: Self) -> Bool {
    func isMost(_ a: [Row: Int], _ b: [Row: Int]) -> Bool {
      let common = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
      return common * 2 > min(a.values.reduce(0, +), b.values.reduce(0, +)) && common > 0
    }
    return isOfPresent == other.isOfPresent && isMost(people, other.people) || isMost(counts, other.counts)
  }
}
