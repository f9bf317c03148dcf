import BilanImport
import BilanMatching
import BilanModel
import BilanText
import Testing

@testable import BilanAggregation

/// A body of a commune that stands on one sheet in French and on another in Dutch is one body, whatever letters and articles the commune's name has.
@Suite struct OrganisationLanguagesTests {
  /// All communes of Belgium of today.
  private static let communes = (10_000...99_999).compactMap { Gazetteer.belgium.commune(Code(String($0))) }

  private func bodies(_ names: [String], of communes: [Commune]) -> Linkage {
    var ours = project(participating: Array(communes.dropFirst()))
    ours.coordinatingCommune = communes[0]
    return OrganisationMatcher(ours).match(names.map(OrganisationName.key))
  }

  /// `de Liège`, `d’Ixelles`, `du Rœulx`, `des Bons Villers`: as French says it.
  private func of(_ name: String) -> String {
    if name.hasPrefix("Le ") { return "du " + name.dropFirst(3) }
    if name.hasPrefix("Les ") { return "des " + name.dropFirst(4) }
    return "aeiouéèê".contains(name.lowercased().first!) ? "d’" + name : "de " + name
  }

  @Test func thereAreAllOfThem() { #expect(Self.communes.count == 565) }

  @Test func welfareCentresAreOneInBothLanguages() {
    for commune in Self.communes {
      let linkage = bodies(["CPAS \(of(commune.name.fr))", "OCMW \(commune.name.nl)", "CPAS \(commune.name.fr)"], of: [commune])
      #expect(linkage.count == 1, "\(commune.name.fr) / \(commune.name.nl)")
    }
  }

  @Test func communesAreOneInBothLanguages() {
    for commune in Self.communes {
      let linkage = bodies(["Administration communale \(of(commune.name.fr))", "Gemeentebestuur \(commune.name.nl)"], of: [commune])
      #expect(linkage.count == 1, "\(commune.name.fr) / \(commune.name.nl)")
    }
  }

  /// Neighbours in the list stay two bodies.
  @Test func twoCommunesHaveTwoWelfareCentres() {
    for (commune, next) in zip(Self.communes, Self.communes.dropFirst()) {
      let linkage = bodies(["CPAS \(of(commune.name.fr))", "OCMW \(next.name.nl)"], of: [commune, next])
      #expect(linkage.count == 2, "\(commune.name.fr) / \(next.name.nl)")
    }
  }
}
