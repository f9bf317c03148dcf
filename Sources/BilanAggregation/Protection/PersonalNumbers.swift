public import BilanModel

extension FactFilter {
  /// Its criteria about people's rows, without those about sessions.
  var ofRows: FactFilter {
    var filter = FactFilter()
    (filter.sectors, filter.genders, filter.ages, filter.communes) = (sectors, genders, ages, communes)
    return filter
  }
}

extension Indicator {
  /// Whether it counts people, or organisations of people, so that few of them could be found.
  func isPersonal(_ rule: ProtectionRule, _ project: Project) -> Bool {
    switch self.rule {
    case .sessions, .plannedSessions, .receivedSessions:
      // Where sessions are split by who came, a session of one person tells of them.
      return filter.readsRows || placeOf == .person || dimension?.readsPeople == true
    case .registrations, .participations, .participants, .newcomers, .returning, .completions, .organisations, .participantHours: return true
    case .metric(let metric): return project.metrics.first { $0.code == metric }.map { rule.threshold(of: $0, in: project.axes) != nil } ?? false
    case .ratio, .rate: return parts.contains { $0.isPersonal(rule, project) }
    }
  }

  /// The number under which its figures are not shown; nil where they are hidden only for the sake of others.
  func threshold(_ rule: ProtectionRule, _ project: Project) -> Int? {
    switch self.rule {
    case .registrations, .participations, .participants, .newcomers, .returning, .completions: rule.people
    case .organisations: rule.organisations
    case .metric(let metric): project.metrics.first { $0.code == metric }.flatMap { rule.threshold(of: $0, in: project.axes) }
    case .sessions, .plannedSessions, .receivedSessions, .participantHours, .ratio, .rate: nil
    }
  }
}

extension Project {
  /// Those of some indicators that count people and would be told in breakdowns in which small groups are not protected; none where nothing is.
  public func unprotected(_ indicators: [Indicator], by dimensions: [CrossingDimension]) -> [Indicator] {
    guard let rule = protection.rule, dimensions.contains(where: { $0 != .axis && $0 != .place(.commune) }) else { return [] }
    return indicators.filter { $0.isPersonal(rule, self) }
  }
}

extension Membership {
  /// A column and a category.
  struct Part: Hashable {
    var column, category: Int
  }

  /// How many rows of a session count as something, by place and category.
  func spots(of session: Int, as counting: Counting) -> [Part: Int] {
    var found: [Part: Int] = [:]
    forEachRow(of: session, as: counting) { _, spot in found[Part(column: spot.column, category: spot.category), default: 0] += 1 }
    return found
  }

  /// Participations of a period without a name.
  func unnamedParticipations(in period: Period) -> Int {
    var unnamed = 0
    for session in sessions(in: period) {
      forEachRow(of: session, as: .participation) { row, _ in if frame.facts.person[row] < 0 { unnamed += 1 } }
    }
    return unnamed
  }
}
