import Testing

@testable import BilanImport

/// Sheets of what stands side by side, each decided before it was read.
extension KindTests {
  @Test(arguments: KindCase.listsWithoutYear + KindCase.listsOfOtherWords)
  func theReadingOfListsSideBySideIsRightOrAsks(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(arguments: KindCase.daysBesideDays + KindCase.daysBelowDays + KindCase.contradictedActivities)
  func theReadingOfDaysWithoutTheirYearIsRightOrAsks(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(arguments: KindCase.companionColumns) func theReadingOfThoseWhoCameAlongIsRightOrAsks(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }

  @Test(arguments: KindCase.numbersInRemarks + KindCase.remarksOfOtherNumbers + KindCase.sumsInCells)
  func theReadingOfWordsBesideNumbersIsRightOrAsks(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(arguments: KindCase.oneTitleTwice) func whichOfTwoColumnsOfOneTitleIsTakenIsTold(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }

  @Test(arguments: KindCase.partsUnderAYear + KindCase.datesInColumns + KindCase.daysOfActivities)
  func theReadingOfTimesInPartsIsRightOrAsks(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  @Test(arguments: KindCase.noNames + KindCase.namesLikeRemarks) func whatIsNoNameIsTold(sheet: KindCase) throws {
    try theReadingIsRightOrAsks(sheet: sheet)
  }
}
