internal import BilanModel

/// Which facts fit the criteria of a filter.
extension FactFrame {
  /// Whether a session fits the criteria about sessions.
  func fits(_ number: Int, _ filter: FactFilter) -> Bool {
    let session = facts.sessions[number]
    return fits(session.key.axis, session.key.activity, activityOfSession[number], filter)
      && (filter.sessionCommunes.isEmpty || filter.sessionCommunes.contains(session.place))
  }

  func fits(_ count: CampaignCount, _ filter: FactFilter) -> Bool {
    let isAnywhere = filter.communes.isEmpty && filter.sessionCommunes.isEmpty
    return !filter.readsPeople && fits(count.axis, count.activity, activity(of: count), filter)
      && (isAnywhere || (filter.communes + filter.sessionCommunes).contains(count.place))
  }

  /// Whether the planned sessions of an activity fit; who will come to them nobody knows.
  func fits(_ activity: Activity, in axis: Axis, _ filter: FactFilter) -> Bool {
    !filter.readsRows && fits(axis.code, activity.code, activity, filter)
  }

  private func fits(_ axis: Code<Axis>, _ code: Code<Activity>?, _ activity: Activity?, _ filter: FactFilter) -> Bool {
    (filter.axes.isEmpty || filter.axes.contains(axis))
      && (filter.activities.isEmpty || code.map(filter.activities.contains) ?? false)
      && (filter.kinds.isEmpty || activity.map { filter.kinds.contains($0.kind) } ?? false)
      && (filter.audiences.isEmpty || activity?.audience.map { filter.audiences.contains($0.fr) } ?? false)
  }

  /// For each row whether it fits the criteria about people; nil where there are none.
  func rowsFitting(_ filter: FactFilter) -> [Bool]? {
    guard filter.readsRows else { return nil }
    let criteria = PeopleCriteria(filter, self)
    return facts.person.indices.map { criteria.fits(facts.gender[$0], facts.age[$0], facts.place[$0], facts.organisation[$0]) }
  }
}

/// The criteria of a filter about people.
struct PeopleCriteria {
  private let filter: FactFilter
  private let sectors: Set<Int>
  private let places: Set<UInt32>
  private let sectorOfOrganisation: [Int]

  init(_ filter: FactFilter, _ frame: FactFrame) {
    self.filter = filter
    sectors = Set(filter.sectors.compactMap { code in frame.project.sectors.firstIndex { $0.code == code } })
    places = Set(filter.communes.map(\.number))
    sectorOfOrganisation = frame.sectorOfOrganisation
  }

  /// - Parameters:
  ///   - age: The number of an age band.
  ///   - place: The number of a place.
  ///   - organisation: As written; -1 for none.
  @inline(__always)
  func fits(_ gender: Gender, _ age: UInt16, _ place: UInt32, _ organisation: Int32) -> Bool {
    (filter.genders.isEmpty || filter.genders.contains(gender)) && (filter.ages.isEmpty || filter.ages.contains { $0.covers(AgeBand(number: age)) })
      && (places.isEmpty || places.contains(place)) && (sectors.isEmpty || organisation >= 0 && sectors.contains(sectorOfOrganisation[Int(organisation)]))
  }
}
