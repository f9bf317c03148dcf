/// B0469 to B0471: names that may be of two people, or of somebody else, by what stands in the same row.
extension Problem {
  public static let namesakesByRow = Problem(
    "B0469", .warning, .kept,
    message: Localized(
      fr: "« {text} » : {count} lignes de ce nom diffèrent sous « {column} » : comptées pour une seule personne ; si ce sont des homonymes, il en manque",
      nl: "‘{text}’: {count} rijen met deze naam verschillen onder ‘{column}’: ze tellen als één persoon; zijn het naamgenoten, dan ontbreekt er iemand",
      en: "“{text}”: {count} rows of this name differ under “{column}”: they count as one person; if they are namesakes, somebody is missing"),
    hint: Localized(
      fr: "cette colonne ne sert pas à reconnaître les personnes : distinguez les noms par un second prénom ou une date de naissance, ou corrigez la cellule",
      nl: "deze kolom dient niet om personen te herkennen: onderscheid de namen met een tweede voornaam of een geboortedatum, of verbeter de cel",
      en: "this column is not used to recognise people: tell the names apart by a second given name or a date of birth, or mend the cell"))

  public static let dittoForName = Problem(
    "B0470", .warning, .kept,
    message: Localized(
      fr: "« {text} » : ce signe veut peut-être dire « comme au-dessus » ; la personne est comptée, sans être reconnue sur d'autres feuilles",
      nl: "‘{text}’: dit teken betekent misschien ‘zoals hierboven’; de persoon telt mee, maar wordt op andere lijsten niet herkend",
      en: "“{text}”: this sign perhaps means “as above”; the person is counted, and not recognised on other sheets"),
    hint: Localized(
      fr: "écrivez le nom en toutes lettres sur cette ligne", nl: "schrijf de naam voluit op deze rij", en: "write the name in full in this row"))

  public static let activitiesInColumn = Problem(
    "B0471", .warning, .kept,
    message: Localized(
      fr: "la colonne « {column} » nomme plusieurs activités du projet ({values}), et n'est pas lue : chaque ligne est comptée sous « {activity} »",
      nl: "de kolom ‘{column}’ noemt verschillende activiteiten van het project ({values}), en wordt niet gelezen: elke rij telt bij ‘{activity}’",
      en: "the column “{column}” names several activities of the project ({values}), and is not read: each row is counted under “{activity}”"),
    hint: Localized(
      fr: "si elle dit à quoi chacun a participé, faites une feuille par activité, ou une ligne par personne et par activité sous « Activité »",
      nl: "zegt ze waaraan ieder deelnam, maak dan een lijst per activiteit, of een rij per persoon en activiteit onder ‘Activiteit’",
      en: "if it says what each took part in, make a sheet for each activity, or a row for each person and activity under “Activity”"))
}
