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
    let notStated = everybody.grid.places.count - 1
    var axes = Touched(facts.people.count, of: everybody.frame.project.axes.count)
    var communes = Touched(facts.people.count, of: notStated + 1)
    for session in everybody.sessions(in: period) {
      everybody.forEachRow(of: session, as: .person) { row, spot in
        let one = Int(facts.people.retained[Int(facts.person[row])])
        axes.insert(spot.axis, of: one)
        communes.insert(spot.column, of: one)
      }
    }
    for one in 0..<facts.people.count {
      let count = axes.count(of: one)
      if count > 1 { self.axes += 1 }
      if count > 2 { manyAxes += 1 }
      let places = communes.count(of: one)
      guard places > 1 else { continue }
      let stated = places - (communes.holds(notStated, of: one) ? 1 : 0)
      if stated < places { partlyNotStated += 1 }
      if stated > 1 { self.communes += 1 }
      if stated > 2 { manyCommunes += 1 }
    }
  }

  /// Which of so many things each person has to do with, a bit for each.
  private struct Touched {
    private var words: [UInt64]
    private let width: Int

    init(_ people: Int, of things: Int) {
      width = things / 64 + 1
      words = [UInt64](repeating: 0, count: people * width)
    }

    mutating func insert(_ thing: Int, of person: Int) { words[person * width + thing / 64] |= 1 << UInt64(thing % 64) }

    func holds(_ thing: Int, of person: Int) -> Bool { words[person * width + thing / 64] >> UInt64(thing % 64) & 1 == 1 }

    func count(of person: Int) -> Int {
      var count = 0
      for word in person * width..<(person + 1) * width { count += words[word].nonzeroBitCount }
      return count
    }
  }
}
