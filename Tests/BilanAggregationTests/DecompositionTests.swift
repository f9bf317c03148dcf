import BilanModel
import TestSupport
import Testing

@testable import BilanAggregation

@Suite struct DecompositionTests {
  typealias Held = Decomposition.Held

  @Test func moreSessionsOfTheSameKindAreMoreSessions() throws {
    let one = Held(kind: "1/meeting", place: 0, participations: 10)
    let parts = try #require(Decomposition(from: [one, one], to: [one, one, one]))
    #expect((parts.sessions, parts.fullness, parts.activities, parts.communes) == (10, 0, 0, 0))
  }

  @Test func fullerSessionsAreFuller() throws {
    let parts = try #require(
      Decomposition(from: [Held(kind: "a", place: 0, participations: 10)], to: [Held(kind: "a", place: 0, participations: 13)]))
    #expect((parts.sessions, parts.fullness, parts.activities, parts.communes) == (0, 3, 0, 0))
  }

  @Test func anotherActivityIsAShiftAndNotAFullerSession() throws {
    let parts = try #require(
      Decomposition(from: [Held(kind: "a", place: 0, participations: 10)], to: [Held(kind: "b", place: 0, participations: 30)]))
    #expect((parts.sessions, parts.fullness, parts.activities, parts.communes) == (0, 0, 20, 0))
  }

  @Test func anotherCommuneIsAShiftBetweenCommunes() throws {
    let parts = try #require(
      Decomposition(from: [Held(kind: "a", place: 0, participations: 10)], to: [Held(kind: "a", place: 1, participations: 4)]))
    #expect((parts.sessions, parts.fullness, parts.activities, parts.communes) == (0, 0, 0, -6))
  }

  @Test func withoutSessionsOnOneSideThereIsNothingToTakeApart() {
    #expect(Decomposition(from: [], to: [Held(kind: "a", place: 0, participations: 4)]) == nil)
    #expect(Decomposition(from: [Held(kind: "a", place: 0, participations: 4)], to: []) == nil)
  }

  /// The effects add up to the last participation, and each is within one of what the 24 orders give, turned one by one.
  @Test(arguments: Campaign.seeds(400, part: 100))
  func theEffectsAddUpAndAreThoseOfAllOrders(seed: UInt64) throws {
    var random = Seeded(seed)
    func period() -> [Held] {
      (0..<Int.random(in: 1...20, using: &random)).map { _ in
        Held(kind: random.pick(["a", "b", "c"]), place: Int.random(in: 0...2, using: &random), participations: Int.random(in: 1...40, using: &random))
      }
    }
    let (base, next) = (period(), period())
    let parts = try #require(Decomposition(from: base, to: next))
    #expect(parts.sessions + parts.fullness + parts.activities + parts.communes == parts.difference)
    #expect(parts.difference == next.reduce(0) { $0 + $1.participations } - base.reduce(0) { $0 + $1.participations })
    let naive = Naive(base, next).effects
    let found = [parts.sessions, parts.activities, parts.communes, parts.fullness]
    for (whole, exact) in zip(found, naive) { #expect(abs(Double(whole) - exact) < 1, "\(found) \(naive)") }
  }

  @Test(arguments: 1...50 as ClosedRange<UInt64>)
  func theOrderOfSessionsPlaysNoPart(seed: UInt64) throws {
    var random = Seeded(seed)
    let base = (0..<9).map { Held(kind: "\($0 % 3)", place: $0 % 2, participations: $0 + 1) }
    let next = (0..<7).map { Held(kind: "\($0 % 4)", place: $0 % 3, participations: 3 * $0 + 1) }
    let parts = Decomposition(from: base, to: next)
    #expect(Decomposition(from: base.shuffled(using: &random), to: next.shuffled(using: &random)) == parts)
  }
}

/// The four factors turned in each of the 24 orders, with floating-point numbers.
private struct Naive {
  private let sides: [[Decomposition.Held]]

  init(_ base: [Decomposition.Held], _ next: [Decomposition.Held]) { sides = [base, next] }

  var effects: [Double] {
    var sums = [0.0, 0, 0, 0]
    let orders = permutations([0, 1, 2, 3])
    for order in orders {
      var state = [0, 0, 0, 0]
      var last = value(state)
      for factor in order {
        state[factor] = 1
        let now = value(state)
        sums[factor] += now - last
        last = now
      }
    }
    return sums.map { $0 / Double(orders.count) }
  }

  private func permutations(_ items: [Int]) -> [[Int]] {
    items.isEmpty ? [[]] : items.flatMap { item in permutations(items.filter { $0 != item }).map { [item] + $0 } }
  }

  /// Sessions × share of the kind × share of the place within it × mean, each of its own side.
  private func value(_ state: [Int]) -> Double {
    let kinds = Set(sides.joined().map(\.kind))
    let places = Set(sides.joined().map(\.place))
    var sum = 0.0
    for kind in kinds {
      for place in places {
        let volume = Double(sides[state[0]].count)
        let mix = Double(sides[state[1]].count { $0.kind == kind }) / Double(sides[state[1]].count)
        let spread = share(kind, place, state[2]) ?? share(kind, place, 1 - state[2]) ?? 0
        let mean = mean(kind, place, state[3]) ?? mean(kind, place, 1 - state[3]) ?? 0
        sum += volume * mix * spread * mean
      }
    }
    return sum
  }

  private func share(_ kind: String, _ place: Int, _ side: Int) -> Double? {
    let all = sides[side].filter { $0.kind == kind }
    return all.isEmpty ? nil : Double(all.count { $0.place == place }) / Double(all.count)
  }

  private func mean(_ kind: String, _ place: Int, _ side: Int) -> Double? {
    let all = sides[side].filter { $0.kind == kind && $0.place == place }
    return all.isEmpty ? nil : Double(all.reduce(0) { $0 + $1.participations }) / Double(all.count)
  }
}
