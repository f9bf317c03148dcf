import BilanModel
import BilanText
import Testing

@testable import BilanImport

@Suite struct CommuneIndexTests {
  /// REFNIS codes of Saint-Gilles, Forest, Anderlecht: the communes of the test project.
  private static let ours: Set<UInt32> = [21013, 21007, 21001]

  private func read(_ text: String, _ preferred: Set<UInt32> = ours) -> CommuneIndex.Reading {
    CommuneIndex.belgium.read(Folding.folded(text), preferring: preferred)
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
    #expect(read(text) == .commune(code))
  }

  @Test(arguments: ["Paris", "Roubaix", "0000", "9999", "12345", "Gillis", "Saint", "59100 Roubaix", "rue de Forest"])
  func whatIsNoCommuneIsElsewhere(text: String) { #expect(read(text) == .elsewhere) }

  @Test(arguments: ["", "inconnu", "Onbekend", "N/A", "non communiqué", "x", "  ", "-"])
  func whatSaysNothingIsNotStated(text: String) { #expect(read(text) == .notStated) }

  @Test func aNameOfSeveralCommunesIsAmbiguous() {
    guard case .ambiguous = read("Woluwe") else {
      Issue.record("\(read("Woluwe"))")
      return
    }
    guard case .ambiguous(let candidates) = read("Saint-Nicolas") else {
      Issue.record("\(read("Saint-Nicolas"))")
      return
    }
    #expect(Set(candidates) == [46021, 62093])
  }

  @Test func theCommuneOfTheProjectIsMeant() {
    #expect(read("Woluwe", [21018]) == .ambiguous([]) || read("Woluwe", [21018]) == .commune(21018))
    #expect(read("Saint-Nicolas", [62093]) == .commune(62093))
    #expect(read("Saint-Nicolas", [46021]) == .commune(46021))
    #expect(read("Forest", []) == .commune(21007))
  }

  @Test func mergedCommunesAreThoseOfToday() {
    // Bilzen and Hoeselt are Bilzen-Hoeselt since 2025; Neerpelt and Overpelt are Pelt since 2019.
    #expect(read("Hoeselt") == .commune(73110))
    #expect(read("Bilzen") == .commune(73110))
    #expect(read("Neerpelt") == .commune(72043))
    #expect(read("Overpelt") == .commune(72043))
    #expect(CommuneIndex.belgium.commune("73006") == nil)
    #expect(CommuneIndex.belgium.commune("73110")?.code == "73110")
  }

  @Test func aCommuneIsFoundByNameOrCode() {
    #expect(CommuneIndex.belgium.commune(named: "Saint-Gilles")?.code == "21013")
    #expect(CommuneIndex.belgium.commune(named: "21013")?.name == Localized(fr: "Saint-Gilles", nl: "Sint-Gillis", en: "Saint-Gilles"))
    #expect(CommuneIndex.belgium.commune(named: "Sint-Gillis")?.code == "21013")
    #expect(CommuneIndex.belgium.commune(named: "Woluwe") == nil)
    #expect(CommuneIndex.belgium.commune(named: "Paris") == nil)
    #expect(CommuneIndex.belgium.commune(named: "") == nil)
    #expect(CommuneIndex.belgium.nearestName(to: "Saint-Giles") == "Saint-Gilles")
    #expect(CommuneIndex.belgium.nearestName(to: "Anderlect") == "Anderlecht")
  }
}
