import BilanModel
import BilanText
import TestSupport

@testable import BilanImport

/// Tables of counts whose numbers, parts or communes are written in another way.
extension SheetMaker {
  private var metricTitle: String { word("Affiches distribuées", "Verspreide affiches", "Posters handed out") }
  private static let days = ["05/02/2024", "04/03/2024", "08/04/2024", "06/05/2024", "03/06/2024"]

  private mutating func numbers(_ count: Int) -> [Int] { (0..<count).map { _ in 10 * number(2...40) + 7 } }

  /// K: all communes together beside each of them.
  mutating func wholeTerritory() -> MadeSheet {
    let parts = numbers(3)
    let line = pick(["Les 3 communes", "Toutes les communes", "Ensemble", "De 3 gemeenten", "Alle gemeenten", "All communes", "Total"])
    let rows = (Array(zip(SheetMaker.communes, parts)) + [(line, parts.reduce(0, +))]).shuffled(using: &random)
    return MadeSheet(
      kind: "whole territory: \(line)",
      text: table(
        [("Date", rows.map { _ in "05/02/2024" }), (communeTitle, rows.map(\.0)), (metricTitle, rows.map { "\($0.1)" })], above: []),
      truth: .sum(parts.reduce(0, +)), about: [Folding.folded(line), "total"])
  }

  /// K: columns of women and men beside the column of all.
  mutating func columnsOfParts() -> MadeSheet {
    let women = numbers(3)
    let men = numbers(3)
    let all = zip(women, men).map { $0 + $1 }
    let metric = word("Spectateurs", "Toeschouwers", "Spectators")
    var columns = [
      ("\(metric) (\(word("femmes", "vrouwen", "women")))", women), ("\(metric) (\(word("hommes", "mannen", "men")))", men),
      ("\(metric) (\(word("total", "totaal", "total")))", all),
    ]
    columns.shuffle(using: &random)
    return MadeSheet(
      kind: "columns of parts",
      text: table(
        [("Date", Array(SheetMaker.days.prefix(3))), (communeTitle, ["Forest", "Forest", "Anderlecht"])] + columns.map { ($0.0, $0.1.map(String.init)) },
        above: ["\(word("Axe", "As", "Axis")) : 3"]), truth: .sum(all.reduce(0, +)), about: columns.map { Folding.folded($0.0) })
  }

  /// Rows that say that what they are about did not take place.
  mutating func rowsNotHeld() -> MadeSheet {
    let cells = numbers(4)
    let words = word(
      of: (["annulé", "reporté", "n'a pas eu lieu"], ["geannuleerd", "afgelast", "uitgesteld"], ["cancelled", "postponed", "did not take place"]))
    let held = word("réalisé", "doorgegaan", "held")
    let title = word(of: (["Statut", "État", "Remarque"], ["Status", "Toestand", "Opmerking"], ["Status", "State", "Remark"]))
    let away = number(0...3)
    return MadeSheet(
      kind: "rows not held: \(title)",
      text: table(
        [
          ("Date", Array(SheetMaker.days.prefix(4))), (communeTitle, ["Forest", "Anderlecht", "Forest", "Forest"]),
          (title, cells.indices.map { $0 == away ? words : held }), (metricTitle, cells.map(String.init)),
        ], above: []), truth: .sum(cells.reduce(0, +) - cells[away]), about: [Folding.folded(words)])
  }

  /// A cell that is no count is told, and the others count; with a project and without one.
  mutating func oddCell() -> MadeSheet {
    let cells = numbers(5)
    let odd = pick(["-25", "12,5", "n.c.", "?", "12/13", "3 ou 4", "beaucoup", "1O0", "45 kg"])
    let row = number(0...4)
    var sheet = MadeSheet(
      kind: "odd cell \(odd)",
      text: table(
        [
          ("Date", SheetMaker.days), (communeTitle, cells.map { _ in pick(SheetMaker.communes) }),
          (metricTitle, cells.indices.map { $0 == row ? odd : "\(cells[$0])" }),
        ], above: []), truth: .sum(cells.reduce(0, +) - cells[row]), about: ["\(odd)", Folding.folded(odd)], mustSay: true)
    sheet.isForeign = chance()
    return sheet
  }

  /// Thousands behind commas, in quotes: the column proves them.
  mutating func englishThousands() -> MadeSheet {
    let cells = (0..<4).map { _ in 1000 * number(1...9) + number(100...999) }
    let written = cells.map { "\"\($0 / 1000),\($0 % 1000)\"" }
    var text = "Date,\(communeTitle),\(metricTitle)\n"
    for (index, cell) in written.enumerated() { text += "\(SheetMaker.days[index]),Forest,\(cell)\n" }
    var sheet = MadeSheet(kind: "english thousands", text: text, truth: .sum(cells.reduce(0, +)), about: written.map { $0.filter { $0 != "\"" } })
    sheet.isForeign = chance()
    return sheet
  }

  /// A commune stands once, above the rows it holds for.
  mutating func mergedCommunes() -> MadeSheet {
    let cells = numbers(6)
    let communes = ["Forest", "", "", "Anderlecht", "", ""]
    return MadeSheet(
      kind: "merged communes",
      text: table(
        [
          (communeTitle, communes), ("Date", Array(SheetMaker.days.prefix(3)) + Array(SheetMaker.days.prefix(3))), (metricTitle, cells.map(String.init)),
        ], above: []), truth: .byCommune([21007: cells[..<3].reduce(0, +), 21001: cells[3...].reduce(0, +)]),
      about: ["commune", "gemeente"], mustSay: true)
  }

  /// Estimates are never added to what was counted.
  mutating func estimates() -> MadeSheet {
    let cells = numbers(4)
    let row = number(0...3)
    let mark = pick(["env. ", "environ ", "± ", "ca. ", "ongeveer ", "~", "approx. "])
    return MadeSheet(
      kind: "estimate \(mark)",
      text: table(
        [
          ("Date", Array(SheetMaker.days.prefix(4))), (communeTitle, cells.map { _ in "Forest" }),
          (metricTitle, cells.indices.map { ($0 == row ? mark : "") + "\(cells[$0])" }),
        ], above: []), truth: .counted(cells.reduce(0, +) - cells[row], estimated: cells[row]), about: ["\(cells[row])"])
  }

  /// Months under a school year belong to the year before or after the new year.
  mutating func monthsOfASchoolYear() -> MadeSheet {
    let cells = numbers(4)
    let months = [
      word("Septembre", "September", "September"), word("Novembre", "November", "November"), word("Février", "Februari", "February"),
      word("Mai", "Mei", "May"),
    ]
    return MadeSheet(
      kind: "months of a school year",
      text: table(
        [(word("Mois", "Maand", "Month"), months), (communeTitle, cells.map { _ in "Forest" }), (metricTitle, cells.map(String.init))],
        above: [pick(["\(metricTitle) 2023-2024", "2023-2024", "\(word("Année scolaire", "Schooljaar", "School year")) 2023-2024"])]),
      truth: .byYear([2023: cells[0] + cells[1], 2024: cells[2] + cells[3]]), about: ["mois", "annee", "septembre", "september", "2023"])
  }
}
