@testable import BilanImport

/// Words beside numbers that may change them.
extension KindCase {
  private static func visitors(_ remark: String, below title: String = "Remarques") -> String {
    "Date;Commune;Affiches;\(title)\n12/03/2024;Forest;12;\(remark)\n13/03/2024;Forest;10;\n14/03/2024;Forest;9;beau temps\n"
  }
  private static let whole = ["2024-03-12 affiches 12", "2024-03-13 affiches 10", "2024-03-14 affiches 9"]

  static let numbersInRemarks: [KindCase] =
    [
      "dont 3 absents", "3 absents", "+ 2", "+ 2 enfants", "plus 2 sans inscription", "y compris 2 animateurs", "sans les 2 bénévoles", "3 excusés",
      "dont trois absents", "3 de plus en fin de journée", "2 extra", "en réalité 10", "waarvan 3 afwezig", "zonder de 2 vrijwilligers", "including 2 helpers",
      "- 2 bénévoles",
    ].map { .init(what: $0, text: visitors($0), right: whole, told: ["B0268"], untold: ["B0422"]) }
    + ["+ 2", "dont 3 absents"].map { .init(what: "\($0) under no title", text: visitors($0, below: ""), right: whole, told: ["B0268"], untold: ["B0422"]) }

  static let remarksOfOtherNumbers: [KindCase] =
    ["dès 12 ans", "3e édition", "salle 2", "02 123 45 67", "à 14h", "2 séances", "plus tard à 15h"].map {
      .init(what: $0, text: visitors($0), right: whole, untold: ["B0268"])
    } + [
      .init(
        what: "bounds of age are audiences", text: "Date;Commune;Public;Affiches\n12/03/2024;Forest;+ 18;12\n12/03/2024;Forest;- 18;5\n",
        right: ["2024-03-12 affiches 17"], untold: ["B0268"]),
      .init(
        what: "a row that is a part of another", text: "Date;Commune;Public;Affiches\n12/03/2024;Forest;;12\n12/03/2024;Forest;dont femmes;5\n",
        right: ["2024-03-12 affiches 12"], told: ["B0422"], untold: ["B0268"]),
      .init(
        what: "numbered audiences", text: "Date;Commune;Public;Affiches\n12/03/2024;Forest;Groupe 1 adultes;12\n12/03/2024;Forest;Groupe 2 adultes;5\n",
        right: ["2024-03-12 affiches 17"], untold: ["B0268"]),
      .init(
        what: "such a row of an age", text: "Date;Commune;Public;Affiches\n12/03/2024;Forest;;12\n12/03/2024;Forest;dont 6-12 ans;5\n",
        right: ["2024-03-12 affiches 12"], told: ["B0422"], untold: ["B0268"]),
    ]

  static let sumsInCells: [KindCase] = ["12 (dont 3 absents)", "12 + 2", "12+2", "12 (+2)", "12 (3 absents)", "12 ou 13", "12 - 2"].map {
    .init(
      what: $0, text: "Date;Commune;Affiches\n12/03/2024;Forest;\($0)\n13/03/2024;Forest;10\n", right: ["2024-03-13 affiches 10"], told: ["B0302"])
  }
}
