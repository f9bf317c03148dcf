internal import BilanModel
internal import Yams

/// What is set of a project besides its plan: how it is written of, and by which rules of its own it counts.
extension ProjectReader {
  struct Settings {
    var language: Language?
    var reference: String?
    var funder: Localized?
    var retention: Day?
    var matching: MatchingRules
    var abbreviations: [Abbreviation]
    var minMinutes: Int
    /// Places have names of the project's own.
    var teachesPlaces: Bool
    var staff: Project.StaffRule?
    var protection: Protection

    /// Gives a project the rules that have a usual value.
    func apply(to project: inout Project) {
      project.minMinutes = minMinutes
      project.staff = staff ?? .counted
      project.protection = protection
    }
  }

  mutating func settings(_ map: ProjectFields.Mapping, _ metrics: [Metric]) -> Settings {
    Settings(
      language: fields.choice(map["language"], key: "language"),
      reference: fields.text(map["reference"], key: "reference"),
      funder: fields.localized(map["funder"], key: "funder"),
      retention: fields.day(map["retention"], key: "retention"),
      matching: matching(map["people"]),
      abbreviations: abbreviations(map["abbreviations"]),
      minMinutes: minMinutes(map["min_minutes"]),
      teachesPlaces: teachPlaces(map["place_names"]),
      staff: fields.choice(map["staff"], key: "staff"),
      protection: protection(map["protection"], metrics))
  }

  private mutating func minMinutes(_ node: Node?) -> Int {
    let minutes = fields.whole(node, key: "min_minutes") ?? 0
    if let node, !(0...1440).contains(minutes) { fields.wrongValue(node, key: "min_minutes", expected: "0 – 1440") }
    return minutes
  }

  /// How people are told apart: `people: {matching: full, equal_names: same}`.
  private mutating func matching(_ node: Node?) -> MatchingRules {
    var rules = MatchingRules()
    guard let node, let map = fields.mapping(node, key: "people", known: ["matching", "equal_names"]) else { return rules }
    rules.scope = fields.choice(map["matching"], key: "matching") ?? rules.scope
    rules.equalNames = fields.choice(map["equal_names"], key: "equal_names") ?? rules.equalNames
    return rules
  }

  /// `abbreviations: {VIF: {fr: violences intrafamiliales, nl: intrafamiliaal geweld}}`, in the order of the file.
  private mutating func abbreviations(_ node: Node?) -> [Abbreviation] {
    guard let node else { return [] }
    // One that cannot be read costs itself only.
    fields.isLenient = true
    defer { fields.isLenient = false }
    guard case .mapping(let pairs) = node else {
      fields.wrongValue(node, key: "abbreviations", expected: "VIF: {fr: …, nl: …, en: …}")
      return []
    }
    return pairs.compactMap { name, value in
      guard let short = fields.text(name, key: "abbreviations"), let meaning = fields.localized(value, key: short) else { return nil }
      return Abbreviation(short, meaning)
    }
  }
}
