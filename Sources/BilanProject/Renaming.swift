internal import BilanExport
internal import BilanImport
internal import BilanModel
public import BilanStore
internal import BilanText

/// What renaming a code did.
public struct Renaming: Sendable {
  /// `1/stress` for an activity.
  public var old: String
  public var new: String
  /// At how many places of `projet.yaml`; 0 where it said the new code already.
  public var places: Int
  public var sheets: Int
  public var rows: Int
}

extension ProjectFolder {
  /// The codes that can be changed: those of the project file, and those of what is kept that the file does not know any more. Axes, then activities, then metrics.
  ///
  /// - Throws: `Failure`.
  public func codes() throws -> [KeptCode] {
    let kept = try Failure.explaining { try Store.openExisting(at: storePath)?.codes() ?? [] }
    func order(_ code: KeptCode) -> (Int, String, String) { (KeptCode.Kind.allCases.firstIndex(of: code.kind) ?? 0, code.axis ?? "", code.text) }
    return knownCodes.union(kept).sorted { order($0) < order($1) }
  }

  /// Gives an axis, an activity or a metric another code, in `projet.yaml` and in everything kept: both or neither.
  ///
  /// Where only one of them has the new code, as after a crash or a change by hand, the other follows. No figure changes but by its name.
  ///
  /// - Parameter old: A code; of an activity also `axis/code`.
  /// - Throws: `Failure`, also where the old code is unknown or the new one taken.
  public func rename(_ kind: KeptCode.Kind, _ old: String, to new: String) throws -> Renaming {
    try Failure.explaining {
      let store = try Store.openExisting(at: storePath)
      let kept = try store?.codes() ?? []
      let code = try renamedCode(kind, old, kept)
      let new = code.axis.map { axis in new.hasPrefix(axis + "/") ? String(new.dropFirst(axis.count + 1)) : new } ?? new
      guard CodeRenaming.isCode(new) else { throw Failure(.unsuitableCode, at: projectFile, text: new, kind: .usage) }
      let known = knownCodes
      var target = code
      target.text = new
      let isInFile = known.contains(code)
      let isKept = try kept.contains(code) || (store?.rows(of: code) ?? 0) > 0
      let isNewKept = try (store?.rows(of: target) ?? 0) > 0
      let isTaken =
        if code == target || kind == .metric && Indicator.library.contains(where: { $0.code.text == new }) {
          true
        } else if known.contains(target) {
          // Changed by hand before: what is kept follows, unless one day has both.
          try isInFile || !isKept || (store?.areBothKept(code, and: new) ?? false)
        } else {
          // Kept so already, as after a crash: the file follows.
          isNewKept && (isKept || !kept.contains(target))
        }
      if isTaken { throw Failure(.codeTaken, at: projectFile, ["what": .localized(kind.name)], text: target.written, kind: .usage) }
      guard isInFile || known.contains(target) else { throw unknownCode(kind, old, kept) }
      var places = 0
      var staged: StagedFile?
      if isInFile { staged = try stage(code, new, &places) }
      func commit() throws {
        guard let file = staged.take() else { return }
        do throws(ExportError) { try file.commit() } catch { throw Failure(error, changingProject: projectFile) }
      }
      guard let store else {
        try commit()
        return Renaming(old: code.written, new: target.written, places: places, sheets: 0, rows: 0)
      }
      let done = try store.rename(code, to: new, recording: store.recording(on: .today), commit: commit)
      return Renaming(old: code.written, new: target.written, places: places, sheets: done.sheets, rows: done.rows)
    }
  }

  /// The project as sheets speak of it, with the codes that it had before.
  func projectForReading(_ store: Store?) throws -> Project {
    var project = project
    project.formerCodes = try store?.formerCodes() ?? FormerCodes()
    return project
  }

  /// The code that a text means, in the file or among what is kept.
  private func renamedCode(_ kind: KeptCode.Kind, _ old: String, _ kept: Set<KeptCode>) throws -> KeptCode {
    let all = knownCodes.union(kept).filter { $0.kind == kind }
    let found = all.filter { $0.written == old }
    if let code = found.first { return code }
    let inAxes = all.filter { $0.text == old }
    if inAxes.count > 1 {
      throw Failure(.codeOfSeveralAxes, at: projectFile, ["known": .list(inAxes.map(\.written).sorted())], text: old, kind: .usage)
    }
    guard let code = inAxes.first else { throw unknownCode(kind, old, kept) }
    return code
  }

  private func unknownCode(_ kind: KeptCode.Kind, _ old: String, _ kept: Set<KeptCode>) -> Failure {
    let known = knownCodes.union(kept).filter { $0.kind == kind }
    let suggestion = nearest(to: old, among: known.map(\.written).sorted()) ?? nearest(to: old, among: known.map(\.text).sorted())
    return Failure(
      .unknownOldCode, at: projectFile, ["what": .localized(kind.name), "suggestion": .suggestion(suggestion)], text: old, kind: .usage)
  }

  func stage(_ code: KeptCode, _ new: String, _ places: inout Int) throws -> StagedFile {
    let kind: CodeRenaming.Kind =
      switch code.kind {
      case .axis: .axis
      case .activity: .activity
      case .metric: .metric
      }
    do {
      let renamed = try CodeRenaming(kind, axis: code.axis, from: code.text, to: new).renamed(projectFile)
      places = renamed.places
      return try AtomicFile.stage(renamed.bytes, for: projectFile, keepsMode: true)
    } catch let error as CodeRenaming.Failure {
      let place = SourcePlace(file: projectFile, line: error.line, character: error.character, text: code.text)
      throw Failure([Diagnostic(.codeNotChanged, at: place)], kind: .data)
    } catch let error as ExportError {
      throw Failure(error, changingProject: projectFile)
    }
  }
}
