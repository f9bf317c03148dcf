/// B046x: what stands in a table beside what is counted, and is neither.
extension Problem {
  public static let rowOfOtherNumbers = Problem(
    "B0460", .warning, .valueLeftOut,
    message: Localized(
      fr: "« {text} » n'est pas un lieu : les nombres de {count} ligne(s) ne sont pas ajoutés",
      nl: "‘{text}’ is geen plaats: de getallen van {count} rij(en) worden niet opgeteld",
      en: "“{text}” is no place: the numbers of {count} row(s) are not added"),
    hint: Localized(
      fr: "si ces nombres comptent, écrivez dans cette cellule la commune d'où ils viennent, ou laissez-la vide",
      nl: "tellen deze getallen mee, schrijf dan in die cel uit welke gemeente ze komen, of laat ze leeg",
      en: "if these numbers count, write into that cell the commune that they come from, or leave it blank"))

  public static let unlikeNameBelow = Problem(
    "B0461", .warning, .kept,
    message: Localized(
      fr: "« {text} », au bas de la grille, ne ressemble pas aux autres noms : compté comme une personne",
      nl: "‘{text}’, onderaan het rooster, lijkt niet op de andere namen: geteld als een persoon",
      en: "“{text}”, at the foot of the grid, looks unlike the other names: counted as a person"),
    hint: Localized(
      fr: "si c'est une personne, il n'y a rien à faire, ou complétez son nom ; sinon, retirez cette ligne de la grille",
      nl: "is het een persoon, dan is er niets te doen, of vul de naam aan; haal de rij anders uit het rooster",
      en: "if it is a person there is nothing to do, or complete the name; if not, take the row out of the grid"))
}
