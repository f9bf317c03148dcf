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

  /// Writes the file; the workbook is gone afterwards, also when this fails.
  consuming func close() throws(ExportError) {
    let handle = handle
    discard self
    try check(workbook_close(handle))
  }

  deinit { lxw_workbook_free(handle) }
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
