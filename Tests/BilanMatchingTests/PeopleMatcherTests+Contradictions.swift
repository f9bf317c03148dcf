import BilanModel
import Testing

@testable import BilanMatching

/// What speaks against one person, and what plays no part.
extension PeopleMatcherTests {
  /// A rare name of one body is asked about where the communes are two, and is one person at once where they are one.
  @Test func oneContradictionIsEnoughForAQuestion() {
    let moved = match(person("zorn adam", 1, 1), person("zorn adam", 1, 2))
    #expect(Set(moved.merged).count == 1 && Set(moved.settled).count == 2 && moved.questions.count == 1)
    #expect(counts(match(person("zorn adam", 1, 1), person("zorn adam", 1, 1))) == [1, 1, 1])
  }

  /// Two who differ in nothing but what is stated of their gender keep their numbers, in whatever order they come.
  @Test(arguments: [[Gender.male, .female], [.female, .male]]) func whoDiffersInGenderAloneKeepsItsNumber(genders: [Gender]) {
    let people = genders.map { gender in
      var one = person("zorn adam", 1)
      one.gender = gender
      return one
    }
    let settled = PeopleMatcher().match(people, decisions: []).settled
    #expect(settled[genders.firstIndex(of: .female)!] == (Gender.female < .male ? 0 : 1), "\(settled)")
  }

  /// Among so many that they are compared by keys, an initial finds its name wherever the full one stands among the words in order.
  @Test(arguments: [("adam z", "adam zoe"), ("a zorn", "adam zorn"), ("m zorn", "zorn maximilien")]) func keysFindInitials(short: String, full: String) {
    var matching = PeopleMatching(PreparedPeople([person(short), person(full)]), Linkage(unmatched: 0), Linkage(unmatched: 0), PeopleMatcher.Settings())
    #expect(matching.run(decisions: [], kept: KeptLinks(), largestComparedWhole: 0).questions.count == 1)
  }
}
