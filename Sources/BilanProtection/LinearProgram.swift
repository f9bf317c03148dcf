internal import CClp

/// A linear program of the Clp library: columns between bounds, rows between bounds, an objective to be made least.
///
/// It is solved again and again with other bounds and other objectives, each time from where it stood. The same calls in the same order give the same solutions.
public final class LinearProgram {
  private let pointer: UnsafeMutableRawPointer
  private let columnCount: Int

  /// A row: the sum of some columns, each times a number, lies between two bounds.
  public struct Row {
    public var terms: [(column: Int, factor: Double)]
    public var lower, upper: Double

    public init(terms: [(column: Int, factor: Double)], lower: Double, upper: Double) {
      self.terms = terms
      self.lower = lower
      self.upper = upper
    }

    /// Whether numbers in the columns leave its sum outside its bounds.
    func isBroken(by solution: [Double]) -> Bool {
      let sum = terms.reduce(0) { $0 + $1.factor * solution[$1.column] }
      return sum < lower - 1e-6 || sum > upper + 1e-6
    }
  }

  /// What became of it.
  public enum Outcome { case solved, impossible, unbounded, unknown }

  /// What Clp takes for no bound.
  public static let infinity = Double.greatestFiniteMagnitude

  /// - Parameter columns: The bounds and the cost of each.
  public init(columns: [(lower: Double, upper: Double, cost: Double)], rows: [Row]) {
    columnCount = columns.count
    pointer = Clp_newModel()!
    Clp_setLogLevel(pointer, 0)
    // Costs that are shaken a little lead to corners that are no whole numbers.
    Clp_setPerturbation(pointer, 100)
    var entries: [[(row: Int32, factor: Double)]] = Array(repeating: [], count: columns.count)
    for (number, row) in rows.enumerated() {
      for term in row.terms { entries[term.column].append((Int32(number), term.factor)) }
    }
    var starts: [Int32] = [0]
    for list in entries { starts.append(starts.last! + Int32(list.count)) }
    let flat = entries.flatMap(\.self)
    Clp_loadProblem(
      pointer, Int32(columns.count), Int32(rows.count), starts, flat.map(\.row), flat.map(\.factor), columns.map(\.lower), columns.map(\.upper),
      columns.map(\.cost), rows.map(\.lower), rows.map(\.upper))
    Clp_setMaximumIterations(pointer, 200_000)
  }

  deinit { Clp_deleteModel(pointer) }

  /// Takes in more rows; it is solved on from where it stood.
  func add(_ rows: [Row]) {
    var starts: [Int32] = [0]
    for row in rows { starts.append(starts.last! + Int32(row.terms.count)) }
    let terms = rows.flatMap(\.terms)
    Clp_addRows(pointer, Int32(rows.count), rows.map(\.lower), rows.map(\.upper), starts, terms.map { Int32($0.column) }, terms.map(\.factor))
  }

  /// Between which numbers a column may lie.
  public func setBounds(_ column: Int, _ lower: Double, _ upper: Double) {
    Clp_columnLower(pointer)[column] = lower
    Clp_columnUpper(pointer)[column] = upper
  }

  /// Between which numbers a column may lie now.
  public func bounds(_ column: Int) -> ClosedRange<Double> { Clp_columnLower(pointer)[column]...Clp_columnUpper(pointer)[column] }

  /// What a unit of a column costs.
  public func setCost(_ column: Int, _ cost: Double) { Clp_objective(pointer)[column] = cost }

  /// Solves it, from where it stood.
  public func solve() -> Outcome {
    _ = Clp_dual(pointer, 0)
    return outcome
  }

  /// Solves it by the other method. It takes longer, and is not misled by where a program without an end was left before.
  func solveOtherwise() -> Outcome {
    _ = Clp_primal(pointer, 0)
    return outcome
  }

  private var outcome: Outcome {
    switch Clp_status(pointer) {
    case 0: return .solved
    case 1: return .impossible
    case 2: return .unbounded
    default: return .unknown
    }
  }

  /// What the objective came to.
  public var value: Double { Clp_objectiveValue(pointer) }

  /// What each column came to.
  public var solution: [Double] { Array(UnsafeBufferPointer(start: Clp_primalColumnSolution(pointer), count: columnCount)) }
}
