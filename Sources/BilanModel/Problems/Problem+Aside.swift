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

  public static let colourNamed = Problem(
    "B0462", .warning, .kept,
    message: Localized(
      fr: "« {text} » : une couleur dit ici qui était là, et les couleurs ne sont pas lues ; seul ce qui est écrit est compté",
      nl: "‘{text}’: een kleur zegt hier wie er was, en kleuren worden niet gelezen; alleen wat geschreven staat, telt",
      en: "“{text}”: a colour says here who was there, and colours are not read; only what is written counts"),
    hint: Localized(
      fr: "écrivez un mot à la place de la couleur, par exemple « présent » et « absent », puis relancez",
      nl: "schrijf een woord in plaats van de kleur, bijvoorbeeld ‘aanwezig’ en ‘afwezig’, en probeer opnieuw",
      en: "write a word in the place of the colour, such as “present” and “absent”, then run again"))
}
