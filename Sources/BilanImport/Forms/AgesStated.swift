internal import BilanModel

/// The ages that the rows of each person state: father and son of one name are not one person.
struct AgesStated {
  /// The youngest that the oldest statement allows, and the oldest that the youngest one does, by the number of the person; years of birth apart, as what they stand before 3000.
  private var ages: [Int32: (atLeast: Int, atMost: Int)] = [:]
  private var births: [Int32: (atLeast: Int, atMost: Int)] = [:]

  /// So many years apart nobody can have been in the sessions of one sheet.
  private static let far = 15

  /// Takes note of what a row states; true once for each person, as soon as no one person can have all the ages stated.
  mutating func isFar(_ age: TraitColumns.Age, of person: Int32) -> Bool {
    switch age {
    case .years(let years): return AgesStated.isFar(years, years, of: person, in: &ages)
    case .band(let band): return AgesStated.isFar(Int(band.from), Int(band.to), of: person, in: &ages)
    case .bornIn(let year): return AgesStated.isFar(3000 - year, 3000 - year, of: person, in: &births)
    // Days of birth are signs of their own.
    case .born, .notStated: return false
    }
  }

  private static func isFar(_ least: Int, _ most: Int, of person: Int32, in ages: inout [Int32: (atLeast: Int, atMost: Int)]) -> Bool {
    let known = ages[person] ?? (least, most)
    let now = (atLeast: max(known.atLeast, least), atMost: min(known.atMost, most))
    ages[person] = now
    return now.atLeast - now.atMost >= far && known.atLeast - known.atMost < far
  }
}
