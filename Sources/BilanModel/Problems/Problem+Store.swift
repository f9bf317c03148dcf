/// B05xx: the store, and what becomes of a file in it.
extension Problem {
  public static let alreadyImported = Problem(
    "B0501", .note, .nothingDone,
    message: Localized(
      fr: "déjà importé : rien n'a changé", nl: "al ingelezen: er is niets gewijzigd",
      en: "already imported: nothing has changed"),
    hint: Localized(fr: "rien à faire", nl: "u hoeft niets te doen", en: "nothing to do"))

  public static let replacedSheet = Problem(
    "B0502", .note, .kept,
    message: Localized(
      fr: "remplace la version précédente de ce fichier ({before} présences et comptages avant, {after} maintenant)",
      nl: "vervangt de vorige versie van dit bestand ({before} aanwezigheden en tellingen ervoor, {after} nu)",
      en: "replaces the earlier version of this file ({before} attendances and counts before, {after} now)"),
    hint: Localized(
      fr: "si ce n'est pas une correction, renommez le fichier et importez-le à nouveau",
      nl: "is het geen verbetering, hernoem dan het bestand en lees het opnieuw in",
      en: "if it is not a correction, rename the file and import it again"))

  public static let storeFailed = Problem(
    "B0503", .error, .nothingDone,
    message: Localized(
      fr: "la base de données ne peut pas être utilisée : {reason}",
      nl: "de databank kan niet worden gebruikt: {reason}",
      en: "the store cannot be used: {reason}"),
    hint: Localized(
      fr: "rien n'a été modifié ; réglez le problème et relancez la commande",
      nl: "er is niets gewijzigd; los het probleem op en voer de opdracht opnieuw uit",
      en: "nothing was changed; solve this and run the command again"))

  public static let newerStore = Problem(
    "B0504", .error, .nothingDone,
    message: Localized(
      fr: "la base de données vient d'une version plus récente de bilan",
      nl: "de databank komt van een recentere versie van bilan",
      en: "the store comes from a newer version of bilan"),
    hint: Localized(
      fr: "installez la version la plus récente de bilan ; la base n'a pas été touchée",
      nl: "installeer de recentste versie van bilan; de databank werd niet aangeraakt",
      en: "install the newest version of bilan; the store was not touched"))

  public static let unknownSheet = Problem(
    "B0505", .error, .nothingDone,
    message: Localized(
      fr: "aucune feuille importée n'a le numéro {text}",
      nl: "geen enkele ingelezen lijst heeft nummer {text}",
      en: "no imported sheet has the number {text}"),
    hint: Localized(
      fr: "« bilan sheets » donne les numéros", nl: "‘bilan sheets’ toont de nummers",
      en: "“bilan sheets” lists the numbers"))

  public static let storeBusy = Problem(
    "B0506", .error, .nothingDone,
    message: Localized(
      fr: "un autre programme utilise la base de données depuis trop longtemps",
      nl: "een ander programma gebruikt de databank al te lang",
      en: "another program has been using the store for too long"),
    hint: Localized(
      fr: "attendez qu'il ait fini, puis relancez la commande",
      nl: "wacht tot het klaar is en voer de opdracht opnieuw uit",
      en: "wait until it is done, then run the command again"))

  public static let correctionsWritten = Problem(
    "B0507", .note, .kept,
    message: Localized(
      fr: "{count} ligne(s) à corriger, avec la raison, dans {path}",
      nl: "{count} te verbeteren rij(en), met de reden, in {path}",
      en: "{count} row(s) to correct, with the reason, in {path}"),
    hint: Localized(
      fr: "corrigez ce fichier dans Excel et importez-le à son tour : bilan import \"{path}\"",
      nl: "verbeter dat bestand in Excel en lees het dan in: bilan import \"{path}\"",
      en: "mend that file in Excel and import it too: bilan import \"{path}\""))

  public static let unknownChoice = Problem(
    "B0508", .error, .nothingDone,
    message: Localized(
      fr: "aucune réponse retenue n'a le numéro {text}", nl: "geen enkel onthouden antwoord heeft nummer {text}",
      en: "no remembered answer has the number {text}"),
    hint: Localized(
      fr: "« bilan choices » donne les numéros", nl: "‘bilan choices’ toont de nummers",
      en: "“bilan choices” lists the numbers"))

  public static let choiceReplaced = Problem(
    "B0509", .note, .kept,
    message: Localized(
      fr: "réponse retenue pour les prochains fichiers semblables : {answer} (remplace {previous})",
      nl: "antwoord onthouden voor volgende gelijkaardige bestanden: {answer} (vervangt {previous})",
      en: "answer remembered for the next files of this kind: {answer} (replaces {previous})"),
    hint: Localized(
      fr: "« bilan choices » montre ces réponses et permet de les oublier",
      nl: "‘bilan choices’ toont deze antwoorden en laat u ze vergeten",
      en: "“bilan choices” shows these answers and lets you forget them"))

  public static let choiceKept = Problem(
    "B0510", .note, .kept,
    message: Localized(
      fr: "réponse retenue pour les prochains fichiers semblables : {answer}",
      nl: "antwoord onthouden voor volgende gelijkaardige bestanden: {answer}",
      en: "answer remembered for the next files of this kind: {answer}"),
    hint: Localized(
      fr: "« bilan choices » montre ces réponses et permet de les oublier",
      nl: "‘bilan choices’ toont deze antwoorden en laat u ze vergeten",
      en: "“bilan choices” shows these answers and lets you forget them"))

  public static let keyLost = Problem(
    "B0512", .error, .nothingDone,
    message: Localized(
      fr: "la clé du projet {reason} : sans elle, qui a été effacé reviendrait et une même adresse serait deux personnes ; rien n'est fait",
      nl: "de sleutel van het project {reason}: zonder die sleutel zou wie gewist is terugkomen en zou één adres twee personen zijn; er gebeurt niets",
      en: "the project's key {reason}: without it, whoever was erased would come back and one address would be two people; nothing is done"),
    hint: Localized(
      fr:
        "remettez bilan.cle d'une copie de sauvegarde ; si elle est perdue, écartez bilan.sqlite, importez les feuilles à nouveau, puis effacez à nouveau qui l'a été et répondez aux questions",
      nl:
        "zet bilan.cle terug uit een reservekopie; is hij verloren, zet bilan.sqlite dan opzij, lees de lijsten opnieuw in, wis opnieuw wie gewist was en beantwoord de vragen",
      en:
        "put bilan.cle back from a backup; if it is lost, move bilan.sqlite away, import the sheets anew, then erase again whoever was erased and answer the questions"
    ))

  public static let decisionAltered = Problem(
    "B0513", .error, .nothingDone,
    message: Localized(
      fr: "la décision n° {number} n'est plus dans la base telle qu'elle a été prise : aucun chiffre n'est donné",
      nl: "beslissing nr. {number} staat niet meer in de databank zoals ze werd genomen: er worden geen cijfers gegeven",
      en: "decision no. {number} is no longer in the store as it was taken: no figure is given"),
    hint: Localized(
      fr:
        "le fichier a été endommagé, ou modifié par un autre programme : reprenez une copie de sauvegarde, ou « bilan people take-back {number} », puis décidez à nouveau",
      nl: "het bestand werd beschadigd, of door een ander programma gewijzigd: neem een reservekopie, of ‘bilan people take-back {number}’ en beslis opnieuw",
      en: "the file was damaged, or changed by another program: take a backup, or “bilan people take-back {number}” and decide again"))

  public static let reportAltered = Problem(
    "B0514", .error, .nothingDone,
    message: Localized(
      fr: "les chiffres du rapport « {text} », envoyé le {day}, ne sont plus dans la base tels qu'ils ont été envoyés : aucun chiffre n'est donné",
      nl: "de cijfers van het verslag ‘{text}’, verzonden op {day}, staan niet meer in de databank zoals ze verzonden werden: er worden geen cijfers gegeven",
      en: "the figures of the report “{text}”, sent on {day}, are no longer in the store as they were sent: no figure is given"),
    hint: Localized(
      fr:
        "le fichier a été endommagé, ou modifié par un autre programme : reprenez une copie de sauvegarde ; sans copie, écartez bilan.sqlite, importez les feuilles à nouveau, reprenez vos réponses (« bilan choices take », « bilan people decide »), puis effacez à nouveau qui l'a été : ce qui a été envoyé reste dans les fichiers du rapport et n'est plus comparé",
      nl:
        "het bestand werd beschadigd, of door een ander programma gewijzigd: neem een reservekopie; is er geen, zet bilan.sqlite dan opzij, lees de lijsten opnieuw in, neem uw antwoorden over (‘bilan choices take’, ‘bilan people decide’) en wis opnieuw wie gewist was: wat verzonden werd, blijft in de bestanden van het verslag en wordt niet meer vergeleken",
      en:
        "the file was damaged, or changed by another program: take a backup; without one, move bilan.sqlite away, import the sheets anew, take your answers back (“bilan choices take”, “bilan people decide”) and erase again whoever was erased: what was sent stays in the files of the report and is no longer compared"
    ))

  public static let sheetAltered = Problem(
    "B0511", .error, .nothingDone,
    message: Localized(
      fr: "la feuille n° {number}, « {text} », n'est plus dans la base telle qu'elle a été importée : aucun chiffre n'est donné",
      nl: "lijst nr. {number}, ‘{text}’, staat niet meer in de databank zoals ze werd ingelezen: er worden geen cijfers gegeven",
      en: "sheet no. {number}, “{text}”, is no longer in the store as it was imported: no figure is given"),
    hint: Localized(
      fr:
        "le fichier a été endommagé, ou modifié par un autre programme : reprenez une copie de sauvegarde, ou « bilan sheets remove {number} » puis « bilan import » de cette feuille",
      nl:
        "het bestand werd beschadigd, of door een ander programma gewijzigd: neem een reservekopie, of ‘bilan sheets remove {number}’ en lees die lijst dan opnieuw in",
      en: "the file was damaged, or changed by another program: take a backup, or “bilan sheets remove {number}” and then “bilan import” of that sheet"))
}
