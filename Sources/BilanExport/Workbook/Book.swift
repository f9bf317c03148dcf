internal import BilanModel

/// What the sheets of one workbook know of each other.
struct Book {
  /// Where a table stands, for the charts that draw it and the formulas that check it.
  struct PlacedTable {
    var sheet: String
    var table: Table
    var headerRow: UInt32
    var places: [ClosedRange<Int>]
  }

  /// A chart and the cell it is to hang from, drawn when all tables stand.
  struct PendingChart {
    var sheet: Int
    var chart: Chart
    var row: UInt32
    /// In pixels, from the left of the row.
    var left: Double
    var width: Double
    var height: Double
  }

  let report: Report
  let sheetNames: [String]
  /// Rows go straight to the file, for a workbook too large for memory: no Excel tables then.
  let streamsRows: Bool
  let ledgerNames: LedgerNames?
  var tables: [Code<Table>: PlacedTable] = [:]
  var charts: [PendingChart] = []
  var checks: [NumberCheck] = []

  init(_ report: Report, sheetNames: [String], streamsRows: Bool) {
    self.report = report
    self.sheetNames = sheetNames
    self.streamsRows = streamsRows
    ledgerNames = report.ledger.map { LedgerNames($0, report.language) }
  }
}

/// One number of the workbook and what it must be.
struct NumberCheck {
  var cell: CellAddress
  /// The row and the column it stands in, in words.
  var name: String
  var kind: Kind
  /// What the cell shows as written, and how.
  var value: Double
  var look: CellStyles.Body

  enum Kind {
    /// The cell sums facts: it must show what was computed from the sheets.
    case computed
    /// The total of the cells above it, or beside it.
    case sum(of: CellRange)
    /// A number of different people or organisations: no less than any part, no more than all parts together.
    case between(CellRange)
  }
}

/// A cell, as formulas of other sheets call it.
struct CellAddress: Hashable {
  var sheet: String
  var row: UInt32
  var column: Int

  /// `B7`
  var name: String { SourcePlace.letters(column) + String(row + 1) }

  /// `'Fiche projet'!B7`
  var formula: String { "\(sheet.quotedForFormula)!\(name)" }
}

/// Cells of one row or one column of a sheet.
struct CellRange {
  var first: CellAddress
  var last: CellAddress

  var formula: String { "\(first.formula):\(last.name)" }
}

extension String {
  /// A sheet's name as it stands in a formula.
  var quotedForFormula: String { "'" + replacing("'", with: "''") + "'" }
}
