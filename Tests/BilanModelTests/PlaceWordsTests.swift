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
    #expect(try said("by commune: the one at the head (“Commune: …”)", "ward, wards", .en) == "by ward: the one at the head (“Ward: …”)")
    #expect(try said("complete the column “Commune”, or use --commune", "ward, wards", .en) == "complete the column “Ward”, or use --commune")
    #expect(try said("“Commune of Forest” is none", "ward, wards", .en) == "“Commune of Forest” is none")
    #expect(try said("a commune, no commune", "area, areas", .en) == "an area, no area")
    #expect(try said("a commune", "unit, units", .en) == "a unit")
    #expect(try said("bij geen enkele gemeente", "stadsdeel, stadsdelen, o", .nl) == "bij geen enkel stadsdeel")
    #expect(
      try said("is geen bekende gemeente: bij ‘andere gemeenten’", "stadsdeel, stadsdelen, o", .nl) == "is geen bekend stadsdeel: bij ‘andere stadsdelen’")
    #expect(try said("bij een andere gemeente", "wijk, wijken", .nl) == "bij een andere wijk")
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
    #expect(
      try said("n'est pas une commune connue : rangé sous « autres communes »", "quartier, quartiers, m", .fr)
        == "n'est pas un quartier connu : rangé sous « autres quartiers »")
    #expect(
      try said("pas de commune : comptée sans commune", "arrondissement, arrondissements, m", .fr) == "pas d'arrondissement : comptée sans arrondissement")
    #expect(
      try said("cette commune, à la commune, dans aucune commune", "arrondissement, arrondissements, m", .fr)
        == "cet arrondissement, à l'arrondissement, dans aucun arrondissement")
    #expect(try said("La commune coordinatrice, de la commune", "hameau, hameaux, m", .fr) == "Le hameau coordinateur, du hameau")
    #expect(
      try said("de la commune, sa commune, cette commune", "agglomération, agglomérations", .fr) == "de l'agglomération, son agglomération, cette agglomération"
    )
    #expect(try said("quartier d'une commune : ajoutez", "arrondissement, arrondissements, m", .fr) == "quartier d'un arrondissement : ajoutez")
    #expect(try said("toutes les communes", "arrondissements, arrondissements, m", .fr) == "tous les arrondissements")
  }

  /// Every message, hint and rule of counting, with a masculine word, one that begins with a vowel, and neuter ones: nothing is left that a native would not write.
  @Test func nothingOfTheCommuneIsLeft() throws {
    let texts = Problem.catalogue.flatMap { [$0.message, $0.hint] } + Indicator.library.map(\.rule.method)
    #expect(texts.contains { $0.fr.contains("commune") })
    let words = try ["quartier, quartiers, m", "arrondissement, arrondissements, m", "section, sections, f", "agglomération, agglomérations"].map {
      try #require(PlaceWords.Word($0))
    }
    for word in words {
      for text in texts where text.fr.contains("ommune") {
        let said = PlaceWords(fr: word).applied(to: text.fr, .fr)
        // Addresses « sans adresse électronique commune », what is typed and codes are no units.
        let plain = ["--commune", "commune=", "électronique commune"].reduce(said) { $0.replacing($1, with: "") }
        let (one, lower) = (word.one, plain.lowercased())
        #expect(!lower.contains("commune"), "\(said)")
        for wrong in word.isOther ? ["une", "la", "cette", "sa", "aucune", "quelle", "toutes les"] : ["un", "du", "le", "ce", "aucun", "tous les"] {
          #expect(!" \(lower)".contains(" \(wrong) \(one)"), "\(said)")
        }
        if word.isOther { for wrong in ["connue", "précisée", "coordinatrice"] { #expect(!lower.contains("\(one) \(wrong)"), "\(said)") } }
        if "aeiou".contains(one.first ?? "x") { for wrong in ["la", "le", "de"] { #expect(!" \(lower)".contains(" \(wrong) \(one)"), "\(said)") } }
      }
    }
    let neuter = try #require(PlaceWords.Word("stadsdeel, stadsdelen, o"))
    for text in texts where text.nl.contains("gemeente") {
      let said = PlaceWords(nl: neuter).applied(to: text.nl, .nl)
      #expect(!said.lowercased().contains("gemeente"), "\(said)")
      for wrong in [" de stadsdeel", "die stadsdeel", "deze stadsdeel", "dezelfde stadsdeel", "elke stadsdeel", "enkele stadsdeel", "bekende stadsdeel"] {
        #expect(!said.lowercased().replacing("het bekende", with: "").contains(wrong), "\(said)")
      }
    }
  }

  @Test func whatIsNoWord() {
    for text in ["ward", "ward,", ", wards", "a, b, c", ""] { #expect(PlaceWords.Word(text) == nil, "\(text)") }
  }
}
