/// Counts that overlap, and numbers that should agree.
extension KindCase {
  static let overlaps: [KindCase] = [
    .init(
      what: "a running total by the file's name",
      text: "Maand;Indicator;Gemeente;Aantal\njanuari 2024;Verspreide affiches;Vorst;30\nfebruari 2024;Verspreide affiches;Vorst;45\n"
        + "maart 2024;Verspreide affiches;Vorst;70\n",
      right: ["2024-01-01 affiches 30", "2024-02-01 affiches 15", "2024-03-01 affiches 25"], told: ["B0420"], name: "affiches cumulatief.csv"),
    .init(
      what: "running totals of two communes",
      text: "Chiffres cumulés depuis le 1er janvier\nIndicateur;Commune;T1 2024;T2 2024\nRubans blancs;Forest;10;18\nRubans blancs;Anderlecht;4;9\n",
      right: ["2024-01-01 rubans 14", "2024-04-01 rubans 13"], told: ["B0420"]),
    .init(
      what: "‘including’", text: "Date;Metric;Municipality;Number\n25/11/2024;White ribbons;Forest;60\n25/11/2024;including men;Forest;20\n",
      right: ["2024-11-25 rubans 60"], told: ["B0422"]),
    .init(
      what: "« parmi lesquels »",
      text: "Date;Indicateur;Commune;Public;Nombre\n25/11/2024;Rubans blancs;Forest;;60\n25/11/2024;Rubans blancs;Forest;parmi lesquels des jeunes;20\n",
      right: ["2024-11-25 rubans 60"], told: ["B0422"]),
    .init(
      what: "tens", text: "Datum;Indicator;Gemeente;Aantal (in tientallen)\n25/11/2024;Verspreide affiches;Vorst;6\n", right: ["2024-11-25 affiches 60"],
      told: ["B0423"]),
    .init(
      what: "both communes together",
      text: "Datum;Indicator;Gemeente;Aantal\n25/11/2024;Witte linten;Vorst;30\n25/11/2024;Witte linten;Anderlecht;12\n"
        + "25/11/2024;Witte linten;Beide gemeenten samen;42\n", right: ["2024-11-25 rubans 42"], told: ["B0422"]),
  ]

  static let agreeing: [KindCase] = [
    .init(
      what: "seven people in a sentence",
      text: "Activiteit: DPO\nDatum: 12/03/2024\nEr waren 7 mensen aanwezig\nNaam;Voornaam;Aanwezig\nDupont;Anne;x\nPetit;Luc;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0237"]),
    .init(
      what: "those present by head", text: "Activité : DPO\nDate : 12/03/2024\nEffectif présent : 6\nNom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\n",
      right: ["2024-03-12 dpo 2"], told: ["B0237"]),
    .init(
      what: "present and absent below",
      text: "Activité : DPO\nDate : 12/03/2024\nNom;Prénom;Présent\nDupont;Anne;x\nPetit;Luc;x\nPrésents : 4;;\nAbsents : 1;;\n",
      right: ["2024-03-12 dpo 2"], told: ["B0237"]),
    .init(
      what: "a sum that is none",
      text: "Datum;Indicator;Gemeente;Aantal\n25/11/2024;Witte linten;Vorst;30\n26/11/2024;Witte linten;Vorst;20\nSom;;;60\n",
      right: ["2024-11-25 rubans 30", "2024-11-26 rubans 20"], told: ["B0402"]),
    .init(
      what: "a head count above", text: "Activity: DPO\nDate: 12/03/2024\nHeadcount: 9\nLast name,First name,Attended\nDupont,Anne,yes\nPetit,Luc,yes\n",
      right: ["2024-03-12 dpo 2"], told: ["B0237"]),
  ]
}
