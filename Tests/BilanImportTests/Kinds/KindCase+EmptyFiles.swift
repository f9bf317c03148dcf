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
}
