internal import BilanModel
internal import BilanText

/// Reads the cells that say where somebody comes from: a name, a postal code, or both. Remembers every spelling it has seen, from sheet to sheet.
struct PlaceColumn {
  private let gazetteer: Gazetteer
  private let preferred: Set<UInt32>
  private var spellings = ByteTable(minimumCapacity: 256)
  private var places: [Place] = []
  private var doubts: [Problem?] = []
  private var folded: [UInt8] = []
  /// The nearest commune to each unknown spelling that was asked for.
  private var nearest: [String: String] = [:]

  init(_ vocabulary: Vocabulary) {
    gazetteer = vocabulary.gazetteer
    preferred = vocabulary.communes
  }

  /// The place a cell states, and what is doubtful about it.
  mutating func read(_ text: Span<UInt8>, _ cell: RawCell) -> (place: Place, doubt: Problem?) {
    if cell.isEmpty { return (.notStated, nil) }
    let (index, isNew) = spellings.insert(text, cell.range)
    if isNew {
      folded.removeAll(keepingCapacity: true)
      Folding.append(text, cell.range, to: &folded)
      let (place, doubt) = place(String(decoding: folded, as: UTF8.self))
      places.append(place)
      doubts.append(doubt)
    }
    return (places[index], doubts[index])
  }

  mutating func read(_ text: String) -> (place: Place, doubt: Problem?) {
    let bytes = Array(text.utf8)
    return read(
      bytes.span, RawCell(start: 0, end: Int32(bytes.count), hasDoubledQuotes: false))
  }

  /// The nearest commune to an unknown place, for hints; found once, as the same few come back in sheet after sheet.
  mutating func nearestCommune(to written: String) -> String {
    if let known = nearest[written] { return known }
    let found = gazetteer.nearestName(to: written) ?? "–"
    if nearest.count < PlaceColumn.mostNearest { nearest[written] = found }
    return found
  }

  /// Beyond so many a file holds something else than communes.
  private static let mostNearest = 10_000

  private func place(_ folded: String) -> (Place, Problem?) {
    switch gazetteer.read(folded, preferring: preferred) {
    case .commune(let number): (Place(number: number), nil)
    case .ambiguous: (.elsewhere, .ambiguousCommune)
    case .elsewhere: (.elsewhere, .unknownCommune)
    case .notStated: (.notStated, nil)
    }
  }
}
