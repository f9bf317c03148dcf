import Foundation
import Testing

/// Answers given once and remembered for files of the same layout.
@Suite struct ChoiceTests {
  private static func open(_ day: String, people: String = "Anne Dupont;CPAS;x\nLuc Petit;Police;\n") -> String {
    "Axe : 1\nActivité : DPO\nDate : \(day)\nP1;Service;Venu ?\n\(people)"
  }

  private func choices(_ workspace: Workspace) throws -> String { try workspace.bilan("choices").output }

  // MARK: - Columns

  @Test func aColumnIsRememberedUsedAndForgotten() throws {
    let workspace = try Workspace.small([
      "a.csv": ChoiceTests.open("21/10/2024"), "b.csv": ChoiceTests.open("28/10/2024"), "c.csv": ChoiceTests.open("4/11/2024"),
    ])
    #expect(try choices(workspace).contains("Aucune réponse retenue"))
    #expect(try workspace.bilan("import", "a.csv").status == 1)
    let given = try workspace.bilan("import", "--column", "full_name=P1", "--column", "status=Venu ?", "a.csv")
    #expect(given.status == 0, "\(given.everything)")
    #expect(given.errors.components(separatedBy: "B0510]").count == 3, "\(given.errors)")
    let used = try workspace.bilan("import", "b.csv")
    #expect(used.status == 0, "\(used.everything)")
    #expect(used.errors.contains("B0218") && used.errors.contains("full_name=P1"), "\(used.errors)")
    let list = try choices(workspace)
    #expect(list.contains("full_name=P1") && list.contains("status=Venu ?"), "\(list)")
    // `check` and figures on the spot use it too.
    #expect(try workspace.bilan("check", "c.csv").output.contains("B0218"))
    #expect(try workspace.bilan("indicators", "--sheets", "c.csv", "--format", "csv").output.contains("participants,2024,1,,1,"))
    for id in ["1", "2"] { #expect(try workspace.bilan("choices", "forget", id).status == 0) }
    #expect(try choices(workspace).contains("Aucune réponse retenue"))
    #expect(try workspace.bilan("check", "c.csv").status == 1)
    // What was read by it stays.
    #expect(try workspace.bilan("indicators", "--format", "csv").output.contains("sessions,2024,1,,2,"))
  }

  @Test func anotherAnswerReplacesTheFirstAndSaysSo() throws {
    let workspace = try Workspace.small([
      "a.csv": ChoiceTests.open("21/10/2024"), "b.csv": ChoiceTests.open("28/10/2024"), "c.csv": ChoiceTests.open("4/11/2024"),
    ])
    _ = try workspace.bilan("import", "--column", "full_name=Service", "a.csv")
    let other = try workspace.bilan("import", "--column", "full_name=P1", "b.csv")
    #expect(other.errors.contains("B0509"), "\(other.errors)")
    #expect(other.errors.contains("full_name=P1") && other.errors.contains("full_name=Service"), "\(other.errors)")
    let list = try choices(workspace)
    #expect(list.contains("full_name=P1") && !list.contains("full_name=Service"), "\(list)")
    // The same answer again is no news.
    let same = try workspace.bilan("import", "--column", "full_name=P1", "c.csv")
    #expect(!same.everything.contains("B0509") && !same.everything.contains("B0510"), "\(same.everything)")
  }

  @Test func anotherLayoutIsNotTouched() throws {
    let other = ChoiceTests.open("28/10/2024").replacingOccurrences(of: "P1;Service", with: "P1;Organisme")
    let workspace = try Workspace.small(["a.csv": ChoiceTests.open("21/10/2024"), "b.csv": other])
    #expect(try workspace.bilan("import", "--column", "full_name=P1", "a.csv").status == 0)
    let run = try workspace.bilan("import", "b.csv")
    #expect(run.status == 1)
    #expect(run.errors.contains("B0105") && !run.errors.contains("B0218"), "\(run.errors)")
  }

  /// Upper and lower case, accents and blanks are dress of a header.
  @Test func aSpellingOfTheSameHeadersIsTheSameLayout() throws {
    let other = ChoiceTests.open("28/10/2024").replacingOccurrences(of: "P1;Service;Venu ?", with: "p1 ;SERVICE;venu")
    let workspace = try Workspace.small(["a.csv": ChoiceTests.open("21/10/2024"), "b.csv": other])
    #expect(try workspace.bilan("import", "--column", "full_name=P1", "a.csv").status == 0)
    let run = try workspace.bilan("import", "b.csv")
    #expect(run.status == 0 && run.errors.contains("B0218"), "\(run.everything)")
  }

  // MARK: - Words of state

  /// What a word means holds for every sheet, whatever its columns, until it is forgotten.
  @Test func aWordOfStateIsTaughtRememberedAndForgotten() throws {
    func sheet(_ day: String, _ header: String = "Nom;Prénom;Statut") -> String {
      "Axe : 1\nActivité : DPO\nDate : \(day)\n\(header)\nDupont;Anne;Bien reçue\nPetit;Luc;présent\n"
    }
    let workspace = try Workspace.small(["a.csv": sheet("21/10/2024"), "b.csv": sheet("28/10/2024", "Nom;Prénom;Présence"), "c.csv": sheet("4/11/2024")])
    let asked = try workspace.bilan("check", "a.csv")
    #expect(asked.status == 0 && asked.everything.contains("B0303") && asked.everything.contains("--status \"Bien reçue=present\""), "\(asked.everything)")
    // Said for this run alone, in every command that reads sheets.
    #expect(!(try workspace.bilan("check", "--status", "Bien reçue=present", "a.csv").everything.contains("B0303")))
    let figures = try workspace.bilan("indicators", "--sheets", "a.csv", "--status", "Bien reçue=present", "--format", "csv")
    #expect(figures.output.contains("participants,2024,1,,2,"), "\(figures.everything)")
    #expect(try workspace.bilan("report", "--period", "2024", "--sheets", "a.csv", "--status", "Bien reçue=present").status == 0)
    #expect(try choices(workspace).contains("Aucune réponse retenue"))
    // Remembered by an import.
    let given = try workspace.bilan("import", "--status", "Bien reçue=present", "--status", "Jamais vue=absent", "a.csv")
    #expect(given.status == 0 && given.errors.components(separatedBy: "B0510]").count == 2, "\(given.everything)")
    #expect(try choices(workspace).contains("Bien reçue=present"))
    let used = try workspace.bilan("import", "b.csv")
    #expect(used.errors.contains("B0218") && !used.errors.contains("B0303"), "\(used.everything)")
    #expect(try workspace.bilan("indicators", "--format", "csv").output.contains("participations,2024,1,,4,"))
    #expect(try workspace.bilan("choices", "forget", "1").status == 0)
    #expect(try workspace.bilan("check", "c.csv").everything.contains("B0303"))
    let wrong = try workspace.bilan("check", "--status", "Bien reçue=venue", "a.csv")
    #expect(wrong.status == 64 && wrong.everything.contains("B0707"), "\(wrong.everything)")
  }

  // MARK: - Dates and activities

  @Test func theOrderOfDatesIsRemembered() throws {
    func sheet(_ rows: String) -> String { "Axe : 1\nActivité : DPO\nNom;Prénom;Date\n\(rows)" }
    let workspace = try Workspace.small([
      "a.csv": sheet("Dupont;Anne;04/05/2024 9:00 AM\n"), "b.csv": sheet("Petit;Luc;06/07/2024 9:00 AM\n"),
    ])
    #expect(try workspace.bilan("import", "a.csv").errors.contains("B0312"))
    #expect(try workspace.bilan("import", "--date-order", "mdy", "a.csv").errors.contains("B0510"))
    let run = try workspace.bilan("import", "b.csv")
    #expect(run.status == 0 && run.errors.contains("B0218"), "\(run.everything)")
    #expect(try workspace.bilan("sheets").output.contains("07/06/2024"))
    let other = try workspace.bilan("import", "--date-order", "dmy", "--move", "b.csv")
    #expect(other.errors.contains("B0509"), "\(other.everything)")
  }

  @Test func theActivityIsRememberedByTheTitle() throws {
    func sheet(_ day: String, _ title: String = "Rencontre mensuelle") -> String { "Titre : \(title)\nDate : \(day)\nNom;Prénom\nDupont;Anne\n" }
    let workspace = try Workspace.small(["a.csv": sheet("21/10/2024"), "b.csv": sheet("28/10/2024"), "c.csv": sheet("4/11/2024", "Rencontre annuelle")])
    #expect(try workspace.bilan("import", "a.csv").errors.contains("B0202"))
    let given = try workspace.bilan("import", "--activity", "1/dpo", "a.csv")
    #expect(given.status == 0 && given.errors.contains("B0510"), "\(given.everything)")
    let used = try workspace.bilan("import", "b.csv")
    #expect(used.status == 0 && used.errors.contains("B0218"), "\(used.everything)")
    #expect(try workspace.bilan("indicators", "--format", "csv").output.contains("sessions,2024,1,,2,"))
    // Another title is another question.
    #expect(try workspace.bilan("import", "c.csv").errors.contains("B0202"))
    let replaced = try workspace.bilan("import", "--activity", "1/midi", "--move", "b.csv")
    #expect(replaced.errors.contains("B0509"), "\(replaced.everything)")
  }

  // MARK: - What is forgotten

  private static let potluck = [("a.csv", "21/10/2024", "Dupont;Anne;x\n"), ("b.csv", "28/10/2024", "Petit;Luc;x\n")]

  /// One sheet was answered about, the other was read by that answer. Both stay as they are, the answer stays forgotten, and it can be given again.
  @Test func whatIsForgottenStaysForgottenAndTheSheetsStay() throws {
    let workspace = try Workspace.small()
    for (name, day, rows) in ChoiceTests.potluck { try workspace.write("Titre : Popote\nDate : \(day)\nNom;Prénom;Présent\n\(rows)", to: "p/" + name) }
    #expect(try workspace.bilan("import", "p/a.csv", "--activity", "1/dpo").status == 0)
    #expect(try workspace.bilan("import", "p").errors.contains("B0218"))
    #expect(try workspace.bilan("choices", "forget", "1").status == 0)
    let history = try workspace.bilan("history").output
    for _ in 1...2 {
      let run = try workspace.bilan("import", "p")
      #expect(run.status == 0 && run.errors == "" && run.output.contains("2 déjà là, 0 refusée"), "\(run.everything)")
      #expect(try choices(workspace).contains("Aucune réponse retenue"))
    }
    #expect(try workspace.bilan("history").output == history)
    #expect(try [workspace.figure("sessions"), workspace.figure("participations")] == ["2", "2"])
    // The next version of the one that was answered about keeps its answer for itself.
    try workspace.write("Titre : Popote\nDate : 21/10/2024\nNom;Prénom;Présent\nDupont;Anne;x\nClaes;Bob;x\n", to: "p/a.csv")
    #expect(try workspace.bilan("import", "p").status == 0)
    #expect(try workspace.figure("participations") == "3" && choices(workspace).contains("Aucune réponse retenue"))
    // A further sheet is asked about, also under the name of a kept one, and so is a kept one of which something is said now.
    try workspace.write("Titre : Popote\nDate : 4/11/2024\nNom;Prénom;Présent\nMaes;Jan;x\n", to: "p/c.csv")
    #expect(try workspace.bilan("import", "p").errors.contains("c.csv: erreur[B0202]"))
    try workspace.write("Titre : Popote\nDate : 28/10/2024\nNom;Prénom;Présent\nMaes;Jan;x\n", to: "p/b.csv")
    #expect(try workspace.bilan("import", "p/b.csv").errors.contains("b.csv: erreur[B0202]"))
    let again = try workspace.bilan("import", "p/c.csv", "--activity", "1/dpo")
    #expect(again.status == 0 && again.errors.contains("B0510"), "\(again.everything)")
    #expect(try choices(workspace).contains("1/dpo"))
  }

  /// Forgotten, undone: then nothing was forgotten. A sheet that came after the forgetting is not spared either.
  @Test func onlySheetsFromBeforeTheForgettingStayUnread() throws {
    let workspace = try Workspace.small(["a.csv": ChoiceTests.open("21/10/2024"), "b.csv": ChoiceTests.open("28/10/2024")])
    #expect(try workspace.bilan("import", "a.csv", "--column", "full_name=P1", "--column", "status=Venu ?").status == 0)
    #expect(try workspace.bilan("import", "b.csv").status == 0)
    for id in ["1", "2"] { #expect(try workspace.bilan("choices", "forget", id).status == 0) }
    #expect(try workspace.bilan("import", "a.csv", "b.csv").output.contains("2 déjà là, 0 refusée"))
    #expect(try choices(workspace).contains("Aucune réponse retenue"))
    // A copy under another name is another list until somebody says that it is not.
    try workspace.write(workspace.text("b.csv"), to: "c.csv")
    #expect(try workspace.bilan("import", "c.csv").errors.contains("B0105"))
    // Something is said of it, and fits it not.
    #expect(try workspace.bilan("import", "b.csv", "--column", "full_name=P2").status == 1)
  }

  // MARK: - What is not remembered

  @Test func aDryRunAndACheckRememberNothing() throws {
    let workspace = try Workspace.small(["a.csv": ChoiceTests.open("21/10/2024")])
    for arguments in [["import", "--dry-run"], ["check"]] {
      _ = try execute(Program.path, arguments + ["--column", "full_name=P1", "a.csv"], in: workspace.path)
      #expect(try choices(workspace).contains("Aucune réponse retenue"))
    }
    #expect(!workspace.exists("bilan.sqlite"))
    // With a store that is there, neither.
    _ = try workspace.bilan("import", "--column", "full_name=P1", "a.csv")
    let store = try workspace.bytes("bilan.sqlite")
    _ = try workspace.bilan("import", "--dry-run", "--column", "full_name=Service", "a.csv")
    _ = try workspace.bilan("check", "--column", "full_name=Service", "a.csv")
    #expect(try workspace.bytes("bilan.sqlite") == store)
    #expect(try choices(workspace).contains("full_name=P1"))
  }

  @Test func aRefusedFileRemembersNothing() throws {
    let workspace = try Workspace.small(["a.csv": "P1;Service\nAnne Dupont;CPAS\n"])
    let run = try workspace.bilan("import", "--column", "full_name=P1", "a.csv")
    #expect(run.status == 1)
    #expect(try choices(workspace).contains("Aucune réponse retenue"))
  }

  /// The table of answers holds headers and activities, and no word of any row.
  @Test func noNameIsInTheTableOfAnswers() throws {
    let workspace = try Workspace.small(["a.csv": ChoiceTests.open("21/10/2024", people: "Xylander Quendoline;Zwartberg;x\nVerhoestraete Ulrike;;x\n")])
    #expect(try workspace.bilan("import", "--column", "full_name=P1", "--activity", "1/dpo", "a.csv").status == 0)
    let script = "import sqlite3, sys; print(sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True).execute('SELECT * FROM choice').fetchall())"
    let run = try execute(Program.python, ["-c", script, workspace.file("bilan.sqlite")])
    #expect(run.status == 0 && run.output.contains("full_name=P1"), "\(run.everything)")
    for word in ["Xylander", "Quendoline", "Verhoestraete", "Ulrike", "Zwartberg", "xylander", "verhoestraete"] {
      #expect(!run.output.contains(word), "\(run.output)")
    }
  }

  /// A file without a line of headers: its first row must not become a layout that names people.
  @Test func aRowTakenForHeadersIsNotRemembered() throws {
    let workspace = try Workspace.small(["a.csv": "Anne Dupont;Quendoline;x\nLuc Petit;Verhoestraete;x\n"])
    _ = try workspace.bilan("import", "--activity", "1/dpo", "--date", "2024-10-21", "a.csv")
    #expect(try !choices(workspace).lowercased().contains("quendoline"))
  }

  // MARK: - Wrong answers

  @Test(arguments: [
    ["--column", "P1"], ["--column", "nom=P1"], ["--column", "full_name="], ["--date-order", "ymd"], ["--date-order", "belgian"], ["--date-order", "mixed"],
    ["--date-order", "DMY"], ["--date-order", ""], ["--year", "deux mille"], ["--year", "2024.5"], ["--year"], ["--column"], ["--date", "21/10/2024"],
    ["--commune", "Lutèce"],
  ])
  func anAnswerWrittenWrongIsUsage(arguments: [String]) throws {
    let workspace = try Workspace.small(["a.csv": ChoiceTests.open("21/10/2024")])
    for command in ["import", "check"] {
      let run = try execute(Program.path, [command] + arguments + (arguments.count > 1 ? ["a.csv"] : []), in: workspace.path)
      expectNoCrash(run)
      #expect(run.status == 64, "\(run.command) \(run.everything)")
      #expect(run.output == "")
    }
    #expect(!workspace.exists("bilan.sqlite"))
  }

  @Test(

    arguments: ["0", "-1", "24", "99999"])
  func aYearThatIsNoneIsUsage(year: String) throws {
    let workspace = try Workspace.small(["a.csv": "Axe : 1\nActivité : DPO\nNom complet;05/01;12/01\nAnne Dupont;x;x\n"])
    let run = try workspace.bilan("import", "--year=\(year)", "a.csv")
    #expect(run.status == 64, "\(run.everything)")
  }

  @Test func theYearOfAGrid() throws {
    let workspace = try Workspace.small(["a.csv": "Axe : 1\nActivité : DPO\nNom complet;05/01;12/01\nAnne Dupont;x;x\n"])
    #expect(try workspace.bilan("import", "a.csv").errors.contains("B0215"))
    let run = try workspace.bilan("import", "--year", "2024", "a.csv")
    #expect(run.status == 0, "\(run.everything)")
    #expect(try workspace.bilan("indicators", "--format", "csv").output.contains("sessions,2024,1,,2,"))
  }

  /// A column that no file has is a mistake, not an answer.
  @Test func aColumnThatIsNotThereIsRefused() throws {
    let workspace = try Workspace.small(["a.csv": ChoiceTests.open("21/10/2024").replacingOccurrences(of: "P1", with: "Nom complet")])
    let run = try workspace.bilan("import", "--column", "organisation=Servise", "a.csv")
    #expect(run.status == 1)
    #expect(run.errors.contains("B0219") && run.errors.contains("Servise") && run.errors.contains("Service"), "\(run.errors)")
    #expect(try choices(workspace).contains("Aucune réponse retenue"))
    #expect(try workspace.bilan("sheets").output.contains("a.csv") == false)
  }

  @Test
  func aColumnThatIsNotThereIsToldInAFileThatIsNoTable() throws {
    let workspace = try Workspace.small(["a.csv": ChoiceTests.open("21/10/2024")])
    let run = try workspace.bilan("check", "--column", "full_name=P2", "a.csv")
    #expect(run.everything.contains("B0219"), "\(run.everything)")
  }

  @Test(arguments: [["0"], ["99"], ["x"], []])
  func anAnswerThatIsNotThereCannotBeForgotten(arguments: [String]) throws {
    let workspace = try Workspace.small(["a.csv": ChoiceTests.open("21/10/2024")])
    _ = try workspace.bilan("import", "--column", "full_name=P1", "a.csv")
    let run = try execute(Program.path, ["choices", "forget"] + arguments, in: workspace.path)
    expectNoCrash(run)
    #expect(run.status == 64 && run.output == "", "\(run.everything)")
    #expect(try choices(workspace).contains("full_name=P1"))
  }
}
