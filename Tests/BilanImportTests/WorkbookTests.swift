import BilanModel
import Foundation
import TestSupport
import Testing

@testable import BilanImport

/// What is read of the sheets of a workbook, what is left, and what is said of it.
@Suite struct WorkbookTests {
  let head = SmallList.head
  let titles = SmallList.titles
  let people = SmallList.people

  func list(_ name: String = "Feuil1", head: [[String]]? = nil) -> TinyBook.Sheet { .init(name, texts: (head ?? self.head) + [titles] + people) }

  @Test func aSheetIsReadLikeACSV() throws {
    for name in ["feuille.xlsx", "feuille.ods", "feuille.csv"] {
      let readings = try readBook(TinyBook([list()]), name: name)
      #expect(readings.count == 1)
      let reading = readings[0]
      #expect(!reading.isRefused)
      #expect(reading.attendanceLines.count == 3)
      #expect(reading.presences.values.count { $0 == .present } == 2)
      #expect(reading.headerLine == 4)
      #expect(reading.part == "Feuil1")
      #expect(reading.source.name == "\(name) › Feuil1")
      #expect(reading.source.fileName == name)
      #expect(reading.content.attendances.map(\.line) == [5, 6, 7])
      #expect(reading.codes == ["B0147"])
    }
  }

  @Test func eachSheetIsASheetOfItsOwn() throws {
    let readings = try readBook(TinyBook([list("Forest"), list("Uccle", head: [head[0], ["Date", "28/10/2024"], []])]))
    try #require(readings.map(\.part) == ["Forest", "Uccle"])
    #expect(Set(readings.map(\.source.hash)).count == 1)
    #expect(readings[1].content.sessions.map(\.key.day) == [day("2024-10-28")])
    #expect(readings[0].first("B0147")?.message(in: .fr) == "lu dans ce classeur : 2 tableaux, feuilles Forest, Uccle")
  }

  /// A chart, and old macros, on sheets of their own beside a list: each is named for what it is.
  @Test(arguments: [("chartsheet", "un graphique"), ("macrosheet", "des macros (jamais exécutées)")])
  func aSheetWithoutCellsIsSaid(type: String, reason: String) throws {
    var zip = TinyBook([list(), .init("Autre", texts: [])]).xlsxParts
    let at = try #require(zip.parts.firstIndex { $0.name == "xl/_rels/workbook.xml.rels" })
    let relations = String(decoding: zip.parts[at].bytes, as: UTF8.self)
    // The last of the relations is that of the second sheet.
    let last = try #require(relations.range(of: "/worksheet\"", options: .backwards))
    zip.parts[at].bytes = Array(relations.replacingCharacters(in: last, with: "/\(type)\"").utf8)
    let reading = try readBook(zip.bytes)[0]
    #expect(reading.attendanceLines.count == 3)
    let told = try #require(reading.diagnostics.first { $0.problem == .sheetLeftAside })
    #expect(told.message(in: .fr).contains("Autre") || told.place.part == "Autre")
    #expect(told.message(in: .fr).contains(reason))
  }

  @Test func rowsAreNumberedAsExcelDoes() throws {
    var rows: [[String]] = [[], [], []] + head + [[], []]
    rows += [[], [""] + titles, ["", "Maes\nDupont", "Lotte", "Forest", "oui"], [], ["", "Benali", "Karim", "Nulpart", "oui"]]
    let reading = try readBook(TinyBook([.init("F", texts: rows)]))[0]
    #expect(reading.headerLine == 10)
    #expect(reading.content.attendances.map(\.line) == [11, 13])
    let unknown = try #require(reading.first("B0305") ?? reading.first("B0304"))
    #expect(unknown.place.row == 13)
    #expect(unknown.place.line == 13)
    #expect(unknown.place.columnLetters == "D")
    #expect(unknown.place.part == "F")
  }

  /// Hours by day as a workbook holds them: 0,125 of a day, and none.
  @Test func noTimeIsNoPresence() throws {
    let rows: [[TinyBook.Cell]] = [
      [.text("Activité"), .text("Stress vicariant des professionnels")], [], [.text("Nom"), .text("Prénom"), .text("21/10/2024"), .text("28/10/2024")],
      [.text("Maes"), .text("Lotte"), .day(0.125, format: 4), .day(0, format: 4)],
      [.text("Benali"), .text("Karim"), .day(0, format: 4), .day(0.0625, format: 4)],
      [.text("Peeters"), .text("Jan"), .day(0, format: 4), .day(0.125, format: 4)],
    ]
    let reading = try readBook(TinyBook([.init("F", rows)]))[0]
    #expect(KindCase.found(reading) == ["2024-10-21 stress-vicariant 1", "2024-10-28 stress-vicariant 2"], "\(reading.codes)")
  }

  @Test func listsSideBySideHaveTheirSessions() throws {
    let rows = [
      ["Date : 21/10/2024", "", "Date : 28/10/2024"], ["Stress vicariant des professionnels", "", "Ateliers outil DPO"], [],
      ["Nom", "Prénom", "Nom", "Prénom"],
      ["Maes", "Lotte", "Benali", "Karim"], ["Peeters", "Jan"],
    ]
    for name in ["a.xlsx", "a.ods"] {
      let reading = try readBook(TinyBook([.init("F", texts: rows)]), name: name)[0]
      #expect(KindCase.found(reading) == ["2024-10-21 stress-vicariant 2", "2024-10-28 dpo 1"], "\(reading.codes)")
    }
  }

  @Test func daysOfCellsAreDays() throws {
    let rows: [[TinyBook.Cell]] = [
      [.text("Activité"), .text("Stress vicariant des professionnels")], [.text("Réunion du"), .day(45586)], [], titles.map { .text($0) },
      [.text("Maes"), .text("Lotte"), .text("Forest"), .text("x")],
    ]
    for name in ["a.xlsx", "a.ods"] {
      #expect(try readBook(TinyBook([.init("F", rows)]), name: name)[0].content.sessions.map(\.key.day) == [day("2024-10-21")])
    }
  }

  @Test func theDayOfPrintingIsNoDay() throws {
    let rows: [[TinyBook.Cell]] = [
      [.text("Activité"), .text("Stress vicariant des professionnels")], [.text("Imprimé le"), .day(45586)], [], titles.map { .text($0) },
      [.text("Maes"), .text("Lotte"), .text("Forest"), .text("x")],
    ]
    #expect(try readBook(TinyBook([.init("F", rows)]))[0].codes.contains("B0205"))
  }

  /// What `TODAY()` was when somebody last opened the file is no day of a session; the name of the sheet still gives one.
  @Test(arguments: ["TODAY()", "NOW()"]) func theDayOfOpeningIsNoDay(formula: String) throws {
    let rows: [[TinyBook.Cell]] = [
      [.text("Activité"), .text("Stress vicariant des professionnels")], [.text("Date"), .formula(formula, value: "21/10/2024")], [],
      titles.map { .text($0) }, [.text("Maes"), .text("Lotte"), .text("Forest"), .text("x")],
    ]
    for name in ["a.xlsx", "a.ods"] {
      let reading = try readBook(TinyBook([.init("F", rows)]), name: name)[0]
      #expect(reading.codes.contains("B0205"), "\(name)")
      #expect(!reading.content.sessions.contains { $0.key.day == day("2024-10-21") }, "\(name)")
      let named = try readBook(TinyBook([.init("12-11-2024", rows)]), name: name)[0]
      #expect(named.content.sessions.map(\.key.day) == [day("2024-11-12")], "\(name)")
    }
  }

  @Test func gridsHaveDaysInTheirHeaders() throws {
    let rows: [[TinyBook.Cell]] = [
      [.text("Activité"), .text("Stress vicariant des professionnels")], [], [.text("Nom"), .text("Prénom"), .day(45586), .day(45593, format: 2)],
      [.text("Maes"), .text("Lotte"), .boolean(true), .boolean(false)], [.text("Benali"), .text("Karim"), .number("1"), .number("0")],
    ]
    let reading = try readBook(TinyBook([.init("F", rows)]))[0]
    #expect(Set(reading.content.sessions.map(\.key.day)) == [day("2024-10-21"), day("2024-10-28")])
    #expect(reading.content.attendances.count { $0.presence == .present } == 2)
  }

  @Test func monthsInHeadersAreMonths() throws {
    let rows: [[TinyBook.Cell]] = [
      [.text("Affiches distribuées")], [.text("Commune"), .day(45352, format: 9), .day(45383, format: 9)], [.text("Forest"), .number("10"), .number("5")],
      [.text("Anderlecht"), .number("7"), .empty],
    ]
    let counts = try readBook(TinyBook([.init("Feuil1", rows)]))[0].content.counts
    #expect(counts.map(\.value).sorted() == [5, 7, 10])
    #expect(counts.filter { $0.value == 10 }.map { [$0.day, $0.lastDay] } == [[day("2024-03-01"), day("2024-03-31")]])
  }

  // MARK: - What a name says

  /// « 7 ; 14 ; 21 » in a sheet of a month: which month, the name alone says.
  @Test(arguments: ["Janvier 2024", "januari 2024", "January 2024"]) func theNameOfASheetGivesTheMonthOfItsColumns(name: String) throws {
    func readings(_ above: [String]) throws -> [SheetReading] {
      try readBook(
        TinyBook([
          .init(name, texts: [head[0], above, ["Nom", "Prénom", "9", "16", "23"], ["Maes", "Lotte", "x", "", "x"], ["Benali", "Karim", "", "x", "x"]])
        ]))
    }
    let named = try readings([])[0]
    #expect(Set(named.content.sessions.map(\.key.day)) == [day("2024-01-09"), day("2024-01-16"), day("2024-01-23")])
    #expect(named.first("B0145")?.message(in: .fr).contains(name) == true, "\(named.codes)")
    #expect(try readings(["Mois : janvier 2024"])[0].first("B0145") == nil)
  }

  @Test func theNameOfASheetGivesTheDayWhereNothingElseDoes() throws {
    let reading = try readBook(TinyBook([list("21-10-2024", head: [head[0], []]), list("Feuil2")]))
    #expect(reading[0].content.sessions.map(\.key.day) == [day("2024-10-21")])
    #expect(reading[0].codes.contains("B0145"))
    #expect(!reading[1].codes.contains("B0145"))
    let other = try readBook(TinyBook([list("28-10-2024")]))[0]
    #expect(other.content.sessions.map(\.key.day) == [day("2024-10-21")])
  }

  @Test func theNameOfASheetGivesTheCommune() throws {
    let rows = head + [["Nom", "Prénom", "Présent"], ["Maes", "Lotte", "x"]]
    let reading = try readBook(TinyBook([.init("Uccle", texts: rows)]))[0]
    #expect(reading.content.attendances.map(\.place.number) == [21016])
    #expect(reading.first("B0145")?.message(in: .fr).contains("commune, Uccle") == true)
  }

  @Test func theNameOfASheetGivesTheActivity() throws {
    let reading = try readBook(TinyBook([list("Ateliers outil DPO", head: [head[1], []])]))[0]
    #expect(reading.content.sessions.map(\.key.activity.text) == ["dpo"])
    #expect(reading.codes.contains("B0145"))
  }

  // MARK: - Cells that need a word

  @Test func hiddenRowsCountAndAreTold() throws {
    var sheet = list()
    sheet.hiddenRows = [6]
    for name in ["a.xlsx", "a.ods"] {
      let reading = try readBook(TinyBook([sheet]), name: name)[0]
      #expect(reading.attendanceLines.count == 3)
      #expect(reading.first("B0139")?.message(in: .fr).contains("1 ligne (6)") == true)
    }
  }

  @Test func hiddenColumnsAreReadAndTold() throws {
    var sheet = list()
    sheet.hiddenColumns = [3, 9]
    let reading = try readBook(TinyBook([sheet]))[0]
    #expect(reading.columns[.commune] == "Commune")
    #expect(reading.first("B0139")?.message(in: .fr).contains("colonne C") == true)
  }

  @Test func errorsAndFormulasWithoutValueAreMissingAndTold() throws {
    var sheet = list()
    sheet.rows[4][2] = .error("#N/A")
    sheet.rows[5][2] = .formula("VLOOKUP(A6,X:Y,2)", value: nil)
    for name in ["a.xlsx", "a.ods"] {
      let reading = try readBook(TinyBook([sheet]), name: name)[0]
      #expect(reading.content.attendances.map(\.place) == [.notStated, .notStated, Place(number: 21007)])
      #expect(reading.first("B0142")?.message(in: .fr).contains("C5") == true)
      #expect(reading.first("B0141")?.message(in: .fr).contains("C6") == true)
    }
  }

  @Test func struckPeopleCountAndAreTold() throws {
    var sheet = list()
    sheet.rows[4][0] = .struck("Maes")
    let reading = try readBook(TinyBook([sheet]))[0]
    #expect(reading.attendanceLines.count == 3)
    #expect(reading.codes.contains("B0143"))
  }

  @Test func wingdingsAreTicks() throws {
    var sheet = list()
    (sheet.rows[4][3], sheet.rows[5][3], sheet.rows[6][3]) = (.symbol("ü"), .symbol("ü"), .empty)
    let reading = try readBook(TinyBook([sheet]))[0]
    #expect(reading.presences.values.count { $0 == .present } == 2)
    #expect(reading.codes.contains("B0144"))
  }

  @Test func cellsBesideTheTableAreTold() throws {
    var sheet = list()
    sheet.rows[5] += [.empty, .text("apporter le projecteur")]
    let reading = try readBook(TinyBook([sheet]))[0]
    #expect(reading.attendanceLines.count == 3)
    #expect(reading.first("B0146")?.message(in: .fr).contains("F6") == true)
  }

  @Test func quotesInCellsAreOnlyQuotes() throws {
    let rows =
      head + [
        ["Nom", "Prénom", "Organisation", "Présent"], ["Maes", "Lotte", "\"", "x"], ["Benali", "Karim", "\"Stade A\"", "x"], ["Peeters", "Jan", "\"", "x"],
      ]
    let reading = try readBook(TinyBook([.init("F", texts: rows)]))[0]
    #expect(reading.attendanceLines.count == 3)
    #expect(reading.content.organisations.map(\.name).contains("\"Stade A\""))
  }
}
