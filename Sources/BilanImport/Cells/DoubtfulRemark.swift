internal import BilanText

/// Words beside a number or a name by which somebody says that it should not be counted as it stands: « doublon », « déjà comptées à Forest », ‘vergissing’, “do not use”.
enum DoubtfulRemark {
  /// Whether a cell, a line or the title of a column says so.
  static func says(_ text: String) -> Bool {
    guard text.utf8.count >= 4, text.utf8.count <= 200 else { return false }
    return phrases.occurAsWords(in: Folding.folded(text))
  }

  private static let phrases = Phrases([
    "chiffres provisoires", "chiffre provisoire", "a confirmer", "voorlopige cijfers", "voorlopig cijfer", "te bevestigen", "provisional", "to be confirmed",
    "doublon", "doublons", "en double", "double emploi", "double comptage", "compte deux fois", "comptes deux fois", "comptee deux fois", "comptees deux fois",
    "dubbel", "dubbel geteld", "dubbeltelling", "dubbele", "duplicate", "duplicates", "counted twice", "double counted", "deja compte", "deja comptee",
    "deja comptes", "deja comptees", "deja comptabilise", "deja comptabilises", "al geteld", "reeds geteld", "already counted", "errone", "erronee", "errones",
    "erronees", "erreur", "par erreur", "foutief", "foutieve", "fout", "vergissing", "vergist", "wrong", "mistake", "error", "ne pas utiliser",
    "ne pas compter", "pas compter", "a ne pas compter", "a ne pas prendre", "niet gebruiken", "niet meetellen", "niet tellen", "niet meegeteld", "do not use",
    "do not count", "not to be counted", "hors projet", "buiten project", "buiten het project", "outside the project", "not this project", "corrige la ligne",
    "remplace la ligne", "annule et remplace", "vervangt de rij", "corrects the row", "replaces the row", "a supprimer", "te verwijderen", "te schrappen",
    "to be deleted", "non distribue", "non distribues", "non distribuee", "non distribuees", "pas distribue", "pas distribues", "pas encore distribues",
    "niet verspreid",
    "niet uitgedeeld", "nog niet verspreid", "not distributed", "not handed out",
    "inclus dans", "incluse dans", "incluses dans", "compris dans", "comprise dans", "comprises dans", "inbegrepen in", "included in",
  ])

  /// Titles over a yes or a no that say whether a row is to be counted: « À compter », « Inclus dans le rapport », ‘Meetellen’.
  static func asksWhetherCounted(_ title: String) -> Bool { counting.begin(Folding.folded(title)) }

  private static let counting = Phrases([
    "a compter", "compter", "a inclure", "inclus", "inclure", "compris", "pris en compte", "a prendre en compte", "meetellen", "telt mee", "meegeteld",
    "opgenomen", "in verslag", "to count", "count it", "include", "included", "in report",
  ])
}
