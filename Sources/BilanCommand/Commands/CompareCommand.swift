internal import ArgumentParser
internal import BilanAggregation
internal import BilanExport
internal import BilanModel

struct CompareCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare",
      abstract: Terminal.text(
        fr: "Deux périodes côte à côte : différence et évolution.",
        nl: "Twee periodes naast elkaar: verschil en evolutie.",
        en: "Two periods side by side: difference and change."))
  }

  @OptionGroup var options: ProjectOptions
  @OptionGroup var source: FactSource
  @Option(help: ArgumentHelp(Terminal.text(fr: "table ou json.", nl: "table of json.", en: "table or json."), valueName: "table|json"))
  var format = TableOrJSON.table
  @Argument(
    help: ArgumentHelp(
      Terminal.text(fr: "La période de base.", nl: "De basisperiode.", en: "The base period."), valueName: "base"))
  var base: String
  @Argument(
    help: ArgumentHelp(
      Terminal.text(
        fr: "La période à comparer.", nl: "De te vergelijken periode.", en: "The period to compare."),
      valueName: "period"))
  var period: String

  func run() async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let (before, after) = (try folder.period(base), try folder.period(period))
      let (facts, diagnostics) = try await source.facts(of: folder)
      let figures = FigureSet(facts, project: folder.project, periods: [before, after])
      let comparison = Comparison(figures, from: before, to: after)
      if format == .json {
        Terminal.print(try JSONText.of(comparison.rows.map(ChangeJSON.init)))
      } else {
        let renderer = TextRenderer(width: Terminal.width)
        for (title, table) in comparison.tables(language) {
          Terminal.print("\(title)\n")
          Terminal.print(renderer.text(of: table, in: language))
        }
      }
      return report(diagnostics + figures.warnings(in: folder, all: false), language)
    }
  }
}

/// One figure of `compare --format json`.
struct ChangeJSON: Encodable {
  let row: Comparison.Row

  private enum Key: String, CodingKey {
    case indicator, axis, estimated, base, value, difference, percent
    case noPercent = "no_percent"
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(row.indicator.code.text, forKey: .indicator)
    try object.encode(row.axis?.code.text, forKey: .axis)
    try object.encode(row.isEstimated, forKey: .estimated)
    try object.encode(row.change.before.value?.double, forKey: .base)
    try object.encode(row.change.after.value?.double, forKey: .value)
    try object.encode(row.change.difference?.double, forKey: .difference)
    try object.encode(row.change.ratio.map { Double($0.rounded(scale: 1000)) / 10 }, forKey: .percent)
    try object.encode(row.change.noRatio?.text.en, forKey: .noPercent)
  }
}
