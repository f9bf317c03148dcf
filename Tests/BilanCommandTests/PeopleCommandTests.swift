import Foundation
import Testing

/// `people`: what is asked, decided and erased, and that the figures follow or stay.
@Suite struct PeopleCommandTests {
  private func figures(_ workspace: Workspace) throws -> String { try workspace.bilan("indicators", "--format", "json").output }

  @Test func answeringEverythingLeavesOneNumber() throws {
    let workspace = try Workspace.imported()
    // Answers settle some questions and may bring others; each round leaves fewer.
    for _ in 0..<6 {
      try workspace.bilan("people", "list", "--out", "q.csv")
      let lines = try workspace.text("q.csv").split(whereSeparator: \.isNewline)
      if lines.count == 1 { break }
      let filled = lines.enumerated().map { index, line in
        index == 0 ? String(line) : String(line.replacing(";;", with: ";oui;", maxReplacements: 1))
      }
      try workspace.write(filled.joined(separator: "\r\n") + "\r\n", to: "q.csv")
      #expect(try workspace.bilan("people", "decide", "q.csv").status == 0)
    }
    #expect(try workspace.bilan("people").output.contains("aucune question ouverte"))
    for row in try objects(try figures(workspace)) where row["indicator"] as? String == "participants" {
      #expect(row["low"] as? Int == row["high"] as? Int, "\(row)")
    }
  }

  @Test func reviewAsksOnTheTerminalAndUndoes() throws {
    let workspace = try Workspace.imported()
    let before = try figures(workspace)
    let run = try workspace.shell("printf 'n\\na\\nq\\n' | bilan people review")
    #expect(run.status == 0, "\(run.output)")
    #expect(try figures(workspace) == before)
    #expect(try workspace.bilan("people", "decisions").output.contains("Aucune décision"))
    try workspace.shell("printf 'o\\nq\\n' | bilan people review")
    #expect(try !workspace.bilan("people", "decisions").output.contains("Aucune décision"))
  }

  /// A device without lines never ends: it is no answer, and nothing waits for it. The last line may lack its end.
  @Test func aReviewEndsWhereNobodyTypes() throws {
    let workspace = try Workspace.imported()
    #expect(try workspace.shell("timeout 60 bilan people review < /dev/zero").status == 0)
    #expect(try workspace.bilan("people", "decisions").output.contains("Aucune décision"))
    try workspace.shell("printf o | bilan people review")
    #expect(try !workspace.bilan("people", "decisions").output.contains("Aucune décision"))
  }

  /// Erasing all names of 2023 changes no figure; nor does forgetting one person, of whom no byte is left in the store.
  @Test func erasingChangesNoFigure() throws {
    let workspace = try Workspace.imported()
    let before = try figures(workspace)
    // Nobody is that long ago: nothing to confirm.
    let none = try workspace.bilan("people", "purge", "--before", "1990-01-01")
    #expect(none.status == 0 && none.output.contains("0 description"))
    #expect(try workspace.bilan("people", "purge", "--before", "2024-01-01").everything.contains("B0910"))
    #expect(try workspace.bilan("people", "purge", "--before", "2024-01-01", "--yes").status == 0)
    #expect(try figures(workspace) == before)
    let run = try workspace.bilan("people", "forget", "--yes", "Crèvecœur")
    #expect(run.everything.contains("B0908"))
    #expect(try figures(workspace) == before)
    for file in ["bilan.sqlite", "bilan.sqlite-wal"] where FileManager.default.fileExists(atPath: workspace.file(file)) {
      let text = String(decoding: try workspace.bytes(file), as: UTF8.self).lowercased()
      #expect(!text.contains("crèvecœur") && !text.contains("crevecoeur"), "\(file)")
    }
    #expect(try workspace.bilan("people", "forget", "Crèvecœur").status == 64)
  }

  /// A project of one sheet, in which one person is written in three ways, one of them certain by an address.
  private func written(_ rows: [String]) throws -> Workspace {
    let workspace = try Workspace.sample()
    let above = "Liste de présence\nActivité : Stress vicariant\nDate : 21/10/2024\nNom;Prénom;Organisation;Commune;E-mail\n"
    try workspace.write(above + rows.joined(separator: "\n") + "\n", to: "liste.csv")
    #expect(try workspace.bilan("import", "liste.csv").status == 0)
    return workspace
  }

  /// In Dutch `o` skips; in French it is the yes. A slip of the finger decides nothing, and undoing takes back the last step, whatever it was.
  @Test func aLetterMeansWhatTheLanguageSays() throws {
    let workspace = try written([
      "Quisquater;Zénobie;CPAS de Forest;Forest;", "Quisquatter;Zénobie;CPAS de Forest;Forest;", "Zyngier;Balthazar;;Forest;", "Zyngierr;Balthazar;;Forest;",
    ])
    try workspace.shell("printf 'o\\no\\n' | bilan people review --language nl")
    try workspace.shell("printf 'oiu\\nx\\n' | bilan people review --language nl")
    #expect(try workspace.bilan("people", "decisions").output.contains("Aucune décision"))
    let undone = try workspace.shell("printf 'o\\nh\\nj\\n' | bilan people review --language nl")
    // The first question, the second, the first again, and the second as long as the input lasts.
    #expect(undone.output.components(separatedBy: "Is het dezelfde?").count == 5, "\(undone.output)")
    let decisions = try workspace.bilan("people", "decisions").output
    #expect(decisions.contains("Quisquatter") != decisions.contains("Zyngierr"))
  }

  /// What is merged without a question is shown with its reason, and an answer in Excel undoes it.
  @Test func aMergeIsShownAndUndone() throws {
    let workspace = try written([
      "Quisquater;Zénobie;CPAS de Forest;Forest;", "QUISQUATER;Zénobie;CPAS de Forest;;", "Zyngier;Balthazar;;Forest;", "Dumoulin;Anselme;;Forest;",
    ])
    let shown = try workspace.bilan("people", "merged").output
    #expect(shown.contains("1/1\n") && shown.contains("= A : même nom, même organisation"), "\(shown)")
    #expect(shown.contains("3 personnes différentes") && !shown.contains("Zyngier"))
    #expect(try workspace.bilan("people", "merged", "--out", "m.csv").output.contains("1 paire dans m.csv"))
    try workspace.write(try workspace.text("m.csv").replacing(";;", with: ";non;", maxReplacements: 1), to: "m.csv")
    #expect(try workspace.bilan("people", "decide", "m.csv").status == 0)
    let after = try workspace.bilan("people", "merged").output
    #expect(!after.contains("Zénobie") && after.contains("4 personnes différentes"), "\(after)")
    #expect(after.contains("Aucun nom ne figure sous plusieurs graphies"))
    #expect(try workspace.bilan("people", "take-back", "1").status == 0)
    #expect(try workspace.bilan("people", "merged").output == shown)
  }

  /// A merge by decision says so, and with whom.
  @Test func aDecidedMergeNamesTheOtherWriting() throws {
    let workspace = try written(["Zyngier;Balthazar;;Forest;", "Zyngierr;Balthazar;;Forest;", "ZYNGIER;Balthazar;CPAS de Forest;Forest;"])
    try workspace.bilan("people", "list", "--out", "q.csv")
    try workspace.write(try workspace.text("q.csv").replacing(";;", with: ";oui;vu la carte", maxReplacements: 1), to: "q.csv")
    let decided = try workspace.bilan("people", "decide", "q.csv")
    #expect(decided.status == 0, "\(decided.everything)")
    let shown = try workspace.bilan("people", "merged").output
    #expect(shown.contains("1/1\n") && shown.contains(": décidé le ") && shown.contains("(vu la carte)"), "\(shown)")
    #expect(shown.contains(": même nom, même commune"), "\(shown)")
  }

  /// Two whom somebody told apart are two in the lowest number as well, whoever lies between them.
  @Test func theLowNumberKnowsOfDecisions() throws {
    let workspace = try written(["Zyngier;Balthazar;;Forest;", "Zyngierr;Balthazar;;Forest;", "Zynggierr;Balthazar;;Forest;"])
    #expect(try workspace.bilan("people").output.contains("entre 1 et 3 personnes"))
    try workspace.bilan("people", "list", "--out", "q.csv")
    let header = try #require(try workspace.text("q.csv").split(whereSeparator: \.isNewline).first)
    let rows = try workspace.text("q.csv").split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    let pairs = rows.map { $0[0].split(separator: " + ") }
    try #require(pairs.count == 2)
    // The two ends of the chain, about whom nobody is asked.
    let ends = Set(pairs[0]).symmetricDifference(pairs[1]).sorted()
    let columns = header.split(separator: ";").prefix(2).joined(separator: ";")
    try workspace.write("\(columns)\n\(ends[0]) + \(ends[1]);non\n", to: "apart.csv")
    #expect(try workspace.bilan("people", "decide", "apart.csv").output.contains("entre 2 et 3 personnes"))
  }

  /// After the last question there is still a way back.
  @Test func theLastAnswerCanBeUndone() throws {
    let workspace = try written(["Zyngier;Balthazar;;Forest;", "Zyngierr;Balthazar;;Forest;"])
    let run = try workspace.shell("printf 'o\na\nn\n\n' | bilan people review")
    #expect(run.output.components(separatedBy: "dernière question").count == 3, "\(run.output)")
    #expect(try workspace.bilan("people", "decisions").output.contains(" non "))
    #expect(try workspace.bilan("people").output.contains("2 personnes différentes"))
  }

  /// The question stays, since the range rests on it; how the erased name is like the other one is not told, in no place and no language.
  @Test func aQuestionDoesNotGiveAnErasedNameAway() throws {
    let sheet = "Axe : 1\nActivité : DPO\nDate : 21/10/2024\nNom;Prénom;Commune;Présent\nDialo;Mariama;Forest;x\nDiallo;Mariama;Uccle;x\n"
    let workspace = try Workspace.small(["a.csv": sheet]).showingSmallGroups()
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    func told() throws -> [String] {
      try workspace.bilan("people", "list", "--out", "q.csv")
      let file = try workspace.text("q.csv")
      try workspace.shell("rm q.csv")
      return try [workspace.bilan("people", "list").output, workspace.bilan("people", "list", "--language", "nl").output, file]
    }
    #expect(try told().allSatisfy { $0.contains("prononcent de même") || $0.contains("klinken hetzelfde") })
    #expect(try workspace.bilan("people", "forget", "--yes", "Mariama Dialo").output.contains("1 description effacée"))
    for text in try told() {
      #expect(text.contains("le nom de l'autre est effacé") || text.contains("de naam van de ander is gewist"), "\(text)")
      #expect(!text.contains("prononcent") && !text.contains("klinken") && !text.contains("différentes, tous"), "\(text)")
    }
    #expect(try workspace.bilan("people").output.contains("entre 1 et 2 personnes différentes, 2 retenues ; 1 question ouverte"))
  }

  /// What a person is certainly the same as goes with the person; a reason that names somebody too; and each line that still holds the name is told, whatever its case and encoding.
  @Test func aPersonIsForgottenUnderEveryWriting() throws {
    let workspace = try written([
      "Quisquater;Zénobie;CPAS de Forest;Forest;zq@example.be", "De Quisquater;ZENOBIE;CPAS de Forest;Forest;zq@example.be", "Peeters;Jan;;Forest;",
      "Peters;Jan;;Forest;",
    ])
    try workspace.bilan("people", "list", "--out", "q.csv")
    let lines = try workspace.text("q.csv").split(whereSeparator: \.isNewline).map(String.init)
    let row = try #require(lines.first { $0.contains("Peters") })
    // Code, decision, reason, A: the second and the third are blank.
    let answered = row.replacing(";;", with: ";non;frère de Zénobie Q.", maxReplacements: 1)
    try workspace.write(lines[0] + "\n" + answered + "\n", to: "q.csv")
    #expect(try workspace.bilan("people", "decide", "q.csv").status == 0)
    #expect(try workspace.bilan("people", "decisions").output.contains("Zénobie"))
    let before = try figures(workspace)
    try Data("ZENOBIE QUISQUATER;x\r\n".utf8).write(to: URL(filePath: workspace.file("liste.a-corriger.csv")))
    try "a\nQuisquater, Zénobie".data(using: .windowsCP1252)!.write(to: URL(filePath: workspace.file("vieux.csv")))
    let run = try workspace.bilan("people", "forget", "--yes", "zenobie quisquater")
    #expect(run.output.contains("2 descriptions effacées"), "\(run.everything)")
    for place in ["liste.csv:5", "liste.a-corriger.csv:1", "vieux.csv:2"] { #expect(run.errors.contains(place), "\(run.everything)") }
    #expect(try figures(workspace) == before)
    #expect(try !workspace.bilan("people", "decisions").output.contains("Zénobie"))
    for file in ["bilan.sqlite", "bilan.sqlite-wal", "bilan.sqlite-shm", "bilan.cle"] where workspace.exists(file) {
      let text = String(decoding: try workspace.bytes(file), as: UTF8.self).lowercased()
      #expect(!text.contains("quisquat") && !text.contains("zénobie") && !text.contains("zenobie"), "\(file)")
    }
  }

  /// One name in one commune, of 12 and of 58 years: two people and a question, whatever is answered and whoever is forgotten afterwards.
  @Test(arguments: [nil, "oui", "non"]) func agesTellPeopleApartAndStayWhenNamesGo(answer: String?) throws {
    let workspace = try Workspace.sample()
    let above = "Liste de présence\nActivité : Stress vicariant\nDate : 21/10/2024\nNom;Prénom;Commune;Âge\n"
    try workspace.write(above + "Quisquater;Zénobie;Forest;12\nQuisquater;Zénobie;Forest;58\nPeeters;Jan;Forest;40\n", to: "liste.csv")
    #expect(try workspace.bilan("import", "liste.csv").status == 0)
    #expect(try workspace.bilan("people").output.contains("entre 2 et 3 personnes différentes, 3 retenues"))
    #expect(try workspace.bilan("people").output.contains("âges trop éloignés"))
    if let answer {
      try workspace.bilan("people", "list", "--out", "q.csv")
      try workspace.write(try workspace.text("q.csv").replacing(";;;", with: ";\(answer);;", maxReplacements: 1), to: "q.csv")
      #expect(try workspace.bilan("people", "decide", "q.csv").status == 0)
    }
    let before = try figures(workspace)
    let total = try #require(try objects(before).first { $0["code"] as? String == "participants/2024/-/-" })
    #expect(total["value"] as? Int == (answer == "oui" ? 2 : 3), "\(total)")
    for name in ["Peeters", "Quisquater"] {
      #expect(try workspace.bilan("people", "forget", "--yes", name).output.contains("effacée"))
      #expect(try figures(workspace) == before, "\(name)")
    }
  }

  /// Re-saved by Excel: Windows-1252, tabs, and letters that it does not have. A changed organisation is an edit.
  @Test func aFileOfDecisionsComesBackFromExcel() throws {
    let workspace = try written(["Yıldız;Ayşe;CPAS de Forest;Forest;", "Yıldız;Ayse;CPAS d'Anderlecht;Forest;", "Yildizz;Ayşe;CPAS de Forest;Forest;"])
    try workspace.bilan("people", "list", "--out", "q.csv")
    let resaved = try workspace.text("q.csv").replacing("\u{FEFF}", with: "").replacing("ş", with: "?").replacing("ı", with: "?")
    let filled = resaved.split(whereSeparator: \.isNewline).enumerated().map { index, line in
      index == 0 ? String(line) : String(line.replacing(";;", with: ";non;", maxReplacements: 1))
    }.joined(separator: "\r\n")
    try filled.data(using: .windowsCP1252)!.write(to: URL(filePath: workspace.file("excel.csv")))
    try filled.replacing("CPAS de Forest", with: "CPAS d'Uccle").data(using: .windowsCP1252)!.write(to: URL(filePath: workspace.file("edited.csv")))
    let edited = try workspace.bilan("people", "decide", "edited.csv")
    #expect(edited.status == 1 && edited.errors.contains("B0904"), "\(edited.everything)")
    #expect(try workspace.bilan("people", "decisions").output.contains("Aucune décision"))
    let run = try workspace.bilan("people", "decide", "excel.csv")
    #expect(run.status == 0, "\(run.everything)")
  }

  /// An empty file has no columns, and that stands at its beginning; before anything is imported there is nothing to decide about.
  @Test func aFileThatDecidesNothingSaysWhy() throws {
    let workspace = try written(["Yıldız;Ayşe;CPAS de Forest;Forest;", "Yıldız;Ayse;CPAS d'Anderlecht;Forest;"])
    try workspace.write("\n\n", to: "vide.csv")
    let empty = try workspace.bilan("people", "decide", "vide.csv")
    #expect(empty.status == 1 && empty.errors.contains("vide.csv:1: erreur[B0906]") && empty.errors.contains("« Code »"), "\(empty.everything)")
    let before = try Workspace.small(["d.csv": "Code;Même ? (oui/non)\nA + B;oui\n"]).bilan("people", "decide", "d.csv")
    #expect(before.status == 1 && before.errors.contains("d.csv: erreur[B0912]") && !before.errors.contains("B0902"), "\(before.everything)")
  }

  /// The same sheets in another order are the same people, the same questions and the same figures.
  @Test func theOrderOfImportPlaysNoPart() throws {
    let (one, two) = (try Workspace.sample(), try Workspace.sample())
    let sheets = try two.contents(of: "presences").keys.map { "presences/" + $0 }.sorted()
    try one.shell("bilan import presences campagnes")
    // The codes of descriptions, by which equal names are listed, come from the project's key.
    try two.write(one.text("bilan.cle"), to: "bilan.cle")
    let (first, second) = (sheets.prefix(sheets.count / 2), sheets.suffix(sheets.count - sheets.count / 2))
    for part in [second.reversed().map(\.self), first.reversed().map(\.self)] { try two.shell("bilan import " + part.map { "'\($0)'" }.joined(separator: " ")) }
    try two.shell("bilan import campagnes")
    #expect(try figures(one) == figures(two))
    for subject in [[], ["--organisations"]] {
      let lists = try [one, two].map { try execute(Program.path, ["people", "list"] + subject, in: $0.path).output }
      #expect(lists[0] == lists[1])
      #expect(lists[0].contains("1/"))
    }
  }
}
