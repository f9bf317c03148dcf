internal import ArgumentParser
internal import BilanAggregation
internal import BilanExport
internal import BilanImport
internal import BilanModel
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

struct ReportCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: Terminal.text(
        fr: "Écrire le classeur et le rapport du bailleur.",
        nl: "De werkmap en het verslag voor de subsidiënt schrijven.",
        en: "Write the funder's workbook and report."))
  }

  @OptionGroup var options: ProjectOptions
  @OptionGroup var source: FactSource
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "La période du rapport ; la dernière qui a des données, sinon.",
        nl: "De periode van het verslag; anders de laatste met gegevens.",
        en: "The report's period; the last one with data otherwise."), valueName: "period"))
  var period: String?
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "La période à laquelle comparer ; la précédente, sinon.",
        nl: "De periode om mee te vergelijken; anders de vorige.",
        en: "The period to compare with; the one before otherwise."), valueName: "period"))
  var compare: String?
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le dossier où écrire ; « rapports » dans le projet, sinon.",
        nl: "De map om in te schrijven; anders ‘rapports’ in het project.",
        en: "The folder to write to; “rapports” in the project otherwise."), valueName: "dir"))
  var out: String?
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le jour du rapport, pour les propriétés du classeur ; le dernier de la période, sinon.",
        nl: "De dag van het verslag, voor de eigenschappen van de werkmap; anders de laatste van de periode.",
        en: "The day of the report, for the workbook's properties; the period's last otherwise."),
      valueName: "day"))
  var asOf: String?

  func run() async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let asked = try period.map(folder.period)
      let askedBase = try compare.map(folder.period)
      let day = try asOf.map { try Day(option: "--as-of", $0) }
      let (facts, sheetProblems) = try await source.facts(of: folder)
      let all = FigureSet(facts, project: folder.project, periods: folder.project.periods)
      guard let period = asked ?? all.latestPeriod else {
        throw Failure(.missingKey, at: folder.file("projet.yaml"), ["key": "periods"], status: Failure.dataStatus)
      }
      let base = askedBase ?? folder.project.periods.last { $0.last < period.first }
      let texts = NarrativeFiles(
        folder: folder.file("recits/\(period.code)"), project: folder.project)
      let report = Report(
        ReportRequest(
          project: folder.project, facts: facts, period: period, base: base, language: language,
          narrative: texts.narrative, asOf: day))
      for path in try await write(report, period, folder, language) { Terminal.print(path) }
      return BilanCommand.report(
        sheetProblems + texts.diagnostics + all.contradictions(texts.typedFigures, in: period, language) + all.warnings(in: folder, all: true, about: period),
        language)
    }
  }

  /// Both files, or neither.
  private func write(
    _ report: Report, _ period: Period, _ folder: ProjectFolder, _ language: Language
  ) async throws -> [String] {
    let target = out ?? folder.file("rapports")
    if mkdir(target, 0o777) != 0 && errno != EEXIST {
      throw Failure(
        .cannotWrite, at: target, ["reason": .localized(reason: String(cString: strerror(errno)))],
        status: Failure.fileStatus)
    }
    let name = Localized(fr: "rapport", nl: "verslag", en: "report")[language]
    let stem = ProjectFolder.join(target, "\(name)-\(fileName(period.code.text))-\(language.rawValue)")
    let (workbook, text) = (stem + ".xlsx", stem + ".txt")
    do throws(ExportError) {
      // The text is made while the workbook is written: two processors, two renderers.
      async let content = TextRenderer().text(of: report)
      // Neither takes its place before both are whole: a workbook and a text of different figures never stand side by side.
      let stagedWorkbook = try WorkbookRenderer().stage(report, for: workbook)
      let stagedText = try AtomicFile.stage(await content, for: text)
      try stagedWorkbook.commit()
      try stagedText.commit()
    } catch {
      throw Failure(error, writing: target)
    }
    return [workbook, text]
  }

  /// A period's code may hold anything, a file's name may not.
  private func fileName(_ code: String) -> String {
    String(code.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "_" })
  }
}

extension FigureSet {
  /// The last period about which anything is known, else the last of all.
  var latestPeriod: Period? { periods.last(where: hasFacts) ?? periods.last }
}
