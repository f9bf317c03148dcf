/// What each rule counts and how, in words.
extension Indicator.Rule {
  /// What is counted and how, for the method page of a report (docs/counting.md says it in full).
  public var method: Localized {
    switch self {
    case .sessions:
      Localized(
        fr:
          "Nombre de séances (une activité, un jour) pour lesquelles au moins une personne présente ou un comptage de public est connu. Par commune : là où la séance a eu lieu.",
        nl:
          "Aantal sessies (één activiteit, één dag) waarvoor minstens één aanwezige of een publiekstelling bekend is. Per gemeente: waar de sessie plaatsvond.",
        en:
          "Number of sessions (one activity, one day) with at least one person present or a head count. By commune: where the session was held."
      )
    case .plannedSessions:
      Localized(
        fr: "Nombre de séances que le projet prévoit dans la période. Par commune : là où la séance est prévue.",
        nl: "Aantal sessies dat het project in de periode plant. Per gemeente: waar de sessie gepland is.",
        en: "Number of sessions the project plans in the period. By commune: where the session is planned.")
    case .receivedSessions:
      Localized(
        fr: "Parmi les séances prévues, celles dont une feuille de présence ou un comptage a été reçu, pour le jour prévu ou pour un autre jour de la période.",
        nl: "Van de geplande sessies: die waarvoor een aanwezigheidslijst of telling is ontvangen, voor de geplande dag of een andere dag van de periode.",
        en: "Of the planned sessions, those of which an attendance sheet or a count was received, for the day planned or another day of the period.")
    case .registrations:
      Localized(
        fr: "Nombre de personnes inscrites sur les feuilles de présence, venues ou non ; une personne compte une fois par séance.",
        nl: "Aantal personen op de aanwezigheidslijsten, aanwezig of niet; een persoon telt één keer per sessie.",
        en: "Number of people on the attendance sheets, whether they came or not; a person counts once per session.")
    case .newcomers:
      Localized(
        fr: "Participants uniques de la période qui n'étaient venus à aucune séance du projet avant son premier jour. Les cases ne s'additionnent pas.",
        nl: "Unieke deelnemers van de periode die vóór de eerste dag ervan op geen enkele sessie van het project waren. De cellen mogen niet worden opgeteld.",
        en: "Unique participants of the period who had been at no session of the project before its first day. Cells do not add up.")
    case .returning(let least):
      Localized(
        fr:
          "Personnes différentes venues à \(least) séances ou plus de la case (de cet axe, de cette commune) dans la période. Les cases ne s'additionnent pas.",
        nl:
          "Verschillende personen die in de periode op \(least) of meer sessies van de cel (van die as, die gemeente) waren. De cellen mogen niet worden opgeteld.",
        en: "Different people who were at \(least) sessions or more of the cell (of that axis, that commune) in the period. Cells do not add up.")
    case .completions:
      Localized(
        fr: "Personnes différentes qui ont atteint dans la période le nombre de séances qui achève une activité (« completed_from »).",
        nl: "Verschillende personen die in de periode het aantal sessies bereikten waarmee een activiteit voltooid is (‘completed_from’).",
        en: "Different people who in the period reached the number of sessions that completes an activity (“completed_from”).")
    case .ratio(let above, let below, _):
      Localized(
        fr: "« \(above.title.fr) » divisé par « \(below.title.fr) », recalculé pour chaque case et chaque total : jamais une moyenne de pourcentages.",
        nl: "‘\(above.title.nl)’ gedeeld door ‘\(below.title.nl)’, voor elke cel en elk totaal opnieuw berekend: nooit een gemiddelde van percentages.",
        en: "“\(above.title.en)” divided by “\(below.title.en)”, computed anew for each cell and each total: never an average of percentages.")
    case .rate(let part):
      Localized(
        fr:
          "« \(part.title.fr) » × 10 000, divisé par la population de la commune au 1er janvier de l'année où commence la période. Total : les communes du projet ensemble.",
        nl:
          "‘\(part.title.nl)’ × 10.000, gedeeld door de bevolking van de gemeente op 1 januari van het jaar waarin de periode begint. Totaal: de gemeenten van het project samen.",
        en:
          "“\(part.title.en)” × 10,000, divided by the population of the commune on 1 January of the year in which the period begins. Total: the communes of the project together."
      )
    case .participations:
      Localized(
        fr:
          "Nombre de présences : une personne venue à trois séances compte trois fois. Par commune : celle que la ligne donne, sinon celle qui est écrite en tête de la feuille (« Commune : … »).",
        nl:
          "Aantal aanwezigheden: wie naar drie sessies kwam, telt drie keer. Per gemeente: die van de rij, anders die bovenaan de lijst (‘Gemeente: …’).",
        en:
          "Number of attendances: a person who came to three sessions counts three times. By commune: the one the row states, else the one stated at the head of the sheet (“Commune: …”)."
      )
    case .participants:
      Localized(
        fr:
          "Nombre de personnes différentes ; des graphies qui ne diffèrent que par les majuscules, les accents, les particules ou l'ordre sont un même nom. Recalculé pour chaque case et chaque total : les cases ne s'additionnent pas. Les personnes sans nom n'y figurent pas.",
        nl:
          "Aantal verschillende personen; schrijfwijzen die alleen verschillen in hoofdletters, accenten, voorzetsels, lidwoorden of volgorde zijn één naam. Voor elke cel en elk totaal opnieuw berekend: de cellen mogen niet worden opgeteld. Personen zonder naam tellen niet mee.",
        en:
          "Number of different people; spellings that differ only in capitals, accents, particles or order are one name. Computed anew for each cell and each total: cells do not add up. People without a name are not included."
      )
    case .organisations:
      Localized(
        fr:
          "Nombre d'organisations différentes dont au moins une personne était présente. Les cases ne s'additionnent pas.",
        nl:
          "Aantal verschillende organisaties waarvan minstens één persoon aanwezig was. De cellen mogen niet worden opgeteld.",
        en:
          "Number of different organisations of which at least one person was present. Cells do not add up."
      )
    case .participantHours:
      Localized(
        fr:
          "Somme, sur toutes les participations, de la durée de la séance. Les séances sans durée connue n'y sont pas comprises.",
        nl:
          "Som, over alle deelnames, van de duur van de sessie. Sessies zonder bekende duur zijn niet inbegrepen.",
        en:
          "Sum over all participations of the length of the session. Sessions of unknown length are left out."
      )
    case .metric:
      Localized(
        fr:
          "Somme des comptages transmis. Les estimations forment un chiffre à part et ne s'ajoutent jamais aux comptages. Un public compté peut comprendre des personnes inscrites sur une feuille de présence : les comptages et les participations ne s'additionnent pas.",
        nl:
          "Som van de doorgegeven tellingen. Schattingen vormen een apart cijfer en worden nooit bij de tellingen opgeteld. Een geteld publiek kan personen omvatten die op een aanwezigheidslijst staan: tellingen en deelnames mogen niet worden opgeteld.",
        en:
          "Sum of the counts sent in. Estimates are a figure of their own and are never added to counts. An audience that was counted may include people on an attendance sheet: counts and participations do not add up."
      )
    }
  }
}
