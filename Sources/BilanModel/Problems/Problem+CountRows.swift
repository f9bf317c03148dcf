/// B0434 to B0440: rows and columns of counts that leave something open. B0252 to B0254, B0285: what a sheet says twice of one session or person.
extension Problem {
  public static let severalDaysAbove = Problem(
    "B0252", .warning, .kept,
    message: Localized(
      fr: "« {text} » nomme plusieurs jours : toute la feuille est comptée le {day}",
      nl: "‘{text}’ noemt meer dan één dag: de hele lijst telt voor {day}",
      en: "“{text}” names several days: the whole sheet is counted on {day}"),
    hint: Localized(
      fr: "si la liste vaut pour plusieurs séances, faites une feuille par jour ou une colonne par jour ; sinon utilisez --date",
      nl: "geldt de lijst voor verschillende sessies, maak dan een lijst per dag of een kolom per dag; gebruik anders --date",
      en: "if the list is of several sessions, make a sheet for each day or a column for each; otherwise use --date"))

  public static let lengthsDiffer = Problem(
    "B0253", .warning, .valueLeftOut,
    message: Localized(
      fr: "le {day}, « {activity} » : la colonne de la durée donne plusieurs durées pour une même séance ; celle prévue au projet est utilisée",
      nl: "op {day}, ‘{activity}’: de kolom met de duur geeft verschillende duren voor één sessie; die uit het project geldt",
      en: "on {day}, “{activity}”: the column of lengths gives several for one session; the one of the project is used"),
    hint: Localized(
      fr: "si c'est le temps de présence de chacun, il n'est pas utilisé ; la durée de la séance s'écrit au-dessus du tableau : « Durée : 2h »",
      nl: "is het de tijd die ieder aanwezig was, dan wordt die niet gebruikt; de duur van de sessie staat boven de tabel: ‘Duur: 2u’",
      en: "if it is how long each person stayed, it is not used; the length of the session goes above the table: “Duration: 2h”"))

  public static let absentInRemark = Problem(
    "B0254", .warning, .kept,
    message: Localized(
      fr: "« {text} » : une remarque dit que cette personne n'était pas là, et la ligne la dit présente ; comptée présente",
      nl: "‘{text}’: een opmerking zegt dat deze persoon er niet was, en de rij zegt aanwezig; als aanwezig geteld",
      en: "“{text}”: a remark says that this person was not there, and the row says present; counted as present"),
    hint: Localized(
      fr: "corrigez la présence ou la remarque de cette ligne", nl: "verbeter de aanwezigheid of de opmerking in deze rij",
      en: "mend the presence or the remark of this row"))

  public static let presentInRemark = Problem(
    "B0285", .warning, .kept,
    message: Localized(
      fr: "« {text} » : une remarque dit que cette personne était là, et la ligne ne la dit pas présente ; non comptée",
      nl: "‘{text}’: een opmerking zegt dat deze persoon er was, en de rij zegt het niet; niet als aanwezig geteld",
      en: "“{text}”: a remark says that this person was there, and the row does not; not counted as present"),
    hint: Localized(
      fr: "corrigez la présence ou la remarque de cette ligne", nl: "verbeter de aanwezigheid of de opmerking in deze rij",
      en: "mend the presence or the remark of this row"))

  public static let countsWithoutCommune = Problem(
    "B0434", .warning, .kept,
    message: Localized(
      fr: "{count} ligne(s) de comptage sans commune : comptée(s) dans le total, dans aucune commune",
      nl: "{count} rij(en) met tellingen zonder gemeente: geteld in het totaal, bij geen enkele gemeente",
      en: "{count} row(s) of counts without a commune: counted in the total, and for no commune"),
    hint: Localized(
      fr: "écrivez-la sous « Commune » (une cellule fusionnée ne vaut que pour sa première ligne), ou au-dessus du tableau : « Commune : Forest »",
      nl: "schrijf ze onder ‘Gemeente’ (een samengevoegde cel geldt alleen voor haar eerste rij), of boven de tabel: ‘Gemeente: Vorst’",
      en: "write it under “Commune” (a merged cell holds for its first row only), or above the table: “Commune: Forest”"))

  public static let repeatedRows = Problem(
    "B0435", .warning, .kept,
    message: Localized(
      fr: "{count} ligne(s) identique(s) à une autre de la feuille, cellule par cellule : comptée(s) aussi",
      nl: "{count} rij(en) identiek aan een andere in de lijst, cel voor cel: ook geteld",
      en: "{count} row(s) the same as another of the sheet, cell by cell: counted as well"),
    hint: Localized(
      fr: "si elles y sont deux fois par erreur, retirez-les", nl: "staan ze er per vergissing twee keer in, haal ze dan weg",
      en: "if they are there twice by mistake, take them out"))

  public static let countInSeveralColumns = Problem(
    "B0436", .warning, .kept,
    message: Localized(
      fr: "plusieurs colonnes sont le même comptage du projet et sont additionnées : {columns}",
      nl: "verschillende kolommen zijn dezelfde telling van het project en worden opgeteld: {columns}",
      en: "several columns are the same count of the project and are added: {columns}"),
    hint: Localized(
      fr: "si l'une comprend l'autre ou dit autre chose, retirez-la de la feuille",
      nl: "zit de ene in de andere of betekent ze iets anders, haal ze dan uit de lijst",
      en: "if one holds the other, or says something else, take it out of the sheet"))

  public static let plannedCounts = Problem(
    "B0437", .warning, .valueLeftOut,
    message: Localized(
      fr: "colonne(s) d'un objectif ou d'une prévision, non comptée(s) : {columns}",
      nl: "kolom(men) met een doel of een verwachting, niet geteld: {columns}",
      en: "column(s) of a target or a forecast, not counted: {columns}"),
    hint: Localized(
      fr: "si ce sont des nombres comptés, changez le titre de la colonne", nl: "zijn het getelde aantallen, verander dan de kolomtitel",
      en: "if these are numbers that were counted, change the title of the column"))

  public static let countsFilledDown = Problem(
    "B0438", .warning, .kept,
    message: Localized(
      fr: "{count} ligne(s) de comptage sans date ou sans indicateur : ceux de la ligne du dessus sont repris (cellules fusionnées)",
      nl: "{count} rij(en) met tellingen zonder datum of indicator: die van de rij erboven gelden (samengevoegde cellen)",
      en: "{count} row(s) of counts without a date or an indicator: those of the row above are taken (merged cells)"),
    hint: Localized(
      fr: "si ce n'est pas juste, remplissez ces cellules", nl: "klopt dat niet, vul die cellen dan in", en: "if that is not right, fill these cells in"))

  public static let sumOfCommunes = Problem(
    "B0439", .warning, .valueLeftOut,
    message: Localized(
      fr: "{text} sans commune connue est la somme des communes de cette feuille ({metric}) : pas additionné",
      nl: "{text} zonder bekende gemeente is de som van de gemeenten in deze lijst ({metric}): niet opgeteld",
      en: "{text} without a known commune is the sum of the communes of this sheet ({metric}): not added"),
    hint: Localized(
      fr: "si ce nombre s'ajoute à celui des communes, donnez une commune à cette ligne",
      nl: "komt dit aantal bij dat van de gemeenten, geef deze rij dan een gemeente",
      en: "if this number comes on top of those of the communes, give this row a commune"))

  public static let plannedTable = Problem(
    "B0441", .error, .fileRefused,
    message: Localized(
      fr: "« {text} » : d'après ce titre, ces nombres sont un objectif ou une prévision",
      nl: "‘{text}’: volgens deze titel zijn deze aantallen een doel of een verwachting",
      en: "“{text}”: by this title, these numbers are a target or a forecast"),
    hint: Localized(
      fr: "si ce sont des nombres comptés, changez ce titre", nl: "zijn het getelde aantallen, verander dan deze titel",
      en: "if these are numbers that were counted, change this title"))

  public static let rowsInOtherWords = Problem(
    "B0442", .warning, .valueLeftOut,
    message: Localized(
      fr: "{count} ligne(s) répète(nt) une autre en d'autres termes (autre langue, autre écriture de la date) : comptée(s) une fois",
      nl: "{count} rij(en) herhalen een andere in andere woorden (andere taal, andere schrijfwijze van de datum): één keer geteld",
      en: "{count} row(s) say another again in other words (another language, the date written otherwise): counted once"),
    hint: Localized(
      fr: "si ce sont deux comptages, ajoutez à chaque ligne ce qui la distingue : le jour, l'activité",
      nl: "zijn het twee tellingen, zet er dan op elke rij bij wat ze onderscheidt: de dag, de activiteit",
      en: "if they are two counts, add to each row what tells them apart: the day, the activity"))

  public static let correctedCounts = Problem(
    "B0443", .warning, .kept,
    message: Localized(
      fr: "« {text} » est lu à la place de « {column} », sur les lignes où il est rempli",
      nl: "‘{text}’ wordt gelezen in plaats van ‘{column}’, op de rijen waar het is ingevuld",
      en: "“{text}” is read in the place of “{column}”, in the rows where it is filled in"),
    hint: Localized(
      fr: "si c'est l'autre colonne qui compte, effacez celle-ci de la feuille", nl: "telt de andere kolom, haal deze dan uit de lijst",
      en: "if the other column is the one that counts, take this one out of the sheet"))

  public static let unitsDiffer = Problem(
    "B0444", .warning, .kept,
    message: Localized(
      fr: "les nombres de cette feuille ont plusieurs unités ({list}) : additionnés tels quels",
      nl: "de aantallen in deze lijst hebben verschillende eenheden ({list}): zonder meer opgeteld",
      en: "the numbers of this sheet have several units ({list}): added as they stand"),
    hint: Localized(
      fr: "ne gardez que les lignes de l'unité qui est comptée", nl: "behoud alleen de rijen in de eenheid die geteld wordt",
      en: "keep only the rows of the unit that is counted"))

  public static let mayBeSum = Problem(
    "B0445", .warning, .kept,
    message: Localized(
      fr: "{text} est la somme des autres lignes du même comptage ({count} fois dans cette feuille) : additionné comme les autres",
      nl: "{text} is de som van de andere rijen van dezelfde telling ({count} keer in deze lijst): opgeteld zoals de andere",
      en: "{text} is the sum of the other rows of the same count ({count} time(s) in this sheet): added like the others"),
    hint: Localized(
      fr: "si c'est un total, écrivez « Total » sur sa ligne, ou effacez-la", nl: "is het een totaal, schrijf dan ‘Totaal’ op die rij, of schrap ze",
      en: "if it is a total, write “Total” in its row, or take it out"))

  public static let mayBeWhole = Problem(
    "B0447", .warning, .kept,
    message: Localized(
      fr: "{text}, sans commune du projet, est proche de la somme des communes ({sum}) : additionné aux communes",
      nl: "{text}, zonder gemeente van het project, ligt dicht bij de som van de gemeenten ({sum}): bij de gemeenten opgeteld",
      en: "{text}, without a commune of the project, is near the sum of the communes ({sum}): added to them"),
    hint: Localized(
      fr: "si c'est le nombre de toutes les communes ensemble, écrivez « Total » sur sa ligne, ou effacez-la",
      nl: "is het het aantal van alle gemeenten samen, schrijf dan ‘Totaal’ op die rij, of schrap ze",
      en: "if it is the number of all communes together, write “Total” in its row, or take it out"))

  public static let noMetric = Problem(
    "B0448", .error, .rowRefused,
    message: Localized(
      fr: "rien ne dit ce que comptent les nombres de cette ligne", nl: "niets zegt wat de getallen van deze rij tellen",
      en: "nothing says what the numbers of this row count"),
    hint: Localized(
      fr: "nommez un comptage du projet : au-dessus du tableau (« Affiches distribuées 2024 »), ou dans une colonne « Indicateur »",
      nl: "noem een telling van het project: boven de tabel (‘Verspreide affiches 2024’), of in een kolom ‘Indicator’",
      en: "name one of the project's counts: above the table (“Posters handed out 2024”), or in a column “Indicator”"))

  public static let otherNumbers = Problem(
    "B0449", .error, .fileRefused,
    message: Localized(
      fr: "d'après « {columns} », ces nombres sont ceux d'un stock, d'une commande, d'un budget ou d'un site web : rien n'est compté",
      nl: "volgens ‘{columns}’ gaan deze getallen over voorraad, een bestelling, een budget of een website: er wordt niets geteld",
      en: "by “{columns}”, these numbers are of a stock, an order, a budget or a website: nothing is counted"),
    hint: Localized(
      fr: "si ces nombres comptent, retirez ces mots de la feuille, ou ajoutez un comptage de ce nom sous « metrics » dans projet.yaml",
      nl: "tellen deze getallen mee, haal die woorden dan uit de lijst, of voeg een telling met die naam toe onder ‘metrics’ in projet.yaml",
      en: "if these numbers count, take these words out of the sheet, or add a count of that name under “metrics” in projet.yaml"))

  public static let secondNumbers = Problem(
    "B0451", .warning, .valueLeftOut,
    message: Localized(
      fr: "« {text} » donne peut-être d'autres nombres pour « {column} » ({count} (ligne|lignes)) : c'est « {column} » qui est compté, et lui seul",
      nl: "‘{text}’ geeft misschien andere getallen voor ‘{column}’ ({count} (rij|rijen)): alleen ‘{column}’ telt",
      en: "“{text}” may give other numbers for “{column}” ({count} (row|rows)): “{column}” is counted, and it alone"),
    hint: Localized(
      fr: "si c'est « {text} » qui compte, effacez l'autre colonne de la feuille ; sinon : --column none=\"{text}\"",
      nl: "is het ‘{text}’ dat telt, wis dan de andere kolom uit de lijst; anders: --column none=\"{text}\"",
      en: "if it is “{text}” that counts, take the other column out of the sheet; otherwise: --column none=\"{text}\""))

  public static let unreadNumbers = Problem(
    "B0450", .warning, .valueLeftOut,
    message: Localized(
      fr: "colonne « {text} » : {count} nombre(s) non lu(s), car le titre ne dit ni ce qui est compté, ni d'où",
      nl: "kolom ‘{text}’: {count} getal(len) niet gelezen, want de titel zegt niet wat er geteld is, en ook niet waar",
      en: "column “{text}”: {count} number(s) not read, as the title says neither what was counted nor where"),
    hint: Localized(
      fr:
        "si ces nombres comptent, donnez à la colonne le nom d'une commune (ou « Autres communes »), ou d'un comptage du projet ; sinon, « Total » ou « Remarque »",
      nl:
        "tellen deze getallen mee, geef de kolom de naam van een gemeente (of ‘Andere gemeenten’), of van een telling van het project; anders ‘Totaal’ of ‘Opmerking’",
      en: "if these numbers count, call the column by a commune, “Other places”, or one of the project's counts; otherwise “Total” or “Remark”"))

  public static let numbersOfSessions = Problem(
    "B0446", .error, .rowRefused,
    message: Localized(
      fr: "« {text} » est une activité du projet : un nombre de personnes par séance, sans leurs noms, n'est pas compté comme des présences",
      nl: "‘{text}’ is een activiteit van het project: een aantal personen per sessie, zonder hun namen, telt niet als aanwezigheden",
      en: "“{text}” is an activity of the project: a number of people for each session, without their names, is not counted as attendances"),
    hint: Localized(
      fr: "importez les listes de présence ; s'il n'y en a pas, déclarez ce nombre sous « metrics » dans projet.yaml et donnez son nom à cette colonne",
      nl: "importeer de aanwezigheidslijsten; zijn die er niet, geef dit aantal dan een naam onder ‘metrics’ in projet.yaml, en de kolom dezelfde naam",
      en: "import the lists of attendance; where there are none, declare this number under “metrics” in projet.yaml and give its name to this column"))

  public static let furtherSource = Problem(
    "B0440", .warning, .kept,
    message: Localized(
      fr: "{count} ligne(s) compte(nt) la même chose qu'une autre, d'après une autre source (« {text} ») : additionnée(s)",
      nl: "{count} rij(en) tellen hetzelfde als een andere, volgens een andere bron (‘{text}’): opgeteld",
      en: "{count} row(s) count the same as another, by another source (“{text}”): added"),
    hint: Localized(
      fr: "ne gardez dans la feuille qu'une source pour chaque nombre", nl: "houd in de lijst één bron per aantal over",
      en: "keep one source for each number in the sheet"))

  public static let numberOfSeveralCommunes = Problem(
    "B0287", .warning, .kept,
    message: Localized(
      fr: "« {text} » est un seul nombre pour {first} et {others} : compté à {first} ; le total est juste, la répartition par commune ne l'est pas",
      nl: "‘{text}’ is één getal voor {first} en {others}: geteld bij {first}; het totaal klopt, de verdeling per gemeente niet",
      en: "“{text}” is one number for {first} and {others}: counted for {first}; the total is right, the split by commune is not"),
    hint: Localized(
      fr: "défusionnez la cellule et écrivez le nombre de chaque commune ; s'il n'est pas connu, mettez ce nombre dans une ligne sans commune",
      nl: "hef de samenvoeging van de cellen op en schrijf het getal van elke gemeente; is dat niet bekend, zet dit getal dan in een rij zonder gemeente",
      en: "unmerge the cell and write each commune's number; where it is not known, put this number in a row without a commune"))

  public static let blankBelowNumber = Problem(
    "B0288", .warning, .kept,
    message: Localized(
      fr:
        "{other} n'a pas de nombre, sous « {text} » à {first} : si ce nombre vaut pour les deux, le total est juste, la répartition par commune ne l'est pas",
      nl: "{other} heeft geen getal, onder ‘{text}’ bij {first}: geldt dat getal voor beide, dan klopt het totaal, maar de verdeling per gemeente niet",
      en: "{other} has no number, below “{text}” for {first}: if that number is for both, the total is right, the split by commune is not"),
    hint: Localized(
      fr: "écrivez le nombre de chaque commune, et 0 là où rien n'a été compté", nl: "schrijf het getal van elke gemeente, en 0 waar niets geteld is",
      en: "write each commune's number, and 0 where nothing was counted"))
}
