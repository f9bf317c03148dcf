/// B042x: rows and columns of counts that contain one another, are multiplied, or did not take place. B012x: tables of numbers of which nothing is kept.
extension Problem {
  public static let nothingKept = Problem(
    "B0120", .error, .fileRefused,
    message: Localized(
      fr: "rien de ce fichier ne peut être gardé : {count} ligne(s) lue(s), colonnes vues : {columns}",
      nl: "niets uit dit bestand kan worden bewaard: {count} rij(en) gelezen, gevonden kolommen: {columns}",
      en: "nothing of this file can be kept: {count} row(s) read, columns seen: {columns}"),
    hint: Localized(
      fr: "vérifiez que c'est la bonne feuille et qu'elle est remplie ; une colonne se désigne avec --column",
      nl: "ga na of dit de juiste lijst is en of ze is ingevuld; een kolom wijst u aan met --column",
      en: "see that this is the right sheet and that it is filled in; a column is pointed out with --column"))

  public static let unknownCounts = Problem(
    "B0121", .error, .fileRefused,
    message: Localized(
      fr: "des nombres sous « {columns} », et aucun comptage du projet ne porte ce nom : rien n'est compté",
      nl: "getallen onder ‘{columns}’, en geen enkele telling van het project heet zo: er wordt niets geteld",
      en: "numbers under “{columns}”, and no count of the project has that name: nothing is counted"),
    hint: Localized(
      fr: "si ces nombres comptent, remplacez l'en-tête par le nom d'un comptage du projet, ou ajoutez-le sous « metrics » dans projet.yaml",
      nl: "tellen deze getallen mee, vervang dan de kolomtitel door de naam van een telling van het project, of voeg die toe onder ‘metrics’ in projet.yaml",
      en: "if these numbers count, put the name of one of the project's counts in the header, or add it under “metrics” in projet.yaml"))

  public static let foreignCounts = Problem(
    "B0250", .error, .fileRefused,
    message: Localized(
      fr: "ces nombres mesurent autre chose ({columns}), et rien ne dit qu'une activité est comptée : rien n'est lu",
      nl: "deze getallen meten iets anders ({columns}), en niets zegt dat er een activiteit wordt geteld: niets wordt gelezen",
      en: "these numbers measure something else ({columns}), and nothing says that an activity is counted: nothing is read"),
    hint: Localized(
      fr: "si ce sont des comptages, lancez la commande dans le dossier du projet, qui nomme ses comptages sous « metrics » ; sinon, retirez ce fichier",
      nl: "zijn het toch tellingen, voer het commando dan uit in de projectmap, waar ‘metrics’ de tellingen noemt; verwijder anders dit bestand",
      en: "if they are counts, run the command in the folder of the project, which names its counts under “metrics”; otherwise take this file away"))

  public static let unknownEventState = Problem(
    "B0122", .warning, .kept,
    message: Localized(
      fr: "« {text} » ne dit pas si la séance a eu lieu : {count} ligne(s) comptée(s)",
      nl: "‘{text}’ zegt niet of de sessie plaatsvond: {count} rij(en) geteld",
      en: "“{text}” does not say whether the session took place: {count} row(s) counted"),
    hint: Localized(
      fr: "écrivez « a eu lieu », « annulé » ou « reporté »", nl: "schrijf ‘heeft plaatsgevonden’, ‘geannuleerd’ of ‘uitgesteld’",
      en: "write “took place”, “cancelled” or “postponed”"))

  public static let cumulativeCounts = Problem(
    "B0420", .warning, .kept,
    message: Localized(
      fr: "nombres cumulés (« {text} ») : de {count} nombre(s), seul est compté ce qui s'ajoute au précédent",
      nl: "cumulatieve getallen (‘{text}’): van {count} getal(len) telt alleen wat bij het vorige komt",
      en: "running totals (“{text}”): of {count} number(s), only what comes on top of the one before is counted"),
    hint: Localized(
      fr: "si chaque nombre ne porte que sur sa propre période, retirez ce mot de la feuille",
      nl: "slaat elk getal alleen op zijn eigen periode, haal dat woord dan uit de lijst",
      en: "if each number is of its own period only, take that word out of the sheet"))

  public static let cumulativeFalls = Problem(
    "B0421", .error, .rowRefused,
    message: Localized(
      fr: "nombre cumulé « {text} » inférieur au précédent ({before}) : non compté",
      nl: "cumulatief getal ‘{text}’ lager dan het vorige ({before}): niet geteld",
      en: "running total “{text}” below the one before it ({before}): not counted"),
    hint: Localized(
      fr: "un cumul ne diminue pas : vérifiez l'ordre des périodes et ces deux nombres",
      nl: "een cumul daalt niet: controleer de volgorde van de periodes en deze twee getallen",
      en: "a running total never falls: check the order of the periods and these two numbers"))

  public static let partsNotAdded = Problem(
    "B0422", .warning, .valueLeftOut,
    message: Localized(
      fr: "« {text} » : {count} nombre(s) d'une ventilation non ajouté(s), déjà compris dans les autres",
      nl: "‘{text}’: {count} getal(len) van een uitsplitsing niet opgeteld, ze zitten al in de andere",
      en: "“{text}”: {count} number(s) of a breakdown not added, they are within the others already"),
    hint: Localized(
      fr: "si ces nombres s'ajoutent au reste, donnez-leur une ligne sans « dont » ni « total »",
      nl: "komen deze getallen erbij, geef ze dan een rij zonder ‘waarvan’ of ‘totaal’",
      en: "if these numbers come on top, give them a row without “of which” or “total”"))

  public static let multipliedCounts = Problem(
    "B0423", .warning, .kept,
    message: Localized(
      fr: "« {text} » : chaque nombre est multiplié par {count}", nl: "‘{text}’: elk getal wordt met {count} vermenigvuldigd",
      en: "“{text}”: each number is multiplied by {count}"),
    hint: Localized(
      fr: "si ce sont déjà des unités, retirez ces mots de la feuille", nl: "zijn het al eenheden, haal die woorden dan uit de lijst",
      en: "if they are single items already, take these words out of the sheet"))

  public static let unknownPackSize = Problem(
    "B0424", .error, .rowRefused,
    message: Localized(
      fr: "« {text} » : la feuille ne dit pas combien d'unités en contient chacun ; nombre non compté",
      nl: "‘{text}’: de lijst zegt niet hoeveel stuks er in elk zitten; getal niet geteld",
      en: "“{text}”: the sheet does not say how many items each holds; number not counted"),
    hint: Localized(
      fr: "écrivez par exemple « paquets de 50 », ou donnez le nombre d'unités",
      nl: "schrijf bijvoorbeeld ‘pakken van 50’, of geef het aantal stuks",
      en: "write “packs of 50”, say, or give the number of items"))

  public static let notHeldRows = Problem(
    "B0425", .warning, .valueLeftOut,
    message: Localized(
      fr: "{count} ligne(s) non comptée(s), parce que la feuille dit : « {text} »",
      nl: "{count} rij(en) niet geteld, omdat de lijst zegt: ‘{text}’",
      en: "{count} row(s) not counted, because the sheet says: “{text}”"),
    hint: Localized(
      fr: "si la séance a bien eu lieu, ou si le nombre est un vrai comptage, corrigez cette cellule",
      nl: "heeft de sessie plaatsgevonden, of is het aantal echt geteld, verbeter dan deze cel",
      en: "if the session did take place, or the number was really counted, mend this cell"))

  public static let sessionsOfOneDay = Problem(
    "B0426", .warning, .kept,
    message: Localized(
      fr: "le {day}, {count} lignes d'une même activité diffèrent (« {columns} ») : comptées comme une seule séance",
      nl: "op {day} verschillen {count} rijen van één activiteit (‘{columns}’): als één sessie geteld",
      en: "on {day}, {count} rows of one activity differ (“{columns}”): counted as one session"),
    hint: Localized(
      fr: "leurs nombres sont additionnés ; si ce sont plusieurs séances le même jour, le nombre de séances est à corriger",
      nl: "hun getallen zijn opgeteld; zijn het verschillende sessies op één dag, dan moet het aantal sessies worden verbeterd",
      en: "their numbers are added; if they are several sessions on one day, the number of sessions has to be mended"))

  public static let countsOverlap = Problem(
    "B0427", .warning, .kept,
    message: Localized(
      fr: "« {metric} », {count} comptage(s) : « {first} » et « {second} » se recouvrent, {what}",
      nl: "‘{metric}’, {count} telling(en): ‘{first}’ en ‘{second}’ overlappen, {what}",
      en: "“{metric}”, {count} count(s): “{first}” and “{second}” overlap, {what}"),
    hint: Localized(
      fr: "demandez à ceux qui ont compté ; la feuille en trop se retire avec bilan sheets remove",
      nl: "vraag het aan wie geteld heeft; een overtollige lijst haalt u weg met bilan sheets remove",
      en: "ask those who counted; a sheet too many is taken back with bilan sheets remove"))

  /// What becomes of counts of which one contains others, as `countsOverlap` says it.
  public static let countContained = Localized(
    fr: "l'un contient l'autre : n'est ajouté que ce que le plus large a en plus",
    nl: "het ene bevat het andere: alleen wat het ruimste méér heeft, komt erbij",
    en: "one contains the other: only what the wider one has beyond it is added")

  public static let howCounted = Problem(
    "B0428", .note, .kept,
    message: Localized(
      fr: "manière de compter retenue : « {text} »", nl: "telwijze onthouden: ‘{text}’", en: "way of counting kept: “{text}”"),
    hint: Localized(
      fr: "une comparaison avec une période comptée autrement le dira", nl: "een vergelijking met een anders getelde periode vermeldt dat",
      en: "a comparison with a period counted otherwise will say so"))

  public static let communeFilledDown = Problem(
    "B0429", .warning, .kept,
    message: Localized(
      fr: "{count} ligne(s) sans commune : celle de la ligne du dessus est reprise (cellules fusionnées)",
      nl: "{count} rij(en) zonder gemeente: die van de rij erboven geldt (samengevoegde cellen)",
      en: "{count} row(s) without a commune: that of the row above is taken (merged cells)"),
    hint: Localized(
      fr: "si ce n'est pas juste, remplissez ces cellules", nl: "klopt dat niet, vul die cellen dan in",
      en: "if that is not right, fill these cells in"))
}
