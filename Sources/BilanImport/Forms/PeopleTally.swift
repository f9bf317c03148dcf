internal import BilanModel

/// Counts what people check at a glance: who was present, by session and by commune. Only kept where somebody will look.
struct PeopleTally {
  private var present = 0
  private var repeated = 0
  private var people: Set<SharedEmails.Identity> = []
  /// Somebody at a session, to see lines that say the same twice.
  private var seen: Set<Attending> = []
  private var presentAt: [Int32: Set<SharedEmails.Identity>] = [:]
  private var unnamedAt: [Int32: Int] = [:]
  private var listed: Homes = Homes()
  private var came: Homes = Homes()
  /// The line read last in a grid, whose cells are one row.
  private var lastPresentLine: Int32 = 0

  private struct Attending: Hashable {
    var mention: Int32
    var who: SharedEmails.Identity
  }

  /// Different people by the commune they come from; somebody without a name is one.
  private struct Homes {
    var people: [Place: Set<SharedEmails.Identity>] = [:]
    var unnamed: [Place: Int] = [:]

    mutating func add(_ row: AttendanceForm.Row) {
      guard row.place.commune != nil else { return }
      if let who = row.identity { people[row.place, default: []].insert(who) } else { unnamed[row.place, default: 0] += 1 }
    }

    func counts(_ emails: SharedEmails) -> [Code<Commune>: Int] {
      var counts: [Code<Commune>: Int] = [:]
      for (place, people) in people { counts[place.commune!, default: 0] += Set(people.map(emails.settled)).count }
      for (place, number) in unnamed { counts[place.commune!, default: 0] += number }
      return counts
    }
  }

  mutating func start() { self = PeopleTally() }

  /// Somebody who is known, though the row does not count.
  mutating func addNotCountable(_ who: SharedEmails.Identity?) {
    if let who { people.insert(who) }
  }

  mutating func add(_ row: AttendanceForm.Row, mention: Int32, gridColumn: Int? = nil) {
    let isNewRow = gridColumn == nil || row.line != lastLine
    lastLine = row.line
    if let who = row.identity {
      people.insert(who)
      if !seen.insert(Attending(mention: mention, who: who)).inserted, gridColumn == nil { repeated += 1 }
    }
    if isNewRow { listed.add(row) }
    guard row.presence == .present else { return }
    if let who = row.identity { presentAt[mention, default: []].insert(who) }
    if row.identity == nil { unnamedAt[mention, default: 0] += 1 }
    if gridColumn == nil || lastPresentLine != row.line {
      present += 1
      came.add(row)
    }
    lastPresentLine = row.line
  }

  private var lastLine: Int32 = 0

  /// Lines that name somebody already named at the same session.
  var lines: Int { repeated }

  /// What was counted; `presence` is whether the file tells who came.
  func summary(rows: Int, notCountable: Int, speaksOfCommunes: Bool, presence: Bool, _ emails: SharedEmails) -> SheetReading.Summary {
    var summary = SheetReading.Summary()
    summary.present = presence ? present : nil
    summary.countable = rows - notCountable
    summary.people = Set(people.map(emails.settled)).count
    if speaksOfCommunes { summary.communes = (presence ? came : listed).counts(emails) }
    return summary
  }

  /// Different people present at a session, those without a name included.
  func present(at mention: Int32, _ emails: SharedEmails) -> Int {
    Set((presentAt[mention] ?? []).map(emails.settled)).count + (unnamedAt[mention] ?? 0)
  }
}
