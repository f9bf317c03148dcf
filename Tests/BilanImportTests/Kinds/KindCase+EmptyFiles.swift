/// Files in which nobody and nothing is counted: refused, with a word.
extension KindCase {
  static let emptyFiles: [KindCase] = [
    .init(
      what: "a signing form of numbered lines", text: "Activity: DPO\nDate: 12/03/2024\nNo,Surname,Given name,Signature\n1,,,\n2,,,\n3,,,\n", right: nil),
    .init(what: "nobody, in words of the foot", text: "Activité : DPO\nDate : 12/03/2024\nNom;Prénom;Signature\nTotal présents : 0;;\n", right: nil),
    .init(what: "a heading and a year", text: "Commune de Forest\nPlan local 2024\n", right: nil),
    .init(what: "‘Voorbeeld’ alone", text: "Activiteit: DPO\nDatum: 12/03/2024\nNaam;Aanwezig\nVoorbeeld: Jan Janssens;x\n", right: nil),
    .init(
      what: "metrics and quarters, no number",
      text: "Indicateur;Commune;T1 2024;T2 2024\nAffiches distribuées;Forest;;\nRubans blancs;Forest;;\n", right: nil),
    .init(what: "separators alone", text: "\n\n;;;\n;;;\n\n", right: nil),
    .init(what: "‘nihil’", text: "Activiteit: DPO\nDatum: 12/03/2024\nNaam\tVoornaam\tAanwezig\nnihil\t\t\n", right: nil),
    .init(what: "« néant »", text: "Activité : DPO\nDate : 12/03/2024\nNom;Prénom;Présent\nNéant;;\n", right: nil),
    .init(what: "« aucun participant »", text: "Activité : DPO\nDate : 12/03/2024\nNom;Prénom;Présent\nAucun participant;;\n", right: nil),
    .init(what: "‘n.v.t.’ for a number", text: "Datum;Indicator;Gemeente;Aantal\n25/11/2024;Verspreide affiches;Vorst;n.v.t.\n", right: nil),
    .init(what: "a stroke for a number", text: "Date,Metric,Municipality,Number\n25/11/2024,Posters handed out,Forest,-\n", right: nil),
    .init(what: "a log of nobody", text: "Full Name,Join Time,Leave Time,Duration (Minutes)\n", right: nil),
    .init(what: "totals of a grid", text: "Activité : DPO\nNom;Prénom;12/03/2024;19/03/2024\nNombre de présents;;0;0\n", right: nil),
  ]
}
