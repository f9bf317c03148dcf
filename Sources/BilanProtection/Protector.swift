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
  private let system: StatementSystem

  public init(_ system: StatementSystem) {
    self.system = system
    for members in system.components() {
      var part = ComponentProtector(system, members)
      part.run()
      hidden.formUnion(part.hidden)
      unprotected.formUnion(part.unprotected)
    }
  }
}

/// The same for numbers that are all joined by relations.
private struct ComponentProtector {
  private(set) var hidden: Set<Int>
  private(set) var unprotected: Set<Int> = []
  private let system: StatementSystem
  private let members: [Int]
  private let sensitive: [Int]
  private let program: DeviationProgram
  /// Those that give way first.
  private let yielding: [Int]
  /// For each end that must remain possible, an example of numbers in which it is reached, as differences from the true ones.
  private var examples: [End: [Int]] = [:]

  /// One end of what must remain possible for a number.
  private struct End: Hashable {
    var statement: Int
    var target: Int
  }

  /// As many programs are solved at most to show again what is not needed.
  private static let cleaningBudget = 300

  init(_ system: StatementSystem, _ members: [Int]) {
    self.system = system
    self.members = members
    sensitive = members.filter { system.statements[$0].isSensitive }
    hidden = Set(sensitive.filter { system.statements[$0].role == .published })
    program = DeviationProgram(system, members)
    yielding = members.filter { system.statements[$0].yields }
  }

  mutating func run() {
    for member in members { program.setCost(member, cost(of: member)) }
    // Those farthest from what must remain possible need most: others are often served by what they hide.
    let ends = sensitive.flatMap { statement in self.ends(of: statement) }
      .sorted { (abs($1.target - value($1)), $0.statement, $0.target) < (abs($0.target - value($0)), $1.statement, $1.target) }
    for end in ends where examples[end] == nil { protect(end) }
    showAgain()
  }

  private func ends(of statement: Int) -> [End] {
    let reach = system.statements[statement].reach!
    return [End(statement: statement, target: reach.lowerBound), End(statement: statement, target: reach.upperBound)]
  }

  private func value(_ end: End) -> Int { system.statements[end.statement].value }

  private func isHidden(_ member: Int) -> Bool { system.statements[member].role == .latent || hidden.contains(member) }

  /// What is hidden anyway moves at no cost; a number that is 0 is taken last, as everybody may know that there is nothing.
  private func cost(of member: Int) -> Double {
    if isHidden(member) { return 0 }
    let statement = system.statements[member]
    return Double(statement.cost) * (statement.value == 0 ? 8 : 1)
  }

  private func attempt(_ end: End) -> [Int]? { program.deviation(making: end.statement, end.target, branches: 100) }

  private mutating func protect(_ end: End) {
    let found = whileSomeYield { attempt(end) }
    guard let example = found else {
      // Nobody can say what could be: then nothing that is joined to it is shown.
      unprotected.insert(end.statement)
      for member in members where system.statements[member].role == .published && !hidden.contains(member) { hide(member) }
      return
    }
    for (place, member) in members.enumerated() where example[place] != 0 && !isHidden(member) { hide(member) }
    keep(example)
  }

  /// What gives way costs nothing at first, so that there are whole numbers at all; what is not needed of it is shown again.
  private func whileSomeYield(_ attempt: () -> [Int]?) -> [Int]? {
    for member in yielding { program.setCost(member, 0) }
    defer { for member in yielding { program.setCost(member, cost(of: member)) } }
    return attempt()
  }

  private mutating func hide(_ member: Int) {
    hidden.insert(member)
    program.setCost(member, 0)
  }

  /// An example serves each number that it brings to an end.
  private mutating func keep(_ example: [Int]) {
    for (place, member) in members.enumerated() where system.statements[member].isSensitive {
      let end = End(statement: member, target: system.statements[member].value + example[place])
      if ends(of: member).contains(end), examples[end] == nil { examples[end] = example }
    }
  }

  /// Shows again what was hidden for the sake of others, the dearest first, as long as every end remains possible.
  private mutating func showAgain() {
    let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    for member in members where !isHidden(member) { program.setFree(member, false) }
    let limit = program.solves + ComponentProtector.cleaningBudget
    let candidates = hidden.filter { !system.statements[$0].isSensitive }
      .sorted { (system.statements[$1].cost, system.statements[$1].value, $0) < (system.statements[$0].cost, system.statements[$0].value, $1) }
    for candidate in candidates where program.solves < limit {
      let place = places[candidate]!
      program.setFree(candidate, false)
      var found: [(End, [Int])] = []
      let affected = examples.filter { $0.value[place] != 0 }.keys.sorted { ($0.statement, $0.target) < ($1.statement, $1.target) }
      var isNeeded = !unprotected.isEmpty
      for end in affected where !isNeeded {
        if let example = program.deviation(making: end.statement, end.target, branches: 6) { found.append((end, example)) } else { isNeeded = true }
      }
      if isNeeded {
        program.setFree(candidate, true)
      } else {
        hidden.remove(candidate)
        for (end, example) in found { examples[end] = example }
      }
    }
  }
}
