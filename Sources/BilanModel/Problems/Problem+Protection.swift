/// B0760 to B0779: what could give somebody away, small groups and names.
extension Problem {
  public static let smallGroupsHidden = Problem(
    "B0760", .note, .kept,
    message: Localized(
      fr:
        "petits groupes protégés : {count} nombre(s) trop petit(s) et {other} autre(s) dont on les déduirait ne sont montrés dans aucun rapport (s.) : {list}",
      nl:
        "kleine groepen beschermd: {count} te (klein aantal|kleine aantallen) en {other} (ander|andere) waaruit ze af te leiden zijn, staan in geen enkel verslag (s.): {list}",
      en: "small groups protected: {count} number(s) too small and {other} other(s) from which they could be worked out are in no report (s.): {list}"),
    hint: Localized(
      fr: "{more}« bilan indicators » montre tout, à vous seul", nl: "{more}‘bilan indicators’ toont alles, alleen aan u",
      en: "{more}“bilan indicators” shows everything, to you alone"))

  public static let protectionGaveUp = Problem(
    "B0763", .warning, .kept,
    message: Localized(
      fr: "protection des petits groupes : plus de nombres sont cachés qu'il ne faudrait peut-être, faute d'avoir trouvé mieux : {list}",
      nl: "bescherming van kleine groepen: er zijn misschien meer aantallen verborgen dan nodig, omdat niets beters gevonden werd: {list}",
      en: "protection of small groups: more numbers may be hidden than need be, as nothing better was found: {list}"),
    hint: Localized(
      fr: "moins d'axes, de communes ou d'indicateurs, ou des périodes plus longues, en montreraient plus ; « bilan indicators » montre tout, à vous seul",
      nl: "minder assen, gemeenten of indicatoren, of langere periodes, zouden meer tonen; ‘bilan indicators’ toont alles, alleen aan u",
      en: "fewer axes, communes or indicators, or longer periods, would show more; “bilan indicators” shows everything, to you alone"))

  public static let totalsAlone = Problem(
    "B0764", .warning, .kept,
    message: Localized(
      fr: "le projet est trop grand pour protéger chaque nombre en un temps raisonnable : les rapports ne donnent pas {list}",
      nl: "het project is te groot om elk aantal binnen een redelijke tijd te beschermen: de verslagen geven dit niet: {list}",
      en: "the project is too large to protect each number in reasonable time: reports do not give {list}"),
    hint: Localized(
      fr: "les totaux par axe, par commune et par mois restent ; avec moins de périodes ou d'axes dans projet.yaml, tout serait donné",
      nl: "totalen per as, per gemeente en per maand blijven; met minder periodes of assen in projet.yaml zou alles gegeven worden",
      en: "totals by axis, by commune and by month remain; with fewer periods or axes in projet.yaml everything would be given"))

  public static let numberFound = Problem(
    "B0762", .error, .nothingDone,
    message: Localized(
      fr: "le rapport n'a pas pris sa place : un nombre protégé pourrait en être déduit ({list})",
      nl: "het verslag werd niet op zijn plaats gezet: een beschermd aantal zou eruit af te leiden zijn ({list})",
      en: "the report was not put in its place: a protected number could be worked out from it ({list})"),
    hint: Localized(
      fr: "ce ne devrait pas arriver : signalez-le, avec ce code ; en attendant, « protection » avec un seuil plus haut, ou moins d'indicateurs",
      nl: "dit hoort niet te gebeuren: meld het, met deze code; intussen: een hogere drempel onder ‘protection’, of minder indicatoren",
      en: "this should not happen: report it, with this code; meanwhile a higher threshold under “protection”, or fewer indicators"))

  public static let hiddenNumberInText = Problem(
    "B0761", .warning, .kept,
    message: Localized(
      fr: "le texte dit « {text} », un nombre que le rapport ne montre pas ({title}) : quelqu'un pourrait y être reconnu",
      nl: "de tekst zegt ‘{text}’, een aantal dat het verslag niet toont ({title}): iemand kan erin herkend worden",
      en: "the text says “{text}”, a number that the report does not show ({title}): somebody could be recognised in it"),
    hint: Localized(
      fr: "ôtez ce nombre du récit, ou dites « quelques »", nl: "haal dit aantal uit de tekst, of schrijf ‘enkele’",
      en: "take this number out of the text, or write “a few”"))

  public static let crossingNotProtected = Problem(
    "B0767", .error, .nothingDone,
    message: Localized(
      fr: "le tableau « {text} » donnerait des personnes dans une ventilation où les petits groupes ne sont pas protégés ({kind}) : {list}",
      nl: "de tabel ‘{text}’ zou personen geven in een uitsplitsing waarin kleine groepen niet beschermd zijn ({kind}): {list}",
      en: "the table “{text}” would tell of people in a breakdown in which small groups are not protected ({kind}): {list}"),
    hint: Localized(
      fr: "n'y mettez que des séances et des comptages, ou seulement axis et commune ; « bilan indicators » montre le reste, à vous seul",
      nl: "zet er alleen sessies en tellingen in, of alleen axis en commune; ‘bilan indicators’ toont de rest, alleen aan u",
      en: "put sessions and counts alone into it, or axis and commune alone; “bilan indicators” shows the rest, to you alone"))

  public static let sheetCalledByName = Problem(
    "B0765", .warning, .kept,
    message: Localized(
      fr: "{count} feuille(s) dont le fichier ou l'onglet porte le nom d'une personne ; le rapport donne un numéro à la place : {list}",
      nl: "{count} lijst(en) waarvan de naam van het bestand of het tabblad een persoon noemt; het verslag geeft een nummer in de plaats: {list}",
      en: "{count} sheet(s) with somebody's name in that of the file or worksheet; the report gives a number instead: {list}"),
    hint: Localized(
      fr: "nommez les fichiers et les onglets par la date et l'activité, sans nom de personne ; rien d'autre à faire pour ce rapport",
      nl: "noem bestanden en tabbladen naar de datum en de activiteit, zonder persoonsnaam; voor dit verslag hoeft u niets te doen",
      en: "name files and worksheets by the date and the activity, without anybody's name; nothing else needs doing for this report"))

  public static let titleNamesPerson = Problem(
    "B0766", .warning, .kept,
    message: Localized(
      fr: "{count} titre(s) d'activité avec le nom d'une personne, que le rapport montre : {list}",
      nl: "{count} (titel van een activiteit|titels van activiteiten) met de naam van een persoon, die het verslag toont: {list}",
      en: "{count} (title of an activity|titles of activities) with somebody's name, which the report shows: {list}"),
    hint: Localized(
      fr: "changez le titre dans projet.yaml ; celui d'une activité non prévue se change dans sa feuille, à réimporter ensuite",
      nl: "wijzig de titel in projet.yaml; die van een niet-geplande activiteit wijzigt u in de lijst zelf, die u daarna opnieuw inleest",
      en: "change the title in projet.yaml; that of an activity that was not planned is changed in its sheet, which is then imported again"))
}
