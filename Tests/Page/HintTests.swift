import Testing

@testable import BilanPage
@testable import BilanProject

/// What the page advises can be done on the page.
@Suite struct HintTests {
  /// What only a command is told: files of answers and decisions, crossings, sheets without a project, and the word that confirms.
  private static let ofCommands: Set<String> = [
    "B0250", "B0508", "B0665", "B0736", "B0748", "B0767", "B0791", "B0793", "B0806", "B0808", "B0902", "B0906", "B0910", "B0912",
  ]

  private func speaksOfATerminal(_ text: String) -> Bool {
    let commands = /\bbilan (import|check|report|indicators|sheets|people|history|choices|init|rename|year|answers|verify|undo|open)\b/
    return text.contains(/--[a-z]/) || text.contains(commands) || text.contains(/\b(la|cette|même) commande\b|\b(opdracht|commando|command)\b/)
  }

  /// A new problem whose advice is an option or a command needs words for the page, or is told by commands alone.
  @Test(arguments: Problem.catalogue.map(\.code)) func noAdviceIsOfATerminal(code: String) throws {
    let problem = try #require(Problem(code: code))
    for language in Language.allCases {
      let hint = View(language: language, word: "").hint(Diagnostic(problem, at: SourcePlace(file: "x")))
      #expect(speaksOfATerminal(hint) == Self.ofCommands.contains(code), "\(hint)")
    }
  }

  /// The words of the case are filled in, and those of the project for its places.
  @Test func adviceNamesTheCase() {
    let diagnostic = Diagnostic(.unknownCommune, at: SourcePlace(file: "x", text: "Forst"), ["nearest": "Forest"])
    #expect(View(language: .fr, word: "").hint(diagnostic).contains("(ressemblant\u{A0}: Forest)"))
    #expect(View(language: .en, word: "").hint(Diagnostic(.smallGroupsHidden, at: SourcePlace(file: "x"), ["more": ""])).hasPrefix("“Figures” shows"))
  }
}
