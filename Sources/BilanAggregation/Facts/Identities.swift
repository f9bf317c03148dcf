public import BilanMatching
public import BilanModel

/// What is known beside the sheets of who is who: decisions, and what was found before names were taken away.
public struct KnownIdentities: Sendable {
  /// A decision, or a link, between two descriptions of people by their codes, or two organisations by their folded names.
  public struct Answer: Hashable, Sendable {
    public var first: String
    public var second: String
    public var isSame: Bool

    public init(_ first: String, _ second: String, isSame: Bool) {
      self.first = first
      self.second = second
      self.isSame = isSame
    }
  }

  /// What was found of two descriptions before their names were taken away.
  public struct Link: Hashable, Sendable {
    public var first: String
    public var second: String
    /// Nil for certain; else the odds of a question.
    public var odds: Int?
    public var relation: NameRelation

    public init(_ first: String, _ second: String, odds: Int?, relation: NameRelation) {
      self.first = first
      self.second = second
      self.odds = odds
      self.relation = relation
    }
  }

  public var people: [Answer] = []
  public var organisations: [Answer] = []
  public var links: [Link] = []
  /// Codes of descriptions that the links are final for.
  public var frozen: Set<String> = []

  public init() {}
}

/// Who is who among the descriptions of a project, as three countings: nobody merged who might be somebody else, the likelier, everybody merged who might be one.
public struct Identities: Sendable {
  /// For each description, its group; groups are what facts refer to.
  public let linkage: Linkage
  /// For each settled group, its number in the likelier counting, and in the lowest.
  let retained: [Int32]
  let merged: [Int32]

  init(_ linkage: Linkage) {
    self.linkage = linkage
    var retained = [Int32](repeating: 0, count: linkage.count)
    var merged = retained
    for (description, group) in linkage.settled.enumerated() {
      retained[Int(group)] = linkage.retained[description]
      merged[Int(group)] = linkage.merged[description]
    }
    self.retained = retained
    self.merged = merged
  }

  /// How many there are when nobody is merged who might be somebody else.
  public var count: Int { linkage.count }

  /// How many there are when everybody is merged who might be one, but nobody whom somebody told apart.
  public var least: Int {
    let rivals = rivals
    var toldApart: [Int32: Set<Int32>] = [:]
    for group in rivals.keys { toldApart[merged[Int(group)], default: []].insert(group) }
    return toldApart.values.reduce(Set(merged).count) { $0 + more(among: $1, rivals) }
  }

  /// How many more questions answers may bring at most.
  public var furtherQuestions: Int { linkage.furtherQuestions }

  /// For each settled group, whether it may be one with another.
  var mayBeAnother: [Bool] {
    var sizes = [Int32](repeating: 0, count: count)
    for group in merged { sizes[Int(group)] += 1 }
    return merged.map { sizes[Int($0)] > 1 }
  }

  /// Settled groups that somebody told apart although open questions lie between them that would merge them, each with those it is not.
  var rivals: [Int32: Set<Int32>] {
    var rivals: [Int32: Set<Int32>] = [:]
    for pair in linkage.apart where merged[Int(pair.first)] == merged[Int(pair.second)] {
      rivals[pair.first, default: []].insert(pair.second)
      rivals[pair.second, default: []].insert(pair.first)
    }
    return rivals
  }

  /// By how many such groups, merged into one, are more than one.
  func more(among groups: Set<Int32>, _ rivals: [Int32: Set<Int32>]) -> Int { apart(among: groups, rivals).count - 1 }

  /// The most groups found, of those given, that are all told apart from each other: any one where none are.
  ///
  /// The least number that respects all decisions is a colouring problem; a set of groups that are all apart from each other is a bound that is never too high.
  func apart(among groups: Set<Int32>, _ rivals: [Int32: Set<Int32>]) -> [Int32] {
    setsApart(among: groups, rivals).reduce([]) { $1.count > $0.count ? $1 : $0 }
  }

  /// For each of some groups a set of it and others of them that are all told apart from each other.
  func setsApart(among groups: Set<Int32>, _ rivals: [Int32: Set<Int32>]) -> [[Int32]] {
    let ordered = groups.sorted()
    return ordered.map { first in
      var together = [first]
      for group in ordered where together.allSatisfy({ rivals[group]?.contains($0) ?? false }) { together.append(group) }
      return together
    }
  }

  /// Whether every group is settled, so that the three countings are one.
  public var isSettled: Bool { linkage.questions.isEmpty }
}

extension FactTable {
  /// A person as some sheets describe them, for whoever has to tell who is who.
  public struct Description: Hashable, Sendable {
    public var key: String
    public var familyName: String
    public var givenName: String
    /// The organisation in byte order of folded names, -1 for none.
    public var organisation: Int32
    public var home: Place
    public var email: EmailHash?
    public var birth: EmailHash?
    public var number: EmailHash?
    /// How decisions name it; nil where nothing is kept.
    public var code: String?
    /// What its rows state, where they agree.
    public var gender = Gender.notStated
    public var born: ClosedRange<Int>?
    /// Sessions where it was present, by index, ascending.
    public var sessions: [Int32] = []
  }
}
