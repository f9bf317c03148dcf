/// B09xx: who is who.
extension Problem {
  public static let newQuestions = Problem(
    "B0901", .note, .kept,
    message: Localized(
      fr: "{count} question(s) nouvelle(s) : des personnes ou des organisations qui n'en font peut-être qu'une",
      nl: "{count} nieuwe vraag/vragen: personen of organisaties die misschien dezelfde zijn",
      en: "{count} new question(s): people or organisations that may be one"),
    hint: Localized(
      fr: "« bilan people » les montre ; jusque-là, les participants uniques sont donnés avec une fourchette",
      nl: "‘bilan people’ toont ze; intussen staan de unieke deelnemers met een marge in het verslag",
      en: "“bilan people” shows them; until then unique participants are given as a range"))

  public static let unknownDescription = Problem(
    "B0902", .error, .valueLeftOut,
    message: Localized(
      fr: "rien ne porte ici le code « {text} » : cette décision n'est pas prise", nl: "niets heeft hier de code ‘{text}’: die beslissing werd niet genomen",
      en: "nothing has the code “{text}” here: that decision was not taken"),
    hint: Localized(
      fr:
        "depuis que ce fichier a été écrit, une feuille a été corrigée ou quelqu'un effacé ; sinon, le code a été modifié ou vient d'une autre clé (bilan.cle) : « bilan people list --out nouvelles-questions.csv » écrit ce qui est encore à décider ; pour des organisations, les deux commandes prennent --organisations",
      nl:
        "sinds dit bestand geschreven werd, is een lijst verbeterd of iemand gewist; zo niet, dan is de code gewijzigd of komt ze van een andere sleutel (bilan.cle): ‘bilan people list --out nieuwe-vragen.csv’ schrijft wat nog te beslissen is; voor organisaties nemen beide opdrachten --organisations",
      en:
        "since this file was written a sheet was corrected or somebody erased; if not, the code was changed or comes from another key (bilan.cle): “bilan people list --out new-questions.csv” writes what is still to be decided; for organisations, both commands take --organisations"
    ))

  public static let contradictoryDecision = Problem(
    "B0903", .error, .nothingDone,
    message: Localized(
      fr: "cette décision contredit les autres : « {first} » et « {second} » seraient à la fois une seule personne ou organisation et deux",
      nl: "deze beslissing spreekt de andere tegen: ‘{first}’ en ‘{second}’ zouden tegelijk een en twee zijn",
      en: "this decision contradicts the others: “{first}” and “{second}” would be both one and two"),
    hint: Localized(
      fr: "changez une des réponses, ou reprenez une décision plus ancienne (bilan people decisions) ; aucune décision n'a été prise",
      nl: "wijzig een van de antwoorden of trek een oudere beslissing in (bilan people decisions); er werd niets beslist",
      en: "change one of the answers, or take an earlier decision back (bilan people decisions); nothing was decided"))

  public static let editedQuestion = Problem(
    "B0904", .error, .nothingDone,
    message: Localized(
      fr: "la colonne « {column} » a été modifiée : « {text} » au lieu de « {expected} »",
      nl: "de kolom ‘{column}’ werd gewijzigd: ‘{text}’ in plaats van ‘{expected}’",
      en: "the column “{column}” was edited: “{text}” instead of “{expected}”"),
    hint: Localized(
      fr: "ne remplissez que la décision et le motif ; aucune décision n'a été prise",
      nl: "vul alleen de beslissing en de reden in; er werd niets beslist",
      en: "fill in the decision and the reason only; nothing was decided"))

  public static let notADecision = Problem(
    "B0905", .error, .nothingDone,
    message: Localized(fr: "« {text} » n'est pas une décision", nl: "‘{text}’ is geen beslissing", en: "“{text}” is no decision"),
    hint: Localized(
      fr: "écrivez oui, non, ou rien ; aucune décision n'a été prise", nl: "schrijf ja, nee of niets; er werd niets beslist",
      en: "write yes, no, or nothing; nothing was decided"))

  public static let nothingToDecideAbout = Problem(
    "B0912", .error, .nothingDone,
    message: Localized(
      fr: "rien n'est encore importé ici : aucune décision de ce fichier n'est prise",
      nl: "hier is nog niets ingelezen: geen enkele beslissing uit dit bestand is genomen",
      en: "nothing has been imported here yet: no decision of this file was taken"),
    hint: Localized(
      fr: "importez d'abord les feuilles (bilan import DOSSIER), puis relancez la même commande",
      nl: "lees eerst de lijsten in (bilan import MAP) en geef dan dezelfde opdracht opnieuw",
      en: "import the sheets first (bilan import DIR), then run the same command again"))

  public static let notADecisionFile = Problem(
    "B0906", .error, .nothingDone,
    message: Localized(
      fr: "ce n'est pas un fichier de décisions : la colonne « {column} » manque", nl: "dit is geen bestand met beslissingen: de kolom ‘{column}’ ontbreekt",
      en: "this is no file of decisions: the column “{column}” is missing"),
    hint: Localized(
      fr: "partez du fichier qu'écrit « bilan people list --out decisions.csv » ou « bilan people merged --out decisions.csv »",
      nl: "vertrek van het bestand dat ‘bilan people list --out beslissingen.csv’ of ‘bilan people merged --out beslissingen.csv’ schrijft",
      en: "start from the file that “bilan people list --out decisions.csv” or “bilan people merged --out decisions.csv” writes"))

  public static let unknownPerson = Problem(
    "B0907", .error, .nothingDone,
    message: Localized(
      fr: "personne de ce nom n'est conservé : « {text} »", nl: "niemand met deze naam wordt bewaard: ‘{text}’", en: "nobody of this name is kept: “{text}”"),
    hint: Localized(
      fr: "essayez une autre écriture du nom, ou le nom de famille seul", nl: "probeer een andere schrijfwijze, of alleen de familienaam",
      en: "try another spelling, or the family name alone"))

  public static let nameStillInFile = Problem(
    "B0908", .warning, .kept,
    message: Localized(
      fr: "le nom se trouve encore dans ce fichier", nl: "de naam staat nog in dit bestand", en: "the name still stands in this file"),
    hint: Localized(
      fr: "bilan ne modifie jamais vos feuilles : effacez la ligne vous-même, ou supprimez le fichier",
      nl: "bilan wijzigt uw lijsten nooit: wis de rij zelf, of verwijder het bestand",
      en: "bilan never changes your sheets: delete the line yourself, or the file"))

  public static let unknownDecision = Problem(
    "B0909", .error, .nothingDone,
    message: Localized(
      fr: "aucune décision n'a le numéro {text}", nl: "geen enkele beslissing heeft nummer {text}", en: "no decision has the number {text}"),
    hint: Localized(
      fr: "« bilan people decisions » donne les numéros", nl: "‘bilan people decisions’ toont de nummers", en: "“bilan people decisions” lists the numbers"))

  public static let confirmationNeeded = Problem(
    "B0910", .error, .nothingDone,
    message: Localized(
      fr: "rien n'a été effacé : il faut confirmer", nl: "er werd niets gewist: bevestiging nodig", en: "nothing was erased: confirm first"),
    hint: Localized(
      fr: "relancez la commande avec --yes pour effacer pour de bon", nl: "voer de opdracht opnieuw uit met --yes om definitief te wissen",
      en: "run the command again with --yes to erase for good"))

  public static let logNotEmptied = Problem(
    "B0911", .warning, .kept,
    message: Localized(
      fr: "les noms sont effacés, mais leurs traces restent dans le journal de la base tant qu'un autre programme la lit",
      nl: "de namen zijn gewist, maar in het logboek van de databank blijven sporen zolang een ander programma ze leest",
      en: "the names are erased, but traces stay in the store's log as long as another program reads it"),
    hint: Localized(
      fr: "fermez l'autre programme, puis lancez « bilan sheets » : le journal est alors vidé",
      nl: "sluit het andere programma en voer daarna ‘bilan sheets’ uit: dan wordt het logboek leeggemaakt",
      en: "close the other program, then run “bilan sheets”: the log is emptied then"))
}
