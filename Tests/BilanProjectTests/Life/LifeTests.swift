import TestSupport
import Testing

/// Random lives against the model: a list of sheets in their last version.
@Suite struct LifeTests {
  /// Fifty acts each; in a campaign a thousand lives, looked at after every fifth act. What is wrong names its seed and every act before it.
  @Test(arguments: Campaign.hundreds(10, part: 1))
  func everyFigureIsThatOfTheSheetsInTheirLastVersion(hundred: UInt64) async throws {
    let seeds = Campaign.isWhole ? hundred * 100..<hundred * 100 + 100 : 0..<8
    for seed in seeds {
      let scratch = try Scratch()
      var life = try Life(seed, in: scratch.file("projet"))
      for act in 1...50 {
        try await life.step()
        if Campaign.isWhole, !act.isMultiple(of: 5) { continue }
        if try await !life.isRight(seed) { return }
      }
    }
  }
}
