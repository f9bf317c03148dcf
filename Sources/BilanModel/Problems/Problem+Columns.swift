/// B02xx and B032x: columns, and what kind of list they make of a sheet.
extension Problem {
  public static let columnsDropped = Problem(
    "B0201", .note, .valueLeftOut,
    message: Localized(
      fr: "colonnes non conservées : {columns}",
      nl: "niet bewaarde kolommen: {columns}",
      en: "columns not kept: {columns}"),
    hint: Localized(
      fr: "seules les données nécessaires au rapport sont gardées (d'une adresse électronique, une empreinte illisible) ; rien à faire",
      nl: "alleen wat het verslag nodig heeft, wordt bewaard (van een e-mailadres een onleesbare hash); u hoeft niets te doen",
      en: "only what the report needs is kept (of an e-mail address, an unreadable hash); nothing to do"))

  public static let unknownMetric = Problem(
    "B0208", .error, .rowRefused,
    message: Localized(
      fr: "« {text} » n'est pas un comptage connu du projet",
      nl: "‘{text}’ is geen telling die het project kent",
      en: "“{text}” is no count the project knows"),
    hint: Localized(
      fr: "ajoutez-le sous « metrics » dans projet.yaml, ou corrigez ; le plus proche : {nearest}",
      nl: "voeg het toe onder ‘metrics’ in projet.yaml, of verbeter het; het dichtstbij: {nearest}",
      en: "add it under “metrics” in projet.yaml, or mend it; the nearest: {nearest}"))

  public static let nearMetricColumn = Problem(
    "B0468", .warning, .valueLeftOut,
    message: Localized(
      fr: "colonne « {text} » : le projet n'a pas de comptage de ce nom exact, elle n'est pas lue ; est-ce : {nearest} ?",
      nl: "kolom ‘{text}’: het project heeft geen telling met precies die naam, ze wordt niet gelezen; is het: {nearest}?",
      en: "column “{text}”: the project has no count of exactly that name, it is not read; is it: {nearest}?"),
    hint: Localized(
      fr:
        "si oui, donnez ce titre à la colonne et importez à nouveau ; si ces nombres sont autre chose qui compte, ajoutez-le sous « metrics » dans projet.yaml",
      nl: "zo ja, geef de kolom die titel en importeer opnieuw; zijn deze getallen iets anders dat meetelt, voeg het dan toe onder ‘metrics’ in projet.yaml",
      en: "if so, give the column that title and import again; if these numbers are something else that counts, add it under “metrics” in projet.yaml"))

  public static let repeatedColumn = Problem(
    "B0209", .warning, .valueLeftOut,
    message: Localized(
      fr: "deux colonnes donnent la même information : « {text} » ; la première est utilisée",
      nl: "twee kolommen geven dezelfde informatie: ‘{text}’; de eerste wordt gebruikt",
      en: "two columns say the same: “{text}”; the first is used"),
    hint: Localized(
      fr: "supprimez ou renommez la colonne de trop", nl: "verwijder of hernoem de overtollige kolom",
      en: "remove or rename the extra column"))

  public static let severalTables = Problem(
    "B0210", .note, .valueLeftOut,
    message: Localized(
      fr: "à partir d'ici, le reste du fichier n'est pas lu : « {text} »",
      nl: "vanaf hier wordt de rest van het bestand niet gelezen: ‘{text}’",
      en: "another part of the file is not read from here on: “{text}”"),
    hint: Localized(
      fr: "si cette partie contient d'autres présences, enregistrez-la dans un fichier à part",
      nl: "bevat dit deel nog aanwezigheden, bewaar het dan in een apart bestand",
      en: "if that part holds more attendances, save it as a file of its own"))

  public static let presenceNotStated = Problem(
    "B0211", .note, .kept,
    message: Localized(
      fr: "la feuille ne dit pas qui est venu : toutes les personnes de la liste sont comptées présentes",
      nl: "de lijst zegt niet wie er was: iedereen op de lijst telt als aanwezig",
      en: "the sheet does not say who came: everyone on the list is counted as present"),
    hint: Localized(
      fr: "si c'est une liste d'inscriptions, ajoutez une colonne « Présent »",
      nl: "is het een inschrijvingslijst, voeg dan een kolom ‘Aanwezig’ toe",
      en: "if it is a list of registrations, add a column “Present”"))

  public static let registrationsOnly = Problem(
    "B0213", .warning, .kept,
    message: Localized(
      fr: "cette liste d'inscriptions ne dit pas qui est venu : personne n'est compté présent",
      nl: "deze inschrijvingslijst zegt niet wie er was: niemand telt als aanwezig",
      en: "this list of registrations does not say who came: nobody is counted as present"),
    hint: Localized(
      fr: "ajoutez une colonne « Présent », ou importez la feuille de présence",
      nl: "voeg een kolom ‘Aanwezig’ toe of lees de aanwezigheidslijst in",
      en: "add a column “Present”, or import the attendance sheet"))

  public static let paymentsOnly = Problem(
    "B0214", .error, .fileRefused,
    message: Localized(
      fr: "cette liste nomme ceux qui ont payé ou commandé, pas ceux qui ont participé",
      nl: "deze lijst noemt wie heeft betaald of besteld, niet wie heeft deelgenomen",
      en: "this list names those who paid or ordered, not those who took part"),
    hint: Localized(
      fr: "exportez la liste des participants (billets), ou importez la feuille de présence",
      nl: "exporteer de lijst van deelnemers (tickets), of lees de aanwezigheidslijst in",
      en: "export the list of participants (tickets), or import the attendance sheet"))

  public static let sessionNotHeld = Problem(
    "B0216", .note, .valueLeftOut,
    message: Localized(
      fr: "colonne « {text} » : aucune présence notée, séance non comptée",
      nl: "kolom ‘{text}’: niets aangekruist, sessie niet geteld",
      en: "column “{text}”: no mark at all, session not counted"),
    hint: Localized(
      fr: "si la séance a eu lieu, notez-y les présences ; sinon, rien à faire",
      nl: "vond de sessie plaats, noteer er dan de aanwezigheden; anders hoeft u niets te doen",
      en: "if the session took place, note who came; else nothing to do"))

  public static let blankPresence = Problem(
    "B0217", .warning, .kept,
    message: Localized(
      fr: "la colonne « {text} » est vide : personne n'est compté présent",
      nl: "kolom ‘{text}’ is leeg: niemand telt als aanwezig",
      en: "column “{text}” is blank: nobody is counted as present"),
    hint: Localized(
      fr: "remplissez la colonne, ou supprimez-la si toutes les personnes de la liste sont venues",
      nl: "vul de kolom in, of verwijder ze als iedereen op de lijst aanwezig was",
      en: "fill the column in, or remove it if everyone on the list came"))

  public static let choiceUsed = Problem(
    "B0218", .note, .kept,
    message: Localized(
      fr: "lu selon une réponse donnée auparavant : {answer}",
      nl: "gelezen volgens een eerder gegeven antwoord: {answer}",
      en: "read by an answer given before: {answer}"),
    hint: Localized(
      fr: "« bilan choices » montre ces réponses et permet de les oublier",
      nl: "‘bilan choices’ toont deze antwoorden en laat u ze vergeten",
      en: "“bilan choices” shows these answers and lets you forget them"))

  public static let unknownColumnChoice = Problem(
    "B0219", .error, .fileRefused,
    message: Localized(
      fr: "aucune colonne ne s'appelle « {text} »",
      nl: "geen enkele kolom heet ‘{text}’",
      en: "no column is called “{text}”"),
    hint: Localized(
      fr: "colonnes du fichier : {columns}", nl: "kolommen van het bestand: {columns}",
      en: "columns of the file: {columns}"))

  public static let groupsTogether = Problem(
    "B0289", .warning, .kept,
    message: Localized(
      fr: "la ligne au-dessus des titres distingue {columns} : les présences de toutes ces colonnes sont comptées, sans cette distinction",
      nl: "de regel boven de titels onderscheidt {columns}: de aanwezigheden van al die kolommen tellen, zonder dat onderscheid",
      en: "the line above the titles tells apart {columns}: the presences of all these columns are counted, without that distinction"),
    hint: Localized(
      fr: "pour compter à part une activité, une commune ou un groupe, faites-en une feuille ; si des colonnes ne disent pas qui est venu, effacez-les",
      nl: "moet een activiteit, gemeente of groep apart tellen, maak er dan een lijst van; zeggen kolommen niet wie er was, wis ze dan",
      en: "to count an activity, a commune or a group apart, make a sheet of it; if some columns do not say who came, take them out"))

  public static let groupsLeftOut = Problem(
    "B0290", .warning, .valueLeftOut,
    message: Localized(
      fr: "les colonnes sous {columns} ne sont pas lues : d'autres sont sous un titre de présence",
      nl: "de kolommen onder {columns} worden niet gelezen: andere staan onder een titel van aanwezigheid",
      en: "the columns under {columns} are not read: others stand under a title of presence"),
    hint: Localized(
      fr: "si elles disent aussi qui est venu, écrivez « Présences » dans leur titre, par exemple « Présences – après-midi »",
      nl: "zeggen ze ook wie er was, schrijf dan ‘Aanwezig’ in hun titel, bijvoorbeeld ‘Aanwezig – namiddag’",
      en: "if they say who came too, write “Presence” in their title, such as “Presence – afternoon”"))

  public static let columnGuessed = Problem(
    "B0221", .warning, .kept,
    message: Localized(
      fr: "la colonne sans titre est prise pour la colonne des présences, parce qu'elle contient des croix",
      nl: "de kolom zonder titel geldt als de kolom van de aanwezigheden, op grond van de kruisjes",
      en: "the column without a title is taken for the column of presence, by its crosses"),
    hint: Localized(
      fr: "donnez-lui un titre, par exemple « Présent »", nl: "geef ze een titel, bijvoorbeeld ‘Aanwezig’",
      en: "give it a title, such as “Present”"))

  public static let listTakenAsPresent = Problem(
    "B0222", .warning, .kept,
    message: Localized(
      fr: "rien ne dit qui est venu, ni que c'est une liste de présence : toutes les personnes sont comptées présentes",
      nl: "niets zegt wie er was, of dat dit een aanwezigheidslijst is: iedereen telt als aanwezig",
      en: "nothing says who came, or that this is an attendance list: everyone is counted as present"),
    hint: Localized(
      fr: "ajoutez une colonne « Présent », ou un titre « Liste de présence » ou « Inscriptions » au-dessus du tableau",
      nl: "voeg een kolom ‘Aanwezig’ toe, of boven de tabel een titel ‘Aanwezigheidslijst’ of ‘Inschrijvingen’",
      en: "add a column “Present”, or a title “Attendance list” or “Registrations” above the table"))

  public static let unreadTitle = Problem(
    "B0223", .warning, .valueLeftOut,
    message: Localized(
      fr: "la colonne « {text} » n'est pas lue ; vouliez-vous écrire « {nearest} » ?",
      nl: "kolom ‘{text}’ wordt niet gelezen; bedoelde u ‘{nearest}’?",
      en: "column “{text}” is not read; did you mean “{nearest}”?"),
    hint: Localized(
      fr: "corrigez le titre, ou dites ce que contient la colonne avec --column (« none » pour ne pas la lire)",
      nl: "verbeter de titel of zeg met --column wat de kolom bevat (‘none’ om ze niet te lezen)",
      en: "mend the title, or say with --column what the column holds (“none” not to read it)"))

  public static let halfOfNames = Problem(
    "B0224", .warning, .kept,
    message: Localized(
      fr: "les noms de la colonne « {text} » n'ont qu'un mot : les personnes qui le partagent ne comptent que pour une",
      nl: "de namen in kolom ‘{text}’ bestaan uit één woord: wie dezelfde naam heeft, telt als één persoon",
      en: "the names in column “{text}” have one word only: those who share it count as one person"),
    hint: Localized(
      fr: "s'il y a une colonne de prénoms ou de noms de famille, donnez-lui ce titre ou utilisez --column first_name=…",
      nl: "is er een kolom met voornamen of familienamen, geef ze die titel of gebruik --column first_name=…",
      en: "if there is a column of given or family names, give it that title or use --column first_name=…"))

  public static let unreadMarks = Problem(
    "B0225", .warning, .valueLeftOut,
    message: Localized(
      fr: "la colonne « {text} » contient des croix et n'est pas lue : son titre ne nomme pas de séance",
      nl: "kolom ‘{text}’ bevat kruisjes en wordt niet gelezen: de titel noemt geen sessie",
      en: "column “{text}” holds crosses and is not read: its title names no session"),
    hint: Localized(
      fr: "écrivez le jour de la séance dans le titre de la colonne", nl: "schrijf de dag van de sessie in de kolomtitel",
      en: "write the day of the session into the title of the column"))

  public static let noCommuneInColumn = Problem(
    "B0226", .warning, .kept,
    message: Localized(
      fr: "aucune cellule de la colonne « {text} » n'est une commune connue",
      nl: "geen enkele cel van kolom ‘{text}’ is een bekende gemeente",
      en: "no cell of column “{text}” is a known commune"),
    hint: Localized(
      fr: "vérifiez que les titres sont au-dessus des bonnes colonnes", nl: "controleer of de titels boven de juiste kolommen staan",
      en: "check that the titles stand above the right columns"))

  public static let numbersForNames = Problem(
    "B0325", .error, .fileRefused,
    message: Localized(
      fr: "la colonne « {text} » donne des numéros et aucune ne donne de noms : on ne peut pas savoir qui était là",
      nl: "de kolom ‘{text}’ geeft nummers en geen enkele kolom geeft namen: wie er was, is niet te weten",
      en: "the column “{text}” holds numbers and none holds names: who was there cannot be known"),
    hint: Localized(
      fr: "ajoutez une colonne « Nom » à côté du numéro, à partir de la liste des membres",
      nl: "voeg naast het nummer een kolom ‘Naam’ toe, op basis van de ledenlijst",
      en: "add a column “Name” beside the number, from the list of members"))

  public static let foreignList = Problem(
    "B0326", .error, .fileRefused,
    message: Localized(
      fr: "cette liste de noms parle d'autre chose ({columns}) et rien n'y dit que ces personnes sont venues à une activité",
      nl: "deze namenlijst gaat over iets anders ({columns}) en niets zegt dat deze mensen naar een activiteit gekomen zijn",
      en: "this list of names is about something else ({columns}), and nothing in it says that these people came to an activity"),
    hint: Localized(
      fr: "si c'est une liste de présence, ajoutez une colonne « Présent » ou le titre « Liste de présence » ; sinon, retirez ce fichier",
      nl: "is het een aanwezigheidslijst, voeg dan een kolom ‘Aanwezig’ of de titel ‘Aanwezigheidslijst’ toe; verwijder anders dit bestand",
      en: "if it is an attendance list, add a column “Present” or the title “Attendance list”; otherwise take this file away"))
}
