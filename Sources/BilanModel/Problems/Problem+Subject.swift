/// B02xx: which activity, day and commune a sheet is about.
extension Problem {
  public static let noAxis = Problem(
    "B0202", .error, .fileRefused,
    message: Localized(
      fr: "cette feuille ne dit pas à quelle activité elle se rapporte",
      nl: "deze lijst zegt niet bij welke activiteit ze hoort",
      en: "this sheet does not say which activity it belongs to"),
    hint: Localized(
      fr:
        "ajoutez une ligne « Activité : … » au-dessus du tableau, ou utilisez --activity ; les plus proches : {nearest}",
      nl:
        "voeg boven de tabel een regel ‘Activiteit: …’ toe of gebruik --activity; het dichtst in de buurt: {nearest}",
      en:
        "add a line “Activity: …” above the table, or use --activity; the nearest: {nearest}"))

  public static let unplannedActivity = Problem(
    "B0203", .note, .kept,
    message: Localized(
      fr: "« {text} » n'est pas une activité prévue de l'axe {axis} : comptée comme activité non prévue",
      nl: "‘{text}’ is geen geplande activiteit van as {axis}: geteld als niet-geplande activiteit",
      en: "“{text}” is no planned activity of axis {axis}: counted as an unplanned activity"),
    hint: Localized(
      fr: "si c'est une faute de frappe, corrigez la feuille ; l'activité la plus proche : {nearest}",
      nl: "is het een tikfout, verbeter dan de lijst; de dichtstbijzijnde activiteit: {nearest}",
      en: "if it is a typing error, mend the sheet; the nearest activity: {nearest}"))

  public static let ambiguousActivity = Problem(
    "B0204", .error, .fileRefused,
    message: Localized(
      fr: "« {text} » existe dans plusieurs axes ({axes}) et la feuille ne dit pas lequel",
      nl: "‘{text}’ bestaat in meerdere assen ({axes}) en de lijst zegt niet welke",
      en: "“{text}” exists in several axes ({axes}) and the sheet does not say which"),
    hint: Localized(
      fr: "ajoutez une ligne « Axe : … » au-dessus du tableau, ou --activity 3/code",
      nl: "voeg boven de tabel een regel ‘As: …’ toe, of --activity 3/code",
      en: "add a line “Axis: …” above the table, or --activity 3/code"))

  public static let severalActivities = Problem(
    "B0277", .error, .fileRefused,
    message: Localized(
      fr: "« {text} » nomme plusieurs activités ({activities}) et rien ne dit de laquelle il s'agit",
      nl: "‘{text}’ noemt meerdere activiteiten ({activities}) en niets zegt over welke het gaat",
      en: "“{text}” names several activities ({activities}) and nothing says which one is meant"),
    hint: Localized(
      fr: "faites une feuille par activité, ou dites laquelle : une ligne « Activité : … » au-dessus du tableau, ou --activity",
      nl: "maak een lijst per activiteit, of zeg welke: een regel ‘Activiteit: …’ boven de tabel, of --activity",
      en: "make a sheet for each activity, or say which one: a line “Activity: …” above the table, or --activity"))

  public static let ownSessionKept = Problem(
    "B0278", .warning, .kept,
    message: Localized(
      fr: "cette feuille dit elle-même son jour et son activité : {options} ne vaut que pour les feuilles de ce classeur qui ne les disent pas",
      nl: "dit blad vermeldt zelf zijn dag en zijn activiteit: {options} geldt alleen voor de bladen van deze werkmap die dat niet doen",
      en: "this worksheet says its day and its activity itself: {options} holds only for the worksheets of this workbook that do not"),
    hint: Localized(
      fr: "si elle se trompe, corrigez-la dans le classeur ; sinon, il n'y a rien à faire",
      nl: "vergist het blad zich, verbeter het dan in de werkmap; anders hoeft u niets te doen",
      en: "if it is wrong, mend it in the workbook; otherwise there is nothing to do"))

  public static let noDay = Problem(
    "B0205", .error, .fileRefused,
    message: Localized(
      fr: "cette feuille ne dit pas le jour de la séance",
      nl: "deze lijst vermeldt de dag van de sessie niet",
      en: "this sheet does not say the day of the session"),
    hint: Localized(
      fr: "ajoutez une ligne « Date : 21/10/2024 » au-dessus du tableau, ou utilisez --date 2024-10-21",
      nl: "voeg boven de tabel een regel ‘Datum: 21/10/2024’ toe, of gebruik --date 2024-10-21",
      en: "add a line “Date: 21/10/2024” above the table, or use --date 2024-10-21"))

  public static let unknownAxis = Problem(
    "B0206", .error, .fileRefused,
    message: Localized(
      fr: "l'axe « {text} » n'existe pas dans le projet",
      nl: "as ‘{text}’ bestaat niet in het project",
      en: "axis “{text}” is not in the project"),
    hint: Localized(
      fr: "axes du projet : {axes}", nl: "assen van het project: {axes}",
      en: "axes of the project: {axes}"))

  public static let namedDutyService = Problem(
    "B0207", .error, .fileRefused,
    message: Localized(
      fr: "liste de noms refusée : les personnes reçues par une permanence ne sont jamais enregistrées, seulement comptées",
      nl: "namenlijst geweigerd: wie bij een permanentie komt, wordt nooit geregistreerd, alleen geteld",
      en: "list of names refused: people received by a duty service are never recorded, only counted"),
    hint: Localized(
      fr: "transmettez le nombre de dossiers : « Date ; Indicateur ; Commune ; Nombre »",
      nl: "geef het aantal dossiers door: ‘Datum; Indicator; Gemeente; Aantal’",
      en: "send the number of files: “Date; Indicator; Commune; Number”"))

  public static let activityUnderstood = Problem(
    "B0212", .note, .kept,
    message: Localized(
      fr: "« {text} » est compris comme l'activité « {activity} » (axe {axis})",
      nl: "‘{text}’ is begrepen als de activiteit ‘{activity}’ (as {axis})",
      en: "“{text}” is understood as the activity “{activity}” (axis {axis})"),
    hint: Localized(
      fr: "si ce n'est pas elle, ajoutez une ligne « Activité : … » au-dessus du tableau",
      nl: "is het een andere, voeg dan boven de tabel een regel ‘Activiteit: …’ toe",
      en: "if it is another, add a line “Activity: …” above the table"))

  public static let undatedSessions = Problem(
    "B0215", .error, .fileRefused,
    message: Localized(
      fr: "la colonne « {text} » est une séance dont le jour ou l'année manque",
      nl: "kolom ‘{text}’ is een sessie waarvan de dag of het jaar ontbreekt",
      en: "column “{text}” is a session whose day or year is missing"),
    hint: Localized(
      fr: "écrivez la date entière dans l'en-tête (05/01/2025){mend}", nl: "schrijf de volledige datum in de kolomtitel (05/01/2025){mend}",
      en: "write the whole date in the header (05/01/2025){mend}"))

  public static let monthsForDays = Problem(
    "B0280", .error, .fileRefused,
    message: Localized(
      fr: "les colonnes {columns} sont des mois : rien ne dit quels jours les séances ont eu lieu",
      nl: "de kolommen {columns} zijn maanden: niets zegt op welke dagen de sessies plaatsvonden",
      en: "the columns {columns} are months: nothing says on which days the sessions were"),
    hint: Localized(
      fr: "faites une colonne par séance, avec sa date pour titre (05/01/2025), ou importez la feuille de chaque séance",
      nl: "maak één kolom per sessie, met haar datum als titel (05/01/2025), of lees de lijst van elke sessie in",
      en: "make one column for each session, with its date as title (05/01/2025), or import the sheet of each session"))

  public static let timeOfTitle = Problem(
    "B0265", .note, .kept,
    message: Localized(
      fr: "« {text} » donne la période de tous les nombres : {first} – {last}",
      nl: "‘{text}’ geeft de periode van alle aantallen: {first} – {last}",
      en: "“{text}” gives the time of all numbers: {first} – {last}"),
    hint: Localized(
      fr: "s'ils sont d'un autre moment, ajoutez une colonne « Mois »", nl: "zijn ze van een ander moment, voeg dan een kolom ‘Maand’ toe",
      en: "if they are of another time, add a column “Month”"))

  public static let timesDiffer = Problem(
    "B0466", .warning, .kept,
    message: Localized(
      fr: "« {text} » et « {other} » ne parlent pas du même moment : les nombres sont comptés du {first} au {last}",
      nl: "‘{text}’ en ‘{other}’ gaan niet over hetzelfde moment: de aantallen tellen van {first} tot {last}",
      en: "“{text}” and “{other}” are not of the same time: the numbers are counted from {first} to {last}"),
    hint: Localized(
      fr: "si ce n'est pas juste, ajoutez une colonne « Mois » ou « Date » qui dit quand", nl: "klopt dat niet, voeg dan een kolom ‘Maand’ of ‘Datum’ toe",
      en: "if that is not right, add a column “Month” or “Date” that says when"))

  public static let timeUntilDay = Problem(
    "B0467", .warning, .kept,
    message: Localized(
      fr: "« {text} » dit jusqu'à quel jour on a compté, pas depuis quand : les nombres sont comptés du {first} au {last}",
      nl: "‘{text}’ zegt tot wanneer er geteld is, niet vanaf wanneer: de aantallen tellen van {first} tot {last}",
      en: "“{text}” says until when it was counted, not since when: the numbers are counted from {first} to {last}"),
    hint: Localized(
      fr: "si ce n'est pas juste, ajoutez une colonne « Période » (« de mars à juin 2024 ») ou « Date »",
      nl: "klopt dat niet, voeg dan een kolom ‘Periode’ (‘maart tot juni 2024’) of ‘Datum’ toe",
      en: "if that is not right, add a column “Period” (“March to June 2024”) or “Date”"))

  public static let placeOfSheet = Problem(
    "B0220", .note, .kept,
    message: Localized(
      fr: "commune de tous ces comptages, d'après le titre ou le nom du fichier : {text}",
      nl: "gemeente van al deze tellingen, volgens de titel of de bestandsnaam: {text}",
      en: "commune of all these counts, by the title or the file's name: {text}"),
    hint: Localized(
      fr: "si ce n'est pas juste, ajoutez une colonne « Commune »", nl: "klopt dat niet, voeg dan een kolom ‘Gemeente’ toe",
      en: "if that is not right, add a column “Commune”"))
}
