import BilanModel
import TestSupport
import Testing

@testable import BilanImport

/// How tables lie on the pages of a workbook: cells that are merged, several tables on one page, rows and columns that are empty.
@Suite struct WorkbookLayoutTests {
  private let head = SmallList.head
  private let titles = SmallList.titles
  private let people = SmallList.people

  // MARK: - Names of worksheets

  /// `12-03` on the tab, and its year in the title: each worksheet is a session of its own.
  @Test func theNameOfAWorksheetIsADayOfTheYearInTheTitle() throws {
    let sheets = ["12-03", "19-03"].map { TinyBook.Sheet($0, texts: [["Stress vicariant des professionnels 2024"], titles] + people) }
    let readings = try readBook(TinyBook(sheets))
    #expect(readings.flatMap(\.content.sessions).map(\.key.day) == [day("2024-03-12"), day("2024-03-19")], "\(readings.map(\.codes))")
    // A band of age is no day.
    let aged = try readBook(TinyBook([.init("10-12 ans", texts: [["Stress vicariant des professionnels 2024"], titles] + people)]))[0]
    #expect(aged.first("B0205") != nil, "\(aged.codes)")
  }

  // MARK: - Merged cells

  @Test func mergedCellsFillTheRowsTheySpan() throws {
    let rows: [[TinyBook.Cell]] = [
      [.text("Activité"), .text("Stress vicariant des professionnels")], [], ["Date", "Commune", "Nom", "Prénom", "Présent"].map { .text($0) },
      [.day(45586), .text("Forest"), .text("Maes"), .text("Lotte"), .text("x")], [.empty, .empty, .text("Benali"), .text("Karim"), .text("x")],
      [.day(45593), .number("1070"), .text("Peeters"), .text("Jan"), .text("x")], [.empty, .empty, .text("Dubois"), .text("Zoé"), .text("x")],
    ]
    var sheet = TinyBook.Sheet("F", rows)
    sheet.merged = ["A4:A5", "B4:B5", "A6:A7", "B6:B7"]
    let reading = try readBook(TinyBook([sheet]))[0]
    let days = reading.content.attendances.map { reading.content.sessions[Int($0.session)].key.day }
    #expect(days == [day("2024-10-21"), day("2024-10-21"), day("2024-10-28"), day("2024-10-28")])
    #expect(reading.content.attendances.map(\.place.number) == [21007, 21007, 21001, 21001])
  }

  @Test func aMergedNumberIsCountedOnce() throws {
    let rows: [[TinyBook.Cell]] = [
      ["Date", "Commune", "Indicateur", "Nombre"].map { .text($0) }, [.day(45586), .text("Forest"), .text("affiches"), .number("40")],
      [.day(45586), .text("Anderlecht"), .text("affiches"), .empty],
    ]
    var sheet = TinyBook.Sheet("F", rows)
    sheet.merged = ["D2:D3"]
    let reading = try readBook(TinyBook([sheet]))[0]
    #expect(reading.content.counts.map(\.value) == [40])
    #expect(reading.first("B0287")?.place.row == 2)
    // Both communes are named, the one it is counted for first.
    let message = try #require(reading.first("B0287")?.message(in: .en))
    #expect(message.hasPrefix("“40” is one number for Forest and Anderlecht: counted for Forest"))
    // A cell that is blank, and not merged, says nothing in a workbook.
    sheet.merged = []
    let blank = try readBook(TinyBook([sheet]))[0]
    #expect(blank.codes.filter { ["B0287", "B0288"].contains($0) } == [])
  }

  /// An estimate is one number for all that it is merged over, too.
  @Test(arguments: ["± 120", "ca. 120", "environ 120"]) func aMergedEstimateIsCountedOnce(text: String) throws {
    let rows: [[TinyBook.Cell]] = [
      ["Mois", "Commune", "Indicateur", "Nombre"].map { .text($0) }, [.text("mars 2024"), .text("Forest"), .text("affiches"), .text(text)],
      [.text("mars 2024"), .text("Anderlecht"), .text("affiches"), .empty],
    ]
    var sheet = TinyBook.Sheet("F", rows)
    sheet.merged = ["D2:D3"]
    let reading = try readBook(TinyBook([sheet]))[0]
    #expect(reading.content.counts.map(\.value) == [120])
    #expect(reading.content.counts.map(\.isEstimated) == [true])
    #expect(reading.first("B0287")?.place.row == 2)
  }

  /// One number over the columns of two communes, and one over two days of one commune.
  @Test func aNumberMergedOverColumnsIsTold() throws {
    let rows: [[TinyBook.Cell]] = [
      ["Mois", "Indicateur", "Forest", "Anderlecht"].map { .text($0) }, [.text("mars 2024"), .text("affiches"), .number("40"), .empty],
      [.text("avril 2024"), .text("affiches"), .number("7"), .number("5")], [.text("mai 2024"), .text("affiches"), .empty, .number("6")],
    ]
    var sheet = TinyBook.Sheet("F", rows)
    sheet.merged = ["C2:D2", "C3:C4"]
    let reading = try readBook(TinyBook([sheet]))[0]
    #expect(reading.content.counts.map(\.value).sorted() == [5, 6, 7, 40])
    #expect(reading.diagnostics.filter { $0.problem.code == "B0287" }.map(\.place.row) == [2])
  }

  /// Of numbers merged over rows, over columns of one row and below a gap, those of two communes are told, each where it stands.
  @Test func mergedNumbersAreToldWhereTheyStand() throws {
    func row(_ commune: String, _ number: String) -> [String] { ["21/10/2024", commune, "affiches", number, ""] }
    let rows = [
      ["Date", "Commune", "Indicateur", "Nombre", "Remarque"], row("Forest", "40"), row("Forest", ""), row("Anderlecht", "7"), [], [],
      [], [], [], [], [], row("Forest", "5"), row("Anderlecht", ""),
    ]
    var sheet = TinyBook.Sheet("F", texts: rows)
    sheet.merged = ["D2:D3", "D4:E4", "D12:D13"]
    let reading = try readBook(TinyBook([sheet]))[0]
    #expect(reading.content.counts.map(\.value) == [40, 7, 5], "\(reading.codes)")
    #expect(reading.diagnostics.filter { $0.problem.code == "B0287" }.map(\.place.row) == [12])
  }

  /// Numbers under no title are cells beside the table, and told once.
  @Test func numbersBesideATableOfCountsAreToldOnce() throws {
    let rows = [["Mois", "Commune", "Rubans blancs", ""], ["mars 2024", "Forest", "12", "7"], ["avril 2024", "Forest", "10", "6"]]
    let reading = try readBook(TinyBook([.init("F", texts: rows)]))[0]
    #expect(reading.content.counts.map(\.value) == [12, 10])
    #expect(reading.codes.filter { ["B0146", "B0450"].contains($0) } == ["B0146"])
    // In a text nothing else tells them.
    let text = try read(rows.map { $0.joined(separator: ";") }.joined(separator: "\n") + "\n")
    #expect(text.codes.filter { ["B0146", "B0450"].contains($0) } == ["B0450"])
  }

  @Test func aTitleAcrossTheTableStaysOneTitle() throws {
    var sheet = TinyBook.Sheet("F", texts: [["Stress vicariant des professionnels"], ["Date", "21/10/2024"]] + [titles] + people)
    sheet.merged = ["A1:D1"]
    #expect(try readBook(TinyBook([sheet]))[0].content.sessions.map(\.key.activity.text) == ["stress-vicariant"])
  }

  @Test func headersOnTwoRowsUnderAMergedCell() throws {
    let rows: [[TinyBook.Cell]] = [
      [.text("Activité"), .text("Stress vicariant des professionnels")], [], [.text("Nom"), .text("Prénom"), .text("Présence"), .empty],
      [.empty, .empty, .day(45586), .day(45593)], [.text("Maes"), .text("Lotte"), .text("x"), .text("x")],
      [.text("Benali"), .text("Karim"), .text("x"), .empty],
    ]
    var sheet = TinyBook.Sheet("F", rows)
    sheet.merged = ["A3:A4", "B3:B4", "C3:D3"]
    let reading = try readBook(TinyBook([sheet]))[0]
    #expect(Set(reading.content.sessions.map(\.key.day)) == [day("2024-10-21"), day("2024-10-28")])
    #expect(reading.content.attendances.count { $0.presence == .present } == 3)
    #expect(reading.columns[.lastName] == "Nom")
  }

  // MARK: - Several tables on one page

  @Test func tablesAboveEachOtherAreTablesOfTheirOwn() throws {
    let second = [["Activité", "Ateliers outil DPO"], ["Date", "28/10/2024"], [], titles, ["Dubois", "Zoé", "Forest", "oui"]]
    let readings = try readBook(TinyBook([.init("F", texts: head + [titles] + people + [[]] + second)]))
    try #require(readings.map(\.headerLine) == [4, 12])
    #expect(readings.map(\.source.rowsRead) == [3, 1])
    #expect(readings.map { $0.content.sessions.map(\.key.activity.text) } == [["stress-vicariant"], ["dpo"]])
    #expect(Set(readings.map(\.source.name)).count == 2)
    #expect(readings[1].content.attendances.map(\.line) == [13])
  }

  @Test func tablesBesideEachOtherAreTablesOfTheirOwn() throws {
    let left = head.map { $0 + [String](repeating: "", count: 5 - $0.count) } + [titles + [""]] + people.map { $0 + [""] }
    let right = [["Activité", "Ateliers outil DPO"], ["Date", "28/10/2024"], [], titles, ["Dubois", "Zoé", "Forest", "oui"]]
    let rows = left.enumerated().map { $1 + ($0 < right.count ? right[$0] : []) }
    let readings = try readBook(TinyBook([.init("F", texts: rows)]))
    try #require(readings.map(\.source.rowsRead) == [3, 1])
    #expect(readings.map { $0.content.sessions.map(\.key.day) } == [[day("2024-10-21")], [day("2024-10-28")]])
  }

  @Test func anEmptyColumnWithinATableSplitsNothing() throws {
    let rows = head + [["Nom", "", "Prénom", "", "Présent"], ["Maes", "", "Lotte", "", "x"], ["Benali", "", "Karim", "", ""]]
    let readings = try readBook(TinyBook([.init("F", texts: rows)]))
    #expect(readings.count == 1)
    #expect(readings[0].presences.values.count { $0 == .present } == 1)
  }

  @Test func emptyRowsWithinAListSplitNothing() throws {
    let readings = try readBook(TinyBook([.init("F", texts: head + [titles, people[0], [], people[1], [], [], titles, people[2]])]))
    #expect(readings.map(\.source.rowsRead) == [3])
  }

  /// The last row, behind an empty one, holds a word that is also a title, and a day: it is somebody all the same.
  @Test func aRowBehindAnEmptyOneIsNoGrid() throws {
    let list = [
      ["Nom", "Prénom", "Rôle", "Né le"], ["Maes", "Lotte", "Participante", "12/03/1980"], ["Benali", "Karim", "Participant", "03/05/1990"], [],
      ["Petit", "Luc", "Participant", "04/06/1975"],
    ]
    let readings = try readBook(TinyBook([.init("F", texts: head + list)]))
    #expect(readings.map(\.source.rowsRead) == [3])
    // A commune beside them makes no headers of them either.
    let places = ["Commune", "Forest", "Forest", "", "Forest"]
    let placed = zip(list, places).map { row, place in row.isEmpty ? [] : Array(row[..<2]) + [place] + Array(row[2...]) }
    let withCommunes = try readBook(TinyBook([.init("F", texts: head + placed)]))
    #expect(withCommunes.map(\.source.rowsRead) == [3], "\(withCommunes.flatMap(\.codes))")
    #expect(withCommunes[0].content.attendances.map(\.place.number) == [21007, 21007, 21007])
  }

  @Test func aFarCellIsNoTable() throws {
    var rows = head + [titles] + people
    rows[0] += [String](repeating: "", count: 3000) + ["loin"]
    let readings = try readBook(TinyBook([.init("F", texts: rows)]))
    #expect(readings.map(\.source.rowsRead) == [3])
  }
}
