internal import ArgumentParser
internal import BilanAggregation
internal import BilanImport
internal import BilanMatching
internal import BilanModel
internal import BilanStore

/// Where a command takes its facts from: the project's store, or sheets read on the spot.
struct FactSource: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      Terminal.text(
        fr: "Calculer directement à partir de ces fichiers ou dossiers, sans rien conserver.",
        nl: "Rechtstreeks uit deze bestanden of mappen berekenen, zonder iets te bewaren.",
        en: "Compute straight from these files or folders, keeping nothing."), valueName: "path"))
  var sheets: [String] = []

  /// The facts, and what is wrong with the sheets they were read from.
  func facts(of folder: ProjectFolder) async throws -> (FactTable, [Diagnostic]) {
    var builder = FactTable.Builder(project: folder.project)
    if sheets.isEmpty {
      guard let store = try Store.openExisting(at: folder.storePath) else {
        return (builder.finish(), [])
      }
      let facts = try FactTable(store, folder.project)
      return (facts, facts.overlapWarnings(folder.project))
    }
    let run = SheetRun(paths: SheetPaths(sheets), project: folder.project, remembered: try folder.choices(), purpose: .figures)
    var diagnostics = run.paths.diagnostics
    try await run.forEach { reading in
      // Notes are for `check`; here only what makes a figure doubtful is said.
      diagnostics += reading.diagnostics.filter { $0.problem.severity < .note }
      if let sheet = reading.sheet { builder.add(sheet) }
    }
    let facts = builder.finish()
    return (facts, diagnostics + facts.overlapWarnings(folder.project))
  }
}

extension FactTable {
  /// What a store says, by what was decided about who is who.
  ///
  /// - Parameter withNames: Whether people's names are read too: only who asks about people needs them, no figure and no report does.
  init(_ store: Store, _ project: Project, withNames: Bool = false) throws(StoreError) {
    var builder = Builder(project: project)
    let kept = try store.everything(withNames: withNames)
    builder.add(kept.content, from: kept.sources, codes: kept.codes, origins: kept.origins, repeatedLines: kept.repeatedLines)
    self = builder.finish(known: try KnownIdentities(store))
  }
}

extension KnownIdentities {
  init(_ store: Store) throws(StoreError) {
    self.init()
    for decision in try store.decisions() {
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

/// Whether results are for people or for programs.
enum TableOrJSON: String, ExpressibleByArgument, CaseIterable {
  case table, json
}

/// The same, with a form for spreadsheets.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}

/// Shows what is wrong on standard error and answers with the exit status it means.
func report(_ diagnostics: [Diagnostic], _ language: Language) -> ExitCode {
  if diagnostics.isEmpty { return .success }
  Terminal.printError(DiagnosticPrinter(language: language).text(of: diagnostics))
  return status(of: diagnostics)
}

/// 74 when a file could not be read at all, 1 when the data has errors, else 0.
func status(of diagnostics: [Diagnostic]) -> ExitCode {
  if diagnostics.contains(where: { $0.problem == .unreadableFile }) { return Failure.fileStatus }
  return diagnostics.contains { $0.problem.severity == .error } ? Failure.dataStatus : .success
}
