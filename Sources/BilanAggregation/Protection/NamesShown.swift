public import BilanModel
internal import BilanText

/// Names of people in what a report shows as others wrote it: in the names of files and worksheets, in titles of activities.
///
/// A report that says it holds no name must not print `Liste Sofie Maes.csv`. Names of sheets give way to numbers; a title is left as it is, and told.
public struct NamesShown: Sendable {
  /// The sheets whose file or worksheet is called by somebody's name, by index among the sources of the facts, each with its name.
  public let sheets: [Int: String]
  /// The titles of activities with somebody's name in them.
  public let titles: [Localized]

  /// - Parameter periods: Those whose sessions and counts are shown.
  init(_ facts: FactTable, _ project: Project, in periods: [Period]) {
    var names = PeopleNames(facts.descriptions)
    sheets = Dictionary(
      uniqueKeysWithValues: facts.sources.enumerated().filter { names.occur(in: $0.element.name) }.map { ($0.offset, $0.element.name) })
    let planned = project.axes.flatMap(\.activities).map(\.title)
    let held = periods.flatMap { period in facts.sessions[facts.sessionRange(of: period)].compactMap(\.unplannedTitle) }
    let counted = facts.counts.filter { count in periods.contains { $0.contains(count) } }.compactMap(\.unplannedTitle)
    var seen: Set<Localized> = []
    titles = (planned + (held + counted).map { Localized(same: $0) }).filter { title in
      seen.insert(title).inserted && Language.allCases.contains { names.occur(in: title[$0]) }
    }
  }
}

/// The names of the people of the facts, to be found in texts.
struct PeopleNames {
  /// Normalised, the words in the order of the alphabet. Of one word alone there is none: Forest is a commune as well as a family.
  private let names: Set<String>
  private var key = NameKey()

  /// A name of four words may be written with particles between them.
  private static let longest = 6

  init(_ people: [FactTable.Description]) {
    names = Set(people.lazy.map { PersonName.unordered($0.key) }.filter { $0.utf8.contains(32) })
  }

  /// Whether words of a text that follow each other are somebody's name, in whatever order. Numbers and signs part words.
  mutating func occur(in text: String) -> Bool {
    guard !names.isEmpty else { return false }
    // N'Guessan is one word, d'Anna two.
    let readings = Set([Folding.folded(text, apostrophe: .dropped), Folding.folded(text)])
    return readings.contains { occur(inFolded: $0) }
  }

  private mutating func occur(inFolded text: String) -> Bool {
    let letters = text.utf8.map { (48...57).contains($0) ? 32 : $0 }
    let words = letters.indices.split { letters[$0] == 32 }.map { $0.startIndex..<$0.endIndex }
    for first in words.indices.dropLast() {
      for last in first + 1..<min(first + PeopleNames.longest, words.count) {
        guard key.make(letters.span, full: words[first].lowerBound..<words[last].upperBound) else { continue }
        if names.contains(PersonName.unordered(String(decoding: key.bytes, as: UTF8.self))) { return true }
      }
    }
    return false
  }
}
