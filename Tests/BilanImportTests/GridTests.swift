import BilanModel
import Testing
import TestSupport

@testable import BilanImport

/// Tables with a column a session.
@Suite struct GridTests {
  private static let above = "Axe : 1\nActivité : DPO\n"

  private func grid(_ text: String, _ above: String = GridTests.above, name: String = "feuille.csv") throws -> SheetReading {
    try read(above + text + "\n", name: name)
  }

  private func days(_ reading: SheetReading) -> [String] { reading.content.sessions.map(\.key.day.description).sorted() }

  // MARK: - Which day

  @Test(arguments: [
    ("21/10/2024", "28/10/2024", ""), ("21-10-24", "28-10-24", ""), ("21/10", "28/10", "Année 2024\n"), ("21 octobre", "28 octobre", "Année 2024\n"),
    ("Présence 21/10", "Présence 28/10", "Programme 2024-2025\n"), ("2024-10-21", "2024-10-28", ""), ("lundi 21 octobre 2024", "lundi 28 octobre 2024", ""),
    ("Séance 1 (21/10/2024)", "Séance 2 (28/10/2024)", ""), ("21 okt", "28 okt", "Lijst 2024\n"),
  ])
  func aHeaderNamesTheDay(first: String, second: String, title: String) throws {
    let reading = try grid("Nom complet;\(first);\(second)\nAnne;x;\nLuc;x;x", title + GridTests.above)
    #expect(
      reading.presenceLines == [
        "dpo 2024-10-21 anne present", "dpo 2024-10-21 luc present", "dpo 2024-10-28 anne absent", "dpo 2024-10-28 luc present",
      ])
    #expect(reading.sessions.map(\.present) == [2, 1])
    #expect(reading.sessions.map(\.label) == [first, second])
  }

  @Test func theNameOfTheFileOrAnOptionTellsTheYear() throws {
    let text = "Nom complet;05/01;12/01\nAnne;x;x"
    #expect(days(try grid(text, name: "dpo 2024.csv")) == ["2024-01-05", "2024-01-12"])
    var options = SessionOptions()
    options.year = 2023
    #expect(days(try read(GridTests.above + text + "\n", options: options)) == ["2023-01-05", "2023-01-12"])
    // The school year of a file: January is its second year.
    #expect(days(try grid("Nom complet;05/12;12/01\nAnne;x;x", name: "dpo 2023-2024.csv")) == ["2023-12-05", "2024-01-12"])
  }

  @Test(arguments: ["Nom complet;05/01;12/01", "Nom complet;Séance 1;Séance 2", "Nom complet;05/01/2024;12/01"])
  func withoutItsDayNoSessionIsGuessed(header: String) throws {
    let reading = try grid("\(header)\nAnne;x;x\nLuc;;x")
    #expect(reading.isRefused)
    #expect(reading.content.attendances.isEmpty)
    #expect(reading.first("B0215") != nil)
  }

  @Test func morningAndAfternoonAreOneAttendance() throws {
    let reading = try grid("Nom complet;Matin;Après-midi\nAnne;x;x\nLuc;;x\nEls;x;\nBob;;", GridTests.above + "Date : 21/10/2024\n")
    #expect(
      reading.presenceLines == [
        "dpo 2024-10-21 anne present", "dpo 2024-10-21 bob absent", "dpo 2024-10-21 els present", "dpo 2024-10-21 luc present",
      ])
    #expect(days(reading) == ["2024-10-21"])
    #expect(reading.summary?.present == 3)
  }

  @Test func twoColumnsOfOneDayAreOneAttendance() throws {
    let reading = try grid("Nom complet;21/10/2024 matin;21/10/2024 après-midi;28/10/2024\nAnne;x;x;x\nLuc;;x;\n")
    #expect(
      reading.presenceLines == [
        "dpo 2024-10-21 anne present", "dpo 2024-10-21 luc present", "dpo 2024-10-28 anne present", "dpo 2024-10-28 luc absent",
      ])
  }

  // MARK: - What a cell says

  @Test func aColumnThatNobodyMarkedWasNoSession() throws {
    let reading = try grid("Nom complet;21/10/2024;28/10/2024;04/11/2024\nAnne;x;;\nLuc;x;; \nEls;;;")
    #expect(days(reading) == ["2024-10-21"])
    #expect(reading.content.attendances.count == 3)
    #expect(reading.content.attendances.allSatisfy { reading.content.sessions.indices.contains(Int($0.session)) })
    #expect(reading.diagnostics.filter { $0.problem.code == "B0216" }.map { $0.values["text"] } == [.text("28/10/2024"), .text("04/11/2024")])
    // What was not held is named, and has no number of people.
    #expect(reading.sessions.map(\.present) == [2, nil, nil])
  }

  /// An empty middle column: those after it keep their people.
  @Test func theColumnsAfterABlankOneKeepTheirPeople() throws {
    let reading = try grid("Nom complet;21/10/2024;28/10/2024;04/11/2024\nAnne;x;;\nLuc;;;x")
    #expect(
      reading.presenceLines == [
        "dpo 2024-10-21 anne present", "dpo 2024-10-21 luc absent", "dpo 2024-11-04 anne absent", "dpo 2024-11-04 luc present",
      ])
  }

  @Test func aQuestionMarkIsNobodysPresence() throws {
    let reading = try grid("Nom complet;21/10/2024;28/10/2024\nAnne;?;x\nLuc;x;?")
    #expect(reading.content.attendances.count { $0.presence == .present } == 2)
    #expect(reading.content.attendances.count { $0.presence == .registered } == 2)
    // It is a known sign: nothing to ask.
    #expect(!reading.codes.contains("B0303"))
  }

  @Test func anUnknownWordIsToldAndIsNoPresence() throws {
    let reading = try grid("Nom complet;21/10/2024;28/10/2024\nAnne;zz;x\nLuc;x;x")
    #expect(reading.content.attendances.count { $0.presence == .present } == 3)
    let doubt = try #require(reading.first("B0303"))
    #expect((doubt.place.line, doubt.place.column, doubt.place.header, doubt.place.text) == (4, 1, "21/10/2024", "zz"))
  }

  /// `V` is a tick among ticks, and « verontschuldigd » among letters for words.
  @Test(arguments: [("V", "", Presence.present), ("V", "P", .excused), ("v", "A", .excused), ("V", "x", .present), ("V", "a", .excused)])
  func aLetterIsReadBesideTheOthers(mark: String, other: String, presence: Presence) throws {
    for text in ["Nom complet;21/10/2024;28/10/2024\nAnne;\(mark);\(mark)\nLuc;\(mark);\(other)"] {
      let reading = try grid(text)
      #expect(reading.presences["anne"] == presence)
    }
    let list = try grid("Nom complet;Présent\nAnne;\(mark)\nLuc;\(other)", GridTests.above + "Date : 21/10/2024\n")
    #expect(list.presences["anne"] == presence)
  }

  // MARK: - As a whole

  @Test func aRowOfAGridIsOneRow() throws {
    let reading = try grid("Nom complet;Commune;21/10/2024;28/10/2024\nAnne;Forest;x;x\nLuc;Forest;;\nAnne;Forest;;x")
    #expect((reading.source.rowsRead, reading.source.rowsKept) == (3, 3))
    #expect(reading.summary?.present == 2)
    #expect(reading.summary?.people == 2)
    #expect(reading.sessions.map(\.present) == [1, 1])
    #expect(reading.firstRows.map(\.sessionsPresent) == [2, 0])
  }

  @Test func aColumnOfTotalsIsNoSession() throws {
    let reading = try grid("Nom complet;21/10/2024;28/10/2024;Total\nAnne;x;x;2\nLuc;x;;1\nTotal;2;1;3")
    #expect(days(reading) == ["2024-10-21", "2024-10-28"])
    #expect(reading.content.people.map(\.key).sorted() == ["anne", "luc"])
    #expect(reading.content.attendances.count { $0.presence == .present } == 3)
  }

  /// A grid says exactly what the same marks say in a list of one row a session.
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func aGridIsTheListOfItsCells(seed: UInt64) throws {
    var random = Seeded(seed)
    let dates = ["21/10/2024", "28/10/2024", "04/11/2024", "05/11/2024"].prefix(Int.random(in: 2...4, using: &random))
    let names = ["Anne Claes", "Luc Petit", "Els Peeters", "Awa Diallo", "Bob Durand"].prefix(Int.random(in: 1...5, using: &random))
    let marks = names.map { _ in dates.map { _ in ["x", "x", "", "non", "excusé", "retard"].randomElement(using: &random)! } }
    var rows = zip(names, marks).map { "\($0);Forest;\($1.joined(separator: ";"))" }
    rows.shuffle(using: &random)
    let found = try grid("Nom complet;Commune;\(dates.joined(separator: ";"))\n\(rows.joined(separator: "\n"))")
    var list: [String] = []
    for (column, date) in dates.enumerated() where marks.contains(where: { !$0[column].isEmpty }) {
      for (name, marks) in zip(names, marks) { list.append("\(name);Forest;\(date);\(marks[column])") }
    }
    guard !list.isEmpty else {
      #expect(found.content.attendances.isEmpty)
      return
    }
    let expected = try grid("Nom complet;Commune;Date;Présent\n\(list.joined(separator: "\n"))")
    #expect(found.attendanceLines == expected.attendanceLines)
    for mention in found.sessions where mention.present != nil {
      #expect(mention.present == expected.sessions.first { $0.day == mention.day }?.present)
    }
  }
}
