internal import BilanModel

/// The attendances of people of whom it is open who they are.
extension Membership {
  /// Whether a session is in it, on whatever day.
  func holds(session: Int) -> Bool { isSelected[session] }

  /// Whether a session is about an axis of the project, whatever is selected.
  func isOfProject(_ session: Int) -> Bool { grid.axis(frame.facts.sessions[session].key.axis) != nil }

  /// Whether an attendance fits the criteria about people.
  func holds(_ attendance: SettledAttendance) -> Bool {
    rowsFitting == nil || criteria.fits(attendance.gender, attendance.age.number, attendance.place.number, attendance.organisation)
  }

  /// Where an attendance stands; nil where its place is restricted away.
  func spot(of attendance: SettledAttendance, in session: Int) -> Spot? {
    let column = selection.placeOf == .person ? frame.column(attendance.place) : frame.columnOfSession[session]
    guard frame.allows(column) else { return nil }
    let category = categories.number(of: attendance, frame) + category(ofSession: session)
    let place = selection.placeOf == .person ? attendance.place : frame.facts.sessions[session].place
    return Spot(axis: frame.axisOfSession[session], column: column, category: category, isOwn: frame.isOwn(place))
  }

  // MARK: - By the likelier answers

  // Rows of one person at one session are one attendance: each of them says what they say together.

  /// Where a row stands; nil where it is not in it.
  func likelySpot(ofRow row: Int, in session: Int) -> Spot? {
    guard let together = frame.open.retained[row] else { return holds(row: row) ? spot(ofRow: row, in: session) : nil }
    return holds(together) ? spot(of: together, in: session) : nil
  }

  /// Whether a row counts as something.
  func likelyCounts(_ row: Int, as counted: Counting) -> Bool {
    let facts = frame.facts
    guard let together = frame.open.retained[row] else { return facts.counts(row, as: counted) }
    switch counted {
    case .registration, .participation: return facts.counts(row, as: counted)
    case .person: return together.presence == .present
    case .organisation: return together.presence == .present && together.organisation >= 0
    }
  }

  /// The organisation of a row, as written; -1 for none.
  func likelyOrganisation(_ row: Int) -> Int32 { frame.open.retained[row]?.organisation ?? frame.facts.organisation[row] }
}
