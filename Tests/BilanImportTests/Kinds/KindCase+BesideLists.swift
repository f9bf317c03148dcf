import BilanModel

@testable import BilanImport

/// Lines around the people of a list that say how they were, or something of the meeting.
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
}
