public import BilanImport
public import BilanModel
public import BilanStore

extension ProjectFolder {
  /// Reads sheets and keeps nothing: what is understood of each, one after another in the order of the paths, to `use`.
  ///
  /// - Parameters:
  ///   - folder: The project whose activities and communes the sheets speak of; nil to read without one.
  ///   - options: What is said of the session of all the sheets.
  /// - Returns: All that is wrong, with the paths and with the sheets.
  /// - Throws: `Failure`, `CancellationError`, and what `use` throws.
  public static func check(
    _ sheets: SheetPaths, in folder: ProjectFolder?, options: SessionOptions = SessionOptions(), progress: @escaping SheetProgress = { _, _ in },
    use: (SheetReading) throws -> Void
  ) async throws -> [Diagnostic] {
    let project = try Failure.explaining { try folder.map { try $0.projectForReading(Store.openExisting(at: $0.storePath)) } }
    let run = SheetRun(
      paths: sheets, project: project, options: options, remembered: try folder?.choices() ?? [], purpose: .checking, progress: progress)
    var diagnostics = sheets.diagnostics
    try await run.forEach { reading in
      diagnostics += reading.diagnostics
      try use(reading)
    }
    return diagnostics
  }

  /// The sheets kept, by name.
  public func sheets() throws -> [StoredSheet] {
    try Failure.explaining { try Store.openExisting(at: storePath)?.sheets() ?? [] }
  }

  /// Takes a sheet back, with everything only it brought.
  ///
  /// - Returns: What it was, and what went with it.
  /// - Parameter isForGood: Whether nothing is kept by which it, or anything before it, could be undone.
  /// - Throws: `Failure`, also where no sheet has this number.
  public func removeSheet(_ id: Int64, isForGood: Bool = false) throws -> Removal {
    try Failure.explaining {
      if let store = try Store.openExisting(at: storePath), let sheet = try store.remove(id, recording: store.recording(on: .today), isForGood: isForGood) {
        return sheet
      }
      throw Failure(.unknownSheet, at: storePath, text: String(id), kind: .usage)
    }
  }

  /// What was answered about earlier files.
  public func choices() throws -> [LayoutChoice] {
    try Failure.explaining { try Store.openExisting(at: storePath)?.choices() ?? [] }
  }

  /// Forgets an answer: the next files are read without it.
  ///
  /// - Throws: `Failure`, also where no answer has this number.
  public func forgetChoice(_ id: Int64) throws -> LayoutChoice {
    try Failure.explaining {
      if let store = try Store.openExisting(at: storePath), let choice = try store.forgetChoice(id, recording: store.recording(on: .today)) { return choice }
      throw Failure(.unknownChoice, at: storePath, text: String(id), kind: .usage)
    }
  }
}
