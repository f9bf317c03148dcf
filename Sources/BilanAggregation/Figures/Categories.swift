internal import BilanModel

/// The further breakdowns of a selection, and the number of each category: one value of each of them, of which the last varies first. What nobody stated of any stands last.
struct Categories {
  private let parts: [Part]

  /// A breakdown, its values, and how far its next value lies in the numbers.
  private struct Part {
    let dimension: Dimension
    let grid: Grid
    let weight: Int
  }

  init(_ dimensions: [Dimension], _ frame: FactFrame) {
    var (parts, weight): ([Part], Int) = ([], 1)
    for dimension in dimensions.reversed() {
      let values = frame.categories(of: dimension)
      parts.append(Part(dimension: dimension, grid: frame.grid(values), weight: weight))
      weight *= values.count
    }
    self.parts = parts.reversed()
  }

  /// What the categories are called, in their order; nil without any breakdown.
  var values: [String]? {
    guard let first = parts.first else { return nil }
    return parts.dropFirst().reduce(first.grid.categories!) { values, part in values.flatMap { value in part.grid.categories!.map { "\(value)\u{1F}\($0)" } } }
  }

  /// The number of the category of a value of each breakdown.
  func number(of value: (Dimension) -> String) -> Int { sum(parts) { $0.grid.category(value($0.dimension)) } }

  // MARK: - Of facts

  // What a session and what somebody there says make a category together.

  private var ofSessions: [Part] { parts.filter { !$0.dimension.readsPeople } }
  private var ofPeople: [Part] { parts.filter(\.dimension.readsPeople) }

  /// Whether somebody's row tells it, and the session does not alone.
  var readsPeople: Bool { !ofPeople.isEmpty }

  /// What each session gives to the number; empty where no session tells.
  func numbersOfSessions(_ frame: FactFrame) -> [Int] {
    sums(ofSessions) { part in frame.categoriesOfSessions(part.dimension, part.grid) }
  }

  /// What each row gives to it; empty where no row tells.
  func numbersOfRows(_ frame: FactFrame) -> [Int] { sums(ofPeople) { frame.categoriesOfRows($0.dimension, $0.grid) } }

  /// What sessions give to the number of a category, whatever people give to it.
  func numberOfSessions(in category: Int) -> Int { ofSessions.reduce(0) { $0 + category / $1.weight % $1.grid.categories!.count * $1.weight } }

  /// What an attendance gives to it.
  func number(of attendance: SettledAttendance, _ frame: FactFrame) -> Int {
    sum(ofPeople) { part in
      switch part.dimension {
      case .gender: part.grid.category(attendance.gender.code ?? "")
      case .age: part.grid.category(attendance.age.code)
      case .sector: attendance.organisation < 0 ? nil : frame.sectorOfOrganisation[Int(attendance.organisation)]
      case .kind, .audience, .activity: nil
      }
    }
  }

  /// What people give to it of whom nobody says anything.
  var unstatedPeople: Int { sum(ofPeople) { _ in nil } }

  /// The category of a count: what a head count cannot tell is not stated.
  func number(of count: CampaignCount, _ frame: FactFrame) -> Int { sum(parts) { frame.category(of: count, $0.dimension, $0.grid) } }

  func number(of planned: Activity, in axis: Axis, _ frame: FactFrame) -> Int { sum(parts) { frame.category(of: planned, in: axis, $0.dimension, $0.grid) } }

  private func sum(_ parts: [Part], _ number: (Part) -> Int?) -> Int { parts.reduce(0) { $0 + (number($1) ?? $1.grid.unstatedCategory) * $1.weight } }

  private func sums(_ parts: [Part], _ numbers: (Part) -> [Int]) -> [Int] {
    guard let first = parts.first else { return [] }
    let start = first.weight == 1 ? numbers(first) : numbers(first).map { $0 * first.weight }
    return parts.dropFirst().reduce(start) { sums, part in zip(sums, numbers(part)).map { $0 + $1 * part.weight } }
  }
}
