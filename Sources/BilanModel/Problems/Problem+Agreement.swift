/// B0616, B0670, B0673 to B0675, B0806 to B0809: what one file of the project says and another does not, and files that are not ours to write.
extension Problem {
  public static let codeUnknownToFile = Problem(
    "B0616", .warning, .kept,
    message: Localized(
      fr: "{what} « {text} », avec {count} ligne(s) importée(s), n'est plus dans projet.yaml{suggestion}",
      nl: "{what} ‘{text}’, met {count} ingelezen rij(en), staat niet meer in projet.yaml{suggestion}",
      en: "{what} “{text}”, with {count} imported row(s), is no longer in projet.yaml{suggestion}"),
    hint: Localized(
      fr:
        "leurs heures ou leurs chiffres manquent peut-être ; si le code a changé, « bilan rename » met d'accord ce qui est importé ; sinon, remettez-le dans projet.yaml, ou réimportez ces feuilles avec --move",
      nl:
        "hun uren of cijfers ontbreken misschien; is de code gewijzigd, dan brengt ‘bilan rename’ wat ingelezen is in overeenstemming; zet hem anders terug in projet.yaml, of lees die lijsten opnieuw in met --move",
      en:
        "their hours or figures may be missing; if the code was changed, “bilan rename” brings what is imported into line; else put it back into projet.yaml, or import these sheets again with --move"
    ))

  public static let communesUnknownToList = Problem(
    "B0670", .warning, .kept,
    message: Localized(
      fr: "la liste des lieux du projet ne connaît plus la commune de {count} ligne(s) importée(s) : {list}",
      nl: "de plaatsenlijst van het project kent de gemeente van {count} ingelezen rij(en) niet meer: {list}",
      en: "the project's list of places no longer knows the commune of {count} imported row(s): {list}"),
    hint: Localized(
      fr:
        "ces lignes sont comptées sous « autres », hors du projet ; remettez ces codes dans la liste, ou la rubrique « places » dans projet.yaml ; si la liste a de nouveaux codes, réimportez les feuilles",
      nl:
        "deze rijen tellen mee onder ‘andere’, buiten het project; zet die codes terug in de plaatsenlijst, of de rubriek ‘places’ in projet.yaml; heeft de plaatsenlijst nieuwe codes, lees de lijsten dan opnieuw in",
      en:
        "these rows are counted under “other”, outside the project; put these codes back into the list of places, or the key “places” into projet.yaml; if the list has new codes, import the sheets again"
    ))

  public static let codeOfAnotherTitle = Problem(
    "B0673", .warning, .kept,
    message: Localized(
      fr: "{what} « {text} » s'appelle maintenant « {title} », mais {count} ligne(s) ont été importées sous ce code quand il s'appelait « {before} »",
      nl: "{what} ‘{text}’ heet nu ‘{title}’, maar {count} rij(en) werden onder deze code ingelezen toen hij nog ‘{before}’ heette",
      en: "{what} “{text}” is now called “{title}”, but {count} row(s) were imported under this code when it was called “{before}”"),
    hint: Localized(
      fr:
        "si des codes ont été échangés ou décalés à la main, leurs chiffres le sont aussi : remettez-les comme avant dans projet.yaml, puis changez-les par « bilan rename » (pour un échange, en passant par un code provisoire) ; si seuls les titres étaient faux, réimportez en une fois toutes les feuilles concernées",
      nl:
        "werden codes met de hand verwisseld of opgeschoven, dan zijn hun cijfers dat ook: zet ze in projet.yaml terug zoals ze waren en wijzig ze met ‘bilan rename’ (bij een wissel via een voorlopige code); waren alleen de titels fout, lees dan alle betrokken lijsten in één keer opnieuw in",
      en:
        "if codes were exchanged or shifted by hand, so are their figures: put them back in projet.yaml as they were, then change them by “bilan rename” (for an exchange, by way of a provisional code); if only the titles were wrong, import all sheets concerned again, in one run"
    ))

  public static let communeOfAnotherName = Problem(
    "B0674", .warning, .kept,
    message: Localized(
      fr: "le code de lieu {text} est maintenant celui de « {title} », mais {count} ligne(s) ont été importées quand il était celui de « {before} »",
      nl: "de plaatscode {text} is nu die van ‘{title}’, maar {count} rij(en) werden ingelezen toen het die van ‘{before}’ was",
      en: "the place code {text} is now that of “{title}”, but {count} row(s) were imported when it was that of “{before}”"),
    hint: Localized(
      fr:
        "ces lignes sont comptées à « {title} » ; remettez les codes comme avant dans la liste des lieux, ou réimportez en une fois toutes les feuilles concernées",
      nl:
        "deze rijen tellen mee bij ‘{title}’; zet de codes in de plaatsenlijst terug zoals ze waren, of lees alle betrokken lijsten in één keer opnieuw in",
      en: "these rows are counted for “{title}”; put the codes back in the list of places as they were, or import all sheets concerned again, in one run"))

  public static let codeOfNewTitle = Problem(
    "B0675", .warning, .kept,
    message: Localized(
      fr: "{what} « {text} » s'appelle maintenant « {title} », un tout autre titre que « {before} », celui de {count} ligne(s) importée(s) ({list})",
      nl: "{what} ‘{text}’ heet nu ‘{title}’, een heel andere titel dan ‘{before}’, die van {count} ingelezen rij(en) ({list})",
      en: "{what} “{text}” is now called “{title}”, quite another title than “{before}”, that of {count} imported row(s) ({list})"),
    hint: Localized(
      fr:
        "si c'est la même chose sous un autre nom, réimportez ces feuilles en une fois : ce n'est plus signalé ; si c'est autre chose, remettez l'ancien titre à ce code dans projet.yaml et ajoutez la nouveauté avec un code à elle, sinon ces lignes sont comptées sous « {title} »",
      nl:
        "is het hetzelfde onder een andere naam, lees deze lijsten dan in één keer opnieuw in: het wordt niet meer gemeld; is het iets anders, geef deze code in projet.yaml zijn vorige titel terug en voeg het nieuwe toe met een eigen code, anders tellen deze rijen mee onder ‘{title}’",
      en:
        "if it is the same under another name, import these sheets again, in one run: it is told no more; if it is something else, give this code its former title back in projet.yaml and add what is new with a code of its own, else these rows are counted under “{title}”"
    ))

  public static let filledWorkbook = Problem(
    "B0807", .error, .nothingDone,
    message: Localized(
      fr: "quelqu'un a rempli ou modifié ce classeur depuis que bilan l'a écrit, il n'est pas remplacé : {list}",
      nl: "iemand vulde deze werkmap in of wijzigde ze sinds bilan ze schreef, ze wordt niet vervangen: {list}",
      en: "somebody has filled in or changed this workbook since bilan wrote it, it is not replaced: {list}"),
    hint: Localized(
      fr: "reprenez ce qui y est rempli par « bilan answers » et ce fichier, ou renommez-le, ou donnez à --out un autre dossier",
      nl: "neem over wat erin is ingevuld met ‘bilan answers’ en dit bestand, of hernoem het, of geef --out een andere map",
      en: "take what is filled into it by “bilan answers” and this file, or rename it, or give --out another folder"))

  public static let changedDocument = Problem(
    "B0815", .error, .nothingDone,
    message: Localized(
      fr: "quelqu'un a enregistré ce document depuis que bilan l'a écrit, il n'est pas remplacé",
      nl: "iemand bewaarde dit document sinds bilan het schreef, het wordt niet vervangen",
      en: "somebody has saved this document since bilan wrote it, it is not replaced"),
    hint: Localized(
      fr: "renommez-le ou déplacez-le, puis écrivez le rapport à nouveau", nl: "hernoem of verplaats het, en schrijf het verslag dan opnieuw",
      en: "rename it or move it, then write the report again"))

  public static let answersNotTaken = Problem(
    "B0808", .error, .nothingDone,
    message: Localized(
      fr: "cette liste contient des réponses qui n'ont pas encore été reprises ({count}) : elle n'est pas remplacée",
      nl: "deze lijst bevat antwoorden die nog niet werden overgenomen ({count}): ze wordt niet vervangen",
      en: "this list holds answers that were not taken yet ({count}): it is not replaced"),
    hint: Localized(
      fr: "reprenez-les d'abord par « bilan people decide » et ce fichier, ou donnez à --out un autre nom",
      nl: "neem ze eerst over met ‘bilan people decide’ en dit bestand, of geef --out een andere naam",
      en: "take them first by “bilan people decide” and this file, or give --out another name"))

  public static let projectFileNotWritten = Problem(
    "B0809", .error, .nothingDone,
    message: Localized(
      fr: "le fichier du projet ne peut pas être modifié : {reason}", nl: "het projectbestand kan niet worden gewijzigd: {reason}",
      en: "the project file cannot be changed: {reason}"),
    hint: Localized(
      fr: "rien n'a été fait ; vérifiez que vous pouvez écrire dans ce fichier et dans son dossier, et qu'il reste de la place sur le disque",
      nl: "er is niets gebeurd; ga na of u in dit bestand en in zijn map mag schrijven en of er nog plaats is op de schijf",
      en: "nothing was done; check that you may write to this file and to its folder, and that there is space left on the disk"))

  public static let notOurFile = Problem(
    "B0806", .error, .nothingDone,
    message: Localized(
      fr: "ce fichier existe et n'est pas une liste que bilan a écrite : il n'est pas remplacé",
      nl: "dit bestand bestaat en is geen lijst die bilan schreef: het wordt niet vervangen",
      en: "this file is there and is no list that bilan wrote: it is not replaced"),
    hint: Localized(
      fr: "donnez à --out le nom d'un nouveau fichier, ou d'une liste écrite auparavant par la même commande",
      nl: "geef --out de naam van een nieuw bestand, of van een lijst die dezelfde opdracht eerder schreef",
      en: "give --out the name of a new file, or of a list that the same command wrote before"))
}
