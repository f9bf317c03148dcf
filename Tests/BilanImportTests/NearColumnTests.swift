import BilanModel
import Testing

@testable import BilanImport

/// Columns and cells that nearly say something: the words of a count, the organisation of the row above, a name with a small word in it, a table of one commune.
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

  /// Beside another list, below somebody who is not counted, and at the top of a further table: the cell above in its column, or none.
  @Test(arguments: [
    ("Nom;Organisation;;Nom;Organisation\nLotte Maes;CPAS;;Karim Benali;Actiris\nEva Petit;idem;;Tom Claes;idem\n", ["cpas", "actiris", "cpas", "actiris"]),
    ("Nom;Organisation;Statut\nLotte Maes;CPAS;présent\nKarim Benali;Actiris;annulé\nEva Petit;idem;présent\n", ["cpas", "actiris"]),
    ("Nom;Organisation;Présent\nLotte Maes;CPAS;x\n\nDate : 13/03/2024\nNom;Organisation;Présent\nEva Petit;idem;x\n", ["cpas", "-"]),
  ])
  func idemIsTheCellAboveInItsColumn(table: String, right: [String]) throws {
    let reading = try read("Activité : DPO\nDate : 12/03/2024\n\n" + table)
    let found = reading.content.attendances.map { $0.organisation < 0 ? "-" : reading.content.organisations[Int($0.organisation)].key }
    #expect(found == right, "\(reading.codes)")
  }

  @Test func idemBelowNothingIsNone() throws {
    let reading = try read("Activité : DPO\nDate : 12/03/2024\nNom;Organisation;Présent\nLotte Maes;idem;x\nKarim Benali;ID;x\n")
    #expect(reading.content.organisations.map(\.key) == ["id"])
    #expect(reading.content.attendances.map(\.organisation) == [-1, 0])
  }

  /// One person or two: nobody can tell, and it is told.
  @Test(arguments: [("Fatima Et Touil", true), ("Li En Chen", true), ("Fatima et Mohamed", false), ("Fatima Et-Tayeb", false)])
  func aSmallWordWithACapitalIsTold(name: String, isTold: Bool) throws {
    let reading = try read("Activité : DPO\nDate : 12/03/2024\nNom;Présent\nLotte Maes;x\n\(name);x\n")
    #expect((reading.first("B0430") != nil) == isTold, "\(reading.codes)")
  }

  /// The time beside one commune alone, under the title of what is counted.
  @Test(arguments: [
    ("Dossiers suivis\nMois;Forest\njanvier 2024;5\nfévrier 2024;4\n", ["2024-01-01 21007 5", "2024-02-01 21007 4"]),
    ("Dossiers suivis\nDate;Saint-Gilles\n31/01/2024;5\n29/02/2024;9\n", ["2024-01-31 21013 5", "2024-02-29 21013 9"]),
  ]) func oneCommuneAloneIsAColumn(text: String, right: [String]) throws {
    let reading = try read(text)
    #expect(reading.content.counts.map { "\($0.day) \($0.place.number) \($0.value)" } == right, "\(reading.codes)")
  }

  /// A line of context with a commune in it is no line of headers.
  @Test(arguments: ["Commune;Forest", "Lieu;Forest", "Jour;Forest"]) func aCommuneAboveAListIsNoTable(line: String) throws {
    let reading = try read("Activité;DPO\nDate;12/03/2024\n\(line)\nNom;Présent\nLotte Maes;x\n")
    #expect(KindCase.found(reading) == ["2024-03-12 dpo 1"], "\(reading.codes)")
  }

  /// Of a family of which one was away, three came: that the row counts for nobody is told.
  @Test func peoplePresentBesideNumbersOfAbsentAreTold() throws {
    let reading = try read("Activité : DPO\nDate : 12/03/2024\nFamille;Adultes présents;Enfants présents;Absents\nOuali;1;2;1\nMaes;2;0;0\n")
    let told = reading.diagnostics.filter { $0.problem.code == "B0271" }
    #expect(told.map(\.values) == [["columns": .list(["Adultes présents", "Absents"])]], "\(reading.codes)")
  }
}
