/// B078x: whether a workbook is still what the program wrote, and what was filled into it.
extension Problem {
  public static let noSeal = Problem(
    "B0780", .error, .nothingDone,
    message: Localized(
      fr: "ce fichier ne porte pas de sceau de bilan", nl: "dit bestand draagt geen zegel van bilan", en: "this file bears no seal of bilan"),
    hint: Localized(
      fr: "donnez un classeur .xlsx écrit par « bilan report » ; certains programmes perdent le sceau en enregistrant : demandez le fichier d'origine",
      nl: "geef een werkmap .xlsx die ‘bilan report’ schreef; sommige programma's verliezen het zegel bij het opslaan: vraag het oorspronkelijke bestand",
      en: "give a workbook .xlsx that “bilan report” wrote; some programs lose the seal when they save: ask for the file as it was sent"))

  public static let sealedCellsChanged = Problem(
    "B0781", .error, .kept,
    message: Localized(
      fr: "feuille modifiée depuis le sceau : {list}", nl: "blad gewijzigd sinds het zegel: {list}", en: "sheet changed since it was sealed: {list}"),
    hint: Localized(
      fr: "dans le dossier du projet, « bilan verify » dit aussi ce qui s'y trouvait",
      nl: "in de map van het project zegt ‘bilan verify’ ook wat er stond",
      en: "in the project's folder “bilan verify” also says what stood there"))

  public static let sealedSheetsDiffer = Problem(
    "B0782", .error, .kept,
    message: Localized(
      fr: "feuilles ajoutées, retirées ou renommées depuis le sceau : {list}", nl: "bladen toegevoegd, verwijderd of hernoemd sinds het zegel: {list}",
      en: "sheets added, removed or renamed since it was sealed: {list}"),
    hint: Localized(
      fr: "ces feuilles ne sont pas celles que bilan a écrites ; demandez le fichier d'origine",
      nl: "dit zijn niet de bladen die bilan schreef; vraag het oorspronkelijke bestand",
      en: "these are not the sheets that bilan wrote; ask for the file as it was sent"))

  public static let sealBroken = Problem(
    "B0783", .error, .kept,
    message: Localized(
      fr: "le sceau, ou un nom que les formules utilisent, a été modifié : {list}",
      nl: "het zegel, of een naam die de formules gebruiken, werd gewijzigd: {list}", en: "the seal, or a name that formulas use, was changed: {list}"),
    hint: Localized(
      fr: "rien de ce que dit ce classeur n'est sûr ; demandez le fichier d'origine",
      nl: "niets in deze werkmap is zeker; vraag het oorspronkelijke bestand",
      en: "nothing in this workbook can be relied on; ask for the file as it was sent"))

  public static let differsFromProject = Problem(
    "B0784", .error, .kept,
    message: Localized(
      fr: "{count} cellule(s) autre(s) que ce que le projet écrirait aujourd'hui (projet → classeur) : {list}",
      nl: "{count} (cel|cellen) anders dan wat het project vandaag zou schrijven (project → werkmap): {list}",
      en: "{count} cell(s) other than what the project would write today (project → workbook): {list}"),
    hint: Localized(
      fr: "si le projet a changé depuis, écrivez le rapport de nouveau ; sinon, le classeur a été modifié",
      nl: "als het project sindsdien is gewijzigd, schrijf het verslag opnieuw; anders werd de werkmap gewijzigd",
      en: "if the project has changed since, write the report again; otherwise the workbook was changed"))

  public static let otherSources = Problem(
    "B0785", .note, .kept,
    message: Localized(
      fr: "les feuilles du projet ne sont plus celles dont ce rapport est fait", nl: "de lijsten van het project zijn niet meer die waarop dit verslag steunt",
      en: "the project's sheets are no longer those that this report was made of"),
    hint: Localized(
      fr: "« bilan history » montre ce qui a été fait depuis", nl: "‘bilan history’ toont wat er sindsdien is gebeurd",
      en: "“bilan history” shows what was done since"))

  public static let foreignSeal = Problem(
    "B0786", .error, .kept,
    message: Localized(
      fr: "ce sceau n'a pas été posé avec la clé de ce projet", nl: "dit zegel werd niet met de sleutel van dit project aangebracht",
      en: "this seal was not set with the key of this project"),
    hint: Localized(
      fr: "quelqu'un a refait le sceau, ou le fichier bilan.cle a changé ; comparez le sceau avec celui de la page signée",
      nl: "iemand bracht een nieuw zegel aan, of het bestand bilan.cle is gewijzigd; vergelijk het zegel met dat van de ondertekende pagina",
      en: "somebody sealed anew, or the file bilan.cle has changed; compare the seal with the one on the signed page"))

  public static let otherProjectsWorkbook = Problem(
    "B0787", .error, .nothingDone,
    message: Localized(
      fr: "ce classeur est du projet « {text} », et non de celui-ci : aucune réponse n'en est reprise",
      nl: "deze werkmap is van het project ‘{text}’ en niet van dit project: er werd geen antwoord uit overgenomen",
      en: "this workbook is of the project “{text}”, and not of this one: no answer was taken from it"),
    hint: Localized(
      fr: "lancez la commande dans le dossier de ce projet", nl: "start de opdracht in de map van dat project",
      en: "run the command in that project's folder"))

  public static let notAnAnswer = Problem(
    "B0788", .error, .valueLeftOut,
    message: Localized(
      fr: "« {text} » n'est pas un montant : cette réponse n'est pas reprise", nl: "‘{text}’ is geen bedrag: dit antwoord werd niet overgenomen",
      en: "“{text}” is not an amount: this answer was not taken"),
    hint: Localized(
      fr: "écrivez par exemple 1234,50 (1.234 peut vouloir dire deux choses), et reprenez le classeur",
      nl: "schrijf bijvoorbeeld 1234,50 (1.234 kan twee dingen betekenen), en neem de werkmap opnieuw over",
      en: "write 1234.50, for example (1.234 may mean two things), and take the workbook again"))

  public static let answersDiffer = Problem(
    "B0789", .error, .valueLeftOut,
    message: Localized(
      fr: "« {text} » est rempli de plusieurs façons : {list} ; aucune n'est reprise",
      nl: "‘{text}’ is op verschillende manieren ingevuld: {list}; geen ervan werd overgenomen",
      en: "“{text}” is filled in in several ways: {list}; none was taken"),
    hint: Localized(
      fr: "écrivez partout la même réponse, ou une seule fois", nl: "schrijf overal hetzelfde antwoord, of maar één keer",
      en: "write the same answer everywhere, or only once"))

  public static let filledBesides = Problem(
    "B0790", .note, .kept,
    message: Localized(
      fr: "cellules remplies que rien ne garde pour le prochain rapport : {list}",
      nl: "ingevulde cellen die nergens voor het volgende verslag bewaard worden: {list}",
      en: "cells that were filled in and that nothing keeps for the next report: {list}"),
    hint: Localized(
      fr: "un rapport écrit de nouveau les laisse vides : recopiez-les, ou faites entrer ces données par des feuilles",
      nl: "een nieuw geschreven verslag laat ze leeg: neem ze over, of breng deze gegevens in met lijsten",
      en: "a report written anew leaves them blank: copy them, or bring that data in by sheets"))

  public static let daysFrom1904 = Problem(
    "B0795", .error, .kept,
    message: Localized(
      fr: "le classeur compte les jours à partir de 1904 et non de 1900 : chaque date y est montrée quatre ans et un jour plus tard",
      nl: "de werkmap telt de dagen vanaf 1904 en niet vanaf 1900: elke datum wordt vier jaar en één dag later getoond",
      en: "the workbook counts days from 1904 and not from 1900: each date is shown four years and one day later"),
    hint: Localized(
      fr: "dans Excel, décochez « Utiliser le calendrier depuis 1904 » (options avancées du classeur), ou demandez le fichier d'origine",
      nl: "zet in Excel ‘1904-datumsysteem gebruiken’ uit (geavanceerde opties van de werkmap), of vraag het oorspronkelijke bestand",
      en: "in Excel, switch off “Use 1904 date system” (advanced options of the workbook), or ask for the file as it was sent"))

  public static let projectNotAsked = Problem(
    "B0796", .warning, .kept,
    message: Localized(
      fr: "comparé à son sceau seul, et non au projet : {reason}", nl: "alleen met het zegel vergeleken en niet met het project: {reason}",
      en: "compared with its seal alone, and not with the project: {reason}"),
    hint: Localized(
      fr: "le sceau dit si le classeur a été modifié ; pour le comparer aussi au projet, rendez-lui la période ou le formulaire de ce rapport",
      nl: "het zegel zegt of de werkmap gewijzigd werd; om ze ook met het project te vergelijken, geef het de periode of het formulier van dit verslag terug",
      en: "the seal says whether the workbook was changed; to compare it with the project too, give the project back this report's period or form"))

  public static let projectChangedSince = Problem(
    "B0797", .warning, .kept,
    message: Localized(
      fr: "le projet a changé depuis : {count} cellule(s) serai(t|ent) autre(s) aujourd'hui (projet → classeur) : {list}",
      nl: "het project is sindsdien gewijzigd: {count} (cel zou|cellen zouden) vandaag anders zijn (project → werkmap): {list}",
      en: "the project has changed since: {count} cell(s) would be other today (project → workbook): {list}"),
    hint: Localized(
      fr: "le classeur est tel que ce projet l'a envoyé ; écrivez le rapport de nouveau pour les chiffres d'aujourd'hui",
      nl: "de werkmap is zoals dit project ze verstuurde; schrijf het verslag opnieuw voor de cijfers van vandaag",
      en: "the workbook is as this project sent it; write the report again for today's figures"))

  public static let drawingsChanged = Problem(
    "B0798", .error, .kept,
    message: Localized(
      fr: "graphiques, images ou zones de texte qui ne sont pas ceux que bilan a dessinés : {list}",
      nl: "grafieken, afbeeldingen of tekstvakken die niet zijn wat bilan tekende: {list}",
      en: "charts, pictures or text boxes that are not what bilan drew: {list}"),
    hint: Localized(
      fr:
        "comparez-les aux tableaux, dont les cellules sont vérifiées à part, ou demandez le fichier d'origine ; certains programmes redessinent les graphiques en enregistrant",
      nl:
        "vergelijk ze met de tabellen, waarvan de cellen apart nagekeken zijn, of vraag het oorspronkelijke bestand; sommige programma's tekenen grafieken opnieuw bij het opslaan",
      en: "compare them with the tables, whose cells are verified apart, or ask for the file as it was sent; some programs draw charts anew when they save"))

  public static let pagesChanged = Problem(
    "B0770", .error, .kept,
    message: Localized(
      fr: "en-tête, pied de page ou zone d'impression modifiés depuis que bilan les a écrits : {list}",
      nl: "koptekst, voettekst of afdrukbereik gewijzigd sinds bilan ze schreef: {list}",
      en: "header, footer or print area changed since bilan wrote them: {list}"),
    hint: Localized(
      fr:
        "ce qui s'imprime peut nommer un autre projet ou une autre période, ou omettre une partie de la feuille : fiez-vous aux cellules, ou demandez le fichier d'origine",
      nl:
        "wat afgedrukt wordt, kan een ander project of een andere periode noemen, of een deel van het blad weglaten: vertrouw op de cellen, of vraag het oorspronkelijke bestand",
      en: "what is printed may name another project or period, or leave part of the sheet out: trust the cells, or ask for the file as it was sent"))

  public static let valuesLost = Problem(
    "B0799", .error, .kept,
    message: Localized(
      fr:
        "un programme qui ne calcule pas a enregistré ce classeur : aucune formule n'a plus de valeur, et ces feuilles ne peuvent pas être comparées au sceau : {list}",
      nl:
        "een programma dat niet rekent, sloeg deze werkmap op: geen enkele formule heeft nog een waarde, en deze bladen kunnen niet met het zegel vergeleken worden: {list}",
      en: "a program that computes nothing saved this workbook: no formula has a value any more, and these sheets cannot be compared with the seal: {list}"),
    hint: Localized(
      fr: "ouvrez le classeur dans LibreOffice ou Excel, enregistrez-le et vérifiez-le de nouveau, ou demandez le fichier d'origine",
      nl: "open de werkmap in LibreOffice of Excel, sla ze op en kijk ze opnieuw na, of vraag het oorspronkelijke bestand",
      en: "open the workbook in LibreOffice or Excel, save it and verify it again, or ask for the file as it was sent"))

  public static let hiddenParts = Problem(
    "B0794", .warning, .kept,
    message: Localized(
      fr: "masqué depuis que bilan l'a écrit : {list}", nl: "verborgen sinds bilan het schreef: {list}", en: "hidden since bilan wrote it: {list}"),
    hint: Localized(
      fr: "ce qui est masqué est vérifié aussi, mais personne ne le lit : affichez-le",
      nl: "wat verborgen is, werd ook nagekeken, maar niemand leest het: maak het zichtbaar",
      en: "what is hidden was verified too, but nobody reads it: show it"))
}
