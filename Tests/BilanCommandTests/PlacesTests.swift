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

  private func figures(_ workspace: Workspace, by level: String) throws -> [String: String] {
    let rows = try workspace.bilan("indicators", "--period", "2024", "--by", level, "--format", "csv", locale: "en_GB.UTF-8").output.split(separator: "\n")
    return rows.dropFirst().reduce(into: [:]) { figures, row in
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if cells[2].isEmpty, cells[4] != "" || cells[6] == "false" { figures["\(cells[0]) \(cells[3])\(cells[6] == "true" ? "~" : "")"] = cells[4] }
    }
  }

  @Test func aProjectInDublinGoesTheWholeWay() throws {
    let workspace = try workspace()
    let check = try workspace.bilan("check", "presences/cooking.csv", locale: "en_GB.UTF-8")
    #expect(check.status == 0, "\(check.everything)")
    let imported = try workspace.bilan("import", "presences", "campagnes", locale: "en_GB.UTF-8")
    #expect(imported.status == 0 && imported.output.contains("2 sheets added"), "\(imported.everything)")
    let areas = try figures(workspace, by: "commune")
    #expect((areas["participants North Inner City"], areas["participants Cabra-Glasnevin"]) == ("3", "2"), "\(areas)")
    // Swords is of no area of the project, Forest of none of the country.
    #expect((areas["participants other"], areas["participants "]) == ("2", "7"), "\(areas)")
    #expect((areas["posters Cabra-Glasnevin"], areas["posters other"]) == ("120", "30"), "\(areas)")
    // 3 of 60,000; and 5 of 110,000.
    #expect(areas["participants-rate North Inner City"] == "0.5", "\(areas)")
    #expect(areas["participants-rate "]?.hasPrefix("0.4545") == true, "\(areas)")
    let cities = try figures(workspace, by: "zone")
    #expect(cities["participants Dublin City"] == "5", "\(cities)")
    #expect(try figures(workspace, by: "arrondissement")["participants Leinster"] == "6", "by county")
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

  /// Communes of France by their codes and postal codes of five digits; what the unit is called stays a commune.
  @Test func aProjectInLilleNeedsNoWordOfItsOwn() throws {
    let workspace = try Workspace()
    try workspace.write(
      "code;name;postal_codes;population_2024\n59350;Lille;59000|59800;230000\n59512;Roubaix;59100;98000\n59599;Tourcoing;59200;99000\n", to: "places.csv")
    try workspace.write(
      """
      title: Femmes de Lille
      places: places.csv
      coordinating_commune: Lille
      participating_communes: [Roubaix]
      periods: [2024]
      axes:
        - {code: "1", title: Ateliers, status: running, activities: [{code: cuisine, title: Cuisine, kind: workshop}]}
      indicators: [participants]

      """, to: "projet.yaml")
    try workspace.write(
      "Axe : 1\nActivité : Cuisine\nDate : 12/03/2024\nNom;Prénom;Commune;Présent\nDurand;Léa;59000 Lille;x\nPetit;Inès;59800;x\nRoux;Zoé;ROUBAIX;x\nBlanc;Eva;59200 Tourcoing;x\n",
      to: "a.csv")
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    let areas = try figures(workspace, by: "commune")
    #expect((areas["participants Lille"], areas["participants Roubaix"], areas["participants other"]) == ("2", "1", "1"), "\(areas)")
    let run = try workspace.bilan("report", "--period", "2024")
    #expect(run.status == 0, "\(run.everything)")
    #expect(try workspace.text("rapports/rapport-2024-fr.txt").contains("Autres communes"))
  }

  /// A project of quartiers speaks of them everywhere: in messages, columns, lists, the workbook; and reads sheets that do. Options and the keys of programs stay.
  @Test func theProjectSpeaksOfItsUnitsEverywhere() throws {
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
    let figures = try figures(workspace, by: "commune")
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
    // The page of facts, and what programs read.
    try workspace.shell("unzip -o -q rapports/rapport-2024-fr.xlsx -d x")
    let strings = try workspace.shell("cat x/xl/sharedStrings.xml x/xl/workbook.xml x/xl/worksheets/*.xml x/xl/tables/*.xml x/xl/charts/*.xml 2>/dev/null")
      .output
    #expect(strings.contains("Quartiers") && strings.contains("Quartier"), "no such sheet or column")
    let left = strings.lowercased().ranges(of: "commune").map { range in
      String(strings.lowercased()[range.lowerBound...].prefix(40)) + " ← " + String(strings.lowercased()[..<range.lowerBound].suffix(30))
    }
    #expect(left.filter { !$0.hasSuffix("d_") }.isEmpty, "\(left.prefix(5))")
    #expect(try workspace.bilan("indicators", "--format", "csv").output.hasPrefix("indicator,period,axis,commune,"))
    #expect(try workspace.bilan("check", "a.csv", "--format", "json").output.contains("un quartier connu"))
    let dutch = try workspace.bilan("check", "a.csv", "--language", "nl").everything
    #expect(dutch.contains("geen bekend stadsdeel: bij ‘andere stadsdelen’ geplaatst"), "\(dutch)")
    // What comes back from Excel is known by its titles.
    #expect(try workspace.bilan("people", "decide", "qui.csv").status == 0)
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

  /// The list of INSEE and that of La Poste as they are downloaded, here of a few lines: two communes are called Saint-Denis, one lies in Corsica, one is a part of another today.
  @Test func theListOfFranceIsReadAsItIsPublished() throws {
    let workspace = try Workspace()
    try workspace.write(
      """
      TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT
      COM,59350,32,59,59D,595,0,LILLE,Lille,Lille,5999,
      COMA,59298,,,,,1,HELLEMMES,Hellemmes,Hellemmes,,59350
      COM,59512,32,59,59D,595,0,ROUBAIX,Roubaix,Roubaix,5999,
      COM,59599,32,59,59D,595,0,TOURCOING,Tourcoing,Tourcoing,5999,
      COM,93066,11,93,93D,933,0,SAINT DENIS,Saint-Denis,Saint-Denis,9399,
      COM,97411,04,974,974D,9741,0,SAINT DENIS,Saint-Denis,Saint-Denis,97499,
      COM,2A004,94,2A,20R,2A1,1,AJACCIO,Ajaccio,Ajaccio,2A99,

      """, to: "v_commune_2025.csv")
    try workspace.write(
      "#Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5\n59350;LILLE;59000;LILLE;\n59350;LILLE;59260;LILLE;HELLEMMES\n59599;TOURCOING;59200;TOURCOING;\n2A004;AJACCIO;20000;AJACCIO;\n",
      to: "laposte.csv")
    try workspace.write(
      PlacesTests.small(places: "{file: v_commune_2025.csv, postal_codes: laposte.csv}", coordinating: "Lille", participating: "Roubaix, Ajaccio"),
      to: "projet.yaml")
    // By hand: Lille three times (by its name, a postal code, a part of it), Roubaix once, Ajaccio once (by its postal code); Tourcoing and both Saint-Denis are elsewhere.
    try workspace.write(
      """
      Axe : 1
      Activité : Cuisine
      Date : 12/03/2024
      Nom;Prénom;Commune;Présent
      Durand;Léa;Lille;x
      Petit;Inès;59000 LILLE;x
      Roux;Zoé;Hellemmes;x
      Blanc;Eva;Roubaix;x
      Luciani;Ange;20000;x
      Noir;Ida;Tourcoing;x
      Verne;Lou;Saint-Denis;x

      """, to: "a.csv")
    let imported = try workspace.bilan("import", "a.csv")
    #expect(imported.status == 0 && imported.errors.contains("B0304"), "\(imported.everything)")
    let communes = try figures(workspace, by: "commune")
    #expect(
      ["Lille", "Roubaix", "Ajaccio", "other", ""].map { communes["participants \($0)"] } == ["3", "1", "1", "2", "7"], "\(communes)")
    // Roubaix and Lille lie in department 59, with Tourcoing.
    #expect(try figures(workspace, by: "zone")["participants Département 59"] == "5")
    #expect(try figures(workspace, by: "region")["participants Hauts-de-France"] == "5")
    #expect(try workspace.bilan("report", "--period", "2024").status == 0)
    let text = try workspace.text("rapports/rapport-2024-fr.txt").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("INSEE, code officiel géographique (Licence Ouverte)") && !text.contains("Statbel"))
    // Which Saint-Denis coordinates is asked: its code says it.
    try workspace.write(PlacesTests.small(places: "v_commune_2025.csv", coordinating: "Saint-Denis", participating: "Lille"), to: "projet.yaml")
    #expect(try workspace.bilan("indicators").errors.contains("Saint-Denis"))
    try workspace.write(PlacesTests.small(places: "v_commune_2025.csv", coordinating: "93066", participating: "Lille"), to: "projet.yaml")
    #expect(try figures(workspace, by: "commune")["participants Lille"] == "3")
    // Saved as text of Windows, with semicolons, it is the same list.
    try workspace.write(try workspace.text("v_commune_2025.csv").replacingOccurrences(of: ",", with: ";"), to: "v_commune_2025.csv")
    #expect(try figures(workspace, by: "commune")["participants Lille"] == "3")
  }

  @Test func theListOfTheNetherlandsIsReadAsItIsPublished() throws {
    let workspace = try Workspace()
    try workspace.write(
      """
      Gemeentecode;GemeentecodeGM;Gemeentenaam;Provinciecode;ProvinciecodePV;Provincienaam
      344;GM0344;Utrecht;26;PV26;Utrecht
      518;GM0518;'s-Gravenhage;28;PV28;Zuid-Holland
      356;GM0356;Nieuwegein;26;PV26;Utrecht
      355;GM0355;Zeist;26;PV26;Utrecht

      """, to: "gemeenten-alfabetisch-2025.csv")
    try workspace.write(
      PlacesTests.small(places: "gemeenten-alfabetisch-2025.csv", coordinating: "Utrecht", participating: "Den Haag").replacingOccurrences(
        of: "language: fr", with: "language: nl"), to: "projet.yaml")
    try workspace.write(
      """
      As: 1
      Activiteit: Cuisine
      Datum: 12/03/2024
      Naam;Voornaam;Gemeente;Aanwezig
      Bakker;Anna;Utrecht;x
      Visser;Jan;UTRECHT;x
      Smit;Els;Den Haag;x
      Mulder;Piet;'s-Gravenhage;x
      Vos;Ineke;Zeist;x

      """, to: "a.csv")
    #expect(try workspace.bilan("import", "a.csv").status == 0)
    let areas = try figures(workspace, by: "commune")
    #expect(["Utrecht", "'s-Gravenhage", "other", ""].map { areas["participants \($0)"] } == ["2", "2", "1", "5"], "\(areas)")
    #expect(try figures(workspace, by: "zone")["participants Zuid-Holland"] == "2")
    #expect(try workspace.bilan("report", "--period", "2024", locale: "nl_NL.UTF-8").status == 0)
    #expect(try workspace.text("rapports/verslag-2024-nl.txt").contains("Coördinerende gemeente"))
  }

  @Test func theNameOfACountryIsNoFile() throws {
    let workspace = try Workspace()
    try workspace.write(PlacesTests.small(places: "france", coordinating: "Lille", participating: "Roubaix"), to: "projet.yaml")
    let run = try workspace.bilan("indicators")
    #expect(run.status == 1 && run.errors.contains("projet.yaml:3:9: erreur[B0668]") && run.errors.contains("v_commune_2025.csv"), "\(run.everything)")
  }

  private static func small(places: String, coordinating: String, participating: String) -> String {
    """
    title: Femmes de Lille
    language: fr
    places: \(places)
    coordinating_commune: \(coordinating)
    participating_communes: [\(participating)]
    periods: [2024]
    axes:
      - {code: "1", title: Ateliers, status: running, activities: [{code: cuisine, title: Cuisine, kind: workshop}]}
    indicators: [participants]

    """
  }

  @Test func aListThatIsNotThereIsSaid() throws {
    let workspace = try workspace()
    try FileManager.default.removeItem(atPath: workspace.file("places.csv"))
    let run = try workspace.bilan("indicators", locale: "en_GB.UTF-8")
    #expect(run.status == 74 && run.errors.contains("B0101") && run.errors.contains("places.csv"), "\(run.everything)")
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
