internal import BilanModel

/// What the members of each settled group say of themselves, together.
struct GroupSigns {
  private var groups: Groups
  /// Whether anybody asks about the group.
  private var isWanted: [Bool]
  private var organisations = SignsByGroup()
  private var communes = SignsByGroup()
  private var emails = SignsByGroup()
  private var births = SignsByGroup()
  private var members = SignsByGroup()
  private var genders = SignsByGroup()
  /// Of groups of whom any age is stated.
  private var born: [Int32: BirthYears] = [:]
  private let apart: ApartGroups

  /// - Parameter links: Only the groups of their places will be asked about.
  init(_ places: Places, groups: Groups, links: [Pair], apart: Set<Pair>) {
    self.groups = groups
    self.apart = ApartGroups(apart, groups)
    isWanted = [Bool](repeating: false, count: places.count)
    for link in links {
      isWanted[Int(self.groups.first(link.first))] = true
      isWanted[Int(self.groups.first(link.second))] = true
    }
    for index in places.indices {
      let group = self.groups.first(index)
      guard isWanted[Int(group)] else { continue }
      let place = places[index]
      organisations.add(place.organisation.component, to: group)
      communes.add(place.commune.component, to: group)
      emails.add(place.email, to: group)
      births.add(place.birth, to: group)
      members.add(place.member, to: group)
      genders.add(place.gender == .notStated ? -1 : Int32(place.gender.rawValue), to: group)
      if place.born.isStated { born[group, default: .any].narrow(place.born) }
    }
    organisations.sort(groups: places.count)
    communes.sort(groups: places.count)
    emails.sort(groups: places.count)
    births.sort(groups: places.count)
    members.sort(groups: places.count)
    genders.sort(groups: places.count)
  }

  /// Whether two groups cannot be the same: somebody said so, or they have a sign of one kind and none in common.
  func exclude(_ a: Int32, _ b: Int32) -> Bool {
    apart.contains(a, b) || organisations.contradict(a, b) || communes.contradict(a, b) || emails.contradict(a, b) || births.contradict(a, b)
      || members.contradict(a, b) || genders.contradict(a, b) || agesContradict(a, b)
  }

  private func agesContradict(_ a: Int32, _ b: Int32) -> Bool {
    guard !born.isEmpty, let x = born[a], let y = born[b] else { return false }
    return x.contradict(y)
  }
}

/// The values of one sign, by group and then ascending.
private struct SignsByGroup {
  /// The group in the upper half, the value in the lower.
  private var entries: [UInt64] = []
  /// Where the entries of each group begin.
  private var starts: [Int32] = []

  mutating func add(_ value: Int32, to group: Int32) {
    if value >= 0 { entries.append(UInt64(group) << 32 | UInt64(value)) }
  }

  mutating func sort(groups: Int) {
    entries.sort()
    starts = [Int32](repeating: 0, count: groups + 1)
    for entry in entries { starts[Int(entry >> 32) + 1] += 1 }
    for group in 0..<groups { starts[group + 1] += starts[group] }
  }

  /// Whether both state something, and nothing in common.
  func contradict(_ a: Int32, _ b: Int32) -> Bool {
    var (i, j) = (Int(starts[Int(a)]), Int(starts[Int(b)]))
    let (m, n) = (Int(starts[Int(a) + 1]), Int(starts[Int(b) + 1]))
    guard i < m, j < n else { return false }
    while i < m, j < n {
      let (x, y) = (UInt32(truncatingIfNeeded: entries[i]), UInt32(truncatingIfNeeded: entries[j]))
      if x == y { return false }
      if x < y { i += 1 } else { j += 1 }
    }
    return true
  }
}

/// Groups that somebody told apart, each by its first member.
struct ApartGroups {
  private var pairs: Set<Pair> = []

  init(_ apart: Set<Pair>, _ groups: Groups) {
    var groups = groups
    pairs = Set(apart.map { Pair(groups.first($0.first), groups.first($0.second)) })
  }

  func contains(_ a: Int32, _ b: Int32) -> Bool { !pairs.isEmpty && pairs.contains(Pair(a, b)) }
}
