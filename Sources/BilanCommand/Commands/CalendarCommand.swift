internal import ArgumentParser
internal import BilanAggregation
internal import BilanExport
internal import BilanModel
internal import BilanProject

struct CalendarCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "calendar",
      abstract: Terminal.text(
        fr: "Les séances prévues, et celles dont les feuilles sont reçues.", nl: "De geplande sessies, en die waarvan de lijsten ontvangen zijn.",
        en: "The sessions planned, and those whose sheets were received."))
  }

  @OptionGroup var options: ProjectOptions
  @OptionGroup var source: FactSource
  @Option(
    help: ArgumentHelp(
      Terminal.text(fr: "Une seule période ; toutes, sinon.", nl: "Eén periode; anders alle.", en: "One period only; all of them otherwise."),
      valueName: "period"))
  var period: String?
  @OptionGroup var reportDay: ReportDay

  func run() async throws {
    try await telling(options.language(of: nil), isLong: true) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let asOf = try reportDay.day()
      let calendar = try await folder.calendar(period: period, from: try source.onTheSpot(), progress: ProgressLine.showReading(in: language))
      let renderer = TextRenderer(width: Terminal.width)
      for completeness in calendar.periods {
        Terminal.print(completeness.period.name(language) + "\n")
        Terminal.print(renderer.text(of: completeness.table(folder.project, asOf: asOf, language), in: language))
        Terminal.print(renderer.text(of: completeness.summary(folder.project, language)) + "\n")
      }
      return report(calendar.diagnostics, language)
    }
  }
}
