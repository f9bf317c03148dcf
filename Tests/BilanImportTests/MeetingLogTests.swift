import BilanModel
import Testing

@testable import BilanImport

/// Logs of online meetings know instants; a meeting is a cluster of presences.
@Suite struct MeetingLogTests {
  private let zoom = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"

  private func log(_ rows: [String], header: String? = nil, date: Day? = nil, minMinutes: Int? = nil) throws -> SheetReading {
    var options = SessionOptions(activity: "1/dpo", date: date)
    options.minMinutes = minMinutes
    return try read((header ?? zoom) + rows.joined(separator: "\n") + "\n", options: options)
  }

  private func sessions(_ reading: SheetReading) -> [String] { reading.content.sessions.map(\.key.day.description).sorted() }

  private func present(_ reading: SheetReading) -> Set<String> { Set(reading.presences.filter { $0.value == .present }.keys) }

  /// Minutes past midnight, by sixty; a minute has two figures.
  @Test(arguments: [("23:58", "23:58"), ("9h05", "9:05"), ("11:50:10 PM", "23:50"), ("0:00", "0:00")]) func aClockSaysItsTime(written: String, clock: String)
    throws
  {
    let instant = try #require(Instant(written, on: day("2024-03-14")))
    #expect(instant.clock == clock)
    #expect(instant.day == day("2024-03-14"))
  }

  @Test func aMeetingPastMidnightIsOneSession() throws {
    let reading = try log([
      "Anne A,a@example.be,14/03/2024 22:30:00,15/03/2024 00:40:00,130,No", "Luc B,b@example.be,15/03/2024 00:05:00,15/03/2024 00:40:00,35,No",
    ])
    #expect(sessions(reading) == ["2024-03-14"])
    #expect(reading.first("B0241")?.hint(in: .fr).contains("--date 2024-03-15") == true)
  }

  @Test func whoComesBackAfterMidnightIsOneAttendance() throws {
    let reading = try log([
      "Anne A,a@example.be,14/03/2024 22:30:00,14/03/2024 23:50:00,80,No", "Anne A,a@example.be,15/03/2024 00:10:00,15/03/2024 00:40:00,30,No",
    ])
    #expect(sessions(reading) == ["2024-03-14"])
    #expect(reading.sessions.count == 1)
  }

  @Test func theAdviceGivesTheOtherDay() throws {
    let reading = try log(
      ["Anne A,a@example.be,14/03/2024 23:30:00,15/03/2024 00:40:00,70,No", "Luc B,b@example.be,15/03/2024 00:05:00,15/03/2024 00:40:00,35,No"],
      date: day("2024-03-15"))
    #expect(sessions(reading) == ["2024-03-15"])
    #expect(reading.first("B0241") == nil)
  }

  @Test func meetingsADayApartAreTwo() throws {
    let reading = try log([
      "Anne A,a@example.be,14/03/2024 20:00:00,14/03/2024 21:00:00,60,No", "Anne A,a@example.be,15/03/2024 09:00:00,15/03/2024 10:00:00,60,No",
    ])
    #expect(sessions(reading) == ["2024-03-14", "2024-03-15"])
    #expect(reading.first("B0241") == nil)
  }

  @Test func twoMeetingsOfOneDayAreSaid() throws {
    let reading = try log([
      "Anne A,a@example.be,14/03/2024 09:00:00,14/03/2024 10:00:00,60,No", "Luc B,b@example.be,14/03/2024 15:00:00,14/03/2024 16:00:00,60,No",
    ])
    #expect(sessions(reading) == ["2024-03-14"])
    // One day in a log says the day of the sheet; that it was two meetings is said.
    #expect(reading.first("B0240") != nil)
  }

  @Test(arguments: [
    ("Nom complet;Heure d'arrivée;Heure de départ\n", "Anne A;14/03/2024 22:30;15/03/2024 00:40", "Luc B;15/03/2024 00:05;15/03/2024 00:40"),
    ("Volledige naam;Aankomsttijd;Vertrektijd\n", "Anne A;14/03/2024 22:30;15/03/2024 00:40", "Luc B;15/03/2024 00:05;15/03/2024 00:40"),
    ("Full name;Join time;Leave time\n", "Anne A;2024-03-14T22:30:00Z;2024-03-15T00:40:00Z", "Luc B;2024-03-15T00:05:00Z;2024-03-15T00:40:00Z"),
  ])
  func inThreeLanguages(header: String, first: String, second: String) throws {
    let reading = try log([first, second], header: header)
    #expect(sessions(reading) == ["2024-03-14"], "\(reading.codes)")
    #expect(present(reading).count == 2)
  }

  @Test func shortStaysAreTold() throws {
    let rows = ["Anne A,a@example.be,14/03/2024 14:00:00,14/03/2024 15:00:00,60,No", "Luc B,b@example.be,14/03/2024 14:10:00,14/03/2024 14:10:30,0,No"]
    let reading = try log(rows)
    #expect(present(reading).count == 2)
    #expect(reading.first("B0242")?.values["count"] == .count(1))
    let strict = try log(rows, minMinutes: 5)
    #expect(present(strict) == ["a anne"])
    #expect(strict.first("B0243")?.values["count"] == .count(1))
    #expect(strict.first("B0242") == nil)
  }

  @Test func staysOfOnePersonAreAddedUp() throws {
    let rows = [
      "Anne A,a@example.be,14/03/2024 14:00:00,14/03/2024 15:00:00,60,No", "Luc B,b@example.be,14/03/2024 14:10:00,14/03/2024 14:13:00,3,No",
      "Luc B,b@example.be,14/03/2024 14:20:00,14/03/2024 14:24:00,4,No",
    ]
    #expect(try log(rows).first("B0242") == nil)
    #expect(present(try log(rows, minMinutes: 10)) == ["a anne"])
    #expect(present(try log(rows, minMinutes: 7)) == ["a anne", "b luc"])
  }

  @Test func whoseStayIsUnknownIsPresent() throws {
    let rows = ["Anne A,a@example.be,14/03/2024 14:00:00,14/03/2024 15:00:00,60,No", "Luc B,b@example.be,14/03/2024 14:10:00,,,No"]
    #expect(present(try log(rows, minMinutes: 5)) == ["a anne", "b luc"])
  }

  @Test(arguments: [
    ("1h 2m 3s", false, 3723 as Int?), ("00:20:00", false, 1200), ("45 min", false, 2700), ("12", true, 720), ("12", false, nil), ("", false, nil),
    ("20s", false, 20),
  ])
  func aStay(text: String, isMinutes: Bool, seconds: Int?) { #expect(MeetingLog.seconds(text, isMinutes: isMinutes) == seconds) }
}
