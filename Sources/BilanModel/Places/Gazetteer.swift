internal import BilanText

/// The places of a country: communes by code, by name in its languages, by alias and by postal code, what larger territories they form, and how many people live in them.
///
/// It belongs to a project (`Project.gazetteer`); Belgium is the one that is shipped. Whole strings are matched, never parts of words.
public struct Gazetteer: Sendable {
  private var names = Names()
  /// Names of parts of communes, which only a cell that asks for a commune means: `Lot`, `Roux` and `Ways` are words elsewhere.
  private var parts = Names()
  private var postalCodes: [Int: [UInt32]] = [:]
  private var official: [UInt32: Localized] = [:]
  /// Official names, for suggestions: an alias is accepted but never proposed.
  private var spellings: [String] = []
  private var territories: [Place: Territory] = [:]
  private var inhabitants: [UInt32: [Int: Int]] = [:]
  /// What is named beside every figure that rests on inhabitants.
  private var populationSource = Localized(same: "")

  /// Folded names, and what each means.
  private struct Names {
    private var table = ByteTable(minimumCapacity: 1024)
    private var entries: [Entry] = []

    /// What a name means; setting it where the name is new adds the name.
    subscript(_ folded: String) -> Entry? {
      get { table.find(folded).map { entries[$0] } }
      set {
        guard let newValue else { return }
        let (index, isNew) = table.insert(folded)
        if isNew { entries.append(newValue) } else { entries[index] = newValue }
      }
    }

    /// Adds a commune to those that a name means; what is official stays so.
    mutating func add(_ folded: String, _ code: UInt32?, isOfficial: Bool = false, mustBeAsked: Bool) {
      var entry = self[folded] ?? Entry(communes: [], isOfficial: isOfficial, mustBeAsked: mustBeAsked)
      if let code, !entry.communes.contains(code) { entry.communes.append(code) }
      if mustBeAsked, !entry.isOfficial { entry.mustBeAsked = true }
      self[folded] = entry
    }
  }

  private struct Entry {
    var communes: [UInt32]
    var isOfficial: Bool
    var mustBeAsked: Bool
  }

  /// What a text says about a place.
  package enum Reading: Equatable {
    case commune(UInt32)
    /// Several communes are meant by this name; candidates in the order of their numbers.
    case ambiguous([UInt32])
    case elsewhere
    case notStated
  }

  /// Knows no place.
  public init() {}

  /// Gives a commune a name of its own language, or that of a former commune which is part of it today.
  public mutating func add(name: String, of code: UInt32) { add(name, code, isOfficial: true) }

  /// Says that a commune is one of today, and how it is called in reports.
  public mutating func add(commune code: UInt32, called name: Localized) { official[code] = name }

  /// Gives a commune another spelling of its name, or the name of a part of it.
  /// - Parameters:
  ///   - code: nil where the alias alone tells no commune.
  ///   - mustBeAsked: it means a commune only where one of the project's is meant by it.
  public mutating func add(alias: String, of code: UInt32?, mustBeAsked: Bool = false) { add(alias, code, isOfficial: false, mustBeAsked: mustBeAsked) }

  /// Gives a commune the name of a part of it: Gilly is in Charleroi. The official name of another commune stays that commune's.
  /// - Parameter mustBeAsked: it means a commune only where one of the project's is meant by it.
  public mutating func add(part name: String, of code: UInt32, mustBeAsked: Bool = false) { parts.add(Folding.folded(name), code, mustBeAsked: mustBeAsked) }

  /// Says what commune people mean by a name, whatever else it could mean.
  /// - Returns: False where the name is certainly that of another commune: nothing is changed then.
  @discardableResult
  public mutating func teach(_ name: String, means code: UInt32) -> Bool {
    let folded = Folding.folded(name)
    if let known = names[folded], known.isOfficial, !known.communes.contains(code) { return false }
    guard !folded.isEmpty, !Gazetteer.unstated.contains(folded) else { return false }
    names[folded] = Entry(communes: [code], isOfficial: true, mustBeAsked: false)
    return true
  }

  /// Says that a commune has a postal code, which others may have too.
  public mutating func add(postalCode: Int, of code: UInt32) { postalCodes[postalCode, default: []].append(code) }

  /// The communes that have a postal code.
  public func communes(ofPostalCode code: Int) -> [UInt32] { postalCodes[code] ?? [] }

  /// Says that a commune lies in a territory.
  public mutating func add(commune code: UInt32, to place: Place, called name: Localized, level: PlaceLevel) {
    territories[place, default: Territory(place: place, name: name, level: level, communes: [])].communes.insert(code)
  }

  /// Says how many people lived in a commune on 1 January of a year.
  public mutating func add(inhabitants number: Int, of code: UInt32, year: Int) { inhabitants[code, default: [:]][year] = number }

  /// Names where the numbers of inhabitants come from.
  public mutating func setPopulationSource(_ source: Localized) { populationSource = source }

  private mutating func add(_ name: String, _ code: UInt32?, isOfficial: Bool, mustBeAsked: Bool = false) {
    let folded = Folding.folded(name)
    if isOfficial, names[folded] == nil { spellings.append(name) }
    names.add(folded, code, isOfficial: isOfficial, mustBeAsked: mustBeAsked)
  }

  /// The commune of a code that is in use today, or nil.
  public func commune(_ code: Code<Commune>) -> Commune? {
    guard let number = UInt32(code.text), let name = official[number] else { return nil }
    return Commune(code: code, name: name)
  }

  /// The commune that one name or code certainly means, or nil.
  public func commune(named text: String) -> Commune? {
    if let commune = commune(Code(text)) { return commune }
    switch read(Folding.folded(text), preferring: []) {
    case .commune(let number): return commune(Code(String(number)))
    default: return nil
    }
  }

  /// The commune that a name means where a place is asked for: its own, or that of a part of it; nil where it means none, or several.
  public func commune(ofPlace text: String) -> Commune? {
    if let commune = commune(named: text) { return commune }
    guard case .commune(let number) = read(Folding.folded(text), preferring: [], asksForPlace: true) else { return nil }
    return commune(Code(String(number)))
  }

  /// How a commune is written so that it is read as itself: by its name, or by its code where others are called so.
  public func writing(of commune: Commune) -> String { self.commune(named: commune.name.fr) == commune ? commune.name.fr : commune.code.text }

  /// The nearest name to a mistyped one; nil where it is a name itself, which then is mistyped by nobody but means several communes.
  public func nearestName(to text: String) -> String? { names[Folding.folded(text)] == nil ? nearest(to: text, among: spellings) : nil }

  /// Reads a folded text: a name, a postal code, or both. Where a name has several meanings, a commune of the project is preferred.
  /// - Parameter asksForPlace: the text stands where a place is asked for, so that the name of a part of a commune means that commune.
  package func read(_ folded: String, preferring preferred: Set<UInt32>, asksForPlace: Bool = false) -> Reading {
    if folded.isEmpty || Gazetteer.unstated.contains(folded) { return .notStated }
    var best = lookUp(folded, preferred)
    if case .commune = best { return best }
    if asksForPlace, best == .elsewhere, let part = parts[folded] { return settle(part, preferred) }
    let words = folded.split(separator: " ").map(String.init)
    // `Vorst (Brussel)`, `Forest Bxl`: the city behind a commune of it.
    if words.count > 1, Gazetteer.city.contains(words.last!) {
      let commune = lookUp(words.dropLast().joined(separator: " "), preferred)
      if case .commune = commune { return commune }
    }
    for (index, word) in words.enumerated() where (4...5).contains(word.utf8.count) {
      guard let postal = Int(word), let codes = postalCodes[postal] else { continue }
      let name = (words[..<index] + words[(index + 1)...]).joined(separator: " ")
      // `9030 Mariakerke`: the name tells two communes of one postal code apart, else the code decides.
      if case .commune(let named) = lookUp(name, preferred), codes.contains(named) {
        // `1050 Bruxelles` is written by those of Ixelles too.
        let mayBeOurs = Gazetteer.city.contains(name) && codes.contains { $0 != named && preferred.contains($0) }
        return mayBeOurs ? .ambiguous(codes.sorted()) : .commune(named)
      }
      best = settle(postal: codes, preferred)
      break
    }
    return best
  }

  private func lookUp(_ folded: String, _ preferred: Set<UInt32>) -> Reading { names[folded].map { settle($0, preferred) } ?? .elsewhere }

  private func settle(_ entry: Entry, _ preferred: Set<UInt32>) -> Reading {
    if entry.isOfficial || !entry.mustBeAsked { return settle(entry.communes, preferred) }
    let ours = entry.communes.filter(preferred.contains)
    return ours.count == 1 ? .commune(ours[0]) : .ambiguous(entry.communes)
  }

  /// Of the communes that share a postal code the one of the project is meant; several of it are a doubt, and elsewhere is elsewhere.
  private func settle(postal codes: [UInt32], _ preferred: Set<UInt32>) -> Reading {
    let isOurs = preferred.isEmpty || codes.contains(where: preferred.contains)
    return isOurs ? settle(codes, preferred) : .commune(codes[0])
  }

  private func settle(_ codes: [UInt32], _ preferred: Set<UInt32>) -> Reading {
    if codes.count == 1 { return .commune(codes[0]) }
    let ours = codes.filter(preferred.contains)
    return ours.count == 1 ? .commune(ours[0]) : .ambiguous(codes.sorted())
  }

  private static let city: Set<String> = ["bruxelles", "brussel", "brussels", "bxl", "bru"]

  private static let unstated: Set<String> = [
    "inconnu", "inconnue", "onbekend", "unknown", "n a", "na", "nc", "non communique", "non precise",
    "niet gekend", "nvt", "x",
  ]
}

extension Gazetteer {
  /// The territories that some communes lie in, by number.
  public func territories(of communes: [Commune]) -> [Territory] {
    let numbers = Set(communes.map { Place($0.code).number })
    return territories.values.filter { !$0.communes.isDisjoint(with: numbers) }.sorted { $0.place < $1.place }
  }

  /// The inhabitants of all communes that some territories hold.
  public func population(of territories: [Territory]) -> Population {
    let communes = territories.reduce(into: Set<UInt32>()) { $0.formUnion($1.communes) }
    return Population(inhabitants: inhabitants.filter { communes.contains($0.key) }, source: populationSource)
  }
}
