import BilanModel
import BilanText
import TestSupport

@testable import BilanImport

/// Tables of counts, spoiled, and tables that are not ours.
extension SheetMaker {
  private var metricTitle: String { word("Affiches distribuées", "Verspreide affiches", "Posters handed out") }
  private static let days = ["05/02/2024", "04/03/2024", "08/04/2024", "06/05/2024", "03/06/2024"]

  private mutating func numbers(_ count: Int) -> [Int] { (0..<count).map { _ in 10 * number(2...40) + 7 } }

  /// K: numbers that run on.
  mutating func cumulative() -> MadeSheet {
    let parts = numbers(4)
    var running = 0
    let cells = parts.map { part in
      running += part
      return "\(running)"
    }
    let line = word(
      of: (
        ["Chiffres cumulés depuis janvier", "Cumul", "Nombres cumulatifs", "En cumulé"], ["Cumulatieve cijfers", "Gecumuleerd sinds januari", "Cumulatief"],
        ["Cumulative figures", "Running total since January"]
      ))
    let inTitle = chance()
    let title = inTitle ? "\(metricTitle) (\(line.lowercased()))" : metricTitle
    return MadeSheet(
      kind: "cumulative: \(line)", name: "affiches.csv",
      text: table(
        [("Date", Array(SheetMaker.days.prefix(4))), (communeTitle, ["Forest", "Forest", "Forest", "Forest"]), (title, cells)], above: inTitle ? [] : [line]),
      truth: .sum(running), about: ["cumul", "running", "gecumul"])
  }

  /// K: parts below their whole.
  mutating func breakdown() -> MadeSheet {
    let total = 10 * number(5...40)
    let part = total / number(2...5)
    let words = word(
      of: (["dont femmes", "dont jeunes", "dont moins de 18 ans"], ["waarvan vrouwen", "waarvan jongeren"], ["of which women", "of whom under 18"]))
    return MadeSheet(
      kind: "breakdown: \(words)",
      text: table(
        [
          ("Date", ["05/02/2024", "05/02/2024"]), (communeTitle, ["Forest", "Forest"]),
          (word("Indicateur", "Indicator", "Indicator"), [word("Spectateurs", "Toeschouwers", "Spectators"), words]),
          (word("Nombre", "Aantal", "Number"), ["\(total)", "\(part)"]),
        ], above: ["\(word("Axe", "As", "Axis")) : 3"]), truth: .sum(total), about: [Folding.folded(words), "dont", "waarvan", "of which", "of whom"])
  }

  /// K: a unit in the title.
  mutating func multiplied() -> MadeSheet {
    let cells = numbers(3)
    let (unit, factor) = pick([
      ("en centaines", 100), ("x 100", 100), ("x1000", 1000), ("en milliers", 1000), ("paquets de 50", 50), ("in honderden", 100), ("per 100", 100),
      ("pakken van 25", 25), ("in hundreds", 100), ("packs of 20", 20), ("en dizaines", 10),
    ])
    return MadeSheet(
      kind: "multiplied: \(unit)",
      text: table(
        [
          ("Date", Array(SheetMaker.days.prefix(3))), (communeTitle, ["Forest", "Anderlecht", "Forest"]), ("\(metricTitle) (\(unit))", cells.map(String.init)),
        ],
        above: []), truth: .sum(cells.reduce(0, +) * factor), about: [Folding.folded(unit)])
  }

  /// K: lines of totals under names of their own.
  mutating func totals() -> MadeSheet {
    let cells = numbers(4)
    let sum = cells.reduce(0, +)
    let line = pick([
      "Total", "TOTAL GÉNÉRAL", "Totaal", "Somme", "Ensemble", "Année 2024", "Jaar 2024", "Total 2024", "Grand total", "Eindtotaal", "Sous-total",
    ])
    return MadeSheet(
      kind: "totals: \(line)",
      text: table(
        [
          ("Date", Array(SheetMaker.days.prefix(4)) + [line]), (communeTitle, ["Forest", "Anderlecht", "Forest", "Saint-Gilles", ""]),
          (metricTitle, (cells + [sum]).map(String.init)),
        ], above: []), truth: .sum(sum), about: [Folding.folded(line)])
  }

  private typealias Columns = [(title: String, cells: [String])]

  /// X: tables of other trades, read without a project.
  mutating func foreign() -> MadeSheet {
    let people = people(5)
    let names = people.map { "\($0.given) \($0.family)" }
    let numbers = people.map { _ in number(1...99) }
    let columns = chance() ? SheetMaker.measures(numbers, which: number(0...4)) : SheetMaker.persons(names, numbers, which: number(0...6))
    return MadeSheet(
      kind: "foreign \(columns.map(\.title))", name: "export.csv", text: table(columns, above: []), truth: .nothing, about: [], isForeign: true)
  }

  private static func texts(_ numbers: [Int], _ text: (Int) -> String = { "\($0)" }) -> [String] { numbers.map(text) }

  /// Weather, elections, population, stock.
  private static func measures(_ numbers: [Int], which: Int) -> Columns {
    switch which {
    case 0: [("Datum", days), ("Temperatuur", texts(numbers) { "\($0 / 3),5" }), ("Neerslag (mm)", texts(numbers))]
    case 1: [("Date", days), ("Pluie", texts(numbers)), ("Vent (km/h)", texts(numbers) { "\($0 * 2)" })]
    case 2: [("Bureau", texts([1, 2, 3, 4, 5])), ("Inscrits", texts(numbers) { "\($0 * 10)" }), ("Votants", texts(numbers) { "\($0 * 8)" })]
    case 3: [("Commune", ["Forest", "Anderlecht", "Uccle", "Ixelles", "Jette"]), ("Population 2023", texts(numbers) { "\($0 * 900)" })]
    default: [("Article", ["Stylos", "Papier", "Encre", "Gommes", "Colle"]), ("Stock", texts(numbers)), ("Prix", texts(numbers) { "\($0),90" })]
    }
  }

  /// Payroll, phone book, organogram, marks, fees, sport.
  private static func persons(_ names: [String], _ numbers: [Int], which: Int) -> Columns {
    switch which {
    case 0: [("Nom", names), ("Salaire brut", texts(numbers) { "\($0 * 40)" }), ("Échelon", texts(numbers) { "A\($0 % 4)" })]
    case 1: [("Naam", names), ("Telefoon", texts(numbers) { "02 555 01 \($0)" }), ("Dienst", names.map { _ in "Boekhouding" })]
    case 2: [("Nom", names), ("Fonction", names.map { _ in "Employé" }), ("Responsable", names.reversed())]
    case 3: [("Élève", names), ("Français", texts(numbers) { "\($0 % 20)" }), ("Maths", texts(numbers) { "\($0 % 17)" })]
    case 4: [("Student", names), ("Score", texts(numbers)), ("Grade", texts(numbers) { ["A", "B", "C"][$0 % 3] })]
    case 5: [("Membre", names), ("Cotisation 2024", names.map { _ in "25" }), ("Payé le", days)]
    default: [("Joueur", names), ("Buts", texts(numbers) { "\($0 % 9)" }), ("Matchs", texts(numbers))]
    }
  }
}
