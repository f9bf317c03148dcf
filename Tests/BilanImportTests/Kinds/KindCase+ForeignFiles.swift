/// Tables about something else.
extension KindCase {
  /// Refused, with and without a project.
  static let foreign: [KindCase] = [
    .init(what: "weather", text: "Date;Température;Pluie (mm)\n12/03/2024;11,2;3\n13/03/2024;9,8;0\n", right: nil),
    .init(what: "votes by commune", text: "Commune;Parti;Voix\nForest;Liste A;1250\nForest;Liste B;830\n", right: nil),
    .init(what: "inhabitants", text: "Gemeente;Inwoners 2023;Inwoners 2024\nVorst;56581;57012\nAnderlecht;122547;123001\n", right: nil),
    .init(what: "a payroll", text: "Nom;Prénom;Fonction;Salaire brut\nDupont;Anne;agente;2850\nPetit;Luc;agent;2710\n", right: nil),
    .init(what: "marks", text: "Naam;Klas;Wiskunde;Frans /20\nDe Smet Anna;3A;14;12\nJanssens Bo;3A;9;15\n", right: nil),
    .init(
      what: "a phone list",
      text: "Nom;Prénom;Service;Téléphone;Poste\nDupont;Anne;Prévention;02 555 01 01;101\nPetit;Luc;Prévention;02 555 01 02;102\n", right: nil
    ),
    .init(what: "fees", text: "Nom;Prénom;Cotisation 2024;Payé\nDupont;Anne;25 €;oui\nPetit;Luc;25 €;non\n", right: nil),
    .init(what: "who reports to whom", text: "Name;Job title;Manager\nAnne Dupont;Officer;Luc Petit\nLuc Petit;Head of service;\n", right: nil),
    .init(what: "a stock of material", text: "Article;Quantité;Prix\nGobelets;250;12,50\nNappes;12;30\n", right: nil),
    .init(what: "a budget", text: "Poste;Budget 2023;Budget 2024\nPersonnel;45000;47000\nFrais;3200;2900\n", right: nil),
    .init(what: "a timetable", text: "Halte;Ligne;Départ\nBarrière;81;8:05\nBethléem;81;8:09\n", right: nil),
    .init(what: "a rent roll", text: "Locataire;Adresse;Loyer\nDupont Anne;Rue du Fort 12;650\nPetit Luc;Rue du Fort 14;700\n", right: nil),
  ]

  /// No answer about activity and day makes them ours without a word.
  static let foreignFiles: [KindCase] = [
    .init(what: "a plan of expenses by year", text: "Poste;2023;2024\nPersonnel;42000;45000\nFonctionnement;8000;9000\n", right: nil),
    .init(what: "subsidies by year", text: "Subsidielijn;2022;2023;2024\nSport;1200;1300;1400\nJeugd;800;900;950\n", right: nil),
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
