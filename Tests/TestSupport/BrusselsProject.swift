/// The attendance rows of a local project against domestic violence in Saint-Gilles, Forest and Anderlecht, made up, with the truth known:
/// whose row each one is. For tests and for the bench of what says who is the same person.
///
/// All comes from the seed, and the time grows with the number of people, so a million people will do.
///
/// What a row shows:
/// - The signs of a person (organisation, commune, e-mail) are never wrong. A sheet leaves out whole columns, never all three, and 6 % of the cells of
///   the others are empty. An organisation has several spellings; 1 % of the people change organisation between two sessions.
/// - `slips` of the rows have one error in the name (4 in 1,000 unless said: about one person in ninety is written in two ways), and then all the signs that the sheet has a column for. Such a name is never another
///   person's, as `nameKey` has it: neither the true one nor one typed wrongly on another row. So `M. Dupont` stands for one person at most.
/// - 1.5 % of the people are siblings or twins in pairs: same family name, given names alike, same commune, often the same organisation.
/// - Some of these pairs share one mailbox, and 1.5 % of the people with an organisation give its mailbox for their own.
/// - About 0.7 % of the people are homonyms in pairs, and half of these pairs have the same organisation. A few more come by chance.
///
/// The rule for homonyms: two people with the very same name (the same `nameKey`) always show, on EVERY row of the one and EVERY row of the other,
/// at least one sign that differs: another commune, another organisation or another e-mail. No program could do otherwise: without such a sign nobody
/// can tell them apart. For that they only come to sheets that have its column. Names merely alike are not subject to the rule.
public struct BrusselsProject: Sendable {
  /// A line of an attendance sheet.
  public struct Row: Hashable, Sendable {
    /// The truth, from 0 to below `peopleCount`: never given to what is tested.
    public var person: Int
    public var family: String
    public var given: String
    /// Empty for none, as for the two that follow.
    public var organisation: String
    public var commune: String
    public var email: String
    /// From 0; the rows are in the order of the sheets.
    public var sheet: Int
    /// From 0, in the order of time; a session has one sheet, seldom more, and nobody is on two of them.
    public var session: Int
    /// From 1 to 4, one for a session.
    public var axis: Int
    /// From 1 to 4, later for later sessions.
    public var period: Int
  }

  public var rows: [Row]
  /// Each of these people has one row at least.
  public var peopleCount: Int
  /// The spellings of each organisation, the canonical name first; no two organisations share one.
  public var organisations: [[String]]

  /// One row in 250.
  public static let usualSlips = 0.004

  /// Makes a project up. There has to be one sheet at least.
  ///
  /// - Parameter slips: The share of rows with an error in the name.
  public init(seed: UInt64, people: Int, sheets: Int, slips: Double = usualSlips) {
    precondition(people >= 0 && sheets >= 1, "A project needs one sheet at least.")
    var maker = ProjectMaker(seed: seed, count: people, slips: slips)
    maker.makePeople(people)
    maker.tellHomonymsApart()
    maker.makeSheets(sheets)
    organisations = maker.organisations
    rows = BrusselsProject.tellingHomonymsApart(maker.makeRows(), organisations)
    // Whoever has no row left is nobody.
    var numbers = [Int32](repeating: -1, count: people)
    peopleCount = 0
    for place in rows.indices {
      let person = rows[place].person
      if numbers[person] < 0 {
        numbers[person] = Int32(peopleCount)
        peopleCount += 1
      }
      rows[place].person = Int(numbers[person])
    }
  }

  /// The rows without those few that nothing tells from somebody else's, such as a slip that makes another person's name.
  private static func tellingHomonymsApart(_ rows: [Row], _ organisations: [[String]]) -> [Row] {
    var body: [String: Int] = [:]
    for (number, spellings) in organisations.enumerated() { for spelling in spellings { body[spelling] = number } }
    func differ(_ a: Row, _ b: Row) -> Bool {
      func contradict<Sign: Equatable>(_ x: Sign, _ y: Sign, _ none: Sign) -> Bool { x != none && y != none && x != y }
      return contradict(a.commune, b.commune, "") || contradict(a.email, b.email, "")
        || contradict(body[a.organisation] ?? -1, body[b.organisation] ?? -1, -1)
    }
    // With particles joined: `De Vos` and `Devos` are one name too, and so are `N'Diaye` and `Ndiaye`.
    func joined(_ text: String) -> String { text.filter(\.isLetter) }
    var earlier: [UInt64: [Row]] = [:]
    return rows.filter { row in
      let key = nameKey(family: joined(row.family), given: row.given)
      let isAlone = earlier[key, default: []].allSatisfy { $0.person == row.person || differ($0, row) }
      guard isAlone else { return false }
      earlier[key, default: []].append(row)
      return true
    }
  }

  /// The name as a number, the same for names that only differ in case, accents, particles, signs and the order of words (but for a chance in 10^19).
  public static func nameKey(family: String, given: String) -> UInt64 {
    var sum: UInt64 = 0
    func add(_ text: String) {
      var word = emptyWord
      for scalar in text.unicodeScalars {
        if let letter = Letters.folded(scalar) {
          word = (word ^ UInt64(letter)) &* 0x100_0000_01B3
        } else if word != emptyWord {
          end(word)
          word = emptyWord
        }
      }
      if word != emptyWord { end(word) }
    }
    func end(_ word: UInt64) {
      if particleWords.contains(word) { return }
      var mixed = Seeded(word)
      sum &+= mixed.next()
    }
    add(family)
    add(given)
    return sum
  }
}

let emptyWord: UInt64 = 0xCBF2_9CE4_8422_2325
let particleWords = Set(
  BrusselsProject.particles.map { $0.utf8.reduce(emptyWord) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } })
