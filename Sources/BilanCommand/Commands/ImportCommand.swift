internal import ArgumentParser
internal import BilanImport
internal import BilanModel
internal import BilanStore

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
      // Before anything is opened or made: a wrong option changes nothing.
      let session = try session.options()
      // A dry run really keeps everything, in a copy of the store that is then forgotten.
      let store = try dryRun ? Store.openExisting(at: folder.storePath)?.trial() ?? Store.inMemory() : Store.open(at: folder.storePath)
      let paths = SheetPaths(paths)
      let effect = try ImportEffect(store, folder.project, paths)
      let questions = try KnownQuestions(store, folder.project)
      let run = SheetRun(
        paths: paths, project: folder.project, options: session, remembered: try store.choices(), emailKey: EmailKey(bytes: store.key.bytes),
        purpose: .keeping)
      var keeping = Keeping(store: store, project: folder.project, corrections: dryRun ? nil : CorrectionsWriter(folder: folder.path, language: language))
      var diagnostics = run.paths.diagnostics
      var objects: [ReadingJSON] = []
      try await run.forEach { reading in
        var reading = reading
        let kept = try keeping.keep(&reading)
        diagnostics += reading.diagnostics
        if format == .json {
          objects.append(ReadingJSON(reading: reading, language: language, kept: kept.result.rawValue, change: kept.change))
        }
      }
      let newQuestions = try KnownQuestions(store, folder.project).added(to: questions)
      if newQuestions > 0 { diagnostics.append(Diagnostic(.newQuestions, at: SourcePlace(file: folder.storePath), ["count": .count(newQuestions)])) }
      if format == .json {
        // What concerns no file stands in no object.
        _ = report(run.paths.diagnostics, language)
        Terminal.print(try JSONText.of(objects))
      } else {
        // What is only worth a look stands in `check`.
        let shown = diagnostics.filter { $0.problem.severity < .note || ImportCommand.notesShown.contains($0.problem) }
        if !shown.isEmpty {
          Terminal.printError(DiagnosticPrinter(language: language).text(of: shown) + "\n")
        }
        for replacement in keeping.replacements { Terminal.print(replacement.text(folder.project, language) + "\n") }
        if !keeping.replacements.isEmpty, let effect = try effect.text(language) { Terminal.print(effect + "\n") }
        Terminal.print(keeping.summary(isDryRun: dryRun, language))
      }
      return status(of: diagnostics)
    }
  }

  /// Notes about what the import did, beside what it read.
  private static let notesShown: Set<Problem> = [
    .correctionsWritten, .choiceKept, .choiceReplaced, .choiceUsed, .newQuestions, .noCommuneStated, .communeOffered,
  ]
}
