extension Diagnostic.Value {
  /// Reasons that the system or the reader gives, in the user's language where we know them.
  public static func localized(reason: String) -> Self {
    switch reason {
    case "EISDIR": .localized(Localized(fr: "c'est un dossier", nl: "het is een map", en: "it is a folder"))
    case "ENOTREG":
      .localized(
        Localized(
          fr: "ce n'est pas un fichier ordinaire", nl: "het is geen gewoon bestand",
          en: "it is not an ordinary file"))
    case "STDIN":
      .localized(
        Localized(
          fr: "seul « bilan check - » lit l'entrée standard ; enregistrez la feuille dans un fichier",
          nl: "alleen ‘bilan check -’ leest de standaardinvoer; bewaar de lijst in een bestand",
          en: "only “bilan check -” reads standard input; save the sheet in a file"))
    case "ELINK":
      .localized(
        Localized(
          fr: "c'est un lien vers un autre fichier", nl: "het is een koppeling naar een ander bestand", en: "it is a link to another file"))
    case "DATABASE":
      .localized(
        Localized(
          fr: "une base de données s'y trouve, et elle n'est jamais remplacée", nl: "daar staat een databank, en die wordt nooit vervangen",
          en: "a database stands there, and it is never replaced"))
    case "EFBIG":
      .localized(
        Localized(
          fr: "il dépasse 2 gigaoctets", nl: "het is groter dan 2 gigabyte",
          en: "it exceeds 2 gigabytes"))
    case "ZIP":
      .localized(
        Localized(
          fr: "c'est un classeur Excel ou une archive", nl: "het is een Excel-werkmap of een archief",
          en: "it is an Excel workbook or an archive"))
    case "BINARY":
      .localized(
        Localized(
          fr: "son contenu n'est pas du texte", nl: "de inhoud is geen tekst",
          en: "its content is not text"))
    case "No such file or directory":
      .localized(
        Localized(fr: "il n'existe pas", nl: "het bestaat niet", en: "it does not exist"))
    case "Permission denied":
      .localized(
        Localized(
          fr: "l'accès est refusé", nl: "de toegang is geweigerd", en: "access is denied"))
    case "Not a directory", "File exists":
      .localized(
        Localized(fr: "ce n'est pas un dossier", nl: "het is geen map", en: "it is not a folder"))
    case "Is a directory":
      .localized(Localized(fr: "c'est un dossier", nl: "het is een map", en: "it is a folder"))
    case "No space left on device", "File too large", "disk I/O error", "Disk quota exceeded", "database or disk is full":
      .localized(
        Localized(
          fr: "il n'y a pas assez de place sur le disque, ou le disque est défaillant",
          nl: "er is niet genoeg schijfruimte, of de schijf is defect",
          en: "there is not enough room on the disk, or the disk is failing"))
    case "Read-only file system", "Operation not permitted":
      .localized(
        Localized(fr: "l'écriture est interdite ici", nl: "schrijven is hier niet toegestaan", en: "writing is not allowed here"))
    case "unable to open database file":
      .localized(
        Localized(fr: "le fichier ne peut pas être ouvert", nl: "het bestand kan niet worden geopend", en: "the file cannot be opened"))
    default: .text(reason)
    }
  }
}
