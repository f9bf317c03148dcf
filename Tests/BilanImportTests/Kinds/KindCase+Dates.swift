/// Months and days of which a part is said elsewhere, and lengths past midnight.
extension KindCase {
  static let dates: [KindCase] = [
    .init(
      what: "the day first, in French", text: "Activité : DPO\nDate;Nom;Prénom;Présent\n03/04/2024;Dupont;Anne;x\n05/06/2024;Petit;Luc;x\n",
      right: ["2024-04-03 dpo 1", "2024-06-05 dpo 1"]),
    .init(
      what: "months of a school year", text: "Année scolaire 2023-2024\nIndicateur;Commune;octobre;novembre;janvier\nAffiches distribuées;Forest;10;20;30\n",
      right: ["2023-10-01 affiches 10", "2023-11-01 affiches 20", "2024-01-01 affiches 30"]),
    .init(
      what: "months of a ‘schooljaar’", text: "Schooljaar 2023-2024\nIndicator;Gemeente;september;december;mei\nVerspreide affiches;Vorst;10;20;30\n",
      right: ["2023-09-01 affiches 10", "2023-12-01 affiches 20", "2024-05-01 affiches 30"]),
    .init(
      what: "months of two years that are no school year", text: "Affiches 2023-2024\nIndicateur;Commune;octobre;janvier\nAffiches distribuées;Forest;10;30\n",
      right: nil, told: ["B0301"]),
    .init(
      what: "sept.-24", text: "Indicateur;Commune;sept.-24;oct.-24\nAffiches distribuées;Forest;10;20\n",
      right: ["2024-09-01 affiches 10", "2024-10-01 affiches 20"]),
    .init(
      what: "Nov-24", text: "Month;Metric;Municipality;Number\nNov-24;Posters handed out;Forest;10\nDec-24;Posters handed out;Forest;15\n",
      right: ["2024-11-01 affiches 10", "2024-12-01 affiches 15"]),
    .init(what: "mrt-24", text: "Maand;Indicator;Gemeente;Aantal\nmrt-24;Verspreide affiches;Vorst;10\n", right: ["2024-03-01 affiches 10"]),
    .init(
      what: "a month alone under its year", text: "Année 2024\nMois;Indicateur;Commune;Nombre\noctobre;Affiches distribuées;Forest;10\n",
      right: ["2024-10-01 affiches 10"]),
    .init(what: "a month alone", text: "Mois;Indicateur;Commune;Nombre\noctobre;Affiches distribuées;Forest;10\n", right: nil, told: ["B0301"]),
    .init(
      what: "days and months of a school year",
      text: "Activité : DPO\nAnnée scolaire 2023-2024\nNom;Prénom;12/11;14/01;10/06\nDupont;Anne;x;x;x\nPetit;Luc;;x;\n",
      right: ["2023-11-12 dpo 1", "2024-01-14 dpo 2", "2024-06-10 dpo 1"]),
  ]
}
