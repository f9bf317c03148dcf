internal import BilanModel

/// Why participations changed between two periods: four effects that add up to the difference, to the last participation.
///
/// Participations are the number of sessions, times the share of each kind of activity (by axis) among them, times the share of each commune among the sessions of
/// that kind, times the mean number of people at a session of that kind there. Each factor is turned from its old value to its new one, in all orders, and the mean of
/// what that changes is its effect: the symmetric decomposition of Das Gupta (1993, “Standardization and Decomposition of Rates: A User's Manual”, U.S. Bureau of the
/// Census, P23-186), which is the Shapley value (Shorrocks 2013, Journal of Economic Inequality 11). What a period does not have at all takes its mean from the other,
/// so that something new or given up is a shift and not a fuller session. Effects are computed in integers to twelve decimals and rounded to whole participations by the
/// largest remainder.
public struct Decomposition: Hashable, Sendable {
  public let before: Int
  public let after: Int
  /// More sessions or fewer.
  public let sessions: Int
  /// Fuller sessions or emptier.
  public let fullness: Int
  /// Other kinds of activities, or other axes.
  public let activities: Int
  /// Sessions in other communes.
  public let communes: Int

  public var difference: Int { after - before }

  /// The participations of one session, and what kind of session it was, where.
  struct Held {
    var kind: String
    var place: Int
    var participations: Int
  }

  /// Nil where a period has no session with participations: then there is nothing to take apart.
  init?(from base: [Held], to period: [Held]) {
    let (old, new) = (Side(base), Side(period))
    guard old.sessions > 0, new.sessions > 0 else { return nil }
    before = base.reduce(0) { $0 + $1.participations }
    after = period.reduce(0) { $0 + $1.participations }
    let values = (0..<16).map { Decomposition.value(taking: $0, old, new) }
    // Of the orders of four factors, those in which a factor comes after `n` given others: 1/4, 1/12, 1/12, 1/4.
    let weights: [Int128] = [3, 1, 1, 3]
    var effects = [Int128](repeating: 0, count: 4)
    for factor in 0..<4 {
      let bit = 1 << factor
      for others in 0..<16 where others & bit == 0 {
        effects[factor] += weights[others.nonzeroBitCount] * (values[others | bit] - values[others])
      }
    }
    let rounded = Decomposition.rounded(effects, unit: 12 * Decomposition.scale, total: after - before)
    (sessions, activities, communes, fullness) = (rounded[0], rounded[1], rounded[2], rounded[3])
  }

  static let scale: Int128 = 1_000_000_000_000

  /// Sessions and participations of one period, by kind and by kind and place.
  private struct Side {
    var sessions = 0
    var ofKind: [String: Int] = [:]
    var cells: [Cell: (sessions: Int, participations: Int)] = [:]

    struct Cell: Hashable {
      var kind: String
      var place: Int
    }

    init(_ held: [Held]) {
      for session in held where session.participations > 0 {
        sessions += 1
        ofKind[session.kind, default: 0] += 1
        let known = cells[Cell(kind: session.kind, place: session.place)] ?? (0, 0)
        cells[Cell(kind: session.kind, place: session.place)] = (known.sessions + 1, known.participations + session.participations)
      }
    }
  }

  /// The participations, in units of 1/`scale`, when the factors whose bits are set have their new values and the others their old ones.
  private static func value(taking bits: Int, _ old: Side, _ new: Side) -> Int128 {
    func side(_ factor: Int) -> Side { bits & 1 << factor == 0 ? old : new }
    let (volume, mix, spread, mean) = (side(0), side(1), side(2), side(3))
    var sum: Int128 = 0
    for cell in Set(old.cells.keys).union(new.cells.keys) {
      let kinds = mix.ofKind[cell.kind] ?? 0
      // The places of a kind that a period does not have are those of the other.
      let places = spread.ofKind[cell.kind] == nil ? (bits & 4 == 0 ? new : old) : spread
      let means = mean.cells[cell] ?? (bits & 8 == 0 ? new : old).cells[cell]!
      let above = Int128(volume.sessions) * Int128(kinds) * Int128(places.cells[cell]?.sessions ?? 0) * Int128(means.participations)
      let below = Int128(mix.sessions) * Int128(places.ofKind[cell.kind]!) * Int128(means.sessions)
      sum += divided(above * scale, by: below)
    }
    return sum
  }

  private static func divided(_ a: Int128, by b: Int128) -> Int128 { (2 * a + b) / (2 * b) }

  /// Whole numbers that add up to the total: each rounded down, what is left given to the largest remainders.
  private static func rounded(_ values: [Int128], unit: Int128, total: Int) -> [Int] {
    var parts = values.map { value in Int(value >= 0 ? value / unit : -((-value + unit - 1) / unit)) }
    let remainders = values.indices.sorted { a, b in
      let (x, y) = (values[a] - Int128(parts[a]) * unit, values[b] - Int128(parts[b]) * unit)
      return x == y ? a < b : x > y
    }
    let left = total - parts.reduce(0, +)
    for place in 0..<abs(left) { parts[remainders[place % parts.count]] += left.signum() }
    return parts
  }
}

extension Membership {
  /// The sessions with participations in a period, of one axis or of all the project has.
  func held(in period: Period, of axis: Axis?) -> [Decomposition.Held] {
    sessions(in: period).compactMap { number in
      let key = frame.facts.sessions[number].key
      guard axis == nil || key.axis == axis?.code else { return nil }
      var participations = 0
      forEachRow(of: number, as: .participation) { _, _ in participations += 1 }
      guard participations > 0 else { return nil }
      let kind = frame.activityOfSession[number]?.kind.rawValue ?? "unplanned"
      return Decomposition.Held(kind: "\(key.axis)/\(kind)", place: frame.columnOfSession[number], participations: participations)
    }
  }
}
