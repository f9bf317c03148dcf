import BilanModel

@testable import BilanImport

/// Cases of words that nobody knows beforehand: lines amid people, and columns that nobody reads.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let hoofd = "Activiteit: DPO\nDatum: 12/03/2024\n"
  private static let top = "Activity: DPO\nDate: 12/03/2024\n"

  /// Lines and columns whose words nobody knows beforehand.
  static let unknownWords: [KindCase] = [
    .init(
      what: "a sentence above people", text: "\(head)Nom;Prénom\nDupont;Anne\nPetit;Luc\nN'étaient pas libres ce jour-là;\nMaes;Els\n",
      right: ["2024-03-12 dpo 3"],
      told: ["B0257"]),
    .init(
      what: "a Dutch sentence above people", text: "\(hoofd)Naam;Voornaam;Gemeente\nMaes;An;Vorst\nHebben laten weten dat ze vastzaten:;;\nClaes;Jan;Vorst\n",
      right: ["2024-03-12 dpo 2"], told: ["B0257"]),
    .init(
      what: "an English sentence above people", text: "\(top)Name;Commune\nAnne Dupont;Forest\nCould not be with us;\nLuc Petit;Forest\n",
      right: ["2024-03-12 dpo 2"],
      told: ["B0257"]),
    .init(
      what: "a sentence below all", text: "\(head)Nom;Prénom\nDupont;Anne\nPetit;Luc\nNous étions peu nombreux ce jour-là, mais contents;\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0257"]),
    .init(
      what: "names in small letters", text: "\(head)Nom;Commune\nanne dupont;\nluc van den berg;\nels maes;Forest\n", right: ["2024-03-12 dpo 3"],
      untold: ["B0257"]),
    .init(what: "represented", text: "\(head)Nom;Statut\nAnne Dupont;présente\nLuc Petit;représenté\n", right: ["2024-03-12 dpo 1"], untold: ["B0303"]),
    .init(
      what: "small words as the last line", text: "\(head)Nom;Prénom;Organisme\nHellemans;Greta;CPAS\nDupont marie;;\n",
      right: ["2024-03-12 dpo 1"], told: ["B0269"]),
    .init(
      what: "participants beside excused", text: "\(head)Deelnemers;Verontschuldigd\nAnne Dupont;Luc Petit\nEls Maes;\n", right: [], told: ["B0234"]),
    .init(
      what: "put off to a later date", text: "\(hoofd)Verplaatst naar een latere datum, op een later tijdstip\nNaam;Aanwezig\nAn Maes;x\nJan Claes;x\n",
      right: [],
      told: ["B0230"]),
    .init(what: "a quorum that was missing", text: "\(head)Faute de quorum, pas tenue\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n", right: [], told: ["B0230"]),
    .init(
      what: "a remark that somebody could not come", text: "\(head)Nom;Présent;Remarques\nAnne Dupont;x;a fait faux bond\nLuc Petit;x;\n",
      right: ["2024-03-12 dpo 2"],
      told: ["B0254"]),
    .init(
      what: "days of refund", text: "\(head)Nom;Prénom;Remboursé le\nDupont;Anne;\nPetit;Luc;10/03/2024\nMaes;Els;\n", right: [], told: ["B0234"]),
    .init(
      what: "hours of signing", text: "\(head)Nom;Prénom;Heure de signature\nDupont;Anne;9h05\nPetit;Luc;\nMaes;Els;9h10\n", right: [], told: ["B0234"]),
    .init(
      what: "thumbs", text: "\(head)Nom;Prénom;Présent\nDupont;Anne;👍\nPetit;Luc;👎\nMaes;Els;👍\n", right: ["2024-03-12 dpo 2"], untold: ["B0303"]),
    .init(
      what: "months that hold the months before",
      text: "Affiches distribuées (y compris les mois précédents)\nMois;Commune;Indicateur;Nombre\njanvier 2024;Forest;affiches;10\n"
        + "février 2024;Forest;affiches;25\n", right: ["2024-01-01 affiches 10", "2024-02-01 affiches 15"], told: ["B0420"]),
    .init(
      what: "everybody beside the parts",
      text: "Date;Commune;Indicateur;Public;Nombre\n12/03/2024;Forest;rubans;tous;60\n12/03/2024;Forest;rubans;femmes;40\n12/03/2024;Forest;rubans;hommes;25\n",
      right: ["2024-03-12 rubans 60"], told: ["B0422"]),
  ]

  /// Columns that nobody reads and that could change a figure: nothing of them is left in a note.
  static let unreadColumns: [KindCase] = [
    .init(
      what: "places of each row", text: "Feuille de présence\n\(head)Nom;Prénom;Couverts\nDupont;Anne;3\nPetit;Luc;1\nMaes;Els;2\n",
      right: ["2024-03-12 dpo 3"],
      told: ["B0258"]),
    .init(
      what: "numbers of the lines under another title", text: "Feuille de présence\n\(head)Rangée;Nom;Prénom\n1;Dupont;Anne\n2;Petit;Luc\n3;Maes;Els\n",
      right: ["2024-03-12 dpo 3"], untold: ["B0258"]),
    .init(
      what: "marks of satisfaction", text: "Feuille de présence\n\(head)Nom;Prénom;Satisfaction\nDupont;Anne;4\nPetit;Luc;5\nMaes;Els;4\n",
      right: ["2024-03-12 dpo 3"], untold: ["B0258"]),
    .init(
      what: "in and out", text: "Aanwezigheidslijst\n\(hoofd)Naam;Voornaam;Poort\nMaes;An;in\nClaes;Jan;uit\nPeeters;Els;in\n", right: ["2024-03-12 dpo 3"],
      told: ["B0255"]),
    .init(
      what: "a stamp on some", text: "Attendance list\n\(top)Last name;First name;Stamp\nDupont;Anne;K\nPetit;Luc;\nMaes;Els;K\n", right: ["2024-03-12 dpo 3"],
      told: ["B0255"]),
    .init(
      what: "a language of each", text: "Attendance list\n\(top)Last name;First name;Langue\nDupont;Anne;FR\nPetit;Luc;FR\nMaes;Els;NL\n",
      right: ["2024-03-12 dpo 3"], untold: ["B0255"]),
    .init(
      what: "the same for all", text: "Attendance list\n\(top)Last name;First name;Fee\nDupont;Anne;free\nPetit;Luc;free\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0255"]),
    .init(
      what: "nobody turned up", text: "\(top)Name;Commune\nNobody turned up;\n", right: nil),
    .init(what: "the list is on paper", text: "\(head)Nom;Commune\nvoir feuille papier;\n", right: nil),
    .init(
      what: "how many they were", text: "\(hoofd)Naam;Gemeente\nAn Maes;Vorst\nJan Claes;Vorst\nWe waren met 15;\n", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "who supported it", text: "\(head)Nom;Commune\nAnne Dupont;Forest\nLuc Petit;Forest\navec le soutien de la Région;\n", right: ["2024-03-12 dpo 2"]),
    .init(what: "the Belgian word for put off", text: "\(head)Séance postposée\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n", right: [], told: ["B0230"]),
    .init(
      what: "somebody who is not named", text: "\(hoofd)Naam;Aanwezig\niemand van de school;x\nAn Maes;x\n", right: ["2024-03-12 dpo 2"], told: ["B0306"]),
    .init(
      what: "mothers and fathers of everybody",
      text:
        "Date;Commune;Indicateur;Public;Nombre\n12/03/2024;Forest;rubans;Tout public;100\n12/03/2024;Forest;rubans;Mamans;60\n12/03/2024;Forest;rubans;Papas;40\n",
      right: ["2024-03-12 rubans 100"], told: ["B0422"]),
  ]
}
