/// B0291, B0292 and B046x: what stands in a table beside what is counted, and is neither.
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

  public static let changingRemark = Problem(
    "B0292", .warning, .kept,
    message: Localized(
      fr: "« {text} » : cette remarque parle peut-être d'autres personnes, d'un autre jour ou d'une autre commune ; la ligne est comptée sans elle",
      nl: "‘{text}’: deze opmerking gaat misschien over andere personen, een andere dag of een andere gemeente; de rij telt zonder haar",
      en: "“{text}”: this remark may be about other people, another day or another commune; the row is counted without it"),
    hint: Localized(
      fr:
        "si elle change ce qui compte, écrivez-le dans la ligne : une ligne par personne de plus (« Anonyme » sans nom), le jour ou la commune dans leur colonne",
      nl: "verandert ze wat telt, schrijf het dan in de rij: één rij per extra persoon (‘Anoniem’ zonder naam), de dag of de gemeente in hun kolom",
      en: "if it changes what counts, write it into the row: one row for each further person (“Anonymous” without a name), the day or the commune in its column"
    ))

  public static let peopleOfAbsent = Problem(
    "B0291", .warning, .valueLeftOut,
    message: Localized(
      fr: "« {text} » sous « {header} » : la personne de cette ligne n'est pas notée présente ce jour-là, et celles qui l'accompagnent ne sont pas comptées",
      nl: "‘{text}’ onder ‘{header}’: de persoon van deze rij is die dag niet als aanwezig genoteerd, en wie meekwam, telt niet",
      en: "“{text}” under “{header}”: the person of this row is not noted as present on that day, and those who came along are not counted"),
    hint: Localized(
      fr: "notez la présence de la personne, ou effacez ce nombre", nl: "noteer de aanwezigheid van de persoon, of wis dit getal",
      en: "note the presence of the person, or delete this number"))

  public static let namelessNumbers = Problem(
    "B0463", .warning, .valueLeftOut,
    message: Localized(
      fr: "« {text} », sans nom : ce sont peut-être des sommes, ou des mots sur les séances ; personne n'est compté sur cette ligne",
      nl: "‘{text}’, zonder naam: misschien sommen, of woorden over de sessies; op deze rij telt niemand",
      en: "“{text}”, without a name: perhaps sums, or words about the sessions; nobody is counted on this row"),
    hint: Localized(
      fr: "si c'est une personne, écrivez « Anonyme » à la place du nom ; si ce sont des sommes, un titre comme « Total » évite la question",
      nl: "is het een persoon, schrijf dan ‘Anoniem’ in de plaats van de naam; zijn het sommen, dan vermijdt een titel als ‘Totaal’ de vraag",
      en: "if it is a person, write “Anonymous” in the place of the name; if these are sums, a title such as “Total” avoids the question"))

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
