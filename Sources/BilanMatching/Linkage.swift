/// Who is who among descriptions: groups that are settled, and the questions that are open.
///
/// Groups are numbered from 0 by their first description in canonical order, so that they never depend on the order of import.
public struct Linkage: Sendable {
  /// For each description, its group by what is certain and by what was decided: nobody is merged who might be somebody else. Counting these gives the *high* number.
  public var settled: [Int32]
  /// For each description, its group when each open question is taken by its likelier answer: the *retained* number.
  public var retained: [Int32]
  /// For each description, its group when every open question is answered by "the same": the *low* number.
  public var merged: [Int32]
  /// What stays open, the likeliest first, and no more than answer everything: a question whose answer follows from others is not asked.
  public var questions: [Question]
  /// Pairs of settled groups that may be one, whether asked about or not yet: answers only ever join along these. Empty where nothing is known of them: then any two of a merged group.
  public var links: [Pair]
  /// Pairs of settled groups that a decision keeps apart.
  public var apart: [Pair]
  /// How many descriptions were merged by an equal name alone, which no other sign confirms (`PeopleMatcher.Settings.equalNames`).
  public var byNameAlone: Int

  /// How many more questions answers may bring at most: a "no" can leave open what a "yes" would have answered too.
  public var furtherQuestions: Int { max(0, links.count - questions.count) }

  /// How many settled groups there are.
  public var count: Int { Int(settled.max() ?? -1) + 1 }

  /// Nothing is matched: each description is somebody.
  public init(unmatched count: Int) {
    settled = (0..<Int32(count)).map(\.self)
    retained = settled
    merged = settled
    questions = []
    links = []
    apart = []
    byNameAlone = 0
  }
}

/// Two descriptions, the lower number first.
public struct Pair: Hashable, Comparable, Sendable {
  public var first: Int32
  public var second: Int32

  public init(_ a: Int32, _ b: Int32) {
    first = min(a, b)
    second = max(a, b)
  }

  public static func < (a: Self, b: Self) -> Bool { (a.first, a.second) < (b.first, b.second) }
}

/// Are these two the same? Asked of two settled groups, each shown by the description that is nearest to the other.
public struct Question: Hashable, Sendable {
  public var pair: Pair
  public var evidence: Evidence

  public init(pair: Pair, evidence: Evidence) {
    self.pair = pair
    self.evidence = evidence
  }

  /// The odds that both are the same, in eighths of a bit: 0 is even, 8 is two to one.
  public var odds: Int32 { evidence.odds }

  /// The likelier answer, by which the retained number is made.
  public var isLikelySame: Bool { evidence.isLikelySame }
}

/// What somebody decided about two descriptions.
public struct Decision: Hashable, Sendable {
  public var pair: Pair
  public var isSame: Bool

  public init(_ a: Int32, _ b: Int32, isSame: Bool) {
    pair = Pair(a, b)
    self.isSame = isSame
  }
}

/// What speaks for and against two descriptions being the same, and how much in sum.
public struct Evidence: Hashable, Sendable {
  /// How the two names compare as a whole.
  public var name: NameRelation
  public var organisation: SignRelation = .unknown
  public var commune: SignRelation = .unknown
  public var email: SignRelation = .unknown
  public var birth: SignRelation = .unknown
  /// The numbers of members.
  public var number: SignRelation = .unknown
  /// Signs against one person only: half of all people agree in the one, a tenth in the other.
  public var gender: SignRelation = .unknown
  public var age: SignRelation = .unknown
  /// The one has a man's given name, the other the woman's: `Rachid`, `Rachida`.
  public var isOfTwoGenders = false
  /// The same words follow each other otherwise: `María García López`, `María López García`.
  public var isTurned = false
  /// The names agree once one of them is written in Latin letters.
  public var isAcrossScripts = false
  /// Both stand at one session: somebody signs once.
  public var metAtOneSession = false
  /// What the signs weigh, in eighths of a bit.
  var signs: Int32 = 0
  /// The logarithm of the odds, in eighths of a bit (`Weights`).
  public var odds: Int32 = 0
  /// Whether an open question is answered by "the same" until somebody says otherwise. People who stand at one project are alike more often than chance has it (families, colleagues, one
  /// origin): so it is more than even odds (`Weights.likelyAlike`), and never against a sign that does not change.
  public var isLikelySame = false

  public init(name: NameRelation) { self.name = name }

  /// A question of names that are no longer there: what was likely then stays likely.
  public init(kept name: NameRelation, odds: Int32) {
    self.name = name
    self.odds = odds
    isLikelySame = odds >= 0
  }

  /// The odds to keep when the names go: at least even only for what is likely the same.
  public var keptOdds: Int32 { isLikelySame ? max(odds, 0) : min(odds, -1) }

  /// Two days of birth or two numbers, or two genders or ages that nobody has, where no day and no number agrees: never one person without a question.
  var isContradicted: Bool {
    birth == .different || number == .different || birth != .same && number != .same && hasOtherTraits
  }

  /// The words of the one name in another order, and neither a day of birth nor a number that says that it is one person.
  var isDoubtfullyTurned: Bool { isTurned && birth != .same && number != .same }

  /// Whether something is against one person, though the names are equal.
  var isUncertain: Bool { isContradicted || hasOtherTraits || isDoubtfullyTurned }

  /// Two genders, or ages too far apart for one person.
  var hasOtherTraits: Bool { gender == .different || age == .different }

  /// The rule for people. Whoever changes organisation keeps commune and address; whoever moves keeps the address.
  var isLikelyOnePerson: Bool {
    if isContradicted || isOfTwoGenders && email != .same { return false }
    if email == .different || commune == .different && email != .same { return false }
    return odds >= (name <= .particle ? 0 : Weights.likelyAlike)
  }

  /// One address that nobody of another name uses, and names that are one but for a particle. Families share mailboxes: so an initial (`N. Filali`) may be the twin's who never wrote more, and
  /// a second given name (`Anne-Sophie`) a sister's; nor may a commune contradict. Whoever only changes organisation stays certain.
  var isCertainByEmail: Bool {
    guard !isContradicted, !hasOtherTraits, !isDoubtfullyTurned, email == .same, name <= .particle, commune != .different else { return false }
    return name == .equal || organisation != .different
  }
}

/// How two names compare, from the nearest to the farthest. The numbers are kept in stores, and are older than this order.
public enum NameRelation: UInt8, Comparable, Sendable {
  /// Equal once normalised.
  case equal = 0
  /// Equal but for a particle: `El Amrani`, `Amrani`.
  case particle = 1
  /// One name has more words: a second given name, a married name.
  case longer = 3
  /// An initial stands for a name: `M. Dupont`.
  case initial = 2
  /// Sounds alike: `Mohammed`, `Mouhamed`.
  case sound = 4
  /// A letter typed over, left out, doubled or swapped.
  case letters
  /// Some words agree and others do not.
  case partly
  /// Nothing agrees.
  case different
  /// A familiar form of the name, from a declared list (`FamiliarNames`): `Jos` for `Jozef`.
  case familiar

  public static func < (a: Self, b: Self) -> Bool { a.place < b.place }

  private var place: UInt8 {
    switch self {
    case .longer: 2
    case .initial: 3
    case .familiar: 4
    case .sound, .letters, .partly, .different: rawValue + 1
    case .equal, .particle: rawValue
    }
  }

  /// Whether both may be the full and the shortened writing of one name.
  public var isCompatible: Bool { self <= .initial }
}

/// How one sign of two descriptions compares.
public enum SignRelation: UInt8, Sendable {
  /// At least one of them does not say.
  case unknown
  case same
  /// An open question itself: two organisations that may be one; a mailbox that several people share.
  case doubtful
  case different
}
