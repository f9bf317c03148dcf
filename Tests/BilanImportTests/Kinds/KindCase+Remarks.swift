import BilanModel

@testable import BilanImport

/// Remarks beside names, crosses that mean absence, times under any title, lists that call themselves something else.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\n"
  private static let hoofd = "Activiteit: DPO\nDatum: 12/03/2024\n"
  private static let top = "Activity: DPO\nDate: 12/03/2024\n"

  /// What stands behind a name: that the person was away, which part they took, who else is meant.
  static let remarks: [KindCase] = [
    .init(what: "excused behind a dash", text: "\(head)Nom;Présent\nAnne Dupont;x\nLuc Petit - s'est excusé;x\n", right: ["2024-03-12 dpo 2"], told: ["B0432"]),
    .init(what: "absent behind a comma", text: "\(head)Nom;Présent\nAnne Dupont;x\nLuc Petit, absent;x\n", right: ["2024-03-12 dpo 2"], told: ["B0432"]),
    .init(
      what: "‘afwezig’ behind a long dash", text: "\(hoofd)Naam;Aanwezig\nAn Maes;x\nJan Claes – afwezig;x\n", right: ["2024-03-12 dpo 2"], told: ["B0432"]),
    .init(what: "a waiting list", text: "\(hoofd)Naam;Aanwezig\nAn Maes;x\nJan Claes (op de wachtlijst);x\n", right: ["2024-03-12 dpo 2"], told: ["B0432"]),
    .init(what: "cancelled", text: "\(top)Name;Attended\nAnne Dupont;yes\nLuc Petit (cancelled);yes\n", right: ["2024-03-12 dpo 2"], told: ["B0432"]),
    .init(what: "who will not come", text: "\(head)Nom;Présent\nAnne Dupont;x\nLuc Petit (ne vient pas);x\n", right: ["2024-03-12 dpo 2"], told: ["B0432"]),
    .init(what: "who led, in brackets", text: "\(head)Nom;Présent\nAnne Dupont (animatrice);x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"], told: ["B0236"]),
    .init(what: "‘lesgever’ behind a dash", text: "\(hoofd)Naam;Aanwezig\nAn Maes - lesgever;x\nJan Claes;x\n", right: ["2024-03-12 dpo 2"], told: ["B0236"]),
    .init(what: "the host of a meeting", text: "\(top)Name;Attended\nAnne Dupont (Host);yes\nLuc Petit;yes\n", right: ["2024-03-12 dpo 2"], told: ["B0236"]),
    .init(
      what: "what somebody is, behind a comma", text: "\(head)Nom;Présent\nAnne Dupont, stagiaire;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"],
      told: ["B0430"]
    ),
    .init(what: "« en ligne » is no second person", text: "\(head)Nom;Présent\nAnne Dupont en ligne;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"]),
    .init(what: "‘en’ before a name is", text: "\(hoofd)Naam;Aanwezig\nAn en Jan Claes;x\n", right: ["2024-03-12 dpo 2"]),
    .init(what: "two names around a dash", text: "\(head)Nom;Présent\nLuc Petit - Anne Dupont;x\nEls Maes;x\n", right: ["2024-03-12 dpo 2"], told: ["B0430"]),
    .init(what: "a double name around a dash", text: "\(head)Nom;Présent\nAnne Dupont - Maes;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"], untold: ["B0430"]),
    .init(what: "a couple", text: "\(hoofd)Naam;Aanwezig\nEchtpaar Claes;x\nAn Maes;x\n", right: ["2024-03-12 dpo 3"]),
    .init(
      what: "a remark that changes nothing", text: "\(head)Nom;Présent\nAnne Dupont - part à 11h;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0432"]),
    .init(
      what: "an assistant that writes the minutes", text: "\(top)Name;Attended\nCopilot;yes\nLuc Petit;yes\n", right: ["2024-03-12 dpo 2"], told: ["B0306"]),
    .init(
      what: "family names that are words", text: "\(hoofd)Naam;Voornaam;Aanwezig\nKind;Lena;x\nZaal;Piet;x\nPolitie;Jan;x\n", right: ["2024-03-12 dpo 3"],
      untold: ["B0306"]),
    .init(what: "a child and a number", text: "\(head)Nom;Prénom;Présent\nEnfant;2;x\nPetit;Luc;x\n", right: ["2024-03-12 dpo 2"], told: ["B0306"]),
  ]

  /// What a cross means, and which line is a line.
  static let crosses: [KindCase] = [
    .init(
      what: "crosses for those absent",
      text: "Activité : DPO\nMettre une croix pour les absents\nNom;12/03/2024;19/03/2024\nAnne Dupont;x;\nLuc Petit;;\nEls Maes;;x\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 2"]),
    .init(
      what: "‘kruis’ in a legend", text: "Activiteit: DPO\nKruis = afwezig\nNaam;12/03/2024\nAn Maes;x\nJan Claes;\n", right: ["2024-03-12 dpo 1"]),
    .init(
      what: "ticked when absent, in one column", text: "\(top)Please tick if absent\nLast name;First name;Tick\nDupont;Anne;x\nPetit;Luc;\nMaes;Els;\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "crosses for those present", text: "Activité : DPO\nMettre une croix pour les présents\nNom;12/03/2024\nAnne Dupont;x\nLuc Petit;\n",
      right: ["2024-03-12 dpo 1"]),
    .init(
      what: "a numbered line that calls the session off", text: "\(head)N°;Nom;Prénom;Commune\n1;Dupont;Anne;Forest\n2;Petit;Luc;Forest\n3;Réunion annulée;;\n",
      right: [], told: ["B0230"]),
    .init(
      what: "instants of one day beside some names",
      text: "\(hoofd)Naam;Voornaam;Ticket;Gevalideerd om\nMaes;An;A1;12/03/2024 14:02\nClaes;Jan;A2;\n", right: [], told: ["B0234"]),
    .init(
      what: "a yes for presence in a list of half of the day",
      text: "Activité : DPO\nDate : 12/03/2024\nDagdeel : VM\nNom;Présent\nAnne Dupont;x\n", right: ["2024-03-12 dpo 1"]),
  ]

  /// Tables of counts.
  static let timesAndParts: [KindCase] = [
    .init(
      what: "running totals under a title nobody knows",
      text: "Stand;Commune;Indicateur;Nombre\nEind maart 2024;Forest;affiches;10\nEind juni 2024;Forest;affiches;25\n",
      right: ["2024-01-01 affiches 10", "2024-04-01 affiches 15"]),
    .init(
      what: "days under a title nobody knows", text: "Sorti le;Commune;Indicateur;Nombre\n12/03/2024;Forest;affiches;10\n13/03/2024;Forest;affiches;5\n",
      right: ["2024-03-12 affiches 10", "2024-03-13 affiches 5"]),
    .init(
      what: "crosses that say what took place",
      text: "Date;Commune;Indicateur;Nombre;A eu lieu\n12/03/2024;Forest;affiches;10;x\n13/03/2024;Forest;affiches;5;\n14/03/2024;Forest;affiches;3;x\n",
      right: ["2024-03-12 affiches 10", "2024-03-14 affiches 3"], told: ["B0425"]),
    .init(
      what: "an age with a sign",
      text: "Datum;Gemeente;Indicator;Doelgroep;Aantal\n12/03/2024;Vorst;rubans;;60\n12/03/2024;Vorst;rubans;-18;15\n12/03/2024;Vorst;rubans;nieuwe;20\n",
      right: ["2024-03-12 rubans 60"], told: ["B0422"]),
    .init(
      what: "numbered rows of a breakdown",
      text: "Nr;Datum;Gemeente;Indicator;Aantal\n1;12/03/2024;Vorst;rubans;100\n2;12/03/2024;Vorst;rubans vrouwen;60\n3;12/03/2024;Vorst;rubans mannen;40\n",
      right: ["2024-03-12 rubans 100"], told: ["B0422"]),
    .init(
      what: "pallets beside pieces",
      text: "Mois;Commune;Indicateur;Unité;Nombre\nmars 2024;Forest;affiches;palettes;2\navril 2024;Forest;affiches;exemplaires;300\n",
      right: ["2024-04-01 affiches 300"], told: ["B0424"]),
  ]

  /// Lists and numbers that call themselves something else, in the folder of the attendance sheets.
  static let otherLists: [KindCase] = [
    .init(what: "results of a test", text: "Nom;Prénom;Note /20\nDupont;Anne;15\nPetit;Luc;12\n", name: "presences/2024-03-12 DPO résultats.csv"),
    .init(what: "expenses", text: "Naam;Voornaam;Km;Bedrag\nMaes;An;12;5,04\nClaes;Jan;20;8,40\n", name: "presences/2024-03-12 DPO onkosten.csv"),
    .init(what: "who does what", text: "Naam;Voornaam;Taak\nMaes;An;onthaal\nClaes;Jan;bar\n", name: "presences/2024-03-12 DPO taakverdeling.csv"),
    .init(
      what: "what is in stock", text: "Date;Article;Stock\n12/03/2024;Affiches distribuées;500\n19/03/2024;Affiches distribuées;300\n",
      name: "presences/stock.csv"),
    .init(what: "visits of a page", text: "Mois;Spectateurs;Pages vues\nmars 2024;1200;5400\navril 2024;1300;6000\n", name: "presences/site.csv"),
  ]

  /// Numbers that somebody wrote in words, days of which none is named, places within a commune, a lobby.
  static let saidInWords: [KindCase] = [
    .init(
      what: "we were so many", text: "Liste de présence\n\(head)Nom;Prénom\nDupont;Anne\nPetit;Luc\nNous étions 12 en tout;\n", right: ["2024-03-12 dpo 2"],
      told: ["B0237"]),
    .init(
      what: "‘er waren er’", text: "Aanwezigheidslijst\n\(hoofd)Naam;Voornaam\nMaes;An\nClaes;Jan\nWe waren met 9;\n", right: ["2024-03-12 dpo 2"],
      told: ["B0237"]),
    .init(
      what: "as many as stand there", text: "Attendance list\n\(top)Last name;First name\nDupont;Anne\nPetit;Luc\nThere were 2 of us;\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0237"]),
    .init(
      what: "crosses under months, and one day for all", text: "Nom;Prénom;Janv.;Févr.;Mars\nDupont;Anne;x;x;\nPetit;Luc;;x;x\n", right: nil, told: ["B0249"],
      options: SessionOptions(activity: "DPO", date: Day(iso: "2024-03-12"))),
    .init(
      what: "every Tuesday, and one day for all", text: "Ateliers outil DPO, tous les mardis de mars 2024\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0252"], options: SessionOptions(activity: "DPO", date: Day(iso: "2024-03-12"))),
    .init(
      what: "a quarter of a commune", text: "\(head)Nom;Commune;Présent\nAnne Dupont;Anderlecht (rue du Bempt);x\nLuc Petit;Forest;x\n",
      right: ["2024-03-12 dpo 2"],
      told: ["B0315"]),
    .init(
      what: "never let in", text: "\(top)Name,Join time,Leave time,Stayed in the waiting room\nAnne Dupont,10:00,11:00,No\nLuc Petit,10:01,10:20,Yes\n",
      right: ["2024-03-12 dpo 1"]),
  ]
}
