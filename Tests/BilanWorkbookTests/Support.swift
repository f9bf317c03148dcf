import BilanWorkbook
import TestSupport
import Testing

/// The sheets of a workbook, each as its cells by place.
struct ReadBook {
  var mentions: [SheetMention] = []
  var sheets: [Worksheet] = []
  var hasMacros = false

  init(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) throws {
    try bytes.withUnsafeBufferPointer { bytes in
      let book = try Workbook(bytes, kind: FileKind(bytes), limits: limits)
      mentions = book.sheets
      hasMacros = book.hasMacros
      for index in book.sheets.indices where book.sheets[index].kind == .cells { sheets.append(try book.worksheet(index)) }
    }
  }

  /// The cells of a sheet, `A1=Nom`, in their order.
  func cells(_ sheet: Int = 0) -> [String] { sheets[sheet].cells.all }
}

extension SheetCells {
  var all: [String] {
    var cells: [String] = []
    for (index, row) in rowNumbers.enumerated() {
      forEachCell(inRowAt: index) { column, text in
        cells.append("\(CellPlace(row: row, column: column))=" + String(decoding: text, as: UTF8.self).replacing("\u{1E}", with: "⏎"))
      }
    }
    return cells
  }
}

/// What is wrong with a workbook; nil when it can be read.
func failure(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) -> WorkbookFailure? {
  do {
    _ = try ReadBook(bytes, limits: limits)
    return nil
  } catch { return error as? WorkbookFailure }
}

/// One sheet in both formats: what is said of one holds for the other.
func both(_ sheet: TinyBook.Sheet) throws -> [ReadBook] {
  let book = TinyBook([sheet])
  return [try ReadBook(book.xlsx), try ReadBook(book.ods)]
}
