internal import BilanModel
internal import BilanText

/// The words of state of a part of a sheet that have to be told to somebody, each once with the number of its rows.
struct StatusTally {
  /// Why a word has to be told.
  enum Kind: Int, Hashable, CaseIterable {
    /// In no class: presence is left open.
    case unknown
    /// It says itself that nothing was noted.
    case open
    /// Registered, and nothing of the presence.
    case registered
    /// A part of the session.
    case partly

    var problem: Problem {
      switch self {
      case .unknown: .unknownStatus
      case .open: .openStatus
      case .registered: .registeredStatus
      case .partly: .partlyPresent
      }
    }
  }

  private struct Word: Hashable {
    var kind: Kind
    var key: String
  }

  private var counts: [Word: Int] = [:]
  private var places: [Word: SourcePlace] = [:]
  private var order: [Word] = []

  /// Words met of any kind.
  var isEmpty: Bool { order.isEmpty }

  /// Counts a row with such a word; true for the first one, whose place is to be kept.
  mutating func note(_ kind: Kind, _ written: String) -> Bool {
    let word = Word(kind: kind, key: StatusChoice.key(written))
    counts[word, default: 0] += 1
    guard counts[word] == 1 else { return false }
    order.append(word)
    return true
  }

  /// Keeps where the word noted last stands.
  mutating func keep(_ place: SourcePlace) {
    if let last = order.last { places[last] = place }
  }

  /// What is to be said, in the order met.
  ///
  /// - Parameter isStated: Whether the part tells who came; where it does not, nothing has to be said of those who registered.
  func diagnostics(isStated: Bool) -> [Diagnostic] {
    order.filter { isStated || $0.kind != .registered }.map { word in
      Diagnostic(word.kind.problem, at: places[word]!, ["count": .count(counts[word]!)])
    }
  }
}

/// The people of a part who led the session or helped with it, by what the sheet calls them.
struct StaffTally {
  private(set) var count = 0
  private(set) var words: [String] = []
  private var known: Set<String> = []

  mutating func note(_ written: String) {
    count += 1
    if known.insert(Folding.folded(written)).inserted { words.append(written) }
  }
}
