import TestSupport
import Testing

@testable import BilanImport
@testable import BilanModel
@testable import BilanText

/// How people write where they come from: sections of communes, names of their own, typing errors.
struct PlaceNameTests {
  private func meaning(_ text: String, _ ours: Set<UInt32> = [], asksForPlace: Bool = true) -> Gazetteer.Reading {
    Gazetteer.belgium.read(Folding.folded(text), preferring: ours, asksForPlace: asksForPlace)
  }

  @Test(
    arguments: [
      ("Gilly", 52011), ("MARCINELLE", 52011), ("6060 Gilly", 52011), ("Jambes", 92094), ("Jemappes", 53053), ("Louvain-la-Neuve", 25121),
      ("Borgerhout", 11002),
      ("Gentbrugge", 44021), ("Heverlee", 24062), ("Groot-Bijgaarden", 23016), ("jupille sur meuse", 62063), ("Lot", 23003), ("Haine-Saint-Paul", 58001),
    ] as [(String, UInt32)])
  func aSectionIsItsCommune(text: String, commune: UInt32) { #expect(meaning(text) == .commune(commune)) }

  @Test(arguments: ["Lot", "Roux", "Ways", "Champion", "Gilly"])
  func elsewhereItIsAWord(text: String) { #expect(meaning(text, asksForPlace: false) == .elsewhere) }

  @Test func twoCommunesWithASectionOfOneName() {
    // Deurne of Antwerp and of Diest, Ruisbroek of Sint-Pieters-Leeuw and of Puurs-Sint-Amands.
    #expect(meaning("Deurne") == .ambiguous([11002, 24020]))
    #expect(meaning("Deurne", [24020]) == .commune(24020))
    #expect(meaning("Ruisbroek", [23077]) == .commune(23077))
  }

  @Test func aPlaceAbroadIsAskedAbout() {
    #expect(meaning("Belgrade") == .ambiguous([92094]))
    #expect(meaning("Belgrade", [92094]) == .commune(92094))
    #expect(meaning("Duisburg") == .ambiguous([24104]))
  }

  /// Every section stands under a commune of today, and none bears the official name of another.
  @Test func theListOfSectionsHolds() {
    for row in resourceRows(PackageResources.commune_sections_csv) {
      let communes = Gazetteer.belgium.communes(ofPostalCode: Int(row[1])!)
      #expect(communes.count == 1, "\(row)")
      #expect(meaning(row[0], Set(communes)) == .commune(communes[0]), "\(row)")
      #expect(meaning(row[0], asksForPlace: false) == .elsewhere, "\(row)")
    }
  }

  // MARK: - Places of a project's own list

  /// The test project elsewhere: electoral areas of Dublin, or quarters of a Belgian town that its own list tells apart.
  private func project(of names: [UInt32: String]) -> Project {
    var places = Gazetteer()
    for (code, name) in names {
      places.add(commune: code, called: Localized(same: name))
      places.add(name: name, of: code)
    }
    var project = testProject
    (project.gazetteer, project.coordinatingCommune, project.participatingCommunes) = (places, places.commune("11")!, [places.commune("12")!])
    return project
  }

  static let lists: [[UInt32: String]] = [[11: "Cabra", 12: "Swords", 13: "Blanchardstown"], [11: "Bethléem", 12: "Wiels", 13: "Peterbos"]]

  /// Two of three cells are places of the list, and the third is a place elsewhere; by the list of Belgium, which holds in no such project, none is any.
  @Test(arguments: lists) func aColumnOfCountsIsOneOfThePlacesOfTheProject(names: [UInt32: String]) throws {
    let reading = try read("Antenne;Rubans blancs 2024\n\(names[11]!);120\n\(names[13]!);80\nForest;7\n", project: project(of: names))
    #expect(reading.content.counts.map { [Int($0.place.number), $0.value] } == [[11, 120], [13, 80], [99998, 7]], "\(reading.codes)")
    let ofBelgium = try read("Antenne;Rubans blancs 2024\nForest;120\nAnderlecht;80\n", project: project(of: names))
    #expect(ofBelgium.content.counts.map(\.place) == [.notStated, .notStated], "\(ofBelgium.codes)")
  }

  @Test(arguments: lists) func placesOfTheProjectHeadColumnsOfNumbers(names: [UInt32: String]) throws {
    let reading = try read("Date;Indicateur;\(names[11]!);\(names[12]!)\n12/03/2024;Rubans blancs;4;5\n", project: project(of: names))
    #expect(reading.content.counts.map { [Int($0.place.number), $0.value] } == [[11, 4], [12, 5]], "\(reading.codes)")
  }

  @Test(arguments: lists) func aColumnUnderAnyTitleIsKnownByPlacesOfTheProject(names: [UInt32: String]) throws {
    let above = "Activité : DPO\nDate : 12/03/2024\nNom;Prénom;Zqx;Présent\n"
    let reading = try read("\(above)Dupont;Anne;\(names[11]!);x\nPetit;Luc;\(names[12]!);x\n", project: project(of: names))
    #expect(reading.content.attendances.map(\.place.number) == [11, 12], "\(reading.codes)")
  }

  @Test(arguments: lists) func aWorksheetIsCalledByAPlaceOfTheProject(names: [UInt32: String]) throws {
    let rows = [["Activité", "DPO"], ["Date", "12/03/2024"], [], ["Nom", "Prénom", "Présent"], ["Dupont", "Anne", "x"]]
    let book = TinyBook([.init(names[11]!, texts: rows), .init(names[12]!, texts: rows)])
    #expect(try readBook(book, project: project(of: names)).map { $0.content.attendances.map(\.place.number) } == [[11], [12]])
  }

  @Test(arguments: lists) func aTitleNamesAMetricAndAPlaceOfTheProject(names: [UInt32: String]) throws {
    let reading = try read("Rubans blancs – \(names[12]!)\nDate;Nombre\n12/03/2024;30\n", project: project(of: names))
    #expect(reading.content.counts.map { "\($0.metric) \($0.place.number) \($0.value)" } == ["rubans 12 30"], "\(reading.codes)")
  }

  /// « Cabra » above the first table and « Swords » above the next are of the people below them; and so are lines between the people.
  @Test(arguments: lists) func linesAmidPeopleNamePlacesOfTheProject(names: [UInt32: String]) throws {
    let head = "Activité : DPO\nDate : 12/03/2024\nNom;Prénom;Présent\n"
    let tables = "\(names[11]!);;\n\(head)Dupont;Anne;x\n;;\n\(names[12]!);;\nNom;Prénom;Présent\nPetit;Luc;x\n"
    let amid = "\(head)Commune de \(names[11]!);;\nDupont;Anne;x\nCommune de \(names[12]!);;\nPetit;Luc;x\n"
    for text in [tables, amid] {
      let reading = try read(text, project: project(of: names))
      #expect(reading.content.attendances.map(\.place.number) == [11, 12], "\(reading.codes)")
      #expect(reading.first("B0275") == nil, "\(reading.codes)")
    }
  }

  /// Crosses below a place say where people come from, and not that they came.
  @Test(arguments: lists) func crossesBelowPlacesOfTheProjectAreNoPresence(names: [UInt32: String]) throws {
    let text = "Activité : DPO\nDate : 12/03/2024\nNom;Prénom;\(names[11]!);\(names[12]!)\nDupont;Anne;x;\nPetit;Luc;;x\n"
    let reading = try read(text, project: project(of: names))
    #expect(reading.first("B0234") == nil, "\(reading.codes)")
  }

  // MARK: - Names that a project teaches

  private func project(_ names: String) throws -> ProjectFile {
    ProjectFile(
      text: "title: T\ncoordinating_commune: Forest\nparticipating_communes: [Anderlecht]\nperiods: [2024]\n"
        + "axes: [{code: \"1\", title: A, activities: [{code: dpo, title: DPO, kind: training}]}]\nplace_names: \(names)\n", file: "projet.yaml")
  }

  @Test func aProjectTeachesItsNames() throws {
    let file = try project("{Peterbos: Anderlecht, \"Quartier Bethléem\": Saint-Gilles, Braine: Braine-l'Alleud, St-Gil: \"21013\"}")
    #expect(file.diagnostics == [])
    let known = try #require(file.project)
    let cells = ["Peterbos", "peterbos", "quartier bethleem", "Braine", "St Gil", "Bois d'Amour"]
    let sheet = "Axe;Activité;Date;Nom;Prénom;Commune\n" + cells.map { "1;DPO;21/10/2024;Dupont;Marie;\($0)\n" }.joined()
    let reading = try read(Array(sheet.utf8), project: known)
    #expect(reading.content.attendances.map(\.place) == [21001, 21001, 21013, 25014, 21013].map(Place.init(number:)) + [.elsewhere])
    #expect(reading.diagnostics.filter { $0.problem == .unknownCommune }.map(\.place.text) == ["Bois d'Amour"])
  }

  @Test(arguments: [
    ("{Forest: Anderlecht}", "B0605"), ("{Peterbos: Anderlect}", "B0605"), ("{Peterbos: }", ""), ("[Peterbos]", "B0605"), ("{inconnu: Forest}", "B0605"),
    ("{Peterbos: Anderlecht, peterbos: Forest}", "B0605"),
  ])
  func whatCannotBeTaughtIsSaid(names: String, code: String) throws {
    let file = try project(names)
    #expect(Set(file.diagnostics.map(\.problem.code)) == (code.isEmpty ? [] : [code]))
    #expect(file.project != nil, "the other names and the figures still come")
  }

  // MARK: - Typing errors

  @Test(arguments: [("Forrest", "Forest"), ("Andrelecht", "Anderlecht"), ("ANDERLEHT", "Anderlecht"), ("Saint Gile", "Saint-Gilles"), ("Vorsst", "Vorst")])
  func aTypingErrorOfOneOfOursIsAWarning(written: String, commune: String) throws {
    let sheet = "Axe;Activité;Date;Nom;Prénom;Commune\n1;DPO;21/10/2024;Dupont;Marie;\(written)\n1;DPO;21/10/2024;Durand;Jean;\(written)\n"
    let told = try read(Array(sheet.utf8)).diagnostics.filter { $0.problem == .misspeltCommune }
    #expect(told.count == 1)
    #expect(told.first?.values["nearest"] == .text(commune))
    #expect(told.first?.values["count"] == .count(2))
  }

  @Test(arguments: ["Paris", "Bois-le-Duc", "Wallers", "Gilly", "Uccle", "1060", "?"])
  func anotherPlaceIsNone(written: String) throws {
    let sheet = "Axe;Activité;Date;Nom;Prénom;Commune\n1;DPO;21/10/2024;Dupont;Marie;\(written)\n"
    #expect(try !read(Array(sheet.utf8)).diagnostics.contains { $0.problem == .misspeltCommune })
  }
}
