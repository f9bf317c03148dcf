import BilanModel

@testable import BilanImport

/// Logs of online meetings.
extension KindCase {
  private static let dpo = SessionOptions(activity: "1/dpo")
  private static let times = "Full name;Join time;Leave time\n"

  private static func atLeast(_ minutes: Int) -> SessionOptions {
    var options = dpo
    options.minMinutes = minutes
    return options
  }

  private static let webinar = """
    Attendee Report
    Topic,Webinar ID,Actual Start Time,Actual Duration (minutes)
    DPO,123 456 789,12/03/2024 14:00,60
    Host Details
    Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes)
    Yes,Ida Maes,ida@example.be,12/03/2024 13:55:00,12/03/2024 15:00:00,65
    Attendee Details
    Attended,User Name (Original Name),First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes)
    Yes,Anne Dupont,Anne,Dupont,a@example.be,01/03/2024 10:00:00,approved,12/03/2024 14:00:00,12/03/2024 15:00:00,60
    No,Luc Petit,Luc,Petit,l@example.be,01/03/2024 10:00:00,approved,--,--,--

    """

  static let logs: [KindCase] = [
    .init(
      what: "past midnight",
      text: "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\nAnne Dupont,a@example.be,12/03/2024 22:00:00,13/03/2024 00:30:00,150\n"
        + "Luc Petit,b@example.be,13/03/2024 00:01:00,13/03/2024 00:30:00,29\n", right: ["2024-03-12 dpo 2"], told: ["B0241"], options: dpo),
    .init(
      what: "two time zones",
      text: "\(times)Anne Dupont;2024-03-12T23:30:00+01:00;2024-03-13T00:30:00+01:00\nLuc Petit;2024-03-12T22:35:00Z;2024-03-12T23:30:00Z\n",
      right: ["2024-03-12 dpo 2"], options: dpo),
    .init(
      what: "a shortest stay", text: "\(times)Anne Dupont;12/03/2024 14:00;12/03/2024 15:00\nLuc Petit;12/03/2024 14:00;12/03/2024 14:02\n",
      right: ["2024-03-12 dpo 1"], told: ["B0243"], options: atLeast(5)),
    .init(
      what: "a stay as long as the shortest", text: "\(times)Anne Dupont;12/03/2024 14:00;12/03/2024 15:00\nLuc Petit;12/03/2024 14:00;12/03/2024 14:05\n",
      right: ["2024-03-12 dpo 2"], options: atLeast(5)),
    .init(
      what: "a stay of a moment", text: "\(times)Anne Dupont;12/03/2024 14:00;12/03/2024 15:00\nLuc Petit;12/03/2024 14:00;12/03/2024 14:00\n",
      right: ["2024-03-12 dpo 2"], told: ["B0242"], options: dpo),
    .init(
      what: "who comes and goes",
      text: "Name,Join Time,Leave Time,Duration (Minutes)\nAnne Dupont,12/03/2024 14:00:00,12/03/2024 14:20:00,20\n"
        + "Anne Dupont,12/03/2024 14:25:00,12/03/2024 15:00:00,35\nLuc Petit,12/03/2024 14:00:00,12/03/2024 15:00:00,60\n",
      right: ["2024-03-12 dpo 2"], told: ["B0405"], options: dpo),
    .init(
      what: "two meetings of a day",
      text: "Name,Join Time,Leave Time,Duration (Minutes)\nAnne Dupont,12/03/2024 09:00:00,12/03/2024 10:00:00,60\n"
        + "Luc Petit,12/03/2024 15:00:00,12/03/2024 16:00:00,60\n", right: ["2024-03-12 dpo 2"], told: ["B0240"], options: dpo),
    .init(
      what: "meetings of two days",
      text: "Name,Join Time,Leave Time,Duration (Minutes)\nAnne Dupont,12/03/2024 20:00:00,12/03/2024 21:00:00,60\n"
        + "Luc Petit,13/03/2024 09:00:00,13/03/2024 10:00:00,60\n", right: ["2024-03-12 dpo 1", "2024-03-13 dpo 1"], options: dpo),
    .init(what: "a report in sections", text: webinar, right: ["2024-03-12 dpo 2"], told: ["B0236"], options: dpo),
  ]
}
