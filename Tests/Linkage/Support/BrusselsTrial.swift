public import BilanMatching
internal import BilanImport
internal import BilanModel
import BilanText
public import TestSupport

/// One made-up project, matched and held against the truth, which the matcher never sees.
public struct BrusselsTrial: Sendable {
  public let project: BrusselsProject
  public let descriptions: [PersonDescription]
  public let linkage: Linkage
  /// Who is who among the organisations.
  public let organisations: Linkage
  /// The person behind each description; two behind one mean that nothing tells them apart.
  public let truth: [Set<Int>]
  /// For each row, its description.
  public let described: [Int32]

  public init(_ project: BrusselsProject) {
    self.project = project
    var keys: [Key: Int32] = [:]
    var descriptions: [PersonDescription] = []
    var truth: [Set<Int>] = []
    var described: [Int32] = []
    let names = Set(project.rows.map { OrganisationName.key($0.organisation) }).subtracting([""]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
    var communes: [String: Int32] = ["": -1]
    for row in project.rows {
      if communes[row.commune] == nil { communes[row.commune] = Int32(communes.count) }
      let key = Key(
        name: PersonName.key(family: row.family, given: row.given) ?? "", organisation: numbers[OrganisationName.key(row.organisation)] ?? -1,
        commune: communes[row.commune]!, email: row.email)
      let number = keys[key] ?? Int32(descriptions.count)
      if keys[key] == nil {
        keys[key] = number
        descriptions.append(
          PersonDescription(
            name: key.name, organisation: key.organisation, commune: key.commune, email: row.email.isEmpty ? nil : BrusselsTrial.hash(row.email)))
        truth.append([])
      }
      truth[Int(number)].insert(row.person)
      if descriptions[Int(number)].sessions.last != Int32(row.session) { descriptions[Int(number)].sessions.append(Int32(row.session)) }
      described.append(number)
    }
    for index in descriptions.indices { descriptions[index].sessions = Set(descriptions[index].sessions).sorted() }
    self.descriptions = descriptions
    self.truth = truth
    self.described = described
    organisationNames = names
    let start = ContinuousClock.now
    let (bodies, prepared) = both({ OrganisationMatcher(places: BrusselsTrial.places).match(names) }, { PreparedPeople(descriptions) })
    organisations = bodies
    linkage = PeopleMatcher().match(prepared, organisations: bodies)
    seconds = start.duration(to: .now) / .seconds(1)
  }

  /// How long the matching took.
  public let seconds: Double
  private let organisationNames: [String]

  /// The names of the three communes, as a project gives them.
  public static let places = [["saint gilles", "sint gillis"], ["forest", "vorst"], ["anderlecht"]]

  private struct Key: Hashable {
    var name: String
    var organisation: Int32
    var commune: Int32
    var email: String
  }

  /// Any function that tells addresses apart will do here.
  private static func hash(_ address: String) -> EmailHash {
    var (high, low): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x9E37_79B9_7F4A_7C15)
    for byte in address.utf8 {
      high = (high ^ UInt64(byte)) &* 0x100_0000_01B3
      low = (low &+ UInt64(byte)) &* 0xFF51_AFD7_ED55_8CCD
      low ^= low >> 31
    }
    return EmailHash(high: high, low: low)
  }

  // MARK: - Against the truth

  /// Settled groups that hold several people; what nothing tells apart is not the matcher's doing.
  public var falseMerges: [[Int]] {
    var people: [Int32: Set<Int>] = [:]
    for (index, group) in linkage.settled.enumerated() where truth[index].count == 1 { people[group, default: []].formUnion(truth[index]) }
    return people.values.filter { $0.count > 1 }.map { $0.sorted() }
  }

  /// Whether the same person may be behind both.
  public func isOne(_ pair: Pair) -> Bool { !truth[Int(pair.first)].isDisjoint(with: truth[Int(pair.second)]) }

  /// A cell of axis × period × commune; nil for a total over it.
  public struct Cell: Hashable, Sendable {
    public var axis: Int?
    public var period: Int?
    public var commune: String?
  }

  /// What is counted in a cell, and what should be.
  public struct CellCount: Sendable {
    fileprivate var merged: Set<Int32> = []
    fileprivate var settled: Set<Int32> = []
    fileprivate var people: Set<Int> = []

    public var truth: Int { people.count }
    public var interval: ClosedRange<Int> { merged.count...settled.count }
    public var holdsTheTruth: Bool { interval.contains(truth) }
  }

  /// Every cell in which anybody is, with all totals.
  public var cells: [Cell: CellCount] {
    var cells: [Cell: CellCount] = [:]
    for (place, row) in project.rows.enumerated() {
      let description = Int(described[place])
      for axis in [nil, row.axis] {
        for period in [nil, row.period] {
          for commune in [nil, row.commune] {
            cells[Cell(axis: axis, period: period, commune: commune), default: CellCount()].add(row.person, linkage, description)
          }
        }
      }
    }
    return cells
  }

  /// How far the retained number is from the true one.
  public var retainedError: Int { Set(linkage.retained).count - project.peopleCount }

  /// Two descriptions as somebody would compare them, for a failing test's message.
  public func text(_ index: Int32) -> String {
    let person = descriptions[Int(index)]
    let organisation = person.organisation < 0 ? "–" : organisationNames[Int(person.organisation)]
    return "\(person.name) | \(organisation) | \(person.commune) | \(person.email == nil ? "–" : "@") | \(truth[Int(index)].sorted())"
  }
}

extension BrusselsTrial.CellCount {
  fileprivate mutating func add(_ person: Int, _ linkage: Linkage, _ description: Int) {
    merged.insert(linkage.merged[description])
    settled.insert(linkage.settled[description])
    people.insert(person)
  }
}
