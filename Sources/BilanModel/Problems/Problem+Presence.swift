/// B023x and B032x: who came, and by which column, word or line that is known.
extension Problem {
  public static let sheetNotHeld = Problem(
    "B0230", .warning, .kept,
    message: Localized(
      fr: "« {text} » : la séance n'a pas eu lieu, personne n'est compté présent",
      nl: "‘{text}’: de sessie ging niet door, niemand telt als aanwezig",
      en: "“{text}”: the session was not held, nobody is counted as present"),
    hint: Localized(
      fr: "si elle a eu lieu malgré tout, corrigez ce titre, cette ligne ou le nom du fichier",
      nl: "ging ze toch door, verbeter dan die titel, die regel of de bestandsnaam",
      en: "if it was held all the same, mend that title, that line or the file's name"))

  public static let sessionCancelled = Problem(
    "B0231", .warning, .valueLeftOut,
    message: Localized(
      fr: "colonne « {text} » : le titre dit que la séance n'a pas eu lieu, ses croix ne sont pas comptées",
      nl: "kolom ‘{text}’: volgens de titel ging de sessie niet door, de kruisjes tellen niet mee",
      en: "column “{text}”: by its title the session was not held, its marks are not counted"),
    hint: Localized(
      fr: "si elle a eu lieu malgré tout, ne laissez que la date dans le titre de la colonne",
      nl: "ging ze toch door, laat dan alleen de datum in de kolomtitel staan",
      en: "if it was held all the same, leave only the date in the title of the column"))

  public static let listOfAbsent = Problem(
    "B0232", .warning, .kept,
    message: Localized(
      fr: "« {text} » : c'est une liste de personnes absentes, excusées ou en attente, personne n'est compté présent",
      nl: "‘{text}’: dit is een lijst van afwezigen, verontschuldigden of wachtenden, niemand telt als aanwezig",
      en: "“{text}”: this is a list of people absent, excused or waiting, nobody is counted as present"),
    hint: Localized(
      fr: "si ces personnes sont venues, corrigez le titre ou le nom du fichier, ou ajoutez une colonne « Présent »",
      nl: "waren deze personen er toch, verbeter dan de titel of de bestandsnaam, of voeg een kolom ‘Aanwezig’ toe",
      en: "if these people came, mend the title or the file's name, or add a column “Present”"))

  public static let presenceGuessed = Problem(
    "B0233", .warning, .kept,
    message: Localized(
      fr: "la colonne « {text} » est lue comme une colonne de présence, d'après ses croix ou ses oui et non",
      nl: "kolom ‘{text}’ wordt als aanwezigheid gelezen, op grond van haar kruisjes of ja en nee",
      en: "column “{text}” is read as presence, by its crosses or its yes and no"),
    hint: Localized(
      fr: "si elle dit autre chose : --column none=\"{text}\" ; si c'est juste, un titre comme « Présent » évite la question",
      nl: "betekent ze iets anders: --column none=\"{text}\"; klopt het, dan voorkomt een titel als ‘Aanwezig’ deze vraag",
      en: "if it says something else: --column none=\"{text}\"; if it is right, a title such as “Present” avoids the question"))

  public static let undecidedColumn = Problem(
    "B0234", .warning, .valueLeftOut,
    message: Localized(
      fr: "la colonne « {text} » dit peut-être qui est venu ; elle n'est pas lue",
      nl: "kolom ‘{text}’ zegt misschien wie er was; ze wordt niet gelezen",
      en: "column “{text}” may say who came; it is not read"),
    hint: Localized(
      fr: "dites-le : --column status=\"{text}\" si elle donne les présences, --column none=\"{text}\" sinon",
      nl: "zeg het: --column status=\"{text}\" als ze de aanwezigheid geeft, anders --column none=\"{text}\"",
      en: "say so: --column status=\"{text}\" if it gives the presence, --column none=\"{text}\" if not"))

  public static let othersInRow = Problem(
    "B0281", .warning, .valueLeftOut,
    message: Localized(
      fr: "la colonne « {text} » nomme d'autres personnes que « {names} » ; rien ne dit si elles sont venues, et elles ne sont pas comptées",
      nl: "kolom ‘{text}’ noemt andere personen dan ‘{names}’; niets zegt of ze er waren, en ze worden niet geteld",
      en: "column “{text}” names other people than “{names}”; nothing says whether they came, and they are not counted"),
    hint: Localized(
      fr:
        "si ce sont elles qui sont venues : --column full_name=\"{text}\" ; si les deux sont venus, écrivez une ligne par personne ; sinon : --column none=\"{text}\"",
      nl:
        "waren zij het die er waren: --column full_name=\"{text}\"; waren beiden er, schrijf dan één rij per persoon; zo niet: --column none=\"{text}\"",
      en:
        "if it was they who came: --column full_name=\"{text}\"; if both came, write one row for each person; if not: --column none=\"{text}\""))

  public static let childrenCounted = Problem(
    "B0284", .warning, .kept,
    message: Localized(
      fr: "les enfants de la colonne « {text} » sont comptés comme venus avec la personne de la ligne",
      nl: "de kinderen in kolom ‘{text}’ tellen mee als gekomen met de persoon van de rij",
      en: "the children of column “{text}” are counted as having come with the person of the row"),
    hint: Localized(
      fr: "si elle dit combien d'enfants la personne a : --column none=\"{text}\" ; si c'est juste, un titre comme « Enfants présents » évite la question",
      nl: "zegt ze hoeveel kinderen de persoon heeft: --column none=\"{text}\"; klopt het, dan voorkomt een titel als ‘Kinderen aanwezig’ de vraag",
      en: "if it says how many children the person has: --column none=\"{text}\"; if it is right, a title such as “Children” avoids the question"))

  public static let parentsCounted = Problem(
    "B0286", .warning, .kept,
    message: Localized(
      fr: "les personnes de la colonne « {text} » sont comptées avec les enfants de la même ligne ({columns})",
      nl: "de personen in kolom ‘{text}’ tellen mee, samen met de kinderen van dezelfde rij ({columns})",
      en: "the people of column “{text}” are counted, together with the children of the same row ({columns})"),
    hint: Localized(
      fr: "si seuls les enfants sont venus, écrivez une ligne par enfant ; si seuls les parents sont venus : --column none=\"titre de la colonne des enfants\"",
      nl: "kwamen alleen de kinderen, schrijf dan één rij per kind; kwamen alleen de ouders: --column none=\"titel van de kolom met de kinderen\"",
      en: "if only the children came, write one row for each child; if only the parents came: --column none=\"title of the column of children\""))

  public static let presenceTogether = Problem(
    "B0235", .note, .kept,
    message: Localized(
      fr: "présence lue dans plusieurs colonnes : {columns} ; qui est présent dans l'une est présent",
      nl: "aanwezigheid in verschillende kolommen gelezen: {columns}; wie in een ervan aanwezig is, is aanwezig",
      en: "presence is read in several columns: {columns}; present in one of them is present"),
    hint: Localized(
      fr: "si l'une ne dit pas la présence : --column none=…", nl: "geeft een ervan geen aanwezigheid: --column none=…",
      en: "if one of them is not about presence: --column none=…"))

  public static let leftOutThoughPresent = Problem(
    "B0294", .warning, .valueLeftOut,
    message: Localized(
      fr: "cette ligne dit « {said} » sous « {column} », et « {text} » sous « {header} » : la personne n'est pas comptée",
      nl: "deze rij zegt ‘{said}’ onder ‘{column}’ en ‘{text}’ onder ‘{header}’: de persoon telt niet mee",
      en: "this row says “{said}” under “{column}” and “{text}” under “{header}”: the person is not counted"),
    hint: Localized(
      fr: "si elle est venue malgré tout, effacez « {text} » ; sinon, effacez « {said} »",
      nl: "is die toch gekomen, wis dan ‘{text}’; wis anders ‘{said}’",
      en: "if the person came all the same, take “{text}” away; if not, take “{said}” away"))

  public static let presenceContradicted = Problem(
    "B0298", .warning, .kept,
    message: Localized(
      fr: "cette ligne dit « {said} » sous « {column} », et « {text} » sous « {header} » : la personne est comptée comme présente",
      nl: "deze rij zegt ‘{said}’ onder ‘{column}’ en ‘{text}’ onder ‘{header}’: de persoon telt als aanwezig",
      en: "this row says “{said}” under “{column}” and “{text}” under “{header}”: the person is counted as present"),
    hint: Localized(
      fr: "corrigez la cellule qui n'est pas juste ; si une colonne ne dit pas qui est venu, que son titre le dise (« Inscrit », « Présent le matin »)",
      nl: "verbeter de cel die niet klopt; zegt een kolom niet wie er was, laat haar titel dat dan zeggen (‘Ingeschreven’, ‘Aanwezig in de voormiddag’)",
      en: "mend the cell that is not right; where a column does not say who came, let its title say so (“Registered”, “Present in the morning”)"))

  public static let staffCounted = Problem(
    "B0236", .warning, .kept,
    message: Localized(
      fr: "colonne « {column} » : {count} personne(s) de l'encadrement ({words}) comptée(s) parmi les participants",
      nl: "kolom ‘{column}’: {count} begeleider(s) of organisator(en) ({words}) bij de deelnemers geteld",
      en: "column “{column}”: {count} of those who led or organised it ({words}) counted among the participants"),
    hint: Localized(
      fr: "si elles ne doivent pas compter, écrivez « staff: apart » dans projet.yaml",
      nl: "mogen ze niet meetellen, schrijf dan ‘staff: apart’ in projet.yaml",
      en: "if they are not to count, write “staff: apart” in projet.yaml"))

  public static let staffApart = Problem(
    "B0251", .warning, .kept,
    message: Localized(
      fr: "colonne « {column} » : {count} personne(s) de l'encadrement ({words}), non comptée(s) parmi les participants",
      nl: "kolom ‘{column}’: {count} begeleider(s) of organisator(en) ({words}), niet bij de deelnemers geteld",
      en: "column “{column}”: {count} of those who led or organised it ({words}), not counted among the participants"),
    hint: Localized(
      fr: "c'est ce que dit « staff: apart » dans projet.yaml ; rien à faire si c'est voulu",
      nl: "zo staat het in projet.yaml met ‘staff: apart’; niets te doen als dat de bedoeling is",
      en: "“staff: apart” in projet.yaml says so; nothing to do if that is meant"))

  public static let announcedDiffers = Problem(
    "B0237", .warning, .kept,
    message: Localized(
      fr: "« {text} » : la feuille annonce {announced}, la liste en donne {found}",
      nl: "‘{text}’: de lijst vermeldt {announced}, geteld zijn er {found}",
      en: "“{text}”: the sheet announces {announced}, the list gives {found}"),
    hint: Localized(
      fr: "c'est la liste qui est retenue ; vérifiez qu'il ne manque personne",
      nl: "de lijst geldt; ga na of er niemand ontbreekt", en: "the list is retained; check that nobody is missing"))

  public static let nobodyPresent = Problem(
    "B0238", .warning, .kept,
    message: Localized(
      fr: "colonne « {text} » : sur {count} ligne(s), personne n'est présent",
      nl: "kolom ‘{text}’: van {count} rij(en) is niemand aanwezig",
      en: "column “{text}”: of {count} (row|rows), nobody is present"),
    hint: Localized(
      fr: "vérifiez que les présences ont été notées dans cette colonne", nl: "ga na of de aanwezigheden in deze kolom genoteerd zijn",
      en: "check that the presences were noted in this column"))

  public static let answeredBeforeTheDay = Problem(
    "B0239", .warning, .kept,
    message: Localized(
      fr: "colonne « {text} » : {count} réponse(s) donnée(s) avant le jour de la séance, une intention et pas une présence ; pas comptée(s) présente(s)",
      nl: "kolom ‘{text}’: {count} antwoord(en) van vóór de dag van de sessie, een voornemen en geen aanwezigheid; niet als aanwezig geteld",
      en: "column “{text}”: {count} (answer|answers) given before the day of the session, an intention and no presence; not counted as present"),
    hint: Localized(
      fr: "si la colonne a été remplie après la séance : --column status=\"{text}\"",
      nl: "is de kolom na de sessie ingevuld: --column status=\"{text}\"",
      en: "if the column was filled in after the session: --column status=\"{text}\""))

  public static let openStatus = Problem(
    "B0320", .warning, .kept,
    message: Localized(
      fr: "« {text} » : présence non notée pour {count} ligne(s), comptée(s) ni présente(s) ni absente(s)",
      nl: "‘{text}’: aanwezigheid niet genoteerd voor {count} rij(en), niet als aanwezig en niet als afwezig geteld",
      en: "“{text}”: presence not noted for {count} (row|rows), counted neither as present nor as absent"),
    hint: Localized(
      fr: "complétez la feuille, ou dites ce que le mot veut dire : --status \"{text}=present\"",
      nl: "vul de lijst aan of zeg wat het woord betekent: --status \"{text}=present\"",
      en: "complete the sheet, or say what the word means: --status \"{text}=present\""))

  public static let registeredStatus = Problem(
    "B0321", .warning, .kept,
    message: Localized(
      fr: "« {text} » dit qu'une personne était inscrite, pas qu'elle est venue : {count} ligne(s) non comptée(s) présente(s)",
      nl: "‘{text}’ zegt dat iemand ingeschreven was, niet dat die er was: {count} rij(en) niet als aanwezig geteld",
      en: "“{text}” says that somebody registered, not that they came: {count} (row|rows) not counted as present"),
    hint: Localized(
      fr: "notez présent ou absent, ou dites ce que le mot veut dire : --status \"{text}=present\"",
      nl: "noteer aanwezig of afwezig, of zeg wat het woord betekent: --status \"{text}=present\"",
      en: "note present or absent, or say what the word means: --status \"{text}=present\""))

  public static let partlyPresent = Problem(
    "B0322", .warning, .kept,
    message: Localized(
      fr: "« {text} » : présence partielle pour {count} ligne(s), comptée(s) comme une présence",
      nl: "‘{text}’: gedeeltelijk aanwezig voor {count} rij(en), geteld als één aanwezigheid",
      en: "“{text}”: partly present in {count} (row|rows), counted as one attendance"),
    hint: Localized(
      fr: "si cela ne compte pas comme une présence : --status \"{text}=absent\"", nl: "telt dat niet als aanwezig: --status \"{text}=absent\"",
      en: "if that is no attendance: --status \"{text}=absent\""))

  public static let anonymousRowsNotPresent = Problem(
    "B0323", .note, .kept,
    message: Localized(
      fr: "{count} ligne(s) sans nom et sans présence : comptée(s) dans aucun chiffre de présence",
      nl: "{count} rij(en) zonder naam en zonder aanwezigheid: in geen enkel aanwezigheidscijfer geteld",
      en: "{count} (line|lines) without a name and without a presence: counted in no figure of attendance"),
    hint: Localized(
      fr: "rien à faire si ce ne sont pas des personnes", nl: "niets te doen als het geen personen zijn", en: "nothing to do if they are no people"))

  public static let notANameNorPresent = Problem(
    "B0324", .note, .kept,
    message: Localized(
      fr: "« {text} » n'est pas un nom, et la ligne ne dit aucune présence : pas comptée présente",
      nl: "‘{text}’ is geen naam en de rij vermeldt geen aanwezigheid: niet als aanwezig geteld",
      en: "“{text}” is no name, and the row states no presence: not counted as present"),
    hint: Localized(
      fr: "si c'est une personne qui est venue, notez sa présence", nl: "is het iemand die aanwezig was, noteer dan de aanwezigheid",
      en: "if it is somebody who came, note the presence"))

  public static let presentBesideAnswers = Problem(
    "B0255", .warning, .kept,
    message: Localized(
      fr: "rien ne dit qui est venu : toutes les personnes sont comptées présentes ; {columns} n'est pas lu",
      nl: "niets zegt wie er was: iedereen telt als aanwezig; {columns} wordt niet gelezen",
      en: "nothing says who came: everyone is counted as present; {columns} is not read"),
    hint: Localized(
      fr:
        "si cette colonne dit qui est venu : --column status=\"titre de la colonne\" ; sinon, ajoutez une colonne « Présent » ou dites --column none=\"titre\"",
      nl: "zegt die kolom wie er was: --column status=\"kolomtitel\"; anders voegt u een kolom ‘Aanwezig’ toe of zegt u --column none=\"kolomtitel\"",
      en: "if that column says who came: --column status=\"title of the column\"; if not, add a column “Present” or say --column none=\"title\""))

  public static let plannedMarks = Problem(
    "B0297", .warning, .kept,
    message: Localized(
      fr: "colonne « {text} » : d'après son titre, ses croix disent qui était attendu ; elles comptent comme des inscriptions, pas comme des présences",
      nl: "kolom ‘{text}’: volgens de titel zeggen de kruisjes wie verwacht werd; ze tellen als inschrijvingen, niet als aanwezigheden",
      en: "column “{text}”: by its title its marks say who was expected; they count as registrations, not as presences"),
    hint: Localized(
      fr: "si elles disent qui est venu, ne laissez que la date dans le titre de la colonne",
      nl: "zeggen ze wie er was, laat dan alleen de datum in de kolomtitel staan",
      en: "if they say who came, leave only the date in the title of the column"))

  public static let saidThereAndAway = Problem(
    "B0295", .warning, .kept,
    message: Localized(
      fr:
        "{count} personne(s) présente(s) selon une ligne et absente(s) ou excusée(s) selon une autre, à la même séance : comptée(s) présente(s)",
      nl: "{count} (persoon|personen) aanwezig volgens de ene rij en afwezig of verontschuldigd volgens de andere, bij dezelfde sessie: als aanwezig geteld",
      en: "{count} (person|people) present by one line and absent or excused by another, at the same session: counted as present"),
    hint: Localized(
      fr: "gardez de ces lignes celle qui est juste", nl: "behoud van die rijen alleen de juiste", en: "of these lines, keep only the one that is right"))

  public static let communeGuessed = Problem(
    "B0256", .warning, .kept,
    message: Localized(
      fr: "la colonne « {text} » est lue comme la commune, d'après ce qu'elle contient",
      nl: "de kolom ‘{text}’ geldt als de gemeente, op grond van wat erin staat",
      en: "the column “{text}” is read as the commune, by what it holds"),
    hint: Localized(
      fr: "si elle dit autre chose : --column none=\"{text}\" ; si c'est juste, un titre comme « Commune » évite la question",
      nl: "zegt ze iets anders: --column none=\"{text}\"; klopt het, dan vermijdt een titel als ‘Gemeente’ de vraag",
      en: "if it says something else: --column none=\"{text}\"; if it is right, a title such as “Commune” spares the question"))
}
