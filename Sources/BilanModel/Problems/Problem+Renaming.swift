/// B0731 to B0735: giving a code another name.
extension Problem {
  public static let codeTaken = Problem(
    "B0731", .error, .nothingDone,
    message: Localized(
      fr: "{what} « {text} » existe déjà : deux codes ne deviennent pas un seul de cette façon",
      nl: "{what} ‘{text}’ bestaat al: twee codes worden zo niet één",
      en: "{what} “{text}” exists already: two codes do not become one this way"),
    hint: Localized(
      fr:
        "choisissez un code qui n'est ni dans projet.yaml ni dans les feuilles importées ; pour réunir deux activités, réimportez les feuilles de l'une avec --activity et --move",
      nl:
        "kies een code die niet in projet.yaml en niet in de ingelezen lijsten staat; om twee activiteiten samen te voegen, leest u de lijsten van de ene opnieuw in met --activity en --move",
      en:
        "choose a code that is neither in projet.yaml nor in imported sheets; to put two activities together, import the sheets of one again with --activity and --move"
    ))

  public static let unknownOldCode = Problem(
    "B0732", .error, .nothingDone,
    message: Localized(
      fr: "{what} « {text} » n'existe pas dans ce projet{suggestion}", nl: "{what} ‘{text}’ bestaat niet in dit project{suggestion}",
      en: "{what} “{text}” does not exist in this project{suggestion}"),
    hint: Localized(
      fr: "le nouveau code ou l'ancien doit être dans projet.yaml ; une activité se donne par son code, ou par axe/code",
      nl: "de nieuwe of de oude code moet in projet.yaml staan; een activiteit geeft u met haar code, of met as/code",
      en: "the new code or the old one has to be in projet.yaml; an activity is given by its code, or by axis/code"))

  public static let unsuitableCode = Problem(
    "B0733", .error, .nothingDone,
    message: Localized(
      fr: "« {text} » ne peut pas être un code", nl: "‘{text}’ kan geen code zijn", en: "“{text}” cannot be a code"),
    hint: Localized(
      fr: "un code a des lettres sans accent, des chiffres, et - _ . entre eux : ateliers-dpo",
      nl: "een code heeft letters zonder accent, cijfers, en - _ . ertussen: ateliers-dpo",
      en: "a code has letters without accents, digits, and - _ . between them: dpo-workshops"))

  public static let codeNotChanged = Problem(
    "B0734", .error, .nothingDone,
    message: Localized(
      fr: "le code « {text} » ne peut pas être changé ici sans changer autre chose",
      nl: "de code ‘{text}’ kan hier niet worden gewijzigd zonder iets anders te wijzigen",
      en: "the code “{text}” cannot be changed here without changing something else"),
    hint: Localized(
      fr: "écrivez-le tel quel à cet endroit (sans renvoi « * », sans filtre qui vise plusieurs axes ; fichier enregistré en UTF-8), puis relancez la commande",
      nl:
        "schrijf hem daar voluit (zonder verwijzing ‘*’, zonder filter dat meerdere assen betreft; bestand opgeslagen als UTF-8) en voer de opdracht opnieuw uit",
      en: "write it out at this place (without a reference “*”, without a filter that means several axes; the file saved as UTF-8), then run the command again")
  )

  public static let codeOfSeveralAxes = Problem(
    "B0735", .error, .nothingDone,
    message: Localized(
      fr: "l'activité « {text} » existe dans plusieurs axes", nl: "de activiteit ‘{text}’ bestaat in meerdere assen",
      en: "the activity “{text}” exists in several axes"),
    hint: Localized(fr: "dites laquelle : {known}", nl: "zeg welke: {known}", en: "say which: {known}"))
}
