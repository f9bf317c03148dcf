/// B03xx: cells.
extension Problem {
  public static let notADate = Problem(
    "B0301", .error, .rowRefused,
    message: Localized(
      fr: "« {text} » n'est pas une date", nl: "‘{text}’ is geen datum",
      en: "“{text}” is not a date"),
    hint: Localized(
      fr: "écrivez la date ainsi : 14/03/2025", nl: "schrijf de datum zo: 14/03/2025",
      en: "write the date like this: 14/03/2025"))

  public static let notACount = Problem(
    "B0302", .error, .rowRefused,
    message: Localized(
      fr: "« {text} » n'est pas un nombre entier", nl: "‘{text}’ is geen geheel getal",
      en: "“{text}” is not a whole number"),
    hint: Localized(
      fr: "écrivez le nombre en chiffres : 1250 ; pour une estimation : env. 1250",
      nl: "schrijf het getal in cijfers: 1250; voor een schatting: ca. 1250",
      en: "write the number in digits: 1250; for an estimate: approx. 1250"))

  public static let unknownStatus = Problem(
    "B0303", .warning, .kept,
    message: Localized(
      fr: "« {text} » ne dit pas si la personne était présente : {count} ligne(s) comptée(s) comme inscrite(s) seulement",
      nl: "‘{text}’ zegt niet of de persoon aanwezig was: {count} rij(en) alleen als ingeschreven geteld",
      en: "“{text}” does not say whether the person came: {count} (row|rows) counted as registered only"),
    hint: Localized(
      fr:
        "dites ce que le mot veut dire, pour cette feuille et les suivantes : --status \"{text}=present\" (ou absent, excused, registered, cancelled, unknown)",
      nl: "zeg wat het woord betekent, voor deze lijst en de volgende: --status \"{text}=present\" (of absent, excused, registered, cancelled, unknown)",
      en: "say what the word means, for this sheet and the next ones: --status \"{text}=present\" (or absent, excused, registered, cancelled, unknown)"))

  public static let ambiguousCommune = Problem(
    "B0304", .warning, .kept,
    message: Localized(
      fr: "« {text} » ({count} ligne(s)) peut désigner plusieurs communes : rangé sous « autres communes »",
      nl: "‘{text}’ ({count} (rij|rijen)) kan op meer dan één gemeente slaan: bij ‘andere gemeenten’ geplaatst",
      en: "“{text}” ({count} row(s)) can mean several communes: put under “other communes”"),
    hint: Localized(
      fr: "écrivez le nom complet ou le code postal", nl: "schrijf de volledige naam of de postcode",
      en: "write the full name or the postal code"))

  public static let dittoForCommune = Problem(
    "B0332", .warning, .kept,
    message: Localized(
      fr: "« {text} » ({count} ligne(s)) à la place d'une commune : sans commune ; ce signe renvoie sans doute à la ligne au-dessus",
      nl: "‘{text}’ ({count} (rij|rijen)) in plaats van een gemeente: zonder gemeente; dat teken verwijst wellicht naar de rij erboven",
      en: "“{text}” ({count} row(s)) in the place of a commune: without commune; this sign perhaps means the one of the row above"),
    hint: Localized(
      fr: "écrivez le nom de la commune dans chaque ligne, ou laissez la cellule vide sous la première",
      nl: "schrijf de naam van de gemeente in elke rij, of laat de cel onder de eerste leeg",
      en: "write the commune's name in each row, or leave the cell below the first one blank"))

  public static let postalCodeDiffers = Problem(
    "B0333", .warning, .kept,
    message: Localized(
      fr: "« {text} » ({count} ligne(s)) : ce code postal est celui d'une autre commune ; c'est le nom qui est retenu",
      nl: "‘{text}’ ({count} (rij|rijen)): die postcode is van een andere gemeente; de naam geldt",
      en: "“{text}” ({count} row(s)): this postal code is another commune's; the name holds"),
    hint: Localized(
      fr: "l'un des deux est une erreur de frappe : vérifiez, et corrigez la feuille", nl: "een van beide is een tikfout: ga na welke, en verbeter de lijst",
      en: "one of the two is a slip: check which, and mend the sheet"))

  public static let unknownCommune = Problem(
    "B0305", .warning, .kept,
    message: Localized(
      fr: "« {text} » ({count} ligne(s)) n'est pas une commune connue : rangé sous « autres communes »",
      nl: "‘{text}’ ({count} (rij|rijen)) is geen bekende gemeente: bij ‘andere gemeenten’ geplaatst",
      en: "“{text}” ({count} row(s)) is no known commune: put under “other communes”"),
    hint: Localized(
      fr: "faute de frappe : corrigez (ressemblant : {nearest}) ; partie d'une commune : --place \"{text}=…\", ou « place_names » dans projet.yaml",
      nl: "een tikfout: verbeter ze (het meest gelijkend: {nearest}); een deel van een gemeente: --place \"{text}=…\", of ‘place_names’ in projet.yaml",
      en: "a typing error: mend it (the nearest: {nearest}); a part of a commune: --place \"{text}=…\", or “place_names” in projet.yaml"))

  public static let misspeltCommune = Problem(
    "B0315", .warning, .kept,
    message: Localized(
      fr: "« {text} » ({count} ligne(s)) ressemble à {nearest}, commune du projet, mais n'en est pas un nom connu : rangé sous « autres communes »",
      nl: "‘{text}’ ({count} (rij|rijen)) lijkt op {nearest}, gemeente van het project, maar is er geen bekende naam van: bij ‘andere gemeenten’ geplaatst",
      en: "“{text}” ({count} row(s)) resembles {nearest}, a commune of the project, but is no known name of it: put under “other communes”"),
    hint: Localized(
      fr: "corrigez la feuille ; si {nearest} s'écrit souvent ainsi chez vous, ajoutez ce nom sous « place_names » dans projet.yaml",
      nl: "verbeter de lijst; wordt {nearest} vaak zo geschreven, voeg die naam dan toe onder ‘place_names’ in projet.yaml",
      en: "mend the sheet; if {nearest} is often written so, add that name under “place_names” in projet.yaml"))

  public static let areaDiffers = Problem(
    "B0336", .warning, .kept,
    message: Localized(
      fr: "« {text} » ({count} ligne(s)) : la commune du projet qui porte ce nom n'est pas là ; comptée hors des communes du projet",
      nl: "‘{text}’ ({count} rij(en)): de gemeente van het project met die naam ligt daar niet; geteld buiten de gemeenten van het project",
      en: "“{text}” ({count} (row|rows)): the commune of the project by that name is not there; counted outside the communes of the project"),
    hint: Localized(
      fr: "si c'est bien la commune du projet, corrigez la province, l'arrondissement ou la région de la ligne",
      nl: "is het toch de gemeente van het project, verbeter dan de provincie, het arrondissement of het gewest van de rij",
      en: "if it is the commune of the project, mend the province, arrondissement or region of the row"))

  public static let countryDiffers = Problem(
    "B0337", .warning, .kept,
    message: Localized(
      fr: "colonne « {text} » : {count} (ligne nomme|lignes nomment) un autre pays que celui de (sa|leur) commune ; c'est la commune qui est retenue",
      nl: "kolom ‘{text}’: {count} (rij noemt|rijen noemen) een ander land dan dat van (haar|hun) gemeente; de gemeente telt",
      en: "column “{text}”: {count} (row names|rows name) another country than that of (its|their) commune; it is the commune that counts"),
    hint: Localized(
      fr: "si ces personnes habitent ailleurs, effacez leur commune ; si c'est leur origine, le titre « Pays d'origine » évite la question",
      nl: "wonen deze personen elders, wis dan hun gemeente; gaat het om hun herkomst, dan vermijdt de titel ‘Land van herkomst’ de vraag",
      en: "if these people live elsewhere, delete their commune; if it is where they come from, the title “Country of origin” avoids the question"))

  public static let notAName = Problem(
    "B0306", .warning, .kept,
    message: Localized(
      fr: "« {text} » n'est pas un nom : présence comptée, personne non identifiée",
      nl: "‘{text}’ is geen naam: aanwezigheid geteld, persoon niet geïdentificeerd",
      en: "“{text}” is no name: attendance counted, person not identified"),
    hint: Localized(
      fr: "cette présence n'entre pas dans les participants uniques",
      nl: "deze aanwezigheid telt niet mee bij de unieke deelnemers",
      en: "this attendance is not among the unique participants"))

  public static let dayOutOfRange = Problem(
    "B0307", .warning, .kept,
    message: Localized(
      fr: "le {text} n'appartient à aucune période du projet : compté dans aucune d'elles",
      nl: "{text} valt in geen enkele periode van het project: in geen daarvan geteld",
      en: "{text} is in no period of the project: counted in none of them"),
    hint: Localized(
      fr: "vérifiez la date, ou ajoutez la période dans projet.yaml",
      nl: "controleer de datum of voeg de periode toe in projet.yaml",
      en: "check the date, or add the period in projet.yaml"))

  public static let notADuration = Problem(
    "B0308", .warning, .valueLeftOut,
    message: Localized(
      fr: "« {text} » n'est pas une durée", nl: "‘{text}’ is geen tijdsduur",
      en: "“{text}” is not a length of time"),
    hint: Localized(
      fr: "écrivez la durée ainsi : 2h30", nl: "schrijf de duur zo: 2u30",
      en: "write the length like this: 2h30"))

  public static let monthFirstDate = Problem(
    "B0309", .error, .rowRefused,
    message: Localized(
      fr: "« {text} » semble écrit dans l'ordre mois/jour/année", nl: "‘{text}’ lijkt in de volgorde maand/dag/jaar te staan",
      en: "“{text}” seems to be month/day/year"),
    hint: Localized(
      fr: "écrivez le jour d'abord : 14/03/2025, ou ainsi : 2025-03-14",
      nl: "schrijf eerst de dag: 14/03/2025, of zo: 2025-03-14",
      en: "write the day first: 14/03/2025, or like this: 2025-03-14"))

  public static let estimatedCount = Problem(
    "B0310", .note, .kept,
    message: Localized(
      fr: "« {text} » est une estimation : tenue à part des comptages",
      nl: "‘{text}’ is een schatting: apart gehouden van de tellingen",
      en: "“{text}” is an estimate: kept apart from the counts"),
    hint: Localized(
      fr: "si c'est un comptage, écrivez le nombre seul", nl: "is het een telling, schrijf dan alleen het getal",
      en: "if it was counted, write the number alone"))

  public static let straddlingSpan = Problem(
    "B0311", .error, .rowRefused,
    message: Localized(
      fr: "« {text} » n'est pas tout entier dans une période du projet",
      nl: "‘{text}’ valt niet volledig binnen één periode van het project",
      en: "“{text}” is not wholly within one period of the project"),
    hint: Localized(
      fr: "répartissez ce nombre sur des jours ou des mois d'une seule période",
      nl: "verdeel dit aantal over dagen of maanden van één periode",
      en: "split this number over days or months of one period"))

  public static let ambiguousDate = Problem(
    "B0312", .error, .rowRefused,
    message: Localized(
      fr: "« {text} » peut être jour/mois ou mois/jour, et rien dans le fichier ne tranche",
      nl: "‘{text}’ kan dag/maand of maand/dag zijn, en niets in het bestand geeft uitsluitsel",
      en: "“{text}” can be day/month or month/day, and nothing in the file settles it"),
    hint: Localized(
      fr: "précisez : --date-order dmy (le jour d'abord) ou --date-order mdy (le mois d'abord)",
      nl: "verduidelijk: --date-order dmy (eerst de dag) of --date-order mdy (eerst de maand)",
      en: "say which: --date-order dmy (day first) or --date-order mdy (month first)"))

  public static let dayFirstTaken = Problem(
    "B0314", .warning, .kept,
    message: Localized(
      fr: "« {text} » est lu le jour d'abord ({day}), et rien dans le fichier ne le prouve : le mois d'abord, c'est {other}",
      nl: "‘{text}’ wordt met de dag eerst gelezen ({day}), en niets in het bestand bewijst dat: met de maand eerst is het {other}",
      en: "“{text}” is read day first ({day}), and nothing in the file proves it: month first it is {other}"),
    hint: Localized(
      fr: "si le mois vient d'abord, comme dans un export américain : --date-order mdy ; sinon --date-order dmy",
      nl: "staat de maand eerst, zoals in een Amerikaanse export: --date-order mdy; anders --date-order dmy",
      en: "if the month stands first, as in an American export: --date-order mdy; if not, --date-order dmy"))

  public static let unreadableHeads = Problem(
    "B0313", .warning, .kept,
    message: Localized(
      fr: "« {text} » n'est pas un nombre de personnes : la ligne compte pour une personne",
      nl: "‘{text}’ is geen aantal personen: de rij telt voor één persoon",
      en: "“{text}” is not a number of people: the row counts as one"),
    hint: Localized(
      fr: "écrivez le nombre en chiffres", nl: "schrijf het aantal in cijfers", en: "write the number in digits"))
}
