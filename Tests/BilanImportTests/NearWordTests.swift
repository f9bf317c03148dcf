import BilanModel
import Testing

@testable import BilanImport

/// Words that are nearly, and yet not, those that a rule is about.
@Suite struct NearWordTests {
  private static let above = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\n"

  private func people(_ rows: String) throws -> Set<String> { Set(try read(NearWordTests.above + rows + "\n").content.people.map(\.key)) }

  /// A name that only begins like the header above it is a name; the same words again are the header at a page break.
  @Test func whatBeginsLikeAHeaderIsNone() throws {
    #expect(try people("Nom;Prénom;Présence\nDupont;Anne;P\nNomi;Prénomie;P\nPetit;Luc;P") == ["anne dupont", "nomi prenomie", "luc petit"])
    #expect(try people("Nom;Prénom;Présent\nDupont;Anne;x\nNom;Prénom;Présent\nPetit;Luc;x") == ["anne dupont", "luc petit"])
    // One of the titles again does not make the lines above it another table.
    #expect(try people("Nom;Prénom;Présent\nDupont;Anne;x\nNom;;\nPetit;Luc;x").isSuperset(of: ["anne dupont", "luc petit"]))
  }

  /// One title that names people, beside titles that nobody knows: that may be a list of anything.
  @Test func oneNameAmidStrangeTitlesIsNoListOfPeople() throws {
    let reading = try read(NearWordTests.above + "Nom;Pointure;Couleur\nDupont;38;bleu\nPetit;40;vert\n")
    #expect(reading.first("B0105") != nil)
    #expect(reading.sheet == nil)
  }

  @Test(arguments: [
    "aucun", "Aucune", "néant", "geen", "n.v.t.", "nihil", "NA", "n/a", "s.o.", "Particulier", "Pas d'organisation", "geen organisatie",
  ])
  func aWordForNoOrganisationIsNone(word: String) throws {
    let reading = try read(NearWordTests.above + "Nom;Prénom;Organisation;Présent\nDupont;Anne;\(word);x\nPetit;Luc;Néanmoins;x\n")
    #expect(reading.content.organisations.map(\.key) == ["neanmoins"])
  }

  /// A pronoun in brackets is no half of a name; another name is.
  @Test(arguments: [("Marie (elle)", "marie"), ("Marie (Elle)", "marie"), ("Marie (Dupont)", "dupont marie")])
  func aPronounIsNoName(text: String, key: String) throws {
    #expect(try people("Nom complet;Présent\n\(text);x\nLuc Petit;x") == [key, "luc petit"])
  }
}
