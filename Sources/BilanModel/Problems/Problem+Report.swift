/// B07xx: figures and the text around them. B08xx: writing reports.
extension Problem {
  public static let unknownPeriod = Problem(
    "B0701", .error, .nothingDone,
    message: Localized(
      fr: "le projet n'a pas de période « {text} »", nl: "het project heeft geen periode ‘{text}’",
      en: "the project has no period “{text}”"),
    hint: Localized(
      fr: "périodes du projet : {known} ; ou 2024, 2024-S1, 2024-T3, 2024-03, 2023-2024, all, 2024-01-15..2024-06-30",
      nl: "periodes van het project: {known}; of 2024, 2024-S1, 2024-K3, 2024-03, 2023-2024, all, 2024-01-15..2024-06-30",
      en: "periods of the project: {known}; or 2024, 2024-H1, 2024-Q3, 2024-03, 2023-2024, all, 2024-01-15..2024-06-30"))

  public static let unknownFigure = Problem(
    "B0702", .error, .valueLeftOut,
    message: Localized(
      fr: "« {text} » ne désigne aucun chiffre{suggestion}",
      nl: "‘{text}’ verwijst naar geen enkel cijfer{suggestion}",
      en: "“{text}” names no figure{suggestion}"),
    hint: Localized(
      fr: "possibles : {known}", nl: "mogelijk: {known}", en: "possible: {known}"))

  public static let factsOutsidePeriods = Problem(
    "B0703", .warning, .kept,
    message: Localized(
      fr: "{count} présence(s) ou comptage(s) hors de toute période du projet : compté(s) dans aucune d'elles",
      nl: "{count} (aanwezigheid|aanwezigheden) of telling(en) buiten elke periode van het project: in geen daarvan geteld",
      en: "{count} attendance(s) or count(s) outside every period of the project: counted in none of them"),
    hint: Localized(
      fr: "vérifiez les dates des feuilles, ou complétez « periods » dans projet.yaml",
      nl: "controleer de datums van de lijsten of vul ‘periods’ aan in projet.yaml",
      en: "check the dates of the sheets, or complete “periods” in projet.yaml"))

  public static let factsOfUnrunAxis = Problem(
    "B0704", .warning, .kept,
    message: Localized(
      fr: "l'axe {axis} est « non réalisé » mais des feuilles le concernent : leurs chiffres sont montrés",
      nl: "as {axis} is ‘niet gerealiseerd’, maar er zijn lijsten over: hun cijfers worden getoond",
      en: "axis {axis} is “not implemented” but there are sheets about it: their figures are shown"),
    hint: Localized(
      fr: "corrigez le statut de l'axe dans projet.yaml, ou les feuilles",
      nl: "verbeter de status van de as in projet.yaml, of de lijsten",
      en: "mend the status of the axis in projet.yaml, or the sheets"))

  public static let noFacts = Problem(
    "B0705", .warning, .kept,
    message: Localized(
      fr: "aucune donnée pour la période {text}", nl: "geen gegevens voor periode {text}",
      en: "no data for the period {text}"),
    hint: Localized(
      fr: "importez les feuilles d'abord : bilan import DOSSIER",
      nl: "lees eerst de lijsten in: bilan import MAP",
      en: "import the sheets first: bilan import DIR"))

  public static let unknownCode = Problem(
    "B0706", .error, .nothingDone,
    message: Localized(
      fr: "« {text} » n'est pas un code de bilan{suggestion}",
      nl: "‘{text}’ is geen code van bilan{suggestion}",
      en: "“{text}” is no code of bilan{suggestion}"),
    hint: Localized(
      fr: "les codes ont la forme B0301", nl: "codes zien er zo uit: B0301",
      en: "codes look like B0301"))

  public static let wrongOption = Problem(
    "B0707", .error, .nothingDone,
    message: Localized(
      fr: "« {text} » ne convient pas pour {option}{suggestion}", nl: "‘{text}’ past niet bij {option}{suggestion}",
      en: "“{text}” does not suit {option}{suggestion}"),
    hint: Localized(fr: "attendu : {expected}", nl: "verwacht: {expected}", en: "expected: {expected}"))

  public static let idleIndicator = Problem(
    "B0708", .warning, .kept,
    message: Localized(
      fr: "l'indicateur « {text} » ne compte rien : aucune feuille ne correspond à son filtre",
      nl: "indicator ‘{text}’ telt niets: geen enkele lijst past bij zijn filter",
      en: "the indicator “{text}” counts nothing: no sheet fits its filter"),
    hint: Localized(
      fr: "vérifiez la rubrique « where » ; le genre et l'âge ne sont connus que si les feuilles les mentionnent",
      nl: "controleer de rubriek ‘where’; gender en leeftijd zijn alleen bekend als de lijsten ze vermelden",
      en: "check the key “where”; gender and age are known only where the sheets state them"))

  public static let unknownFigureCode = Problem(
    "B0709", .error, .nothingDone,
    message: Localized(
      fr: "« {text} » n'est pas le code d'un chiffre de ce projet{suggestion}",
      nl: "‘{text}’ is geen code van een cijfer van dit project{suggestion}",
      en: "“{text}” is not the code of a figure of this project{suggestion}"),
    hint: Localized(
      fr: "un code a la forme indicateur/période/axe/commune, avec « - » pour un total : participants/2024/1/- ; bilan indicators --format json les donne tous",
      nl:
        "een code heeft de vorm indicator/periode/as/gemeente, met ‘-’ voor een totaal: participants/2024/1/-; bilan indicators --format json geeft ze allemaal",
      en: "a code has the form indicator/period/axis/commune, with “-” for a total: participants/2024/1/-; bilan indicators --format json gives them all"))

  public static let contradictedFigure = Problem(
    "B0710", .warning, .kept,
    message: Localized(
      fr: "le texte dit « {text} », les feuilles donnent {value} ({title})",
      nl: "de tekst zegt ‘{text}’, de lijsten geven {value} ({title})",
      en: "the text says “{text}”, the sheets give {value} ({title})"),
    hint: Localized(
      fr: "écrivez le chiffre par son nom, il restera juste : {name}",
      nl: "schrijf het cijfer met zijn naam, dan blijft het juist: {name}",
      en: "write the figure by its name and it will stay right: {name}"))

  public static let cutCounts = Problem(
    "B0711", .warning, .kept,
    message: Localized(
      fr: "{count} comptage(s) d'un mois, d'un trimestre ou d'une année dépasse(nt) la période « {text} » : pas compté(s) dans celle-ci",
      nl: "{count} telling(en) van een maand, een kwartaal of een jaar (valt|vallen) maar gedeeltelijk in de periode ‘{text}’: daarin niet meegeteld",
      en: "{count} count(s) of a month, a quarter or a year (reaches|reach) beyond the period “{text}”: not counted in it"),
    hint: Localized(
      fr: "prenez une période qui les contient entiers, ou demandez des comptages par mois",
      nl: "neem een periode waarin ze volledig vallen, of vraag tellingen per maand",
      en: "take a period that holds them whole, or ask for counts by month"))

  public static let notToldApart = Problem(
    "B0715", .note, .kept,
    message: Localized(
      fr: "pas dans la liste, faute de ventilation possible ({kind}) : {list}", nl: "niet in de lijst, want niet uit te splitsen ({kind}): {list}",
      en: "not in the list, as there is no such breakdown ({kind}): {list}"),
    hint: Localized(
      fr: "une séance, un comptage ou un plan n'a ni genre, ni âge, ni secteur : demandez ces chiffres sans cette ventilation",
      nl: "een sessie, een telling of een planning heeft geen gender, leeftijd of sector: vraag die cijfers zonder deze uitsplitsing",
      en: "a session, a count or a plan has no gender, age or sector: ask for these figures without that breakdown"))

  public static let countsOfSeveralParts = Problem(
    "B0716", .warning, .kept,
    message: Localized(
      fr: "{count} comptage(s) de « {text} » dépasse(nt) chaque partie ({kind}) : compté(s) dans le total seulement",
      nl: "{count} telling(en) van ‘{text}’ (valt|vallen) niet binnen één deel ({kind}): alleen in het totaal geteld",
      en: "{count} count(s) of “{text}” (reaches|reach) beyond each part ({kind}): counted in the total only"),
    hint: Localized(
      fr: "prenez des parties plus longues, ou demandez des comptages par mois", nl: "neem langere delen, of vraag tellingen per maand",
      en: "take longer parts, or ask for counts by month"))

  public static let factsOfNoPeriod = Problem(
    "B0720", .warning, .kept,
    message: Localized(
      fr: "« {text} » contient {count} présence(s) ou comptage(s) hors de toute période du projet : compté(s) ici, et dans aucune d'elles",
      nl: "‘{text}’ bevat {count} (aanwezigheid|aanwezigheden) of telling(en) buiten elke periode van het project: hier geteld, en in geen daarvan",
      en: "“{text}” holds {count} attendance(s) or count(s) outside every period of the project: counted here, and in none of those"),
    hint: Localized(
      fr: "pour des chiffres qui s'accordent avec ceux du projet, prenez une durée dans ses périodes, ou complétez « periods »",
      nl: "neem een tijdspanne binnen de periodes van het project voor cijfers die ermee overeenstemmen, of vul ‘periods’ aan",
      en: "for figures that agree with the project's, take a span within its periods, or complete “periods”"))

  public static let severalCommunesOfSession = Problem(
    "B0721", .warning, .kept,
    message: Localized(
      fr: "séance du {text} ({title}) : ses feuilles lui donnent plusieurs communes, {known} ; elle compte dans {nearest}",
      nl: "sessie van {text} ({title}): haar lijsten geven er verschillende gemeenten voor, {known}; ze telt in {nearest}",
      en: "session of {text} ({title}): its sheets give it several communes, {known}; it counts in {nearest}"),
    hint: Localized(
      fr: "corrigez le lieu dans la feuille qui se trompe ; sinon, la commune du plus petit code est gardée",
      nl: "verbeter de plaats in de lijst die fout is; anders geldt de gemeente met de laagste code",
      en: "mend the place in the sheet that is wrong; else the commune of the lowest code is kept"))

  public static let textNotRead = Problem(
    "B0712", .warning, .valueLeftOut,
    message: Localized(
      fr: "« {text} » n'est pas lu : rien de ce fichier ne figure dans le rapport{suggestion}",
      nl: "‘{text}’ wordt niet gelezen: niets daarvan staat in het verslag{suggestion}",
      en: "“{text}” is not read: nothing of it stands in the report{suggestion}"),
    hint: Localized(
      fr: "noms reconnus ici : {known}", nl: "namen die hier gekend zijn: {known}",
      en: "names known here: {known}"))

  public static let cannotWrite = Problem(
    "B0801", .error, .nothingDone,
    message: Localized(
      fr: "impossible d'écrire ici : {reason}", nl: "hier kan niet worden geschreven: {reason}",
      en: "cannot write here: {reason}"),
    hint: Localized(
      fr: "fermez le fichier s'il est ouvert dans Excel, vérifiez la place et les droits ; l'ancien rapport est intact",
      nl: "sluit het bestand als het in Excel openstaat, controleer schijfruimte en rechten; het oude verslag is intact",
      en: "close the file if it is open in Excel, check space and rights; the old report is intact"))

  public static let textTooLong = Problem(
    "B0802", .warning, .valueLeftOut,
    message: Localized(
      fr: "un texte de {count} caractères dépasse ce qu'une cellule peut contenir (32 767) : coupé dans {cell}",
      nl: "een tekst van {count} tekens is langer dan een cel kan bevatten (32 767): afgekapt in {cell}",
      en: "a text of {count} characters exceeds what a cell can hold (32,767): cut in {cell}"),
    hint: Localized(
      fr: "le reste du fichier est complet ; raccourcissez ce texte à sa source : « {text} »",
      nl: "de rest van het bestand is volledig; kort deze tekst in waar hij vandaan komt: ‘{text}’",
      en: "the rest of the file is whole; shorten this text where it comes from: “{text}”"))

  public static let tooManyRows = Problem(
    "B0803", .error, .nothingDone,
    message: Localized(
      fr: "la feuille « {text} » aurait {count} lignes, plus qu'un classeur n'en peut contenir (1 048 576)",
      nl: "blad ‘{text}’ zou {count} rijen tellen, meer dan een werkmap kan bevatten (1 048 576)",
      en: "the sheet “{text}” would have {count} rows, more than a workbook can hold (1,048,576)"),
    hint: Localized(
      fr: "faites un rapport par période plus courte", nl: "maak een verslag over een kortere periode",
      en: "make a report on a shorter period"))

  public static let reportCompleted = Problem(
    "B0810", .warning, .kept,
    message: Localized(
      fr: "« {text} » était resté plus ancien que son classeur, parce que l'écriture de ce rapport avait été interrompue : les deux vont de nouveau ensemble",
      nl: "‘{text}’ was ouder gebleven dan zijn werkmap, omdat het schrijven van dit verslag onderbroken was: beide horen weer bij elkaar",
      en: "“{text}” had stayed older than its workbook, because the writing of this report was broken off: the two belong together again"),
    hint: Localized(
      fr: "si l'un des deux a été envoyé ou imprimé entre-temps, renvoyez les deux",
      nl: "werd een van beide intussen verzonden of afgedrukt, verzend dan beide opnieuw",
      en: "if one of them was sent or printed meanwhile, send both again"))

  public static let reportHalfWritten = Problem(
    "B0811", .warning, .kept,
    message: Localized(
      fr: "« {text} » est plus ancien que le classeur « {title} », parce que l'écriture de ce rapport a été interrompue, et ne peut pas être remplacé",
      nl: "‘{text}’ is ouder dan de werkmap ‘{title}’, omdat het schrijven van dit verslag onderbroken werd, en kan niet worden vervangen",
      en: "“{text}” is older than the workbook “{title}”, because the writing of this report was broken off, and cannot be replaced"),
    hint: Localized(
      fr: "n'envoyez pas ces deux fichiers ensemble ; vérifiez ce qui se trouve sous ce nom et les droits du dossier, puis relancez « bilan check »",
      nl: "verzend deze twee bestanden niet samen; controleer wat onder die naam staat en de rechten van de map, en geef dan ‘bilan check’ opnieuw",
      en: "do not send these two files together; check what stands under that name and the rights of the folder, then run “bilan check” again"))

  public static let unknownForm = Problem(
    "B0804", .error, .nothingDone,
    message: Localized(
      fr: "aucun formulaire ne s'appelle « {text} »{suggestion}", nl: "geen enkel formulier heet ‘{text}’{suggestion}",
      en: "no form is called “{text}”{suggestion}"),
    hint: Localized(
      fr: "formulaires : {known} ; un formulaire à vous se place dans forms/NOM.yaml, à côté de projet.yaml",
      nl: "formulieren: {known}; een eigen formulier zet u in forms/NAAM.yaml, naast projet.yaml",
      en: "forms: {known}; a form of your own goes into forms/NAME.yaml, beside projet.yaml"))

  public static let unknownBlock = Problem(
    "B0805", .error, .fileRefused,
    message: Localized(
      fr: "« {text} » n'est pas un bloc de formulaire{suggestion}", nl: "‘{text}’ is geen blok van een formulier{suggestion}",
      en: "“{text}” is no block of a form{suggestion}"),
    hint: Localized(fr: "blocs possibles : {known}", nl: "mogelijke blokken: {known}", en: "possible blocks: {known}"))
}
