public import BilanModel
internal import BilanText

/// The communes of Belgium by name in French, Dutch or German, usual alias, or postal code.
///
/// Source of names and postal codes: Statbel (REFNIS and its conversion table), CC BY 4.0; aliases: general knowledge (Resources/SOURCES.md).
/// Whole strings are matched, never parts of words.
public struct CommuneIndex: Sendable {
  public static let belgium = CommuneIndex()

  private var names = ByteTable(minimumCapacity: 2048)
  private var entries: [Entry] = []
  private var postalCodes: [Int: [UInt32]] = [:]
  private var official: [UInt32: Localized] = [:]
  /// Official names, for suggestions: an alias is accepted but never proposed.
  private var spellings: [String] = []

  private struct Entry {
    var communes: [UInt32]
    var isOfficial: Bool
    var mustBeAsked: Bool
  }

  /// What a text says about a place.
  enum Reading: Equatable {
    case commune(UInt32)
    /// Several communes are meant by this name; candidates by REFNIS code.
    case ambiguous([UInt32])
    case elsewhere
    case notStated
  }

  private init() {
    for row in resourceRows(PackageResources.communes_csv) where row.count >= 10 {
      guard let code = UInt32(row[9]) else { continue }
      for name in row[1...3] where !name.isEmpty { add(name, code, isOfficial: true) }
      if row[0] == row[9] {
        official[code] = Localized(fr: row[1], nl: row[2], en: row[1])
      }
    }
    for row in resourceRows(PackageResources.commune_aliases_csv) where row.count >= 3 {
      add(row[0], UInt32(row[1]), isOfficial: false, mustBeAsked: row[2] == "yes")
    }
    for row in resourceRows(PackageResources.postal_codes_csv) where row.count >= 2 {
      if let postal = Int(row[0]), let code = UInt32(row[1]) {
        postalCodes[postal, default: []].append(code)
      }
    }
  }

  private mutating func add(
    _ name: String, _ code: UInt32?, isOfficial: Bool, mustBeAsked: Bool = false
  ) {
    let (index, isNew) = names.insert(Folding.folded(name))
    if isNew {
      entries.append(Entry(communes: [], isOfficial: isOfficial, mustBeAsked: mustBeAsked))
      if isOfficial { spellings.append(name) }
    }
    if let code, !entries[index].communes.contains(code) { entries[index].communes.append(code) }
    if mustBeAsked && !entries[index].isOfficial { entries[index].mustBeAsked = true }
  }

  /// The commune of a REFNIS code that is in use today, or nil.
  public func commune(_ code: Code<Commune>) -> Commune? {
    guard let number = UInt32(code.text), let name = official[number] else { return nil }
    return Commune(code: code, name: name)
  }

  /// The commune that one name or REFNIS code certainly means, or nil.
  public func commune(named text: String) -> Commune? {
    if let commune = commune(Code(text)) { return commune }
    switch read(Folding.folded(text), preferring: []) {
    case .commune(let number): return commune(Code(String(number)))
    default: return nil
    }
  }

  /// The nearest name to a mistyped one.
  public func nearestName(to text: String) -> String? { nearest(to: text, among: spellings) }

  /// Reads a folded cell: a name, a postal code, or both. Where a name has several meanings, a commune of the project is preferred.
  func read(_ folded: String, preferring preferred: Set<UInt32>) -> Reading {
    if folded.isEmpty || CommuneIndex.unstated.contains(folded) { return .notStated }
    var best = lookUp(folded, preferred)
    if case .commune = best { return best }
    let words = folded.split(separator: " ").map(String.init)
    // `Vorst (Brussel)`, `Forest Bxl`: the city behind a commune of it.
    if words.count > 1, CommuneIndex.city.contains(words.last!) {
      let commune = lookUp(words.dropLast().joined(separator: " "), preferred)
      if case .commune = commune { return commune }
    }
    for (index, word) in words.enumerated() where word.utf8.count == 4 {
      guard let postal = Int(word), let codes = postalCodes[postal] else { continue }
      let name = (words[..<index] + words[(index + 1)...]).joined(separator: " ")
      // `9030 Mariakerke`: the name tells two communes of one postal code apart, else the code decides.
      if case .commune(let named) = lookUp(name, preferred), codes.contains(named) {
        return .commune(named)
      }
      best = settle(postal: codes, preferred)
      break
    }
    return best
  }

  private func lookUp(_ folded: String, _ preferred: Set<UInt32>) -> Reading {
    guard let index = names.find(folded) else { return .elsewhere }
    let entry = entries[index]
    if entry.isOfficial || !entry.mustBeAsked { return settle(entry.communes, preferred) }
    let ours = entry.communes.filter(preferred.contains)
    return ours.count == 1 ? .commune(ours[0]) : .ambiguous(entry.communes)
  }

  /// A postal code that two communes share is a doubt only where one of them is ours: elsewhere is elsewhere.
  private func settle(postal codes: [UInt32], _ preferred: Set<UInt32>) -> Reading {
    if codes.count == 1 { return .commune(codes[0]) }
    let isOurs = preferred.isEmpty || codes.contains(where: preferred.contains)
    return isOurs ? .ambiguous(codes.sorted()) : .commune(codes[0])
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
