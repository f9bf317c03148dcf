import BilanModel
import Synchronization
import Testing

@testable import BilanMatching

/// Two or more descriptions, and which of them are one.
@Suite struct PeopleMatcherTests {
  func person(_ name: String, _ organisation: Int32 = -1, _ commune: Int32 = -1, email: UInt64? = nil, sessions: [Int32] = []) -> PersonDescription {
    let words = name.split(separator: " ").sorted().joined(separator: " ")
    return PersonDescription(name: words, organisation: organisation, commune: commune, email: email.map { EmailHash(high: $0, low: $0) }, sessions: sessions)
  }

  func match(_ people: PersonDescription..., decisions: [Decision] = [], equalNames: MatchingRules.EqualNames = .same) -> Linkage {
    PeopleMatcher(settings: .init(equalNames: equalNames)).match(people, decisions: decisions)
  }

  /// The three numbers: low, retained, high.
  func counts(_ linkage: Linkage) -> [Int] { [linkage.merged, linkage.retained, linkage.settled].map { Set($0).count } }

  @Test func nobodyIsNobody() {
    let linkage = match()
    #expect(counts(linkage) == [0, 0, 0])
    #expect(linkage.count == 0)
  }

  /// Whoever waits no more is not waited for: nobody is compared, by pairs or by keys, and nothing is taken for an answer.
  @Test(arguments: [600, 3000]) func matchingEndsWhereItIsCancelled(count: Int) {
    let syllables = ["ba", "le", "mo", "ri", "tu", "ka", "ne", "do", "si", "pa", "ve", "zo"]
    func name(_ number: Int) -> String { "\(syllables[number % 12])\(syllables[number / 12 % 12])\(syllables[number / 144 % 12]) marie" }
    // Each name twice in one organisation.
    let people = PreparedPeople((0..<count).map { person(name($0 / 2), Int32($0 / 2 % 5)) })
    #expect(PeopleMatcher().match(people).count < count)
    for asksFirst in [0, 3, 9] {
      let asked = Atomic<Int>(0)
      let cancellation = Cancellation { asked.add(1, ordering: .relaxed).oldValue >= asksFirst }
      let linkage = PeopleMatcher().match(people, cancellation: cancellation)
      #expect(linkage.questions.isEmpty && linkage.count == count)
      #expect(OrganisationMatcher().match((0..<count).map { "cpas \($0)" }, cancellation: Cancellation { true }).count == count)
    }
  }

  /// What stores keep of a relation must mean the same for ever.
  @Test func relationsKeepTheirNumbers() {
    let kept: [NameRelation] = [.equal, .particle, .initial, .longer, .sound, .letters, .partly, .different, .familiar]
    #expect(kept.map(\.rawValue) == Array(0...8))
    #expect(kept.sorted() == [.equal, .particle, .longer, .initial, .familiar, .sound, .letters, .partly, .different])
  }

  // MARK: - Certain

  @Test func aSecondSignMakesAnEqualNameCertain() {
    #expect(counts(match(person("dupont marie", 1), person("dupont marie", 1, 2))) == [1, 1, 1])
    #expect(counts(match(person("dupont marie", 1, 2), person("dupont marie", -1, 2))) == [1, 1, 1])
    #expect(counts(match(person("dupont marie", 1, email: 7), person("dupont marie", 2, email: 7))) == [1, 1, 1])
  }

  @Test func oneAddressAndOneNameAreCertain() {
    #expect(counts(match(person("claes noel", 1, email: 7), person("claes noel", 2, email: 7))) == [1, 1, 1])
    #expect(counts(match(person("amrani fatima", email: 7), person("elamrani fatima", email: 7))) == [1, 1, 1])
    #expect(counts(match(person("amrani fatima", 1, email: 7), person("elamrani fatima", 2, email: 7))) == [1, 1, 2])
  }

  /// A family mailbox: a letter, a sound, another commune, an initial or a second given name, which may be those of a sister who never wrote otherwise, are a question beside it.
  @Test func oneAddressIsNotYetOnePerson() {
    let lina = person("benali lina", 1, 1, email: 7)
    #expect(counts(match(lina, person("benali lena", 1, 1, email: 7))) == [1, 1, 2])
    #expect(counts(match(person("benali noor", 1, 1, email: 7), person("benali nour", 1, 1, email: 7))) == [1, 1, 2])
    #expect(counts(match(lina, person("benali lina", 1, 2, email: 7))) == [1, 1, 2])
    #expect(counts(match(lina, person("benali l", 2, 1, email: 7))) == [1, 1, 2])
    #expect(counts(match(lina, person("benali l", 1, 1, email: 7))) == [1, 1, 2])
    #expect(counts(match(person("lambert sophie", 1, 1, email: 7), person("anne lambert sophie", 1, 1, email: 7))) == [1, 1, 2])
  }

  @Test func whoSharesAMailboxAndHalfANameIsAsked() {
    let linkage = match(person("francoise lambert", 1, 6, email: 7), person("francoise dubois", email: 7))
    #expect(linkage.count == 2)
    #expect(linkage.questions.first?.evidence.email == .doubtful)
  }

  @Test func anAddressOfTwoNamesTellsNothing() {
    let linkage = match(person("claes noel", 3, email: 7), person("claes noel", 1, email: 7), person("claes luc", 2, email: 7))
    #expect(Set(linkage.settled).count == 3)
  }

  /// `N. Filali` at the twins' address may be either; the twin who never gave it too.
  @Test func aShortenedNameOfTwinsIsAsked() {
    let (noura, nora) = (person("filali noura", 1, email: 7), person("filali nora", email: 7))
    #expect(Set(match(noura, nora, person("filali n", -1, 9, email: 7)).settled).count == 3)
    let (ruy, rui) = (person("reis ruy", 1, 2, email: 7), person("reis rui", -1, 2))
    #expect(Set(match(ruy, rui, person("r reis", -1, 2, email: 7)).settled).count == 3)
    #expect(counts(match(ruy, person("r reis", -1, 2, email: 7))) == [1, 1, 2])
  }

  /// One letter in front is no particle.
  @Test func aLetterInFrontIsNoParticle() {
    #expect(match(person("fall saliou", -1, 4, email: 7), person("aliou fall", -1, 4, email: 7)).count == 2)
    #expect(match(person("elamrani fatima", -1, 4, email: 7), person("amrani fatima", -1, 4, email: 7)).count == 1)
  }

  // MARK: - An equal name alone

  @Test(arguments: [(MatchingRules.EqualNames.same, [1, 1, 1]), (.ask, [1, 1, 2]), (.different, [2, 2, 2])])
  func anEqualNameAloneFollowsTheSetting(setting: MatchingRules.EqualNames, expected: [Int]) {
    let linkage = match(person("dupont marie", 1), person("dupont marie"), equalNames: setting)
    #expect(counts(linkage) == expected)
    #expect(linkage.byNameAlone == (setting == .same ? 1 : 0))
  }

  // MARK: - Asked

  @Test(arguments: ["dupond marie", "dupont mariee", "dupnot marie", "dupont m", "duponts marie", "dupontmarie"])
  func nearNamesAreAsked(name: String) {
    let linkage = match(person("dupont marie", 1, 1), person(name, 1, 1))
    #expect(counts(linkage) == [1, 1, 2])
    #expect(linkage.questions.count == 1)
  }

  @Test(arguments: [
    ("mohamed benali", "mohammed benali"), ("yilmaz ayse", "ylmaz ayse"), ("chaimae alaoui", "shaimae alaoui"), ("khadija amrani", "kadija amrani"),
    ("elamrani fatima", "amrani fatima"), ("catherine dubois", "katherine dubois"), ("nguessan awa", "nguesan awa"), ("peeters jan", "peters jan"),
    ("kowalski jan", "kovalski jan"), ("garcia maria lopez", "garcia maria"), ("dupont lambert marie", "dupont marie"), ("vande velde jan", "jan vandevelde"),
  ])
  func namesWrittenByEarAreAsked(one: String, other: String) {
    let linkage = match(person(one, 1), person(other, 1))
    #expect(Set(linkage.settled).count == 2)
    #expect(linkage.questions.count == 1)
  }

  @Test(arguments: [
    ("lambert julie", "lambaire julie"), ("diallo awa", "awa jallow"), ("kadiri zineb", "kadiri zaynab"), ("ahmad alahmad", "ahmet alahmad"),
    ("grace wembo", "grace ouembo"), ("aiche yilmaz", "ayse yilmaz"),
  ])
  func namesFarInLettersAndNearInSoundAreAsked(one: String, other: String) {
    #expect(match(person(one, 1), person(other, 1)).questions.count == 1)
    #expect(PeopleMatcher().match([person(one, 1), person(other, 1)], largestComparedWhole: 0).questions.count == 1)
  }

  /// One slip in a short word, or in one that was written together with its neighbour; found only where all pairs are compared.
  @Test(arguments: [
    ("ozlem tas", "ozlem tach"), ("concetta lo tadati", "concetta lp tadati"), ("concetta lo tadati", "concetta ol tadati"), ("els dubois", "eldubois"),
    ("alali maha", "alalmaha"),
    ("bram vandyck", "bram dyck vna"), ("aitoussaid zoulikha", "aid oussaid zoulikha"),
  ])
  func slipsInShortAndJoinedWordsAreAsked(one: String, other: String) {
    #expect(match(person(one, -1, 1), person(other, -1, 1)).questions.count == 1)
  }

  @Test(arguments: [("ozlem tas", "ozlem toch"), ("li wei", "lu wei"), ("els dubois", "elamrani"), ("bram vandyck", "bram dyck vera")])
  func shortWordsThatDifferAreNotNear(one: String, other: String) {
    let evidence = PeopleMatcher().evidence(of: [Pair(0, 1)], among: [person(one), person(other)])
    #expect(evidence.first.map { $0.name >= .longer && $0.name != .letters && $0.name != .sound } == true)
  }

  /// Ana of two organisations is one candidate for `A.`: Anita is the second.
  @Test func severalOfOneNameAreOneCandidate() {
    let linkage = match(
      person("ana cunha fernandes", 1, 4), person("ana cunha fernandes", 2, 4), person("anita cunha fernandes", -1, 4), person("a cunha fernandes", -1, 4))
    #expect(Set(linkage.merged).count == 1)
    #expect(linkage.count == 4)
  }

  /// Behind a particle the rest of the name has to be the same, to its last letter.
  @Test(arguments: [("elamrani", "amrani", true), ("elamrana", "amrani", false), ("vandamme", "damme", true), ("vandammo", "damme", false)])
  func aParticleStandsBeforeTheSameWord(one: String, other: String, isParticle: Bool) {
    let evidence = PeopleMatcher().evidence(of: [Pair(0, 1)], among: [person("fatima " + one), person("fatima " + other)])
    #expect((evidence.first?.name == .particle) == isParticle)
  }

  // MARK: - The likelier answer

  /// Whoever changes organisation keeps commune and address.
  @Test func aCommuneOrAnAddressThatContradictsIsLikelierAnother() {
    let one = person("elamrani fatima", 1, 1, email: 1)
    #expect(counts(match(one, person("elamrani fatima", 2, 1))) == [1, 1, 2])
    #expect(counts(match(one, person("elamrani fatima", 1, 2))) == [1, 2, 2])
    #expect(counts(match(one, person("elamrani fatima", 1, email: 2))) == [1, 2, 2])
  }

  /// Names that are only alike need more than even odds: a slip in a rare name, among colleagues of a small service.
  @Test func namesOnlyAlikeNeedMore() {
    let alike = match(person("benali nadia"), person("benali nada"))
    #expect(alike.questions.first.map { $0.odds < Weights.likelyAlike && $0.odds >= 0 } == true)
    #expect(counts(alike) == [1, 2, 2])
    let colleagues = match(person("benali nadia", 1, 1), person("benali nada", 1, 1))
    #expect(colleagues.questions.first.map { $0.odds >= Weights.likelyAlike } == true)
    #expect(counts(colleagues) == [1, 1, 2])
  }

  /// What was likely stays so when the names are gone.
  @Test(arguments: [(NameRelation.equal, Int32(100)), (.letters, 50), (.letters, 100), (.equal, -3)])
  func aKeptQuestionKeepsItsAnswer(relation: NameRelation, odds: Int32) {
    for commune in [SignRelation.unknown, .different] {
      var evidence = Evidence(name: relation)
      evidence.commune = commune
      evidence.odds = odds
      evidence.isLikelySame = evidence.isLikelyOnePerson
      let kept = Evidence(kept: relation, odds: evidence.keptOdds)
      #expect(kept.isLikelySame == evidence.isLikelySame)
      #expect(kept.keptOdds == evidence.keptOdds)
    }
  }

  @Test func equalNamesWithContradictingSignsAreAsked() {
    let linkage = match(person("elamrani fatima", 1, 1), person("elamrani fatima", 2, 1))
    #expect(Set(linkage.settled).count == 2)
    #expect(linkage.questions.first?.evidence.organisation == .different)
  }

  /// The third may be either of two homonyms: it is merged with neither, though each pair by itself would be certain.
  @Test func whoCouldBeEitherIsMergedWithNeither() {
    let linkage = match(person("elamrani fatima", 1, 1), person("elamrani fatima", 1, 2), person("elamrani fatima", 1))
    #expect(counts(linkage)[2] == 3)
    #expect(linkage.questions.count == 2)
  }

  // MARK: - Different

  @Test func otherNamesAreDifferentAndNotAsked() {
    let linkage = match(person("dupont marie", 1, 1), person("peeters jan", 1, 1), person("diallo awa", 1, 1))
    #expect(counts(linkage) == [3, 3, 3])
  }

  @Test func aNameTakenAwayAgreesWithNone() {
    let linkage = match(person("", 1, 1), person("", 1, 1, email: 3), person("dupont marie", 1, 1))
    #expect(counts(linkage) == [3, 3, 3])
  }

  // MARK: - Decisions

  @Test func decisionsSettle() {
    let (a, b) = (person("dupond marie", 1), person("dupont marie", 1))
    #expect(counts(match(a, b, decisions: [Decision(0, 1, isSame: true)])) == [1, 1, 1])
    #expect(counts(match(a, b, decisions: [Decision(0, 1, isSame: false)])) == [2, 2, 2])
  }

  /// A decision holds against what would be certain, and against what a third description would bring together.
  @Test func aDecisionHoldsAgainstCertainty() {
    let same = person("dupont marie", 1, 1)
    let (b, c) = (person("dupont marie", 1, 1, email: 5), person("dupont marie", 1))
    #expect(Set(match(same, b, decisions: [Decision(0, 1, isSame: false)]).settled).count == 2)
    let linkage = match(same, b, c, decisions: [Decision(0, 1, isSame: false)])
    #expect(linkage.settled[0] != linkage.settled[1])
    #expect(linkage.retained[0] != linkage.retained[1])
    #expect(linkage.apart.count == 1)
  }

  /// B and A were said to be one, B and C two: an address that A and C share cannot join all three.
  @Test func aDecisionHoldsForAllWhoAreOne() {
    let (a, b, c) = (person("dupont marie", 1, email: 7), person("dupond marie", 1), person("dupont marie", 2, email: 7))
    let linkage = match(a, b, c, decisions: [Decision(0, 1, isSame: true), Decision(1, 2, isSame: false)])
    #expect(linkage.settled[0] == linkage.settled[1])
    #expect(linkage.settled[1] != linkage.settled[2])
    #expect(linkage.retained[1] != linkage.retained[2])
  }

  /// Told apart after the names were gone: what was certain then gives way.
  @Test func aDecisionHoldsAgainstWhatWasKept() {
    let people = [person("", 1), person("", 1), person("", 1)]
    var kept = KeptLinks()
    kept.frozen = [0, 1, 2]
    kept.certain = [Pair(0, 1), Pair(1, 2)]
    #expect(counts(PeopleMatcher().match(people, kept: kept)) == [1, 1, 1])
    let linkage = PeopleMatcher().match(people, decisions: [Decision(0, 2, isSame: false)], kept: kept)
    #expect(linkage.settled[0] != linkage.settled[2])
    #expect(!linkage.questions.isEmpty)
  }

  // MARK: - Thresholds

  /// Six hundred of one given name and nothing else, all of one body: that two of them agree says next to nothing, so that nobody is merged for it.
  @Test func agreementInWhatNearlyEverybodyHasIsNotCertain() {
    let many = PeopleMatcher(settings: .init(equalNames: .ask)).match((0..<600).map { _ in person("marie", 1) }, decisions: [])
    #expect(many.count == 600)
    // Three of that name among two hundred others are one.
    let few = PeopleMatcher(settings: .init(equalNames: .ask)).match(
      (0..<3).map { _ in person("marie", 1) } + (0..<200).map { person("x\($0) y\($0)", 2) }, decisions: [])
    #expect(few.count == 201)
  }

  /// An initial is asked about whether the full name stands first or last among the words in order: `adam z` and `adam zoe`, `a zorn` and `adam zorn`.
  @Test(arguments: [("adam z", "adam zoe"), ("a zorn", "adam zorn"), ("m zorn", "zorn maximilien")])
  func anInitialIsAskedAboutWhereverItStands(short: String, full: String) {
    #expect(match(person(short), person(full)).questions.count == 1)
  }

  /// An initial that three people may stand for equally is asked about with two of them.
  @Test func anInitialIsAskedAboutWithTwoCandidates() {
    let linkage = match(person("dupont m"), person("dupont marie"), person("dupont mohamed"), person("dupont mustafa"))
    #expect(linkage.questions.count { $0.pair.first == 0 || $0.pair.second == 0 } == 2)
  }
}
