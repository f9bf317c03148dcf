internal import BilanAggregation
internal import BilanExport
internal import BilanImport
public import BilanModel
public import BilanStore

/// What `undo` would undo, and what that does to the figures.
public struct PendingUndo: Sendable {
  /// The acts of the last command, the first one first.
  public let acts: [JournalEntry]
  /// The figures that would be others; none where only a code changes its name, or `projet.yaml` says what it said before: what that takes from them is the loss.
  public let effect: [FigureChange]
  /// What the figures lose where a metric goes from `projet.yaml` of which counts are kept, and what reports show where it says again whom one counted before; nil for nothing.
  public let loss: Localized?
  /// Whether somebody has to agree to that first: kept counts that leave the figures, or small numbers that reports show again.
  public let needsAgreement: Bool
  /// How many people there would be, where decisions on who is who are undone.
  private let people: PeopleChange?
  private let store: Store
  private let folder: ProjectFolder

  /// - Parameter counted: What is kept now, where that was counted already; else nil.
  init(_ folder: ProjectFolder, _ store: Store, _ acts: [JournalEntry], beside counted: FactTable?) throws {
    (self.folder, self.store, self.acts) = (folder, store, acts)
    let loss = try folder.loss(undoing: acts[0], in: store)
    (self.loss, needsAgreement) = (loss?.text, loss?.needsAgreement ?? false)
    if acts[0].renamed != nil || acts[0].act.changesProjectFileAlone || acts[0].act == .reportSent {
      (effect, people) = ([], nil)
      return
    }
    let after = try FactTable.after(in: store, folder.project) { try $0.undo(acts, on: .today) }.facts
    let before = try counted ?? FactTable(store, folder.project)
    effect = FigureChange.all(from: before, to: after, folder.project)
    people =
      acts.contains { $0.act == .decided || $0.act == .decisionTakenBack }
      ? PeopleChange(acts.lazy.compactMap(\.people).first?.subject ?? .person, from: before, to: after) : nil
  }

  /// Undoes them, in the store and, where a code was renamed, or something written into it, in `projet.yaml`: both or neither.
  ///
  /// - Throws: `Failure`, also where something was done since.
  public func carryOut() throws {
    try Failure.explaining {
      var staged: StagedFile?
      if let (kind, old, new) = acts[0].renamed { staged = try folder.stageRenaming(kind, back: new, to: old) }
      let isDone = try store.undo(acts, on: .today, changing: people) { change in
        if let change { staged = try folder.stageRestoring(change, before: acts[0]) }
        guard let file = staged.take() else { return }
        do throws(ExportError) { try file.commit() } catch { throw Failure(error, changingProject: folder.projectFile) }
      }
      if !isDone { throw Failure(.nothingToUndo, at: folder.storePath, kind: .usage) }
      if acts[0].act == .yearAdded, let year = acts[0].what { folder.removeEmptyFolders(ofYear: year) }
    }
  }
}

extension ProjectFolder {
  /// Every act that changed what is kept, the first one first.
  public func history() throws -> [JournalEntry] {
    try Failure.explaining { try Store.openExisting(at: storePath)?.journal() ?? [] }
  }

  /// Some of the acts, the last one first, and how many there are.
  public func latestActs(_ count: Int, after skipped: Int = 0) throws -> (acts: [JournalEntry], all: Int) {
    try Failure.explaining { try Store.openExisting(at: storePath)?.latestActs(count, after: skipped) ?? ([], 0) }
  }

  /// What the last command did; nothing is undone yet.
  ///
  /// - Throws: `Failure`, where nothing can be undone, or names were erased last.
  public func undo() throws -> PendingUndo { try undo(beside: nil) }

  /// The same for whoever looks at page after page: what is kept now is not counted anew, nor held twice.
  ///
  /// - Throws: `Failure`, also as `undo` does; `CancellationError`.
  public func undoToShow() async throws -> PendingUndo {
    // What cannot be counted may still be undone, where its effect is not asked for.
    let facts = try? await counted().facts
    try Task.checkCancellation()
    return try undo(beside: facts)
  }

  private func undo(beside counted: FactTable?) throws -> PendingUndo {
    try Failure.explaining {
      guard let store = try Store.openExisting(at: storePath) else { throw Failure(.nothingToUndo, at: storePath, kind: .usage) }
      switch try store.lastAct() {
      case .nothing: throw Failure(.nothingToUndo, at: storePath, kind: .usage)
      case .final: throw Failure(.erasureIsFinal, at: storePath, kind: .usage)
      case .acts(let acts): return try PendingUndo(self, store, acts, beside: counted)
      }
    }
  }

  /// The project file with the former code again; nil where it says that already.
  fileprivate func stageRenaming(_ kind: KeptCode.Kind, back new: String, to old: String) throws -> StagedFile? {
    func code(_ written: String) -> KeptCode {
      let parts = written.split(separator: "/", maxSplits: 1).map(String.init)
      return kind == .activity && parts.count == 2 ? KeptCode(kind, axis: parts[0], parts[1]) : KeptCode(kind, written)
    }
    let (present, former) = (code(new), code(old))
    if !knownCodes.contains(present), knownCodes.contains(former) { return nil }
    if knownCodes.contains(former) { throw Failure(.codeTaken, at: projectFile, ["what": .localized(kind.name)], text: old, kind: .usage) }
    guard knownCodes.contains(present) else {
      throw Failure(.unknownOldCode, at: projectFile, ["what": .localized(kind.name), "suggestion": ""], text: new, kind: .usage)
    }
    var places = 0
    return try stage(present, former.text, &places)
  }
}

extension JournalEntry {
  /// The kind of code that was renamed, its former and its new one; nil for every other act.
  fileprivate var renamed: (KeptCode.Kind, old: String, new: String)? {
    guard let what, let detail else { return nil }
    switch act {
    case .renamedAxis: return (.axis, what, detail)
    case .renamedActivity: return (.activity, what, detail)
    case .renamedMetric: return (.metric, what, detail)
    default: return nil
    }
  }
}
