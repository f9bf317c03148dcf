internal import ArgumentParser
internal import BilanAggregation
internal import BilanExport
internal import BilanModel

struct IndicatorsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "indicators",
      abstract: Terminal.text(
        fr: "Les indicateurs par axe, commune et période.",
        nl: "De indicatoren per as, gemeente en periode.",
        en: "The indicators by axis, commune and period."))
  }

  @OptionGroup var options: ProjectOptions
  @OptionGroup var source: FactSource
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Une seule période ; toutes, sinon.", nl: "Eén periode; anders alle.",
        en: "One period only; all of them otherwise."), valueName: "period"))
  var period: String?
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Ventilation : axis, commune, ou les deux.", nl: "Uitsplitsing: axis, commune, of beide.",
        en: "Breakdown: axis, commune, or both."), valueName: "axis,commune"))
  var by = Breakdown.all
  @Option(help: ArgumentHelp(Terminal.text(fr: "table, json ou csv.", nl: "table, json of csv.", en: "table, json or csv."), valueName: "table|json|csv"))
  var format = OutputFormat.table

  func run() async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let periods = try period.map { [try folder.period($0)] } ?? folder.project.periods
      let (facts, diagnostics) = try await source.facts(of: folder)
      let figures = FigureSet(facts, project: folder.project, periods: periods)
      let rows = FigureRow.all(figures, by: by)
      switch format {
      case .json: Terminal.print(try JSONText.of(rows))
      case .csv: Terminal.print(FigureRow.csv(rows))
      case .table:
        let table = FigureRow.table(rows, figures, language)
        Terminal.print(TextRenderer(width: Terminal.width).text(of: table, in: language))
      }
      return report(diagnostics + figures.warnings(in: folder, all: period == nil), language)
    }
  }
}

/// The dimensions over which figures are broken down; the others are summed.
struct Breakdown: ExpressibleByArgument, Equatable {
  var axis: Bool
  var commune: Bool

  static let all = Breakdown(axis: true, commune: true)

  init(axis: Bool, commune: Bool) {
    self.axis = axis
    self.commune = commune
  }

  init?(argument: String) {
    let words = argument.split(separator: ",").map(String.init)
    guard words.allSatisfy({ ["axis", "commune"].contains($0) }) else { return nil }
    self.init(axis: words.contains("axis"), commune: words.contains("commune"))
  }

  var defaultValueDescription: String { "axis,commune" }
}

extension FigureSet {
  /// What is doubtful about the figures as a whole.
  func warnings(in folder: ProjectFolder, all: Bool, about period: Period? = nil) -> [Diagnostic] {
    let place = SourcePlace(file: folder.file("projet.yaml"))
    var warnings: [Diagnostic] = []
    // With one period asked for, the facts of the others are outside it and nothing is wrong.
    if all, factsOutside > 0 {
      warnings.append(
        Diagnostic(.factsOutsidePeriods, at: place, ["count": .count(factsOutside)]))
    }
    for axis in unrunAxesWithFacts {
      warnings.append(
        Diagnostic(.factsOfUnrunAxis, at: place, ["axis": .text(axis.code.text)]))
    }
    for period in period.map({ [$0] }) ?? periods where !hasFacts(in: period) {
      warnings.append(
        Diagnostic(.noFacts, at: place, ["text": .text(period.code.text)]))
    }
    return warnings
  }
}
