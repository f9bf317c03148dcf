/// B06xx: the project file.
extension Problem {
  public static let noProject = Problem(
    "B0601", .error, .nothingDone,
    message: Localized(
      fr: "aucun projet ici : le fichier projet.yaml manque",
      nl: "hier is geen project: het bestand projet.yaml ontbreekt",
      en: "no project here: the file projet.yaml is missing"),
    hint: Localized(
      fr: "placez-vous dans le dossier du projet, ajoutez --project DOSSIER, ou créez-en un : bilan init DOSSIER",
      nl: "ga naar de projectmap, voeg --project MAP toe, of maak er een: bilan init MAP",
      en: "go to the project's folder, add --project DIR, or make one: bilan init DIR"))

  public static let yamlSyntax = Problem(
    "B0602", .error, .fileRefused,
    message: Localized(
      fr: "le fichier n'est pas du YAML valable : {reason}",
      nl: "het bestand is geen geldige YAML: {reason}",
      en: "the file is not valid YAML: {reason}"),
    hint: Localized(
      fr: "vérifiez les deux-points, les guillemets et l'alignement de cette ligne et de la précédente",
      nl: "controleer dubbelepunten, aanhalingstekens en inspringing van deze en de vorige regel",
      en: "check colons, quotes and alignment of this line and the one before"))

  public static let unknownKey = Problem(
    "B0603", .error, .fileRefused,
    message: Localized(
      fr: "« {text} » n'est pas une rubrique connue ici{suggestion}",
      nl: "‘{text}’ is hier geen gekende rubriek{suggestion}",
      en: "“{text}” is not a key known here{suggestion}"),
    hint: Localized(
      fr: "rubriques possibles : {known}", nl: "mogelijke rubrieken: {known}",
      en: "possible keys: {known}"))

  public static let missingKey = Problem(
    "B0604", .error, .fileRefused,
    message: Localized(
      fr: "la rubrique « {key} » manque", nl: "de rubriek ‘{key}’ ontbreekt",
      en: "the key “{key}” is missing"),
    hint: Localized(
      fr: "ajoutez une ligne « {key}: … »", nl: "voeg een regel ‘{key}: …’ toe",
      en: "add a line “{key}: …”"))

  public static let wrongValue = Problem(
    "B0605", .error, .fileRefused,
    message: Localized(
      fr: "« {text} » ne convient pas pour « {key} »{suggestion}",
      nl: "‘{text}’ past niet bij ‘{key}’{suggestion}",
      en: "“{text}” does not suit “{key}”{suggestion}"),
    hint: Localized(
      fr: "attendu : {expected}", nl: "verwacht: {expected}", en: "expected: {expected}"))

  public static let repeatedCode = Problem(
    "B0606", .error, .fileRefused,
    message: Localized(
      fr: "le code « {text} » est utilisé deux fois", nl: "code ‘{text}’ is tweemaal gebruikt",
      en: "the code “{text}” is used twice"),
    hint: Localized(
      fr: "donnez à chacun son propre code", nl: "geef elk een eigen code",
      en: "give each a code of its own"))

  public static let unknownReference = Problem(
    "B0607", .error, .fileRefused,
    message: Localized(
      fr: "« {text} » n'est pas défini dans ce projet ({key}){suggestion}",
      nl: "‘{text}’ is niet gedefinieerd in dit project ({key}){suggestion}",
      en: "“{text}” is not defined in this project ({key}){suggestion}"),
    hint: Localized(
      fr: "valeurs possibles : {known}", nl: "mogelijke waarden: {known}",
      en: "possible values: {known}"))

  public static let overlappingPeriods = Problem(
    "B0608", .error, .fileRefused,
    message: Localized(
      fr: "les périodes « {text} » et « {other} » se chevauchent",
      nl: "de periodes ‘{text}’ en ‘{other}’ overlappen",
      en: "the periods “{text}” and “{other}” overlap"),
    hint: Localized(
      fr: "un jour ne peut appartenir qu'à une période", nl: "een dag kan maar tot één periode behoren",
      en: "a day can belong to one period only"))

  public static let missingReason = Problem(
    "B0609", .error, .fileRefused,
    message: Localized(
      fr: "l'axe « {text} » est « {status} » : le bailleur voudra savoir pourquoi",
      nl: "as ‘{text}’ is ‘{status}’: de subsidiënt zal willen weten waarom",
      en: "axis “{text}” is “{status}”: the funder will want to know why"),
    hint: Localized(
      fr: "ajoutez « reason: … » à cet axe", nl: "voeg ‘reason: …’ toe aan deze as",
      en: "add “reason: …” to this axis"))

  public static let projectExists = Problem(
    "B0610", .error, .nothingDone,
    message: Localized(
      fr: "il y a déjà un projet dans ce dossier", nl: "deze map bevat al een project",
      en: "there is already a project in this folder"),
    hint: Localized(
      fr: "choisissez un autre dossier ; rien n'a été modifié",
      nl: "kies een andere map; er is niets gewijzigd",
      en: "choose another folder; nothing was changed"))

  public static let ratioWithItself = Problem(
    "B0611", .error, .valueLeftOut,
    message: Localized(
      fr: "l'indicateur « {text} » est divisé par lui-même : le résultat serait toujours 1",
      nl: "indicator ‘{text}’ wordt door zichzelf gedeeld: het resultaat zou altijd 1 zijn",
      en: "the indicator “{text}” is divided by itself: the result would always be 1"),
    hint: Localized(
      fr: "donnez deux indicateurs différents à « of » et « over » ; les autres indicateurs sont calculés",
      nl: "geef ‘of’ en ‘over’ twee verschillende indicatoren; de andere indicatoren worden berekend",
      en: "give “of” and “over” two different indicators; the other indicators are computed"))

  public static let circularIndicator = Problem(
    "B0612", .error, .valueLeftOut,
    message: Localized(
      fr: "l'indicateur « {text} » se définit par lui-même : {path}",
      nl: "indicator ‘{text}’ wordt door zichzelf gedefinieerd: {path}",
      en: "the indicator “{text}” is defined by itself: {path}"),
    hint: Localized(
      fr: "rompez la boucle : un des indicateurs doit se passer des autres ; le reste est calculé",
      nl: "doorbreek de kring: een van de indicatoren moet zonder de andere kunnen; de rest wordt berekend",
      en: "break the circle: one of the indicators has to do without the others; the rest is computed"))

  public static let repeatedTarget = Problem(
    "B0617", .error, .valueLeftOut,
    message: Localized(
      fr: "« {text} » a deux valeurs pour le même axe, la même commune et la même période : {first} et {second}",
      nl: "‘{text}’ heeft twee waarden voor dezelfde as, gemeente en periode: {first} en {second}",
      en: "“{text}” has two values for the same axis, commune and period: {first} and {second}"),
    hint: Localized(
      fr: "ne gardez que la bonne ; en attendant, la première compte", nl: "behoud alleen de juiste; intussen telt de eerste",
      en: "keep the right one only; until then the first counts"))

  public static let targetNotReported = Problem(
    "B0618", .warning, .kept,
    message: Localized(
      fr: "« {text} » a une valeur cible ou de départ, mais n'est pas dans « indicators » : aucun rapport ne la montre",
      nl: "‘{text}’ heeft een streefwaarde of beginwaarde, maar staat niet in ‘indicators’: geen verslag toont ze",
      en: "“{text}” has a target or a baseline, but is not in “indicators”: no report shows it"),
    hint: Localized(
      fr: "ajoutez l'indicateur à « indicators », ou supprimez cette valeur", nl: "voeg de indicator toe aan ‘indicators’, of verwijder deze waarde",
      en: "add the indicator to “indicators”, or delete this value"))

  public static let periodOfOtherDays = Problem(
    "B0619", .warning, .kept,
    message: Localized(
      fr: "la période « {text} » va du {from} au {to}, mais son nom désigne les jours du {first} au {last} : qui lit les rapports s'y trompera",
      nl: "periode ‘{text}’ loopt van {from} tot en met {to}, maar haar naam staat voor {first} tot en met {last}: wie de verslagen leest, wordt misleid",
      en: "the period “{text}” runs from {from} to {to}, but its name stands for {first} to {last}: whoever reads the reports is misled"),
    hint: Localized(
      fr:
        "corrigez ses jours, ou donnez-lui un autre code, « {better} », partout où elle est nommée ; si les années du projet ne commencent pas en janvier, écrivez « year_start »",
      nl:
        "verbeter haar dagen, of geef haar een andere code, ‘{better}’, overal waar ze genoemd wordt; beginnen de jaren van het project niet in januari, schrijf dan ‘year_start’",
      en: "correct its days, or give it another code, “{better}”, wherever it is named; if years begin in another month than January, write “year_start”"))

  public static let textEncodingGuessed = Problem(
    "B0613", .warning, .kept,
    message: Localized(
      fr: "ce texte n'est pas enregistré en UTF-8 ; lu comme {encoding}",
      nl: "deze tekst is niet als UTF-8 bewaard; gelezen als {encoding}",
      en: "this text is not saved as UTF-8; read as {encoding}"),
    hint: Localized(
      fr: "vérifiez les accents dans le rapport ; pour ne plus avoir à le faire : Enregistrer sous > Encodage > UTF-8",
      nl: "controleer de accenten in het verslag; om dat voortaan te vermijden: Opslaan als > Codering > UTF-8",
      en: "check the accents in the report; to be spared that from now on: Save as > Encoding > UTF-8"))

  public static let unreadableText = Problem(
    "B0614", .warning, .kept,
    message: Localized(
      fr: "{count} caractère(s) illisible(s) dans ce texte", nl: "{count} onleesbare teken(s) in deze tekst",
      en: "{count} unreadable character(s) in this text"),
    hint: Localized(
      fr: "le rapport les montre comme « � » ; réécrivez-les, puis enregistrez le fichier en UTF-8",
      nl: "het verslag toont ze als ‘�’; schrijf ze opnieuw en bewaar het bestand als UTF-8",
      en: "the report shows them as “�”; write them anew, then save the file as UTF-8"))

  public static let periodOutOfRange = Problem(
    "B0615", .error, .fileRefused,
    message: Localized(
      fr: "la période « {text} » ne tient pas entre {first} et {last}",
      nl: "periode ‘{text}’ valt niet binnen {first} tot {last}",
      en: "the period “{text}” does not lie within {first} to {last}"),
    hint: Localized(
      fr: "vérifiez les années ; pour une période sans fin connue, donnez le dernier jour du financement",
      nl: "controleer de jaren; geef voor een periode zonder bekend einde de laatste dag van de financiering",
      en: "check the years; for a period without a known end give the last day of the grant"))
}
