internal import BilanModel

/// The ages that the rows of each person state: father and son of one name are not one person.
struct AgesStated {
  /// The youngest that the oldest statement allows, and the oldest that the youngest one does, by the number of the person; years of birth apart, as what they stand before 3000.
  private var ages: [Int32: (atLeast: Int, atMost: Int)] = [:]
  private var births: [Int32: (atLeast: Int, atMost: Int)] = [:]

  /// So many years apart nobody can have been in the sessions of one sheet.
  private static let far = 15

  mutating func note(_ age: TraitColumns.Age, of person: Int32) {
    switch age {
    case .years(let years): AgesStated.note(years, years, of: person, in: &ages)
    case .band(let band): AgesStated.note(Int(band.from), Int(band.to), of: person, in: &ages)
    case .bornIn(let year): AgesStated.note(3000 - year, 3000 - year, of: person, in: &births)
    // Days of birth are signs of their own.
    case .born, .notStated: break
    }
  }

  private static func note(_ least: Int, _ most: Int, of person: Int32, in ages: inout [Int32: (atLeast: Int, atMost: Int)]) {
    let known = ages[person] ?? (least, most)
    ages[person] = (max(known.atLeast, least), min(known.atMost, most))
  }

  /// People whose rows state ages that one person cannot have, by number, ascending.
  var farApart: [Int] {
    Set((Array(ages) + Array(births)).filter { $0.value.atLeast - $0.value.atMost >= AgesStated.far }.map { Int($0.key) }).sorted()
  }
}
