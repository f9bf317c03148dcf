import BilanModel

@testable import BilanImport

/// Sheets that were read without a word though something in them may change the figures.
extension KindCase {
  private static let head = "Activité : DPO\nDate : 12/03/2024\nListe de présence\n"
  private static let hoofd = "Activiteit: DPO\nDatum: 12/03/2024\nAanwezigheidslijst\n"
  private static let top = "Activity: DPO\nDate: 12/03/2024\nAttendance list\n"

  static let namesakes: [KindCase] = [
    .init(
      what: "two national numbers under one name",
      text: "\(head)Nom;NISS;Commune\nAnne Dupont;85.07.30-001.61;Forest\nAnne Dupont;90.02.01-002.02;Forest\nLuc Petit;80.01.01-003.19;Forest\n",
      right: ["2024-03-12 dpo 2"], told: ["B0469"]),
    .init(
      what: "the same in two columns of names, in Dutch",
      text: "\(hoofd)Naam;Voornaam;Rijksregisternummer\nMaes;An;85.07.30-001.61\nMaes;An;90020100202\n", right: ["2024-03-12 dpo 1"], told: ["B0469"]),
    .init(
      what: "one number written in two ways", text: "\(head)Nom;NISS\nAnne Dupont;85.07.30-001.61\nAnne Dupont;85073000161\n", right: ["2024-03-12 dpo 1"],
      untold: ["B0469"]),
    .init(
      what: "a number cut short, and one left blank", text: "\(head)Nom;NISS\nAnne Dupont;85.07.30-001.61\nAnne Dupont;85.07.30\nAnne Dupont;\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0469"]),
    .init(
      what: "numbers of two names", text: "\(head)Nom;NISS\nAnne Dupont;85.07.30-001.61\nLuc Petit;90.02.01-002.02\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0469"]),
    .init(
      what: "days of birth that tell them apart already",
      text: "\(head)Nom;NISS;Date de naissance\nAnne Dupont;85.07.30-001.61;30/07/1985\nAnne Dupont;90.02.01-002.02;01/02/1990\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0469"]),
    .init(
      what: "two classes of one name at one session", text: "\(head)Nom;Classe;Présent\nAnne Dupont;3A;x\nLuc Petit;3A;x\nAnne Dupont;5B;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0469"]),
    .init(
      what: "two telephones of one name at one session", text: "\(head)Nom;Téléphone\nAnne Dupont;0470 11 22 33\nAnne Dupont;0485 99 88 77\n",
      right: ["2024-03-12 dpo 1"], told: ["B0469"]),
    .init(
      what: "one telephone written in two ways", text: "\(head)Nom;Téléphone\nAnne Dupont;0470 11 22 33\nAnne Dupont;+32 470/11.22.33\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0469"]),
    .init(
      what: "another telephone at another session",
      text: "Activité : DPO\nNom;Date;Téléphone\nAnne Dupont;12/03/2024;0470 11 22 33\nAnne Dupont;19/03/2024;0485 99 88 77\n",
      right: ["2024-03-12 dpo 1", "2024-03-19 dpo 1"], untold: ["B0469"]),
    .init(
      what: "idem for a family name", text: "\(head)Nom;Prénom\nDupont;Anne\nidem;Luc\n", right: ["2024-03-12 dpo 2"], told: ["B0470"]),
    .init(
      what: "a sign for a family name", text: "\(hoofd)Naam;Voornaam\nMaes;An\n〃;Jan\n", right: ["2024-03-12 dpo 2"], told: ["B0470"]),
    .init(what: "a name that is a word", text: "\(top)Name;First name\nSame;Anna\nId;Karim\n", right: ["2024-03-12 dpo 2"], untold: ["B0470"]),
  ]

  static let partsByMarks: [KindCase] = [
    .init(
      what: "crosses under « Bénévole »", text: "\(head)Nom;Bénévole;Présent\nAnne Dupont;x;x\nLuc Petit;;x\nJo Maes;x;\n", right: ["2024-03-12 dpo 2"],
      told: ["B0236"]),
    .init(
      what: "ja and nee under ‘Vrijwilliger’", text: "\(hoofd)Naam;Gemeente;Vrijwilliger\nAnne Dupont;Vorst;ja\nLuc Petit;Vorst;nee\n",
      right: ["2024-03-12 dpo 2"], told: ["B0236"], untold: ["B0255", "B0234"]),
    .init(
      what: "“Volunteer?”", text: "\(top)Name;Volunteer?;Present\nAnne Dupont;yes;yes\nLuc Petit;no;yes\n", right: ["2024-03-12 dpo 2"], told: ["B0236"]),
    .init(
      what: "who moderated an online meeting",
      text:
        "Full name;Join time;Leave time;Moderator\nAnne Dupont;12/03/2024 14:00;12/03/2024 15:00;TRUE\nLuc Petit;12/03/2024 14:00;12/03/2024 15:00;FALSE\n",
      right: ["2024-03-12 dpo 2"], told: ["B0236"], options: SessionOptions(activity: "1/dpo")),
    .init(
      what: "a number of guides who came along", text: "\(hoofd)Naam;Begeleider;Aanwezig\nAn Maes;1;x\nLuc Petit;;x\n", right: ["2024-03-12 dpo 3"],
      untold: ["B0236"]),
    .init(
      what: "nobody is one", text: "\(head)Nom;Bénévole;Présent\nAnne Dupont;non;x\nLuc Petit;non;x\n", right: ["2024-03-12 dpo 2"], untold: ["B0236"]),
    .init(
      what: "who needs an interpreter", text: "\(head)Nom;Interprète;Présent\nAnne Dupont;x;x\nLuc Petit;;x\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0236"]),
  ]

  static let namesOfChildren: [KindCase] = [
    .init(
      what: "« Noms des enfants » beside « Nom »",
      text: "\(head)Nom;Noms des enfants;Commune\nAnne Dupont;Tom Dupont, Lea Dupont;Forest\nLuc Petit;Eva Petit;Anderlecht\n", right: ["2024-03-12 dpo 5"],
      told: ["B0284"], untold: ["B0209"]),
    .init(
      what: "« Prénoms des enfants » beside « Nom »", text: "\(head)Nom;Prénoms des enfants;Commune\nAnne Dupont;Tom, Lea;Forest\nLuc Petit;Eva;Anderlecht\n",
      right: ["2024-03-12 dpo 5"], told: ["B0284"]),
    .init(
      what: "“Children's names” beside “Name”",
      text: "\(top)Name;Children's names;Commune\nAnne Dupont;Tom Dupont, Lea Dupont;Forest\nLuc Petit;Eva Petit;Anderlecht\n", right: ["2024-03-12 dpo 5"],
      told: ["B0284"]),
    .init(
      what: "‘Namen van de kinderen’ beside ‘Naam’",
      text: "\(hoofd)Naam;Namen van de kinderen;Gemeente\nAn Maes;Tom Maes, Lea Maes;Vorst\nLuc Petit;Eva Petit;Anderlecht\n", right: ["2024-03-12 dpo 5"],
      told: ["B0284"]),
    .init(
      what: "“Children's names” alone", text: "\(top)Children's names;Commune\nTom Dupont;Forest\nEva Petit;Anderlecht\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0284"]),
    .init(
      what: "« Noms des enfants » alone", text: "\(head)Noms des enfants;Commune\nTom Dupont;Forest\nEva Petit;Anderlecht\n", right: ["2024-03-12 dpo 2"],
      untold: ["B0284"]),
  ]

  static let numbersAboveLists: [KindCase] = [
    .init(
      what: "more men than people",
      text: "Activité : DPO\nDate : 12/03/2024\nHommes : 3\nListe de présence\nNom;Commune\nAnne Dupont;Forest\nLuc Petit;Forest\n",
      right: ["2024-03-12 dpo 2"], told: ["B0272"]),
    .init(
      what: "men and women who are more than the list",
      text: "Activité : DPO\nDate : 12/03/2024\nHommes : 1\nFemmes : 4\nListe de présence\nNom;Commune\nAnne Dupont;Forest\nLuc Petit;Forest\n",
      right: ["2024-03-12 dpo 2"],
      told: ["B0272"]),
    .init(
      what: "children who may stand in no row",
      text: "Activiteit: DPO\nDatum: 12/03/2024\nKinderen: 4\nAanwezigheidslijst\nNaam;Gemeente\nAn Maes;Vorst\nLuc Petit;Vorst\n",
      right: ["2024-03-12 dpo 2"], told: ["B0272"]),
    .init(
      what: "men and women who are the list",
      text: "Activité : DPO\nDate : 12/03/2024\nHommes : 1\nFemmes : 1\nListe de présence\nNom;Commune\nAnne Dupont;Forest\nLuc Petit;Forest\n",
      right: ["2024-03-12 dpo 2"], untold: ["B0272"]),
  ]

  static let otherRemarks: [KindCase] = [
    .init(
      what: "no longer of that commune", text: "\(head)Nom;Commune;Présent;Remarque\nAnne Dupont;Forest;x;N'habite plus à Forest\nLuc Petit;Anderlecht;x;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0292"]),
    .init(
      what: "the same in Dutch", text: "\(hoofd)Naam;Gemeente;Aanwezig;Opmerking\nAn Maes;Vorst;x;woont niet meer in Vorst\nLuc Petit;Anderlecht;x;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0292"]),
    .init(
      what: "on the waiting list", text: "\(head)Nom;Commune;Présent;Remarque\nAnne Dupont;Forest;x;liste d'attente\nLuc Petit;Anderlecht;x;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0254"]),
    .init(
      what: "registered for another day", text: "\(head)Nom;Commune;Présent;Remarque\nAnne Dupont;Forest;x;inscrite pour le 19/03\nLuc Petit;Anderlecht;x;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0292"]),
    .init(
      what: "a name crossed out", text: "\(hoofd)Naam;Gemeente\nAn Maes;Vorst\nLuc Petit (doorgestreept);Vorst\n", right: ["2024-03-12 dpo 2"], told: ["B0432"]),
    .init(
      what: "activities that a column names",
      text:
        "Date : 12/03/2024\nListe de présence\nNom;Prénom;Commune;Activités suivies\nDupont;Anne;Forest;Ateliers outil DPO, Stress vicariant\nPetit;Luc;Forest;Stress vicariant\n",
      right: ["2024-03-12 dpo 2"], told: ["B0471"], options: SessionOptions(activity: "1/dpo")),
    .init(
      what: "activities that people wish for",
      text: "\(head)Nom;Prénom;Commune;Activités souhaitées\nDupont;Anne;Forest;Ateliers outil DPO, Stress vicariant\n",
      right: ["2024-03-12 dpo 1"], untold: ["B0471"]),
    .init(
      what: "the year before beside the months", text: "Affiches distribuées 2024\nMois;Forest;Forest 2023\njanvier;10;7\nfévrier;20;8\n",
      right: ["2024-01-01 affiches 10", "2024-02-01 affiches 20"], told: ["B0450"]),
  ]
}
