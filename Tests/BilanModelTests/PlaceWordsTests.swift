import BilanModel
import Testing

/// The project's own word for its unit in sentences of ours, as somebody would write them.
@Suite struct PlaceWordsTests {
  private func said(_ text: String, _ word: String, _ language: Language) throws -> String {
    let word = try #require(PlaceWords.Word(word))
    return PlaceWords(fr: word, nl: word, en: word).applied(to: text, language)
  }

  @Test func englishAndDutch() throws {
    #expect(try said("By commune, 2024", "ward, wards", .en) == "By ward, 2024")
    #expect(try said("Communes of the project", "Ward, Wards", .en) == "Wards of the project")
    #expect(try said("Communauté, communal", "ward, wards", .en) == "Communauté, communal")
    #expect(try said("Andere gemeenten", "wijk, wijken", .nl) == "Andere wijken")
    #expect(try said("Coördinerende gemeente", "stadsdeel, stadsdelen, o", .nl) == "Coördinerend stadsdeel")
    #expect(try said("de gemeente van de deelnemers", "stadsdeel, stadsdelen, o", .nl) == "het stadsdeel van de deelnemers")
    #expect(
      try said("by commune: the one at the head (“Commune: …”)", "ward, wards", .en) == "by ward: the one at the head (“Commune: …”)")
    #expect(try said("deelgemeente", "wijk, wijken", .nl) == "deelgemeente")
  }

  @Test func french() throws {
    #expect(try said("Commune coordinatrice", "quartier, quartiers, m", .fr) == "Quartier coordinateur")
    #expect(try said("Communes participantes", "quartier, quartiers, m", .fr) == "Quartiers participants")
    #expect(try said("selon la commune de la personne", "quartier, quartiers, m", .fr) == "selon le quartier de la personne")
    #expect(try said("selon la commune de la personne", "arrondissement, arrondissements, m", .fr) == "selon l'arrondissement de la personne")
    #expect(try said("de la commune, commune par commune", "section, sections", .fr) == "de la section, section par section")
    #expect(try said("Non précisée", "quartier, quartiers, m", .fr) == "Non précisé")
    #expect(try said("Non précisée", "section, sections", .fr) == "Non précisée")
  }

  @Test func whatIsNoWord() {
    for text in ["ward", "ward,", ", wards", "a, b, c", ""] { #expect(PlaceWords.Word(text) == nil, "\(text)") }
  }
}
