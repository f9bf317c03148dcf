import Testing

/// What is said of small things is true too.
@Suite struct SmallTruthTests {
  private static let ages = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Âge;Présent\nPeeters;Jan;12;x\nPeeters;Jan;58;x\n"

  /// With `matching: names` nothing is asked, and what tells namesakes apart is a name.
  @Test func agesApartAreAskedAboutOnlyWhereAnythingIs() throws {
    let workspace = try Workspace.small(["a.csv": SmallTruthTests.ages])
    let full = try workspace.bilan("check", "a.csv").everything
    #expect(full.contains("[B0433]") && full.contains("bilan people") && full.contains("une date de naissance"), "\(full)")
    try workspace.write(try workspace.text("projet.yaml") + "people: {matching: names}\n", to: "projet.yaml")
    for (language, words) in [("fr", "elles comptent pour une seule personne"), ("nl", "ze tellen als één persoon"), ("en", "they count as one person")] {
      let names = try workspace.bilan("check", "a.csv", "--language", language).everything
      #expect(names.contains("[B0433]") && names.contains(words) && !names.contains("bilan people"), "\(names)")
    }
  }

  /// Two hours become two hours and one minute: 2 and 2,016…, both of which read 2,0 or 2.
  @Test func anEffectThatCannotBeSeenSaysSo() throws {
    func sheet(_ end: String) -> String { "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nHoraire : 14h01-\(end)\nNom;Prénom;Présent\nDupont;Anne;x\n" }
    let workspace = try Workspace.small(["a.csv": sheet("15h34")])
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    try workspace.write(sheet("15h35"), to: "a.csv")
    let run = try workspace.bilan("import", "a.csv")
    let line = try #require(run.output.split(separator: "\n").first { $0.contains("→") && $0.contains("1,6 → 1,6") }, "\(run.everything)")
    #expect(line.contains("(moins d'un dixième de plus)"))
  }

  /// Two family names in another order: a question, where it was one person without a word.
  @Test func familyNamesInAnotherOrderAreAsked() throws {
    let workspace = try Workspace.small([
      "a.csv": "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Commune;Présent\nMaría García López;Forest;x\nLuc Petit;Forest;x\n",
      "b.csv": "Axe : 1\nActivité : DPO\nDate : 28/10/2024\nNom;Commune;Présent\nMaria Lopez Garcia;Forest;x\nGARCIA LOPEZ Maria;Forest;x\n",
    ])
    #expect(try workspace.bilan("import", "a.csv", "b.csv").errors.contains("B0901"))
    let rows = try workspace.bilan("indicators", "--by", "axis", "--period", "2024", "--format", "csv").output.split(separator: "\n")
    let total = try #require(rows.first { $0.hasPrefix("participants,2024,,,") }).split(separator: ",", omittingEmptySubsequences: false)
    // García López twice and Lopez Garcia once: likelier one person, perhaps two; with Luc.
    #expect([total[4], total[8], total[9]] == ["2", "2", "3"])
    let asked = try workspace.bilan("people", "list").everything
    #expect(asked.contains("dans un autre ordre"), "\(asked)")
    try workspace.write(try workspace.text("projet.yaml") + "people: {matching: names}\n", to: "projet.yaml")
    #expect(try workspace.figure("participants") == "2")
  }
}
