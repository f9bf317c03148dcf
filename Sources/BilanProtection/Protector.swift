/// Chooses what is hidden so that no sensitive number can be found from all that is shown together.
///
/// First each sensitive number is hidden. Then, for each of them and each end of what must remain possible, the cheapest way is sought in which all numbers together could have been others: what would
/// have to differ is hidden as well. Last, whatever was hidden for others and is not needed is shown again. Each end that remains possible is held by a whole example of other numbers, so that the proof
/// is there to be looked at. The same system gives the same choice each time.
public struct Protector {
  /// The numbers that are hidden, of those that would be published.
  public private(set) var hidden: Set<Int> = []
  /// Sensitive numbers for which no other possible numbers were found: all that is joined to them is hidden.
  public private(set) var unprotected: Set<Int> = []
  /// What is hidden for no other reason than that.
  public private(set) var givenUp: Set<Int> = []
  /// Between which numbers each that is not shown lies in the examples that were found: so much is possible at least.
  public private(set) var possible: [Int: ClosedRange<Int>] = [:]

  public init(_ system: StatementSystem) {
    for members in system.components() {
      var part = ComponentProtector(system, members)
      part.run()
      hidden.formUnion(part.hidden)
      unprotected.formUnion(part.unprotected)
      givenUp.formUnion(part.givenUp)
      possible.merge(part.possible) { $1 }
    }
  }
}

/// The same for numbers that are all joined by relations.
private struct ComponentProtector {
  private(set) var hidden: Set<Int>
  private(set) var unprotected: Set<Int> = []
  private(set) var givenUp: Set<Int> = []
  private let system: StatementSystem
  private let members: [Int]
  private let sensitive: [Int]
  private let program: DeviationProgram
  private let places: [Int: Int]
  /// What is moved last.
  private let stiff: [Int]
  /// For each end that must remain possible, an example of numbers in which it is reached, as differences from the true ones.
  private var examples: [End: [Int]] = [:]

  /// One end of what must remain possible for a number.
  private typealias End = DeviationProgram.Wish

  /// As many programs are solved at most to show again what is not needed.
  private static let cleaningBudget = 40

  init(_ system: StatementSystem, _ members: [Int]) {
    self.system = system
    self.members = members
    sensitive = members.filter { system.statements[$0].isSensitive }
    stiff = members.filter { system.statements[$0].stiffness > 0 }
    hidden = Set(sensitive.filter { system.statements[$0].role == .published })
    program = DeviationProgram(system, members)
    places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
  }

  mutating func run() {
    for member in members { program.setCost(member, cost(of: member)) }
    // Those farthest from what must remain possible need most: others are often served by what they hide.
    let ends = sensitive.flatMap { statement in self.ends(of: statement) }
      .sorted { (abs($1.target - value($1)), $0.statement, $0.target) < (abs($0.target - value($0)), $1.statement, $1.target) }
    for end in ends where examples[end] == nil { protect(end, among: ends) }
    showAgain()
  }

  private func ends(of statement: Int) -> [End] {
    let reach = system.statements[statement].reach!
    return [End(statement: statement, target: reach.lowerBound), End(statement: statement, target: reach.upperBound)]
  }

  private func value(_ end: End) -> Int { system.statements[end.statement].value }

  private func isHidden(_ member: Int) -> Bool { system.statements[member].role == .latent || hidden.contains(member) }

  /// What is hidden anyway moves at no cost, but for what others are worked out from; a number that is 0 is taken last, as everybody may know that there is nothing.
  private func cost(of member: Int) -> Double {
    let statement = system.statements[member]
    if statement.role == .latent { return Double(statement.stiffness) }
    if hidden.contains(member) { return 0 }
    return Double(statement.cost) * (statement.value == 0 ? 8 : 1)
  }

  private mutating func protect(_ end: End, among ends: [End]) {
    let wishes = self.wishes(ends.filter { examples[$0] == nil }, beside: end)
    guard
      let example = stiffExample(end, wishes) ?? program.deviation(making: end, alongside: wishes, branches: 20)
        ?? program.deviation(making: end, branches: 60) ?? anyExample(end)
    else {
      // Nobody can say what could be: then nothing that is joined to it is shown.
      unprotected.insert(end.statement)
      for member in members where system.statements[member].role == .published && !hidden.contains(member) {
        givenUp.insert(member)
        hide(member)
      }
      return
    }
    for (place, member) in members.enumerated() where example[place] != 0 && !isHidden(member) { hide(member) }
    for reached in ends where examples[reached] == nil && reaches(reached, example) { examples[reached] = example }
  }

  /// An example that leaves alone what others are worked out from: then sums are left that whole numbers nearly always solve.
  private func stiffExample(_ end: End, _ wishes: [End]) -> [Int]? {
    for member in stiff { program.setFree(member, false) }
    defer { for member in stiff { program.setFree(member, true) } }
    return program.deviation(making: end, alongside: wishes, branches: 8) ?? program.deviation(making: end, branches: 8)
  }

  /// An example whatever it costs: where the cheapest are not whole, others may be.
  private func anyExample(_ end: End) -> [Int]? {
    for member in members { program.setCost(member, isHidden(member) ? 0 : 1) }
    defer { for member in members { program.setCost(member, cost(of: member)) } }
    return program.deviation(making: end, branches: 200)
  }

  /// One end of each number, now the lower and now the upper, so that one example serves many.
  private func wishes(_ pending: [End], beside end: End) -> [End] {
    var seen: Set<Int> = [end.statement]
    let isUpFirst = program.solves % 2 == 0
    return (isUpFirst ? pending : pending.reversed()).filter { seen.insert($0.statement).inserted }
  }

  private mutating func hide(_ member: Int) {
    hidden.insert(member)
    program.setCost(member, 0)
  }

  /// An example serves each number that it brings to an end.
  private func reaches(_ end: End, _ example: [Int]) -> Bool { value(end) + example[places[end.statement]!] == end.target }

  /// Shows again what was hidden for the sake of others, the dearest first, as long as every end remains possible.
  private mutating func showAgain() {
    guard unprotected.isEmpty else { return }
    for member in members where !isHidden(member) { program.setFree(member, false) }
    let limit = program.solves + ComponentProtector.cleaningBudget
    let candidates = hidden.filter { !system.statements[$0].isSensitive }
      .sorted { (system.statements[$1].cost, system.statements[$1].value, $0) < (system.statements[$0].cost, system.statements[$0].value, $1) }
    for candidate in candidates where program.solves < limit {
      let place = places[candidate]!
      program.setFree(candidate, false)
      let affected = examples.filter { $0.value[place] != 0 }.keys.sorted { ($0.statement, $0.target) < ($1.statement, $1.target) }
      if let found = otherExamples(of: affected) {
        hidden.remove(candidate)
        examples.merge(found) { $1 }
      } else {
        program.setFree(candidate, true)
      }
    }
  }

  /// Between which numbers the examples put each that is not shown.
  var possible: [Int: ClosedRange<Int>] {
    var (least, most) = (members.map { _ in 0 }, members.map { _ in 0 })
    for example in examples.values {
      for place in members.indices { (least[place], most[place]) = (min(least[place], example[place]), max(most[place], example[place])) }
    }
    return Dictionary(
      uniqueKeysWithValues: members.indices.filter { isHidden(members[$0]) }.map { place in
        let value = system.statements[members[place]].value
        return (members[place], value + least[place]...value + most[place])
      })
  }

  /// Examples for all of some ends, as what may move is now; nil where one of them has none.
  private func otherExamples(of ends: [End]) -> [End: [Int]]? {
    var found: [End: [Int]] = [:]
    for end in ends where found[end] == nil {
      let pending = ends.filter { found[$0] == nil }
      guard let example = stiffExample(end, wishes(pending, beside: end)) ?? program.deviation(making: end, branches: 3) else { return nil }
      for reached in pending where reaches(reached, example) { found[reached] = example }
    }
    return found
  }
}
