public import ArgumentParser
internal import BilanAggregation
internal import BilanExport
internal import BilanModel
public import BilanProject

struct IndicatorsCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "indicators",
      abstract: Terminal.text(
        fr: "Les indicateurs par axe, commune et période ; leur définition.",
        nl: "De indicatoren per as, gemeente en periode; hun definitie.",
        en: "The indicators by axis, commune and period; how they are defined."),
      subcommands: [Show.self, List.self], defaultSubcommand: Show.self)
  }

  struct Show: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "show",
        abstract: Terminal.text(
          fr: "Montrer les chiffres (sans rien préciser, c'est ce qui se fait).",
          nl: "De cijfers tonen (dat gebeurt ook zonder dit woord).",
          en: "Show the figures (this is what happens without a word)."))
    }

    @OptionGroup var options: ProjectOptions
    @OptionGroup var source: FactSource
    @Option(
      help: ArgumentHelp(
        Terminal.text(
          fr: "Une période : celle du projet, ou 2024, 2024-S1, 2024-T3, 2024-03, 2023-2024 (année scolaire), all, 2024-01-15..2024-06-30 ; toutes, sinon.",
          nl: "Een periode: die van het project, of 2024, 2024-S1, 2024-K3, 2024-03, 2023-2024 (schooljaar), all, 2024-01-15..2024-06-30; anders alle.",
          en: "A period: one of the project's, or 2024, 2024-H1, 2024-Q3, 2024-03, 2023-2024 (school year), all, 2024-01-15..2024-06-30; all of them otherwise."
        ),
        valueName: "period"))
    var period: String?
    @Option(
      help: ArgumentHelp(
        Terminal.text(
          fr:
            "Ventilations, au choix et ensemble : axis ; commune, zone, arrondissement ou region ; month, quarter ou half ; activity, kind, audience, sector, gender, age_band.",
          nl:
            "Uitsplitsingen, naar keuze en samen: axis; commune, zone, arrondissement of region; month, quarter of half; activity, kind, audience, sector, gender, age_band.",
          en:
            "Breakdowns, any of them together: axis; commune, zone, arrondissement or region; month, quarter or half; activity, kind, audience, sector, gender, age_band."
        ), valueName: "axis,commune"))
    var by = Breakdown.all
    @Flag(
      help: ArgumentHelp(
        Terminal.text(
          fr: "La dernière ventilation en colonnes, côte à côte (table et csv).", nl: "De laatste uitsplitsing in kolommen, naast elkaar (table en csv).",
          en: "The last breakdown as columns, side by side (table and csv).")))
    var pivot = false
    @Option(
      help: ArgumentHelp(
        Terminal.text(
          fr:
            "Aussi le chiffre de cette période, et l'évolution depuis ; à répéter pour plusieurs, ou none pour aucune. Une partie d'année se compare à la même partie.",
          nl: "Ook het cijfer van die periode en de evolutie sindsdien; te herhalen voor meer, of none voor geen. Een deel van een jaar met hetzelfde deel.",
          en: "Also the figure of that period, and the change since; repeat it for several, or none. A part of a year is compared with the same part."),
        valueName: "period"))
    var compare: [String] = []
    @Option(help: ArgumentHelp(Terminal.text(fr: "table, json ou csv.", nl: "table, json of csv.", en: "table, json or csv."), valueName: "table|json|csv"))
    var format = OutputFormat.table
    @Flag(
      help: ArgumentHelp(
        Terminal.text(
          fr: "Avec --format csv : pour Excel, dans la langue du projet (titres, noms, virgule décimale, points-virgules).",
          nl: "Met --format csv: voor Excel, in de taal van het project (titels, namen, decimale komma, puntkomma's).",
          en: "With --format csv: for Excel, in the project's language (titles, names, its decimal mark and separator).")))
    var locale = false
    @Flag(
      name: .customLong("public"),
      help: ArgumentHelp(
        Terminal.text(
          fr: "Pour qui n'est pas du projet : les petits groupes sont protégés, comme dans un rapport.",
          nl: "Voor wie niet van het project is: kleine groepen zijn beschermd, zoals in een verslag.",
          en: "For people outside the project: small groups are protected, as in a report.")))
    var isPublic = false
    @OptionGroup var reportDay: ReportDay

    func validate() throws {
      guard !locale || format == .csv else {
        throw ValidationError(
          Terminal.text(fr: "--locale va avec --format csv.", nl: "--locale hoort bij --format csv.", en: "--locale goes with --format csv."))
      }
    }

    func run() async throws {
      try await telling(options.language(of: nil), isLong: true) {
        let folder = try ProjectFolder(options.project)
        let language = options.language(of: folder.project)
        let asOf = try reportDay.day()
        var by = by
        by.isPivot = pivot
        let result = try await folder.indicators(
          period: period, by: by, against: compare.filter { $0 != "none" }, asOf: asOf, isPublic: isPublic, from: try source.onTheSpot(),
          progress: ProgressLine.showReading(in: language))
        try show(result, folder.project, language)
        return report(result.diagnostics, language)
      }
    }

    private func show(_ result: IndicatorResult, _ project: Project, _ language: Language) throws {
      let (figures, rows) = (result.figures, result.rows)
      switch format {
      case .json: Terminal.print(try result.crossed.map { try JSONText.of($0.rows) } ?? JSONText.of(rows))
      case .csv where locale:
        Terminal.printForSpreadsheet(result.crossed?.localCSV(language) ?? FigureRow.localCSV(rows, figures, by: by, language))
      case .csv: Terminal.print(result.crossed?.csv ?? FigureRow.csv(rows))
      case .table:
        let table = result.crossed?.table(language) ?? FigureRow.table(rows, figures, language)
        Terminal.print(TextRenderer(width: Terminal.width).text(of: table, in: language))
        for period in figures.periods {
          if let sentence = figures.completeness[period.code]?.sentence(project, language) { Terminal.print(sentence) }
        }
      }
    }
  }

  struct List: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "list",
        abstract: Terminal.text(
          fr: "Montrer comment chaque indicateur est défini.", nl: "Tonen hoe elke indicator gedefinieerd is.",
          en: "Show how each indicator is defined."))
    }

    @OptionGroup var options: ProjectOptions
    @Flag(
      help: ArgumentHelp(
        Terminal.text(
          fr: "Aussi ceux de la bibliothèque que le projet n'utilise pas.", nl: "Ook die van de bibliotheek die het project niet gebruikt.",
          en: "Those of the library that the project does not use, too.")))
    var all = false

    func run() async throws {
      try await telling(options.language(of: nil)) {
        let folder = try ProjectFolder(options.project)
        let language = options.language(of: folder.project)
        var indicators = folder.project.indicators
        if all { indicators += Indicator.library.filter { !indicators.contains($0) } }
        Terminal.print(indicators.map { IndicatorSheet($0, folder.project).text(language) }.joined(separator: "\n\n"))
        return report(folder.diagnostics, language)
      }
    }
  }
}

/// The day of a report, for commands that judge progress by it.
struct ReportDay: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le jour dont on rend compte, pour juger de l'avancement ; le dernier de la période, sinon.",
        nl: "De dag waarop gerapporteerd wordt, om de voortgang te beoordelen; anders de laatste van de periode.",
        en: "The day reported on, by which progress is judged; the period's last otherwise."), valueName: "day"))
  var asOf: String?

  func day() throws -> Day? { try asOf.map { try Day(option: "--as-of", $0) } }
}

extension Breakdown: ExpressibleByArgument {
  /// `axis,commune`, `axis`, `gender,quarter`: in any order, of which the last may become columns.
  public init?(argument: String) {
    let words = argument.split(separator: ",").map(String.init)
    let dimensions = words.compactMap(CrossingDimension.init(named:))
    guard dimensions.count == words.count else { return nil }
    self.init(dimensions)
  }

  public var defaultValueDescription: String { "axis,commune" }
}
