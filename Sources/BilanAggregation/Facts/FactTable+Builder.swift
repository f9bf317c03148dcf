internal import BilanMatching
public import BilanModel
internal import BilanText

extension FactTable {
  /// Puts sheets together: the same content once, the same session once, the same person once in each session (docs/counting.md).
  public struct Builder: Sendable {
    private let project: Project
    /// Every sheet that was added, and where those of each hash stand among them.
    private var sheets: [Source] = []
    private var sheetsByHash: [String: [Int]] = [:]

    private var sessionNumbers: [Session.Key: Int32] = [:]
    private var sessions: [SessionFact] = []
    private var people: [PersonKey: Int32] = [:]
    private var descriptions: [Description] = []
    private var organisations = ByteTable(minimumCapacity: 256)
    private var organisationNames: [String] = []
    private var counts: [(count: CampaignCount, origin: FactTable.Origin)] = []

    /// Lines that a store has put together with others already.
    private var repeatedLines = 0
    private var rows: [Row] = []

    /// An attendance as it was added: with the numbers of sessions, descriptions and organisations in the order of arrival.
    private struct Row {
      var session: Int32
      var person: Int32
      var organisation: Int32
      var place: UInt32
      /// By index in `sheets`.
      var origin: FactTable.Origin
      var age: UInt16
      var presence: Presence
      var gender: Gender
    }

    /// A sheet that was added, and what it speaks of: the same bytes may describe two sessions when the file's name says which.
    private struct Source {
      var source: SheetSource
      var scope: [Session.Key]
    }

    /// What makes two descriptions one.
    private struct PersonKey: Hashable {
      var key: String
      var organisation: Int32
      var home: Place
      var email: EmailHash?
      var birth: EmailHash?
      var number: EmailHash?
    }

    public init(project: Project) { self.project = project }

    public mutating func add(_ sheet: Sheet) {
      let (number, isNew) = number(of: sheet)
      guard isNew else {
        // Under another name the same bytes may give a session another title: which is shown must not depend on the order.
        for mention in sheet.content.sessions { _ = self.number(of: mention) }
        return
      }
      add(sheet.content, attendancesFrom: { _ in number }, countsFrom: { _ in number })
    }

    /// Adds what a store has already put together, with the sheets it came from.
    ///
    /// - Parameter codes: How decisions name the people of the content, in their order.
    /// - Parameter origins: For each attendance, then for each count, the index of its sheet.
    /// - Parameter repeatedLines: How many lines of the sheets are in the content with another of the same person and session.
    public mutating func add(
      _ content: SheetContent, from sources: [SheetSource], codes: [String] = [], origins: (attendances: [Int32], counts: [Int32]),
      repeatedLines: Int = 0
    ) {
      self.repeatedLines += repeatedLines
      let first = Int32(sheets.count)
      for source in sources { append(Source(source: source, scope: [])) }
      add(content, codes: codes, attendancesFrom: { first + origins.attendances[$0] }, countsFrom: { first + origins.counts[$0] })
    }

    private mutating func number(of sheet: Sheet) -> (number: Int32, isNew: Bool) {
      let scope = sheet.content.scope
      if let known = sheetsByHash[sheet.source.hash]?.first(where: { sheets[$0].scope == scope }) {
        // Which of two names is shown must not depend on which came first.
        if sheet.source < sheets[known].source { sheets[known].source = sheet.source }
        return (Int32(known), false)
      }
      append(Source(source: sheet.source, scope: scope))
      return (Int32(sheets.count - 1), true)
    }

    private mutating func append(_ source: Source) {
      sheetsByHash[source.source.hash, default: []].append(sheets.count)
      sheets.append(source)
    }

    private mutating func add(
      _ content: SheetContent, codes: [String] = [], attendancesFrom: (Int) -> Int32, countsFrom: (Int) -> Int32
    ) {
      let sessionMap = content.sessions.map { number(of: $0) }
      let organisationMap = content.organisations.map { number(of: $0) }
      if people.isEmpty {
        people.reserveCapacity(content.people.count)
        descriptions.reserveCapacity(content.people.count)
      }
      let personMap = content.people.enumerated().map { number(of: $1, code: $0 < codes.count ? codes[$0] : nil, organisationMap) }
      if rows.isEmpty { rows.reserveCapacity(content.attendances.count) }
      for (index, row) in content.attendances.enumerated() {
        rows.append(
          Row(
            session: sessionMap[Int(row.session)], person: row.person < 0 ? -1 : personMap[Int(row.person)],
            organisation: row.organisation < 0 ? -1 : organisationMap[Int(row.organisation)], place: row.place.number,
            origin: FactTable.Origin(source: attendancesFrom(index), line: row.line), age: row.age.number, presence: row.presence, gender: row.gender))
      }
      for (index, count) in content.counts.enumerated() { counts.append((count, FactTable.Origin(source: countsFrom(index), line: count.line))) }
    }

    private mutating func number(of organisation: Organisation) -> Int32 {
      let (index, isNew) = organisations.insert(organisation.key)
      // Which of several spellings is shown must not depend on the order.
      if isNew { organisationNames.append(organisation.name) } else { organisationNames[index] = first(organisationNames[index], organisation.name)! }
      return Int32(index)
    }

    private mutating func number(of person: Person, code: String?, _ organisationMap: [Int32]) -> Int32 {
      let organisation = person.organisation < 0 ? -1 : organisationMap[Int(person.organisation)]
      let matchesAll = project.matching.scope == .full
      let key = PersonKey(
        key: person.key, organisation: matchesAll ? organisation : -1, home: matchesAll ? person.home : .notStated, email: matchesAll ? person.email : nil,
        birth: matchesAll ? person.birth : nil, number: matchesAll ? person.number : nil)
      if let number = people[key] {
        // As above.
        let known = descriptions[Int(number)]
        if (person.familyName, person.givenName) < (known.familyName, known.givenName) {
          descriptions[Int(number)].familyName = person.familyName
          descriptions[Int(number)].givenName = person.givenName
        }
        return number
      }
      let number = Int32(descriptions.count)
      people[key] = number
      descriptions.append(
        Description(
          key: key.key, familyName: person.familyName, givenName: person.givenName, organisation: key.organisation, home: key.home, email: key.email,
          birth: key.birth, number: key.number,
          code: code))
      return number
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
    public consuming func finish(known: KnownIdentities = KnownIdentities()) -> FactTable {
      let sourcePlaces = settleSources()
      addHeadCounts()
      completeMinutes()
      let ranks = organisationRanks()
      let bySession = Grouping(rows.map(\.session), groups: sessions.count)
      let people = identify(ranks, known, bySession)
      let merged = merge(people, ranks, bySession, sourcePlaces.places)
      var order = Array(merged.sessions.indices)
      order.sort { merged.sessions[$0].key < merged.sessions[$1].key }
      var table = merged
      table.sessions = order.map { merged.sessions[$0] }
      let overlaps = CountOverlaps(counts.sorted(by: isBefore), sourcePlaces.sources)
      let inOrder = overlaps.counts
      table.countOverlaps = overlaps.found
      table.counts = inOrder.map(\.count)
      table.countOrigins = inOrder.map(\.origin)
      table.sources = sourcePlaces.sources
      table.toldCount = rows.count + repeatedLines
      table.isCounted = table.countedOnce(table.isPresent.map { _ in true })
      table.participates = table.countedOnce(table.isPresent)
      return table
    }

    /// The sheets in their order, and for each that was added its place there.
    private mutating func settleSources() -> (sources: [SheetSource], places: [Int32]) {
      let order = sheets.indices.sorted { a, b in
        if sheets[a].source != sheets[b].source { return sheets[a].source < sheets[b].source }
        return sheets[a].scope.lexicographicallyPrecedes(sheets[b].scope)
      }
      var places = [Int32](repeating: 0, count: order.count)
      for (place, index) in order.enumerated() { places[index] = Int32(place) }
      for index in counts.indices { counts[index].origin.source = places[Int(counts[index].origin.source)] }
      return (order.map { sheets[$0].source }, places)
    }

    /// A head count of something held in sessions tells that the session took place.
    private mutating func addHeadCounts() {
      for (count, _) in counts {
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
    private func merge(_ identified: Identified, _ ranks: [Int32], _ bySession: Grouping, _ sourcePlaces: [Int32]) -> FactTable {
      var result = FactTable(
        sessions: sessions, counts: [], sources: [], people: identified.people, organisations: identified.organisations,
        descriptions: identified.descriptions, organisationNames: identified.organisationNames)
      result.reserve(rows.count)
      var seenAt = [Int32](repeating: -1, count: identified.people.count)
      var best: [Presence] = []
      best.reserveCapacity(rows.count)
      for number in sessions.indices {
        let start = result.person.count
        for index in bySession[number] {
          var row = rows[Int(index)]
          row.origin.source = sourcePlaces[Int(row.origin.source)]
          let who = row.person < 0 ? -1 : identified.groups[Int(row.person)]
          if who >= 0, seenAt[Int(who)] >= Int32(start) {
            combine(row, into: Int(seenAt[Int(who)]), ranks, &best, &result)
          } else {
            if who >= 0 { seenAt[Int(who)] = Int32(result.person.count) }
            result.person.append(who)
            result.organisation.append(row.organisation < 0 ? -1 : ranks[Int(row.organisation)])
            result.place.append(row.place)
            result.isPresent.append(row.presence == .present)
            result.gender.append(row.gender)
            result.age.append(row.age)
            result.origin.append(row.origin)
            best.append(row.presence)
          }
        }
        result.sessions[number].rows = start..<result.person.count
      }
      return result
    }

    private func combine(_ row: Row, into known: Int, _ ranks: [Int32], _ best: inout [Presence], _ result: inout FactTable) {
      let (old, new) = (result.origin[known], row.origin)
      if (row.presence, new.source, new.line) < (best[known], old.source, old.line) {
        best[known] = row.presence
        result.origin[known] = new
      }
      if row.presence == .present { result.isPresent[known] = true }
      result.gender[known] = min(result.gender[known], row.gender)
      result.age[known] = min(result.age[known], row.age)
      result.place[known] = min(result.place[known], row.place)
      guard row.organisation >= 0 else { return }
      let (stated, named) = (result.organisation[known], ranks[Int(row.organisation)])
      if stated < 0 || named < stated { result.organisation[known] = named }
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

    // MARK: - Who is who

    /// Who is who, and for each description in the order of arrival its group.
    private struct Identified {
      var people: Identities
      var organisations: Identities
      var descriptions: [Description]
      var organisationNames: [Organisation]
      var groups: [Int32]
    }

    private func identify(_ ranks: [Int32], _ known: KnownIdentities, _ bySession: Grouping) -> Identified {
      let names = (0..<organisations.count).sorted { ranks[$0] < ranks[$1] }.map { Organisation(key: organisations.text($0), name: organisationNames[$0]) }
      let matching = IdentityMatching(project: project, known: known)
      let (bodies, (sorted, order, prepared)) = both({ matching.organisations(names) }) {
        let (sorted, order) = sortedDescriptions(ranks, bySession)
        return (sorted, order, matching.prepared(sorted))
      }
      let people = matching.people(sorted, prepared, bodies)
      var groups = [Int32](repeating: 0, count: order.count)
      for (place, index) in order.enumerated() { groups[index] = people.settled[place] }
      return Identified(
        people: Identities(people), organisations: Identities(bodies), descriptions: sorted, organisationNames: names, groups: groups)
    }

    /// The descriptions in their order, with their sessions, and for each its number by arrival.
    private func sortedDescriptions(_ ranks: [Int32], _ bySession: Grouping) -> (sorted: [Description], order: [Int]) {
      var described = descriptions
      for index in described.indices where described[index].organisation >= 0 { described[index].organisation = ranks[Int(described[index].organisation)] }
      addSessions(to: &described, bySession)
      let order = described.indices.sorted { described[$0].precedes(described[$1]) }
      return (order.map { described[$0] }, order)
    }

    /// Sessions get the place they will have in the table; rows are read in that order, so that each list is ascending.
    private func addSessions(to described: inout [Description], _ bySession: Grouping) {
      let places = sessions.indices.sorted { sessions[$0].key < sessions[$1].key }
      var (people, attended): ([Int32], [Int32]) = ([], [])
      people.reserveCapacity(rows.count)
      attended.reserveCapacity(rows.count)
      for (place, number) in places.enumerated() {
        for row in bySession[number].lazy.map({ rows[Int($0)] }) where row.presence == .present {
          people.append(row.person)
          attended.append(Int32(place))
        }
      }
      let visits = Grouping(people, groups: described.count)
      for index in described.indices {
        var (list, last): ([Int32], Int32) = ([], -1)
        list.reserveCapacity(visits[index].count)
        for session in visits[index].lazy.map({ attended[Int($0)] }) where session != last {
          list.append(session)
          last = session
        }
        described[index].sessions = list
      }
    }
  }

  private mutating func reserve(_ count: Int) {
    person.reserveCapacity(count)
    organisation.reserveCapacity(count)
    place.reserveCapacity(count)
    isPresent.reserveCapacity(count)
    gender.reserveCapacity(count)
    age.reserveCapacity(count)
    origin.reserveCapacity(count)
  }
}

private func longer(_ a: Int?, _ b: Int?) -> Int? {
  guard let a, let b else { return a ?? b }
  return max(a, b)
}

private func first(_ a: String?, _ b: String?) -> String? {
  guard let a, let b else { return a ?? b }
  return a.utf8.lexicographicallyPrecedes(b.utf8) ? a : b
}

private func isBefore(
  _ x: (count: CampaignCount, origin: FactTable.Origin), _ y: (count: CampaignCount, origin: FactTable.Origin)
) -> Bool {
  let (a, b) = (x.count, y.count)
  if (a.day, a.axis, a.metric) != (b.day, b.axis, b.metric) { return (a.day, a.axis, a.metric) < (b.day, b.axis, b.metric) }
  let (first, second) = (a.activity?.text ?? "", b.activity?.text ?? "")
  if first != second { return first < second }
  if a.place != b.place { return a.place < b.place }
  if a.isEstimated != b.isEstimated { return b.isEstimated }
  if a.value != b.value { return a.value < b.value }
  if a.lastDay != b.lastDay { return a.lastDay < b.lastDay }
  let titles = (a.unplannedTitle ?? "", b.unplannedTitle ?? "")
  if titles.0 != titles.1 { return titles.0.utf8.lexicographicallyPrecedes(titles.1.utf8) }
  return (x.origin.source, x.origin.line) < (y.origin.source, y.origin.line)
}

extension SheetContent {
  /// The sessions and days a sheet speaks of, in order: with its bytes, what makes it the same sheet.
  var scope: [Session.Key] {
    (sessions.map(\.key)
      + counts.map { Session.Key(axis: $0.axis, activity: $0.activity ?? "", day: $0.day) }).sorted()
  }
}

extension FactTable.Description {
  fileprivate func precedes(_ other: Self) -> Bool {
    if key != other.key { return key.utf8.lexicographicallyPrecedes(other.key.utf8) }
    if organisation != other.organisation { return organisation < other.organisation }
    if home != other.home { return home < other.home }
    if email != other.email { return EmailHash.precedes(email, other.email) }
    if birth != other.birth { return EmailHash.precedes(birth, other.birth) }
    return EmailHash.precedes(number, other.number)
  }
}
