import BilanModel
import Testing

@testable import BilanImport

/// Grids and lists of people that were once read wrong without a word: each sheet was decided before it was read.
extension KindTests {
  @Test(arguments: KindCase.groupsOfSessions + KindCase.linesAboveSessions) func theReadingOfTitlesAboveDaysIsRightOrTold(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }

  @Test(arguments: KindCase.numbersOfSessions + KindCase.namelessSums) func theReadingOfNumbersInGridsIsRightOrTold(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }

  @Test(arguments: KindCase.guides + KindCase.changingRemarks) func theReadingBesideNamesIsRightOrTold(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }

  /// A body or a role was there, and is nobody by name; a family name is one whatever else it means.
  @Test(arguments: [
    ("Vie Féminine asbl", false), ("Planning familial", false), ("Maison de quartier Bonnevie", false), ("Buurthuis", false),
    ("Red Cross", false), ("Un représentant de la police", false), ("Une personne du CPAS", false), ("La coordinatrice", false),
    ("Een medewerker van het OCMW", false),
    ("Assistante sociale", false), ("Parquet Denis", true), ("Jean Maison", true), ("Maison Pierre", true), ("Rouge Marie", true),
    ("Le Goff Anne", true), ("Van de Velde An", true), ("De la Cruz Ana", true), ("Centre Marie", true), ("Lacroix Rose", true),
  ]) func bodiesAndRolesAreNobodyByName(cell: String, isName: Bool) throws {
    let reading = try read("Activité : DPO\nDate : 12/03/2024\nNom;Présent\n\(cell);x\nNadia Ouali;x\n")
    #expect(KindCase.found(reading) == ["2024-03-12 dpo 2"], "\(reading.codes)")
    #expect(reading.content.people.count == (isName ? 2 : 1), "\(reading.codes)")
    #expect((reading.first("B0306") == nil) == isName, "\(reading.codes)")
  }

  /// Forest is 21007 and Anderlecht 21001; 99998 is elsewhere.
  @Test(
    arguments: [
      ("Province", "Flandre orientale", "Sint-Gillis", 99998, "B0336"), ("Provincie", "Antwerpen", "Vorst", 99998, "B0336"),
      ("Arrondissement", "Sint-Niklaas", "Sint-Gillis", 99998, "B0336"), ("Région", "Région flamande", "Forest", 99998, "B0336"),
      ("Province", "Bruxelles", "Forest", 21007, ""), ("Gewest", "Brussels Hoofdstedelijk Gewest", "Vorst", 21007, ""),
      ("Province", "inconnue", "Forest", 21007, ""),
      ("Pays", "France", "Forest", 21007, "B0337"), ("Pays", "Belgique", "Forest", 21007, ""), ("Pays d'origine", "France", "Forest", 21007, ""),
    ] as [(String, String, String, UInt32, String)]) func areasTellCommunesOfOneNameApart(
      title: String, area: String, commune: String, place: UInt32, told: String
    ) throws
  {
    let reading = try read("Activité : DPO\nDate : 12/03/2024\nNom;\(title);Commune;Présent\nNadia Ouali;\(area);\(commune);x\nTom Maes;;Anderlecht;x\n")
    #expect(reading.content.attendances.map { UInt32($0.place.number) } == [place, 21001], "\(reading.codes)")
    for code in ["B0336", "B0337"] { #expect((reading.first(code) != nil) == (code == told), "\(reading.codes)") }
  }

  @Test(arguments: [(Language.fr, "de sa commune"), (.nl, "van haar gemeente"), (.en, "of its commune")])
  func oneRowHasACommuneOfItsOwn(language: Language, words: String) throws {
    let reading = try read("Activité : DPO\nDate : 12/03/2024\nNom;Pays;Commune;Présent\nNadia Ouali;France;Forest;x\nTom Maes;;Anderlecht;x\n")
    let message = try #require(reading.first("B0337")).message(in: language)
    #expect(message.contains(" \(words)"), "\(message)")
  }

  @Test func communesAboveListsAreOfTheirPeople() throws {
    let reading = try read("Activité : DPO\nDate : 12/03/2024\n\nForest;;Anderlecht;\nNom;Prénom;Nom;Prénom\nOuali;Nadia;Maes;Tom\nBah;Awa;Petit;Eva\n")
    let people = reading.content.attendances.map { "\(reading.content.people[Int($0.person)].familyName) \($0.place.number)" }.sorted()
    #expect(people == ["Bah 21007", "Maes 21001", "Ouali 21007", "Petit 21001"], "\(reading.codes)")
  }
}
