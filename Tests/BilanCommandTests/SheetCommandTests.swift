import Foundation
import Testing

/// `import` and `sheets`: what they say and what they keep.
@Suite struct SheetCommandTests {
  @Test func importSaysWhatItKept() throws {
    let workspace = try Workspace.sample()
    let run = try workspace.bilan("import", "--format", "json", "presences/2023")
    let readings = try objects(run.output)
    #expect(run.status == 0)
    #expect(readings.count == 15)
    for reading in readings {
      // Only what comes from a workbook has the name of a worksheet.
      let isOfWorkbook = (reading["file"] as? String)?.hasSuffix(".csv") == false
      #expect(Set(reading.keys) == CheckCommandTests.readingKeys.union(isOfWorkbook ? ["kept", "change", "sheet"] : ["kept", "change"]))
    }
    let kept = Dictionary(grouping: readings) { $0["kept"] as? String ?? "" }.mapValues(\.count)
    #expect(kept == ["added": 14, "unchanged": 1])
    let again = try objects(try workspace.bilan("import", "--format", "json", "presences/2023").output)
    #expect(again.allSatisfy { $0["kept"] as? String == "unchanged" })
  }

  @Test func theSummaryOfAnImportIsRight() throws {
    let workspace = try Workspace.sample()
    let first = try workspace.bilan("import", "campagnes/2024", "presences/2024")
    #expect(first.status == 1)
    // 8 + 19 sheets; one row with the 31st of February.
    #expect(first.output.hasPrefix("27 "), "\(first.output)")
    #expect(first.output.contains(" 1 non gardée"), "\(first.output)")
    let again = try workspace.bilan("import", "campagnes/2024")
    #expect(again.status == 0)
    #expect(again.output.contains("8 déjà là"), "\(again.output)")
    #expect(again.output.contains("0 lignes gardées") || again.output.contains("0 ligne gardée"), "\(again.output)")
  }

  @Test func aDryRunKeepsNothing() throws {
    let workspace = try Workspace.sample()
    let first = try workspace.bilan("import", "--dry-run", "campagnes")
    #expect(first.status == 0)
    #expect(first.output.contains("rien n'est gardé") && first.output.contains("14 feuille"), "\(first.output)")
    #expect(!workspace.exists("bilan.sqlite"))
    let imported = try Workspace.imported()
    let before = try imported.bilan("sheets").output
    let run = try imported.bilan("import", "--dry-run", "--format", "json", "campagnes")
    #expect(try objects(run.output).allSatisfy { $0["kept"] as? String == "unchanged" })
    try imported.write("Axe : 4\nActivité : Cours\nDate : 3/5/2024\nNom\nDupont Anne\n", to: "n.csv")
    #expect(try objects(try imported.bilan("import", "--dry-run", "--format", "json", "n.csv").output).first?["kept"] as? String == "added")
    #expect(try imported.bilan("sheets").output == before)
  }

  /// In a dry run too, the second copy of a sheet in one run is the same sheet, as it will be in the run itself.
  @Test func aDryRunSaysWhatTheRunWillSay() throws {
    let workspace = try Workspace.sample()
    let dry = try workspace.bilan("import", "--dry-run", "presences/2023")
    let real = try workspace.bilan("import", "presences/2023")
    #expect(dry.output.hasSuffix(real.output), "\(dry.output) \(real.output)")
  }

  @Test func aCorrectedFileReplacesAndSaysSo() throws {
    let workspace = try Workspace.imported()
    let file = "presences/2024/formation VIF 2024.csv"
    let before = try workspace.text(file)
    try workspace.write(before.replacing("31/02/2024", with: "11/03/2024"), to: file)
    let run = try workspace.bilan("import", file)
    #expect(run.status == 0, "\(run.everything)")
    // Once for each line: what the store kept was 44 attendances, the 45th was refused.
    #expect(run.output.contains("remplace la feuille n°"), "\(run.output)")
    #expect(run.output.contains("2024-03-11 Formation initiale aux VIF (axe 4)"), "\(run.output)")
    #expect(run.output.contains("2024 · axe 4 · Participations : "), "\(run.output)")
    #expect(run.output.contains("1 remplacée"), "\(run.output)")
    let figures = try workspace.bilan("indicators", "--format", "csv", "--period", "2024").output
    #expect(figures.contains("participations,2024,,,434,"), "one attendance more than the 433 of before")
    // Back to the first version: the figures are those of before.
    try workspace.write(before, to: file)
    #expect(try workspace.bilan("import", file).output.contains("remplace la feuille n°"))
    try workspace.bilan("report", "--out", "made")
    #expect(try workspace.contents(of: "made") == SheetOrderTests.expected.get())
  }

  /// Each number agrees with its word: one, none, several.
  @Test(arguments: [
    ("fr", "(1 participation, 0 comptage ; 1 séance et 1 personne que rien d'autre ne mentionne)"),
    ("nl", "(1 deelname, 0 tellingen; 1 sessie en 1 persoon die niets anders vermeldt)"),
    ("en", "(1 participation, 0 counts; 1 session and 1 person that nothing else mentions)"),
  ]) func whatGoesWithASheetAgreesInNumber(language: String, told: String) throws {
    let workspace = try Workspace.small(["a.csv": "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\n"])
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    let run = try workspace.bilan("sheets", "remove", "1", "--language", language)
    #expect(run.output.contains(told), "\(run.everything)")
  }

  @Test func aSheetTakenBackLeavesNoTrace() throws {
    let workspace = try Workspace.imported()
    try workspace.write("Axe : 4\nActivité : Cours de plus\nDate : 3/5/2024\nNom;Prénom;Organisme\nTest;Anne;Une autre asbl\nEssai;Bob;\n", to: "plus.csv")
    #expect(try workspace.bilan("import", "plus.csv").status == 0)
    let list = try workspace.bilan("sheets").output
    let line = try #require(list.split(separator: "\n").first { $0.contains("plus.csv") })
    let number = String(try #require(line.split(separator: " ").first))
    try workspace.bilan("report", "--out", "with")
    #expect(try workspace.contents(of: "with") != SheetOrderTests.expected.get())

    let removed = try workspace.bilan("sheets", "remove", number)
    #expect(removed.status == 0)
    #expect(removed.output.contains("plus.csv") && removed.output.contains("2 participations"), "\(removed.output)")
    try workspace.bilan("report", "--out", "made")
    #expect(try workspace.contents(of: "made") == SheetOrderTests.expected.get())
    #expect(!(try workspace.bilan("sheets").output.contains("plus.csv")))
    #expect(try workspace.bilan("sheets", "remove", number).status == 64)
  }

  @Test func sheetsWithoutAnySaysHowToBegin() throws {
    let workspace = try Workspace.sample()
    let run = try workspace.bilan("sheets")
    #expect(run.status == 0)
    #expect(run.output.contains("bilan import"))
    #expect(!workspace.exists("bilan.sqlite"))
  }

  /// `check` says that 31 of the 32 people of this sheet came.
  @Test
  func sheetsCountThePresent() throws {
    let workspace = try Workspace.imported()
    let list = try workspace.bilan("sheets").output
    let line = try #require(list.split(separator: "\n").first { $0.contains("20 fevrier.csv") })
    #expect(line.split(separator: " ").suffix(3) == ["31", "0", "0"], "\(line)")
  }
}
