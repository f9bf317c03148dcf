internal import ArgumentParser
internal import BilanAggregation
internal import BilanExport
internal import BilanImport
internal import BilanModel
internal import BilanProject
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
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le formulaire à remplir : \(FormFile.shipped.joined(separator: ", ")), ou un fichier du dossier « forms » du projet.",
        nl: "Het formulier om in te vullen: \(FormFile.shipped.joined(separator: ", ")), of een bestand uit de map ‘forms’ van het project.",
        en: "The form to fill: \(FormFile.shipped.joined(separator: ", ")), or a file of the project's folder “forms”."), valueName: "name"))
  var form = FormFile.usual
  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "L'écriture du rapport en texte : plain (texte brut) ou markdown.",
        nl: "De opmaak van het tekstverslag: plain (platte tekst) of markdown.",
        en: "How the text report is written: plain or markdown."), valueName: "style"))
  var style = TextStyle.plain

  func run() async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let asked = try period.map(folder.period)
      let askedBase = try compare.map(folder.period)
      let formToFill = try askedForm(folder)
      let day = try asOf.map { try Day(option: "--as-of", $0) }
      let (facts, sheetProblems) = try await source.facts(of: folder, language)
      // A half or a quarter of a period is none of the project's, and what is said of it is looked up there as well.
      let all = FigureSet(facts, project: folder.project, periods: folder.project.periods + [asked].compactMap(\.self))
      guard let period = asked ?? all.latestPeriod else {
        throw Failure(.missingKey, at: folder.file("projet.yaml"), ["key": "periods"], kind: .data)
      }
      let base = askedBase ?? folder.project.periods.last { $0.last < period.first }
      let texts = NarrativeFiles(
        folder: folder.file("recits/\(period.code)"), project: folder.project)
      let report = Report(
        ReportRequest(
          project: folder.project, facts: facts, period: period, base: base, language: language,
          narrative: texts.narrative, form: formToFill, asOf: day))
      for path in try await write(report, formToFill, period, folder, language) { Terminal.print(path) }
      return BilanCommand.report(
        sheetProblems + texts.diagnostics + all.contradictions(texts.typedFigures, in: period, language) + all.warnings(in: folder, all: true, about: period),
        language)
    }
  }

  private func askedForm(_ folder: ProjectFolder) throws -> Form {
    let found = FormFile(named: form, in: folder.file("forms"))
    if let form = found.form { return form }
    let isUnknown = found.diagnostics.contains { $0.problem == .unknownForm }
    throw Failure(found.diagnostics, kind: isUnknown ? .usage : .data)
  }

  /// All files of the form, or none.
  private func write(
    _ report: Report, _ form: Form, _ period: Period, _ folder: ProjectFolder, _ language: Language
  ) async throws -> [String] {
    let target = out ?? folder.file("rapports")
    if mkdir(target, 0o777) != 0 && errno != EEXIST {
      throw Failure(
        .cannotWrite, at: target, ["reason": .localized(reason: String(cString: strerror(errno)))],
        kind: .file)
    }
    let stem = ProjectFolder.join(target, stem(form, period, language))
    let (workbook, text) = (stem + ".xlsx", stem + style.suffix)
    let style = style
    do throws(ExportError) {
      // The text is made while the workbook is written: two processors, two renderers.
      async let content = style.text(of: report)
      guard form.output == .workbookAndText else {
        try AtomicFile.write(await content, to: text)
        return [text]
      }
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

  /// `rapport-2024-fr`, and the form's name behind it unless it is the usual one.
  private func stem(_ form: Form, _ period: Period, _ language: Language) -> String {
    let name = Localized(fr: "rapport", nl: "verslag", en: "report")[language]
    let suffix = form.code.text == FormFile.usual ? "" : "-" + fileName(form.code.text)
    return "\(name)-\(fileName(period.code.text))-\(language.rawValue)\(suffix)"
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

/// How the report in words is written.
enum TextStyle: String, ExpressibleByArgument, CaseIterable {
  case plain, markdown

  var suffix: String { self == .plain ? ".txt" : ".md" }

  func text(of report: Report) -> String {
    switch self {
    case .plain: TextRenderer().text(of: report)
    case .markdown: MarkdownRenderer().text(of: report)
    }
  }
}
