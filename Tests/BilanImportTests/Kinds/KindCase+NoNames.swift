@testable import BilanImport

/// Cells of names in which nobody is named.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"

  private static func came(_ name: String) -> String { "\(head)Nom;Présent\nAnne Dupont;x\n\(name);x\n" }

  /// A remark or a body in the place of a name: somebody was there, and it is told that nobody is named.
  static let noNames: [KindCase] =
    [
      "Pas pu rester", "N'a pas pu rester", "Partie avant la fin", "Arrivée en retard", "Anne Petit n'a pas pu venir", "Kon niet blijven", "Moest vroeger weg",
      "Left before the end", "Could not stay", "Croix-Rouge", "Rode-Kruis", "Commune de Forest", "Ville de Bruxelles", "Stad Brussel", "Maison de l'emploi",
      "Centre d'accueil", "Caritas International", "Médecins du Monde", "Voir liste de la semaine dernière", "Quelqu'un de la Croix-Rouge",
      "Iets te laat aangekomen", "À contacter par mail",
    ].map { .init(what: $0, text: came($0), right: ["2024-03-12 dpo 2"], told: ["B0306"]) } + [
      .init(what: "a remark with somebody in it", text: came("Pas pu rester avec sa fille"), right: ["2024-03-12 dpo 3"], told: ["B0306"])
    ]

  /// Names of people that hold such a word.
  static let namesLikeRemarks: [KindCase] = [
    "Anne-Marie Pas", "Luc de la Croix", "Marie Rouge", "An Is", "Ben Ali Pu", "Jean Reste", "Tom Left", "Pas Marie", "PETIT AVANT", "Malade Jean", "marie pas",
    "Centre Luc", "Stad Jan", "Zijn An", "Later Piet",
  ].map { .init(what: $0, text: came($0), right: ["2024-03-12 dpo 2"], untold: ["B0306"]) }
}
