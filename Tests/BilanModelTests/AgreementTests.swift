import BilanModel
import Testing

/// Words that agree with the number before them.
@Suite struct AgreementTests {
  @Test(arguments: [
    (0, Language.fr, "0 question reste ouverte"), (1, .fr, "1 question reste ouverte"), (2, .fr, "2 questions restent ouvertes"),
  ])
  func endingsAgree(count: Int, language: Language, expected: String) {
    #expect("\(count) question(s) reste(nt) ouverte(s)".agreeing(with: count, in: language) == expected)
  }

  /// In Dutch and English zero is plural.
  @Test(arguments: [(0, "0 vragen staan open"), (1, "1 vraag staat open"), (2, "2 vragen staan open")])
  func whatIsNoEndingIsGivenWhole(count: Int, expected: String) {
    #expect("\(count) (vraag|vragen) (staat|staan) open".agreeing(with: count, in: .nl) == expected)
  }

  @Test(arguments: ["(règle « equal_names »)", "famille (4)", "sans fin (", "(a|b|c)", "a (nt)", ""])
  func otherBracketsStay(text: String) {
    #expect(text.agreeing(with: 1, in: .en) == text)
  }

  /// What comes from a sheet is not touched, whatever it looks like.
  @Test func aDiagnosticAgreesWithItsCount() {
    func message(_ count: Int, _ language: Language) -> String {
      Diagnostic(.correctionsWritten, at: SourcePlace(file: "a.csv"), ["count": .count(count), "path": "ligne(s).csv"]).message(in: language)
    }
    #expect(message(1, .fr) == "1 ligne à corriger, avec la raison, dans ligne(s).csv")
    #expect(message(3, .fr) == "3 lignes à corriger, avec la raison, dans ligne(s).csv")
    #expect(message(1, .nl) == "1 te verbeteren rij, met de reden, in ligne(s).csv")
  }
}
