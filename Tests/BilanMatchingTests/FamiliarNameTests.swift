import BilanModel
import Testing

@testable import BilanMatching

/// What people are called beside what they are named: asked about from a declared list, and never merged in silence.
@Suite struct FamiliarNameTests {
  private func person(_ name: String, _ commune: Int32 = -1, email: UInt64? = nil) -> PersonDescription {
    let words = name.split(separator: " ").sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.joined(separator: " ")
    return PersonDescription(name: words, commune: commune, email: email.map { EmailHash(high: $0, low: $0) })
  }

  /// The three numbers: low, retained, high.
  private func counts(_ people: [PersonDescription], comparedWhole: Int = PeopleMatching.smallProject) -> [Int] {
    var matching = PeopleMatching(PreparedPeople(people), Linkage(unmatched: 0), Linkage(unmatched: 0), PeopleMatcher.Settings())
    let linkage = matching.run(decisions: [], kept: KeptLinks(), largestComparedWhole: comparedWhole)
    return [linkage.merged, linkage.retained, linkage.settled].map { Set($0).count }
  }

  private static let forms = [
    ("jos", "jozef"), ("jef", "jozef"), ("fred", "frederic"), ("toon", "antoon"), ("kasia", "katarzyna"), ("med", "mohamed"), ("jp", "jean pierre"),
    ("oussama", "osama"), ("mieke", "maria"), ("staf", "gustaaf"), ("lode", "lodewijk"), ("rik", "hendrik"), ("wim", "willem"), ("manu", "emmanuel"),
    ("steph", "stephanie"), ("gosia", "malgorzata"), ("asia", "joanna"), ("wojtek", "wojciech"), ("brahim", "ibrahim"), ("mehmet", "mohamed"),
    ("hamid", "abdelhamid"), ("fatou", "fatima"), ("paco", "francisco"), ("pepe", "jose"), ("jm", "jean marie"), ("jw", "jan willem"), ("bob", "robert"),
  ]

  /// By themselves, and in one commune; and the other way round.
  @Test(arguments: forms) func aFamiliarFormIsAsked(short: String, formal: String) {
    for (a, b) in [(short, formal), (formal, short)] {
      let found = counts([person("\(a) verstraeten"), person("\(b) verstraeten")])
      #expect(found[0] == 1 && found[2] == 2, "\(a) \(b): \(found)")
      let neighbours = counts([person("\(a) verstraeten", 3), person("\(b) verstraeten", 3)])
      #expect(neighbours[0] == 1 && neighbours[2] == 2, "\(a) \(b): \(neighbours)")
    }
  }

  /// Large projects find the pairs by keys.
  @Test(arguments: forms) func keysFindThem(short: String, formal: String) {
    let found = counts([person("\(short) verstraeten"), person("\(formal) verstraeten"), person("lotte claes")], comparedWhole: 0)
    #expect(found[0] == 2 && found[2] == 3, "\(found)")
  }

  /// Another family name is another person, and so is another given name.
  @Test func whatIsNoFamiliarFormIsNotAsked() {
    #expect(counts([person("jos verstraeten"), person("jozef claes")]) == [2, 2, 2])
    #expect(counts([person("jos verstraeten"), person("willem verstraeten")]) == [2, 2, 2])
    #expect(counts([person("jp verstraeten"), person("jean claude verstraeten")])[2] == 2)
  }

  /// One mailbox is not yet one person: Jos may be the son of Jozef.
  @Test func anAddressInCommonIsStillAQuestion() {
    let found = counts([person("jos verstraeten", email: 7), person("jozef verstraeten", email: 7)])
    #expect(found[0] == 1 && found[2] == 2)
  }
}
