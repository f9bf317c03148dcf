/// Files without anything in them, files about something else, and counts read without a project.
extension KindCase {
  static let empty: [KindCase] = [
    .init(what: "headers alone", text: "Activité : DPO\nDate : 12/03/2024\nNom;Prénom;Présent\n", right: nil),
    .init(what: "‘lijst’ of numbered blank lines", text: "Activiteit: DPO\nDatum: 12/03/2024\nNr;Naam;Voornaam;Aanwezig\n1;;;\n2;;;\n3;;;\n", right: nil),
    .init(what: "titles alone", text: "Activité : DPO\nDate : 12/03/2024\nListe de présences\n", right: nil),
    .init(what: "an example line of the form", text: "Activité : DPO\nDate : 12/03/2024\nNom;Prénom;Présent\nExemple : Dupont;Marie;oui\n", right: nil),
    .init(what: "a total of nobody", text: "Activité : DPO\nDate : 12/03/2024\nNom;Prénom;Présent\nTotal;;0\n", right: nil),
    .init(what: "blank rows and separators", text: "Activity: DPO\nDate: 12/03/2024\nLast name,First name,Attended\n,,\n , ,\n", right: nil),
    .init(what: "counts without a row", text: "Date;Indicateur;Commune;Nombre\n", right: nil),
    .init(what: "counts whose rows are blank", text: "Datum;Indicator;Gemeente;Aantal\n;;;\n;;;\n", right: nil),
    .init(what: "a total of counts alone", text: "Date;Indicateur;Commune;Nombre\nTotal;;;0\n", right: nil),
    .init(what: "a grid without names", text: "Activité : DPO\nNom;Prénom;12/03/2024;19/03/2024\n;;;\n;;;\n", right: nil),
    .init(what: "a stroke in each cell", text: "Activité : DPO\nDate : 12/03/2024\nNom;Prénom;Présent\n-;-;-\n-;-;-\n", right: nil),
    .init(what: "a remark below the headers", text: "Activité : DPO\nDate : 12/03/2024\nNom;Prénom;Présent\nRemarque : personne n'est venu\n", right: nil),
  ]

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

  static let withoutProject: [KindCase] = [
    .init(
      what: "a negative number", text: "Date;Commune;Affiches\n12/03/2024;Forest;10\n13/03/2024;Forest;-25\n14/03/2024;Forest;12\n",
      right: ["2024-03-12 Affiches 10", "2024-03-14 Affiches 12"], told: ["B0302"]),
    .init(
      what: "a fraction", text: "Date;Commune;Tracts\n12/03/2024;Forest;10\n13/03/2024;Forest;12,5\n14/03/2024;Forest;12\n",
      right: ["2024-03-12 Tracts 10", "2024-03-14 Tracts 12"], told: ["B0302"]),
    .init(
      what: "‘Jaar 2024’ beside its quarters", text: "Indicator;Gemeente;K1 2024;K2 2024;K3 2024;K4 2024;Jaar 2024\nFolders;Vorst;1;2;3;4;10\n",
      right: ["2024-01-01 Folders 1", "2024-04-01 Folders 2", "2024-07-01 Folders 3", "2024-10-01 Folders 4"]),
    .init(
      what: "« Année 2024 » below its months", text: "Mois;Commune;Affiches\njanvier 2024;Forest;10\nfévrier 2024;Forest;20\nAnnée 2024;;30\n",
      right: ["2024-01-01 Affiches 10", "2024-02-01 Affiches 20"]),
    .init(
      what: "English thousands", text: "Date,Municipality,Leaflets\n12/03/2024,Forest,\"7,208\"\n13/03/2024,Forest,\"1,100\"\n",
      right: ["2024-03-12 Leaflets 7208", "2024-03-13 Leaflets 1100"]),
    .init(
      what: "blanks between thousands", text: "Date;Commune;Affiches\n12/03/2024;Forest;1 250\n13/03/2024;Forest;12\n",
      right: ["2024-03-12 Affiches 1250", "2024-03-13 Affiches 12"]),
    .init(
      what: "a total row", text: "Date;Commune;Affiches\n12/03/2024;Forest;10\n13/03/2024;Forest;20\nTotal;;30\n",
      right: ["2024-03-12 Affiches 10", "2024-03-13 Affiches 20"]),
    .init(
      what: "a metric in each row", text: "Date;Indicateur;Commune;Nombre\n12/03/2024;Affiches;Forest;10\n12/03/2024;Tracts;Forest;5\n",
      right: ["2024-03-12 Affiches 10", "2024-03-12 Tracts 5"]),
    .init(
      what: "an estimate among numbers", text: "Date;Commune;Affiches\n12/03/2024;Forest;10\n13/03/2024;Forest;env. 50\n14/03/2024;Forest;12\n",
      right: ["2024-03-12 Affiches 10", "2024-03-13 Affiches 50", "2024-03-14 Affiches 12"], told: ["B0310"]),
    .init(
      what: "two columns of which one has a slip",
      text: "Date;Commune;Affiches;Tracts\n12/03/2024;Forest;10;1\n13/03/2024;Forest;20;-1\n14/03/2024;Forest;30;2\n",
      right: ["2024-03-12 Affiches 10", "2024-03-12 Tracts 1", "2024-03-13 Affiches 20", "2024-03-14 Affiches 30", "2024-03-14 Tracts 2"], told: ["B0302"]),
  ]
}
