internal import BilanAggregation
internal import BilanExport
public import BilanImport
public import BilanModel
internal import BilanStore
internal import FoundationEssentials

/// A report to be written, and how.
public struct ReportOptions: Sendable {
  public var language: Language
  /// By its code or a name such as 2024-S1; nil for the last one with data.
  public var period: String?
  /// The period to compare with; nil for the one before, and of a part of a year for the same part one year earlier.
  public var base: String?
  /// The day of the report; nil for the last of the period.
  public var asOf: Day?
  /// The form to fill: one of those shipped, or one of the project's own.
  public var form: String
  public var style: TextStyle
  /// The folder to write to, made where it is not there; nil for `rapports` in the project.
  public var folder: String?
  /// Files and folders to read on the spot; empty for what the store keeps.
  public var sheets: SheetsOnTheSpot
  /// Whether it is sent like this: its figures are kept as they are.
  public var isFinal = false

  public init(
    language: Language, period: String? = nil, base: String? = nil, asOf: Day? = nil, form: String = FormFile.usual, style: TextStyle = .plain,
    folder: String? = nil, sheets: SheetsOnTheSpot = []
  ) {
    self.language = language
    self.period = period
    self.base = base
    self.asOf = asOf
    self.form = form
    self.style = style
    self.folder = folder
    self.sheets = sheets
  }
}

/// How the report in words is written.
public enum TextStyle: String, CaseIterable, Sendable {
  case plain, markdown, odt

  var suffix: String {
    switch self {
    case .plain: ".txt"
    case .markdown: ".md"
    case .odt: ".odt"
    }
  }

  func bytes(of report: Report) -> [UInt8] {
    switch self {
    case .plain: Array(TextRenderer().text(of: report).utf8)
    case .markdown: Array(MarkdownRenderer().text(of: report).utf8)
    case .odt: DocumentRenderer().bytes(of: report)
    }
  }
}

extension ProjectFolder {
  /// Writes a report: all files of its form, or none.
  ///
  /// - Returns: The files written, and all that is wrong with what the report is made of.
  /// - Throws: `Failure`, `CancellationError`.
  public func writeReport(
    _ options: ReportOptions, progress: @escaping SheetProgress = { _, _ in }
  ) async throws -> (files: [String], diagnostics: [Diagnostic]) {
    let made = try await makeReport(options, progress: progress)
    try Task.checkCancellation()
    let (files, cut) = try await write(made, options)
    if options.isFinal { try freeze(made) }
    return (files, made.diagnostics + cut)
  }

  /// What a report would say in words, as plain text; nothing is written.
  ///
  /// - Returns: The text, the period it is about, and all that is wrong with what the report is made of.
  /// - Throws: `Failure`, `CancellationError`.
  public func reportText(
    _ options: ReportOptions, progress: @escaping SheetProgress = { _, _ in }
  ) async throws -> (text: String, period: Period, diagnostics: [Diagnostic]) {
    let made = try await makeReport(options, progress: progress)
    return (TextRenderer().text(of: made.report), made.period, made.diagnostics)
  }

  /// The forms that a report can fill, by name: those shipped, and those of the project. What cannot be read is left out.
  public func forms() -> [(name: String, form: Form)] {
    let own = FolderListing.names(in: file("forms")).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    return (FormFile.shipped + own.filter { !FormFile.shipped.contains($0) }).compactMap { name in
      FormFile(named: name, in: file("forms")).form.map { (name, $0) }
    }
  }

  /// The reports that were written, by the names of their files in the folder `rapports`, the latest name last.
  public func reportFiles() -> [String] {
    FolderListing.names(in: file("rapports")).filter { name in [".xlsx", ".txt", ".md", ".odt"].contains { name.hasSuffix($0) } }.sorted()
  }

  /// A report that is laid out, and what is wrong with what it is made of.
  private struct Made {
    var report: Report
    var form: Form
    var period: Period
    var figures: FigureSet
    /// What its seal says of it.
    var record: SealRecord
    /// The digest of the sheets that it is made of.
    var sources: String
    var diagnostics: [Diagnostic]
    /// What it must not tell; nil where small groups are not protected.
    var secrets: ReportAudit.Secrets?
    /// The numbers that are not shown and can be worked out.
    var findable: [FigureKey: Rational]
    /// The period that it compares with, as it tells it; nil where it compares with none, or is not sent.
    var base: (period: Period, figures: [FigureKey: Figure])?
  }

  private func makeReport(
    _ options: ReportOptions, progress: @escaping SheetProgress
  ) async throws -> Made {
    let language = options.language
    let asked = try options.period.map(period)
    let askedBase = try options.base.map(period)
    let (form, formProblems) = try form(named: options.form)
    if options.isFinal { try expectStore(options) }
    let (facts, sheetProblems) = try await facts(from: options.sheets, progress: progress)
    let ownBase = ownBase(askedBase, of: asked, facts)
    // A half or a quarter of a period is none of the project's, and what is said of it is looked up there as well.
    let concealment = try concealment(of: facts, besides: [asked, ownBase].compactMap(\.self), comparedWith: askedBase, from: options.sheets)
    let all = Publication(facts, project, periods: project.periods + [asked].compactMap(\.self), concealing: concealment).figures
    guard let period = asked ?? all.latestPeriod else { throw Failure(.missingKey, at: projectFile, ["key": "periods"], kind: .data) }
    let texts = NarrativeFiles(folder: file("recits/\(period.code)"), project: project)
    try Task.checkCancellation()
    let base = try base(of: period, ownBase, all)
    var request = ReportRequest(
      project: project, facts: facts, period: period, base: base, language: language, narrative: texts.narrative, form: form, asOf: options.asOf)
    request.concealment = concealment
    request.answers = try answers(of: form, period)
    if options.sheets.paths.isEmpty { request.sent = try sentFigures(beside: facts, of: Set([base, before(period), period].compactMap(\.self?.code))) }
    let report = Report(request)
    // What is sent now is what it is compared with from now on.
    let moved = request.sent.filter { !$0.differences.isEmpty && !(options.isFinal && $0.period.code == period.code) }
    let lost = try options.sheets.paths.isEmpty ? sentPeriodsLost() : []
    let textProblems = NarrativeFiles.strays(in: file("recits"), project: project) + texts.diagnostics
    let told = concealment.map { self.told($0, texts.typedFigures, all, facts, about: period) } ?? []
    let record = SealRecord(
      tool: Tool.signature, project: project.title[language], form: options.form, language: language.rawValue, period: period.code.text,
      base: base?.code.text, asOf: report.asOf.description, isDayAskedFor: options.asOf != nil,
      sources: concealment == nil ? facts.digestOfSources : SealRecord.protected(sources: facts.digestOfSources, options.isFinal ? try sealKey() : nil))
    return Made(
      report: report, form: form, period: period, figures: all, record: record, sources: facts.digestOfSources,
      diagnostics: sheetProblems + formProblems + TemplateValues.diagnostics(project, in: projectFile) + textProblems
        + all.contradictions(texts.typedFigures, in: period, language)
        + all.warnings(in: self, all: true, about: period, writingTo: options.folder) + lost + moved.map(diagnostic)
        + told + self.told(request.names), secrets: concealment.map { ReportAudit.Secrets($0, project) }, findable: concealment?.findable ?? [:],
      base: options.isFinal ? base.map { ($0, Publication(facts, project, periods: [$0], concealing: concealment).figures.all(in: $0)) } : nil)
  }

  /// - Throws: `Failure`, where there is nothing kept to be sent.
  private func expectStore(_ options: ReportOptions) throws {
    try Failure.explaining {
      if options.sheets.paths.isEmpty, let store = try Store.openExisting(at: storePath) {
        if store.isReadOnly { throw StoreError.readOnly(path: storePath) }
        return
      }
      throw Failure(.finalNeedsStore, at: storePath, kind: .usage)
    }
  }

  private func freeze(_ made: Made) throws {
    try Failure.explaining {
      guard let store = try Store.openExisting(at: storePath) else { return }
      let (figures, period) = (made.figures.all(in: made.period), made.period)
      try store.freeze(figures, findable: made.findable, of: period, beside: made.base, on: .today, recording: store.recording(on: .today))
    }
  }

  func form(named name: String) throws -> (form: Form, diagnostics: [Diagnostic]) {
    let found = FormFile(named: name, in: file("forms"))
    if let form = found.form {
      let problems = form.problems(in: project)
      guard problems.isEmpty else { throw Failure(found.diagnostics + problems, kind: .data) }
      return (form, found.diagnostics)
    }
    let isUnknown = found.diagnostics.contains { $0.problem == .unknownForm }
    throw Failure(found.diagnostics, kind: isUnknown ? .usage : .data)
  }

  private func write(_ made: Made, _ options: ReportOptions) async throws -> (files: [String], diagnostics: [Diagnostic]) {
    let (report, form) = (made.report, made.form)
    let target = options.folder ?? file("rapports")
    try ProjectFolder.makeFolder(target)
    let style = options.style
    let stem = ProjectFolder.join(target, stem(form, made.period, options.language))
    let (workbook, text) = (stem + ".xlsx", stem + style.suffix)
    if style == .odt { try expectUntouched(text) }
    let key = options.isFinal ? try sealKey() : nil
    var found: [String] = []
    var cut: [CutText] = []
    var filled: [String] = []
    writing: do throws(ExportError) {
      // The text is made while the workbook is written: two processors, two renderers.
      async let content = style.bytes(of: report)
      guard form.output == .workbookAndText else {
        try AtomicFile.stage(await content, for: text).commit()
        return ([text], [])
      }
      // Neither takes its place before both are whole: a workbook and a text of different figures never stand side by side.
      let stagedWorkbook = try made.record.stage(report, for: workbook, key: key)
      let stagedText = try AtomicFile.stage(await content, for: text)
      found = made.secrets.map { ReportAudit.found(in: stagedWorkbook.content(), participations: Indicator.participations.title, $0) } ?? []
      guard found.isEmpty else { break writing }
      cut = stagedWorkbook.cutTexts
      filled = stagedWorkbook.isAsItStands() ? [] : handwriting(in: workbook, replacedBy: stagedWorkbook.content() ?? [])
      guard filled.isEmpty else { break writing }
      try StagedFile.commit(stagedWorkbook, stagedText)
    } catch {
      throw Failure(error, writing: target)
    }
    guard filled.isEmpty else { throw Failure(.filledWorkbook, at: workbook, ["list": .list(filled)], kind: .file) }
    guard found.isEmpty else { throw Failure(.numberFound, at: workbook, ["list": .list(found)], kind: .data) }
    return ([workbook, text], cut.map { $0.diagnostic(in: workbook) })
  }

  /// A document is there to be written on: what somebody saved is not replaced.
  private func expectUntouched(_ document: String) throws {
    guard let bytes = SheetFile.bytes(of: document).bytes, !bytes.isEmpty, !DocumentRenderer.isUntouched(bytes) else { return }
    throw Failure(.changedDocument, at: document, kind: .file)
  }

  /// The workbook of a report, the digest of the sheets it is made of, and the figures that it shows; nothing is written but for a moment.
  func unwrittenWorkbook(_ options: ReportOptions) async throws -> (bytes: [UInt8], sources: String, figures: [ShownFigure]) {
    let made = try await makeReport(options) { _, _ in }
    // A name that nobody else has: what stands there is never replaced.
    let path = ProjectFolder.join(FileManager.default.temporaryDirectory.path, "bilan-verify-\(UUID().uuidString).xlsx")
    do throws(ExportError) {
      let staged = try made.record.stage(made.report, for: path, key: nil)
      return (staged.content() ?? [], made.sources, staged.figures)
    } catch {
      throw Failure(error, writing: path)
    }
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
  fileprivate var latestPeriod: Period? { periods.last(where: hasFacts) ?? periods.last }
}

extension ReportAudit.Secrets {
  fileprivate init(_ concealment: Concealment, _ project: Project) {
    self.init(small: concealment.smallFigures, people: concealment.protectsSpots ? concealment.rule.people : nil, unnamed: concealment.unnamed)
    for indicator in project.indicators where indicator.filter == FactFilter() && indicator.effectivePlaceOf == .person {
      if case .returning(let least) = indicator.rule { returning[indicator.code.text] = least }
    }
    periodsOfBegunTrainings = concealment.periodsOfBegunTrainings
  }
}
