internal import BilanModel

/// What facts are called in a further breakdown.
extension FactFrame {
  /// The values of a dimension in their order; not stated (an empty value) stands last.
  func categories(of dimension: Dimension) -> [String] {
    switch dimension {
    case .gender: return Gender.allCases.compactMap(\.code) + [""]
    case .age:
      let found = Set(agesFound.map { AgeBand(number: $0) }).subtracting(project.ageBands)
      return (project.ageBands + found).filter { $0 != .notStated }.sorted().map(\.code) + [""]
    case .sector: return project.sectors.map(\.code.text) + ["other", ""]
    case .kind: return Activity.Kind.allCases.map(\.rawValue) + [""]
    case .audience:
      var audiences: [String] = []
      for activity in project.axes.flatMap(\.activities) {
        if let audience = activity.audience?.fr, !audiences.contains(audience) { audiences.append(audience) }
      }
      return audiences + [""]
    case .activity:
      let planned = project.axes.flatMap { axis in axis.activities.map { "\(axis.code)/\($0.code)" } }
      let known = Set(planned)
      let found = Set(facts.sessions.map(\.activityName) + facts.counts.compactMap(\.activityName)).subtracting(known)
      return planned + found.sorted() + [""]
    }
  }

  /// For each session the number of its category; for a dimension of people -1.
  func categoriesOfSessions(_ dimension: Dimension, _ grid: Grid) -> [Int] {
    facts.sessions.indices.map { number in
      category(dimension, facts.sessions[number].activityName, activityOfSession[number], grid) ?? -1
    }
  }

  /// The category of a campaign count: what a head count cannot tell is not stated.
  func category(of count: CampaignCount, _ dimension: Dimension, _ grid: Grid) -> Int {
    category(dimension, count.activityName ?? "", activity(of: count), grid) ?? grid.unstatedCategory
  }

  func category(of planned: Activity, in axis: Axis, _ dimension: Dimension, _ grid: Grid) -> Int {
    category(dimension, "\(axis.code)/\(planned.code)", planned, grid) ?? grid.unstatedCategory
  }

  /// The planned activity that a count belongs to.
  func activity(of count: CampaignCount) -> Activity? { count.activity.flatMap { activities[count.axis, $0] } }

  private func category(_ dimension: Dimension, _ name: String, _ activity: Activity?, _ grid: Grid) -> Int? {
    switch dimension {
    case .gender, .age, .sector: nil
    case .kind: grid.category(activity?.kind.rawValue ?? "")
    case .audience: grid.category(activity?.audience?.fr ?? "")
    case .activity: grid.category(name)
    }
  }

  /// The numbers of the age bands of all rows, each once.
  private var agesFound: [UInt16] {
    var isFound = [Bool](repeating: false, count: 1 << UInt16.bitWidth)
    for age in facts.age { isFound[Int(age)] = true }
    return isFound.indices.filter { isFound[$0] }.map { UInt16($0) }
  }

  /// For each row the number of its category in a dimension of people.
  func categoriesOfRows(_ dimension: Dimension, _ grid: Grid) -> [Int] {
    let unstated = grid.unstatedCategory
    switch dimension {
    case .gender:
      let numbers = Gender.allCases.map { grid.category($0.code ?? "") ?? unstated }
      return facts.gender.map { numbers[Int($0.rawValue)] }
    case .age:
      var numbers = [Int](repeating: unstated, count: 1 << UInt16.bitWidth)
      for number in agesFound { numbers[Int(number)] = grid.category(AgeBand(number: number).code) ?? unstated }
      return facts.age.map { numbers[Int($0)] }
    case .sector: return facts.organisation.map { $0 < 0 ? unstated : sectorOfOrganisation[Int($0)] }
    case .kind, .audience, .activity: return []
    }
  }
}

extension FactTable.SessionFact {
  /// The activity by its codes: `4/initial-vif`.
  var activityName: String { "\(key.axis)/\(key.activity)" }
}

extension CampaignCount {
  var activityName: String? { activity.map { "\(axis)/\($0)" } }
}
