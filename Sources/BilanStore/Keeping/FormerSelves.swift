internal import BilanModel
internal import GRDB

extension KeptAlike {
  /// The kept sheets of which this one is likely the next version, with another day or activity inside: of its file's name, gone, and most rows alike but for the session. Of a workbook, its own
  /// worksheet, or one that the workbook holds no more. The nearest day stands first, of several the newest sheet.
  ///
  /// - Parameter gone: The kept sheets that stand in no file any more.
  func formerSelves(among gone: GoneOfFile, in db: Database) throws -> [StoredSheet] {
    guard !gone.ofName.isEmpty else { return [] }
    let own = RowsWithoutSession(sheet.content)
    func distance(_ other: StoredSheet) -> Int32 { sheet.content.distance(to: other.firstDay) }
    return try StoredSheet.fetch(db, where: "sheet.id IN (\(gone.ofName.sorted().map(String.init).joined(separator: ", ")))")
      .filter { $0.source.part == sheet.source.part || !gone.worksheets.contains($0.source.part ?? "") }
      .filter { own.areMostly(RowsWithoutSession(try KeptRows(of: [$0.id], in: db).content)) }
      .sorted { (distance($0), -$0.id) < (distance($1), -$1.id) }
  }
}

extension SheetContent {
  /// The first day of its sessions and counts.
  var firstDay: Day? { (sessions.map(\.key.day) + counts.map(\.day)).min() }

  /// How many days lie between its first day and another one.
  func distance(to day: Day?) -> Int32 { abs((firstDay?.number ?? 0) - (day?.number ?? 0)) }
}

/// What the rows of a sheet say, whatever day and activity they are of: who, or how many of what.
struct RowsWithoutSession {
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

  /// The rows that are in both, of those of the larger.
  func share(of other: Self) -> Double {
    let all = max(people.values.reduce(0, +) + counts.values.reduce(0, +), other.people.values.reduce(0, +) + other.counts.values.reduce(0, +), 1)
    return Double(Self.common(people, other.people) + Self.common(counts, other.counts)) / Double(all)
  }

  private static func common(_ a: [Row: Int], _ b: [Row: Int]) -> Int { a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) } }

  /// Whether most rows of the smaller of both are in both. A list of who registered and one of who came are never alike.
  func areMostly(_ other: Self) -> Bool {
    func isMost(_ a: [Row: Int], _ b: [Row: Int]) -> Bool {
      let common = Self.common(a, b)
      return common * 2 > min(a.values.reduce(0, +), b.values.reduce(0, +)) && common > 0
    }
    return isOfPresent == other.isOfPresent && isMost(people, other.people) || isMost(counts, other.counts)
  }
}
