import BilanModel
import BilanText
import Testing

@testable import BilanImport

@Suite struct GazetteerTests {
  /// REFNIS codes of Saint-Gilles, Forest, Anderlecht: the communes of the test project.
  private static let ours: Set<UInt32> = [21013, 21007, 21001]

  private func meaning(_ text: String, _ preferred: Set<UInt32> = ours) -> Gazetteer.Reading {
    Gazetteer.belgium.read(Folding.folded(text), preferring: preferred)
  }

  @Test(
    arguments: [
      ("Saint-Gilles", 21013), ("SAINT GILLES", 21013), ("St-Gilles", 21013), ("Sint-Gillis", 21013), ("1060", 21013),
      ("1060 Saint-Gilles", 21013), ("Saint-Gilles 1060", 21013), ("Sint-Gillis (1060)", 21013), ("1060 Bruxelles", 21013),
      ("B-1060", 21013), ("B-1060 Saint-Gilles", 21013), ("Forest", 21007), ("Vorst", 21007), ("1190", 21007), ("Forest/Vorst", 21007),
      ("Anderlecht", 21001), ("1070 Anderlecht", 21001), ("Ixelles", 21009), ("Elsene", 21009), ("Anvers", 11002), ("Antwerpen", 11002),
      ("Liège", 62063), ("Luik", 62063), ("Liege", 62063), ("Woluwe-Saint-Pierre", 21019), ("1150", 21019),
      ("Sint-Pieters-Woluwe", 21019), ("Stockel", 21019), ("Sint-Gillis-Waas", 46020), ("Lüttich", 62063),
    ] as [(String, UInt32)])
  func namesAliasesAndPostalCodes(text: String, code: UInt32) {
    #expect(meaning(text) == .commune(code))
  }

  @Test(arguments: ["Paris", "Roubaix", "0000", "9999", "12345", "Gillis", "Saint", "59100 Roubaix", "rue de Forest"])
  func whatIsNoCommuneIsElsewhere(text: String) { #expect(meaning(text) == .elsewhere) }

  @Test(arguments: ["", "inconnu", "Onbekend", "N/A", "non communiqué", "x", "  ", "-"])
  func whatSaysNothingIsNotStated(text: String) { #expect(meaning(text) == .notStated) }

  @Test func aNameOfSeveralCommunesIsAmbiguous() {
    guard case .ambiguous = meaning("Woluwe") else {
      Issue.record("\(meaning("Woluwe"))")
      return
    }
    guard case .ambiguous(let candidates) = meaning("Saint-Nicolas") else {
      Issue.record("\(meaning("Saint-Nicolas"))")
      return
    }
    #expect(Set(candidates) == [46021, 62093])
  }

  @Test func theCommuneOfTheProjectIsMeant() {
    #expect(meaning("Woluwe", [21018]) == .ambiguous([]) || meaning("Woluwe", [21018]) == .commune(21018))
    #expect(meaning("Saint-Nicolas", [62093]) == .commune(62093))
    #expect(meaning("Saint-Nicolas", [46021]) == .commune(46021))
    #expect(meaning("Forest", []) == .commune(21007))
  }

  @Test func mergedCommunesAreThoseOfToday() {
    // Bilzen and Hoeselt are Bilzen-Hoeselt since 2025; Neerpelt and Overpelt are Pelt since 2019.
    #expect(meaning("Hoeselt") == .commune(73110))
    #expect(meaning("Bilzen") == .commune(73110))
    #expect(meaning("Neerpelt") == .commune(72043))
    #expect(meaning("Overpelt") == .commune(72043))
    #expect(Gazetteer.belgium.commune("73006") == nil)
    #expect(Gazetteer.belgium.commune("73110")?.code == "73110")
  }

  @Test func aCommuneIsFoundByNameOrCode() {
    #expect(Gazetteer.belgium.commune(named: "Saint-Gilles")?.code == "21013")
    #expect(Gazetteer.belgium.commune(named: "21013")?.name == Localized(fr: "Saint-Gilles", nl: "Sint-Gillis", en: "Saint-Gilles"))
    #expect(Gazetteer.belgium.commune(named: "Sint-Gillis")?.code == "21013")
    #expect(Gazetteer.belgium.commune(named: "Woluwe") == nil)
    #expect(Gazetteer.belgium.commune(named: "Paris") == nil)
    #expect(Gazetteer.belgium.commune(named: "") == nil)
    #expect(Gazetteer.belgium.nearestName(to: "Saint-Giles") == "Saint-Gilles")
    #expect(Gazetteer.belgium.nearestName(to: "Anderlect") == "Anderlecht")
    // A name of two communes is not mistyped: nothing is nearer to it than itself.
    for name in ["Saint-Nicolas", "saint nicolas"] { #expect(Gazetteer.belgium.nearestName(to: name) == nil, "\(name)") }
  }

  /// Of two communes of one postal code the name tells which, on whichever side of the code it stands.
  @Test(arguments: ["1000 Amont", "Amont 1000"])
  func aNameTellsTwoCommunesOfOnePostalCodeApart(text: String) {
    var places = Gazetteer()
    for (code, name) in [(7, "Amont"), (8, "Aval")] as [(UInt32, String)] {
      places.add(name: name, of: code)
      places.add(postalCode: 1000, of: code)
    }
    guard case .commune(7) = places.read(Folding.folded(text), preferring: []) else {
      Issue.record("\(places.read(Folding.folded(text), preferring: []))")
      return
    }
    if case .commune = places.read("autre 1000", preferring: [7, 8]) { Issue.record("a code of two communes tells neither") }
  }

  /// 1050 is a part of the city of Brussels and Ixelles: in a project of Ixelles it is Ixelles.
  @Test func aSharedPostalCodeNamesTheCommuneOfTheProject() {
    func meaning(_ text: String, _ ours: Set<UInt32>) -> Gazetteer.Reading { Gazetteer.belgium.read(text, preferring: ours) }
    #expect(meaning("1050", [21009, 21013]) == .commune(21009))
    #expect(meaning("1050", [21004]) == .commune(21004))
    #expect(meaning("1050", [21004, 21009]) == .ambiguous([21004, 21009]))
    #expect(meaning("1050", []) == .ambiguous([21004, 21009]))
    // Those of Ixelles write that, too.
    #expect(meaning("1050 bruxelles", [21009]) == .ambiguous([21004, 21009]))
    #expect(meaning("1050 bruxelles", [21013]) == .commune(21004) && meaning("1050 ixelles", [21004]) == .commune(21009))
  }

  /// A project of another country reads its own places, and none of Belgium's.
  @Test func aProjectMayHavePlacesOfItsOwn() throws {
    var places = Gazetteer()
    places.add(commune: 7, called: Localized(fr: "Villeneuve", nl: "Nieuwstad", en: "Newtown"))
    for name in ["Villeneuve", "Nieuwstad"] { places.add(name: name, of: 7) }
    places.add(alias: "Le Bourg", of: 7)
    places.add(postalCode: 1060, of: 7)
    var project = testProject
    project.gazetteer = places
    let sheet =
      "Axe;Activity;Date;Nom;Voornaam;Commune\n1;DPO;21/10/2024;Dupont;Marie;Nieuwstad\n1;DPO;21/10/2024;Durand;Jean;le bourg\n"
      + "1;DPO;21/10/2024;Petit;Luc;1060\n1;DPO;21/10/2024;Roche;Eva;Forest\n"
    let reading = try read(Array(sheet.utf8), project: project)
    #expect(reading.content.attendances.map(\.place) == [Place(number: 7), Place(number: 7), Place(number: 7), .elsewhere])
    #expect(reading.diagnostics.filter { [.unknownCommune, .misspeltCommune].contains($0.problem) }.map(\.place.text) == ["Forest"])
    #expect(try read(Array(sheet.utf8)).content.attendances.map(\.place.commune) == [nil, nil, "21013", "21007"])
  }

  @Test func territoriesAndInhabitantsAreOfTheirCommunes() {
    var places = Gazetteer()
    let zone = Place(number: 90)
    for code in [7, 8] as [UInt32] { places.add(commune: code, to: zone, called: Localized(same: "Vallée"), level: .zone) }
    places.add(commune: 9, to: Place(number: 91), called: Localized(same: "Plaine"), level: .zone)
    for (code, number) in [(7, 100), (8, 200), (9, 400)] as [(UInt32, Int)] { places.add(inhabitants: number, of: code, year: 2024) }
    let found = places.territories(of: [Commune(code: "7", name: Localized(same: "Villeneuve"))])
    #expect(found.map(\.place) == [zone])
    #expect(found.map(\.communes) == [[7, 8]])
    #expect(places.population(of: found).inhabitants == [7: [2024: 100], 8: [2024: 200]])
  }
}
