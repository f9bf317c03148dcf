/// B0713, B0714, B0730, B0747: sheets that may be kept already, so that figures would count them twice.
extension Problem {
  public static let sameContentElsewhere = Problem(
    "B0713", .error, .nothingDone,
    message: Localized(
      fr: "le même contenu est déjà importé avec une autre activité, date ou commune : {sheets}",
      nl: "dezelfde inhoud is al ingelezen met een andere activiteit, datum of gemeente: {sheets}",
      en: "the same content is imported already with another activity, date or commune: {sheets}"),
    hint: Localized(
      fr:
        "rien n'en est gardé ; relancez avec --move (ou --replaces {id} sur le seul fichier {file}) pour la déplacer, ou avec --beside si ce sont vraiment deux séances",
      nl:
        "er is niets van bewaard; voer opnieuw uit met --move (of --replaces {id}, alleen voor {file}) om ze te verplaatsen, of met --beside als het echt twee sessies zijn",
      en: "nothing of it is kept; run again with --move (or --replaces {id}, for {file} alone) to move it, or with --beside if they really are two sessions"))

  public static let nextVersion = Problem(
    "B0714", .error, .nothingDone,
    message: Localized(
      fr: "presque la même chose qu'une feuille déjà importée sous un autre nom : {sheets}",
      nl: "bijna hetzelfde als een lijst die al onder een andere naam is ingelezen: {sheets}",
      en: "nearly the same as a sheet imported already under another name: {sheets}"),
    hint: Localized(
      fr:
        "rien n'en est gardé ; relancez avec --replaces {id} sur le seul fichier {file} si c'est sa nouvelle version, ou avec --beside si ce sont deux feuilles",
      nl:
        "er is niets van bewaard; voer opnieuw uit met --replaces {id}, alleen voor {file}, als het de nieuwe versie is, of met --beside als het twee lijsten zijn",
      en: "nothing of it is kept; run again with --replaces {id}, for {file} alone, if it is its next version, or with --beside if they are two sheets"))

  public static let partOfSheet = Problem(
    "B0747", .error, .nothingDone,
    message: Localized(
      fr: "presque la même chose qu'une partie d'une feuille déjà importée, qui contient autre chose encore : {sheets}",
      nl: "bijna hetzelfde als een deel van een lijst die al is ingelezen en nog meer bevat: {sheets}",
      en: "nearly the same as a part of a sheet imported already, which holds more: {sheets}"),
    hint: Localized(
      fr:
        "rien n'en est gardé ; si c'est une correction, faites-la dans la première feuille et importez-la à nouveau ; --beside garde les deux (qui n'est plus sur celle-ci reste compté, et les nombres s'ajoutent) ; --replaces {id} (sur le seul fichier {file}) retire aussi tout le reste de la première",
      nl:
        "er is niets van bewaard; is het een verbetering, breng ze dan aan in de eerste lijst en lees die opnieuw in; --beside bewaart beide (wie niet meer op deze staat, blijft meegeteld, en de aantallen worden opgeteld); --replaces {id} (alleen voor {file}) haalt ook de hele rest van de eerste weg",
      en:
        "nothing of it is kept; if it is a correction, make it in the first sheet and import that again; --beside keeps both (who is no longer on this one stays counted, and numbers are added up); --replaces {id} (for {file} alone) takes away all the rest of the first one too"
    ))

  public static let otherSessionNowhere = Problem(
    "B0730", .error, .nothingDone,
    message: Localized(
      fr: "presque les mêmes lignes sont déjà importées pour un autre jour ou une autre activité, et leur feuille ne se trouve plus nulle part : {sheets}",
      nl: "bijna dezelfde rijen zijn al ingelezen voor een andere dag of activiteit, en hun lijst staat nergens meer: {sheets}",
      en: "nearly the same rows are imported already for another day or activity, and their sheet is nowhere any more: {sheets}"),
    hint: Localized(
      fr:
        "rien n'en est gardé ; relancez avec --move (ou --replaces {id} sur le seul fichier {file}) si la date ou l'activité a été corrigée, ou avec --beside si c'est une autre séance ; une feuille par séance, qui reste dans le dossier, évite la question",
      nl:
        "er is niets van bewaard; voer opnieuw uit met --move (of --replaces {id}, alleen voor {file}) als de datum of activiteit verbeterd werd, of met --beside als het een andere sessie is; één lijst per sessie, die in de map blijft, vermijdt de vraag",
      en:
        "nothing of it is kept; run again with --move (or --replaces {id}, for {file} alone) if the date or activity was corrected, or with --beside if it is another session; one sheet a session that stays in the folder avoids the question"
    ))
}
