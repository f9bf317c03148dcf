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
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let cells = try figures.map { try cell($0, folder) }
      let (facts, diagnostics) = try await source.facts(of: folder, language)
      var tracer = Tracer(facts, folder.project)
      let traces = cells.map { tracer.trace($0.key, in: $0.period, level: $0.level) }
      switch format {
      case .json: Terminal.print(try JSONText.of(traces.map(TraceJSON.init)))
      case .table: Terminal.print(traces.map { TraceText($0, folder.project, language).text }.joined(separator: "\n\n"))
      }
      return report(diagnostics + folder.diagnostics, language)
    }
  }

  private func cell(_ code: String, _ folder: ProjectFolder) throws -> (key: FigureKey, period: Period, level: PlaceLevel) {
    if let cell = FigureCode.key(code, in: folder.project) { return cell }
    let name = code.split(separator: "/").first.map(String.init) ?? code
    let known = folder.project.indicators.map(\.code.text)
    throw Failure(
      .unknownFigureCode, at: folder.file("projet.yaml"),
      ["suggestion": .suggestion(known.contains(name) ? nil : nearest(to: name, among: known))], text: code, kind: .usage)
  }
}

/// One traced figure as an object.
struct TraceJSON: Encodable {
  let trace: Trace

  private enum Key: CodingKey { case code, value, status, rule, sheets, leaves, parts }
  private struct Sheet: Encodable {
    var sheet: Int
    var file: String
    var sha256: String
  }
  private struct Leaf: Encodable {
    var kind: String
    var number: Int?
    var value: JSONNumber
    var day: String?
    var activity: String?
    /// `sheet:line`.
    var lines: [String]
  }

  func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(FigureCode.text(of: trace.key), forKey: .code)
    try object.encode(trace.figure.value.map(JSONNumber.init), forKey: .value)
    try object.encode(trace.figure.status.rawValue, forKey: .status)
    try object.encode(trace.indicator.rule.method.en, forKey: .rule)
    let sheets = trace.sources.sorted { $0.key < $1.key }.map { Sheet(sheet: $0.key + 1, file: $0.value.name, sha256: $0.value.hash) }
    try object.encode(sheets, forKey: .sheets)
    try object.encode(trace.leaves.map(leaf), forKey: .leaves)
    try object.encode(trace.parts.map(TraceJSON.init), forKey: .parts)
  }

  private func leaf(_ leaf: Trace.Leaf) -> Leaf {
    var (kind, number): (String, Int?) = ("", nil)
    switch leaf.kind {
    case .attendance: kind = "attendance"
    case .session: kind = "session"
    case .count: kind = "count"
    case .planned: kind = "planned"
    case .person(let index): (kind, number) = ("person", index)
    case .organisation(let index): (kind, number) = ("organisation", index)
    }
    return Leaf(
      kind: kind, number: number, value: JSONNumber(leaf.value), day: leaf.session?.day.description,
      activity: leaf.session.map { "\($0.axis)/\($0.activity)" }, lines: leaf.lines.map { "\($0.source + 1):\($0.line)" })
  }
}
