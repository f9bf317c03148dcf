internal import BilanModel
internal import BilanText

/// Reads the cells that say where somebody comes from: a name, a postal code, or both. Remembers every spelling it has seen, from sheet to sheet.
struct PlaceColumn {
  private let gazetteer: Gazetteer
  private let preferred: Set<UInt32>
  /// The project's communes by their folded names.
  private let ours: [String: String]
  private var spellings = ByteTable(minimumCapacity: 256)
  private var places: [Place] = []
  private var doubts: [Problem?] = []
  private var folded: [UInt8] = []
  /// What the user said of names of places, and which of it the sheet that is read needed.
  private let answers: PlaceAnswers
  private var keys: [Int: String] = [:]
  private var needed: Set<String> = []
  /// The nearest commune to each unknown spelling that was asked for.
  private var nearestNames: [String: String] = [:]

  init(_ vocabulary: Vocabulary) {
    gazetteer = vocabulary.gazetteer
    preferred = vocabulary.communes
    answers = vocabulary.placeAnswers
    ours = Dictionary((vocabulary.project?.communes ?? []).flatMap(\.name.distinct).map { (Folding.folded($0), $0) }) { first, _ in first }
  }

  /// The place a cell states, and what is doubtful about it.
  mutating func read(_ text: Span<UInt8>, _ cell: RawCell) -> (place: Place, doubt: Problem?) {
    if cell.isEmpty { return (.notStated, nil) }
    let (index, isNew) = spellings.insert(text, cell.range)
    if isNew {
      folded.removeAll(keepingCapacity: true)
      Folding.append(text, cell.range, to: &folded)
      let said = String(decoding: folded, as: UTF8.self)
      let (place, doubt) = Ditto.isSaid(said, text, cell) ? (.notStated, .dittoForCommune) : place(said)
      places.append(place)
      doubts.append(doubt)
      if answers.choices[said] != nil { keys[index] = said }
    }
    if !keys.isEmpty, let key = keys[index] { needed.insert(key) }
    return (places[index], doubts[index])
  }

  mutating func read(_ text: String) -> (place: Place, doubt: Problem?) {
    let bytes = Array(text.utf8)
    return read(
      bytes.span, RawCell(start: 0, end: Int32(bytes.count), hasDoubledQuotes: false))
  }

  /// A new sheet begins: no answer was needed yet.
  mutating func begin() { needed = [] }

  /// Says which answers about places the sheet needed, so that those given now are kept.
  func noteAnswers(in reading: inout SheetReading) {
    for key in needed.sorted() {
      guard let (choice, isRemembered) = answers.choices[key] else { continue }
      if isRemembered {
        reading.note(.choiceUsed, ["answer": .text(choice.description)])
      } else if reading.purpose == .keeping {
        reading.answers.append(.init(kind: .place, key: key, answer: choice.description))
      }
    }
  }

  /// The nearest commune to an unknown place, for hints; found once, as the same few come back in sheet after sheet.
  mutating func nearestCommune(to written: String) -> String {
    if let known = nearestNames[written] { return known }
    let found = gazetteer.nearestName(to: written) ?? "–"
    if nearestNames.count < PlaceColumn.mostNearest { nearestNames[written] = found }
    return found
  }

  /// The commune of the project that an unknown place resembles, as by a typing error; nil where it resembles none.
  func resembled(by written: String) -> String? {
    let folded = Folding.folded(written)
    return (nearest(to: folded, among: ours.keys.filter { $0 != folded }) ?? contained(in: folded).first).flatMap { ours[$0] }
  }

  /// The communes of the project whose names stand whole in a longer text, folded: « Forest - Altitude 100 ».
  private func contained(in folded: String) -> [String] { ours.keys.filter { $0 != folded && " \(folded) ".contains(" \($0) ") }.sorted() }

  /// Beyond so many a file holds something else than communes.
  private static let mostNearest = 10_000

  private func place(_ folded: String) -> (Place, Problem?) {
    switch gazetteer.read(folded, preferring: preferred, asksForPlace: true) {
    case .commune(let number): (Place(number: number), nil)
    case .ambiguous: (.elsewhere, .ambiguousCommune)
    case .elsewhere where Set(contained(in: folded).compactMap { ours[$0] }).count > 1: (.elsewhere, .ambiguousCommune)
    case .elsewhere: (.elsewhere, resembled(by: folded) == nil ? .unknownCommune : .misspeltCommune)
    case .notStated: (.notStated, nil)
    }
  }
}
