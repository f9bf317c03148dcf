import BilanModel
import BilanText
import Testing

@testable import BilanImport

@Suite struct DayInTextTests {
  private func words(_ text: String) -> [String] { Folding.folded(text).split(separator: " ").map(String.init) }

  @Test(arguments: [
    ("Séance du 28 octobre 2024", "2024-10-28"), ("Présences du lundi 28/10/2024 à Forest", "2024-10-28"), ("Lijst 28 oktober 2024", "2024-10-28"),
    ("réunion 2024-10-28", "2024-10-28"), ("April 07 2014", "2014-04-07"), ("export_20241028_final", "2024-10-28"), ("le 1er mars 2025", "2025-03-01"),
    ("groupe 2 05-10-2024", "2024-10-05"), ("Atelier 3 du 5.10.2024", "2024-10-05"),
  ])
  func aDayWithItsYear(text: String, iso: String) {
    #expect(DayInText.day(in: words(text))?.day == day(iso))
  }

  @Test(arguments: [
    "21-23 octobre 2024", "du 21 au 23 octobre 2024", "van 21 tot 23 oktober 2024", "du 21/10 au 23/10/2024", "octobre 2024", "21 octobre", "05/01 09.00",
    "2024-2025", "réunion à 10h30", "", "groupe 12", "31 février 2024", "numéro 12345678",
  ])
  func whatIsNoDay(text: String) {
    #expect(DayInText.day(in: words(text)) == nil)
  }

  @Test func onlyNamesOfFilesHaveShortYears() {
    #expect(DayInText.day(in: words("21-10-24 dpo")) == nil)
    #expect(DayInText.day(in: words("21-10-24 dpo"), needsFullYear: false)?.day == day("2024-10-21"))
  }

  @Test func theWordsOfTheDayAreTold() throws {
    let found = try #require(DayInText.day(in: words("dpo du 21 octobre 2024 à Forest")))
    #expect(found.range == 2..<5)
  }

  @Test(arguments: [
    ("Présence 12/03/26", "2026-03-12" as String?), ("(12.03.2026)", "2026-03-12"), ("12-3-26", "2026-03-12"), ("12/03", nil), ("12/03/26/7", nil),
    ("v1.2.3", nil), ("12/x/2026", nil),
  ])
  func aDayWithItsMarks(text: String, iso: String?) {
    #expect(DayInText.day(written: text) == iso.map(day))
  }

  @Test(arguments: [
    ("21 octobre", 21, 10), ("Présence 5 januari", 5, 1), ("le 1 mars", 1, 3), ("vendredi 3 mai", 3, 5),
  ])
  func aDayAndAMonthInWords(text: String, dayOfMonth: Int, month: Int) throws {
    let found = try #require(DayInText.dayAndMonth(in: words(text)))
    #expect((found.day, found.month) == (dayOfMonth, month))
  }

  /// The documentation of the reading names this form too.
  @Test
  func aMonthBeforeItsDay() throws {
    let found = try #require(DayInText.dayAndMonth(in: words("oktober 21")))
    #expect((found.day, found.month) == (21, 10))
  }

  @Test(arguments: ["32 octobre", "0 mai", "octobre", "21 au 23 octobre", "mars", "personnes 12"])
  func whatIsNoDayAndMonth(text: String) {
    #expect(DayInText.dayAndMonth(in: words(text)) == nil)
  }

  @Test(arguments: [("05/01", 5, 1), ("Présence 5/1", 5, 1), ("05-01", 5, 1), ("5.1", 5, 1), ("séance (12/03)", 12, 3), ("lun. 05.01", 5, 1)])
  func aDayAndAMonthWithTheirMark(text: String, dayOfMonth: Int, month: Int) throws {
    let found = try #require(DayInText.dayAndMonth(written: text))
    #expect((found.day, found.month) == (dayOfMonth, month))
  }

  @Test(arguments: ["6-12 ans", "note 1.5", "05/13", "32/01", "1/2/3", "05", "05/", "/01", "6-12", "a/b", "100/12"])
  func whatOnlyLooksLikeADayAndAMonth(text: String) {
    #expect(DayInText.dayAndMonth(written: text) == nil)
  }

  // MARK: - Years

  @Test(arguments: [
    ("Année 2024", [2024]), ("Année scolaire 2024-2025", [2024, 2025]), ("2024-25", [2024, 2025]), ("2024-26", [2024]), ("1985", []), ("21/10/2024", [2024]),
    ("20241021", []), ("1999-00", [1999, 2000]),
  ])
  func yearsInATitle(text: String, years: [Int]) {
    #expect(Years.named(in: words(text)) == Set(years))
  }

  @Test(arguments: [
    ([2024], 1, 2024 as Int?), ([2024], 12, 2024), ([2024, 2025], 7, 2025), ([2024, 2025], 8, 2024), ([2024, 2025], 12, 2024), ([2024, 2025], 1, 2025),
    ([2023, 2025], 1, nil), ([2023, 2024, 2025], 1, nil), ([], 1, nil),
  ])
  func theYearOfAMonth(years: [Int], month: Int, year: Int?) {
    var context = SessionContext()
    context.years = Set(years)
    #expect(context.year(ofMonth: month) == year)
  }
}
