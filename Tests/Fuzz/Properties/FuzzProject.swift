import BilanModel

@testable import BilanImport

/// The project by which sheets are read here: activities with the same title in two axes, a duty service, metrics with and without an axis.
let fuzzProjectText = """
  title: Essai
  coordinating_commune: Saint-Gilles
  participating_communes: [Forest, Anderlecht]
  periods: [2023, 2024]
  axes:
    - code: "1"
      title: {fr: Plateforme de concertation, nl: Overlegplatform, en: Consultation platform}
      activities:
        - {code: stress-vicariant, title: {fr: Stress vicariant, nl: Plaatsvervangende stress, en: Vicarious stress}, kind: meeting, duration: 3h}
        - {code: dpo, title: Ateliers DPO, kind: workshop}
    - code: "4"
      title: Accueil
      activities:
        - {code: permanence, title: {fr: Permanence sociale, nl: Sociale permanentie, en: Duty service}, kind: duty_service}
        - {code: dpo, title: Ateliers DPO, kind: workshop}
  metrics:
    - {code: affiches, title: {fr: Affiches distribuées, nl: Verspreide affiches, en: Posters handed out}, axis: "1"}
    - {code: rubans, title: {fr: Rubans blancs, nl: Witte linten, en: White ribbons}}
  """

let fuzzProject: Project = {
  let file = ProjectFile(text: fuzzProjectText, file: "projet.yaml")
  precondition(file.diagnostics.isEmpty, "the project of these checks is wrong")
  return file.project!
}()
