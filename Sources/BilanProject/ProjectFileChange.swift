internal import BilanExport
internal import BilanImport
internal import BilanModel
internal import BilanStore
internal import BilanText

/// Changes of `projet.yaml` that stand in the history and can be undone.
extension ProjectFolder {
  /// Puts what was added to the project file in its place, and into the history with what undoes it: both or neither.
  ///
  /// - Parameter added: What was added, by its code; of several, parted by commas.
  func changeProjectFile(from former: [UInt8], to bytes: [UInt8], as act: JournalEntry.Act, of added: String) throws {
    var staged: StagedFile?
    do throws(ExportError) { staged = try AtomicFile.stage(bytes, for: projectFile, keepsMode: true) } catch {
      throw Failure(error, changingProject: projectFile)
    }
    let change = FileChange(former: former, present: ProjectFolder.digest(bytes))
    try Failure.explaining {
      let store = try Store.open(at: storePath)
      try store.record(act, of: added, change, recording: store.recording(on: .today)) {
        guard let file = staged.take() else { return }
        do throws(ExportError) { try file.commit() } catch { throw Failure(error, changingProject: projectFile) }
      }
    }
  }

  private static func digest(_ bytes: [UInt8]) -> String { SHA256.hash(bytes).hexadecimal }

  /// What the project file said before an act, staged in its place; nil where what the act added is gone from it already, taken out by hand.
  ///
  /// - Throws: `Failure`, where the file says something else by now.
  func stageRestoring(_ change: FileChange, before act: JournalEntry) throws -> StagedFile? {
    guard let present = try? ProjectText.content(of: projectFile), ProjectFolder.digest(present) == change.present else {
      if !stillHas(act) { return nil }
      throw Failure(.fileChangedSince, at: projectFile, text: act.what ?? "", kind: .usage)
    }
    do throws(ExportError) {
      return try AtomicFile.stage(change.former, for: projectFile, keepsMode: true)
    } catch {
      throw Failure(error, changingProject: projectFile)
    }
  }

  /// Whether anything that an act added to the project file is there.
  private func stillHas(_ act: JournalEntry) -> Bool {
    guard let added = act.what else { return true }
    if act.act == .yearAdded { return project.periods.contains { $0.code.text == added } }
    let codes = Set(added.split(separator: ", ").map(String.init))
    return project.metrics.contains { codes.contains($0.code.text) }
  }
}

extension JournalEntry.Act {
  /// Whether it added something to the project file, and changed nothing that is kept.
  var addsToProjectFile: Bool { self == .yearAdded || self == .metricsAdded }
}
