import BilanProtection

/// Tries all numbers one after the other: what a hidden number could be, as somebody with all the time in the world would find out.
struct PossibleNumbers {
  let system: StatementSystem
  private let unknown: [Int]
  /// No number above it is tried.
  private let cap: Int

  init(_ system: StatementSystem, hidden: Set<Int>, cap: Int) {
    self.system = system
    self.cap = cap
    unknown = system.statements.indices.filter { hidden.contains($0) || system.statements[$0].role == .latent }
  }

  /// Whether all relations can hold with this number in that place, whatever the other hidden ones are.
  func allow(_ statement: Int, _ value: Int) -> Bool {
    var values: [Int: Int] = [statement: value]
    for other in system.statements.indices where !unknown.contains(other) { values[other] = system.statements[other].value }
    return search(unknown.filter { $0 != statement }[...], &values)
  }

  private func search(_ rest: ArraySlice<Int>, _ values: inout [Int: Int]) -> Bool {
    guard isPossible(values) else { return false }
    guard let next = rest.first else { return true }
    for value in 0...cap {
      values[next] = value
      if search(rest.dropFirst(), &values) { return true }
    }
    values[next] = nil
    return false
  }

  /// Whether no relation is broken yet: numbers not chosen so far may be anything from 0 to the cap.
  private func isPossible(_ values: [Int: Int]) -> Bool {
    system.relations.allSatisfy { relation in
      var (least, most) = (0, 0)
      for term in relation.terms {
        if let value = values[term.statement] {
          least += term.factor * value
          most += term.factor * value
        } else if term.factor > 0 {
          most += term.factor * cap
        } else {
          least += term.factor * cap
        }
      }
      return least <= relation.bound && (!relation.isEquality || most >= relation.bound)
    }
  }
}
