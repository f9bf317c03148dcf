/// What tells people apart who have the same name.
enum Sign: CaseIterable { case organisation, commune, email }

struct MadeUpPerson {
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

struct MadeUpSheet {
  var session: Int
  var hasCapitals: Bool
  var hasAccents: Bool
  var columns: Set<Sign>
}

/// Makes the people of a project up, then the sheets they sign (`BrusselsSheets.swift`), then errors in their names (`BrusselsSlips.swift`).
struct ProjectMaker {
  var random: Seeded
  var people: [MadeUpPerson] = []
  var organisations: [[String]] = []
  var sheets: [MadeUpSheet] = []
  var axes: [Int] = []
  /// The person who has the name of this key, true or typed wrongly; the first of homonyms.
  var owners: [UInt64: Int32] = [:]
  /// The people of each key that more than one has, in the order of their coming.
  private var homonyms: [[Int]] = []
  private var homonymPlaces: [UInt64: Int] = [:]
  private var chanceHomonyms = 0
  private var emails: Set<UInt64> = []
  /// The probability of a family name outside the lists.
  private let tail: Double
  let pickOrigin = Picker(BrusselsProject.origins.map { Double($0.share) })
  private let pickCommune = Picker(BrusselsProject.communes.map { Double($0.share) })
  let pickOrganisation: Picker
  let names = BrusselsProject.origins.map {
    (men: Picker(frequencies: $0.men.count), women: Picker(frequencies: $0.women.count), families: Picker(frequencies: $0.families.count))
  }

  /// The share of rows with an error in the name.
  let slips: Double

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

  // MARK: - Organisations

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

  // MARK: - People

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

  private mutating func add(_ person: MadeUpPerson) {
    let place = people.count
    people.append(person)
    if random.chance(0.7) { people[place].email = newEmail(person) }
    if person.organisation >= 0 && random.chance(0.015) { people[place].email = "accueil\(person.organisation)@example.be" }
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

  private func isTaken(_ person: MadeUpPerson) -> Bool { owners[BrusselsProject.nameKey(family: person.family, given: person.given)] != nil }

  /// Somebody whose name nobody has, but for a few by chance.
  private mutating func newPerson(mayBeHomonym: Bool = true) -> MadeUpPerson {
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
    if !people[people.count - 2].email.isEmpty && random.chance(0.25) { people[people.count - 1].email = people[people.count - 2].email }
  }

  /// Somebody; the more tries before, the rarer the name.
  private mutating func draw(_ tries: Int) -> MadeUpPerson {
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
    return MadeUpPerson(
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

  private mutating func newEmail(_ person: MadeUpPerson) -> String {
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
      var addresses: Set<String> = [""]
      for place in group {
        people[place].shown = sign
        if sign == .email && !addresses.insert(people[place].email).inserted { people[place].email = newEmail(people[place]) }
      }
    }
  }
}
