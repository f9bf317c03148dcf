internal import BilanMatching
internal import BilanModel

/// One description whose rows state two genders, or ages that no one person can have, is that of several people: a part for each, and one for the rows that state nothing of it.
extension FactTable.Builder {
  /// Takes such descriptions apart, and notes of all of them what their rows state. A day of birth or a member's number says better who is who.
  mutating func tellApartByTraits() {
    var traits = [Traits](repeating: Traits(), count: descriptions.count)
    for row in rows where row.person >= 0 { traits[Int(row.person)].add(row.gender, born(row)) }
    let isMixed = descriptions.indices.map { traits[$0].isMixed && descriptions[$0].birth == nil && descriptions[$0].number == nil }
    for index in descriptions.indices where !isMixed[index] {
      (descriptions[index].gender, descriptions[index].born) = (traits[index].gender, traits[index].born)
    }
    guard isMixed.contains(true) else { return }
    var rowsOf: [Int: [Int]] = [:]
    for (index, row) in rows.enumerated() where row.person >= 0 && isMixed[Int(row.person)] { rowsOf[Int(row.person), default: []].append(index) }
    for (index, own) in rowsOf.sorted(by: { $0.key < $1.key }) { takeApart(index, own, traits[index]) }
  }

  private mutating func takeApart(_ index: Int, _ own: [Int], _ traits: Traits) {
    let ages = own.compactMap { born(rows[$0]) }
    let clusters = traits.agesAreMixed ? BirthYears.clusters(ages) : []
    func part(_ row: Row) -> Part {
      Part(gender: traits.gendersAreMixed ? row.gender : .notStated, cluster: born(row).flatMap { years in clusters.firstIndex { $0.holds(years) } })
    }
    let rowsOf = Dictionary(grouping: own) { part(rows[$0]) }
    let whole = descriptions[index]
    var codes: Set<String> = []
    // The rows that state nothing keep the code and the place of the whole, which else are nobody's: the last part takes the place.
    let parts = rowsOf.keys.filter { $0 != Part() }.sorted() + (rowsOf[Part()] == nil ? [] : [Part()])
    for (number, part) in parts.enumerated() {
      var description = whole
      var stated = Traits()
      for row in rowsOf[part]! { stated.add(rows[row].gender, born(rows[row])) }
      (description.gender, description.born) = (stated.gender, stated.born)
      if part != Part(), let code = whole.code {
        var name = "\(code)/\(part.gender.code ?? "")\(part.cluster.map { clusters[$0].letter } ?? "")"
        while !codes.insert(name).inserted { name += "a" }
        description.code = name
      }
      if number == parts.count - 1 {
        descriptions[index] = description
      } else {
        for row in rowsOf[part]! { rows[row].person = Int32(descriptions.count) }
        descriptions.append(description)
      }
    }
  }

  private struct Part: Hashable, Comparable {
    var gender = Gender.notStated
    var cluster: Int?

    static func < (a: Self, b: Self) -> Bool { (a.gender, a.cluster ?? -1) < (b.gender, b.cluster ?? -1) }
  }

  /// The years of birth that the age of a row leaves, on the day of its session.
  private func born(_ row: Row) -> ClosedRange<Int>? {
    let age = AgeBand(number: row.age)
    guard age != .notStated else { return nil }
    let year = sessions[Int(row.session)].key.day.parts.year
    return year - (age.to == 255 ? 130 : Int(age.to)) - 1...year - Int(age.from)
  }
}

/// What the rows of a description state together.
private struct Traits {
  private var genders: UInt8 = 0
  private var from = Int.min
  private var to = Int.max

  mutating func add(_ gender: Gender, _ born: ClosedRange<Int>?) {
    if gender != .notStated { genders |= 1 << gender.rawValue }
    guard let born else { return }
    (from, to) = (max(from, born.lowerBound), min(to, born.upperBound))
  }

  var gendersAreMixed: Bool { genders.nonzeroBitCount > 1 }
  var agesAreMixed: Bool { from != .min && from - to > BirthYears.doubt }
  var isMixed: Bool { gendersAreMixed || agesAreMixed }

  /// The only one that is stated.
  var gender: Gender { genders.nonzeroBitCount == 1 ? Gender(rawValue: UInt8(genders.trailingZeroBitCount))! : .notStated }

  /// What all ages leave; nil where none is stated, or no one person can have them all.
  var born: ClosedRange<Int>? { from == .min || agesAreMixed ? nil : min(from, to)...max(from, to) }
}

/// The years of birth of those rows of a description that can be one person's.
private struct Cluster {
  var years: ClosedRange<Int>
  var ages: Set<ClosedRange<Int>>

  func holds(_ age: ClosedRange<Int>) -> Bool { ages.contains(age) }

  /// A letter for the decade, by which decisions name it.
  var letter: String { String(UnicodeScalar(UInt8(ascii: "A") + UInt8(clamping: max(0, min(25, (years.lowerBound + years.upperBound) / 20 - 185))))) }
}

extension BirthYears {
  /// Puts ages together that one person can have, from the eldest on.
  fileprivate static func clusters(_ ages: [ClosedRange<Int>]) -> [Cluster] {
    var clusters: [Cluster] = []
    for age in Set(ages).sorted(by: { ($0.upperBound, $0.lowerBound) < ($1.upperBound, $1.lowerBound) }) {
      if let last = clusters.last, age.lowerBound - last.years.upperBound <= doubt {
        clusters[clusters.count - 1].ages.insert(age)
        let from = max(last.years.lowerBound, min(age.lowerBound, last.years.upperBound))
        clusters[clusters.count - 1].years = from...last.years.upperBound
      } else {
        clusters.append(Cluster(years: age, ages: [age]))
      }
    }
    return clusters
  }
}

// MARK: - Parts by their codes

extension FactTable.Description {
  /// The code under which the store keeps it: parts of a description are told apart from rows, and are one there.
  public var storedCode: String? { code.map { String($0.prefix { $0 != "/" }) } }
}

/// The descriptions by the codes under which they are kept.
struct DescriptionParts {
  private var numbers: [String: [Int32]] = [:]

  init(_ people: [FactTable.Description]) {
    for (number, person) in people.enumerated() {
      if let code = person.storedCode { numbers[code, default: []].append(Int32(number)) }
    }
  }

  func numbers(of code: String) -> [Int32] { numbers[code] ?? [] }

  /// Each two parts of one description.
  func pairs(of code: String) -> [Pair] {
    let own = numbers(of: code)
    return own.indices.flatMap { place in own[(place + 1)...].map { Pair(own[place], $0) } }
  }

  /// Each two parts of two descriptions that can be one person.
  func pairs(_ first: String, _ second: String, _ people: [FactTable.Description]) -> [Pair] {
    numbers(of: first).flatMap { a in numbers(of: second).filter { people[Int(a)].canBe(people[Int($0)]) }.map { Pair(a, $0) } }
  }
}

extension FactTable.Description {
  fileprivate func canBe(_ other: Self) -> Bool {
    if gender != .notStated, other.gender != .notStated, gender != other.gender { return false }
    guard let born, let others = other.born else { return true }
    return max(born.lowerBound, others.lowerBound) - min(born.upperBound, others.upperBound) <= BirthYears.doubt
  }
}
