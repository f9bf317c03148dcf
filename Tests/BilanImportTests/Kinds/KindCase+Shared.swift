@testable import BilanImport

/// Numbers that may be of several communes, as a text shows them: the cell below is blank.
extension KindCase {
  private static let head = "Date;Indicateur;Commune;Nombre\n"

  static let shared: [KindCase] = [
    .init(
      what: "a blank below the number of another commune",
      text: "\(head)12/03/2024;Affiches distribuées;Forest;120\n12/03/2024;Affiches distribuées;Anderlecht;\n13/03/2024;Affiches distribuées;Saint-Gilles;20\n",
      right: ["2024-03-12 affiches 120", "2024-03-13 affiches 20"], told: ["B0288"]),
    .init(
      what: "a commune alone below the number of another", text: "\(head)12/03/2024;Affiches distribuées;Forest;120\n;;Anderlecht;\n",
      right: ["2024-03-12 affiches 120"], told: ["B0288"]),
    .init(
      what: "a zero below the number of another commune",
      text: "\(head)12/03/2024;Affiches distribuées;Forest;120\n12/03/2024;Affiches distribuées;Anderlecht;0\n",
      right: ["2024-03-12 affiches 120"], untold: ["B0288"]),
    .init(
      what: "a dash below the number of another commune",
      text: "\(head)12/03/2024;Affiches distribuées;Forest;120\n12/03/2024;Affiches distribuées;Anderlecht;-\n",
      right: ["2024-03-12 affiches 120"], untold: ["B0288"]),
    .init(
      what: "a blank of another day", text: "\(head)12/03/2024;Affiches distribuées;Forest;120\n13/03/2024;Affiches distribuées;Anderlecht;\n",
      right: ["2024-03-12 affiches 120"], untold: ["B0288"]),
    .init(
      what: "a form of all communes, filled in here and there",
      text:
        "\(head)12/03/2024;Affiches distribuées;Forest;12\n12/03/2024;Affiches distribuées;Anderlecht;\n12/03/2024;Affiches distribuées;Saint-Gilles;\n"
        + "12/03/2024;Rubans blancs;Forest;5\n12/03/2024;Rubans blancs;Anderlecht;\n12/03/2024;Rubans blancs;Saint-Gilles;\n",
      right: ["2024-03-12 affiches 12", "2024-03-12 rubans 5"], untold: ["B0288"]),
  ]
}
