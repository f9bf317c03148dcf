/// B04xx: rows.
extension Problem {
  public static let totalsLine = Problem(
    "B0401", .note, .valueLeftOut,
    message: Localized(
      fr: "ligne de total, non comptée", nl: "totaalregel, niet geteld",
      en: "totals line, not counted"),
    hint: Localized(
      fr: "rien à faire : les totaux sont recalculés", nl: "u hoeft niets te doen: de totalen worden opnieuw berekend",
      en: "nothing to do: totals are computed anew"))

  public static let totalDiffers = Problem(
    "B0402", .warning, .kept,
    message: Localized(
      fr: "le total écrit est {text}, la somme des lignes est {sum}",
      nl: "het geschreven totaal is {text}, de som van de regels is {sum}",
      en: "the total written is {text}, the sum of the lines is {sum}"),
    hint: Localized(
      fr: "c'est la somme des lignes qui est retenue ; vérifiez qu'aucune ligne ne manque",
      nl: "de som van de regels geldt; ga na of er geen regel ontbreekt",
      en: "the sum of the lines is retained; check that no line is missing"))

  public static let shortRow = Problem(
    "B0403", .warning, .kept,
    message: Localized(
      fr: "cette ligne a {count} cellule(s), l'en-tête {expected}",
      nl: "deze rij heeft {count} cel(len), de kop {expected}",
      en: "this row has {count} cell(s), the header {expected}"),
    hint: Localized(
      fr: "les cellules manquantes sont lues comme vides ; vérifiez la ligne",
      nl: "ontbrekende cellen gelden als leeg; controleer de rij",
      en: "missing cells are read as empty; check the row"))

  public static let longRow = Problem(
    "B0404", .warning, .valueLeftOut,
    message: Localized(
      fr: "cette ligne a {count} cellules, l'en-tête {expected} : les dernières ne sont pas lues",
      nl: "deze rij heeft {count} cellen, de kop {expected}: de laatste worden niet gelezen",
      en: "this row has {count} cells, the header {expected}: the last ones are not read"),
    hint: Localized(
      fr: "une cellule contient peut-être le séparateur ; mettez-la entre guillemets",
      nl: "misschien bevat een cel het scheidingsteken; zet ze tussen aanhalingstekens",
      en: "perhaps a cell holds the separator; put it between quotes"))

  public static let repeatedPerson = Problem(
    "B0405", .note, .kept,
    message: Localized(
      fr: "{count} ligne(s) répètent une personne déjà inscrite à la même séance : une seule présence",
      nl: "{count} regel(s) herhalen iemand die al bij dezelfde sessie staat: één aanwezigheid",
      en: "{count} line(s) repeat someone already at the same session: one attendance"),
    hint: Localized(
      fr: "si ce sont deux personnes différentes, distinguez leurs noms",
      nl: "zijn het twee verschillende personen, onderscheid dan hun namen",
      en: "if they are two different people, tell their names apart"))

  public static let remarkLine = Problem(
    "B0406", .note, .valueLeftOut,
    message: Localized(
      fr: "ligne de remarque sous le tableau, non lue : « {text} »",
      nl: "opmerking onder de tabel, niet gelezen: ‘{text}’",
      en: "remark below the table, not read: “{text}”"),
    hint: Localized(
      fr: "si c'est une personne, ajoutez-la dans le tableau", nl: "gaat het om een persoon, zet die dan in de tabel",
      en: "if it is a person, put it into the table"))

  public static let cancelledRow = Problem(
    "B0407", .note, .valueLeftOut,
    message: Localized(
      fr: "{count} inscription(s) annulée(s) ou remboursée(s), non comptée(s)",
      nl: "{count} geannuleerde of terugbetaalde inschrijving(en), niet geteld",
      en: "{count} registration(s) cancelled or refunded, not counted"),
    hint: Localized(
      fr: "rien à faire", nl: "u hoeft niets te doen", en: "nothing to do"))

  public static let anonymousRows = Problem(
    "B0408", .note, .kept,
    message: Localized(
      fr: "{count} ligne(s) sans nom : présences comptées, personnes non identifiées",
      nl: "{count} regel(s) zonder naam: aanwezigheden geteld, personen niet geïdentificeerd",
      en: "{count} line(s) without a name: attendances counted, people not identified"),
    hint: Localized(
      fr: "elles n'entrent pas dans les participants uniques",
      nl: "ze tellen niet mee bij de unieke deelnemers",
      en: "they are not among the unique participants"))

  public static let unknownMetricColumn = Problem(
    "B0409", .note, .valueLeftOut,
    message: Localized(
      fr: "colonne « {text} » : aucun comptage de ce nom dans le projet, non lue",
      nl: "kolom ‘{text}’: het project kent geen telling met die naam, niet gelezen",
      en: "column “{text}”: the project knows no count of that name, not read"),
    hint: Localized(
      fr: "ajoutez-le sous « metrics » dans projet.yaml si ces nombres comptent",
      nl: "voeg het toe onder ‘metrics’ in projet.yaml als deze getallen meetellen",
      en: "add it under “metrics” in projet.yaml if these numbers count"))
}
