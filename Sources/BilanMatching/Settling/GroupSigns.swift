internal import BilanModel

/// What the members of each settled group say of themselves, together.
struct GroupSigns {
  private var groups: Groups
  private var wanted: Set<Int32> = []
  private var organisations: [Int32: Set<Int32>] = [:]
  private var communes: [Int32: Set<Int32>] = [:]
  private var emails: [Int32: Set<EmailHash>] = [:]
  private let apart: ApartGroups

  init(groups: Groups, places: [Int32], apart: Set<Pair>) {
    self.groups = groups
    self.apart = ApartGroups(apart, groups)
    for place in places { wanted.insert(self.groups.first(place)) }
  }

  mutating func add(_ place: Int32, organisation: Int32, commune: Int32, email: EmailHash?) {
    let group = groups.first(place)
    guard wanted.contains(group) else { return }
    if organisation >= 0 { organisations[group, default: []].insert(organisation) }
    if commune >= 0 { communes[group, default: []].insert(commune) }
    if let email { emails[group, default: []].insert(email) }
  }

  /// Whether two groups cannot be the same: somebody said so, or they have a sign of one kind and none in common.
  func exclude(_ a: Int32, _ b: Int32) -> Bool {
    apart.contains(a, b) || contradict(organisations[a], organisations[b]) || contradict(communes[a], communes[b]) || contradict(emails[a], emails[b])
  }

  private func contradict<Sign>(_ a: Set<Sign>?, _ b: Set<Sign>?) -> Bool {
    guard let a, let b else { return false }
    return a.isDisjoint(with: b)
  }
}

/// Groups that somebody told apart, each by its first member.
struct ApartGroups {
  private var pairs: Set<Pair> = []

  init(_ apart: Set<Pair>, _ groups: Groups) {
    var groups = groups
    pairs = Set(apart.map { Pair(groups.first($0.first), groups.first($0.second)) })
  }

  func contains(_ a: Int32, _ b: Int32) -> Bool { pairs.contains(Pair(a, b)) }
}
