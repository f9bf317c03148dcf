internal import BilanMatching
internal import BilanModel
internal import BilanText

// MARK: - Putting together what was added

extension FactTable.Builder {
  /// The facts, once all sheets are added, unless the present task is cancelled: among many people it takes long to find out who is who.
  public consuming func finishUnlessCancelled(known: KnownIdentities = KnownIdentities()) throws(CancellationError) -> FactTable {
    var builder: Self? = consume self
    return try Cancellation.watched { cancellation in
      // Taken out, not copied: it holds every row.
      var own = builder.take()!
      own.cancellation = cancellation
      return own.finish(known: known)
    }
  }

  /// The facts, once all sheets are added.
  public consuming func finish(known: KnownIdentities = KnownIdentities()) -> FactTable {
    endAdding()
    let sourcePlaces = settleSources()
    addHeadCounts()
    completeMinutes()
    if project.matching.scope == .full { tellApartByTraits() }
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

  /// A head count of something held in sessions tells that the session took place; and where, if no sheet does, and all its counts state one commune: those of several may be where people come from.
  private mutating func addHeadCounts() {
    var communes: [Int: Set<Place>] = [:]
    for (count, _) in counts {
      // A count of nobody tells of no session.
      guard let key = count.session, count.value > 0 else { continue }
      let planned = project.axis(key.axis)?.activities.first { $0.code == key.activity }
      guard planned?.kind.isHeldInSessions ?? true else { continue }
      let number = Int(
        self.number(
          of: Session(key: key, unplannedTitle: count.unplannedTitle, place: .notStated)))
      sessions[number].hasHeadCount = true
      if count.place != .notStated { communes[number, default: []].insert(count.place) }
    }
    for (number, places) in communes where sessions[number].place == .notStated && places.count == 1 { sessions[number].place = places.first! }
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

  /// Takes a further line of a person into the row that stands already; the line that tells the presence is cited, of several the first.
  private func combine(_ row: Row, into known: Int, _ ranks: [Int32], _ best: inout [Presence], _ result: inout FactTable) {
    let (old, new) = (result.origin[known], row.origin)
    if (row.presence, new.source, new.line) < (best[known], old.source, old.line) { result.origin[known] = new }
    var settled = result.settled(known, best[known])
    settled.settle(
      with: SettledAttendance(
        presence: row.presence, place: Place(number: row.place), organisation: row.organisation < 0 ? -1 : ranks[Int(row.organisation)], gender: row.gender,
        age: AgeBand(number: row.age)))
    best[known] = settled.presence
    result.put(settled, at: known)
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
    var descriptions: [FactTable.Description]
    var organisationNames: [Organisation]
    var groups: [Int32]
  }

  private func identify(_ ranks: [Int32], _ known: KnownIdentities, _ bySession: Grouping) -> Identified {
    let names = (0..<organisations.count).sorted { ranks[$0] < ranks[$1] }.map { Organisation(key: organisations.text($0), name: organisationNames[$0]) }
    let matching = IdentityMatching(project: project, known: known, cancellation: cancellation)
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
  private func sortedDescriptions(_ ranks: [Int32], _ bySession: Grouping) -> (sorted: [FactTable.Description], order: [Int]) {
    var described = descriptions
    for index in described.indices where described[index].organisation >= 0 { described[index].organisation = ranks[Int(described[index].organisation)] }
    addSessions(to: &described, bySession)
    let order = described.indices.sorted { described[$0].precedes(described[$1]) }
    return (order.map { described[$0] }, order)
  }

  /// Sessions get the place they will have in the table; rows are read in that order, so that each list is ascending.
  private func addSessions(to described: inout [FactTable.Description], _ bySession: Grouping) {
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

extension FactTable {
  fileprivate mutating func reserve(_ count: Int) {
    person.reserveCapacity(count)
    organisation.reserveCapacity(count)
    place.reserveCapacity(count)
    isPresent.reserveCapacity(count)
    gender.reserveCapacity(count)
    age.reserveCapacity(count)
    origin.reserveCapacity(count)
  }

  /// What a row says, with the presence it was told of.
  fileprivate func settled(_ row: Int, _ presence: Presence) -> SettledAttendance {
    SettledAttendance(
      presence: presence, place: Place(number: place[row]), organisation: organisation[row], gender: gender[row], age: AgeBand(number: age[row]))
  }

  fileprivate mutating func put(_ settled: SettledAttendance, at row: Int) {
    isPresent[row] = settled.presence == .present
    place[row] = settled.place.number
    organisation[row] = settled.organisation
    gender[row] = settled.gender
    age[row] = settled.age.number
  }
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

extension FactTable.Description {
  fileprivate func precedes(_ other: Self) -> Bool {
    if key != other.key { return key.utf8.lexicographicallyPrecedes(other.key.utf8) }
    if organisation != other.organisation { return organisation < other.organisation }
    if home != other.home { return home < other.home }
    if email != other.email { return EmailHash.precedes(email, other.email) }
    if birth != other.birth { return EmailHash.precedes(birth, other.birth) }
    if number != other.number { return EmailHash.precedes(number, other.number) }
    if gender != other.gender { return gender < other.gender }
    let (own, others) = (born ?? 0...0, other.born ?? 0...0)
    return (own.lowerBound, own.upperBound) < (others.lowerBound, others.upperBound)
  }
}
