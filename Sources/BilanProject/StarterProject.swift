internal import BilanModel

/// The project file that `bilan init` writes: a small project that works, each part explained in one language.
enum StarterProject {
  static func text(_ language: Language) -> String {
    let say = Comments(language)
    return """
      # \(say.top)
      title: {fr: Mon projet, nl: Mijn project, en: My project}
      # reference: VIF-2024-017          # \(say.reference)
      funder: {fr: SPF Intérieur, nl: FOD Binnenlandse Zaken, en: FPS Home Affairs}
      language: \(language.rawValue)                        # fr, nl, en

      # \(say.communes)
      coordinating_commune: Saint-Gilles
      participating_communes: [Forest, Anderlecht]
      partners: []

      # \(say.contact)
      contact: {service: Prévention, role: Coordination, email: projet@example.be}

      # \(say.periods)
      periods:
        - 2023
        - 2024

      # \(say.axes)
      axes:
        - code: "1"
          title: {fr: Concertation, nl: Overleg, en: Consultation}
          status: running                 # planned, running, done, changed, not_implemented
          activities:
            - code: reunion
              title: {fr: Réunion de la plateforme, nl: Vergadering van het platform, en: Platform meeting}
              kind: meeting               # meeting, workshop, training, performance, screening, exhibition, campaign, duty_service
              audience: {fr: Professionnels, nl: Professionals, en: Professionals}
              planned_sessions: {"2023": 6, "2024": 6}
              duration: 2h
        - code: "2"
          title: {fr: Sensibilisation, nl: Sensibilisering, en: Awareness}
          status: running
          activities:
            - {code: campagne, title: {fr: Campagne d'affichage, nl: Affichecampagne, en: Poster campaign}, kind: campaign}

      # \(say.metrics)
      metrics:
        - {code: affiches, title: {fr: Affiches distribuées, nl: Verspreide affiches, en: Posters handed out}, axis: "2"}

      # \(say.targets)
      targets:
        - {indicator: participants, axis: "1", period: "2024", value: 40}

      # abbreviations: {VIF: {fr: violences intrafamiliales, nl: intrafamiliaal geweld}}   # \(say.abbreviations)

      # \(say.retention)
      retention: 2030-12-31

      # \(say.protection)
      # protection: {people: 5, case_files: 10}

      """
  }

  private struct Comments {
    let language: Language

    init(_ language: Language) { self.language = language }

    private func text(_ fr: String, _ nl: String, _ en: String) -> String {
      Localized(fr: fr, nl: nl, en: en)[language]
    }

    var top: String {
      text(
        "Le projet. Un titre est un texte, ou {fr: …, nl: …, en: …}. « bilan check » dit tout ce qui ne va pas.",
        "Het project. Een titel is een tekst, of {fr: …, nl: …, en: …}. ‘bilan check’ zegt alles wat niet klopt.",
        "The project. A title is one text, or {fr: …, nl: …, en: …}. “bilan check” says all that is wrong.")
    }
    var reference: String {
      text("le numéro de dossier du bailleur", "het dossiernummer van de subsidiënt", "the funder's file number")
    }
    var communes: String {
      text(
        "Ces communes ont chacune leur colonne ; les autres sont comptées ensemble.",
        "Deze gemeenten krijgen elk een kolom; de andere worden samen geteld.",
        "These communes have a column each; the others are counted together.")
    }
    var contact: String {
      text(
        "Un service et une fonction, plutôt que le nom d'une personne.",
        "Een dienst en een functie, liever dan de naam van een persoon.",
        "A service and a role, rather than the name of a person.")
    }
    var periods: String {
      text(
        "Des années, ou {code: …, from: 2024-09-01, to: 2025-08-31} ; elles ne se chevauchent pas.",
        "Jaren, of {code: …, from: 2024-09-01, to: 2025-08-31}; ze overlappen niet.",
        "Years, or {code: …, from: 2024-09-01, to: 2025-08-31}; they do not overlap.")
    }
    var axes: String {
      text(
        "Les axes et leurs activités. « changed » et « not_implemented » demandent un motif : reason: …",
        "De assen en hun activiteiten. ‘changed’ en ‘not_implemented’ vragen een reden: reason: …",
        "The axes and their activities. “changed” and “not_implemented” need a reason: …")
    }
    var metrics: String {
      text(
        "Ce que comptent les campagnes ; l'axe vaut pour les comptages qui n'en nomment pas.",
        "Wat de campagnes tellen; de as geldt voor tellingen die er geen noemen.",
        "What campaigns count; the axis holds for counts that name none.")
    }
    var targets: String {
      text(
        "Les valeurs cibles : axis, commune et period sont facultatifs.",
        "De streefwaarden: axis, commune en period zijn facultatief.",
        "Targets: axis, commune and period are optional.")
    }
    var abbreviations: String {
      text("expliquées dans le rapport", "uitgelegd in het verslag", "explained in the report")
    }
    var retention: String {
      text(
        "Après ce jour, les noms sont à effacer.", "Na deze dag moeten de namen worden gewist.",
        "After this day, names are to be erased.")
    }
    var protection: String {
      text(
        "Les rapports ne montrent pas les groupes de moins de 5 personnes ni de 10 dossiers. D'autres seuils (au moins 3) s'écrivent ici, sans le #.",
        "Verslagen tonen geen groepen van minder dan 5 personen of 10 dossiers. Andere drempels (minstens 3) schrijft u hier, zonder het #.",
        "Reports show no groups of fewer than 5 people or 10 case files. Other thresholds (at least 3) are written here, without the #.")
    }
  }
}
