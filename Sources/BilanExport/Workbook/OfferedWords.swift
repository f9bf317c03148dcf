internal import CXLSXWriter

/// Cells of one column, from one row to another, counted from 0.
struct CellBlock {
  var rows: ClosedRange<Int>
  var column: Int
}

/// Lets cells offer words to choose from; more than a spreadsheet takes are not offered.
///
/// - Parameter isOnlyAdvice: whether something else may be written too.
func offer(_ words: [String], in cells: CellBlock, of sheet: UnsafeMutablePointer<lxw_worksheet>, isOnlyAdvice: Bool = false) throws(ExportError) {
  // Excel keeps a list in 255 characters, commas between its words.
  guard words.joined(separator: ",").count <= 255, !words.contains(where: { $0.contains(",") }) else { return }
  var list: [UnsafeMutablePointer<CChar>?] = words.map { $0.copied() } + [nil]
  defer { for word in list { word?.deallocate() } }
  let code = list.withUnsafeMutableBufferPointer { words in
    var validation = lxw_data_validation()
    validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.value_list = words.baseAddress
    if isOnlyAdvice { validation.show_error = UInt8(LXW_VALIDATION_OFF.rawValue) }
    return worksheet_data_validation_range(
      sheet, UInt32(cells.rows.lowerBound), UInt16(cells.column), UInt32(cells.rows.upperBound), UInt16(cells.column), &validation)
  }
  try check(code)
}

extension String {
  /// The same text for C, in memory of its own, to be given back.
  func copied() -> UnsafeMutablePointer<CChar> {
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: utf8.count + 1)
    for (index, byte) in utf8.enumerated() { (copy + index).initialize(to: CChar(bitPattern: byte)) }
    (copy + utf8.count).initialize(to: 0)
    return copy
  }
}
