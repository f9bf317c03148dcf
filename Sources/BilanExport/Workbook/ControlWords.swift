internal import BilanModel

/// The words of the sheet of checks.
struct ControlWords {
  let language: Language

  init(_ language: Language) { self.language = language }

  private func text(_ fr: String, _ nl: String, _ en: String) -> String { Localized(fr: fr, nl: nl, en: en)[language] }

  var gap: String { text("ÉCART", "AFWIJKING", "DIFFERENCE") }

  var allIsWell: String { text("Tout concorde. Contrôles réussis :", "Alles klopt. Geslaagde controles:", "All checks passed:") }

  var notAllIsWell: String { text("Attention, écarts :", "Opgelet, afwijkingen:", "Warning, differences found:") }

  var nothingToCheck: String {
    text("Ce classeur n'a pas de total à contrôler.", "Deze werkmap heeft geen totaal om te controleren.", "This workbook has no total to check.")
  }

  var explanation: String {
    text(
      "Les totaux de séances, de participations, d'heures et de comptages sont des formules sur la feuille des données ; les différences, évolutions et parts, des formules sur les cellules dont elles sont faites. Un nombre sur fond violet est une valeur qu'aucune formule de ce classeur ne peut donner : des personnes ou des organisations différentes, ou un détail absent de la feuille des données. Chaque formule et chaque chiffre sont comparés au résultat calculé à partir des feuilles de présence et de comptage, et un chiffre a la même valeur partout où il figure. Chaque total est comparé à ses parties, chaque liste à la feuille des données ; une somme de contrôle et le nombre de formules protègent chaque tableau. Modifier un nombre, ou ajouter une ligne aux données, rend rouge le résultat concerné. Les phrases ne changent pas : elles disent les chiffres du jour où le rapport a été produit. Ces contrôles trouvent une erreur ou une modification isolée ; la commande « bilan verify » compare toutes les cellules au sceau du classeur. Les feuilles d'origine ne sont pas vérifiées ici.",
      "De totalen van sessies, deelnames, uren en tellingen worden met formules berekend uit het gegevensblad; verschillen, evoluties en aandelen uit de cellen waaruit ze bestaan. Een getal op een paarse achtergrond is een waarde die geen enkele formule van deze werkmap kan geven: verschillende personen of organisaties, of een detail dat niet in het gegevensblad staat. Elke formule en elk cijfer worden vergeleken met het resultaat berekend uit de aanwezigheids- en tellijsten, en een cijfer heeft overal waar het voorkomt dezelfde waarde. Elk totaal wordt vergeleken met zijn delen, elke lijst met het gegevensblad; een controlesom en het aantal formules beschermen elke tabel. Wie een getal wijzigt of een regel aan de gegevens toevoegt, ziet het betrokken resultaat rood worden. De teksten worden niet aangepast: ze vermelden de cijfers van de dag waarop het verslag werd gemaakt. Deze controles vinden een fout of een afzonderlijke wijziging; de opdracht ‘bilan verify’ vergelijkt alle cellen met het zegel van de werkmap. De bronlijsten zelf worden hier niet nagekeken.",
      "The totals of sessions, participations, hours and counts are formulas over the data sheet; differences, changes and shares are formulas over the cells they are made of. A number on a purple ground is a value that no formula of this workbook can give: different people or organisations, or a detail that is not in the data sheet. Each formula and each figure is compared with the result computed from the attendance and count sheets, and a figure has one value wherever it stands. Each total is compared with its parts, each list with the data sheet; a checksum and the number of formulas protect each table. If a number is changed, or a line added to the data, the result concerned turns red. Sentences do not change: they state the figures of the day on which the report was made. These checks find a mistake or a single change; the command “bilan verify” compares all cells with the seal of the workbook. The sheets sent in are not checked here."
    )
  }

  var total: String { text("Total", "Totaal", "Total") }

  var listFollows: String {
    text(
      "La liste de toutes les cellules contrôlées suit sur cette feuille ; elle ne s'imprime pas.",
      "De lijst van alle gecontroleerde cellen volgt op dit blad; ze wordt niet afgedrukt.",
      "The list of all cells checked follows on this sheet; it is not printed.")
  }

  var kinds: [String] {
    let cell = CellAddress(sheet: "", row: 0, column: 0)
    let none = CellRange(first: cell, last: cell)
    let facts = NumberCheck.Kind.listed(facts: "", isNumberOfLines: false)
    return [.computed, .recorded, .same(as: cell), .sum(of: none), .between(none), facts, .checksum, .formulas(of: []), .lines(of: "")].map(what)
  }

  func what(_ kind: NumberCheck.Kind) -> String {
    switch kind {
    case .computed: text("Formule = résultat calculé", "Formule = berekend resultaat", "Formula = computed result")
    case .recorded: text("Nombre = résultat calculé", "Getal = berekend resultaat", "Number = computed result")
    case .same: text("Même chiffre, même valeur", "Zelfde cijfer, zelfde waarde", "Same figure, same value")
    case .listed: text("Liste = feuille des données", "Lijst = gegevensblad", "List = data sheet")
    case .checksum: text("Somme de contrôle du tableau", "Controlesom van de tabel", "Checksum of the table")
    case .formulas: text("Nombre de formules du tableau", "Aantal formules van de tabel", "Number of formulas in the table")
    case .lines: text("Nombre de lignes de données", "Aantal gegevensregels", "Number of lines of data")
    case .sum: text("Total = somme des parties", "Totaal = som van de delen", "Total = sum of the parts")
    case .between:
      text(
        "Entre la plus grande partie et la somme des parties", "Tussen het grootste deel en de som van de delen",
        "Between the largest part and the sum of the parts")
    }
  }

  /// Above the list: by kind of check, and by sheet.
  func summaryHead(by column: CheckList.Column) -> Table {
    Table(
      columns: [
        Table.Column(column == .kind ? text("Contrôle", "Controle", "Check") : text("Feuille", "Blad", "Sheet")),
        Table.Column(text("Cellules", "Cellen", "Cells")), Table.Column("OK"), Table.Column(gap), Table.Column(text("Résultat", "Resultaat", "Result")),
      ], rows: [Table.Row([.text(""), .count(0), .count(0), .count(0), .text("")])])
  }

  func head(rows: [Table.Row]) -> Table {
    Table(
      "controls",
      columns: [
        Table.Column(text("Feuille", "Blad", "Sheet")), Table.Column(text("Cellule", "Cel", "Cell")),
        Table.Column(text("Nombre contrôlé", "Gecontroleerd getal", "Figure checked")),
        Table.Column(text("Contrôle", "Controle", "Check")), Table.Column(text("Attendu", "Verwacht", "Expected")),
        Table.Column(text("Trouvé", "Gevonden", "Found")), Table.Column(text("Écart", "Verschil", "Difference")),
        Table.Column(text("Résultat", "Resultaat", "Result")),
      ], rows: rows, isList: true)
  }

  /// Rows as wide as those to come, to fit the columns to.
  func sample(of checks: [NumberCheck]) -> Table {
    let longest = { (texts: [String]) in Cell.text(FontMetrics.widest(of: texts)) }
    return head(rows: [
      Table.Row([
        longest(checks.map(\.cells.first.sheet)), .text("B1000:AA1000"), longest(checks.map(\.name)), longest(kinds), .count(1_000_000),
        .count(1_000_000), .count(1_000_000), .text(gap),
      ])
    ])
  }
}
