/// B0760 to B0799: small groups, in which somebody could be found.
extension Problem {
  public static let smallGroupsHidden = Problem(
    "B0760", .note, .kept,
    message: Localized(
      fr: "petits groupes protégés : {count} nombre(s) trop petit(s) et {other} autre(s) dont on les déduirait ne sont montrés dans aucun rapport (s.)",
      nl:
        "kleine groepen beschermd: {count} te (klein aantal|kleine aantallen) en {other} (ander|andere) waaruit ze af te leiden zijn, staan in geen enkel verslag (s.)",
      en: "small groups protected: {count} number(s) too small and {other} other(s) from which they could be worked out are in no report (s.)"),
    hint: Localized(
      fr: "pour en montrer plus : moins de communes ou d'axes, des périodes plus longues, moins d'indicateurs ; « bilan indicators » montre tout, à vous seul",
      nl: "om meer te tonen: minder gemeenten of assen, langere periodes, minder indicatoren; ‘bilan indicators’ toont alles, alleen aan u",
      en: "to show more: fewer communes or axes, longer periods, fewer indicators; “bilan indicators” shows everything, to you alone"))

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
}
