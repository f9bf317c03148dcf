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
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let periods = try periods.map(folder.period)
      let (facts, diagnostics) = try await source.facts(of: folder, language)
      let comparisons = zip(periods, periods.dropFirst()).map { PeriodComparison(facts, project: folder.project, from: $0, to: $1) }
      if format == .json {
        Terminal.print(try JSONText.of(comparisons.flatMap { comparison in comparison.raw.rows.map { ChangeJSON(row: $0, comparison: comparison) } }))
      } else {
        for comparison in comparisons { show(comparison, language) }
      }
      let figures = FigureSet(facts, project: folder.project, periods: periods)
      return report(diagnostics + figures.warnings(in: folder, all: false), language)
    }
  }

  private func show(_ comparison: PeriodComparison, _ language: Language) {
    let renderer = TextRenderer(width: Terminal.width)
    for sentence in comparison.verdict(language) + [comparison.scope(language)].compactMap(\.self) { Terminal.print(renderer.text(of: sentence)) }
    Terminal.print("")
    for axis in [nil] + comparison.project.axes.map(Optional.some) {
      Terminal.print("\(comparison.raw.title(of: axis, language))\n")
      for table in comparison.tables(of: axis, language) { Terminal.print(renderer.text(of: table, in: language)) }
      if let why = comparison.why(of: axis, language) { Terminal.print(renderer.text(of: why) + "\n") }
    }
    Terminal.print(renderer.text(of: Decomposition.method[language]))
  }
}

/// One figure of `compare --format json`.
struct ChangeJSON: Encodable {
  let row: Comparison.Row
  let comparison: PeriodComparison

  private enum Key: String, CodingKey {
    case indicator, axis, estimated, base, value, difference, percent, comparable, caveats, why
    case basePeriod = "base_period"
    case period
    case noPercent = "no_percent"
    case likeBase = "like_base"
    case likeValue = "like_value"
  }

  private struct Why: Encodable {
    var sessions: Int
    var fullness: Int
    var activities: Int
    var communes: Int
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(row.indicator.code.text, forKey: .indicator)
    try object.encode(row.axis?.code.text, forKey: .axis)
    try object.encode(row.isEstimated, forKey: .estimated)
    try object.encode(comparison.raw.base.code.text, forKey: .basePeriod)
    try object.encode(comparison.raw.period.code.text, forKey: .period)
    try object.encode(row.change.before.value.map(JSONNumber.init), forKey: .base)
    try object.encode(row.change.after.value.map(JSONNumber.init), forKey: .value)
    try object.encode(row.change.difference.map(JSONNumber.init), forKey: .difference)
    try object.encode(row.change.ratio.map { Double($0.rounded(scale: 1000)) / 10 }, forKey: .percent)
    try object.encode(row.change.noRatio?.text.en, forKey: .noPercent)
    try object.encode(comparison.comparability.isComparable, forKey: .comparable)
    try object.encode(comparison.verdict(.en), forKey: .caveats)
    let like = comparison.like?.change(of: row)
    try object.encode(like?.before.value.map(JSONNumber.init), forKey: .likeBase)
    try object.encode(like?.after.value.map(JSONNumber.init), forKey: .likeValue)
    let parts = row.indicator.rule == .participations ? comparison.decomposition(of: row.axis) : nil
    try object.encode(
      parts.map { Why(sessions: $0.sessions, fullness: $0.fullness, activities: $0.activities, communes: $0.communes) }, forKey: .why)
  }
}
