import Foundation
import Testing

/// Projects in France and in the Netherlands: the lists of communes that these countries publish, read as they are.
@Suite struct CountryListTests {
  /// Two communes are called Saint-Denis, one lies in Corsica, one is a part of another today.
  private static let insee = """
    TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT
    COM,59350,32,59,59D,595,0,LILLE,Lille,Lille,5999,
    COMA,59298,,,,,1,HELLEMMES,Hellemmes,Hellemmes,,59350
    COM,59512,32,59,59D,595,0,ROUBAIX,Roubaix,Roubaix,5999,
    COM,59599,32,59,59D,595,0,TOURCOING,Tourcoing,Tourcoing,5999,
    COM,93066,11,93,93D,933,0,SAINT DENIS,Saint-Denis,Saint-Denis,9399,
    COM,97411,04,974,974D,9741,0,SAINT DENIS,Saint-Denis,Saint-Denis,97499,
    COM,2A004,94,2A,20R,2A1,1,AJACCIO,Ajaccio,Ajaccio,2A99,

    """

  private static let laPoste = """
    #Code_commune_INSEE;Nom_de_la_commune;Code_postal;Libellé_d_acheminement;Ligne_5
    59350;LILLE;59000;LILLE;
    59350;LILLE;59260;LILLE;HELLEMMES
    59599;TOURCOING;59200;TOURCOING;
    2A004;AJACCIO;20000;AJACCIO;

    """

  /// By hand: Lille three times (by its name, a postal code, a part of it), Roubaix once, Ajaccio once (by its postal code); Tourcoing and both Saint-Denis are elsewhere.
  private static let sheet = """
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

    """

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
    let areas = try workspace.figuresOf2024(by: "commune")
    #expect((areas["participants Lille"], areas["participants Roubaix"], areas["participants other"]) == ("2", "1", "1"), "\(areas)")
    let run = try workspace.bilan("report", "--period", "2024")
    #expect(run.status == 0, "\(run.everything)")
    #expect(try workspace.text("rapports/rapport-2024-fr.txt").contains("Autres communes"))
  }

  /// The list of INSEE and that of La Poste as they are downloaded, here of a few lines.
  @Test func theListOfFranceIsReadAsItIsPublished() throws {
    let workspace = try Workspace()
    try workspace.write(CountryListTests.insee, to: "v_commune_2025.csv")
    try workspace.write(CountryListTests.laPoste, to: "laposte.csv")
    try workspace.write(
      CountryListTests.small(places: "{file: v_commune_2025.csv, postal_codes: laposte.csv}", coordinating: "Lille", participating: "Roubaix, Ajaccio"),
      to: "projet.yaml")
    try workspace.write(CountryListTests.sheet, to: "a.csv")
    let imported = try workspace.bilan("import", "a.csv")
    #expect(imported.status == 0 && imported.errors.contains("B0304"), "\(imported.everything)")
    let communes = try workspace.figuresOf2024(by: "commune")
    #expect(
      ["Lille", "Roubaix", "Ajaccio", "other", ""].map { communes["participants \($0)"] } == ["3", "1", "1", "2", "7"], "\(communes)")
    // Roubaix and Lille lie in department 59, with Tourcoing.
    #expect(try workspace.figuresOf2024(by: "zone")["participants Département 59"] == "5")
    #expect(try workspace.figuresOf2024(by: "region")["participants Hauts-de-France"] == "5")
    #expect(try workspace.bilan("report", "--period", "2024").status == 0)
    let text = try workspace.text("rapports/rapport-2024-fr.txt").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("INSEE, code officiel géographique (Licence Ouverte)") && !text.contains("Statbel"))
    // Which Saint-Denis coordinates is asked: its code says it.
    try workspace.write(CountryListTests.small(places: "v_commune_2025.csv", coordinating: "Saint-Denis", participating: "Lille"), to: "projet.yaml")
    #expect(try workspace.bilan("indicators").errors.contains("Saint-Denis"))
    try workspace.write(CountryListTests.small(places: "v_commune_2025.csv", coordinating: "93066", participating: "Lille"), to: "projet.yaml")
    #expect(try workspace.figuresOf2024(by: "commune")["participants Lille"] == "3")
    // Saved as text of Windows, with semicolons, it is the same list.
    try workspace.write(try workspace.text("v_commune_2025.csv").replacingOccurrences(of: ",", with: ";"), to: "v_commune_2025.csv")
    #expect(try workspace.figuresOf2024(by: "commune")["participants Lille"] == "3")
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
      CountryListTests.small(places: "gemeenten-alfabetisch-2025.csv", coordinating: "Utrecht", participating: "Den Haag").replacingOccurrences(
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
    let areas = try workspace.figuresOf2024(by: "commune")
    #expect(["Utrecht", "'s-Gravenhage", "other", ""].map { areas["participants \($0)"] } == ["2", "2", "1", "5"], "\(areas)")
    #expect(try workspace.figuresOf2024(by: "zone")["participants Zuid-Holland"] == "2")
    #expect(try workspace.bilan("report", "--period", "2024", locale: "nl_NL.UTF-8").status == 0)
    #expect(try workspace.text("rapports/verslag-2024-nl.txt").contains("Coördinerende gemeente"))
  }

  @Test func theNameOfACountryIsNoFile() throws {
    let workspace = try Workspace()
    try workspace.write(CountryListTests.small(places: "france", coordinating: "Lille", participating: "Roubaix"), to: "projet.yaml")
    let run = try workspace.bilan("indicators")
    #expect(run.status == 1 && run.errors.contains("projet.yaml:3:9: erreur[B0668]") && run.errors.contains("v_commune_2025.csv"), "\(run.everything)")
  }
}
