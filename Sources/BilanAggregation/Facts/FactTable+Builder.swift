public import BilanModel

extension FactTable {
  /// Puts sheets together: the same content once, the same session once, the same person once in each session (docs/counting.md).
  public struct Builder: Sendable {
    private let project: Project
    private var sources: [String: [Source]] = [:]

    private var sessionNumbers: [Session.Key: Int32] = [:]
    private var sessions: [SessionFact] = []
    private var people = ByteTable(minimumCapacity: 1024)
    private var organisations = ByteTable(minimumCapacity: 256)
    private var counts: [CampaignCount] = []

    private var session: [Int32] = []
    private var person: [Int32] = []
    private var organisation: [Int32] = []
    private var place: [UInt32] = []
    private var presence: [Presence] = []

    /// A sheet that was added, and what it speaks of: the same bytes may describe two sessions when the file's name says which.
    private struct Source {
      var source: SheetSource
      var scope: [Session.Key]
    }

    public init(project: Project) { self.project = project }

    public mutating func add(_ sheet: Sheet) {
      guard isNew(sheet) else {
        // Under another name the same bytes may give a session another title: which is shown must not depend on the order.
        for mention in sheet.content.sessions { _ = number(of: mention) }
        return
      }
      add(sheet.content)
    }

    /// Adds what a store has already put together, with the sheets it came from.
    public mutating func add(_ content: SheetContent, from sources: [SheetSource]) {
      for source in sources { self.sources[source.hash, default: []].append(Source(source: source, scope: [])) }
      add(content)
    }

    private mutating func isNew(_ sheet: Sheet) -> Bool {
      let hash = sheet.source.hash
      let scope = sheet.content.scope
      if let known = sources[hash]?.firstIndex(where: { $0.scope == scope }) {
        // Which of two names is shown must not depend on which came first.
        if sheet.source < sources[hash]![known].source {
          sources[hash]![known].source = sheet.source
        }
        return false
      }
      sources[hash, default: []].append(Source(source: sheet.source, scope: scope))
      return true
    }

    private mutating func add(_ content: SheetContent) {
      let sessionMap = content.sessions.map { number(of: $0) }
      let personMap = content.people.map { Int32(people.insert($0.key).index) }
      let organisationMap = content.organisations.map { Int32(organisations.insert($0.key).index) }
      for row in content.attendances {
        session.append(sessionMap[Int(row.session)])
        person.append(row.person < 0 ? -1 : personMap[Int(row.person)])
        organisation.append(row.organisation < 0 ? -1 : organisationMap[Int(row.organisation)])
        place.append(row.place.number)
        presence.append(row.presence)
      }
      counts += content.counts
    }

    private mutating func number(of mention: Session) -> Int32 {
      if let number = sessionNumbers[mention.key] {
        let index = Int(number)
        sessions[index].place = min(sessions[index].place, mention.place)
        sessions[index].minutes = longer(sessions[index].minutes, mention.minutes.map(Int.init))
        sessions[index].unplannedTitle = first(sessions[index].unplannedTitle, mention.unplannedTitle)
        return number
      }
      let number = Int32(sessions.count)
      sessionNumbers[mention.key] = number
      sessions.append(
        SessionFact(
          key: mention.key, unplannedTitle: mention.unplannedTitle,
          minutes: mention.minutes.map(Int.init), place: mention.place, hasHeadCount: false,
          rows: 0..<0))
      return number
    }

    /// The facts, once all sheets are added.
    public consuming func finish() -> FactTable {
      addHeadCounts()
      completeMinutes()
      let merged = merge()
      var order = Array(merged.sessions.indices)
      order.sort { merged.sessions[$0].key < merged.sessions[$1].key }
      return FactTable(
        sessions: order.map { merged.sessions[$0] },
        counts: counts.sorted(by: countsInOrder),
        sources: sources.values.flatMap { $0.map(\.source) }.sorted(),
        peopleCount: people.count, organisationCount: organisations.count,
        person: merged.person, organisation: merged.organisation, place: merged.place,
        isPresent: merged.isPresent)
    }

    /// A head count of something held in sessions tells that the session took place.
    private mutating func addHeadCounts() {
      for count in counts {
        guard let activity = count.activity else { continue }
        let planned = project.axis(count.axis)?.activities.first { $0.code == activity }
        guard planned?.kind.isHeldInSessions ?? true else { continue }
        let key = Session.Key(axis: count.axis, activity: activity, day: count.day)
        let number = Int(
          self.number(
            of: Session(key: key, unplannedTitle: count.unplannedTitle, place: count.place)))
        sessions[number].hasHeadCount = true
      }
    }

    private mutating func completeMinutes() {
      for index in sessions.indices where sessions[index].minutes == nil {
        let key = sessions[index].key
        sessions[index].minutes =
          project.axis(key.axis)?.activities.first { $0.code == key.activity }?.minutes
      }
    }

    /// Groups the rows by session, and in each session makes several lines of one person one attendance.
    private func merge() -> FactTable {
      var result = FactTable(
        sessions: sessions, counts: [], sources: [], peopleCount: 0, organisationCount: 0,
        person: [], organisation: [], place: [], isPresent: [])
      result.reserve(session.count)
      let ranks = organisationRanks()
      var seenAt = [Int32](repeating: -1, count: people.count)
      let (order, ends) = grouped(session, groups: sessions.count)
      var next = 0
      for number in sessions.indices {
        let start = result.person.count
        for row in order[next..<ends[number]].lazy.map({ Int($0) }) {
          let who = person[row]
          if who >= 0, seenAt[Int(who)] >= Int32(start) {
            combine(row, into: Int(seenAt[Int(who)]), ranks, &result)
          } else {
            if who >= 0 { seenAt[Int(who)] = Int32(result.person.count) }
            result.person.append(who)
            result.organisation.append(organisation[row])
            result.place.append(place[row])
            result.isPresent.append(presence[row] == .present)
          }
        }
        next = ends[number]
        result.sessions[number].rows = start..<result.person.count
      }
      return result
    }

    private func combine(_ row: Int, into known: Int, _ ranks: [Int32], _ result: inout FactTable) {
      if presence[row] == .present { result.isPresent[known] = true }
      result.place[known] = min(result.place[known], place[row])
      let (old, new) = (result.organisation[known], organisation[row])
      if new >= 0, old < 0 || ranks[Int(new)] < ranks[Int(old)] {
        result.organisation[known] = new
      }
    }

    /// The position of each organisation among all in byte order.
    private func organisationRanks() -> [Int32] {
      let names = (0..<organisations.count).map { organisations.text($0) }
      let order = names.indices.sorted {
        names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8)
      }
      var ranks = [Int32](repeating: 0, count: order.count)
      for (rank, index) in order.enumerated() { ranks[index] = Int32(rank) }
      return ranks
    }
  }

  private mutating func reserve(_ count: Int) {
    person.reserveCapacity(count)
    organisation.reserveCapacity(count)
    place.reserveCapacity(count)
    isPresent.reserveCapacity(count)
  }
}

/// Row numbers grouped by a small number each row carries (-1 rows are left out), and where each group ends: a counting sort.
func grouped(_ keys: [Int32], groups: Int) -> (order: [Int32], ends: [Int]) {
  var ends = [Int](repeating: 0, count: groups)
  for key in keys where key >= 0 { ends[Int(key)] += 1 }
  var total = 0
  for group in ends.indices {
    total += ends[group]
    ends[group] = total
  }
  var next = ends.indices.map { $0 == 0 ? 0 : ends[$0 - 1] }
  var order = [Int32](repeating: 0, count: total)
  for (row, key) in keys.enumerated() where key >= 0 {
    order[next[Int(key)]] = Int32(row)
    next[Int(key)] += 1
  }
  return (order, ends)
}

private func longer(_ a: Int?, _ b: Int?) -> Int? {
  guard let a, let b else { return a ?? b }
  return max(a, b)
}

private func first(_ a: String?, _ b: String?) -> String? {
  guard let a, let b else { return a ?? b }
  return a.utf8.lexicographicallyPrecedes(b.utf8) ? a : b
}

private func countsInOrder(_ a: CampaignCount, _ b: CampaignCount) -> Bool {
  if (a.day, a.axis, a.metric) != (b.day, b.axis, b.metric) {
    return (a.day, a.axis, a.metric) < (b.day, b.axis, b.metric)
  }
  let (x, y) = (a.activity?.text ?? "", b.activity?.text ?? "")
  if x != y { return x < y }
  if a.place != b.place { return a.place < b.place }
  if a.isEstimated != b.isEstimated { return b.isEstimated }
  if a.value != b.value { return a.value < b.value }
  return (a.unplannedTitle ?? "").utf8.lexicographicallyPrecedes((b.unplannedTitle ?? "").utf8)
}

extension SheetContent {
  /// The sessions and days a sheet speaks of, in order: with its bytes, what makes it the same sheet.
  var scope: [Session.Key] {
    (sessions.map(\.key)
      + counts.map { Session.Key(axis: $0.axis, activity: $0.activity ?? "", day: $0.day) }).sorted()
  }
}
