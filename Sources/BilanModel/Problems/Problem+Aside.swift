/// B046x: what stands in a table beside what is counted, and is neither.
extension Problem {
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
