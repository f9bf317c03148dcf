public import BilanModel

/// Everything countable of a project, in columns: what indicators read, and nothing else.
///
/// People are numbers of settled groups here and organisations numbers of their names; rows stand session by session. The order in which sheets were added never matters to what is counted.
public struct FactTable: Sendable {
  /// By day, axis and activity.
  public internal(set) var sessions: [SessionFact]
  public internal(set) var counts: [CampaignCount]
  /// Counts that contained one another or were the same, and what was done.
  public internal(set) var countOverlaps: [CountOverlap] = []
  /// The sheets behind the facts, by name.
  public internal(set) var sources: [SheetSource]
  /// Who is who; the people of the columns below are its settled groups.
  public internal(set) var people: Identities
  public internal(set) var organisations: Identities
  /// The descriptions behind the people, in an order that does not depend on that of import.
  public internal(set) var descriptions: [Description]
  /// The organisations as they are written, and their folded names, in byte order of the latter.
  public internal(set) var organisationNames: [Organisation]

  /// Attendances, one a row, in the order of their sessions; -1 for nobody named and for no organisation.
  var person: [Int32] = []
  var organisation: [Int32] = []
  var place: [UInt32] = []
  var isPresent: [Bool] = []
  var gender: [Gender] = []
  /// The numbers of age bands.
  var age: [UInt16] = []
  /// The place in the sheets that says so; of several, one that tells the presence.
  var origin: [Origin] = []
  /// The same of each count.
  var countOrigins: [Origin] = []
  /// Whether no other row of the session is of whom is retained as the same person.
  var isCounted: [Bool] = []
  /// Whether the row is a participation: present, and no other row of the session is of whom is retained as the same person.
  var participates: [Bool] = []

  /// How many attendances the sheets tell of, before several of one person in a session were made one.
  var toldCount = 0

  /// A line of a sheet.
  struct Origin: Hashable, Sendable {
    /// Index in `sources`.
    var source: Int32
    /// Physical line, from 1.
    var line: Int32
  }

  /// One session with what all sheets together say of it.
  public struct SessionFact: Sendable {
    public var key: Session.Key
    public var unplannedTitle: String?
    /// Length in minutes, from its sheets or else from its activity.
    public var minutes: Int?
    public var place: Place
    /// The places that its sheets state, where they are several; else empty.
    var statedPlaces: Set<Place> = []
    /// A campaign count says that it took place.
    public var hasHeadCount: Bool
    /// Rows of the attendance columns.
    var rows: Range<Int>

    /// Whether a sheet with rows or a head count was received of it, whoever came.
    var isDocumented: Bool { hasHeadCount || !rows.isEmpty }
  }

  /// How many attendances there are, present or not.
  public var attendanceCount: Int { person.count }

  /// The communes that attendances, sessions and counts name.
  public var communes: Set<Place> {
    var numbers: Set<UInt32> = []
    var last: UInt32?
    for number in place where number != last {
      numbers.insert(number)
      last = number
    }
    let ofSessions = sessions.flatMap { [$0.place] + $0.statedPlaces }
    return Set(numbers.map { Place(number: $0) } + ofSessions + counts.map(\.place)).filter { $0.commune != nil }
  }

  /// Of several such rows of one retained person in a session, the one of the lowest place counts.
  func countedOnce(_ rows: [Bool]) -> [Bool] {
    var isCounted = rows
    guard !people.isSettled else { return isCounted }
    // For each retained person the row that counts of the last session looked at.
    var counted = [Int](repeating: -1, count: people.count)
    for session in sessions {
      for row in session.rows where rows[row] && person[row] >= 0 {
        let who = Int(people.retained[Int(person[row])])
        let other = counted[who]
        guard session.rows.contains(other) else {
          counted[who] = row
          continue
        }
        let isLower = (Place(number: place[row]), person[row]) < (Place(number: place[other]), person[other])
        isCounted[isLower ? other : row] = false
        if isLower { counted[who] = row }
      }
    }
    return isCounted
  }

  /// The number of a session; nil where there is none.
  func session(_ key: Session.Key) -> Int? {
    let number = sessions.partitioningIndex { $0.key >= key }
    return number < sessions.count && sessions[number].key == key ? number : nil
  }

  /// The numbers of the counts whose first day is a day; counts stand in the order of those.
  func counts(on day: Day) -> Range<Int> {
    let start = counts.partitioningIndex { $0.day >= day }
    return start..<max(start, counts.partitioningIndex { $0.day > day })
  }

  /// Whether a sheet tells of a session in a period, or of a count that lies whole in it.
  public func tell(of period: Period) -> Bool {
    sessions[sessionRange(of: period)].contains(where: \.isDocumented) || counts.contains { period.contains($0) }
  }

  /// The sessions on the days of a period.
  func sessionRange(of period: Period) -> Range<Int> {
    let start = sessions.partitioningIndex { $0.key.day >= period.first }
    return start..<max(start, sessions.partitioningIndex { $0.key.day > period.last })
  }
}

extension Array {
  /// The index of the first element that fits, where all that fit stand behind all that do not.
  func partitioningIndex(where fits: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
