import BilanModel
import Testing

@testable import BilanProject

/// The attack on a finished workbook.
@Suite struct ReportAuditTests {
  private func found(_ figures: [String: Int?]) -> [String] {
    ReportAudit.found(in: WrittenNumbers(figures: figures), small: [("participations/2024/1/21007", 5)])
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
}

extension WrittenNumbers {
  /// What a workbook of nothing but figures says.
  init(figures: [String: Int?]) {
    self.init()
    self.figures = figures
  }
}
