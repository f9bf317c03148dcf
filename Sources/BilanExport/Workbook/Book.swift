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
  /// Every figure, wherever it stands.
  var figures: [PlacedFigure] = []
  /// The cells that a person fills in, and those that add up what she does.
  var openCells: Set<CellName> = []
  /// The cells that are printed of each sheet, by its name: `A1:F10`.
  var printAreas: [String: String] = [:]
  /// How each sheet is printed, by its name.
  var pages: [String: PageSetup] = [:]
  /// The names that formulas use, and what they stand for.
  var definedNames: [String: String] = [:]
  /// What the sheet of method says that the workbook was made of; empty where it is not sealed.
  let sealedFacts: [Report.Field]

  init(_ report: Report, sheetNames: [String], sealedFacts: [Report.Field], streamsRows: Bool) {
    self.report = report
    self.sheetNames = sheetNames
    self.sealedFacts = sealedFacts
    self.streamsRows = streamsRows
    ledgerNames = report.ledger.map { LedgerNames($0, report.language) }
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

/// Cells of a sheet from one corner to the other.
struct CellRange {
  var first: CellAddress
  var last: CellAddress

  var formula: String { first == last ? first.formula : "\(first.formula):\(last.name)" }

  /// `B7`, `B7:F11`
  var name: String { first == last ? first.name : "\(first.name):\(last.name)" }
}

extension String {
  /// A sheet's name as it stands in a formula.
  var quotedForFormula: String { "'" + replacing("'", with: "''") + "'" }
}
