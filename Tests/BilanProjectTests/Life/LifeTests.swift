import TestSupport
import Testing

/// Random lives against the model: a list of sheets in their last version.
@Suite struct LifeTests {
  /// A life for each processor that is free; in a campaign a thousand of them, not all begun at once.
  static let portions: [Range<UInt64>] = Campaign.isWhole ? (0..<10).map { $0 * 100..<$0 * 100 + 100 } : (0..<8).map { $0..<$0 + 1 }

  /// Fifty acts each, in a campaign looked at after every fifth. What is wrong names its seed and every act before it.
  @Test(arguments: portions) func everyFigureIsThatOfTheSheetsInTheirLastVersion(seeds: Range<UInt64>) async throws {
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
