import BilanModel
import BilanText
import Testing
import TestSupport

@testable import BilanImport

/// The first rows as they are shown: enough to compare with the file, and nobody's name.
@Suite struct FirstRowsTests {
  @Test(arguments: [
    (["Marie", "Dupont"], "M… D…"), (["Jean-Paul van der Berg"], "J… v… d… B…"), (["Élodie"], "É…"), ([], ""), ([" ", ""], ""), (["N'Guessan"], "N…"),
    (["Dupont,Marie"], "D…"),
  ])
  func initials(names: [String], text: String) {
    #expect(FirstRows.initials(names) == text)
  }

  @Test func theRowAsItWasUnderstood() throws {
    let reading = try read(
      "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Service;Code postal;Présent\n;;;;\nDupont;Marie;CPAS;1190;excusé\nPetit;;;;x\nClaes;Bob;;;x\n")
    #expect(reading.firstRows.map(\.line) == [6, 7])
    #expect(reading.firstRows.map(\.subject) == ["M… D…", "P…"])
    #expect(reading.firstRows.map(\.organisation) == ["CPAS", nil])
    #expect(reading.firstRows.map(\.commune) == ["1190", nil])
    #expect(reading.firstRows.map(\.presence) == [.excused, .present])
    #expect(reading.firstRows.map(\.day) == [day("2024-10-21"), day("2024-10-21")])
  }

  @Test func whereTheFileDoesNotTellNobodyIsShownAsPresent() throws {
    let reading = try read("Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom\nDupont;Marie\n")
    #expect(reading.firstRows.map(\.presence) == [nil])
  }

  @Test func someoneWithoutANameIsAStroke() throws {
    let reading = try read("Axe : 1\nActivité : DPO\nDate : 21/10/2024\nE-mail;Service;Présent\na.dupont@example.be;CPAS;x\n")
    #expect(reading.firstRows.map(\.subject) == ["–"])
  }

  @Test func aCountIsItsMetric() throws {
    let reading = try read("Date;Commune;Indicateur;Nombre\n21/10/2024;Vorst;affiches;env. 12\n")
    let row = try #require(reading.firstRows.first)
    #expect((row.subject, row.commune, row.value, row.isEstimated, row.day) == ("affiches", "Forest", 12, true, day("2024-10-21")))
  }

  @Test func readingsForFiguresShowNothing() throws {
    #expect(try read("Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom\nDupont;Marie\n", purpose: .figures).firstRows.isEmpty)
  }

  /// However names are written and wherever they stand, no word of one is shown; with a project and without.
  @Test(arguments: 1...80 as ClosedRange<UInt64>)
  func noWordOfANameIsShown(seed: UInt64) throws {
    var random = Seeded(seed)
    let families = ["Quendoline", "van der Xyzberg", "Nwokocha-Ozel", "O'Wrzesniew", "DEVREKER", "Łukasz", "Ζωή", "Quendoline +2", "famille Quendoline (3)"]
    let given = ["Ulrike", "Jean-Xyz", "  Awatef ", "\"Wanda\"", "M. Zbigniew", "\u{A0}Yolande", "?"]
    func one(_ list: [String]) -> String { list.randomElement(using: &random)! }
    let (header, rows): (String, () -> String) =
      [
        ("Nom;Prénom;Service;Présent", { "\(one(families));\(one(given));CPAS;x" }), ("Nom complet;Commune", { "\(one(families)) \(one(given));Forest" }),
        ("Nom complet;21/10/2024;28/10/2024", { "\(one(given)) \(one(families));x;" }),
        ("Prénom;E-mail", { "\(one(given));\(one(["q", "z"]))quendoline@example.be" }),
        ("Présent;Nom", { "x;\(one(families)), \(one(given))" }), ("Nom complet", { "\(one(families))" }),
        ("Nom;Prénom;Nom;Prénom", { "\(one(families));\(one(given));\(one(families));\(one(given))" }),
      ].randomElement(using: &random)!
    let text = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\n\(header)\n" + (0..<4).map { _ in rows() + "\n" }.joined()
    for project in [testProject, nil] {
      let shown = Folding.folded(try read(text, project: project).firstRows.map { "\($0)" }.joined(separator: " "))
      for word in (families + given).flatMap({ Folding.folded($0).split(separator: " ") }) where word.count > 3 && word != "famille" {
        #expect(!shown.contains(word), "\(word): \(shown)")
      }
    }
  }
}
