package import BilanAggregation
internal import BilanImport
internal import BilanMatching
package import BilanModel
package import BilanStore

/// What is open about who is who in one project, and how answers get into the store.
package struct Questions {
  package let folder: ProjectFolder
  package let store: Store
  package let subject: StoredDecision.Subject
  package let facts: FactTable
  package let open: [OpenQuestion]

  /// Nil where nothing has been imported.
  package init?(_ folder: ProjectFolder, _ subject: StoredDecision.Subject) throws {
    guard let store = try Store.openExisting(at: folder.storePath) else { return nil }
    self.folder = folder
    self.store = store
    self.subject = subject
    facts = try FactTable(store, folder.project, withNames: true)
    open = subject == .person ? facts.openQuestionsAboutPeople(folder.project) : facts.openQuestionsAboutOrganisations(folder.project)
  }

  /// What is known under a code.
  package struct Known {
    package var name: String
    var organisation = ""
    /// The commune in each language, nothing where none is stated.
    var communes: Set<String> = []
  }

  package var known: [String: Known] {
    switch subject {
    case .organisation: Dictionary(facts.organisationNames.map { ($0.key, Known(name: $0.name)) }, uniquingKeysWith: { first, _ in first })
    case .person: Dictionary(facts.descriptions.compactMap { person in person.code.map { ($0, known(person)) } }, uniquingKeysWith: { first, _ in first })
    }
  }

  private func known(_ person: FactTable.Description) -> Known {
    Known(
      name: [person.givenName, person.familyName].filter { !$0.isEmpty }.joined(separator: " "),
      organisation: person.organisation < 0 ? "" : facts.organisationNames[Int(person.organisation)].name,
      communes: Set(Language.allCases.map { OpenQuestion.Side.placeName(person.home, $0) ?? "" }))
  }

  /// How many people there are: at least, as retained, at most.
  package var interval: (low: Int, retained: Int, high: Int) {
    let identities = subject == .person ? facts.people : facts.organisations
    return (identities.least, Set(identities.linkage.retained).count, identities.count)
  }

  /// The first of these decisions that the earlier ones, those before it, and what is certain make impossible, by its place; nil where all agree.
  func contradiction(in decisions: [StoredDecision]) throws -> Int? {
    let all = try store.decisions().filter { $0.subject == subject }
    func isAnew(_ known: StoredDecision) -> Bool { decisions.contains { ($0.first, $0.second) == (known.first, known.second) } }
    let earlier = all.filter { !isAnew($0) }
    // Where an earlier answer is changed, who is settled rests on what no longer holds.
    let isChanged = all.contains { known in
      isAnew(known) && !decisions.contains { ($0.first, $0.second, $0.isSame) == (known.first, known.second, known.isSame) }
    }
    let groups = isChanged ? [:] : settledGroups
    var sames = Joined()
    func join(_ decision: StoredDecision) {
      sames.join(decision.first, decision.second)
      // Whoever is certainly the same comes along.
      for code in [decision.first, decision.second] { if let group = groups[code] { sames.join(code, group) } }
    }
    for decision in earlier where decision.isSame { join(decision) }
    var others = earlier.filter { !$0.isSame }
    for (index, decision) in decisions.enumerated() {
      if decision.isSame { join(decision) } else { others.append(decision) }
      let isImpossible = others.contains { other in
        // Two of one settled group may be told apart: that is a decision against certainty, and no contradiction.
        if let a = groups[other.first], a == groups[other.second] { return false }
        let ends = [other.first, other.second].map { groups[$0] ?? $0 }
        return sames.areOne(other.first, other.second) || sames.areOne(ends[0], ends[1])
      }
      if isImpossible { return index }
    }
    return nil
  }

  /// For each code, a name for its settled group that is no code.
  private var settledGroups: [String: String] {
    let linkage = subject == .person ? facts.people.linkage : facts.organisations.linkage
    let codes = subject == .person ? facts.descriptions.map { $0.code ?? "" } : facts.organisationNames.map(\.key)
    return Dictionary(zip(codes, linkage.settled.map { "\n\($0)" }), uniquingKeysWith: { first, _ in first })
  }

  /// Names that were said to be the same.
  private struct Joined {
    private var groups: [String: Int] = [:]
    private var next = 0

    mutating func join(_ a: String, _ b: String) {
      switch (groups[a], groups[b]) {
      case (nil, nil):
        (groups[a], groups[b]) = (next, next)
        next += 1
      case (let group?, nil): groups[b] = group
      case (nil, let group?): groups[a] = group
      case (let x?, let y?): for (name, group) in groups where group == y { groups[name] = x }
      }
    }

    func areOne(_ a: String, _ b: String) -> Bool { groups[a] != nil && groups[a] == groups[b] }
  }
}

extension OpenQuestion.Side {
  package func placeName(_ language: Language) -> String? { Self.placeName(home, language) }

  package static func placeName(_ home: Place, _ language: Language) -> String? {
    guard let code = home.commune else { return home == .elsewhere ? Localized(fr: "ailleurs", nl: "elders", en: "elsewhere")[language] : nil }
    return CommuneIndex.belgium.commune(code)?.name[language]
  }
}

extension NameRelation {
  /// For the store.
  var number: Int { Int(rawValue) }
}
