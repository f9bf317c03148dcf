internal import BilanModel
internal import BilanText

/// The descriptions in canonical order, as they are compared: names as numbers of words, signs as numbers of values.
struct Places {
  /// For each place in canonical order, the description as it was given; and the way back.
  let order: [Int32]
  let rank: [Int32]
  let words: WordTable
  private(set) var organisations = SignColumn()
  private(set) var communes = SignColumn()

  private var places: [Place]
  private let wordNumbers: [Int32]
  private let sessions: [Int32]
  private let sessionEnds: [Int32]

  /// What is asked of a description for every pair stands together: in a large table each look into memory is a wait.
  struct Place {
    /// The number of the whole name; -1 for none.
    var name: Int32
    fileprivate var firstWord: Int32
    fileprivate var lastWord: Int32
    /// The number of the address; -1 for none.
    var email: Int32
    /// Whether the name stands in another script than Latin; and, where any name of the project is in another one, the number of its consonants.
    var isForeign = false
    var skeleton: Int32 = -1
    /// The numbers of the day of birth and of the member's number; -1 for none.
    var birth: Int32 = -1
    var member: Int32 = -1
    var gender = Gender.notStated
    var born = BirthYears.any
    var organisation = SignColumn.Sign()
    var commune = SignColumn.Sign()

    fileprivate var words: Range<Int> { Int(firstWord)..<Int(lastWord) }
  }

  /// Without their signs.
  init(_ people: [PersonDescription]) {
    let order = Places.canonicalOrder(people)
    self.order = order
    rank = Places.ranks(in: order)

    var words = WordTable()
    var (wordNumbers, sessions, sessionEnds) = ([Int32](), [Int32](), [Int32]())
    var places: [Place] = []
    places.reserveCapacity(order.count)
    sessionEnds.reserveCapacity(order.count)
    var names = NameNumbers()
    let hasForeign = people.contains { Transliteration.isForeign($0.name) }
    var skeletons = ByteTable()
    var (emails, births, members) = (HashNumbers(), HashNumbers(), HashNumbers())
    for index in order {
      let person = people[Int(index)]
      let firstWord = wordNumbers.count
      let latin = Transliteration.latin(person.name)
      let name = names.read(latin ?? person.name, &words, &wordNumbers)
      var place = Place(name: name, firstWord: Int32(firstWord), lastWord: Int32(wordNumbers.count), email: emails.number(person.email))
      place.birth = births.number(person.birth)
      place.member = members.number(person.number)
      place.gender = person.gender
      if let born = person.born { place.born = BirthYears(born) }
      place.isForeign = latin != nil || Transliteration.isArabic(person.name)
      if hasForeign, let skeleton = Transliteration.skeleton(latin ?? person.name) { place.skeleton = Int32(skeletons.insert(skeleton).index) }
      places.append(place)
      sessions += person.sessions
      sessionEnds.append(Int32(sessions.count))
    }
    self.words = words
    self.places = places
    self.wordNumbers = wordNumbers
    self.sessions = sessions
    self.sessionEnds = sessionEnds
    emailCount = emails.count
  }

  /// Adds the signs.
  ///
  /// - Parameter organisations: Who is who among the organisations that the descriptions state.
  /// - Parameter communes: The same of the communes.
  mutating func add(_ people: [PersonDescription], organisations: Linkage, communes: Linkage) {
    let organisationSigns: [SignColumn.Sign]
    let communeSigns: [SignColumn.Sign]
    (organisationSigns, self.organisations) = SignColumn.read(order.map { people[Int($0)].organisation }, organisations)
    (communeSigns, self.communes) = SignColumn.read(order.map { people[Int($0)].commune }, communes)
    for place in places.indices {
      places[place].organisation = organisationSigns[place]
      places[place].commune = communeSigns[place]
    }
  }

  /// How many addresses there are.
  let emailCount: Int

  var count: Int { places.count }
  var indices: Range<Int32> { 0..<Int32(places.count) }

  subscript(_ place: Int32) -> Place { places[Int(place)] }

  func withWords<Result>(_ place: Int32, _ body: (Span<Int32>) -> Result) -> Result { body(wordNumbers.span.extracting(places[Int(place)].words)) }

  func withWords<Result>(_ a: Place, _ b: Place, _ body: (Span<Int32>, Span<Int32>) -> Result) -> Result {
    let span = wordNumbers.span
    return body(span.extracting(a.words), span.extracting(b.words))
  }

  /// Whether two were at one session.
  func met(_ a: Int32, _ b: Int32) -> Bool {
    func range(_ place: Int32) -> Range<Int> { (place == 0 ? 0 : Int(sessionEnds[Int(place) - 1]))..<Int(sessionEnds[Int(place)]) }
    let (x, y) = (range(a), range(b))
    var (i, j) = (x.lowerBound, y.lowerBound)
    while i < x.upperBound, j < y.upperBound {
      if sessions[i] == sessions[j] { return true }
      if sessions[i] < sessions[j] { i += 1 } else { j += 1 }
    }
    return false
  }

  /// How much of a name stands at a place: whole words, then letters.
  func completeness(_ place: Int32) -> (words: Int, letters: Int) {
    withWords(place) { list in
      var sum = (words: 0, letters: 0)
      for i in list.indices {
        let word = words[list[i]]
        if !word.isInitial { sum.words += 1 }
        sum.letters += Int(word.length)
      }
      return sum
    }
  }

  private static func ranks(in order: [Int32]) -> [Int32] {
    var rank = [Int32](repeating: 0, count: order.count)
    for (place, person) in order.enumerated() { rank[Int(person)] = Int32(place) }
    return rank
  }

  /// The descriptions by all that they say, the name first: its first eight bytes decide nearly always, and stand beside the number.
  private static func canonicalOrder(_ people: [PersonDescription]) -> [Int32] {
    let keys = people.indices.map { (beginning: people[$0].name.utf8.prefix(8).bigEndianWord, person: Int32($0)) }
    return keys.sorted { x, y in
      if x.beginning != y.beginning { return x.beginning < y.beginning }
      let (a, b) = (people[Int(x.person)], people[Int(y.person)])
      if a.name != b.name { return a.name.utf8.lexicographicallyPrecedes(b.name.utf8) }
      if a.organisation != b.organisation { return a.organisation < b.organisation }
      if a.commune != b.commune { return a.commune < b.commune }
      if a.email != b.email { return EmailHash.precedes(a.email, b.email) }
      if a.birth != b.birth { return EmailHash.precedes(a.birth, b.birth) }
      if a.number != b.number { return EmailHash.precedes(a.number, b.number) }
      if a.gender != b.gender { return a.gender < b.gender }
      if a.born != b.born { return BirthYears(a.born).precedes(BirthYears(b.born)) }
      return a.sessions.lexicographicallyPrecedes(b.sessions)
    }.map(\.person)
  }
}

/// Numbers hashes as they come.
private struct HashNumbers {
  private var numbers: [EmailHash: Int32] = [:]

  var count: Int { numbers.count }

  /// The number of a hash, -1 for none.
  mutating func number(_ hash: EmailHash?) -> Int32 {
    guard let hash else { return -1 }
    if let known = numbers[hash] { return known }
    numbers[hash] = Int32(numbers.count)
    return Int32(numbers.count - 1)
  }
}

/// Numbers names, and takes them apart into words.
private struct NameNumbers {
  private var names = ByteTable()

  /// The number of the name, -1 for none.
  mutating func read(_ name: String, _ words: inout WordTable, _ numbers: inout [Int32]) -> Int32 {
    let span = name.utf8.span
    guard !span.isEmpty else { return -1 }
    var start = 0
    for i in 0...span.count where i == span.count || span[i] == 32 {
      if i > start { numbers.append(words.number(span, start..<i)) }
      start = i + 1
    }
    return Int32(names.insert(span, 0..<span.count).index)
  }
}

extension Substring.UTF8View {
  /// Up to eight bytes as one number that sorts as they do; what is missing sorts first.
  fileprivate var bigEndianWord: UInt64 {
    var word: UInt64 = 0
    for byte in self { word = word << 8 | UInt64(byte) }
    return word << (8 * UInt64(8 - count))
  }
}
