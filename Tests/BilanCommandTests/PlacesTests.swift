import Foundation
import Testing

/// A project anywhere: its own list of places, its own word for them, and figures by each level with rates of its own populations.
@Suite struct PlacesTests {
  /// Invented inhabitants. Cabra and the Inner City are electoral areas; the City and the County lie above them.
  static let dublin = """
    code,name,aliases,parent,postal_codes,population_2024
    900,Leinster,,,,
    100,Dublin City,,900,,
    11,Cabra-Glasnevin,Cabra|Glasnevin,100,D07|D11,50000
    12,North Inner City,NIC,100,D01,60000
    200,Fingal,,900,,
    21,Swords,Sord,200,,40000

    """
  static let project = """
    title: Safer together
    language: en
    places:
      file: places.csv
      unit: {en: "electoral area, electoral areas"}
      source: Invented for a test
    coordinating_commune: North Inner City
    participating_communes: [Cabra-Glasnevin]
    periods: [2023, 2024]
    axes:
      - code: "1"
        title: Workshops
        status: running
        activities:
          - {code: cooking, title: Cooking together, kind: workshop, duration: 2h}
    metrics:
      - {code: posters, title: Posters handed out, axis: "1"}
    indicators: [participants, participations, participants-rate, posters]

    """

  private func workspace() throws -> Workspace {
    let workspace = try Workspace()
    try workspace.write(PlacesTests.project, to: "projet.yaml")
    try workspace.write(PlacesTests.dublin, to: "places.csv")
    // By hand: three of the Inner City (once by its short name, once by a postal district), two of Cabra-Glasnevin, one of Swords, one of Forest in Belgium.
    try workspace.write(
      """
      Axis: 1
      Activity: Cooking together
      Date: 12/03/2024
      Location: North Inner City

      Last name;First name;Town;Present
      Byrne;Aoife;North Inner City;x
      Walsh;Liam;NIC;x
      Daly;Nora;D01;x
      Nolan;Sean;Cabra;x
      Burke;Ciara;Cabra-Glasnevin;x
      Quinn;Orla;Sord;x
      Maes;Jan;Forest;x

      """, to: "presences/cooking.csv")
    try workspace.write(
      "Date;Municipality;Indicator;Number\n12/03/2024;Cabra;Posters handed out;120\n12/03/2024;Swords;Posters handed out;30\n", to: "campagnes/posters.csv")
    return workspace
  }

  /// A place that lies in the province without a city between them leaves the province what it is for all others.
  @Test func aPlaceWithoutAZoneLeavesTheLevelsOfTheOthers() throws {
    let workspace = try workspace()
    try workspace.write(PlacesTests.dublin.replacing("11,Cabra", with: "10,Howth,,900,,30000\n11,Cabra"), to: "places.csv")
    let imported = try workspace.bilan("import", "presences", "campagnes", locale: "en_GB.UTF-8")
    #expect(imported.status == 0, "\(imported.everything)")
    let cities = try workspace.figuresOf2024(by: "zone")
    #expect((cities["participants Dublin City"], cities["participants Leinster"]) == ("5", nil), "\(cities)")
    let provinces = try workspace.figuresOf2024(by: "arrondissement")
    #expect((provinces["participants Leinster"], provinces["participants other"]) == ("6", "1"), "\(provinces)")
  }

  @Test func aProjectInDublinGoesTheWholeWay() throws {
    let workspace = try workspace()
    let check = try workspace.bilan("check", "presences/cooking.csv", locale: "en_GB.UTF-8")
    #expect(check.status == 0, "\(check.everything)")
    let imported = try workspace.bilan("import", "presences", "campagnes", locale: "en_GB.UTF-8")
    #expect(imported.status == 0 && imported.output.contains("2 sheets added"), "\(imported.everything)")
    let areas = try workspace.figuresOf2024(by: "commune")
    #expect((areas["participants North Inner City"], areas["participants Cabra-Glasnevin"]) == ("3", "2"), "\(areas)")
    // Swords is of no area of the project, Forest of none of the country.
    #expect((areas["participants other"], areas["participants "]) == ("2", "7"), "\(areas)")
    #expect((areas["posters Cabra-Glasnevin"], areas["posters other"]) == ("120", "30"), "\(areas)")
    // 3 of 60,000; and 5 of 110,000.
    #expect(areas["participants-rate North Inner City"] == "0.5", "\(areas)")
    #expect(areas["participants-rate "]?.hasPrefix("0.4545") == true, "\(areas)")
    let cities = try workspace.figuresOf2024(by: "zone")
    #expect(cities["participants Dublin City"] == "5", "\(cities)")
    #expect(try workspace.figuresOf2024(by: "arrondissement")["participants Leinster"] == "6", "by county")
    let trace = try workspace.bilan("trace", "participants/2024/-/12", locale: "en_GB.UTF-8")
    #expect(trace.status == 0 && trace.output.contains("cooking.csv"), "\(trace.everything)")
    let run = try workspace.bilan("report", "--period", "2024", locale: "en_GB.UTF-8")
    #expect(run.status == 0, "\(run.everything)")
    let text = try workspace.text("rapports/report-2024-en.txt").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in ["Coordinating electoral area", "Participating electoral areas", "By electoral area, 2024", "Other electoral areas", "Invented for a test"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.lowercased().contains("commune") && !text.contains("Statbel"), "\(text)")
    let signed = try workspace.bilan("sheets", "new", "--activity", "cooking", "--date", "2024-11-14", "--commune", "Cabra", locale: "en_GB.UTF-8")
    #expect(signed.status == 0, "\(signed.everything)")
    let given = try workspace.bilan("check", "--commune", "Forest", "presences/cooking.csv", locale: "en_GB.UTF-8")
    #expect(given.status == 64 && given.errors.contains("B0707"), "\(given.everything)")
  }

  @Test(arguments: [
    ("code,title\n1,A\n", "1"), ("code,name\nx,A\n", "2"), ("code,name\n99998,A\n", "2"), ("code,name\n1,\n", "2"), ("code,name\n1,A\n1,B\n", "3"),
    ("code,name,parent\n1,A,7\n", "2"), ("code,name\n1,A\n2,a\n", "3"), ("code,name,population_2024\n1,North Inner City,many\n", "2"),
  ])
  func aListThatIsWrongSaysWhere(list: String, line: String) throws {
    let workspace = try workspace()
    try workspace.write(list, to: "places.csv")
    let run = try workspace.bilan("indicators", locale: "en_GB.UTF-8")
    #expect(run.status == 1 && run.errors.contains("places.csv:\(line): error[B0667]"), "\(run.everything)")
  }

  @Test func aListThatIsNotThereIsSaid() throws {
    let workspace = try workspace()
    try FileManager.default.removeItem(atPath: workspace.file("places.csv"))
    let run = try workspace.bilan("indicators", locale: "en_GB.UTF-8")
    #expect(run.status == 74 && run.errors.contains("B0101") && run.errors.contains("places.csv"), "\(run.everything)")
  }

  // MARK: - A list that changes after an import

  private static let showing = [
    ["check"], ["indicators"], ["report"], ["calendar"], ["trace", "participants/2024/-/-"], ["compare", "2023", "2024"],
  ]

  /// How many times the lost places are told, and the places with their rows.
  private func lostPlaces(_ workspace: Workspace, _ command: [String] = ["check"]) throws -> [String] {
    let run = try workspace.bilan(command, locale: "en_GB.UTF-8")
    #expect(run.status == 0, "\(run.everything)")
    return run.errors.matches(of: /\[B0670\]: the project's list of places no longer knows the (.*)/).map { String($0.1) }
  }

  /// Seven people were at a session in 12, whose code becomes 13: all rows speak of it, and none is counted there any more.
  @Test(arguments: showing) func aCodeThatTheListLostIsTold(command: [String]) throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("import", "presences", "campagnes").status == 0)
    #expect(try lostPlaces(workspace, command).isEmpty)
    try workspace.write(PlacesTests.dublin.replacingOccurrences(of: "\n12,", with: "\n13,"), to: "places.csv")
    #expect(try lostPlaces(workspace, command) == ["electoral area of 7 imported rows: 12 (7 rows)"])
  }

  /// Once the sheets are imported again, they say the new code.
  @Test func importingAgainBringsTheRowsToTheNewCode() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("import", "presences", "campagnes").status == 0)
    let before = try workspace.figuresOf2024(by: "commune")
    try workspace.write(PlacesTests.dublin.replacingOccurrences(of: "\n12,", with: "\n13,"), to: "places.csv")
    #expect(try workspace.figuresOf2024(by: "commune") != before)
    #expect(try workspace.bilan("import", "presences", "campagnes").status == 0)
    #expect(try lostPlaces(workspace).isEmpty)
    #expect(try workspace.figuresOf2024(by: "commune") == before)
  }

  @Test func aPlaceThatIsTakenOutIsToldAndSoAreAllWithoutTheList() throws {
    let workspace = try workspace()
    #expect(try workspace.bilan("import", "presences", "campagnes").status == 0)
    // One of Swords came, and leaflets were counted there.
    try workspace.write(PlacesTests.dublin.replacingOccurrences(of: "21,Swords,Sord,200,,40000\n", with: ""), to: "places.csv")
    #expect(try lostPlaces(workspace) == ["electoral area of 2 imported rows: 21 (2 rows)"])
    // Without « places » the list is that of Belgium: two people and a count of 11, a session of seven people in 12.
    let start = try #require(PlacesTests.project.range(of: "places:"))
    let end = try #require(PlacesTests.project.range(of: "periods:"))
    let file = PlacesTests.project.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "coordinating_commune: Forest\n")
    try workspace.write(file, to: "projet.yaml")
    #expect(try lostPlaces(workspace) == ["commune of 9 imported rows: 11 (3 rows), 12 (7 rows), 21 (2 rows)"])
  }

  /// Whoever is asked for a commune that is none of the list is told so, with the nearest name.
  @Test func aNameOfBelgiumIsNone() throws {
    let workspace = try workspace()
    try workspace.write(
      PlacesTests.project.replacingOccurrences(of: "coordinating_commune: North Inner City", with: "coordinating_commune: North Iner City"), to: "projet.yaml")
    let run = try workspace.bilan("check", locale: "en_GB.UTF-8")
    #expect(run.status == 1 && run.errors.contains("North Inner City") && !run.errors.contains("REFNIS"), "\(run.everything)")
  }
}

extension Workspace {
  /// The whole figures of 2024: the value of `indicator place`, with `~` behind it for an estimate.
  func figuresOf2024(by level: String) throws -> [String: String] {
    let rows = try bilan("indicators", "--period", "2024", "--by", level, "--format", "csv", locale: "en_GB.UTF-8").output.split(separator: "\n")
    return rows.dropFirst().reduce(into: [:]) { figures, row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if cells[2].isEmpty, cells[4] != "" || cells[6] == "false" { figures["\(cells[0]) \(cells[3])\(cells[6] == "true" ? "~" : "")"] = cells[4] }
    }
  }
}
