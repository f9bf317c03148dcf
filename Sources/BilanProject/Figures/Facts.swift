internal import BilanAggregation
public import BilanImport
internal import BilanMatching
internal import BilanModel
internal import BilanStore

/// Files and folders to read on the spot, keeping nothing, and what the user says of the words in them.
public struct SheetsOnTheSpot: Sendable, ExpressibleByArrayLiteral {
  /// Empty for what the project's store keeps.
  public var paths: [String]
  public var statuses: [StatusChoice]

  public init(_ paths: [String], statuses: [StatusChoice] = []) {
    self.paths = paths
    self.statuses = statuses
  }

  public init(arrayLiteral paths: String...) { self.init(paths) }
}

extension ProjectFolder {
  /// The facts, and what is wrong with the sheets they were read from.
  ///
  /// - Parameter sheets: What to read; empty for what the project's store keeps.
  func facts(
    from sheets: SheetsOnTheSpot = [], progress: @escaping SheetProgress = { _, _ in }
  ) async throws -> (FactTable, [Diagnostic]) {
    let counted = try await counted(from: sheets, progress: progress)
    return (counted.facts, counted.diagnostics)
  }

  /// The same, with the figures that were asked of them.
  func counted(from sheets: SheetsOnTheSpot, progress: @escaping SheetProgress = { _, _ in }) async throws -> Counted {
    if sheets.paths.isEmpty { return try await counted() }
    var builder = FactTable.Builder(project: project)
    var options = SessionOptions()
    options.statuses = sheets.statuses
    let run = SheetRun(paths: SheetPaths(sheets.paths), project: project, options: options, remembered: try choices(), purpose: .figures, progress: progress)
    var diagnostics = run.paths.diagnostics
    try await run.forEach { reading in
      // Notes are for `check`: read for figures, a sheet has none.
      diagnostics += reading.diagnostics
      if let sheet = reading.sheet { builder.add(sheet) }
    }
    let facts = try builder.finishUnlessCancelled()
    return Counted(facts, diagnostics + facts.overlapWarnings(project))
  }
}

extension FactTable {
  /// What a store says, by what was decided about who is who.
  ///
  /// - Parameter withNames: Whether people's names are read too: only who asks about people needs them, no figure and no report does.
  /// - Throws: `StoreError`, `CancellationError`.
  init(_ store: Store, _ project: Project, withNames: Bool = false) throws {
    try self.init(store.everything(withNames: withNames), KnownIdentities(store), project)
  }

  /// What was kept at some moment, by what is known of who is who.
  init(_ kept: consuming Store.Everything, _ known: KnownIdentities, _ project: Project) throws(CancellationError) {
    var builder = Builder(project: project)
    builder.add(kept.content, from: kept.sources, codes: kept.codes, origins: kept.origins, repeatedLines: kept.repeatedLines)
    builder.mention(kept.furtherMentions)
    // Every row stands in the builder: what was read goes before it is found out who is who.
    _ = consume kept
    self = try builder.finishUnlessCancelled(known: known)
  }
}

extension FactTable {
  /// What a store would say after a change, which is made in a copy of it.
  ///
  /// - Returns: Also what the change gave.
  /// - Throws: `StoreError`, `CancellationError`, and what `change` throws.
  static func after<Value>(in store: Store, _ project: Project, _ change: (Store) throws -> Value) throws -> (facts: FactTable, value: Value) {
    func read() throws -> (kept: Store.Everything, known: KnownIdentities, value: Value) {
      let trial = try store.trial()
      let value = try change(trial)
      return (try trial.everything(withNames: false), try KnownIdentities(trial), value)
    }
    // The copy, which is as large as the store, is gone before everything is counted.
    let (kept, known, value) = try read()
    return (try FactTable(kept, known, project), value)
  }
}

extension KnownIdentities {
  init(_ store: Store) throws(StoreError) { try self.init(store, by: store.decisions()) }

  /// What would be known by other decisions than those that are kept.
  init(_ store: Store, by decisions: [StoredDecision]) throws(StoreError) {
    self.init()
    for decision in decisions {
      let answer = Answer(decision.first, decision.second, isSame: decision.isSame)
      switch decision.subject {
      case .person: people.append(answer)
      case .organisation: organisations.append(answer)
      }
    }
    let kept = try store.links()
    frozen = kept.frozen
    links = kept.links.map { Link($0.first, $0.second, odds: $0.odds, relation: UInt8(exactly: $0.relation).flatMap(NameRelation.init) ?? .equal) }
  }
}
