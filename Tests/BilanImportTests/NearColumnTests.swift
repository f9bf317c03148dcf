import BilanModel
import Testing

@testable import BilanImport

/// Columns and cells that nearly say something.
@Suite struct NearColumnTests {
  /// « idem », ″, ‘zelfde’ are the organisation above; « indépendant » and « habitant » are none.
  @Test func idemIsTheOrganisationAbove() throws {
    let cells = ["CPAS", "idem", "″", "ONE", "id.", "zelfde", "indépendant", "idem", "CPAS", "habitant"]
    let names = ["Ouali", "Maes", "Benali", "Peeters", "Dubois", "Claes", "Romero", "Lambert", "Silva", "Haddad"]
    let rows = zip(names, cells).map { "Lotte \($0);\($1);x\n" }.joined()
    let reading = try read("Activité : DPO\nDate : 12/03/2024\nNom;Organisation;Présent\n" + rows)
    #expect(reading.content.organisations.map(\.key) == ["cpas", "one"])
    #expect(reading.content.attendances.map(\.organisation) == [0, 0, 0, 1, 1, 1, -1, -1, 0, -1], "\(reading.codes)")
  }

  @Test func idemBelowNothingIsNone() throws {
    let reading = try read("Activité : DPO\nDate : 12/03/2024\nNom;Organisation;Présent\nLotte Maes;idem;x\nKarim Benali;ID;x\n")
    #expect(reading.content.organisations.map(\.key) == ["id"])
    #expect(reading.content.attendances.map(\.organisation) == [-1, 0])
  }
}
