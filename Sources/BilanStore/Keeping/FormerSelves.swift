internal import BilanModel
internal import GRDB

extension KeptAlike {
  /// The kept sheets of which this one is likely the next version, with another day or activity inside: gone, and most rows alike but for the session. Of its file's name and, of a workbook, its own
  /// worksheet or one that the workbook holds no more; or of another name and nearly all alike. The nearest day stands first, of several the newest sheet.
  ///
  /// - Parameter gone: The kept sheets that stand in no file any more.
  func formerSelves(among gone: GoneOfFile, in db: Database) throws -> [StoredSheet] {
    func own(_ other: StoredSheet) throws -> RowsWithoutSession { RowsWithoutSession(try content(beside: other, in: db)) }
    func rows(_ other: StoredSheet) throws -> RowsWithoutSession { RowsWithoutSession(try KeptRows(of: [other.id], in: db).content) }
    func distance(_ other: StoredSheet) -> Int32 { sheet.content.distance(to: other.firstDay) }
    let ofName = try StoredSheet.fetch(gone.ofName, in: db)
      .filter { try ($0.source.part == sheet.source.part || !gone.worksheets.contains($0.source.part ?? "")) && own($0).areMostly(rows($0)) }
    let renamed = try StoredSheet.fetch(renamed(among: gone, in: db), in: db).filter { try own($0).areNearly(rows($0)) }
    return (ofName + renamed).sorted { (distance($0), -$0.id) < (distance($1), -$1.id) }
  }

  /// Those of other names, and of a day or an activity of this one. Where more files of their activity are gone than were renamed now, its lists leave the folder one after another: then that is no sign.
  private func renamed(among gone: GoneOfFile, in db: Database) throws -> Set<Int64> {
    if gone.ofOtherNames.isEmpty { return [] }
    let kept = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT sheet.id, hash, axis, activity, day FROM sheet
          JOIN session_mention ON session_mention.sheet = sheet.id JOIN session ON session.id = session_mention.session
          WHERE sheet.id \(SheetNumbers.among)
          """), arguments: [gone.ofOtherNames.asArgument]
    ).map { (sheet: try $0.kept("id") as Int64, file: try $0.kept("hash") as String, key: try Session.Key($0)) }
    func activity(_ key: Session.Key) -> [String] { [key.axis.text, key.activity.text] }
    let files = Dictionary(grouping: kept) { activity($0.key) }.mapValues { Set($0.map(\.file)).count }
    let own = sheet.content.sessions.map(\.key)
    let (days, activities) = (Set(own.map(\.day)), Set(own.map(activity)))
    return Set(
      kept.filter { row in
        (days.contains(row.key.day) || activities.contains(activity(row.key))) && files[activity(row.key), default: 0] <= gone.newcomers
      }.map(\.sheet))
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

  /// Whether most rows of the larger of both are in both, two people by name among them. A list of who registered and one of who came are never alike.
  func areNearly(_ other: Self) -> Bool {
    let named = people.keys.count { if case .named = $0, other.people[$0] != nil { true } else { false } }
    let all = max(people.values.reduce(0, +), other.people.values.reduce(0, +))
    return isOfPresent == other.isOfPresent && named > 1 && Self.common(people, other.people) * 2 > all
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
