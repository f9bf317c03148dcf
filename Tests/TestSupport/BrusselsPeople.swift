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

  /// Makes a project up. There has to be one sheet at least.
  ///
  /// - Parameter slips: The share of rows with an error in the name.
  public init(seed: UInt64, people: Int, sheets: Int, slips: Double = 0.004) {
    precondition(people >= 0 && sheets >= 1, "A project needs one sheet at least.")
    var maker = ProjectMaker(seed: seed, count: people, slips: slips)
    maker.makePeople(people)
    maker.tellHomonymsApart()
    maker.makeSheets(sheets)
    organisations = maker.organisations
    rows = BrusselsProject.tellingHomonymsApart(maker.makeRows(), organisations)
    peopleCount = people
  }

  /// The rows without those few that nothing tells from somebody else's, such as a slip that makes another person's name; a person's last row stays.
  private static func tellingHomonymsApart(_ rows: [Row], _ organisations: [[String]]) -> [Row] {
    var body: [String: Int] = [:]
    for (number, spellings) in organisations.enumerated() { for spelling in spellings { body[spelling] = number } }
    func differ(_ a: Row, _ b: Row) -> Bool {
      func contradict<Sign: Equatable>(_ x: Sign, _ y: Sign, _ none: Sign) -> Bool { x != none && y != none && x != y }
      return contradict(a.commune, b.commune, "") || contradict(a.email, b.email, "")
        || contradict(body[a.organisation] ?? -1, body[b.organisation] ?? -1, -1)
    }
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.person, default: 0] += 1 }
    // With particles joined: `De Vos` and `Devos` are one name too.
    func joined(_ text: String) -> String { String(text.filter { !$0.isWhitespace }) }
    var earlier: [UInt64: [Row]] = [:]
    return rows.filter { row in
      let key = nameKey(family: joined(row.family), given: row.given)
      let isAlone = earlier[key, default: []].allSatisfy { $0.person == row.person || differ($0, row) }
      guard isAlone || counts[row.person] == 1 else {
        counts[row.person]! -= 1
        return false
      }
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

private let emptyWord: UInt64 = 0xCBF2_9CE4_8422_2325
private let particleWords = Set(
  BrusselsProject.particles.map { $0.utf8.reduce(emptyWord) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 } })

/// What tells people apart who have the same name.
private enum Sign: CaseIterable { case organisation, commune, email }

private struct Person {
  var origin: Int
  var isWoman: Bool
  var family: String
  /// The first of two family names; empty if there is but one.
  var firstFamily: String
  var given: String
  var commune: Int
  /// -1 for none.
  var organisation: Int
  /// The organisation from the session `change` on.
  var laterOrganisation = -1
  var change = Int.max
  var email = ""
  /// Shown on every row, for this person has a homonym.
  var shown: Sign?
  var isSibling = false
}

private struct Sheet {
  var session: Int
  var hasCapitals: Bool
  var hasAccents: Bool
  var columns: Set<Sign>
}

private struct ProjectMaker {
  var random: Seeded
  var people: [Person] = []
  var organisations: [[String]] = []
  private var sheets: [Sheet] = []
  private var axes: [Int] = []
  /// The person who has the name of this key, true or typed wrongly; the first of homonyms.
  private var owners: [UInt64: Int32] = [:]
  /// The people of each key that more than one has, in the order of their coming.
  private var homonyms: [[Int]] = []
  private var homonymPlaces: [UInt64: Int] = [:]
  private var chanceHomonyms = 0
  private var emails: Set<UInt64> = []
  /// The probability of a family name outside the lists.
  private let tail: Double
  private let pickOrigin = Picker(BrusselsProject.origins.map { Double($0.share) })
  private let pickCommune = Picker(BrusselsProject.communes.map { Double($0.share) })
  private let pickOrganisation: Picker
  private let names = BrusselsProject.origins.map {
    (men: Picker(frequencies: $0.men.count), women: Picker(frequencies: $0.women.count), families: Picker(frequencies: $0.families.count))
  }

  /// The share of rows with an error in the name.
  private let slips: Double

  init(seed: UInt64, count: Int, slips: Double) {
    self.slips = slips
    random = Seeded(seed)
    tail = count > 100_000 ? 0.5 : count > 3000 ? 0.4 : 0.15
    organisations = Self.organisations(max(25, count / 60), &random)
    pickOrganisation = Picker(frequencies: organisations.count)
    people.reserveCapacity(count)
    owners.reserveCapacity(count + count / 8)
    emails.reserveCapacity(count)
  }

  // MARK: Organisations

  private static func organisations(_ count: Int, _ random: inout Seeded) -> [[String]] {
    var all: [[String]] = []
    var taken: Set<UInt64> = []
    func add(_ spellings: [String]) {
      var own: Set<UInt64> = []
      var kept: [String] = []
      for spelling in spellings {
        let key = BrusselsProject.nameKey(family: spelling, given: "")
        // The canonical name, or else nothing.
        if taken.contains(key) && !own.contains(key) {
          if kept.isEmpty { return }
          continue
        }
        own.insert(key)
        kept.append(spelling)
      }
      taken.formUnion(own)
      all.append(kept)
    }
    for body in BrusselsProject.bodies { add(body) }
    let (firsts, seconds) = BrusselsProject.calledAfter
    var tries = 0
    while all.count < count {
      tries += 1
      var name = random.pick(firsts) + " " + random.pick(seconds)
      // When most names are taken, a number makes another one.
      if tries > 4 * count { name += " \(tries)" }
      let kind = random.pick(BrusselsProject.kindsOfBody)
      let spellings = kind.map { kind in kind.split(separator: "%", omittingEmptySubsequences: false).joined(separator: name) }
      add(Array(spellings.prefix(1 + random.below(spellings.count))))
    }
    return all
  }

  // MARK: People

  mutating func makePeople(_ count: Int) {
    // How many come at once: 1, or 2 siblings (2), or 2 homonyms that may share an organisation (3) or do not (4).
    let siblings = count < 40 ? 0 : max(1, Int(Double(count) * 0.0075 + 0.5))
    let homonyms = count < 40 ? 0 : max(1, Int(Double(count) * 0.0035 + 0.5))
    var kinds = [UInt8](repeating: 2, count: siblings) + (0..<homonyms).map { UInt8(3 + $0 % 2) }
    kinds += [UInt8](repeating: 1, count: count - 2 * kinds.count)
    random.shuffle(&kinds)
    for kind in kinds {
      switch kind {
      case 2: addSiblings()
      case 3, 4: addHomonyms(sameOrganisation: kind == 3)
      default: add(newPerson())
      }
    }
  }

  private mutating func add(_ person: Person) {
    let place = people.count
    people.append(person)
    if random.chance(0.7) { people[place].email = newEmail(person) }
    let key = BrusselsProject.nameKey(family: person.family, given: person.given)
    guard let first = owners[key] else {
      owners[key] = Int32(place)
      return
    }
    if let group = homonymPlaces[key] {
      homonyms[group].append(place)
    } else {
      homonymPlaces[key] = homonyms.count
      homonyms.append([Int(first), place])
    }
  }

  private func isTaken(_ person: Person) -> Bool { owners[BrusselsProject.nameKey(family: person.family, given: person.given)] != nil }

  /// Somebody whose name nobody has, but for a few by chance.
  private mutating func newPerson(mayBeHomonym: Bool = true) -> Person {
    var person = draw(0)
    var tries = 0
    while isTaken(person) && tries < 40 {
      if mayBeHomonym && chanceHomonyms * 400 < people.count {
        chanceHomonyms += 1
        return person
      }
      tries += 1
      person = draw(tries)
    }
    return person
  }

  private mutating func addHomonyms(sameOrganisation: Bool) {
    var first = newPerson(mayBeHomonym: false)
    var second = first
    first.organisation = random.draw(pickOrganisation)
    second.organisation = first.organisation
    while !sameOrganisation && second.organisation == first.organisation { second.organisation = random.draw(pickOrganisation) }
    second.commune = random.draw(pickCommune)
    add(first)
    add(second)
  }

  private mutating func addSiblings() {
    var first = draw(0)
    var second = first
    for tries in 0..<40 {
      first = draw(tries)
      let origin = BrusselsProject.origins[first.origin]
      let (one, other) = random.pick(first.isWoman ? origin.alikeWomen : origin.alikeMen)
      let isTurned = random.chance(0.5)
      second = first
      first.given = isTurned ? other : one
      second.given = isTurned ? one : other
      if !isTaken(first) && !isTaken(second) { break }
    }
    first.isSibling = true
    second.isSibling = true
    if random.chance(0.3) { second.organisation = random.chance(0.25) ? -1 : random.draw(pickOrganisation) }
    add(first)
    add(second)
  }

  /// Somebody; the more tries before, the rarer the name.
  private mutating func draw(_ tries: Int) -> Person {
    let number = random.draw(pickOrigin)
    let origin = BrusselsProject.origins[number]
    let isWoman = random.chance(0.62)
    var given = drawGiven(number, isWoman)
    if random.chance(tries > 4 ? 1 : origin.twoGivens) {
      let second = drawGiven(number, isWoman)
      let isDouble = (given + second).utf8.contains { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
      if second != given && !isDouble { given += origin.givenJoint + second }
    }
    var family = drawFamily(number, isWoman, tries)
    var first = ""
    if random.chance(tries > 8 ? 0.8 : origin.twoFamilies) {
      let second = drawFamily(number, isWoman, tries)
      if second != family {
        first = family
        family += origin.familyJoint + second
      }
    }
    return Person(
      origin: number, isWoman: isWoman, family: family, firstFamily: first, given: given, commune: random.draw(pickCommune),
      organisation: random.chance(0.25) ? -1 : random.draw(pickOrganisation))
  }

  private mutating func drawGiven(_ origin: Int, _ isWoman: Bool) -> String {
    isWoman
      ? BrusselsProject.origins[origin].women[random.draw(names[origin].women)] : BrusselsProject.origins[origin].men[random.draw(names[origin].men)]
  }

  private mutating func drawFamily(_ number: Int, _ isWoman: Bool, _ tries: Int) -> String {
    let origin = BrusselsProject.origins[number]
    var family: String
    if tries < 2 && !random.chance(tail) {
      family = origin.families[random.draw(names[number].families)]
    } else {
      let beginning = random.pick(origin.beginnings)
      let stem = random.pick(origin.stems)
      let isCapital = beginning.isEmpty || beginning.last == " " || beginning.last == "'"
      let ending = random.pick(origin.endings)
      family = beginning + (isCapital ? stem.prefix(1).uppercased() + stem.dropFirst() : stem)
      family += ending.first == stem.last ? ending.dropFirst() : ending[...]
    }
    guard isWoman && origin.label == "Slavic and Romanian" else { return family }
    if family.hasSuffix("ski") || family.hasSuffix("cki") { family = family.dropLast() + "a" }
    if family.hasSuffix("ov") || family.hasSuffix("ev") { family += "a" }
    return family
  }

  private mutating func newEmail(_ person: Person) -> String {
    let family = Letters.plain(person.family)
    let given = Letters.plain(person.given)
    let end = random.chance(0.7) ? "@example.be" : "@example.org"
    var start =
      switch random.below(6) {
      case 0: String(given.prefix(1)) + "." + family
      case 1: family + "." + given
      case 2: given + family
      case 3: given + "_" + family
      default: given + "." + family
      }
    if random.chance(0.2) { start += String(60 + random.below(45)) }
    while !emails.insert(Self.hash(start + end)).inserted { start += String(random.below(10)) }
    return start + end
  }

  private static func hash(_ text: String) -> UInt64 {
    var mixed = Seeded(text.utf8.reduce(emptyWord) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    return mixed.next()
  }

  /// Gives each group of homonyms one sign that all of them have and none shares with another.
  mutating func tellHomonymsApart() {
    for group in homonyms {
      let chosen: Sign = [.commune, .commune, .organisation, .email][random.below(4)]
      var sign = Sign.email
      switch chosen {
      case .organisation:
        let all = group.map { people[$0].organisation }
        if !all.contains(-1) && Set(all).count == all.count { sign = .organisation }
      case .commune:
        if group.count < 8 && !group.contains(where: { people[$0].isSibling }) {
          sign = .commune
          var taken: Set<Int> = []
          for place in group {
            while !taken.insert(people[place].commune).inserted { people[place].commune = random.draw(pickCommune) }
          }
        }
      case .email: break
      }
      for place in group {
        people[place].shown = sign
        if sign == .email && people[place].email.isEmpty { people[place].email = newEmail(people[place]) }
      }
    }
  }

  // MARK: Sheets

  mutating func makeSheets(_ count: Int) {
    var session = -1
    for number in 0..<count {
      if number == 0 || !random.chance(0.1) {
        session += 1
        axes.append(1 + random.below(4))
      }
      var columns: Set<Sign> = []
      if random.chance(0.75) { columns.insert(.organisation) }
      if random.chance(0.7) { columns.insert(.commune) }
      if random.chance(0.35) { columns.insert(.email) }
      if columns.isEmpty { columns.insert(random.chance(0.5) ? .organisation : .commune) }
      // One sheet with all columns, so that each homonym has one to come to.
      if number == 0 { columns = Set(Sign.allCases) }
      sheets.append(Sheet(session: session, hasCapitals: random.chance(0.35), hasAccents: random.chance(0.65), columns: columns))
    }
  }

  /// The sheets of each person: one for a session.
  private mutating func attendance() -> (people: [Int32], starts: [Int]) {
    var visits: [(sheet: Int32, person: Int32)] = []
    visits.reserveCapacity(people.count * 3)
    let all = Array(sheets.indices)
    let withColumn = Dictionary(uniqueKeysWithValues: Sign.allCases.map { sign in (sign, all.filter { sheets[$0].columns.contains(sign) }) })
    let sessions = Picker([30, 22, 16, 11, 8, 6, 4, 3])
    var starts = [Int](repeating: 0, count: sheets.count + 1)
    for place in people.indices {
      let choice = people[place].shown.flatMap { withColumn[$0] } ?? all
      let wanted = min(1 + random.draw(sessions), axes.count)
      var attended: [Int] = []
      var tries = 0
      while attended.count < wanted && tries < 40 {
        tries += 1
        let sheet = random.pick(choice)
        if attended.contains(sheets[sheet].session) { continue }
        attended.append(sheets[sheet].session)
        visits.append((Int32(sheet), Int32(place)))
        starts[sheet + 1] += 1
      }
      let mayChange = attended.count > 1 && people[place].organisation >= 0 && people[place].shown != .organisation
      if mayChange && random.chance(0.021) {
        attended.sort()
        people[place].change = attended[1 + random.below(attended.count - 1)]
        repeat { people[place].laterOrganisation = random.draw(pickOrganisation) } while people[place].laterOrganisation == people[place].organisation
      }
    }
    for sheet in sheets.indices { starts[sheet + 1] += starts[sheet] }
    var next = starts
    var sorted = [Int32](repeating: 0, count: visits.count)
    for visit in visits {
      sorted[next[Int(visit.sheet)]] = visit.person
      next[Int(visit.sheet)] += 1
    }
    return (sorted, starts)
  }

  // MARK: Rows

  mutating func makeRows() -> [BrusselsProject.Row] {
    let (visitors, starts) = attendance()
    let periods = min(4, axes.count)
    var rows: [BrusselsProject.Row] = []
    rows.reserveCapacity(visitors.count)
    for (number, sheet) in sheets.enumerated() {
      var present = Array(visitors[starts[number]..<starts[number + 1]])
      random.shuffle(&present)
      for place in present {
        let person = people[Int(place)]
        var name = (family: person.family, given: person.given)
        let wrong = random.chance(slips) ? wrongName(Int(place)) : nil
        if let wrong { name = wrong }
        let organisation = sheet.session >= person.change ? person.laterOrganisation : person.organisation
        let isKept = wrong != nil
        let showsOrganisation = sheet.columns.contains(.organisation) && (!random.chance(0.06) || isKept || person.shown == .organisation)
        let showsCommune = sheet.columns.contains(.commune) && (!random.chance(0.06) || isKept || person.shown == .commune)
        let showsEmail = sheet.columns.contains(.email) && (!random.chance(0.06) || isKept || person.shown == .email)
        rows.append(
          BrusselsProject.Row(
            person: Int(place), family: typed(name.family, sheet, capitals: sheet.hasCapitals), given: typed(name.given, sheet),
            organisation: showsOrganisation && organisation >= 0 ? typed(spelling(organisation), sheet) : "",
            commune: showsCommune ? BrusselsProject.communes[person.commune].name : "", email: showsEmail ? person.email : "",
            sheet: number, session: sheet.session, axis: axes[sheet.session], period: 1 + sheet.session * periods / axes.count))
      }
    }
    return rows
  }

  private mutating func spelling(_ organisation: Int) -> String {
    random.chance(0.5) ? organisations[organisation][0] : random.pick(organisations[organisation])
  }

  private func typed(_ text: String, _ sheet: Sheet, capitals: Bool = false) -> String {
    let text = sheet.hasAccents ? text : Letters.withoutAccents(text)
    return capitals ? text.uppercased() : text
  }

  // MARK: Errors in names

  /// The name with one error, or nil if each try gave another person's name.
  private mutating func wrongName(_ place: Int) -> (family: String, given: String)? {
    let person = people[place]
    let own = BrusselsProject.nameKey(family: person.family, given: person.given)
    for _ in 0..<6 {
      guard let name = tryWrongName(person), name != (person.family, person.given) else { continue }
      let key = BrusselsProject.nameKey(family: name.family, given: name.given)
      if key == own { return name }
      if let owner = owners[key] {
        if owner == Int32(place) { return name }
        continue
      }
      owners[key] = Int32(place)
      return name
    }
    return nil
  }

  private mutating func tryWrongName(_ person: Person) -> (family: String, given: String)? {
    let (family, given) = (person.family, person.given)
    switch random.below(100) {
    case 0..<32:
      return random.chance(0.55) ? (slip(family), given) : (family, slip(given))
    case 32..<60:
      return random.chance(0.55) ? (byEar(family), given) : (family, byEar(given))
    case 60..<70:
      return (family, given.prefix(1) + (random.chance(0.7) ? "." : ""))
    case 70..<80:
      return (given, family)
    case 80..<88:
      if !person.firstFamily.isEmpty && random.chance(0.6) { return (person.firstFamily, given) }
      let first = given.prefix { $0 != " " && $0 != "-" }
      return first.isEmpty ? nil : (family, String(first))
    case 88..<95:
      return (withoutParticle(family), given)
    default:
      guard person.isWoman else { return nil }
      let origin = random.draw(pickOrigin)
      let added = BrusselsProject.origins[origin].families[random.draw(names[origin].families)]
      return (family + (random.chance(0.6) ? "-" : " ") + added, given)
    }
  }

  private func withoutParticle(_ family: String) -> String {
    if family.hasPrefix("D'") { return String(family.dropFirst(2)) }
    var words = family.split(separator: " ")
    while words.count > 1, BrusselsProject.particles.contains(Letters.plain(String(words[0]))) { words.removeFirst() }
    return words.joined(separator: " ")
  }

  /// One letter typed over, missing, doubled or changed with the next one.
  private mutating func slip(_ text: String) -> String {
    var letters = Array(text)
    let places = letters.indices.filter { letters[$0].isLetter }
    guard places.count > 2 else { return text }
    // The first letter is seldom wrong.
    let place = random.chance(0.1) ? places[0] : places[1 + random.below(places.count - 1)]
    switch random.below(4) {
    case 0:
      let near = Letters.neighbours(letters[place])
      guard !near.isEmpty else { return text }
      letters[place] = Letters.inCase(of: letters[place], random.pick(near))
    case 1: letters.remove(at: place)
    case 2: letters.insert(Character(letters[place].lowercased()), at: place + 1)
    default:
      guard place + 1 < letters.count, letters[place + 1].isLetter else { return text }
      let (one, other) = (letters[place], letters[place + 1])
      letters[place] = Letters.inCase(of: one, other)
      letters[place + 1] = Letters.inCase(of: other, one)
    }
    return String(letters)
  }

  private mutating func byEar(_ text: String) -> String {
    var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let known = words.indices.filter { Letters.byEar[words[$0]] != nil }
    if !known.isEmpty && random.chance(0.75) {
      let place = random.pick(known)
      if let others = Letters.byEar[words[place]] { words[place] = random.pick(others) }
      return words.joined(separator: " ")
    }
    let letters = Array(text)
    let small = letters.map { Character($0.lowercased()) }
    var fits: [(place: Int, count: Int, to: [Character])] = []
    for rule in Letters.earRules {
      guard letters.count >= rule.from.count + 2 else { continue }
      for place in 0...(letters.count - rule.from.count) where small[place..<(place + rule.from.count)].elementsEqual(rule.from) {
        let end = place + rule.from.count
        if rule.isFirst && place > 0 && letters[place - 1].isLetter || rule.isLast && end < letters.count && letters[end].isLetter { continue }
        fits.append((place, rule.from.count, rule.to))
      }
    }
    guard !fits.isEmpty else { return text }
    let fit = random.pick(fits)
    var changed = letters
    var new = fit.to
    if letters[fit.place].isUppercase {
      if new.isEmpty {
        changed[fit.place + fit.count] = Letters.inCase(of: letters[fit.place], letters[fit.place + fit.count])
      } else {
        new[0] = Letters.inCase(of: letters[fit.place], new[0])
      }
    }
    changed.replaceSubrange(fit.place..<(fit.place + fit.count), with: new)
    return String(changed)
  }
}

// MARK: - Letters

private enum Letters {
  /// The plain letter of each letter with an accent below U+0250; 0 for others.
  static let plainLetters: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x250)
    for (plain, accented) in [
      ("a", "àáâãäåăąā"), ("c", "çćč"), ("d", "đď"), ("e", "èéêëęěē"), ("g", "ğ"), ("i", "ìíîïıī"), ("l", "ł"), ("n", "ñńň"), ("o", "òóôõöøő"), ("r", "ř"),
      ("s", "śşšș"), ("t", "ţťț"), ("u", "ùúûüűů"), ("y", "ýÿ"), ("z", "źżž"), ("A", "ÀÁÂÃÄÅĂĄ"), ("C", "ÇĆČ"), ("D", "ĐĎ"), ("E", "ÈÉÊËĘĚ"), ("G", "Ğ"),
      ("I", "ÌÍÎÏİ"), ("L", "Ł"), ("N", "ÑŃŇ"), ("O", "ÒÓÔÕÖØŐ"), ("R", "Ř"), ("S", "ŚŞŠȘ"), ("T", "ŢŤȚ"), ("U", "ÙÚÛÜŰŮ"), ("Y", "Ý"), ("Z", "ŹŻŽ"),
    ] {
      for scalar in accented.unicodeScalars { table[Int(scalar.value)] = plain.utf8.first ?? 0 }
    }
    return table
  }()

  /// The letter or figure, small and without accent; nil for what is neither.
  static func folded(_ scalar: Unicode.Scalar) -> UInt8? {
    let value = scalar.value < 0x80 ? UInt8(scalar.value) : scalar.value < 0x250 ? plainLetters[Int(scalar.value)] : 0
    switch value {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return value | 0x20
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return value
    default: return nil
    }
  }

  /// The small plain letters alone.
  static func plain(_ text: String) -> String { String(decoding: text.unicodeScalars.lazy.compactMap(folded), as: UTF8.self) }

  static func withoutAccents(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let letter = scalar.value < 0x250 ? plainLetters[Int(scalar.value)] : 0
      plain.append(letter == 0 ? scalar : Unicode.Scalar(letter))
    }
    return String(plain)
  }

  static func inCase(of model: Character, _ letter: Character) -> Character {
    let text = model.isUppercase ? letter.uppercased() : letter.lowercased()
    return text.count == 1 ? Character(text) : letter
  }

  /// The keys beside this one on a Belgian keyboard.
  static func neighbours(_ letter: Character) -> [Character] {
    let plain = Character(withoutAccents(letter.lowercased()))
    for row in keyboard {
      guard let place = row.firstIndex(of: plain) else { continue }
      return [place - 1, place + 1].filter(row.indices.contains).map { row[$0] }
    }
    return []
  }

  private static let keyboard: [[Character]] = ["azertyuiop", "qsdfghjklm", "wxcvbn"].map(Array.init)

  static let byEar: [String: [String]] = {
    var table: [String: [String]] = [:]
    // The first of a line is the name; the others are how it gets typed.
    for line in BrusselsProject.byEar { table[line[0], default: []] += line.dropFirst() }
    return table
  }()

  static let earRules: [(from: [Character], to: [Character], isFirst: Bool, isLast: Bool)] = BrusselsProject.earRules.map { from, to in
    let letters = from.filter { $0 != "^" && $0 != "$" }
    return (Array(letters), Array(to), from.first == "^", from.last == "$")
  }
}

// MARK: - Chance

/// Draws a number by its weight.
private struct Picker {
  private var sums: [Double] = []

  init(_ weights: [Double]) {
    var sum = 0.0
    for weight in weights {
      sum += weight
      sums.append(sum)
    }
  }

  /// The nth is drawn in proportion to 1 / (n + 3), as names and organisations are.
  init(frequencies count: Int) { self.init((0..<count).map { 1 / Double($0 + 3) }) }

  func place(_ part: Double) -> Int {
    let sum = part * (sums.last ?? 0)
    var (low, high) = (0, sums.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > sum { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Seeded {
  fileprivate mutating func below(_ count: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(count)).high) }

  fileprivate mutating func part() -> Double { Double(next() >> 11) * 0x1p-53 }

  fileprivate mutating func chance(_ probability: Double) -> Bool { part() < probability }

  fileprivate mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  fileprivate mutating func draw(_ picker: Picker) -> Int { picker.place(part()) }

  fileprivate mutating func shuffle<Element>(_ list: inout [Element]) {
    for place in stride(from: list.count - 1, to: 0, by: -1) { list.swapAt(place, below(place + 1)) }
  }
}
