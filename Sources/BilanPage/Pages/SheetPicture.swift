internal import BilanProject

/// The rows of a sheet around a cell that is wrong or doubtful, with that cell marked; names of people are shortened.
struct SheetPicture {
  private let headers: [String]
  private let rows: [(line: Int, cells: [String])]
  private let marked: (line: Int, column: Int)
  /// Headers of columns that tell who somebody is, or that nothing is kept of: what stands in them is not shown.
  private let hidden: Set<String>
  private let view: View

  /// Nil where the place is no cell, or its rows cannot be shown.
  init?(_ sheet: SheetReading, _ diagnostic: Diagnostic, _ path: String, _ view: View) {
    guard let column = diagnostic.place.column, let line = diagnostic.place.line else { return nil }
    let table = column - sheet.firstColumn
    if sheet.part == nil, let file = CellRows(reading: path) {
      guard let index = file.rows.firstIndex(where: { $0.line == line }), file.rows[index].cells.indices.contains(column) else { return nil }
      let first = file.rows.firstIndex { $0.line == sheet.headerLine ?? -1 }
      headers = first.map { file.rows[$0].cells } ?? sheet.headers
      let around = max(first.map { $0 + 1 } ?? 0, index - 1)...min(file.rows.count - 1, index + 1)
      rows = index == first ? [(line, file.rows[index].cells)] : around.map { (file.rows[$0].line, file.rows[$0].cells) }
      marked = (line, column)
    } else if let row = sheet.refusedRows.first(where: { $0.line == line }), row.cells.indices.contains(table) {
      (headers, rows, marked) = (sheet.headers, [(line, row.cells)], (line, table))
    } else {
      return nil
    }
    hidden = sheet.hiddenColumns
    self.view = view
  }

  var html: HTML {
    view.scrolling(view.say("L'endroit dans la feuille", "De plaats in de lijst", "The place in the sheet")) {
      H.table(.class("picture")) {
        H.caption(.class("hidden")) { view.say("L'endroit dans la feuille", "De plaats in de lijst", "The place in the sheet") }
        H.thead {
          H.tr {
            H.th(.scope(.col)) { view.say("Ligne", "Regel", "Line") }
            for (index, header) in headers.enumerated() { H.th(.scope(.col)) { header.isEmpty ? SourcePlace.letters(index) : header } }
          }
        }
        H.tbody {
          for row in rows {
            H.tr {
              H.th(.scope(.row)) { String(row.line) }
              for (index, cell) in row.cells.enumerated() {
                H.td {
                  if row.line == marked.line && index == marked.column { H.mark { cell.isEmpty ? "\u{A0}\u{A0}" : cell } } else { shown(cell, index) }
                }
              }
            }
          }
        }
      }
    }
  }

  private func shown(_ cell: String, _ column: Int) -> String {
    guard headers.indices.contains(column), hidden.contains(headers[column]) else { return cell }
    return cell.shortened(to: 1)
  }
}

extension SheetReading {
  /// Headers of columns that tell who somebody is, or that nothing is kept of: what stands in them is not shown.
  var hiddenColumns: Set<String> {
    var dropped: [String] = []
    for note in diagnostics where note.problem == .columnsDropped {
      if case .list(let columns)? = note.values["columns"] { dropped += columns }
    }
    return Set([.lastName, .firstName, .fullName, .email].compactMap { columns[$0] } + dropped)
  }
}

extension String {
  /// The beginnings of its words: `Lotte Maes` is `L… M…`.
  func shortened(to letters: Int) -> String {
    split(whereSeparator: \.isWhitespace).map { $0.count > letters || letters == 1 ? $0.prefix(letters) + "…" : String($0) }.joined(separator: " ")
  }
}
