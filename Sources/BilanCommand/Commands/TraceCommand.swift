internal import ArgumentParser
internal import BilanAggregation
internal import BilanExport
internal import BilanModel
internal import BilanProject
internal import BilanText

struct TraceCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "trace",
      abstract: Terminal.text(
        fr: "D'où vient un chiffre : règle, feuilles, lignes.", nl: "Vanwaar een cijfer komt: regel, lijsten, regels.",
        en: "Where a figure comes from: rule, sheets, lines."))
  }

  @OptionGroup var options: ProjectOptions
  @OptionGroup var source: FactSource
  @Option(help: ArgumentHelp(Terminal.text(fr: "table ou json.", nl: "table of json.", en: "table or json."), valueName: "table|json"))
  var format = TableOrJSON.table
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Un classeur de ce projet : montrer quels chiffres s'y lisent ainsi (143), et dans quelles cellules.",
        nl: "Een werkmap van dit project: tonen welke cijfers er zo in staan (143), en in welke cellen.",
        en: "A workbook of this project: show which figures read so in it (143), and in which cells."), valueName: "file"))
  var report: String?
  @Argument(
    help: ArgumentHelp(
      Terminal.text(
        fr:
          "Un chiffre ou plusieurs : indicateur/période/axe/commune, par codes ou par titres, « - » pour un total (participants/2024/1/-) ; ou une cellule d'un classeur de ce projet (rapport.xlsx!Communes!E7).",
        nl:
          "Een of meer cijfers: indicator/periode/as/gemeente, met codes of titels, ‘-’ voor een totaal (participants/2024/1/-); of een cel van een werkmap van dit project (rapport.xlsx!Communes!E7).",
        en:
          "A figure or several: indicator/period/axis/commune, by codes or titles, “-” for a total (participants/2024/1/-); or a cell of a workbook of this project (rapport.xlsx!Communes!E7)."
      ), valueName: "figure"))
  var figures: [String]

  func validate() throws {
    if figures.isEmpty {
      throw ValidationError(
        Terminal.text(fr: "Donnez le code d'un chiffre.", nl: "Geef de code van een cijfer.", en: "Give the code of a figure."))
    }
  }

  func run() async throws {
    try await telling(options.language(of: nil), isLong: true) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      if let report { return try await showFigures(in: report, folder, language) }
      let (traces, diagnostics) = try await folder.trace(figures, from: try source.onTheSpot(), progress: ProgressLine.showReading(in: language))
      switch format {
      case .json: Terminal.print(try JSONText.of(traces.map(TraceJSON.init)))
      case .table: Terminal.print(traces.map { TraceText($0, folder.project, language).text }.joined(separator: "\n\n"))
      }
      return BilanCommand.report(diagnostics, language)
    }
  }

  /// The figures that read as was asked in a workbook, each with its cells.
  private func showFigures(in path: String, _ folder: ProjectFolder, _ language: Language) async throws -> ExitCode {
    var (found, diagnostics): ([ShownInWorkbook], [Diagnostic]) = ([], [])
    for number in figures {
      let told = try await folder.figures(reading: number, in: path)
      found += told.figures
      diagnostics = told.diagnostics
    }
    switch format {
    case .json: Terminal.print(try JSONText.of(found))
    case .table: for figure in found { Terminal.print("\(figure.code)\n  \(figure.cells.joined(separator: ", "))") }
    }
    return BilanCommand.report(diagnostics, language)
  }
}
