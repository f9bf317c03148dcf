public import BilanModel

/// Someone as the sheets describe them, for the question who is who. Equal descriptions are one person and are given once.
public struct PersonDescription: Hashable, Sendable {
  /// The normalised name (docs/counting.md): folded words, separated by blanks. Empty for a name that is no longer kept: it agrees with none.
  public var name: String
  /// The number of the organisation, -1 for none. Numbers must not depend on the order of import.
  public var organisation: Int32
  /// The number of the commune, -1 where it is not stated.
  public var commune: Int32
  public var email: EmailHash?
  /// What is kept of a day of birth and of a member's number.
  public var birth: EmailHash?
  public var number: EmailHash?
  /// The numbers of the sessions where the person was, ascending.
  public var sessions: [Int32]
  public var gender: Gender
  /// The years of birth that the ages stated leave; nil where none is stated.
  public var born: ClosedRange<Int>?

  public init(
    name: String, organisation: Int32 = -1, commune: Int32 = -1, email: EmailHash? = nil, birth: EmailHash? = nil, number: EmailHash? = nil,
    sessions: [Int32] = [], gender: Gender = .notStated, born: ClosedRange<Int>? = nil
  ) {
    self.name = name
    self.organisation = organisation
    self.commune = commune
    self.email = email
    self.birth = birth
    self.number = number
    self.sessions = sessions
    self.gender = gender
    self.born = born
  }
}

/// Descriptions in canonical order with their names taken apart: all that can be done before it is known who is who among organisations.
public struct PreparedPeople: Sendable {
  let descriptions: [PersonDescription]
  let places: Places

  public init(_ people: [PersonDescription]) {
    descriptions = people
    places = Places(people)
  }
}

/// Finds who is who among descriptions of people: certain, to be asked, or different.
///
/// **Certain**: the same name, with an organisation, a commune or an e-mail address in common and none that contradicts; or the same address, which nobody of another name uses, with a name
/// that is the same or a shortened writing of it. Both only where no third description could be either.
/// **To ask**: everything else that the weights (`Weights`) find not improbable.
/// **Different**: the rest.
///
/// The result is the same whatever the order of the descriptions, and takes time in proportion to them: pairs are found by keys (`Blocks`), never all compared.
public struct PeopleMatcher: Sendable {
  public var settings: Settings

  /// What a project decides of how careful matching is.
  public struct Settings: Hashable, Sendable {
    /// What two descriptions of an equal name are when no other sign can be compared.
    public var equalNames = MatchingRules.EqualNames.same

    public init(equalNames: MatchingRules.EqualNames = .same) { self.equalNames = equalNames }
  }

  public init(settings: Settings = Settings()) { self.settings = settings }

  /// - Parameters:
  ///   - organisations: Who is who among the organisations that the descriptions refer to, by number.
  ///   - communes: The same of communes, where they are texts and not codes.
  ///   - decisions: What somebody decided, by the indices of descriptions.
  ///   - kept: Links that were found while names were still kept, by the indices of descriptions.
  public func match(
    _ people: [PersonDescription], organisations: Linkage = Linkage(unmatched: 0), communes: Linkage = Linkage(unmatched: 0), decisions: [Decision] = [],
    kept: KeptLinks = KeptLinks()
  ) -> Linkage {
    match(PreparedPeople(people), organisations: organisations, communes: communes, decisions: decisions, kept: kept)
  }

  /// The same of descriptions that were prepared while somebody found out who is who among their organisations.
  ///
  /// - Parameter cancellation: Where it is asked for, nothing is matched.
  public func match(
    _ people: PreparedPeople, organisations: Linkage = Linkage(unmatched: 0), communes: Linkage = Linkage(unmatched: 0), decisions: [Decision] = [],
    kept: KeptLinks = KeptLinks(), cancellation: Cancellation = .never
  ) -> Linkage {
    var matching = PeopleMatching(people, organisations, communes, settings, cancellation)
    return matching.run(decisions: decisions, kept: kept)
  }

  /// How pairs of descriptions compare by themselves, whatever was decided: for whoever asks why two are one.
  ///
  /// A name that is no longer kept is like no other (`NameRelation.different`).
  public func evidence(of pairs: [Pair], among people: [PersonDescription], organisations: Linkage = Linkage(unmatched: 0)) -> [Evidence] {
    var matching = PeopleMatching(PreparedPeople(people), organisations, Linkage(unmatched: 0), settings)
    return matching.evidence(of: pairs)
  }

  /// Who is who, with all pairs compared up to a number of descriptions, and the others by so many threads, for tests of what the keys miss.
  func match(_ people: [PersonDescription], largestComparedWhole: Int, threads: Int = 1) -> Linkage {
    var matching = PeopleMatching(PreparedPeople(people), Linkage(unmatched: 0), Linkage(unmatched: 0), settings)
    return matching.run(decisions: [], kept: KeptLinks(), largestComparedWhole: largestComparedWhole, threads: threads)
  }
}

/// What was found about descriptions before their names were taken away: it stands in for comparing them.
public struct KeptLinks: Sendable {
  /// Descriptions that are compared with each other no more.
  public var frozen: Set<Int32> = []
  public var certain: [Pair] = []
  public var questions: [Question] = []

  public init() {}

  /// All that was found of who is who, so that it need not be found again: a chain through each settled group, and the open questions.
  public init(all linkage: Linkage) {
    frozen = Set(linkage.settled.indices.map { Int32($0) })
    questions = linkage.questions
    var last: [Int32: Int32] = [:]
    for (index, group) in linkage.settled.enumerated() {
      if let previous = last[group] { certain.append(Pair(previous, Int32(index))) }
      last[group] = Int32(index)
    }
  }
}
