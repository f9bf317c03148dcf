/// B0660 to B0669: a new year of the project, what is still to be looked at in it, and the list of its places; what cannot be written into its file (B0676, B0677, B0679).
extension Problem {
  public static let periodExists = Problem(
    "B0660", .error, .nothingDone,
    message: Localized(
      fr: "la période « {text} » ne peut pas être ajoutée : ses jours sont déjà dans « {other} »",
      nl: "de periode ‘{text}’ kan niet worden toegevoegd: haar dagen zitten al in ‘{other}’",
      en: "the period “{text}” cannot be added: its days are in “{other}” already"),
    hint: Localized(
      fr: "périodes de projet.yaml : {known}", nl: "perioden in projet.yaml: {known}", en: "periods of projet.yaml: {known}"))

  public static let yearNotAdded = Problem(
    "B0661", .error, .nothingDone,
    message: Localized(
      fr: "la période « {text} » ne peut pas être écrite ici sans changer autre chose",
      nl: "de periode ‘{text}’ kan hier niet worden geschreven zonder iets anders te wijzigen",
      en: "the period “{text}” cannot be written here without changing something else"),
    hint: Localized(
      fr: "enregistrez projet.yaml en UTF-8 et écrivez « periods » en liste, sans renvoi « * » ; ou ajoutez vous-même : {expected}",
      nl: "sla projet.yaml op als UTF-8 en schrijf ‘periods’ als lijst, zonder verwijzing ‘*’; of voeg zelf toe: {expected}",
      en: "save projet.yaml as UTF-8 and write “periods” as a list, without a reference “*”; or add yourself: {expected}"))

  public static let metricNotAdded = Problem(
    "B0679", .error, .nothingDone,
    message: Localized(
      fr: "le comptage « {text} » ne peut pas être écrit ici sans changer autre chose",
      nl: "de telling ‘{text}’ kan hier niet worden geschreven zonder iets anders te wijzigen",
      en: "the count “{text}” cannot be written here without changing something else"),
    hint: Localized(
      fr:
        "enregistrez projet.yaml en UTF-8 et écrivez « metrics » en liste, sans renvoi « * » ; ou ajoutez-y vous-même : {expected}, et sous « protection », « metrics » : {other}",
      nl:
        "sla projet.yaml op als UTF-8 en schrijf ‘metrics’ als lijst, zonder verwijzing ‘*’; of voeg daar zelf toe: {expected}, en onder ‘protection’, ‘metrics’: {other}",
      en:
        "save projet.yaml as UTF-8 and write “metrics” as a list, without a reference “*”; or add to it yourself: {expected}, and under “protection”, “metrics”: {other}"
    ))

  public static let subjectNotWritten = Problem(
    "B0676", .error, .nothingDone,
    message: Localized(
      fr: "qui est compté par « {text} » ne peut pas être écrit ici sans changer autre chose",
      nl: "wie met ‘{text}’ geteld wordt, kan hier niet worden geschreven zonder iets anders te wijzigen",
      en: "who is counted by “{text}” cannot be written here without changing something else"),
    hint: Localized(
      fr: "enregistrez projet.yaml en UTF-8, sans renvoi « * » à cet endroit ; ou écrivez vous-même, sous « protection », « metrics » : {expected}",
      nl: "sla projet.yaml op als UTF-8, zonder verwijzing ‘*’ op deze plaats; of schrijf zelf, onder ‘protection’, ‘metrics’: {expected}",
      en: "save projet.yaml as UTF-8, without a reference “*” at this place; or write yourself, under “protection”, “metrics”: {expected}"))

  public static let activityNotAdded = Problem(
    "B0677", .error, .nothingDone,
    message: Localized(
      fr: "l'activité « {text} » ne peut pas être écrite ici sans changer autre chose",
      nl: "de activiteit ‘{text}’ kan hier niet worden geschreven zonder iets anders te wijzigen",
      en: "the activity “{text}” cannot be written here without changing something else"),
    hint: Localized(
      fr: "enregistrez projet.yaml en UTF-8 et écrivez « activities » de l'axe {axis} en liste, sans renvoi « * » ; ou ajoutez-y vous-même : {expected}",
      nl: "sla projet.yaml op als UTF-8 en schrijf ‘activities’ van as {axis} als lijst, zonder verwijzing ‘*’; of voeg daar zelf toe: {expected}",
      en: "save projet.yaml as UTF-8 and write “activities” of axis {axis} as a list, without a reference “*”; or add to it yourself: {expected}"))

  public static let targetToReview = Problem(
    "B0662", .warning, .kept,
    message: Localized(
      fr: "la valeur cible « {text} » de la période {period} est reprise de l'année précédente et n'a pas été revue",
      nl: "de streefwaarde ‘{text}’ van periode {period} is overgenomen van het vorige jaar en nog niet nagekeken",
      en: "the target “{text}” of period {period} was taken over from the year before and has not been reviewed"),
    hint: Localized(
      fr: "corrigez-la s'il le faut, puis enlevez « review: true » de cette ligne", nl: "pas ze zo nodig aan en verwijder dan ‘review: true’ uit deze regel",
      en: "correct it if need be, then take “review: true” out of this line"))

  public static let templateValue = Problem(
    "B0669", .warning, .kept,
    message: Localized(
      fr: "« {text} » ({key}) vient du modèle de « bilan init » et n'a pas été changé",
      nl: "‘{text}’ ({key}) komt uit het model van ‘bilan init’ en werd niet gewijzigd",
      en: "“{text}” ({key}) comes from the template of “bilan init” and was not changed"),
    hint: Localized(
      fr: "écrivez ce qui vaut pour votre projet dans projet.yaml, ou enlevez la ligne",
      nl: "schrijf in projet.yaml wat voor uw project geldt, of verwijder de regel",
      en: "write what holds for your project into projet.yaml, or take the line out"))

  public static let periodToReview = Problem(
    "B0663", .warning, .kept,
    message: Localized(
      fr: "la période « {text} » est à revoir : {become}", nl: "de periode ‘{text}’ is na te kijken: {become}",
      en: "the period “{text}” is to be reviewed: {become}"),
    hint: Localized(
      fr: "complétez ou corrigez « planned_sessions » des activités, puis enlevez « review: true » de la période",
      nl: "vul ‘planned_sessions’ van de activiteiten aan of verbeter het, en verwijder dan ‘review: true’ uit de periode",
      en: "complete or correct “planned_sessions” of the activities, then take “review: true” out of the period"))

  public static let plannedInEachPeriod = Problem(
    "B0664", .warning, .kept,
    message: Localized(
      fr: "« planned_sessions: {text} » : compté comme {text} dans chacune des {count} périodes",
      nl: "‘planned_sessions: {text}’: geteld als {text} in elk van de {count} perioden",
      en: "“planned_sessions: {text}”: counted as {text} in each of the {count} periods"),
    hint: Localized(
      fr: "dites-le pour chaque période : planned_sessions: {expected}", nl: "zeg het voor elke periode: planned_sessions: {expected}",
      en: "say it for each period: planned_sessions: {expected}"))

  public static let notAYear = Problem(
    "B0665", .error, .nothingDone,
    message: Localized(
      fr: "« {text} » n'est pas une année de ce projet", nl: "‘{text}’ is geen jaar van dit project", en: "“{text}” is no year of this project"),
    hint: Localized(
      fr: "écrivez l'année où la période commence : bilan year {expected}", nl: "schrijf het jaar waarin de periode begint: bilan year {expected}",
      en: "write the year in which the period begins: bilan year {expected}"))

  public static let wrongPlaceLine = Problem(
    "B0667", .error, .fileRefused,
    message: Localized(
      fr: "« {text} » dans la liste des lieux : {reason}", nl: "‘{text}’ in de lijst van plaatsen: {reason}", en: "“{text}” in the list of places: {reason}"),
    hint: Localized(
      fr: "une ligne par lieu, par exemple : code;name;aliases;parent;postal_codes;population_2024",
      nl: "één regel per plaats, bijvoorbeeld: code;name;aliases;parent;postal_codes;population_2024",
      en: "one line for each place, for example: code;name;aliases;parent;postal_codes;population_2024"))

  public static let noListOfCountry = Problem(
    "B0668", .error, .fileRefused,
    message: Localized(
      fr: "« {text} » : seule la liste de la Belgique est fournie", nl: "‘{text}’: alleen de lijst van België is meegeleverd",
      en: "“{text}”: only the list of Belgium comes with the program"),
    hint: Localized(
      fr:
        "téléchargez la liste officielle et donnez le nom du fichier, tel quel : en France « v_commune_2025.csv » (INSEE, code officiel géographique), aux Pays-Bas « Gemeenten alfabetisch » (CBS), enregistré en CSV ; ailleurs, une liste à vous : code;name",
      nl:
        "download de officiële lijst en geef de naam van het bestand, zoals het is: voor Nederland ‘Gemeenten alfabetisch’ (CBS), opgeslagen als csv, voor Frankrijk ‘v_commune_2025.csv’ (INSEE, code officiel géographique); elders een eigen lijst: code;name",
      en:
        "download the official list and give the name of the file, as it is: for France “v_commune_2025.csv” (INSEE, code officiel géographique), for the Netherlands “Gemeenten alfabetisch” (CBS), saved as CSV; elsewhere a list of your own: code;name"
    ))

  public static let fileChangedSince = Problem(
    "B0666", .error, .nothingDone,
    message: Localized(
      fr: "projet.yaml a été changé depuis : rien n'a été annulé", nl: "projet.yaml is sindsdien gewijzigd: er is niets ongedaan gemaakt",
      en: "projet.yaml was changed since: nothing was undone"),
    hint: Localized(
      fr: "enlevez vous-même de projet.yaml ce qui y avait été ajouté ({text}), avec ce qui s'y rapporte, puis annulez à nouveau",
      nl: "verwijder zelf uit projet.yaml wat er werd toegevoegd ({text}), met wat erbij hoort, en maak dan opnieuw ongedaan",
      en: "take out of projet.yaml yourself what was added ({text}), with what belongs to it, then undo again"))
}
