internal import ArgumentParser
internal import BilanImport
internal import BilanModel
internal import BilanStore
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

struct ImportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Terminal.text(
        fr: "Lire des feuilles et les garder dans le projet.",
        nl: "Lijsten lezen en in het project bewaren.",
        en: "Read sheets and keep them in the project."))
  }

  @OptionGroup var options: ProjectOptions
  @OptionGroup var session: SessionArguments
  @Flag(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Dire ce qui serait fait, sans rien garder.", nl: "Zeggen wat er zou gebeuren, zonder iets te bewaren.",
        en: "Say what would be done, keeping nothing.")))
  var dryRun = false
  @Option(help: ArgumentHelp(Terminal.text(fr: "table ou json.", nl: "table of json.", en: "table or json."), valueName: "table|json"))
  var format = TableOrJSON.table
  @Argument(help: SessionArguments.pathHelp) var paths: [String]

  func run() async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let run = SheetRun(
        paths: SheetPaths(paths), project: folder.project, options: try session.options(),
        purpose: .keeping)
      var keeping = Keeping(
        store: try dryRun ? Store.openExisting(at: folder.storePath) : Store.open(at: folder.storePath),
        isDryRun: dryRun)
      var diagnostics = run.paths.diagnostics
      var objects: [ReadingJSON] = []
      try await run.forEach { reading in
        var reading = reading
        let kept = try keeping.keep(&reading)
        diagnostics += reading.diagnostics
        if format == .json {
          objects.append(ReadingJSON(reading: reading, language: language, kept: kept.rawValue))
        }
      }
      if format == .json {
        Terminal.print(try JSONText.of(objects))
      } else {
        // What is only worth a look stands in `check`.
        let shown = diagnostics.filter { $0.problem.severity < .note || $0.problem == .replacedSheet }
        if !shown.isEmpty {
          Terminal.printError(DiagnosticPrinter(language: language).text(of: shown) + "\n")
        }
        Terminal.print(keeping.summary(language))
      }
      return status(of: diagnostics)
    }
  }
}

/// Keeps readings one after another, and counts what became of them.
struct Keeping {
  /// Nil in a dry run of a project that has no store yet.
  let store: Store?
  let isDryRun: Bool
  private var kept = 0
  private var unchanged = 0
  private var replaced = 0
  private var refused = 0
  private var rows = 0
  private var rowsRefused = 0
  /// Headers of the columns that nothing was kept of, in the order met.
  private var columnsDropped: [String] = []

  enum Result: String { case added, unchanged, replaced, refused }

  init(store: Store?, isDryRun: Bool) {
    self.store = store
    self.isDryRun = isDryRun
  }

  mutating func keep(_ reading: inout SheetReading) throws -> Result {
    for diagnostic in reading.diagnostics where diagnostic.problem == .columnsDropped {
      guard case .list(let columns) = diagnostic.values["columns"] else { continue }
      columnsDropped += columns.filter { !columnsDropped.contains($0) }
    }
    guard let sheet = reading.sheet else {
      refused += 1
      rowsRefused += reading.source.rowsRead
      return .refused
    }
    let outcome = try outcome(of: sheet)
    rowsRefused += reading.source.rowsRefused
    if case .unchanged = outcome {} else { rows += reading.source.rowsKept }
    switch outcome {
    case .added, nil:
      kept += 1
      return .added
    case .unchanged:
      unchanged += 1
      reading.diagnostics.append(
        Diagnostic(.alreadyImported, at: SourcePlace(file: reading.file)))
      return .unchanged
    case .replaced(_, _, let change):
      replaced += 1
      reading.diagnostics.append(
        Diagnostic(
          .replacedSheet, at: SourcePlace(file: reading.file),
          [
            "before": .count(change.attendancesBefore + change.countsBefore),
            "after": .count(change.attendancesAfter + change.countsAfter),
          ]))
      return .replaced
    }
  }

  private mutating func outcome(of sheet: Sheet) throws -> Outcome? {
    if isDryRun, !previewed.insert(Copy(hash: sheet.source.hash, content: sheet.content)).inserted {
      return .unchanged(id: 0)
    }
    guard let store else { return nil }
    return isDryRun ? try store.preview(sheet) : try store.keep(sheet, on: Keeping.today)
  }

  /// In a dry run nothing is kept, so the store cannot know the copies within the run.
  private var previewed: Set<Copy> = []

  private struct Copy: Hashable {
    var hash: String
    var content: SheetContent
  }

  private static var today: Day {
    Day(number: Int32(time(nil) / 86_400))
  }

  func summary(_ language: Language) -> String {
    let texts = Localized(
      fr:
        "\(kept) feuille(s) ajoutée(s), \(replaced) remplacée(s), \(unchanged) déjà là, \(refused) refusée(s) ; \(rows) lignes gardées, \(rowsRefused) non gardées",
      nl:
        "\(kept) lijst(en) toegevoegd, \(replaced) vervangen, \(unchanged) al aanwezig, \(refused) geweigerd; \(rows) rijen bewaard, \(rowsRefused) niet bewaard",
      en: "\(kept) sheet(s) added, \(replaced) replaced, \(unchanged) already there, \(refused) refused; \(rows) rows kept, \(rowsRefused) not kept")
    let dry = Localized(
      fr: "essai, rien n'est gardé : ", nl: "proef, niets wordt bewaard: ", en: "dry run, nothing is kept: ")
    let dropped = Localized(
      fr: "\ncolonnes non conservées : ", nl: "\nniet bewaarde kolommen: ", en: "\ncolumns not kept: ")
    let list = columnsDropped.isEmpty ? "" : dropped[language] + columnsDropped.joined(separator: ", ")
    return (isDryRun ? dry[language] : "") + texts[language] + list
  }
}
