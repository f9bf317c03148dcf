internal import BilanModel
internal import BilanText

/// For how many people a row stands, and who they are: by the cell of the name, and by every column of heads and companions.
extension AttendanceForm {
  /// The people of one row.
  struct Heads {
    /// At least 1, with the one the row names.
    var count: Int32
    /// Those beside the first whom the row names: by their cell (of the row's own commune), or by a column of companions.
    var named: [(person: Int32, isOfRow: Bool)] = []
  }

  /// Reads them by these columns; where cells do not tell, the row is told with the number taken.
  mutating func heads(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ named: PersonColumn.Named, _ columns: [HeadsColumn], _ state: inout RowState, _ reading: inout SheetReading
  ) -> Heads {
    var heads = Heads(count: named.heads, named: named.more.map { ($0, true) })
    var unsure = named.isUnsure ? state.columns.names.first : nil
    let sums = headSums(text, scanner, columns, &heads, &unsure, &state, &reading)
    // A family beside its number.
    if people.holdsFamilies, sums.statesAll, unsure == state.columns.names.first { unsure = nil }
    if let column = sums.contradicted(by: named, in: columns) { unsure = unsure ?? column }
    // `Claes et son fils` beside « Accompagnants : 2 »: the same people, or more.
    if sums.mayRepeat(named) { unsure = unsure ?? state.columns.names.first }
    heads.count = Int32(min(sums.count(with: named), RowState.mostCompanions - state.companions))
    if heads.named.count >= heads.count { heads.count = Int32(heads.named.count + 1) }
    if let column = unsure, let cell = cell(column, scanner.cells) {
      reading.doubt(
        .unsureHeads, text: string(text, cell), line: scanner.line, column: column, header: state.table.header.columns[column].title, row: scanner.row,
        ["count": .count(Int(heads.count))])
    }
    return heads
  }

  /// Reads the columns of heads and companions of a row.
  ///
  /// - Parameters:
  ///   - heads: takes up those who are named there.
  ///   - unsure: becomes the last column that does not say for certain how many they are.
  private mutating func headSums(
    _ text: Span<UInt8>, _ scanner: RowScanner, _ columns: [HeadsColumn], _ heads: inout Heads, _ unsure: inout Int?, _ state: inout RowState,
    _ reading: inout SheetReading
  ) -> HeadSums {
    var sums = HeadSums()
    for column in columns {
      guard let cell = cell(column.column, scanner.cells), !cell.isEmpty, self.cell(column.givenNames, scanner.cells)?.isEmpty ?? true else { continue }
      if column.kind == .ages {
        unsure = column.column
        continue
      }
      guard let said = companionsSaid(text, cell, column.kind) else {
        reading.doubt(
          .unreadableHeads, text: string(text, cell), line: scanner.line, column: column.column, header: state.table.header.columns[column.column].title,
          row: scanner.row)
        continue
      }
      if said.isUnsure || said.count > 0 && states(column.whole, text, scanner.cells) { unsure = column.column }
      for name in said.names { heads.named += people.companion(name.text).map { [($0, false)] } ?? [] }
      sums.add(said.count, column.kind)
    }
    return sums
  }

  /// Whether a column has a number in the row that is not 0.
  private func states(_ column: Int?, _ text: Span<UInt8>, _ cells: [RawCell]) -> Bool {
    guard let cell = cell(column, cells) else { return false }
    return cell.range.contains { (49...57).contains(text[$0]) }
  }

  /// What is kept of the day of birth that a row states.
  func birth(_ text: Span<UInt8>, _ cells: [RawCell], _ state: inout RowState) -> EmailHash? {
    guard case .born(let day) = traits.age(text, cell(state.columns.age, cells)) else { return nil }
    return emailKey.hash(day.description, of: "birth")
  }

  /// What is kept of the number that a row states: letters and digits alone, without zeros before them.
  func number(_ text: Span<UInt8>, _ cells: [RawCell], _ state: inout RowState) -> EmailHash? {
    guard let cell = cell(state.columns.number, cells), cell.range.contains(where: { (48...57).contains(text[$0]) }) else { return nil }
    let written = Folding.folded(string(text, cell)).filter { $0 != " " }.drop { $0 == "0" }
    return written.isEmpty ? nil : emailKey.hash(String(written), of: "number")
  }

  /// Who comes along by the cell of such a column; nil where it cannot be read.
  private func companionsSaid(_ text: Span<UInt8>, _ cell: RawCell, _ kind: HeadsColumn.Kind) -> Companions? {
    if case .count(let number, _) = CountReading(text, cell.range) {
      guard number <= Companions.most else { return nil }
      var companions = Companions([])
      companions.unnamed = number
      return companions
    }
    guard cell.range.count <= 400 else { return nil }
    let written = string(text, cell)
    switch PresenceReading.meaning(of: Folding.folded(written)) {
    case .presence(.absent)?: return Companions([])
    case .presence(.present)? where kind == .companions:
      // « oui »: somebody, at least.
      var companions = Companions([[NameWord("1")]])
      companions.isUnsure = true
      return companions
    // A cross under « Enfants » says what the person is.
    case .presence(.present)? where kind != .all: return Companions([])
    default: break
    }
    guard written.contains(where: \.isLetter) else { return written.contains(where: \.isNumber) ? nil : Companions([]) }
    if Companions.nobody.contains(Folding.folded(written)) { return Companions([]) }
    guard kind != .all || written.contains(where: \.isNumber) else { return nil }
    return Companions(NameCell.tokens(written).map(\.words))
  }
}

/// What the columns of heads and companions of one row add up to.
private struct HeadSums {
  /// Columns that count everybody, with the one who is named.
  private var all = 0
  private var adults: Int?
  private var others = 0
  private var beside = 0

  mutating func add(_ count: Int, _ kind: HeadsColumn.Kind) {
    switch kind {
    case .all: all = max(all, count)
    case .companions: beside += count
    case .adults: adults = (adults ?? 0) + count
    case .others: others += count
    case .ages: break
    }
  }

  /// Adults and others are everybody; others alone stand beside the one who is named.
  private var whole: Int { adults.map { max(all, $0 + others) } ?? all }
  private var companions: Int { adults == nil ? beside + others : beside }

  /// A column says how many the row is for in all.
  var statesAll: Bool { whole > 0 }

  /// The column that counts all people of the row, where those of the other columns are not as many: « Accompagnants : 2 » beside « Total personnes : 4 ».
  func contradicted(by named: PersonColumn.Named, in columns: [HeadsColumn]) -> Int? {
    guard all > 0, beside > 0, all != Int(named.heads) + beside else { return nil }
    return columns.first { $0.kind == .all }?.column
  }

  /// Whether the companions of the columns may be those of the cell of the name, or others.
  func mayRepeat(_ named: PersonColumn.Named) -> Bool {
    companions > 0 && named.heads > 1 && (Int(named.heads) - 1 != companions || !named.more.isEmpty)
  }

  /// For how many people the row stands.
  func count(with named: PersonColumn.Named) -> Int {
    let heads = Int(named.heads)
    if mayRepeat(named) { return max(heads, 1 + companions, whole) }
    return max(companions > 0 && heads > 1 ? heads : heads + companions, whole)
  }
}
