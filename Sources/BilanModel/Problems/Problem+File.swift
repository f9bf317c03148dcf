/// B01xx: the file and its encoding.
extension Problem {
  public static let unreadableFile = Problem(
    "B0101", .error, .fileRefused,
    message: Localized(
      fr: "ce fichier ne peut pas être lu : {reason}",
      nl: "dit bestand kan niet worden gelezen: {reason}",
      en: "this file cannot be read: {reason}"),
    hint: Localized(
      fr: "vérifiez le chemin et les droits d'accès, puis relancez la commande",
      nl: "controleer het pad en de toegangsrechten en voer de opdracht opnieuw uit",
      en: "check the path and the access rights, then run the command again"))

  public static let emptyFile = Problem(
    "B0102", .error, .fileRefused,
    message: Localized(
      fr: "ce fichier est vide", nl: "dit bestand is leeg", en: "this file is empty"),
    hint: Localized(
      fr: "demandez à nouveau la feuille à la personne qui l'a envoyée",
      nl: "vraag de lijst opnieuw aan wie ze stuurde",
      en: "ask for the sheet again from the person who sent it"))

  public static let notText = Problem(
    "B0103", .error, .fileRefused,
    message: Localized(
      fr: "ce fichier n'est pas un tableau en texte (CSV) : {reason}",
      nl: "dit bestand is geen tabel in tekstvorm (CSV): {reason}",
      en: "this file is not a text table (CSV): {reason}"),
    hint: Localized(
      fr: "dans Excel : Fichier > Enregistrer sous > « CSV UTF-8 », puis importez ce fichier-là",
      nl: "in Excel: Bestand > Opslaan als > ‘CSV UTF-8’, en importeer dat bestand",
      en: "in Excel: File > Save as > “CSV UTF-8”, then import that file"))

  public static let encodingGuessed = Problem(
    "B0104", .note, .kept,
    message: Localized(
      fr: "l'encodage n'est pas indiqué ; lu comme {encoding}",
      nl: "de codering is niet aangegeven; gelezen als {encoding}",
      en: "the encoding is not declared; read as {encoding}"),
    hint: Localized(
      fr: "vérifiez un nom accentué dans le résumé ; s'il est faux, enregistrez la feuille en « CSV UTF-8 »",
      nl: "controleer een naam met accent in het overzicht; klopt die niet, bewaar de lijst dan als ‘CSV UTF-8’",
      en: "check an accented name in the summary; if it is wrong, save the sheet as “CSV UTF-8”"))

  public static let noTable = Problem(
    "B0105", .error, .fileRefused,
    message: Localized(
      fr: "aucun tableau de présences ni de comptages n'a été reconnu",
      nl: "er werd geen tabel met aanwezigheden of tellingen herkend",
      en: "no table of attendance or of counts was recognised"),
    hint: Localized(
      fr:
        "il faut une ligne d'en-têtes : « Nom » et « Prénom » pour des présences ; « Date », « Indicateur » et « Nombre » pour des comptages",
      nl:
        "er is een rij met kolomtitels nodig: ‘Naam’ en ‘Voornaam’ voor aanwezigheden; ‘Datum’, ‘Indicator’ en ‘Aantal’ voor tellingen",
      en:
        "a header line is needed: “Last name” and “First name” for attendance; “Date”, “Indicator” and “Number” for counts"
    ))

  public static let misspeltTitles = Problem(
    "B0283", .error, .fileRefused,
    message: Localized(
      fr: "aucun tableau n'a été reconnu ; des en-têtes ressemblent à d'autres, à une faute de frappe près : {columns}",
      nl: "er werd geen tabel herkend; kolomtitels lijken, op een tikfout na, op andere: {columns}",
      en: "no table was recognised; headers are like others but for a slip: {columns}"),
    hint: Localized(
      fr: "corrigez ces en-têtes dans la feuille, puis recommencez", nl: "verbeter die kolomtitels in de lijst en probeer opnieuw",
      en: "mend these headers in the sheet and try again"))

  public static let noRows = Problem(
    "B0106", .error, .fileRefused,
    message: Localized(
      fr: "le tableau ne contient aucune ligne sous ses en-têtes : rien n'est gardé",
      nl: "de tabel bevat geen enkele rij onder de kolomtitels: niets wordt bewaard",
      en: "the table holds no row below its headers: nothing is kept"),
    hint: Localized(
      fr: "si la séance a bien eu lieu, demandez la feuille complétée",
      nl: "heeft de sessie plaatsgevonden, vraag dan de ingevulde lijst op",
      en: "if the session did take place, ask for the filled-in sheet"))

  public static let unclosedQuote = Problem(
    "B0107", .warning, .kept,
    message: Localized(
      fr: "un guillemet ouvert n'est jamais refermé",
      nl: "er wordt een aanhalingsteken geopend dat nooit wordt gesloten",
      en: "a quote is opened and never closed"),
    hint: Localized(
      fr: "le guillemet est pris comme un caractère ordinaire ; corrigez la cellule si elle est mal lue",
      nl: "het aanhalingsteken geldt als een gewoon teken; verbeter de cel als ze verkeerd gelezen is",
      en: "the quote is taken as an ordinary character; mend the cell if it is misread"))

  public static let unreadableBytes = Problem(
    "B0108", .warning, .kept,
    message: Localized(
      fr: "{count} caractère(s) illisible(s) dans ce fichier",
      nl: "{count} onleesbare teken(s) in dit bestand",
      en: "{count} unreadable character(s) in this file"),
    hint: Localized(
      fr: "ils sont montrés comme « � » ; enregistrez la feuille en « CSV UTF-8 »",
      nl: "ze worden getoond als ‘�’; bewaar de lijst als ‘CSV UTF-8’",
      en: "they are shown as “�”; save the sheet as “CSV UTF-8”"))

  public static let nothingToRead = Problem(
    "B0109", .warning, .nothingDone,
    message: Localized(
      fr: "aucune feuille (.xlsx, .ods, .csv, .tsv ou .txt) dans ce dossier",
      nl: "geen lijst (.xlsx, .ods, .csv, .tsv of .txt) in deze map",
      en: "no sheet (.xlsx, .ods, .csv, .tsv or .txt) in this folder"),
    hint: Localized(
      fr: "indiquez le dossier où se trouvent les feuilles",
      nl: "geef de map aan waar de lijsten staan",
      en: "name the folder where the sheets are"))

  // B0110 said that workbooks are not read.

  public static let mixedEncodings = Problem(
    "B0111", .warning, .kept,
    message: Localized(
      fr: "cette ligne est encodée autrement que le reste du fichier ; lue comme windows-1252",
      nl: "deze regel is anders gecodeerd dan de rest van het bestand; gelezen als windows-1252",
      en: "this line is encoded otherwise than the rest of the file; read as windows-1252"),
    hint: Localized(
      fr: "vérifiez les accents de cette ligne ; deux exports ont sans doute été collés l'un sous l'autre",
      nl: "controleer de accenten in deze regel; wellicht zijn twee exports onder elkaar geplakt",
      en: "check the accents of this line; perhaps two exports were pasted one below the other"))

  public static let mojibake = Problem(
    "B0112", .warning, .kept,
    message: Localized(
      fr: "{count} accent(s) altéré(s) lors d'un enregistrement antérieur (« Ã© » pour « é »)",
      nl: "{count} accent(en) beschadigd toen het bestand eerder werd opgeslagen (‘Ã©’ in plaats van ‘é’)",
      en: "{count} accent(s) spoiled by an earlier save (“Ã©” for “é”)"),
    hint: Localized(
      fr: "les en-têtes sont compris ; pour les noms, demandez le fichier d'origine et enregistrez-le en « CSV UTF-8 »",
      nl: "de kolomtitels worden begrepen; vraag voor de namen het oorspronkelijke bestand en bewaar het als ‘CSV UTF-8’",
      en: "headers are understood; for the names, ask for the original file and save it as “CSV UTF-8”"))

  public static let moreOfOneKind = Problem(
    "B0113", .note, .kept,
    message: Localized(
      fr: "et {count} autre(s) {code} dans ce fichier, non détaillé(s)", nl: "en nog {count} × {code} in dit bestand, niet in detail",
      en: "and {count} more {code} in this file, not shown one by one"),
    hint: Localized(
      fr: "un fichier qui répète autant la même erreur est à corriger à la source",
      nl: "een bestand met zo vaak dezelfde fout kunt u beter bij de bron verbeteren",
      en: "a file that repeats one mistake so often is best mended at its source"))
}
