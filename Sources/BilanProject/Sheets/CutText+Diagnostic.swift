internal import BilanExport
internal import BilanModel

extension CutText {
  /// What is said of it.
  ///
  /// - Parameter path: The workbook that was written.
  func diagnostic(in path: String) -> Diagnostic {
    Diagnostic(.textTooLong, at: SourcePlace(file: path, part: sheet, text: beginning), ["count": .count(characters), "cell": .text(cell)])
  }
}
