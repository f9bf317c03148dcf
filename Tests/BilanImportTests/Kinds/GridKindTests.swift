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

  @Test func communesAboveListsAreOfTheirPeople() throws {
    let reading = try read("Activité : DPO\nDate : 12/03/2024\n\nForest;;Anderlecht;\nNom;Prénom;Nom;Prénom\nOuali;Nadia;Maes;Tom\nBah;Awa;Petit;Eva\n")
    let people = reading.content.attendances.map { "\(reading.content.people[Int($0.person)].familyName) \($0.place.number)" }.sorted()
    #expect(people == ["Bah 21007", "Maes 21001", "Ouali 21007", "Petit 21001"], "\(reading.codes)")
  }
}
