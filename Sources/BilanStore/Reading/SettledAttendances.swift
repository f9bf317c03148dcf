internal import BilanModel

/// The attendances of one content by the rules of docs/counting.md: each named person once a session.
struct SettledAttendances {
  private(set) var named: [Meeting: SettledAttendance] = [:]
  /// How many rows without a name are alike.
  private(set) var unnamed: [Row: Int] = [:]
  /// For each number of a session, how many came.
  private(set) var present: [Int]

  /// One person at one session, by the numbers of `SharedNames`.
  struct Meeting: Hashable {
    var session: Int32
    var person: Int32
  }

  struct Row: Hashable {
    var session: Int32
    var state: SettledAttendance
  }

  init(_ content: SheetContent, _ names: SharedNames) {
    present = Array(repeating: 0, count: names.sessions.count)
    let sessions = names.sessions(of: content)
    let people = names.people(of: content)
    let organisations = names.organisations(of: content)
    for row in content.attendances {
      let session = sessions[Int(row.session)]
      var state = row.settled
      state.organisation = row.organisation < 0 ? -1 : organisations[Int(row.organisation)]
      if row.person < 0 {
        unnamed[Row(session: session, state: state), default: 0] += 1
      } else {
        named[Meeting(session: session, person: people[Int(row.person)]), default: state].settle(with: state)
      }
    }
    for (meeting, state) in named where state.presence == .present { present[Int(meeting.session)] += 1 }
    for (row, number) in unnamed where row.state.presence == .present { present[Int(row.session)] += number }
  }
}
