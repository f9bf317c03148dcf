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
    let category: Int
    switch selection.dimension {
    case .gender: category = grid.category(attendance.gender.code ?? "") ?? grid.unstatedCategory
    case .age: category = grid.category(attendance.age.code) ?? grid.unstatedCategory
    case .sector: category = attendance.organisation < 0 ? grid.unstatedCategory : frame.sectorOfOrganisation[Int(attendance.organisation)]
    default: category = sessionCategories.isEmpty ? 0 : sessionCategories[session]
    }
    let place = selection.placeOf == .person ? attendance.place : frame.facts.sessions[session].place
    return Spot(axis: frame.axisOfSession[session], column: column, category: category, isOwn: frame.isOwn(place))
  }

  /// The rows of a session of somebody present, by name or for an organisation, who is in it, each with its spot. By the likelier answers rows of one person are one attendance: each of them comes with
  /// what they say together.
  @inline(__always)
  func forEachRow(of session: Int, as counted: Counting, retained: Bool, _ body: (_ row: Int, _ organisation: Int32, _ spot: Spot) -> Void) {
    let facts = frame.facts
    guard retained, frame.open.meetings[session] != nil else {
      forEachRow(of: session, as: counted) { row, spot in body(row, facts.organisation[row], spot) }
      return
    }
    for row in facts.sessions[session].rows {
      let attendance = frame.open.retained[row] ?? facts.attendance(ofRow: row)
      let isCounted = counted == .organisation ? attendance.organisation >= 0 : facts.person[row] >= 0
      guard isCounted, attendance.presence == .present, holds(attendance), let spot = spot(of: attendance, in: session) else { continue }
      body(row, attendance.organisation, spot)
    }
  }
}
