internal import BilanModel
internal import BilanText

/// A table within a text, and what is said of its session outside the rows.
struct FoundTable {
  var start: Int
  var header: TableHeader
  /// The file itself, where it is looked at in place: told how far reading has come.
  var pages: MappedFile?
  /// From the command line: holds before the row's own cells.
  var options: SessionContext
  /// From the lines above and the file's name: holds where the row says nothing.
  var context: SessionContext
  /// The day that the file's name says.
  var nameDay: Day?
  /// Whether that day proves in which order dates are written: `12-05-24` leaves it as open as they do.
  var nameDayProves = true
  /// The commune of the project that the file's name names.
  var nameCommune: Commune?
  /// Who stayed a shorter time at an online meeting, in minutes, was not present.
  var minMinutes = 0
  /// In which order dates are written, where the user has said so.
  var dateOrder: DateOrder?
  /// Numbers in merged cells, as a workbook says them; nil for a text, which shows no cell as merged.
  var mergedNumbers: [MergedNumber]?
  var isOfWorkbook: Bool { mergedNumbers != nil }
  /// Of lists side by side that are read one after another, the columns of this one, and of each.
  var list: (columns: Range<Int>, all: [Range<Int>])?

  /// A scanner that stands behind the header.
  func scanner(in text: Span<UInt8>) -> RowScanner {
    var scanner = RowScanner(start: start, delimiter: header.delimiter)
    while scanner.row < header.row, scanner.next(in: text) {}
    return scanner
  }

  /// Whether marks in these columns are letters for words: a `P` or an `A` among them.
  func holdsCodes(_ text: Span<UInt8>, _ columns: [Int]) -> Bool {
    var scanner = scanner(in: text)
    while scanner.next(in: text) {
      for column in columns where column < scanner.cells.count && !scanner.cells[column].isEmpty {
        let cell = scanner.cells[column]
        let letter = text[Int(cell.start)] | 0x20
        let isAlone = cell.range.count == 1 || text[Int(cell.start) + 1] == 32
        if isAlone, letter == UInt8(ascii: "p") || letter == UInt8(ascii: "a") { return true }
      }
    }
    return false
  }

  /// Whether marks in these columns tell who came by letters or words: `P`, « absent », ‘aanwezig’.
  func tellsWhoCame(_ text: Span<UInt8>, _ columns: [Int]) -> Bool {
    if holdsCodes(text, columns) { return true }
    var scanner = scanner(in: text)
    while scanner.next(in: text) {
      for column in columns where column < scanner.cells.count && scanner.cells[column].range.count > 4 {
        let folded = Folding.folded(string(text, scanner.cells[column]))
        if ["present", "absent", "excus", "aanwezig", "afwezig", "verontsch", "attended"].contains(where: folded.hasPrefix) { return true }
      }
    }
    return false
  }

  /// Whether each cell of these columns holds a tick or a cross, and both stand there: then one of the two says that somebody was away, and the sheet does not tell which.
  func holdsOnlyTicksAndCrosses(_ text: Span<UInt8>, _ columns: [Int], names: [Int]) -> Bool {
    var ticks = false
    var crosses = false
    var scanner = scanner(in: text)
    while scanner.next(in: text) {
      let cells = scanner.cells
      let named = names.filter { $0 < cells.count && !cells[$0].isEmpty }
      guard let first = named.first, !TotalsLine.isTitle(Folding.folded(string(text, cells[first]))) else { continue }
      for column in columns {
        guard column < cells.count, !cells[column].isEmpty else { return false }
        switch Folding.folded(string(text, cells[column])) {
        case "x": crosses = true
        case "v": ticks = true
        case "" where ["✓", "✔", "☑", "✅", "√"].contains(string(text, cells[column])): ticks = true
        default: return false
        }
      }
    }
    return ticks && crosses
  }
}
