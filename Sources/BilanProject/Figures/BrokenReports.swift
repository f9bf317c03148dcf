internal import BilanExport
internal import BilanModel

extension ProjectFolder {
  /// Puts in its place the text of each report in the project's own folder of which a killed run wrote the workbook alone, and says so.
  func brokenReports() -> [Diagnostic] { ProjectFolder.brokenReports(in: file("rapports")) }

  /// The same in the folder of a file.
  static func brokenReports(beside path: String) -> [Diagnostic] {
    brokenReports(in: path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".")
  }

  /// The same in any folder.
  static func brokenReports(in folder: String) -> [Diagnostic] {
    AtomicFile.settle(in: folder).map { pair in
      Diagnostic(
        pair.isCompleted ? .reportCompleted : .reportHalfWritten, at: SourcePlace(file: pair.second, text: GoneSheets.name(of: pair.second)),
        ["title": .text(GoneSheets.name(of: pair.first))])
    }
  }
}
