internal import BilanModel
internal import BilanText

/// Columns that tell two people of one name apart: of a national number, a telephone, a class. What stands in them of each row is held while the sheet is read, and for one question:
/// whether rows of one name may be of two people. Nothing of it is kept, hashed or shown, and nobody is matched by it.
struct Namesakes {
  /// A name whose rows differ.
  struct Found {
    var name: String
    var column: Int
    var title: String
    var line: Int32
    var row: Int32
    var count: Int
  }

  private struct Stated {
    var said: [UInt8]
    var birth: TraitColumns.Age
    var member: String
  }

  private struct Key: Hashable {
    var person: Int32
    var kind: Kind
  }

  /// What a column holds.
  enum Kind: Int { case nationalNumber, telephone, schoolClass }

  /// By person and column, then by session; of national numbers, which do not change, all sessions are one.
  private var stated: [Key: [String: [Stated]]] = [:]
  private(set) var found: [Int32: Found] = [:]

  /// Fewer digits are a number of something else; `***` hides some.
  private static let fewestDigits = 6
  /// Of more names than these no list is.
  private static let mostNames = 100_000

  /// The columns of a table.
  static func columns(of header: TableHeader) -> [(column: Int, kind: Kind)] {
    header.columns.indices.compactMap { column in
      switch header.columns[column].meaning {
      case .role(.nationalNumber): (column, .nationalNumber)
      case .role(.phone): (column, .telephone)
      case nil where classes.contains(Folding.folded(header.columns[column].title)): (column, .schoolClass)
      default: nil
      }
    }
  }

  private static let classes: Set<String> = ["classe", "klas", "class"]

  /// A row of somebody.
  struct Row {
    var person: Int32
    var session: String
    var birth: TraitColumns.Age
    var member: String
    var line: Int32
    var row: Int32
  }

  /// Takes note of a cell. Where a day of birth or a member's number tells two rows apart, they are not one person, and nothing is missing. Another telephone or class is that of a namesake at one session;
  /// at another, people may have changed them.
  ///
  /// - Parameter name: As the row has it; asked for where it is told.
  mutating func add(_ said: [UInt8], _ kind: Kind, of row: Row, named name: @autoclosure () -> String, in column: Int, _ title: String) {
    let key = Key(person: row.person, kind: kind)
    let session = kind == .nationalNumber ? "" : row.session
    let known = self.stated[key]?[session] ?? []
    guard self.stated.count < Namesakes.mostNames, !known.contains(where: { $0.said == said }) else { return }
    let stated = Stated(said: said, birth: row.birth, member: row.member)
    self.stated[key, default: [:]][session, default: []].append(stated)
    guard known.contains(where: { !Namesakes.areToldApart($0, stated) && !Namesakes.isCutShort($0.said, said) }) else { return }
    guard let before = found[row.person] else {
      found[row.person] = Found(name: name(), column: column, title: title, line: row.line, row: row.row, count: 2)
      return
    }
    if before.column == column { found[row.person]?.count += 1 }
  }

  /// What a cell says, as far as it is compared: the digits of a number, the letters and digits of a class.
  static func said(_ text: Span<UInt8>, _ cell: RawCell, _ kind: Kind) -> [UInt8]? {
    if kind == .schoolClass { return cell.range.count > 12 ? nil : Array(Folding.folded(string(text, cell)).utf8.filter { $0 != 32 }) }
    var digits: [UInt8] = []
    for i in cell.range where (48...57).contains(text[i]) { digits.append(text[i]) }
    guard digits.count >= fewestDigits else { return nil }
    // `+32 470 11 22 33` and `0470 11 22 33` are one: the last eight digits tell.
    return kind == .telephone ? Array(digits.suffix(8)) : digits
  }

  private static func areToldApart(_ a: Stated, _ b: Stated) -> Bool {
    if case .born(let first) = a.birth, case .born(let second) = b.birth, first != second { return true }
    return !a.member.isEmpty && !b.member.isEmpty && a.member != b.member
  }

  /// The first six digits, the day of birth alone, of the same number.
  private static func isCutShort(_ a: [UInt8], _ b: [UInt8]) -> Bool { a.starts(with: b) || b.starts(with: a) }
}

extension AttendanceForm {
  /// Looks at what may tell the person of a row apart from a namesake.
  func noteNamesakes(_ text: Span<UInt8>, _ scanner: RowScanner, _ row: Row, _ state: inout RowState) {
    guard row.person >= 0, !state.columns.apart.isEmpty else { return }
    var known: Namesakes.Row?
    for (column, kind) in state.columns.apart {
      guard let cell = cell(column, scanner.cells), !cell.isEmpty, let said = Namesakes.said(text, cell, kind), !said.isEmpty else { continue }
      let about = known ?? namesake(text, scanner, row, state)
      known = about
      let names = state.columns.names
      state.namesakes.add(
        said, kind, of: about, named: names.map { self.cell($0, scanner.cells).map { string(text, $0) } ?? "" }.joined(separator: " "), in: column,
        state.table.header.columns[column].title)
    }
  }

  private func namesake(_ text: Span<UInt8>, _ scanner: RowScanner, _ row: Row, _ state: RowState) -> Namesakes.Row {
    func written(_ column: Int?) -> String { cell(column, scanner.cells).map { string(text, $0) } ?? "" }
    let header = state.table.header
    let session = "\(state.table.context.date ?? "") \(written(header.position(of: .date))) \(written(header.position(of: .activity)))"
    return Namesakes.Row(
      person: row.person, session: session, birth: traits.age(text, cell(state.columns.age, scanner.cells)),
      member: Folding.folded(written(state.columns.number)), line: scanner.line, row: scanner.row)
  }

  /// Tells of each name once.
  func tellNamesakes(_ state: RowState, _ reading: inout SheetReading) {
    for found in state.namesakes.found.values.sorted(by: { $0.line < $1.line }) {
      let name = shortened(found.name)
      let place = SourcePlace(file: reading.file, line: Int(found.line), row: Int(found.row), column: found.column, header: found.title, text: name)
      reading.tell(Diagnostic(.namesakesByRow, at: place, ["text": .text(name), "count": .count(found.count), "column": .text(found.title)]))
    }
  }

  /// « idem », `"` in the place of a family or given name beside a word of the other.
  func noteDitto(_ text: Span<UInt8>, _ scanner: RowScanner, _ state: RowState, _ reading: inout SheetReading) {
    for column in state.columns.names where column < scanner.cells.count && !scanner.cells[column].isEmpty && scanner.cells[column].range.count <= 16 {
      let (cell, written) = (scanner.cells[column], string(text, scanner.cells[column]))
      // `Id` and ‘Same’ are names too.
      let folded = Folding.folded(written)
      guard folded.isEmpty || ["idem", "ditto"].contains(folded), Ditto.isSaid(folded, text, cell) else { continue }
      reading.doubt(
        .dittoForName, text: written, line: scanner.line, column: column, header: state.table.header.columns[column].title, row: scanner.row)
    }
  }
}
