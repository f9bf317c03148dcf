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
    let sectors = Set(filter.sectors.compactMap { code in project.sectors.firstIndex { $0.code == code } })
    let places = Set(filter.communes.map(\.number))
    return facts.person.indices.map { row in
      (filter.genders.isEmpty || filter.genders.contains(facts.gender[row]))
        && (filter.ages.isEmpty || filter.ages.contains { $0.covers(AgeBand(number: facts.age[row])) })
        && (places.isEmpty || places.contains(facts.place[row]))
        && (sectors.isEmpty || facts.organisation[row] >= 0 && sectors.contains(sectorOfOrganisation[Int(facts.organisation[row])]))
    }
  }
}
