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

  /// Groups larger than this are not examined pair by pair: if any two may exclude each other, all stay apart.
  private static let largest = 400

  /// - Parameters:
  ///   - links: Pairs that belong together.
  ///   - excludes: Whether two members cannot be the same. Asked about members of one provisional group.
  mutating func join(_ links: [Pair], excludes: (Int32, Int32) -> Bool) {
    guard !links.isEmpty else { return }
    var provisional = groups
    for link in links { provisional.join(link.first, link.second) }
    // Members are the groups there were before, each by its first member; they stand beside the provisional group that they are in.
    var members: [UInt64] = []
    members.reserveCapacity(2 * links.count)
    for link in links {
      let root = UInt64(provisional.first(link.first)) << 32
      members.append(root | UInt64(groups.first(link.first)))
      members.append(root | UInt64(groups.first(link.second)))
    }
    members.sort()
    var profiles: [Int32: [Int32]] = [:]
    var start = 0
    while start < members.count {
      var group: [Int32] = []
      var end = start
      while end < members.count, members[end] >> 32 == members[start] >> 32 {
        let member = Int32(truncatingIfNeeded: members[end] & 0xFFFF_FFFF)
        if group.last != member { group.append(member) }
        end += 1
      }
      if group.count > 1 { profiles.merge(exclusions(group, excludes)) { first, _ in first } }
      start = end
    }
    // By the groups there were before: what joins meanwhile must not change what may.
    var before = groups
    for link in links {
      let (a, b) = (before.first(link.first), before.first(link.second))
      if profiles.isEmpty || profiles[a, default: []] == profiles[b, default: []] { groups.join(a, b) }
    }
  }

  /// The same where nothing but a decision keeps two apart.
  mutating func join(_ links: [Pair], unlessIn apart: Set<Pair>) {
    let apart = ApartGroups(apart, groups)
    join(links) { apart.contains($0, $1) }
  }

  /// For each member that excludes others, those others; empty where nobody excludes anybody.
  private func exclusions(_ members: [Int32], _ excludes: (Int32, Int32) -> Bool) -> [Int32: [Int32]] {
    guard members.count <= Settlement.largest else {
      // Too many of one name to look at each pair: nobody is merged with anybody.
      return Dictionary(uniqueKeysWithValues: members.map { ($0, [$0]) })
    }
    var profiles: [Int32: [Int32]] = [:]
    for (index, a) in members.enumerated() {
      for b in members[(index + 1)...] where excludes(a, b) {
        profiles[a, default: []].append(b)
        profiles[b, default: []].append(a)
      }
    }
    return profiles.mapValues { $0.sorted() }
  }
}
