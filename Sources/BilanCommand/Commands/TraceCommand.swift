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
  @Argument(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le code d'un chiffre ou de plusieurs, indicateur/période/axe/commune, « - » pour un total : participants/2024/1/-",
        nl: "De code van een of meer cijfers, indicator/periode/as/gemeente, ‘-’ voor een totaal: participants/2024/1/-",
        en: "The code of a figure or several, indicator/period/axis/commune, “-” for a total: participants/2024/1/-"), valueName: "figure"))
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
      let (traces, diagnostics) = try await folder.trace(figures, from: try source.onTheSpot(), progress: ProgressLine.showReading(in: language))
      switch format {
      case .json: Terminal.print(try JSONText.of(traces.map(TraceJSON.init)))
      case .table: Terminal.print(traces.map { TraceText($0, folder.project, language).text }.joined(separator: "\n\n"))
      }
      return report(diagnostics, language)
    }
  }
}
