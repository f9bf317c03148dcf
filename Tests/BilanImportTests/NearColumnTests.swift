import BilanModel
import Testing

@testable import BilanImport

/// Columns and cells that nearly say something.
@Suite struct NearColumnTests {
  /// « Linten » are perhaps the ‘Witte linten’ of the project, unless another column holds these; « Badges » are nothing that it counts.
  @Test(arguments: [
    ("Datum;Gemeente;Verspreide affiches;Linten\n12/03/2024;Vorst;5;7\n", "B0468"), ("Date;Commune;Affiches;Blancs\n12/03/2024;Forest;5;7\n", "B0468"),
    ("Datum;Gemeente;Witte linten;Linten\n12/03/2024;Vorst;5;7\n", "B0409"), ("Date;Commune;Affiches;Badges\n12/03/2024;Forest;5;7\n", "B0409"),
  ]) func aColumnWithTheWordsOfACountAsks(text: String, code: String) throws {
    let reading = try read(text)
    #expect(reading.codes.filter { ["B0468", "B0409"].contains($0) } == [code], "\(reading.codes)")
    #expect(reading.content.counts.map(\.value) == [5])
    if code == "B0468" { #expect(reading.first(code)?.values["nearest"] == .list(["Rubans blancs"])) }
  }

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
