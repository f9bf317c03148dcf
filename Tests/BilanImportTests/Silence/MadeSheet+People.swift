import BilanModel
import BilanText
import TestSupport

@testable import BilanImport

/// Lists of people, spoiled.
extension SheetMaker {
  typealias Words = (fr: [String], nl: [String], en: [String])

  private static let present: Words = (
    ["présent", "Présente", "PRÉSENT", "a participé", "était présente"], ["aanwezig", "Aanwezig", "was aanwezig", "heeft deelgenomen"],
    ["present", "Attended", "was present", "took part"]
  )
  private static let notPresent: Words = (
    [
      "absent", "Absente", "excusé", "absent excusé", "inscrit", "Inscrite", "pré-inscrite", "en attente", "liste d'attente", "annulé", "désisté", "pas venu",
      "ne s'est pas présenté", "absence justifiée", "à confirmer",
    ],
    [
      "afwezig", "Verontschuldigd", "ingeschreven", "wachtlijst", "geannuleerd", "afgemeld", "niet gekomen", "niet komen opdagen", "te bevestigen",
      "gewettigd afwezig",
    ],
    ["absent", "Excused", "registered", "waitlisted", "cancelled", "withdrawn", "did not attend", "no-show", "signed up", "sent apologies", "to be confirmed"]
  )
  /// Words of no class that anybody could know.
  private static let unknown = ["Zibeline", "RDV tenu", "code 7B", "vu par L.", "Groep B", "lot 3", "Kaart geel", "tier two"]

  /// E: a column of words of state, one of them perhaps unknown.
  mutating func wordsOfState() -> MadeSheet {
    let people = people(number(5...9))
    var came = 0
    var cells: [String] = []
    var words: [String] = []
    for _ in people {
      let isPresent = chance()
      let word = word(of: isPresent ? SheetMaker.present : SheetMaker.notPresent)
      if isPresent { came += 1 }
      cells.append(word)
      words.append(Folding.folded(word))
    }
    let hasUnknown = chance()
    if hasUnknown {
      let row = number(0...(people.count - 1))
      if SheetMaker.isPresent(words[row]) { came -= 1 }
      cells[row] = pick(SheetMaker.unknown)
      words = [Folding.folded(cells[row])]
    }
    let title = word(of: (["Statut", "État", "Présence", "Situation"], ["Status", "Aanwezigheid", "Toestand"], ["Status", "Attendance", "State"]))
    return MadeSheet(
      kind: "words of state", text: list(people, extra: [(title, cells)], above: above()), truth: .present(came, people: people.count), about: words,
      mustSay: hasUnknown)
  }

  private static func isPresent(_ folded: String) -> Bool {
    [present.fr, present.nl, present.en].joined().contains { Folding.folded($0) == folded }
  }

  /// E: a title that says that nothing took place, or that nobody of the list was there.
  mutating func notHeld() -> MadeSheet {
    let titles: [String] = [
      "Séance annulée", "ANNULÉE – formateur malade", "Reportée au 12/11/2024", "La séance n'a pas eu lieu", "Activiteit afgelast", "Bijeenkomst geannuleerd",
      "Uitgesteld naar 12/11/2024", "Gaat niet door", "Session cancelled", "Postponed to 12/11/2024", "Did not take place", "Liste des absents",
      "Personnes excusées", "Absents et excusés", "Lijst van afwezigen", "Verontschuldigden", "List of absentees", "Apologies",
    ]
    let title = pick(titles)
    let people = people(number(3...6))
    let about = [
      "annul", "report", "eu lieu", "afgelast", "geannul", "uitgesteld", "gaat niet", "cancel", "postpon", "take place", "absent", "excus", "afwez",
      "verontsch", "apolog",
    ]
    var lines = above()
    lines.insert(title, at: number(0...lines.count))
    return MadeSheet(kind: "not held: \(title)", text: list(people, extra: [], above: lines), truth: .present(0), about: about)
  }

  /// D: ticks under a title that tells nothing.
  mutating func ticksUnderAnyTitle() -> MadeSheet {
    let people = people(number(5...9))
    let tick = pick(["x", "X", "✓", "1", "ü", "V", "oui", "ja", "yes", "✔", "☑"])
    var cells = people.map { _ in chance() ? tick : "" }
    cells[0] = tick
    cells[1] = ""
    let title = pick(["VM", "Aanw.", "Prés.", "13h", "Ici", "J1", "Salle B", "NM", "Émarg.", "Col. 4", "Ter plaatse", "Lu/ma"])
    return MadeSheet(
      kind: "ticks under \(title)", text: list(people, extra: [(title, cells)], above: above()), truth: .present(cells.count { !$0.isEmpty }),
      about: [Folding.folded(title)])
  }

  /// D: present in one of two columns is present.
  mutating func twoColumnsOfPresence() -> MadeSheet {
    let people = people(number(5...9))
    let titles = pick([
      ["Sur place", "En ligne"], ["En présentiel", "À distance"], ["Ter plaatse", "Online"], ["On site", "Remote"], ["Matin", "Après-midi"],
      ["Voormiddag", "Namiddag"],
    ])
    let one = people.indices.map { $0 != 1 && ($0 == 0 || chance()) ? "x" : "" }
    let other = people.indices.map { $0 != 1 && ($0 == 2 || chance()) ? "x" : "" }
    let came = people.indices.count { one[$0] == "x" || other[$0] == "x" }
    return MadeSheet(
      kind: "two columns \(titles)", text: list(people, extra: [(titles[0], one), (titles[1], other)], above: above()), truth: .present(came),
      about: titles.map { Folding.folded($0) })
  }

  /// D: who leads the activity is no participant, or that is told.
  mutating func roles() -> MadeSheet {
    let people = people(number(5...8))
    let title = word("Rôle", "Rol", "Role")
    let staff = word(of: (["formateur", "Animatrice", "organisateur"], ["lesgever", "begeleider", "organisator"], ["trainer", "facilitator", "organiser"]))
    let plain = word("participant", "deelnemer", "participant")
    let cells = people.indices.map { $0 == 1 ? staff : plain }
    return MadeSheet(
      kind: "role \(staff)", text: list(people, extra: [(title, cells)], above: above()), truth: .present(people.count - 1),
      about: [Folding.folded(title), Folding.folded(staff)])
  }

  /// A: a row that stands for several people.
  mutating func companions() -> MadeSheet {
    let people = people(number(3...6))
    let (suffix, heads) = pick([
      (" et son fils", 2), (" +1", 2), (" x2", 2), (" (avec 3 enfants)", 4), (" avec 2 enfants", 3), (" en zoon", 2), (" en haar dochter", 2),
      (" met 2 kinderen", 3), (" and her son", 2), (" with 2 children", 3), (" (2 pers.)", 2), (" + bébé", 2), (" et famille", -1), (" en gezin", -1),
    ])
    var names = people.map { "\($0.given) \($0.family)" }
    let row = number(0...(people.count - 1))
    names[row] += suffix
    let title = word("Nom complet", "Volledige naam", "Full name")
    let text = table(
      [(title, names), (communeTitle, people.map { _ in "Forest" }), (word("Présent", "Aanwezig", "Present"), people.map { _ in "x" })], above: above())
    let words = [Folding.folded(names[row]), Folding.folded(people[row].family)]
    return MadeSheet(
      kind: "companions\(suffix)", text: text, truth: .present(heads < 0 ? -1 : people.count - 1 + heads), about: words + ["accompagn", "personnes dans"])
  }

  /// F: a cell of a column of names that is nobody's name.
  mutating func nobody() -> MadeSheet {
    let people = people(number(3...6))
    let junk = pick([
      "#REF!", "#N/A", "#VALEUR!", "iPhone de Rosa", "Galaxy A52", "Utilisateur public", "Salle CPAS (6 pers.)", "Dame 1", "Enfant 2", "Mevrouw 3",
      "Gast", "Invité 4", "Monsieur (60 ans)", "Guest user", "iPad van Els", "???",
    ])
    var names = people.map { "\($0.given) \($0.family)" }
    names.insert(junk, at: number(1...names.count))
    let title = word("Nom complet", "Volledige naam", "Full name")
    let text = table([(title, names), (word("Présent", "Aanwezig", "Present"), names.map { _ in "x" })], above: above())
    return MadeSheet(kind: "nobody: \(junk)", text: text, truth: .present(people.count + 1, people: people.count), about: [Folding.folded(junk)])
  }
}
