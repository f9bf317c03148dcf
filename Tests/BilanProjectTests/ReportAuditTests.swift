import BilanModel
import Testing

@testable import BilanProject

/// The attack on a finished workbook.
@Suite struct ReportAuditTests {
  private func found(_ figures: [String: Int?]) -> [String] {
    ReportAudit.found(in: WrittenNumbers(figures: figures), ReportAudit.Secrets(small: [("participations/2024/1/21007", 5)], people: 5))
  }

  /// 53 in all, 20 and 30 beside: three are left, whether a file shows them or not.
  @Test func aNumberThatCanBeFoundIsFound() {
    let total: [String: Int?] = ["participations/2024/1/-": 53, "participations/2024/1/21013": 20, "participations/2024/1/21001": 30]
    var (hidden, shown) = (total, total)
    hidden["participations/2024/1/21007"] = .some(nil)
    shown["participations/2024/1/21007"] = 3
    #expect(found(hidden) == ["participations/2024/1/21007"])
    #expect(found(shown) == ["participations/2024/1/21007"])
    #expect(Problem.numberFound.code == "B0762")
  }

  @Test func twoHiddenNumbersKeepEachOther() {
    let figures: [String: Int?] = [
      "participations/2024/1/-": 53, "participations/2024/1/21013": nil, "participations/2024/1/21001": 30, "participations/2024/1/21007": nil,
    ]
    #expect(found(figures) == [])
  }

  /// Of three people there are three participations at least.
  @Test func peopleBoundParticipations() {
    let figures: [String: Int?] = [
      "participations/2024/1/-": 53, "participations/2024/1/21013": nil, "participations/2024/1/21001": 30, "participations/2024/1/21007": nil,
      "participants/2024/1/21007": 3,
    ]
    #expect(found(figures) == ["participations/2024/1/21007"])
  }

  /// Twice as many participations as people at two sessions: all ten and all six were at both, and of nineteen three are left. Were three without a name, nobody could say.
  @Test(arguments: [(0, ["10/05/1/Rencontre/not-stated", "10/06/1/Rencontre/not-stated"]), (3, [])])
  func whoWasAtEverySessionTellsOfTheOthers(unnamed: Int, found: [String]) {
    var numbers = WrittenNumbers(figures: [
      "participations/2024/1/-": 39, "participations/2024/1/21013": 20, "participations/2024/1/21007": 12, "participations/2024/1/not-stated": 7,
      "participants/2024/1/-": 23, "participants/2024/1/21013": 10, "participants/2024/1/21007": 6, "participants/2024/1/not-stated": 7,
    ])
    numbers.tell([("10/05", 19), ("10/06", 20)])
    #expect(ReportAudit.found(in: numbers, ReportAudit.Secrets(small: [], people: 5, unnamed: unnamed)) == found)
  }

  /// 22 participations of 19 people at two sessions: three were at both, which completes their training, whether the file says so or not.
  @Test func completedTrainingsAreWhatParticipationsHaveOverPeople() {
    var numbers = WrittenNumbers(figures: ["participations/2024/1/-": 22, "participants/2024/1/-": 19])
    numbers.tell([("10/05", 12), ("10/06", 10)])
    numbers.trainings[WrittenNumbers.Training(period: "2024", title: "Rencontre", needed: 2)] = .some(nil)
    var secrets = ReportAudit.Secrets(small: [], people: 5)
    #expect(ReportAudit.found(in: numbers, secrets) == ["2024/Rencontre"])
    // Not where sessions before the period count as well, nor where the people are not told.
    secrets.periodsOfBegunTrainings = ["2024"]
    #expect(ReportAudit.found(in: numbers, secrets) == [])
    secrets.periodsOfBegunTrainings = []
    numbers.figures["participants/2024/1/-"] = .some(nil)
    #expect(ReportAudit.found(in: numbers, secrets) == [])
  }

  @Test func peopleWhoCameBackAreWhatParticipationsHaveOverPeople() {
    var numbers = WrittenNumbers(figures: ["participations/2024/1/-": 22, "participants/2024/1/-": 19, "returning/2024/1/-": nil])
    numbers.tell([("10/05", 12), ("10/06", 10)])
    let secrets = ReportAudit.Secrets(small: [("returning/2024/1/-", 5)], people: 5, returning: ["returning": 2])
    #expect(ReportAudit.found(in: numbers, secrets) == ["returning/2024/1/-"])
  }
}

extension WrittenNumbers {
  /// What a workbook of nothing but figures says.
  init(figures: [String: Int?]) {
    self.init()
    self.figures = figures
  }

  /// Adds sessions of which nothing is told but how many came.
  mutating func tell(_ sessions: [(day: String, participations: Int)]) {
    for (day, participations) in sessions {
      let session = SessionName(day: day, axis: "1", activity: "Rencontre")
      self.sessions[session] = participations
      lines[Line(period: "2024", axis: "1", session: session, place: nil)] = participations
    }
  }
}
