import BilanModel
import BilanStore
import Testing

@testable import BilanProject

/// What is called otherwise than when its rows were read: the same thing in other words, or something else.
@Suite struct TitleWordingTests {
  private static let kinds = [TitledCode(.axis, "1"), TitledCode(.activity, axis: "1", "dpo"), TitledCode(.metric, "affiches")]

  private func moved(_ before: Localized, _ now: Localized) -> [MovedTitle] {
    MovedTitle.all(
      Dictionary(uniqueKeysWithValues: Self.kinds.map { ($0, before) }), Dictionary(uniqueKeysWithValues: Self.kinds.map { ($0, now) }))
  }

  @Test(arguments: [
    ("Ateliers outil DPO", "Atelier sur l'outil DPO"), ("Midi du réseau", "Les midis du réseau"), ("Rubans blancs", "Campagne des rubans blancs"),
    ("Week-end de formation", "Weekend de formation"), ("Permanence sociale", "Permanences sociales"), ("Fietsatelier", "Fiets-atelier"),
    ("Plateforme", "Plateforme locale de concertation"), ("Formation des bénévoles 2024", "Formation des bénévoles"),
    ("Sensibilsation du public", "Sensibilisation du public"), ("Taalcafé voor nieuwkomers", "Het taalcafé (nieuwkomers)"),
    ("DISTRIBUTION DE COLIS", "Distribution : colis"),
  ])
  func otherWordsAreQuiet(before: String, now: String) {
    #expect(moved(Localized(same: before), Localized(same: now)) == [])
    #expect(moved(Localized(same: now), Localized(same: before)) == [])
  }

  /// A translation that comes or changes beside a title that stays is no other title.
  @Test func oneLanguageIsEnough() {
    let before = Localized(fr: "Cuisine du monde", nl: "Koken", en: "Cooking")
    #expect(moved(before, Localized(fr: "Cuisines du monde", nl: "Wereldkeuken", en: "World food")) == [])
  }

  @Test(arguments: [
    ("Ateliers outil DPO", "Cuisine du monde"), ("Plateforme", "Couture"), ("Atelier cuisine", "Atelier vélo"), ("Affiches distribuées", "Livrets imprimés"),
    ("Permanence sociale", "Marche exploratoire"), ("Formation 1", "Formation 2"), ("Animation", "Formation"), ("Groupe de parole", "Groupe de marche"),
    ("Théâtre forum", "Repas des voisins"), ("Naaiatelier", "Taalcursus"), ("De la rue", "De la mer"),
  ])
  func somethingElseIsTold(before: String, now: String) {
    for (before, now) in [(before, now), (now, before)] {
      let told = moved(Localized(same: before), Localized(same: now))
      #expect(Set(told.map(\.code)) == Set(Self.kinds) && told.allSatisfy { $0.isNew && $0.before.fr == before && $0.now.fr == now })
    }
  }
}
