internal import ArgumentParser
internal import BilanImport
internal import BilanModel
internal import BilanProject

struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Terminal.text(
        fr: "Lire des feuilles sans rien conserver : ce qui est compris, ce qui ne va pas.",
        nl: "Lijsten lezen zonder iets te bewaren: wat begrepen is, en wat er schort.",
        en: "Read sheets, keep nothing: what is understood, and all that is wrong."),
      discussion: Terminal.text(
        fr:
          "Sans fichier : le projet lui-même, ce qui est importé et qu'il ne connaît plus, et ce qui a changé depuis un rapport envoyé. « - » : une feuille lue de l'entrée standard.",
        nl:
          "Zonder bestand: het project zelf, wat ingelezen is en het project niet meer kent, en wat veranderd is sinds een verslag verzonden werd. ‘-’: een lijst van de standaardinvoer.",
        en:
          "Without a file: the project itself, what is imported and no longer known to it, and what has changed since a report was sent. “-”: a sheet from standard input."
      ))
  }

  @OptionGroup var options: ProjectOptions
  @OptionGroup var session: SessionArguments
  @Option(help: ArgumentHelp(Terminal.text(fr: "table ou json.", nl: "table of json.", en: "table or json."), valueName: "table|json"))
  var format = TableOrJSON.table
  @Flag(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Montrer seulement comment chaque fichier est découpé en lignes et cellules (JSON, une ligne par ligne).",
        nl: "Alleen tonen hoe elk bestand in rijen en cellen wordt verdeeld (JSON, één regel per rij).",
        en: "Show only how each file is cut into rows and cells (JSON, a line for each row).")))
  var rows = false
  @Argument(help: SessionArguments.pathHelp) var paths: [String] = []

  func run() async throws {
    if paths.isEmpty { return try await checkProject() }
    if rows { return try printRows() }
    let folder: ProjectFolder?
    do {
      folder = try ProjectFolder.find(options.project)
    } catch let failure as Failure {
      // A project that is there but wrong is no reason to read without it in silence.
      return try await telling(options.language(of: nil)) { throw failure }
    }
    let language = options.language(of: folder?.project)
    try await telling(language, isLong: true) {
      let options = try session.options(folder?.project)
      let sheets = SheetPaths(paths, readsStandardInput: true)
      if !sheets.diagnostics.isEmpty { _ = report(sheets.diagnostics, language) }
      var objects: [ReadingJSON] = []
      let diagnostics = try await ProjectFolder.check(sheets, in: folder, options: options, progress: ProgressLine.showReading(in: language)) { reading in
        if format == .json {
          objects.append(ReadingJSON(reading: reading, of: folder?.project, language: language))
        } else {
          Terminal.print(ReadingSummary(reading, language).text)
        }
      }
      if format == .json { Terminal.print(try JSONText.of(objects)) }
      return status(of: diagnostics)
    }
  }
}

extension CheckCommand {
  /// What is wrong with the project, without reading a sheet.
  private func checkProject() async throws {
    try await telling(options.language(of: nil)) {
      let folder = try ProjectFolder(options.project)
      let language = options.language(of: folder.project)
      let diagnostics = try await folder.check()
      if diagnostics.isEmpty {
        let none = Localized(
          fr: "projet.yaml : rien à signaler ; il connaît tout ce qui est importé.", nl: "projet.yaml: niets te melden; het kent alles wat ingelezen is.",
          en: "projet.yaml: nothing to tell; it knows all that is imported.")
        Terminal.print(none[language])
      }
      return report(diagnostics, language)
    }
  }

  /// One object for each file, then one for each of its rows.
  private func printRows() throws {
    let files = SheetPaths(paths, readsStandardInput: true)
    var diagnostics = files.diagnostics
    for file in files.files {
      guard let table = CellRows(reading: file) else {
        diagnostics.append(Diagnostic(.notText, at: SourcePlace(file: file), ["reason": "BINARY"]))
        continue
      }
      Terminal.print(try JSONText.of(RowsHead(file: file, encoding: table.encoding, delimiter: table.delimiter, quote: table.quote)))
      for row in table.rows { Terminal.print(try JSONText.of(RowLine(table: row.table, line: row.line, cells: row.cells))) }
    }
    let language = options.language(of: nil)
    if !diagnostics.isEmpty { _ = report(diagnostics, language) }
    let exit = status(of: diagnostics)
    if exit != .success { throw exit }
  }

  private struct RowsHead: Encodable {
    var file, encoding: String
    var delimiter: String?
    var quote: String
  }

  private struct RowLine: Encodable {
    var table, line: Int
    var cells: [String]
  }
}

/// What the user says of the session of the sheets named.
struct SessionArguments: ParsableArguments {
  static var pathHelp: ArgumentHelp {
    ArgumentHelp(
      Terminal.text(
        fr: "Feuilles (CSV, .xlsx, .ods), ou dossiers qui en contiennent.", nl: "Lijsten (CSV, .xlsx, .ods), of mappen met lijsten.",
        en: "Sheets (CSV, .xlsx, .ods), or folders with sheets."), valueName: "path")
  }

  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "L'activité de ces feuilles : son code, son titre, ou axe/code.",
        nl: "De activiteit van deze lijsten: code, titel, of as/code.",
        en: "The activity of these sheets: its code, its title, or axis/code."), valueName: "activity"))
  var activity: String?

  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Le jour de la séance : 2024-10-21.", nl: "De dag van de sessie: 2024-10-21.",
        en: "The day of the session: 2024-10-21."), valueName: "day"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "La commune des personnes, là où la feuille n'en dit rien.",
        nl: "De gemeente van de personen, waar de lijst er niets over zegt.",
        en: "The commune of the people, where the sheet says nothing."), valueName: "commune"))
  var commune: String?

  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "L'ordre des dates : dmy (le jour d'abord) ou mdy (le mois d'abord).",
        nl: "De volgorde van de datums: dmy (eerst de dag) of mdy (eerst de maand).",
        en: "The order of dates: dmy (day first) or mdy (month first)."), valueName: "dmy|mdy"))
  var dateOrder: String?

  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "L'année des séances dont l'en-tête ne dit que le jour et le mois.",
        nl: "Het jaar van sessies waarvan de kolomtitel alleen dag en maand vermeldt.",
        en: "The year of sessions whose header names a day and a month only."), valueName: "year"))
  var year: Int?

  @Option(
    help: ArgumentHelp(
      Terminal.text(
        fr: "Réunions en ligne : ne pas compter présent qui est resté moins de minutes que cela.",
        nl: "Onlinevergaderingen: wie minder minuten bleef, niet als aanwezig tellen.",
        en: "Online meetings: do not count as present who stayed fewer minutes."), valueName: "minutes"))
  var minMinutes: Int?

  @Option(
    name: .customLong("column"),
    help: ArgumentHelp(
      Terminal.text(
        fr:
          "Ce que contient une colonne : full_name=\"Participant 1\". À répéter. Usages : \(ColumnChoice.Use.allCases.map(\.rawValue).joined(separator: ", ")).",
        nl: "Wat een kolom bevat: full_name=\"Deelnemer 1\". Herhaalbaar. Gebruik: \(ColumnChoice.Use.allCases.map(\.rawValue).joined(separator: ", ")).",
        en: "What a column holds: full_name=\"Participant 1\". Repeatable. Uses: \(ColumnChoice.Use.allCases.map(\.rawValue).joined(separator: ", "))."),
      valueName: "use=header"))
  var columns: [String] = []

  @OptionGroup var words: StatusArguments
  @OptionGroup var named: PlaceArguments

  /// - Parameter project: The project whose places an option may name; nil for Belgium.
  func options(_ project: Project?) throws -> SessionOptions {
    var options = SessionOptions(activity: activity)
    if let date {
      options.date = try Day(option: "--date", date)
    }
    options.commune = try commune.map { try Commune(option: "--commune", $0, project) }
    if let dateOrder {
      guard ["dmy", "mdy"].contains(dateOrder), let order = DateOrder(rawValue: dateOrder) else {
        throw Failure(
          .wrongOption, at: "bilan", ["option": "--date-order", "suggestion": "", "expected": "dmy, mdy"], text: dateOrder, kind: .usage)
      }
      options.dateOrder = order
    }
    if let year, !SessionOptions.years.contains(year) {
      throw Failure(
        .wrongOption, at: "bilan", ["option": "--year", "suggestion": "", "expected": "2025"], text: String(year), kind: .usage)
    }
    options.year = year
    if let minMinutes, !SessionOptions.minutes.contains(minMinutes) {
      throw Failure(
        .wrongOption, at: "bilan", ["option": "--min-minutes", "suggestion": "", "expected": "0 – 1440"], text: String(minMinutes), kind: .usage)
    }
    options.minMinutes = minMinutes
    options.columns = try columns.map { text in
      if let choice = ColumnChoice(text) { return choice }
      throw Failure(
        .wrongOption, at: "bilan", ["option": "--column", "suggestion": "", "expected": "full_name=Participant"], text: text, kind: .usage)
    }
    options.statuses = try words.choices()
    options.places = try named.choices(in: project?.places ?? .belgium)
    return options
  }
}

extension Day {
  /// The day an option gives, as 2024-10-21.
  init(option: String, _ text: String) throws {
    guard let day = Day(iso: text) else {
      throw Failure(
        .wrongOption, at: "bilan", ["option": .text(option), "suggestion": "", "expected": "2024-10-21"], text: text,
        kind: .usage)
    }
    self = day
  }
}

extension Commune {
  /// The commune, or other unit of the project's own places, whose name an option gives.
  init(option: String, _ text: String, _ project: Project?) throws {
    let places = project?.places ?? .belgium
    guard let commune = places.commune(ofPlace: text) else {
      let expected = Terminal.inOwnWords(Localized(fr: "le nom d'une commune", nl: "de naam van een gemeente", en: "the name of a commune"))
      let suggestion = Diagnostic.Value.suggestion(places.nearestName(to: text))
      throw Failure(
        .wrongOption, at: "bilan", ["option": .text(option), "suggestion": suggestion, "expected": .localized(expected)], text: text, kind: .usage)
    }
    self = commune
  }
}
