import Foundation
import Testing

/// A sheet that the program makes to be signed comes back filled in and says what it was made for.
@Suite struct SignSheetTests {
  /// Two activities of one title in two axes, a planned day with its commune, people told apart by more than their names.
  private static let project = """
    title: Réseau & quartier
    coordinating_commune: Saint-Gilles
    participating_communes: [Forest, Anderlecht]
    periods: [2024]
    axes:
      - code: "1"
        title: {fr: Plateforme, nl: Platform, en: Platform}
        activities:
          - {code: midi, title: {fr: Midi du réseau, nl: Netwerkmiddag, en: Network lunch}, kind: meeting, planned_sessions: [2024-10-03, {day: 2024-10-10, commune: Forest}]}
          - {code: murs, title: Murs-Murs, kind: performance, duration: 2h}
      - code: "3"
        title: {fr: Public, nl: Publiek, en: Public}
        activities:
          - {code: murs, title: Murs-Murs, kind: performance}
          - {code: aide, title: Aide juridique, kind: duty_service}
    sectors:
      - {code: social, title: Social, words: [cpas]}
    retention: 2030-12-31

    """

  private func workspace(_ project: String = Self.project) throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(project, to: "projet.yaml")
    return workspace
  }

  @discardableResult private func python(_ script: String, _ workspace: Workspace) throws -> String {
    try workspace.write("import openpyxl\n" + script, to: "script.py")
    let run = try workspace.shell("/usr/bin/python3 -B -W ignore script.py")
    #expect(run.status == 0, "\(run.everything)")
    return run.output
  }

  /// Fills the first rows of a sheet below its headers, as somebody would in Excel, and saves it under another name.
  private func fill(_ path: String, _ people: [[String]], as name: String, _ workspace: Workspace) throws {
    try python(
      """
      import json
      book = openpyxl.load_workbook("\(path)")
      sheet = book.active
      top = next(r for r in range(1, 20) if sheet.cell(r, 2).value in ("Nom", "Naam", "Last name"))
      for i, person in enumerate(json.loads('''\(String(decoding: try JSONEncoder().encode(people), as: UTF8.self))''')):
        for j, text in enumerate(person):
          if text: sheet.cell(top + 1 + i, 2 + j).value = text
      book.save("\(name)")
      """, workspace)
  }

  private static let people = [
    ["Dupont", "Anne", "CPAS de Forest", "Forest", "AD"], ["Claes", "Bob", "", "Anderlecht", "x"], ["Maes", "Lotte", "Bravvo", "Ixelles", "LM"],
  ]

  /// The figures by which the three people are recognised: one session, three people, in their communes.
  private func expectKept(
    _ workspace: Workspace, axis: String, hours: String?, sessionIn commune: String?, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let figures = try workspace.bilan("indicators", "--format", "csv").output
    func has(_ line: String) { #expect(figures.contains("\n\(line)"), "\(line) in \(figures)", sourceLocation: sourceLocation) }
    has("sessions,2024,\(axis),,1,")
    has("participants,2024,\(axis),,3,")
    has("participants,2024,\(axis),Forest,1,")
    has("participants,2024,\(axis),Anderlecht,1,")
    has("participants,2024,\(axis),Saint-Gilles,0,")
    has("organisations,2024,\(axis),,2,")
    if let hours { has("hours,2024,\(axis),,\(hours),") }
    for name in ["Saint-Gilles", "Forest", "Anderlecht"] { has("sessions,2024,\(axis),\(name),\(commune == name ? 1 : 0),") }
  }

  @Test(arguments: ["fr", "nl", "en"], [true, false])
  func aFilledSheetIsReadWithoutAQuestion(language: String, isFull: Bool) throws {
    let workspace = try workspace()
    // 3 October could be 10 March in the order of another country: the sheet writes the month in words.
    let more = isFull ? ["--hours", "9h30 - 12h", "--commune", "Saint-Gilles"] : []
    let made = try workspace.bilan(["sheets", "new", "--activity", "midi", "--date", "2024-10-03", "--out", "vide.xlsx", "--language", language] + more)
    #expect(made.status == 0 && made.output == "vide.xlsx\n" && made.errors.isEmpty, "\(made.everything)")
    try fill("vide.xlsx", Self.people, as: "scan 7.xlsx", workspace)
    let run = try workspace.bilan("import", "scan 7.xlsx", "--language", "fr")
    #expect(run.status == 0 && !run.errors.contains("attention["), "\(run.everything)")
    #expect(run.output.contains("1 feuille ajoutée, 0 remplacée, 0 déjà là, 0 refusée ; 3 lignes gardées, 0 non gardée"), "\(run.everything)")
    try expectKept(workspace, axis: "1", hours: isFull ? "7.5" : nil, sessionIn: isFull ? "Saint-Gilles" : nil)
    #expect(try workspace.bilan("sheets").output.contains("03/10/2024"))
  }

  @Test func thePlannedCommuneIsWritten() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("sheets", "new", "--activity", "Midi du réseau", "--date", "2024-10-10", "--out", "v.xlsx").status == 0)
    try fill("v.xlsx", Self.people, as: "v.xlsx", workspace)
    #expect(try workspace.bilan("import", "v.xlsx").status == 0)
    try expectKept(workspace, axis: "1", hours: nil, sessionIn: "Forest")
  }

  @Test func theAxisIsKnownWhereOneTitleStandsInTwo() throws {
    let workspace = try workspace()
    let doubt = try workspace.bilan("sheets", "new", "--activity", "Murs-Murs", "--date", "2024-05-02")
    #expect(doubt.status == 64 && doubt.errors.contains("B0707") && doubt.errors.contains("1/murs, 3/murs"), "\(doubt.everything)")
    #expect(try workspace.bilan("sheets", "new", "--activity", "3/murs", "--date", "2024-05-02").output == "./a-signer/2024-05-02_axe3_murs.xlsx\n")
    try fill("a-signer/2024-05-02_axe3_murs.xlsx", Self.people, as: "x.xlsx", workspace)
    let run = try workspace.bilan("import", "x.xlsx")
    #expect(run.status == 0 && !run.errors.contains("attention["), "\(run.everything)")
    try expectKept(workspace, axis: "3", hours: nil, sessionIn: nil)
  }

  /// Saved as OpenDocument or as text by LibreOffice, whatever the country of the computer.
  @Test(arguments: ["ods", "csv"])
  func savedInAnotherFormatItIsTheSame(format: String) throws {
    let workspace = try workspace()
    let options = ["--hours", "13h-15h30", "--commune", "Forest", "--out", "v.xlsx"]
    #expect(try workspace.bilan(["sheets", "new", "--activity", "1/murs", "--date", "2024-03-04"] + options).status == 0)
    try fill("v.xlsx", Self.people, as: "plein.xlsx", workspace)
    let saved = try workspace.shell("HOME=$PWD soffice --headless --convert-to \(format) --outdir sorti plein.xlsx >/dev/null 2>&1; ls sorti")
    #expect(saved.output == "plein.\(format)\n", "\(saved.everything)")
    let run = try workspace.bilan("import", "sorti/plein.\(format)")
    #expect(run.status == 0 && !run.errors.contains("attention["), "\(run.everything)")
    try expectKept(workspace, axis: "1", hours: "7.5", sessionIn: "Forest")
  }

  /// Typed over from paper, with the hours and place that were written by hand and no word in the column of signatures: who is on it came, and that is said.
  @Test func typedOverFromPaper() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("sheets", "new", "--activity", "midi", "--date", "2024-10-03", "--out", "v.xlsx").status == 0)
    try fill("v.xlsx", Self.people.map { Array($0.dropLast()) }, as: "v.xlsx", workspace)
    try python(
      """
      book = openpyxl.load_workbook("v.xlsx")
      for row in book.active.iter_rows(max_row=6):
        for cell in row:
          if isinstance(cell.value, str) and cell.value.startswith("Heures"): cell.value += " 9h à 11h"
          if isinstance(cell.value, str) and cell.value.startswith("Lieu"): cell.value += " Anderlecht"
      book.save("v.xlsx")
      """, workspace)
    #expect(try workspace.bilan("check", "v.xlsx").output.contains("note[B0211]"))
    let run = try workspace.bilan("import", "v.xlsx")
    #expect(run.status == 0 && !run.errors.contains("attention["), "\(run.everything)")
    try expectKept(workspace, axis: "1", hours: "6", sessionIn: "Anderlecht")
  }

  /// Rows left blank between others, and those that nobody needed, are no people; a page more changes nothing.
  @Test func blankRowsAreNobody() throws {
    let workspace = try workspace()
    _ = try workspace.bilan("sheets", "new", "--activity", "midi", "--date", "2024-10-03", "--rows", "60", "--out", "v.xlsx")
    let blank = [String](repeating: "", count: 5)
    try fill(
      "v.xlsx", [Self.people[0], blank, blank, Self.people[1], blank, Self.people[2]] + [[String]](repeating: blank, count: 40), as: "v.xlsx", workspace)
    let run = try workspace.bilan("import", "v.xlsx")
    #expect(run.status == 0 && run.output.contains("3 lignes gardées, 0 non gardée") && !run.errors.contains("attention["), "\(run.everything)")
    try expectKept(workspace, axis: "1", hours: nil, sessionIn: nil)
  }

  /// Gender and age group as the sheet offers them are what the figures need, beside a column of addresses.
  @Test(arguments: [("fr", "F", "12–17 ans", "18–24 ans"), ("nl", "V", "12–17 jaar", "18–24 jaar"), ("en", "F", "12–17", "18–24")])
  func whatIsChosenIsUnderstood(language: String, woman: String, young: String, older: String) throws {
    let workspace = try workspace(
      Self.project + "people: {equal_names: different}\nindicators:\n  - sessions\n  - participants\n"
        + "  - {code: jeunes, title: Jeunes, rule: participants, where: {age: [12-17]}}\n  - {code: femmes, title: F, rule: participants, where: {gender: [f]}}\n"
    )
    _ = try workspace.bilan("sheets", "new", "--activity", "midi", "--date", "2024-10-03", "--out", "v.xlsx", "--language", language)
    // Two of one name, who are two people here.
    let people = [
      ["Dupont", "Anne", "CPAS", "Forest", woman, young, "anne@example.be", "x"], ["Dupont", "Anne", "", "Forest", woman, older, "a.dupont@example.org", "x"],
      ["Claes", "Bob", "", "Ixelles", "M", young, "", "x"],
    ]
    try fill("v.xlsx", people, as: "v.xlsx", workspace)
    let run = try workspace.bilan("import", "v.xlsx")
    #expect(run.status == 0 && run.output.contains("3 lignes gardées, 0 non gardée"), "\(run.everything)")
    let figures = try workspace.bilan("indicators", "--format", "csv").output
    for line in ["participants,2024,1,,3,", "jeunes,2024,1,,2,", "femmes,2024,1,,2,"] { #expect(figures.contains("\n\(line)"), "\(line) in \(figures)") }
  }

  @Test func anEmptySheetIsRefused() throws {
    let workspace = try workspace()
    _ = try workspace.bilan("sheets", "new", "--activity", "midi", "--date", "2024-10-03")
    let run = try workspace.bilan("import", "a-signer")
    #expect(run.status == 1 && run.errors.contains("erreur[B0106]") && run.output.contains("1 refusée ; 0 ligne gardée"), "\(run.everything)")
    #expect(try workspace.bilan("sheets").output.contains("Aucune feuille"))
  }

  @Test func aFileThatIsThereStays() throws {
    let workspace = try workspace()
    let command = ["sheets", "new", "--activity", "midi", "--date", "2024-10-03", "--out", "v.xlsx"]
    #expect(try workspace.bilan(command).status == 0)
    let first = try workspace.bytes("v.xlsx")
    let again = try workspace.bilan(command + ["--rows", "3"])
    #expect(again.status == 64 && again.errors.contains("B0707") && again.errors.contains("--force"), "\(again.everything)")
    #expect(try workspace.bytes("v.xlsx") == first)
    #expect(try workspace.bilan(command + ["--force"]).status == 0)
    #expect(try workspace.bytes("v.xlsx") == first, "the same sheet is the same file")
    #expect(try workspace.bilan(command + ["--rows", "3", "--force"]).status == 0)
    #expect(try workspace.bytes("v.xlsx") != first)
  }

  @Test func whatCannotBeMeantIsSaid() throws {
    let workspace = try workspace()
    func fails(_ arguments: String...) throws -> String {
      let run = try workspace.bilan(["sheets", "new"] + arguments)
      #expect(run.status == 64, "\(run.everything)")
      return run.errors
    }
    #expect(try fails("--activity", "Midi du resau", "--date", "2024-10-03").contains("vouliez-vous dire « Midi du réseau » ?"))
    #expect(try fails("--activity", "aide", "--date", "2024-10-03").contains("jamais nommées"))
    #expect(try fails("--activity", "midi", "--date", "3/10/2024").contains("attendu : 2024-10-21"))
    #expect(try fails("--activity", "midi", "--date", "2024-10-03", "--hours", "le matin").contains("--hours"))
    #expect(try fails("--activity", "midi", "--date", "2024-10-03", "--commune", "Forrest").contains("vouliez-vous dire « Forest » ?"))
    #expect(try fails("--activity", "midi", "--date", "2024-10-03", "--rows", "0").contains("--rows"))
    #expect(try fails("--activity", "midi", "--date", "2024-10-03", "--out", "v.csv").contains("--out"))
    let unplanned = try workspace.bilan("sheets", "new", "--activity", "midi", "--date", "2025-10-04", "--out", "v.xlsx")
    #expect(
      unplanned.status == 0 && unplanned.output.contains("03/10/2024, 10/10/2024") && unplanned.output.contains("aucune période"), "\(unplanned.everything)")
  }

  /// Only what a figure is computed from is asked for.
  @Test func theColumnsAreThoseThatTheProjectUses() throws {
    func headers(_ change: (String) -> String) throws -> String {
      let workspace = try workspace(change(Self.project))
      _ = try workspace.bilan("sheets", "new", "--activity", "midi", "--date", "2024-10-03", "--out", "v.xlsx")
      return try python(
        """
        book = openpyxl.load_workbook("v.xlsx")
        sheet = book.active
        row = next(r for r in sheet.iter_rows(values_only=True) if r[1] == "Nom")
        print("|".join(row), sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight, sheet.print_title_rows)
        for v in sheet.data_validations.dataValidation: print(v.formula1)
        """, workspace)
    }
    #expect(
      try headers { $0 } == "N°|Nom|Prénom|Organisation|Commune|Signature portrait 9 None 0 $6:$6\n\"Saint-Gilles,Forest,Anderlecht\"\n")
    let sparse = try headers { $0.replacing(/sectors:\n.*\n/, with: "indicators: [sessions, participants]\n") }
    #expect(sparse.hasPrefix("N°|Nom|Prénom|Commune|Signature portrait"), "\(sparse)")
    let rich = try headers {
      $0 + "people: {equal_names: ask}\nindicators:\n  - sessions\n  - {code: jeunes, title: Jeunes, rule: participants, where: {age: [12-17]}}\n"
        + "  - {code: femmes, title: Femmes, rule: participants, by: gender}\n"
    }
    #expect(rich.hasPrefix("N°|Nom|Prénom|Organisation|Commune|Genre|Tranche d'âge|E-mail|Signature landscape"), "\(rich)")
    #expect(rich.contains("\"F,M,X\"") && rich.contains("12–17 ans"), "\(rich)")
  }

  /// Other communes may be written than those offered: nobody is stopped by a list.
  @Test func anyCommuneMayBeWritten() throws {
    let workspace = try workspace()
    _ = try workspace.bilan("sheets", "new", "--activity", "midi", "--date", "2024-10-03", "--out", "v.xlsx")
    let xml = try workspace.shell("unzip -p v.xlsx xl/worksheets/sheet1.xml").output
    #expect(xml.contains("<dataValidation type=\"list\"") && !xml.contains("showErrorMessage"), "\(xml.prefix(300))")
  }

  /// The sheet of the sample that came back is one that the program makes today, but for what was written into it.
  @Test func theSampleIsASheetOfThisProgram() throws {
    let workspace = try Workspace.sample()
    let command = ["sheets", "new", "--activity", "dpo-cemo", "--date", "2024-11-14", "--hours", "13h30 - 16h30", "--commune", "Forest", "--out", "v.xlsx"]
    #expect(try workspace.bilan(command).status == 0)
    let said = try python(
      """
      def cells(path): return [[c or "" for c in row] for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True)]
      made, back = cells("v.xlsx"), cells("recues/feuille CEMO.xlsx")
      print(made[:6] == back[:6], [row[0] for row in made] == [row[0] for row in back], sum(1 for a, b in zip(made, back) if a != b))
      """, workspace)
    #expect(said == "True True 4\n", "\(said)")
  }

  /// The code alone says which session it is; where a line says otherwise, the line holds, and that is told.
  @Test func theCodeCompletesAndIsCompared() throws {
    func check(_ lines: [String]) throws -> CommandRun {
      let workspace = try workspace()
      try workspace.write((lines + ["Nom;Prénom;Signature", "Dupont;Anne;x", "Claes;Bob;x"]).joined(separator: "\n"), to: "f.csv")
      return try workspace.bilan("check", "f.csv")
    }
    let alone = try check(["Séance : 3/murs/2024-05-02"])
    #expect(alone.status == 0 && alone.output.contains("2024-05-02 · Murs-Murs · axe 3\n") && !alone.everything.contains("attention["), "\(alone.everything)")
    let axisless = try check(["Activité : Murs-Murs", "Date : 2 mai 2024", "Sessie: 3/murs/2024-05-02"])
    #expect(axisless.output.contains("2024-05-02 · Murs-Murs · axe 3") && !axisless.everything.contains("attention["), "\(axisless.everything)")
    let another = try check(["Activité : Murs-Murs", "Axe : 3", "Date : 9 mai 2024", "Séance : 3/murs/2024-05-02"])
    #expect(another.output.contains("2024-05-09 · Murs-Murs · axe 3") && another.everything.contains("attention[B0260]"), "\(another.everything)")
    #expect(another.everything.contains("09/05/2024"), "\(another.everything)")
    let reused = try check(["Activité : Midi du réseau", "Date : 2 mai 2024", "Séance : 3/murs/2024-05-02"])
    #expect(reused.output.contains("Midi du réseau · axe 1") && reused.everything.contains("attention[B0260]"), "\(reused.everything)")
    let title = try check(["Activité : Midi du réseau", "Date : 2 mai 2024", "Séance : séance 2/3 du 2 mai 2024"])
    #expect(title.output.contains("Midi du réseau · axe 1") && !title.everything.contains("B0260"), "\(title.everything)")
  }
}
