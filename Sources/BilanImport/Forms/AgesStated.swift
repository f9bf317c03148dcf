internal import BilanModel

/// The ages that the rows of each person state: father and son of one name are not one person.
struct AgesStated {
  /// The youngest that the oldest statement allows, and the oldest that the youngest one does, by the number of the person; years of birth apart, as what they stand before 3000.
  private var ages: [Int32: (atLeast: Int, atMost: Int)] = [:]
  private var births: [Int32: (atLeast: Int, atMost: Int)] = [:]

  /// The band that is kept of the first row that states one.
  private var bands: [Int32: AgeBand] = [:]

  /// So many years apart nobody can have been in the sessions of one sheet, and on one day.
  private static let (far, farOnOneDay) = (15, 3)

  /// Takes note of what a row states; true once for each person, as soon as no one person can have all the ages stated.
  mutating func isFar(_ age: TraitColumns.Age, of person: Int32, onOneDay: Bool) -> Bool {
    let far = onOneDay ? AgesStated.farOnOneDay : AgesStated.far
    switch age {
    case .years(let years): return AgesStated.isFar(years, years, of: person, far, in: &ages)
    case .band(let band): return AgesStated.isFar(Int(band.from), Int(band.to), of: person, far, in: &ages)
    case .bornIn(let year): return AgesStated.isFar(3000 - year, 3000 - year, of: person, far, in: &births)
    // Days of birth are signs of their own.
    case .born, .notStated: return false
    }
  }

  /// Whether what is kept of two rows, the bands of the project, tells them apart too: years of birth three years apart (docs/people.md).
  mutating func isKeptApart(_ band: AgeBand, of person: Int32) -> Bool {
    guard band != .notStated else { return false }
    guard let known = bands[person] else {
      bands[person] = band
      return false
    }
    return Int(max(known.from, band.from)) - Int(min(known.to, band.to)) > 3
  }

  private static func isFar(_ least: Int, _ most: Int, of person: Int32, _ far: Int, in ages: inout [Int32: (atLeast: Int, atMost: Int)]) -> Bool {
    let known = ages[person] ?? (least, most)
    let now = (atLeast: max(known.atLeast, least), atMost: min(known.atMost, most))
    ages[person] = now
    return now.atLeast - now.atMost >= far && known.atLeast - known.atMost < far
  }
}
