import BilanModel
import TestSupport
import Testing

@testable import BilanImport

/// What the name of a worksheet says where its table leaves it open: a commune in any of its spellings, a month of the year that the title states.
@Suite struct WorksheetNameTests {
  private let people = [["Nom", "Prénom", "Présent"], ["Maes", "Lotte", "oui"], ["Benali", "Karim", "oui"]]

  private func counts(_ tab: String, _ title: String, _ numbers: [String]) -> TinyBook.Sheet {
    TinyBook.Sheet(tab, texts: [[title], ["Commune", "Nombre"], ["Forest", numbers[0]], ["Saint-Gilles", numbers[1]]])
  }

  private func lines(_ readings: [SheetReading]) -> [String] {
    readings.flatMap(\.content.counts).map { "\($0.day) \($0.lastDay) \($0.place.number) \($0.value)" }
  }

  /// 21013 is Saint-Gilles and 21007 Forest; 2024 may be a year as well as a postal code.
  @Test(
    arguments: [
      ("Saint-Gilles", 21013), ("St-Gilles", 21013), ("Sint-Gillis", 21013), ("St. Gillis", 21013), ("SAINT GILLES", 21013), ("1060", 21013), ("1190", 21007),
      ("Vorst", 21007), ("Présences - Saint-Gilles", 21013), ("Saint-Gilles 2024", 21013), ("Forest-Anderlecht", 0), ("2024", 0), ("Feuil1", 0),
      ("Saint-Louis", 0),
    ] as [(String, UInt32)]) func aCommuneIsKnownInAllItsSpellings(tab: String, commune: UInt32) throws
  {
    let reading = try readBook(TinyBook([.init(tab, texts: SmallList.head + people)]))[0]
    let place = commune == 0 ? Place.notStated : Place(number: commune)
    #expect(reading.content.attendances.map(\.place) == [place, place], "\(reading.codes)")
    #expect((reading.first("B0145") != nil) == (commune != 0), "\(reading.codes)")
  }

  /// « Affiches - Saint-Gilles » in a title is that commune as « Affiches - Forest » is the other; of two none is taken.
  @Test(
    arguments: [
      ("Affiches - Saint-Gilles", 21013), ("Affiches-Saint-Gilles", 21013), ("Affiches - Forest", 21007), ("Forest / Saint-Gilles", 0),
    ] as [(String, UInt32)])
  func aTitleNamesACommuneWithAHyphen(title: String, commune: UInt32) throws {
    let reading = try read("\(title)\nDate;Affiches distribuées\n05/03/2024;10\n")
    #expect(reading.content.counts.map(\.place) == [commune == 0 ? Place.notStated : Place(number: commune)], "\(reading.codes)")
  }

  /// Each month holds what its worksheet counts, and the year beside them only sums them.
  @Test func monthsUnderATitleOfTheirYearHold() throws {
    let title = "Affiches distribuées 2024"
    let sheets = [counts("Janvier", title, ["1", "2"]), counts("Février", title, ["3", "4"]), counts("Année", title, ["4", "6"])]
    let readings = try readBook(TinyBook(sheets))
    #expect(
      lines(readings) == [
        "2024-01-01 2024-01-31 21007 1", "2024-01-01 2024-01-31 21013 2", "2024-02-01 2024-02-29 21007 3", "2024-02-01 2024-02-29 21013 4",
      ], "\(readings.map(\.codes))")
    #expect(readings.flatMap(\.codes).filter { ["B0145", "B0150"].contains($0) }.sorted() == ["B0145", "B0145", "B0150"], "\(readings.map(\.codes))")
  }

  @Test(arguments: [
    ("T2", "2024-04-01 2024-06-30"), ("2e semestre", "2024-07-01 2024-12-31"), ("mars 2024", "2024-03-01 2024-03-31"), ("Maart", "2024-03-01 2024-03-31"),
  ]) func aPartOfTheYearInTheFilesNameHolds(tab: String, days: String) throws {
    let readings = try readBook(TinyBook([counts(tab, "Affiches distribuées", ["1", "2"])]), name: "affiches 2024.xlsx")
    #expect(lines(readings) == ["\(days) 21007 1", "\(days) 21013 2"], "\(readings.map(\.codes))")
  }

  /// Of no year, or of two that are no school year, a month is asked.
  @Test(arguments: ["affiches.xlsx", "affiches 2023-2024.xlsx"]) func aMonthOfNoYearIsAsked(name: String) throws {
    let reading = try readBook(TinyBook([counts("Janvier", "Affiches distribuées", ["1", "2"])]), name: name)[0]
    #expect(reading.content.counts.isEmpty && reading.hasErrors, "\(reading.codes)")
  }

  /// « mars » over days by their numbers, in the year of the title, and else of the file's name.
  @Test(arguments: [("Ateliers outil DPO 2024", "feuille.xlsx"), ("Ateliers outil DPO", "grille 2024.xlsx")]) func aMonthDatesAGrid(title: String, name: String)
    throws
  {
    let sheet = TinyBook.Sheet("mars", texts: [[title], ["Nom", "5", "12", "19"], ["Lotte Maes", "x", "", "x"], ["Karim Benali", "", "x", "x"]])
    let reading = try readBook(TinyBook([sheet]), name: name)[0]
    #expect(reading.content.sessions.map(\.key.day).sorted() == [day("2024-03-05"), day("2024-03-12"), day("2024-03-19")], "\(reading.codes)")
    #expect(reading.first("B0145") != nil, "\(reading.codes)")
  }
}
