internal import BilanModel

/// What becomes of rows of one name with ages far apart: it depends on how the project tells people apart.
enum AgesApart {
  /// What is said in B0433 beside the name.
  ///
  /// - Parameter isAsked: Whether the bands of age that are kept of them are far apart too.
  static func values(_ scope: MatchingRules.Scope, isAsked: Bool) -> [String: Diagnostic.Value] {
    switch scope {
    case .full where !isAsked:
      [
        "become": .localized(
          Localized(
            fr: "elles comptent pour une seule personne, car les tranches d'âge qui sont conservées ne les distinguent pas",
            nl: "ze tellen als één persoon, want de leeftijdsklassen die bewaard worden, onderscheiden hen niet",
            en: "they count as one person, because the bands of age that are kept do not tell them apart")),
        "mend": .localized(mend),
      ]
    case .full:
      [
        "become": .localized(
          Localized(
            fr: "« bilan people » demande si c'est une seule personne", nl: "‘bilan people’ vraagt of het één persoon is",
            en: "“bilan people” asks whether they are one person")),
        "mend": .localized(mend),
      ]
    case .names:
      [
        "become": .localized(
          Localized(
            fr: "elles comptent pour une seule personne, car le projet ne compare que les noms (matching: names)",
            nl: "ze tellen als één persoon, want het project vergelijkt alleen namen (matching: names)",
            en: "they count as one person, because the project compares names alone (matching: names)")),
        "mend": .localized(
          Localized(
            fr: "écrivez un second prénom, ou enlevez « matching: names » de projet.yaml",
            nl: "schrijf dan een tweede voornaam, of haal ‘matching: names’ uit projet.yaml",
            en: "write a second given name, or take “matching: names” out of projet.yaml")),
      ]
    }
  }

  private static let mend = Localized(
    fr: "ajoutez ce qui les distingue : une date de naissance, un numéro, un second prénom",
    nl: "voeg dan toe wat hen onderscheidt: een geboortedatum, een nummer, een tweede voornaam",
    en: "add what tells them apart: a date of birth, a number, a second given name")
}
