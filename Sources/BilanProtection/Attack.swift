/// What somebody can work out who knows everything that is shown and every relation: the least and the most that a hidden number may be.
public struct Attack {
  private let program: LinearProgram
  private let columns: [Int: Int]

  /// - Parameter hidden: The published numbers that are not shown.
  public init(_ system: StatementSystem, hidden: Set<Int>) {
    let unknown = system.statements.indices.filter { system.statements[$0].role == .latent || hidden.contains($0) }
    let columns = Dictionary(uniqueKeysWithValues: unknown.enumerated().map { ($1, $0) })
    self.columns = columns
    var rows: [LinearProgram.Row] = []
    for relation in system.relations {
      let terms = relation.terms.compactMap { term in columns[term.statement].map { (column: $0, factor: Double(term.factor)) } }
      guard !terms.isEmpty else { continue }
      let known = relation.terms.reduce(0) { $0 + (columns[$1.statement] == nil ? $1.factor * system.statements[$1.statement].value : 0) }
      let bound = Double(relation.bound - known)
      rows.append(LinearProgram.Row(terms: terms, lower: relation.isEquality ? bound : -LinearProgram.infinity, upper: bound))
    }
    program = LinearProgram(columns: unknown.map { _ in (0, LinearProgram.infinity, 0) }, rows: rows)
  }

  /// Between which whole numbers a hidden number lies; without an end where nothing bounds it. Nil where what is known contradicts itself, or the number is shown.
  public func interval(of statement: Int) -> (least: Int, most: Int?)? {
    guard let column = columns[statement] else { return nil }
    program.setCost(column, 1)
    defer { program.setCost(column, 0) }
    guard solved() == .solved else { return nil }
    let least = Int((program.value - 1e-6).rounded(.up))
    program.setCost(column, -1)
    switch solved() {
    case .solved: return (least, Int((-program.value + 1e-6).rounded(.down)))
    case .unbounded: return (least, nil)
    case .impossible, .unknown: return nil
    }
  }

  /// What is said to be impossible, though the true numbers are a solution, is asked once more.
  private func solved() -> LinearProgram.Outcome {
    let outcome = program.solve()
    return outcome == .solved || outcome == .unbounded ? outcome : program.solveOtherwise()
  }
}
