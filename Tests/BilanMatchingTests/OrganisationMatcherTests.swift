import Testing

@testable import BilanMatching

@Suite struct OrganisationMatcherTests {
  private static let matcher = OrganisationMatcher(places: [["saint gilles", "sint gillis"], ["forest", "vorst"], ["anderlecht", "anderlecht"]])

  private func zone(_ a: String, _ b: String) -> String {
    let linkage = Self.matcher.match([a, b])
    return linkage.settled[0] == linkage.settled[1] ? "certain" : linkage.questions.isEmpty ? "different" : "ask"
  }

  @Test(arguments: [
    ("cpas st gilles", "cpas de saint gilles"), ("cpas de saint gilles", "ocmw sint gillis"), ("c p a s forest", "ocmw van vorst"),
    ("zone de police midi", "politiezone zuid"),
    ("asbl rive d elles", "rive d elles"), ("centre public d action sociale de forest", "cpas forest"),
    ("preventiedienst vorst", "service prevention de forest"),
  ])
  func oneBodyIsOne(a: String, b: String) { #expect(zone(a, b) == "certain") }

  @Test(arguments: [
    ("ml forest", "mission locale de forest"), ("biblio rue verte", "bibliotheque de la rue verte"), ("inst sainte colombe", "institut sainte colombe"),
    ("maison medicale des marolliers", "maison medicale des maroliers"), ("universite des femmes", "universitedesfemmes"),
  ])
  func whatMayBeOneIsAsked(a: String, b: String) { #expect(zone(a, b) == "ask") }

  @Test(arguments: [
    ("cpas de forest", "cpas d anderlecht"), ("ecole 5", "ecole 6"), ("maison medicale du midi", "planning familial du midi"),
    ("infor femmes", "zone de police midi"),
  ])
  func othersAreDifferent(a: String, b: String) { #expect(zone(a, b) == "different") }

  @Test func decisionsSettle() {
    #expect(Self.matcher.match(["ml forest", "mission locale de forest"], decisions: [Decision(0, 1, isSame: true)]).count == 1)
    #expect(Self.matcher.match(["cpas st gilles", "cpas saint gilles"], decisions: [Decision(0, 1, isSame: false)]).count == 2)
  }
}
