import BilanModel
import Testing
import TestSupport

@testable import BilanImport

/// What is plainly one name is one by the closer look too.
struct PlainNameTests {
  private static let words = [
    "Peeters", "DE", "de", "Van", "van", "den", "Jan", "An-Sofie", "Élodie", "M.", "Mme", "Mevr.", "Dr", "L'Hoest", "É", "J", "J.", "et", "en", "zoon", "fils",
    "Salle", "salle", "Dame", "dame", "enceinte", "famille", "familie", "Exemple", "iPhone", "Galaxy-A52", "2", "(elle)", "×2", "refuse", "Idem", "à",
    "compléter", "+1", "-", "–", "Le", "Roi", "avec", "absent", "Présent", "Jean-", "Ōe", "Nguyễn", "ans", "x", "X",
  ]

  private func isPlain(_ name: String) -> Bool { PlainName.isOne(name.utf8.span, 0..<name.utf8.count) }

  @Test(arguments: 0..<400) func theCloserLookSaysTheSame(seed: Int) {
    var random = Seeded(UInt64(seed))
    for _ in 0..<100 {
      var text = (0..<Int.random(in: 1...4, using: &random)).map { _ in PlainNameTests.words.randomElement(using: &random)! }.joined(separator: " ")
      if Bool.random(using: &random) {
        text += ", " + (0..<Int.random(in: 1...2, using: &random)).map { _ in PlainNameTests.words.randomElement(using: &random)! }.joined(separator: " ")
      }
      guard isPlain(text) else { continue }
      let cell = NameCell(text)
      #expect(cell.names.map(\.text) == [text] && cell.heads == 1, "\(text): \(cell)")
      #expect(!cell.isUnsure && !cell.isExample && !cell.isGroup && cell.remark == nil, "\(text): \(cell)")
    }
  }

  @Test(arguments: ["Peeters, Jan", "Van den Bossche, Jean-Pierre", "M. Ousmane de Keere", "Mevr. Élodie Claes", "PEETERS, Élodie Ana"])
  func theseArePlain(name: String) { #expect(isPlain(name)) }

  @Test(arguments: [
    "Peeters, J.", "Peeters, Jan et An", "Peeters Claes, Jan Piet", "M. et Mme Claes", "Mme enceinte", "Peeters, 2 enfants", "Peeters, Jan (excusé)",
    "Peeters, É", "Peeters, Jan, An", "M. J.", "Peeters,Jan",
  ])
  func theseAreLookedAtClosely(name: String) { #expect(!isPlain(name)) }
}

/// `Yıldız Keïta, Marie Claire`: one person where the column has family names before a comma, told as doubtful all the same.
struct NameOrderTests {
  private func present(_ title: String, _ names: [String]) throws -> (present: Int, people: Int, isTold: Bool) {
    let sheet = "Axe;Activité;Date;\(title);Présent\n" + names.map { "1;DPO;21/10/2024;\($0);oui\n" }.joined()
    let reading = try read(Array(sheet.utf8))
    return (reading.content.attendances.count, Set(reading.content.attendances.map(\.person)).count, reading.first("B0430") != nil)
  }

  @Test(
    arguments: [
      ("Nom et prénom", ["Dupont, Anne", "Yıldız Keïta, Marie Claire"], 2), ("Nom et prénom", ["Yıldız Keïta, Marie Claire", "Dupont, Anne"], 2),
      ("Naam", ["Bogaert Coulibaly, Marie Thérèse", "Van den Bossche, Jan"], 2), ("Nom, prénom", ["Bogaert Coulibaly, Marie Thérèse"], 1),
      ("Naam en voornaam", ["Jan Peeters", "An Maes, Bo Claes"], 3), ("Nom et prénom", ["Yıldız Keïta, Marie Claire"], 2),
      ("Nom et prénom", ["Dupont, Anne", "Jan & An Peeters"], 3),
    ] as [(String, [String], Int)])
  func howManyPeople(title: String, names: [String], people: Int) throws {
    let found = try present(title, names)
    #expect(found.present == people && found.people == people)
    #expect(found.isTold == names.contains { $0.split(separator: ",").count == 2 && $0.split(separator: " ").count == 4 && !$0.hasPrefix("Van") })
  }
}
