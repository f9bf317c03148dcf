/// Tables about something else, which no answer about activity and day makes ours.
extension KindCase {
  static let foreignFiles: [KindCase] = [
    .init(what: "a recipe", text: "Ingrédient;Quantité;Unité\nfarine;500;g\nœufs;4;pièces\nlait;250;ml\n", right: nil),
    .init(what: "tides", text: "Date;Marée haute;Marée basse\n12/03/2024;05:12;11:20\n13/03/2024;06:01;12:07\n", right: nil),
    .init(what: "orders", text: "Datum;Product;Aantal;Prijs\n12/03/2024;koffie;12;36,00\n13/03/2024;thee;5;14,50\n", right: nil),
    .init(what: "a bank statement", text: "Date;Libellé;Débit;Crédit;Solde\n12/03/2024;Loyer;650;;1200\n15/03/2024;Subside;;3000;4200\n", right: nil),
    .init(what: "a league", text: "Club;Gespeeld;Gewonnen;Punten\nRSC;12;8;26\nKV;12;3;11\n", right: nil),
    .init(
      what: "loans of a library",
      text: "Naam;Titel boek;Uitgeleend op;Terug op\nAnne Dupont;De kapellekensbaan;12/03/2024;02/04/2024\nLuc Petit;Het verdriet;13/03/2024;03/04/2024\n",
      right: nil),
    .init(what: "vaccinations", text: "Nom;Prénom;Vaccin;Date d'injection\nDupont;Anne;grippe;12/03/2024\nPetit;Luc;tétanos;13/03/2024\n", right: nil),
    .init(what: "meters", text: "Month,Electricity (kWh),Gas (m3)\n2024-01,420,98\n2024-02,390,87\n", right: nil),
    .init(what: "leave", text: "Nom;Prénom;Congé du;Congé au;Jours\nDupont;Anne;01/07/2024;15/07/2024;11\nPetit;Luc;08/07/2024;12/07/2024;5\n", right: nil),
    .init(what: "birthdays", text: "Voornaam\tNaam\tVerjaardag\nAnne\tDupont\t12/03\nLuc\tPetit\t05/11\n", right: nil),
    .init(what: "telephones", text: "Name,Landline,Mobile\nAnne Dupont,02 555 01 02,0470 00 00 01\nLuc Petit,02 555 01 03,0470 00 00 02\n", right: nil),
    .init(what: "accidents", text: "Commune;Accidents 2023;Accidents 2024\nForest;120;131\nAnderlecht;310;298\n", right: nil),
    .init(what: "scores", text: "Student,Score,Grade\nAnne Dupont,78,B\nLuc Petit,64,C\n", right: nil),
    .init(
      what: "a log of a van", text: "Date;Conducteur;Km départ;Km arrivée\n12/03/2024;Anne Dupont;10200;10254\n13/03/2024;Luc Petit;10254;10301\n", right: nil),
  ]
}
