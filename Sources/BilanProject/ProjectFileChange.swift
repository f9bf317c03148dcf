internal import BilanExport
internal import BilanImport
internal import BilanModel
internal import BilanStore
internal import BilanText

/// Changes of `projet.yaml` that stand in the history and can be undone.
extension ProjectFolder {
  /// Puts what was added to the project file, or changed in it, in its place, and into the history with what undoes it: both or neither.
  ///
  /// - Parameters:
  ///   - added: What was added, by its code; of several, parted by commas.
  ///   - replaced: What the file said in its place; nil where it said nothing.
  func changeProjectFile(
    from former: [UInt8], to bytes: [UInt8], as act: JournalEntry.Act, of added: String, insteadOf replaced: String? = nil
  ) throws {
    var staged: StagedFile?
    do throws(ExportError) { staged = try AtomicFile.stage(bytes, for: projectFile, keepsMode: true) } catch {
      throw Failure(error, changingProject: projectFile)
    }
    let change = FileChange(former: former, present: ProjectFolder.digest(bytes))
    try Failure.explaining {
      let store = try Store.open(at: storePath)
      try store.record(act, of: added, insteadOf: replaced, change, recording: store.recording(on: .today)) {
        guard let file = staged.take() else { return }
        do throws(ExportError) { try file.commit() } catch { throw Failure(error, changingProject: projectFile) }
      }
    }
  }

  private static func digest(_ bytes: [UInt8]) -> String { SHA256.hash(bytes).hexadecimal }

  /// What the project file said before an act, staged in its place; nil where what the act wrote is gone from it already, taken out by hand.
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

  /// Whether anything that an act wrote into the project file is there.
  private func stillHas(_ act: JournalEntry) -> Bool {
    guard let added = act.what else { return true }
    if act.act == .yearAdded { return project.periods.contains { $0.code.text == added } }
    // Where small groups are shown, nothing of it is read.
    if act.act == .subjectChanged { return project.protection.rule == nil || metric(counting: added) != nil }
    if act.act == .activityAdded { return activity(addedBy: act) != nil }
    return !metrics(addedBy: act).isEmpty
  }

  /// The codes of the metrics that an act added, and that are there; none of any other act.
  private func metrics(addedBy act: JournalEntry) -> [String] {
    guard act.act == .metricsAdded, let added = act.what else { return [] }
    let codes = Set(added.split(separator: ", ").map(String.init))
    return project.metrics.map(\.code.text).filter(codes.contains)
  }

  /// What figures lose with the metrics that an act added, where counts of them are kept, and what reports show where whom one counts was changed; nil for nothing.
  func loss(undoing act: JournalEntry, in store: Store) throws -> (text: Localized, needsAgreement: Bool)? {
    if act.act == .subjectChanged { return loss(undoingSubject: act) }
    if act.act == .activityAdded { return try loss(undoingActivity: act, in: store).map { ($0, true) } }
    let kept = try metrics(addedBy: act).map { (code: $0, count: try store.rows(of: KeptCode(.metric, $0))) }.filter { $0.count > 0 }
    if kept.isEmpty { return nil }
    let (count, codes) = (kept.reduce(0) { $0 + $1.count }, kept.map(\.code).joined(separator: ", "))
    let text = Localized(
      fr: "Les chiffres perdraient \(count) \("comptage(s) gardé(s)".agreeing(with: count, in: .fr)) (\(codes)), que le projet ne connaîtrait plus.",
      nl: "De cijfers zouden \(count) bewaarde \("telling(en)".agreeing(with: count, in: .nl)) verliezen (\(codes)), die het project niet meer zou kennen.",
      en: "The figures would lose \(count) kept \("count(s)".agreeing(with: count, in: .en)) (\(codes)), which the project would no longer know.")
    return (text, true)
  }
}

extension JournalEntry.Act {
  /// Whether it changed the project file, and nothing that is kept.
  var changesProjectFileAlone: Bool { [.yearAdded, .metricsAdded, .subjectChanged, .activityAdded].contains(self) }
}
