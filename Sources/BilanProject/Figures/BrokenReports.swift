internal import BilanExport
internal import BilanModel

extension ProjectFolder {
  /// What is wrong with what stands on the disk: the project file, and reports that a killed run left half written. Whatever shows figures, or is about to write a report, tells it.
  ///
  /// - Parameter target: The folder that reports are written to; nil for the project's own.
  func standing(writingTo target: String? = nil) -> [Diagnostic] {
    diagnostics + [file("rapports"), target].compactMap(\.self).flatMap { ProjectFolder.brokenReports(in: $0) }
  }

  /// The same of reports in the folder of a file.
  static func brokenReports(beside path: String) -> [Diagnostic] {
    brokenReports(in: path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".")
  }

  /// Puts in its place the text of each report in a folder of which a killed run wrote the workbook alone, and says so.
  private static func brokenReports(in folder: String) -> [Diagnostic] {
    AtomicFile.settle(in: folder).map { pair in
      Diagnostic(
        pair.isCompleted ? .reportCompleted : .reportHalfWritten, at: SourcePlace(file: pair.second, text: GoneSheets.name(of: pair.second)),
        ["title": .text(GoneSheets.name(of: pair.first))])
    }
  }
}
