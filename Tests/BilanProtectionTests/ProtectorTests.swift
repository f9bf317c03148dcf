import BilanProtection
import TestSupport
import Testing

struct ProtectorTests {
  /// A row `3 + 20 + 30 = 53` gives the 3 back unless another is hidden, and the 20 is the lesser loss.
  @Test func oneSmallNumberTakesAnotherAlong() {
    var system = StatementSystem()
    let parts = [3, 20, 30].map { system.add(.init($0, reach: $0 < 5 ? 0...5 : nil, cost: $0)) }
    let total = system.add(.init(53, cost: 60))
    system.relate(total, isSumOf: parts)
    let protector = Protector(system)
    #expect(protector.hidden == [parts[0], parts[1]])
    #expect(protector.unprotected.isEmpty)
    // The 3 was seen to be 0 and 5; so the 20 may be 18 and 23.
    #expect(protector.possible == [parts[0]: 0...5, parts[1]: 18...23])
  }

  /// Two small numbers of a row, 1 and 2, could not be 5 each while their sum of 3 can be worked out: a third is hidden.
  @Test func twoThatAreTooSmallTogetherTakeAThird() {
    var system = StatementSystem()
    let parts = [1, 2, 40].map { system.add(.init($0, reach: $0 < 5 ? 0...5 : nil, cost: 9)) }
    let total = system.add(.init(43, cost: 90))
    system.relate(total, isSumOf: parts)
    #expect(Protector(system).hidden == Set(parts))
  }

  /// A union of at least 98 of 100 leaves 2 at least for the other part: the total cannot stay beside it.
  @Test func aUnionBoundsItsParts() {
    var system = StatementSystem()
    let (large, small) = (system.add(.init(98, cost: 10)), system.add(.init(2, reach: 0...5, cost: 1)))
    let total = system.add(.init(100, cost: 30))
    system.relate(total, isAtMost: [(large, 1), (small, 1)])
    system.relate(large, isAtMost: total)
    system.relate(small, isAtMost: total)
    #expect(Protector(system).hidden == [small, large])
  }

  /// Bounds that are looked at only where a solution breaks them bind like all others.
  @Test(arguments: 0..<20) func lateRelationsBindLikeOthers(_ seed: UInt64) {
    var random = Seeded(seed)
    let table = RandomTable(rows: 3, columns: 3, threshold: 4, largest: 9, &random)
    var system = table.system
    for row in 0..<3 {
      let people = system.add(.init(table.cells[row].dropLast().map { table.system.statements[$0].value }.max()!))
      for column in 0..<3 { system.relate(table.cells[row][column], isAtMost: [(people, 1)], isLate: true) }
    }
    let protector = Protector(system)
    let attack = Attack(system, hidden: protector.hidden)
    #expect(protector.unprotected.isEmpty)
    for (statement, one) in system.statements.enumerated() {
      guard let reach = one.reach else { continue }
      let interval = attack.interval(of: statement)
      #expect(interval.map { $0.least <= reach.lowerBound && $0.most.map { $0 >= reach.upperBound } ?? true } == true, "seed \(seed): \(statement)")
    }
  }

  /// What left before cannot be hidden any more: there is nothing but to say so.
  @Test func whatIsOpenGivesAwayAndIsSaid() {
    var system = StatementSystem()
    let (large, small) = (system.add(.init(98, .open)), system.add(.init(2, reach: 0...5)))
    let total = system.add(.init(100, .open))
    system.relate(total, isSumOf: [large, small])
    #expect(Protector(system).unprotected == [small])
  }

  @Test(arguments: 0..<20) func nobodyFindsASmallNumberOfARandomTable(_ seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<15 {
      let threshold = Int.random(in: 3...4, using: &random)
      let table = RandomTable(
        rows: Int.random(in: 1...3, using: &random), columns: Int.random(in: 2...3, using: &random), threshold: threshold, largest: 9, &random)
      let protector = Protector(table.system)
      #expect(protector.unprotected.isEmpty)
      let possible = PossibleNumbers(table.system, hidden: protector.hidden, cap: 60)
      let attack = Attack(table.system, hidden: protector.hidden)
      for (statement, one) in table.system.statements.enumerated() {
        guard let reach = one.reach else { continue }
        #expect(protector.hidden.contains(statement))
        #expect(possible.allow(statement, reach.lowerBound) && possible.allow(statement, reach.upperBound), "seed \(seed): \(statement)")
        let interval = attack.interval(of: statement)
        #expect(interval.map { $0.least <= reach.lowerBound && $0.most.map { $0 >= reach.upperBound } ?? true } == true)
      }
      for (statement, range) in protector.possible {
        let interval = attack.interval(of: statement)
        #expect(interval.map { $0.least <= range.lowerBound && $0.most.map { $0 >= range.upperBound } ?? true } == true, "seed \(seed): \(statement)")
      }
    }
  }

  /// The attack must find what somebody who tries everything finds, where cells are hidden at random.
  @Test(arguments: 0..<10) func theAttackFindsWhatTryingAllFinds(_ seed: UInt64) {
    var random = Seeded(seed)
    for _ in 0..<10 {
      let table = RandomTable(rows: 2, columns: 3, threshold: 4, largest: 6, &random)
      let hidden = Set(table.system.statements.indices.filter { _ in Int.random(in: 0..<3, using: &random) == 0 })
      let possible = PossibleNumbers(table.system, hidden: hidden, cap: 40)
      let attack = Attack(table.system, hidden: hidden)
      for statement in hidden {
        guard let interval = attack.interval(of: statement) else {
          Issue.record("seed \(seed): nothing is possible")
          continue
        }
        #expect(possible.allow(statement, interval.least))
        #expect(interval.least == 0 || !possible.allow(statement, interval.least - 1))
        guard let most = interval.most else { continue }
        #expect(possible.allow(statement, most) && !possible.allow(statement, most + 1))
      }
    }
  }

  @Test func theSameTableIsProtectedInTheSameWay() {
    var random = Seeded(7)
    let table = RandomTable(rows: 12, columns: 8, threshold: 5, largest: 60, &random)
    #expect(Protector(table.system).hidden == Protector(table.system).hidden)
  }
}
