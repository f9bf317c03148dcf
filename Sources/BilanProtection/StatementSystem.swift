/// Everything that is published together, as numbers, and what everybody knows to hold between them.
///
/// It knows nothing of projects: a statement is a whole number of 0 or more, a relation a sum of statements that is a number, or is at most a number.
public struct StatementSystem: Sendable {
  public private(set) var statements: [Statement] = []
  public private(set) var relations: [Relation] = []

  /// One number that could be published.
  public struct Statement: Hashable, Sendable {
    public var value: Int
    public var role: Role
    /// For a number that must not be shown: as low and as high as what is published must leave it possible, 0 to the threshold.
    public var reach: ClosedRange<Int>?
    /// What is lost by each unit by which it may be another, where it is hidden for the sake of others: from some tens on.
    public var cost: Int
    /// For a latent number, what it costs to move it: where others are sums of such numbers each times a factor, as hours are, few whole numbers but the same leave them as they are.
    public var stiffness: Int

    public init(_ value: Int, _ role: Role = .published, reach: ClosedRange<Int>? = nil, cost: Int = 100, stiffness: Int = 0) {
      self.stiffness = stiffness
      self.value = value
      self.role = role
      self.reach = reach
      self.cost = cost
    }

    /// Whether it must be hidden for its own sake.
    public var isSensitive: Bool { reach != nil }
  }

  /// How a number stands to what leaves.
  public enum Role: Hashable, Sendable {
    /// Shown unless it is hidden.
    case published
    /// Shown, whatever happens: it left before, or tells of nobody.
    case open
    /// Never shown: it only links others.
    case latent
  }

  /// A sum of statements, each times a number, that is equal to a bound or at most a bound.
  public struct Relation: Hashable, Sendable {
    public var terms: [Term]
    public var isEquality: Bool
    public var bound: Int
    /// Whether it seldom bounds anything, so that programs take it in only where a solution breaks it.
    public var isLate = false
  }

  /// A statement times a number.
  public struct Term: Hashable, Sendable {
    public var statement: Int
    public var factor: Int
  }

  public init() {}

  /// - Returns: The number of the statement.
  public mutating func add(_ statement: Statement) -> Int {
    statements.append(statement)
    return statements.count - 1
  }

  /// Makes a statement one that must be hidden.
  public mutating func makeSensitive(_ statement: Int, reach: ClosedRange<Int>) { statements[statement].reach = reach }

  /// That a total is the sum of its parts, each times a factor. What is not true of the values is no knowledge, and left out.
  public mutating func relate(_ total: Int, isSumOf parts: [(statement: Int, factor: Int)]) {
    add(Relation(terms: [Term(statement: total, factor: 1)] + parts.map { Term(statement: $0.statement, factor: -$0.factor) }, isEquality: true, bound: 0))
  }

  /// That a total is the sum of its parts.
  public mutating func relate(_ total: Int, isSumOf parts: [Int]) { relate(total, isSumOf: parts.map { ($0, 1) }) }

  /// That a statement is at most the sum of others, each times a factor, and a number. What is not true of the values is no knowledge, and left out.
  ///
  /// - Parameter isLate: Whether it is one of very many that seldom bound anything.
  public mutating func relate(_ statement: Int, isAtMost others: [(statement: Int, factor: Int)], plus number: Int = 0, isLate: Bool = false) {
    let terms = [Term(statement: statement, factor: 1)] + others.map { Term(statement: $0.statement, factor: -$0.factor) }
    add(Relation(terms: terms, isEquality: false, bound: number, isLate: isLate))
  }

  /// That a sum of statements, each times a factor, is at most a number.
  public mutating func relate(_ terms: [(statement: Int, factor: Int)], isAtMost number: Int) {
    add(Relation(terms: terms.map { Term(statement: $0.statement, factor: $0.factor) }, isEquality: false, bound: number))
  }

  /// That a statement is at most another.
  public mutating func relate(_ statement: Int, isAtMost other: Int) { relate(statement, isAtMost: [(other, 1)]) }

  private mutating func add(_ relation: Relation) {
    var factors: [Int: Int] = [:]
    for term in relation.terms { factors[term.statement, default: 0] += term.factor }
    var relation = relation
    relation.terms = factors.filter { $0.value != 0 }.map { Term(statement: $0.key, factor: $0.value) }.sorted { $0.statement < $1.statement }
    guard !relation.terms.isEmpty else { return }
    let sum = relation.terms.reduce(0) { $0 + $1.factor * statements[$1.statement].value }
    guard relation.isEquality ? sum == relation.bound : sum <= relation.bound else { return }
    relations.append(relation)
  }

  /// The parts of the system that no relation joins, each as the numbers of its statements, ascending; those without anything to protect are left out.
  func components() -> [[Int]] {
    var parent = Array(statements.indices)
    func root(_ statement: Int) -> Int {
      var statement = statement
      while parent[statement] != statement {
        parent[statement] = parent[parent[statement]]
        statement = parent[statement]
      }
      return statement
    }
    for relation in relations {
      let joined = relation.terms.map(\.statement).filter { statements[$0].role != .open }
      for (a, b) in zip(joined, joined.dropFirst()) {
        let (x, y) = (root(a), root(b))
        parent[max(x, y)] = min(x, y)
      }
    }
    var groups: [Int: [Int]] = [:]
    for statement in statements.indices where statements[statement].role != .open { groups[root(statement), default: []].append(statement) }
    return groups.sorted { $0.key < $1.key }.map(\.value).filter { group in group.contains { statements[$0].isSensitive } }
  }
}
