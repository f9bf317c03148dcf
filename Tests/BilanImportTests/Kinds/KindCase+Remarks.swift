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

  /// Ordinary sheets that were refused or warned about, and sheets like them that must not be counted.
  static let ordinary: [KindCase] = [
    .init(
      what: "a number of a metric", text: "Date;Commune;Nombre de rubans blancs\n12/03/2024;Forest;10\n13/03/2024;Anderlecht;5\n",
      right: ["2024-03-12 rubans 10", "2024-03-13 rubans 5"]),
    .init(
      what: "‘aantal’ of a metric", text: "Datum;Gemeente;Aantal witte linten\n12/03/2024;Vorst;10\n", right: ["2024-03-12 rubans 10"]),
    .init(
      what: "photos and consents", text: "Liste de présence\n\(head)Nom;Prénom;Droit à l'image\nDupont;Anne;oui\nPetit;Luc;non\nMaes;Els;oui\n",
      right: ["2024-03-12 dpo 3"], untold: ["B0255"]),
    .init(
      what: "how people are addressed", text: "Liste de présence\n\(head)Civilité;Nom;Prénom\nMme;Dupont;Anne\nM.;Petit;Luc\nMme;Maes;Els\n",
      right: ["2024-03-12 dpo 3"], untold: ["B0255"]),
    .init(
      what: "who came for the first time", text: "Aanwezigheidslijst\n\(hoofd)Naam;Voornaam;Eerste deelname\nMaes;An;ja\nClaes;Jan;nee\nPeeters;Els;ja\n",
      right: ["2024-03-12 dpo 3"], untold: ["B0255"]),
    .init(
      what: "a day of registration beside a presence",
      text: "\(head)Nom;Prénom;Date d'inscription;Présent(e)\nDupont;Anne;01/03/2024;oui\nPetit;Luc;02/03/2024;non\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0239"]),
    .init(what: "nobody that day", text: "\(head)Nom;Prénom;Commune\nAucune présence ce jour;;\n", right: nil),
    .init(what: "nobody because of the rain", text: "\(hoofd)Naam;Gemeente\nWegens regen niemand;\n", right: nil),
    .init(
      what: "posters that were ordered", text: "Affiches distribuées – commandées\nMois;Commune;Affiches distribuées\nmars 2024;Forest;12\n", right: nil,
      told: ["B0121"]),
    .init(what: "ribbons that are left", text: "Rubans blancs\nMois;Commune;Restants\nmars 2024;Forest;12\n", right: nil, told: ["B0121"]),
    .init(
      what: "a title that was copied", text: "Ateliers outil DPO du 19 mars 2024\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n", right: ["2024-03-19 dpo 2"],
      told: ["B0261"], name: "DPO 12-03-2024.csv"),
    .init(
      what: "a title of the file's day", text: "Ateliers outil DPO du 12 mars 2024\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0261"], name: "DPO 12-03-2024.csv"),
    .init(what: "a share of a metric", text: "Mois;Commune;Rubans blancs (%)\nmars 2024;Forest;45\n", right: nil),
    .init(
      what: "a line between people that begins with a denial",
      text: "\(head)Nom;Prénom;Organisation\nDupont;Anne;A\nPetit;Luc;A\nPas venus ce soir-là;;\nMaes;Els;A\n",
      right: ["2024-03-12 dpo 3"], told: ["B0257"]),
    .init(
      what: "a title of another activity", text: "Activité : Stress vicariant des professionnels\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n",
      right: ["2024-03-12 stress-vicariant 2"],
      told: ["B0262"], name: "DPO 12-03-2024.csv"),
    .init(
      what: "a title of another commune", text: "\(head)Antenne de Forest\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"],
      told: ["B0262"], name: "DPO Anderlecht 12-03-2024.csv"),
    .init(
      what: "a title of the file's commune", text: "\(head)Antenne de Forest\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0262", "B0263"], name: "DPO Forest 12-03-2024.csv"),
    .init(
      what: "another day of the week", text: "DPO\nlundi 12 mars 2024\nNom;Présent\nAnne Dupont;x\nLuc Petit;x\n", right: ["2024-03-12 dpo 2"],
      told: ["B0263"]),
    .init(
      what: "another day of the week in a row", text: "Activiteit;Datum;Naam\nDPO;maandag 12/03/2024;An Maes\nDPO;maandag 12/03/2024;Jan Claes\n",
      right: ["2024-03-12 dpo 2"], told: ["B0263"]),
    .init(what: "the day of the week", text: "DPO\nmardi 12 mars 2024\nNom;Présent\nAnne Dupont;x\n", right: ["2024-03-12 dpo 1"], untold: ["B0263"]),
    .init(
      what: "a father and a son", text: "\(head)Nom\nJan Maes (père)\nJan Maes (fils)\nLuc Petit\n", right: ["2024-03-12 dpo 3"]),
    .init(
      what: "ticks and ballot crosses under a question mark", text: "\(head)Nom;Prénom;?\nMaes;Jan;✓\nClaes;An;✗\nPeeters;Luc;✓\n",
      right: ["2024-03-12 dpo 2"], told: ["B0233"]),
    .init(
      what: "ticks and ballot crosses", text: "\(hoofd)Naam;Voornaam;Aanwezig\nMaes;Jan;✅\nClaes;An;❌\nPeeters;Luc;✅\n", right: ["2024-03-12 dpo 2"]),
    .init(
      what: "a metric with its year above", text: "Rubans blancs en 2024\nMois;Nombre\nmars 2024;12\navril 2024;15\n",
      right: ["2024-03-01 rubans 12", "2024-04-01 rubans 15"]),
    .init(
      what: "a metric with its place and year above", text: "Rubans blancs – Forest – 2024\nMois;Nombre\nmars 2024;12\n",
      right: ["2024-03-01 rubans 12"]),
    .init(
      what: "an effective total", text: "\(head)Nom;Prénom\nMaes;Jan\nClaes;An\nEffectif total : 12;\n", right: ["2024-03-12 dpo 2"], told: ["B0237"]),
    .init(
      what: "what takes a sign back", text: "\(head)Nom;Prénom;Présence\nAdam;Léa;oui\nBodart;Nils;x (absent)\nCalle;Ivo;oui, excusé\nDal;An;oui (sur place)\n",
      right: ["2024-03-12 dpo 2"], told: ["B0303"]),
    .init(
      what: "a reserved place of a numbered list", text: "\(head)N°;Nom et prénom;Organisme\n1;Hellemans Greta;CPAS\n2;Réservé;\n3;Kayembe Rose;AMO\n",
      right: ["2024-03-12 dpo 2"], told: ["B0257"]),
    .init(
      what: "one word of state amid people", text: "\(head)Nom et prénom;Organisme\nHellemans Greta;CPAS\nMalade;\nKayembe Rose;AMO\n",
      right: ["2024-03-12 dpo 2"],
      told: ["B0257"]),
    .init(
      what: "a grid of absences", text: "Activité : DPO\nRelevé des absences\nNom;12/03/2024;19/03/2024\nBaert Stien;1;\nCissé Mory;;1\nDal Enzo;;\n",
      right: ["2024-03-12 dpo 2", "2024-03-19 dpo 2"], told: ["B0264"]),
    .init(
      what: "lines of small words", text: "\(head)Nom;Prénom;Organisme\nHellemans;Greta;CPAS\nSuite au verso;;\nKayembe;Rose;AMO\n",
      right: ["2024-03-12 dpo 2"],
      told: ["B0257"]),
    .init(
      what: "a number in letters", text: "\(head)Nom;Prénom;Organisme\nMaes;Jan;A\nClaes;An;A\nNeuf participants;;\n", right: ["2024-03-12 dpo 2"],
      told: ["B0237"]),
    .init(what: "a number in the title", text: "\(head)Réunion - 14 présents\nNom;Prénom\nMaes;Jan\nClaes;An\n", right: ["2024-03-12 dpo 2"], told: ["B0237"]),
    .init(
      what: "a table of the absent",
      text: "\(head)Nom;Prénom;Organisme\nMaes;Ellen;Stad\nBerger;Lionel;AMO\n;;\nNom;Prénom;Motif d'absence\nHaine;Julie;formation\nWeyts;Jan;ziek\n",
      right: ["2024-03-12 dpo 2"]),
    .init(
      what: "whom minutes are sent to", text: "\(head)Nom;Prénom;Organisme\nMaes;Ellen;Stad\nCopie à :;;\nWeyts;Jan;AMO\n", right: ["2024-03-12 dpo 2"],
      told: ["B0257"]),
    .init(
      what: "the names of children", text: "\(head)Nom de l'enfant;Prénom;Arrivée;Départ\nHoornaert;Mila;14:00;17:00\nBenhaddou;Ayoub;14:10;16:00\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0224"]),
    .init(what: "guests by name", text: "\(top)Guest name;Company\nJane Roe;A\nJohn Doe;B\n", right: ["2024-03-12 dpo 2"]),
    .init(what: "a row of strokes", text: "\(head)Nom;Prénom;Commune\nMaes;Jan;Forest\n-;-;-\n", right: ["2024-03-12 dpo 1"]),
    .init(what: "counts of the month above", text: "Rubans blancs – mai 2024\nCommune;Nombre\nForest;12\nSaint-Gilles;30\n", right: ["2024-05-01 rubans 42"]),
    .init(what: "counts of a quarter above", text: "1er trimestre 2024\nCommune;Rubans blancs\nForest;12\n", right: ["2024-01-01 rubans 12"]),
    .init(
      what: "counts of the month in the file's name", text: "Commune;Rubans blancs\nForest;12\n", right: ["2024-05-01 rubans 12"], name: "rubans mai 2024.csv"),
    .init(
      what: "the same commune again", text: "Mois;Commune;Rubans blancs\nmars 2024;Forest;40\navril 2024;idem;55\n",
      right: ["2024-03-01 rubans 40", "2024-04-01 rubans 55"], told: ["B0332"]),
    .init(
      what: "the postal code of another commune", text: "\(head)Nom;Prénom;Code postal;Commune\nMaes;Jan;1190;Anderlecht\nClaes;An;1070;Anderlecht\n",
      right: ["2024-03-12 dpo 2"], told: ["B0333"]),
    .init(
      what: "the postal code of the commune", text: "\(head)Nom;Prénom;Code postal;Commune\nMaes;Jan;1190;Forest\nClaes;An;1070;Anderlecht\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0333"]),
    .init(what: "counts of no time", text: "Commune;Rubans blancs\nForest;12\n", right: nil, told: ["B0205"]),
    .init(what: "a mean of a day", text: "Rubans blancs\nMois;Commune;Moyenne par jour\nmars 2024;Forest;12\n", right: nil),
  ]
}
