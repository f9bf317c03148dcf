import BilanModel
import Testing

@testable import BilanImport

/// What people send of families, of months and over several pages.
extension KindTests {
  @Test(arguments: KindCase.pages) func theReadingOfPagesIsRightOrAsks(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(arguments: KindCase.daysOfMonth) func theReadingOfDaysOfAMonthIsRightOrAsks(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(arguments: KindCase.families) func theReadingOfFamiliesIsRightOrAsks(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(arguments: KindCase.corners + KindCase.spansOfDays) func theReadingOfFirstColumnsIsRightOrAsks(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }

  @Test(arguments: KindCase.letters) func theReadingOfLettersIsRightOrAsks(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(arguments: KindCase.numbered) func theReadingOfNumberedLinesIsRightOrAsks(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(arguments: KindCase.unread + KindCase.aims + KindCase.amounts) func theReadingOfNumbersBesideOthersIsRightOrAsks(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }

  @Test(arguments: KindCase.terms) func theReadingOfTermsIsRightOrAsks(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(arguments: KindCase.came) func theReadingOfThoseWhoCameIsRightOrAsks(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(arguments: KindCase.monthFirst) func theReadingOfDaysThatReadBothWaysIsRightOrTold(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(arguments: KindCase.shared) func theReadingOfNumbersOfSeveralCommunesIsTold(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(arguments: KindCase.plansAndPasts) func theReadingOfWordsOfPlansIsRight(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(arguments: KindCase.alsoNames) func theReadingOfPeopleCalledAsPartsOfAMeetingIsRight(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }

  /// An exception or a correction of some leaves the others where they are; one of the list does not change what it is of.
  @Test(
    arguments: [
      ("Absents (correction)", .absent), ("Absents, sauf excusés", .excused), ("Tous absents sauf Jan", .absent), ("Erratum : Pieter n'était pas là", nil),
      ("Rechtzetting: Pieter was niet aanwezig", nil), ("Iedereen behalve Jan (afwezig)", nil), ("Tous présents sauf Jan (excusé)", nil),
    ] as [(String, Presence?)]) func exceptionsAndCorrectionsSayOfWhomAListIs(title: String, presence: Presence?)
  {
    var context = SessionContext()
    context.titles = [title]
    #expect(ListWords.kind(context, "feuille.csv")?.presence == presence)
  }

  /// « Parent » is no slip of « présent », nor « animateur » of « indicateur ».
  @Test func wordsForPeopleAreNoSlips() {
    #expect(["parent", "animateur", "animatrice"].compactMap(ColumnRole.nearest(to:)) == [])
    #expect(ColumnRole.nearest(to: "prenon") == "prenom")
  }
}
