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
    try await telling(options.language(of: nil)) {
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
      let result = try await folder.importSheets(request, use: use, progress: Terminal.showReading(in: language))
      if format == .json {
        // What concerns no file stands in no object.
        _ = report(request.sheets.diagnostics + result.overlaps, language)
        Terminal.print(try JSONText.of(objects))
      } else {
        // What is only worth a look stands in `check`.
        let shown = result.diagnostics.filter { $0.problem.severity < .note || ImportCommand.notesShown.contains($0.problem) }
        if !shown.isEmpty {
          Terminal.printError(DiagnosticPrinter(language: language).text(of: shown) + "\n")
        }
        for replacement in result.tally.replacements { Terminal.print(replacement.text(folder.project, language) + "\n") }
        if let effect = result.effect { Terminal.print(FigureChange.text(of: effect, folder.project, language) + "\n") }
        for sheet in result.tally.open { Terminal.print(sheet.text(folder.project, language) + "\n") }
        Terminal.print(result.tally.summary(isDryRun: dryRun, language))
      }
      return status(of: result.diagnostics)
    }
  }

  /// Notes about what the import did, beside what it read.
  private static let notesShown: Set<Problem> = [
    .correctionsWritten, .choiceKept, .choiceReplaced, .choiceUsed, .newQuestions, .otherFile, .noCommuneStated, .communeOffered,
  ]
}
