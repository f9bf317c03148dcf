import Foundation
import Testing

/// A project of quartiers speaks of them everywhere: in messages, columns, lists, the workbook; and reads sheets that do. Options and the keys of programs stay.
@Suite struct UnitWordTests {
  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write("code;name;population_2024\n1;Wazemmes;26000\n2;Fives;20000\n3;Moulins;21000\n", to: "places.csv")
    try workspace.write(
      """
      title: Femmes de Lille
      places: {file: places.csv, unit: {fr: "quartier, quartiers, m", nl: "stadsdeel, stadsdelen, o"}}
      coordinating_commune: Wazemmes
      participating_communes: [Fives]
      periods: [2023, 2024]
      axes:
        - {code: "1", title: Ateliers, status: running, activities: [{code: cuisine, title: Cuisine, kind: workshop}]}
      indicators: [sessions, participations, participants, participants-rate]

      """, to: "projet.yaml")
    // Three of Wazemmes by the line above, one of Fives by her row, one of nowhere known; and a second session of which nothing says where they are from.
    try workspace.write(
      """
      Axe : 1
      Activité : Cuisine
      Date : 12/03/2024
      Quartier : Wazemmes
      Nom;Prénom;Quartier;Présent
      Durand;Léa;;x
      Petit;Inès;;x
      Roux;Zoé;Wazemmes;x
      Blanc;Eva;Fives;x
      Noir;Ida;Bois Perdu;x

      """, to: "a.csv")
    try workspace.write("Axe : 1\nActivité : Cuisine\nDate : 19/03/2024\nNom;Prénom;Présent\nDurant;Léa;x\nPetit;Inès;x\n", to: "b.csv")
    return workspace
  }

  @Test func messagesListsAndTheTextSpeakOfQuartiers() throws {
    let workspace = try workspace()
    var said: [String] = []
    for arguments in [
      ["check", "a.csv", "b.csv"], ["import", "a.csv", "b.csv"], ["indicators"], ["indicators", "list"], ["trace", "participants/2024/1/-"],
      ["trace", "participants/2024/1/other"],
      ["compare", "2023", "2024"], ["people", "list", "--out", "qui.csv"], ["people", "list"], ["report", "--period", "2024"],
      ["check", "--commune", "Forest", "a.csv"],
    ] {
      let run = try workspace.bilan(arguments)
      #expect(run.status < 2 || run.status == 64, "\(run.everything)")
      said.append(run.everything)
    }
    let figures = try workspace.figuresOf2024(by: "commune")
    #expect((figures["participations Wazemmes"], figures["participations Fives"], figures["participations other"]) == ("3", "1", "1"), "\(figures)")
    said.append(try workspace.text("qui.csv"))
    said.append(try workspace.text("rapports/rapport-2024-fr.txt"))
    for text in said {
      let rest = ["--commune", "commune=", "axis,commune"].reduce(text) { $0.replacingOccurrences(of: $1, with: "") }
      #expect(!rest.lowercased().contains("commune"), "\(rest)")
    }
    #expect(said[0].contains("« Bois Perdu » (1 ligne) n'est pas un quartier connu : rangé sous « autres quartiers »"), "\(said[0])")
    #expect(said[0].contains("quartier = « Quartier »"), "\(said[0])")
    #expect(said[4].contains("tous les quartiers") || said[4].contains("quartiers du projet"), "\(said[4])")
    // What comes back from Excel is known by its titles.
    #expect(try workspace.bilan("people", "decide", "qui.csv").status == 0)
  }

  @Test func theWorkbookSpeaksOfQuartiers() throws {
    let workspace = try workspace()
    for arguments in [["import", "a.csv", "b.csv"], ["report", "--period", "2024"]] {
      let run = try workspace.bilan(arguments)
      #expect(run.status < 2, "\(run.everything)")
    }
    try workspace.shell("unzip -o -q rapports/rapport-2024-fr.xlsx -d x")
    let strings = try workspace.shell("cat x/xl/sharedStrings.xml x/xl/workbook.xml x/xl/worksheets/*.xml x/xl/tables/*.xml x/xl/charts/*.xml 2>/dev/null")
      .output
    #expect(strings.contains("Quartiers") && strings.contains("Quartier"), "no such sheet or column")
    let left = strings.lowercased().ranges(of: "commune").map { range in
      String(strings.lowercased()[range.lowerBound...].prefix(40)) + " ← " + String(strings.lowercased()[..<range.lowerBound].suffix(30))
    }
    #expect(left.filter { !$0.hasSuffix("d_") }.isEmpty, "\(left.prefix(5))")
  }

  @Test func whatProgramsReadKeepsItsKeys() throws {
    let workspace = try workspace()
    try workspace.bilan("import", "a.csv", "b.csv")
    #expect(try workspace.bilan("indicators", "--format", "csv").output.hasPrefix("indicator,period,axis,commune,"))
    #expect(try workspace.bilan("check", "a.csv", "--format", "json").output.contains("un quartier connu"))
    let dutch = try workspace.bilan("check", "a.csv", "--language", "nl").everything
    #expect(dutch.contains("geen bekend stadsdeel: bij ‘andere stadsdelen’ geplaatst"), "\(dutch)")
  }
}
