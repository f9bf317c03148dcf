internal import BilanMatching
internal import BilanModel
internal import BilanText

/// Who is who among the descriptions and the organisations of one project, by its rules and what is known.
struct IdentityMatching {
  let project: Project
  let known: KnownIdentities
  let cancellation: Cancellation

  private var isFull: Bool { project.matching.scope == .full }

  /// - Parameter names: In byte order of folded names, each once.
  func organisations(_ names: [Organisation]) -> Linkage {
    guard isFull else { return Linkage(unmatched: names.count) }
    let index = Dictionary(names.enumerated().map { ($1.key, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    return OrganisationMatcher(project).match(names.map(\.key), decisions: known.organisations.decisions(index), cancellation: cancellation)
  }

  /// What can be done for people while organisations are matched; nil where only names decide.
  func prepared(_ people: [FactTable.Description]) -> PreparedPeople? { isFull ? PreparedPeople(people.map(\.compared)) : nil }

  func people(_ people: [FactTable.Description], _ prepared: PreparedPeople?, _ bodies: Linkage) -> Linkage {
    guard let prepared else { return Linkage(unmatched: people.count) }
    let index = Dictionary(
      people.enumerated().compactMap { place, person in person.code.map { ($0, Int32(place)) } }, uniquingKeysWith: { first, _ in first })
    var kept = KeptLinks()
    let parts = DescriptionParts(people)
    kept.frozen = Set(known.frozen.flatMap { parts.numbers(of: $0) })
    // Of the parts of one description names need not be compared to know that they may be one.
    for pair in known.frozen.flatMap(parts.pairs) { kept.questions.append(Question(pair: pair, evidence: Evidence(kept: .equal, odds: -1))) }
    for link in known.links {
      let pairs = parts.pairs(link.first, link.second, people)
      if link.odds == nil, pairs.count == 1 {
        kept.certain.append(pairs[0])
      } else {
        for pair in pairs { kept.questions.append(Question(pair: pair, evidence: Evidence(kept: link.relation, odds: Int32(link.odds ?? 0)))) }
      }
    }
    let rules = PeopleMatcher.Settings(equalNames: project.matching.equalNames)
    return PeopleMatcher(settings: rules)
      .match(prepared, organisations: bodies, decisions: known.people.decisions(index), kept: kept, cancellation: cancellation)
  }
}

extension OrganisationMatcher {
  init(_ project: Project) { self.init(places: project.placeNames) }
}

extension FactTable.Description {
  /// As it is compared.
  var compared: PersonDescription {
    PersonDescription(
      name: key.hasPrefix("~") ? "" : key, organisation: organisation, commune: home.commune == nil ? -1 : Int32(home.number), email: email,
      birth: birth, number: number, sessions: sessions, gender: gender, born: born)
  }
}

extension [KnownIdentities.Answer] {
  /// The answers about descriptions that there still are.
  fileprivate func decisions(_ index: [String: Int32]) -> [Decision] {
    compactMap { answer in
      guard let a = index[answer.first], let b = index[answer.second], a != b else { return nil }
      return Decision(a, b, isSame: answer.isSame)
    }
  }
}

extension Project {
  /// The names of the project's communes, each in its languages, folded as the names of organisations are.
  fileprivate var placeNames: [[String]] {
    communes.map { commune in [commune.name.fr, commune.name.nl].map(OrganisationName.key) }
  }
}
