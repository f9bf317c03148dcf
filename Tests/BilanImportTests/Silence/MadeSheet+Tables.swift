import BilanModel
import BilanText
import TestSupport

@testable import BilanImport

/// Sheets whose layout is unusual: headers, days, sessions, two tables.
extension SheetMaker {
  private var presentTitle: String { word("Présent", "Aanwezig", "Present") }

  /// T: the line of headers stands again in the middle, as on each printed page.
  mutating func headersAgain() -> MadeSheet {
    let people = people(number(5...8))
    let text = list(people, extra: [(presentTitle, people.map { _ in "x" })], above: above())
    var lines = text.split(separator: "\n").map(String.init)
    let header = lines[3]
    lines.insert(header, at: number(5...(lines.count - 1)))
    return MadeSheet(
      kind: "headers again", text: lines.joined(separator: "\n") + "\n", truth: .present(people.count, people: people.count),
      about: header.split(separator: ";").map { Folding.folded(String($0)) })
  }

  /// T: a second table below, with its columns in another order.
  mutating func secondTable() -> MadeSheet {
    let everybody = people(8)
    let one = Array(everybody.prefix(4))
    let two = Array(everybody.suffix(4))
    let first = list(one, extra: [(presentTitle, ["x", "", "x", "x"])], above: above())
    let second = table(
      [(presentTitle, ["x", "x", "", ""]), (nameTitles[1], two.map(\.given)), (nameTitles[0], two.map(\.family))],
      above: ["", pick(["", "Groupe 2", "Groep 2"])])
    return MadeSheet(kind: "second table", text: first + second, truth: .present(5, people: 8), about: ["table", "en tete", "en-tete"])
  }

  /// T: the day stands beside any label, or in a cell of its own.
  mutating func dayBesideALabel() -> MadeSheet {
    let people = people(number(3...6))
    let label = pick(["Séance du", "Présence le", "", ";", "Bijeenkomst van", "Held on", "Jour", "Le", "Op", "Rencontre du"])
    let text = list(people, extra: [(presentTitle, people.map { _ in "x" })], above: above(withDay: false) + ["\(label);21/10/2024"])
    return MadeSheet(kind: "day beside '\(label)'", text: text, truth: .present(people.count, people: people.count, sessions: 1), about: ["jour", "date"])
  }

  /// C: one column a day of the month, the month above.
  mutating func monthGrid() -> MadeSheet {
    let people = people(number(3...5))
    var columns: [(title: String, cells: [String])] = [(word("Nom complet", "Volledige naam", "Full name"), people.map { "\($0.given) \($0.family)" })]
    var ticks = 0
    var days: Set<Int> = []
    for day in 1...31 {
      let cells = people.map { _ in number(0...9) == 0 || day == 7 ? "x" : "" }
      ticks += cells.count { $0 == "x" }
      if cells.contains("x") { days.insert(day) }
      columns.append(("\(day)", cells))
    }
    let month = word("octobre 2024", "oktober 2024", "October 2024")
    return MadeSheet(
      kind: "month grid", text: table(columns, above: above(withDay: false) + [pick([month, "\(word("Mois", "Maand", "Month")) : \(month)"])]),
      truth: .present(ticks, people: people.count, sessions: days.count), about: ["jour", "mois", "colonne"])
  }

  /// C: people across, days down.
  mutating func peopleAcross() -> MadeSheet {
    let people = people(4)
    var columns: [(title: String, cells: [String])] = [("Date", ["07/10/2024", "14/10/2024", "21/10/2024"])]
    var ticks = 0
    for person in people {
      let cells = (0..<3).map { $0 == 0 || chance() ? "x" : "" }
      ticks += cells.count { $0 == "x" }
      columns.append(("\(person.given) \(person.family)", cells))
    }
    return MadeSheet(
      kind: "people across", text: table(columns, above: above(withDay: false)), truth: .present(ticks, people: 4, sessions: 3),
      about: people.map { Folding.folded($0.family) })
  }

  /// B: two groups of one day are two sessions, or it is told.
  mutating func twoHours() -> MadeSheet {
    let people = people(6)
    let title = word("Heure", "Uur", "Time")
    let (one, two) = pick([("9h-12h", "13h-16h"), ("10:00", "14:00"), ("9h30", "18h")])
    let cells = people.indices.map { $0 < 3 ? one : two }
    return MadeSheet(
      kind: "two hours", text: list(people, extra: [(title, cells), (presentTitle, people.map { _ in "x" })], above: above()),
      truth: .present(6, people: 6, sessions: 2), about: [one, two, "heure", "seances"].map { Folding.folded($0) })
  }

  /// M: an evening that ends on the next day.
  mutating func pastMidnight() -> MadeSheet {
    let people = people(4)
    let (span, minutes) = pick([("22h-1h", 180), ("23h00 - 00h30", 90), ("21h30-0h30", 180), ("20h-0h", 240)])
    return MadeSheet(
      kind: "past midnight \(span)",
      text: list(people, extra: [(presentTitle, people.map { _ in "x" })], above: above() + ["\(word("Horaire", "Uren", "Hours")) : \(span)"]),
      truth: .present(4, people: 4, minutes: minutes), about: [Folding.folded(span), "duree", "horaire"])
  }

  /// Empty: headers without rows.
  mutating func noRows() -> MadeSheet {
    MadeSheet(kind: "no rows", text: list([], extra: [(presentTitle, [])], above: above()), truth: .nothing, about: ["ligne"])
  }
}
