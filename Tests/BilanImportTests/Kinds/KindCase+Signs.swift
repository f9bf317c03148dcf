/// Signs, initials, answers and flags that say who came, or may say it.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let hoofd = "Activiteit;DPO\nDatum;12/03/2024\n"

  static let signs: [KindCase] = [
    .init(
      what: "initials under a title nobody knows", text: "\(head)Nom;Prénom;Griffe\nDupont;Anne;AD\nPetit;Luc;\nMaes;Ida;IM\n", right: ["2024-03-12 dpo 2"],
      told: ["B0233"]),
    .init(
      what: "signatures of two half-days", text: "\(head)Nom;Prénom;Émargement matin;Émargement après-midi\nDupont;Anne;AD;AD\nPetit;Luc;LP;\nMaes;Ida;;\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "signatures of two half-days in Dutch", text: "\(hoofd)Naam;Voornaam;Handtekening VM;Handtekening NM\nMaes;Ida;IM;\nClaes;An;;AC\nPeeters;Jan;;\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "an A that may be aanwezig or afwezig", text: "\(hoofd)Naam;Voornaam;Aanwezigheid\nMaes;Ida;A\nClaes;An;A\nPeeters;Jan;V\n", right: [],
      told: ["B0303"]),
    .init(
      what: "an A beside a P is afwezig", text: "\(hoofd)Naam;Voornaam;Aanwezigheid\nMaes;Ida;P\nClaes;An;A\n", right: ["2024-03-12 dpo 1"], untold: ["B0303"]),
    .init(
      what: "an A that a legend explains",
      text: "\(hoofd)A = aanwezig, X = afwezig, V = verwittigd\nNaam;Voornaam;A/X/V\nMaes;Ida;A\nClaes;An;X\nPeeters;Jan;V\nJanssens;Els;A\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0303"]),
    .init(what: "crosses under letters", text: "\(hoofd)Naam;Voornaam;A/X/V\nMaes;Ida;x\nClaes;An;x\nPeeters;Jan;\n", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "strokes and circles of a register", text: "Activity: DPO\nName;12/03/2024;19/03/2024\nAnne Dupont;/;O\nLuc Petit;O;/\n", right: [], told: ["B0303"]
    ),
    .init(
      what: "certificates beside a list that says nothing of presence",
      text: "Liste de présence\n\(head)Nom;Prénom;Attestation délivrée\nDupont;Anne;oui\nPetit;Luc;non\n",
      right: ["2024-03-12 dpo 2"], told: ["B0255"]),
    .init(
      what: "rows deleted in a database", text: "\(head)Nom;Prénom;Supprimé\nDupont;Anne;0\nPetit;Luc;1\n", right: ["2024-03-12 dpo 1"], told: ["B0233"]),
    .init(what: "rows no longer active", text: "\(hoofd)Naam;Voornaam;Actief\nMaes;Ida;ja\nClaes;An;nee\n", right: ["2024-03-12 dpo 1"], told: ["B0233"]),
    .init(
      what: "children by age in columns", text: "Liste de présence\n\(head)Nom;Prénom;Enfants 0-3 ans;Enfants 4-12 ans\nDupont;Anne;1;2\nPetit;Luc;0;1\n",
      right: ["2024-03-12 dpo 6"]),
    .init(what: "P and A under a signature's title", text: "\(head)Nom;Prénom;Visa\nDupont;Anne;P\nPetit;Luc;P\nMaes;Ida;A\n", right: ["2024-03-12 dpo 2"]),
    .init(what: "crosses under a session's title", text: "\(head)Nom;Prénom;Séance\nDupont;Anne;x\nPetit;Luc;x\nMaes;Ida;\n", right: ["2024-03-12 dpo 2"]),
    .init(what: "who was missing", text: "\(hoofd)Naam;Voornaam;Ontbreekt\nMaes;Ida;x\nClaes;An;\nPeeters;Jan;\n", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "a row of totals under a grid", text: "Activité : DPO\nNom;Prénom;12/03/2024;19/03/2024\nDupont;Anne;x;\nPetit;Luc;;x\nPrésents;;1;1\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 1"]),
    .init(
      what: "the trainer's signature under a grid", text: "Activity: DPO\nName,12/03/2024,19/03/2024\nAnne Dupont,x,\nLuc Petit,,x\nTrainer's signature,x,x\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 1"]),
    .init(what: "pax", text: "Liste de présence\n\(head)Nom;Pax\nAnne Dupont;3\nLuc Petit;1\n", right: ["2024-03-12 dpo 4"]),
    .init(
      what: "with how many, in Dutch", text: "Aanwezigheidslijst\n\(hoofd)Naam;Met hoeveel personen\nIda Maes;3\nAn Claes;1\n", right: ["2024-03-12 dpo 4"]),
    .init(
      what: "a partner by name", text: "Attendance list\n\(hoofd)Name;Commune;Partner's name\nIda Maes;Forest;Jan Maes\nAn Claes;Forest;\n",
      right: ["2024-03-12 dpo 3"]),
    .init(what: "a family of two and two", text: "Liste de présence\n\(head)Nom\nLuc Petit\nFam. Maes (2+2)\n", right: ["2024-03-12 dpo 5"]),
    .init(
      what: "communes under a title nobody knows", text: "Attendance list\n\(hoofd)Name;Area\nIda Maes;Forest\nAn Claes;Anderlecht\n",
      right: ["2024-03-12 dpo 2"],
      told: ["B0256"], untold: ["B0247"]),
    .init(
      what: "days of birth under a short title", text: "\(hoofd)Naam;Voornaam;Geb. datum;Aanwezig\nMaes;Jan;12/03/1958;x\nMaes;Jan;04/07/1988;x\n",
      right: ["2024-03-12 dpo 2"]),
    .init(what: "a legend with blanks", text: "\(head)Légende : A présent, X absent\n\(signed)", right: ["2024-03-12 dpo 2"]),
    .init(what: "a legend with dashes, in Dutch", text: "\(hoofd)A - aanwezig, X - afwezig\n\(getekend)", right: ["2024-03-12 dpo 2"]),
    .init(what: "a legend in a sentence, in Dutch", text: "\(hoofd)\"Zet A indien aanwezig, X indien afwezig\"\n\(getekend)", right: ["2024-03-12 dpo 2"]),
    .init(what: "a legend in English, with strokes", text: "\(hoofd)Key: A present / X absent\n\(getekend)", right: ["2024-03-12 dpo 2"]),
    .init(what: "a legend from the meaning to the sign", text: "\(head)Présent : A – Absent : X\n\(signed)", right: ["2024-03-12 dpo 2"]),
    .init(what: "a legend with colons", text: "\(head)\"A : présent ; X : absent\"\n\(signed)", right: ["2024-03-12 dpo 2"]),
    .init(what: "a legend of nouns", text: "\(head)P = présence, X = absence\nNom;Prénom;Présence\nDupont;Anne;P\nPetit;Luc;X\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "a legend of circles", text: "\(head)Légende : ● présent  ○ absent\nNom;Prénom;Présence\nDupont;Anne;●\nPetit;Luc;○\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "a legend in the header", text: "\(head)Nom;Prénom;Présence (A présent, X absent)\nDupont;Anne;A\nPetit;Luc;X\nMaes;Ida;A\n",
      right: ["2024-03-12 dpo 2"]),
  ]

  private static let signed = "Nom;Prénom;Présence\nDupont;Anne;A\nPetit;Luc;X\nMaes;Ida;A\n"
  private static let getekend = "Naam;Voornaam;Aanwezigheid\nMaes;Ida;A\nClaes;An;X\nPeeters;Jan;A\n"
}
