internal import CXLSXWriter

/// The one owner of a workbook of the C library: it is closed exactly once, or thrown away unwritten.
struct WorkbookFile: ~Copyable {
  let handle: UnsafeMutablePointer<lxw_workbook>

  /// A workbook that will stand at `path` once it is closed.
  ///
  /// With `streamsRows` the library keeps one row at a time: for tables too large for memory,
  /// which then hold each text in place and give charts no cached values.
  init(path: String, streamsRows: Bool) throws(ExportError) {
    var options = lxw_workbook_options()
    options.constant_memory = streamsRows ? 1 : 0
    options.use_zip64 = streamsRows ? 1 : 0
    guard let handle = workbook_new_opt(path, &options) else {
      throw ExportError(LXW_ERROR_MEMORY_MALLOC_FAILED)
    }
    self.handle = handle
  }

  /// A new sheet behind those that there are; its name is one that Excel accepts, and is not taken.
  func newSheet(_ name: String) throws(ExportError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = workbook_add_worksheet(handle, name) else { throw .workbook(reason: "no sheet named \(name)") }
    // Codes such as « 01 » are texts; without this, Excel marks each with a green corner.
    try check(worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576"))
    return sheet
  }

  /// A new look of cells in the workbook's font.
  func newFormat(size: Double = CellStyles.bodySize) throws(ExportError) -> CellStyles.Format {
    guard let format = workbook_add_format(handle) else { throw .workbook(reason: "no memory for a format") }
    format_set_font_name(format, CellStyles.fontName)
    format_set_font_size(format, size)
    return format
  }

  /// Writes the file; the workbook is gone afterwards, also when this fails.
  consuming func close() throws(ExportError) {
    let handle = handle
    discard self
    try check(workbook_close(handle))
  }

  deinit { lxw_workbook_free(handle) }
}

extension StagedFile {
  /// A small workbook beside `path` that tells no day of its making, so that the same content gives the same bytes.
  ///
  /// - Parameter isPrivate: whether names stand in it, so that only its owner may read the file.
  init(undatedBookFor path: String, isPrivate: Bool, fill: (borrowing WorkbookFile) throws(ExportError) -> Void) throws(ExportError) {
    try self.init(for: path, isPrivate: isPrivate) { (temporary) throws(ExportError) in
      let workbook = try WorkbookFile(path: temporary, streamsRows: false)
      var properties = lxw_doc_properties()
      // Zero means "now" to the library, and now differs from run to run.
      properties.created = 1
      try check(workbook_set_properties(workbook.handle, &properties))
      try fill(workbook)
      try workbook.close()
    }
  }
}

/// Turns each return code of the library that is not success into an error.
func check(_ code: lxw_error) throws(ExportError) {
  if code != LXW_NO_ERROR { throw ExportError(code) }
}

extension ExportError {
  fileprivate init(_ code: lxw_error) {
    self = .workbook(reason: lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)")
  }
}
