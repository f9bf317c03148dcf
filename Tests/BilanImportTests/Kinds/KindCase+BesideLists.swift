import BilanModel

@testable import BilanImport

/// Lines around the people of a list that say how they were, or that more were there, and marks that may be slips.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let kop = "Activiteit: DPO\nDatum: 12/03/2024\n"
  private static let top = "Activity: DPO\nDate: 12/03/2024\n"

  /// A word of presence alone above those who came, in the singular and without a colon: nobody.
  static let statesAlone: [KindCase] = [
    .init(
      what: "present in French", text: "\(head)Nom;Organisme\nPrésent;\nNadia Ouali;CPAS\nPieter Claes;Police\nExcusé;\nRosa Martins;PMS\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0257", "B0274"]),
    .init(
      what: "present in Dutch", text: "\(kop)Naam;Organisatie\nAanwezig;\nNadia Ouali;OCMW\nPieter Claes;Politie\nVerontschuldigd;\nRosa Martins;CLB\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0257", "B0274"]),
    .init(
      what: "present in English", text: "\(top)Name;Organisation\nIn attendance;\nNadia Ouali;HSE\nPieter Claes;Garda\nApologies;\nRosa Martins;Tusla\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0257", "B0274"]),
    .init(
      what: "nouns of presence and absence", text: "\(kop)Naam;Dienst;Functie\nAanwezigheid;;\nNadia Ouali;OCMW;A\nAfwezigheid;;\nRosa Martins;CLB;B\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0257", "B0274"]),
    .init(
      what: "capitals", text: "\(head)Nom;Organisme;Fonction\nPRESENT;;\nNadia Ouali;CPAS;A\nABSENT;;\nRosa Martins;PMS;B\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0274"]),
    .init(
      what: "those who sent their apologies, in Dutch",
      text: "\(kop)Naam;Organisatie\nWaren aanwezig;\nNadia Ouali;OCMW\nLieten zich verontschuldigen;\nRosa Martins;CLB\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0257", "B0222"]),
    .init(
      what: "a row without a name that was present", text: "\(head)Présence;Nom;Prénom\nprésent;Ouali;Nadia\nprésent;;\nabsent;Martins;Rosa\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "who took the minutes, and the next meeting",
      text: "\(head)Liste de présence\nNom;Organisme\nNadia Ouali;CPAS\nPieter Claes;Police\nSecrétaire de séance;Nadia Ouali\nProchaine réunion;12 avril\n",
      right: ["2024-03-12 dpo 2"], told: ["B0269"]),
    .init(
      what: "the same in Dutch", text: "\(kop)Aanwezigheidslijst\nNaam;Organisatie\nNadia Ouali;OCMW\nPieter Claes;Politie\nVerslag;Nadia Ouali\n",
      right: ["2024-03-12 dpo 2"], told: ["B0269"]),
    .init(
      what: "the place in the row below the headers", text: "\(head)Liste de présence\nNom;Organisme\nLieu;Maison de quartier\nNadia Ouali;CPAS\n",
      right: ["2024-03-12 dpo 1"]),
    .init(
      what: "the excused beside their word",
      text: "\(head)Liste de présence\nNom;Organisme\nNadia Ouali;CPAS\nPieter Claes;Police\nExcusés;Rosa Martins, Tom Goossens\nRemarques;Bonne ambiance\n",
      right: ["2024-03-12 dpo 2"], told: ["B0269"]),
    .init(
      what: "lines of the form that are crossed out",
      text: "\(head)Liste de présence\nNom;Organisme\nNadia Ouali;CPAS\nPieter Claes;Police\n-;-\n/;/\n", right: ["2024-03-12 dpo 2"], untold: ["B0408"]),
    .init(
      what: "a word alone among whole names",
      text: "\(head)Liste de présence\nNom;Organisme\nNadia Ouali;CPAS\nPieter Claes;Police\nNouveau;\nRosa Martins;PMS\n", right: ["2024-03-12 dpo 4"],
      told: ["B0274"]),
    .init(
      what: "observers below their word",
      text: "\(head)Liste de présence\nNom;Organisme\nNadia Ouali;CPAS\nPieter Claes;Police\nObservateurs;\nRosa Martins;PMS\n",
      right: ["2024-03-12 dpo 3"], told: ["B0257"]),
  ]

  /// Lines that take back what rows say, or speak of people whom no row names.
  static let linesBesideLists: [KindCase] = [
    .init(
      what: "all but one, above", text: "\(head)Tous présents sauf Pieter Claes\nNom;Prénom\nOuali;Nadia\nClaes;Pieter\n", right: ["2024-03-12 dpo 2"],
      told: ["B0272"]),
    .init(
      what: "all but one, below", text: "\(kop)Naam;Gemeente\nNadia Ouali;Vorst\nPieter Claes;Vorst\nIedereen was aanwezig, behalve Pieter (ziek)\n",
      right: ["2024-03-12 dpo 2"], told: ["B0272"], untold: ["B0270"]),
    .init(
      what: "an erratum",
      text: "\(head)Nom;Prénom;Signature\nOuali;Nadia;x\nClaes;Pieter;x\n\nErratum : Pieter Claes n'était pas là, quelqu'un a signé à sa place.;;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0272"], untold: ["B0270"]),
    .init(
      what: "a star beside a name",
      text: "\(head)Nom;Prénom;Signature\nOuali;Nadia;x\nClaes *;Pieter;x\n* inscrit mais absent;;\n", right: ["2024-03-12 dpo 2"],
      told: ["B0272"]),
    .init(
      what: "a star beside a mark", text: "Activité : DPO\nNom;12/03/2024\nNadia Ouali;x\nPieter Claes;x*\n* absente, signature d'une collègue;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0272"]),
    .init(
      what: "bold names", text: "\(head)Nom;Prénom;Signature\nOuali;Nadia;x\nClaes;Pieter;x\nNB : les noms en gras étaient présents;;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0272"]),
    .init(
      what: "others without a signature",
      text: "\(head)Nom;Prénom;Signature\nOuali;Nadia;x\nClaes;Pieter;x\nAutres participants sans signature : 4;;\n", right: ["2024-03-12 dpo 2"],
      told: ["B0272"]),
    .init(
      what: "a number of children", text: "\(head)Nom;Prénom;Signature\nOuali;Nadia;x\nClaes;Pieter;x\nEnfants : 5;;\n", right: ["2024-03-12 dpo 2"],
      told: ["B0272"]),
    .init(
      what: "a number of children in its own cell", text: "\(head)Nom;Prénom;Signature\nOuali;Nadia;x\nClaes;Pieter;x\nNombre d'enfants;5;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0272"]),
    .init(
      what: "women and men of the list", text: "\(head)Nom;Prénom;Signature\nOuali;Nadia;x\nClaes;Pieter;x\nHommes : 1;;\nFemmes : 1;;\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0272"]),
    .init(
      what: "women alone", text: "\(head)Nom;Prénom;Signature\nOuali;Nadia;x\nClaes;Pieter;x\nNombre de femmes;1;\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0272"]),
    .init(
      what: "children among those of the list", text: "\(head)Nom;Prénom;Signature\nOuali;Nadia;x\nClaes;Pieter;x\nDont enfants : 1;;\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0272"]),
    .init(
      what: "women, men and children of the list", text: "\(head)Nom;Prénom;Signature\nOuali;Nadia;x\nClaes;Pieter;x\nFemmes : 1;;\nEnfants : 1;;\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0272"]),
    .init(
      what: "more women than the list has people", text: "\(kop)Naam;Voornaam;Handtekening\nOuali;Nadia;x\nClaes;Pieter;x\nVrouwen: 5;;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0272"]),
    .init(
      what: "women beside those of the list", text: "\(head)Nom;Prénom;Signature\nOuali;Nadia;x\nClaes;Pieter;x\nAutres femmes : 1;;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0272"]),
    .init(
      what: "places for participants", text: "\(head)Nom;Prénom;Signature\nOuali;Nadia;x\nClaes;Pieter;x\nMaximum de participants : 15;;\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0272"]),
    .init(
      what: "a list that is called a forecast", text: "\(head)Liste prévisionnelle\nNom;Prénom;Présent\nOuali;Nadia;x\nClaes;Pieter;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0267"]),
    .init(
      what: "presences that were planned", text: "\(head)Présences prévues\nNom;Prénom;Présent\nOuali;Nadia;x\nClaes;Pieter;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0267"]),
    .init(
      what: "abbreviations beside names", text: "\(head)Liste de présence\nNom;Organisme\nNadia Ouali;CPAS\nPieter Claes (exc.);Police\n",
      right: ["2024-03-12 dpo 2"], told: ["B0432"]),
  ]

  /// Marks that may be another, lines that say the contrary of each other, examples, and questions about days to come.
  static let slipsAndContraries: [KindCase] = [
    .init(
      what: "zero beside O for oui", text: "\(head)Nom;Prénom;Présent (O/N)\nOuali;Nadia;O\nClaes;Pieter;o\nMartins;Rosa;0\nGoossens;Tom;N\n",
      right: ["2024-03-12 dpo 2"], told: ["B0303"]),
    .init(
      what: "O in a grid of 1 and 0", text: "Activité : DPO\nNom;12/03/2024;19/03/2024\nNadia Ouali;1;0\nPieter Claes;O;1\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 1"], told: ["B0303"]),
    .init(
      what: "O and N", text: "\(head)Nom;Prénom;Présent\nOuali;Nadia;O\nClaes;Pieter;N\n", right: ["2024-03-12 dpo 1"], untold: ["B0303"]),
    .init(
      what: "O above a row of totals", text: "Activité : DPO\nNom;12/03/2024;19/03/2024\nNadia Ouali;O;\nTotal;1;0\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0303"]),
    .init(
      what: "O and N above a number of newcomers", text: "Activité : DPO\nNom;12/03/2024;19/03/2024\nAnne Dupont;O;N\nLuc Petit;O;O\nNouveaux;1;0\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"], told: ["B0269"], untold: ["B0303"]),
    .init(
      what: "O and N above a number of women", text: "Activité : DPO\nNom;12/03/2024;19/03/2024\nAnne Dupont;O;N\nLuc Petit;O;O\nFemmes;0;1\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1"], told: ["B0269"], untold: ["B0303"]),
    .init(
      what: "O and N above a grid of 1 and 0",
      text: "Activité : DPO\nNom;12/03/2024;19/03/2024\nNadia Ouali;O;N\nPieter Claes;O;O\n\nNom;26/03/2024;02/04/2024\nNadia Ouali;1;0\nPieter Claes;0;1\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 1", "2024-03-26 dpo 1", "2024-04-02 dpo 1"], untold: ["B0303"]),
    .init(
      what: "O in a grid of 1 and 0 on its second page",
      text: "Activité : DPO\nNom;12/03/2024;19/03/2024\nNadia Ouali;O;1\nPieter Claes;1;1\nNom;12/03/2024;19/03/2024\nRosa Martins;0;1\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 3"], told: ["B0303"]),
    .init(
      what: "strokes of an English register", text: "Activity: DPO\nName;12/03/2024;13/03/2024\nNadia Ouali;/;0\nPieter Claes;/;/\nRosa Martins;0;L\n",
      right: ["2024-03-13 dpo 1"], told: ["B0303"]),
    .init(
      what: "present and excused on two lines",
      text: "\(head)Nom;Prénom;Présence\nOuali;Nadia;présente\nClaes;Pieter;présent\nOuali;Nadia;excusée\n", right: ["2024-03-12 dpo 2"], told: ["B0295"]),
    .init(
      what: "present on one line and left open on another", text: "\(head)Nom;Prénom;Présent\nOuali;Nadia;x\nClaes;Pieter;x\nOuali;Nadia;\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0295"]),
    .init(
      what: "an example in the place of a number", text: "\(head)N°;Nom;Signature\nex.;Anne Petit;x\n1;Nadia Ouali;x\n2;Pieter Claes;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0431"]),
    .init(
      what: "who was expected and who came",
      text: "Activité : DPO\nNom;12/03/2024 prévu;12/03/2024 présent\nNadia Ouali;x;x\nPieter Claes;x;\n", right: ["2024-03-12 dpo 1"], told: ["B0297"]),
    .init(
      what: "days that people mean to come",
      text: "Activité : DPO\nNom;Prénom;À quels ateliers participerez-vous ?\nOuali;Nadia;12/03/2024, 19/03/2024\nClaes;Pieter;19/03/2024\n", right: []),
  ]
}
