import BilanModel
import BilanText
import Testing

@testable import BilanImport

@Suite struct TableFinderTests {
  private func header(_ text: String) -> TableHeader? {
    var finder = TableFinder(metrics: MetricIndex(testProject.metrics))
    let bytes = Array(text.utf8)
    return finder.header(in: bytes.span, from: 0)
  }

  private func roles(_ text: String) -> [ColumnRole?] {
    (header(text)?.columns ?? []).map { column in
      if case .role(let role) = column.meaning { role } else { nil }
    }
  }

  @Test(arguments: [
    "Nom;Prénom;Adresse e-mail;Organisation;Commune;Code postal;Genre;Présent;Date;Activité",
    "Familienaam;Voornaam;E-mail;Organisatie;Gemeente;Postcode;Geslacht;Aanwezig;Datum;Activiteit",
    "Last name;First name;Email;Organization;Municipality;Postal code;Gender;Attended;Date;Activity",
    "NOM*;PRÉNOM*;Courriel;Institution;Localité;CP;Sexe;Présence (O/N);Date de la séance;Atelier",
  ])
  func headersInThreeLanguages(line: String) {
    let found = roles(line + "\n")
    let family: ColumnRole = line.hasPrefix("N") ? .name : .lastName
    #expect(
      found == [
        family, .firstName, .email, .organisation, .commune, .postalCode, .gender, .status, .date, .activity,
      ])
  }

  @Test(arguments: [
    ("Nom / Naam", ColumnRole.name), ("Prénom/Voornaam", .firstName), ("Présent [x]", .status), ("Participant·e·s", .name),
    ("Présent.e", .status), ("Nom et prénom", .fullName), ("  NOM  ", .name), ("Signature", .signature), ("N°", .number),
    ("Horodateur", .timestamp), ("Date de naissance", .birthDate), ("N° de téléphone", .phone), ("Commune / Gemeente", .commune),
  ])
  func oneHeader(text: String, role: ColumnRole) {
    // Beside a name and a first name anything is a table.
    #expect(roles("Voornaam;\(text);Naam;Email\n")[1] == role)
  }

  @Test func differentWordsAroundASlashAreNoHeader() {
    #expect(roles("Nom;Prénom;Email;Nom / Date\n")[3] == nil)
  }

  @Test(arguments: [";", ",", "\t", "|"])
  func theSeparatorIsTheOneThatSaysMost(delimiter: String) {
    let line = ["Nom", "Prénom", "Service"].joined(separator: delimiter)
    let found = header("Liste, des; présences: du 21/10, à Forest; etc.\n\(line)\nDupont\(delimiter)Marie\(delimiter)CPAS\n")
    #expect(found?.delimiter == delimiter.utf8.first)
    #expect(found?.line == 2)
    #expect(found?.kind == .attendance)
  }

  @Test func theLineOfTheHeaderCountsLinesAndRows() {
    let found = header("\"un titre\nen deux lignes\"\n\nNom;Prénom\nA;B\n")
    #expect((found?.line, found?.row) == (4, 3))
  }

  @Test func aTableOfCountsHasANumber() {
    #expect(header("Date;Indicateur;Nombre\n")?.kind == .campaign)
    #expect(header("Datum;Gemeente;Witte linten\n")?.kind == .campaign)
    #expect(header("Mois;Affiches distribuées\n")?.kind == .campaign)
    #expect(header("Nom;Prénom;Nombre\n")?.kind == .attendance)
  }

  @Test func aColumnOfNamesIsATable() {
    #expect(header("Nom\nDupont Marie\n")?.kind == .attendance)
    #expect(header("Participants\nDupont Marie\n")?.kind == .attendance)
  }

  @Test(arguments: ["", "\n\n", "a;b;c\n1;2;3\n", "Nom du projet : essai\nrien\n", ";;;;\n", "\"", "Date;Commune\n"])
  func whatIsNoTable(text: String) { #expect(header(text) == nil) }

  @Test func aHeaderFarBelowIsNotLookedFor() {
    #expect(header(String(repeating: "texte\n", count: 50) + "Nom;Prénom\n") != nil)
    #expect(header(String(repeating: "texte\n", count: 70) + "Nom;Prénom\n") == nil)
  }

  @Test func withoutATableTheFileIsRefused() throws {
    let reading = try read("Bonjour,\nvoici la liste.\n")
    #expect(reading.isRefused)
    #expect(reading.codes == ["B0105"])
    #expect(try read("").codes == ["B0102"])
    #expect(try read([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 1, 2]).codes == ["B0136"])
    #expect(try read([0x7F, 0x45, 0x4C, 0x46, 1, 2, 3]).codes == ["B0103"])
    let empty = try read("Nom;Prénom\n")
    #expect(empty.codes == ["B0106"])
    #expect(empty.isRefused)
  }
}

@Suite struct PreambleTests {
  private func context(_ text: String) throws -> SessionContext {
    var finder = TableFinder(metrics: MetricIndex([]))
    let bytes = Array((text + "\nNom;Prénom;Service\n").utf8)
    let found = finder.header(in: bytes.span, from: 0)
    let header = try #require(found)
    return Preamble.context(in: bytes.span, from: 0, header: header)
  }

  @Test(arguments: [
    "Activité : Café\nDate : 21/10/2024\nAxe : 1\nLieu : Salle A\nCommune : Forest\nDurée : 2h",
    "Activiteit: Café\nDatum: 21/10/2024\nAs: 1\nPlaats: Salle A\nGemeente: Forest\nDuur: 2h",
    "Activity:Café\nDate:21/10/2024\nAxis:1\nLocation:Salle A\nMunicipality:Forest\nDuration:2h",
    "Activité;Café\nDate;21/10/2024\nAxe;1\nLieu;Salle A\nCommune;Forest\nDurée;2h",
    "Activité :;;Café\n;Date :;21/10/2024\nAxe :;1\nLieu :;Salle A;\nCommune :;Forest\nDurée :;2h",
    "Activité : Café;Date : 21/10/2024;Axe : 1\nLieu : Salle A;Commune;Forest;Durée;2h",
    "ACTIVITÉ\u{A0}: Café\n\"Date : 21/10/2024\"\nAxe : 1\n\nLieu : Salle A\nCommune : Forest\nDuree : 2h",
  ])
  func whatStandsAboveTheTable(text: String) throws {
    let context = try context(text)
    #expect(context.activity == "Café")
    #expect(context.date == "21/10/2024")
    #expect(context.axis == "1")
    #expect(context.place == "Salle A")
    #expect(context.commune == "Forest")
    #expect(context.duration == "2h")
    #expect(context.titles == [])
  }

  @Test func plainLinesAreTitlesAndTheFirstWordHolds() throws {
    let context = try context("Formation de base\nActivité : Un\nActivité : Deux\nActivité :\nRemarque : rien\n")
    #expect(context.activity == "Un")
    #expect(context.titles == ["Formation de base", "Remarque : rien"])
  }

  @Test func aTimeAfterAColonStaysInTheValue() throws {
    #expect(try context("Date : 21/10/2024 14:30").date == "21/10/2024 14:30")
  }
}

@Suite struct FileNameTests {
  @Test(
    arguments: [
      ("2024-10-21_axe1_stress-vicariant.csv", "2024-10-21", "1", "stress vicariant"),
      ("21-10-2024 Stress vicariant.csv", "2024-10-21", nil, "stress vicariant"),
      ("20241021 presences axe 3 café.CSV", "2024-10-21", "3", "cafe"),
      ("as2_21 oktober 2024.txt", "2024-10-21", "2", nil),
      ("liste.csv", nil, nil, nil), ("Atelier.v2.csv", nil, nil, "atelier"), (".csv", nil, nil, nil), ("", nil, nil, nil),
      ("31-02-2024.csv", nil, nil, "31 02 2024"), ("axe.csv", nil, nil, "axe"), ("assemblée.csv", nil, nil, "assemblee"),
      ("12 participants.csv", nil, nil, "12 participants"),
    ] as [(String, String?, String?, String?)])
  func whatANameTells(name: String, date: String?, axis: String?, activity: String?) {
    let context = FileNameReading.context(of: name)
    #expect(context.date == date)
    #expect(context.axis == axis)
    #expect(context.activity == activity)
    #expect(context.activityIsFromName == (activity != nil))
  }

  @Test
  func anAxisOfTwoDigits() {
    #expect(FileNameReading.context(of: "2024-10-21_axe10_dpo.csv").axis == "10")
  }
}

@Suite struct ActivityIndexTests {
  private let index = ActivityIndex(testProject.axes)

  // Positions: axis 0 is « 1 », 1 is « 3 », 2 is « 4 ».
  @Test(
    arguments: [
      (nil, "Stress vicariant des professionnels", 0, 0, true), (nil, "STRESS VICARIANT DES PROFESSIONNELS", 0, 0, true),
      (nil, "stress_vicariant", 0, 0, true), (nil, "Vicarious stress", 0, 0, true), (nil, "Plaatsvervangende stress", 0, 0, true),
      ("1", "dpo", 0, 1, true), ("Axe 1", "DPO", 0, 1, true), ("Plateforme de concertation", "dpo", 0, 1, true),
      ("3", "We are coming", 1, 0, true), ("4", "We are coming", 2, 1, true), (nil, "axe 4 we are coming", 2, 1, true),
      (nil, "Stress vicariant des professionnels, jour 2", 0, 0, false), (nil, "Ateliers outil", 0, 1, false),
      ("Axe 3 : Sensibilisation", "We are coming (débat)", 1, 0, false),
    ] as [(String?, String, Int, Int, Bool)])
  func aPlannedActivity(axis: String?, text: String, axisIndex: Int, activity: Int, isExact: Bool) {
    #expect(index.match(axis: axis, activity: text) == .planned(axis: axisIndex, activity: activity, isExact: isExact))
  }

  @Test func doubtsAreNoMatch() {
    #expect(index.match(axis: nil, activity: "We are coming") == .ambiguous(axes: [1, 2]))
    #expect(index.match(axis: "9", activity: "dpo") == .unknownAxis)
    #expect(index.match(axis: "1", activity: "Pique-nique") == .unplanned(axis: 0, title: "Pique-nique"))
    #expect(index.match(axis: nil, activity: "Pique-nique") == .nothing)
    #expect(index.match(axis: "1", activity: nil) == .nothing)
    #expect(index.match(axis: "1", activity: "") == .nothing)
    #expect(index.match(axis: nil, activity: nil) == .nothing)
    #expect(index.match(axis: "1", activity: "We are coming") == .unplanned(axis: 0, title: "We are coming"))
  }

  @Test func theNearestTitlesShareWords() {
    #expect(index.nearest(to: "le stress au travail des professionnels") == ["Stress vicariant des professionnels"])
    #expect(index.nearest(to: "We are comin") != [])
    #expect(index.nearest(to: "zzz") == [])
    #expect(ActivityIndex([]).nearest(to: "x") == [])
  }
}
