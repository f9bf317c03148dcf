import BilanModel
import BilanText
import TestSupport

@testable import BilanImport

/// Lists of people with a column, a line or a legend that decides who came.
extension SheetMaker {
  private var presentTitle: String { word("Présent", "Aanwezig", "Present") }

  /// E: a cross under a word of registration, or a yes to a question about the future, is no presence.
  mutating func intentions() -> MadeSheet {
    let people = people(number(4...8))
    let title = word(
      of: (
        ["Inscrit", "Participera", "Viendra", "Serez-vous présent ?", "Invité"], ["Ingeschreven", "Zal deelnemen", "Zult u aanwezig zijn?", "Uitgenodigd"],
        ["Registered", "Will attend", "Will you attend?", "Signed up", "Invited"]
      ))
    let yes = pick(["x", word("oui", "ja", "yes"), "1"])
    let cells = people.indices.map { $0 == 0 || chance() ? yes : "" }
    return MadeSheet(
      kind: "intentions: \(title)", text: list(people, extra: [(title, cells)], above: above()), truth: .present(0),
      about: [Folding.folded(title), "inscri", "ingeschreven", "registr"])
  }

  /// E: crosses under « Absent » are those who were away.
  mutating func absentTicked() -> MadeSheet {
    let people = people(number(4...8))
    let title = word(of: (["Absent", "Absente", "Excusé"], ["Afwezig", "Verontschuldigd"], ["Absent", "Absence"]))
    let cells = people.indices.map { $0 == 0 || $0 > 2 && chance() ? "x" : "" }
    return MadeSheet(
      kind: "absent ticked: \(title)", text: list(people, extra: [(title, cells)], above: above()), truth: .present(cells.count { $0.isEmpty }),
      about: [Folding.folded(title)])
  }

  /// E: letters that a legend below or above the table explains.
  mutating func legend() -> MadeSheet {
    let people = people(number(5...9))
    let (here, away, registered) = pick([("P", "A", "I"), ("V", "O", "I"), ("1", "2", "3"), ("A", "B", "C"), ("+", "-", "i")])
    let cells = people.indices.map { index in index == 0 ? here : index == 1 ? away : pick([here, away, registered]) }
    let words = [
      "\(here) = \(word("présent", "aanwezig", "present"))", "\(away) = \(word("absent", "afwezig", "absent"))",
      "\(registered) = \(word("inscrit", "ingeschreven", "registered"))",
    ]
    let said = pick(["\(word("Légende", "Legende", "Key")) : \(words.joined(separator: ", "))", words.joined(separator: " ; ").replacing(";", with: ",")])
    let text = list(people, extra: [(word("Présence", "Aanwezigheid", "Attendance"), cells)], above: above())
    let isBelow = chance()
    return MadeSheet(
      kind: "legend \(here)\(away)\(registered)", text: isBelow ? text + "\n" + said + "\n" : said + "\n" + text,
      truth: .present(cells.count { $0 == here }, people: people.count), about: [Folding.folded(said), "legend", "present", "aanwez"])
  }

  /// D: what was published is not who came.
  mutating func statusBeside() -> MadeSheet {
    let people = people(number(4...8))
    let one = pick(["publish", "completed", "confirmed", "Confirmé", "paid", "actif"])
    let cells = people.indices.map { $0 == 1 ? word("Non", "Nee", "No") : $0 == 0 || chance() ? word("Oui", "Ja", "Yes") : word("Non", "Nee", "No") }
    let title = word(of: (["Présent", "A participé", "Est venu"], ["Aanwezig", "Heeft deelgenomen"], ["Attended", "Checked in"]))
    return MadeSheet(
      kind: "status beside \(title)", text: list(people, extra: [("Status", people.map { _ in one }), (title, cells)], above: above()),
      truth: .present(cells.count { $0 == word("Oui", "Ja", "Yes") }), about: [Folding.folded(title), "status"])
  }

  /// D: two columns of one title, of which one is blank.
  mutating func twins() -> MadeSheet {
    let people = people(number(4...8))
    let cells = people.indices.map { $0 != 1 && ($0 == 0 || chance()) ? "x" : "" }
    let blank = (presentTitle, people.map { _ in "" })
    let columns = chance() ? [blank, (presentTitle, cells)] : [(presentTitle, cells), blank]
    return MadeSheet(
      kind: "twins", text: list(people, extra: columns, above: above()), truth: .present(cells.count { !$0.isEmpty }), about: [Folding.folded(presentTitle)])
  }

  /// J: a number announced that the list does not hold.
  mutating func announced() -> MadeSheet {
    let people = people(number(4...8))
    let said = people.count + number(0...2) * 3
    let line = pick([
      "\(said) présents", "Nombre de participants : \(said)", "Total participants : \(said)", "\(said) aanwezigen", "Aantal deelnemers: \(said)",
      "\(said) participants", "Number of participants: \(said)", "Nombre de présents;\(said)",
    ])
    let text = list(people, extra: [(presentTitle, people.map { _ in "x" })], above: above())
    return MadeSheet(
      kind: "announced: \(line)", text: chance() ? line + "\n" + text : text + "\n" + line + "\n", truth: .present(people.count, people: people.count),
      about: ["\(said)"], mustSay: said != people.count)
  }

  /// A: columns of adults and children.
  mutating func adultsAndChildren() -> MadeSheet {
    let people = people(number(3...6))
    let adults = people.map { _ in number(1...2) }
    let children = people.map { _ in number(0...3) }
    let titles = (word("Adultes", "Volwassenen", "Adults"), word("Enfants", "Kinderen", "Children"))
    return MadeSheet(
      kind: "adults and children", text: list(people, extra: [(titles.0, adults.map(String.init)), (titles.1, children.map(String.init))], above: above()),
      truth: .present(adults.reduce(0, +) + children.reduce(0, +)), about: [titles.0, titles.1].map { Folding.folded($0) })
  }

  /// I: a father and a son of one name and one commune, told apart by their days of birth or their ages. Of two communes, the matching asks who they are.
  mutating func oneNameTwice() -> MadeSheet {
    let people = people(number(3...5))
    let both = people + [people[0]]
    let isBirth = chance()
    let title = isBirth ? word("Date de naissance", "Geboortedatum", "Date of birth") : word("Âge", "Leeftijd", "Age")
    let cells = both.indices.map { isBirth ? "12/05/\($0 == people.count ? 1961 : 1992)" : "\($0 == people.count ? 63 : 32)" }
    var columns = [
      (nameTitles[0], both.map(\.family)), (nameTitles[1], both.map(\.given)), (communeTitle, both.map { _ in "Forest" }), (title, cells),
      (presentTitle, both.map { _ in "x" }),
    ]
    columns.shuffle(using: &random)
    return MadeSheet(
      kind: "one name twice by \(title)", text: table(columns, above: above()),
      truth: .present(both.count, people: isBirth ? both.count : nil), about: [Folding.folded(people[0].family), "age", "leeftijd", "homonym"],
      mustSay: !isBirth)
  }

  /// F: a remark or a pronoun is no part of a name.
  mutating func remarksInNames() -> MadeSheet {
    let people = people(number(3...5))
    var names = people.map { "\($0.given) \($0.family)" }
    let remark = pick([" (elle)", " (zij)", " (she/her)", " - part à 16h", " (32 ans)", " *", " (arrivée en retard)", " (nouveau)"])
    names.append(names[0])
    names[0] += remark
    let text = table([(word("Nom complet", "Volledige naam", "Full name"), names), (presentTitle, names.map { _ in "x" })], above: above())
    return MadeSheet(
      kind: "remark\(remark)", text: text, truth: .present(names.count, people: people.count), about: [Folding.folded(people[0].family)])
  }
}
