internal import ArgumentParser
internal import BilanAggregation
internal import BilanExport
internal import BilanModel
internal import BilanProject

struct CompareCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare",
      abstract: Terminal.text(
        fr: "Des périodes côte à côte : différences, comparabilité, pourquoi.",
        nl: "Periodes naast elkaar: verschillen, vergelijkbaarheid, waarom.",
        en: "Periods side by side: differences, whether they compare, why."))
  }

  @OptionGroup var options: ProjectOptions
  @OptionGroup var source: FactSource
  @Option(help: ArgumentHelp(Terminal.text(fr: "table ou json.", nl: "table of json.", en: "table or json."), valueName: "table|json"))
  var format = TableOrJSON.table
  @Argument(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Deux périodes ou plus ; chacune est comparée à celle qui la précède.",
        nl: "Twee of meer periodes; elke wordt met de vorige vergeleken.",
        en: "Two periods or more; each is compared with the one before it."), valueName: "period"))
  var periods: [String]

  func validate() throws {
    guard periods.count >= 2 else {
      throw ValidationError(
        Terminal.text(fr: "Donnez au moins deux périodes.", nl: "Geef minstens twee periodes.", en: "Name two periods at least."))
    }
  }

  func run() async throws {
    try await telling(options.language(of: nil), isLong: true) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let (comparisons, diagnostics) = try await folder.compare(periods, from: try source.onTheSpot(), progress: ProgressLine.showReading(in: language))
      if format == .json {
        Terminal.print(try JSONText.of(comparisons.flatMap { comparison in comparison.raw.rows.map { ChangeJSON(row: $0, comparison: comparison) } }))
      } else {
        for comparison in comparisons { show(comparison, language) }
      }
      return report(diagnostics, language)
    }
  }

  private func show(_ comparison: PeriodComparison, _ language: Language) {
    let renderer = TextRenderer(width: Terminal.width)
    for sentence in comparison.verdict(language) + [comparison.scope(language)].compactMap(\.self) { Terminal.print(renderer.text(of: sentence)) }
    for sent in comparison.sentNotes(language) { Terminal.print(renderer.text(of: sent)) }
    Terminal.print("")
    for axis in [nil] + comparison.project.axes.map(Optional.some) {
      Terminal.print("\(comparison.raw.title(of: axis, language))\n")
      for table in comparison.tables(of: axis, language) { Terminal.print(renderer.text(of: table, in: language)) }
      if let why = comparison.why(of: axis, language) { Terminal.print(renderer.text(of: why) + "\n") }
    }
    Terminal.print(renderer.text(of: Terminal.inOwnWords(Decomposition.method)[language]))
  }
}
