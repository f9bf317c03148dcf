internal import BilanModel
internal import BilanText

/// What the rows with a name say below each column of marks, held against a row without one: sums that a spreadsheet wrote without a title are nobody.
struct MarkSums {
  /// The row of the header that the columns stand below.
  let header: Int32
  /// Marks of presence, and the sum of numbers, by column.
  private var ticks: [Int: Int] = [:]
  private var numbers: [Int: Int] = [:]
  /// Some people are marked with a number.
  private var areNumbers = false
  /// What stands among the marks, folded.
  private var words: Set<String> = []
  private var hasPeople = false

  enum Reading { case person, sums, doubtful }

  /// A longer table is a register: its last rows are not looked at.
  private static let mostRows = 5000

  init(_ text: Span<UInt8>, _ table: FoundTable, names: [Int], marks: [Int], _ presences: inout PresenceReading) {
    header = table.header.row
    var scanner = table.scanner(in: text)
    var rows = 0
    while rows < MarkSums.mostRows, scanner.next(in: text) {
      rows += 1
      let cells = scanner.cells
      let name = names.filter { $0 < cells.count && !cells[$0].isEmpty }.map { string(text, cells[$0]) }.joined(separator: " ")
      guard !name.isEmpty, !TotalsLine.isTitle(Folding.folded(name)), !GridFacts.areNamed(by: name) else { continue }
      for column in marks where column < cells.count && !cells[column].isEmpty {
        hasPeople = true
        add(text, cells[column], in: column, &presences)
      }
    }
  }

  private mutating func add(_ text: Span<UInt8>, _ cell: RawCell, in column: Int, _ presences: inout PresenceReading) {
    if case .count(let number, _) = CountReading(text, cell.range) {
      areNumbers = true
      numbers[column, default: 0] += number
    }
    words.insert(Folding.folded(string(text, cell)))
    if presences.statement(text, cell.range) == .presence(.present) { ticks[column, default: 0] += 1 }
  }

  /// What a row of numbers is, by the number in each of its columns; blank cells are none.
  func reading(of row: [Int: Int], among columns: [Int]) -> Reading {
    guard hasPeople else { return .person }
    let said = columns.filter { row[$0] != nil || ticks[$0] ?? 0 > 0 || numbers[$0] ?? 0 > 0 }
    let agreeing = said.count { (row[$0] ?? 0) == (ticks[$0] ?? 0) || (row[$0] ?? 0) == (numbers[$0] ?? 0) }
    // Among ones and zeros somebody without a name looks like sums only where all of them agree.
    if areNumbers, row.values.allSatisfy({ $0 < 2 }) { return agreeing == said.count ? .doubtful : .person }
    if agreeing * 2 > said.count { return .sums }
    // Nobody else has such a number.
    return areNumbers && row.values.allSatisfy { $0 < 2 || words.contains(String($0)) } ? .person : .doubtful
  }

  /// Whether a row of words stands below the headers alone: « oui ; non ; oui » over crosses says which sessions were held.
  func areOfSessions(_ row: [String]) -> Bool {
    hasPeople && row.count > 1 && row.allSatisfy { MarkSums.answers.contains($0) && !words.contains($0) }
  }

  private static let answers: Set<String> = ["oui", "non", "ja", "nee", "neen", "yes", "no", "o", "n", "j", "y"]
}

extension AttendanceForm {
  /// Whether a row without a name is nobody: the sums of the columns, or words about the sessions. What is not certain is told.
  mutating func isOfColumns(_ text: Span<UInt8>, _ scanner: RowScanner, _ state: inout RowState, _ reading: inout SheetReading) -> Bool {
    let marks = state.columns.sessions + [state.columns.presence].compactMap(\.self) + state.columns.presenceToo
    let filled = scanner.cells.indices.filter { !scanner.cells[$0].isEmpty }
    let columns = state.columns
    let ofPeople = [
      columns.email, columns.organisation, columns.commune, columns.postalCode, columns.age, columns.number, state.table.header.position(of: .number),
    ]
    guard !marks.isEmpty, !columns.names.isEmpty, state.lists.count == 1, state.table.list == nil, filled.contains(where: marks.contains),
      !filled.contains(where: { ofPeople.contains($0) })
    else { return false }
    let numbers = filled.compactMap { column -> (Int, Int)? in
      guard case .count(let number, false) = CountReading(text, scanner.cells[column].range) else { return nil }
      return (column, number)
    }
    let isFirst = scanner.row == state.table.header.row + 1
    guard numbers.count == filled.count || isFirst && numbers.isEmpty && filled.allSatisfy(state.columns.sessions.contains) else { return false }
    if state.markSums?.header != state.table.header.row {
      state.markSums = MarkSums(text, state.table, names: state.columns.names, marks: marks, &presences)
    }
    guard let sums = state.markSums else { return false }
    let written = filled.map { string(text, scanner.cells[$0]) }
    let kind: MarkSums.Reading
    if numbers.isEmpty {
      kind = sums.areOfSessions(written.map { Folding.folded($0) }) ? .doubtful : .person
    } else {
      kind = sums.reading(of: Dictionary(uniqueKeysWithValues: numbers.filter { marks.contains($0.0) }), among: marks)
    }
    switch kind {
    case .person: return false
    case .sums: reading.note(.totalsLine, at: scanner.line)
    case .doubtful: reading.note(.namelessNumbers, at: scanner.line, ["text": .text(shortened(written.joined(separator: " ; ")))])
    }
    return true
  }
}
