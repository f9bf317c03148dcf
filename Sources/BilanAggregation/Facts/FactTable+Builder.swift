public import BilanModel
internal import BilanText

extension FactTable {
  /// Puts sheets together: the same content once, the same session once, the same person once in each session (docs/counting.md).
  public struct Builder: Sendable {
    let project: Project
    /// Every sheet that was added, and where those of each hash stand among them.
    var sheets: [Source] = []
    private var sheetsByHash: [String: [Int]] = [:]

    private var sessionNumbers: [Session.Key: Int32] = [:]
    var sessions: [SessionFact] = []
    private var people: [PersonKey: Int32] = [:]
    var descriptions: [Description] = []
    var organisations = ByteTable(minimumCapacity: 256)
    var organisationNames: [String] = []
    var counts: [(count: CampaignCount, origin: FactTable.Origin)] = []

    /// Lines that a store has put together with others already.
    var repeatedLines = 0
    var rows: [Row] = []
    /// Asked while it is found out who is who.
    var cancellation = Cancellation.never

    /// An attendance as it was added: with the numbers of sessions, descriptions and organisations in the order of arrival.
    struct Row {
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
    struct Source {
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

    /// Adds what a sheet says; the same bytes about the same sessions count once.
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

    /// Lets go of what only tells whether a description is known already: nobody is added any more, and finding out who is who needs the memory.
    mutating func endAdding() { people = [:] }

    /// Adds what else sheets say of sessions that were added.
    public mutating func mention(_ sessions: [Session]) {
      for session in sessions { _ = number(of: session) }
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
        // Where names alone tell, the order of their words says nothing.
        key: matchesAll ? person.key : PersonName.unordered(person.key), organisation: matchesAll ? organisation : -1,
        home: matchesAll ? person.home : .notStated, email: matchesAll ? person.email : nil, birth: matchesAll ? person.birth : nil,
        number: matchesAll ? person.number : nil)
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

    mutating func number(of mention: Session) -> Int32 {
      if let number = sessionNumbers[mention.key] {
        let index = Int(number)
        let known = sessions[index].place
        if known != mention.place, known != .notStated, mention.place != .notStated { sessions[index].statedPlaces.formUnion([known, mention.place]) }
        sessions[index].place = min(known, mention.place)
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

extension SheetContent {
  /// The sessions and days a sheet speaks of, in order: with its bytes, what makes it the same sheet.
  var scope: [Session.Key] {
    (sessions.map(\.key)
      + counts.map { Session.Key(axis: $0.axis, activity: $0.activity ?? "", day: $0.day) }).sorted()
  }
}
