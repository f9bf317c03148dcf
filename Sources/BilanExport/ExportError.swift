/// Why a report could not be written; the file that stood there before is untouched.
///
/// Values only: the command line puts them into words of the reader's language.
public enum ExportError: Error, Hashable, Sendable {
  /// The file system refused; `reason` is the system's own short text.
  case cannotWrite(path: String, reason: String)
  /// The workbook library refused; `reason` is the library's own short text.
  case workbook(reason: String)
  /// A sheet has more rows than the 1,048,576 a workbook can hold.
  case tooManyRows(sheet: String, rows: Int)
}
