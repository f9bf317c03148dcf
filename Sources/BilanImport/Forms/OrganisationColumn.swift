internal import BilanModel
internal import BilanText

/// Reads the column of organisations, and numbers the different ones of a sheet.
struct OrganisationColumn {
  private(set) var organisations: [Organisation] = []

  private var spellings = ByteTable(minimumCapacity: 64)
  private var numbers: [Int32] = []
  private var keys = ByteTable(minimumCapacity: 64)
  private var folded: [UInt8] = []

  /// The cell of the row above, by column, for « idem » below it.
  private var above: [Int: RawCell] = [:]

  /// Names as they are written are only needed where people will read them.
  private var keepsNames = true

  mutating func start(keepsNames: Bool) {
    self.keepsNames = keepsNames
    organisations.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    spellings.removeAll()
    keys.removeAll()
    enter()
  }

  /// Begins a further table, whose first row has none above it.
  mutating func enter() { above.removeAll(keepingCapacity: true) }

  /// The number of the organisation, or -1 for none.
  mutating func read(_ text: Span<UInt8>, _ cell: RawCell, in column: Int) -> Int32 {
    let own = known(text, cell)
    if own == OrganisationColumn.ditto { return above[column].map { known(text, $0) } ?? -1 }
    above[column] = cell
    return own
  }

  /// Takes note of a row that is not counted, and stands above the next all the same: its organisation is none of the sheet's for that.
  mutating func pass(_ text: Span<UInt8>, _ cell: RawCell, in column: Int) {
    if !Ditto.isSaid(Folding.folded(string(text, cell)), text, cell) { above[column] = cell }
  }

  private mutating func known(_ text: Span<UInt8>, _ cell: RawCell) -> Int32 {
    if cell.isEmpty { return -1 }
    let (index, isNew) = spellings.insert(text, cell.range)
    if isNew { numbers.append(number(text, cell)) }
    return numbers[index]
  }

  /// The number of the cells that say « idem ».
  private static let ditto: Int32 = -2

  private mutating func number(_ text: Span<UInt8>, _ cell: RawCell) -> Int32 {
    folded.removeAll(keepingCapacity: true)
    Folding.append(text, cell.range, to: &folded)
    if Ditto.isSaid(String(decoding: folded, as: UTF8.self), text, cell) { return OrganisationColumn.ditto }
    if folded.isEmpty || OrganisationColumn.none.contains(folded.span, 0..<folded.count) {
      return -1
    }
    let (index, isNew) = keys.insert(folded)
    if isNew {
      organisations.append(
        Organisation(
          key: String(decoding: folded, as: UTF8.self), name: keepsNames ? string(text, cell) : ""))
    }
    return Int32(index)
  }

  /// What people write, folded, to say that there is none: « néant », ‘n.v.t.’, “n/a”.
  private static let none = WordSet(
    """
    aucun|aucune|aucune organisation|pas d organisation|sans|sans organisation|neant|particulier|particuliere|geen|geen organisatie|zonder|nihil|nvt|n v t|\
    none|no organisation|nil|na|n a|so|s o|sans objet|independant|independante|a titre personnel|a titre prive|prive|privee|zelfstandige|zelfstandig|\
    in eigen naam|op eigen naam|privepersoon|persoonlijk|self employed|freelance|private person|in a personal capacity|habitant|habitante|habitants|citoyen|\
    citoyenne|riverain|riveraine|bewoner|bewoonster|inwoner|inwoonster|burger|resident|citizen
    """, separator: "|")
}
