internal import BilanAggregation
internal import BilanExport
internal import BilanImport
internal import BilanMatching
internal import BilanModel
internal import BilanStore

/// What is open about who is who in one project, and how answers get into the store.
struct Questions {
  let folder: ProjectFolder
  let store: Store
  let subject: StoredDecision.Subject
  let facts: FactTable
  let open: [OpenQuestion]

  /// Nil where nothing has been imported.
  init?(_ folder: ProjectFolder, _ subject: StoredDecision.Subject) throws {
    guard let store = try Store.openExisting(at: folder.storePath) else { return nil }
    self.folder = folder
    self.store = store
    self.subject = subject
    facts = try FactTable(store, folder.project, withNames: true)
    open = subject == .person ? facts.openQuestionsAboutPeople(folder.project) : facts.openQuestionsAboutOrganisations(folder.project)
  }

  /// What is known under a code.
  struct Known {
    var name: String
    var organisation = ""
    /// The commune in each language, nothing where none is stated.
    var communes: Set<String> = []
  }

  var known: [String: Known] {
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
  var interval: (low: Int, retained: Int, high: Int) {
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

extension OpenQuestion {
  /// One question as it is shown: both sides under each other, then the reasons.
  func text(number: Int, of count: Int, _ project: Project, _ language: Language) -> String {
    let reasons = { (list: [Localized]) in list.isEmpty ? "–" : list.map { $0[language] }.joined(separator: ", ") }
    let likely =
      isLikelySame
      ? Localized(fr: "oui", nl: "ja", en: "yes") : Localized(fr: "non", nl: "nee", en: "no")
    let labels = Localized(
      fr:
        "  pour     : \(reasons(evidence.reasonsFor))\n  contre   : \(reasons(evidence.reasonsAgainst))\n  effet    : \(figures) \(figures > 1 ? "chiffres" : "chiffre") du rapport ; retenu en attendant : \(likely.fr)",
      nl:
        "  voor     : \(reasons(evidence.reasonsFor))\n  tegen    : \(reasons(evidence.reasonsAgainst))\n  gevolg   : \(figures) \(figures == 1 ? "cijfer" : "cijfers") van het verslag; intussen aangenomen: \(likely.nl)",
      en:
        "  for      : \(reasons(evidence.reasonsFor))\n  against  : \(reasons(evidence.reasonsAgainst))\n  effect   : \(figures) \(figures == 1 ? "figure" : "figures") of the report; taken for granted until then: \(likely.en)"
    )
    return "\(number)/\(count)\n  A  \(first.text(project, language))\n  B  \(second.text(project, language))\n\(labels[language])"
  }
}

extension OpenQuestion.Side {
  /// Name, organisation, commune, sessions.
  func text(_ project: Project, _ language: Language) -> String {
    var parts = [name.isEmpty ? Localized(fr: "(nom effacé)", nl: "(naam gewist)", en: "(name erased)")[language] : name]
    if let organisation { parts.append(organisation) }
    if let place = placeName(language) { parts.append(place) }
    var held = Localized(
      fr: "\(sessions) \(sessions > 1 ? "séances" : "séance")", nl: "\(sessions) \(sessions == 1 ? "sessie" : "sessies")",
      en: "\(sessions) \(sessions == 1 ? "session" : "sessions")")[language]
    if let days { held += days.lowerBound == days.upperBound ? " (\(days.lowerBound))" : " (\(days.lowerBound) … \(days.upperBound))" }
    return (parts + [held]).joined(separator: " · ")
  }

  func placeName(_ language: Language) -> String? { Self.placeName(home, language) }

  static func placeName(_ home: Place, _ language: Language) -> String? {
    guard let code = home.commune else { return home == .elsewhere ? Localized(fr: "ailleurs", nl: "elders", en: "elsewhere")[language] : nil }
    return CommuneIndex.belgium.commune(code)?.name[language]
  }
}

extension NameRelation {
  /// For the store.
  var number: Int { Int(rawValue) }
}
