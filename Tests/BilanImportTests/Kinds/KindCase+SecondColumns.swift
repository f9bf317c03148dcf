import BilanModel

@testable import BilanImport

/// Two columns that may say the same: which of them counts is read off their titles, or told.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let hoofd = "Activiteit: DPO\nDatum: 12/03/2024\n"
  private static let plain = ["2024-03-05 affiches 10", "2024-03-06 affiches 20"]

  private static func numbers(_ titles: String, _ first: String = "10;12", _ second: String = "20;21") -> String {
    "Date;Commune;\(titles)\n05/03/2024;Forest;\(first)\n06/03/2024;Forest;\(second)\n"
  }

  private static func quantities(_ titles: String) -> String {
    "Date;Commune;Quoi;\(titles)\n05/03/2024;Forest;Affiches distribuées;10;12\n06/03/2024;Forest;Affiches distribuées;20;21\n"
  }

  static let secondNumbers: [KindCase] = [
    .init(
      what: "a count and its correction, in some rows", text: numbers("Affiches distribuées;Affiches distribuées corrigé", "10;12", "20;"),
      right: ["2024-03-05 affiches 12", "2024-03-06 affiches 20"], told: ["B0443"]),
    .init(
      what: "a column of corrections beside the only count", text: numbers("Affiches distribuées;Correction"),
      right: ["2024-03-05 affiches 12", "2024-03-06 affiches 21"], told: ["B0443"]),
    .init(
      what: "a total of numbers that were corrected", text: numbers("Affiches distribuées;Affiches distribuées corrigé") + "Total;;30;33\n",
      right: ["2024-03-05 affiches 12", "2024-03-06 affiches 21"], untold: ["B0402"]),
    .init(what: "numbers that were verified", text: quantities("Quantité;Quantité vérifiée"), right: plain, told: ["B0451"]),
    .init(what: "a second column of numbers", text: quantities("Quantité;Quantité 2"), right: plain, told: ["B0451"]),
    .init(
      what: "a new number before the old one", text: quantities("Nouveau chiffre;Quantité"), right: ["2024-03-05 affiches 12", "2024-03-06 affiches 21"],
      told: ["B0451"]),
    .init(what: "a number of posters beside the posters", text: numbers("Affiches distribuées;Nombre d'affiches"), right: plain, told: ["B0451"]),
    .init(
      what: "the same numbers twice", text: numbers("Affiches distribuées;Nouveau chiffre", "10;10", "20;20"), right: plain, untold: ["B0451", "B0450"]),
    .init(
      what: "other numbers of one of two counts", text: numbers("Affiches distribuées;Rubans blancs;Affiches 2", "10;12;11", "20;21;20"),
      right: ["2024-03-05 affiches 10", "2024-03-05 rubans 12", "2024-03-06 affiches 20", "2024-03-06 rubans 21"], told: ["B0451"],
      untold: ["B0409", "B0468"]),
    .init(
      what: "the same numbers of one of two counts", text: numbers("Affiches distribuées;Rubans blancs;Affiches 2", "10;12;10", "20;21;20"),
      right: ["2024-03-05 affiches 10", "2024-03-05 rubans 12", "2024-03-06 affiches 20", "2024-03-06 rubans 21"], untold: ["B0451", "B0450"]),
    .init(
      what: "verified numbers of nobody knows which count", text: numbers("Affiches distribuées;Rubans blancs;Nombre vérifié", "10;12;11", "20;21;20"),
      right: ["2024-03-05 affiches 10", "2024-03-05 rubans 12", "2024-03-06 affiches 20", "2024-03-06 rubans 21"], told: ["B0409"], untold: ["B0451"]),
    .init(what: "those who are new", text: numbers("Affiches distribuées;Nouveaux"), right: plain, told: ["B0409"], untold: ["B0451"]),
    .init(what: "numbers of volunteers", text: quantities("Nombre;Nombre de bénévoles"), right: plain, untold: ["B0451", "B0450"]),
    .init(
      what: "numbers of telephones", text: numbers("Affiches distribuées;Téléphone", "10;023456789", "20;023456788"), right: plain, untold: ["B0451", "B0450"]),
  ]

  static let secondPresences: [KindCase] = [
    .init(
      what: "present and absent under two titles of presence", text: "\(head)Nom;Prénom;Présent;Présence\nDupont;Anne;oui;absent\nPetit;Luc;oui;présent\n",
      right: ["2024-03-12 dpo 2"], told: ["B0298"]),
    .init(
      what: "registered under a title of presence", text: "\(head)Nom;Prénom;Présent (inscrit);Présent\nDupont;Anne;oui;non\nPetit;Luc;oui;oui\n",
      right: ["2024-03-12 dpo 2"], told: ["B0298"]),
    .init(
      what: "one title twice, and each row under one of them", text: "\(head)Nom;Prénom;Présent;Présent\nDupont;Anne;x;\nPetit;Luc;;x\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0298"]),
    .init(
      what: "one title twice, and other answers", text: "\(head)Nom;Prénom;Présent;Présent\nDupont;Anne;oui;non\nPetit;Luc;oui;oui\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0298"]),
    .init(
      what: "halves of the day above two titles", text: "\(head)\n;;Matin;Après-midi\nNom;Prénom;Présent;Présence\nDupont;Anne;oui;non\nPetit;Luc;oui;oui\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0298"]),
    .init(
      what: "in the room and online", text: "\(head)Nom;Prénom;Présent en salle;Présent en ligne\nDupont;Anne;oui;non\nPetit;Luc;non;oui\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0298"]),
    .init(
      what: "a cross beside a cancelled registration", text: "\(head)Nom;Statut;Présent\nNadia Ouali;inscrite;x\nPieter Claes;annulé;\nTom Maes;annulé;x\n",
      right: ["2024-03-12 dpo 1"], told: ["B0294"]),
    .init(
      what: "a cross beside a place on the waiting list", text: "\(head)Nom;Statut;Présent\nNadia Ouali;inscrite;x\nPieter Claes;liste d'attente;x\n",
      right: ["2024-03-12 dpo 1"], told: ["B0294"]),
    .init(
      what: "a blank beside a cancelled registration", text: "\(hoofd)Naam;Status;Aanwezig\nNadia Ouali;ingeschreven;x\nPieter Claes;geannuleerd;\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0294"]),
    .init(
      what: "a column for each state below one title",
      text: "\(head)Nom;Prénom;Présence;;\n;;oui;non;excusé\nOuali;Nadia;x;;\nClaes;Pieter;;x;\nMaes;Tom;;;x\n",
      right: ["2024-03-12 dpo 1"]),
    .init(
      what: "a letter for each state below one title", text: "\(hoofd)Naam;Voornaam;Aanwezigheid;;\n;;P;A;E\nOuali;Nadia;x;;\nClaes;Pieter;;x;\nMaes;Tom;x;;\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "words of people who mean to come", text: "\(head)Nom;Prénom;Vient ?\nDupont;Anne;vient\nPetit;Luc;ne vient pas\n", right: [], told: ["B0213"]),
    .init(what: "the same in Dutch", text: "\(hoofd)Naam;Voornaam;Komt?\nDupont;Anne;komt\nPetit;Luc;komt niet\n", right: [], told: ["B0213"]),
    .init(
      what: "people who do not come, in a column of presence",
      text: "\(head)Nom;Prénom;Présence\nDupont;Anne;oui\nPetit;Luc;ne vient pas\nMaes;Tom;komt niet\nOuali;Nadia;not coming\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0303"]),
  ]
}
