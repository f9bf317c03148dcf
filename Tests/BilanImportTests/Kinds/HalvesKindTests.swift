import BilanModel
import BilanText
import Testing

@testable import BilanImport

/// Halves: of a day, of an age, of a clock.
extension KindTests {
  @Test(arguments: KindCase.columnsOfOneDay + KindCase.statesOfSessions + KindCase.daysOfCells)
  func theReadingOfHalvesIsRightOrTold(sheet: KindCase) throws { try theReadingIsRightOrAsks(sheet: sheet) }

  /// `2:00 - 4:30 pm`: the beginning is of the half of the end, where it can be.
  @Test(
    arguments: [
      ("2:00 - 4:30 pm", 150), ("9:00 - 4:30 pm", 450), ("10:00 am - 1 pm", 180), ("2-5pm", 180), ("14:00 - 16:30", 150),
    ] as [(String, Int)])
  func spansOfOneHalf(text: String, minutes: Int) { #expect(ClockSpans(text).minutes == minutes) }

  @Test(
    arguments: [
      ("2 ans et demi", "0-11"), ("2 1/2", "0-11"), ("12,5 ans", nil), ("70 j.", "65+"), ("12j", "12-17"), ("né en 1980", "35-44"), ("18 yrs", "18-24"),
      ("2 en een half jaar", "0-11"), ("1-2", "0-11"), ("17½", "12-17"), ("chaises 12", nil),
    ] as [(String, String?)])
  func halvesOfAges(text: String, band: String?) throws {
    let reading = try read("Activité : DPO\nDate : 12/03/2024\nNom;Âge;Présent\nNadia Ouali;\(text);x\n")
    #expect(reading.content.attendances.first.map { $0.age.code } == (band ?? ""), "\(reading.codes)")
  }
}
