/// B024x: which sessions a sheet speaks of, and how its shape says so.
extension Problem {
  public static let sessionsPutTogether = Problem(
    "B0240", .warning, .kept,
    message: Localized(
      fr: "« {activity} », le même jour ({day}) : {what} ({values}), comptés comme une seule séance",
      nl: "‘{activity}’, dezelfde dag ({day}): {what} ({values}), geteld als één sessie",
      en: "“{activity}”, the same day ({day}): {what} ({values}), counted as one session"),
    hint: Localized(
      fr:
        "une activité compte une séance par jour ; s'il y en a eu plusieurs, donnez à chacune une activité à elle dans projet.yaml, ou dites-le dans le rapport",
      nl: "een activiteit telt één sessie per dag; waren het er meer, geef dan elke sessie een eigen activiteit in projet.yaml, of vermeld het in het verslag",
      en: "an activity counts one session a day; if there were several, give each an activity of its own in projet.yaml, or say so in the report"))

  public static let pastMidnight = Problem(
    "B0241", .warning, .kept,
    message: Localized(
      fr: "le journal de cette réunion passe minuit ({first} – {last}) : une seule séance, le {day}",
      nl: "het logboek van deze vergadering loopt over middernacht ({first} – {last}): één sessie, op {day}",
      en: "the log of this meeting runs past midnight ({first} – {last}): one session, on {day}"),
    hint: Localized(
      fr: "si l'horloge du journal est celle d'un autre fuseau horaire, dites le jour : --date {other}",
      nl: "staat de klok van het logboek in een andere tijdzone, geef dan de dag op: --date {other}",
      en: "if the log's clock is that of another time zone, say the day: --date {other}"))

  public static let shortStays = Problem(
    "B0242", .warning, .kept,
    message: Localized(
      fr: "{count} (personne est restée|personnes sont restées) moins de {minutes} minutes : comptée(s) présente(s)",
      nl: "{count} (persoon bleef|personen bleven) minder dan {minutes} minuten: geteld als aanwezig",
      en: "{count} (person|people) stayed less than {minutes} minutes: counted as present"),
    hint: Localized(
      fr: "pour ne pas les compter : --min-minutes {minutes}, ou « min_minutes: {minutes} » dans projet.yaml",
      nl: "om ze niet mee te tellen: --min-minutes {minutes}, of ‘min_minutes: {minutes}’ in projet.yaml",
      en: "to leave them out: --min-minutes {minutes}, or “min_minutes: {minutes}” in projet.yaml"))

  public static let staysLeftOut = Problem(
    "B0243", .warning, .kept,
    message: Localized(
      fr: "{count} (personne restée|personnes restées) moins de {minutes} minutes, non comptée(s) présente(s)",
      nl: "{count} (persoon|personen) met minder dan {minutes} minuten aanwezigheid, niet als aanwezig geteld",
      en: "{count} (person|people) with a stay of less than {minutes} minutes, not counted as present"),
    hint: Localized(
      fr: "ce seuil vient de --min-minutes ou de « min_minutes » dans projet.yaml",
      nl: "deze drempel komt van --min-minutes of van ‘min_minutes’ in projet.yaml",
      en: "this threshold comes from --min-minutes or from “min_minutes” in projet.yaml"))

  public static let severalDateColumns = Problem(
    "B0244", .error, .fileRefused,
    message: Localized(
      fr: "le jour de la séance n'est pas dit, mais des dates se trouvent dans : {columns}",
      nl: "de dag van de sessie staat nergens als dusdanig, maar er zijn datums in: {columns}",
      en: "the day of the session is not stated as such, but there are dates in: {columns}"),
    hint: Localized(
      fr: "dites quelle colonne est le jour de la séance : --column date=\"{first}\"",
      nl: "zeg welke kolom de dag van de sessie is: --column date=\"{first}\"",
      en: "say which column is the day of the session: --column date=\"{first}\""))

  public static let crosswise = Problem(
    "B0245", .error, .fileRefused,
    message: Localized(
      fr: "les personnes ({names}) sont en travers et les séances ({days}) vers le bas : ce tableau est à retourner",
      nl: "de personen ({names}) staan naast elkaar en de sessies ({days}) onder elkaar: deze tabel moet gedraaid worden",
      en: "the people ({names}) stand across and the sessions ({days}) down: this table has to be turned"),
    hint: Localized(
      fr: "copiez le tableau et collez-le transposé (collage spécial, « Transposé ») : une ligne par personne, une colonne par séance",
      nl: "kopieer de tabel en plak ze getransponeerd (Plakken speciaal, ‘Transponeren’): een rij per persoon, een kolom per sessie",
      en: "copy the table and paste it transposed (Paste Special, “Transpose”): a row for each person, a column for each session"))

  public static let tableNotRead = Problem(
    "B0246", .warning, .valueLeftOut,
    message: Localized(
      fr: "un autre tableau commence ici, et n'est pas lu : {columns}",
      nl: "hier begint een andere tabel, die niet gelezen wordt: {columns}",
      en: "another table begins here, and is not read: {columns}"),
    hint: Localized(
      fr: "enregistrez-le dans un fichier à part", nl: "bewaar die tabel in een apart bestand", en: "save it as a file of its own"))

  public static let noCommuneStated = Problem(
    "B0247", .note, .kept,
    message: Localized(
      fr: "{count} (ligne ne dit|lignes ne disent) pas de commune : comptée(s) sans commune",
      nl: "{count} (rij vermeldt|rijen vermelden) geen gemeente: geteld zonder gemeente",
      en: "{count} (row states|rows state) no commune: counted without one"),
    hint: Localized(
      fr: "complétez la colonne « Commune », ou utilisez --commune si toutes ces personnes viennent du même endroit",
      nl: "vul de kolom ‘Gemeente’ aan, of gebruik --commune als iedereen uit dezelfde gemeente komt",
      en: "complete the column “Commune”, or use --commune if all come from the same one"))

  public static let communeOffered = Problem(
    "B0248", .note, .kept,
    message: Localized(
      fr: "{count} (ligne ne dit|lignes ne disent) pas de commune : comptée(s) sans commune ; le titre ou le nom du fichier nomme {text}",
      nl: "{count} (rij vermeldt|rijen vermelden) geen gemeente: geteld zonder gemeente; de titel of de bestandsnaam noemt {text}",
      en: "{count} (row states|rows state) no commune: counted without one; the title or the file's name names {text}"),
    hint: Localized(
      fr: "si ces personnes sont de là : --commune \"{text}\"", nl: "komen deze personen van daar: --commune \"{text}\"",
      en: "if these people are from there: --commune \"{text}\""))

  public static let answerOverColumns = Problem(
    "B0249", .error, .fileRefused,
    message: Localized(
      fr: "{option} vaut pour toute la feuille, mais elle nomme elle-même plusieurs {what} : {values}",
      nl: "{option} geldt voor de hele lijst, maar die noemt zelf verschillende {what}: {values}",
      en: "{option} is for the whole sheet, but the sheet itself names several {what}: {values}"),
    hint: Localized(
      fr: "n'utilisez pas {option} ici : une seule séance resterait ; ce que la feuille nomme elle-même est lu tel quel",
      nl: "gebruik {option} hier niet: er zou maar één sessie overblijven; wat de lijst zelf noemt, wordt zo gelezen",
      en: "do not use {option} here: only one session would remain; what the sheet itself names is read as it stands"))

  public static let columnsOfOneActivity = Problem(
    "B0330", .warning, .kept,
    message: Localized(
      fr: "la feuille elle-même distingue {values} : tout est compté sous « {activity} »",
      nl: "de lijst zelf maakt onderscheid tussen {values}: alles telt bij ‘{activity}’",
      en: "the sheet itself tells {values} apart: all is counted under “{activity}”"),
    hint: Localized(
      fr: "si ce sont plusieurs activités, enregistrez chacune dans une feuille à part",
      nl: "zijn het verschillende activiteiten, bewaar elke dan in een aparte lijst",
      en: "if they are several activities, save each in a sheet of its own"))

  public static let marksOfMonth = Problem(
    "B0331", .warning, .kept,
    message: Localized(
      fr: "marques de ce registre mensuel : {half} compté présent (demi-journée), {leave} absent (congé), {closed} sans séance",
      nl: "tekens van dit maandregister: {half} telt als aanwezig (halve dag), {leave} als afwezig (verlof), {closed} als geen sessie",
      en: "marks of this monthly register: {half} counted as present (half a day), {leave} as absent (leave), {closed} as no session"),
    hint: Localized(
      fr: "si une marque veut dire autre chose, écrivez P (présent) ou A (absent)",
      nl: "betekent een teken iets anders, schrijf dan P (aanwezig) of A (afwezig)",
      en: "if a mark means something else, write P (present) or A (absent)"))

  public static let sessionCodeDiffers = Problem(
    "B0260", .warning, .kept,
    message: Localized(
      fr: "le code de la séance ({code}) et les lignes au-dessus du tableau ({said}) parlent de deux séances : les lignes valent",
      nl: "de code van de sessie ({code}) en de regels boven de tabel ({said}) gaan over twee sessies: de regels gelden",
      en: "the session's code ({code}) and the lines above the table ({said}) speak of two sessions: the lines hold"),
    hint: Localized(
      fr: "si la feuille d'une autre séance a resservi, effacez le code ; sinon, corrigez la ligne « Date » ou « Activité »",
      nl: "werd de lijst van een andere sessie opnieuw gebruikt, wis dan de code; verbeter anders de regel ‘Datum’ of ‘Activiteit’",
      en: "if the sheet of another session was used again, erase the code; otherwise, mend the line “Date” or “Activity”"))

  public static let dayDiffersFromName = Problem(
    "B0261", .warning, .kept,
    message: Localized(
      fr: "la feuille dit le {day}, {where} le {other} : c'est le {day} qui est retenu",
      nl: "de lijst zegt {day}, {where} {other}: {day} geldt",
      en: "the sheet says {day}, {where} {other}: {day} holds"),
    hint: Localized(
      fr: "une feuille recopiée garde souvent l'ancien titre : vérifiez le jour, et corrigez la feuille ou {where}",
      nl: "een gekopieerde lijst houdt vaak de oude titel: ga de dag na, en verbeter de lijst of {where}",
      en: "a copied sheet often keeps its old title: check the day, and mend the sheet or {where}"))

  public static let sheetDiffersFromName = Problem(
    "B0262", .warning, .kept,
    message: Localized(
      fr: "la feuille dit « {text} », {where} « {other} » : c'est « {text} » qui est retenu",
      nl: "de lijst zegt ‘{text}’, {where} ‘{other}’: ‘{text}’ geldt",
      en: "the sheet says “{text}”, {where} “{other}”: “{text}” holds"),
    hint: Localized(
      fr: "une feuille recopiée garde souvent l'ancien titre : vérifiez de quoi elle parle, et corrigez la feuille ou {where}",
      nl: "een gekopieerde lijst houdt vaak de oude titel: ga na waarover ze gaat, en verbeter de lijst of {where}",
      en: "a copied sheet often keeps its old title: check what it is about, and mend the sheet or {where}"))

  public static let gridOfAbsences = Problem(
    "B0264", .warning, .kept,
    message: Localized(
      fr: "« {text} » : d'après ce titre, une marque est une absence ; les autres sont comptés présents",
      nl: "‘{text}’: volgens die titel is een teken een afwezigheid; de anderen tellen als aanwezig",
      en: "“{text}”: by this title a mark is an absence; the others are counted as present"),
    hint: Localized(
      fr: "si les marques sont des présences, corrigez le titre ou le nom du fichier ; sinon, il n'y a rien à faire",
      nl: "zijn de tekens aanwezigheden, verbeter dan de titel of de bestandsnaam; anders is er niets te doen",
      en: "if the marks are presences, mend the title or the file's name; if not, there is nothing to do"))

  public static let provisionalSheet = Problem(
    "B0267", .warning, .kept,
    message: Localized(
      fr: "« {text} » : d'après ces mots, la feuille n'est pas définitive ; elle est comptée telle quelle",
      nl: "‘{text}’: volgens deze woorden is de lijst niet definitief; ze telt mee zoals ze is",
      en: "“{text}”: by these words, the sheet is not final; it is counted as it stands"),
    hint: Localized(
      fr: "importez la version définitive dès qu'elle arrive : elle prendra la place de celle-ci",
      nl: "importeer de definitieve versie zodra ze er is: die komt in de plaats van deze",
      en: "import the final version as soon as it arrives: it takes the place of this one"))

  public static let weekdayDiffers = Problem(
    "B0263", .warning, .kept,
    message: Localized(
      fr: "« {text} » : cette date tombe un autre jour de la semaine ({day}) ; c'est la date qui est retenue",
      nl: "‘{text}’: die datum valt op een andere dag van de week ({day}); de datum geldt",
      en: "“{text}”: that date is another day of the week ({day}); the date holds"),
    hint: Localized(
      fr: "l'un des deux est une erreur de frappe : vérifiez le jour de la séance, et corrigez la feuille",
      nl: "een van beide is een tikfout: ga de dag van de sessie na, en verbeter de lijst",
      en: "one of the two is a slip: check the day of the session, and mend the sheet"))
}
