import Testing

@testable import BilanProject

/// What the seal keeps of the sheets where small groups are protected.
@Suite struct SourcesTests {
  private func record(_ sources: String) -> SealRecord {
    SealRecord(
      tool: "bilan", project: "Essai", form: "impulsion", language: "fr", period: "2024", base: nil, asOf: "2024-12-31", isDayAskedFor: false, sources: sources)
  }

  private let key: SealKey = { "k1 " + $0 }
  private let other: SealKey = { "k2 " + $0 }

  @Test func theCodeUnderTheKeyTellsWhetherTheSheetsAreTheSame() {
    let kept = record(SealRecord.protected(sources: "a", key))
    #expect(kept.isMade(of: "a", key) && !kept.isMade(of: "b", key) && !kept.isMade(of: "a", other))
    // Without a key, then or now, nothing can be said.
    #expect(kept.isMade(of: "b", nil))
    let without = record(SealRecord.protected(sources: "a", nil))
    #expect(without.sources.isEmpty && without.isMade(of: "b", key))
  }

  /// Reports of before, and those of projects that protect nobody, hold the digest itself.
  @Test func aDigestIsComparedAsItStands() {
    #expect(record("a").isMade(of: "a", key) && !record("a").isMade(of: "b", key) && !record("a").isMade(of: "b", nil))
  }
}
