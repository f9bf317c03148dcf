internal import BilanModel

/// Joins what is certain, unless a third description makes it doubtful: A may be B and B may be C, but A and C are not the same.
///
/// Nothing here depends on the order of the links: first all of them join provisionally; where such a group holds two members that exclude each other, only those of its members stay joined
/// that exclude exactly the same others. Whoever could be one or the other is left to a question.
struct Settlement {
  private(set) var groups: Groups
  private let count: Int

  init(count: Int) {
    self.count = count
    groups = Groups(count: count)
  }

  /// - Parameters:
  ///   - links: Pairs that belong together.
  ///   - excludes: Whether two members cannot be the same. Asked about members of one provisional group.
  mutating func join(_ links: [Pair], excludes: (Int32, Int32) -> Bool) {
    guard !links.isEmpty else { return }
    // By the groups there were before: what joins meanwhile must not change what may.
    let before = groups.firsts()
    var provisional = groups
    var isLinked = [Bool](repeating: false, count: count)
    for link in links {
      let (a, b) = (before[Int(link.first)], before[Int(link.second)])
      provisional.join(a, b)
      isLinked[Int(a)] = true
      isLinked[Int(b)] = true
    }
    let roots = provisional.firsts()
    let together = Grouping(isLinked.indices.map { isLinked[$0] ? roots[$0] : -1 }, groups: count)
    var excluded = Exclusions(count: count)
    for group in together.indices where together[group].count > 1 { excluded.add(together[group], excludes) }
    for link in links {
      let (a, b) = (before[Int(link.first)], before[Int(link.second)])
      if excluded.areAlike(a, b) { groups.join(a, b) }
    }
  }

  /// The same where nothing but a decision keeps two apart.
  mutating func join(_ links: [Pair], unlessIn apart: Set<Pair>) {
    let apart = ApartGroups(apart, groups)
    join(links) { apart.contains($0, $1) }
  }
}

/// Whom each member cannot be.
private struct Exclusions {
  /// For each member that excludes others, the place of its list; -1 for the rest.
  private var places: [Int32]
  private var lists: [[Int32]] = []

  init(count: Int) { places = [Int32](repeating: -1, count: count) }

  /// Groups larger than this are not examined pair by pair: if any two may exclude each other, all stay apart.
  private static let largest = 400

  mutating func add(_ members: ArraySlice<Int32>, _ excludes: (Int32, Int32) -> Bool) {
    guard members.count <= Exclusions.largest else {
      // Too many of one name to look at each pair: nobody is merged with anybody.
      for member in members { add(member, to: member) }
      return
    }
    for (index, a) in members.enumerated() {
      for b in members.dropFirst(index + 1) where excludes(a, b) {
        add(b, to: a)
        add(a, to: b)
      }
    }
  }

  private mutating func add(_ other: Int32, to member: Int32) {
    if places[Int(member)] < 0 {
      places[Int(member)] = Int32(lists.count)
      lists.append([])
    }
    lists[Int(places[Int(member)])].append(other)
  }

  /// Whether two exclude exactly the same others.
  func areAlike(_ a: Int32, _ b: Int32) -> Bool {
    let (x, y) = (places[Int(a)], places[Int(b)])
    return x == y || x >= 0 && y >= 0 && lists[Int(x)] == lists[Int(y)]
  }
}
