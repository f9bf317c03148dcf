internal import BilanMatching
internal import BilanModel

/// The rows of people of whom it is open who they are, by groups of those who may be one.
struct OpenPeople {
  /// A row of a member of a group.
  struct Row {
    var session: Int32
    var row: Int32
    /// Its place among the members.
    var member: Int32
  }

  /// Several rows of one session, of members of one group: if they are one person, they are one attendance.
  struct Meeting {
    var session: Int
    var rows: [Row]
  }

  /// People who may be one.
  struct Group {
    /// Settled groups, ascending.
    var members: [Int32]
    /// In the order of sessions.
    var rows: [Row] = []
    var meetings: [Meeting] = []
    /// Every way to answer, as sets of members (a bit each) that are one; the first has each apart. Empty where they are too many to try each.
    var answers: [[Int]] = []
  }

  private(set) var groups: [Group] = []
  /// The rows of all meetings, by session.
  private(set) var meetings: [Int: Set<Int>] = [:]
  /// For each row that is one attendance with another by the likelier answers: that attendance.
  private(set) var retained: [Int: SettledAttendance] = [:]

  /// Of six people there are 203 ways to tell them apart.
  static let mostTried = 6

  init(_ facts: FactTable) {
    guard !facts.people.isSettled else { return }
    let identities = facts.people
    let mayBeAnother = identities.mayBeAnother
    var (numbers, places) = ([Int32](repeating: -1, count: identities.count), [Int32](repeating: 0, count: identities.count))
    var numberOfMerged: [Int32: Int32] = [:]
    for who in mayBeAnother.indices where mayBeAnother[who] {
      let merged = identities.merged[who]
      let number = numberOfMerged[merged] ?? Int32(groups.count)
      if number == groups.count {
        numberOfMerged[merged] = number
        groups.append(Group(members: []))
      }
      (numbers[who], places[who]) = (number, Int32(groups[Int(number)].members.count))
      groups[Int(number)].members.append(Int32(who))
    }
    for (session, fact) in facts.sessions.enumerated() {
      for row in fact.rows where facts.person[row] >= 0 {
        let who = Int(facts.person[row])
        if numbers[who] >= 0 { groups[Int(numbers[who])].rows.append(Row(session: Int32(session), row: Int32(row), member: places[who])) }
      }
    }
    addAnswers(identities)
    addMeetings(facts)
  }

  private mutating func addAnswers(_ identities: Identities) {
    let rivals = identities.rivals
    let linked = Set(identities.linkage.links)
    for number in groups.indices where groups[number].members.count <= OpenPeople.mostTried {
      let members = groups[number].members
      func row(_ fits: (Int32, Int32) -> Bool) -> [Int] {
        members.map { one in members.indices.reduce(0) { members[$1] != one && fits(one, members[$1]) ? $0 | 1 << $1 : $0 } }
      }
      let (neighbours, forbidden) = (row { linked.isEmpty || linked.contains(Pair($0, $1)) }, row { rivals[$0]?.contains($1) ?? false })
      let isPossible = (0..<1 << members.count).map { block in
        // What answers join is joined by links, each to the next.
        var reached = block & -block
        while true {
          let next = members.indices.reduce(reached) { reached & 1 << $1 != 0 ? $0 | neighbours[$1] & block : $0 }
          if next == reached { break }
          reached = next
        }
        return reached == block && !members.indices.contains { block & 1 << $0 != 0 && block & forbidden[$0] != 0 }
      }
      groups[number].answers = OpenPeople.partitions[members.count].filter { $0.allSatisfy { isPossible[$0] } }
    }
  }

  /// Every way to tell so many people apart, that in which each is somebody first.
  private static let partitions: [[[Int]]] = (0...mostTried).map { count in
    (0..<count).reduce([[]]) { all, member in
      all.flatMap { blocks in
        [blocks + [1 << member]]
          + blocks.indices.map { place in
            var joined = blocks
            joined[place] |= 1 << member
            return joined
          }
      }
    }
  }

  private mutating func addMeetings(_ facts: FactTable) {
    for number in groups.indices {
      let rows = groups[number].rows
      for (session, own) in Dictionary(grouping: rows, by: { Int($0.session) }) where own.count > 1 {
        groups[number].meetings.append(Meeting(session: session, rows: own))
        let met = own.map { Int($0.row) }
        meetings[session, default: []].formUnion(met)
        for same in Dictionary(grouping: met, by: { facts.people.retained[Int(facts.person[$0])] }).values where same.count > 1 {
          let together = facts.attendance(ofRows: same)
          for row in same { retained[row] = together }
        }
      }
    }
  }
}

extension FactTable {
  /// What a row says.
  func attendance(ofRow row: Int) -> SettledAttendance {
    SettledAttendance(
      presence: isPresent[row] ? .present : .absent, place: Place(number: place[row]), organisation: organisation[row], gender: gender[row],
      age: AgeBand(number: age[row]))
  }

  /// What rows of one session say together, were they of one person (docs/counting.md, "Who is one person").
  func attendance(ofRows rows: some Collection<Int>) -> SettledAttendance {
    var together = attendance(ofRow: rows.first!)
    for row in rows.dropFirst() { together.settle(with: attendance(ofRow: row)) }
    return together
  }

  /// Every attendance that some of these rows could be together, and some that none could: each value of one with each value of another.
  func combinations(ofRows rows: [Int]) -> [SettledAttendance] {
    let alone = rows.map(attendance(ofRow:))
    guard alone.contains(where: { $0.presence == .present }) else { return [] }
    // Each list is made once: of hundreds of rows with an organisation each, one made anew for each of them would take its square.
    let (places, organisations) = (Set(alone.map(\.place)), Set(alone.map(\.organisation)))
    let (genders, ages) = (Set(alone.map(\.gender)), Set(alone.map(\.age)))
    var found: [SettledAttendance] = []
    for place in places {
      for organisation in organisations {
        for gender in genders {
          for age in ages {
            found.append(SettledAttendance(presence: .present, place: place, organisation: organisation, gender: gender, age: age))
          }
        }
      }
    }
    return found
  }
}
