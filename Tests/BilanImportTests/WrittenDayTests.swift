import BilanModel
import Testing

@testable import BilanImport

/// What the program writes above a sheet, it reads again.
@Suite struct WrittenDayTests {
  @Test(arguments: Language.allCases) func everyDayInWordsIsReadAgain(language: Language) throws {
    for number in Int32(19_000)..<20_500 {
      let day = Day(number: number)
      #expect(DayReading(day.written(in: language)) == .day(day), "\(day.written(in: language))")
    }
  }

  @Test func weekdaysAreThoseOfTheCalendar() throws {
    let day = try #require(Day(iso: "2024-10-21"))
    #expect(Language.allCases.map(day.written) == ["lundi 21 octobre 2024", "maandag 21 oktober 2024", "Monday 21 October 2024"])
    #expect(Day(iso: "2024-02-29")?.written(in: .fr) == "jeudi 29 février 2024")
    #expect(Day(iso: "2024-05-01")?.written(in: .fr) == "mercredi 1er mai 2024")
    #expect(Day(iso: "1969-12-31")?.written(in: .en) == "Wednesday 31 December 1969")
  }

  @Test func aCodeOfASessionIsThreeParts() throws {
    let key = Session.Key(axis: "1", activity: "stress-vicariant", day: try #require(Day(iso: "2024-10-21")))
    #expect(key.code == "1/stress-vicariant/2024-10-21")
    #expect(Session.Key(code: key.code) == key)
    #expect(Session.Key(code: "1/a/b/2024-10-21")?.activity.text == "a/b")
    for text in ["", "1/2024-10-21", "/a/2024-10-21", "1//2024-10-21", "1/a/2024-02-30", "1/a/21-10-2024", "1 / a / 2024-10-21", "1/a b/2024-10-21", "2/3"] {
      #expect(Session.Key(code: text) == nil, "\(text)")
    }
  }
}
