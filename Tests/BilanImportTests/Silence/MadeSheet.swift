import BilanModel
import BilanText
import TestSupport

@testable import BilanImport

/// A sheet that somebody could have sent, with what a careful person reads off it, decided by the program that makes it and not by the one under test.
struct MadeSheet {
  /// What was spoiled, for the message of a test that fails.
  var kind: String
  /// The name of the file.
  var name = "feuille.csv"
  var text: String
  var truth: Truth
  /// Folded words of which a warning or an error has to have one, where the figures are not the true ones.
  var about: [String]
  /// The warning has to be there even beside the right figure: a careful person cannot know.
  var mustSay = false
  /// Read without a project.
  var isForeign = false

  /// What is right, as far as the sheet decides it.
  enum Truth {
    /// Rows that count somebody as present, and how many different people are named among all rows; nil where that is not decided.
    case present(Int, people: Int? = nil, sessions: Int? = nil, minutes: Int? = nil)
    /// The sum of all counts.
    case sum(Int)
    /// Nothing may be counted: the file is refused.
    case nothing
  }

  /// What became of it.
  enum Outcome {
    case right, told, silent
  }

  /// Right figures, or a word about the very thing, or neither.
  func outcome(of reading: SheetReading) -> Outcome {
    let loud = reading.diagnostics.filter { $0.problem.severity < .note }
    let isNamed = loud.contains { (diagnostic: Diagnostic) -> Bool in
      let place = diagnostic.place
      let said = ([diagnostic.message(in: .fr), diagnostic.hint(in: .fr), place.text ?? "", place.header ?? ""]).joined(separator: " ")
      let folded = Folding.folded(said)
      return about.contains { folded.contains($0) }
    }
    // A refusal counts nothing, and has to say why.
    if reading.isRefused {
      guard reading.hasErrors else { return .silent }
      if case .nothing = truth { return .right }
      return .told
    }
    if isRight(reading) && (isNamed || !mustSay) { return .right }
    return isNamed ? .told : .silent
  }

  private func isRight(_ reading: SheetReading) -> Bool {
    let content = reading.content
    switch truth {
    case .nothing: return content.isEmpty && reading.hasErrors
    case .sum(let sum): return content.counts.reduce(0) { $0 + $1.value } == sum
    case .present(let present, let people, let sessions, let minutes):
      let came = content.attendances.filter { $0.presence == .present }
      if came.count != present { return false }
      if let people, Set(content.attendances.map(\.person)).subtracting([-1]).count != people { return false }
      if let sessions, content.sessions.count != sessions { return false }
      if let minutes, content.sessions.contains(where: { $0.minutes.map(Int.init) != minutes }) { return false }
      return true
    }
  }
}

/// What every made sheet is made of: a language, people, and the words of its columns.
struct SheetMaker {
  var random: Seeded
  let language: Language

  init(seed: UInt64) {
    random = Seeded(seed)
    language = Language.allCases[Int(seed / 7) % 3]
  }

  static let family = [
    "Lambert", "Peeters", "Diallo", "Janssens", "Benali", "Claes", "Maes", "Rossi", "Kowalska", "Dubois", "Wouters", "Haddad", "Mertens", "Lefebvre", "Nkosi",
  ]
  static let given = ["Anne", "Luc", "Els", "Awa", "Bob", "Fatima", "Karel", "Giulia", "Ewa", "Marc", "Lieve", "Samir", "Jan", "Chantal", "Thandi"]
  static let communes = ["Forest", "Anderlecht", "Saint-Gilles"]

  mutating func pick<T>(_ list: [T]) -> T { list.randomElement(using: &random)! }
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
  mutating func chance() -> Bool { Bool.random(using: &random) }

  /// Different people, no two of one family name.
  mutating func people(_ count: Int) -> [(family: String, given: String)] {
    let families = SheetMaker.family.shuffled(using: &random).prefix(count)
    return families.map { ($0, pick(SheetMaker.given)) }
  }

  /// One of three texts by the language of the sheet.
  func word(_ french: String, _ dutch: String, _ english: String) -> String {
    Localized(fr: french, nl: dutch, en: english)[language]
  }

  mutating func word(of lists: (fr: [String], nl: [String], en: [String])) -> String {
    switch language {
    case .fr: pick(lists.fr)
    case .nl: pick(lists.nl)
    case .en: pick(lists.en)
    }
  }

  /// The lines above a list of people: its activity, and its day unless that is what the sheet says in another way.
  mutating func above(withDay: Bool = true) -> [String] {
    var lines = [
      "\(word("Activité", "Activiteit", "Activity")) : \(word("Ateliers outil DPO", "Workshops DPO-tool", "DPO workshops"))",
      "\(word("Axe", "As", "Axis")) : 1",
    ]
    if withDay { lines.append("Date : 21/10/2024") }
    lines.shuffle(using: &random)
    return lines
  }

  /// Titles of the two halves of a name and of the commune.
  var nameTitles: [String] { [word("Nom", "Naam", "Last name"), word("Prénom", "Voornaam", "First name")] }
  var communeTitle: String { word("Commune", "Gemeente", "Municipality") }

  /// A list with one more column, whose cells come with the people; columns in an order of its own.
  mutating func list(_ people: [(family: String, given: String)], extra: [(title: String, cells: [String])], above: [String]) -> String {
    var columns: [(title: String, cells: [String])] = [
      (nameTitles[0], people.map(\.family)), (nameTitles[1], people.map(\.given)), (communeTitle, people.map { _ in pick(SheetMaker.communes) }),
    ]
    for column in extra { columns.insert(column, at: number(0...columns.count)) }
    return table(columns, above: above)
  }

  func table(_ columns: [(title: String, cells: [String])], above: [String]) -> String {
    let rows = (columns.first?.cells ?? []).indices.map { row in columns.map { $0.cells[row] }.joined(separator: ";") }
    return (above + [columns.map(\.title).joined(separator: ";")] + rows).joined(separator: "\n") + "\n"
  }
}
