internal import BilanModel

/// Counts what people check at a glance: who was present, by session and by commune. Only kept where somebody will look.
///
/// A line that says of somebody what an earlier line said costs one look: in the largest files the same few people come back on line after line.
struct PeopleTally {
  /// Who was present, in the parts that are over and in the one that is read: a line below it may still say that it was not held.
  private var came = Presences()
  private var part = Presences()
  /// Lines that name somebody already named at the same session.
  private(set) var repeated: [SharedEmails.Identity: Int] = [:]
  private var people: Set<SharedEmails.Identity> = []
  /// What the last line about somebody at a session said.
  private var said: [Attending: Saying] = [:]
  /// All that was said of those of whom lines say different things.
  private var saidOtherwise: [Attending: Set<Saying>] = [:]
  private var listed = Homes()
  /// The line read last, and the last one of somebody present: in a grid, all its cells are one row.
  private var lastLine: Int32 = 0
  private var lastPresentLine: Int32 = 0

  /// Somebody at a session.
  private struct Attending: Hashable {
    var mention: Int32
    var who: SharedEmails.Identity

    /// Looked up for every row: one number says both.
    func hash(into hasher: inout Hasher) { hasher.combine(Int64(mention) << 33 ^ who.number) }
  }

  /// What a line says of somebody.
  private struct Saying: Hashable {
    var place: Place
    var presence: Presence
    /// In so many words.
    var isAway: Bool
  }

  /// Different people by the commune they come from; somebody without a name is one.
  private struct Homes {
    private var people: [Place: Set<SharedEmails.Identity>] = [:]
    private var unnamed: [Place: Int] = [:]

    mutating func add(_ row: AttendanceForm.Row) {
      guard row.place.commune != nil else { return }
      if let who = row.identity { people[row.place, default: []].insert(who) } else { unnamed[row.place, default: 0] += 1 }
    }

    mutating func add(_ other: Homes) {
      people.merge(other.people) { $0.union($1) }
      unnamed.merge(other.unnamed, uniquingKeysWith: +)
    }

    func counts(_ emails: SharedEmails) -> [Code<Commune>: Int] {
      var counts: [Code<Commune>: Int] = [:]
      for (place, people) in people { counts[place.commune!, default: 0] += Set(people.map(emails.settled)).count }
      for (place, number) in unnamed { counts[place.commune!, default: 0] += number }
      return counts
    }
  }

  /// Those who were present.
  private struct Presences {
    var rows = 0
    var people: [Int32: Set<SharedEmails.Identity>] = [:]
    var unnamed: [Int32: Int] = [:]
    var homes = Homes()

    mutating func add(_ other: Presences) {
      if rows == 0, people.isEmpty, unnamed.isEmpty {
        self = other
        return
      }
      rows += other.rows
      people.merge(other.people) { $0.union($1) }
      unnamed.merge(other.unnamed, uniquingKeysWith: +)
      homes.add(other.homes)
    }
  }

  mutating func start() { self = PeopleTally() }

  /// A part of the file is over; nobody was present in one that was not held.
  mutating func endPart(isHeld: Bool) {
    if isHeld { came.add(part) }
    part = Presences()
  }

  /// Somebody who is known, though the row does not count.
  mutating func addNotCountable(_ who: SharedEmails.Identity?) {
    if let who { people.insert(who) }
  }

  /// A row of one session.
  mutating func add(_ row: AttendanceForm.Row, mention: Int32) {
    if row.presence == .present { part.rows += 1 }
    if let who = row.identity {
      guard isNew(Saying(place: row.place, presence: row.presence, isAway: row.saysAway), of: Attending(mention: mention, who: who)) else { return }
      people.insert(who)
      people.formUnion(row.named.map { .person($0) })
    }
    listed.add(row)
    if row.presence == .present {
      note(row, at: mention)
      part.homes.add(row)
    }
  }

  /// How many people one line says to have been at a session, and another to have been away from it.
  var contradicted: Int {
    let contrary = saidOtherwise.filter { _, sayings in sayings.contains { $0.presence == .present } && sayings.contains(where: \.isAway) }
    return Set(contrary.keys.map(\.who)).count
  }

  /// Whether no earlier line said this; counts the line as repeated where one said anything of the same.
  private mutating func isNew(_ saying: Saying, of attending: Attending) -> Bool {
    guard let before = said.updateValue(saying, forKey: attending) else { return true }
    repeated[attending.who, default: 0] += 1
    if before == saying { return false }
    saidOtherwise[attending, default: []].insert(before)
    return saidOtherwise[attending]!.insert(saying).inserted
  }

  /// A cell of a grid.
  mutating func addCell(_ row: AttendanceForm.Row, mention: Int32) {
    if let who = row.identity { people.insert(who) }
    people.formUnion(row.named.map { .person($0) })
    if row.line != lastLine { listed.add(row) }
    lastLine = row.line
    guard row.presence == .present else { return }
    note(row, at: mention)
    if row.line != lastPresentLine {
      part.rows += 1
      part.homes.add(row)
    }
    lastPresentLine = row.line
  }

  private mutating func note(_ row: AttendanceForm.Row, at mention: Int32) {
    if let who = row.identity { part.people[mention, default: []].insert(who) } else { part.unnamed[mention, default: 0] += 1 }
    if !row.named.isEmpty { part.people[mention, default: []].formUnion(row.named.map { .person($0) }) }
  }

  /// What was counted; `presence` is whether the file tells who came.
  func summary(rows: Int, notCountable: Int, speaksOfCommunes: Bool, presence: Bool, _ emails: SharedEmails) -> SheetReading.Summary {
    var summary = SheetReading.Summary()
    summary.present = presence ? came.rows : nil
    summary.countable = rows - notCountable
    summary.people = Set(people.map(emails.settled)).count
    if speaksOfCommunes { summary.communes = (presence ? came.homes : listed).counts(emails) }
    return summary
  }

  /// Different people present at a session, those without a name included.
  func present(at mention: Int32, _ emails: SharedEmails) -> Int {
    Set((came.people[mention] ?? []).map(emails.settled)).count + (came.unnamed[mention] ?? 0)
  }
}
