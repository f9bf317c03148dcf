/// What several lines of one person at one session say together: the one rule by which they are settled (docs/counting.md, "Present").
///
/// The view `fact` of the store says it once more in SQL, for whoever opens the store; a test on random sheets holds the two to each other.
package struct SettledAttendance: Hashable, Sendable {
  package var presence: Presence
  package var place: Place
  /// A number in the byte order of folded names; negative for none.
  package var organisation: Int32
  package var gender: Gender
  package var age: AgeBand

  package init(presence: Presence, place: Place, organisation: Int32, gender: Gender, age: AgeBand) {
    self.presence = presence
    self.place = place
    self.organisation = organisation
    self.gender = gender
    self.age = age
  }

  /// Takes in another line of the same person and session: the best presence holds, and the least of all else, a stated organisation before none.
  package mutating func settle(with other: Self) {
    presence = min(presence, other.presence)
    place = min(place, other.place)
    gender = min(gender, other.gender)
    age = min(age, other.age)
    if other.organisation >= 0, organisation < 0 || other.organisation < organisation { organisation = other.organisation }
  }
}

extension Attendance {
  /// What the line says of somebody, wherever it stands.
  package var settled: SettledAttendance {
    get { SettledAttendance(presence: presence, place: place, organisation: organisation, gender: gender, age: age) }
    set { (presence, place, organisation, gender, age) = (newValue.presence, newValue.place, newValue.organisation, newValue.gender, newValue.age) }
  }
}
