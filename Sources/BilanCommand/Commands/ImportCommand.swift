internal import ArgumentParser
internal import BilanImport
internal import BilanModel
internal import BilanProject
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
  @OptionGroup var place: PlacingArguments
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
    try await telling(options.language(of: nil), isLong: true) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let request = ImportRequest(paths, options: try session.options(folder.project), placing: place.placing, isDryRun: dryRun, language: language)
      var objects: [ReadingJSON] = []
      let use = { (reading: SheetReading, kept: ImportTally.Kept) in
        guard format == .json else { return }
        objects.append(
          ReadingJSON(
            reading: reading, of: folder.project, language: language, kept: kept.result.rawValue, change: kept.change))
      }
      let result = try await folder.importSheets(request, use: use, progress: ProgressLine.showReading(in: language))
      if format == .json {
        // What concerns no file stands in no object.
        _ = report(request.sheets.diagnostics + result.overlaps, language)
        Terminal.print(try JSONText.of(objects))
      } else {
        result.tell(folder.project, isDryRun: dryRun, language)
      }
      return status(of: result.diagnostics)
    }
  }
}

extension ImportResult {
  /// Shows what was wrong, and what was done about it.
  func tell(_ project: Project, isDryRun: Bool, _ language: Language) {
    // What is only worth a look stands in `check`.
    let shown = diagnostics.filter { $0.problem.severity < .note || ImportResult.notesShown.contains($0.problem) }
    if !shown.isEmpty { Terminal.printError(DiagnosticPrinter(language: language).text(of: shown) + "\n") }
    for replacement in tally.replacements { Terminal.print(replacement.text(project, language) + "\n") }
    if let effect { Terminal.print(FigureChange.text(of: effect, project, language) + "\n") }
    for sheet in tally.open { Terminal.print(sheet.text(project, language) + "\n") }
    Terminal.print(tally.summary(isDryRun: isDryRun, language))
  }

  /// Notes about what the import did, beside what it read.
  private static let notesShown: Set<Problem> = [
    .correctionsWritten, .choiceKept, .choiceReplaced, .choiceUsed, .newQuestions, .otherFile, .noCommuneStated, .communeOffered,
  ]
}
