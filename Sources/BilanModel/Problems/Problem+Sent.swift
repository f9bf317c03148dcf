/// B0671, B0672, B0743 to B0746: reports that were sent; projects in shared folders; worksheets that are gone.
extension Problem {
  public static let sentFigureMoved = Problem(
    "B0743", .warning, .kept,
    message: Localized(
      fr: "« {text} » tel qu'envoyé le {day} : {list} ; {because}", nl: "‘{text}’ zoals verzonden op {day}: {list}; {because}",
      en: "“{text}” as sent on {day}: {list}; {because}"),
    hint: Localized(
      fr: "ce qui a été envoyé reste gardé ; « bilan history » dit ce qui a été fait ; si vous envoyez une version corrigée : bilan report --final",
      nl: "wat verzonden werd, blijft bewaard; ‘bilan history’ zegt wat er gebeurde; stuurt u een verbeterde versie: bilan report --final",
      en: "what was sent stays kept; “bilan history” says what was done; if you send a corrected version: bilan report --final"))

  public static let sentPeriodRenamed = Problem(
    "B0671", .warning, .kept,
    message: Localized(
      fr: "le rapport envoyé le {day} est celui de la période « {text} », qui s'appelle maintenant « {other} » dans projet.yaml : on ne compare plus avec lui",
      nl: "het verslag dat op {day} verzonden werd, gaat over periode ‘{text}’, die nu ‘{other}’ heet in projet.yaml: er wordt niet meer mee vergeleken",
      en: "the report sent on {day} is of the period “{text}”, now called “{other}” in projet.yaml: it is no longer compared with"),
    hint: Localized(
      fr: "rendez à cette période son code « {text} » dans projet.yaml ; ce qui a été envoyé reste gardé",
      nl: "geef die periode in projet.yaml haar code ‘{text}’ terug; wat verzonden werd, blijft bewaard",
      en: "give this period its code “{text}” back in projet.yaml; what was sent stays kept"))

  public static let sentPeriodGone = Problem(
    "B0672", .warning, .kept,
    message: Localized(
      fr: "le rapport envoyé le {day} est celui de la période « {text} », qui n'est plus dans projet.yaml : ses chiffres ne sont plus donnés, ni comparés",
      nl:
        "het verslag dat op {day} verzonden werd, gaat over periode ‘{text}’, die niet meer in projet.yaml staat: haar cijfers worden niet meer gegeven, en niet meer vergeleken",
      en: "the report sent on {day} is of the period “{text}”, which is no longer in projet.yaml: its figures are no longer given, nor compared with"),
    hint: Localized(
      fr: "remettez la période « {text} » sous « periods » dans projet.yaml ; ce qui a été envoyé reste gardé",
      nl: "zet periode ‘{text}’ weer onder ‘periods’ in projet.yaml; wat verzonden werd, blijft bewaard",
      en: "put the period “{text}” back below “periods” in projet.yaml; what was sent stays kept"))

  public static let finalNeedsStore = Problem(
    "B0744", .error, .nothingDone,
    message: Localized(
      fr: "rien n'a été gardé comme envoyé : ce rapport se calcule sur des feuilles lues sur place, ou rien n'est importé",
      nl: "er werd niets als verzonden bewaard: dit verslag is berekend op lijsten die ter plaatse gelezen zijn, of er is niets ingelezen",
      en: "nothing was kept as sent: this report is made of sheets read on the spot, or nothing is imported"),
    hint: Localized(
      fr: "importez les feuilles, puis relancez « bilan report --final » sans --sheets",
      nl: "lees de lijsten in en voer ‘bilan report --final’ opnieuw uit zonder --sheets",
      en: "import the sheets, then run “bilan report --final” again without --sheets"))

  public static let worksheetGone = Problem(
    "B0746", .warning, .kept,
    message: Localized(
      fr: "la feuille n° {number}, « {text} », n'est plus dans ce classeur, et reste comptée",
      nl: "lijst nr. {number}, ‘{text}’, staat niet meer in deze werkmap, en blijft meetellen",
      en: "sheet no. {number}, “{text}”, is no longer in this workbook, and stays counted"),
    hint: Localized(
      fr: "si elle en a été retirée exprès : bilan sheets remove {number}", nl: "werd ze er met opzet uit gehaald: bilan sheets remove {number}",
      en: "if it was taken out on purpose: bilan sheets remove {number}"))

  public static let conflictCopy = Problem(
    "B0745", .warning, .kept,
    message: Localized(
      fr: "copie en conflit de {text} : deux ordinateurs l'ont changé, et ce qui n'est que dans cette copie n'est pas compté",
      nl: "conflictkopie van {text}: twee computers hebben het gewijzigd, en wat alleen in deze kopie staat, telt niet mee",
      en: "conflict copy of {text}: two computers changed it, and what is in this copy alone is not counted"),
    hint: Localized(
      fr:
        "gardez la bonne version sous le nom habituel, réimportez les feuilles qui manquent, et déplacez l'autre ; ne travaillez à la fois que sur un ordinateur",
      nl: "bewaar de juiste versie onder de gewone naam, lees de ontbrekende lijsten opnieuw in en verplaats de andere; werk op één computer tegelijk",
      en: "keep the right version under the usual name, import the missing sheets again, and move the other away; work on one computer at a time"))
}
