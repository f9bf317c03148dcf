internal import BilanModel

/// How many people of a period are counted in several of its axes or communes, by the likelier counting.
struct Overlaps {
  /// In more than one axis; in more than two.
  var (axes, manyAxes) = (0, 0)
  /// In more than one commune that is stated or elsewhere; in more than two.
  var (communes, manyCommunes) = (0, 0)
  /// In a commune, and without one, because a sheet does not state theirs.
  var partlyNotStated = 0

  /// - Parameter everybody: All facts of the project.
  init(_ everybody: Membership, in period: Period) {
    let facts = everybody.frame.facts
    var axes: [Int32: Set<Int>] = [:]
    var communes: [Int32: Set<Int>] = [:]
    for session in everybody.sessions(in: period) {
      everybody.forEachRow(of: session, as: .person) { row, spot in
        let one = facts.people.retained[Int(facts.person[row])]
        axes[one, default: []].insert(spot.axis)
        communes[one, default: []].insert(spot.column)
      }
    }
    let notStated = everybody.grid.places.count - 1
    for count in axes.values.map(\.count) {
      if count > 1 { self.axes += 1 }
      if count > 2 { manyAxes += 1 }
    }
    for places in communes.values where places.count > 1 {
      let stated = places.subtracting([notStated]).count
      if stated < places.count { partlyNotStated += 1 }
      if stated > 1 { self.communes += 1 }
      if stated > 2 { manyCommunes += 1 }
    }
  }
}
