/// How far the numbers of a system may differ together from what they are, as long as all that is known between them holds.
///
/// Each number has two columns: by how much it is more, and by how much it is less. What is shown can be made to move at a cost, which is how numbers to hide beside others are found; or it is held
/// fast, which is how one tells whether what is hidden suffices.
final class DeviationProgram {
  private let program: LinearProgram
  private let members: [Int]
  private let places: [Int: Int]
  private let values: [Int]
  private(set) var solves = 0
  /// Rows that no solution has broken so far.
  private var late: [LinearProgram.Row] = []

  /// More than any number moves.
  private static let far = 1e9

  init(_ system: StatementSystem, _ members: [Int]) {
    self.members = members
    let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
    self.places = places
    values = members.map { system.statements[$0].value }
    var rows: [LinearProgram.Row] = []
    for relation in system.relations {
      let terms = relation.terms.compactMap { term in places[term.statement].map { (place: $0, factor: Double(term.factor)) } }
      guard !terms.isEmpty else { continue }
      let sum = relation.terms.reduce(0) { $0 + $1.factor * system.statements[$1.statement].value }
      let row = LinearProgram.Row(
        terms: terms.flatMap { [(column: 2 * $0.place, factor: $0.factor), (column: 2 * $0.place + 1, factor: -$0.factor)] },
        lower: relation.isEquality ? 0 : -LinearProgram.infinity, upper: Double(relation.bound - sum))
      if relation.isLate { late.append(row) } else { rows.append(row) }
    }
    program = LinearProgram(columns: values.flatMap { [(0, DeviationProgram.far, 0), (0, Double($0), 0)] }, rows: rows)
  }

  /// What a unit by which a number moves costs.
  func setCost(_ statement: Int, _ cost: Double) {
    let place = places[statement]!
    program.setCost(2 * place, cost)
    program.setCost(2 * place + 1, cost)
  }

  /// Lets a number move, down to 0 at most, or holds it fast.
  func setFree(_ statement: Int, _ isFree: Bool) {
    let place = places[statement]!
    program.setBounds(2 * place, 0, isFree ? DeviationProgram.far : 0)
    program.setBounds(2 * place + 1, 0, isFree ? Double(values[place]) : 0)
  }

  /// A number, and what it is to be.
  struct Wish: Hashable {
    var statement: Int
    var target: Int
  }

  /// What a unit is worth by which a number comes nearer to what it is wished to be: too little to hide anything for it.
  private static let favour = 0.1

  /// Whole numbers by which all may differ so that one of them has the given value, at the least cost found; nil where there are none, or none were found.
  ///
  /// - Parameters:
  ///   - wishes: Of other numbers, which move at no cost: what is sought comes as near to them as it can without costing more.
  ///   - branches: How many programs are solved at most to come to whole numbers.
  func deviation(making end: Wish, alongside wishes: [Wish] = [], branches: Int) -> [Int]? {
    let place = places[end.statement]!
    let change = end.target - values[place]
    for wish in wishes { favour(wish, true) }
    program.setBounds(2 * place, Double(max(change, 0)), Double(max(change, 0)))
    program.setBounds(2 * place + 1, Double(max(-change, 0)), Double(max(-change, 0)))
    defer {
      setFree(end.statement, true)
      for wish in wishes { favour(wish, false) }
    }
    var budget = branches
    return wholeSolution(&budget, [:])
  }

  /// Pays for what comes nearer to a wish, up to it, and takes more back for what goes away from it.
  private func favour(_ wish: Wish, _ isOn: Bool) {
    let place = places[wish.statement]!
    let change = wish.target - values[place]
    let (toward, away) = change > 0 ? (2 * place, 2 * place + 1) : (2 * place + 1, 2 * place)
    let far = change > 0 ? DeviationProgram.far : Double(values[place])
    program.setBounds(toward, 0, isOn ? Double(abs(change)) : far)
    program.setCost(toward, isOn ? -DeviationProgram.favour : 0)
    program.setCost(away, isOn ? 2 * DeviationProgram.favour : 0)
  }

  /// The best numbers that break no row: those that are broken are taken in, and it is solved again.
  private func solution() -> [Double]? {
    while program.solve() == .solved {
      let solution = program.solution
      let broken = late.filter { $0.isBroken(by: solution) }
      guard !broken.isEmpty else { return solution }
      late.removeAll { $0.isBroken(by: solution) }
      program.add(broken)
    }
    return nil
  }

  /// Branches on numbers that are not whole, first to the nearer side.
  private func wholeSolution(_ budget: inout Int, _ bounds: [Int: ClosedRange<Double>]) -> [Int]? {
    guard budget > 0 else { return nil }
    budget -= 1
    solves += 1
    guard let solution = solution() else { return nil }
    guard let column = solution.indices.first(where: { abs(solution[$0] - solution[$0].rounded()) > 1e-6 }) else {
      return members.indices.map { Int((solution[2 * $0] - solution[2 * $0 + 1]).rounded()) }
    }
    let (down, up) = (solution[column].rounded(.down), solution[column].rounded(.up))
    let known = bounds[column] ?? program.bounds(column)
    let sides = [known.lowerBound...max(known.lowerBound, down), min(known.upperBound, up)...known.upperBound]
    for side in solution[column] - down < 0.5 ? sides : sides.reversed() {
      var bounds = bounds
      bounds[column] = side
      program.setBounds(column, side.lowerBound, side.upperBound)
      let found = wholeSolution(&budget, bounds)
      program.setBounds(column, known.lowerBound, known.upperBound)
      if let found { return found }
    }
    return nil
  }
}
