/// B0130 to B0149: workbooks, and files that are no sheets.
extension Problem {
  public static let oldExcelFile = Problem(
    "B0130", .error, .fileRefused,
    message: Localized(
      fr: "ce fichier est un classeur .xls (Excel 97-2003), qui ne peut pas être lu sans risque de perdre le résultat des formules",
      nl: "dit bestand is een .xls-werkmap (Excel 97-2003), die niet kan worden gelezen zonder kans op verlies van formuleresultaten",
      en: "this file is an .xls workbook (Excel 97-2003), which cannot be read without the risk of losing the results of formulas"),
    hint: Localized(
      fr: "ouvrez-le et enregistrez-le en .xlsx (Fichier > Enregistrer sous > Classeur Excel), puis importez ce fichier-là",
      nl: "open het en bewaar het als .xlsx (Bestand > Opslaan als > Excel-werkmap), en importeer dat bestand",
      en: "open it and save it as .xlsx (File > Save as > Excel workbook), then import that file"))

  public static let encryptedWorkbook = Problem(
    "B0131", .error, .fileRefused,
    message: Localized(
      fr: "ce fichier est protégé par un mot de passe : son contenu est chiffré", nl: "dit bestand is beveiligd met een wachtwoord: de inhoud is versleuteld",
      en: "this file is protected by a password: its content is encrypted"),
    hint: Localized(
      fr: "ouvrez-le avec le mot de passe et enregistrez une copie sans mot de passe (Fichier > Informations > Protéger le classeur)",
      nl: "open het met het wachtwoord en bewaar een kopie zonder wachtwoord (Bestand > Info > Werkmap beveiligen)",
      en: "open it with the password and save a copy without one (File > Info > Protect workbook)"))

  public static let otherSpreadsheet = Problem(
    "B0132", .error, .fileRefused,
    message: Localized(
      fr: "ce fichier est un tableau dans un format qui n'est pas lu : {format}", nl: "dit bestand is een tabel in een opmaak die niet wordt gelezen: {format}",
      en: "this file is a table in a format that is not read: {format}"),
    hint: Localized(
      fr: "ouvrez-le dans le programme qui l'a fait et enregistrez-le ou exportez-le en .xlsx",
      nl: "open het in het programma dat het maakte en bewaar of exporteer het als .xlsx",
      en: "open it in the program that made it and save or export it as .xlsx"))

  public static let textDocument = Problem(
    "B0133", .error, .fileRefused,
    message: Localized(
      fr: "ce fichier n'est pas un tableau : {format}", nl: "dit bestand is geen tabel: {format}", en: "this file is not a table: {format}"),
    hint: Localized(
      fr: "s'il contient une liste de présences, copiez le tableau dans une feuille Excel ou LibreOffice, enregistrez-la et importez-la",
      nl: "staat er een aanwezigheidslijst in, kopieer de tabel dan naar een blad in Excel of LibreOffice, bewaar het en importeer het",
      en: "if it holds an attendance list, copy the table into a sheet of Excel or LibreOffice, save it and import it"))

  public static let scannedDocument = Problem(
    "B0134", .error, .fileRefused,
    message: Localized(
      fr: "ce fichier est une image de page ({format}) : aucune présence ne peut y être lue",
      nl: "dit bestand is een beeld van een pagina ({format}): er kunnen geen aanwezigheden uit worden gelezen",
      en: "this file is the image of a page ({format}): no attendance can be read from it"),
    hint: Localized(
      fr: "demandez le tableau d'origine ; une liste signée et scannée doit être encodée à la main",
      nl: "vraag de oorspronkelijke tabel; een getekende en gescande lijst moet met de hand worden ingevoerd",
      en: "ask for the original table; a list that was signed and scanned has to be typed over"))

  public static let packedFiles = Problem(
    "B0135", .error, .fileRefused,
    message: Localized(
      fr: "ce fichier est une archive compressée : ce qu'elle contient n'est pas lu",
      nl: "dit bestand is een gecomprimeerd archief: wat erin zit, wordt niet gelezen",
      en: "this file is a compressed archive: what it holds is not read"),
    hint: Localized(
      fr: "décompressez-la dans un dossier et importez ce dossier", nl: "pak het uit in een map en importeer die map",
      en: "unpack it into a folder and import that folder"))

  public static let damagedWorkbook = Problem(
    "B0136", .error, .fileRefused,
    message: Localized(
      fr: "ce classeur est endommagé : {reason}", nl: "deze werkmap is beschadigd: {reason}", en: "this workbook is damaged: {reason}"),
    hint: Localized(
      fr: "rien n'en est lu, pour ne pas en compter la moitié : ouvrez-le dans Excel ou LibreOffice, vérifiez-le et enregistrez-le à nouveau, ou redemandez-le",
      nl: "er wordt niets van gelezen, om niet de helft te tellen: open ze in Excel of LibreOffice, kijk ze na en bewaar ze opnieuw, of vraag ze opnieuw",
      en: "nothing of it is read, so as not to count half of it: open it in Excel or LibreOffice, check it and save it anew, or ask for it again"))

  public static let workbookTooLarge = Problem(
    "B0137", .error, .fileRefused,
    message: Localized(
      fr: "ce classeur est trop grand pour être lu : {reason}", nl: "deze werkmap is te groot om te worden gelezen: {reason}",
      en: "this workbook is too large to be read: {reason}"),
    hint: Localized(
      fr: "vérifiez d'où il vient ; s'il est bon, copiez les seules listes utiles dans un nouveau classeur",
      nl: "ga na waar ze vandaan komt; is ze in orde, kopieer dan enkel de nuttige lijsten naar een nieuwe werkmap",
      en: "check where it comes from; if it is good, copy only the lists that matter into a new workbook"))

  public static let exampleSheet = Problem(
    "B0151", .warning, .valueLeftOut,
    message: Localized(
      fr: "d'après son nom, cette feuille est un exemple, un modèle ou une copie mise de côté : elle n'est pas comptée",
      nl: "volgens de naam is dit blad een voorbeeld, een sjabloon of een bewaarde kopie: het wordt niet geteld",
      en: "by its name this sheet is an example, a template or a copy put by: it is not counted"),
    hint: Localized(
      fr: "si elle contient de vraies présences, renommez l'onglet", nl: "staan er echte aanwezigheden in, hernoem dan het tabblad",
      en: "if it holds real attendance, rename the tab"))

  public static let hiddenSheet = Problem(
    "B0138", .warning, .valueLeftOut,
    message: Localized(
      fr: "cette feuille est masquée : elle n'est ni lue ni comptée", nl: "dit blad is verborgen: het wordt niet gelezen en niet geteld",
      en: "this sheet is hidden: it is neither read nor counted"),
    hint: Localized(
      fr: "si elle contient des présences, affichez-la (clic droit sur un onglet > Afficher), enregistrez et importez à nouveau",
      nl: "staan er aanwezigheden in, maak het dan zichtbaar (rechtsklik op een tabblad > Zichtbaar maken), bewaar en importeer opnieuw",
      en: "if it holds attendance, show it (right click on a tab > Unhide), save and import again"))

  public static let hiddenCells = Problem(
    "B0139", .warning, .kept,
    message: Localized(
      fr: "masqué ou filtré dans cette feuille, mais lu et compté comme le reste : {what}",
      nl: "verborgen of weggefilterd in dit blad, maar gelezen en geteld zoals de rest: {what}",
      en: "hidden or filtered out in this sheet, but read and counted like the rest: {what}"),
    hint: Localized(
      fr: "si ces lignes ne doivent pas compter, supprimez-les de la feuille", nl: "verwijder deze rijen uit het blad als ze niet mogen tellen",
      en: "if these rows must not count, delete them from the sheet"))

  public static let sheetLeftAside = Problem(
    "B0140", .note, .nothingDone,
    message: Localized(
      fr: "laissé de côté, non lu : {reason}", nl: "terzijde gelaten, niet gelezen: {reason}", en: "left aside, not read: {reason}"),
    hint: Localized(
      fr: "rien à faire, sauf si elle contient des présences ou des comptages", nl: "niets te doen, tenzij er aanwezigheden of tellingen in staan",
      en: "nothing to do, unless it holds attendance or counts"))

  public static let formulaWithoutValue = Problem(
    "B0141", .warning, .valueLeftOut,
    message: Localized(
      fr: "{count} formule(s) sans résultat enregistré, lue(s) comme vide(s) : {cells}",
      nl: "{count} formule(s) zonder bewaard resultaat, gelezen als leeg: {cells}",
      en: "{count} formula(s) without a stored result, read as empty: {cells}"),
    hint: Localized(
      fr: "ouvrez le classeur dans Excel ou LibreOffice et enregistrez-le : les résultats seront dans le fichier",
      nl: "open de werkmap in Excel of LibreOffice en bewaar ze: dan staan de resultaten in het bestand",
      en: "open the workbook in Excel or LibreOffice and save it: the results will be in the file"))

  public static let errorValues = Problem(
    "B0142", .warning, .valueLeftOut,
    message: Localized(
      fr: "{count} erreur(s) de formule (#N/A, #REF! …), lue(s) comme vide(s) : {cells}",
      nl: "{count} foutwaarde(n) van formules (#N/B, #VERW! …), gelezen als leeg: {cells}",
      en: "{count} formula error value(s) (#N/A, #REF! …), read as empty: {cells}"),
    hint: Localized(
      fr: "corrigez ces cellules, ou remplacez les formules par leurs valeurs", nl: "verbeter deze cellen, of vervang de formules door hun waarden",
      en: "mend these cells, or replace the formulas by their values"))

  public static let struckThrough = Problem(
    "B0143", .warning, .kept,
    message: Localized(
      fr: "{count} cellule(s) au texte barré, lue(s) et comptée(s) comme les autres : {cells}",
      nl: "{count} cel(len) met doorgestreepte tekst, gelezen en geteld zoals de andere: {cells}",
      en: "{count} cell(s) with struck-through text, read and counted like the others: {cells}"),
    hint: Localized(
      fr: "si quelqu'un est barré parce qu'il n'est pas venu, écrivez-le dans la colonne de présence ou supprimez la ligne",
      nl: "is iemand doorgestreept omdat die niet kwam, schrijf dat dan in de kolom aanwezigheid of verwijder de rij",
      en: "if somebody is struck out for not having come, say so in the column of presence or delete the row"))

  public static let cellComments = Problem(
    "B0335", .warning, .valueLeftOut,
    message: Localized(
      fr: "{count} cellule(s) porte(nt) un commentaire, qui n'est pas lu : {cells}",
      nl: "{count} cel(len) (heeft|hebben) een opmerking, die niet gelezen wordt: {cells}",
      en: "{count} cell(s) (has|have) a comment, which is not read: {cells}"),
    hint: Localized(
      fr: "si un commentaire dit que quelqu'un n'était pas là, ou corrige un nombre, écrivez-le dans le tableau",
      nl: "zegt een opmerking dat iemand er niet was, of verbetert ze een getal, schrijf dat dan in de tabel",
      en: "if a comment says that somebody was not there, or corrects a number, write it into the table"))

  public static let tickFont = Problem(
    "B0144", .note, .kept,
    message: Localized(
      fr: "{count} cellule(s) en police de symboles (Wingdings) lue(s) comme des coches : {cells}",
      nl: "{count} cel(len) in een lettertype met symbolen (Wingdings) gelezen als vinkjes: {cells}",
      en: "{count} cell(s) in a font of symbols (Wingdings) read as ticks: {cells}"),
    hint: Localized(
      fr: "vérifiez le nombre de présents dans le résumé", nl: "controleer het aantal aanwezigen in het overzicht",
      en: "check the number of people present in the summary"))

  public static let sheetNameUsed = Problem(
    "B0145", .warning, .kept,
    message: Localized(
      fr: "le nom de la feuille dit ce que le tableau ne dit pas : {what}", nl: "de naam van het blad zegt wat de tabel niet zegt: {what}",
      en: "the name of the sheet says what the table does not: {what}"),
    hint: Localized(
      fr: "si ce n'est pas ce qu'il veut dire, écrivez-le au-dessus du tableau", nl: "schrijf het boven de tabel als hij dat niet betekent",
      en: "if that is not what it means, write it above the table"))

  public static let besideTable = Problem(
    "B0146", .warning, .valueLeftOut,
    message: Localized(
      fr: "{count} cellule(s) à côté du tableau, sous aucun titre, non lue(s) : {cells}",
      nl: "{count} cel(len) naast de tabel, onder geen kolomtitel, niet gelezen: {cells}",
      en: "{count} cell(s) beside the table, under no header, not read: {cells}"),
    hint: Localized(
      fr: "si une colonne doit être lue, donnez-lui un titre", nl: "moet een kolom gelezen worden, geef ze dan een titel",
      en: "if a column has to be read, give it a header"))

  public static let severalSheets = Problem(
    "B0147", .note, .kept,
    message: Localized(
      fr: "lu dans ce classeur : {count} tableau(x), feuille(s) {sheets}", nl: "gelezen in deze werkmap: {count} tabel(len), blad(en) {sheets}",
      en: "read in this workbook: {count} table(s), sheet(s) {sheets}"),
    hint: Localized(
      fr: "vérifiez que toutes vos feuilles y sont, et qu'aucune n'en répète une autre",
      nl: "controleer of al uw bladen erbij staan, en of geen enkel een ander herhaalt",
      en: "check that all your sheets are among them, and that none repeats another"))

  public static let unreadSheet = Problem(
    "B0148", .error, .valueLeftOut,
    message: Localized(
      fr: "cette feuille n'est pas lue : {reason}", nl: "dit blad wordt niet gelezen: {reason}", en: "this sheet is not read: {reason}"),
    hint: Localized(
      fr: "si elle doit compter, donnez-lui une ligne d'en-têtes : « Nom » et « Prénom », ou « Date », « Indicateur » et « Nombre »",
      nl: "moet het meetellen, geef het dan een rij met kolomtitels: ‘Naam’ en ‘Voornaam’, of ‘Datum’, ‘Indicator’ en ‘Aantal’",
      en: "if it has to count, give it a line of headers: “Last name” and “First name”, or “Date”, “Indicator” and “Number”"))

  public static let totalsOfSheets = Problem(
    "B0150", .warning, .valueLeftOut,
    message: Localized(
      fr: "cette feuille n'est pas comptée : elle semble totaliser les listes des autres feuilles, et compterait deux fois",
      nl: "dit blad telt niet mee: het lijkt de lijsten van de andere bladen op te tellen en zou dubbel tellen",
      en: "this sheet is not counted: it seems to add up the lists of the other sheets, and would count twice"),
    hint: Localized(
      fr: "si elle contient autre chose, enregistrez-la dans un classeur à part", nl: "staat er iets anders in, bewaar het blad dan als aparte werkmap",
      en: "if it holds something else, save it as a workbook of its own"))

  public static let otherTotalsOfSheets = Problem(
    "B0296", .warning, .kept,
    message: Localized(
      fr: "cette feuille a l'air de totaliser les autres, mais rien ne montre que ses nombres sont leurs sommes : ils sont comptés en plus",
      nl: "dit blad lijkt de andere op te tellen, maar uit niets blijkt dat de getallen hun som zijn: ze worden er nog bij geteld",
      en: "this sheet seems to add up the others, but nothing shows that its numbers are their sums: they are counted beside them"),
    hint: Localized(
      fr: "si elle ne fait que totaliser, retirez-la du classeur ; si elle compte autre chose, donnez-lui un autre nom",
      nl: "telt het alleen op, haal het dan uit de werkmap; telt het iets anders, geef het dan een andere naam",
      en: "if it only adds up, take it out of the workbook; if it counts something else, give it another name"))

  public static let presentDay = Problem(
    "B0152", .note, .valueLeftOut,
    message: Localized(
      fr: "{count} cellule(s) avec le jour d'aujourd'hui (=AUJOURDHUI()), qui change chaque fois qu'on ouvre le fichier : lue(s) comme vide(s) ({cells})",
      nl: "{count} (cel|cellen) met de dag van vandaag (=VANDAAG()), die verandert telkens als het bestand opengaat: als leeg gelezen ({cells})",
      en: "{count} (cell|cells) with the present day (=TODAY()), which changes whenever the file is opened: read as empty ({cells})"),
    hint: Localized(
      fr: "si c'est le jour de la séance, tapez-le à la place de la formule", nl: "is het de dag van de sessie, typ die dan in de plaats van de formule",
      en: "if it is the day of the session, type it in the place of the formula"))

  public static let otherFile = Problem(
    "B0149", .note, .nothingDone,
    message: Localized(
      fr: "fichier laissé de côté : {what}", nl: "bestand terzijde gelaten: {what}", en: "file left aside: {what}"),
    hint: Localized(
      fr: "rien à faire ; les feuilles sont les fichiers .xlsx, .xlsm, .ods, .csv, .tsv et .txt",
      nl: "niets te doen; lijsten zijn bestanden .xlsx, .xlsm, .ods, .csv, .tsv en .txt",
      en: "nothing to do; sheets are files .xlsx, .xlsm, .ods, .csv, .tsv and .txt"))
}
